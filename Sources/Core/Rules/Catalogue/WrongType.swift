extension Rule {
  static let wrongType = Rule(
    "wrong-type",
    .error,
    summary: "Every value is of the type that its field takes",
    explanation: """
      A list of one is still a list, a date is a text, and a value that is not known is left out \
      rather than written as `null`. A program that expects the right type would fail on any other, \
      or lose the value.
      """,
    failing: .record(#""expectedResults": "Water is tested every month.""#),
    passing: .record(""),
    check: .shape { fault, collector in
      guard case .wrongType(let node, let key, let expected) = fault, let json = collector.json
      else { return }
      collector.emit(
        message(for: json[node].kind, key: key, isElement: isElement(node, of: json), expected),
        at: node,
        hint: hint(for: node, of: json, expected)
      )
    }
  )

  private static func isElement(_ node: Int, of json: JSONView) -> Bool {
    node > 0 && json[node - 1].kind != .key
  }

  private static func message(
    for kind: JSONNode.Kind,
    key: String?,
    isElement: Bool,
    _ expected: Shape
  ) -> String {
    guard let key else { return "found \(kind.name), expected a record: an object in braces" }
    if isElement {
      return "found \(kind.name) in \(quoted(key)), expected \(expected.expectation)"
    }
    return "\(quoted(key)) is \(kind.name), expected \(expected.expectation)"
  }

  private static func hint(for node: Int, of json: JSONView, _ expected: Shape) -> String? {
    let kind = json[node].kind
    if kind == .null {
      if node == RecordView.root { return nil }
      return json.isRequired(node) ? "the field is required" : "leave out what is not known"
    }
    switch expected {
    case .list(.text, _): return kind == .string ? "put the text in square brackets" : nil
    case .list(.object, _): return kind == .object ? "put the object in square brackets" : nil
    case .text(let text):
      guard kind == .number || kind == .boolean else { return nil }
      return text.admits(unquoted: json.text(node).literal)
        ? "put the value in quotation marks" : "expected \(text.demand)"
    case .object, .languageMap: return nil
    }
  }
}

extension TextKind {
  /// Returns whether a number or a truth value makes a valid text between quotation marks.
  fileprivate func admits(unquoted word: some Collection<UInt8>) -> Bool {
    switch form {
    case .prose, .identifier(.text), .machine(.text): true
    case .identifier(.identifier): ProjectID.isWellFormed(word)
    case .identifier, .machine, .code: false
    }
  }

  /// What the text has to be, for people.
  fileprivate var demand: String {
    switch form {
    case .prose: TextPattern.prose.demand
    case .identifier(let pattern), .machine(let pattern): pattern.demand
    case .code(let type): choice(of: type.words)
    }
  }
}

extension CodedValue {
  fileprivate static var words: [String] { allCases.map(\.rawValue) }
}

extension JSONNode.Kind {
  /// What a value is called in a message, with its article.
  fileprivate var name: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .key, .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .null: "null"
    }
  }
}
