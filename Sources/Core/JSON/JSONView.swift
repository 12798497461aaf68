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
