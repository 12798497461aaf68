// Looking up arbitrary names in arbitrary records.

@testable import Core

/// Looks up the lines of the second part of the input, and names like those of the records in the first.
func fuzzLookup(_ input: FuzzInput) {
  var choices = input.choices
  let inputs = [RecordInput(name: "a.json", bytes: input[0])]
  let validation = Validation.run(
    inputs,
    options: Validation.Options(today: today, keepsRecords: true)
  )
  // Rules read past mistakes in JSON, and a lookup does not.
  let isJSON = !validation.findings.contains { $0.finding.rule.rawValue.hasPrefix("json-") }
  // A former identifier comes before the beginnings of others.
  var checker = DocumentChecker(today: today)
  let hasFormerIDs = !checker.check(input[0], name: "a.json").facts.formerIDs.isEmpty
  let identifiers = validation.records.compactMap(\.id)
  let known = identifiers.shuffled(using: &choices).prefix(3).flatMap { name in
    [name, String(name.prefix(Int.random(in: 0...name.count, using: &choices))), name + "x"]
  }
  let lines = input[1].split(separator: UInt8(ascii: "\n")).prefix(6)
    .map { String(decoding: $0, as: UTF8.self) }
  let names = (known + lines + ["1", "", "2020/1"]).shuffled(using: &choices)
  let together = matches(of: names, in: inputs)
  for (name, match) in zip(names, together) {
    let alone = matches(of: [name], in: inputs)
    require(alone == [match], "\(name) alone: \(alone), with others: \(match)")
    if isJSON, !hasFormerIDs { check(match, of: name, identifiers) }
  }
}

/// What names lead to, in words that can be compared.
private func matches(of names: [String], in inputs: [RecordInput]) -> [String] {
  let found = ProjectLookup.find(names, in: inputs, workerCount: 1).matches
  require(found.count == names.count, "\(found.count) matches for \(names.count) names")
  return found.map { match in
    switch match {
    case .found(let record): "found \(String(decoding: record.document, as: UTF8.self))"
    case .broken(let id, _): "broken \(id)"
    case .ambiguous(let ids, let moreCount): "ambiguous \(ids) and \(moreCount)"
    case .unknown(let nearest): "unknown, nearest \(nearest ?? "none")"
    }
  }
}

/// Requires a name that is an identifier, or begins a single one, to lead there.
private func check(_ match: String, of name: String, _ identifiers: [String]) {
  func isSame(_ id: String) -> Bool { id.utf8.elementsEqual(name.utf8) }
  let isKnown = identifiers.contains(where: isSame)
  let longer = identifiers.filter { $0.utf8.starts(with: name.utf8) }
  if name.isEmpty {
    require(match.hasPrefix("unknown"), "no name leads to \(match)")
  } else if isKnown || Set(longer.map { Array($0.utf8) }).count == 1 {
    let id = isKnown ? name : longer[0]
    let isThere =
      match.hasPrefix("broken") && match.utf8.elementsEqual("broken \(id)".utf8)
      || match.hasPrefix("found")
        && identifier(of: match).map { $0.utf8.elementsEqual(id.utf8) } == true
    require(isThere, "\(name) leads to \(match)")
  } else if longer.count > 1 {
    require(match.hasPrefix("ambiguous"), "\(name) leads to \(match)")
  }
}

/// The identifier of the record that a match shows.
private func identifier(of match: String) -> String? {
  SourceValue(Array(match.utf8.dropFirst("found ".utf8.count)))?["id"]?.string
}
