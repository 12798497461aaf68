extension Rule {
  static let jsonDepth = Rule(
    "json-depth",
    .error,
    summary: "No value is nested deeper than \(JSONReader.maximumDepth) levels",
    explanation: """
      A record needs five levels of objects and lists. Text that nests deeper than \
      \(JSONReader.maximumDepth) levels is damaged or made to exhaust the memory of programs that \
      read it, so it is not read any further. The finding points at the bracket that goes too deep.
      """,
    failing: .json(
      #"{"id": "clean-rivers", "description": "# + nested(JSONReader.maximumDepth) + "}\n"
    ),
    passing: .record(#""description": ["The river was clean once."]"#),
    check: .syntax { error, collector in
      guard error.kind == .tooDeep else { return }
      collector.emit(error)
    }
  )

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}
