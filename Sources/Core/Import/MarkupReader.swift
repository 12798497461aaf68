/// Reads HTML into lines of text.
///
/// This is no parser of documents: elements only begin lines, end them or hide what they hold,
/// which is all that a page saved from a browser or cut out of one needs.
struct MarkupReader {
  private let source: [UInt8]
  private var index = 0
  private var lineNumber = 1
  private var text: PageText
  private var line: [UInt8] = []
  private var lineOrigin = 1
  /// The level of the heading that is open; 0 if none is.
  private var headingLevel = 0
  /// The landmarks that are open, by the names of their elements.
  private var landmarks: [(name: String, index: Int)] = []
  private var preformattedDepth = 0
  private var anchorDepth = 0
  /// Whether the line began in a link, and all of it so far is in links.
  private var isLink = false
  private var beginsItem = false
  private var role = LineOrigin.Role.text
  /// Whether the line comes after the name of a fact, whose colon may follow it.
  private var isAfterName = false
  /// The lines of the row of a table that is open, where each of its cells begins.
  private var cells: [Int] = []
  private var neighbours = ElementNeighbours()
  /// The last `>` that was looked for, so that no byte before it is looked at again.
  private var declarationEnd = -1
  /// Whether no comment ends after this place, so that none is looked for again.
  private var hasNoCommentEnd = false
  /// The elements that are never closed, so that their ends are not looked for again.
  private var unclosedNames: [String] = []

  /// Returns the lines of text of an HTML page.
  static func read(_ source: [UInt8]) -> PageText {
    var reader = MarkupReader(source)
    reader.read()
    return reader.text
  }

  private init(_ source: [UInt8]) {
    self.source = source
    text = PageText(capacity: source.count)
  }

