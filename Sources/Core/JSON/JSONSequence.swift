/// Reads the values of blocks one after the other: the one of a document, the elements of its array,
/// or those of lines.
///
/// Only one value is held at a time. A value that is not JSON is read once more by a ``JSONMender``,
/// so that a mistake costs no more than it must: the rest of its record if that is a guess, and in a
/// document what comes after it.
struct JSONSequence: ~Copyable {
  var reader = JSONReader()
  var state = State.end
  private(set) var isStartOfInput = true
  /// Whether the input begins with a document where JSON Lines are expected, as others may follow.
  private var beginsWithDocument = false
  /// The bytes of the block and how many there are, while the reader looks at mended ones.
  private(set) var bytes: UnsafePointer<UInt8>
  private var byteCount = 0
  private var isLines = false
  /// Where a second reading would start: after the last element, or where the first value is due.
  var valueStart = 0
  /// Whether the value at hand is the first one of its array.
  var isFirstElement = false
  /// Where the reader goes on in the block after mended bytes.
  var resumption: Int?
  /// What the reader looks at instead of the block.
  var mended: MendedText?

  /// What comes next in a block.
  enum Element {
    /// A value, which ``JSONSequence/view`` shows until the next one is read.
    case value(isAlone: Bool)
    /// A value with mistakes; the view shows what it would be without them, if that is known.
    case broken(BrokenValue)
    /// Mistakes between values, which cost none.
    case faults([JSONError])
    /// A place where the bytes are not JSON and no value can be found.
    case error(JSONError)

    /// The mistakes, in order.
    var errors: [JSONError] {
      switch self {
      case .value: []
      case .broken(let value): value.errors
      case .faults(let errors): errors
      case .error(let error): [error]
      }
    }
  }

  /// A value that is not JSON.
  struct BrokenValue {
    /// The mistakes, in order; at least one.
    var errors: [JSONError]
    /// What the view shows, or `nil` if it shows nothing.
    var text: MendedText?
    /// Whether it is the only value of its input.
    var isAlone: Bool
  }

  /// Where in a block the reader is.
  enum State {
    /// Before the first byte.
    case start(JSONForm)
    /// At the start of a line.
    case lines
    /// Where the value of a document starts.
    case document
    /// Where an element of the array that starts with this bracket is due.
    case element(opening: Range<Int>)
    /// After an element of that array.
    case afterElement(opening: Range<Int>)
    /// After the value of a document.
    case afterDocument
    /// Where nothing further is read.
    case end
  }

  /// Creates a sequence without a block.
  init() { bytes = reader.bytes }

  /// Goes to the start of a block.
  mutating func open(_ block: Block) {
    bytes = block.bytes
    byteCount = block.count
    isLines = block.form == .lines
    goTo(0)
    isStartOfInput = block.base == 0
    beginsWithDocument = false
    state = .start(block.form)
  }

  /// Points the reader at the bytes of the block from `offset` on.
  private mutating func goTo(_ offset: Int) {
    reader.open(bytes, from: offset, to: byteCount, lines: isLines)
    resumption = nil
    mended = nil
  }

  /// The value that was read last; of one that has an error and cannot be mended, the bytes only.
  var view: JSONView { reader.view }

  /// Reads the next value, or returns `nil` if there is none.
  mutating func next() -> Element? {
    if let resumption {
      goTo(resumption)
      if !isLines { reader.skipBlanks() }
    }
    do throws(JSONError) {
      while true {
        switch state {
        case .start(let form): try enter(form)
        case .lines: return nextLine()
        case .document: if let element = try enterDocument() { return element }
        case .element(let opening): return try nextElement(opening: opening)
        case .afterElement(let opening): try leaveElement(opening: opening)
        case .afterDocument:
          if reader.offset < reader.end { throw reader.errorForTextAfterValue() }
          state = .end
        case .end: return nil
        }
      }
    } catch {
      return recover(from: error)
    }
  }

  // MARK: Start

  private mutating func enter(_ form: JSONForm) throws(JSONError) {
    if isStartOfInput {
      if isUTF16 { throw JSONError(.utf16, at: 0..<2) }
      reader.skipByteOrderMark()
    }
    state = form == .lines ? .lines : .document
  }

