/// A line of a page that holds text.
struct PageLine {
  /// Where the text of the line stands in the cleaned bytes.
  var range: Range<Int>
  /// The line of the input, counted from 1.
  var number: Int
  /// Whether a blank line stands before it.
  var isAfterBlank: Bool
  /// Whether the line was a heading of HTML.
  var isHeading = false
  /// Whether the line stood in an element for navigation.
  var isFurniture = false
  /// What the whole line means, as a number of the vocabulary index; -1 for nothing.
  var words = -1
}

/// How a line came to be.
struct LineOrigin {
  var number: Int
  var isHeading = false
  var isFurniture = false
}

/// The text of a page without markup, line by line: blanks folded, damaged characters repaired.
struct PageText {
  /// The cleaned text of all lines, one after the other.
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [PageLine] = []
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
  }

  /// Adds a line of text; one that is blank after cleaning only parts its neighbours.
  mutating func append(_ raw: UnsafeBufferPointer<UInt8>, _ origin: LineOrigin) {
    let start = bytes.count
    var repairs: Repairs = []
    var needsBlank = false
    var hasMarkup = false
    var index = 0
    while index < raw.count {
      let runStart = index
      while index < raw.count {
        // Most bytes are letters, of any alphabet but those with the lead bytes of what is repaired.
        let byte = raw[index]
        guard (0x3D...0x7E).contains(byte) || Self.isPlain(raw, index, runStart) else {
          break
        }
        index += 1
      }
      if index > runStart {
        if needsBlank && bytes.count > start { bytes.append(0x20) }
        needsBlank = false
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: raw[runStart..<index]))
        continue
      }
      if raw[index] == UInt8(ascii: "<") || raw[index] == UInt8(ascii: "&") {
        hasMarkup = true
        if needsBlank && bytes.count > start { bytes.append(0x20) }
        needsBlank = false
        bytes.append(raw[index])
        index += 1
      } else {
        index += special(raw, index, &needsBlank, start, &repairs)
      }
    }
    finish(start, origin, repairs, hasMarkup: hasMarkup)
  }

  private mutating func finish(
    _ start: Int,
    _ origin: LineOrigin,
    _ repairs: Repairs,
    hasMarkup: Bool
  ) {
    if !repairs.isEmpty { tell(repairs, origin.number) }
    if hasMarkup {
      let pieces = bytes.withUnsafeBufferPointer {
        MarkupRemnants.pieces(of: UnsafeBufferPointer(rebasing: $0[start...]))
      }
      if let pieces {
        bytes.removeSubrange(start...)
        report.add(.repair, line: origin.number, "removed remnants of HTML")
        for piece in pieces { piece.withUnsafeBufferPointer { append($0, origin) } }
        return
      }
    }
    guard bytes.count > start else {
      isAfterBlank = true
      return
    }
    var line = PageLine(
      range: start..<bytes.count,
      number: origin.number,
      isAfterBlank: isAfterBlank
    )
    line.isHeading = origin.isHeading
    line.isFurniture = origin.isFurniture
    isAfterBlank = false
    lines.append(line)
  }

  /// Whether the byte needs no thought: no control, no blank at an edge, nothing to repair.
  @inline(__always)
  private static func isPlain(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ runStart: Int
  ) -> Bool {
    let byte = raw[index]
    if byte == 0x20 {
      guard index > runStart, index + 1 < raw.count else { return false }
      let next = raw[index + 1]
      return next > 0x20 && next < 0x7F
    }
    if byte < 0x80 { return byte > 0x20 && byte != 0x7F && byte != 0x26 && byte != 0x3C }
    return byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// Reads one character that may need repair and returns its length.
  private mutating func special(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ needsBlank: inout Bool,
    _ start: Int,
    _ repairs: inout Repairs
  ) -> Int {
    let (scalar, length) = TextFolding.scalar(in: raw, at: index)
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D: needsBlank = true
    case 0x0B, 0x0C, 0x1C...0x1F, 0x2028, 0x2029:
      needsBlank = true
      repairs.insert(.controls)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      needsBlank = true
      repairs.insert(.blanks)
    case 0..<0x20, 0x7F: repairs.insert(.controls)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      repairs.insert(.invisible)
    default:
      if needsBlank && bytes.count > start { bytes.append(0x20) }
      needsBlank = false
      if (0x80...0x9F).contains(scalar) {
        repairs.insert(.windows)
        bytes += Windows1252.text(of: UInt8(scalar)).utf8
      } else {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: raw[index..<index + length]))
      }
    }
    return length
  }

  private mutating func tell(_ repairs: Repairs, _ line: Int) {
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
  func text(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// What the text of a range means, as a number of the vocabulary index; -1 for nothing.
  func words(_ range: Range<Int>) -> Int {
    guard range.count <= VocabularyIndex.maximumByteCount else { return -1 }
    return bytes.withUnsafeBufferPointer {
      VocabularyIndex.shared.index(of: UnsafeBufferPointer(rebasing: $0[range])) ?? -1
    }
  }

  /// Looks up every line that is short enough to be a label or a value.
  mutating func lookUpWords() {
    for index in lines.indices { lines[index].words = words(lines[index].range) }
  }
}

/// The characters that C1 controls stand for when windows-1252 was read as Latin-1.
enum Windows1252 {
  /// The text of a byte from 0x80 to 0x9F; empty for the five bytes without one.
  static func text(of byte: UInt8) -> String {
    texts[Int(byte) - 0x80]
  }

  private static let texts = [
    "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
  ]
}
