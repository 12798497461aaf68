/// Returns `text` if it fits into `width` terminal columns, otherwise its beginning and `…`.
///
/// No grapheme is cut and no blank is before the `…`. The result never takes more than `width`
/// columns; it can take one less where a wide character did not fit.
public func shortenedText(_ text: String, toWidth width: Int) -> String {
  guard width > 0 else { return "" }
  return displayWidth(text, upTo: width) <= width ? text : text[...].start(ofWidth: width - 1) + "…"
}

extension Substring {
  /// The part at the start that takes at most `width` terminal columns, without blanks at its end.
  func start(ofWidth width: Int) -> Substring {
    guard width > 0 else { return prefix(0) }
    let run = plainStart(upTo: width + 1)
    let end = utf8.index(startIndex, offsetBy: run.byteCount)
    // A plain scalar is a grapheme unless one that does not comes after it.
    if run.width > width { return self[..<unicodeScalars.index(before: end)].withoutTrailingBlanks }
    if end == endIndex { return withoutTrailingBlanks }
    var used = 0
    for index in indices {
      used += self[index].displayWidth
      if used > width { return self[..<index].withoutTrailingBlanks }
    }
    return withoutTrailingBlanks
  }

  /// The part at the end that takes at most `width` terminal columns.
  func end(ofWidth width: Int) -> Substring {
    let run = plainEnd(upTo: width)
    if run.width == width || run.byteCount == utf8.count {
      return self[utf8.index(endIndex, offsetBy: -run.byteCount)...]
    }
    // A grapheme that ends here may have begun before: start over, grapheme by grapheme.
    var used = 0
    var start = endIndex
    for index in indices.reversed() {
      used += self[index].displayWidth
      if used > width { break }
      start = index
    }
    return self[start...]
  }

  /// The text without the spaces at its end.
  var withoutTrailingBlanks: Substring {
    let end = utf8.reversed().firstIndex { $0 != UInt8(ascii: " ") }?.base ?? startIndex
    return self[..<end]
  }
}
