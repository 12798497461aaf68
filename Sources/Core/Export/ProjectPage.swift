/// A project in full, as a page for the terminal.
///
/// The page reads without colour, and colour adds nothing that the words do not say. Prose is never
/// set wider than 100 columns, for longer lines are hard to follow. All that comes from the record
/// is made visible first.
public struct ProjectPage: Sendable {
  private let width: Int?
  private let style: TerminalStyle
  private let language: Language
  private let today: CalendarDate

  /// The widest that prose is set.
  private static let widestMeasure = 100
  /// The number of blanks before everything but title, identifier and headings.
  private static let indent = 2
  /// What separates the items of a value; a no-break space keeps it off the start of a line.
  private static let dot = "\u{A0}· "

  /// Creates a page for a terminal of `width` columns, or without line breaks if that is `nil`.
  public init(
    width: Int?,
    style: TerminalStyle = .plain,
    language: Language = .english,
    today: CalendarDate
  ) {
    self.width = width.map { min(max($0, 1), Self.widestMeasure) }
    self.style = style
    self.language = language
    self.today = today
  }

  /// Returns the page of `project`, which ends in a newline.
  public func text(for project: Project) -> String {
    let texts = ProjectTexts(of: project, in: language)
    var lines = wrappedLines(of: visibleText(texts.title), width: width)
      .map { style($0, as: .title) }
    lines += [style(project.id.rawValue, as: .dim), ""]
    lines += labelledValues(of: project)
    lines += section(.specificObjective, listed(texts.specificObjectives))
    lines += section(.expectedResults, numbered(texts.expectedResults))
    lines += section(.description, paragraphs(texts.description))
    lines += section(language.pack.pageWords.translations, translations(of: project))
    lines += section(.sources, project.sources.flatMap(line(for:)))
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ProjectPage {
  /// Returns the lines of a column of labels, and beside it what is known.
  private func labelledValues(of project: Project) -> [String] {
    let timeline = TimelineLine(project: project, style: style, language: language, today: today)
    let status = style(project.status.name(in: language), as: role(of: project.status))
    let columns = LabelColumns(width: width, language: language, indent: Self.indent)
    var lines = columns.lines(
      label: status,
      labelWidth: displayWidth(project.status.name(in: language)),
      values: timeline.lines(width: columns.valueWidth)
    )
    for (label, text) in values(of: project) where !text.isEmpty {
      let name = columns.name(of: label)
      lines += columns.lines(
        label: style(name, as: .dim),
        labelWidth: displayWidth(name),
        values: wrappedLines(of: visibleText(text), width: columns.valueWidth)
          .map { $0.replacingAll("\u{A0}·", with: " ·") }
      )
    }
    return lines
  }

  /// Returns the labels and the text beside each; what is not known is empty.
  private func values(of project: Project) -> [(label: Label, text: String)] {
    // A record does not say which subsector belongs to which of several areas.
    let isPath = project.priorityAreas.count == 1 && !project.subsectors.isEmpty
    var values = Project.labelledFields.map { label, field in
      (label: label, text: field.texts(project, language).joined(separator: Self.dot))
    }
    if isPath, let area = values.firstIndex(where: { $0.label == .priorityArea }),
      let subsector = values.firstIndex(where: { $0.label == .subsector })
    {
      let path = values.remove(at: subsector).text
      values[area].text += " › " + path
    }
    return values
  }

  private func role(of status: ProjectStatus) -> TerminalStyle.Role {
    switch status {
    case .ongoing, .finalising: .success
    case .planned: .accent
    case .suspended: .warning
    case .cancelled: .error
    case .completed: .dim
    }
  }
}

extension ProjectPage {
  private func section(_ label: Label, _ lines: [String]) -> [String] {
    section(label.text(in: language), lines)
  }

  /// Returns a blank line, a heading and `lines`, or nothing if there are none.
  private func section(_ heading: String, _ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let titles = wrappedLines(of: language.pack.capitals(heading), width: width)
    return [""] + titles.map { style($0, as: .heading) } + lines
  }

  /// Returns a single text as a paragraph, several as a numbered list.
  private func listed(_ texts: [String]) -> [String] {
    texts.count == 1 ? paragraphs(texts) : numbered(texts)
  }

  private func paragraphs(_ texts: [String]) -> [String] {
    Array(texts.map { indented($0, behind: "") }.joined(separator: [""]))
  }

  /// Returns the texts behind their numbers, which are flush right.
  private func numbered(_ texts: [String]) -> [String] {
    let digits = String(texts.count).count
    return texts.enumerated().flatMap { offset, text in
      let number = String(offset + 1)
      let padding = String(repeating: " ", count: digits - number.count)
      return indented(text, behind: "\(padding)\(number)  ")
    }
  }

  /// Returns the lines of `text`, the first behind `marker`, the others under the first.
  private func indented(_ text: String, behind marker: String) -> [String] {
    let depth = Self.indent + marker.utf8.count
    let lines = wrappedLines(of: visibleText(text), width: width.map { max(1, $0 - depth) })
    let blanks = String(repeating: " ", count: depth)
    let first = String(repeating: " ", count: Self.indent) + style(marker, as: .dim)
    return lines.enumerated().map { ($0.offset == 0 ? first : blanks) + $0.element }
  }

  private func translations(of project: Project) -> [String] {
    let names = project.translations.keys.sorted().map { "\($0.pack.ownName) (\($0.rawValue))" }
    return names.isEmpty ? [] : indented(names.joined(separator: " · "), behind: "")
  }

  /// Returns the address on a line of its own, however long, so that it can be clicked and copied.
  private func line(for source: Source) -> [String] {
    let indent = String(repeating: " ", count: Self.indent)
    var details = source.language.map { [$0.pack.ownName] } ?? []
    if let retrieved = source.retrieved { details.append(retrieved.text(in: language)) }
    let address = visibleText(source.url)
    guard !details.isEmpty else { return [indent + address] }
    let note = style("(\(details.joined(separator: ", ")))", as: .dim)
    let noteWidth = displayWidth(details.joined(separator: ", ")) + 3
    guard let width, Self.indent + displayWidth(address) + noteWidth > width else {
      return ["\(indent)\(address) \(note)"]
    }
    return [indent + address, indent + note]
  }
}
