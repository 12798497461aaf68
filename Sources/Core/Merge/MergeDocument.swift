/// A document that is merged with others: its records as values.
struct MergeDocument {
  let form: Form
  let records: [Record]

  /// How a document holds records.
  enum Form {
    /// There is nothing in it.
    case nothing
    /// A record by itself.
    case record
    /// An array of records.
    case array
    /// JSON Lines.
    case lines
  }

  /// A record of a document.
  struct Record {
    /// The identifier; empty for a record that needs none, as it is alone.
    let id: [UInt8]
    let value: ComparedValue
    /// Where it is in the document.
    let range: Range<Int>
  }

  /// Reads a document.
  init(_ bytes: [UInt8], name: String, side: MergeRefusal.Side) throws(MergeRefusal) {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    let isLines = JSONForm(of: source, name: name) == .lines
    source.open(in: &reader, lines: isLines)
    reader.skipByteOrderMark()
    do throws(MergeRefusal.Obstacle) {
      (form, records) = try Self.read(&reader, isLines: isLines)
    } catch {
      throw MergeRefusal(side: side, obstacle: error)
    }
    withExtendedLifetime(source) {}
  }

  private static func read(
    _ reader: inout JSONReader,
    isLines: Bool
  ) throws(MergeRefusal.Obstacle) -> (Form, [Record]) {
    if isLines {
      let records = try readLines(&reader)
      return records.isEmpty ? (.nothing, []) : (.lines, try identified(records))
    }
    reader.skipBlanks()
    if reader.offset >= reader.end { return (.nothing, []) }
    guard (try? reader.readValue()) != nil, reader.offset >= reader.end else { throw .noJSON }
    let json = reader.view
    guard json[RecordView.root].kind == .array else {
      return (.record, [try record(at: RecordView.root, in: json)])
    }
    var records: [Record] = []
    for element in json.elements(of: RecordView.root) {
      records.append(try record(at: element, in: json))
    }
    return (.array, try identified(records))
  }

  private static func readLines(
    _ reader: inout JSONReader
  ) throws(MergeRefusal.Obstacle) -> [Record] {
    var records: [Record] = []
    while reader.offset < reader.end {
      reader.skipBlanks()
      if reader.offset >= reader.end { break }
      if !reader.isAtLineEnd {
        guard (try? reader.readValue()) != nil, reader.isAtLineEnd else { throw .noJSON }
        records.append(try record(at: RecordView.root, in: reader.view))
      }
      reader.offset += 1
    }
    return records
  }

  private static func record(
    at node: Int,
    in json: JSONView
  ) throws(MergeRefusal.Obstacle) -> Record {
    guard json[node].kind == .object else { throw .noRecord }
    try refuseRepeatedKeys(of: node, in: json)
    let value = ComparedValue(json, node)
    let id = value[Project.Key.id.field.shape.key]?.text.map { Array($0.utf8) }
    return Record(id: id ?? [], value: value, range: json[node].range)
  }

  /// Makes sure that no object has a key twice, of which nobody could say which value is meant.
  private static func refuseRepeatedKeys(
    of node: Int,
    in json: JSONView
  ) throws(MergeRefusal.Obstacle) {
    for index in node..<Int(json[node].next) where json[index].kind == .object {
      var keys: Set<[UInt8]> = []
      for key in json.keys(of: index) where !keys.insert(json.text(key).decoded).inserted {
        throw .repeatedKey(json.text(key).string)
      }
    }
  }

  private static func identified(
    _ records: [Record]
  ) throws(MergeRefusal.Obstacle) -> [Record] {
    var ids: Set<[UInt8]> = []
    for record in records {
      if record.id.isEmpty { throw .noIdentifier }
      guard ids.insert(record.id).inserted else {
        throw .repeatedIdentifier(String(decoding: record.id, as: UTF8.self))
      }
    }
    return records
  }
}

extension MergeRefusal.Obstacle: Error {}
