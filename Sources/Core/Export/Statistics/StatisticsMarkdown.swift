extension RegistryStatistics {
  /// The figures as a Markdown document: a heading, and a table for each section.
  func markdown(in language: Language) -> String {
    let pack = language.pack
    var text = "# \(markdownText(pack.overviewWords.statistics))\n\n"
    let count = pack.pageWords.projects.text(count: projectCount, in: language)
    let date = OverviewWords.filled(
      pack.overviewWords.asOf,
      request.today.text(in: language)
    )
    text += markdownText(groups == nil ? "\(date) · \(count)" : count) + "\n"
    let sections = projectCount == 0 ? [] : sections(in: language)
    if sections.contains(where: \.countsInEach) {
      text += "\n\(markdownText(pack.overviewWords.countedInEach))\n"
    }
    for section in sections { text += "\n" + markdown(of: section, in: language) }
    return text
  }

  private func markdown(of section: StatisticsSection, in language: Language) -> String {
    let words = language.pack.overviewWords
    switch section {
    case .counts(let table, .line):
      let layout = StatisticsLayout(width: 80, style: .plain, language: language, marks: .blocks)
      let lines = layout.timeLine(
        of: table.values,
        today: MonthCounts.monthsBefore,
        words.today
      )
      return "## \(markdownText(table.heading))\n\n```text\n\(lines.joined(separator: "\n"))\n```\n"
    case .counts(let table, .bars), .counts(let table, .shares):
      let rows = table.values.map { $0.markdownCells(of: projectCount, in: language) }
      return "## \(markdownText(table.heading))\n\n"
        + markdownTable([markdownText(table.heading), markdownText(words.projects), "%"], rows)
    case .pairs(let table):
      return "## \(markdownText(table.heading))\n\n"
        + markdownTable(table.titles(words.total), table.textRows(words.total))
    case .ending(let ending):
      let heading = OverviewWords.filled(words.endsWithin, "\(request.endingWithin)")
      let text = "## \(markdownText("\(heading): \(ending.count)"))\n"
      if ending.count == 0 { return text }
      let rows = ending.first.map {
        [
          markdownText($0.end.text(in: language)), $0.id.rawValue,
          markdownText($0.titles[language] ?? $0.title),
        ]
      }
      let rest = ending.count - rows.count
      return text + "\n" + markdownTable(["end", "id", "title"], rows, numbersFrom: 3)
        + (rest > 0 ? "\n… +\(rest)\n" : "")
    }
  }
}

extension CountedValue {
  /// The cells of a row: the name, the number, and the part of a total.
  func markdownCells(of total: Int, in language: Language) -> [String] {
    let share = language.pack.percent(percentage(count, of: total))
    return [markdownText(name), "\(count)", markdownText(share)]
  }
}

extension PairTable {
  fileprivate func titles(_ totalWord: String) -> [String] {
    [""] + columns.map { markdownText($0.name) } + [markdownText(totalWord)]
  }

  fileprivate func textRows(_ totalWord: String) -> [[String]] {
    let lines = zip(rows, cells).map { row, cells in
      var line = columns.map { _ in "" }
      for cell in cells { line[cell.column] = "\(cell.count)" }
      return [markdownText(row.name)] + line + ["\(row.count)"]
    }
    return lines + [[markdownText(totalWord)] + columns.map { "\($0.count)" } + ["\(total)"]]
  }
}

/// Returns a table of GitHub's Markdown of cells that are Markdown already; the columns from a number on
/// are flush right.
func markdownTable(
  _ titles: [String],
  _ rows: [[String]],
  numbersFrom first: Int = 1
) -> String {
  let rules = titles.indices.map { $0 < first ? "---" : "---:" }
  return ([titles, rules] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
}
