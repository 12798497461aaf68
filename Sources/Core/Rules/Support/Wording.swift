// How messages speak of what a record holds.

/// Returns the text in quotation marks: visible throughout, and shortened if it is long.
func quoted(_ text: TextView) -> String {
  if !text.traits.contains(.escape) {
    let run = text.withRawSpan { PlainRun(startOf: $0, upTo: Wording.longestQuotation) }
    if run.byteCount == text.rawCount || run.width == Wording.longestQuotation {
      return quoted(String(decoding: text.raw[..<run.byteCount], as: UTF8.self))
    }
  }
  var beginning = String.UnicodeScalarView()
  for (scalar, _) in text.scalars.prefix(Wording.longestQuotation) { beginning.append(scalar) }
  return quoted(String(beginning))
}

/// Returns the words as a choice in prose: `"a", "b" or "c"`.
func choice(of words: [String]) -> String {
  let quoted = words.map { "\"\($0)\"" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}

/// Returns what follows a message that names the first of several faults in one text.
func furtherCount(_ count: Int) -> String {
  count == 0 ? "" : " (and \(count) more in this text)"
}

private enum Wording {
  /// The number of characters that are looked at: enough to see that the text goes on.
  static let longestQuotation = 200
}
