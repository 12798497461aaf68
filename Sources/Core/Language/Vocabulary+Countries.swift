extension Vocabulary {
  /// The countries; what is not English or Romanian is from common usage.
  static let countries: [VocabularyEntry] = [
    .init(
      .country(.armenia),
      [
        .seen(.english, "Armenia"),
        .seen(.romanian, "Armenia"),
        .usual(.ukrainian, "Вірменія"),
        .usual(.russian, "Армения"),
        .usual(.armenian, "Հայաստան"),
        .usual(.azerbaijani, "Ermənistan"),
        .usual(.georgian, "სომხეთი"),
        .usual(.belarusian, "Арменія"),
        .guess(.english, "Republic of Armenia"),
        .guess(.romanian, "Republica Armenia"),
        .guess(.armenian, "Հայաստանի Հանրապետություն"),
        .guess(.russian, "Республика Армения"),
      ]
    ),
    .init(
      .country(.azerbaijan),
      [
        .seen(.english, "Azerbaijan"),
        .seen(.romanian, "Azerbaidjan"),
        .seen(.romanian, "Azerbaijan"),
        .usual(.ukrainian, "Азербайджан"),
        .usual(.russian, "Азербайджан"),
        .usual(.armenian, "Ադրբեջան"),
        .usual(.azerbaijani, "Azərbaycan"),
        .usual(.georgian, "აზერბაიჯანი"),
        .usual(.belarusian, "Азербайджан"),
        .guess(.english, "Republic of Azerbaijan"),
        .guess(.romanian, "Republica Azerbaidjan"),
        .guess(.azerbaijani, "Azərbaycan Respublikası"),
        .guess(.russian, "Азербайджанская Республика"),
      ]
    ),
    .init(
      .country(.belarus),
      [
        .seen(.english, "Belarus"),
        .usual(.romanian, "Belarus"),
        .usual(.ukrainian, "Білорусь"),
        .usual(.russian, "Беларусь"),
        .usual(.armenian, "Բելառուս"),
        .usual(.azerbaijani, "Belarus"),
        .usual(.georgian, "ბელარუსი"),
        .usual(.belarusian, "Беларусь"),
        .guess(.english, "Republic of Belarus"),
        .guess(.romanian, "Bielorusia"),
        .guess(.romanian, "Republica Belarus"),
        .guess(.armenian, "Բելոռուս"),
        .guess(.russian, "Белоруссия"),
        .guess(.russian, "Республика Беларусь"),
        .guess(.georgian, "ბელარუსია"),
        .guess(.belarusian, "Рэспубліка Беларусь"),
      ]
    ),
    .init(
      .country(.georgia),
      [
        .seen(.english, "Georgia"),
        .seen(.romanian, "Georgia"),
        .usual(.ukrainian, "Грузія"),
        .usual(.russian, "Грузия"),
        .usual(.armenian, "Վրաստան"),
        .usual(.azerbaijani, "Gürcüstan"),
        .usual(.georgian, "საქართველო"),
        .usual(.belarusian, "Грузія"),
        .guess(.ukrainian, "Сакартвело"),
      ]
    ),
    .init(
      .country(.moldova),
      [
        .seen(.english, "Moldova"),
        .seen(.english, "Republic of Moldova"),
        .seen(.romanian, "Moldova"),
        .usual(.ukrainian, "Молдова"),
        .usual(.russian, "Молдова"),
        .usual(.armenian, "Մոլդովա"),
        .usual(.azerbaijani, "Moldova"),
        .usual(.georgian, "მოლდოვა"),
        .usual(.belarusian, "Малдова"),
        .guess(.english, "Moldova, Republic of"),
        .guess(.romanian, "Republica Moldova"),
        .guess(.ukrainian, "Республіка Молдова"),
        .guess(.ukrainian, "Молдавія"),
        .guess(.russian, "Республика Молдова"),
        .guess(.russian, "Молдавия"),
        .guess(.armenian, "Մոլդովայի Հանրապետություն"),
        .guess(.azerbaijani, "Moldova Respublikası"),
        .guess(.georgian, "მოლდოვის რესპუბლიკა"),
        .guess(.georgian, "მოლდავეთი"),
        .guess(.belarusian, "Рэспубліка Малдова"),
      ]
    ),
    .init(
      .country(.ukraine),
      [
        .seen(.english, "Ukraine"),
        .seen(.romanian, "Ucraina"),
        .usual(.ukrainian, "Україна"),
        .usual(.russian, "Украина"),
        .usual(.armenian, "Ուկրաինա"),
        .usual(.azerbaijani, "Ukrayna"),
        .usual(.georgian, "უკრაინა"),
        .usual(.belarusian, "Украіна"),
      ]
    ),
  ]
}
