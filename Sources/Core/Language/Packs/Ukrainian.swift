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
    readingWords: ReadingWords(
      conjunctions: [
        "та", "і", "й", "а також",
      ],
      placeholders: [
        "н/д", "не вказано", "немає", "немає даних", "невідомо", "буде уточнено", "не визначено",
        "відсутні", "відсутній", "уточнюється",
      ],
      objectiveOpenings: [
        "загальна мета", "загальна ціль", "конкретна мета", "конкретна ціль", "конкретні цілі",
        "конкретними цілями", "основна мета", "головна мета", "мета проекту", "метою проекту",
        "цілі проекту", "цілями проекту", "специфічна мета", "ціль 1", "конкретною метою",
        "загальною метою",
      ],
      resultOpenings: [
        "очікувані результати", "очікуваними результатами", "очікується що", "результати проекту",
        "результатами проекту", "у результаті", "в результаті", "наступні результати",
        "такі результати",
        "до завершення проекту", "після завершення проекту", "наприкінці проекту", "результат 1",
      ],
      resultStems: [
        "результат"
      ],
      titleNames: ["назва проекту", "назва", "заголовок"],
      pageNumbers: ["сторінка", "стор", "с"],
      pageTotals: ["з", "із"],
      senderNames: ["Від", "Від кого", "Відправник"],
      foreignTitles: [
        "результати пошуку", "вхід", "увійти", "політика конфіденційності", "політика щодо файлів",
        "умови використання", "вакансія", "вакансії", "конкурс пропозицій", "тендер",
        "запрошення до участі", "пресреліз", "резюме", "прес-реліз", "порядок денний",
        "поширені запитання",
        "сторінку не знайдено", "карта сайту", "програма конференції", "усі проєкти",
      ],
      foreignNames: [
        "Місце проведення", "Дата і час", "Дата та час", "Кінцевий термін реєстрації",
        "Зареєструватися", "Додати до календаря", "Порядок денний", "Ім'я користувача", "Пароль",
        "Запам'ятати мене", "Забули пароль?", "Як подати заявку", "Заробітна плата", "Роботодавець",
        "Інгредієнти", "Порції", "Час приготування", "Відписатися", "Організаційно-правова форма",
        "Рік заснування", "Кількість працівників",
      ],
      mapOpenings: ["карта"],
      pageNotes: [
        "остання зміна", "останні зміни", "останнє оновлення", "востаннє оновлено",
        "сторінку створено",
      ],
      spokenHeadings: ["заголовок рівень", "заголовок рівня"],
      spokenItems: ["маркер"],
      spokenLinks: ["посилання"],
      spokenNotes: ["список з", "список із", "поза списком", "кінець списку", "таблиця з"],
      siteOpenings: [
        "роздрукувати", "надрукувати", "версія для друку",
        "поділитися", "поділіться", "ми використовуємо", "цей сайт використовує", "прийняти",
        "інші проекти", "схожі проекти", "більше проектів", "пов'язані проекти", "читати далі",
        "детальніше", "підписатися", "підпишіться", "підписка", "слідкуйте за нами",
        "стежте за нами",
        "усі права захищені", "всі права захищено", "контакти", "політика конфіденційності",
        "нагору",
        "вгору", "завантажити", "файли cookie", "останні новини", "дивіться також",
        "копіювати посилання",
      ],
      siteStems: ["cookie", "кукі"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .seen("Опис"), .guess("Опис проекту"), .guess("Про проект"), .guess("Короткий опис"),
          .guess("Опис проєкту"),
        ]
      case .specificObjective:
        [
          .seen("Конкретні цілі"), .guess("Конкретна мета"), .guess("Конкретна ціль"),
          .guess("Цілі проекту"), .guess("Мета проекту"), .guess("Цілі"), .guess("Мета"),
          .guess("Загальна мета"), .guess("Завдання проекту"),
        ]
      case .expectedResults:
        [
          .seen("Очікувані результати"), .guess("Очікуваний результат"),
          .guess("Результати проекту"), .guess("Результати"),
        ]
      case .countries:
        [
          .usual("Країни СхП"), .guess("Країни Східного партнерства"), .guess("Країни"),
          .guess("Країни-партнери"), .guess("Країна"), .guess("Країни-учасниці"),
        ]
      case .priorityArea:
        [
          .seen("Пріоритетний напрям"), .guess("Пріоритетна сфера"),
          .guess("Пріоритетний напрямок"), .guess("Пріоритет"),
        ]
      case .subsector: [.usual("Підсектор"), .guess("Субсектор"), .guess("Сектор")]
      case .topics: [.usual("Теми"), .guess("Тема"), .guess("Тематика")]
      case .status: [.seen("Статус проекту"), .guess("Статус"), .guess("Стан проекту")]
      case .start:
        [
          .seen("Дата початку проєкту"), .guess("Дата початку"), .guess("Початок"),
          .guess("Дата початку реалізації"),
        ]
      case .end:
        [
          .seen("Дата закінчення проєкту"),
          .guess("Дата закінчення"),
          .guess("Дата завершення"),
          .guess("Дата завершення проекту"), .guess("Завершення"), .guess("Кінцева дата"),
        ]
      case .euProjectNumber:
        [
          .seen("Номер проекту ЄС"), .guess("Номер проекту"), .guess("Номер контракту"),
          .guess("Номер договору"),
        ]
      case .organisations: [.usual("Організації")]
      case .precededBy: [.usual("Попередній проєкт")]
      case .timeline: [.usual("Період")]
      case .sources, .pageNumber, .languages: []
      case .documents:
        [.usual("Документи проекту"), .guess("Проектні документи"), .guess("Документи")]
      case .map: [.seen("Карта проекту"), .guess("Карта")]
      case .gallery: [.usual("Фотогалерея"), .guess("Галерея"), .guess("Відеогалерея")]
      case .details:
        [
          .usual("Деталі проекту"), .guess("Подробиці проекту"), .guess("Інформація про проект"),
          .guess("Відомості про проект"), .guess("Про проект коротко"),
        ]
      case .website: [.usual("Вебсайт"), .guess("Веб-сайт")]
      case .socialMedia: [.seen("Соціальні мережі")]
      case .implementers:
        [
          .usual("Виконавці"), .guess("Організація-виконавець"), .guess("Організації-виконавці"),
          .guess("Виконавець"), .guess("Партнер-виконавець"), .guess("Реалізатор"),
        ]
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
          .guess("реалізується"), .guess("у процесі"), .guess("у процесі реалізації"),
          .guess("в процесі реалізації"),
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
      .guess("Надіслати поштою"),
      .guess("Надіслати електронною поштою"),
      .guess("Друк"),
      .guess("Друкувати"),
      .guess("Роздрукувати"),
      .guess("Копіювати посилання"),
      .guess("Назад"),
      .guess("Події"),
      .guess("Про нас"),
      .guess("Можливості"),
      .guess("Історії"),
    ],
    footerOpenings: [.seen("цікавитеся")]
  )
}
