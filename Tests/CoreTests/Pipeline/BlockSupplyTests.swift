import Testing

@testable import Core

@Suite("Blocks and workers") struct BlockSupplyTests {
  @Test func `each block of lines says where it starts in the input`() {
    let line = Array("{\"a\": \"\(String(repeating: "წ", count: 30))\"}\n\n".utf8)
    let bytes = Array(repeatElement(line, count: 40_000).joined())
    let supply = BlockSupply([RecordInput(name: "a.ndjson", bytes: bytes)])
    let buffer = SourceBytes(capacity: BlockSupply.smallSize)
    var (base, firstLine, blockCount) = (0, 1, 0)
    while let delivery = supply.next(buffer), case .success(let block) = delivery.content {
      #expect(block.base == base)
      #expect(block.firstLine == firstLine)
      #expect(delivery.number == blockCount)
      #expect(delivery.isLast || block.count > BlockSupply.blockSize - line.count)
      base += block.count
      firstLine += block.buffer.count { $0 == 0x0A }
      blockCount += 1
      #expect(delivery.isLast == (base == bytes.count))
    }
    #expect(base == bytes.count)
    #expect(blockCount > 3)
  }

  @Test(arguments: [1_500_000, 2_500_000])
  func `a block ends with a line, however long its lines are`(count: Int) {
    let short = Array("{\"a\": \"\(String(repeating: "b", count: 90))\"}\n".utf8)
    let long = Array("{\"a\": \"\(String(repeating: "c", count: count))\"}\n".utf8)
    let bytes = short + long + Array(repeatElement(short, count: 40_000).joined())
    let supply = BlockSupply([RecordInput(name: "a.ndjson", bytes: bytes)])
    let buffer = SourceBytes(capacity: BlockSupply.smallSize)
    var (found, firstLine, longest): ([UInt8], Int, Int) = ([], 1, 0)
    while let delivery = supply.next(buffer), case .success(let block) = delivery.content {
      #expect(block.base == found.count)
      #expect(block.firstLine == firstLine)
      #expect(block.buffer.last == 0x0A)
      found += block.buffer
      firstLine += block.buffer.count { $0 == 0x0A }
      longest = max(longest, block.count)
    }
    #expect(found == bytes)
    #expect(longest > count)
  }

  @Test(arguments: [
    ("a.json", "a"), ("Data/projects/a-2.json", "a-2"), ("/a.b/c.d.json", "c.d"), ("a", nil),
    (".json", nil), ("a.b/c", nil), ("", nil), ("standard input", nil),
  ])
  func `the stem of a file is its last component without the extension`(
    path: String,
    stem: String?
  ) {
    #expect(Block.fileStem(of: path) == stem)
  }

  @Test(arguments: 0..<20) func `outputs come in the order of their blocks`(seed: UInt64) {
    let places = [(0, 0, true), (1, 0, false), (1, 1, false), (1, 2, true), (2, 0, true)]
    var random = SeededGenerator(seed: seed)
    var found: [Int] = []
    let sequencer = Sequencer<Int, Never> { delivery in
      if case .success(let output) = delivery.content { found.append(output) }
    }
    for index in places.indices.shuffled(using: &random) {
      let (input, number, isLast) = places[index]
      let place = BlockSupply.Delivery(
        input: input,
        number: number,
        isLast: isLast,
        content: .failure(InputError("taken"))
      )
      sequencer.submit(place, .success(index), size: 1)
    }
    #expect(found == Array(places.indices))
  }

  @Test(arguments: [0, 1, 2, 1000]) func `results come in the order of their numbers`(count: Int) {
    #expect(Workers.map(count) { String($0) } == (0..<count).map { String($0) })
  }
}
