/// Draws numbers with the characters of a terminal.
struct StatisticsLayout {
  let width: Int
  let style: TerminalStyle
  let language: Language
  let marks: Marks

  /// The blanks before everything but headings.
  let margin = "  "
  private static let gap = 2
  /// The narrowest bar that says anything, and the widest.
  private static let narrowestBar = 6
  private static let widestBar = 40

  /// The characters that pictures are made of.
  struct Marks {
    /// Parts of a bar of one column, the smallest first, up to the whole.
    let parts: [String]
    /// Levels above nothing, the lowest first.
    let levels: [String]
    /// A level of nothing.
    let nothing: String
    /// What stands below the present day.
    let today: String
    /// What stands in a cell without projects.
    let empty: String

    /// Blocks in steps of an eighth (Unicode, Block Elements).
    static let blocks = Marks(
      parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
      levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
      nothing: "·",
      today: "↑",
      empty: "·"
    )
    /// Characters of ASCII, from those with little ink to those with much.
    static let ascii = Marks(
      parts: ["#"],
      levels: ["_", ":", "-", "=", "+", "*", "#", "@"],
      nothing: ".",
      today: "^",
      empty: "."
    )
  }

  // MARK: Bars

  /// Returns a line for each value: its name, its number, the part of the total, and a bar, which is as
  /// long as can be for the largest number.
  func bars(of values: [CountedValue], _ total: Int) -> [String] {
    lines(of: values, total, full: values.reduce(0) { max($0, $1.count) })
  }

  /// Returns such lines with a whole bar for the total, for the values that are less; before them those
  /// that are all, together.
  func shares(of values: [CountedValue], _ total: Int) -> [String] {
    let names = values.filter { $0.count == total }.map(\.name).joined(separator: ", ")
    let percent = language.pack.percent(100)
    let whole = wrappedLines(
      of: "\(percent)  \(names)",
      width: max(1, width - margin.utf8.count),
      hangingIndent: displayWidth(percent) + Self.gap
    )
    let rest = values.filter { $0.count < total }
    return (names.isEmpty ? [] : whole.map { margin + $0 }) + lines(of: rest, total, full: total)
  }

  private func lines(of values: [CountedValue], _ total: Int, full: Int) -> [String] {
    let percents = values.map { language.pack.percent(percentage($0.count, of: total)) }
    let countWidth = values.reduce(0) { max($0, "\($1.count)".utf8.count) }
    let percentWidth = percents.reduce(0) { max($0, displayWidth($1)) }
    let names = values.map { visibleText($0.name) }
    let taken = margin.utf8.count + countWidth + percentWidth + 2 * Self.gap
    let widest = names.reduce(0) { max($0, displayWidth($1)) }
    let nameWidth = min(widest, max(1, width - taken))
    let room = min(width - taken - nameWidth - Self.gap, Self.widestBar)
    return zip(zip(names, percents), values).map { texts, value in
      let name = shortenedText(texts.0, toWidth: nameWidth)
      let bar = room < Self.narrowestBar ? "" : bar(value.count, of: full, width: room)
      let numbers =
        flushRight("\(value.count)", countWidth) + blanks(Self.gap)
        + style(flushRight(texts.1, percentWidth), as: .dim)
      return margin + name + blanks(nameWidth - displayWidth(name) + Self.gap) + numbers
        + (bar.isEmpty ? "" : blanks(Self.gap) + style(bar, as: .accent))
    }
  }

  /// Returns a bar, which is never empty for a number above 0.
  private func bar(_ count: Int, of full: Int, width: Int) -> String {
    guard count > 0, full > 0 else { return "" }
    let steps = marks.parts.count
    let length = max(1, Int((Double(count) / Double(full) * Double(width * steps)).rounded()))
    let rest = length % steps
    return String(repeating: marks.parts[steps - 1], count: length / steps)
      + (rest > 0 ? marks.parts[rest - 1] : "")
  }

  // MARK: A line of time

  /// Returns numbers as a line of levels, with the first and the last named, the value at `today` marked,
  /// and the lowest and highest level told.
  func timeLine(of values: [CountedValue], today: Int, _ todayWord: String) -> [String] {
    let highest = values.max { $0.count < $1.count }
    guard let first = values.first, let last = values.last, let highest else { return [] }
    let lowest = values.min { $0.count < $1.count } ?? highest
    let room = width - margin.utf8.count
    let step = min(max(room / values.count, 1), 2)
    // On the narrowest terminals the far future is left out.
    let shown = values.prefix(max(1, room))
    func mark(_ value: CountedValue) -> String {
      guard value.count > 0 else { return marks.nothing }
      let steps = marks.levels.count
      return marks.levels[(value.count * steps + highest.count - 1) / highest.count - 1]
    }
    let line = shown.map { String(repeating: mark($0), count: step) }.joined()
    let end = shown.count == values.count ? last : shown.last ?? last
    func told(_ value: CountedValue) -> String { "\(mark(value)) \(value.count) (\(value.name))" }
    let extremes = highest.count == lowest.count ? [highest] : [lowest, highest]
    return [margin + style(line, as: .accent)]
      + axis(shown.count * step, first.name, end.name, today * step, todayWord)
      + wrappedLines(of: extremes.map(told).joined(separator: "  "), width: max(1, room))
      .map { margin + $0 }
  }

  /// Returns the line below: the first name, the mark of today, and the last name, as far as they fit.
  private func axis(
    _ length: Int,
    _ first: String,
    _ last: String,
    _ today: Int,
    _ todayWord: String
  ) -> [String] {
    let lastStart = length - displayWidth(last)
    let firstEnd = displayWidth(first)
    guard firstEnd < today, today < length else {
      return wrappedLines(of: "\(first) – \(last)", width: max(1, width - margin.utf8.count))
        .map { margin + style($0, as: .dim) }
    }
    let word = "\(marks.today) \(todayWord)"
    let mark = today + displayWidth(word) < lastStart ? word : marks.today
    let gap = lastStart - today - displayWidth(mark)
    let text = first + blanks(today - firstEnd) + mark + (gap > 0 ? blanks(gap) + last : "")
    return [margin + style(text, as: .dim)]
  }

  // MARK: Blanks

  func flushRight(_ text: String, _ width: Int) -> String {
    blanks(width - displayWidth(text)) + text
  }

  func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
