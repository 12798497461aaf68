// Pipeline: inputs, blocks, workers.
//
// The only place with threads. A `BlockSupply` cuts `RecordInput`s into blocks, a `RecordPipeline` runs
// a worker on each core and puts what they give back into order; `Validation.run` and
// `RecordSelection` are what it is used for. What a worker does with a block is written elsewhere, and
// nothing here knows a rule or a field. To read on: `Validation`, `RecordPipeline`, `BlockSupply`.

/// Something that records can be read from, such as a file, standard input or embedded bytes.
///
/// `Core` opens nothing itself: the host says how.
public struct RecordInput: Sendable {
  /// The name in findings: the path as the user gave it.
  public let name: String

  /// Opens the input for reading from its first byte.
  public let open: @Sendable () throws(InputError) -> any ByteSource

  /// Creates an input.
  public init(
    name: String,
    open: @escaping @Sendable () throws(InputError) -> any ByteSource
  ) {
    self.name = name
    self.open = open
  }

  /// Creates an input of bytes in memory.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name) { () throws(InputError) in MemorySource(bytes) }
  }
}

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
  fileprivate func bytes(in range: Range<Int>) -> [UInt8]? {
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

/// Reads parts of inputs once more.
///
/// The input that was read last stays open: thousands of findings can lie in one.
final class InputRereader {
  private let inputs: [RecordInput]
  private var last: (input: Int, source: any ByteSource)?

  init(_ inputs: [RecordInput]) {
    self.inputs = inputs
  }

  /// Reads a range of an input, or returns `nil` if that is not possible.
  ///
  /// The result is shorter than the range where the input ends before it.
  func bytes(of input: Int, in range: Range<Int>) -> [UInt8]? {
    if let last, last.input == input { return last.source.bytes(in: range) }
    guard let source = try? inputs[input].open() else { return nil }
    last = (input, source)
    return source.bytes(in: range)
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
private final class MemorySource: ByteSource {
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
