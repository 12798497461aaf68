/// Blanks between words that are more than one, or a tab or line break.
enum BlankRuns {
  /// Returns a repair for each run inside a text, which makes it one space.
  ///
  /// Two line breaks in a run may part paragraphs, so only a person can decide. The blanks at both ends
  /// are no runs.
  static func repairs(in text: [Unicode.Scalar]) -> [Repair] {
    let edges = text.blankEdges
    var repairs: [Repair] = []
    var index = edges.leading.upperBound
    while index < edges.trailing.lowerBound {
      let end = text.indexAfterBlanks(from: index)
      let run = index..<end
      if run.count > 1 || run.count == 1 && text[index].partsWords {
        repairs.append(
          Repair(
            range: run,
            extent: run,
            kind: .blankRun,
            replacement: lineBreakCount(in: text[run]) > 1 ? nil : " "
          )
        )
      }
      index = end + 1
    }
    return repairs
  }

  private static func lineBreakCount(in run: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    for index in run.indices where CharacterClass(of: run[index]).contains(.lineBreak) {
      let endsReturn = run[index] == "\n" && index > run.startIndex && run[index - 1] == "\r"
      if !endsReturn { count += 1 }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether the character is a tab or a line break, which part words and are no spaces.
  var partsWords: Bool { CharacterClass(of: self).isSuperset(of: [.blank, .separator]) }
}
