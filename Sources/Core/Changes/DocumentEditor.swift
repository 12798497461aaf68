/// Changes fields of a record by edits to its document, which keep every other byte.
///
/// The document is never written anew: keys that no field has, the order of the keys, escapes,
/// numbers as written and white space stay. A value that is there is replaced in its own range; of
/// an object or a list, only the members and elements that differ. A field that is not there goes
/// after the nearest field that comes before it in the field table, in the style of its neighbours
/// (see ``DocumentStyle``).
public struct DocumentEditor: Sendable {
  /// The document.
  public let bytes: [UInt8]
  private let isLines: Bool
  /// The part of the document that is read, which begins at `offset`: all of it or, of many records, one.
  private let part: [UInt8]
  let offset: Int
  /// Where the record is in the part, or `nil` if that has to hold it alone.
  private let place: Range<Int>?

  /// Creates an editor of a record in a file called `name` that holds `bytes`: the only one, or that at
  /// `place`.
  ///
  /// - Throws: `EditRefusal` if there is not exactly one record, or none at the place, or if it has a
  ///   key twice, so that one could not tell which of the values to change.
  public init(_ bytes: [UInt8], name: String, at place: Range<Int>? = nil) throws(EditRefusal) {
    self.bytes = bytes
    if let place {
      guard place.upperBound <= bytes.count else { throw .noRecord }
      // The blanks before the record, and what they come after, tell how it is indented.
      let blanks = bytes[..<place.lowerBound].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
      offset = max(0, place.lowerBound - blanks - 1)
      part = Array(bytes[offset..<place.upperBound])
      self.place = place.lowerBound - offset..<place.upperBound - offset
      isLines = !part.dropFirst().contains(UInt8(ascii: "\n"))
    } else {
      (part, offset, self.place) = (bytes, 0, nil)
      isLines = JSONForm(of: SourceBytes(bytes), name: name) == .lines
    }
    let refusal = try withDocument { json -> EditRefusal? in
      guard json[RecordView.root].kind == .object else {
        return json[RecordView.root].kind == .array ? .severalRecords : .noRecord
      }
      var reader = RecordReader()
      return reader.read(json) { record in
        for case .duplicate(let key, _) in record.faults {
          return .duplicateKey(json.text(key).string)
        }
        return nil
      }
    }
    if let refusal { throw refusal }
  }

  /// The record, or `nil` if it does not have the shape of a project.
  public var project: Project? {
    (try? withDocument { Project($0, RecordView.root) }) ?? nil
  }

  /// Returns whether the record has an identifier.
  public func isRecord(_ id: String) -> Bool {
    let found = try? withDocument { json in
      json.value(of: Project.Key.id.field.shape.key, in: RecordView.root).map {
        json.text($0).string
      }
    }
    return (found ?? nil).map { $0.utf8.elementsEqual(id.utf8) } ?? false
  }

  /// Returns the edits after which the fields at `paths` read as in `project`.
  ///
  /// A field that `project` does not have is taken away. Edits do not touch each other; a field
  /// that has its value already needs none.
  public func edits(setting paths: [FieldPath], to project: Project) -> [Edit] {
    var writer = JSONWriter(layout: .compact)
    project.write(to: &writer, isInline: false)
    return edits(setting: paths, to: writer.bytes)
  }

  /// Returns the edits that make assignments, and the fields that they change.
  ///
  /// - Throws: `AssignmentFault` for the first that the record has no place for.
  public func edits(
    for assignments: [FieldAssignment]
  ) throws(AssignmentFault) -> (edits: [Edit], fields: [FieldPath]) {
    guard let old = tree else { return ([], []) }
    var new = old
    var paths: [FieldPath] = []
    for assignment in assignments { paths.append(FieldPath(keys: try new.apply(assignment))) }
    let changed = paths.filter { old[$0] != new[$0] }
    if changed.isEmpty { return ([], []) }
    return (edits(setting: changed, to: new), changed)
  }

  /// The record as a value of its own.
  var tree: JSONTree? { try? withDocument { JSONTree($0, RecordView.root) } }

  /// The record in canonical form, as a document of its own.
  var laidOut: [UInt8]? {
    try? withDocument { json in
      var writer = JSONWriter()
      writer.record(json)
      writer.endLine()
      return writer.bytes
    }
  }

