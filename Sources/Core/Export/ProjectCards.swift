/// A list of projects for a terminal too narrow for a table: the title first and whole, and below it
/// what else tells projects apart.
///
///     ● Fighting against Organised Crime in the Eastern Partnership region phase 2
///       organised-crime-eap-2         AM AZ GE MD UA  ongoing → 31 Dec 2028  47%
struct ProjectCards {
  private let width: Int
  private let style: TerminalStyle
  private let context: ProjectColumnContext
  private var cards: [Card] = []

  /// The number of blanks before all but the mark, and between the parts of a line.
  private static let gap = 2
  /// The widest column of identifiers; a longer one moves what stands behind it.
  private static let widestIdentifier = 28

  /// What a card shows of a project.
  private struct Card {
    var mark: String
    var title: String
    /// The identifier, the countries, and the status with the last day.
    var parts: [String]
    /// How far the project has come, or that it is late.
    var progress: String
    var role: TerminalStyle.Role
  }

  init(width: Int, style: TerminalStyle, context: ProjectColumnContext) {
    self.width = max(width, 1)
    self.style = style
    self.context = context
  }

  mutating func add(_ project: Project) {
    let language = context.language
    let standing = ProjectStanding(project: project, language: language, today: context.today)
    let end = project.timeline.end?.text(in: language)
    let words = end.map { "→ \($0)" } ?? "· \(language.pack.pageWords.noEndKnown)"
    cards.append(
      Card(
        mark: standing.mark,
        title: visibleText(ProjectTexts(of: project, in: language).title),
        parts: [
          project.id.rawValue,
          project.countries.map(\.rawValue).joined(separator: " "),
          "\(standing.name) \(words)",
        ],
        progress: standing.overdueWord ?? standing.percent ?? "",
        role: standing.role
      )
    )
  }

  /// Appends the lines of all cards, none wider than the terminal.
  func write(to bytes: inout [UInt8]) {
    let columns = [0, 1, 2].map { part in
      let widest = cards.reduce(0) { max($0, displayWidth($1.parts[part])) }
      return part == 0 ? min(widest, Self.widestIdentifier) : widest
    }
    for card in cards {
      let title = wrappedLines(of: card.title, width: max(1, width - Self.gap))
      for (line, text) in title.enumerated() {
        let margin = line == 0 ? style(card.mark, as: card.role) + " " : blanks(Self.gap)
        bytes.append(margin + style(text, as: .title) + "\n")
      }
      for line in lines(of: card, columns: columns) { bytes.append(blanks(Self.gap) + line + "\n") }
    }
  }

  /// Returns what stands below the title: in columns if that fits, otherwise on as few lines as it needs.
  private func lines(of card: Card, columns: [Int]) -> [String] {
    let parts = card.progress.isEmpty ? card.parts : card.parts + [card.progress]
    let styled = zip(parts.indices, parts).map { part, text in
      switch part {
      case 0: style(text, as: .dim)
      case 3: style(text, as: card.role)
      default: text
      }
    }
    let room = width - Self.gap
    let padding = parts.indices.map { part in
      part == parts.count - 1 ? 0 : max(0, columns[part] - displayWidth(parts[part]))
    }
    let taken = parts.reduce(Self.gap * (parts.count - 1)) { $0 + displayWidth($1) }
    if taken + padding.reduce(0, +) <= room {
      let cells = zip(styled, padding).map { $0 + blanks($1) }
      return [cells.joined(separator: blanks(Self.gap))]
    }
    return flowed(zip(parts, styled).map { ($0, $1) }, room: room)
  }

  /// Returns the parts one after the other, on a further line where the next one does not fit.
  private func flowed(_ parts: [(text: String, styled: String)], room: Int) -> [String] {
    var lines: [String] = []
    var taken = 0
    for (text, styled) in parts {
      let partWidth = displayWidth(text)
      if !lines.isEmpty, taken + Self.gap + partWidth <= room {
        lines[lines.count - 1] += blanks(Self.gap) + styled
        taken += Self.gap + partWidth
      } else if partWidth <= room {
        lines.append(styled)
        taken = partWidth
      } else {
        lines += wrappedLines(of: text, width: max(1, room))
        taken = room
      }
    }
    return lines
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
