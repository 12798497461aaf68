extension ProjectFormat {
  /// A document for people: CommonMark with tables as GitHub has them.
  public static let markdown = Self(
    "markdown",
    summary: "a Markdown document with a section for each record",
    fileExtension: "md",
    otherExtensions: ["markdown"],
    mediaType: "text/markdown",
    purposes: [.reading, .sharing],
    uses: [.language, .statistics, .timeline],
    canHoldOneRecord: true
  ) {
    .pages(
      MarkdownWriter(
        context: $0.context,
        hasStatistics: $0.hasStatistics,
        hasTimeline: $0.hasTimeline
      )
    )
  }
}

/// Writes a document of projects that it has foreseen.
///
/// Each project is a heading, a table of labels and values, and a section for each kind of text.
/// Several projects are led by a title, how many there are, counts if they are asked for, and a table of links to them. The links do
/// not rely on how a site derives anchors from headings but on an anchor of their own, `project-` and
/// the identifier, which GitHub keeps; a second record of the same identifier gets a number that no
/// identifier can end in.
///
/// If that is asked for, a diagram of when the projects run comes after the links, or after the table of the
/// only project, in the order of their first days.
///
/// No text of a record becomes markup: see `markdownText(_:)`.
private struct MarkdownWriter: ProjectWriter {
  private let context: ProjectColumnContext
  private var counts = StatusCounts()
  /// The counts above the table of links, if they are asked for.
  private var overview: OverviewTable?
  /// The rows of the table of links.
  private var contents = ""
  /// What the diagram shows, unless there is none.
  private var bars: [TimelineEntry] = []
  private let hasTimeline: Bool
  /// The number of records with an identifier: those that were foreseen and those that were written.
  private var foreseen: [ProjectID: Int] = [:]
  private var written: [ProjectID: Int] = [:]

  private var language: Language { context.language }

  init(context: ProjectColumnContext, hasStatistics: Bool, hasTimeline: Bool) {
    self.context = context
    self.hasTimeline = hasTimeline
    overview = hasStatistics ? OverviewTable() : nil
  }

  var foresees: Bool { true }

  mutating func foresee(_ project: Project) {
    counts.add(project.status)
    overview?.add(project)
    foreseen[project.id, default: 0] += 1
    if hasTimeline { bars.append(TimelineEntry(project, TimelineRequest(context: context))) }
    let texts = ProjectTexts(of: project, in: language)
    let anchor = recordAnchor(of: project.id, number: foreseen[project.id, default: 1])
    let cells = [
      "[\(linkText(texts, or: project.id))](#\(anchor))",
      project.countries.map(\.rawValue).joined(separator: " "),
      markdownText(project.status.name(in: language)),
      project.timeline.end.map { markdownText($0.text(in: language)) } ?? "",
    ]
    contents += "| \(cells.joined(separator: " | ")) |\n"
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    var text = ""
    if counts.total > 1 {
      if written.isEmpty { writeOpening(into: &text) }
      text += "\n"
    }
    written[project.id, default: 0] += 1
    write(project, into: &text)
    bytes.append(text)
  }

  /// A report that finds nothing says so; what could not be foreseen may be written all the same.
  func end(_ bytes: inout [UInt8]) {
    guard counts.total == 0, written.isEmpty else { return }
    var text = ""
    writeOpening(into: &text)
    bytes.append(text)
  }

  /// The title, the day, the number of projects, and a table of them unless there are none.
  private func writeOpening(into text: inout String) {
    let pack = language.pack
    let titles = [
      pack.capitalized(pack.pageWords.projects.form(for: .one)),
      Label.countries.text(in: language, over: counts.total),
      Label.status.text(in: language),
      Label.end.text(in: language),
    ]
    text += "# \(markdownText(Theme.easternPartnership.name(in: language)))\n\n"
    text +=
      markdownText("\(context.today.text(in: language)) · \(counts.text(in: language))") + "\n\n"
    if counts.total == 0 { return }
    if let overview { text += overview.markdown(in: language) }
    text += "| \(titles.map(markdownText).joined(separator: " | ")) |\n"
    text += "| --- | --- | --- | --- |\n" + contents
    writeTimeline(into: &text)
  }

  /// Writes the diagram of when the projects run, if it is asked for.
  private func writeTimeline(into text: inout String) {
    if bars.isEmpty { return }
    let chart = TimelineChart(ofUnordered: bars, TimelineRequest(context: context))
    text += "\n" + chart.markdownBlock
  }

  private func write(_ project: Project, into text: inout String) {
    let texts = ProjectTexts(of: project, in: language)
    let isOne = counts.total <= 1
    let anchor = recordAnchor(of: project.id, number: written[project.id, default: 1])
    let target = isOne ? "" : "<a id=\"\(anchor)\"></a>"
    let level = isOne ? "#" : "##"
    text += "\(level) \(target)\(linkText(texts, or: project.id))\n\n"
    text += "| ID | \(project.id) |\n| --- | --- |\n"
    for row in rows(about: project) {
      text += "| \(markdownText(row.name)) | \(row.value) |\n"
    }
    if isOne { writeTimeline(into: &text) }
    let isSingle = texts.specificObjectives.count == 1
    let objectives = isSingle ? texts.specificObjectives : numbered(texts.specificObjectives)
    let sections: [(Label, [String], separator: String)] = [
      (.specificObjective, isSingle ? objectives.map(markdownText) : objectives, "\n"),
      (.expectedResults, numbered(texts.expectedResults), "\n"),
      (.description, texts.description.map(markdownText), "\n\n"),
      (.sources, project.sources.map { "- " + line(for: $0) }, "\n"),
    ]
    for (label, items, separator) in sections where !items.isEmpty {
      text += "\n\(level)# \(markdownText(label.text(in: language, over: items.count)))\n\n"
      text += items.joined(separator: separator) + "\n"
    }
  }

  private func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($0.offset + 1). \(markdownText($0.element))" }
  }

  /// Returns the escaped title, or the identifier if the title is empty and would link nothing.
  private func linkText(_ texts: ProjectTexts, or id: ProjectID) -> String {
    texts.hasTitle ? markdownText(texts.title) : id.rawValue
  }

  private func line(for source: Source) -> String {
    let date = source.retrieved.map { ", " + $0.text(in: language) } ?? ""
    let code = source.language.map { " (\($0.rawValue))" } ?? ""
    return markdownLink(toAddress: source.url) + code + date
  }
}

extension MarkdownWriter {
  /// A row of the table: a name and Markdown.
  private typealias Row = (name: String, value: String)

  /// Returns what is known about `project`, in the order of the record's fields.
  private func rows(about project: Project) -> [Row] {
    func row(_ label: Label, _ text: String) -> Row { (label.text(in: language), text) }
    var rows = [
      row(.status, markdownText(project.status.name(in: language))),
      row(.start, project.timeline.start.text(in: language)),
    ]
    if let end = project.timeline.end { rows.append(row(.end, end.text(in: language))) }
    for value in project.labelledValues(in: language) {
      let texts = value.texts.map { linked($0, in: value.label) }
      rows.append((value.name(in: language), texts.joined(separator: " · ")))
    }
    return rows
  }

  /// Returns a text of a value as Markdown: the earlier phase as a link, if it is in the document.
  private func linked(_ text: String, in label: Label) -> String {
    guard label == .precededBy, counts.total > 1, let id = ProjectID(rawValue: text),
      foreseen[id] != nil
    else { return markdownText(text) }
    return "[\(text)](#\(recordAnchor(of: id, number: 1)))"
  }
}
