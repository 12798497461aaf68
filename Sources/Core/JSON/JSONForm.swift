/// How records are laid out in a source.
///
/// A name that ends with `.ndjson` or `.jsonl` says JSON Lines. Under any other name, that of
/// standard input included, the content decides: it is JSON Lines if the first line with text is a
/// complete object and the next byte with text, on a later line, opens another one.
///
/// That is exact: a value that another one follows is no JSON text, so no document, however its
/// tokens are laid out over lines, is taken for JSON Lines; and two records or more, each on a line
/// of its own, always are JSON Lines. (One record alone reads the same in both forms.) What is
/// neither counts as a document, whose first error is the better one to know.
///
/// No more than the first line and the blanks after it has to be read for that, and it is parsed only
/// if a brace follows.
enum JSONForm: Sendable {
  /// One record a line: JSON Lines.
  case lines
  /// One record, or an array of records.
  case document

  /// Decides on the form of a whole source.
  init(of source: SourceBytes, name: String) {
    self = Self.decide(onStart: source, isWhole: true, name: name) ?? .document
  }

  /// Decides on the form of a source that starts with the bytes of `start`, or returns `nil` if it
  /// takes more of them to know.
  static func decide(onStart start: SourceBytes, isWhole: Bool, name: String) -> Self? {
    let name = name.lowercased()
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return .lines }
    let undecided: Self? = isWhole ? .document : nil
    let bytes = UnsafePointer(start.start)
    guard let first = firstText(in: start) else { return undecided }
    guard bytes[first] == UInt8(ascii: "{") else { return .document }
    let lineEnd = LineScanner.endOfLine(in: bytes, from: first, to: start.count)
    guard let next = text(in: start, from: lineEnd) else { return undecided }
    guard bytes[next] == UInt8(ascii: "{") else { return .document }
    return isValue(start, from: first, to: lineEnd) ? .lines : .document
  }

  /// Returns whether a source starts with the bracket of an array.
  static func opensArray(_ source: SourceBytes) -> Bool {
    firstText(in: source).map { source.start[$0] == UInt8(ascii: "[") } ?? false
  }

  /// The offset of the first byte after a byte order mark that is not white space, or `nil` if there is
  /// none.
  private static func firstText(in source: SourceBytes) -> Int? {
    let hasMark = JSONReader.startsWithByteOrderMark(UnsafePointer(source.start))
    return text(in: source, from: hasMark ? JSONReader.byteOrderMark.count : 0)
  }

  /// The offset of the first byte from `offset` on that is not white space, or `nil` if there is none.
  private static func text(in source: SourceBytes, from offset: Int) -> Int? {
    var offset = offset
    while offset < source.count {
      switch source.start[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return offset
      }
    }
    return nil
  }

  /// Returns whether the line from `start` to `end` is a complete value.
  private static func isValue(_ source: SourceBytes, from start: Int, to end: Int) -> Bool {
    var reader = JSONReader()
    reader.open(UnsafePointer(source.start), from: start, to: source.count, lines: true)
    do throws(JSONError) {
      try reader.readValue()
    } catch {
      return false
    }
    return reader.offset == end
  }
}
