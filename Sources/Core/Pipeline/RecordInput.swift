/// Something that records can be read from, such as a file, standard input or embedded bytes.
///
/// `Core` opens nothing itself: the host says how.
///
/// This folder is about inputs, blocks and workers, and the only place with threads. A
/// ``BlockSupply`` cuts inputs into blocks, a ``RecordPipeline`` runs a worker on each core and
/// puts what they give back into order; ``Validation``, ``RecordSelection`` and ``Formatting`` are
/// what it is used for. What a worker does with a block is written elsewhere, and the folder knows
/// no rule and no field. Begin reading with ``Validation``, then ``RecordPipeline`` and ``BlockSupply``.
public struct RecordInput: Sendable {
  /// The name in findings: the path as the user gave it.
  public let name: String

  /// Opens the input for reading from its first byte.
  public let open: @Sendable () throws(InputError) -> any ByteSource

  /// Takes the number of records that are done with, a block at a time.
  let noteRecords: @Sendable (Int) -> Void

  /// Creates an input; whoever shows progress notes the records that are done with, on any thread.
  public init(
    name: String,
    noteRecords: @escaping @Sendable (Int) -> Void = { _ in },
    open: @escaping @Sendable () throws(InputError) -> any ByteSource
  ) {
    self.name = name
    self.noteRecords = noteRecords
    self.open = open
  }

  /// Creates an input of bytes in memory.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name) { () throws(InputError) in MemorySource(bytes) }
  }
}

extension RecordInput {
  /// Reads the input to its end, and returns one of what was read, or of the error, which can be read as
  /// often as one likes.
  public func inMemory() -> RecordInput {
    let result: Result<[UInt8], InputError>
    do throws(InputError) {
      result = .success(try open().bytesToEnd())
    } catch {
      result = .failure(error)
    }
    return RecordInput(name: name, noteRecords: noteRecords) { () throws(InputError) in
      MemorySource(try result.get())
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
