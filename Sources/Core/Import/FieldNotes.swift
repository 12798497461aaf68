/// Reads a file of names and values, as people keep notes and programs write settings (the simple forms of YAML).
///
/// The fields are put into the order of a page: a file has them in any.
struct FieldNotes {
  /// A name with the lines of its value.
  private struct Field {
    var name: FieldName
    var number: Int
    var lines: [Line] = []
  }

  private struct Line {
    var text: [UInt8]
    var number: Int
    var isItem = false
    var isAfterBlank = false
  }

  /// How a value goes on in the lines below its name.
  private enum Block {
    case folded, literal
  }

  private var fields: [Field] = []
  private var asides: [Line] = []
  private var indentation = 0
  private var block: Block?
  private var isAfterBlank = false

  /// Returns the text of notes, or `nil` if the lines are none.
  static func read(_ lines: [ArraySlice<UInt8>], byteCount: Int) -> PageText? {
    guard areNotes(lines) else { return nil }
    var notes = FieldNotes()
    for (index, line) in lines.enumerated() { notes.take(line, index + 1) }
    return notes.text(byteCount)
  }

  // MARK: - Signs

  /// Whether every line at the margin is a name of a field, and some are as programs write them.
  private static func areNotes(_ lines: [ArraySlice<UInt8>]) -> Bool {
    var (knownCount, signCount, titleCount) = (0, 0, 0)
    for line in lines.prefix(2000) {
      let content = line.trimmedBlanks
      if content.isEmpty || isRule(content) { continue }
      if content.first == UInt8(ascii: "#") {
        signCount += 1
        continue
      }
      let isAtMargin = line.first.map { $0 > 0x20 } ?? false
      guard let (name, value) = field(content) else {
        if isAtMargin, !content.starts(with: "- ".utf8) { return false }
        continue
      }
      let field = FieldName(name, inRecord: true)
      guard let part = field.part else { continue }
      knownCount += 1
      if part == .title, isAtMargin { titleCount += 1 }
      if name.allSatisfy({ 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }) { signCount += 1 }
      if let first = value.first, "|>[\"'".utf8.contains(first) { signCount += 1 }
    }
    return knownCount >= 3 && signCount >= 2 && titleCount <= 1
  }

  private static func isRule(_ content: ArraySlice<UInt8>) -> Bool {
    content.elementsEqual("---".utf8) || content.elementsEqual("...".utf8)
  }

  /// The name before a colon, and what comes after it.
  private static func field(_ content: ArraySlice<UInt8>) -> (
    name: ArraySlice<UInt8>, value: ArraySlice<UInt8>
  )? {
    guard let colon = content.prefix(100).firstIndex(of: UInt8(ascii: ":")),
      colon > content.startIndex, colon + 1 == content.endIndex || content[colon + 1] <= 0x20,
      let first = content.first, !"-{[(<\"'".utf8.contains(first)
    else { return nil }
    return (content[..<colon], content[(colon + 1)...].trimmedBlanks)
  }

  // MARK: - Lines

