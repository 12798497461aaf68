/// A document that was read, as long as its bytes and nodes stay where they are.
///
/// A view does not own its memory. It is handed to a closure and must not leave it; that is the
/// one rule which the compiler does not check.
struct JSONView {
  let bytes: UnsafePointer<UInt8>
  let nodes: UnsafePointer<JSONNode>

  /// The node at `index`.
  subscript(index: Int) -> JSONNode { nodes[index] }

  /// The string, or key, at `index`.
  func text(_ index: Int) -> TextView { TextView(bytes: bytes, node: nodes[index]) }

  /// The elements of the array at `index`, as node indices.
  func elements(of index: Int) -> Siblings {
    Siblings(nodes: nodes, position: index + 1, end: Int(nodes[index].next), isObject: false)
  }

  /// The keys of the object at `index`, as node indices; the value of a key comes right after it.
  func keys(of index: Int) -> Siblings {
    Siblings(nodes: nodes, position: index + 1, end: Int(nodes[index].next), isObject: true)
  }

  /// The node of the value of a key in an object, or `nil` if there is none.
  func value(of key: String, in object: Int) -> Int? {
    guard self[object].kind == .object else { return nil }
    return keys(of: object).first { text($0).decoded.elementsEqual(key.utf8) }.map { $0 + 1 }
  }

  /// The value of a key in an object as text: what a string says, anything else as it is written;
  /// `nil` if there is none or it is null.
  func valueText(of key: String, in object: Int) -> String? {
    guard let node = value(of: key, in: object), self[node].kind != .null else { return nil }
    if self[node].kind == .string { return text(node).string }
    return String(decoding: bytes(in: self[node].range), as: UTF8.self)
  }

  /// A whole number, or `nil` if the node is none that fits.
  func integer(_ node: Int) -> Int? {
    guard self[node].kind == .number else { return nil }
    return Int(String(decoding: bytes(in: self[node].range), as: UTF8.self))
  }

  /// Returns the bytes of a range of the document.
  func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// The indices of the children of a container.
  struct Siblings: Sequence, IteratorProtocol {
    fileprivate let nodes: UnsafePointer<JSONNode>
    fileprivate var position: Int
    fileprivate let end: Int
    fileprivate let isObject: Bool

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[isObject ? position &+ 1 : position].next) }
      return position
    }
  }
}

extension String {
  /// What a string of JSON says, or `nil` if the bytes are none.
  init?(literal bytes: [UInt8]) {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    guard (try? reader.readValue()) != nil, reader.view[0].kind == .string else { return nil }
    self = withExtendedLifetime(source) { reader.view.text(0).string }
  }
}
