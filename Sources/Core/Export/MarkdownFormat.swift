extension ProjectFormat {
  /// A document for people: CommonMark with tables as GitHub has them.
  public static let markdown = Self(
    "markdown",
    summary: "a Markdown document with a section for each record",
    fileExtension: "md",
    otherExtensions: ["markdown"],
    mediaType: "text/markdown",
    purposes: [.reading, .sharing],
    uses: .language,
    canHoldOneRecord: true
  ) {
    .pages(MarkdownWriter(language: $0.context.language))
  }
}

/// Writes a document as soon as all projects are known.
///
/// Each project is a heading, a table of labels and values, and a section for each kind of text.
/// Several projects are led by a list of links to them. The links do not rely on how a site derives
/// anchors from headings but on an anchor of their own, `project-` and the identifier, which GitHub
/// keeps; a second record of the same identifier gets a number that no identifier can end in.
///
/// No text of a record becomes markup: see `markdownText(_:)`.
private struct MarkdownWriter: ProjectWriter {
  private let language: Language
  private var projects: [Project] = []

  init(language: Language) {
    self.language = language
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) { projects.append(project) }

  func end(_ bytes: inout [UInt8]) {
    var text = ""
    write(projects, into: &text)
    bytes.append(text)
  }

  private func write(_ projects: [Project], into text: inout String) {
    guard projects.count > 1 else {
      if let project = projects.first { write(project, anchor: nil, links: [:], into: &text) }
      return
    }
    let anchors = uniqueAnchors(of: projects)
    var links: [ProjectID: String] = [:]
    for (project, anchor) in zip(projects, anchors) {
      if links[project.id] == nil { links[project.id] = anchor }
      let title = ProjectTexts(of: project, in: language).title
      text += "- [\(linkText(title, or: project.id))](#\(anchor))\n"
    }
    for (project, anchor) in zip(projects, anchors) {
      text += "\n"
      write(project, anchor: anchor, links: links, into: &text)
    }
  }

  /// Returns an anchor for each project; the dot tells a number apart from the end of an identifier.
  private func uniqueAnchors(of projects: [Project]) -> [String] {
    var counts: [ProjectID: Int] = [:]
    return projects.map { project in
      counts[project.id, default: 0] += 1
      let count = counts[project.id, default: 1]
      return "project-\(project.id)" + (count > 1 ? ".\(count)" : "")
    }
  }

  private func write(
    _ project: Project,
    anchor: String?,
    links: [ProjectID: String],
    into text: inout String
  ) {
    let texts = ProjectTexts(of: project, in: language)
    let target = anchor.map { "<a id=\"\($0)\"></a>" } ?? ""
    text += "# \(target)\(linkText(texts.title, or: project.id))\n\n"
    text += "| ID | \(project.id) |\n| --- | --- |\n"
    for row in rows(about: project, links: links) {
      text += "| \(markdownText(row.name)) | \(row.value) |\n"
    }
    let isSingle = texts.specificObjectives.count == 1
    let objectives = isSingle ? texts.specificObjectives : numbered(texts.specificObjectives)
    writeSection(.specificObjective, isSingle ? objectives.map(markdownText) : objectives, &text)
    writeSection(.expectedResults, numbered(texts.expectedResults), &text)
    writeSection(.description, texts.description.map(markdownText), separator: "\n\n", &text)
    writeSection(.sources, project.sources.map { "- " + line(for: $0) }, &text)
  }

  /// Appends a heading and `items`, or nothing if there are none.
  private func writeSection(
    _ label: Label,
    _ items: [String],
    separator: String = "\n",
    _ text: inout String
  ) {
    guard !items.isEmpty else { return }
    text += "\n## \(markdownText(label.text(in: language)))\n\n"
    text += items.joined(separator: separator) + "\n"
  }

  private func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($0.offset + 1). \(markdownText($0.element))" }
  }

  /// Returns the escaped title, or the identifier if the title is empty and would link nothing.
  private func linkText(_ title: String, or id: ProjectID) -> String {
    title.contains { $0 != " " } ? markdownText(title) : id.rawValue
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
  private func rows(about project: Project, links: [ProjectID: String]) -> [Row] {
    func row(_ label: Label, _ text: String) -> Row { (label.text(in: language), text) }
    var rows = [
      row(.status, markdownText(project.status.name(in: language))),
      row(.start, project.timeline.start.text(in: language)),
    ]
    if let end = project.timeline.end { rows.append(row(.end, end.text(in: language))) }
    for value in project.labelledValues(in: language) {
      let texts = value.texts.map { linked($0, in: value.label, links) }
      rows.append((value.name(in: language), texts.joined(separator: " · ")))
    }
    return rows
  }

  /// Returns a text of a value as Markdown: the earlier phase as a link, if it is in the document.
  private func linked(_ text: String, in label: Label, _ links: [ProjectID: String]) -> String {
    guard label == .precededBy, let anchor = ProjectID(rawValue: text).flatMap({ links[$0] }) else {
      return markdownText(text)
    }
    return "[\(text)](#\(anchor))"
  }
}
