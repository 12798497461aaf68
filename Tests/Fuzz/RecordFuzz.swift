// Reading, all rules and fixes on arbitrary bytes.

@testable import Core

/// Feeds arbitrary bytes to the reader and checks what must hold for any input.
func fuzzRecords(_ input: FuzzInput) {
  let bytes = input.bytes
  for name in ["a.json", "a.ndjson"] {
    let validation = validate(bytes, name: name)
    checkRanges(validation.findings, in: bytes)
    checkSelection(of: bytes, name: name, validation)
    checkFacts(of: bytes, name: name)
    checkFixes(of: bytes, name: name)
    checkCanonicalForm(of: bytes, name: name)
  }
}

private func validate(_ bytes: [UInt8], name: String) -> Validation {
  Validation.run(
    [RecordInput(name: name, bytes: bytes)],
    options: Validation.Options(today: today, excerptWidth: 120, keepsRecords: true)
  )
}

/// Places and edits lie in the input, start before they end, and come in order.
private func checkRanges(_ findings: [LocatedFinding], in bytes: [UInt8]) {
  for located in findings {
    let finding = located.finding
    for place in [finding.place] + finding.notes.map(\.place) {
      require(place.range.upperBound <= bytes.count, "\(finding)")
    }
    for range in [located.range] + located.noteRanges + located.editRanges {
      require(range.start <= range.end, "\(finding)")
    }
    require(finding.edits.allSatisfy { $0.range.upperBound <= bytes.count }, "\(finding)")
    require(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding)")
  }
  for (first, second) in zip(findings, findings.dropFirst()) {
    let (first, second) = (first.finding.place.range, second.finding.place.range)
    require(first.lowerBound <= second.lowerBound, "\(second)")
  }
}

/// No record is lost, and what is written of a project is what the source says of it.
private func checkSelection(of bytes: [UInt8], name: String, _ validation: Validation) {
  var projects: [Project] = []
  let selection = RecordSelection(
    from: [RecordInput(name: name, bytes: bytes)],
    where: ProjectQuery(),
    workerCount: 1
  )
  let outcome = selection.forEachBatch { projects += $0 }
  // Behind a mistake in JSON the rules read on, and count what they find there as records.
  let isMended = validation.findings.contains { $0.finding.rule == Rule.jsonSyntax.id }
  let count = projects.count + outcome.omissions.count
  require(isMended || count == validation.recordCount, "lost a record")
  let options = ProjectFormat.Options(context: ProjectColumnContext(today: today))
  let array = selection.document(as: .json, options).bytes
  let lines = selection.document(as: .ndjson, options).bytes
  checkTexts(of: required(SourceValue(array), "no JSON").elements, projects, validation, bytes)
  checkTexts(of: values(onLinesOf: lines), projects, validation, bytes)
  var again: [Project] = []
  _ = RecordSelection(
    from: [RecordInput(name: "b.json", bytes: array)],
    where: ProjectQuery(),
    workerCount: 1
  )
  .forEachBatch { again += $0 }
  require(again == projects, "not read back equal")
}

/// Each project has the same keys and values as a record of the source, fields that nobody knows among
/// them, and they come in the same order.
private func checkTexts(
  of written: [SourceValue],
  _ projects: [Project],
  _ validation: Validation,
  _ bytes: [UInt8]
) {
  require(written.count == projects.count, "\(written.count) of \(projects.count) are written")
  var sources = validation.records.compactMap { SourceValue(bytes, at: $0.offset)?.canonical }[...]
  for value in written {
    let text = String(decoding: value.text, as: UTF8.self)
    let position = required(sources.firstIndex(of: value.canonical), "not in the source: \(text)")
    sources = sources[(position + 1)...]
  }
}

