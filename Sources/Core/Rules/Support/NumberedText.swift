/// The characters of a text by number, with the bytes that stand for each: what the repair kit reads.
///
/// Making one costs memory, so a rule makes it only after a quick look at the bytes.
struct NumberedText {
  let scalars: [Unicode.Scalar]
  private let ranges: [Range<Int>]
  private let end: Int

  init(_ text: TextView) {
    let all = Array(text.scalars)
    scalars = all.map(\.scalar)
    ranges = all.map(\.range)
    end = text.contentRange.upperBound
  }

  /// The bytes in the document that stand for a range of characters.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    func start(of index: Int) -> Int { index < ranges.count ? ranges[index].lowerBound : end }
    return start(of: range.lowerBound)..<start(of: range.upperBound)
  }

  /// The changes to the document that make the repairs.
  func edits(for repairs: [Repair]) -> [Edit] {
    repairs.compactMap { repair in
      repair.replacement.map { Edit(bytes(repair.extent), text: jsonText($0)) }
    }
  }
}

extension TextView {
  /// The bytes of the blanks at both ends of a text that has a visible character.
  var blankEdges: (leading: Range<Int>, trailing: Range<Int>) {
    guard mayHaveBlankEdges else {
      let content = contentRange
      return (
        content.lowerBound..<content.lowerBound, content.upperBound..<content.upperBound
      )
    }
    let text = NumberedText(self)
    let edges = text.scalars.blankEdges
    return (text.bytes(edges.leading), text.bytes(edges.trailing))
  }

  /// Lets nearly all texts pass; an escape sequence near the ends counts as a blank.
  private var mayHaveBlankEdges: Bool {
    if traits.contains(.codeEscape) {
      let isAtStart = raw.first == UInt8(ascii: "\\")
      if isAtStart || raw.suffix(6).contains(UInt8(ascii: "\\")) { return true }
    }
    guard traits.contains(.blankEdge),
      let last = raw.lastIndex(where: { !UTF8Scanner.isContinuation($0) })
    else { return false }
    return [0, last].contains { rawScalar(at: $0)?.isBlank == true }
  }
}

extension Set<TextKind> {
  /// The texts that people wrote for people.
  static let prose = Set(TextKind.allCases.filter(\.isProse))
}