  /// Returns the edits after which the fields at `paths` read as in another record.
  func edits(setting paths: [FieldPath], to record: JSONTree) -> [Edit] {
    var writer = JSONWriter(layout: .compact)
    record.write(to: &writer)
    return edits(setting: paths, to: writer.bytes)
  }

  private func edits(setting paths: [FieldPath], to record: [UInt8]) -> [Edit] {
    let scope = FieldScope(paths)
    let edits = try? withDocument { old in
      try? Self.withJSON(record, lines: false) { new in
        var editor = ValueEditor(from: old, to: new, style: style(of: old))
        editor.editRecord(scope)
        return editor.edits
      }
    }
    return ((edits ?? nil) ?? []).map { edit in
      Edit(edit.range.lowerBound + offset..<edit.range.upperBound + offset, text: edit.text)
    }
  }

  /// Returns the document after the fields at `paths` are changed to what they are in `project`.
  public func bytes(setting paths: [FieldPath], to project: Project) -> [UInt8] {
    guard let edited = Edit.apply(edits(setting: paths, to: project), to: bytes) else {
      preconditionFailure("edits of one document overlap")
    }
    return edited
  }

  /// The style of the record.
  func style(of json: JSONView) -> DocumentStyle { DocumentStyle(of: json, part, isLines) }

  /// Calls `body` with the record.
  func withDocument<Result>(
    _ body: (JSONView) -> Result
  ) throws(EditRefusal) -> Result {
    try Self.withJSON(part, lines: isLines, at: place, body)
  }

  /// Calls `body` with the only value of `bytes`, or with that at `place`.
  static func withJSON<Result>(
    _ bytes: [UInt8],
    lines: Bool,
    at place: Range<Int>? = nil,
    _ body: (JSONView) -> Result
  ) throws(EditRefusal) -> Result {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    if let place {
      try reader.readValue(of: source, at: place, lines: lines)
      return withExtendedLifetime(source) { body(reader.view) }
    }
    source.open(in: &reader, lines: lines)
    reader.skipByteOrderMark()
    do throws(JSONError) {
      if lines { reader.skipLineEnds() }
      try reader.readValue()
    } catch {
      throw .noJSON
    }
    if lines {
      guard reader.isAtLineEnd else { throw .noJSON }
      reader.skipLineEnds()
    }
    guard reader.offset == reader.end else { throw lines ? .severalRecords : .noJSON }
    return withExtendedLifetime(source) { body(reader.view) }
  }
}

/// The reason why a document cannot be edited.
public enum EditRefusal: Error, Sendable, Hashable {
  /// The bytes are not JSON.
  case noJSON
  /// The value is no object.
  case noRecord
  /// An array or JSON Lines.
  case severalRecords
  /// An object with the same key twice.
  case duplicateKey(String)
  /// A field whose value is no list.
  case noList(field: String)

  /// The reason, to follow the name of the file, without a full stop.
  public var message: String {
    switch self {
    case .noJSON: "is not JSON; 'eapctl validate' says where"
    case .noRecord: "holds no record"
    case .severalRecords: "holds several records; only single ones are changed"
    case .duplicateKey(let key):
      "has the key \"\(visibleText(key))\" twice; remove one before the record is changed"
    case .noList(let field): "has a value of \"\(field)\" that is no list; correct it first"
    }
  }
}

extension JSONTree {
  /// The value of a field, or `nil` if there is none.
  fileprivate subscript(path: FieldPath) -> JSONTree? {
    path.keys.reduce(Optional(self)) { $0?[$1] }
  }
}

extension JSONReader {
  /// Reads the value that takes up a place.
  fileprivate mutating func readValue(
    of source: SourceBytes,
    at place: Range<Int>,
    lines: Bool
  ) throws(EditRefusal) {
    guard place.upperBound <= source.count else { throw .noRecord }
    open(source.start, from: place.lowerBound, to: source.count, lines: lines)
    do throws(JSONError) {
      try readValue()
    } catch {
      throw .noJSON
    }
    guard view[RecordView.root].range == place else { throw .noRecord }
  }

  /// Skips blanks and line ends.
  fileprivate mutating func skipLineEnds() {
    skipBlanks()
    while offset < end, isAtLineEnd {
      offset += 1
      skipBlanks()
    }
  }
}
