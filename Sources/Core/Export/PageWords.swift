/// The words of the page that are no label of a field.
enum PageWord {
  case noEndKnown, endsToday, startsToday, translations

  /// The word in `language`.
  func text(in language: Language) -> String {
    switch self {
    case .noEndKnown: noEndKnown(in: language)
    case .endsToday: endsToday(in: language)
    case .startsToday: startsToday(in: language)
    case .translations: translations(in: language)
    }
  }

  private func noEndKnown(in language: Language) -> String {
    switch language {
    case .english: "no end known"
    case .romanian: "sfârșit necunoscut"
    case .ukrainian: "кінець невідомий"
    case .russian: "окончание неизвестно"
    case .armenian: "ավարտն անհայտ է"
    case .azerbaijani: "bitmə tarixi məlum deyil"
    case .georgian: "დასასრული უცნობია"
    case .belarusian: "заканчэнне невядомае"
    }
  }

  private func endsToday(in language: Language) -> String {
    switch language {
    case .english: "last day"
    case .romanian: "ultima zi"
    case .ukrainian: "останній день"
    case .russian: "последний день"
    case .armenian: "վերջին օրը"
    case .azerbaijani: "son gün"
    case .georgian: "ბოლო დღე"
    case .belarusian: "апошні дзень"
    }
  }

  private func startsToday(in language: Language) -> String {
    switch language {
    case .english: "first day"
    case .romanian: "prima zi"
    case .ukrainian: "перший день"
    case .russian: "первый день"
    case .armenian: "առաջին օրը"
    case .azerbaijani: "ilk gün"
    case .georgian: "პირველი დღე"
    case .belarusian: "першы дзень"
    }
  }

  private func translations(in language: Language) -> String {
    switch language {
    case .english: "Translations"
    case .romanian: "Traduceri"
    case .ukrainian: "Переклади"
    case .russian: "Переводы"
    case .armenian: "Թարգմանություններ"
    case .azerbaijani: "Tərcümələr"
    case .georgian: "თარგმანები"
    case .belarusian: "Пераклады"
    }
  }
}
