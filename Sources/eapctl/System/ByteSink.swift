import Glibc

/// Where results or messages go: a buffer before a descriptor, or memory.
final class ByteSink {
  private let descriptor: CInt?
  private let name: String
  private var buffer: [UInt8] = []

  /// The number of bytes after which the buffer is written out.
  private static let capacity = 64 * 1024

  /// Creates a sink before an open descriptor, whose `name` appears in messages.
  init(descriptor: CInt, name: String) {
    self.descriptor = descriptor
    self.name = name
    buffer.reserveCapacity(Self.capacity)
  }

  /// Creates a sink that keeps everything in memory.
  init() {
    descriptor = nil
    name = "memory"
  }

  /// The bytes that were not written out; in memory, all of them.
  var bytes: [UInt8] { buffer }

  /// The same as text.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Writes text as UTF-8.
  func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    try flushIfFull()
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    buffer.append(contentsOf: bytes)
    try flushIfFull()
  }

  /// Writes bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    buffer.append(contentsOf: bytes)
    try flushIfFull()
  }

  /// Hands everything that was written to the system.
  ///
  /// What cannot be written is dropped: a second attempt would only fail once more.
  func flush() throws(Failure) {
    guard let descriptor, !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    do throws(SystemError) {
      try buffer.withUnsafeBufferPointer { buffer throws(SystemError) in
        try writeAll(UnsafeRawBufferPointer(buffer), to: descriptor)
      }
    } catch {
      throw error.code == EPIPE ? .closedPipe : .output(name: name, reason: error.message)
    }
  }

  private func flushIfFull() throws(Failure) {
    if buffer.count >= Self.capacity { try flush() }
  }
}
