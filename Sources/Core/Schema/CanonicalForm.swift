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
    var result: [UInt8] = []
    return write(bytes, to: { result += $0 }) ? result : nil
  }

  /// Returns whether `bytes` are in canonical form, or `nil` if they are not JSON.
  public func isCanonical(_ bytes: [UInt8]) -> Bool? {
    var position = 0
    var isEqual = true
    let isJSON = write(bytes) { piece in
      guard isEqual else { return }
      isEqual = bytes[position...].prefix(piece.count).withUnsafeBufferPointer { rest in
        piece.withUnsafeBufferPointer { ByteComparison.areEqual(rest, $0) }
      }
      position += piece.count
    }
    return isJSON ? isEqual && position == bytes.count : nil
  }

  /// Hands over the canonical form of `bytes` piece by piece, for a nested value can be a thousand times
  /// as long in it; returns `false`, perhaps after some pieces, if they are not JSON.
  public func write<Failure: Error>(
    _ bytes: [UInt8],
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    source.open(in: &reader, lines: isLines)
    reader.skipByteOrderMark()
    return isLines ? try writeLines(&reader, to: output) : try writeDocument(&reader, to: output)
  }

  private func writeDocument<Failure: Error>(
    _ reader: inout JSONReader,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard (try? reader.readValue()) != nil, reader.offset == reader.end else { return false }
    var writer = JSONWriter()
    try writer.records(0, of: reader.view, to: output)
    writer.endLine()
    try output(writer.bytes)
    return true
  }

  private func writeLines<Failure: Error>(
    _ reader: inout JSONReader,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var writer = JSONWriter(layout: .compact)
    while reader.offset < reader.end {
      reader.skipBlanks()
      guard reader.offset < reader.end else { break }
      if reader.bytes[reader.offset] != UInt8(ascii: "\n") {
        guard (try? reader.readValue()) != nil, reader.isAtLineEnd else { return false }
        writer.record(reader.view)
        writer.endLine()
        try writer.handOver(to: output)
      }
      reader.offset += 1
    }
    try output(writer.bytes)
    return true
  }
}

extension RecordView {
  /// Writes the record as it is in its document, in canonical form.
  func write(to writer: inout JSONWriter) { writer.record(json) }

  /// Writes a field as a member, with the value as it is in the document, in canonical form; nothing where
  /// the record does not have it.
  func write(_ key: Project.Key, to writer: inout JSONWriter) {
    guard let node = node(key) else { return }
    let shape = Project.fields[key.rawValue].shape
    writer.key(shape.key)
    writer.value(node, of: json, as: shape.shape, from: .max, to: { _ in })
  }
}

extension JSONWriter {
  /// Writes a record, or another value where one should be.
  fileprivate mutating func record(_ json: JSONView) {
    let shape = Shape.object(Project.objectShape)
    value(RecordView.root, of: json, as: shape, from: .max, to: { _ in })
  }

  /// Writes a record or an array of records.
  fileprivate mutating func records<Failure: Error>(
    _ node: Int,
    of json: JSONView,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let record = ListElement.object(Project.objectShape)
    let isList = json[node].kind == .array
    let shape = isList ? .list(record, atLeastOne: false) : record.shape
    try value(node, of: json, as: shape, from: 64 * 1024, to: output)
  }

  /// Writes the value at a node in the order of its shape, or as it is written where it has none, and
  /// hands over what there is after a container once it has that size.
  fileprivate mutating func value<Failure: Error>(
    _ node: Int,
    of json: JSONView,
    as shape: Shape?,
    from size: Int,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch json[node].kind {
    case .object: try object(node, of: json, as: shape, from: size, to: output)
    case .array:
      try array(isInline: shape?.isInline ?? false) { (writer) throws(Failure) in
        for element in json.elements(of: node) {
          try writer.value(element, of: json, as: shape?.elementShape, from: size, to: output)
        }
      }
      try handOver(from: size, to: output)
    case .string, .key: string(json.text(node))
    case .number, .boolean, .null: verbatim(json.bytes(in: json[node].range))
    }
  }

  private mutating func object<Failure: Error>(
    _ node: Int,
    of json: JSONView,
    as shape: Shape?,
    from size: Int,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try object { (writer) throws(Failure) in
      guard let shape else {
        for key in json.keys(of: node) {
          try writer.member(key, of: json, as: nil, from: size, to: output)
        }
        return
      }
      guard shape.hasOrderedMembers(node, of: json) else {
        try writer.sortedMembers(of: node, in: json, as: shape, from: size, to: output)
        return
      }
      var guess = 0
      for key in json.keys(of: node) {
        let field = shape.field(of: json.text(key), guess: guess)
        if let field { guess = field.position + 1 }
        try writer.member(key, of: json, as: field?.shape, from: size, to: output)
      }
    }
    try handOver(from: size, to: output)
  }

  private mutating func sortedMembers<Failure: Error>(
    of node: Int,
    in json: JSONView,
    as shape: Shape,
    from size: Int,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var members: [(position: Int, key: Int, shape: Shape?)] = []
    for key in json.keys(of: node) {
      let field = shape.field(of: json.text(key))
      members.append((field?.position ?? .max, key, field?.shape))
    }
    // The offset keeps keys of one position in their order: the standard sort promises nothing.
    members.sort { ($0.position, $0.key) < ($1.position, $1.key) }
    for member in members {
      try self.member(member.key, of: json, as: member.shape, from: size, to: output)
    }
  }

  private mutating func member<Failure: Error>(
    _ key: Int,
    of json: JSONView,
    as shape: Shape?,
    from size: Int,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    self.key(json.text(key))
    try value(key + 1, of: json, as: shape, from: size, to: output)
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
