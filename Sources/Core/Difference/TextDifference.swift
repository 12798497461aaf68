extension DifferenceFormat {
  /// Text for people: what became of each record, a line for each change in it.
  public static let text = Self(
    name: "text",
    summary: "what became of each record, a line for each change in it",
    // Its texts are made visible one by one, between the sequences of the style.
    shown: { $0 },
    writer: { TextDifferenceWriter(lines: DifferenceLines($0)) },
    countWriter: { TextCountWriter(lines: DifferenceLines($0)) }
  )
}

/// Writes records and their changes for people.
///
///     ~ organised-crime-eap-2
///       Fighting against Organised Crime in the Eastern Partnership region phase 2
///       ~ status: planned → ongoing
///       + countries: UA
///       > expectedResults[3 → 1]: Enhanced operational and strategic capacities of …
///       ~ expectedResults[2]: … of [-links-]{+linkages+} between EaP countries and MSs …
private struct TextDifferenceWriter: DifferenceWriter {
  let lines: DifferenceLines

  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  ) {
    let sign = difference.change.sign
    let id = difference.id.map { visibleText($0) } ?? "a record without an id"
    lines.append([sign, StyledText(" "), StyledText(id, as: .title)], indent: 0, to: &text)
    if let title = difference.title {
      lines.append([StyledText(visibleText(title), as: .dim)], indent: 2, to: &text)
    }
    if difference.change != .changed {
      let essentials = RecordDifference.essentials(of: difference.latest)
        .map { "\($0.key): \($0.text)" }
      let line = essentials.joined(separator: " · ")
      if !line.isEmpty { lines.append([StyledText(line)], indent: 2, to: &text) }
    }
    for change in changes { lines.append(change, to: &text) }
    text.append("\n")
  }

  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8]) {
    lines.append([StyledText(counts.text, as: .heading)], indent: 0, to: &text)
  }
}

/// Writes how many records differ, and in which fields.
private struct TextCountWriter: DifferenceWriter {
  let lines: DifferenceLines

  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  ) {}

  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8]) {
    let fields = counts.rankedFields
    let width = fields.first.map { String($0.count).utf8.count } ?? 0
    for field in fields {
      let number = String(field.count)
      let blanks = String(repeating: " ", count: width - number.utf8.count)
      text.append("  \(blanks)\(number) \(lines.style(visibleText(field.path), as: .accent))\n")
    }
    if !fields.isEmpty { text.append("\n") }
    lines.append([StyledText(counts.text, as: .heading)], indent: 0, to: &text)
  }
}

extension DifferenceLines {
  /// Appends the lines that tell a change.
  func append(_ change: FieldChange, to text: inout [UInt8]) {
    for (sign, place, value) in change.parts(isColoured: style.isColoured) {
      append(
        [sign, StyledText(" "), StyledText("\(place):", as: .accent), StyledText(" ")] + value,
        indent: 2,
        to: &text
      )
    }
  }
}

extension RecordDifference.Change {
  /// What a record is marked with that something became of.
  var sign: StyledText {
    switch self {
    case .added: StyledText("+", as: .success)
    case .removed: StyledText("-", as: .error)
    case .changed: StyledText("~", as: .warning)
    }
  }
}

extension FieldChange {
  /// The lines that tell the change: a sign, the place and the value.
  fileprivate func parts(
    isColoured: Bool
  ) -> [(sign: StyledText, place: String, value: [StyledText])] {
    let (plus, minus) = (StyledText("+", as: .success), StyledText("-", as: .error))
    func lines(_ sign: StyledText, _ value: ComparedValue) -> [(StyledText, String, [StyledText])] {
      value.shownItems(as: shape).map { (sign, shownPlace, [StyledText($0)]) }
    }
    switch change {
    case .added(let value): return lines(plus, value)
    case .removed(let value): return lines(minus, value)
    case .moved(let value, let from, let to):
      let list = place.parent.description
      let text = shortenedText(value.shownText(as: shape), toWidth: 60)
      return [
        (StyledText(">", as: .warning), "\(list)[\(from + 1) → \(to + 1)]", [StyledText(text)])
      ]
    case .changed(let old, let new):
      let sign = StyledText("~", as: .warning)
      if let old = old.text, let new = new.text, Self.haveCommonWords(old, new) {
        let words = WordDifference(from: visibleText(old), to: visibleText(new))
        return [(sign, shownPlace, words.marked(isColoured: isColoured))]
      }
      if old.isContainer || new.isContainer { return lines(minus, old) + lines(plus, new) }
      let values = (old.shownText(as: shape), new.shownText(as: shape))
      if displayWidth(values.0) + displayWidth(values.1) > 60 {
        return lines(minus, old) + lines(plus, new)
      }
      return [(sign, shownPlace, [StyledText("\(values.0) → \(values.1)")])]
    }
  }

  /// Whether two texts are long and alike enough for words to be marked in them.
  static func haveCommonWords(_ old: String, _ new: String) -> Bool {
    let values = (ComparedValue.string(Array(old.utf8)), ComparedValue.string(Array(new.utf8)))
    let isProse = old.utf8.contains(UInt8(ascii: " ")) && new.utf8.contains(UInt8(ascii: " "))
    return isProse && Likeness(1, as: nil).share(values.0, values.1) >= Likeness.least
  }
}

extension ComparedValue {
  /// The value for people, on one line.
  func shownText(as shape: Shape?) -> String {
    switch self {
    case .string(let bytes): visibleText(String(decoding: bytes, as: UTF8.self))
    case .word(let bytes): String(decoding: bytes, as: UTF8.self)
    case .array(let items):
      items.map { $0.shownText(as: shape?.elementShape) }.joined(separator: " ")
    case .object:
      members(as: shape)
        .map { "\(visibleText($0.member.name)): \($0.member.value.shownText(as: $0.shape))" }
        .joined(separator: ", ")
    }
  }

  /// The items of a list, or the value, each for people on one line.
  fileprivate func shownItems(as shape: Shape?) -> [String] {
    let isList: Bool
    let items: [ComparedValue]
    switch self {
    case .array(let all) where !all.isEmpty: (isList, items) = (true, all)
    case .array, .object, .string, .word: (isList, items) = (false, [self])
    }
    return items.map { item in
      let text = item.shownText(as: isList ? shape?.elementShape : shape)
      return text.isEmpty ? item.emptyText : text
    }
  }

  private var emptyText: String {
    switch self {
    case .array: "[]"
    case .object: "{}"
    case .string, .word: "\"\""
    }
  }
}
