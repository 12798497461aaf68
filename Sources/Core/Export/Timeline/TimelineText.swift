extension TimelineFormat {
  /// Characters for a terminal, fitted to its width.
  public static let text = Self(
    "text",
    summary: "bars of characters, fitted to the terminal",
    fileExtensions: ["txt"],
    mediaType: "text/plain",
    isForTerminal: true
  ) {
    TimelineText($0, $1)
  }
}

/// Draws a chart with characters: titles on the left, bars on the right; on a narrow terminal each title
/// above its bar.
private struct TimelineText: TimelineRenderer {
  private let chart: TimelineChart
  private let style: TerminalStyle
  private let glyphs: TimelineGlyphs
  private let width: Int
  /// The width of the titles and of the gap beside them, or 0 if they stand above the bars.
  private let titleWidth: Int
  /// The width that titles may have at most, after which phases are moved in.
  private let widestTitle: Int
  private let ruler: TimelineRuler
  private let strip: TimelineStrip
  /// For each level of phases above the next row, whether more come after it.
  private var trunks: [Bool] = []

  /// The width where there is no terminal, the widest that is of use, and the narrowest for a bar.
  private static let usualWidth = 80
  private static let widest = 200
  private static let narrowest = 12
  /// The narrowest terminal on which titles stand beside the bars.
  private static let narrowestPair = 70
  /// The number of blanks between titles and bars.
  private static let gap = 2

  init(_ chart: TimelineChart, _ drawing: TimelineDrawing) {
    self.chart = chart
    style = drawing.style
    glyphs = drawing.isASCII ? .ascii : .unicode
    width = max(Self.narrowest, min(drawing.width ?? Self.usualWidth, Self.widest))
    let isNarrow = width < Self.narrowestPair
    widestTitle = isNarrow ? width : width * 3 / 8 - Self.gap
    titleWidth =
      isNarrow ? 0 : Self.widestTitle(in: chart, glyphs, upTo: widestTitle) + Self.gap
    ruler = TimelineRuler(chart: chart, width: width - titleWidth, glyphs: glyphs)
    strip = TimelineStrip(
      scale: chart.scale,
      marks: ruler.marks.map(\.column),
      today: ruler.today,
      glyphs: glyphs,
      width: width - titleWidth
    )
  }

  /// Returns the width of the widest title, or `limit` if that is less.
  private static func widestTitle(
    in chart: TimelineChart,
    _ glyphs: TimelineGlyphs,
    upTo limit: Int
  ) -> Int {
    var widest = 0
    for section in chart.sections {
      for row in section.rows where widest < limit {
        let before = 2 + indent(of: row, within: limit)
        let title = visibleText(chart.entries[row.entry].title)
        widest = max(widest, before + displayWidth(title, upTo: limit))
      }
    }
    return min(widest, limit)
  }

  /// The width of what leads to a row from the phase above it; a long chain is moved in no further.
  private static func indent(of row: TimelineChart.Row, within width: Int) -> Int {
    2 * min(row.depth, width / 8)
  }

  func begin(_ text: inout String) {
    let margin = String(repeating: " ", count: titleWidth)
    for line in ruler.lines(style) { text += (margin + line)[...].withoutTrailingBlanks + "\n" }
  }

  func add(_ section: TimelineChart.Section, to text: inout String) {
    guard let name = section.name else { return }
    let count = " (\(section.rows.count))"
    let room = titleWidth == 0 ? width : titleWidth - Self.gap
    let shown = shortened(visibleText(name), to: room - displayWidth(count))
    let line = style(shown, as: .heading) + style(count, as: .dim)
    text += titled(line, displayWidth(shown) + displayWidth(count), strip.background)
  }

  mutating func add(_ row: TimelineChart.Row, to text: inout String) {
    let entry = chart.entries[row.entry]
    let room = titleWidth == 0 ? width : titleWidth - Self.gap
    let indent = Self.indent(of: row, within: widestTitle)
    let branch = branch(to: row, width: indent)
    let title = shortened(visibleText(entry.title), to: room - indent - 2)
    let role = entry.isOverdue ? .error : entry.status.role
    let line = style(branch, as: .dim) + style(glyphs.mark(entry.status), as: role) + " " + title
    text += titled(line, indent + 2 + displayWidth(title), strip.cells(of: entry))
  }

  /// Returns what leads to a row from the phase above it.
  private mutating func branch(to row: TimelineChart.Row, width: Int) -> String {
    trunks = trunks.prefix(max(0, row.depth - 1)) + (row.depth > 0 ? [row.hasSibling] : [])
    guard width > 0 else { return "" }
    let passed = trunks.dropLast().suffix(width / 2 - 1)
    return passed.map { $0 ? glyphs.trunk : "  " }.joined()
      + (row.hasSibling ? glyphs.branch : glyphs.lastBranch)
  }

  /// Returns a line with a title that has a width, and the bar beside or below it.
  private func titled(_ title: String, _ titleWidth: Int, _ cells: [TimelineStrip.Cell]) -> String {
    let bar = style.text(of: cells)
    if self.titleWidth == 0 { return title + "\n" + bar + "\n" }
    if bar.isEmpty { return title + "\n" }
    return title + String(repeating: " ", count: max(0, self.titleWidth - titleWidth)) + bar + "\n"
  }

  private func shortened(_ text: String, to width: Int) -> String {
    guard displayWidth(text, upTo: max(0, width)) > width else { return text }
    let room = width - displayWidth(glyphs.ellipsis)
    return text[...].start(ofWidth: room) + glyphs.ellipsis
  }

  func end(_ text: inout String) {
    text += "\n"
    for line in legend { text += line + "\n" }
    var notes = ["\(chart.dayText)\(glyphs.separator)\(chart.countsText)"]
    if chart.hasRepeatedEntries { notes.append(chart.words.countedInEach) }
    for note in notes {
      for line in wrappedLines(of: note, width: width) { text += style(line, as: .dim) + "\n" }
    }
  }

  /// What the characters stand for that occur, as lines.
  private var legend: [String] {
    var (lines, used) = ([""], 0)
    for item in TimelineLegend(chart).items(glyphs) {
      let sampleWidth = displayWidth(item.sample) + 1
      let name = shortened(item.name, to: width - sampleWidth)
      let itemWidth = sampleWidth + displayWidth(name)
      if used > 0, used + 3 + itemWidth > width {
        lines.append("")
        used = 0
      }
      let gap = used > 0 ? "   " : ""
      lines[lines.count - 1] += gap + style(item.sample, as: item.role) + " " + name
      used += gap.utf8.count + itemWidth
    }
    return lines
  }
}
