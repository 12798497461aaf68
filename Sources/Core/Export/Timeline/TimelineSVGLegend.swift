/// The samples of bars below a timeline, with what they stand for, in lines.
struct TimelineSVGLegend {
  private typealias Item = (sample: Sample, name: String, x: Double, line: Int)

  /// What a sample shows.
  private enum Sample {
    case status(ProjectStatus)
    case overdue
    case open
    case note
  }

  private var items: [Item] = []

  private static let font = EstimatedText(size: 12)
  private static let lineHeight = 24.0
  private static let sampleWidth = 30.0

  init(_ chart: TimelineChart, width: Double) {
    let legend = TimelineLegend(chart)
    let words = chart.context.language.pack.pageWords
    var samples = legend.statuses.map {
      (Sample.status($0), $0.name(in: chart.context.language))
    }
    if legend.hasOverdue { samples.append((.overdue, words.overdue)) }
    if legend.hasOpen { samples.append((.open, words.noEndKnown)) }
    var (x, line) = (0.0, 0)
    for (sample, name) in samples {
      let itemWidth = Self.sampleWidth + 8 + Self.font.width(of: name)
      if x > 0, x + itemWidth > width { (x, line) = (0, line + 1) }
      items.append((sample, name, x, line))
      x += itemWidth + 20
    }
    if chart.hasRepeatedEntries {
      items.append((.note, chart.words.countedInEach, 0, line + 1))
    }
  }

  /// The height of all lines.
  var height: Double { Self.lineHeight * Double((items.last?.line ?? 0) + 1) }

  func write(x left: Double, y top: Double, into text: inout String) {
    for item in items {
      let (x, y) = (left + item.x, top + Self.lineHeight * Double(item.line))
      let words = svgNumber(isNote(item) ? x : x + Self.sampleWidth + 8)
      text += sample(item.sample, x: x, y: y)
      text += #"<text class="soft small" x="\#(words)" y="\#(svgNumber(y + 10))">"#
      text += xmlText(item.name) + "</text>\n"
    }
  }

  private func isNote(_ item: Item) -> Bool { if case .note = item.sample { true } else { false } }

  private func sample(_ sample: Sample, x: Double, y: Double) -> String {
    let middle = svgNumber(y + 6)
    func bar(_ attributes: String, height: Double = 12) -> String {
      let top = svgNumber(y + 6 - height / 2)
      return
        #"<rect \#(attributes) x="\#(svgNumber(x))" y="\#(top)" width="30" height="\#(svgNumber(height))" rx="2"/>"#
        + "\n"
    }
    switch sample {
    case .status(let status):
      return bar(TimelineSVGStyle.bar(status), height: TimelineSVGStyle.height(of: status))
    case .overdue: return bar(##"class="overdue-edge thin" fill="url(#eapctl-overdue)""##)
    case .open:
      let (start, end) = (svgNumber(x), svgNumber(x + 30))
      return
        #"<line class="today-edge dots" x1="\#(start)" y1="\#(middle)" x2="\#(end)" y2="\#(middle)"/>"#
        + #"<path class="today" d="M\#(end) \#(middle)l-9-5v10z"/>"# + "\n"
    case .note: return ""
    }
  }
}
