import Foundation
import Synchronization
import Testing

@testable import Core

@Suite("Backlog", .timeLimit(.minutes(1))) struct BacklogTests {
  /// A pipe whose writer takes its time: it has bytes once the gate is open.
  private final class SlowSource: ByteSource {
    private let gate: DispatchSemaphore
    private let source: any ByteSource
    private var isOpen = false

    init(_ bytes: [UInt8], gate: DispatchSemaphore) throws(InputError) {
      self.gate = gate
      source = try RecordInput(name: "-", bytes: bytes).open()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
      if !isOpen { gate.wait() }
      isOpen = true
      return try source.read(into: buffer)
    }

    func seek(to offset: Int) -> Bool { false }
  }

  /// Gives out the size of each block.
  private struct SizeWorker: BlockWorker, ~Copyable {
    mutating func process(_ block: Block) -> Int { block.count }
  }

  private static let content = Array("[\(String(repeating: " ", count: 1 << 20))]".utf8)
  private static let lines = Array(String(repeating: "{\"a\": 1}\n", count: 400_000).utf8)

  @Test(arguments: [2, 3], [false, true])
  func `what comes after a slow input is read ahead of it by 16 MiB and no more`(
    workerCount: Int,
    isLines: Bool
  ) throws {
    let gate = DispatchSemaphore(value: 0)
    let openedCount = Mutex(0)
    let slow = RecordInput(name: isLines ? "a.ndjson" : "a.json") { () throws(InputError) in
      try SlowSource(isLines ? Self.lines : Self.content, gate: gate)
    }
    let others = (0..<60).map { number in
      RecordInput(name: "\(number).json") { () throws(InputError) in
        openedCount.withLock { $0 += 1 }
        return try RecordInput(name: "", bytes: Self.content).open()
      }
    }
    // Blocks enough for the first worker to be joined by others.
    let first = RecordInput(name: "first.json", bytes: Self.content)
    let opener = Thread {
      var seen = -1
      while case let count = openedCount.withLock({ $0 }), count < 1 || count != seen {
        seen = count
        Thread.sleep(forTimeInterval: 0.1)
      }
      gate.signal()
    }
    var aheadCount = -1
    var inputs: [Int] = []
    opener.start()
    RecordPipeline.run(
      [first, slow] + others,
      workerCount: workerCount,
      makeWorker: { SizeWorker() },
      emit: { delivery in
        if delivery.input == 1, aheadCount < 0 { aheadCount = openedCount.withLock { $0 } }
        if delivery.isLast { inputs.append(delivery.input) }
      }
    )
    #expect(inputs == Array(0..<62))
    #expect((16...16 + workerCount).contains(aheadCount))
  }

  @Test func `long inputs side by side come in order and to an end`() {
    let inputs = (0..<12).map { RecordInput(name: "\($0).ndjson", bytes: Self.lines) }
    var found: [Int] = []
    RecordPipeline.run(
      inputs,
      workerCount: 4,
      makeWorker: { SizeWorker() },
      emit: { if $0.isLast { found.append($0.input) } }
    )
    #expect(found == Array(0..<12))
  }

  @Test func `a run that fails ends although outputs wait`() throws {
    struct Stop: Error {}
    let inputs = (0..<60).map { RecordInput(name: "\($0).json", bytes: Self.content) }
    #expect(throws: Stop.self) {
      try RecordPipeline.run(
        inputs,
        workerCount: 3,
        makeWorker: { SizeWorker() },
        emit: { (delivery) throws(Stop) in if delivery.input == 20 { throw Stop() } }
      )
    }
  }
}
