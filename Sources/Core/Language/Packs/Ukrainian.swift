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
    overviewWords: OverviewWords(
      timeline: "Шкала часу",
      today: "сьогодні",
      statistics: "Статистика",
      projects: "Проєкти",
      total: "усього",
      notGiven: "не вказано",
      countedInEach:
        "Проєкт враховано один раз у загальній кількості й один раз для кожного з його значень.",
      startYear: "Рік початку",
      runningByMonth: "Чинні проєкти за місяцями",
      completeness: "Заповненість полів",
      endsWithin: "Завершення протягом # дн.",
      asOf: "Станом на #",
      search: "Пошук",
      all: "усі",
      activeFrom: "Діє від",
      activeUntil: "Діє до",
      clear: "Скинути фільтри",
      shown: "Показано #1 з #2",
      noMatches: "Жоден проєкт не відповідає фільтрам.",
      language: "Мова",
      skipToProjects: "Перейти до проєктів",
      allProjects: "Усі проєкти",
      more: "Показати більше",
      endingSoon: "Незабаром завершуються",
      sortedBy: "Сортувати за",
      asListed: "як у списку",
      followedBy: "Наступний проєкт",
      country: "Країна",
      countries: "Країни"
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
      case .timeline: [.usual("Період")]
      case .sources, .pageNumber, .languages: []
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
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("Конкретна ціль", "Конкретні цілі")
      case .expectedResults: NumberForms("Очікуваний результат", "Очікувані результати")
      case .countries: NumberForms("Країна СхП", "Країни СхП")
      case .priorityArea: NumberForms("Пріоритетний напрям", "Пріоритетні напрями")
      case .subsector: NumberForms("Підсектор", "Підсектори")
      case .topics: NumberForms("Тема", "Теми")
      case .pageNumber: NumberForms("Номер сторінки", "Номери сторінок")
      case .languages: NumberForms("Мова текстів", "Мови текстів")
      case .sources: NumberForms("Джерело", "Джерела")
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
      case .planned: [.usual("запланований"), .guess("заплановано"), .guess("планується")]
      case .ongoing:
        [
          .usual("триває"),
          .guess("поточний"),
          .guess("в процесі"),
          .guess("виконується"),
          .guess("реалізується"),
        ]
      case .finalising: [.usual("завершується")]
      case .completed:
        [.usual("завершений"), .guess("завершено"), .guess("закінчено"), .guess("закінчений")]
      case .suspended: [.usual("призупинений"), .guess("призупинено")]
      case .cancelled: [.usual("скасований"), .guess("скасовано")]
      }
    },
    roles: { role in
      switch role {
      case .funding: NumberForms("Донор", "Донори")
      case .accountable: NumberForms("Відповідальний", "Відповідальні")
      case .extending: NumberForms("Розпорядник коштів", "Розпорядники коштів")
      case .implementing: NumberForms("Виконавець", "Виконавці")
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
