/// Reads AsciiDoc, MediaWiki, reStructuredText, Textile and Org into lines of text, by the rows of ``LightMarkup``.
///
/// As from Markdown, headings, items, terms and cells come without their signs, and what is no text is kept for the
/// report as a part of what surrounds the page.
struct LightMarkupReader {
  /// Lines that are no text, up to what ends them.
  enum Aside {
    /// Lines that are further to the right, and blank ones between them.
    case indented(Int)
    /// Up to a line that holds this.
    case until(String)
    /// Up to a blank line.
    case paragraph
    /// A drawer of Org, whose lines may be facts.
    case drawer
  }

  let markup: LightMarkup
  let lines: [ArraySlice<UInt8>]
  var text: PageText
  var index = 0
  var aside: Aside?
  var table: LightTable?
  /// The last number of columns and the header that attributes above a table gave.
  var tableAttributes = LightTable()
  /// The depth of braces in a template of MediaWiki that is open.
  var templateDepth = 0
  /// Whether lines are kept as they are: verse, listings.
  var isLiteral = false
  /// The styles of underlined headings, in the order in which they came.
  var headingStyles: [[UInt8]] = []
  /// What surrounds the page, as an index of its landmarks; -1 as long as there is none of it.
  var control = -1
  /// The text that lines are added to.
  private var paragraph: [UInt8] = []
  private var origin: LineOrigin?
  private var indentation = 0
  private var isItem = false
  private var hasHeading = false

  /// Reads lines, of which the first is number 1.
  static func read(
    _ lines: [ArraySlice<UInt8>],
    _ markup: LightMarkup,
    byteCount: Int
  ) -> PageText {
    var reader = LightMarkupReader(
      markup: markup,
      lines: lines,
      text: PageText(capacity: byteCount)
    )
    while reader.index < lines.count {
      reader.take(lines[reader.index])
      reader.index += 1
    }
    reader.index = max(0, lines.count - 1)
    reader.flush()
    reader.endTable()
    return reader.text
  }

  private init(markup: LightMarkup, lines: [ArraySlice<UInt8>], text: PageText) {
    self.markup = markup
    self.lines = lines
    self.text = text
  }

