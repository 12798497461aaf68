/// A line of a page that holds text.
struct PageLine {
  /// Where the text of the line is in the cleaned bytes.
  var range: Range<Int>
  /// Whether a blank line comes before it.
  var isAfterBlank: Bool
  var origin: LineOrigin
  /// Whether the line is from an element that a site puts around its pages.
  var isBoilerplate = false
  /// What the whole line means, as a number of the vocabulary index; -1 for nothing.
  var words = -1
  /// The number of bytes of the bullets and numbers that begin the line, with the blanks after them.
  ///
  /// The marker of an item that the markup makes is none of its text.
  var markerLength: Int

  /// The line of the input, counted from 1.
  var number: Int { origin.number }
}

/// How a line came to be: its place in the input, and what the markup or the layout around it says.
struct LineOrigin {
  /// What a cell or a term is to its neighbour.
  enum Role: UInt8 {
    case text
    /// A term of a definition list, a header cell, the first of two cells, what stands before a tab.
    case name
    /// What belongs to such a name.
    case value
  }

  var number: Int
  /// 1 for the highest heading to 6 for the lowest; 0 for text.
  var headingLevel = 0
  /// Whether the line begins an item of a list whose marker the markup stands for.
  var isItem = false
  var role = Role.text
  /// Whether all of the line is the text of links.
  var isLink = false
  /// Whether the element of the line follows that of the line above and has the same tag, as the values of a list.
  var isSibling = false
  /// The landmark that holds the line, as an index of ``PageText/landmarks``; -1 for none.
  var landmark = -1
  /// Columns before the text and with the text, of plain text, where lines may be wrapped; 0 elsewhere.
  var indentation = 0
  var width = 0
  /// Whether the text goes on in the next line, if lines of the page were cut: that of a paragraph of Markdown, and
  /// of a line of mail that ends in a blank (RFC 3676).
  var isOpen = false
}

