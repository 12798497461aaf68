import Dispatch
import Synchronization

/// Turns blocks into outputs, one worker on each core.
protocol BlockWorker: ~Copyable, SendableMetatype {
  associatedtype Output: Sendable

  /// Whether it reads the rest of long arrays itself, of which its blocks hold the start only.
  static var readsArraysOn: Bool { get }

  /// The number of records of the latest block, or 0 if the worker does not count them.
  var recordCount: Int { get }

  /// Works on a block, which is valid only during the call.
  mutating func process(_ block: Block) -> Output
}

extension BlockWorker where Self: ~Copyable {
  static var readsArraysOn: Bool { false }

  var recordCount: Int { 0 }
}

/// Runs workers over inputs and hands on their outputs in the order of the inputs.
enum RecordPipeline {
  /// An output, or the reason why an input could not be read.
  struct Delivery<Output: Sendable>: Sendable {
    var input: Int
    var isLast: Bool
    var content: Result<Output, InputError>
  }

  /// Calls `emit` with every output; when it throws, the work stops at once.
  static func run<Worker: BlockWorker & ~Copyable, Failure: Error>(
    _ inputs: [RecordInput],
    workerCount: Int,
    makeWorker: @Sendable () -> Worker,
    emit: (Delivery<Worker.Output>) throws(Failure) -> Void
  ) throws(Failure) {
    try withoutActuallyEscaping(emit) { (emit) throws(Failure) in
      let sequencer = Sequencer<Worker.Output, Failure>(emit)
      let supply = BlockSupply(inputs, leavesArraysOpen: Worker.readsArraysOn)
      let isDone = work(makeWorker(), inputs, supply, sequencer, byteLimit: soloByteCount)
      if !isDone {
        DispatchQueue.concurrentPerform(iterations: workerCount) { _ in
          _ = work(makeWorker(), inputs, supply, sequencer, byteLimit: .max)
        }
      }
      if let failure = sequencer.failure { throw failure }
    }
  }

  /// The number of bytes that one worker is through with before another thread has started.
  private static let soloByteCount = 256 * 1024

  /// Works on blocks until there are none or `byteLimit` is reached; returns whether all is done.
  private static func work<Worker: BlockWorker & ~Copyable, Failure: Error>(
    _ worker: consuming Worker,
    _ inputs: [RecordInput],
    _ supply: BlockSupply,
    _ sequencer: Sequencer<Worker.Output, Failure>,
    byteLimit: Int
  ) -> Bool {
    let buffer = SourceBytes(capacity: BlockSupply.smallSize)
    var byteCount = 0
    while byteCount < byteLimit {
      sequencer.backlog.enter()
      guard !sequencer.isStopped, let delivery = supply.next(buffer) else {
        sequencer.backlog.leave(waiting: 0)
        return true
      }
      let content = delivery.content.map { worker.process($0) }
      inputs[delivery.input].noteRecords(worker.recordCount)
      let size = max(buffer.count, 1024)
      sequencer.submit(delivery, content, size: size)
      byteCount += size
    }
    return false
  }
}

/// Puts outputs back into the order of their blocks.
final class Sequencer<Output: Sendable, Failure: Error>: @unchecked Sendable {
  private struct Key: Hashable {
    var input: Int
    var number: Int
  }

  private struct State {
    var waiting: [Key: (delivery: RecordPipeline.Delivery<Output>, size: Int)] = [:]
    var next = Key(input: 0, number: 0)
    var failure: Failure?
  }

  /// What bounds the outputs that wait.
  let backlog = Backlog()
  private let stopped = Atomic<Bool>(false)
  private let state = Mutex(State())
  /// Called under the lock only, so never by two workers at once.
  private let emit: (RecordPipeline.Delivery<Output>) throws(Failure) -> Void

  init(_ emit: @escaping (RecordPipeline.Delivery<Output>) throws(Failure) -> Void) {
    self.emit = emit
  }

  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  var failure: Failure? { state.withLock { $0.failure } }

  /// Takes the output of a block of so many bytes and hands on all that are next in order.
  func submit(_ place: BlockSupply.Delivery, _ content: Result<Output, InputError>, size: Int) {
    let key = Key(input: place.input, number: place.number)
    let delivery = RecordPipeline.Delivery(
      input: place.input,
      isLast: place.isLast,
      content: content
    )
    state.withLock { state in
      guard key == state.next else {
        state.waiting[key] = (delivery, size)
        backlog.leave(waiting: size)
        return
      }
      if state.failure == nil { hand(on: delivery, &state) }
      while state.failure == nil, !state.waiting.isEmpty,
        let next = state.waiting.removeValue(forKey: state.next)
      {
        hand(on: next.delivery, &state)
        backlog.remove(next.size)
      }
      backlog.leave(waiting: 0)
    }
  }

  private func hand(on delivery: RecordPipeline.Delivery<Output>, _ state: inout State) {
    if delivery.isLast {
      state.next = Key(input: delivery.input + 1, number: 0)
    } else {
      state.next.number += 1
    }
    do throws(Failure) {
      try emit(delivery)
    } catch {
      state.failure = error
      stopped.store(true, ordering: .relaxed)
    }
  }
}
