extension LanguagePack {
  /// Ukrainian, to which some of the sites give the code of the country.
  static let ukrainian = LanguagePack(
    ownName: "українська",
    englishName: "Ukrainian",
    otherCodes: ["ua", "ukr"],
    siteSegments: ["uk", "ua"],
    dates: DateForm(
      "d MMM y\u{202F}р.",
      months: [
        "січ.", "лют.", "бер.", "квіт.", "трав.", "черв.",
        "лип.", "серп.", "вер.", "жовт.", "лист.", "груд.",
      ]
    ),
    percent: { "\($0)%" },
    capitals: { $0.uppercased() },
    plural: PluralCategory.ofLastDigits,
    timeWords: TimeWords(
      left: "залишилося: #",
      startsIn: "почнеться через #",
      endedAgo: "закінчився # тому",
      day: .byNumber(one: "день", few: "дні", many: "днів"),
      month: .byNumber(one: "місяць", few: "місяці", many: "місяців"),
      year: .byNumber(one: "рік", few: "роки", many: "років")
    ),
    pageWords: PageWords(
      noEndKnown: "дата закінчення невідома",
      lastDay: "останній день",
      firstDay: "перший день",
      overdue: "прострочено",
      projects: .byNumber(one: "проєкт", few: "проєкти", many: "проєктів")
    ),
    labels: { label in
      switch label {
      case .description: [.seen("Опис"), .guess("Опис проекту")]
      case .specificObjective:
        [.seen("Конкретні цілі"), .guess("Конкретна мета"), .guess("Конкретна ціль")]
      case .expectedResults: [.seen("Очікувані результати")]
      case .countries:
        [.usual("Країни СхП"), .guess("Країни Східного партнерства"), .guess("Країни")]
      case .priorityArea:
        [
          .seen("Пріоритетний напрям"), .guess("Пріоритетна сфера"),
          .guess("Пріоритетний напрямок"),
        ]
      case .subsector: [.usual("Підсектор"), .guess("Субсектор")]
      case .topics: [.usual("Теми"), .guess("Тема"), .guess("Тематика")]
      case .status: [.seen("Статус проекту")]
      case .start: [.seen("Дата початку проєкту"), .guess("Дата початку")]
      case .end:
        [
          .seen("Дата закінчення проєкту"),
          .guess("Дата закінчення"),
          .guess("Дата завершення"),
          .guess("Дата завершення проекту"),
        ]
      case .euProjectNumber: [.seen("Номер проекту ЄС")]
      case .organisations: [.usual("Організації")]
      case .precededBy: [.usual("Попередній проєкт")]
      case .sources: [.usual("Джерела")]
      case .timeline: [.usual("Період")]
      case .pageNumber: [.usual("Номер сторінки")]
      case .languages: [.usual("Мови текстів")]
      case .documents: [.usual("Документи проекту"), .guess("Проектні документи")]
      case .map: [.seen("Карта проекту")]
      case .gallery: [.usual("Фотогалерея"), .guess("Галерея")]
      case .details:
        [.usual("Деталі проекту"), .guess("Подробиці проекту"), .guess("Інформація про проект")]
      case .website: [.usual("Вебсайт"), .guess("Веб-сайт")]
      case .socialMedia: [.seen("Соціальні мережі")]
      case .implementers:
        [.usual("Виконавці"), .guess("Організація-виконавець"), .guess("Організації-виконавці")]
      }
    },
    shortLabels: [],
    countries: { country in
      switch country {
      case .armenia: [.usual("Вірменія")]
      case .azerbaijan: [.usual("Азербайджан")]
      case .belarus: [.usual("Білорусь")]
      case .georgia: [.usual("Грузія"), .guess("Сакартвело")]
      case .moldova: [.usual("Молдова"), .guess("Республіка Молдова"), .guess("Молдавія")]
      case .ukraine: [.usual("Україна")]
      }
    },
    areas: { area in
      switch area {
      case .creates: [.guess("Партнерство, що створює")]
      case .protects: [.seen("Партнерство, що захищає")]
      case .greens: [.guess("Партнерство, що озеленює"), .guess("Партнерство, що екологізує")]
      case .connects: [.guess("Партнерство, що з'єднує"), .guess("Партнерство, що об'єднує")]
      case .empowers:
        [.guess("Партнерство, що розширює можливості"), .guess("Партнерство, що надає можливості")]
      }
    },
    statuses: { status in
      switch status {
      case .planned: [.usual("Запланований"), .guess("Заплановано"), .guess("Планується")]
      case .ongoing:
        [
          .usual("Триває"),
          .guess("Поточний"),
          .guess("В процесі"),
          .guess("Виконується"),
          .guess("Реалізується"),
        ]
      case .finalising: [.usual("Завершується")]
      case .completed:
        [.usual("Завершений"), .guess("Завершено"), .guess("Закінчено"), .guess("Закінчений")]
      case .suspended: [.usual("Призупинений"), .guess("Призупинено")]
      case .cancelled: [.usual("Скасований"), .guess("Скасовано")]
      }
    },
    roles: { role in
      switch role {
      case .funding: "Донор"
      case .accountable: "Відповідальний"
      case .extending: "Розпорядник коштів"
      case .implementing: "Виконавець"
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.usual("Безпека та реагування на конфлікти")]
      case .ruleOfLaw:
        [.usual("Верховенство права та права людини"), .guess("Верховенство права і права людини")]
      case .governance: [.seen("Державне та адміністративне управління")]
      case .employment:
        [.usual("Зайнятість та підприємництво"), .guess("Зайнятість і підприємництво")]
      case .civilSociety: [.usual("Громадянське суспільство")]
      case .education: [.usual("Освіта")]
      case .researchAndInnovation:
        [.usual("Дослідження та інновації"), .guess("Дослідження й інновації")]
      case .easternPartnership: [.usual("Східне партнерство")]
      case .goodGovernment: [.seen("Належне урядування")]
      case .humanRights: [.usual("Права людини")]
      case .justice: [.usual("Правосуддя"), .guess("Юстиція")]
      case .business: [.usual("Бізнес")]
      case .massMedia: [.usual("ЗМІ")]
      }
    },
    navigation: [
      .guess("Перейти до основного вмісту"),
      .guess("Перейти до основного змісту"),
      .guess("Сторінка проекту ЄС"),
      .guess("Проект ЄС"),
      .guess("Головна"),
      .guess("Проекти"),
      .guess("Меню"),
      .guess("Пошук"),
      .guess("Новини"),
      .guess("Завантажити PDF"),
      .guess("Українська"),
      .guess("UA"),
    ],
    footerOpenings: [.seen("цікавитеся")]
  )
}
