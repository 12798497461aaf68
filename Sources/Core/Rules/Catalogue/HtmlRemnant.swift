extension Rule {
  static let htmlRemnant = Rule(
    "html-remnant",
    .warning,
    summary: "texts hold no tags or entities of HTML",
    explanation: """
      Records hold plain text; every export escapes it for its format, so that `&amp;` or `<b>` \
      would be shown to readers as they stand. They are left over when text is copied from the \
      source of a page. Entities and tags for looks are repaired without asking; where a tag \
      separates paragraphs or holds an address, decide yourself. A plain `&` or `a < b` is fine.
      """,
    failing: .record(#""title": "Clean rivers &amp; lakes""#),
    passing: .record(#""title": "Clean rivers & lakes""#),
    check: .text(.prose.union([.reference]), where: [.suspect, .codeEscape]) {
      text,
      context,
      report in
      let remnants = MarkupRemnant.all(in: text.view)
      guard !remnants.isEmpty else { return }
      let repairable = remnants.filter { !$0.edits.isEmpty }
      let others = remnants.filter(\.edits.isEmpty)
      let edits = repairable.flatMap(\.edits)
      if areSafe(edits, in: text.view, leaving: others.count) {
        noteRemnants(repairable, edits: edits, in: text, context, &report)
        noteRemnants(others, edits: [], in: text, context, &report)
      } else {
        noteRemnants(remnants, edits: [], in: text, context, &report)
      }
    }
  )

  /// Whether the edits leave a text that has no fault which it did not have before.
  private static func areSafe(_ edits: [Edit], in text: TextView, leaving count: Int) -> Bool {
    let edges = TextEdges(of: text)
    let controlCount = text.controls.count
    let isSafe = text.withResult(of: edits) { result in
      let resultEdges = TextEdges(of: result)
      return !result.isBlank && MarkupRemnant.all(in: result).count == count
        && result.controls.count <= controlCount
        && resultEdges.leading.isEmpty == edges.leading.isEmpty
        && resultEdges.trailing.isEmpty == edges.trailing.isEmpty
    }
    return isSafe ?? false
  }

  private static func noteRemnants(
    _ remnants: [MarkupRemnant],
    edits: [Edit],
    in text: RecordText,
    _ context: Context,
    _ report: inout FindingCollector
  ) {
    guard let first = remnants.first else { return }
    let source = quoted(String(decoding: context.json.bytes(in: first.range), as: UTF8.self))
    var message = "\(source) is left over from HTML, expected plain text"
    if let scalar = first.scalar, !scalar.isBlank, !scalar.isControl {
      message = "\(source) is left over from HTML, expected \"\(scalar)\""
    }
    report(
      message + furtherCount(remnants.count - 1),
      at: text.node,
      range: first.range,
      hint: edits.isEmpty ? "write as plain text, each paragraph as an element of its own" : nil,
      edits: edits
    )
  }
}