/// The text of a page without markup, line by line: blanks folded, damaged characters repaired.
struct PageText {
  /// The cleaned text of all lines, one after the other.
  var bytes: [UInt8] = []
  var lines: [PageLine] = []
  var landmarks: [PageLandmark] = []
  /// The table that is open.
  var table = PageTable()
  var report = ImportReport()
  /// Whether the fields of a mail stand above the text.
  var isMail = false
  /// Whether the last line that was added held nothing.
  var isAfterBlank = false
  private var hasReportedBlanks = false

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    lines.reserveCapacity(64)
  }

  /// What was changed in a line.
  private struct Repairs: OptionSet {
    let rawValue: UInt8
    static let controls = Self(rawValue: 1)
    static let windows = Self(rawValue: 2)
    static let invisible = Self(rawValue: 4)
    static let blanks = Self(rawValue: 8)
    /// Not a repair yet: a sign that markup can begin with.
    static let markup = Self(rawValue: 16)
  }

  /// Adds a line of text; one that is blank after cleaning only parts its neighbours.
  ///
  /// What a repair of its markup leaves of a line is read again, for it may hold markup in turn;
  /// `round` counts how often.
  mutating func append(_ raw: ArraySlice<UInt8>, _ origin: LineOrigin, round: Int = 0) {
    let start = bytes.count
    var repairs: Repairs = []
    var needsBlank = false
    let (source, offset) = (raw.span, raw.startIndex)
    let needsNoThought = Self.needsNoThought.span
    var index = raw.startIndex
    while index < raw.endIndex {
      let runStart = index
      // Most bytes are letters, of any alphabet but those with the lead bytes of what is repaired.
      while index < raw.endIndex,
        needsNoThought[Int(source[index &- offset])] || Self.isPlain(raw, index, runStart)
      {
        index &+= 1
      }
      if index > runStart {
        append(raw[runStart..<index], &needsBlank, start)
      } else {
        index += special(raw, index, &needsBlank, start, &repairs)
      }
    }
    let mayHoldMarkup = repairs.remove(.markup) != nil
    if !repairs.isEmpty { addToReport(repairs, origin.number) }
    if !mayHoldMarkup || !repairMarkup(from: start, origin, round: round) { endLine(start, origin) }
  }

  private mutating func append(_ text: ArraySlice<UInt8>, _ needsBlank: inout Bool, _ start: Int) {
    if needsBlank && bytes.count > start { bytes.append(0x20) }
    needsBlank = false
    bytes.append(contentsOf: text)
  }

  private mutating func endLine(_ start: Int, _ origin: LineOrigin) {
    guard bytes.count > start else {
      isAfterBlank = true
      return
    }
    let range = start..<bytes.count
    lines.append(
      PageLine(
        range: range,
        isAfterBlank: isAfterBlank,
        origin: origin,
        markerLength: markerLength(range)
      )
    )
    isAfterBlank = false
  }

  /// Repairs the line that begins at `start` and returns `true` if it holds remnants of markup.
  ///
  /// The line may fall into several. What means something is left to a person and reported.
  private mutating func repairMarkup(from start: Int, _ origin: LineOrigin, round: Int) -> Bool {
    let mayHoldMarkup = (start..<max(start, bytes.count - 1)).contains {
      MarkupRemnants.mayStart(with: bytes[$0], bytes[$0 + 1])
    }
    guard mayHoldMarkup else { return false }
    let text = bytes[start...].scalars
    let repairs = MarkupRemnants.repairs(in: text)
    let isRepairable = repairs.contains { $0.replacement != nil || $0.kind == .lineTag }
    guard isRepairable, round < Self.roundLimit else {
      reportRemnants(repairs, in: text, origin)
      return false
    }
    bytes.removeSubrange(start...)
    if round == 0 { report.add(.repair, line: origin.number, "removed remnants of HTML") }
    for piece in Self.pieces(of: text, repairs) {
      append(Array(piece.utf8)[...], origin, round: round + 1)
    }
    return true
  }

  /// The number of rounds after which markup within markup is left, as `validate --fix` leaves it.
  private static let roundLimit = 20

  /// Reports what means something, or is too much to be taken away, as it stays.
  private mutating func reportRemnants(
    _ repairs: [Repair],
    in text: [Unicode.Scalar],
    _ origin: LineOrigin
  ) {
    for left in repairs {
      report.add(
        .guess,
        line: origin.number,
        "left a remnant of HTML that may mean something",
        text: String(scalars: text[left.range])
      )
    }
  }

  /// The repaired text, cut where a tag separates lines; each repair is looked at once.
  private static func pieces(of text: [Unicode.Scalar], _ repairs: [Repair]) -> [String] {
    var pieces: [String] = []
    var start = 0
    var inner: [Repair] = []
    for repair in repairs {
      guard repair.kind == .lineTag, repair.replacement == nil else {
        inner.append(repair)
        continue
      }
      let end = repair.range.lowerBound
      pieces.append(String(scalars: inner.applied(to: text, in: start..<end)))
      start = repair.range.upperBound
      inner.removeAll(keepingCapacity: true)
    }
    pieces.append(String(scalars: inner.applied(to: text, in: start..<text.count)))
    return pieces
  }

  /// For each byte whether it needs no thought wherever it is: no control, no blank, nothing to repair.
  private static let needsNoThought = (UInt8.min...UInt8.max).map { byte in
    if byte < 0x80 { return byte > 0x20 && byte != 0x7F && byte != 0x26 && byte != 0x3C }
    return byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3 && byte < 0xEF
  }

  /// Whether a byte is a blank between words, or begins a letter of Georgian.
  @inline(__always)
  private static func isPlain(_ raw: ArraySlice<UInt8>, _ index: Int, _ runStart: Int) -> Bool {
    if raw[index] == 0x20 {
      guard index > runStart, index + 1 < raw.endIndex else { return false }
      return 0x21...0x7E ~= raw[index + 1]
    }
    // U+1680 is the only blank among the letters that begin with the byte of Georgian.
    return raw[index] == 0xE1 && raw[index + 1] != 0x9A
  }

  /// Reads one character that may need repair and returns its length.
  private mutating func special(
    _ raw: ArraySlice<UInt8>,
    _ index: Int,
    _ needsBlank: inout Bool,
    _ start: Int,
    _ repairs: inout Repairs
  ) -> Int {
    if raw[index].isBlank, raw[index] != 0x0B, raw[index] != 0x0C {
      needsBlank = true
      return 1
    }
    let (value, length) = raw.scalarValue(at: index)
    if value == 0x26 || value == 0x3C { repairs.insert(.markup) }
    let classes = Unicode.Scalar(value).map { CharacterClass(of: $0) } ?? []
    switch value {
    case 0x80...0x9F:
      repairs.insert(.windows)
      let text = CodePage.windows1252.scalar(of: UInt8(value)).map(String.init) ?? ""
      append(Array(text.utf8)[...], &needsBlank, start)
    case _ where classes.contains(.separator):
      needsBlank = true
      repairs.insert(.controls)
    case _ where classes.contains(.layout): repairs.insert(.invisible)
    case _ where classes.contains(.control): repairs.insert(.controls)
    case _ where classes.contains(.blank):
      needsBlank = true
      repairs.insert(.blanks)
    default: append(raw[index..<index + length], &needsBlank, start)
    }
    return length
  }

  private mutating func addToReport(_ repairs: Repairs, _ line: Int) {
    if repairs.contains(.controls) {
      report.add(.repair, line: line, "removed stray control characters")
    }
    if repairs.contains(.windows) {
      report.add(.repair, line: line, "read control characters as windows-1252")
    }
    if repairs.contains(.invisible) {
      report.add(.repair, line: line, "removed invisible characters")
    }
    if repairs.contains(.blanks) && !hasReportedBlanks {
      hasReportedBlanks = true
      report.add(.repair, line: line, "read blanks of special width as blanks, here and below")
    }
  }

  /// The text of a range of the cleaned bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The name of a part of a page that a text is, or `nil` if it is none.
  func label(of range: Range<Int>) -> TermMatch<Label>? {
    VocabularyIndex.shared.pageLabel(bytes.span.extracting(range))
  }

  /// What the text of a range means, as a number of the vocabulary index; -1 for nothing.
  func words(_ range: Range<Int>) -> Int {
    VocabularyIndex.shared.index(of: bytes.span.extracting(range)) ?? -1
  }

  /// The number of bytes of the marker that begins a line.
  func markerLength(_ range: Range<Int>) -> Int {
    guard ItemMarker.mayStart(bytes[range]) else { return 0 }
    let head = bytes[range.prefix(ItemMarker.longest)].scalars
    guard let marker = ItemMarker(startOf: head) else { return 0 }
    return head.prefix(marker.extent.upperBound).reduce(0) { $0 + UTF8.width($1) }
  }
}
