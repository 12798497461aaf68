extension LanguagePack {
  /// Belarusian.
  static let belarusian = LanguagePack(
    ownName: "беларуская",
    englishName: "Belarusian",
    otherCodes: ["by", "bel"],
    siteSegments: ["be"],
    dates: DateForm(
      "d MMM y\u{202F}г.",
      months: [
        "сту", "лют", "сак", "кра", "мая", "чэр",
        "ліп", "жні", "вер", "кас", "ліс", "сне",
      ]
    ),
    percent: { "\($0)\u{A0}%" },
    capitals: { $0.uppercased() },
    plural: PluralCategory.ofLastDigits,
    timeWords: TimeWords(
      left: "засталося: #",
      startsIn: "пачнецца праз #",
      endedAgo: "скончыўся # таму",
      day: .byNumber(one: "дзень", few: "дні", many: "дзён"),
      month: .byNumber(one: "месяц", few: "месяцы", many: "месяцаў"),
      year: .byNumber(one: "год", few: "гады", many: "гадоў")
    ),
    pageWords: PageWords(
      noEndKnown: "дата заканчэння невядомая",
      lastDay: "апошні дзень",
      firstDay: "першы дзень",
      overdue: "пратэрмінаваны",
      projects: .byNumber(one: "праект", few: "праекты", many: "праектаў")
    ),
    overviewWords: OverviewWords(
      timeline: "Шкала часу",
      today: "сёння",
      statistics: "Статыстыка",
      projects: "Праекты",
      total: "усяго",
      notGiven: "не пазначана",
      countedInEach:
        "Праект улічаны адзін раз у агульным ліку і адзін раз для кожнага са сваіх значэнняў.",
      startYear: "Год пачатку",
      runningByMonth: "Дзейныя праекты па месяцах",
      completeness: "Запоўненасць палёў",
      endsWithin: "Заканчэнне на працягу # дз.",
      asOf: "Станам на #",
      search: "Пошук",
      all: "усе",
      activeFrom: "Дзейнічае ад",
      activeUntil: "Дзейнічае да",
      clear: "Скінуць фільтры",
      shown: "Паказана #1 з #2",
      noMatches: "Ніводзін праект не адпавядае фільтрам.",
      language: "Мова",
      skipToProjects: "Перайсці да праектаў",
      allProjects: "Усе праекты",
      more: "Паказаць яшчэ",
      endingSoon: "Хутка заканчваюцца",
      sortedBy: "Сартаваць па",
      asListed: "як у спісе",
      followedBy: "Наступны праект",
      country: "Краіна",
      countries: "Краіны"
    ),
    readingWords: ReadingWords(
      conjunctions: [
        "і", "ды", "й", "а таксама",
      ],
      placeholders: [
        "н/д", "не ўказана", "няма", "няма звестак", "невядома",
      ],
      objectiveOpenings: [
        "агульная мэта", "канкрэтная мэта", "канкрэтныя мэты", "асноўная мэта", "галоўная мэта",
        "мэта праекта", "мэтай праекта", "мэты праекта", "мэта 1", "канкрэтнай мэтай",
        "агульнай мэтай",
      ],
      resultOpenings: [
        "чаканыя вынікі", "чакаецца што", "вынікі праекта", "у выніку", "наступныя вынікі",
        "такія вынікі",
        "да канца праекта", "пасля завяршэння праекта", "вынік 1",
      ],
      resultStems: [
        "вынік"
      ],
      titleNames: ["назва праекта", "назва", "загаловак"],
      pageNumbers: ["старонка", "стар", "с"],
      pageTotals: ["з"],
      senderNames: ["Ад", "Ад каго"],
      foreignTitles: [
        "вынікі пошуку", "уваход", "увайсці", "палітыка прыватнасці", "палітыка канфідэнцыйнасці",
        "умовы выкарыстання", "вакансія", "вакансіі", "прэс-рэліз", "парадак дня",
        "старонка не знойдзена", "усе праекты",
      ],
      foreignNames: [
        "Месца правядзення", "Дата і час", "Зарэгістравацца", "Дадаць у каляндар", "Парадак дня",
        "Імя карыстальніка", "Пароль", "Запомніць мяне", "Як падаць заяўку", "Зарплата",
        "Працадаўца", "Інгрэдыенты", "Адпісацца", "Год заснавання",
      ],
      mapOpenings: ["карта"],
      pageNotes: ["апошняя змена", "апошняе абнаўленне", "старонка створана"],
      spokenHeadings: ["загаловак узровень"],
      spokenItems: ["маркер"],
      spokenLinks: ["спасылка"],
      spokenNotes: ["спіс з", "па-за спісам", "канец спіса"],
      siteOpenings: [
        "раздрукаваць", "версія для друку",
        "падзяліцца", "мы выкарыстоўваем", "гэты сайт выкарыстоўвае", "прыняць", "іншыя праекты",
        "падобныя праекты", "чытаць далей", "падрабязней", "падпісацца", "сачыце за намі",
        "усе правы абаронены", "кантакты", "палітыка прыватнасці", "спампаваць", "апошнія навіны",
        "цікавіцеся",
      ],
      siteStems: ["cookie", "кукі"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .usual("Апісанне"), .guess("Апісанне праекта"), .guess("Апісанне праекту"),
          .guess("Пра праект"), .guess("Кароткае апісанне"),
        ]
      case .specificObjective:
        [
          .seen("Канкрэтная мэта"), .guess("Канкрэтныя мэты"), .guess("Мэты праекта"),
          .guess("Мэта праекта"), .guess("Мэты"), .guess("Мэта"), .guess("Агульная мэта"),
        ]
      case .expectedResults:
        [
          .usual("Чаканыя вынікі"), .guess("Чаканыя рэзультаты"), .guess("Чаканы вынік"),
          .guess("Вынікі"), .guess("Вынікі праекта"),
        ]
      case .countries:
        [
          .usual("Краіны УП"), .guess("Краіны Усходняга партнёрства"), .guess("Краіны"),
          .guess("Краіна"), .guess("Краіны-партнёры"),
        ]
      case .priorityArea: [.usual("Прыярытэтны напрамак"), .guess("Прыярытэтны кірунак")]
      case .subsector: [.usual("Падсектар"), .guess("Сектар")]
      case .topics: [.usual("Тэмы"), .guess("Тэма")]
      case .status: [.usual("Статус праекта"), .guess("Статус праекту"), .guess("Статус")]
      case .start: [.usual("Дата пачатку"), .guess("Дата пачатку праекта"), .guess("Пачатак")]
      case .end:
        [
          .usual("Дата заканчэння"), .guess("Дата завяршэння"), .guess("Дата заканчэння праекта"),
          .guess("Заканчэнне"),
        ]
      case .euProjectNumber:
        [
          .usual("Нумар праекта ЕС"), .guess("Нумар праекту ЕС"), .guess("Нумар праекта"),
          .guess("Нумар кантракта"),
        ]
      case .organisations: [.usual("Арганізацыі")]
      case .precededBy: [.usual("Папярэдні праект")]
      case .timeline: [.usual("Перыяд")]
      case .sources, .pageNumber, .languages: []
      case .documents:
        [.usual("Дакументы праекта"), .guess("Дакументы праекту"), .guess("Дакументы")]
      case .map: [.usual("Карта праекта"), .guess("Карта праекту"), .guess("Карта")]
      case .gallery: [.usual("Фотагалерэя"), .guess("Відэагалерэя")]
      case .details: [.usual("Дэталі праекта"), .guess("Дэталі праекту")]
      case .website: [.usual("Вэб-сайт")]
      case .socialMedia: [.usual("Сацыяльныя сеткі")]
      case .implementers:
        [.usual("Выканаўцы"), .guess("Выканаўца"), .guess("Арганізацыя-выканаўца")]
      }
    },
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("Канкрэтная мэта", "Канкрэтныя мэты")
      case .expectedResults: NumberForms("Чаканы вынік", "Чаканыя вынікі")
      case .countries: NumberForms("Краіна УП", "Краіны УП")
      case .priorityArea: NumberForms("Прыярытэтны напрамак", "Прыярытэтныя напрамкі")
      case .subsector: NumberForms("Падсектар", "Падсектары")
      case .topics: NumberForms("Тэма", "Тэмы")
      case .pageNumber: NumberForms("Нумар старонкі", "Нумары старонак")
      case .languages: NumberForms("Мова тэкстаў", "Мовы тэкстаў")
      case .sources: NumberForms("Крыніца", "Крыніцы")
      }
    },
    shortLabels: [],
    countries: { country in
      switch country {
      case .armenia: [.usual("Арменія")]
      case .azerbaijan: [.usual("Азербайджан")]
      case .belarus: [.usual("Беларусь"), .guess("Рэспубліка Беларусь")]
      case .georgia: [.usual("Грузія")]
      case .moldova: [.usual("Малдова"), .guess("Рэспубліка Малдова")]
      case .ukraine: [.usual("Украіна")]
      }
    },
    areas: { area in
      switch area {
      case .creates: [.guess("Партнёрства, якое стварае")]
      case .protects: [.guess("Партнёрства, якое абараняе")]
      case .greens: [.guess("Партнёрства, якое азеляняе")]
      case .connects: [.guess("Партнёрства, якое злучае")]
      case .empowers: [.guess("Партнёрства, якое пашырае магчымасці")]
      }
    },
    statuses: { status in
      switch status {
      case .planned: [.usual("запланаваны")]
      case .ongoing:
        [
          .usual("рэалізуецца"), .guess("працягваецца"), .guess("бягучы"), .guess("у працэсе"),
          .guess("у працэсе рэалізацыі"),
          .guess("ідзе"),
        ]
      case .finalising: [.usual("завяршаецца")]
      case .completed: [.usual("завершаны"), .guess("завершана"), .guess("скончаны")]
      case .suspended: [.usual("прыпынены")]
      case .cancelled: [.usual("скасаваны")]
      }
    },
    roles: { role in
      switch role {
      case .funding: NumberForms("Донар", "Донары")
      case .accountable: NumberForms("Адказны", "Адказныя")
      case .extending: NumberForms("Распарадчык сродкаў", "Распарадчыкі сродкаў")
      case .implementing: NumberForms("Выканаўца", "Выканаўцы")
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.usual("Бяспека і рэагаванне на канфлікты")]
      case .ruleOfLaw: [.usual("Вяршэнства права і правы чалавека")]
      case .governance: [.usual("Дзяржаўнае кіраванне і адміністраванне")]
      case .employment: [.usual("Занятасць і прадпрымальніцтва")]
      case .civilSociety: [.usual("Грамадзянская супольнасць")]
      case .education: [.usual("Адукацыя")]
      case .researchAndInnovation: [.usual("Даследаванні і інавацыі")]
      case .easternPartnership: [.usual("Усходняе партнёрства")]
      case .goodGovernment: [.usual("Добрае кіраванне")]
      case .humanRights: [.usual("Правы чалавека")]
      case .justice: [.usual("Правасуддзе")]
      case .business: [.usual("Бізнес")]
      case .massMedia: [.usual("СМІ")]
      }
    },
    navigation: [
      .guess("Перайсці да асноўнага зместу"),
      .guess("Старонка праекта ЕС"),
      .guess("Праект ЕС"),
      .guess("Галоўная"),
      .guess("Праекты"),
      .guess("Навіны"),
      .guess("Беларуская"),
      .guess("Адправіць па пошце"),
      .guess("Друк"),
      .guess("Раздрукаваць"),
      .guess("Капіяваць спасылку"),
      .guess("Назад"),
      .guess("Падзеі"),
      .guess("Пра нас"),
      .guess("Магчымасці"),
      .guess("Гісторыі"),
    ],
    footerOpenings: []
  )
}
