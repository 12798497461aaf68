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
  /// The landmark that holds the line, as an index of ``PageText/landmarks``; -1 for none.
  var landmark = -1
  /// Columns before the text and with the text, of plain text, where lines may be wrapped; 0 elsewhere.
  var indentation = 0
  var width = 0
}

/// An element that sites put around their pages, and that some put around a part of the page.
struct PageLandmark {
  enum Kind {
    /// The head of a page or of an article.
    case header
    /// What stands beside the text.
    case aside
    /// Navigation, and the foot of a page.
    case frame
    /// Buttons and lists of choices.
    case control
  }

  var kind: Kind
  /// Whether the landmark was found to hold a part of the project.
  var isContent = false
}

/// The text of a page without markup, line by line: blanks folded, damaged characters repaired.
struct PageText {
  /// The cleaned text of all lines, one after the other.
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [PageLine] = []
  var landmarks: [PageLandmark] = []
  /// The names above the columns of the table of facts that is open, and whether a row of it was read.
  private var header: [PageLine] = []
  private var hasRow = false
  /// Where the second row of a table of facts is, which makes the page a list of projects.
  private(set) var listingLine: Int?
  var report = ImportReport()
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
    var index = raw.startIndex
    while index < raw.endIndex {
      let runStart = index
      // Most bytes are letters, of any alphabet but those with the lead bytes of what is repaired.
      while index < raw.endIndex,
        0x3D...0x7E ~= raw[index] || Self.isPlain(raw, index, runStart)
      {
        index += 1
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
    lines.append(
      PageLine(range: start..<bytes.count, isAfterBlank: isAfterBlank, origin: origin)
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

  /// Whether the byte needs no thought: no control, no blank at an edge, nothing to repair.
  @inline(__always)
  private static func isPlain(_ raw: ArraySlice<UInt8>, _ index: Int, _ runStart: Int) -> Bool {
    let byte = raw[index]
    if byte == 0x20 {
      guard index > runStart, index + 1 < raw.endIndex else { return false }
      return 0x21...0x7E ~= raw[index + 1]
    }
    if byte < 0x80 { return byte > 0x20 && byte != 0x7F && byte != 0x26 && byte != 0x3C }
    // U+1680 is the only blank among the letters that begin with the byte of Georgian.
    if byte == 0xE1 { return raw[index + 1] != 0x9A }
    return byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte < 0xEF
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

  /// What the text of a range means, as a number of the vocabulary index; -1 for nothing.
  func words(_ range: Range<Int>) -> Int {
    guard range.count <= VocabularyIndex.maximumByteCount else { return -1 }
    return VocabularyIndex.shared.index(of: bytes[range]) ?? -1
  }

  /// Looks up every line that is short enough to be a label or a value, and decides by what is found which
  /// landmarks are the frame of the site.
  mutating func lookUpWords() {
    for index in lines.indices { lines[index].words = words(lines[index].range) }
    findContent()
    for index in lines.indices where lines[index].origin.landmark >= 0 {
      lines[index].isBoilerplate = !landmarks[lines[index].origin.landmark].isContent
    }
  }

  /// Finds the landmarks that hold labels or prose of the project: what an element is called says little.
  private mutating func findContent() {
    var evidence = [Int](repeating: 0, count: landmarks.count)
    for line in lines where line.origin.landmark >= 0 && !line.origin.isLink {
      let landmark = line.origin.landmark
      evidence[landmark] += weight(of: line, in: landmarks[landmark].kind)
    }
    for index in landmarks.indices { landmarks[index].isContent = evidence[index] >= 2 }
  }

  /// How much a line speaks for its landmark: two are enough.
  private func weight(of line: PageLine, in kind: PageLandmark.Kind) -> Int {
    let words = line.words < 0 ? nil : VocabularyIndex.shared[line.words]
    let isLabel = words?.label?.value.pagePart != nil && words?.isNavigation == false
    switch kind {
    case .control: return 0
    case .header where line.origin.headingLevel == 1: return 2
    case .header: return isLabel ? 2 : 0
    case .frame, .aside:
      let holdsFact = FactLine.pieces(of: line, in: self).contains { $0.label != nil }
      let isFact = isLabel || words?.area != nil || holdsFact
      return isFact ? kind == .frame ? 1 : 2 : 0
    }
  }

  /// Takes the last lines out.
  mutating func removeLines(from index: Int) { lines.removeSubrange(index...) }

  /// Marks the lines from `first` on as names or values; a cell may hold several lines.
  mutating func setRole(_ role: LineOrigin.Role, ofLines range: Range<Int>) {
    for index in range { lines[index].origin.role = role }
  }

  /// Makes lines a part of what the site or a program puts around the page.
  mutating func putIntoControl(_ range: Range<Int>) {
    for index in range { lines[index].origin.landmark = landmarks.count }
    landmarks.append(PageLandmark(kind: .control))
  }

  /// Takes a row of a table with a cell in each of its lines: names above columns go to the values below them.
  ///
  /// A table of facts with two rows is a list of projects.
  mutating func takeRow(_ row: Range<Int>) {
    let cells = Array(lines[row])
    let areLabels = cells.map { cell in
      let words = words(cell.range)
      return words >= 0 && VocabularyIndex.shared[words].label != nil
    }
    let labelCount = areLabels.count { $0 }
    let isHeader = labelCount == cells.count || cells.allSatisfy { $0.origin.role == .name }
    if labelCount >= 2, isHeader {
      endTable()
      header = cells
      lines.removeSubrange(row)
      return
    }
    // Name, value, name, value.
    if header.isEmpty, cells.count.isMultiple(of: 2), labelCount * 2 == cells.count,
      areLabels.indices.allSatisfy({ areLabels[$0] == $0.isMultiple(of: 2) })
    {
      for (offset, index) in row.enumerated() {
        lines[index].origin.role = offset.isMultiple(of: 2) ? .name : .value
      }
      return
    }
    guard header.count == cells.count else { return }
    if hasRow {
      listingLine = listingLine ?? cells[0].number
      return
    }
    lines.removeSubrange(row)
    for (name, value) in zip(header, cells) {
      lines.append(name)
      lines[lines.count - 1].origin.role = .name
      lines.append(value)
      lines[lines.count - 1].origin.role = .value
    }
    hasRow = true
  }

  /// Ends a table; names above columns without a row are lines like others.
  mutating func endTable() {
    if !hasRow { lines += header }
    header = []
    hasRow = false
  }

  /// Makes one line of each group of lines that begins where `isContinued` does not hold.
  mutating func join(where isContinued: [Bool]) {
    var joined = PageText(capacity: bytes.count + lines.count)
    joined.report = report
    joined.landmarks = landmarks
    joined.listingLine = listingLine
    for (index, line) in lines.enumerated() {
      let start = joined.bytes.count
      if isContinued[index] {
        joined.bytes.append(0x20)
        joined.bytes += bytes[line.range]
        let last = joined.lines.count - 1
        joined.lines[last].range = joined.lines[last].range.lowerBound..<joined.bytes.count
      } else {
        joined.bytes += bytes[line.range]
        var copy = line
        copy.range = start..<joined.bytes.count
        joined.lines.append(copy)
      }
    }
    joined.isAfterBlank = isAfterBlank
    self = joined
  }

  /// The number of bytes of the bullets and numbers that begin a line, with the blanks after them.
  ///
  /// The marker of an item that the markup makes is none of its text.
  func markerLength(_ line: PageLine) -> Int {
    guard ItemMarker.mayStart(bytes[line.range]) else { return 0 }
    let head = bytes[line.range.prefix(ItemMarker.longest)].scalars
    guard let marker = ItemMarker(startOf: head) else { return 0 }
    return head.prefix(marker.extent.upperBound).reduce(0) { $0 + UTF8.width($1) }
  }
}
