/// What an import did to a page, line by line.
public struct ImportReport: Sendable, Hashable {
  /// One thing to know about the import.
  public struct Entry: Sendable, Hashable {
    /// What kind of thing it is.
    public var kind: Kind
    /// The line of the input, counted from 1, or `nil` if it concerns the whole page.
    public var line: Int?
    /// The field it concerns, or `nil` if there is none.
    public var field: DraftField?
    /// What was done or found.
    public var message: String
    /// The text of the page it is about, or `nil` if there is none.
    public var text: String?
  }

  /// The kinds of entries.
  public enum Kind: String, Sendable, CaseIterable {
    /// Damage of the page that was undone.
    case repair
    /// A reading that is likely but not certain.
    case guess
    /// A part of a list that is not known, beside others that are in the record.
    case incomplete
    /// A field for which the page gives nothing.
    case missing
    /// Text that fits no field.
    case unplaced
    /// Text of the site around the project: navigation, captions, document names, the footer.
    case outside
  }

  /// The entries in the order of their lines, those of the whole page last.
  public internal(set) var entries: [Entry] = []

  /// The report as text for people, a line an entry: `page.txt:7: repair: expectedResults: …`.
  ///
  /// Texts of the page, and its name, are made visible.
  public func text(onPageNamed name: String) -> String {
    let name = visibleText(name)
    var text: [UInt8] = []
    for entry in entries {
      text.append(name)
      if let line = entry.line {
        text.append(":")
        text.append(number: line)
      }
      text.append(": ")
      text.append(entry.kind.rawValue)
      if let field = entry.field {
        text.append(": ")
        text.append(field.rawValue)
      }
      text.append(": ")
      text.append(visibleText(entry.message))
      if let quoted = entry.text {
        text.append(": \"")
        text.append(visibleText(Self.shortened(quoted)))
        text.append("\"")
      }
      text.append("\n")
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes `[{"kind", "line"?, "field"?, "message", "text"?}]`; keys are only ever added.
  public func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for entry in entries { writer.object(entry.write) }
    }
  }

  mutating func add(
    _ kind: Kind,
    line: Int? = nil,
    _ field: DraftField?,
    _ message: String,
    text: String? = nil
  ) {
    entries.append(Entry(kind: kind, line: line, field: field, message: message, text: text))
  }

  mutating func add(_ kind: Kind, line: Int, _ message: String, text: String? = nil) {
    add(kind, line: line, nil, message, text: text)
  }

  mutating func sort() {
    let order = entries.indices.sorted {
      (entries[$0].line ?? .max, $0) < (entries[$1].line ?? .max, $1)
    }
    entries = order.map { entries[$0] }
  }

  /// The beginning of a long text; the JSON form has it whole.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > 120 else { return text }
    // In printable ASCII each byte is a character.
    let head = text.utf8.prefix(81)
    if head.allSatisfy({ 0x20...0x7E ~= $0 }) {
      return String(decoding: head.dropLast(), as: UTF8.self) + "…"
    }
    return String(text.prefix(80)) + "…"
  }
}

extension ImportReport.Entry {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("kind", kind.rawValue)
    if let line { writer.member("line", line) }
    if let field { writer.member("field", field.rawValue) }
    writer.member("message", message)
    if let text { writer.member("text", text) }
  }
}
