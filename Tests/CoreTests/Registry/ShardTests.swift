import Testing

@testable import Core

/// A registry in shards says the same as one that is checked as a whole.
@Suite("Shards") struct ShardTests {
  private static let options = Validation.Options(today: ExampleRecord.today)

  private static let recordRules = RuleSet(
    Rule.catalogue.filter { !Set(RuleSet().registryRules).contains($0.id) }
  )
  private static let registryRules = RuleSet(
    Rule.catalogue.filter { Set(RuleSet().registryRules).contains($0.id) }
  )

  /// The lines that are written of findings.
  private static func text(_ findings: [LocatedFinding], _ names: [String]) -> String {
    var bytes: [UInt8] = []
    let lines = FindingLines(inputNames: names)
    for finding in findings { lines.append(finding, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What one process finds, as lines.
  private static func whole(_ inputs: [RecordInput], lineField: String? = nil) -> String {
    var options = options
    options.lineField = lineField
    let validation = Validation.run(inputs, options: options)
    return ValidationReport(validation, inputNames: inputs.map(\.name))
      .text(as: .ndjson, width: nil, style: .plain)
  }

  /// The findings within records of some inputs, and the shard.
  private static func shard(
    _ inputs: [RecordInput],
    name: String,
    lineField: String? = nil,
    runSize: Int = 700,
    workerCount: Int = 1
  ) -> (text: String, shard: RecordInput) {
    var bytes: [UInt8] = []
    let writer = ShardWriter<Never>(
      inputNames: inputs.map(\.name),
      lineField: lineField,
      runSize: runSize
    ) { bytes += $0 }
    var options = options
    (options.rules, options.lineField) = (recordRules, lineField)
    options.workerCount = workerCount
    let nowhere: FindingStream<Never>? = nil
    let validation = Validation.run(inputs, options: options, stream: nowhere, shard: writer)
    writer.finish()
    let text = text(validation.findings, inputs.map(\.name))
    return (text, RecordInput(name: name, bytes: bytes))
  }

  private static func merged(_ shards: [RecordInput]) throws(ShardFailure) -> String {
    var options = options
    options.rules = registryRules
    let (validation, names) = try Validation.merge(shards, options: options)
    return text(validation.findings, names)
  }

  // MARK: Random registries

  /// Records with few identifiers and titles, so that all that can be wrong between them is.
  private static func inputs(_ random: inout some RandomNumberGenerator) -> [RecordInput] {
    let nameCount = Int.random(in: 3...40, using: &random)
    func id() -> String { "river-\(Int.random(in: 0..<nameCount, using: &random))" }
    func line() -> String {
      var members = [
        #""id": "\#(id())""#,
        #""title": "Title \#(Int.random(in: 0..<nameCount, using: &random))""#,
        #""key": \#(Int.random(in: 0..<1000, using: &random))"#,
      ]
      let year = Int.random(in: 2020..<2030, using: &random)
      members.append(#""timeline": {"start": "\#(year)-01-01", "end": "\#(year + 2)-12-31"}"#)
      if Int.random(in: 0..<2, using: &random) == 0 { members.append(#""precededBy": "\#(id())""#) }
      if Int.random(in: 0..<5, using: &random) == 0 {
        members.append(#""formerIds": ["\#(id())", "lost", "\#(id())"]"#)
      }
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return "garbage"
      case 1: return #"{"id": "\#(id())" "title": "ab\u0041 é", "precededBy": "\#(id())"}"#
      case 2: return #"  {"id": " ", "title": "", "precededBy": "", "formerIds": [1, "a"]}"#
      case 3: return #"{"title": "Title 1", "precededBy": "no-such-river"}"#
      default: return ExampleRecord.line(with: members.joined(separator: ", "))
      }
    }
    return (0..<Int.random(in: 1...6, using: &random)).map { number in
      let lines = (0..<Int.random(in: 0...30, using: &random)).map { _ in line() }
      // Names in another order than that of their bytes, and one that looks like another.
      let name = ["a/b", "a", "a.", "e\u{301}", "é", "part \u{2028}"][number] + ".ndjson"
      return RecordInput(name: name, bytes: Array(lines.joined(separator: "\n").utf8))
    }
    .sorted { InputName(name: $0.name) < InputName(name: $1.name) }
  }

  @Test(arguments: 1...60)
  func `any split gives what one process finds, in any order`(seed: UInt64) throws {
    var random = Numbers(seed: seed)
    let inputs = Self.inputs(&random)
    let lineField = seed % 2 == 0 ? "key" : nil
    let count = Int.random(in: 1...inputs.count, using: &random)
    var parts = Array(repeating: [RecordInput](), count: count)
    for input in inputs.shuffled(using: &random) {
      parts[Int.random(in: 0..<count, using: &random)].append(input)
    }
    // Names that look alike are different, which they are not as keys.
    var texts: [[UInt8]: String] = [:]
    var shards: [RecordInput] = []
    for (number, part) in parts.enumerated() {
      let runSize = Int.random(in: 1...3000, using: &random)
      let made = Self.shard(part, name: "\(number)", lineField: lineField, runSize: runSize)
      shards.append(made.shard)
      // Findings within records do not depend on what else is checked.
      for input in part {
        texts[Array(input.name.utf8)] = Self.shard([input], name: "", lineField: lineField).text
      }
      #expect(made.text == part.map { texts[Array($0.name.utf8), default: ""] }.joined())
    }
    let single = inputs.map { texts[Array($0.name.utf8), default: ""] }.joined()
    let found = try Self.merged(shards.shuffled(using: &random))
    #expect(single + found == Self.whole(inputs, lineField: lineField))
  }

  @Test func `the splits have everything that can be wrong between records`() {
    var rules: Set<String> = []
    for seed in 1...60 {
      var random = Numbers(seed: UInt64(seed))
      for line in Self.whole(Self.inputs(&random)).split(separator: "\n") {
        rules.insert(String(line.dropFirst(9).prefix { $0 != "\"" }))
      }
    }
    let possible = Self.registryRules.rules.map(\.id.rawValue).filter { $0 != "lost-id" }
    #expect(possible.count == 5)
    #expect(rules.isSuperset(of: possible))
  }

  @Test func `a suggestion is made in a small registry, and only there`() throws {
    func hints(_ count: Int) throws -> String {
      let lines = (0..<count).map {
        ExampleRecord.line(with: #""id": "lake-\#($0)", "title": "Lake \#($0)""#)
      }
      let odd = ExampleRecord.line(with: #""id": "a", "title": "A", "precededBy": "lake-00""#)
      let inputs = [
        RecordInput(name: "a.ndjson", bytes: Array(lines.joined(separator: "\n").utf8)),
        RecordInput(name: "b.ndjson", bytes: Array(odd.utf8)),
      ]
      let found = try Self.merged(inputs.reversed().map { Self.shard([$0], name: $0.name).shard })
      #expect(found == Self.whole(inputs))
      return found
    }
    #expect(try hints(499).contains("did you mean"))
    #expect(try !hints(500).contains("did you mean"))
  }

  @Test func `records and inputs are counted`() throws {
    let line = ExampleRecord.line(with: "")
    let bytes = Array("\(line)\ngarbage\n7\n".utf8)
    let parts = ["b.ndjson", "a.ndjson"].map { name in
      Self.shard([RecordInput(name: name, bytes: bytes)], name: name).shard
    }
    let (validation, names) = try Validation.merge(parts, options: Self.options)
    #expect(names == ["a.ndjson", "b.ndjson"])
    #expect(validation.inputCount == 2)
    #expect(validation.recordCount == 6)
  }

  // MARK: Bytes

  private static let sample: [UInt8] = {
    var random = Numbers(seed: 7)
    var bytes: [UInt8] = []
    let writer = ShardWriter<Never>(inputNames: ["a.ndjson"], lineField: nil, runSize: 2000) {
      bytes += $0
    }
    let nowhere: FindingStream<Never>? = nil
    let lines = (0..<20).map {
      ExampleRecord.line(with: #""id": "r-\#($0)", "precededBy": "r-1", "formerIds": ["q"]"#)
    }
    let input = RecordInput(name: "a.ndjson", bytes: Array(lines.joined(separator: "\n").utf8))
    _ = Validation.run([input], options: options, stream: nowhere, shard: writer)
    writer.finish()
    return bytes
  }()

  private static func failure(_ bytes: [UInt8]) -> InputError? {
    do throws(ShardFailure) {
      _ = try merged([RecordInput(name: "s", bytes: bytes)])
      return nil
    } catch {
      return error.error
    }
  }

  @Test func `a shard that is cut off anywhere is refused, and one with more`() {
    #expect(Self.failure(Self.sample) == nil)
    for count in Self.sample.indices {
      let expected = count < ShardForm.headSize ? InputError.noShard : .damagedShard
      #expect(Self.failure(Array(Self.sample[..<count])) == expected, "\(count)")
    }
    #expect(Self.failure(Self.sample + [0]) == .damagedShard)
    #expect(Self.failure(Self.sample + Self.sample) == .damagedShard)
  }

  @Test func `a byte that is not as it was written is refused`() {
    for index in Self.sample.indices {
      for change: UInt8 in [1, 0x80] {
        var changed = Self.sample
        changed[index] ^= change
        #expect(Self.failure(changed) != nil, "byte \(index)")
      }
    }
  }

  @Test func `other files and later versions are called what they are`() {
    #expect(Self.failure([]) == .noShard)
    #expect(Self.failure(Array(#"{"id": "a-river-of-some-length"}"#.utf8)) == .noShard)
    #expect(Self.failure(DocumentFacts().encoded) == .noShard)
    var later = Self.sample
    later[8] = 2
    #expect(Self.failure(later) == .newerShard)
    later[8] = 0
    #expect(Self.failure(later) == .damagedShard)
  }

  @Test func `a pipe is no file to read in parts`() {
    let pipe = RecordInput(name: "s") { () throws(InputError) in PipeSource() }
    #expect(throws: ShardFailure(name: "s", error: .noFile)) { try Self.merged([pipe]) }
  }

  /// Bytes that can be read once.
  private final class PipeSource: ByteSource {
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }

    func seek(to offset: Int) -> Bool { false }
  }

  @Test func `one input in two shards, or rows of two kinds, are refused`() {
    let input = RecordInput(name: "a.ndjson", bytes: Array(ExampleRecord.line(with: "").utf8))
    let other = RecordInput(name: "b.ndjson", bytes: [])
    func failure(_ shards: [RecordInput]) -> ShardFailure? {
      do throws(ShardFailure) {
        _ = try Self.merged(shards)
        return nil
      } catch {
        return error
      }
    }
    let first = Self.shard([input], name: "1").shard
    let second = Self.shard([other, input], name: "2").shard
    for (shards, name, earlier) in [([first, second], "2", "1"), ([second, first], "1", "2")] {
      let failure = failure(shards)
      #expect(failure?.name == name)
      #expect(
        failure?.error.message
          == "'\(earlier)' holds the input 'a.ndjson' as well; '--stdin-name' tells parts apart"
      )
    }
    let named = Self.shard([other], name: "3", lineField: "key").shard
    #expect(
      failure([first, named])?.error.message
        == "it was not written with the same '--line-id' as '1'"
    )
  }

  @Test func `many workers write the shard that one writes`() {
    let lines = (0..<6000).map { ExampleRecord.line(with: #""id": "r-\#($0 % 5000)""#) }
    let input = RecordInput(name: "a.ndjson", bytes: Array(lines.joined(separator: "\n").utf8))
    let texts = [1, 3].map { count in
      Self.shard([input], name: "s", runSize: 100_000, workerCount: count)
    }
    #expect(texts[0].text == texts[1].text)
    #expect((try? Self.bytes(texts[0].shard)) == (try? Self.bytes(texts[1].shard)))
  }

  private static func bytes(_ input: RecordInput) throws -> [UInt8] {
    try input.open().bytesToEnd()
  }

  @Test(arguments: [
    ["a", "a.json"], ["a/z", "a.json"], ["a/b", "a/c"], ["a/b/c", "a/b."], ["", "a"], ["b", "ba"],
  ])
  func `inputs are in the order in which a directory is read`(names: [String]) {
    #expect(InputName(name: names[0]) < InputName(name: names[1]))
    #expect(!(InputName(name: names[1]) < InputName(name: names[0])))
  }
}

/// Numbers that are the same in every run (SplitMix64, Steele and others).
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
