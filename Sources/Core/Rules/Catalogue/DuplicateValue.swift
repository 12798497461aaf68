extension Rule {
  static let duplicateValue = Rule(
    "duplicate-value",
    .error,
    summary: "no list of codes, names, organisations or sources has an element twice",
    explanation: """
      Countries, areas, subsectors and topics are sets: a country that is listed twice is counted \
      twice. An organisation may appear once in each role, and a source once for each address. The \
      later element is removed by the repair.
      """,
    failing: .record(#""topics": ["Justice", "Education", "Justice"]"#),
    passing: .record(#""topics": ["Justice", "Education"]"#),
    check: .record { record, context, report in
      let json = context.json
      for entry in record.lists where isSet(of: entry.kind) {
        let list = Int(entry.node)
        Repetitions.forEach(
          in: list,
          of: json,
          text: { json[$0].kind == .string ? $0 : nil },
          second: { _ in nil }
        ) { later, first in
          noteRepetition(of: quoted(json.text(later)), later, first, json, &report)
        }
      }
      checkOrganisations(of: record, json, &report)
      checkSources(of: record, json, &report)
    }
  )

  /// Whether a list of such texts has no order and nothing twice.
  private static func isSet(of kind: TextKind) -> Bool {
    switch kind {
    case .country, .area, .subsector, .topic: true
    default: false
    }
  }

  private static func checkOrganisations(
    of record: RecordView,
    _ json: JSONView,
    _ report: inout Report
  ) {
    guard let list = record.node(.organisations), json[list].kind == .array else { return }
    Repetitions.forEach(
      in: list,
      of: json,
      text: { json.organisationMember(.name, of: $0) },
      second: { json.organisationMember(.role, of: $0) }
    ) { later, first in
      let name = json.organisationMember(.name, of: later).map { quoted(json.text($0)) } ?? ""
      noteRepetition(of: "\(name) in the same role", later, first, json, &report)
    }
  }

  private static func checkSources(
    of record: RecordView,
    _ json: JSONView,
    _ report: inout Report
  ) {
    guard let list = record.node(.sources), json[list].kind == .array else { return }
    Repetitions.forEach(
      in: list,
      of: json,
      text: { json.sourceAddress(of: $0) },
      second: { _ in nil }
    ) { later, first in
      let address = json.sourceAddress(of: later).map { quoted(json.text($0)) } ?? ""
      noteRepetition(of: "the source \(address)", later, first, json, &report)
    }
  }

  private static func noteRepetition(
    of name: String,
    _ later: Int,
    _ first: Int,
    _ json: JSONView,
    _ report: inout Report
  ) {
    report(
      "\(name) stands twice in the list, expected it once",
      at: later,
      notes: [("first listed here", json[first].range)],
      edits: [Edit(json.rangeWithComma(of: later), text: "")]
    )
  }
}

extension JSONView {
  fileprivate func organisationMember(_ key: OrganisationKey, of node: Int) -> Int? {
    guard self[node].kind == .object else { return nil }
    return member(at: key.rawValue, of: node, in: Organisation.objectShape)
  }

  fileprivate func sourceAddress(of node: Int) -> Int? {
    guard self[node].kind == .object else { return nil }
    return member(at: SourceKey.url.rawValue, of: node, in: Source.objectShape)
  }
}
