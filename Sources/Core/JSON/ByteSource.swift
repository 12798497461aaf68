/// A stream of bytes that the host has opened; it is closed when the last reference goes.
public protocol ByteSource: AnyObject {
  /// Reads at least one byte into `buffer` and returns how many, or 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int

  /// Moves to an offset, or returns `false` if the source can only be read once.
  func seek(to offset: Int) -> Bool
}

extension ByteSource {
  /// Reads a range once more, or returns `nil` if that is not possible.
  ///
  /// The result is shorter than the range where the source ends before it.
  func bytes(in range: Range<Int>) -> [UInt8]? {
    guard seek(to: range.lowerBound) else { return nil }
    return [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      let memory = UnsafeMutableRawBufferPointer(buffer)
      while count < range.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: memory[count...])
        guard let read = try? self.read(into: rest), read > 0 else { break }
        count += read
      }
    }
  }
}

/// The reason why an input cannot be read.
public struct InputError: Error, Equatable {
  /// The reason, without the name of the input and without a full stop.
  public let message: String

  /// Creates an error.
  public init(_ message: String) {
    self.message = message
  }
}

/// Bytes in memory as a source.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }

  func seek(to offset: Int) -> Bool {
    self.offset = min(offset, bytes.count)
    return true
  }
}

extension SourceBytes {
  /// Reads until the buffer is full or the source ends; returns whether it ended.
  func fill(from source: any ByteSource) throws(InputError) -> Bool {
    var filled = count
    while filled < capacity {
      let rest = UnsafeMutableRawBufferPointer(start: start + filled, count: capacity - filled)
      let read = try source.read(into: rest)
      if read == 0 {
        setCount(filled)
        return true
      }
      filled += read
    }
    setCount(filled)
    return false
  }

  /// Makes room for as much again and reads on; returns whether the source ended.
  func fillMore(
    from source: any ByteSource,
    limit: Int
  ) throws(InputError) -> Bool {
    guard capacity < limit else { throw InputError("it is longer than 4 GiB") }
    reserve(min(capacity * 2, limit))
    return try fill(from: source)
  }

  var endOfLastLine: Int { endOfLastLine(from: 0) }

  /// The offset after the last line end, or 0 if there is none from `searched` on.
  func endOfLastLine(from searched: Int) -> Int {
    let end = LineScanner.endOfLastLine(in: start + searched, count: count - searched)
    return end == 0 ? 0 : searched + end
  }

  func append(_ bytes: [UInt8]) {
    let filled = count
    reserve(filled + bytes.count)
    for (index, byte) in bytes.enumerated() { start[filled + index] = byte }
    setCount(filled + bytes.count)
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }
}
