// Baselines of findings in arbitrary bytes, and arbitrary bytes as baselines.

@testable import Core

/// Compares the findings in the first part of the input with baselines of them, and with the second part.
func fuzzBaseline(_ input: FuzzInput) {
  var choices = input.choices
  let names = ["records/a.json", "\u{1B}b\"\n.ndjson"]
  let findings =
    Validation.run(
      names.map { RecordInput(name: $0, bytes: input[0]) },
      options: Validation.Options(today: today)
    )
    .findings
  let some = findings.filter { _ in Bool.random(using: &choices) }
  check(Baseline(findings, inputNames: names), of: findings, among: findings, names)
  check(Baseline(some, inputNames: names), of: some, among: findings, names)
  for bytes in [input.bytes, input[1], input[0]] {
    guard let baseline = Baseline(bytes) else { continue }
    checkCounts(baseline, findings, names)
    require(Baseline(Array(baseline.text.utf8))?.entries == baseline.entries, "not read back equal")
  }
}

/// Requires a baseline of some findings to hide exactly those, however it is read back.
private func check(
  _ baseline: Baseline,
  of known: [LocatedFinding],
  among findings: [LocatedFinding],
  _ names: [String]
) {
  let text = baseline.text
  let parts = text.split(separator: "\"schemaVersion\": 2", maxSplits: 1)
  require(parts.count == 2, "no version in \(text)")
  let older = parts.joined(separator: "\"schemaVersion\": 1")
  for (text, isOutdated) in [(text, false), (older, true)] {
    let again = required(Baseline(Array(text.utf8)), "cannot be read: \(text)")
    require(again.entries == baseline.entries && again.isOutdated == isOutdated, "other entries")
    let (new, gone) = again.compare(findings, inputNames: names)
    require(gone.isEmpty, "a finding is taken for gone: \(gone)")
    require(new.count == findings.count - known.count, "\(new.count) findings are new")
    require(
      counts(of: new, names).merging(counts(of: known, names), uniquingKeysWith: +)
        == counts(of: findings, names),
      "other findings are new"
    )
  }
  checkReport(text, of: known)
}

/// Requires the file to name each finding, as often as there are equal ones.
private func checkReport(_ text: String, of known: [LocatedFinding]) {
  let value = required(SourceValue(Array(text.utf8)), "no JSON: \(text)")
  let entries = value["findings"]?.elements ?? []
  require(
    entries.reduce(0) { $0 + ($1["count"]?.integer ?? 0) } == known.count,
    "a finding is lost"
  )
  let named = Set(entries.map { $0["rule"]?.string })
  require(named == Set(known.map { $0.finding.rule.rawValue }), "other rules are named")
}

/// Requires a baseline from anywhere to hide as many equal findings as it counts.
private func checkCounts(_ baseline: Baseline, _ findings: [LocatedFinding], _ names: [String]) {
  let (new, gone) = baseline.compare(findings, inputNames: names)
  let (all, left) = (counts(of: findings, names), counts(of: new, names))
  for (fingerprint, count) in all {
    let known = baseline.entries.filter { $0.fingerprint == fingerprint }.map(\.count).max() ?? 0
    let expected = max(0, count - known)
    require(left[fingerprint] ?? 0 == expected, "\(expected) of \(fingerprint) are new")
  }
  for entry in gone { require(entry.count > 0, "nothing is gone of \(entry)") }
}

private func counts(of findings: [LocatedFinding], _ names: [String]) -> [String: Int] {
  let fingerprints = findings.map {
    Fingerprint(of: $0.finding, path: RepositoryLocation().path(of: names[$0.finding.place.input]))
      .description
  }
  return Dictionary(fingerprints.map { ($0, 1) }, uniquingKeysWith: +)
}
