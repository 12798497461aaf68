extension PageText {
  /// Makes one line of each group of lines that begins where `isContinued` does not hold.
  mutating func join(where isContinued: [Bool]) {
    var joined = PageText(capacity: bytes.count + lines.count)
    joined.report = report
    joined.landmarks = landmarks
    joined.isMail = isMail
    joined.table = table
    let breaksWords = lines.indices.count { isContinued[$0] && isWithinWord(at: $0) } >= 3
    for (index, line) in lines.enumerated() {
      let start = joined.bytes.count
      if isContinued[index] {
        if !isWithinWord(at: index) {
          joined.bytes.append(0x20)
        } else if breaksWords {
          joined.bytes.removeLast()
          joined.report.add(.repair, line: line.number, "joined a word that a hyphen parted")
        }
        joined.bytes += bytes[line.range]
        let last = joined.lines.count - 1
        let range = joined.lines[last].range.lowerBound..<joined.bytes.count
        joined.lines[last].range = range
        joined.lines[last].markerLength = joined.markerLength(range)
        joined.lines[last].origin.width = line.origin.width
        joined.lines[last].origin.isOpen = line.origin.isOpen
      } else {
        joined.bytes += bytes[line.range]
        var copy = line
        copy.range = start..<joined.bytes.count
        joined.lines.append(copy)
      }
    }
    joined.isAfterBlank = isAfterBlank
    self = joined
  }

  /// Takes bytes away from the beginning of a line, and reports them.
  mutating func removePrefix(_ length: Int, ofLine index: Int, _ message: String) {
    let range = lines[index].range
    let prefix = FactLine.trimmed(range.prefix(length), in: self)
    report.add(.repair, line: lines[index].number, message, text: text(prefix))
    lines[index].range = range.dropFirst(length)
    lines[index].markerLength = markerLength(lines[index].range)
  }

  /// Whether a hyphen ends the line above within a word; where a text has several, a program put them there.
  private func isWithinWord(at index: Int) -> Bool {
    let before = bytes[lines[index - 1].range]
    guard before.last == UInt8(ascii: "-"), let letter = before.dropLast().last else {
      return false
    }
    return !letter.isBetweenWords && beginsLow(lines[index].range)
  }
}
