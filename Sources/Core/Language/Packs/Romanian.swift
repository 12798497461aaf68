extension LanguagePack {
  /// Romanian.
  static let romanian = LanguagePack(
    ownName: "română",
    englishName: "Romanian",
    otherCodes: ["md", "mo", "ron", "rum"],
    siteSegments: ["ro"],
    dates: DateForm(
      "d MMM y",
      months: [
        "ian.", "feb.", "mar.", "apr.", "mai", "iun.",
        "iul.", "aug.", "sept.", "oct.", "nov.", "dec.",
      ]
    ),
    percent: { "\($0)\u{A0}%" },
    capitals: { $0.uppercased() },
    plural: { count in
      if count == 1 { return .one }
      return count == 0 || (1...19).contains(count % 100) ? .few : .many
    },
    timeWords: TimeWords(
      left: "timp rămas: #",
      startsIn: "începe peste #",
      endedAgo: "s-a încheiat acum #",
      day: .byNumber(one: "zi", few: "zile", many: "de zile"),
      month: .byNumber(one: "lună", few: "luni", many: "de luni"),
      year: .byNumber(one: "an", few: "ani", many: "de ani")
    ),
    pageWords: PageWords(
      noEndKnown: "dată de încheiere necunoscută",
      lastDay: "ultima zi",
      firstDay: "prima zi",
      overdue: "termen depășit",
      projects: .byNumber(one: "proiect", few: "proiecte", many: "de proiecte")
    ),
    overviewWords: OverviewWords(
      timeline: "Cronologie",
      today: "azi",
      statistics: "Statistici",
      projects: "Proiecte",
      total: "total",
      notGiven: "nespecificat",
      countedInEach:
        "Un proiect contează o dată în total și o dată pentru fiecare dintre valorile sale.",
      startYear: "Anul începerii",
      runningByMonth: "Proiecte în derulare, pe luni",
      completeness: "Completitudinea câmpurilor",
      endsWithin: "Se încheie în # zile",
      asOf: "La data de #",
      search: "Căutare",
      all: "toate",
      activeFrom: "Activ de la",
      activeUntil: "Activ până la",
      clear: "Șterge filtrele",
      shown: "Afișate: #1 din #2",
      noMatches: "Niciun proiect nu corespunde filtrelor.",
      language: "Limba",
      skipToProjects: "Salt la proiecte",
      allProjects: "Toate proiectele",
      more: "Afișează mai multe",
      endingSoon: "Se încheie în curând",
      sortedBy: "Sortare după",
      asListed: "ca în listă",
      followedBy: "Urmat de",
      country: "Țară",
      countries: "Țări"
    ),
    readingWords: ReadingWords(
      conjunctions: [
        "și", "precum și",
      ],
      placeholders: [
        "nespecificat", "nu este disponibil", "nu se aplică", "nedefinit", "va fi confirmat",
        "de confirmat", "necunoscut", "fără", "nu există",
      ],
      objectiveOpenings: [
        "obiectivul general", "obiectivul specific", "obiectivele specifice",
        "obiectivele generale",
        "obiectivul proiectului", "obiectivele proiectului", "obiectivul principal",
        "scopul proiectului",
        "scopul general", "obiectivul 1",
      ],
      resultOpenings: [
        "rezultatele așteptate", "rezultatele scontate", "se așteaptă ca",
        "proiectul va avea următoarele rezultate", "următoarele rezultate", "ca rezultat",
        "la finalul proiectului", "la sfârșitul proiectului", "până la finalul proiectului",
        "până la sfârșitul proiectului", "rezultatul 1",
      ],
      resultStems: [
        "rezultat"
      ],
      titleNames: ["titlul proiectului", "titlu", "denumirea proiectului", "titlul"],
      pageNumbers: ["pagina", "pag", "p"],
      pageTotals: ["din"],
      senderNames: ["De la", "Expeditor"],
      foreignTitles: [
        "rezultatele căutării", "rezultate căutare", "autentificare", "conectare",
        "politica de confidențialitate", "politica cookie", "politica privind cookie",
        "termeni și condiții", "anunț de angajare", "post vacant", "locuri de muncă",
        "apel de propuneri", "apel pentru propuneri", "anunț de participare", "anunț de licitație",
        "comunicat de presă", "ordinea de zi", "întrebări frecvente", "pagina nu a fost găsită",
        "harta site", "buletin informativ", "toate proiectele",
      ],
      foreignNames: [
        "Locul desfășurării", "Locația", "Data și ora", "Termen de înregistrare",
        "Înregistrează-te", "Adaugă în calendar", "Agenda", "Nume de utilizator", "Parolă",
        "Ține-mă minte", "Cum aplici", "Cum se aplică", "Termen de depunere", "Salariu",
        "Angajator", "Ingrediente", "Porții", "Timp de preparare", "Dezabonare", "Forma juridică",
        "Anul fondării", "Program de lucru",
      ],
      mapOpenings: ["harta"],
      pageNotes: ["creat de", "ultima modificare", "ultima actualizare", "document generat de"],
      spokenHeadings: ["titlu nivel", "titlu nivelul"],
      spokenItems: ["marcator"],
      spokenLinks: ["link"],
      spokenNotes: ["listă cu", "în afara listei", "sfârșitul listei", "tabel cu"],
      siteOpenings: [
        "tipărește", "imprimă", "versiune pentru tipărire",
        "distribuie", "distribuiți", "utilizăm cookie", "folosim cookie", "acest site folosește",
        "acest site utilizează", "acceptă", "accept toate", "alte proiecte", "proiecte similare",
        "mai multe proiecte", "citește mai mult", "citiți mai mult", "află mai mult", "abonează",
        "abonați", "urmărește-ne", "urmăriți-ne", "toate drepturile rezervate", "contactează",
        "contactați-ne", "politica de confidențialitate", "înapoi sus", "descarcă", "vezi și",
        "aboneaza",
        "buletin informativ", "toate proiectele", "setări cookie", "copiază linkul",
        "ultimele știri",
        "finanțat de uniunea europeană",
      ],
      siteStems: ["cookie"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .seen("Descrierea"), .guess("Descriere"), .guess("Descrierea proiectului"),
          .guess("Despre proiect"), .guess("Scurtă descriere"), .guess("Rezumat"),
        ]
      case .specificObjective:
        [
          .seen("Obiectivul specific"), .guess("Obiective specifice"), .guess("Obiectiv specific"),
          .guess("Obiectivele specifice"), .guess("Obiectivele proiectului"),
          .guess("Obiectivul proiectului"), .guess("Obiective"), .guess("Obiectivul general"),
          .guess("Scopul proiectului"),
        ]
      case .expectedResults:
        [
          .seen("Rezultatele așteptate"), .guess("Rezultate așteptate"),
          .guess("Rezultatele proiectului"), .guess("Rezultate"), .guess("Rezultate scontate"),
          .guess("Rezultatele scontate"),
        ]
      case .countries:
        [
          .seen("Țările PaE"), .seen("EaP Countries"), .guess("Țări PaE"), .guess("Țările PE"),
          .guess("Țările Parteneriatului Estic"), .guess("Țări partenere"), .guess("Țări"),
          .guess("Țara"), .guess("Țară"),
        ]
      case .priorityArea:
        [
          .seen("Domeniu prioritar"), .guess("Domenii prioritare"), .guess("Domeniul prioritar"),
          .guess("Prioritate"),
        ]
      case .subsector:
        [.seen("Subsector"), .guess("Subsectorul"), .guess("Sector"), .guess("Sectorul")]
      case .topics:
        [
          .seen("Teme"), .guess("Tema"), .guess("Temă"), .guess("Subiect"), .guess("Subiecte"),
          .guess("Tematica"),
        ]
      case .status:
        [
          .seen("Starea proiectului"), .guess("Statutul proiectului"), .guess("Statut"),
          .guess("Stare"), .guess("Status"),
        ]
      case .start:
        [
          .seen("Data începerii"), .guess("Data de început"), .guess("Data de începere"),
          .guess("Data începerii proiectului"),
        ]
      case .end:
        [
          .seen("Data de încheiere"), .guess("Data încheierii"), .guess("Data finalizării"),
          .guess("Data încheierii proiectului"),
        ]
      case .euProjectNumber:
        [
          .seen("Numărul proiectului UE"), .guess("Numărul proiectului"),
          .guess("Numărul contractului"), .guess("Nr. proiectului UE"),
        ]
      case .organisations: [.usual("Organizații")]
      case .precededBy: [.usual("Precedat de")]
      case .timeline: [.usual("Perioada")]
      case .sources, .pageNumber, .languages: []
      case .documents:
        [.seen("Documente de proiect"), .guess("Documentele proiectului"), .guess("Documente")]
      case .map: [.seen("Harta proiectului"), .guess("Harta")]
      case .gallery:
        [
          .usual("Galerie foto"), .guess("Galeria foto"), .seen("Galerie video"), .guess("Galerie"),
          .guess("Galeria video"),
        ]
      case .details:
        [
          .usual("Detalii despre proiect"),
          .guess("Detaliile proiectului"),
          .guess("Detalii proiect"), .guess("Date despre proiect"),
          .guess("Informații despre proiect"),
        ]
      case .website: [.usual("Site web"), .guess("Pagina web")]
      case .socialMedia:
        [.usual("Rețele sociale"), .guess("Rețelele sociale"), .guess("Linkuri media sociale")]
      case .implementers:
        [
          .usual("Organizații de implementare"),
          .guess("Organizația de implementare"),
          .guess("Partener de implementare"), .guess("Implementat de"), .guess("Implementatori"),
          .guess("Implementator"), .guess("Parteneri de implementare"),
          .guess("Organizație de implementare"),
        ]
      }
    },
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("Obiectivul specific", "Obiectivele specifice")
      case .expectedResults: NumberForms("Rezultatul așteptat", "Rezultatele așteptate")
      case .countries: NumberForms("Țara PaE", "Țările PaE")
      case .priorityArea: NumberForms("Domeniu prioritar", "Domenii prioritare")
      case .subsector: NumberForms("Subsector", "Subsectoare")
      case .topics: NumberForms("Temă", "Teme")
      case .pageNumber: NumberForms("Numărul paginii", "Numerele paginilor")
      case .languages: NumberForms("Limba textelor", "Limbile textelor")
      case .sources: NumberForms("Sursă", "Surse")
      }
    },
    shortLabels: [],
    countries: { country in
      switch country {
      case .armenia: [.seen("Armenia"), .guess("Republica Armenia")]
      case .azerbaijan:
        [.seen("Azerbaidjan"), .seen("Azerbaijan"), .guess("Republica Azerbaidjan")]
      case .belarus: [.usual("Belarus"), .guess("Bielorusia"), .guess("Republica Belarus")]
      case .georgia: [.seen("Georgia")]
      case .moldova: [.seen("Moldova"), .guess("Republica Moldova")]
      case .ukraine: [.seen("Ucraina")]
      }
    },
    areas: { area in
      switch area {
      case .creates: [.usual("Parteneriat care creează"), .guess("Parteneriat care crează")]
      case .protects: [.seen("Parteneriat care protejează")]
      case .greens:
        [.usual("Parteneriat care ecologizează"), .seen("Parteneriat care înverzește")]
      case .connects: [.usual("Parteneriat care conectează")]
      case .empowers:
        [.seen("Parteneriat care abilitează"), .guess("Parteneriat care împuternicește")]
      }
    },
    statuses: { status in
      switch status {
      case .planned: [.usual("planificat")]
      case .ongoing:
        [
          .seen("în curs de desfășurare"), .guess("în derulare"), .guess("în curs"),
          .guess("În curs de implementare"), .guess("în desfășurare"),
        ]
      case .finalising: [.usual("în curs de finalizare")]
      case .completed:
        [.usual("finalizat"), .guess("încheiat"), .guess("finalizată"), .guess("încheiată")]
      case .suspended: [.usual("suspendat")]
      case .cancelled: [.usual("anulat")]
      }
    },
    roles: { role in
      switch role {
      case .funding: NumberForms("Finanțator", "Finanțatori")
      case .accountable: NumberForms("Responsabil", "Responsabili")
      case .extending: NumberForms("Gestionar de fonduri", "Gestionari de fonduri")
      case .implementing: NumberForms("Implementator", "Implementatori")
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.seen("Securitate și răspuns la conflicte")]
      case .ruleOfLaw: [.usual("Statul de drept și drepturile omului")]
      case .governance:
        [
          .usual("Guvernanță și administrație publică"),
          .guess("Guvernare și administrație publică"),
        ]
      case .employment:
        [
          .usual("Ocuparea forței de muncă și antreprenoriatul"),
          .guess("Ocuparea forței de muncă și antreprenoriat"),
        ]
      case .civilSociety: [.seen("Societatea civilă"), .guess("Societate civilă")]
      case .education: [.usual("Educație"), .guess("Educația")]
      case .researchAndInnovation: [.usual("Cercetare și inovare")]
      case .easternPartnership: [.seen("Parteneriatul Estic")]
      case .goodGovernment: [.usual("Buna guvernare")]
      case .humanRights: [.seen("Drepturile Omului")]
      case .justice: [.usual("Justiție"), .guess("Justiția")]
      case .business: [.usual("Afaceri")]
      case .massMedia: [.seen("Mass-media")]
      }
    },
    navigation: [
      .guess("Salt la conținutul principal"),
      .guess("Sari la conținut"),
      .guess("Pagina proiectului UE"),
      .guess("Proiect UE"),
      .guess("Acasă"),
      .guess("Proiecte"),
      .guess("Meniu"),
      .guess("Căutare"),
      .guess("Știri"),
      .guess("Descarcă PDF"),
      .guess("Română"),
      .guess("RO"),
      .guess("Trimite prin e-mail"),
      .guess("Trimite prin email"),
      .guess("Trimite pe e-mail"),
      .guess("Tipărește"),
      .guess("Imprimă"),
      .guess("Copiază linkul"),
      .guess("Distribuie"),
      .guess("Înapoi"),
      .guess("Evenimente"),
      .guess("Despre noi"),
      .guess("Oportunități"),
      .guess("Istorii"),
      .guess("Povești"),
    ],
    footerOpenings: [.seen("interesați de ultimele"), .seen("ești interesat")]
  )
}
