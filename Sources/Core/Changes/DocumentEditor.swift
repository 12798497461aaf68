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

  /// Creates an editor of the one record in a file called `name` that holds `bytes`.
  ///
  /// - Throws: `EditRefusal` if there is not exactly one record, or if it has a key twice, so that
  ///   one could not tell which of the values to change.
  public init(_ bytes: [UInt8], name: String) throws(EditRefusal) {
    self.bytes = bytes
    isLines = JSONForm(of: SourceBytes(bytes), name: name) == .lines
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

  /// Returns the edits after which the fields at `paths` read as in `project`.
  ///
  /// A field that `project` does not have is taken away. Edits do not touch each other; a field
  /// that has its value already needs none.
  public func edits(setting paths: [FieldPath], to project: Project) -> [Edit] {
    var writer = JSONWriter(layout: .compact)
    project.write(to: &writer, isInline: false)
    let scope = FieldScope(paths)
    let edits = try? withDocument { old in
      try? Self.withJSON(writer.bytes, lines: false) { new in
        var editor = ValueEditor(from: old, to: new, style: DocumentStyle(of: old, bytes, isLines))
        editor.editRecord(scope)
        return editor.edits
      }
    }
    return (edits ?? nil) ?? []
  }

  /// Returns the document after the fields at `paths` are changed to what they are in `project`.
  public func bytes(setting paths: [FieldPath], to project: Project) -> [UInt8] {
    guard let edited = Edit.apply(edits(setting: paths, to: project), to: bytes) else {
      preconditionFailure("edits of one document overlap")
    }
    return edited
  }

  private func withDocument<Result>(
    _ body: (JSONView) -> Result
  ) throws(EditRefusal) -> Result {
    try Self.withJSON(bytes, lines: isLines, body)
  }

  /// Calls `body` with the only value of `bytes`.
  private static func withJSON<Result>(
    _ bytes: [UInt8],
    lines: Bool,
    _ body: (JSONView) -> Result
  ) throws(EditRefusal) -> Result {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
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

  /// The reason, to follow the name of the file, without a full stop.
  public var message: String {
    switch self {
    case .noJSON: "is not JSON; 'eapctl validate' says where"
    case .noRecord: "holds no record"
    case .severalRecords: "holds several records; only single ones are changed"
    case .duplicateKey(let key):
      "has the key \"\(visibleText(key))\" twice; remove one before the record is changed"
    }
  }
}

extension JSONReader {
  /// Skips blanks and line ends.
  fileprivate mutating func skipLineEnds() {
    skipBlanks()
    while offset < end, isAtLineEnd {
      offset += 1
      skipBlanks()
    }
  }
}
