/// A source line with carets under a part of it, cut to a width around that part.
struct ExcerptView {
  private var before: Part
  private var marked: Part
  private var after: Part

  /// The number of blanks before the carets.
  var indent: Int { 1 + before.width }

  /// The number of carets, at least one.
  var caretCount: Int { max(1, marked.width) }

  init(_ excerpt: Excerpt, of range: TextRange, width: Int) {
    let text = excerpt.text[...]
    let start = text.index(afterScalars: range.start.column - 1 - excerpt.skippedCount)
    let isOneLine = range.start.line == range.end.line
    let end =
      isOneLine
      ? text[start...].index(afterScalars: range.end.column - range.start.column) : text.endIndex
    // The parts may be much longer than what is shown of them.
    before = Part(text[..<start], isCut: excerpt.skippedCount > 0, upTo: width)
    marked = Part(text[start..<end], isCut: false, upTo: width)
    after = Part(text[end...], isCut: excerpt.isCut, upTo: width)
    // A caret behind the line takes a column as well.
    let endWidth = after.width == 0 ? caretCount : marked.width + after.width
    guard before.width + endWidth > width else { return }
    let isMarkedCut = marked.width > width * 2 / 3
    marked.keepStart(ofWidth: width * 2 / 3)
    let rest = width - (after.width == 0 ? caretCount : marked.width)
    before.keepEnd(ofWidth: max(rest / 2, rest - (isMarkedCut ? 0 : after.width)))
    after.keepStart(ofWidth: isMarkedCut ? 0 : rest - before.width)
  }

  /// Appends the line, after a blank that keeps it apart from the gutter.
  func appendLine(to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(" ")
    if before.isCut { bytes.append("…") }
    bytes.append(before.text)
    for part in [marked, after] {
      bytes.append(part.text)
      if part.isCut { bytes.append("…") }
    }
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// A part of the line, as it is shown.
  private struct Part {
    private(set) var text: Substring
    /// Whether there is a `…` where the line goes on.
    private(set) var isCut: Bool
    /// The number of columns, with `…`; of wide parts a number above the limit.
    private(set) var width: Int

    init(_ text: Substring, isCut: Bool, upTo limit: Int) {
      let run = text.plainStart()
      let isPlain = run.byteCount == text.utf8.count
      self.text = isPlain ? text : Self.shown(text)
      self.isCut = isCut
      width = (isPlain ? run.width : displayWidth(self.text, upTo: limit)) + (isCut ? 1 : 0)
    }

    mutating func keepStart(ofWidth limit: Int) {
      if width > limit { keep(text.start(ofWidth: limit - 1), limit) }
    }

    mutating func keepEnd(ofWidth limit: Int) {
      if width > limit { keep(text.end(ofWidth: limit - 1), limit) }
    }

    private mutating func keep(_ text: Substring, _ limit: Int) {
      isCut = limit > 0
      self.text = isCut ? text : ""
      width = isCut ? displayWidth(text) + 1 : 0
    }

    private static func shown(_ text: Substring) -> Substring {
      let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
      return visibleText(parts.joined(separator: tab))[...]
    }

    /// What is shown for a tab.
    private static let tab = "    "
  }
}

extension Substring {
  /// The index after `count` Unicode scalars, or the end if there are fewer.
  fileprivate func index(afterScalars count: Int) -> Index {
    let run = plainStart(upTo: count)
    if run.width == count { return utf8.index(startIndex, offsetBy: run.byteCount) }
    return unicodeScalars.index(startIndex, offsetBy: Swift.max(0, count), limitedBy: endIndex)
      ?? endIndex
  }
}