  private mutating func read() {
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), skipMarkup() { continue }
      if byte == UInt8(ascii: "&"),
        let entity = Entity(in: ByteText(bytes: source), after: index + 1),
        let scalar = entity.scalar
      {
        append(String(scalar).utf8)
        index = entity.end
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
      if let first = bytes.first, first <= 0x20 || isAfterName && first == UInt8(ascii: ":") {
        return
      }
      isAfterName = false
      lineOrigin = lineNumber
      isLink = anchorDepth > 0
    }
    if anchorDepth == 0, isLink, bytes.contains(where: { $0 > 0x20 }) { isLink = false }
    line += bytes
  }

  private mutating func flush() {
    guard !line.isEmpty else { return }
    var origin = LineOrigin(number: lineOrigin)
    origin.headingLevel = headingLevel
    origin.isItem = beginsItem
    origin.isLink = isLink
    origin.role = role
    origin.landmark = landmarks.last?.index ?? -1
    if role == .value || !cells.isEmpty { line = neighbours.values(of: line) }
    origin.isSibling = neighbours.endLine(in: source)
    text.append(line[...], origin)
    line.removeAll(keepingCapacity: true)
    beginsItem = false
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
      // Two comments end where they begin, as the standard reads them.
      for end in [">", "->"] where starts(with: end, at: index + 4) {
        advance(to: index + 4 + end.utf8.count)
        return true
      }
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
      if declarationEnd < index { declarationEnd = endOfDeclaration }
      guard declarationEnd < min(source.count, index + 4096) else { return false }
      advance(to: declarationEnd + 1)
      return true
    }
    guard let tag = Tag(in: ByteText(bytes: source), at: index, limit: 65_536) else { return false }
    apply(tag)
    return true
  }

  /// The index of the next `>`, or that after the last byte.
  private var endOfDeclaration: Int {
    source[index...].firstIndex(of: UInt8(ascii: ">")) ?? source.count
  }

  private mutating func apply(_ tag: Tag) {
    switch tag.kind {
    case nil: break
    case .style, .inline:
      if tag.name == "a" {
        anchorDepth = !tag.isClosing && source[index..<tag.end].holds("href") ? 1 : 0
      }
      if tag.isClosing {
        endName()
      } else {
        neighbours.takeWord(index..<tag.end, line, in: source)
      }
    // The headings of sections that fold are buttons.
    case .boilerplate where tag.name == "button" && headingLevel > 0: break
    case .dropped:
      guard !tag.isClosing, source[tag.end - 2] != UInt8(ascii: "/") else { break }
      flush()
      guard let end = endOfDropped(tag) else { break }
      advance(to: end)
      return
    case .block, .main:
      flush()
      neighbours.takeBlock(index..<tag.end, isClosing: tag.isClosing)
      open(tag)
    case .heading:
      flush()
      headingLevel = tag.isClosing ? 0 : Int(tag.name.utf8.last ?? 0x31) - 0x30
    case .boilerplate:
      flush()
      mark(tag)
    case .preformatted:
      flush()
      preformattedDepth = max(0, preformattedDepth + (tag.isClosing ? -1 : 1))
    }
    if tag.name == "hr" { text.isAfterBlank = true }
    advance(to: tag.end)
  }

  /// Ends a line that is the name of a fact by itself, for its value is in the next element.
  private mutating func endName() {
    guard headingLevel == 0, role == .text, line.count <= VocabularyIndex.maximumByteCount,
      VocabularyIndex.shared.pageLabel(line[...].trimmedBlanks.span)?.value.pagePart?.isFact == true
    else { return }
    role = .name
    flush()
    role = .text
    isAfterName = true
  }

  /// Opens or closes a block; the end of most is implied by what comes next.
  private mutating func open(_ tag: Tag) {
    headingLevel = tag.name == "br" ? headingLevel : 0
    switch tag.name {
    case "li": beginsItem = !tag.isClosing
    case "dt": role = tag.isClosing ? .text : .name
    case "dd": role = tag.isClosing ? .text : .value
    case "th", "td":
      role = tag.isClosing ? .text : tag.name == "th" ? .name : .text
      if !tag.isClosing { cells.append(text.lines.count) }
    case "tr": endRow()
    case "table":
      endRow()
      text.endTable()
    case "dl": role = .text
    case "article", "main":
      if tag.isClosing {
        landmarks.removeAll { $0.name == tag.name }
      } else {
        landmarks.append((tag.name, -1))
      }
    default: break
    }
  }

  private mutating func endRow() {
    let ends = cells.dropFirst() + [text.lines.count]
    let counts = zip(cells, ends).map { $1 - $0 }
    // Two cells of which the first holds more than a name are the columns of a page.
    if counts.count > 2 || counts.count == 2 && counts[0] == 1 { text.endRow(cellCounts: counts) }
    // A cell of its own is no name of a value.
    if counts.count == 1 { text.makeText(of: counts[0]) }
    cells = []
    role = .text
  }

  /// Opens or closes a landmark; one that is closed closes those within it that are open.
  private mutating func mark(_ tag: Tag) {
    if tag.isClosing {
      guard let last = landmarks.lastIndex(where: { $0.name == tag.name }) else { return }
      landmarks.removeSubrange(last...)
      return
    }
    // Nobody nests so deep, and each of them is looked at for each tag.
    guard landmarks.count < 64 else { return }
    let isInArticle = landmarks.contains { $0.name == "article" || $0.name == "main" }
    let kind: PageLandmark.Kind? =
      switch tag.name {
      case "aside": .aside
      case "header": isInArticle ? nil : .header
      case "footer", "nav": .frame
      default: .control
      }
    landmarks.append((tag.name, kind == nil ? landmarks.last?.index ?? -1 : text.landmarks.count))
    if let kind { text.landmarks.append(PageLandmark(kind: kind)) }
  }

  /// The end of an element whose content is not read, or `nil` if it is never closed.
  private mutating func endOfDropped(_ tag: Tag) -> Int? {
    guard !unclosedNames.contains(tag.name) else { return nil }
    var start = tag.end
    let count = tag.name.utf8.count
    while start + count + 2 <= source.count {
      if source[start] == UInt8(ascii: "<") {
        if tag.name == "head", starts(with: "<body", at: start) { return start }
        if source[start + 1] == UInt8(ascii: "/"), starts(with: tag.name, at: start + 2) {
          var end = start + 2 + count
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

  /// Whether the lower-case ASCII `text` is at `start`, in any case.
  private func starts(with text: String, at start: Int) -> Bool {
    guard start + text.utf8.count <= source.count else { return false }
    return zip(source[start...], text.utf8).allSatisfy { byte, expected in
      (0x41...0x5A ~= byte ? byte | 0x20 : byte) == expected
    }
  }

  private func find(_ text: String, from start: Int) -> Int? {
    guard start < source.count else { return nil }
    return source[start...].indices.first {
      source[$0] == text.utf8.first && starts(with: text, at: $0)
    }
  }
}
