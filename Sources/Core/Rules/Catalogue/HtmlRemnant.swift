extension Rule {
  static let htmlRemnant = Rule(
    "html-remnant",
    .warning,
    summary: "Texts hold no tags or entities of HTML",
    explanation: """
      Records hold plain text; every export escapes it for its format, so that `&amp;` or `<b>` \
      would be shown to readers as they are. They are left over when text is copied from the \
      source of a page. Entities and tags for looks are repaired without asking; where a tag \
      separates paragraphs or holds an address, decide yourself. A plain `&` or `a < b` is fine.
      """,
    failing: .record(#""title": "Clean rivers &amp; lakes""#),
    passing: .record(#""title": "Clean rivers & lakes""#),
    check: .text(.prose.union([.reference]), where: [.suspect, .codeEscape]) {
      text,
      context,
      collector in
      guard mayHoldRemnants(text.view) else { return }
      let numbered = NumberedText(text.view)
      let remnants = MarkupRemnants.repairs(in: numbered.scalars)
      // A text that nothing would be left of is for a person to fill.
      let isText = remnants.applied(to: numbered.scalars).contains { !$0.isBlank }
      let isRepairable = { (remnant: Repair) in isText && remnant.replacement != nil }
      let repairable = remnants.filter(isRepairable)
      let edits = numbered.edits(for: repairable)
      emitRemnants(repairable, edits: edits, in: numbered, text, context, &collector)
      let others = remnants.filter { !isRepairable($0) }
      emitRemnants(others, edits: [], in: numbered, text, context, &collector)
    }
  )

  /// A quick look for `<` or `&` before something that can follow it in HTML, or for either of
  /// them as an escape sequence.
  private static func mayHoldRemnants(_ text: TextView) -> Bool {
    if text.holdsEscape(where: { $0 == "&" || $0 == "<" }) { return true }
    guard text.traits.contains(.suspect) else { return false }
    let raw = text.raw
    return raw.indices.dropLast().contains {
      // A letter may be written as an escape sequence.
      MarkupRemnants.mayStart(with: raw[$0], raw[$0 + 1] == 0x5C ? 0x2F : raw[$0 + 1])
    }
  }

  private static func emitRemnants(
    _ remnants: [Repair],
    edits: [Edit],
    in numbered: NumberedText,
    _ text: RecordText,
    _ context: Context,
    _ collector: inout FindingCollector
  ) {
    guard let first = remnants.first else { return }
    let range = numbered.bytes(first.range)
    let remnant = quoted(String(scalars: numbered.scalars[first.range]))
    var expected = "plain text"
    if case .entity(let scalar?) = first.kind, !scalar.isBlank, !scalar.isControl {
      expected = "\"\(scalar)\""
    }
    collector.emit(
      "\(remnant) is left over from HTML, expected \(expected)" + furtherCount(remnants.count - 1),
      at: text.node,
      range: range,
      hint: edits.isEmpty ? "write as plain text, each paragraph as an element of its own" : nil,
      edits: edits
    )
  }
}
