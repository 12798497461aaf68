/// A form in which the history of a record is written, declared once.
public struct HistoryFormat: Sendable {
  /// The name that users type.
  public let name: String

  /// What the format is, as a fragment without a full stop.
  public let summary: String

  private let write: @Sendable (RecordHistory, DifferenceFormat.Options) -> [UInt8]

  /// Every format, in the order in which help lists them.
  public static let all: [Self] = [.text, .json]

  /// Text for people: each commit with a line for each field.
  public static let text = Self(
    name: "text",
    summary: "each commit, with a line for each change",
    write: { history, options in
      let writer = TextHistoryWriter(lines: DifferenceLines(options))
      return history.steps.isEmpty ? [] : writer.text(of: history)
    }
  )

  /// An array with an object for each commit.
  public static let json = Self(
    name: "json",
    summary: "an array with an object for each commit",
    write: { history, options in
      let text = jsonText(of: history)
      return options.isShown ? Array(visibleJSON(String(decoding: text, as: UTF8.self)).utf8) : text
    }
  )

  /// Returns a history in the format.
  public func text(of history: RecordHistory, _ options: DifferenceFormat.Options) -> [UInt8] {
    write(history, options)
  }

  private static func jsonText(of history: RecordHistory) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in for step in history.steps { step.write(to: &writer) } }
    writer.endLine()
    return writer.bytes
  }
}

/// Writes commits and what changed in them for people.
///
///     6c9e8b1  24 Nov 2026  Anna Example
///       Extend the project
///       ~ timeline.end: 2028-12-31 → 2029-06-30
private struct TextHistoryWriter {
  let lines: DifferenceLines

  func text(of history: RecordHistory) -> [UInt8] {
    var text: [UInt8] = []
    for (index, step) in history.steps.enumerated() {
      if index > 0 { text.append("\n") }
      add(step.commit, to: &text)
      add(step.event, to: &text)
    }
    return text
  }

  private func add(_ commit: RecordHistory.Commit?, to text: inout [UInt8]) {
    guard let commit else {
      return lines.append([StyledText("not committed", as: .title)], indent: 0, to: &text)
    }
    let day = commit.date.map { $0.text(in: .english) } ?? "an unknown day"
    let pieces = [
      StyledText(commit.shortID, as: .accent), StyledText("  \(day)  "),
      StyledText(visibleText(commit.author), as: .title),
    ]
    lines.append(pieces, indent: 0, to: &text)
    let subject = visibleText(commit.subject)
    if !subject.isEmpty { lines.append([StyledText(subject, as: .dim)], indent: 2, to: &text) }
  }

  private func add(_ event: RecordHistory.Event, to text: inout [UInt8]) {
    switch event {
    case .unreadable(let reason):
      let words = "this version cannot be read: \(visibleText(reason))"
      lines.append([StyledText("! ", as: .error), StyledText(words)], indent: 2, to: &text)
    case .present(let difference):
      add("there already", difference, to: &text)
    case .changed(let difference, let changes):
      if difference.change != .changed { add(difference.change.rawValue, difference, to: &text) }
      for change in changes { lines.append(change, to: &text) }
    }
  }

  private func add(_ word: String, _ difference: RecordDifference, to text: inout [UInt8]) {
    let values = RecordDifference.essentials(of: difference.latest)
      .map { "\($0.key): \($0.text)" }.joined(separator: " · ")
    let rest = StyledText(values.isEmpty ? word : "\(word): \(values)")
    lines.append([difference.change.sign, StyledText(" "), rest], indent: 2, to: &text)
  }
}

extension RecordHistory.Step {
  /// Writes the step as an object.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      let members = [
        ("commit", commit?.id), ("date", commit?.date?.description), ("author", commit?.author),
        ("subject", commit?.subject),
      ]
      for (key, text) in members {
        writer.key(key)
        if let text { writer.string(text) } else { writer.null() }
      }
      switch event {
      case .unreadable(let reason):
        writer.member("change", "unreadable")
        writer.member("reason", reason)
      case .present(let difference):
        writer.member("change", "present")
        difference.writeRecord(to: &writer)
      case .changed(let difference, let changes):
        writer.member("change", difference.change.rawValue)
        guard difference.change == .changed else { return difference.writeRecord(to: &writer) }
        writer.array("fields") { for change in changes { change.write(to: &$0) } }
      }
    }
  }
}

extension RecordDifference {
  fileprivate func writeRecord(to writer: inout JSONWriter) {
    writer.key("record")
    latest.write(as: RecordDifference.shape, to: &writer)
  }
}
