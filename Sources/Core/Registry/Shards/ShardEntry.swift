/// What a shard says of a record and of one of its texts.
struct ShardEntry {
  var key: ShardKey
  /// The text by which records are compared, as it is in the input; not of identifiers.
  var text: ShardText?
  var id: ShardText?
  /// The last day of the record.
  var end: CalendarDate?
  var lineID: String?
  /// The identifier of the record of a reference or a former identifier.
  var recordID: String?
  /// The first day of the record of a reference.
  var start: CalendarDate?
  /// The position of a former identifier in the list.
  var index = 0
  /// The offset of the record.
  var recordOffset: Int

  /// A text and its bytes as they are in the input.
  struct ShardText {
    var fact: TextFact
    var bytes: [UInt8]
  }
}

extension ShardEntry {
  /// The record, as far as the entry knows it.
  var record: RegisteredRecord {
    RegisteredRecord(
      facts: RecordFacts(
        offset: recordOffset,
        id: id?.fact,
        title: key.section == .titles ? text?.fact : nil,
        end: end
      ),
      document: key.input
    )
  }

  /// The reference, if the entry is one.
  var link: RegisteredLink? {
    guard key.section == .links, let text else { return nil }
    return RegisteredLink(
      input: Int(key.input),
      recordOffset: recordOffset,
      link: PredecessorLink(
        record: 0,
        target: String(literal: text.bytes) ?? "",
        text: text.fact,
        id: recordID,
        start: start
      )
    )
  }

  /// The former identifier, if the entry is one.
  var formerID: RegisteredFormerID? {
    guard key.section == .formerIDs, let text else { return nil }
    return RegisteredFormerID(
      input: Int(key.input),
      recordOffset: recordOffset,
      formerID: FormerID(text: text.fact, id: recordID, index: index, record: 0)
    )
  }
}

extension ShardEntry {
  /// Writes the entry without its length.
  func write(to writer: inout FactEncoder) {
    writer.write(key.digest)
    writer.write(UInt32(key.input))
    writer.write(UInt64(key.offset))
    if let text {
      writer.write(UInt32(text.fact.range.count))
      writer.write(text, from: recordOffset)
    }
    writer.write(UInt32(id?.fact.range.count ?? 0))
    if let id {
      if key.section != .ids { writer.write(id.fact.digest) }
      writer.write(id, from: recordOffset)
    }
    writer.write(end)
    writer.write(lineID)
    switch key.section {
    case .ids, .titles: break
    case .links:
      writer.write(recordID)
      writer.write(start)
    case .formerIDs:
      writer.write(recordID)
      writer.write(UInt32(index))
    }
  }

  /// Reads an entry, without its length, whose key was read already.
  init(_ bytes: ArraySlice<UInt8>, key: ShardKey) throws(FactDecoder.Failure) {
    self.key = key
    var reader = FactDecoder(bytes: bytes.dropFirst(ShardCursor.keySize))
    recordOffset = key.offset
    if key.section != .ids {
      let length = try reader.number(as: UInt32.self)
      if key.section == .formerIDs {
        var distance = reader
        recordOffset -= Int(try distance.number(as: UInt32.self))
      }
      guard length > 0 else { throw .valueOutOfRange }
      text = try reader.shardText(length, key.digest, from: recordOffset)
    }
    let length = try reader.number(as: UInt32.self)
    if length > 0 {
      let digest = key.section == .ids ? key.digest : try reader.digest()
      id = try reader.shardText(length, digest, from: recordOffset)
    }
    end = try reader.day()
    lineID = try reader.string()
    switch key.section {
    case .ids, .titles: break
    case .links:
      recordID = try reader.string()
      start = try reader.day()
    case .formerIDs:
      recordID = try reader.string()
      index = Int(try reader.number(as: UInt32.self))
    }
    guard reader.isAtEnd, key.section != .ids || id != nil else { throw .valueOutOfRange }
  }
}

extension FactEncoder {
  fileprivate mutating func write(_ text: ShardEntry.ShardText, from recordOffset: Int) {
    write(UInt32(text.fact.range.lowerBound - recordOffset))
    write(UInt32(clamping: text.fact.position.line))
    write(UInt32(text.fact.position.column))
    bytes += text.bytes
  }
}

extension FactDecoder {
  fileprivate mutating func shardText(
    _ length: UInt32,
    _ digest: TextDigest,
    from recordOffset: Int
  ) throws(Failure) -> ShardEntry.ShardText {
    let distance = Int(try number(as: UInt32.self))
    let position = TextPosition(
      line: Int(try number(as: UInt32.self)),
      column: Int(try number(as: UInt32.self))
    )
    guard min(position.line, position.column) > 0, recordOffset >= 0,
      recordOffset <= Int.max >> 1
    else { throw .valueOutOfRange }
    let start = recordOffset + distance
    return ShardEntry.ShardText(
      fact: TextFact(digest: digest, range: start..<start + Int(length), position: position),
      bytes: Array(try take(Int(length)))
    )
  }
}
