import Glibc

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
    guard let memory = Self.memory(for: capacity, insteadOf: nil) else {
      fatalError("there is not enough memory")
    }
    self.capacity = capacity
    start = memory
    setCount(0)
  }

  /// Creates a buffer with a copy of `bytes`.
  convenience init(_ bytes: some Collection<UInt8>) {
    self.init(capacity: bytes.count)
    _ = UnsafeMutableBufferPointer(start: start, count: capacity).update(fromContentsOf: bytes)
    setCount(bytes.count)
  }

  deinit { free(start) }

  /// Memory for so many bytes, which takes over those of `old`, or `nil` if there is not enough.
  private static func memory(
    for capacity: Int,
    insteadOf old: UnsafeMutablePointer<UInt8>?
  ) -> UnsafeMutablePointer<UInt8>? {
    realloc(old, capacity + JSONReader.padding)?.assumingMemoryBound(to: UInt8.self)
  }

  /// Sets the number of bytes that are filled, and clears the padding after them.
  func setCount(_ count: Int) {
    precondition(count <= capacity)
    self.count = count
    (start + count).update(repeating: 0, count: JSONReader.padding)
  }

  /// Drops bytes at the start and moves the others there.
  func removeFirst(_ dropped: Int) {
    start.update(from: start + dropped, count: count - dropped)
    setCount(count - dropped)
  }

  /// Makes room for `capacity` bytes and keeps those that are there.
  ///
  /// This is where a large input meets a lack of memory first, which is therefore no reason to crash.
  func reserve(_ capacity: Int) throws(InputError) {
    guard capacity > self.capacity else { return }
    guard let larger = Self.memory(for: capacity, insteadOf: start) else { throw .noMemory }
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
