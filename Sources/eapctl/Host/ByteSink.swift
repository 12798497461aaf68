import Glibc

/// Where results or messages go: a buffer before a descriptor, or memory.
final class ByteSink {
  private let descriptor: CInt?
  private let path: String?
  /// What shows the text if there is more than a screen of it.
  private var pager: Pager?
  private var buffer: [UInt8] = []

  /// The number of bytes after which the buffer is written out.
  private static let capacity = 64 * 1024

  /// Creates a sink before the open descriptor of the file at `path`, or of a standard stream.
  init(descriptor: CInt, path: String? = nil) {
    self.descriptor = descriptor
    self.path = path
    buffer.reserveCapacity(Self.capacity)
  }

  /// Standard output.
  static var standardOutput: ByteSink { ByteSink(descriptor: STDOUT_FILENO) }

  /// Standard error.
  static var standardError: ByteSink { ByteSink(descriptor: STDERR_FILENO) }

  /// Creates a sink that keeps everything in memory.
  init() {
    descriptor = nil
    path = nil
  }

  /// The bytes that were not written out; in memory, all of them.
  var bytes: [UInt8] { buffer }

  /// The same as text.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Writes text as UTF-8.
  func write(_ text: String) throws(FileError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(FileError) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileError) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Writes bytes; many of them at once take no detour through the buffer.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if let descriptor, bytes.count >= Self.capacity {
      try flush()
      try write(bytes, to: pager?.start() ?? descriptor)
    } else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.capacity { try flush() }
    }
  }

  /// Hands everything that was written to the system.
  ///
  /// What cannot be written is dropped: a second attempt would only fail once more.
  func flush() throws(FileError) {
    guard let descriptor, !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBufferPointer { buffer throws(FileError) in
      try write(UnsafeRawBufferPointer(buffer), to: pager?.start() ?? descriptor)
    }
  }

  /// Whether text was written that a pager shows, or may yet show.
  var isPaging: Bool { pager.map { $0.isRunning || !buffer.isEmpty } ?? false }

  /// Whether links of text reach the terminal, by way of the pager if there is one.
  var passesLinks: Bool { pager?.passesLinks ?? true }

  /// Has a pager show what is written from now on, if that turns out to be more than a screen.
  func page(through pager: Pager) {
    if descriptor != nil { self.pager = pager }
  }

  /// Hands everything to the system and waits until a pager has shown it.
  func finish() throws(FileError) {
    defer {
      pager?.finish()
      pager = nil
    }
    if let pager, !pager.isRunning, pager.isNeedless(for: buffer) { self.pager = nil }
    try flush()
  }

  private func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) throws(FileError) {
    do throws(SystemError) {
      if descriptor == STDERR_FILENO {
        return try ProgressLine.withdrawn { () throws(SystemError) in
          try writeAll(bytes, to: descriptor)
        }
      }
      if self.descriptor == STDOUT_FILENO { ProgressLine.endBeforeResults() }
      try writeAll(bytes, to: descriptor)
    } catch {
      throw error.code == EPIPE ? .closedPipe : .unwritable(name: path, reason: error.message)
    }
  }
}
