extension ProjectFormat {
  /// A page for browsers, which needs nothing beside it.
  public static let html = Self(
    "html",
    summary: "one page for browsers with filters, a map and a timeline",
    fileExtension: "html",
    otherExtensions: ["htm"],
    mediaType: "text/html",
    purposes: .sharing,
    uses: .language,
    slowCount: 10_000,
    splitting: { HTMLSite.split }
  ) {
    .pages(HTMLWriter($0.context, as: .whole))
  }
}

/// Writes a page of projects that it has foreseen.
///
/// What a browser shows is all in the markup: without scripts every record is open and can be read. The
/// script adds filters, order and languages to what is there, and brings no text of its own but words.
struct HTMLWriter: ProjectWriter {
  private let form: Form
  private var context: HTMLContext
  private var summary = HTMLSummary()
  private var extent = TimeExtent()
  private var phases = HTMLPhases()
  /// The number of records with an identifier that were written.
  private var written: [ProjectID: Int] = [:]
  private var writtenCount = 0
  private var isBegun = false

  /// What a page has of its records.
  enum Form {
    /// All.
    case whole
    /// What stands in columns, and a link to a page of their own.
    case index
  }

  init(_ context: ProjectColumnContext, as form: Form) {
    self.form = form
    self.context = HTMLContext(language: context.language, today: context.today)
  }

  var foresees: Bool { true }

  mutating func foresee(_ project: Project) {
    summary.add(project)
    extent.add(TimelineBar(of: project, today: context.today))
    phases.add(project) { "#" + recordAnchor(of: project.id, number: $0) }
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    begin(&bytes)
    written[project.id, default: 0] += 1
    let number = written[project.id, default: 1]
    let record = HTMLRecord(
      project: project,
      context: context,
      earlier: phases.earlier(of: project).map { "#" + recordAnchor(of: $0, number: 1) },
      // They lead to the first of those that share an identifier.
      later: number == 1 ? phases.later(than: project) : []
    )
    let name = recordAnchor(of: project.id, number: number)
    let isFirst = writtenCount < HTMLScript.portion
    writtenCount += 1
    switch form {
    case .whole: bytes.append(record.rows(anchor: name, address: "#" + name, isFirst: isFirst))
    case .index:
      let address = HTMLSite.address(of: project.id)
      bytes.append(
        record.rows(anchor: name, address: address, isFirst: isFirst, hasDetails: false)
      )
    }
  }

  mutating func end(_ bytes: inout [UInt8]) {
    begin(&bytes)
    bytes.append(HTMLPage(context: context, summary: summary, form: form).closing)
  }

  /// Writes what comes before the first record, once.
  private mutating func begin(_ bytes: inout [UInt8]) {
    if isBegun { return }
    isBegun = true
    context.scale = extent.scale()
    bytes.append(HTMLPage(context: context, summary: summary, form: form).opening)
  }
}
