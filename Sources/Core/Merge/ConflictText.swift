/// Two versions of a document as one text, with the lines of a conflict around what differs.
///
/// What differs is found by the structure, down to the member or the element that begins a line, and taken
/// as a whole: it is a piece of its own beside the lines of the text. A value on one line is not broken, but
/// for a whole document. In JSON Lines, where a record may not be, the lines are all that counts.
struct ConflictText {
  private let ours: [[UInt8]]
  private let theirs: [[UInt8]]
  private let lineEnd: [UInt8]

  /// Compares two versions, each of which is JSON.
  init(_ ours: [UInt8], _ theirs: [UInt8], isLines: Bool) {
    var parts: ConflictParts?
    if !isLines {
      let found = try? DocumentEditor.withJSON(ours, lines: false) { mine in
        try? DocumentEditor.withJSON(theirs, lines: false) { ConflictParts(mine, $0) }
      }
      parts = found ?? nil
    }
    self.ours = Self.pieces(of: ours, around: parts?.ours ?? [])
    self.theirs = Self.pieces(of: theirs, around: parts?.theirs ?? [])
    let hasReturns = zip(ours, ours.dropFirst()).contains { $0 == (0x0D, 0x0A) }
    lineEnd = hasReturns ? [0x0D, 0x0A] : [0x0A]
  }

  /// Returns the text with both versions of what differs.
  func bytes(_ markers: ConflictMarkers) -> [UInt8] {
    var result: [UInt8] = []
    var versions: (ours: [UInt8], theirs: [UInt8]) = ([], [])
    func add(_ line: ConflictMarkers.Line, _ text: [UInt8]) {
      endLine(&result)
      result += markers.text(of: line).utf8 + lineEnd + text
    }
    func close() {
      if versions.ours.isEmpty && versions.theirs.isEmpty { return }
      add(.start, versions.ours)
      add(.middle, versions.theirs)
      add(.end, [])
      versions = ([], [])
    }
    for edit in LineEdit.edits(from: ours, to: theirs) {
      switch edit.kind {
      case .removed: versions.ours += ours[edit.old]
      case .inserted: versions.theirs += theirs[edit.new]
      case .kept:
        close()
        result += ours[edit.old]
      }
    }
    close()
    return result
  }

  private func endLine(_ text: inout [UInt8]) {
    if let last = text.last, last != 0x0A { text += lineEnd }
  }

  /// Cuts a text into the parts, each with the comma behind it and the rest of its lines if that is blank,
  /// and the lines around them.
  private static func pieces(of text: [UInt8], around parts: [Range<Int>]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var position = 0
    func addLines(to end: Int) {
      while position < end {
        let lineEnd = text[position..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
        pieces.append(Array(text[position..<lineEnd]))
        position = lineEnd
      }
    }
    for part in parts {
      var start = part.lowerBound
      while start > position, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
      if start > 0, text[start - 1] != 0x0A { start = part.lowerBound }
      addLines(to: start)
      let end = end(of: part, in: text)
      pieces.append(Array(text[position..<end]))
      position = end
    }
    addLines(to: text.count)
    return pieces
  }

  private static func end(of part: Range<Int>, in text: [UInt8]) -> Int {
    func afterBlanks(_ offset: Int) -> Int {
      text[offset...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? text.count
    }
    var end = part.upperBound
    let comma = text[end...].firstIndex { $0 > 0x20 } ?? text.count
    if comma < text.count, text[comma] == UInt8(ascii: ",") { end = comma + 1 }
    let next = afterBlanks(end)
    return next < text.count && text[next] == 0x0A ? next + 1 : end
  }
}

/// The members and elements in which two documents differ, by their places in either.
private struct ConflictParts {
  private(set) var ours: [Range<Int>] = []
  private(set) var theirs: [Range<Int>] = []
  private let mine: JSONView
  private let others: JSONView

  init(_ mine: JSONView, _ others: JSONView) {
    self.mine = mine
    self.others = others
    compare(RecordView.root, RecordView.root)
  }

  /// Compares two values, each of a member or an element that starts at `start`.
  private mutating func compare(_ left: Int, _ right: Int, from start: (Int, Int)? = nil) {
    if ComparedValue(mine, left) == ComparedValue(others, right) { return }
    let kinds = (mine[left].kind, others[right].kind)
    let isLaidOut =
      left == RecordView.root || (mine.hasLines(at: left) && others.hasLines(at: right))
    if kinds == (.object, .object), isLaidOut {
      compareMembers(left, right)
    } else if kinds == (.array, .array), isLaidOut {
      compareElements(left, right)
    } else {
      let (first, second) = start ?? (left, right)
      ours.append(mine[first].range.lowerBound..<mine[left].range.upperBound)
      theirs.append(others[second].range.lowerBound..<others[right].range.upperBound)
    }
  }

  private mutating func compareMembers(_ left: Int, _ right: Int) {
    let keys = (Array(mine.keys(of: left)), Array(others.keys(of: right)))
    let names = (
      keys.0.map { mine.text($0).decoded }, keys.1.map { others.text($0).decoded }
    )
    for edit in LineEdit.edits(from: names.0, to: names.1) {
      switch edit.kind {
      case .kept:
        let (key, other) = (keys.0[edit.old], keys.1[edit.new])
        compare(key + 1, other + 1, from: (key, other))
      case .removed: addOurs(keys.0[edit.old], keys.0[edit.old] + 1)
      case .inserted: addTheirs(keys.1[edit.new], keys.1[edit.new] + 1)
      }
    }
  }

  private mutating func compareElements(_ left: Int, _ right: Int) {
    let items = (Array(mine.elements(of: left)), Array(others.elements(of: right)))
    let values = (
      items.0.map { ComparedValue(mine, $0) }, items.1.map { ComparedValue(others, $0) }
    )
    var run: (ours: [Int], theirs: [Int]) = ([], [])
    func close(_ parts: inout Self) {
      let pairCount = min(run.ours.count, run.theirs.count)
      for (item, other) in zip(run.ours, run.theirs) { parts.compare(item, other) }
      for item in run.ours.dropFirst(pairCount) { parts.addOurs(item, item) }
      for item in run.theirs.dropFirst(pairCount) { parts.addTheirs(item, item) }
      run = ([], [])
    }
    for edit in LineEdit.edits(from: values.0, to: values.1) {
      switch edit.kind {
      case .kept: close(&self)
      case .removed: run.ours.append(items.0[edit.old])
      case .inserted: run.theirs.append(items.1[edit.new])
      }
    }
    close(&self)
  }

  private mutating func addOurs(_ first: Int, _ last: Int) {
    ours.append(mine[first].range.lowerBound..<mine[last].range.upperBound)
  }

  private mutating func addTheirs(_ first: Int, _ last: Int) {
    theirs.append(others[first].range.lowerBound..<others[last].range.upperBound)
  }
}

extension JSONView {
  /// Whether the items of a container are on several lines, if it has any.
  fileprivate func hasLines(at node: Int) -> Bool {
    Int(self[node].next) > node + 1 && bytes(in: self[node].range).contains(0x0A)
  }
}