  /// The line below, without blanks at its ends; empty below the last.
  var next: ArraySlice<UInt8> { index + 1 < lines.count ? lines[index + 1].trimmedBlanks : [] }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    let content = line.trimmedBlanks
    if templateDepth > 0 { return takeTemplate(content) }
    if isAside(line, content) { return }
    if table != nil, takeInTable(line, content) { return }
    if content.isEmpty {
      flush()
      text.isAfterBlank = true
      return
    }
    if takeBlock(line, content) { return }
    if let heading = isLiteral ? nil : markup.heading(line) {
      addHeading(heading.text, level: heading.level)
    } else if let term = markup.term(content) ?? termBelowWhichTextIs(content) {
      addTerm(term.name, term.text, line)
    } else if let item = isLiteral ? nil : markup.item(content, indentation: line.indentation) {
      begin(item, line)
      let isIndented = markup.name == .mediaWiki && content.first == UInt8(ascii: ":")
      origin?.isItem = !isIndented
      if isIndented, text.lines.last?.origin.role == .name { origin?.role = .value }
      isItem = true
    } else {
      addText(content, line)
    }
  }

  /// A term of MediaWiki in a line by itself, whose text is in the line below.
  private func termBelowWhichTextIs(_ content: ArraySlice<UInt8>) -> (
    name: ArraySlice<UInt8>, text: ArraySlice<UInt8>
  )? {
    guard markup.name == .mediaWiki, content.first == UInt8(ascii: ";"),
      next.first == UInt8(ascii: ":")
    else { return nil }
    let name = content.dropFirst().trimmedBlanks
    return name.isEmpty ? nil : (name, name[name.endIndex...])
  }

  // MARK: - Text

  mutating func addHeading(_ content: ArraySlice<UInt8>, level: Int) {
    let content = markup.name == .org ? Self.withoutKeyword(content) : content
    begin(content, lines[index])
    origin?.headingLevel = level
    flush()
    if markup.name == .asciiDoc, level == 1, !hasHeading, !next.isEmpty { aside = .paragraph }
    hasHeading = true
  }

  /// Adds a name and what belongs to it, as far as it is in the same line; the title becomes a heading.
  mutating func addTerm(
    _ name: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>,
    _ line: ArraySlice<UInt8>,
    inRecord: Bool = false
  ) {
    var words = LightMarkupWords.plain(name, markup).text
    if words.last == UInt8(ascii: ":") { words.removeLast() }
    let field = FieldName(words[...], inRecord: inRecord)
    if field.part == .title, !content.isEmpty { return addHeading(content, level: 1) }
    begin(field.words[...], line)
    origin?.role = .name
    flush()
    if !content.isEmpty { addValue(content, line, isFact: field.part != .section) }
  }

  /// Adds what belongs to the name above.
  mutating func addValue(
    _ content: ArraySlice<UInt8>,
    _ line: ArraySlice<UInt8>,
    isFact: Bool
  ) {
    begin(content, line)
    if isFact { origin?.role = .value }
  }

  /// Adds a fact that an attribute gives; returns `false` if its name is not known.
  mutating func takeAttribute(_ content: ArraySlice<UInt8>) -> Bool {
    let content = content.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") || $0 == 0x2B }
    guard let colon = content.prefix(100).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let value = content[(colon + 1)...].trimmedBlanks
    let field = FieldName(content[..<colon])
    guard !value.isEmpty, field.isFact || field.part == .title else { return false }
    addTerm(content[..<colon], value, lines[index])
    return true
  }

  private mutating func addText(_ content: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) {
    if goesOn(content, line) {
      removeBreak()
      paragraph.append(0x20)
      paragraph += content
    } else if isTermAbove(line) {
      origin?.role = .name
      flush()
      begin(content, line)
      origin?.role = .value
    } else {
      begin(content, line)
      isItem = Self.isMarked(content)
    }
    // A line of an item that is broken off is no item of its own.
    if !isItem, origin?.role == .text, removeBreak() { flush() }
  }

  /// Takes away what ends a line before its paragraph, and tells whether it was there.
  @discardableResult
  private mutating func removeBreak() -> Bool {
    guard let sign = markup.hardBreak, paragraph.hasSuffix(sign) else { return false }
    paragraph.removeLast(sign.utf8.count)
    return true
  }

  /// Whether a number or a bullet begins a text.
  private static func isMarked(_ content: ArraySlice<UInt8>) -> Bool {
    ItemMarker.mayStart(content)
      && ItemMarker(startOf: content.prefix(ItemMarker.longest).scalars) != nil
  }

  /// Whether the line above is a term by itself, which a line further to the right explains.
  private func isTermAbove(_ line: ArraySlice<UInt8>) -> Bool {
    guard markup.name == .restructuredText, let origin, origin.role == .text, !isItem else {
      return false
    }
    return line.indentation > indentation && origin.number == index && !origin.isItem
  }

  /// Whether a line goes on with the paragraph above.
  private func goesOn(_ content: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) -> Bool {
    guard let origin, markup.joinsLines, !isLiteral, !isTermAbove(line) else { return false }
    // A bullet that the markup does not know begins a paragraph.
    let isParagraph = origin.role == .text && !origin.isItem && lines[index - 1].columnCount >= 50
    if isItem, !isParagraph, !markup.joinsItems, line.indentation <= indentation { return false }
    if origin.role == .value, !markup.joinsItems, line.indentation <= indentation { return false }
    if Self.isMarked(content) || startsName(content) { return false }
    return !startsName(paragraph[...]) || line.indentation > indentation
  }

  /// Whether a text is a name of a fact or of a part of the page, or begins with one.
  private func startsName(_ content: ArraySlice<UInt8>) -> Bool {
    let head = content.prefix(120).drop { "*_'=/".utf8.contains($0) }
    var name = head.prefix { $0 != UInt8(ascii: ":") }
    let isWhole = name.endIndex == content.endIndex
    while let last = name.last, "*_'=/ ".utf8.contains(last) { name = name.dropLast() }
    guard !name.isEmpty, name.endIndex < head.endIndex || isWhole else { return false }
    return FieldName.isKnown(name)
  }

  /// Begins a paragraph, after the end of the one above.
  mutating func begin(_ content: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) {
    flush()
    var origin = LineOrigin(number: index + 1)
    if !markup.joinsLines {
      origin.indentation = line.indentation
      origin.width = line.columnCount
    }
    self.origin = origin
    indentation = line.indentation
    paragraph += content
  }

  /// Adds another value to those of the name above.
  mutating func addToValues(_ content: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) {
    if origin?.role == .value {
      paragraph += ", ".utf8 + content
    } else {
      addValue(content, line, isFact: true)
    }
  }

  /// Adds the paragraph to the text, and its notes to what surrounds the page.
  mutating func flush() {
    isItem = false
    guard let origin else { return }
    self.origin = nil
    removeBreak()
    let words = LightMarkupWords.plain(paragraph[...], markup)
    paragraph.removeAll(keepingCapacity: true)
    text.append(words.text[...], origin)
    for note in words.notes { addAside(note[...], number: origin.number) }
  }
}

extension Array<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with the letters of ASCII in lower case.
  var lowercasedASCII: [UInt8] { map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 } }
}
