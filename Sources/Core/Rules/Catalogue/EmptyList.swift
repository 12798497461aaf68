extension Rule {
  static let emptyList = Rule(
    "empty-list",
    .error,
    summary: "Required lists have an element",
    explanation: """
      A project has at least one objective, one expected result and one country, or it cannot be \
      found by any of them. Lists that are not required may be empty, but are better left out.
      """,
    failing: .record(#""countries": []"#),
    passing: .record(#""countries": ["GE"]"#),
    check: .shape { fault, collector in
      guard case .emptyList(let node, let key) = fault else { return }
      collector.emit("\(quoted(key)) is an empty list, expected at least one element", at: node)
    }
  )
}
