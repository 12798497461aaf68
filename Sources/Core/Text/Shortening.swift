/// Returns `text` if it fits into `width` terminal columns, otherwise its beginning and `…`.
///
/// No grapheme is cut and no blank stands before the `…`. The result never takes more than `width`
/// columns; it can take one less where a wide character did not fit.
public func shortenedText(_ text: String, toWidth width: Int) -> String {
  guard width > 0 else { return "" }
  var used = 0
  var end = text.startIndex
  // A scalar that stands alone is a grapheme unless one that does not comes after it.
  for index in text.unicodeScalars.indices {
    guard text.unicodeScalars[index].standsAlone else {
      return shortenedByGraphemes(text, toWidth: width)
    }
    used += 1
    if used == width { end = index }
    if used > width { return text[..<end].withoutTrailingBlanks + "…" }
  }
  return text
}

private func shortenedByGraphemes(_ text: String, toWidth width: Int) -> String {
  var used = 0
  var end = text.startIndex
  for index in text.indices {
    used += text[index].displayWidth
    if used <= width - 1 { end = text.index(after: index) }
    if used > width { return text[..<end].withoutTrailingBlanks + "…" }
  }
  return text
}

/// Returns the last part of `text` that fits into `width` terminal columns after a leading `…`.
func trailingText(_ text: String, toWidth width: Int) -> String {
  guard width > 0 else { return "" }
  var used = 1
  var start = text.endIndex
  for index in text.unicodeScalars.indices.reversed() {
    // A grapheme that ends here may have begun before: start over, grapheme by grapheme.
    guard text.unicodeScalars[index].standsAlone else {
      return trailingTextByGraphemes(text, toWidth: width)
    }
    used += 1
    if used > width { break }
    start = index
  }
  return "…" + text[start...]
}

private func trailingTextByGraphemes(_ text: String, toWidth width: Int) -> String {
  var used = 1
  var start = text.endIndex
  for index in text.indices.reversed() {
    used += text[index].displayWidth
    if used > width { break }
    start = index
  }
  return "…" + text[start...]
}

extension Substring {
  /// The text without the spaces at its end.
  var withoutTrailingBlanks: Substring {
    var kept = self
    while kept.utf8.last == UInt8(ascii: " ") { kept.removeLast() }
    return kept
  }
}