/// The value on each line that is not blank.
private func values(onLinesOf bytes: [UInt8]) -> [SourceValue] {
  bytes.split(separator: UInt8(ascii: "\n"))
    .filter { line in !line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
    .map { required(SourceValue(Array($0)), "no JSON: \(String(decoding: $0, as: UTF8.self))") }
}

/// A document in a shard has the findings of a document, and arbitrary bytes are no shard and no entry.
private func checkShards(of bytes: [UInt8], name: String) {
  let input = RecordInput(name: name, bytes: bytes)
  let rules = RuleSet(Rule.catalogue.filter { RuleSet().registryRules.contains($0.id) })
  let options = Validation.Options(rules: rules, today: today)
  var shard: [UInt8] = []
  let writer = ShardWriter<Never>(inputNames: [name], lineField: nil, runSize: 300) { shard += $0 }
  let nowhere: FindingStream<Never>? = nil
  let whole = Validation.run([input], options: options, stream: nowhere, shard: writer)
  writer.finish()
  let merged = try? Validation.merge([RecordInput(name: "s", bytes: shard)], options: options)
  require(merged?.validation.findings == whole.findings, "a shard has other findings")
  _ = try? Validation.merge([RecordInput(name: "s", bytes: bytes)], options: options)
  for section in ShardSection.allCases {
    let key = ShardKey(digest: .none, section: section, input: 0, offset: bytes.count)
    if let entry = try? ShardEntry(bytes[...], key: key) {
      _ = (entry.record, entry.link, entry.formerID)
    }
  }
}

/// Facts are read back equal, arbitrary bytes are no facts, and a document leaves no trace.
private func checkFacts(of bytes: [UInt8], name: String) {
  var checker = DocumentChecker(today: today)
  let facts = checker.check(bytes, name: name).facts
  require(DocumentFacts(encoded: facts.encoded) == facts, "facts are not read back equal")
  _ = DocumentFacts(encoded: bytes)
  checkShards(of: bytes, name: name)
  var index = RegistryIndex()
  index.add(facts, to: 1)
  index.add(facts, to: 0)
  index.remove(1)
  var fresh = RegistryIndex()
  fresh.add(facts, to: 0)
  func findings(_ index: RegistryIndex) -> [LocatedFinding] {
    index.findings(of: RuleSet()) { _, range in Array(bytes[range.clamped(to: bytes.indices)]) }
  }
  require(findings(index) == findings(fresh), "a document left a trace")
}

/// Fixing twice is fixing once, and no fix makes an error.
///
/// Where the first line is JSON only after it, what was one broken document are JSON Lines, of which each
/// has its own errors.
private func checkFixes(of bytes: [UInt8], name: String) {
  let fixer = Fixer(rules: RuleSet(), today: today)
  let once = fixer.fix(bytes, name: name)
  let twice = fixer.fix(once.bytes, name: name)
  require(twice.bytes == once.bytes, "fixing twice differs")
  let before = validate(bytes, name: name).findings.count { $0.finding.severity == .error }
  let after = validate(once.bytes, name: name).findings.count { $0.finding.severity == .error }
  let forms = [bytes, once.bytes].map { JSONForm(of: SourceBytes($0), name: name) }
  require(after <= before || forms[0] != forms[1], "a fix made an error")
}

/// The canonical form of a source, or `nil` if it is not JSON.
func canonicalForm(of bytes: [UInt8], name: String) -> [UInt8]? {
  var form: [UInt8] = []
  let input = RecordInput(name: name, bytes: bytes)
  guard case .success = Formatting.write(input, workerCount: 1, to: { form += $0 }) else {
    return nil
  }
  return form
}

private func isCanonical(_ bytes: [UInt8], name: String) -> Bool? {
  let input = RecordInput(name: name, bytes: bytes)
  return try? Formatting.check([input], workerCount: 1)[0].get()
}

/// The canonical form is its own canonical form, and drops and changes no value.
private func checkCanonicalForm(of bytes: [UInt8], name: String) {
  guard let canonical = canonicalForm(of: bytes, name: name) else { return }
  require(canonicalForm(of: canonical, name: name) == canonical, "the canonical form changes")
  let verdicts = [bytes, canonical].map { isCanonical($0, name: name) }
  require(verdicts == [bytes == canonical, true], "a check disagrees with the canonical form")
  func texts(_ bytes: [UInt8]) -> [[UInt8]] {
    (SourceValue(bytes).map { [$0] } ?? values(onLinesOf: bytes)).map(\.canonical)
  }
  require(texts(canonical) == texts(bytes), "the canonical form says something else")
}
