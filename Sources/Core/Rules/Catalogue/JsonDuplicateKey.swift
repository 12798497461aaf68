extension Rule {
  static let jsonDuplicateKey = Rule(
    "json-duplicate-key",
    .error,
    summary: "No object has the same key twice",
    explanation: """
      JSON does not say which of two values counts: some programs take the first, others the last, \
      and none of them says so. Keep one of the two, or merge them.
      """,
    failing: .json(
      """
      {
        "id": "clean-rivers",
        "title": "Clean rivers",
        "title": "Clean rivers and lakes",
        "specificObjectives": ["Rivers are cleaner."],
        "expectedResults": ["Water is tested every month."],
        "countries": ["GE", "MD"],
        "status": "ongoing",
        "timeline": {"start": "2025-01-01", "end": "2028-12-31"}
      }

      """
    ),
    passing: .record(#""title": "Clean rivers and lakes""#),
    check: .shape { fault, collector in
      guard case .duplicate(let key, let first) = fault, let json = collector.json else { return }
      collector.emit(
        "the key \(quoted(json.text(key))) is repeated in this object",
        at: key,
        notes: [("first defined here", json[first].range)]
      )
    }
  )
}
