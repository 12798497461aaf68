extension LanguagePack {
  /// Azerbaijani, whose `i` keeps its dot in capitals.
  static let azerbaijani = LanguagePack(
    ownName: "azərbaycanca",
    englishName: "Azerbaijani",
    otherCodes: ["aze"],
    siteSegments: ["az"],
    dates: DateForm(
      "d MMM y",
      months: [
        "yan", "fev", "mar", "apr", "may", "iyn",
        "iyl", "avq", "sen", "okt", "noy", "dek",
      ]
    ),
    percent: { "\($0)%" },
    capitals: { $0.replacingAll("i", with: "İ").uppercased() },
    plural: PluralCategory.ofSingularAndPlural,
    timeWords: TimeWords(
      left: "# qalıb",
      startsIn: "# sonra başlayacaq",
      endedAgo: "# əvvəl bitib",
      day: .byPhrase(left: "gün", startsIn: "gün", endedAgo: "gün"),
      month: .byPhrase(left: "ay", startsIn: "ay", endedAgo: "ay"),
      year: .byPhrase(left: "il", startsIn: "il", endedAgo: "il")
    ),
    pageWords: PageWords(
      noEndKnown: "bitmə tarixi məlum deyil",
      lastDay: "son gün",
      firstDay: "ilk gün",
      overdue: "vaxtı keçib",
      projects: .byNumber(one: "layihə", many: "layihə")
    ),
    overviewWords: OverviewWords(
      timeline: "Zaman qrafiki",
      today: "bu gün",
      statistics: "Statistika",
      projects: "Layihələr",
      total: "cəmi",
      notGiven: "göstərilməyib",
      countedInEach: "Layihə cəmdə bir dəfə və hər bir dəyəri üçün bir dəfə sayılır.",
      startYear: "Başlama ili",
      runningByMonth: "Davam edən layihələr, aylar üzrə",
      completeness: "Sahələrin doldurulması",
      endsWithin: "# gün ərzində bitir",
      asOf: "# tarixinə",
      search: "Axtarış",
      all: "hamısı",
      activeFrom: "Fəaliyyətin əvvəli",
      activeUntil: "Fəaliyyətin sonu",
      clear: "Filtrləri sil",
      shown: "Göstərilir: #1 / #2",
      noMatches: "Heç bir layihə filtrlərə uyğun gəlmir.",
      language: "Dil",
      skipToProjects: "Layihələrə keç",
      allProjects: "Bütün layihələr",
      more: "Daha çox göstər",
      endingSoon: "Tezliklə bitir",
      sortedBy: "Sıralama",
      asListed: "siyahıdakı kimi",
      followedBy: "Növbəti layihə",
      country: "Ölkə",
      countries: "Ölkələr"
    ),
    readingWords: ReadingWords(
      conjunctions: [
        "və", "həmçinin",
      ],
      placeholders: [
        "yoxdur", "məlum deyil", "göstərilməyib", "dəqiqləşdirilir",
      ],
      objectiveOpenings: [
        "ümumi məqsəd", "layihənin ümumi məqsədi", "konkret məqsəd", "layihənin konkret məqsəd",
        "layihənin məqsəd", "xüsusi məqsəd", "əsas məqsəd", "layihənin əsas məqsədi",
        "layihənin xüsusi məqsəd", "məqsəd 1",
      ],
      resultOpenings: [
        "gözlənilən nəticələr", "layihənin gözlənilən nəticələri", "aşağıdakı nəticələr",
        "layihənin nəticə", "nəticədə", "gözlənilir ki", "layihənin sonunda", "nəticə 1",
      ],
      resultStems: [
        "nəticə"
      ],
      titleNames: ["layihənin adı", "layihə adı", "başlıq"],
      pageNumbers: ["səhifə", "səh"],
      pageTotals: [],
      senderNames: ["Kimdən", "Göndərən"],
      foreignTitles: [
        "axtarışın nəticələri", "axtarış nəticələri", "daxil ol", "giriş", "məxfilik siyasəti",
        "istifadə şərtləri", "vakansiya", "vakansiyalar", "tender", "press-reliz", "gündəlik",
        "səhifə tapılmadı", "saytın xəritəsi", "bütün layihələr",
      ],
      foreignNames: [
        "Keçirilmə yeri", "Tarix və vaxt", "Qeydiyyatdan keç", "Təqvimə əlavə et", "Gündəlik",
        "İstifadəçi adı", "Parol", "Şifrə", "Məni xatırla", "Necə müraciət etmək olar",
        "Əmək haqqı", "Maaş", "İşəgötürən", "İnqrediyentlər", "Abunəlikdən çıx", "Təsis ili",
      ],
      mapOpenings: ["xəritə", "layihə xəritəsi"],
      pageNotes: ["son dəyişiklik", "son yenilənmə", "son yeniləmə"],
      spokenHeadings: [],
      spokenItems: [],
      spokenLinks: [],
      spokenNotes: [],
      siteOpenings: [
        "çap et", "çap versiyası",
        "paylaş", "biz kuki", "bu sayt kuki", "kukilər", "qəbul et", "digər layihələr",
        "oxşar layihələr",
        "daha çox", "ətraflı", "abunə ol", "bizi izləyin", "bütün hüquqlar", "əlaqə",
        "məxfilik siyasəti",
        "yüklə", "son xəbərlər", "maraqlanırsınız",
      ],
      siteStems: ["cookie", "kuki"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .usual("Təsviri"), .guess("Təsvir"), .guess("Layihənin təsviri"),
          .guess("Layihə haqqında"), .guess("Qısa təsvir"),
        ]
      case .specificObjective:
        [
          .seen("Konkret məqsədi"),
          .guess("Konkret məqsədlər"),
          .guess("Konkret məqsəd"),
          .guess("Xüsusi məqsəd"), .guess("Layihənin məqsədi"), .guess("Layihənin məqsədləri"),
          .guess("Məqsəd"), .guess("Məqsədlər"), .guess("Ümumi məqsəd"),
        ]
      case .expectedResults:
        [.seen("Gözlənilən nəticələr"), .guess("Gözlənilən nəticə"), .guess("Nəticələr")]
      case .countries:
        [
          .usual("Şərq Tərəfdaşlığı ölkələri"), .guess("ŞT ölkələri"), .guess("Ölkələr"),
          .guess("Ölkə"), .guess("Tərəfdaş ölkələr"),
        ]
      case .priorityArea: [.usual("Prioritet sahə"), .guess("Prioritet istiqamət")]
      case .subsector:
        [.usual("Alt sektor"), .guess("Altsektor"), .guess("Yarımsektor"), .guess("Sektor")]
      case .topics: [.usual("Mövzular"), .guess("Mövzu")]
      case .status:
        [
          .usual("Layihənin statusu"), .seen("Layihə Vəziyyəti"), .guess("Status"),
          .guess("Layihənin vəziyyəti"),
        ]
      case .start:
        [.usual("Başlama tarixi"), .guess("Başlanğıc tarixi"), .guess("Layihənin başlama tarixi")]
      case .end:
        [
          .usual("Bitmə tarixi"), .guess("Başa çatma tarixi"), .guess("Son tarix"),
          .guess("Layihənin bitmə tarixi"),
        ]
      case .euProjectNumber:
        [
          .usual("Aİ layihəsinin nömrəsi"), .guess("Aİ layihə nömrəsi"), .seen("AB Layihə nömrəsi"),
          .guess("Layihə nömrəsi"), .guess("Müqavilə nömrəsi"),
        ]
      case .organisations: [.usual("Təşkilatlar")]
      case .precededBy: [.usual("Əvvəlki layihə")]
      case .timeline: [.usual("Müddət")]
      case .sources, .pageNumber, .languages: []
      case .documents: [.seen("Layihə sənədləri"), .guess("Sənədlər")]
      case .map: [.seen("Layihə xəritəsi"), .guess("Xəritə")]
      case .gallery: [.usual("Foto qalereya"), .guess("Fotoqalereya"), .guess("Video qalereya")]
      case .details:
        [
          .usual("Layihənin təfərrüatları"),
          .guess("Layihə təfərrüatları"),
          .guess("Layihənin detalları"),
          .guess("Layihə detalları"),
        ]
      case .website: [.usual("Veb-sayt"), .guess("Veb sayt")]
      case .socialMedia: [.usual("Sosial şəbəkələr"), .seen("Sosial media")]
      case .implementers:
        [
          .guess("İcraçı təşkilatlar"), .guess("İcraçı təşkilat"), .guess("İcraçı"),
          .guess("İcra edən təşkilat"),
        ]
      }
    },
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("Konkret məqsədi", "Konkret məqsədləri")
      case .expectedResults: NumberForms("Gözlənilən nəticə", "Gözlənilən nəticələr")
      case .countries: NumberForms("Şərq Tərəfdaşlığı ölkəsi", "Şərq Tərəfdaşlığı ölkələri")
      case .priorityArea: NumberForms("Prioritet sahə", "Prioritet sahələr")
      case .subsector: NumberForms("Alt sektor", "Alt sektorlar")
      case .topics: NumberForms("Mövzu", "Mövzular")
      case .pageNumber: NumberForms("Səhifənin nömrəsi", "Səhifələrin nömrələri")
      case .languages: NumberForms("Mətnlərin dili", "Mətnlərin dilləri")
      case .sources: NumberForms("Mənbə", "Mənbələr")
      }
    },
    shortLabels: [],
    countries: { country in
      switch country {
      case .armenia: [.usual("Ermənistan")]
      case .azerbaijan: [.usual("Azərbaycan"), .guess("Azərbaycan Respublikası")]
      case .belarus: [.usual("Belarus")]
      case .georgia: [.usual("Gürcüstan")]
      case .moldova: [.usual("Moldova"), .guess("Moldova Respublikası")]
      case .ukraine: [.usual("Ukrayna")]
      }
    },
    areas: { area in
      switch area {
      case .creates: [.guess("Yaradan tərəfdaşlıq")]
      case .protects: [.guess("Qoruyan tərəfdaşlıq")]
      case .greens: [.guess("Yaşıllaşdıran tərəfdaşlıq")]
      case .connects: [.guess("Birləşdirən tərəfdaşlıq")]
      case .empowers: [.guess("Gücləndirən tərəfdaşlıq"), .guess("Səlahiyyətləndirən tərəfdaşlıq")]
      }
    },
    statuses: { status in
      switch status {
      case .planned: [.usual("planlaşdırılıb"), .guess("planlaşdırılır")]
      case .ongoing:
        [
          .usual("davam edir"), .guess("davam edən"), .guess("icra olunur"),
          .guess("davam etməkdə"),
        ]
      case .finalising: [.usual("tamamlanır")]
      case .completed:
        [
          .usual("tamamlanıb"), .guess("başa çatıb"), .guess("tamamlanmış"), .guess("bitib"),
          .guess("başa çatmış"),
        ]
      case .suspended: [.usual("müvəqqəti dayandırılıb"), .guess("dayandırılıb")]
      case .cancelled: [.usual("ləğv edilib")]
      }
    },
    roles: { role in
      switch role {
      case .funding: NumberForms("Maliyyələşdirən", "Maliyyələşdirənlər")
      case .accountable: NumberForms("Məsul", "Məsullar")
      case .extending: NumberForms("Vəsaitlərin idarəçisi", "Vəsaitlərin idarəçiləri")
      case .implementing: NumberForms("İcraçı", "İcraçılar")
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.usual("Təhlükəsizlik və münaqişələrə cavab tədbirləri")]
      case .ruleOfLaw: [.usual("Qanunun aliliyi və insan hüquqları")]
      case .governance: [.usual("İdarəetmə və dövlət idarəçiliyi")]
      case .employment: [.usual("Məşğulluq və sahibkarlıq")]
      case .civilSociety: [.usual("Vətəndaş cəmiyyəti")]
      case .education: [.usual("Təhsil")]
      case .researchAndInnovation: [.usual("Tədqiqat və innovasiya")]
      case .easternPartnership: [.usual("Şərq Tərəfdaşlığı")]
      case .goodGovernment: [.usual("Yaxşı idarəetmə")]
      case .humanRights: [.usual("İnsan hüquqları")]
      case .justice: [.usual("Ədalət mühakiməsi")]
      case .business: [.usual("Biznes")]
      case .massMedia: [.usual("KİV")]
      }
    },
    navigation: [
      .guess("Əsas məzmuna keç"),
      .guess("Aİ layihə səhifəsi"),
      .guess("Aİ layihəsi"),
      .guess("Ana səhifə"),
      .guess("Layihələr"),
      .guess("Xəbərlər"),
      .guess("Azərbaycanca"),
      .guess("Çap et"),
      .guess("E-poçtla göndər"),
      .guess("Keçidi kopyala"),
      .guess("Linki kopyala"),
      .guess("Geri"),
      .guess("Tədbirlər"),
      .guess("Haqqımızda"),
      .guess("İmkanlar"),
      .guess("Hekayələr"),
      .guess("Menyu"),
      .guess("Axtarış"),
    ],
    footerOpenings: []
  )
}
