/// Returns CommonMark that renders as exactly `text`, whatever `text` holds.
///
/// The result is one line that can be a paragraph or go in a heading, a list item, a cell of a
/// GitHub table or the text of a link. It never becomes markup, HTML, an entity or a link:
/// - ASCII punctuation with a meaning inside a line is escaped by a backslash: `` \ ` * _ [ ] < > ``
///   and `| ~ # $` (GitHub knows strikethrough and formulas), and `&` where an entity can begin.
/// - What has a meaning only at the start of a line is escaped there: `-`, `+`, `=`, and the dot or
///   bracket after a number.
/// - Blanks at either end become `&#32;`, for they would be dropped.
/// - The extended autolinks of GitHub are broken up: `://` and `www.` by a backslash; `@`, `#` before
///   a digit and `:` before a letter by an empty comment, because addresses, mentions, issue numbers
///   and emoji names are recognised only after backslashes and entities have been resolved.
/// - Control characters, newlines and tabs among them, become visible: see `visibleText(_:)`.
public func markdownText(_ text: String) -> String {
  let bytes = Array(visibleText(text).utf8)
  let body = bytes.trimmingBlanks()
  var escaped: [UInt8] = []
  escaped.reserveCapacity(bytes.count + 16)
  escaped.append(blanks: body.startIndex)
  for (index, byte) in zip(body.indices, body) {
    let next = index + 1 < body.endIndex ? body[index + 1] : nil
    if needsBackslash(byte, next: next, before: body[..<index]) {
      escaped.append(UInt8(ascii: "\\"))
    }
    escaped.append(byte)
    if needsComment(byte, next: next) { escaped.append(contentsOf: "<!-- -->".utf8) }
  }
  escaped.append(blanks: bytes.count - body.endIndex)
  return String(decoding: escaped, as: UTF8.self)
}

/// Returns whether `byte` would be markup without a backslash.
private func needsBackslash(_ byte: UInt8, next: UInt8?, before: ArraySlice<UInt8>) -> Bool {
  switch Unicode.Scalar(byte) {
  case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "$": true
  case "&": next.map { isEntityStart(Unicode.Scalar($0)) } ?? false
  case "-", "+", "=": before.isEmpty
  case ".": isNumber(before) || before.endsInWorldWideWeb
  case ")": isNumber(before)
  case ":": next == UInt8(ascii: "/")
  default: false
  }
}

/// Returns whether `byte` begins something that only an empty comment keeps apart.
private func needsComment(_ byte: UInt8, next: UInt8?) -> Bool {
  guard let next = next.map({ Unicode.Scalar($0) }) else { return false }
  switch Unicode.Scalar(byte) {
  case "@": return next != " "
  case "#": return "0"..."9" ~= next
  case ":": return isNameStart(next)
  default: return false
  }
}

/// Returns whether the name of an emoji can begin with `scalar`.
private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "+", "-": true
  default: false
  }
}

/// Returns whether the rest of an entity can begin with `scalar`.
private func isEntityStart(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "#" || "a"..."z" ~= scalar || "A"..."Z" ~= scalar
}

/// Returns whether `bytes` are the number of a list item.
private func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
  (1...9).contains(bytes.count) && bytes.allSatisfy { (0x30...0x39).contains($0) }
}

extension [UInt8] {
  /// The bytes without the spaces at both ends.
  fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }),
      let last = lastIndex(where: { $0 != space })
    else { return self[endIndex...] }
    return self[first...last]
  }

  /// Appends spaces that no parser drops.
  fileprivate mutating func append(blanks count: Int) {
    for _ in 0..<count { append(contentsOf: "&#32;".utf8) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last three letters are `www`, in either case.
  fileprivate var endsInWorldWideWeb: Bool {
    count >= 3 && suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
  }
}

/// Returns a Markdown link to `address` that shows it, or its plain text if it is not safe to follow.
///
/// Safe means `http` or `https`, a host, no name or password before it, and no blank, control,
/// invisible character or backslash anywhere.
public func markdownLink(toAddress address: String) -> String {
  guard isSafeWebAddress(address) else { return markdownText(address) }
  return "[\(markdownText(address))](\(markdownDestination(address)))"
}

/// Returns whether `address` can be made a link: it leads where it seems to, over HTTP.
public func isSafeWebAddress(_ address: String) -> Bool {
  let scheme = address.utf8.prefix { $0 != UInt8(ascii: ":") }
  let rest = address.utf8.dropFirst(scheme.count)
  guard ["http", "https"].contains(String(scheme)?.lowercased()), rest.starts(with: "://".utf8)
  else { return false }
  let authority = rest.dropFirst(3).prefix { !"/?#".utf8.contains($0) }
  guard !authority.isEmpty, !authority.contains(UInt8(ascii: "@")), authority.first != 0x3A
  else { return false }
  return !address.unicodeScalars.contains { $0 == "\\" || $0.isBlank }
    && visibleText(address) == address
}

/// Returns the destination of a link for a safe address.
private func markdownDestination(_ address: String) -> String {
  var destination = ""
  for scalar in address.unicodeScalars {
    switch scalar {
    case "(", ")": destination += "\\\(scalar)"
    case "&": destination += "&amp;"
    case "<", ">", "\"", "`", "{", "}", "|", "^":
      destination += "%" + String(scalar.value, radix: 16, uppercase: true)
    default: destination.unicodeScalars.append(scalar)
    }
  }
  return destination
}
