/// Rewrites the records of a source in canonical form and changes nothing else.
///
/// Keys are in the order of the field table, keys that no field has after them in their own
/// order; lists of codes are on one line; strings have only the escapes that JSON demands;
/// numbers stay as written. JSON Lines keep a record a line. Nothing is dropped, not even what
/// `validate` objects to.
///
/// One canonical form serves many blocks of lines or documents and holds one record of them at a time.
struct CanonicalForm: ~Copyable {
  private var reader = JSONReader()

  /// The size from which the form of a document is handed over before it is complete.
  private static let pieceSize = 64 * 1024

  /// Returns whether lines are in canonical form, or `nil` if they are not JSON.
  mutating func isCanonical(linesOf block: Block) -> Bool? {
    var writer = JSONWriter(layout: .compact)
    var comparison = Comparison()
    comparison.goOn(to: block.buffer)
    let isJSON = forEachLine(of: block) { json in
      guard comparison.isEqual else { return }
      writer.removeAll()
      writer.record(json)
      writer.endLine()
      comparison.add(writer.bytes)
    }
    comparison.end()
    return isJSON ? comparison.isEqual : nil
  }

  /// Returns the canonical form of lines, or `nil` if they are not JSON.
  mutating func rewrite(linesOf block: Block) -> [UInt8]? {
    var writer = JSONWriter(layout: .compact)
    let isJSON = forEachLine(of: block) { json in
      writer.record(json)
      writer.endLine()
    }
    return isJSON ? writer.bytes : nil
  }

  /// Calls `body` with the record of each line that has one; returns `false`, perhaps after some of them,
  /// if a line is not JSON.
  private mutating func forEachLine(of block: Block, _ body: (JSONView) -> Void) -> Bool {
    reader.open(block.bytes, from: 0, to: block.count, lines: true)
    if block.base == 0 { reader.skipByteOrderMark() }
    while reader.offset < reader.end {
      reader.skipBlanks()
      guard reader.offset < reader.end else { break }
      if !reader.isAtLineEnd {
        guard (try? reader.readValue()) != nil, reader.isAtLineEnd else { return false }
        body(reader.view)
      }
      reader.offset += 1
    }
    return true
  }

  /// Returns whether a document is in canonical form, as far as it is JSON and can be read, which the
  /// stream knows afterwards.
  static func isCanonical(_ document: DocumentStream) -> Bool {
    var comparison = Comparison()
    forEachPart(of: document) { json, writer in
      comparison.goOn(to: document.part)
      if let json, comparison.isEqual {
        writer.value(json, from: pieceSize) { comparison.add($0) }
      }
      comparison.add(writer.bytes)
      comparison.end()
      writer.forgetText()
    }
    return comparison.isEqual
  }

  /// Hands over the canonical form of a document piece by piece, for a nested value can be a thousand times
  /// as long in it; what there is of it is worth nothing if the stream is no JSON or cannot be read.
  static func write<Failure: Error>(
    _ document: DocumentStream,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try forEachPart(of: document) { (json, writer) throws(Failure) in
      if let json {
        try writer.value(json, from: pieceSize, to: output)
      } else {
        try output(writer.takeBytes())
      }
    }
  }

  /// Calls `body` with each record of a document and the writer that it goes to, and in the end once
  /// without a record.
  private static func forEachPart<Failure: Error>(
    of document: DocumentStream,
    _ body: (JSONView?, inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    func forEachRecord(_ writer: inout JSONWriter) throws(Failure) {
      while document.next() { try body(document.view, &writer) }
    }
    var writer = JSONWriter()
    if document.isArray {
      try writer.array { (writer) throws(Failure) in try forEachRecord(&writer) }
    } else {
      try forEachRecord(&writer)
    }
    writer.endLine()
    try body(nil, &writer)
  }

  /// Compares what is written with what there was.
  private struct Comparison {
    private(set) var isEqual = true
    private var rest = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// Goes on to the bytes that are written next if there is no difference.
    mutating func goOn(to bytes: UnsafeBufferPointer<UInt8>) { rest = bytes }

    mutating func add(_ written: [UInt8]) {
      guard isEqual else { return }
      let old = UnsafeBufferPointer(rebasing: rest.prefix(written.count))
      isEqual = written.withUnsafeBufferPointer { ByteComparison.areEqual(old, $0) }
      rest = UnsafeBufferPointer(rebasing: rest.dropFirst(written.count))
    }

    /// Takes what has not been written for a difference.
    mutating func end() { isEqual = isEqual && rest.isEmpty }
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
  mutating func record(_ json: JSONView) {
    value(json, from: .max, to: { _ in })
  }

  /// Writes a record, or another value where one should be, and hands over what there is after a
  /// container once it has that size.
  fileprivate mutating func value<Failure: Error>(
    _ json: JSONView,
    from size: Int,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let shape = Shape.object(Project.objectShape)
    try value(RecordView.root, of: json, as: shape, from: size, to: output)
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
