extension LanguagePack {
  /// Armenian; in capitals its letter `և` is written as two.
  static let armenian = LanguagePack(
    ownName: "հայերեն",
    englishName: "Armenian",
    otherCodes: ["am", "hye", "arm"],
    siteSegments: ["hy"],
    dates: DateForm(
      "dd MMM, y թ.",
      months: [
        "հնվ", "փտվ", "մրտ", "ապր", "մյս", "հնս",
        "հլս", "օգս", "սեպ", "հոկ", "նոյ", "դեկ",
      ]
    ),
    percent: { "\($0)%" },
    capitals: { $0.replacingAll("և", with: "եվ").uppercased() },
    plural: PluralCategory.ofSingularAndPlural,
    timeWords: TimeWords(
      left: "մնացել է #",
      startsIn: "կմեկնարկի #",
      endedAgo: "ավարտվել է # առաջ",
      day: .byPhrase(left: "օր", startsIn: "օրից", endedAgo: "օր"),
      month: .byPhrase(left: "ամիս", startsIn: "ամսից", endedAgo: "ամիս"),
      year: .byPhrase(left: "տարի", startsIn: "տարուց", endedAgo: "տարի")
    ),
    pageWords: PageWords(
      noEndKnown: "ավարտն անհայտ է",
      lastDay: "վերջին օրը",
      firstDay: "առաջին օրը",
      overdue: "ժամկետանց",
      projects: .byNumber(one: "նախագիծ", many: "նախագիծ")
    ),
    overviewWords: OverviewWords(
      timeline: "Ժամանակացույց",
      today: "այսօր",
      statistics: "Վիճակագրություն",
      projects: "Նախագծեր",
      total: "ընդամենը",
      notGiven: "նշված չէ",
      countedInEach:
        "Նախագիծը հաշվվում է մեկ անգամ ընդհանուր թվում և մեկ անգամ իր յուրաքանչյուր արժեքի համար։",
      startYear: "Մեկնարկի տարի",
      runningByMonth: "Ընթացիկ նախագծերն ըստ ամիսների",
      completeness: "Դաշտերի լրացվածություն",
      endsWithin: "Ավարտվում են # օրվա ընթացքում",
      asOf: "Առ #",
      search: "Որոնում",
      all: "բոլորը",
      activeFrom: "Գործում է սկսած",
      activeUntil: "Գործում է մինչև",
      clear: "Մաքրել զտիչները",
      shown: "Ցուցադրված է #1՝ #2-ից",
      noMatches: "Ոչ մի նախագիծ չի համապատասխանում զտիչներին։",
      language: "Լեզու",
      skipToProjects: "Անցնել նախագծերին",
      allProjects: "Բոլոր նախագծերը",
      more: "Ցույց տալ ավելին",
      endingSoon: "Շուտով ավարտվում են",
      sortedBy: "Դասավորել ըստ",
      asListed: "ինչպես ցանկում",
      followedBy: "Հաջորդ ծրագիր",
      country: "Երկիր",
      countries: "Երկրներ"
    ),
    readingWords: ReadingWords(
      conjunctions: [
        "և", "ու", "եւ", "նաև",
      ],
      placeholders: [
        "չկա", "հայտնի չէ", "նշված չէ", "կճշտվի",
      ],
      objectiveOpenings: [
        "ընդհանուր նպատակ", "ծրագրի ընդհանուր նպատակ", "նախագծի ընդհանուր նպատակ", "հատուկ նպատակ",
        "ծրագրի հատուկ նպատակ", "նախագծի հատուկ նպատակ", "ծրագրի նպատակ", "նախագծի նպատակ",
        "հիմնական նպատակ", "ծրագրի հիմնական նպատակ", "կոնկրետ նպատակ", "ծրագրի կոնկրետ նպատակ",
        "նպատակ 1",
      ],
      resultOpenings: [
        "ակնկալվող արդյունք", "ծրագրի ակնկալվող արդյունք", "նախագծի ակնկալվող արդյունք",
        "հետևյալ արդյունք", "ծրագրի արդյունք", "նախագծի արդյունք", "արդյունքում", "ակնկալվում է",
        "ակնկալվում են",
        "ծրագրի ավարտին", "նախագծի ավարտին", "արդյունք 1",
      ],
      resultStems: [
        "արդյունք"
      ],
      titleNames: ["ծրագրի անվանումը", "ծրագրի անվանում", "նախագծի անվանումը", "վերնագիր"],
      pageNumbers: ["էջ"],
      pageTotals: [],
      senderNames: ["Ումից", "Ուղարկող"],
      foreignTitles: [
        "որոնման արդյունքներ", "մուտք", "գաղտնիության քաղաքականություն", "օգտագործման պայմաններ",
        "թափուր աշխատատեղ", "մրցույթ", "մամուլի հաղորդագրություն", "օրակարգ", "էջը չի գտնվել",
        "կայքի քարտեզ", "բոլոր ծրագրերը",
      ],
      foreignNames: [
        "Անցկացման վայրը", "Ամսաթիվ և ժամ", "Գրանցվել", "Ավելացնել օրացույցին", "Օրակարգ",
        "Օգտանուն", "Գաղտնաբառ", "Հիշել ինձ", "Ինչպես դիմել", "Աշխատավարձ", "Գործատու",
        "Բաղադրիչներ", "Ապաբաժանորդագրվել", "Հիմնադրման տարեթիվ",
      ],
      mapOpenings: ["քարտեզ"],
      pageNotes: ["վերջին փոփոխությունը", "վերջին թարմացումը"],
      spokenHeadings: [],
      spokenItems: [],
      spokenLinks: [],
      spokenNotes: [],
      siteOpenings: [
        "տպել", "տպելու տարբերակ",
        "կիսվել", "տարածել", "մենք օգտագործում ենք", "այս կայքը օգտագործում", "թխուկ", "ընդունել",
        "այլ ծրագրեր", "այլ նախագծեր", "նմանատիպ ծրագրեր", "կարդալ ավելին", "ավելին",
        "բաժանորդագրվել",
        "հետևեք մեզ", "բոլոր իրավունքները", "կապ", "գաղտնիության", "ներբեռնել",
        "վերջին նորություններ",
      ],
      siteStems: ["cookie", "թխուկ"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .usual("Նկարագրություն"),
          .guess("Նախագծի նկարագրություն"),
          .guess("Ծրագրի նկարագրություն"), .guess("Ծրագրի մասին"), .guess("Նախագծի մասին"),
          .guess("Համառոտ նկարագրություն"),
        ]
      case .specificObjective:
        [
          .seen("Հատուկ նպատակներ"), .guess("Հատուկ նպատակ"), .guess("Հատուկ նպատակը"),
          .guess("Ծրագրի նպատակները"), .guess("Ծրագրի նպատակը"), .guess("Նախագծի նպատակները"),
          .guess("Նպատակներ"), .guess("Նպատակը"), .guess("Նպատակ"), .guess("Ընդհանուր նպատակ"),
        ]
      case .expectedResults:
        [
          .seen("Ակնկալվող արդյունքներ"), .guess("Ակնկալվող արդյունքները"),
          .guess("Ակնկալվող արդյունք"), .guess("Արդյունքներ"),
        ]
      case .countries:
        [
          .usual("ԱլԳ երկրներ"),
          .guess("Արևելյան գործընկերության երկրներ"),
          .guess("ԱԳ երկրներ"),
          .guess("ԱլԳ երկրները"), .guess("Երկրներ"), .guess("Երկիր"), .guess("Գործընկեր երկրներ"),
        ]
      case .priorityArea: [.seen("Գերակա ուղղություն"), .guess("Գերակա ոլորտ")]
      case .subsector: [.usual("Ենթաոլորտ"), .guess("Ենթահատված"), .guess("Ոլորտ")]
      case .topics: [.usual("Թեմաներ"), .guess("Թեմա")]
      case .status:
        [.seen("Նախագծի կարգավիճակը"), .guess("Նախագծի կարգավիճակ"), .guess("Կարգավիճակ")]
      case .start: [.seen("Մեկնարկի ամսաթիվ"), .guess("Սկզբի ամսաթիվ"), .guess("Մեկնարկ")]
      case .end: [.seen("Ավարտի ամսաթիվ"), .guess("Ավարտ")]
      case .euProjectNumber:
        [
          .seen("ԵՄ ծրագրի համարը"), .guess("ԵՄ ծրագրի համար"), .guess("ԵՄ նախագծի համարը"),
          .guess("Ծրագրի համարը"), .guess("Պայմանագրի համարը"),
        ]
      case .organisations: [.usual("Կազմակերպություններ")]
      case .precededBy: [.usual("Նախորդ ծրագիր")]
      case .timeline: [.usual("Ժամկետ")]
      case .sources, .pageNumber, .languages: []
      case .documents: [.usual("Նախագծի փաստաթղթեր"), .guess("Փաստաթղթեր")]
      case .map: [.seen("Նախագծի քարտեզ"), .guess("Ծրագրի քարտեզ"), .guess("Քարտեզ")]
      case .gallery:
        [
          .usual("Լուսանկարների պատկերասրահ"), .guess("Պատկերասրահ"), .guess("Ֆոտոպատկերասրահ"),
          .guess("Տեսադարան"),
        ]
      case .details:
        [
          .usual("Նախագծի մանրամասներ"),
          .guess("Նախագծի մանրամասները"),
          .guess("Ծրագրի մանրամասները"),
        ]
      case .website: [.usual("Կայք")]
      case .socialMedia: [.usual("Սոցիալական ցանցեր")]
      case .implementers:
        [
          .guess("Իրականացնող կազմակերպություններ"), .guess("Իրականացնող կազմակերպություն"),
          .guess("Իրականացնող"), .guess("Իրականացնող գործընկեր"),
        ]
      }
    },
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("Հատուկ նպատակ", "Հատուկ նպատակներ")
      case .expectedResults: NumberForms("Ակնկալվող արդյունք", "Ակնկալվող արդյունքներ")
      case .countries: NumberForms("ԱլԳ երկիր", "ԱլԳ երկրներ")
      case .priorityArea: NumberForms("Գերակա ուղղություն", "Գերակա ուղղություններ")
      case .subsector: NumberForms("Ենթաոլորտ", "Ենթաոլորտներ")
      case .topics: NumberForms("Թեմա", "Թեմաներ")
      case .pageNumber: NumberForms("Էջի համար", "Էջերի համարներ")
      case .languages: NumberForms("Տեքստերի լեզու", "Տեքստերի լեզուներ")
      case .sources: NumberForms("Աղբյուր", "Աղբյուրներ")
      }
    },
    shortLabels: [],
    countries: { country in
      switch country {
      case .armenia: [.usual("Հայաստան"), .guess("Հայաստանի Հանրապետություն")]
      case .azerbaijan: [.usual("Ադրբեջան")]
      case .belarus: [.usual("Բելառուս"), .guess("Բելոռուս")]
      case .georgia: [.usual("Վրաստան")]
      case .moldova: [.usual("Մոլդովա"), .guess("Մոլդովայի Հանրապետություն")]
      case .ukraine: [.usual("Ուկրաինա")]
      }
    },
    areas: { area in
      switch area {
      case .creates: [.guess("Գործընկերություն, որը ստեղծում է")]
      case .protects: [.seen("Գործընկերություն, որը պաշտպանում է")]
      case .greens: [.guess("Գործընկերություն, որը կանաչապատում է")]
      case .connects:
        [.guess("Գործընկերություն, որը կապում է"), .guess("Գործընկերություն, որը միավորում է")]
      case .empowers:
        [
          .guess("Գործընկերություն, որը հզորացնում է"),
          .guess("Գործընկերություն, որը հնարավորություններ է ընձեռում"),
        ]
      }
    },
    statuses: { status in
      switch status {
      case .planned: [.usual("պլանավորված")]
      case .ongoing:
        [
          .usual("ընթացիկ"), .guess("ընթացքում է"), .guess("ընթացքի մեջ է"), .guess("շարունակվող"),
          .guess("շարունակվում է"),
        ]
      case .finalising: [.usual("ավարտվում է")]
      case .completed: [.usual("ավարտված"), .guess("ավարտվել է")]
      case .suspended: [.usual("կասեցված")]
      case .cancelled: [.usual("չեղարկված")]
      }
    },
    roles: { role in
      switch role {
      case .funding: NumberForms("Ֆինանսավորող", "Ֆինանսավորողներ")
      case .accountable: NumberForms("Պատասխանատու", "Պատասխանատուներ")
      case .extending: NumberForms("Միջոցների կառավարող", "Միջոցների կառավարողներ")
      case .implementing: NumberForms("Իրականացնող", "Իրականացնողներ")
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.usual("Անվտանգություն և հակամարտություններին արձագանքում")]
      case .ruleOfLaw: [.seen("Օրենքի գերակայություն և մարդու իրավունքներ")]
      case .governance: [.usual("Պետական կառավարում և վարչարարություն")]
      case .employment: [.usual("Զբաղվածություն և ձեռներեցություն")]
      case .civilSociety: [.usual("Քաղաքացիական հասարակություն")]
      case .education: [.seen("Կրթություն")]
      case .researchAndInnovation: [.usual("Հետազոտություն և նորարարություն")]
      case .easternPartnership: [.seen("Արևելյան գործընկերություն")]
      case .goodGovernment: [.seen("Լավ կառավարում")]
      case .humanRights: [.seen("Մարդու իրավունքներ")]
      case .justice: [.seen("Արդարադատություն")]
      case .business: [.usual("Բիզնես")]
      case .massMedia: [.usual("ԶԼՄ")]
      }
    },
    navigation: [
      .guess("Անցնել հիմնական բովանդակությանը"),
      .guess("ԵՄ ծրագրի էջ"),
      .guess("ԵՄ ծրագիր"),
      .guess("Գլխավոր"),
      .guess("Ծրագրեր"),
      .guess("Հայերեն"),
      .guess("Տպել"),
      .guess("Ուղարկել էլ. փոստով"),
      .guess("Պատճենել հղումը"),
      .guess("Հետ"),
      .guess("Իրադարձություններ"),
      .guess("Մեր մասին"),
      .guess("Հնարավորություններ"),
      .guess("Պատմություններ"),
    ],
    footerOpenings: [.seen("հետաքրք")]
  )
}
