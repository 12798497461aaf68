/// Reads an outline that programs exchange (OPML 2.0): what has parts is a heading, what has none is text.
struct OutlineReader {
  private let source: [UInt8]
  private var text: PageText
  private var depth = 0
  private var index = 0
  private var lineNumber = 1
  /// The title that the head gives, with its line.
  private var headTitle: (text: [UInt8], number: Int)?
  private var rootCount = 0

  /// Returns the text of an outline, or `nil` if the input is none.
  static func read(_ source: [UInt8]) -> PageText? {
    let head = source.prefix(2048)
    guard
      let start = head.indices.first(where: { head[$0...].starts(with: "<opml".utf8) }),
      head[..<start].drop(while: { $0 != UInt8(ascii: "<") }).isEmpty
        || head.drop(while: \.isBlank).starts(with: "<?xml".utf8)
    else { return nil }
    var reader = OutlineReader(source: source, text: PageText(capacity: source.count))
    reader.read()
    return reader.text
  }

  private init(source: [UInt8], text: PageText) {
    self.source = source
    self.text = text
  }

  private mutating func read() {
    while index < source.count {
      guard source[index] == UInt8(ascii: "<"),
        let tag = Tag(in: ByteText(bytes: source), at: index, limit: 65_536)
      else {
        advance(to: index + 1)
        continue
      }
      switch tag.name {
      case "outline" where tag.isClosing: depth = max(0, depth - 1)
      case "outline": take(tag)
      case "title" where !tag.isClosing:
        let end = source[tag.end...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
        headTitle = (unescaped(tag.end..<end), lineNumber)
      default: break
      }
      advance(to: tag.end)
    }
    placeTitle()
  }

  private mutating func advance(to end: Int) {
    while index < end {
      if source[index] == 0x0A { lineNumber += 1 }
      index += 1
    }
  }

  private mutating func take(_ tag: Tag) {
    let isLeaf = source[tag.end - 2] == UInt8(ascii: "/")
    var origin = LineOrigin(number: lineNumber)
    if !isLeaf { origin.headingLevel = min(depth + 1, 6) }
    if depth == 0 { rootCount += 1 }
    text.isAfterBlank = true
    let attributes = index + 1..<tag.end - 1
    if let range = value(of: "text", in: attributes) ?? value(of: "title", in: attributes) {
      add(range, origin)
    }
    if let range = value(of: "_note", in: attributes) {
      origin.headingLevel = 0
      add(range, origin)
    }
    if !isLeaf { depth += 1 }
  }

  /// Adds the lines of a value.
  private mutating func add(_ range: Range<Int>, _ origin: LineOrigin) {
    for line in unescaped(range).split(separator: 0x0A) { text.append(line, origin) }
  }

  /// Where the value of an attribute is, between its quotation marks.
  private func value(of name: String, in attributes: Range<Int>) -> Range<Int>? {
    var mark: UInt8?
    var start = attributes.lowerBound
    for index in attributes {
      let byte = source[index]
      if let open = mark {
        guard byte == open else { continue }
        mark = nil
        let key = source[..<(start - 1)].suffix(name.utf8.count + 1)
        if key.first?.isBlank == true, key.dropFirst().elementsEqual(name.utf8) {
          return start + 1..<index
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        source[index - 1] == UInt8(ascii: "=")
      {
        mark = byte
        start = index
      }
    }
    return nil
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == UInt8(ascii: "&"),
        let entity = Entity(in: ByteText(bytes: source), after: index + 1),
        let scalar = entity.scalar
      {
        text += Array(String(scalar).utf8)
        index = entity.end
      } else {
        text.append(source[index] == 0x0D ? 0x0A : source[index])
        index += 1
      }
    }
    return text
  }

  /// Makes the title of the head the title of the page if the outline has several roots, and the first has parts.
  ///
  /// Else it is the name of a file, and kept for the report.
  private mutating func placeTitle() {
    guard let headTitle else { return }
    let isRooted = rootCount == 1 || text.lines.first.map { $0.origin.headingLevel == 0 } ?? true
    let isNamed = text.lines.first.map { text.label(of: $0.range) == nil } ?? true
    var origin = LineOrigin(number: headTitle.number)
    let count = text.lines.count
    if !isRooted || rootCount > 1 && !isNamed { origin.headingLevel = 1 }
    text.append(headTitle.text[...], origin)
    guard text.lines.count > count else { return }
    if origin.headingLevel == 0 { return text.putIntoControl(count..<count + 1) }
    for index in 0..<count where text.lines[index].origin.headingLevel > 0 {
      text.lines[index].origin.headingLevel = min(text.lines[index].origin.headingLevel + 1, 6)
    }
    text.lines.insert(text.lines.removeLast(), at: 0)
  }
}