  /// Whether the first bytes are a byte order mark of UTF-16 or a character of ASCII in it.
  private var isUTF16: Bool {
    let bytes = reader.bytes
    guard reader.end >= 2 else { return false }
    return switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE): true
    case (0, 1...): reader.end % 2 == 0 && (reader.end == 2 || bytes[2] == 0)
    case (1..., 0): reader.end % 2 == 0 && (reader.end == 2 || bytes[3] == 0)
    default: false
    }
  }

  /// The byte order mark that the block at hand starts with and that is skipped.
  var byteOrderMark: JSONError? {
    guard isStartOfInput, reader.end >= 3, JSONReader.startsWithByteOrderMark(reader.bytes) else {
      return nil
    }
    let range = 0..<JSONReader.byteOrderMark.count
    return JSONError(.byteOrderMark, at: range, repairs: [Replacement(range, text: "")])
  }

  // MARK: Documents

  /// Reads a single value, or the bracket of an array and no value.
  private mutating func enterDocument() throws(JSONError) -> Element? {
    valueStart = reader.offset
    reader.skipBlanks()
    guard reader.offset < reader.end, reader.bytes[reader.offset] == UInt8(ascii: "[") else {
      try reader.readValue()
      state = .afterDocument
      return .value(isAlone: true)
    }
    let opening = reader.offset..<reader.offset + 1
    reader.skipToken()
    (valueStart, isFirstElement) = (reader.offset, true)
    if reader.bytes[reader.offset] == UInt8(ascii: "]") {
      leaveArray()
    } else {
      state = .element(opening: opening)
    }
    return nil
  }

  private mutating func nextElement(opening: Range<Int>) throws(JSONError) -> Element {
    if reader.offset >= reader.end {
      let gap = reader.tokenEnd..<reader.tokenEnd
      throw JSONError(.unclosed(container: .array), at: gap, opening: opening)
    }
    try reader.readValue(depth: 1)
    state = .afterElement(opening: opening)
    return .value(isAlone: false)
  }

  /// Moves over the comma or the bracket after an element.
  private mutating func leaveElement(opening: Range<Int>) throws(JSONError) {
    (valueStart, isFirstElement) = (reader.tokenEnd, false)
    if reader.bytes[reader.offset] == UInt8(ascii: "]") { return leaveArray() }
    guard reader.bytes[reader.offset] == UInt8(ascii: ",") else {
      throw reader.errorForMissingComma(inArrayAt: opening)
    }
    reader.skipToken()
    if reader.bytes[reader.offset] == UInt8(ascii: "]") {
      throw reader.errorForTrailingComma(.array)
    }
    state = .element(opening: opening)
  }

  private mutating func leaveArray() {
    reader.skipToken()
    state = .afterDocument
  }

  // MARK: Lines

  private mutating func nextLine() -> Element? {
    while reader.offset < reader.end {
      let start = reader.offset
      reader.skipBlanks()
      if reader.offset >= reader.end { break }
      if !reader.isAtLineEnd { return readLine(from: start) }
      reader.offset += 1
    }
    state = .end
    return nil
  }

  /// Reads the value on the line that starts at `start`, and moves to the next line.
  @inline(__always)
  private mutating func readLine(from start: Int) -> Element {
    defer { isStartOfInput = false }
    do throws(JSONError) {
      try reader.readValue()
      guard reader.isAtLineEnd else { throw reader.errorForTextAfterValue() }
      reader.offset += 1
      return .value(isAlone: false)
    } catch {
      if isStartOfInput || beginsWithDocument, let error = skipDocument(from: start, after: error) {
        beginsWithDocument = true
        reader.offset += 1
        return .error(error)
      }
      return recoverLine(from: start, after: error)
    }
  }

  /// Skips a document where JSON Lines are expected, from the line at `start` to the line end after
  /// it, or returns `nil` if the line that ended too early does not go on in the next.
  ///
  /// Without that, one document would be as many errors as it has lines. What does not fit in the
  /// block is not skipped.
  private mutating func skipDocument(from start: Int, after error: JSONError) -> JSONError? {
    guard case .unclosed = error.kind, reader.isAtLineEnd else { return nil }
    let (bytes, end, lineEnd) = (reader.bytes, reader.end, reader.offset)
    reader.open(bytes, from: start, to: end, lines: false)
    var last = end
    do throws(JSONError) {
      try reader.readValue()
      last = reader.tokenEnd
    } catch {
      guard case .unclosed = error.kind, error.range.lowerBound > lineEnd else {
        reader.open(bytes, from: lineEnd, to: end, lines: true)
        return nil
      }
    }
    let opening = Int(reader.nodes[0].start)
    reader.open(bytes, from: last, to: end, lines: true)
    reader.skipLine(from: last)
    return JSONError(.severalLines, at: opening..<opening + 1)
  }
}
