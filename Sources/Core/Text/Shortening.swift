/// Returns `text` if it fits into `width` terminal columns, otherwise its beginning and `…`.
///
/// No grapheme is cut and no blank stands before the `…`. The result never takes more than `width`
/// columns; it can take one less where a wide character did not fit.
public func shortenedText(_ text: String, toWidth width: Int) -> String {
  guard width > 0 else { return "" }
  var used = 0
  var end = text.startIndex
  for index in text.indices {
    used += text[index].displayWidth
    if used <= width - 1 { end = text.index(after: index) }
    if used > width { return text[..<end].withoutTrailingBlanks + "…" }
  }
  return text
}

extension Substring {
  /// The text without the spaces at its end.
  var withoutTrailingBlanks: Substring {
    var kept = self
    while kept.utf8.last == UInt8(ascii: " ") { kept.removeLast() }
    return kept
  }
}
