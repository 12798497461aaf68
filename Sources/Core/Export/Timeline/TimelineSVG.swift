extension TimelineFormat {
  /// A picture for pages, which needs nothing beside itself.
  public static let svg = Self(
    "svg",
    summary: "a picture for pages, in light and dark, and for print",
    fileExtensions: ["svg"],
    mediaType: "image/svg+xml"
  ) { chart, _ in
    TimelineSVG(chart)
  }
}

/// Draws a chart as SVG 1.1, with text as text and a description for those who hear it.
private struct TimelineSVG: TimelineRenderer {
  private let chart: TimelineChart
  private let legend: TimelineSVGLegend
  /// The height of all rows and headings together.
  private let rowsHeight: Double
  /// Where the next row begins.
  private var top = Self.rowsTop
  /// For each level of phases, where the sign of its last row in the section is.
  private var signs: [Double] = []

  private static let width = 960.0
  private static let margin = 24.0
  /// Where the bars begin and end.
  private static let left = 344.0
  private static let right = 930.0
  /// Where the rows begin, below the heading and the scale.
  private static let rowsTop = 112.0
  private static let barHeight = TimelineSVGStyle.height(of: .ongoing)
  private static let lineHeight = 16.0
  private static let headingHeight = 36.0
  /// How far a later phase is moved in, and how often at most.
  private static let indent = 16.0
  private static let deepest = 6
  /// The number of projects that are described in words.
  private static let described = 100

  private static let font = EstimatedText(size: 13)

  init(_ chart: TimelineChart) {
    self.chart = chart
    legend = TimelineSVGLegend(chart, width: Self.width - 2 * Self.margin)
    rowsHeight = chart.sections.reduce(0) { sum, section in
      section.rows.reduce(sum + (section.name == nil ? 0 : Self.headingHeight)) {
        $0 + Self.height(of: Self.title(of: $1, in: chart))
      }
    }
  }

  private var language: Language { chart.context.language }
  private var bottom: Double { Self.rowsTop + rowsHeight + 8 }

  /// Returns the title of a row in lines.
  private static func title(of row: TimelineChart.Row, in chart: TimelineChart) -> [String] {
    let width = left - textStart(of: row) - 24
    let title = visibleText(chart.entries[row.entry].title)
    return font.lines(of: title, width: width, atMost: 2)
  }

  private static func height(of title: [String]) -> Double { Double(title.count) * lineHeight + 10 }

  private static func textStart(of row: TimelineChart.Row) -> Double {
    margin + 18 + indent * Double(min(row.depth, deepest))
  }

  func begin(_ text: inout String) {
    let height = svgNumber(bottom + 20 + legend.height)
    text += """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 \(height)" width="960" height="\(height)" \
      lang="\(language.rawValue)" role="img" aria-labelledby="eapctl-title eapctl-desc">
      <title id="eapctl-title">\(xmlText(heading))</title>
      <desc id="eapctl-desc">\(xmlText(description))</desc>
      \(TimelineSVGStyle.sheet)\(TimelineSVGStyle.patterns)\
      <rect class="ground" width="100%" height="100%"/>

      """
    text += label(Self.margin, 38, "text large strong", chart.words.timeline)
    text += label(Self.margin, 60, "soft small", "\(chart.dayText) · \(chart.countsText)")
    writeScale(into: &text)
  }

  private var heading: String { "\(chart.words.timeline) · \(chart.dayText)" }

  /// What the picture shows, in words, with each project unless there are too many to listen to.
  private var description: String {
    var lines = ["\(chart.countsText). \(chart.spanText)."]
    if chart.entries.count <= Self.described {
      lines += chart.entries.map(summary)
    }
    return lines.joined(separator: "\n")
  }

  private func summary(of entry: TimelineEntry) -> String {
    "\(visibleText(entry.title)): \(entry.standing(in: language)), \(entry.days(in: language))"
  }

  /// Writes the lines and names of years or months, and of today.
  private func writeScale(into text: inout String) {
    let marks = chart.scale.marks(atMost: 10)
    if marks.isEmpty {
      text += label(Self.left + 4, Self.rowsTop - 10, "soft small", chart.spanText)
    }
    for mark in marks {
      let x = Self.x(mark.position)
      text += line(x, Self.rowsTop - 4, x, bottom, "guide-edge thin")
      text += label(x + 4, Self.rowsTop - 10, "soft small", mark.label(in: language))
    }
    text += line(Self.left, Self.rowsTop - 4, Self.right, Self.rowsTop - 4, "guide-edge thin")
    guard chart.scale.contains(chart.context.today) else { return }
    let x = Self.x(chart.scale.position(ofStart: chart.context.today))
    text += line(x, Self.rowsTop - 26, x, bottom, "today-edge thick")
    let half = EstimatedText(size: 12).width(of: chart.words.today) / 2
    let centre = min(max(x, Self.left + half), Self.width - 12 - half)
    text += label(
      centre,
      Self.rowsTop - 30,
      "text small strong",
      chart.words.today,
      anchor: "middle"
    )
  }

  mutating func add(_ section: TimelineChart.Section, to text: inout String) {
    guard let name = section.name else { return }
    let line = "\(visibleText(name)) (\(section.rows.count))"
    let shown = Self.font.lines(of: line, width: Self.left - Self.margin - 16, atMost: 1)
    if top > Self.rowsTop {
      text += self.line(Self.margin, top + 6, Self.right, top + 6, "guide-edge thin")
    }
    text += label(Self.margin, top + 26, "text strong", shown.joined())
    signs = []
    top += Self.headingHeight
  }

