extension DifferenceFormat {
  /// A report for those who decide on a change, what matters most first.
  public static let markdown = Self(
    name: "markdown",
    summary: "a report for a pull request: what matters most first, wording last",
    shown: { visibleDocument($0) },
    writer: { _ in MarkdownDifferenceWriter() },
    countWriter: { _ in MarkdownCountWriter() }
  )
}

/// Writes a report in GitHub's Markdown, in which no text of a record becomes markup.
private struct MarkdownDifferenceWriter: DifferenceWriter {
  /// The lines about records that only one of the registries has.
  private var records: [RecordDifference.Change: String] = [:]
  /// What is said of records that differ, by how much it matters.
  private var changes: [FieldChange.Weight: String] = [:]

  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  ) {
    switch difference.change {
    case .added, .removed: records[difference.change, default: ""] += Self.line(on: difference)
    case .changed:
      for weight in FieldChange.Weight.allCases {
        let those = changes.filter { $0.weight == weight }
        if those.isEmpty { continue }
        self.changes[weight, default: ""] +=
          weight == .wording
          ? "\n### \(Self.name(of: difference))\n\n" + those.map(Self.item).joined()
          : Self.rows(those, of: difference)
      }
    }
  }

  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8]) {
    text.append("# Changes of the registry\n\n\(counts.sentence)\n")
    for (change, heading) in [(RecordDifference.Change.added, "New"), (.removed, "Removed")] {
      guard let lines = records[change] else { continue }
      text.append("\n## \(heading) records\n\n\(lines)")
    }
    for weight in FieldChange.Weight.allCases {
      guard let body = changes[weight] else { continue }
      text.append("\n## \(weight.heading)\n")
      if weight != .wording {
        text.append("\n| record | field | before | after |\n| --- | --- | --- | --- |\n")
      }
      text.append(body)
    }
  }

  /// The title of a record and its identifier.
  private static func name(of difference: RecordDifference) -> String {
    let id = difference.id.map(markdownText)
    guard let title = difference.title.map(markdownText) else {
      return id ?? "a record without an id"
    }
    return id.map { "\(title) (\($0))" } ?? title
  }

  private static func line(on difference: RecordDifference) -> String {
    let essentials = RecordDifference.essentials(of: difference.latest)
      .map { "\($0.key): \(markdownText($0.text))" }
    return "- **\(name(of: difference))**"
      + essentials.map { ", \($0)" }.joined() + "\n"
  }

  /// A row for each change, and one for all codes of a list.
  private static func rows(_ changes: [FieldChange], of difference: RecordDifference) -> String {
    let name = (difference.id ?? difference.title).map(markdownText) ?? "a record without an id"
    var rows: [(place: String, before: [String], after: [String])] = []
    for change in changes {
      let place = change.shownPlace
      if rows.last?.place != place { rows.append((place, [], [])) }
      rows[rows.count - 1].before.append(change.values.before)
      rows[rows.count - 1].after.append(change.values.after)
    }
    return rows.map { row in
      let values = [row.before, row.after].map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
      let cells = [name, markdownText(row.place)] + values
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    .joined()
  }

  private static func item(_ change: FieldChange) -> String {
    let place = markdownText(change.shownPlace)
    let (before, after) = change.values
    switch change.change {
    case .added: return "- \(place): <ins>\(after)</ins>\n"
    case .removed: return "- \(place): <del>\(before)</del>\n"
    case .moved(let value, let from, let to):
      let text = markdownText(value.shownText(as: change.shape))
      return "- \(place): from \(from + 1) to \(to + 1): \(text)\n"
    case .changed(let old, let new):
      guard let old = old.text, let new = new.text, FieldChange.haveCommonWords(old, new) else {
        return "- \(place): <del>\(before)</del> <ins>\(after)</ins>\n"
      }
      return "- \(place): \(WordDifference(from: old, to: new).markdown)\n"
    }
  }
}

/// Writes how many records differ, and in which fields.
private struct MarkdownCountWriter: DifferenceWriter {
  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  ) {}

  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8]) {
    text.append("\(counts.sentence)\n")
    if counts.fields.isEmpty { return }
    text.append("\n| field | records |\n| --- | --- |\n")
    for field in counts.rankedFields {
      text.append("| \(markdownText(field.path)) | \(field.count) |\n")
    }
  }
}

extension DifferenceCounts {
  /// The numbers as a sentence by itself.
  fileprivate var sentence: String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}

extension FieldChange.Weight {
  fileprivate var heading: String {
    switch self {
    case .decisive: "Status, dates and countries"
    case .fact: "Other facts"
    case .wording: "Wording"
    }
  }
}

extension FieldChange {
  /// The value before and after, as Markdown; of an item that moved, with its number.
  fileprivate var values: (before: String, after: String) {
    func text(_ value: ComparedValue) -> String { markdownText(value.shownText(as: shape)) }
    return switch change {
    case .added(let value): ("", text(value))
    case .removed(let value): (text(value), "")
    case .changed(let old, let new): (text(old), text(new))
    case .moved(let value, let from, let to):
      ("\(text(value)) (number \(from + 1))", "\(text(value)) (number \(to + 1))")
    }
  }
}

extension WordDifference {
  /// The pieces as Markdown, what goes and what comes between tags of HTML.
  fileprivate var markdown: String {
    pieces.enumerated().map { index, piece in
      switch piece.kind {
      case .kept:
        markdownText(
          Self.shortened(piece.text, isFirst: index == 0, isLast: index == pieces.count - 1)
        )
      case .removed: "<del>\(markdownText(piece.text))</del>"
      case .inserted: "<ins>\(markdownText(piece.text))</ins>"
      }
    }
    .joined()
  }
}