  private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
    let content = line.trimmedBlanks
    if content.isEmpty {
      isAfterBlank = true
      return
    }
    if block != nil {
      if line.indentation > indentation { return addToBlock(content, number) }
      block = nil
    }
    if Self.isRule(content) { return }
    if content.first == UInt8(ascii: "#") {
      asides.append(Line(text: Array(content), number: number))
    } else if content.starts(with: "- ".utf8) {
      add(content.dropFirst(2).trimmedBlanks, number, isItem: true)
    } else if let (name, value) = Self.field(content), isName(name, line) {
      begin(name, value, line, number)
    } else if !isAfterBlank, fields.last?.lines.isEmpty == false {
      join(content)
    } else {
      add(content, number)
    }
  }

  /// Whether a name begins a field: at the margin any does, further to the right one that is known, for the text
  /// of a value may have colons.
  private func isName(_ name: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) -> Bool {
    line.indentation <= indentation || fields.last?.lines.isEmpty != false
      || FieldName(name, inRecord: true).isFact
  }

  private mutating func begin(
    _ name: ArraySlice<UInt8>,
    _ value: ArraySlice<UInt8>,
    _ line: ArraySlice<UInt8>,
    _ number: Int
  ) {
    fields.append(Field(name: FieldName(name, inRecord: true), number: number))
    indentation = line.indentation
    isAfterBlank = false
    if let first = value.first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">"),
      value.dropFirst().allSatisfy({ "+-0123456789".utf8.contains($0) })
    {
      block = first == UInt8(ascii: "|") ? .literal : .folded
    } else if !value.isEmpty {
      add(value, number)
    }
  }

  private mutating func addToBlock(_ content: ArraySlice<UInt8>, _ number: Int) {
    let isMarked =
      ItemMarker.mayStart(content)
      && ItemMarker(startOf: content.prefix(ItemMarker.longest).scalars) != nil
    let last = fields.count - 1
    if block == .folded, !isMarked, !isAfterBlank, !fields[last].lines.isEmpty {
      join(content)
    } else {
      add(content, number, isQuotable: false)
    }
  }

  /// Goes on with the last line of the last field.
  private mutating func join(_ content: ArraySlice<UInt8>) {
    let field = fields.count - 1
    let line = fields[field].lines.count - 1
    fields[field].lines[line].text.append(0x20)
    fields[field].lines[line].text += content
  }

  /// Adds a line to the value of the last field, as it is or read as a scalar.
  private mutating func add(
    _ content: ArraySlice<UInt8>,
    _ number: Int,
    isItem: Bool = false,
    isQuotable: Bool = true
  ) {
    var line = Line(text: Array(content), number: number, isItem: isItem)
    line.isAfterBlank = isAfterBlank
    isAfterBlank = false
    guard !fields.isEmpty else {
      asides.append(line)
      return
    }
    if isQuotable, let comment = Self.comment(in: content) {
      asides.append(Line(text: Array(content[comment...]), number: number))
      line.text = Array(content[..<comment].trimmedBlanks)
    }
    fields[fields.count - 1].lines.append(line)
  }

  /// Where the comment behind a value begins.
  private static func comment(in content: ArraySlice<UInt8>) -> Int? {
    guard content.first != UInt8(ascii: "\""), content.first != UInt8(ascii: "'") else {
      return nil
    }
    return content.indices.dropFirst().first {
      content[$0] == UInt8(ascii: "#") && content[$0 - 1] == 0x20
    }
  }

  // MARK: - Text

  private func text(_ byteCount: Int) -> PageText {
    var text = PageText(capacity: byteCount)
    for part in [FieldName.Part.title, .section, .list, .fact] {
      for field in fields where field.name.part == part { add(field, to: &text) }
    }
    let start = text.lines.count
    for field in fields where field.name.part == nil {
      text.append(field.name.words[...], LineOrigin(number: field.number))
      for line in field.lines { text.append(line.text[...], LineOrigin(number: line.number)) }
    }
    for line in asides { text.append(line.text[...], LineOrigin(number: line.number)) }
    if text.lines.count > start { text.putIntoControl(start..<text.lines.count) }
    return text
  }

  private func add(_ field: Field, to text: inout PageText) {
    var values = field.lines.flatMap(Self.values).filter { !Self.isNothing($0.text) }
    guard let first = values.first else { return }
    if field.name.part == .list {
      values = [
        Line(text: Array(values.map(\.text).joined(separator: ", ".utf8)), number: first.number)
      ]
    }
    if field.name.part != .title {
      var origin = LineOrigin(number: field.number)
      origin.role = .name
      text.append(field.name.words[...], origin)
    }
    for value in values {
      var origin = LineOrigin(number: value.number)
      origin.headingLevel = field.name.part == .title ? 1 : 0
      origin.role = field.name.isFact ? .value : .text
      origin.isItem = value.isItem
      if value.isAfterBlank { text.isAfterBlank = true }
      text.append(value.text[...], origin)
    }
    text.isAfterBlank = !field.name.isFact
  }

  private static func isNothing(_ value: [UInt8]) -> Bool {
    ["~", "null", "[]", "\"\"", "''"].contains { value.elementsEqual($0.utf8) }
  }

  /// The values of a line: those of a list in brackets, without quotation marks.
  private static func values(_ line: Line) -> [Line] {
    guard line.text.first == UInt8(ascii: "["), line.text.last == UInt8(ascii: "]") else {
      var line = line
      line.text = unquoted(line.text[...])
      return [line]
    }
    var values: [Line] = []
    for part in parts(of: line.text.dropFirst().dropLast()) {
      values.append(Line(text: unquoted(part.trimmedBlanks), number: line.number, isItem: true))
    }
    return values
  }

  /// The parts of a list, between commas outside quotation marks.
  private static func parts(of list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = list.startIndex
    var mark: UInt8?
    for index in list.indices {
      let byte = list[index]
      if byte == mark {
        mark = nil
      } else if mark == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        list[start..<index].allSatisfy({ $0 <= 0x20 })
      {
        mark = byte
      } else if mark == nil, byte == UInt8(ascii: ",") {
        parts.append(list[start..<index])
        start = index + 1
      }
    }
    return parts + [list[start...]]
  }

  /// A scalar without its quotation marks and what they escape.
  private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    guard value.count > 1, let mark = value.first, value.last == mark,
      mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    else { return Array(value) }
    let escape = mark == UInt8(ascii: "'") ? mark : UInt8(ascii: "\\")
    var text: [UInt8] = []
    var isEscaped = false
    for byte in value.dropFirst().dropLast() {
      if byte == escape && !isEscaped {
        isEscaped = true
        continue
      }
      let isBreak = isEscaped && (byte == UInt8(ascii: "n") || byte == UInt8(ascii: "t"))
      text.append(isBreak && escape != mark ? 0x20 : byte)
      isEscaped = false
    }
    return text
  }
}
