extension Vocabulary {
  /// The labels that only reports print.
  static let reportLabels: [VocabularyEntry] = [
    .init(
      .label(.timeline),
      [
        .usual(.romanian, "Perioada"),
        .usual(.ukrainian, "Строки"),
        .usual(.russian, "Сроки"),
        .usual(.armenian, "Ժամկետներ"),
        .usual(.azerbaijani, "Müddətlər"),
        .usual(.georgian, "ვადები"),
        .usual(.belarusian, "Тэрміны"),
      ]
    ),
    .init(
      .label(.organisations),
      [
        .usual(.romanian, "Organizații"),
        .usual(.ukrainian, "Організації"),
        .usual(.russian, "Организации"),
        .usual(.armenian, "Կազմակերպություններ"),
        .usual(.azerbaijani, "Təşkilatlar"),
        .usual(.georgian, "ორგანიზაციები"),
        .usual(.belarusian, "Арганізацыі"),
      ]
    ),
    .init(
      .label(.precededBy),
      [
        .usual(.romanian, "Precedat de"),
        .usual(.ukrainian, "Попередній проєкт"),
        .usual(.russian, "Предыдущий проект"),
        .usual(.armenian, "Նախորդ ծրագիր"),
        .usual(.azerbaijani, "Əvvəlki layihə"),
        .usual(.georgian, "წინა პროექტი"),
        .usual(.belarusian, "Папярэдні праект"),
      ]
    ),
    .init(
      .label(.sources),
      [
        .usual(.romanian, "Surse"),
        .usual(.ukrainian, "Джерела"),
        .usual(.russian, "Источники"),
        .usual(.armenian, "Աղբյուրներ"),
        .usual(.azerbaijani, "Mənbələr"),
        .usual(.georgian, "წყაროები"),
        .usual(.belarusian, "Крыніцы"),
      ]
    ),
    .init(
      .label(.progress),
      [
        .usual(.romanian, "Progres"),
        .usual(.ukrainian, "Перебіг"),
        .usual(.russian, "Ход"),
        .usual(.armenian, "Ընթացք"),
        .usual(.azerbaijani, "Gedişat"),
        .usual(.georgian, "მიმდინარეობა"),
        .usual(.belarusian, "Ход"),
      ]
    ),
    .init(
      .label(.duration),
      [
        .usual(.romanian, "Durata"),
        .usual(.ukrainian, "Тривалість"),
        .usual(.russian, "Продолжительность"),
        .usual(.armenian, "Տևողություն"),
        .usual(.azerbaijani, "Müddət"),
        .usual(.georgian, "ხანგრძლივობა"),
        .usual(.belarusian, "Працягласць"),
      ]
    ),
  ]
}
