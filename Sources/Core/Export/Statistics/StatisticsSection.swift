/// A part of statistics, from which every format is written.
enum StatisticsSection {
  /// Numbers of projects, one for each value.
  case counts(CountTable, as: Look)
  /// Numbers of projects, one for each pair of values.
  case pairs(PairTable)
  /// What ends soon.
  case ending(EndingProjects)

  /// What numbers look like to people.
  enum Look {
    /// Each on a line, with a bar.
    case bars
    /// The same, but those that are all of the total together.
    case shares
    /// One beside the other, as a line of time.
    case line
  }
}

/// A value, and how many projects have it.
struct CountedValue {
  /// The value as records have it, or `nil` for none.
  let word: String?
  /// Its name for people, and that where room is scarce.
  let name: String
  let shortName: String
  let count: Int

  init(_ word: String?, name: String, shortName: String? = nil, count: Int) {
    self.word = word
    self.name = name
    self.shortName = shortName ?? name
    self.count = count
  }
}

/// Numbers of projects, one for each value.
struct CountTable {
  /// The name of the table for programs.
  let key: String
  /// The name of what is counted for programs: that of a column, where it is a field.
  let member: String
  let heading: String
  /// Whether a project can have several of the values.
  var isOfLists = false
  let values: [CountedValue]
}

/// Numbers of projects, one for each pair of values.
struct PairTable {
  let key: String
  let rowMember: String
  let columnMember: String
  let heading: String
  /// Whether a project can have several of the values of a kind.
  let isOfLists: Bool
  let rows: [CountedValue]
  let columns: [CountedValue]
  /// The number of projects in all.
  let total: Int
  /// For each row the columns in which it has projects, in order, and how many.
  let cells: [[(column: Int, count: Int)]]
}

extension RegistryStatistics {
  /// Returns the parts, with names in a language: those that are asked for, or else the usual ones.
  func sections(in language: Language) -> [StatisticsSection] {
    if let groups { return [groups.section(of: projectCount, in: language)] }
    let words = language.pack.overviewWords
    let years = startYears.sorted { $0.key < $1.key }
    let parts: [StatisticsSection?] = [
      counts("status", statuses.rows, in: language),
      counts("countries", countries.rows, in: language),
      counts("priorityAreas", areas.rows, in: language),
      .counts(
        CountTable(
          key: "start",
          member: "start",
          heading: words.startYear,
          values: years.map {
            CountedValue(paddedNumber($0.key, to: 4), name: "\($0.key)", count: $0.value)
          }
        ),
        as: .bars
      ),
      monthSection(in: language),
      .counts(
        CountTable(
          key: "completeness",
          member: "field",
          heading: words.completeness,
          values: fields.rows.map { CountedValue($0.key, name: $0.key, count: $0.count) }
        ),
        as: .shares
      ),
      languageSection(in: language),
      pairSection(in: language),
      .ending(ending),
    ]
    return parts.compactMap(\.self)
  }

  private func monthSection(in language: Language) -> StatisticsSection {
    let values = months.counts.enumerated().map { place, count in
      let month = months.first.advanced(by: place)
      return CountedValue(
        "\(month)",
        name: "\(language.pack.dates.months[month.month - 1]) \(month.year)",
        count: count
      )
    }
    let table = CountTable(
      key: "runningByMonth",
      member: "month",
      heading: language.pack.overviewWords.runningByMonth,
      values: values
    )
    return .counts(table, as: .line)
  }

  private func languageSection(in language: Language) -> StatisticsSection {
    let table = CountTable(
      key: "languages",
      member: "language",
      heading: Label.languages.text(in: language, over: 2),
      isOfLists: true,
      values: languages.rows.map {
        CountedValue($0.code?.rawValue, name: $0.code?.name(in: language) ?? "", count: $0.count)
      }
    )
    return .counts(table, as: .bars)
  }

  /// Returns the counts by a field of codes.
  private func counts<Code: CodedValue>(
    _ column: String,
    _ rows: [(code: Code?, count: Int)],
    in language: Language
  ) -> StatisticsSection? {
    ProjectGrouping(named: column).map { grouping in
      let values = grouping.sorted(rows).map {
        grouping.value(ProjectGrouping.Group($0.code), $0.count, in: language)
      }
      return .counts(grouping.table(values, in: language), as: .bars)
    }
  }

