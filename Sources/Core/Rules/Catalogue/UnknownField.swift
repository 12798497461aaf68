extension Rule {
  static let unknownField = Rule(
    "unknown-field",
    .error,
    summary: "Every field is one of those that a record has",
    explanation: """
      A field that nobody knows is a field that nobody reads: most often its name is misspelt, and \
      the value is missing where it belongs. If the name is close to that of a required field which \
      is not there, this finding covers both. Rename the field, or take it out.
      """,
    failing: .record(#""expectedResults": null, "expectedResult": ["Water is tested."]"#),
    passing: .record(#""expectedResults": ["Water is tested."]"#),
    check: .shape { fault, collector in
      guard case .unknown(let key, let nearest, let isMissing) = fault, let json = collector.json
      else { return }
      var message = "\(quoted(json.text(key))) is not a known field"
      if let nearest, isMissing {
        message += ", and the required field \"\(nearest.key)\" is missing"
      }
      collector.emit(message, at: key, hint: nearest.map { "did you mean \"\($0.key)\"?" })
    }
  )
}
