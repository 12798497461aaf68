/// Blanks between words that are more than one, or a tab or line break, and what nobody sees within words.
enum BlankRuns {
  /// Returns a repair for each run inside a text, which makes it one space, or nothing where it takes no room.
  ///
  /// Two line breaks in a run may part paragraphs, so only a person can decide. The blanks at both ends
  /// are no runs, nor are controls alone.
  static func repairs(in text: [Unicode.Scalar]) -> [Repair] {
    let edges = text.blankEdges
    var repairs: [Repair] = []
    var index = edges.leading.upperBound
    while index < edges.trailing.lowerBound {
      let inner = text[index..<edges.trailing.lowerBound]
      let end = inner.firstIndex { !$0.isBlank && !$0.isStray } ?? inner.endIndex
      let run = index..<end
      if isDamage(text[run]) {
        repairs.append(
          Repair(range: run, extent: run, kind: .blankRun, replacement: replacement(for: text[run]))
        )
      }
      index = end + 1
    }
    return repairs
  }

  private static func isDamage(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    if run.allSatisfy(\.isStray) { return run.contains { !$0.isControl } }
    return run.count > 1 || run.contains(where: \.partsWords)
  }

  private static func replacement(for run: ArraySlice<Unicode.Scalar>) -> String? {
    if run.allSatisfy(\.isStray) { return "" }
    return lineBreakCount(in: run) > 1 ? nil : " "
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