  private func pairSection(in language: Language) -> StatisticsSection? {
    guard let byCountry = ProjectGrouping(named: "countries"),
      let byArea = ProjectGrouping(named: "priorityAreas")
    else { return nil }
    let (rows, columns) = (byCountry.sorted(countries.rows), byArea.sorted(areas.rows))
    return .pairs(
      PairTable(
        byCountry,
        byArea,
        rows: rows.map {
          byCountry.value(ProjectGrouping.Group($0.code), $0.count, in: language)
        },
        columns: columns.map {
          byArea.value(ProjectGrouping.Group($0.code), $0.count, in: language)
        },
        cells: rows.map { row in
          columns.enumerated().map { ($0, areasByCountry[row.code, $1.code]) }
            .filter { $0.1 > 0 }
        },
        total: projectCount,
        in: language
      )
    )
  }
}

extension GroupCounts {
  /// Returns the counts by the first field.
  func table(in language: Language) -> CountTable {
    let values = rowGrouping.sorted(rows.keys)
      .map { rowGrouping.value($0, rows[$0, default: 0], in: language) }
    return rowGrouping.table(values, in: language)
  }

  /// Returns the part that the counts make up.
  fileprivate func section(of total: Int, in language: Language) -> StatisticsSection {
    guard let columnGrouping else { return .counts(table(in: language), as: .bars) }
    let rowGroups = rowGrouping.sorted(rows.keys)
    let columnGroups = columnGrouping.sorted(columns.keys)
    let places = Dictionary(uniqueKeysWithValues: zip(columnGroups, columnGroups.indices))
    var cells: [Group: [(column: Int, count: Int)]] = [:]
    for (pair, count) in pairs {
      guard let place = places[pair.column] else { continue }
      cells[pair.row, default: []].append((place, count))
    }
    return .pairs(
      PairTable(
        rowGrouping,
        columnGrouping,
        rows: rowGroups.map { rowGrouping.value($0, rows[$0, default: 0], in: language) },
        columns: columnGroups.map {
          columnGrouping.value($0, columns[$0, default: 0], in: language)
        },
        cells: rowGroups.map { cells[$0, default: []].sorted { $0.column < $1.column } },
        total: total,
        in: language
      )
    )
  }
}

extension PairTable {
  fileprivate init(
    _ rowGrouping: ProjectGrouping,
    _ columnGrouping: ProjectGrouping,
    rows: [CountedValue],
    columns: [CountedValue],
    cells: [[(column: Int, count: Int)]],
    total: Int,
    in language: Language
  ) {
    let (rowKey, columnKey) = (rowGrouping.column.key, columnGrouping.column.key)
    key = "\(rowKey)By\(columnKey.prefix(1).uppercased())\(columnKey.dropFirst())"
    (rowMember, columnMember) = (rowKey, columnKey)
    heading = "\(rowGrouping.heading(in: language)) × \(columnGrouping.heading(in: language))"
    isOfLists = rowGrouping.isOfLists || columnGrouping.isOfLists
    (self.rows, self.columns, self.cells, self.total) = (rows, columns, cells, total)
  }
}

extension ProjectGrouping.Group {
  fileprivate init(_ code: (some CodedValue)?) { self.init(word: code?.rawValue) }
}

extension ProjectGrouping {
  /// Returns counts by codes in the order of lists.
  fileprivate func sorted<Code: CodedValue>(
    _ rows: [(code: Code?, count: Int)]
  ) -> [(code: Code?, count: Int)] {
    sorted(rows.map { Group($0.code) }).compactMap { group in
      rows.first { $0.code?.rawValue == group.word }
    }
  }

  init?(named name: String) {
    guard let column = ProjectColumn.named(name) else { return nil }
    self.init(by: column)
  }

  fileprivate func value(_ group: Group, _ count: Int, in language: Language) -> CountedValue {
    CountedValue(
      group.word,
      name: name(of: group, in: language),
      shortName: shortName(of: group, in: language),
      count: count
    )
  }

  fileprivate func table(_ values: [CountedValue], in language: Language) -> CountTable {
    CountTable(
      key: column.key,
      member: column.key,
      heading: heading(in: language),
      isOfLists: isOfLists,
      values: values
    )
  }

  /// The name of the field for people: its label where it has one.
  fileprivate func heading(in language: Language) -> String {
    if column.name == "start" { return language.pack.overviewWords.startYear }
    let others: [String: Label] = [
      "status": .status, "end": .end, "translations": .languages, "sources": .sources,
      "description": .description, "specificObjectives": .specificObjective,
      "expectedResults": .expectedResults,
    ]
    guard let label = column.label ?? others[column.name] else { return column.name }
    return language.pack.capitalized(label.text(in: language, over: 2))
  }
}

/// Returns how large a part of a total a number is, in whole per cent; nothing of nothing is none.
func percentage(_ count: Int, of total: Int) -> Int {
  total <= 0 ? 0 : wholePercent(Double(count) / Double(total))
}
