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
  /// The number of blanks before what stands behind the identifier.
  private static let gap = 3
  /// The column at which that ends on a wide terminal, where it would be too far away.
  private static let standingEnd = 80
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
    lines += standing(of: project) + [""]
    lines += labelledValues(of: project)
    lines += section(.specificObjective, texts.specificObjectives, listed)
    lines += section(.expectedResults, texts.expectedResults, numbered)
    lines += section(.description, texts.description, paragraphs)
    lines += section(.sources, project.sources) { $0.flatMap(line(for:)) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ProjectPage {
  /// Returns the identifier and, flush right on its line where it fits, how the project stands.
  private func standing(of project: Project) -> [String] {
    let standing = ProjectStanding(project: project, language: language, today: today)
    let words = [standing.name, standing.overdueWord, standing.phrase].compactMap(\.self)
    let text = "\(standing.mark) \(words.joined(separator: " · "))"
    let id = style(project.id.rawValue, as: .dim)
    let taken = project.id.rawValue.utf8.count + displayWidth(text)
    let room = (width.map { min($0, Self.standingEnd) } ?? 0) - taken
    if width == nil || room >= Self.gap {
      let blanks = String(repeating: " ", count: max(room, Self.gap))
      return [id + blanks + style(text, as: standing.role)]
    }
    return [id] + wrappedLines(of: text, width: width).map { style($0, as: standing.role) }
  }

  /// Returns the lines of a column of labels, and beside it what is known.
  private func labelledValues(of project: Project) -> [String] {
    let timeline = TimelineLine(project: project, style: style, language: language, today: today)
    let columns = LabelColumns(
      width: width,
      names: Project.shortLabels(in: language),
      indent: Self.indent
    )
    func lines(_ name: String, _ values: [String]) -> [String] {
      columns.lines(name: name, style: { style($0, as: .dim) }, values: values)
    }
    var result = lines(
      Label.timeline.shortForms(in: language).one,
      timeline.lines(width: columns.valueWidth)
    )
    for value in values(of: project) {
      let text = visibleText(value.texts.joined(separator: Self.dot))
      result += lines(
        value.shortName(in: language),
        wrappedLines(of: text, width: columns.valueWidth).map {
          $0.replacingAll("\u{A0}·", with: " ·")
        }
      )
    }
    return result
  }

  /// Returns what stands beside labels; what is not known is left out.
  private func values(of project: Project) -> [LabelledValue] {
    var values = project.labelledValues(in: language)
    // A record does not say which subsector belongs to which of several areas.
    if project.priorityAreas.count == 1,
      let area = values.firstIndex(where: { $0.label == .priorityArea }),
      let subsector = values.firstIndex(where: { $0.label == .subsector })
    {
      let path = values.remove(at: subsector).texts.joined(separator: Self.dot)
      values[area].texts = values[area].texts.map { "\($0) › \(path)" }
    }
    let numbers = project.pageNumbers.map(String.init)
    if !numbers.isEmpty { values.append(LabelledValue(label: .pageNumber, texts: numbers)) }
    let languages = project.textLanguages.map(\.pack.ownName)
    values.append(LabelledValue(label: .languages, texts: languages))
    return values
  }
}

extension ProjectPage {
  /// Returns a blank line, a heading and the lines of `items`, or nothing if there are none.
  private func section<Item>(
    _ label: Label,
    _ items: [Item],
    _ lines: ([Item]) -> [String]
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    let heading = language.pack.capitals(label.text(in: language, over: items.count))
    let titles = wrappedLines(of: heading, width: width)
    return [""] + titles.map { style($0, as: .heading) } + lines(items)
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

  /// Returns the address on a line of its own, however long, so that it can be clicked and copied.
  private func line(for source: Source) -> [String] {
    let indent = String(repeating: " ", count: Self.indent)
    var details = source.language.map { [$0.pack.ownName] } ?? []
    if let retrieved = source.retrieved { details.append(retrieved.text(in: language)) }
    let address = visibleText(source.url)
    let link = style.link(address, to: source.url)
    guard !details.isEmpty else { return [indent + link] }
    let note = style("(\(details.joined(separator: ", ")))", as: .dim)
    let noteWidth = displayWidth(details.joined(separator: ", ")) + 3
    guard let width, Self.indent + displayWidth(address) + noteWidth > width else {
      return ["\(indent)\(link) \(note)"]
    }
    return [indent + link, indent + note]
  }
}
