// Statistics for programs: codes, numbers and dates, whatever the language.

extension RegistryStatistics {
  /// The figures as one JSON object in canonical form.
  ///
  /// `projects` and `skipped` are numbers of records. With groupings, `by` names the fields, and each of
  /// `rows` is an object with a value of each and `count`; without, there is an array of such objects for
  /// each section, and `ending`. A value is `null` where records have none.
  var jsonText: String {
    var writer = JSONWriter()
    writer.object { writer in
      if groups == nil { writer.member("asOf", request.today.description) }
      writer.member("projects", projectCount)
      writer.member("skipped", skippedCount)
      if groups != nil { writer.member("by", request.groupings.map(\.column.key)) }
      for section in sections(in: .english) {
        section.write(to: &writer, as: groups == nil ? nil : "rows")
      }
    }
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The figures as CSV: with groupings a column for each field and `count`, without them the columns
  /// `section,group,subgroup,count` for all sections; what ends is its day, its identifier and 1.
  var csvText: String {
    let rows = sections(in: .english).flatMap(\.rows)
    let lines: [[String]]
    switch request.groupings.count {
    case 0:
      let totals = [("projects", projectCount), ("skipped", skippedCount)]
      lines = totals.map { [$0.0, "", "", "\($0.1)"] } + rows
    case 1: lines = rows.map { [$0[1], $0[3]] }
    case _: lines = rows.map { Array($0[1...]) }
    }
    let names = request.groupings.map(\.column.name)
    let heading = (names.isEmpty ? ["section", "group", "subgroup"] : names) + ["count"]
    return ([heading] + lines).map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension StatisticsSection {
  /// Writes the section as a member of an object, called `name` or by its own key.
  fileprivate func write(to writer: inout JSONWriter, as name: String?) {
    switch self {
    case .counts(let table, _):
      writer.array(name ?? table.key) { writer in
        for value in table.values {
          writer.object { writer in
            writer.member(table.member, orNull: value.word)
            writer.member("count", value.count)
          }
        }
      }
    case .pairs(let table):
      writer.array(name ?? table.key) { writer in
        for (row, cells) in zip(table.rows, table.cells) {
          for cell in cells {
            writer.object { writer in
              writer.member(table.rowMember, orNull: row.word)
              writer.member(table.columnMember, orNull: table.columns[cell.column].word)
              writer.member("count", cell.count)
            }
          }
        }
      }
    case .ending(let ending): ending.write(to: &writer)
    }
  }

  /// The rows of CSV: the section, one or two groups, and a number.
  fileprivate var rows: [[String]] {
    switch self {
    case .counts(let table, _):
      table.values.map { [table.key, $0.word ?? "", "", "\($0.count)"] }
    case .pairs(let table):
      zip(table.rows, table.cells).flatMap { row, cells in
        cells.map {
          [table.key, row.word ?? "", table.columns[$0.column].word ?? "", "\($0.count)"]
        }
      }
    case .ending(let ending):
      ending.first.map { ["ending", $0.end.description, $0.id.rawValue, "1"] }
    }
  }
}

extension EndingProjects {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object("ending") { writer in
      writer.member("from", days.lowerBound.description)
      writer.member("through", days.upperBound.description)
      writer.member("count", count)
      writer.array("projects") { writer in
        for project in first {
          writer.object { writer in
            writer.member("id", project.id.rawValue)
            writer.member("title", project.title)
            writer.member("status", project.status.rawValue)
            writer.member("end", project.end.description)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, orNull text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }
}
