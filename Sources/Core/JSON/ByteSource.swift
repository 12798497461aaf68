/// A stream of bytes that the host has opened; it is closed when the last reference goes.
public protocol ByteSource: AnyObject {
  /// Reads at least one byte into `buffer` and returns how many, or 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int

  /// Moves to an offset, or returns `false` if the source can only be read once.
  func seek(to offset: Int) -> Bool

  /// The number of bytes that are still to be read, or `nil` where only reading tells.
  var remainingCount: Int? { get }
}

extension ByteSource {
  /// The number of bytes of the longest line or document, because offsets in one have 32 bits.
  public static var sizeLimit: Int { Int(UInt32.max) - JSONReader.padding - 1 }

  /// Not known.
  public var remainingCount: Int? { nil }

  /// Reads all that is left.
  func bytesToEnd() throws(InputError) -> [UInt8] {
    let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { part.deallocate() }
    var bytes: [UInt8] = []
    while case let count = try read(into: part), count > 0 { bytes += part[..<count] }
    return bytes
  }

  /// Reads so many bytes, or fewer where the source ends.
  func bytes(upTo count: Int) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    let part = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, min(count, 1 << 20)),
      alignment: 16
    )
    defer { part.deallocate() }
    while bytes.count < count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: part.prefix(count - bytes.count))
      let read = try read(into: rest)
      if read == 0 { break }
      bytes += rest[..<read]
    }
    return bytes
  }

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

  /// An input of more than ``ByteSource/sizeLimit`` bytes.
  public static let tooLong = InputError("it is longer than 4 GiB")

  /// An input that the system gives no memory for.
  public static let noMemory = InputError("there is not enough memory for it")
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

  var remainingCount: Int? { bytes.count - offset }
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

  /// Makes room for all the rest, or for as much again, and reads on; returns whether the source ended.
  func fillMore(
    from source: any ByteSource,
    limit: Int
  ) throws(InputError) -> Bool {
    // One byte more than there is, so that the end shows.
    let expected = source.remainingCount.map { count + $0 + 1 } ?? 0
    guard capacity < limit, expected <= limit else { throw .tooLong }
    try reserve(expected > capacity ? expected : min(capacity * 2, limit))
    return try fill(from: source)
  }

  var endOfLastLine: Int { endOfLastLine(from: 0) }

  /// The offset after the last line end, or 0 if there is none from `searched` on.
  func endOfLastLine(from searched: Int) -> Int {
    let end = LineScanner.endOfLastLine(in: start + searched, count: count - searched)
    return end == 0 ? 0 : searched + end
  }

  func append(_ bytes: [UInt8]) throws(InputError) {
    let filled = count
    try reserve(filled + bytes.count)
    for (index, byte) in bytes.enumerated() { start[filled + index] = byte }
    setCount(filled + bytes.count)
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }
}
