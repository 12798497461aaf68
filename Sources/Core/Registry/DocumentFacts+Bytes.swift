// The form of facts in a file, numbers with their lowest byte first:
//
//     8 bytes   "eapfacts"
//     4         the version of the form, 3
//     4         the number of records
//     4         the number of references
//     4         the number of former identifiers
//     for each record
//       8       its offset in the document, before that of its texts
//       text    the identifier
//       text    the title
//       4       the last day, counted from 1970; the smallest number if there is none
//     for each reference
//       4       the position of its record
//       text    the string that names the earlier phase
//       string  the identifier that it names
//       string  the identifier of the record
//       4       the first day
//     for each former identifier
//       4       the position of its record
//       4       the position in the list
//       text    the string that says it
//       string  the identifier of the record
//     16        the digest of all that comes before it
//
// A text is its length in bytes (4; nothing follows a length of 0), its digest (16), its offset in
// the document (8), its line and its column (4 each). A string is its length and 1 together (4; 0
// for none), and its UTF-8.
//
// Digests are those of `TextDigest`, whose key is a constant, so facts of different runs and machines
// can be compared. Whatever changes the form or the digests changes the version.

extension DocumentFacts {
  private static let mark = Array("eapfacts".utf8)
  private static let version: UInt32 = 3
  private static let digestSize = 16

  /// The facts as bytes, to be read back by ``init(encoded:)``.
  public var encoded: [UInt8] {
    var writer = FactEncoder(bytes: Self.mark)
    writer.write(Self.version)
    writer.write(UInt32(records.count))
    writer.write(UInt32(links.count))
    writer.write(UInt32(formerIDs.count))
    for record in records {
      writer.write(UInt64(record.offset))
      writer.write(record.id)
      writer.write(record.title)
      writer.write(record.end)
    }
    for link in links {
      writer.write(UInt32(link.record))
      writer.write(link.text)
      writer.write(link.target)
      writer.write(link.id)
      writer.write(link.start)
    }
    for formerID in formerIDs {
      writer.write(UInt32(formerID.record))
      writer.write(UInt32(formerID.index))
      writer.write(formerID.text)
      writer.write(formerID.id)
    }
    writer.write(TextDigest(of: writer.bytes.span))
    return writer.bytes
  }

  /// Reads facts back, or returns `nil` if the bytes are not whole, not as they were written or of
  /// another version.
  public init?(encoded bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark), bytes.count >= Self.mark.count + Self.digestSize else {
      return nil
    }
    let end = bytes.count - Self.digestSize
    let digest = TextDigest(of: bytes.span.extracting(..<end))
    var reader = FactDecoder(bytes: bytes[Self.mark.count..<end])
    do throws(FactDecoder.Failure) {
      guard try reader.number(as: UInt32.self) == Self.version else { return nil }
      let recordCount = try reader.number(as: UInt32.self)
      let linkCount = try reader.number(as: UInt32.self)
      let formerIDCount = try reader.number(as: UInt32.self)
      for _ in 0..<recordCount { records.append(try reader.record()) }
      for _ in 0..<linkCount { links.append(try reader.link(recordCount: records.count)) }
      for _ in 0..<formerIDCount {
        formerIDs.append(try reader.formerID(recordCount: records.count))
      }
      guard reader.isAtEnd else { return nil }
      var last = FactDecoder(bytes: bytes[end...])
      guard try last.digest() == digest else { return nil }
    } catch {
      return nil
    }
  }
}

extension FactEncoder {
  fileprivate mutating func write(_ text: TextFact?) {
    write(UInt32(text?.range.count ?? 0))
    guard let text else { return }
    write(text.digest)
    write(UInt64(text.range.lowerBound))
    write(UInt32(clamping: text.position.line))
    write(UInt32(text.position.column))
  }
}

extension FactDecoder {
  fileprivate mutating func record() throws(Failure) -> RecordFacts {
    let offset = try number(as: UInt64.self)
    let (id, title, end) = (try text(), try text(), try day())
    for text in [id, title].compactMap(\.self) {
      let start = UInt64(text.range.lowerBound)
      guard offset <= start, start - offset <= UInt32.max else { throw .valueOutOfRange }
    }
    // A record without texts can be anywhere, but nowhere that no number reaches.
    guard offset <= Int.max else { throw .valueOutOfRange }
    return RecordFacts(offset: Int(offset), id: id, title: title, end: end)
  }

  fileprivate mutating func link(recordCount: Int) throws(Failure) -> PredecessorLink {
    let record = Int(try number(as: UInt32.self))
    guard record < recordCount, let text = try text(), let target = try string() else {
      throw .valueOutOfRange
    }
    return PredecessorLink(
      record: record,
      target: target,
      text: text,
      id: try string(),
      start: try day()
    )
  }

  fileprivate mutating func formerID(recordCount: Int) throws(Failure) -> FormerID {
    let record = Int(try number(as: UInt32.self))
    let index = Int(try number(as: UInt32.self))
    guard record < recordCount, let text = try text() else { throw .valueOutOfRange }
    return FormerID(text: text, id: try string(), index: index, record: record)
  }

  private mutating func text() throws(Failure) -> TextFact? {
    let length = Int(try number(as: UInt32.self))
    if length == 0 { return nil }
    let digest = try digest()
    let offset = try number(as: UInt64.self)
    let position = TextPosition(
      line: Int(try number(as: UInt32.self)),
      column: Int(try number(as: UInt32.self))
    )
    guard offset <= UInt64(Int.max - length), min(position.line, position.column) > 0 else {
      throw .valueOutOfRange
    }
    return TextFact(digest: digest, range: Int(offset)..<Int(offset) + length, position: position)
  }
}
