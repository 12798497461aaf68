/// Rewrites the records of a source in canonical form and changes nothing else.
///
/// Keys are in the order of the field table, keys that no field has after them in their own
/// order; lists of codes are on one line; strings have only the escapes that JSON demands;
/// numbers stay as written. JSON Lines keep a record a line. Nothing is dropped, not even what
/// `validate` objects to.
public struct CanonicalForm: Sendable {
  /// Whether each line is a record of its own.
  private let isLines: Bool

  /// Creates the canonical form of a file called `name` that holds `bytes`.
  public init(of bytes: [UInt8], name: String) {
    isLines = JSONForm(of: SourceBytes(bytes), name: name) == .lines
  }

  /// Returns the canonical form of `bytes`, or `nil` if they are not JSON.
  public func rewrite(_ bytes: [UInt8]) -> [UInt8]? {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    source.open(in: &reader, lines: isLines)
    do throws(JSONError) {
      return isLines ? try rewriteLines(&reader) : try rewriteDocument(&reader)
    } catch {
      return nil
    }
  }

  private func rewriteDocument(_ reader: inout JSONReader) throws(JSONError) -> [UInt8] {
    try reader.readValue()
    guard reader.offset == reader.end else { throw reader.errorForTextAfterValue() }
    var writer = JSONWriter()
    writer.records(0, of: reader.view)
    writer.endLine()
    return writer.bytes
  }

  private func rewriteLines(_ reader: inout JSONReader) throws(JSONError) -> [UInt8] {
    var result: [UInt8] = []
    var writer = JSONWriter(layout: .compact)
    while reader.offset < reader.end {
      reader.skipBlanks()
      guard reader.offset < reader.end else { break }
      if reader.bytes[reader.offset] != UInt8(ascii: "\n") {
        try reader.readValue()
        guard reader.isAtLineEnd else { throw reader.errorForTextAfterValue() }
        writer.removeAll()
        writer.record(reader.view)
        writer.endLine()
        result += writer.bytes
      }
      reader.offset += 1
    }
    return result
  }
}

extension RecordView {
  /// Writes the record as it is in its document, in canonical form.
  func write(to writer: inout JSONWriter) { writer.record(json) }
}

extension JSONWriter {
  /// Writes a record, or another value where one should be.
  fileprivate mutating func record(_ json: JSONView) {
    value(RecordView.root, of: json, as: .object(Project.objectShape))
  }

  /// Writes a record or an array of records.
  fileprivate mutating func records(_ node: Int, of json: JSONView) {
    let record = ListElement.object(Project.objectShape)
    let isList = json[node].kind == .array
    value(node, of: json, as: isList ? .list(record, atLeastOne: false) : record.shape)
  }

  /// Writes the value at a node in the order of its shape, or as it is written where it has none.
  fileprivate mutating func value(_ node: Int, of json: JSONView, as shape: Shape?) {
    switch json[node].kind {
    case .object: object(node, of: json, as: shape)
    case .array:
      array(isInline: shape?.isInline ?? false) { writer in
        for element in json.elements(of: node) {
          writer.value(element, of: json, as: shape?.elementShape)
        }
      }
    case .string, .key: string(json.text(node))
    case .number, .boolean, .null: verbatim(json.bytes(in: json[node].range))
    }
  }

  private mutating func object(_ node: Int, of json: JSONView, as shape: Shape?) {
    object { writer in
      guard let shape else {
        for key in json.keys(of: node) { writer.member(key, of: json, as: nil) }
        return
      }
      guard shape.hasOrderedMembers(node, of: json) else {
        return writer.sortedMembers(of: node, in: json, as: shape)
      }
      var guess = 0
      for key in json.keys(of: node) {
        let field = shape.field(of: json.text(key), guess: guess)
        if let field { guess = field.position + 1 }
        writer.member(key, of: json, as: field?.shape)
      }
    }
  }

  private mutating func sortedMembers(of node: Int, in json: JSONView, as shape: Shape) {
    var members: [(position: Int, key: Int, shape: Shape?)] = []
    for key in json.keys(of: node) {
      let field = shape.field(of: json.text(key))
      members.append((field?.position ?? .max, key, field?.shape))
    }
    // The offset keeps keys of one position in their order: the standard sort promises nothing.
    members.sort { ($0.position, $0.key) < ($1.position, $1.key) }
    for member in members { self.member(member.key, of: json, as: member.shape) }
  }

  private mutating func member(_ key: Int, of json: JSONView, as shape: Shape?) {
    self.key(json.text(key))
    value(key + 1, of: json, as: shape)
  }
}

extension Shape {
  /// The shape of the elements of a list.
  var elementShape: Shape? {
    guard case .list(let element, _) = self else { return nil }
    return element.shape
  }

  /// Whether the members of an object are in the order of their fields, as they mostly are.
  fileprivate func hasOrderedMembers(_ node: Int, of json: JSONView) -> Bool {
    var (last, guess) = (0, 0)
    for key in json.keys(of: node) {
      let position = field(of: json.text(key), guess: guess)?.position
      guard position ?? .max >= last else { return false }
      last = position ?? .max
      if let position { guess = position + 1 }
    }
    return true
  }

  /// The place of a key among its object's fields, and the shape of its value; `guess` is the place
  /// that is tried first.
  func field(of key: TextView, guess: Int = 0) -> (position: Int, shape: Shape)? {
    switch self {
    case .object(let object):
      object.keys.index(of: key, guess: guess).map { ($0, object.fields[$0].shape) }
    case .languageMap(let object):
      Language(key).map { language in
        (Self.languages.firstIndex(of: language) ?? 0, .object(object))
      }
    case .text, .list: nil
    }
  }

  /// The languages in the order of their codes.
  private static let languages = Language.allCases.sorted()
}
