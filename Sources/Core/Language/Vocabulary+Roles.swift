extension Vocabulary {
  /// What organisations do; pages do not print it.
  static let roles: [VocabularyEntry] = [
    .init(
      .role(.funding),
      [
        .usual(.romanian, "finanțare"),
        .usual(.ukrainian, "фінансування"),
        .usual(.russian, "финансирование"),
        .usual(.armenian, "ֆինանսավորող"),
        .usual(.azerbaijani, "maliyyələşdirən"),
        .usual(.georgian, "დამფინანსებელი"),
        .usual(.belarusian, "фінансаванне"),
      ]
    ),
    .init(
      .role(.accountable),
      [
        .usual(.romanian, "responsabil"),
        .usual(.ukrainian, "відповідальний"),
        .usual(.russian, "ответственный"),
        .usual(.armenian, "պատասխանատու"),
        .usual(.azerbaijani, "məsul"),
        .usual(.georgian, "პასუხისმგებელი"),
        .usual(.belarusian, "адказны"),
      ]
    ),
    .init(
      .role(.extending),
      [
        .usual(.romanian, "intermediar"),
        .usual(.ukrainian, "посередник"),
        .usual(.russian, "посредник"),
        .usual(.armenian, "միջնորդ"),
        .usual(.azerbaijani, "vasitəçi"),
        .usual(.georgian, "შუამავალი"),
        .usual(.belarusian, "пасрэднік"),
      ]
    ),
    .init(
      .role(.implementing),
      [
        .usual(.romanian, "implementare"),
        .usual(.ukrainian, "виконавець"),
        .usual(.russian, "исполнитель"),
        .usual(.armenian, "իրականացնող"),
        .usual(.azerbaijani, "icraçı"),
        .usual(.georgian, "განმახორციელებელი"),
        .usual(.belarusian, "выканаўца"),
      ]
    ),
  ]
}