  /// Writes the line that leads to a row from the phase above it, or from the row beside it that follows the
  /// same one.
  private mutating func writeBranch(
    to row: TimelineChart.Row,
    x: Double,
    y: Double,
    into text: inout String
  ) {
    let level = min(row.depth, Self.deepest)
    if level > 0, level <= signs.count {
      let above = signs.count > level ? signs[level] : signs[level - 1] + 6
      let path = "M\(svgNumber(x - Self.indent)) \(svgNumber(above))V\(svgNumber(y))h8"
      text += #"<path class="hollow guide-edge thick" d="\#(path)"/>"# + "\n"
    }
    signs = signs.prefix(level) + [y]
  }

  mutating func add(_ row: TimelineChart.Row, to text: inout String) {
    let entry = chart.entries[row.entry]
    let title = Self.title(of: row, in: chart)
    let (height, start) = (Self.height(of: title), Self.textStart(of: row))
    text += "<g><title>\(xmlText(summary(of: entry)))</title>\n"
    writeBranch(to: row, x: start - 10, y: top + 13, into: &text)
    text += TimelineSVGStyle.mark(entry.status, x: start - 10, y: top + 13) + "\n"
    for (number, line) in title.enumerated() {
      text += label(start, top + 18 + Self.lineHeight * Double(number), "text", line)
    }
    writeBar(of: entry, middle: top + height / 2, into: &text)
    text += "</g>\n"
    top += height
  }

  func end(_ text: inout String) {
    legend.write(x: Self.margin, y: bottom + 20, into: &text)
    text += "</svg>\n"
  }
}

extension TimelineSVG {
  private static func x(_ position: Double) -> Double { left + position * (right - left) }

  /// Writes what is known of a project as a bar, and beside it what is open, late or hidden.
  private func writeBar(of entry: TimelineEntry, middle y: Double, into text: inout String) {
    let (bar, scale, name) = (entry.bar, chart.scale, entry.status.rawValue)
    let open = bar.openRange(on: scale)
    if let range = bar.range(on: scale) {
      let end = Self.x(max(range.lowerBound, open?.lowerBound ?? range.upperBound))
      let start = min(Self.x(range.lowerBound), Self.right - 3)
      let height = TimelineSVGStyle.height(of: entry.status)
      text += rectangle(start, end, y, height: height, TimelineSVGStyle.bar(entry.status))
      if open == nil, bar.isOpen {
        text += line(end + 3, y, min(end + 18, Self.width - 4), y, "\(name)-edge dots")
      }
    }
    if let open {
      let start = min(Self.x(open.lowerBound) + 4, Self.right - 8)
      text += line(start, y, Self.right - 2, y, "\(name)-edge dots")
      let (tip, middle) = (svgNumber(Self.right + 6), svgNumber(y))
      text += #"<path class="\#(name)" d="M\#(tip) \#(middle)l-9-5v10z"/>"# + "\n"
    }
    if let late = bar.overdueRange(on: scale) {
      let end = Self.x(late.upperBound)
      let attributes = ##"class="overdue-edge thin" fill="url(#eapctl-overdue)""##
      text += rectangle(Self.x(late.lowerBound), end, y, attributes)
      text += label(end + 5, y + 5, "overdue strong", "!")
    }
    if bar.isCutAtStart(by: scale) { text += cut(Self.left - 4, y, "l-5 5 5 5") }
    if bar.isCutAtEnd(by: scale) { text += cut(Self.right + 4, y, "l5 5-5 5") }
  }

  /// Returns a bar that is wide enough to be seen.
  private func rectangle(
    _ start: Double,
    _ end: Double,
    _ y: Double,
    height: Double = Self.barHeight,
    _ attributes: String
  ) -> String {
    let (x, top) = (svgNumber(start), svgNumber(y - height / 2))
    return #"<rect \#(attributes) x="\#(x)" y="\#(top)" width="\#(svgNumber(max(3, end - start)))""#
      + #" height="\#(svgNumber(height))" rx="2"/>"# + "\n"
  }

  /// Returns the sign that a window hides the rest of a bar.
  private func cut(_ x: Double, _ y: Double, _ path: String) -> String {
    #"<path class="hollow today-edge thick" d="M\#(svgNumber(x)) \#(svgNumber(y - 5))\#(path)"/>"#
      + "\n"
  }

  private func line(
    _ x: Double,
    _ y: Double,
    _ endX: Double,
    _ endY: Double,
    _ classes: String
  ) -> String {
    #"<line class="\#(classes)" x1="\#(svgNumber(x))" y1="\#(svgNumber(y))" x2="\#(svgNumber(endX))""#
      + #" y2="\#(svgNumber(endY))"/>"# + "\n"
  }

  private func label(
    _ x: Double,
    _ y: Double,
    _ classes: String,
    _ words: String,
    anchor: String = "start"
  ) -> String {
    let place = anchor == "start" ? "" : #" text-anchor="\#(anchor)""#
    return #"<text class="\#(classes)" x="\#(svgNumber(x))" y="\#(svgNumber(y))"\#(place)>"#
      + xmlText(words) + "</text>\n"
  }
}
