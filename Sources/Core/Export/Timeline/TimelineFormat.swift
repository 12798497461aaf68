/// A format that a timeline is written in, declared once.
///
/// This folder draws when projects run. Workers make a light ``TimelineEntry`` of each record, a
/// ``TimelineChart`` puts the entries into sections, under the phases that they follow, and on one scale of
/// time; a format is a file with a ``TimelineRenderer`` and a row of `all`, which only places what the chart
/// holds. Text from a record is made visible and escaped by the function of the target language in `Text`.
public struct TimelineFormat: Sendable {
  /// The name that users type.
  public let name: String

  /// What a file in the format is, as a fragment without a full stop.
  public let summary: String

  /// What the names of files in the format may end with, after the dot, the usual one first.
  public let fileExtensions: [String]

  /// The media type of a file in the format.
  public let mediaType: String

  /// Whether the picture is made of characters, for a terminal.
  public let isForTerminal: Bool

  /// Returns whether a word, in upper or lower case, names the format: its name, or how its files end.
  public func answers(to word: String) -> Bool {
    let word = word.lowercased()
    return word == name || fileExtensions.contains(word)
  }

  /// The number of UTF-16 code units that programs which draw the format take at most, if there is a limit.
  public let lengthLimit: Int?

  /// Draws a chart.
  let makeRenderer: @Sendable (TimelineChart, TimelineDrawing) -> any TimelineRenderer

  init(
    _ name: String,
    summary: String,
    fileExtensions: [String],
    mediaType: String,
    isForTerminal: Bool = false,
    lengthLimit: Int? = nil,
    makeRenderer: @escaping @Sendable (TimelineChart, TimelineDrawing) -> any TimelineRenderer
  ) {
    self.name = name
    self.summary = summary
    self.fileExtensions = fileExtensions
    self.mediaType = mediaType
    self.isForTerminal = isForTerminal
    self.lengthLimit = lengthLimit
    self.makeRenderer = makeRenderer
  }
}

extension TimelineFormat {
  /// Every format, in the order in which help lists them.
  public static let all: [TimelineFormat] = [
    .text, .svg, .mermaid, .markdown,
  ]
}

/// How a timeline is drawn, as far as a format has a use for it.
public struct TimelineDrawing: Sendable {
  /// The number of columns of the terminal, or `nil` if there is none.
  public var width: Int?

  /// The style of the terminal.
  public var style: TerminalStyle

  /// Whether all that is drawn is ASCII; texts of records stay as they are.
  public var isASCII: Bool

  /// Creates a way to draw.
  public init(
    width: Int? = nil,
    style: TerminalStyle = .plain,
    isASCII: Bool = false
  ) {
    self.width = width
    self.style = style
    self.isASCII = isASCII
  }
}

/// Draws a chart from top to bottom; each step appends to the picture.
protocol TimelineRenderer {
  /// Appends what comes before all rows.
  mutating func begin(_ text: inout String)

  /// Appends the heading of a section, if it has a name.
  mutating func add(_ section: TimelineChart.Section, to text: inout String)

  /// Appends a row of the section that was added last.
  mutating func add(_ row: TimelineChart.Row, to text: inout String)

  /// Appends what comes after all rows.
  mutating func end(_ text: inout String)
}

extension TimelineFormat {
  /// Writes a chart, a piece at a time; nothing if it has no rows.
  public func write<Failure: Error>(
    _ chart: TimelineChart,
    _ drawing: TimelineDrawing,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if chart.entries.isEmpty { return }
    var renderer = makeRenderer(chart, drawing)
    var text = ""
    func flush(atLeast byteCount: Int) throws(Failure) {
      guard text.utf8.count >= byteCount else { return }
      try output(Array(text.utf8))
      text.removeAll(keepingCapacity: true)
    }
    renderer.begin(&text)
    for section in chart.sections {
      renderer.add(section, to: &text)
      for row in section.rows {
        renderer.add(row, to: &text)
        try flush(atLeast: 64 * 1024)
      }
    }
    renderer.end(&text)
    try flush(atLeast: 1)
  }
}
