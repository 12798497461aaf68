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
    readingWords: ReadingWords(
      conjunctions: [
        "and", "&", "plus",
      ],
      placeholders: [
        "-", "–", "—", "n/a", "n.a.", "na", "tbc", "tbd", "tba", "to be confirmed",
        "to be determined",
        "to be announced", "not available", "not applicable", "none", "unknown", "…", "...", "?",
        "n/d",
        "nd", "not specified", "not provided", "*", "..",
      ],
      objectiveOpenings: [
        "the overall objective", "the general objective", "the wider objective",
        "the specific objective",
        "the main objective", "the objective of", "the objectives of", "the objectives are",
        "the specific aim", "the overall aim", "overall objective", "specific objective",
        "general objective", "wider objective", "the purpose of the project",
        "the overarching objective",
        "the principal objective", "its overall objective", "its specific objective",
        "its objective",
        "its objectives", "the project objective", "the project pursues", "objective 1",
        "specific objective 1",
      ],
      resultOpenings: [
        "the expected results", "the following results", "expected results",
        "the results of the project",
        "the expected outcomes", "expected outcomes", "the main results",
        "the project is expected to",
        "the action is expected to", "as a result of the project", "by the end of the project",
        "at the end of the project", "by the close of the", "the results will",
        "the planned results",
        "result 1", "outcome 1", "output 1",
      ],
      resultStems: [
        "following results", "results", "outcomes", "outputs", "following changes",
      ],
      titleNames: [
        "project title", "title", "name of the project", "project name", "name of project",
      ],
      pageNumbers: ["page", "p", "pg"],
      pageTotals: ["of"],
      senderNames: ["From"],
      foreignTitles: [
        "search results", "results for", "log in", "login", "sign in", "privacy notice",
        "privacy policy", "privacy statement", "cookie policy", "cookie notice", "terms of use",
        "terms and conditions", "legal notice", "job vacancy", "vacancy", "vacancies",
        "vacancy notice", "vacancy announcement", "job announcement", "job opening",
        "call for proposals", "call for tenders", "call for applications", "call for experts",
        "invitation to tender", "contract notice", "tender", "conference programme",
        "conference agenda", "agenda", "minutes", "council report", "council conclusions",
        "joint statement", "press release", "newsletter", "frequently asked questions", "faq",
        "glossary", "glossary of", "report of the council", "minutes of", "agenda of", "cv",
        "site map", "sitemap", "page not found", "error 404", "404", "contact us",
        "about us", "eu relations with", "curriculum vitae", "invoice", "registration form",
        "list of projects", "our projects", "all projects",
      ],
      foreignNames: [
        "Venue", "Date and time", "Registration deadline", "Register now", "Add to calendar",
        "Contact the organisers", "Who should attend", "Speakers", "Agenda", "Username",
        "Username or email address", "Password", "Remember me", "Lost your password?",
        "Forgot password?", "How to apply", "Application deadline", "Closing date for applications",
        "Salary", "Employer", "Ingredients", "Cooking time", "Cuisine", "Difficulty",
        "Governing bodies", "Registration number", "Annual budget", "Serves", "Preparation time",
        "View in browser", "View this email in your browser", "Unsubscribe", "Legal form",
        "Legal status", "Founded", "Year of foundation", "Number of employees", "Number of staff",
        "Head of organisation", "Opening hours", "Dress code",
      ],
      mapOpenings: ["map of", "map showing"],
      pageNotes: [
        "created by", "last modified", "last updated", "last edited", "document generated by",
        "page generated by",
      ],
      spokenHeadings: ["heading level"],
      spokenItems: ["bullet"],
      spokenLinks: ["link", "visited link", "clickable link"],
      spokenNotes: [
        "list with", "list end", "out of list", "end of list", "table with", "out of table",
        "end of table", "main landmark", "navigation landmark", "banner landmark",
        "content information landmark", "graphic", "button", "separator", "blank",
      ],
      siteOpenings: [
        "on this page", "share this", "share on", "we use cookies", "this site uses cookies",
        "this website uses cookies",
        "cookies", "cookie", "accept all", "accept cookies", "reject all", "more projects",
        "related projects", "similar projects", "other projects", "see also", "you may also",
        "you might also", "read more", "stay informed", "stay in touch", "subscribe", "newsletter",
        "sign up", "follow us on", "all rights reserved", "©", "(c) 20", "copyright", "copy link",
        "facebook", "linkedin", "twitter", "instagram", "youtube", "telegram", "whatsapp",
        "contact us",
        "back to top", "privacy policy", "terms of use", "previous project", "next project",
        "latest news",
        "print this page", "disclaimer", "download", "funded by the european union",
        "this website was",
        "this site was", "last updated", "page updated", "send by e-mail", "email this",
      ],
      siteStems: ["cookie"]
    ),
    labels: { label in
      switch label {
      case .description:
        [
          .printOnly("Description"), .seen("Project Description"), .guess("Description"),
          .guess("About the project"), .guess("About"), .guess("Brief Description"),
          .guess("Summary"), .guess("Overview"), .guess("Background"), .guess("Project Summary"),
          .guess("Context"),
        ]
      case .specificObjective:
        [
          .seen("Specific objective"), .guess("Specific Objectives"), .guess("Project Objectives"),
          .guess("Project Objective"), .guess("Objectives"), .guess("Objective"),
          .guess("Specific objective(s)"), .guess("Overall objective"),
          .guess("Overall objectives"), .guess("General objective"), .guess("Main objective"),
          .guess("Main objectives"), .guess("Aims"), .guess("Goals"), .guess("Project goals"),
          .guess("Aims and objectives"),
        ]
      case .expectedResults:
        [
          .seen("Expected results"), .guess("Expected Result"), .guess("Results"),
          .guess("Project results"), .guess("Main results"), .guess("Expected outcomes"),
          .guess("Expected outputs"), .guess("Outcomes"), .guess("Outputs"),
          .guess("Expected impact"), .guess("Results expected"), .guess("Planned results"),
          .guess("Key results"),
        ]
      case .countries:
        [
          .seen("EaP Countries"),
          .guess("EaP Country"),
          .guess("Countries"),
          .guess("Country"), .guess("Partner countries"), .guess("Beneficiary countries"),
          .guess("Participating countries"), .guess("Countries covered"),
          .guess("EaP Countries covered"), .guess("Eastern Partnership Countries"),
        ]
      case .priorityArea:
        [.seen("Priority area"), .guess("Priority Areas"), .guess("Priority"), .guess("Area")]
      case .subsector:
        [
          .seen("Subsector"), .guess("Subsectors"), .guess("Sub-sector"), .guess("Sector"),
          .guess("Sectors"),
        ]
      case .topics:
        [
          .seen("Topic"), .guess("Topics"), .guess("Theme"), .guess("Themes"),
          .guess("Thematic area"),
        ]
      case .status: [.printOnly("Status"), .seen("Project Status"), .guess("Status")]
      case .start:
        [
          .seen("Start date"), .guess("Start"), .guess("Starting date"), .guess("Project start"),
          .guess("Project start date"),
        ]
      case .end:
        [
          .seen("End date"), .guess("End"), .guess("Closing date"), .guess("Project end"),
          .guess("Project end date"), .guess("Finish date"),
        ]
      case .euProjectNumber:
        [
          .seen("EU project number"), .guess("Project number"), .guess("Contract number"),
          .guess("EU contract number"), .guess("EU Project No"),
          .guess("Reference number"),
        ]
      case .organisations: [.printOnly("Organisations")]
      case .precededBy: [.printOnly("Preceded by")]
      case .timeline: [.printOnly("Runs")]
      case .sources, .pageNumber, .languages: []
      case .documents:
        [.seen("Project documents"), .guess("Documents"), .guess("Project document")]
      case .map: [.seen("Project map"), .guess("Map"), .guess("Map of activities")]
      case .gallery:
        [
          .seen("Photo gallery"), .guess("Gallery"), .guess("Video gallery"), .guess("Photos"),
          .guess("Photo and video gallery"), .guess("Videos"),
        ]
      case .details:
        [
          .seen("Project details"), .guess("Details"), .guess("Key facts"), .guess("Facts"),
          .guess("Project facts"), .guess("Project information"), .guess("Project info"),
          .guess("At a glance"), .guess("Project at a glance"),
        ]
      case .website: [.seen("Website"), .guess("Project Website")]
      case .socialMedia:
        [
          .seen("Social media links"), .guess("Social Media"), .guess("Follow us"),
          .guess("Social networks"),
        ]
      case .implementers:
        [
          .usual("Implementing organisations"),
          .guess("Implementing Organisation"),
          .guess("Implementing Organization"),
          .guess("Implementing Organizations"),
          .guess("Implementing Partner"),
          .guess("Implementing Partners"),
          .guess("Implemented by"), .guess("Implementing organization(s)"), .guess("Implementer"),
          .guess("Implementers"), .guess("Implementing organisation(s)"),
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
      .guess("X"),
      .guess("Viber"),
      .guess("Messenger"),
      .guess("Reddit"),
      .guess("Pinterest"),
      .guess("TikTok"),
      .guess("Bluesky"),
      .guess("Mastodon"),
      .guess("Send by email"),
      .guess("Send by e-mail"),
      .guess("Email this page"),
      .guess("Copy link"),
      .guess("Copied"),
      .guess("Share this page"),
      .guess("Stories"),
      .guess("Opportunities"),
      .guess("Events"),
      .guess("About us"),
      .guess("Accept all cookies"),
      .guess("Only necessary cookies"),
      .guess("Reject"),
      .guess("Accept"),
      .guess("Necessary cookies only"),
      .guess("Cookie settings"),
      .guess("Manage preferences"),
      .guess("Print this page"),
      .guess("Listen"),
      .guess("Text size"),
      .guess("Log in"),
      .guess("Login"),
      .guess("Sign in"),
      .guess("EU NEIGHBOURS east"),
    ],
    footerOpenings: [.seen("interested in the latest news"), .seen("would you like to hear about")]
  )
}
