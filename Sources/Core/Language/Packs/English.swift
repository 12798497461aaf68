extension LanguagePack {
  /// English, the language of the records and of whatever another language lacks.
  static let english = LanguagePack(
    ownName: "English",
    englishName: "English",
    otherCodes: ["gb", "eng"],
    siteSegments: ["en"],
    dates: DateForm(
      "d MMM y",
      months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    ),
    percent: { "\($0)%" },
    capitals: { $0.uppercased() },
    plural: PluralCategory.ofSingularAndPlural,
    timeWords: TimeWords(
      left: "# left",
      startsIn: "starts in #",
      endedAgo: "ended # ago",
      day: .byNumber(one: "day", many: "days"),
      month: .byNumber(one: "month", many: "months"),
      year: .byNumber(one: "year", many: "years")
    ),
    pageWords: PageWords(
      noEndKnown: "no end date known",
      lastDay: "last day",
      firstDay: "first day",
      overdue: "overdue",
      projects: .byNumber(one: "project", many: "projects")
    ),
    overviewWords: OverviewWords(
      timeline: "Timeline",
      today: "today",
      statistics: "Statistics",
      projects: "Projects",
      total: "total",
      notGiven: "not given",
      countedInEach: "A project counts once in the total, and once for each of its values.",
      startYear: "Start year",
      runningByMonth: "Running projects by month",
      completeness: "Completeness of fields",
      endsWithin: "Ending within # days",
      asOf: "As of #",
      search: "Search",
      all: "all",
      activeFrom: "Active from",
      activeUntil: "Active until",
      clear: "Clear filters",
      shown: "#1 of #2 shown",
      noMatches: "No project matches the filters.",
      language: "Language",
      skipToProjects: "Skip to the projects",
      allProjects: "All projects",
      more: "Show more",
      endingSoon: "Ending soon",
      sortedBy: "Sort by",
      asListed: "as listed",
      followedBy: "Followed by",
      country: "Country",
      countries: "Countries"
    ),
    labels: { label in
      switch label {
      case .description:
        [.printOnly("Description"), .seen("Project Description"), .guess("Description")]
      case .specificObjective: [.seen("Specific objective"), .guess("Specific Objectives")]
      case .expectedResults: [.seen("Expected results"), .guess("Expected Result")]
      case .countries:
        [
          .seen("EaP Countries"),
          .guess("EaP Country"),
          .guess("Countries"),
          .guess("Country"),
        ]
      case .priorityArea: [.seen("Priority area"), .guess("Priority Areas")]
      case .subsector: [.seen("Subsector"), .guess("Subsectors"), .guess("Sub-sector")]
      case .topics: [.seen("Topic"), .guess("Topics")]
      case .status: [.printOnly("Status"), .seen("Project Status"), .guess("Status")]
      case .start: [.seen("Start date")]
      case .end: [.seen("End date")]
      case .euProjectNumber: [.seen("EU project number")]
      case .organisations: [.printOnly("Organisations")]
      case .precededBy: [.printOnly("Preceded by")]
      case .timeline: [.printOnly("Runs")]
      case .sources, .pageNumber, .languages: []
      case .documents: [.seen("Project documents")]
      case .map: [.seen("Project map")]
      case .gallery: [.seen("Photo gallery"), .guess("Gallery")]
      case .details: [.seen("Project details")]
      case .website: [.seen("Website"), .guess("Project Website")]
      case .socialMedia: [.seen("Social media links"), .guess("Social Media")]
      case .implementers:
        [
          .usual("Implementing organisations"),
          .guess("Implementing Organisation"),
          .guess("Implementing Organization"),
          .guess("Implementing Organizations"),
          .guess("Implementing Partner"),
          .guess("Implementing Partners"),
          .guess("Implemented by"),
        ]
      }
    },
    countedLabels: { label in
      switch label {
      case .specificObjective: NumberForms("Specific objective", "Specific objectives")
      case .expectedResults: NumberForms("Expected result", "Expected results")
      case .countries: NumberForms("Country", "Countries")
      case .priorityArea: NumberForms("Priority area", "Priority areas")
      case .subsector: NumberForms("Subsector", "Subsectors")
      case .topics: NumberForms("Topic", "Topics")
      case .pageNumber: NumberForms("Page number", "Page numbers")
      case .languages: "Texts in"
      case .sources: NumberForms("Source", "Sources")
      }
    },
    shortLabels: [
      (.countries, NumberForms("country", "countries")),
      (.priorityArea, NumberForms("area", "areas")),
      (.subsector, NumberForms("subsector", "subsectors")),
      (.topics, NumberForms("topic", "topics")), (.euProjectNumber, "EU number"),
      (.precededBy, "follows"), (.timeline, "runs"),
      (.pageNumber, NumberForms("page", "pages")), (.languages, "texts in"),
    ],
    countries: { country in
      switch country {
      case .armenia: [.seen("Armenia"), .guess("Republic of Armenia")]
      case .azerbaijan: [.seen("Azerbaijan"), .guess("Republic of Azerbaijan")]
      case .belarus: [.seen("Belarus"), .guess("Republic of Belarus")]
      case .georgia: [.seen("Georgia")]
      case .moldova:
        [.seen("Moldova"), .seen("Republic of Moldova"), .guess("Moldova, Republic of")]
      case .ukraine: [.seen("Ukraine")]
      }
    },
    areas: { area in
      switch area {
      case .creates: [.seen("Partnership that creates"), .guess("creates")]
      case .protects: [.seen("Partnership that protects"), .guess("protects")]
      case .greens: [.usual("Partnership that greens"), .guess("greens")]
      case .connects: [.usual("Partnership that connects"), .guess("connects")]
      case .empowers: [.seen("Partnership that empowers"), .guess("empowers")]
      }
    },
    statuses: { status in
      switch status {
      case .planned:
        [
          .printOnly("planned"),
          .usual("Planned"),
          .guess("Pipeline"),
          .guess("Upcoming"),
          .guess("Not started"),
        ]
      case .ongoing:
        [
          .printOnly("ongoing"),
          .seen("Ongoing"),
          .guess("On-going"),
          .guess("In progress"),
          .guess("Active"),
        ]
      case .finalising:
        [
          .printOnly("finalising"),
          .usual("Finalising"),
          .guess("Finalizing"),
          .guess("Finalisation"),
        ]
      case .completed:
        [
          .printOnly("completed"),
          .usual("Completed"),
          .guess("Finished"),
          .guess("Closed"),
          .guess("Ended"),
        ]
      case .suspended: [.printOnly("suspended"), .usual("Suspended"), .guess("On hold")]
      case .cancelled: [.printOnly("cancelled"), .usual("Cancelled"), .guess("Canceled")]
      }
    },
    roles: { role in
      switch role {
      case .funding: "funded by"
      case .accountable: "accountable"
      case .extending: "managed by"
      case .implementing: "run by"
      }
    },
    themes: { theme in
      switch theme {
      case .securityAndConflict: [.usual("Security and conflict response")]
      case .ruleOfLaw: [.seen("Rule of law & human rights")]
      case .governance: [.seen("Governance & public administration")]
      case .employment: [.seen("Employment and entrepreneurship")]
      case .civilSociety: [.seen("Civil society")]
      case .education: [.seen("Education")]
      case .researchAndInnovation: [.seen("Research and Innovation")]
      case .easternPartnership: [.seen("Eastern Partnership")]
      case .goodGovernment: [.seen("Good government")]
      case .humanRights: [.seen("Human rights")]
      case .justice: [.seen("Justice")]
      case .business: [.seen("Business")]
      case .massMedia: [.usual("Mass-media")]
      }
    },
    navigation: [
      .seen("Skip to main content"),
      .seen("EU project page"),
      .seen("EU project"),
      .seen("DOWNLOAD PDF"),
      .guess("Skip to content"),
      .guess("Home"),
      .guess("Projects"),
      .guess("Menu"),
      .guess("Search"),
      .guess("News"),
      .guess("Download PDF file"),
      .guess("Print"),
      .guess("Share"),
      .guess("Back"),
      .guess("English"),
      .guess("EN"),
      .guess("Main navigation"),
      .guess("All projects"),
      .guess("Back to projects"),
      .guess("Close"),
    ],
    footerOpenings: [.seen("interested in the latest news"), .seen("would you like to hear about")]
  )
}
