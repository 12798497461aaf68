extension Rule {
  static let duplicateValue = Rule(
    "duplicate-value",
    .error,
    summary: "No list of codes, names, organisations or sources has an element twice",
    explanation: """
      Countries, areas, subsectors and topics are sets: a country that is listed twice is counted \
      twice. An organisation may appear once in each role, and a source once for each address. The \
      later element is removed by the repair.
      """,
    failing: .record(#""topics": ["Justice", "Education", "Justice"]"#),
    passing: .record(#""topics": ["Justice", "Education"]"#),
    check: .record { record, context, collector in
      let json = context.json
      for entry in record.lists where entry.kind.formsSets {
        let list = Int(entry.node)
        Repetitions.forEach(
          in: list,
          of: json,
          text: { json[$0].kind == .string ? $0 : nil },
          second: { _ in nil }
        ) { later, first in
          emitRepetition(of: quoted(json.text(later)), later, first, json, &collector)
        }
      }
      checkOrganisations(of: record, json, &collector)
      checkSources(of: record, json, &collector)
    }
  )

  private static func checkOrganisations(
    of record: RecordView,
    _ json: JSONView,
    _ collector: inout FindingCollector
  ) {
    guard let list = record.node(.organisations), json[list].kind == .array else { return }
    Repetitions.forEach(
      in: list,
      of: json,
      text: { json.member(Organisation.Key.name, of: $0) },
      second: { json.member(Organisation.Key.role, of: $0) }
    ) { later, first in
      let name = json.member(Organisation.Key.name, of: later).map { quoted(json.text($0)) } ?? ""
      emitRepetition(of: name, scope: " in the same role", later, first, json, &collector)
    }
  }

  private static func checkSources(
    of record: RecordView,
    _ json: JSONView,
    _ collector: inout FindingCollector
  ) {
    guard let list = record.node(.sources), json[list].kind == .array else { return }
    Repetitions.forEach(
      in: list,
      of: json,
      text: { json.member(Source.Key.url, of: $0) },
      second: { _ in nil }
    ) { later, first in
      let address = json.member(Source.Key.url, of: later).map { quoted(json.text($0)) } ?? ""
      emitRepetition(of: "the source \(address)", later, first, json, &collector)
    }
  }

  private static func emitRepetition(
    of name: String,
    scope: String = "",
    _ later: Int,
    _ first: Int,
    _ json: JSONView,
    _ collector: inout FindingCollector
  ) {
    collector.emit(
      "\(name) is listed twice\(scope)",
      at: later,
      notes: [("first listed here", json[first].range)],
      edits: [Edit(json.rangeWithComma(of: later), text: "")]
    )
  }
}
