/// A finding with lines and columns, which is what reports are made of.
public struct LocatedFinding: Sendable, Hashable {
  /// The finding, which knows bytes.
  public let finding: Finding

  /// The lines and columns of its place.
  public let range: TextRange

  /// Those of the places of its notes, in their order.
  public let noteRanges: [TextRange]

  /// Those of its edits, in their order.
  public let editRanges: [TextRange]

  /// The source text around the place, if it was asked for.
  public let excerpt: Excerpt?

  /// Locates a finding by asking for the lines and columns of each place.
  init(
    _ finding: Finding,
    excerpt: Excerpt? = nil,
    rangeOf: (Place) -> TextRange
  ) {
    self.finding = finding
    self.excerpt = excerpt
    let input = finding.place.input
    range = rangeOf(finding.place)
    noteRanges = finding.notes.map { rangeOf($0.place) }
    editRanges = finding.edits.map { rangeOf(Place(input: input, range: $0.range)) }
  }

  /// Locates findings in the input that `bytes` are the whole of.
  public static func locate(
    _ findings: [Finding],
    in bytes: [UInt8],
    unit: ColumnUnit = .scalars
  ) -> [Self] {
    let source = SourceBytes(bytes)
    return withExtendedLifetime(source) {
      let input = findings.first?.place.input ?? 0
      let block = Block(source, input: input, form: .document)
      return FindingLocator(block: block, unit: unit).locate(findings)
    }
  }

  /// The same finding with the source text around it.
  func showing(_ excerpt: Excerpt?) -> Self {
    Self(
      finding,
      range: range,
      noteRanges: noteRanges,
      editRanges: editRanges,
      excerpt: excerpt
    )
  }

  /// Takes the lines and columns of a finding; there must be as many as there are notes and edits.
  init(
    _ finding: Finding,
    range: TextRange,
    noteRanges: [TextRange],
    editRanges: [TextRange] = [],
    excerpt: Excerpt? = nil
  ) {
    precondition(noteRanges.count == finding.notes.count)
    precondition(editRanges.count == finding.edits.count)
    self.finding = finding
    self.range = range
    self.noteRanges = noteRanges
    self.editRanges = editRanges
    self.excerpt = excerpt
  }
}
