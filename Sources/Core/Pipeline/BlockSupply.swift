import Synchronization

/// Cuts inputs into blocks and hands them to workers.
///
/// A worker takes either the next input as a whole or, where an input in JSON Lines is larger than
/// a block, the next lines of it; so many small files and one large file are shared out alike.
final class BlockSupply: Sendable {
  /// The size of the blocks that a long input is cut into.
  static let blockSize = 1 << 20

  /// The size of buffers at first, which most single records fit into.
  static let smallSize = 1 << 16

  private static let sizeLimit = MemorySource.sizeLimit

  private let inputs: [RecordInput]
  /// Whether of a long array a block holds the start only.
  private let leavesArraysOpen: Bool
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var nextInput = 0
    var streams: [LineStream] = []
  }

  /// A block with its place in the order of all blocks, or the reason why there is none.
  struct Delivery {
    var input: Int
    /// The number of the block in its input, counted from 0.
    var number: Int
    /// Whether no further block of the input comes.
    var isLast: Bool
    var content: Result<Block, InputError>
  }

  init(_ inputs: [RecordInput], leavesArraysOpen: Bool = false) {
    self.inputs = inputs
    self.leavesArraysOpen = leavesArraysOpen
  }

  /// Fills `buffer` with the next block, or returns `nil` if there is none.
  ///
  /// The block is valid until the buffer is filled again.
  func next(_ buffer: SourceBytes) -> Delivery? {
    var input = 0
    let fromStream: Delivery?? = state.withLock { state in
      if let stream = state.streams.first {
        let delivery = stream.next(buffer)
        if delivery.isLast { state.streams.removeFirst() }
        return .some(delivery)
      }
      guard state.nextInput < inputs.count else { return .some(nil) }
      input = state.nextInput
      state.nextInput += 1
      return nil
    }
    return fromStream ?? open(input, buffer)
  }

  /// Reads an input as a whole, or its first block if it is long and has lines.
  private func open(_ input: Int, _ buffer: SourceBytes) -> Delivery {
    do throws(InputError) {
      let source = try inputs[input].open()
      buffer.setCount(0)
      var isWhole = try buffer.fill(from: source)
      if !isWhole && buffer.capacity < Self.blockSize {
        try buffer.reserve(Self.blockSize)
        isWhole = try buffer.fill(from: source)
      }
      let form = try form(of: inputs[input].name, source, buffer, &isWhole)
      if !isWhole && form == .lines {
        return try startStream(input, source, buffer)
      }
      let isOpen = leavesArraysOpen && !isWhole && JSONForm.opensArray(buffer)
      while !isWhole && !isOpen {
        isWhole = try buffer.fillMore(from: source, limit: Self.sizeLimit)
      }
      let block = Block(
        buffer,
        input: input,
        form: form,
        rest: isOpen ? source : nil,
        isReadOnce: source.remainingCount == nil,
        fileStem: Block.fileStem(of: inputs[input].name)
      )
      return Delivery(input: input, number: 0, isLast: true, content: .success(block))
    } catch {
      return Delivery(input: input, number: 0, isLast: true, content: .failure(error))
    }
  }

  /// Decides on the form of an input, of which `buffer` is filled further until that is possible.
  private func form(
    of name: String,
    _ source: any ByteSource,
    _ buffer: SourceBytes,
    _ isWhole: inout Bool
  ) throws(InputError) -> JSONForm {
    while true {
      if let form = JSONForm.decide(onStart: buffer, isWhole: isWhole, name: name) { return form }
      isWhole = try buffer.fillMore(from: source, limit: Self.sizeLimit)
    }
  }

  private func startStream(
    _ input: Int,
    _ source: any ByteSource,
    _ buffer: SourceBytes
  ) throws(InputError) -> Delivery {
    let stream = LineStream(source, input: input)
    let delivery = stream.deliver(buffer, isWhole: false)
    if !delivery.isLast {
      state.withLock { state in
        // The earliest comes first, as that is what all outputs after it wait for.
        let position = state.streams.firstIndex { $0.input > input } ?? state.streams.count
        state.streams.insert(stream, at: position)
      }
    }
    return delivery
  }

  /// A long input in JSON Lines, read block by block; used under the lock of the supply.
  private final class LineStream: @unchecked Sendable {
    private let source: any ByteSource
    let input: Int
    private var number = 0
    private var base = 0
    private var line = 1
    /// The start of a line whose end has not been read yet.
    private var remainder: [UInt8] = []

    init(_ source: any ByteSource, input: Int) {
      self.source = source
      self.input = input
    }

    /// Fills `buffer` with the lines that come next.
    func next(_ buffer: SourceBytes) -> Delivery {
      buffer.setCount(0)
      do throws(InputError) {
        try buffer.reserve(BlockSupply.blockSize)
        try buffer.append(remainder)
        return deliver(buffer, isWhole: try buffer.fill(from: source))
      } catch {
        return Delivery(input: input, number: number, isLast: true, content: .failure(error))
      }
    }

    /// Hands over the whole lines of `buffer` and keeps the rest.
    func deliver(_ buffer: SourceBytes, isWhole: Bool) -> Delivery {
      var isLast = isWhole
      var count = isWhole ? buffer.count : buffer.endOfLastLine
      do throws(InputError) {
        while count == 0 && !isLast {
          guard buffer.count < BlockSupply.sizeLimit else {
            throw InputError("a line is longer than 4 GiB")
          }
          let searched = buffer.count
          try buffer.reserve(min(buffer.capacity * 2, BlockSupply.sizeLimit))
          isLast = try buffer.fill(from: source)
          count = isLast ? buffer.count : buffer.endOfLastLine(from: searched)
        }
      } catch {
        return Delivery(input: input, number: number, isLast: true, content: .failure(error))
      }
      remainder = buffer.bytes(in: count..<buffer.count)
      buffer.setCount(count)
      let block = Block(
        buffer,
        base: base,
        firstLine: line,
        input: input,
        form: .lines,
        isReadOnce: source.remainingCount == nil
      )
      defer {
        base += count
        number += 1
        if !isLast { line += LineScanner.lineEndCount(in: block.bytes, count: count) }
      }
      return Delivery(input: input, number: number, isLast: isLast, content: .success(block))
    }
  }
}
