/// Reads the values of blocks one after the other: the one of a document, the elements of its array,
/// or those of lines.
///
/// Only one value is held at a time. In JSON Lines a syntax error costs its line only; in a document
/// it costs what comes after it.
struct JSONSequence: ~Copyable {
  private var reader = JSONReader()
  private var state = State.end
  private var isStartOfInput = true

  /// What comes next in a block.
  enum Element {
    /// A value, which ``JSONSequence/view`` shows until the next one is read.
    case value(isAlone: Bool)
    /// A place where the bytes are not JSON.
    case error(JSONError)
  }

  /// Where in a block the reader is.
  private enum State {
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

  /// Goes to the start of a block.
  mutating func open(_ block: Block) {
    reader.open(block.bytes, from: 0, to: block.count, lines: block.form == .lines)
    isStartOfInput = block.base == 0
    state = .start(block.form)
  }

  /// The value that was read last; of one that has an error, the bytes only.
  var view: JSONView { reader.view }

  /// Reads the next value, or returns `nil` if there is none.
  mutating func next() -> Element? {
    do throws(JSONError) {
      while true {
        switch state {
        case .start(let form): try enter(form)
        case .lines: return nextLine()
        case .document: if let element = try enterDocument() { return element }
        case .element(let opening): return try nextElement(opening: opening)
        case .afterElement(let opening): try leaveElement(opening: opening)
        case .afterDocument:
          state = .end
          if reader.offset < reader.end { throw reader.errorForTextAfterValue() }
        case .end: return nil
        }
      }
    } catch {
      if case .start(let form) = state, error.kind == .byteOrderMark {
        state = form == .lines ? .lines : .document
      } else {
        state = .end
      }
      return .error(error)
    }
  }

  // MARK: Start

  private mutating func enter(_ form: JSONForm) throws(JSONError) {
    if isStartOfInput { try skipByteOrderMark() }
    state = form == .lines ? .lines : .document
  }

  /// Skips a byte order mark and throws the error that it is, or that for bytes which are no UTF-8
  /// from the start.
  private mutating func skipByteOrderMark() throws(JSONError) {
    let bytes = reader.bytes
    guard reader.end >= 2 else { return }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE): throw JSONError(.utf16, at: 0..<2)
    case (0, 1...) where reader.end % 2 == 0 && (reader.end == 2 || bytes[2] == 0),
      (1..., 0) where reader.end % 2 == 0 && (reader.end == 2 || bytes[3] == 0):
      throw JSONError(.utf16, at: 0..<2)
    case (0xEF, 0xBB) where bytes[2] == 0xBF:
      reader.offset = 3
      throw JSONError(.byteOrderMark, at: 0..<3)
    default: return
    }
  }

  // MARK: Documents

  /// Reads a single value, or the bracket of an array and no value.
  private mutating func enterDocument() throws(JSONError) -> Element? {
    reader.skipBlanks()
    guard reader.offset < reader.end, reader.bytes[reader.offset] == UInt8(ascii: "[") else {
      try reader.readValue()
      state = .afterDocument
      return .value(isAlone: true)
    }
    let opening = reader.offset..<reader.offset + 1
    reader.skipToken()
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
    defer {
      reader.offset += 1
      isStartOfInput = false
    }
    do throws(JSONError) {
      try reader.readValue()
      guard reader.isAtLineEnd else { throw reader.errorForTextAfterValue() }
      return .value(isAlone: false)
    } catch {
      if isStartOfInput, let error = skipDocument(from: start, after: error) {
        return .error(error)
      }
      reader.skipLine(from: start)
      return .error(error)
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
