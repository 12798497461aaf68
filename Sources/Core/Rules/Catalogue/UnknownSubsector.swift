extension Rule {
  static let unknownSubsector = Rule(
    "unknown-subsector",
    .warning,
    summary: "Subsectors are those that the project pages use, by their English names",
    explanation: """
      Subsectors are an open vocabulary, so this is only a warning; but a spelling of one's own is \
      not found by filters and has no name in the other languages. Use the published name, such as \
      `Rule of law & human rights`, or put the word into `topics`, where any is welcome.
      """,
    failing: .record(#""subsectors": ["Civil societies"]"#),
    passing: .record(#""subsectors": ["Civil society"]"#),
    check: .text([.subsector]) { text, _, collector in
      guard !KnownSubsectors.contains(text.view), !becomesKnown(text.view) else { return }
      let near =
        text.view.rawCount <= 400
        ? nearestName(to: text.view.string, among: KnownSubsectors.names) : nil
      collector.emit(
        "\(quoted(text.view)) is not a known subsector, "
          + "expected a published name such as \"Civil society\"",
        at: text.node,
        hint: near.map { "did you mean \"\($0)\"?" }
      )
    }
  )

  /// Whether the name is a known one but for what other rules find.
  private static func becomesKnown(_ text: TextView) -> Bool {
    guard text.traits != .string else { return false }
    let scalars = text.scalars.map(\.scalar)
    let remnants = MarkupRemnants.repairs(in: scalars)
    // An entity may stand for a letter of the name, or be in its way.
    let deletions = remnants.map {
      Repair(range: $0.range, extent: $0.range, kind: $0.kind, replacement: "")
    }
    return [remnants, deletions].contains { repairs in
      let cleaned = repairs.applied(to: scalars)
      let edges = cleaned.blankEdges
      let inner = Array(cleaned[edges.leading.upperBound..<edges.trailing.lowerBound])
      var name = String.UnicodeScalarView()
      name += BlankRuns.repairs(in: inner).applied(to: inner).filter { !$0.isControl }
      return KnownSubsectors.names.contains(String(name))
    }
  }
}

/// The subsectors that the project pages use.
private enum KnownSubsectors {
  /// The names in English, as published.
  static let names = Vocabulary.subsectors

  private static let table = KeyTable(names)

  /// Returns whether a text is one of the names.
  static func contains(_ text: TextView) -> Bool { table.index(of: text, guess: 0) != nil }
}
