/// Goes through the entries of a section of a shard, in order.
struct ShardCursor {
  /// The bytes at the start of an entry that make its key.
  static let keySize = 28

  /// The position of the shard among those that are merged.
  let shard: Int
  private let file: ShardFile
  private let section: ShardSection
  /// The positions of the inputs of the shard among those of all shards.
  private let inputs: [Int32]
  /// The section without the chunks that were read.
  private var rest: Range<Int>
  private var leftCount: Int
  private var chunk: [UInt8] = []
  /// Where the chunk is in the file.
  private var chunkStart = 0
  /// The entry at hand, in the chunk.
  private var entryRange = 0..<0

  /// The key of the entry at hand.
  private(set) var key: ShardKey

  /// Goes to the first entry of a section; there has to be one.
  init(
    _ section: ShardDirectory.Section,
    shard: Int,
    file: ShardFile,
    inputs: [Int32]
  ) throws(InputError) {
    self.shard = shard
    self.file = file
    self.section = section.section
    self.inputs = inputs
    rest = section.range
    leftCount = section.entryCount
    key = ShardKey(digest: .none, section: section.section, input: -1, offset: 0)
    guard try advance() else { throw .damagedShard }
  }

  /// Goes to the next entry, if there is one.
  mutating func advance() throws(InputError) -> Bool {
    if leftCount == 0 {
      guard rest.isEmpty, entryRange.upperBound == chunk.count else { throw .damagedShard }
      return false
    }
    leftCount -= 1
    if entryRange.upperBound == chunk.count { try readChunk() }
    let start = entryRange.upperBound + 4
    guard start <= chunk.count else { throw .damagedShard }
    let length = Int(chunk.number(at: start - 4, size: 4))
    guard length >= Self.keySize, length <= chunk.count - start else { throw .damagedShard }
    entryRange = start..<start + length
    let input = chunk.number(at: start + 16, size: 4)
    let offset = chunk.number(at: start + 20, size: 8)
    guard input < UInt64(inputs.count), offset <= UInt64(Int.max >> 1) else { throw .damagedShard }
    let next = ShardKey(
      digest: TextDigest(
        low: chunk.number(at: start, size: 8),
        high: chunk.number(at: start + 8, size: 8)
      ),
      section: section,
      input: inputs[Int(input)],
      offset: Int(offset)
    )
    // Entries with one digest come together only if all are in order.
    guard !(next < key) else { throw .damagedShard }
    key = next
    return true
  }

  /// The entry at hand.
  func entry() throws(InputError) -> ShardEntry { try Self.entry(chunk[entryRange], key) }

  /// The bytes of the entry at hand, from which ``entry(_:_:)`` makes it.
  var entryBytes: ArraySlice<UInt8> { chunk[entryRange] }

  /// Where the entry at hand is in the file.
  var place: Range<Int> {
    chunkStart + entryRange.lowerBound..<chunkStart + entryRange.upperBound
  }

  /// The entry of some bytes and their key.
  static func entry(_ bytes: ArraySlice<UInt8>, _ key: ShardKey) throws(InputError) -> ShardEntry {
    do throws(FactDecoder.Failure) {
      return try ShardEntry(bytes, key: key)
    } catch {
      throw .damagedShard
    }
  }

  private mutating func readChunk() throws(InputError) {
    guard rest.count > 4 else { throw .damagedShard }
    // Most chunks are read at once.
    let wanted = min(rest.count, 4 + ShardForm.chunkSize * 5 / 4 + ShardForm.digestSize)
    var bytes = try file.bytes(in: rest.lowerBound..<rest.lowerBound + wanted)
    guard bytes.count == wanted else { throw .damagedShard }
    let length = Int(bytes.number(at: 0, size: 4))
    let end = 4 + length + ShardForm.digestSize
    guard length > 0, end <= rest.count else { throw .damagedShard }
    if end > wanted {
      bytes += try file.bytes(in: rest.lowerBound + wanted..<rest.lowerBound + end)
    }
    guard bytes.count >= end else { throw .damagedShard }
    let digest = TextDigest(
      low: bytes.number(at: 4 + length, size: 8),
      high: bytes.number(at: 12 + length, size: 8)
    )
    guard TextDigest(of: bytes.span.extracting(4..<4 + length)) == digest else {
      throw .damagedShard
    }
    chunk = Array(bytes[4..<4 + length])
    chunkStart = rest.lowerBound + 4
    entryRange = 0..<0
    rest = rest.lowerBound + end..<rest.upperBound
  }
}

extension [UInt8] {
  /// The number of so many bytes, the lowest first.
  @inline(__always)
  fileprivate func number(at start: Int, size: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<size { number |= UInt64(self[start + index]) &<< UInt64(8 * index) }
    return number
  }
}
