/// The bytes of a source, with the padding that a ``JSONReader`` needs after them.
///
/// The memory belongs to the object and can be filled anew, so one buffer serves many sources.
final class SourceBytes {
  /// The start of the memory.
  private(set) var start: UnsafeMutablePointer<UInt8>
  /// The number of bytes, without the padding.
  private(set) var count = 0
  private(set) var capacity: Int

  /// Creates a buffer without bytes.
  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity + JSONReader.padding)
    setCount(0)
  }

  /// Creates a buffer with a copy of `bytes`.
  convenience init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    _ = UnsafeMutableBufferPointer(start: start, count: capacity).update(fromContentsOf: bytes)
    setCount(bytes.count)
  }

  deinit { start.deallocate() }

  /// Sets the number of bytes that are filled, and clears the padding after them.
  func setCount(_ count: Int) {
    precondition(count <= capacity)
    self.count = count
    (start + count).update(repeating: 0, count: JSONReader.padding)
  }

  /// Makes room for `capacity` bytes and keeps those that are there.
  func reserve(_ capacity: Int) {
    guard capacity > self.capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + JSONReader.padding)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
    self.capacity = capacity
    setCount(count)
  }

  /// Points `reader` at all of the bytes.
  func open(in reader: inout JSONReader, lines: Bool) {
    reader.open(start, from: 0, to: count, lines: lines)
  }
}

extension JSONReader {
  /// The value that was read last, valid until the next is read.
  var view: JSONView { JSONView(bytes: bytes, nodes: nodes) }
}
