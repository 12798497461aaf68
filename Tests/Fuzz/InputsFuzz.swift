// Several inputs at once.

@testable import Core

/// Cuts the bytes of the fuzzer into inputs and checks them together, apart, and with several workers.
func fuzzInputs(_ input: FuzzInput) {
  var choices = input.choices
  let contents = input.parts.count > 2 ? input.parts.dropLast() : cut(input[0], &choices)[...]
  let inputs = contents.prefix(12).enumerated().map { number, bytes in
    let ending = ["json", "ndjson", "jsonl", "txt"].randomElement(using: &choices) ?? ""
    let name = "\(number % 3)/clean-rivers.\(ending)"
    let isPiped = Int.random(in: 0..<4, using: &choices) == 0
    return isPiped
      ? RecordInput(name: name) { Pipe(bytes) } : RecordInput(name: name, bytes: bytes)
  }
  let limit = Int.random(in: 0..<8, using: &choices)
  let contextCount = Int.random(in: 0...inputs.count, using: &choices)
  checkWorkers(inputs, limit: limit)
  checkApart(inputs)
  checkContext(inputs, count: contextCount)
  checkSelection(inputs, limit: limit)
}

/// Cuts bytes after some line ends.
private func cut(_ bytes: [UInt8], _ choices: inout Choices) -> [[UInt8]] {
  var inputs: [[UInt8]] = [[]]
  for byte in bytes {
    inputs[inputs.count - 1].append(byte)
    if byte == UInt8(ascii: "\n"), Int.random(in: 0..<8, using: &choices) == 0 { inputs.append([]) }
  }
  return inputs
}

/// Bytes that can be read once only, a few at a time.
private final class Pipe: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(min(buffer.count, 1 + rest.count / 3))
    buffer.copyBytes(from: piece)
    rest = rest[piece.endIndex...]
    return piece.count
  }

  func seek(to offset: Int) -> Bool { false }
}

/// So many empty inputs that all workers are called and share the others.
private let empty = (0..<256).map { _ in RecordInput(name: "empty.ndjson", bytes: []) }

private func run(
  _ inputs: [RecordInput],
  context: [RecordInput] = [],
  rules: RuleSet = RuleSet(),
  limit: Int? = nil,
  workerCount: Int = 1
) -> Validation {
  let options = Validation.Options(
    rules: rules,
    today: today,
    keepsRecords: true,
    limit: limit,
    workerCount: workerCount
  )
  return Validation.run(inputs, context: context, options: options)
}

/// Two workers find what one does, in the same order, and a limit leaves out the last.
private func checkWorkers(_ inputs: [RecordInput], limit: Int) {
  let inputs = empty + inputs
  let one = run(inputs)
  for (first, second) in zip(one.findings, one.findings.dropFirst()) {
    require(!Finding.precedes(second.finding, first.finding), "\(first) comes too early")
  }
  for limit in [nil, limit] {
    let two = run(inputs, limit: limit, workerCount: 2)
    require(
      two.findings == Array(one.findings.prefix(limit ?? .max)),
      "two workers find \(two.findings)"
    )
    require(two.counts == one.counts, "two workers count \(two.counts)")
    require(two.recordCount == one.recordCount, "two workers meet \(two.recordCount) records")
    require(two.records.map(place) == one.records.map(place), "two workers meet other records")
  }
}

private func place(of record: RecordPlace) -> [String] {
  [String(record.input), record.id ?? "none", String(record.offset), String(record.line)]
}

private let rulesOnRecords = RuleSet(
  Rule.catalogue.filter { rule in
    if case .registry = rule.check { false } else { true }
  }
)

/// Without the rules across the registry, inputs have the findings that each has alone.
private func checkApart(_ inputs: [RecordInput]) {
  let together = run(inputs, rules: rulesOnRecords)
  var rest = together.findings[...]
  var recordCount = 0
  for (number, input) in inputs.enumerated() {
    let alone = run([input], rules: rulesOnRecords)
    let own = rest.prefix { $0.finding.place.input == number }
    require(own.map(inFirstInput) == alone.findings.map(inFirstInput), "\(input.name) has others")
    rest = rest[own.endIndex...]
    recordCount += alone.recordCount
  }
  require(rest.isEmpty, "\(rest) are in no input")
  require(
    together.recordCount == recordCount,
    "\(together.recordCount) records, not \(recordCount)"
  )
}

/// The finding as it would be in the only input.
private func inFirstInput(_ located: LocatedFinding) -> LocatedFinding {
  var finding = located.finding
  finding.place.input = 0
  for index in finding.notes.indices { finding.notes[index].place.input = 0 }
  return LocatedFinding(
    finding,
    range: located.range,
    noteRanges: located.noteRanges,
    editRanges: located.editRanges
  )
}

/// Of a context, nothing is reported; the findings in the other inputs are those that they have with it.
private func checkContext(_ inputs: [RecordInput], count: Int) {
  let all = run(inputs).findings.filter { $0.finding.place.input >= count }
  let some = run(Array(inputs[count...]), context: Array(inputs[..<count])).findings
  require(some.allSatisfy { $0.finding.place.input >= count }, "a context has findings")
  require(some == all, "with a context: \(some)\nwithout: \(all)")
}

/// Two workers select what one does, and a limit leaves out the last.
private func checkSelection(_ inputs: [RecordInput], limit: Int) {
  func selected(_ workerCount: Int, limit: Int) -> (
    projects: [Project], omissions: [LocatedFinding]
  ) {
    var selection = RecordSelection(
      from: empty + inputs,
      where: ProjectQuery(),
      workerCount: workerCount
    )
    selection.limit = limit
    var projects: [Project] = []
    let outcome = selection.forEachBatch { projects += $0 }
    return (projects, outcome.omissions.map(\.finding))
  }
  let one = selected(1, limit: .max)
  for limit in [.max, limit] {
    let two = selected(2, limit: limit)
    require(two.projects == Array(one.projects.prefix(limit)), "two workers select others")
    require(one.omissions.starts(with: two.omissions), "two workers omit others")
    if limit == .max { require(two.omissions == one.omissions, "two workers omit fewer") }
  }
}
