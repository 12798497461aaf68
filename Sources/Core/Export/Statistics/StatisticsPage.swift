/// Statistics for a person at a terminal.
///
/// Numbers stand beside every bar, and colour says nothing that is not seen without. Nothing is wider
/// than the terminal as long as it has room for a name and a number.
struct StatisticsPage {
  private let statistics: RegistryStatistics
  private let options: StatisticsFormat.Options
  private let layout: StatisticsLayout

  /// The width that text has which need not fit a terminal.
  private static let usualWidth = 80
  /// The widest that a page is set.
  private static let widest = 120
  /// The number of projects that are listed at most.
  private static let listedCount = 20

  private var language: Language { options.language }
  private var style: TerminalStyle { options.style }

  init(_ statistics: RegistryStatistics, _ options: StatisticsFormat.Options) {
    self.statistics = statistics
    self.options = options
    layout = StatisticsLayout(
      width: min(max(options.width ?? Self.usualWidth, 1), Self.widest),
      style: options.style,
      language: options.language,
      marks: options.isASCII ? .ascii : .blocks
    )
  }

  /// The page, which ends in a newline.
  var text: String {
    let total = statistics.projectCount
    let sections = total == 0 ? [] : statistics.sections(in: language)
    var lines = opening
    if sections.contains(where: \.countsInEach) {
      let note = language.pack.overviewWords.countedInEach
      lines += wrappedLines(of: note, width: layout.width).map { style($0, as: .dim) }
    }
    for section in sections { lines += self.lines(of: section, total) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The day, and how many projects there are.
  private var opening: [String] {
    let pack = language.pack
    let count = pack.pageWords.projects.text(count: statistics.projectCount, in: language)
    let day = statistics.request.today.text(in: language)
    let date = OverviewWords.filled(pack.overviewWords.asOf, day)
    let gap = layout.width - displayWidth(count) - displayWidth(date)
    guard statistics.groups == nil else { return [style(count, as: .title)] }
    guard gap >= 3 else {
      return wrappedLines(of: date, width: layout.width).map { style($0, as: .dim) }
        + [style(count, as: .title)]
    }
    let dot = options.isASCII ? "-" : "·"
    return ["\(style("\(date) \(dot)", as: .dim)) \(style(count, as: .title))"]
  }

  private func lines(of section: StatisticsSection, _ total: Int) -> [String] {
    switch section {
    case .counts(let table, .bars):
      return heading(table.heading) + layout.bars(of: table.values, total)
    case .counts(let table, .shares):
      return heading(table.heading) + layout.shares(of: table.values, total)
    case .counts(let table, .line):
      return heading(table.heading)
        + layout.timeLine(
          of: table.values,
          today: MonthCounts.monthsBefore,
          language.pack.overviewWords.today
        )
    case .pairs(let table):
      return heading(table.heading) + layout.pairs(table, language.pack.overviewWords.total)
    case .ending(let ending): return lines(of: ending)
    }
  }

  private func heading(_ text: String) -> [String] {
    var capitals = language.pack.capitals(visibleText(text))
    if options.isASCII { capitals = capitals.replacingAll("×", with: "x") }
    return [""]
      + wrappedLines(of: capitals, width: layout.width).map { style($0, as: .heading) }
  }

  private func lines(of ending: EndingProjects) -> [String] {
    let words = OverviewWords.filled(
      language.pack.overviewWords.endsWithin,
      "\(statistics.request.endingWithin)"
    )
    let lines = heading("\(words): \(ending.count)")
    let listed = ending.first.prefix(Self.listedCount)
    if listed.isEmpty { return lines }
    let table = TextTable(
      columns: [
        TextTable.Column(title: "end", minimumWidth: nil),
        TextTable.Column(title: "id", minimumWidth: 12),
        TextTable.Column(title: "title", minimumWidth: 12),
      ],
      rows: listed.map { project in
        [
          TextTable.Cell(project.end.text(in: language)), TextTable.Cell(project.id.rawValue),
          TextTable.Cell(project.titles[language] ?? project.title),
        ]
      }
    )
    let text = table.text(width: layout.width - layout.margin.utf8.count, style: style)
    let rest = ending.count - listed.count
    return lines
      + text.split(separator: "\n").map { layout.margin + $0 }
      + (rest > 0 ? [layout.margin + style("… +\(rest)", as: .dim)] : [])
  }
}

extension StatisticsSection {
  /// Whether a project can count for several values, so that numbers add up to more than the total.
  var countsInEach: Bool {
    switch self {
    case .counts(let table, .bars): table.isOfLists
    case .pairs(let table): table.isOfLists
    case .counts(_, .shares), .counts(_, .line), .ending: false
    }
  }
}
