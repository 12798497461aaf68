extension Vocabulary {
  /// The areas; pages choose their own verbs, so only names that were seen are printed.
  static let areas: [VocabularyEntry] = [
    .init(
      .area(.creates),
      [
        .seen(.english, "Partnership that creates"),
        .guess(.romanian, "Parteneriat care creează"),
        .guess(.romanian, "Parteneriat care crează"),
        .guess(.ukrainian, "Партнерство, що створює"),
        .guess(.russian, "Партнерство, которое создает"),
        .guess(.russian, "Партнёрство, которое создаёт"),
        .guess(.armenian, "Գործընկերություն, որը ստեղծում է"),
        .guess(.azerbaijani, "Yaradan tərəfdaşlıq"),
        .guess(.georgian, "პარტნიორობა, რომელიც ქმნის"),
        .guess(.belarusian, "Партнёрства, якое стварае"),
        .guess(.english, "creates"),
      ]
    ),
    .init(
      .area(.protects),
      [
        .seen(.english, "Partnership that protects"),
        .seen(.romanian, "Parteneriat care protejează"),
        .seen(.ukrainian, "Партнерство, що захищає"),
        .seen(.armenian, "Գործընկերություն, որը պաշտպանում է"),
        .guess(.russian, "Партнерство, которое защищает"),
        .guess(.azerbaijani, "Qoruyan tərəfdaşlıq"),
        .guess(.georgian, "პარტნიორობა, რომელიც იცავს"),
        .guess(.belarusian, "Партнёрства, якое абараняе"),
        .guess(.english, "protects"),
      ]
    ),
    .init(
      .area(.greens),
      [
        .usual(.english, "Partnership that greens"),
        .guess(.romanian, "Parteneriat care ecologizează"),
        .guess(.romanian, "Parteneriat care înverzește"),
        .guess(.ukrainian, "Партнерство, що озеленює"),
        .guess(.ukrainian, "Партнерство, що екологізує"),
        .guess(.russian, "Партнерство, которое озеленяет"),
        .guess(.armenian, "Գործընկերություն, որը կանաչապատում է"),
        .guess(.azerbaijani, "Yaşıllaşdıran tərəfdaşlıq"),
        .guess(.georgian, "პარტნიორობა, რომელიც ამწვანებს"),
        .guess(.belarusian, "Партнёрства, якое азеляняе"),
        .guess(.english, "greens"),
      ]
    ),
    .init(
      .area(.connects),
      [
        .usual(.english, "Partnership that connects"),
        .guess(.romanian, "Parteneriat care conectează"),
        .guess(.ukrainian, "Партнерство, що з'єднує"),
        .guess(.ukrainian, "Партнерство, що об'єднує"),
        .guess(.russian, "Партнерство, которое соединяет"),
        .guess(.russian, "Партнерство, которое объединяет"),
        .guess(.armenian, "Գործընկերություն, որը կապում է"),
        .guess(.armenian, "Գործընկերություն, որը միավորում է"),
        .guess(.azerbaijani, "Birləşdirən tərəfdaşlıq"),
        .guess(.georgian, "პარტნიორობა, რომელიც აკავშირებს"),
        .guess(.belarusian, "Партнёрства, якое злучае"),
        .guess(.english, "connects"),
      ]
    ),
    .init(
      .area(.empowers),
      [
        .seen(.english, "Partnership that empowers"),
        .seen(.romanian, "Parteneriat care abilitează"),
        .guess(.romanian, "Parteneriat care împuternicește"),
        .guess(.ukrainian, "Партнерство, що розширює можливості"),
        .guess(.ukrainian, "Партнерство, що надає можливості"),
        .guess(.russian, "Партнерство, которое расширяет возможности"),
        .guess(.armenian, "Գործընկերություն, որը հզորացնում է"),
        .guess(.armenian, "Գործընկերություն, որը հնարավորություններ է ընձեռում"),
        .guess(.azerbaijani, "Gücləndirən tərəfdaşlıq"),
        .guess(.azerbaijani, "Səlahiyyətləndirən tərəfdaşlıq"),
        .guess(.georgian, "პარტნიორობა, რომელიც აძლიერებს"),
        .guess(.belarusian, "Партнёрства, якое пашырае магчымасці"),
        .guess(.english, "empowers"),
      ]
    ),
  ]
}
