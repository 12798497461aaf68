/// What mail puts around a text: the fields of its header, and the signs of quotation before its lines.
enum MailText {
  /// Takes the signs away if most lines from the first quoted one on have them, and those of quoted quotations.
  ///
  /// Returns the number of lines above the quotation; 0 without one.
  static func removeQuotation(from lines: inout [ArraySlice<UInt8>]) -> Int {
    let first = lines.firstIndex(where: isQuoted) ?? 0
    var isQuotation = false
    for _ in 0..<depthLimit {
      guard removeSigns(from: &lines) else { break }
      isQuotation = true
    }
    return isQuotation ? first : 0
  }

  /// Marks what stands above a message that was forwarded, and the header of it, as no part of the page.
  static func markForwarded(in text: inout PageText) {
    let dashes = "-----".utf8
    guard
      let rule = text.lines.prefix(80).lastIndex(where: { line in
        let bytes = text.bytes[line.range]
        return bytes.starts(with: dashes) && bytes.suffix(5).elementsEqual(dashes)
          && bytes.contains { $0 > 0x40 }
      })
    else { return }
    let header = text.lines[(rule + 1)...].prefix { isField($0, in: text) && !$0.isAfterBlank }
    let above = text.lines[...rule]
    if header.count >= 2, !holdsFacts(above, in: text) { text.putIntoControl(0..<header.endIndex) }
  }

  private static func holdsFacts(_ lines: ArraySlice<PageLine>, in text: PageText) -> Bool {
    lines.contains { FactLine.holdsSeenName($0, in: text) }
  }

  /// Whether a line is a short name, a colon and a value.
  private static func isField(_ line: PageLine, in text: PageText) -> Bool {
    let head = line.range.prefix(25)
    let colon = text.bytes.span.firstIndex(of: UInt8(ascii: ":"), in: head)
    return colon.map { $0 + 1 < line.range.upperBound } ?? false
  }

  /// Marks the answer above a quotation, which a line that ends in a colon announces, as no part of the page.
  static func markAnswer(in text: inout PageText, lineCount: Int) {
    let answer = text.lines.prefix { $0.number <= lineCount }
    guard let last = answer.last, text.endsInColon(last.range), text.label(of: last.range) == nil,
      !holdsFacts(answer, in: text)
    else { return }
    text.putIntoControl(0..<answer.count)
  }

  private static let depthLimit = 8

  /// Takes one sign from each line; returns `false` if the text is no quotation.
  private static func removeSigns(from lines: inout [ArraySlice<UInt8>]) -> Bool {
    guard let first = lines.firstIndex(where: isQuoted) else { return false }
    let rest = lines[first...].filter { !$0.trimmedBlanks.isEmpty }
    guard rest.count >= 3, rest.count(where: isQuoted) * 3 >= rest.count * 2 else { return false }
    for index in first..<lines.count where isQuoted(lines[index]) {
      let content = lines[index].drop { $0 == 0x20 }.dropFirst()
      lines[index] = content.first == 0x20 ? content.dropFirst() : content
    }
    return true
  }

  private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == 0x20 }.first == UInt8(ascii: ">")
  }

  /// Marks the fields at the top of a message (RFC 5322), in whatever language, as no part of the page, with what is
  /// above those of a message that was forwarded.
  ///
  /// They are lines of a short name, a colon and a value; a mail address, or the names in English, tell them
  /// from facts; below the top there are both the address and the name of the sender.
  static func markHeader(in text: inout PageText) {
    var end = 0
    var start = 0
    while start < min(text.lines.count, 80) {
      let fields = text.lines[start...].prefix {
        isField($0, in: text) && ($0.number == text.lines[start].number || !$0.isAfterBlank)
      }
      let isMessage = start == 0 ? fields.count >= 2 : fields.count >= 3 && isSender(fields, text)
      if isMessage, isHeader(fields, text), !holdsFacts(text.lines[..<fields.endIndex], in: text) {
        end = fields.endIndex
      }
      start = fields.endIndex + (fields.isEmpty ? 1 : 0)
    }
    text.isMail = end > 0
    text.putIntoControl(0..<end)
  }

  /// Whether one of some fields is that of a mail.
  private static func isHeader(_ fields: ArraySlice<PageLine>, _ text: PageText) -> Bool {
    fields.contains { line in
      let bytes = text.bytes[line.range]
      if bytes.contains(UInt8(ascii: "@")) { return true }
      return fields.startIndex == 0
        && ["From: ", "Subject: "].contains { bytes.starts(with: $0.utf8) }
    }
  }

  /// Whether the first of some fields names the sender.
  private static func isSender(_ fields: ArraySlice<PageLine>, _ text: PageText) -> Bool {
    guard let first = fields.first else { return false }
    let name = text.bytes[first.range].prefix { $0 != UInt8(ascii: ":") }
    return OpeningTable.shared.isSenderName(name)
  }
}
