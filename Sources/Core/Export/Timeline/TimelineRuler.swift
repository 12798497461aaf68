/// The head of a timeline of characters: where years or months begin, and today.
struct TimelineRuler {
  /// The first day of a year or a month, by its column, with its name.
  struct Mark {
    let column: Int
    let label: String
  }

  let marks: [Mark]
  /// The column of today, or `nil` if that is beyond the scale.
  let today: Int?

  private let width: Int
  private let glyphs: TimelineGlyphs
  private let todayWord: String
  /// What is said where no year or month begins.
  private let span: String

  /// The fewest columns from one mark to the next.
  private static let narrowestStep = 6

  init(chart: TimelineChart, width: Int, glyphs: TimelineGlyphs) {
    self.width = width
    self.glyphs = glyphs
    todayWord = chart.words.today
    span = chart.spanText
    let (scale, day) = (chart.scale, chart.context.today)
    let start = scale.position(ofStart: day)
    today = scale.contains(day) ? Self.column(at: start, of: width) : nil
    marks = Self.marks(of: scale, in: chart.context.language, width: width)
  }

  /// Returns the column in which a day begins, out of a number of columns.
  static func column(at position: Double, of width: Int) -> Int {
    min(Int(position * Double(width)), width - 1)
  }

  /// Returns as many marks as have room for their labels.
  private static func marks(
    of scale: TimeScale,
    in language: Language,
    width: Int
  ) -> [Mark] {
    for count in stride(from: max(1, width / narrowestStep), through: 1, by: -1) {
      let marks = scale.marks(atMost: count).map {
        Mark(column: column(at: $0.position, of: width), label: $0.label(in: language))
      }
      let areApart = zip(marks, marks.dropFirst()).allSatisfy {
        $0.column + displayWidth($0.label) < $1.column
      }
      if areApart { return marks }
    }
    return []
  }

  /// The lines of the head.
  func lines(_ style: TerminalStyle) -> [String] {
    todayLine(style) + [style(labels, as: .dim), axis(style)]
  }

  /// A line with the word for today at its column, or no line if that is beyond the scale.
  private func todayLine(_ style: TerminalStyle) -> [String] {
    guard let today else { return [] }
    let after = "\(glyphs.todayPointer) \(todayWord)"
    let isAfter = today + displayWidth(after) <= width
    let text = isAfter ? after : "\(todayWord) \(glyphs.todayPointer)"
    let start = isAfter ? today : max(0, today + 1 - displayWidth(text))
    return [String(repeating: " ", count: start) + style(text, as: .accent)]
  }

  /// The names of the marks; the last one is left out where it has no room.
  private var labels: String {
    if marks.isEmpty { return displayWidth(span) <= width ? span : "" }
    var (text, used) = ("", 0)
    for mark in marks where mark.column + displayWidth(mark.label) <= width {
      text += String(repeating: " ", count: mark.column - used) + mark.label
      used = mark.column + displayWidth(mark.label)
    }
    return text
  }

  private func axis(_ style: TerminalStyle) -> String {
    var cells = Array(
      repeating: TimelineStrip.Cell(glyph: glyphs.axis, role: .dim),
      count: width
    )
    for mark in marks { cells[mark.column].glyph = glyphs.axisMark }
    if let today { cells[today] = TimelineStrip.Cell(glyph: glyphs.axisToday, role: .accent) }
    return style.text(of: cells)
  }
}
