extension LanguagePack {
  /// Russian.
  static let russian = LanguagePack(
    ownName: "русский",
    englishName: "Russian",
    otherCodes: ["rus"],
    siteSegments: ["ru"],
    dates: DateForm(
      "d MMM y\u{202F}г.",
      months: [
        "янв.", "февр.", "марта", "апр.", "мая", "июня",
        "июля", "авг.", "сент.", "окт.", "нояб.", "дек.",
      ]
    ),
    percent: { "\($0)\u{A0}%" },
    capitals: { $0.uppercased() },
    plural: PluralCategory.ofLastDigits,
    timeWords: TimeWords(
      left: "осталось: #",
      startsIn: "начнется через #",
      endedAgo: "закончился # назад",
      day: .byNumber(one: "день", few: "дня", many: "дней"),
      month: .byNumber(one: "месяц", few: "месяца", many: "месяцев"),
      year: .byNumber(one: "год", few: "года", many: "лет")
    ),
    pageWords: PageWords(
      noEndKnown: "дата окончания неизвестна",
      lastDay: "последний день",
      firstDay: "первый день",
      overdue: "просрочен",
      projects: .byNumber(one: "проект", few: "проекта", many: "проектов")
    ),
    overviewWords: OverviewWords(
      timeline: "Шкала времени",
      today: "сегодня",
      statistics: "Статистика",
      projects: "Проекты",
      total: "всего",
      notGiven: "не указано",
      countedInEach:
        "Проект учтён один раз в общем числе и один раз для каждого из своих значений.",
      startYear: "Год начала",
      runningByMonth: "Действующие проекты по месяцам",
      completeness: "Заполненность полей",
      endsWithin: "Завершение в течение # дн.",
      asOf: "По состоянию на #",
      search: "Поиск",
      all: "все",
      activeFrom: "Действует с",
      activeUntil: "Действует до",
      clear: "Сбросить фильтры",
      shown: "Показано #1 из #2",
      noMatches: "Ни один проект не соответствует фильтрам.",
      language: "Язык",
      skipToProjects: "Перейти к проектам",
      allProjects: "Все проекты",
      more: "Показать ещё",
      endingSoon: "Скоро завершаются",
      sortedBy: "Сортировать по",
      asListed: "как в списке",
      followedBy: "Следующий проект",
      country: "Страна",
      countries: "Страны"
    ),
    readingWords: ReadingWords(
      conjunctions: [
        "и", "а также",
      ],
      placeholders: [
        "н/д", "не указано", "нет", "нет данных", "неизвестно", "будет уточнено", "не определено",
        "отсутствуют", "уточняется",
      ],
      objectiveOpenings: [
        "общая цель", "конкретная цель", "конкретные цели", "основная цель", "главная цель",
        "цель проекта", "целью проекта", "цели проекта", "целями проекта", "специфическая цель",
        "цель 1",
        "конкретной целью", "общей целью",
      ],
      resultOpenings: [
        "ожидаемые результаты", "ожидаемыми результатами", "ожидается что", "результаты проекта",
        "результатами проекта", "в результате", "следующие результаты", "к концу проекта",
        "по завершении проекта", "к завершению проекта", "проект принесет", "результат 1",
      ],
      resultStems: [
        "результат"
      ],
      titleNames: ["название проекта", "название", "заголовок"],
      pageNumbers: ["страница", "стр", "с"],
      pageTotals: ["из"],
      senderNames: ["От", "От кого", "Отправитель"],
      foreignTitles: [
        "результаты поиска", "вход", "войти", "политика конфиденциальности",
        "условия использования", "вакансия", "вакансии", "конкурс предложений", "тендер",
        "пресс-релиз", "резюме", "повестка дня", "часто задаваемые вопросы", "страница не найдена",
        "карта сайта", "программа конференции", "все проекты",
      ],
      foreignNames: [
        "Место проведения", "Дата и время", "Крайний срок регистрации", "Зарегистрироваться",
        "Добавить в календарь", "Повестка дня", "Имя пользователя", "Пароль", "Запомнить меня",
        "Забыли пароль?", "Как подать заявку", "Зарплата", "Заработная плата", "Работодатель",
        "Ингредиенты", "Порции", "Время приготовления", "Отписаться",
        "Организационно-правовая форма", "Год основания", "Число сотрудников",
      ],
      mapOpenings: ["карта"],
      pageNotes: [
        "последнее изменение", "последнее обновление", "последние изменения", "страница создана",
        "автор изменений",
      ],
      spokenHeadings: ["заголовок уровень", "заголовок уровня"],
      spokenItems: ["маркер"],
      spokenLinks: ["ссылка", "посещённая ссылка"],
      spokenNotes: ["список из", "вне списка", "конец списка", "таблица с"],
      siteOpenings: [
        "распечатать", "версия для печати",
        "поделиться", "поделитесь", "мы используем", "этот сайт использует", "принять",
        "другие проекты",
        "похожие проекты", "больше проектов", "еще проекты", "читать далее", "подробнее",
        "подписаться",
        "подпишитесь", "подписка", "следите за нами", "все права защищены", "контакты",
        "политика конфиденциальности", "наверх", "скачать", "файлы cookie", "последние новости",
        "смотрите также", "копировать ссылку", "интересуетесь",
      ],
      siteStems: ["cookie", "куки"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .usual("Описание"), .guess("Описание проекта"), .guess("О проекте"),
          .guess("Краткое описание"),
        ]
      case .specificObjective:
        [
          .seen("Конкретные цели"), .guess("Конкретная цель"), .guess("Цели проекта"),
          .guess("Цель проекта"), .guess("Цели"), .guess("Цель"), .guess("Общая цель"),
          .guess("Задачи проекта"),
        ]
      case .expectedResults:
        [
          .seen("Ожидаемые результаты"), .guess("Ожидаемый результат"),
          .guess("Результаты проекта"), .guess("Результаты"),
        ]
      case .countries:
        [
          .usual("Страны ВП"), .guess("Страны Восточного партнерства"), .guess("Страны"),
          .guess("Страны-партнеры"), .guess("Страна"), .guess("Страны-участницы"),
        ]
      case .priorityArea:
        [
          .usual("Приоритетное направление"),
          .guess("Приоритетная область"),
          .guess("Приоритетная сфера"), .guess("Приоритет"),
        ]
      case .subsector: [.usual("Подсектор"), .guess("Сектор")]
      case .topics: [.usual("Темы"), .guess("Тема"), .guess("Тематика")]
      case .status: [.usual("Статус проекта"), .guess("Статус")]
      case .start: [.usual("Дата начала"), .guess("Дата начала проекта"), .guess("Начало")]
      case .end:
        [
          .usual("Дата окончания"),
          .guess("Дата завершения"),
          .guess("Дата окончания проекта"),
          .guess("Дата завершения проекта"), .guess("Окончание"), .guess("Завершение"),
        ]
      case .euProjectNumber:
        [
          .usual("Номер проекта ЕС"), .guess("Номер проекта"), .guess("Номер контракта"),
          .guess("Номер договора"),
        ]
      case .organisations: [.usual("Организации")]
      case .precededBy: [.usual("Предыдущий проект")]
      case .timeline: [.usual("Период")]
      case .sources, .pageNumber, .languages: []
      case .documents:
        [.usual("Документы проекта"), .guess("Проектные документы"), .guess("Документы")]
      case .map: [.usual("Карта проекта"), .guess("Карта")]
      case .gallery: [.usual("Фотогалерея"), .guess("Галерея"), .guess("Видеогалерея")]
      case .details:
        [
          .usual("Детали проекта"), .guess("Подробности проекта"), .guess("Информация о проекте"),
          .guess("Сведения о проекте"),
        ]
      case .website: [.usual("Веб-сайт")]
      case .socialMedia: [.usual("Социальные сети")]
      case .implementers:
        [
          .usual("Исполнители"),
          .guess("Организация-исполнитель"),
          .guess("Организации-исполнители"), .guess("Исполнитель"), .guess("Партнер-исполнитель"),
          .guess("Реализующая организация"),
        ]
      }
    },
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("Конкретная цель", "Конкретные цели")
      case .expectedResults: NumberForms("Ожидаемый результат", "Ожидаемые результаты")
      case .countries: NumberForms("Страна ВП", "Страны ВП")
      case .priorityArea: NumberForms("Приоритетное направление", "Приоритетные направления")
      case .subsector: NumberForms("Подсектор", "Подсекторы")
      case .topics: NumberForms("Тема", "Темы")
      case .pageNumber: NumberForms("Номер страницы", "Номера страниц")
      case .languages: NumberForms("Язык текстов", "Языки текстов")
      case .sources: NumberForms("Источник", "Источники")
      }
    },
    shortLabels: [],
    countries: { country in
      switch country {
      case .armenia: [.usual("Армения"), .guess("Республика Армения")]
      case .azerbaijan: [.usual("Азербайджан"), .guess("Азербайджанская Республика")]
      case .belarus: [.usual("Беларусь"), .guess("Белоруссия"), .guess("Республика Беларусь")]
      case .georgia: [.usual("Грузия")]
      case .moldova: [.usual("Молдова"), .guess("Республика Молдова"), .guess("Молдавия")]
      case .ukraine: [.usual("Украина")]
      }
    },
    areas: { area in
      switch area {
      case .creates:
        [.guess("Партнерство, которое создает"), .guess("Партнёрство, которое создаёт")]
      case .protects: [.guess("Партнерство, которое защищает")]
      case .greens: [.guess("Партнерство, которое озеленяет")]
      case .connects:
        [.guess("Партнерство, которое соединяет"), .guess("Партнерство, которое объединяет")]
      case .empowers: [.guess("Партнерство, которое расширяет возможности")]
      }
    },
    statuses: { status in
      switch status {
      case .planned: [.usual("запланирован"), .guess("запланированный"), .guess("планируется")]
      case .ongoing:
        [
          .usual("реализуется"),
          .guess("текущий"),
          .guess("в процессе"),
          .guess("в процессе реализации"),
          .guess("выполняется"),
          .guess("продолжается"),
          .guess("действующий"), .guess("в стадии реализации"), .guess("идёт"),
        ]
      case .finalising: [.usual("завершается")]
      case .completed:
        [
          .usual("завершен"),
          .guess("завершённый"),
          .guess("завершено"),
          .guess("завершенный"),
          .guess("закончен"),
        ]
      case .suspended: [.usual("приостановлен"), .guess("приостановлено")]
      case .cancelled: [.usual("отменен"), .guess("отменено")]
      }
    },
    roles: { role in
      switch role {
      case .funding: NumberForms("Донор", "Доноры")
      case .accountable: NumberForms("Ответственный", "Ответственные")
      case .extending: NumberForms("Распорядитель средств", "Распорядители средств")
      case .implementing: NumberForms("Исполнитель", "Исполнители")
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.usual("Безопасность и реагирование на конфликты")]
      case .ruleOfLaw: [.usual("Верховенство права и права человека")]
      case .governance: [.usual("Государственное и административное управление")]
      case .employment: [.usual("Занятость и предпринимательство")]
      case .civilSociety: [.usual("Гражданское общество")]
      case .education: [.usual("Образование")]
      case .researchAndInnovation: [.usual("Исследования и инновации")]
      case .easternPartnership: [.usual("Восточное партнерство")]
      case .goodGovernment: [.usual("Надлежащее управление")]
      case .humanRights: [.usual("Права человека")]
      case .justice: [.usual("Правосудие"), .guess("Юстиция")]
      case .business: [.usual("Бизнес")]
      case .massMedia: [.usual("СМИ")]
      }
    },
    navigation: [
      .guess("Перейти к основному содержанию"),
      .guess("Страница проекта ЕС"),
      .guess("Проект ЕС"),
      .guess("Главная"),
      .guess("Проекты"),
      .guess("Меню"),
      .guess("Поиск"),
      .guess("Новости"),
      .guess("Скачать PDF"),
      .guess("Русский"),
      .guess("RU"),
      .guess("Отправить по почте"),
      .guess("Отправить по электронной почте"),
      .guess("Печать"),
      .guess("Распечатать"),
      .guess("Версия для печати"),
      .guess("Копировать ссылку"),
      .guess("Назад"),
      .guess("События"),
      .guess("О нас"),
      .guess("Возможности"),
      .guess("Истории"),
    ],
    footerOpenings: []
  )
}
