extension LanguagePack {
  /// Georgian, which stays as it is in headings: its capitals (Mtavruli) are young, missing from many
  /// fonts, and not used this way.
  static let georgian = LanguagePack(
    ownName: "ქართული",
    englishName: "Georgian",
    otherCodes: ["ge", "kat", "geo"],
    siteSegments: ["ka"],
    dates: DateForm(
      "d MMM. y",
      months: [
        "იან", "თებ", "მარ", "აპრ", "მაი", "ივნ",
        "ივლ", "აგვ", "სექ", "ოქტ", "ნოე", "დეკ",
      ]
    ),
    percent: { "\($0)%" },
    capitals: { $0 },
    plural: PluralCategory.ofSingularAndPlural,
    timeWords: TimeWords(
      left: "დარჩა #",
      startsIn: "დაიწყება #",
      endedAgo: "დასრულდა # წინ",
      day: .byPhrase(left: "დღე", startsIn: "დღეში", endedAgo: "დღის"),
      month: .byPhrase(left: "თვე", startsIn: "თვეში", endedAgo: "თვის"),
      year: .byPhrase(left: "წელი", startsIn: "წელიწადში", endedAgo: "წლის")
    ),
    pageWords: PageWords(
      noEndKnown: "დასრულების თარიღი უცნობია",
      lastDay: "ბოლო დღე",
      firstDay: "პირველი დღე",
      overdue: "ვადაგადაცილებული",
      projects: .byNumber(one: "პროექტი", many: "პროექტი")
    ),
    overviewWords: OverviewWords(
      timeline: "დროის სკალა",
      today: "დღეს",
      statistics: "სტატისტიკა",
      projects: "პროექტები",
      total: "სულ",
      notGiven: "მითითებული არ არის",
      countedInEach: "პროექტი ერთხელ ითვლება ჯამში და თითოჯერ მის ყოველ მნიშვნელობაში.",
      startYear: "დაწყების წელი",
      runningByMonth: "მიმდინარე პროექტები თვეების მიხედვით",
      completeness: "ველების შევსება",
      endsWithin: "# დღეში დასრულდება",
      asOf: "მდგომარეობა: #",
      search: "ძიება",
      all: "ყველა",
      activeFrom: "მოქმედების დასაწყისი",
      activeUntil: "მოქმედების დასასრული",
      clear: "ფილტრების გასუფთავება",
      shown: "ნაჩვენებია #1 / #2",
      noMatches: "ფილტრებს არცერთი პროექტი არ შეესაბამება.",
      language: "ენა",
      skipToProjects: "პროექტებზე გადასვლა",
      allProjects: "ყველა პროექტი",
      more: "მეტის ჩვენება",
      endingSoon: "მალე დასრულდება",
      sortedBy: "დალაგება",
      asListed: "როგორც სიაში",
      followedBy: "შემდეგი პროექტი",
      country: "ქვეყანა",
      countries: "ქვეყნები"
    ),
    readingWords: ReadingWords(
      conjunctions: [
        "და", "ასევე",
      ],
      placeholders: [
        "არ არის", "უცნობია", "არ არის მითითებული", "დაზუსტდება",
      ],
      objectiveOpenings: [
        "ზოგადი მიზანი", "პროექტის ზოგადი მიზანი", "კონკრეტული მიზანი", "კონკრეტული მიზნები",
        "პროექტის მიზანი", "პროექტის მიზნები", "პროექტის კონკრეტული", "კონკრეტული ამოცანა",
        "კონკრეტული ამოცანები", "მთავარი მიზანი", "პროექტის მთავარი მიზანი", "საერთო მიზანი",
        "პროექტის საერთო მიზანი", "მიზანი 1", "ამოცანა 1",
      ],
      resultOpenings: [
        "მოსალოდნელი შედეგები", "პროექტის მოსალოდნელი შედეგები", "პროექტის შედეგ",
        "შემდეგი შედეგები",
        "მოსალოდნელია", "შედეგად", "პროექტის დასრულების", "პროექტის ბოლოს", "შედეგი 1",
      ],
      resultStems: [
        "შედეგ"
      ],
      titleNames: ["პროექტის სახელწოდება", "პროექტის დასახელება", "დასახელება", "სათაური"],
      pageNumbers: ["გვერდი", "გვ"],
      pageTotals: [],
      senderNames: ["ვისგან", "გამომგზავნი"],
      foreignTitles: [
        "ძიების შედეგები", "შესვლა", "კონფიდენციალურობის პოლიტიკა", "გამოყენების პირობები",
        "ვაკანსია", "ვაკანსიები", "ტენდერი", "პრესრელიზი", "დღის წესრიგი", "გვერდი ვერ მოიძებნა",
        "საიტის რუკა", "ყველა პროექტი",
      ],
      foreignNames: [
        "ჩატარების ადგილი", "თარიღი და დრო", "რეგისტრაცია", "კალენდარში დამატება", "დღის წესრიგი",
        "მომხმარებლის სახელი", "პაროლი", "დამიმახსოვრე", "როგორ გავაგზავნოთ განაცხადი", "ხელფასი",
        "დამსაქმებელი", "ინგრედიენტები", "გამოწერის გაუქმება", "დაარსების წელი",
      ],
      mapOpenings: ["რუკა"],
      pageNotes: ["ბოლო ცვლილება", "ბოლო განახლება"],
      spokenHeadings: [],
      spokenItems: [],
      spokenLinks: [],
      spokenNotes: [],
      siteOpenings: [
        "ამობეჭდვა", "საბეჭდი ვერსია",
        "გაზიარება", "გააზიარე", "ჩვენ ვიყენებთ", "ეს საიტი იყენებს", "ქუქი", "მიღება",
        "სხვა პროექტები",
        "მსგავსი პროექტები", "მეტი პროექტი", "წაიკითხე მეტი", "ვრცლად", "გამოიწერე", "გამოგვყევით",
        "ყველა უფლება", "კონტაქტი", "კონფიდენციალურობის", "ჩამოტვირთვა", "ბოლო სიახლეები",
        "გაინტერესებთ",
      ],
      siteStems: ["cookie", "ქუქი"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .seen("აღწერა"), .guess("პროექტის აღწერა"), .guess("პროექტის შესახებ"),
          .guess("მოკლე აღწერა"),
        ]
      // The sites print a placeholder, "… in the local language", which is read but not repeated.
      case .specificObjective:
        [
          .usual("კონკრეტული ამოცანა"),
          .seen("კონკრეტული ამოცანა ადგილობრივ ენაზე"),
          .guess("კონკრეტული ამოცანები"),
          .guess("კონკრეტული მიზანი"),
          .guess("კონკრეტული მიზნები"), .guess("პროექტის მიზანი"), .guess("პროექტის მიზნები"),
          .guess("მიზანი"), .guess("მიზნები"), .guess("ზოგადი მიზანი"),
        ]
      case .expectedResults:
        [
          .usual("მოსალოდნელი შედეგები"), .guess("მოსალოდნელი შედეგი"), .guess("შედეგები"),
          .guess("პროექტის შედეგები"),
        ]
      case .countries:
        [
          .usual("აღმოსავლეთ პარტნიორობის ქვეყნები"), .guess("ქვეყნები"), .guess("ქვეყანა"),
          .guess("პარტნიორი ქვეყნები"),
        ]
      case .priorityArea: [.usual("პრიორიტეტული სფერო"), .guess("პრიორიტეტული მიმართულება")]
      case .subsector: [.usual("ქვესექტორი"), .guess("სექტორი")]
      case .topics: [.usual("თემები"), .guess("თემა")]
      case .status: [.usual("პროექტის სტატუსი"), .guess("სტატუსი")]
      case .start: [.usual("დაწყების თარიღი"), .guess("პროექტის დაწყების თარიღი")]
      case .end: [.usual("დასრულების თარიღი"), .guess("პროექტის დასრულების თარიღი")]
      case .euProjectNumber:
        [
          .usual("ევროკავშირის პროექტის ნომერი"), .guess("პროექტის ნომერი"),
          .guess("კონტრაქტის ნომერი"),
        ]
      case .organisations: [.usual("ორგანიზაციები")]
      case .precededBy: [.usual("წინა პროექტი")]
      case .timeline: [.usual("პერიოდი")]
      case .sources, .pageNumber, .languages: []
      case .documents: [.usual("პროექტის დოკუმენტები"), .guess("დოკუმენტები")]
      case .map: [.usual("პროექტის რუკა"), .guess("რუკა")]
      case .gallery: [.usual("ფოტო გალერეა"), .guess("ფოტოგალერეა"), .guess("ვიდეო გალერეა")]
      case .details: [.usual("პროექტის დეტალები")]
      case .website: [.usual("ვებ-გვერდი"), .guess("ვებგვერდი")]
      case .socialMedia: [.usual("სოციალური ქსელები")]
      case .implementers:
        [
          .guess("განმახორციელებელი ორგანიზაციები"), .guess("განმახორციელებელი ორგანიზაცია"),
          .guess("განმახორციელებელი"), .guess("განმახორციელებელი პარტნიორი"),
        ]
      }
    },
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("კონკრეტული ამოცანა", "კონკრეტული ამოცანები")
      case .expectedResults: NumberForms("მოსალოდნელი შედეგი", "მოსალოდნელი შედეგები")
      case .countries:
        NumberForms("აღმოსავლეთ პარტნიორობის ქვეყანა", "აღმოსავლეთ პარტნიორობის ქვეყნები")
      case .priorityArea: NumberForms("პრიორიტეტული სფერო", "პრიორიტეტული სფეროები")
      case .subsector: NumberForms("ქვესექტორი", "ქვესექტორები")
      case .topics: NumberForms("თემა", "თემები")
      case .pageNumber: NumberForms("გვერდის ნომერი", "გვერდების ნომრები")
      case .languages: NumberForms("ტექსტების ენა", "ტექსტების ენები")
      case .sources: NumberForms("წყარო", "წყაროები")
      }
    },
    shortLabels: [],
    countries: { country in
      switch country {
      case .armenia: [.usual("სომხეთი")]
      case .azerbaijan: [.usual("აზერბაიჯანი")]
      case .belarus: [.usual("ბელარუსი"), .guess("ბელარუსია"), .guess("ბელორუსია")]
      case .georgia: [.usual("საქართველო")]
      case .moldova: [.usual("მოლდოვა"), .guess("მოლდოვის რესპუბლიკა"), .guess("მოლდავეთი")]
      case .ukraine: [.usual("უკრაინა")]
      }
    },
    areas: { area in
      switch area {
      case .creates: [.guess("პარტნიორობა, რომელიც ქმნის")]
      case .protects: [.guess("პარტნიორობა, რომელიც იცავს")]
      case .greens: [.guess("პარტნიორობა, რომელიც ამწვანებს")]
      case .connects: [.guess("პარტნიორობა, რომელიც აკავშირებს")]
      case .empowers: [.guess("პარტნიორობა, რომელიც აძლიერებს")]
      }
    },
    statuses: { status in
      switch status {
      case .planned: [.usual("დაგეგმილი")]
      case .ongoing: [.usual("მიმდინარე"), .guess("მიმდინარეობს")]
      case .finalising: [.usual("დასრულების ეტაპზე"), .guess("სრულდება")]
      case .completed: [.usual("დასრულებული"), .guess("დასრულდა")]
      case .suspended: [.usual("შეჩერებული")]
      case .cancelled: [.usual("გაუქმებული")]
      }
    },
    roles: { role in
      switch role {
      case .funding: NumberForms("დამფინანსებელი", "დამფინანსებლები")
      case .accountable: NumberForms("პასუხისმგებელი", "პასუხისმგებლები")
      case .extending: NumberForms("სახსრების განმკარგავი", "სახსრების განმკარგავები")
      case .implementing: NumberForms("განმახორციელებელი", "განმახორციელებლები")
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.usual("უსაფრთხოება და კონფლიქტებზე რეაგირება")]
      case .ruleOfLaw: [.usual("კანონის უზენაესობა და ადამიანის უფლებები")]
      case .governance: [.usual("მმართველობა და საჯარო ადმინისტრირება")]
      case .employment: [.usual("დასაქმება და მეწარმეობა")]
      case .civilSociety: [.usual("სამოქალაქო საზოგადოება")]
      case .education: [.usual("განათლება")]
      case .researchAndInnovation: [.usual("კვლევა და ინოვაცია"), .guess("კვლევა და ინოვაციები")]
      case .easternPartnership:
        [.usual("აღმოსავლეთ პარტნიორობა"), .guess("აღმოსავლეთის პარტნიორობა")]
      case .goodGovernment: [.usual("კარგი მმართველობა")]
      case .humanRights: [.usual("ადამიანის უფლებები")]
      case .justice: [.usual("მართლმსაჯულება")]
      case .business: [.usual("ბიზნესი")]
      case .massMedia: [.usual("მასმედია")]
      }
    },
    navigation: [
      .guess("მთავარ შინაარსზე გადასვლა"),
      .guess("ევროკავშირის პროექტის გვერდი"),
      .guess("ევროკავშირის პროექტი"),
      .guess("მთავარი"),
      .guess("პროექტები"),
      .guess("სიახლეები"),
      .guess("ქართული"),
      .guess("ბეჭდვა"),
      .guess("ამობეჭდვა"),
      .guess("ელფოსტით გაგზავნა"),
      .guess("ბმულის კოპირება"),
      .guess("უკან"),
      .guess("ღონისძიებები"),
      .guess("ჩვენ შესახებ"),
      .guess("შესაძლებლობები"),
      .guess("ისტორიები"),
    ],
    footerOpenings: []
  )
}
