/// The reason why shards cannot be merged.
public struct ShardFailure: Error, Equatable {
  /// The name of the shard that cannot be used.
  public let name: String
  /// Why.
  public let error: InputError
}

/// The shards of a registry side by side, with their inputs in order.
struct ShardSet {
  /// The names of the inputs of all shards, in order.
  private(set) var inputNames: [String] = []
  /// The number of records, broken ones included.
  private(set) var recordCount = 0
  /// The number of records with facts.
  private(set) var factCount = 0
  /// The member that names rows, if it is not the identifier.
  private(set) var lineField: String?
  private var shards: [Shard] = []

  /// A shard that can be read.
  private struct Shard {
    var name: String
    var file: ShardFile
    var directory: ShardDirectory
    /// Where its inputs are among those of all shards.
    var inputs: [Int32]
  }

  /// Opens shards by their names, whose order does not matter.
  init(_ files: [(name: String, file: ShardFile)]) throws(ShardFailure) {
    for (name, file) in files {
      do throws(InputError) {
        let directory = try ShardDirectory(of: file)
        let inputs = Array(repeating: Int32(0), count: directory.inputs.count)
        shards.append(Shard(name: name, file: file, directory: directory, inputs: inputs))
      } catch {
        throw ShardFailure(name: name, error: error)
      }
    }
    lineField = shards.first?.directory.lineField
    for shard in shards.dropFirst() where shard.directory.lineField != lineField {
      throw ShardFailure(name: shard.name, error: .otherRows(than: shards[0].name))
    }
    try orderInputs()
  }

  private mutating func orderInputs() throws(ShardFailure) {
    var places = shards.indices.flatMap { shard in
      shards[shard].directory.inputs.indices.map { (shard: shard, input: $0) }
    }
    func name(_ place: (shard: Int, input: Int)) -> InputName {
      InputName(name: shards[place.shard].directory.inputs[place.input].name)
    }
    places.sort { name($0) < name($1) }
    for (first, second) in zip(places, places.dropFirst()) where name(first) == name(second) {
      let (earlier, later) = (min(first.shard, second.shard), max(first.shard, second.shard))
      throw ShardFailure(
        name: shards[later].name,
        error: .inputTwice(name(first).name, alsoIn: shards[earlier].name)
      )
    }
    for (position, place) in places.enumerated() {
      let input = shards[place.shard].directory.inputs[place.input]
      shards[place.shard].inputs[place.input] = Int32(position)
      inputNames.append(input.name)
      recordCount += input.recordCount
      factCount += input.factCount
    }
  }

  /// The entries of some sections of all shards, in one order.
  func queue(_ sections: Set<ShardSection>) throws(ShardFailure) -> ShardQueue {
    var cursors: [ShardCursor] = []
    for (index, shard) in shards.enumerated() {
      for section in shard.directory.sections where sections.contains(section.section) {
        do throws(InputError) {
          cursors.append(
            try ShardCursor(section, shard: index, file: shard.file, inputs: shard.inputs)
          )
        } catch {
          throw ShardFailure(name: shard.name, error: error)
        }
      }
    }
    return ShardQueue(cursors, shardNames: shards.map(\.name))
  }

  /// The bytes of a range of a shard.
  func bytes(of shard: Int, in range: Range<Int>) throws(ShardFailure) -> [UInt8] {
    do throws(InputError) {
      return try shards[shard].file.bytes(in: range)
    } catch {
      throw ShardFailure(name: shards[shard].name, error: error)
    }
  }

  /// What there is to say of a shard whose entries make no sense.
  func damage(of shard: Int) -> ShardFailure {
    ShardFailure(name: shards[shard].name, error: .damagedShard)
  }
}

extension InputError {
  fileprivate static func otherRows(than other: String) -> Self {
    Self("it was not written with the same '--line-id' as \(inApostrophes(other))")
  }

  fileprivate static func inputTwice(_ input: String, alsoIn other: String) -> Self {
    Self(
      "\(inApostrophes(other)) holds the input \(inApostrophes(input)) as well; "
        + "'--stdin-name' tells parts apart"
    )
  }
}

/// Entries of many sections in one order: a heap of cursors.
struct ShardQueue {
  private var cursors: [ShardCursor]
  private let shardNames: [String]
  /// Positions of cursors, of which each comes before the two below it.
  private var heap: [Int]

  init(_ cursors: [ShardCursor], shardNames: [String]) {
    self.cursors = cursors
    self.shardNames = shardNames
    heap = cursors.indices.sorted { cursors[$0].key < cursors[$1].key }
  }

  /// The position of the cursor of the entry that is next, or `nil` if there is none.
  var firstPosition: Int? { heap.first }

  subscript(position: Int) -> ShardCursor {
    _read { yield cursors[position] }
  }

  /// Does what needs the entry at hand.
  func reading<Result>(
    _ body: (ShardCursor) throws(InputError) -> Result
  ) throws(ShardFailure) -> Result {
    let cursor = cursors[heap[0]]
    do throws(InputError) {
      return try body(cursor)
    } catch {
      throw ShardFailure(name: shardNames[cursor.shard], error: error)
    }
  }

  /// Goes on to the next entry.
  mutating func advance() throws(ShardFailure) {
    let top = heap[0]
    do throws(InputError) {
      if try !cursors[top].advance() {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
    } catch {
      throw ShardFailure(name: shardNames[cursors[top].shard], error: error)
    }
    sink()
  }

  /// Puts the first of the heap where it belongs.
  private mutating func sink() {
    var position = 0
    while true {
      var least = position
      for child in [2 * position + 1, 2 * position + 2] where child < heap.count {
        if cursors[heap[child]].key < cursors[heap[least]].key { least = child }
      }
      if least == position { return }
      heap.swapAt(position, least)
      position = least
    }
  }
}
