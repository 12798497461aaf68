extension Rule {
  static let missingField = Rule(
    "missing-field",
    .error,
    summary: "Every required field is there",
    explanation: """
      A record without an identifier, a title, an objective, a result, a country, a status or a \
      start cannot be listed, filtered or exported. The finding points at the brace that opens the \
      object. Add the field; if its value is not known, the record is not ready for the registry.
      """,
    failing: .record(#""title": null"#),
    passing: .record(""),
    check: .shape { fault, collector in
      guard case .missing(let field, let object) = fault, let json = collector.json else { return }
      let start = json[object].range.lowerBound
      collector.emit(
        "the required field \"\(field.key)\" is missing",
        at: object,
        range: start..<start + 1,
        hint: "add \"\(field.key)\": \(field.shape.placeholder)"
      )
    }
  )
}

extension Shape {
  /// What a value looks like, for a person to fill in.
  fileprivate var placeholder: String {
    switch self {
    case .text(.date): "\"YYYY-MM-DD\""
    case .text: "\"…\""
    case .list(let element, _): "[\(element.shape.placeholder)]"
    case .object(let object):
      "{"
        + object.fields.filter(\.isRequired).map { "\"\($0.key)\": \($0.shape.placeholder)" }
        .joined(separator: ", ") + "}"
    case .languageMap: "{}"
    }
  }
}
