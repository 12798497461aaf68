/// The characters that a timeline of characters is drawn with.
///
/// Each status has a shape of its own, so that colour says nothing that is not seen without.
struct TimelineGlyphs: Sendable {
  /// The part of a bar that is late, and its last character.
  let overdue: String
  let overdueEnd: String
  /// The part of a bar of which nothing is known, and its last character.
  let open: String
  let openEnd: String
  /// Where a window hides how a bar begins or ends.
  let cutStart: String
  let cutEnd: String
  /// The lines that run through all rows: at the marks of the scale, and today.
  let mark: String
  let today: String
  /// What points at today from above.
  let todayPointer: String
  /// The line below the labels of the scale, where it has a mark, and today.
  let axis: String
  let axisMark: String
  let axisToday: String
  /// What leads from a phase to a later one beneath it, to one that others come after, and past those beneath
  /// the first.
  let lastBranch: String
  let branch: String
  let trunk: String
  /// The end of a title that is shortened.
  let ellipsis: String

  private let isASCII: Bool

  /// The characters that fonts of terminals have.
  static let unicode = TimelineGlyphs(
    overdue: "╌",
    overdueEnd: "!",
    open: "┄",
    openEnd: "►",
    cutStart: "‹",
    cutEnd: "›",
    mark: "┊",
    today: "│",
    todayPointer: "▼",
    axis: "─",
    axisMark: "┬",
    axisToday: "┼",
    lastBranch: "└ ",
    branch: "├ ",
    trunk: "│ ",
    ellipsis: "…",
    isASCII: false
  )

  /// The characters that every terminal has.
  static let ascii = TimelineGlyphs(
    overdue: "-",
    overdueEnd: "!",
    open: "~",
    openEnd: "~",
    cutStart: "<",
    cutEnd: ">",
    mark: ":",
    today: "|",
    todayPointer: "v",
    axis: "-",
    axisMark: "+",
    axisToday: "|",
    lastBranch: "\\ ",
    branch: "+ ",
    trunk: "| ",
    ellipsis: "...",
    isASCII: true
  )

  /// What a bar of a status consists of.
  func fill(_ status: ProjectStatus) -> String {
    switch status {
    case .planned: isASCII ? "." : "░"
    case .ongoing: isASCII ? "#" : Self.fullBlock
    case .finalising: isASCII ? "%" : "▓"
    case .completed: isASCII ? "=" : "▒"
    case .suspended: isASCII ? "+" : "‖"
    case .cancelled: isASCII ? "x" : "×"
    }
  }

  /// What stands before the title of a project of a status.
  func mark(_ status: ProjectStatus) -> String { isASCII ? fill(status) : status.mark }

  private static let fullBlock = "█"

  /// The blocks that fill a part of a character, in eighths of its width from the left.
  private static let partialBlocks: [(part: Range<Int>, block: String)] = [
    (0..<8, fullBlock), (0..<7, "▉"), (0..<6, "▊"), (0..<5, "▋"), (0..<4, "▌"), (0..<3, "▍"),
    (0..<2, "▎"), (0..<1, "▏"), (4..<8, "▐"), (7..<8, "▕"),
  ]

  /// Returns the block that is most like a part of a character, in eighths of its width, or `nil` if bars of
  /// the status have no parts of characters.
  func block(_ part: Range<Int>, of status: ProjectStatus) -> String? {
    guard fill(status) == Self.fullBlock else { return nil }
    func difference(_ other: Range<Int>) -> Int {
      abs(part.lowerBound - other.lowerBound) + abs(part.upperBound - other.upperBound)
    }
    return Self.partialBlocks.min { difference($0.part) < difference($1.part) }?.block
  }
}

extension TimelineGlyphs {
  /// What stands between two facts on a line.
  var separator: String { isASCII ? " - " : " · " }
}
