/// Reads HTML into lines of text.
///
/// This is no parser of documents: elements only begin lines, end them or hide what they hold,
/// which is all that a page saved from a browser or cut out of one needs.
struct MarkupReader {
  private let source: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var lineNumber = 1
  private var text: PageText
  private var line: [UInt8] = []
  private var lineOrigin = 1
  private var headingDepth = 0
  private var furnitureDepth = 0
  private var preformattedDepth = 0
  /// Whether no comment ends after this place, so that none is looked for again.
  private var hasNoCommentEnd = false
  /// The elements that are never closed, so that their ends are not looked for again.
  private var unclosedNames: [String] = []

  /// Returns the lines of text of an HTML page.
  static func read(_ source: UnsafeBufferPointer<UInt8>) -> PageText {
    var reader = MarkupReader(source)
    reader.read()
    return reader.text
  }

  private init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    text = PageText(capacity: source.count)
  }

  private mutating func read() {
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), skipMarkup() { continue }
      if byte == UInt8(ascii: "&"), let (scalar, length) = Entities.scalar(in: source, at: index) {
        append(String(scalar).utf8)
        index += length
        continue
      }
      let isLineEnd = byte == 0x0A || byte == 0x0D
      if isLineEnd && preformattedDepth > 0 {
        flush()
      } else if isLineEnd {
        if !line.isEmpty { line.append(0x20) }
      } else {
        append(CollectionOfOne(byte))
      }
      advance(to: index + 1)
    }
    flush()
  }

  /// Adds text to the line, whose number is that of its first character that is no blank.
  private mutating func append(_ bytes: some Collection<UInt8>) {
    if line.isEmpty {
      if let first = bytes.first, first <= 0x20 { return }
      lineOrigin = lineNumber
    }
    line += bytes
  }

  private mutating func flush() {
    let origin = LineOrigin(
      number: lineOrigin,
      isHeading: headingDepth > 0,
      isFurniture: furnitureDepth > 0 && headingDepth == 0
    )
    if !line.isEmpty { line.withUnsafeBufferPointer { text.append($0, origin) } }
    line.removeAll(keepingCapacity: true)
  }

  /// Moves on and counts the lines passed; CR LF is one line end.
  private mutating func advance(to end: Int) {
    while index < end {
      let byte = source[index]
      if byte == 0x0A || (byte == 0x0D && (index + 1 == source.count || source[index + 1] != 0x0A))
      {
        lineNumber += 1
      }
      index += 1
    }
  }

  /// Skips the markup at `<`; returns `false` if it is text.
  private mutating func skipMarkup() -> Bool {
    if starts(with: "<!--", at: index) {
      guard !hasNoCommentEnd else { return false }
      guard let end = find("-->", from: index + 4) else {
        hasNoCommentEnd = true
        text.report.add(.repair, line: lineNumber, "read a comment without an end as text")
        return false
      }
      advance(to: end + 3)
      return true
    }
    if starts(with: "<!", at: index) || starts(with: "<?", at: index) {
      var end = index
      let last = min(source.count, index + 4096)
      while end < last && source[end] != UInt8(ascii: ">") { end += 1 }
      guard end < last else { return false }
      advance(to: end + 1)
      return true
    }
    guard let tag = MarkupTag(in: source, at: index, limit: 65_536) else { return false }
    apply(tag)
    return true
  }

  private mutating func apply(_ tag: MarkupTag) {
    switch tag.kind {
    case .inline, nil: break
    case .dropped:
      guard !tag.isClosing, source[tag.end - 2] != UInt8(ascii: "/") else { break }
      flush()
      guard let end = endOfDropped(tag) else { break }
      advance(to: end)
      return
    case .block: flush()
    case .main:
      flush()
      furnitureDepth = 0
    case .heading:
      flush()
      headingDepth = tag.isClosing ? 0 : 1
    case .furniture:
      flush()
      furnitureDepth = max(0, furnitureDepth + (tag.isClosing ? -1 : 1))
    case .preformatted:
      flush()
      preformattedDepth = max(0, preformattedDepth + (tag.isClosing ? -1 : 1))
    }
    if tag.name == "hr" { text.isAfterBlank = true }
    advance(to: tag.end)
  }

  /// The end of an element whose content is not read, or `nil` if it is never closed.
  private mutating func endOfDropped(_ tag: MarkupTag) -> Int? {
    guard !unclosedNames.contains(tag.name) else { return nil }
    var start = tag.end
    let name = Array(tag.name.utf8)
    while start + name.count + 2 <= source.count {
      if source[start] == UInt8(ascii: "<") {
        if tag.name == "head", starts(with: "<body", at: start) { return start }
        if source[start + 1] == UInt8(ascii: "/"), starts(with: tag.name, at: start + 2) {
          var end = start + 2 + name.count
          while end < source.count && source[end] != UInt8(ascii: ">") { end += 1 }
          return min(end + 1, source.count)
        }
      }
      start += 1
    }
    unclosedNames.append(tag.name)
    text.report.add(.repair, line: lineNumber, "read <\(tag.name)> without an end as text")
    return nil
  }

  /// Whether the lower-case ASCII `text` stands at `start`, in any case.
  private func starts(with text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { starts(with: $0, at: start) }
  }

  private func starts(with text: String, at start: Int) -> Bool {
    var text = text
    return text.withUTF8 { starts(with: $0, at: start) }
  }

  private func starts(with text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + text.count <= source.count else { return false }
    for offset in 0..<text.count {
      let byte = source[start + offset]
      let lower = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      if lower != text[offset] { return false }
    }
    return true
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    var start = start
    while start + text.utf8CodeUnitCount <= source.count {
      if starts(with: text, at: start) { return start }
      start += 1
    }
    return nil
  }
}
