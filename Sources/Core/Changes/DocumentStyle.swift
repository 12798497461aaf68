/// How a document lays out what it holds, for writing more of it alike.
struct DocumentStyle {
  /// What stands between a key and its value, such as `: `.
  let colon: String
  /// What stands between two elements on one line after the comma.
  let gap: String
  /// The line end.
  let lineEnd: String
  /// The white space by which each level is indented more than the one around it.
  let indent: String
  /// How the record begins.
  let root: LineStart
  /// How the document begins, if it is no record but an array.
  let document: LineStart

  /// Where a value or member begins.
  struct LineStart {
    /// The white space before it on its line, or `nil` if it does not begin a line.
    let indentation: String?

    /// What follows another value on the same line.
    static let sameLine = Self(indentation: nil)

    init(indentation: String?) {
      self.indentation = indentation
    }

    /// Creates the start of what follows some white space.
    init(after blanks: String) {
      guard let end = blanks.utf8.lastIndex(of: UInt8(ascii: "\n")) else {
        self = .sameLine
        return
      }
      indentation = String(blanks[blanks.utf8.index(after: end)...])
    }
  }

  /// Finds the style of the document `json` of `bytes`, a line of JSON Lines or a text of its own; of an
  /// array, the first record tells it, which is at `record`.
  ///
  /// The first member says what colons look like, the first member that begins a line by how much
  /// each level is indented. A document without members is written as in canonical form.
  init(
    of json: JSONView,
    _ bytes: [UInt8],
    _ isLines: Bool,
    record: Int = RecordView.root
  ) {
    let hasCarriageReturn = zip(bytes, bytes.dropFirst()).contains { $0 == (0x0D, 0x0A) }
    lineEnd = hasCarriageReturn ? "\r\n" : "\n"
    let plain = isLines ? LineStart.sameLine : LineStart(indentation: "")
    var keys = json.keys(of: record)
    guard json[record].kind == .object, let first = keys.next() else {
      (colon, gap, indent) = (": ", " ", "  ")
      (root, document) = (plain, plain)
      return
    }
    let between = json.text(between: json[first].range.upperBound, json[first + 1].range.lowerBound)
    colon = between.utf8.contains(UInt8(ascii: "\n")) ? ": " : between
    gap = colon == ":" ? "" : " "
    let opening = json[record].range.lowerBound
    let start = LineStart(after: json.text(between: opening + 1, json[first].range.lowerBound))
    let own = json.indentation(at: opening)
    if let indentation = start.indentation, indentation.hasPrefix(own) {
      indent = String(indentation.dropFirst(own.count))
    } else {
      indent = "  "
    }
    root = LineStart(indentation: start.indentation == nil ? nil : own)
    document = record == RecordView.root ? root : plain
  }
}

extension DocumentStyle {
  /// Returns a container, with an item a line or on one line.
  func container(
    _ opening: String,
    _ closing: String,
    _ count: Int,
    isInline: Bool,
    at start: LineStart,
    item: (Int, LineStart) -> String
  ) -> String {
    guard count > 0, !isInline, let indentation = start.indentation else {
      let items = (0..<count).map { item($0, .sameLine) }
      return opening + items.joined(separator: "," + gap) + closing
    }
    let inner = LineStart(indentation: indentation + indent)
    let lineStart = lineEnd + indentation + indent
    let items = (0..<count).map { lineStart + item($0, inner) }
    return opening + items.joined(separator: ",") + lineEnd + indentation + closing
  }
}

extension JSONView {
  /// Returns the text from one offset to another.
  func text(between start: Int, _ end: Int) -> String {
    String(decoding: bytes(in: start..<end), as: UTF8.self)
  }

  /// The blanks before an offset on its line; empty if there is more than blanks.
  fileprivate func indentation(at offset: Int) -> String {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? text(between: start, offset) : ""
  }
}
