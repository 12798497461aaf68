extension Vocabulary {
  /// Subsectors and topics.
  static let themes: [VocabularyEntry] = [
    .init(
      .theme(.securityAndConflict),
      [
        .usual(.english, "Security and conflict response"),
        .seen(.romanian, "Securitate și răspuns la conflicte"),
        .usual(.ukrainian, "Безпека та реагування на конфлікти"),
        .usual(.russian, "Безопасность и реагирование на конфликты"),
      ]
    ),
    .init(
      .theme(.ruleOfLaw),
      [
        .seen(.english, "Rule of law & human rights"),
        .seen(.armenian, "Օրենքի գերակայություն և մարդու իրավունքներ"),
        .usual(.romanian, "Statul de drept și drepturile omului"),
        .usual(.ukrainian, "Верховенство права та права людини"),
        .usual(.russian, "Верховенство права и права человека"),
        .usual(.azerbaijani, "Qanunun aliliyi və insan hüquqları"),
        .usual(.georgian, "კანონის უზენაესობა და ადამიანის უფლებები"),
        .usual(.belarusian, "Вяршэнства права і правы чалавека"),
        .guess(.ukrainian, "Верховенство права і права людини"),
      ]
    ),
    .init(
      .theme(.governance),
      [
        .seen(.english, "Governance & public administration"),
        .seen(.ukrainian, "Державне та адміністративне управління"),
        .usual(.romanian, "Guvernanță și administrație publică"),
        .usual(.russian, "Государственное и административное управление"),
        .guess(.romanian, "Guvernare și administrație publică"),
      ]
    ),
    .init(
      .theme(.employment),
      [
        .seen(.english, "Employment and entrepreneurship"),
        .usual(.romanian, "Ocuparea forței de muncă și antreprenoriat"),
        .usual(.ukrainian, "Зайнятість та підприємництво"),
        .usual(.russian, "Занятость и предпринимательство"),
        .usual(.armenian, "Զբաղվածություն և ձեռներեցություն"),
        .usual(.azerbaijani, "Məşğulluq və sahibkarlıq"),
        .usual(.georgian, "დასაქმება და მეწარმეობა"),
        .usual(.belarusian, "Занятасць і прадпрымальніцтва"),
        .guess(.ukrainian, "Зайнятість і підприємництво"),
      ]
    ),
    .init(
      .theme(.civilSociety),
      [
        .seen(.english, "Civil society"),
        .seen(.romanian, "Societatea civilă"),
        .usual(.ukrainian, "Громадянське суспільство"),
        .usual(.russian, "Гражданское общество"),
        .usual(.armenian, "Քաղաքացիական հասարակություն"),
        .usual(.azerbaijani, "Vətəndaş cəmiyyəti"),
        .usual(.georgian, "სამოქალაქო საზოგადოება"),
        .usual(.belarusian, "Грамадзянская супольнасць"),
        .guess(.romanian, "Societate civilă"),
      ]
    ),
    .init(
      .theme(.education),
      [
        .seen(.english, "Education"),
        .seen(.armenian, "Կրթություն"),
        .usual(.romanian, "Educație"),
        .usual(.ukrainian, "Освіта"),
        .usual(.russian, "Образование"),
        .usual(.azerbaijani, "Təhsil"),
        .usual(.georgian, "განათლება"),
        .usual(.belarusian, "Адукацыя"),
        .guess(.romanian, "Educația"),
      ]
    ),
    .init(
      .theme(.researchAndInnovation),
      [
        .seen(.english, "Research and Innovation"),
        .usual(.romanian, "Cercetare și inovare"),
        .usual(.ukrainian, "Дослідження та інновації"),
        .usual(.russian, "Исследования и инновации"),
        .usual(.armenian, "Հետազոտություն և նորարարություն"),
        .usual(.azerbaijani, "Tədqiqat və innovasiya"),
        .usual(.georgian, "კვლევა და ინოვაცია"),
        .usual(.belarusian, "Даследаванні і інавацыі"),
        .guess(.ukrainian, "Дослідження й інновації"),
        .guess(.georgian, "კვლევა და ინოვაციები"),
      ]
    ),
    .init(
      .theme(.easternPartnership),
      [
        .seen(.english, "Eastern Partnership"),
        .seen(.romanian, "Parteneriatul Estic"),
        .seen(.armenian, "Արևելյան գործընկերություն"),
        .usual(.ukrainian, "Східне партнерство"),
        .usual(.russian, "Восточное партнерство"),
        .usual(.azerbaijani, "Şərq Tərəfdaşlığı"),
        .usual(.georgian, "აღმოსავლეთ პარტნიორობა"),
        .usual(.belarusian, "Усходняе партнёрства"),
      ]
    ),
    .init(
      .theme(.goodGovernment),
      [
        .seen(.english, "Good government"),
        .seen(.ukrainian, "Належне урядування"),
        .seen(.armenian, "Լավ կառավարում"),
        .usual(.romanian, "Buna guvernare"),
        .usual(.russian, "Надлежащее управление"),
        .usual(.azerbaijani, "Yaxşı idarəetmə"),
        .usual(.georgian, "კარგი მმართველობა"),
        .usual(.belarusian, "Добрае кіраванне"),
      ]
    ),
    .init(
      .theme(.humanRights),
      [
        .seen(.english, "Human rights"),
        .seen(.romanian, "Drepturile Omului"),
        .seen(.armenian, "Մարդու իրավունքներ"),
        .usual(.ukrainian, "Права людини"),
        .usual(.russian, "Права человека"),
        .usual(.azerbaijani, "İnsan hüquqları"),
        .usual(.georgian, "ადამიანის უფლებები"),
        .usual(.belarusian, "Правы чалавека"),
      ]
    ),
    .init(
      .theme(.justice),
      [
        .seen(.english, "Justice"),
        .seen(.armenian, "Արդարադատություն"),
        .usual(.romanian, "Justiție"),
        .usual(.ukrainian, "Правосуддя"),
        .usual(.russian, "Правосудие"),
        .usual(.azerbaijani, "Ədalət mühakiməsi"),
        .usual(.georgian, "მართლმსაჯულება"),
        .usual(.belarusian, "Правасуддзе"),
        .guess(.romanian, "Justiția"),
        .guess(.ukrainian, "Юстиція"),
        .guess(.russian, "Юстиция"),
      ]
    ),
    .init(
      .theme(.business),
      [
        .seen(.english, "Business"),
        .usual(.romanian, "Afaceri"),
        .usual(.ukrainian, "Бізнес"),
        .usual(.russian, "Бизнес"),
        .usual(.armenian, "Բիզնես"),
        .usual(.azerbaijani, "Biznes"),
        .usual(.georgian, "ბიზნესი"),
        .usual(.belarusian, "Бізнес"),
      ]
    ),
    .init(
      .theme(.massMedia),
      [
        .seen(.romanian, "Mass-media"),
        .usual(.english, "Mass-media"),
      ]
    ),
  ]
}
