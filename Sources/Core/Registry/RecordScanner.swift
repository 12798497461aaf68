/// Receives the records of a block one after the other.
protocol RecordVisitor {
  /// Takes a record.
  mutating func visit(_ record: ScannedRecord)

  /// Takes a place where the bytes are not JSON.
  mutating func visit(_ error: JSONError, json: JSONView)
}

/// Reads the records of blocks.
///
/// In JSON Lines a syntax error costs its line only; in a document it costs what comes after it.
struct RecordScanner: ~Copyable {
  private var reader = JSONReader()
  private var records: RecordReader

  init(_ scope: RecordReader.Scope = .everything) {
    records = RecordReader(scope)
  }

  /// Hands each record of `block` to `visitor`, in order, and returns the number of line ends passed.
  mutating func scan(_ block: Block, _ visitor: inout some RecordVisitor) -> Int {
    reader.open(block.bytes, from: 0, to: block.count, lines: block.form == .lines)
    if block.base == 0, let error = skipByteOrderMark() {
      visitor.visit(error, json: reader.view)
      if error.kind == .utf16 { return 0 }
    }
    switch block.form {
    case .lines: return scanLines(block, &visitor)
    case .document:
      do throws(JSONError) {
        try scanDocument(&visitor)
      } catch {
        visitor.visit(error, json: reader.view)
      }
      return 0
    }
  }

  /// Skips a byte order mark, or returns the error for bytes that are no UTF-8 from the start.
  private mutating func skipByteOrderMark() -> JSONError? {
    let bytes = reader.bytes
    guard reader.end >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE): return JSONError(.utf16, at: 0..<2)
    case (0, 1...) where reader.end % 2 == 0 && (reader.end == 2 || bytes[2] == 0),
      (1..., 0) where reader.end % 2 == 0 && (reader.end == 2 || bytes[3] == 0):
      return JSONError(.utf16, at: 0..<2)
    case (0xEF, 0xBB) where bytes[2] == 0xBF:
      reader.offset = 3
      return JSONError(.byteOrderMark, at: 0..<3)
    default: return nil
    }
  }

  private mutating func scanLines(_ block: Block, _ visitor: inout some RecordVisitor) -> Int {
    var line = 0
    var isFirst = block.base == 0
    while reader.offset < reader.end {
      let start = reader.offset
      reader.skipBlanks()
      if reader.offset >= reader.end { break }
      if reader.bytes[reader.offset] != UInt8(ascii: "\n") {
        do throws(JSONError) {
          try reader.readValue()
          guard reader.isAtLineEnd else { throw reader.errorForTextAfterValue() }
          visitRecord(&visitor, isAlone: false)
        } catch {
          if isFirst, let (error, lineCount) = skipDocument(from: start, after: error) {
            visitor.visit(error, json: reader.view)
            line += lineCount
          } else {
            visitor.visit(error, json: reader.view)
            reader.skipLine(from: start)
          }
        }
        isFirst = false
      }
      reader.offset += 1
      line += 1
    }
    return line
  }

  /// Skips a document that stands where JSON Lines are expected, from the line at `start` to the line
  /// end after it, or returns `nil` if the line that ended too early does not go on in the next.
  ///
  /// Without that, one document would be as many errors as it has lines. What does not fit in the
  /// block is not skipped.
  private mutating func skipDocument(
    from start: Int,
    after error: JSONError
  ) -> (error: JSONError, lineCount: Int)? {
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
    var lines = 0
    for offset in start..<reader.offset where bytes[offset] == UInt8(ascii: "\n") { lines += 1 }
    return (JSONError(.severalLines, at: opening..<opening + 1), lines)
  }

  private mutating func scanDocument(_ visitor: inout some RecordVisitor) throws(JSONError) {
    reader.skipBlanks()
    if reader.offset < reader.end, reader.bytes[reader.offset] == UInt8(ascii: "[") {
      try scanArray(&visitor)
    } else {
      try reader.readValue()
      visitRecord(&visitor, isAlone: true)
    }
    if reader.offset < reader.end { throw reader.errorForTextAfterValue() }
  }

  /// Reads the elements of an array one by one, so that only one is held at a time.
  private mutating func scanArray(_ visitor: inout some RecordVisitor) throws(JSONError) {
    let opening = reader.offset..<reader.offset + 1
    reader.skipToken()
    if reader.bytes[reader.offset] != UInt8(ascii: "]") {
      while true {
        try readElement(opening: opening)
        visitRecord(&visitor, isAlone: false)
        if reader.bytes[reader.offset] == UInt8(ascii: "]") { break }
        guard reader.bytes[reader.offset] == UInt8(ascii: ",") else {
          throw reader.errorForMissingComma(inArrayAt: opening)
        }
        reader.skipToken()
        if reader.bytes[reader.offset] == UInt8(ascii: "]") {
          throw reader.errorForTrailingComma(.array)
        }
      }
    }
    reader.skipToken()
  }

  private mutating func readElement(opening: Range<Int>) throws(JSONError) {
    if reader.offset >= reader.end {
      let gap = reader.tokenEnd..<reader.tokenEnd
      throw JSONError(.unclosed(container: .array), at: gap, opening: opening)
    }
    try reader.readValue(depth: 1)
  }

  private mutating func visitRecord(_ visitor: inout some RecordVisitor, isAlone: Bool) {
    records.read(reader.view, isAlone: isAlone) { visitor.visit($0) }
  }
}
