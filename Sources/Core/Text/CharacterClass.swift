/// What a Unicode scalar is other than a letter, a figure or a mark that can be seen.
///
/// This folder is what there is to know about characters and strings, whatever they are the text
/// of. It holds one table of character classes (this file, where to begin reading), one escaper for
/// each language that text is written into (`MarkdownText`, `DelimitedText`, `XMLText`,
/// `WorkflowCommandText`, `JSONText`, and `VisibleText` for a terminal), the measuring, wrapping
/// and shortening of text in columns, and in `Repair` the only code that undoes damage to text, for
/// `validate` and `import` alike. It is the lowest folder of Core: it must not know JSON documents,
/// records, languages of pages or rules, and it never decides what is reported. Whoever needs to
/// know whether a character is blank, invisible or allowed asks here; a second list is a fault.
struct CharacterClass: OptionSet, Sendable {
  let rawValue: UInt8

  /// Leaves no mark: the property White_Space, and spaces without width.
  static let blank = Self(rawValue: 1)
  /// Ends a line.
  static let lineBreak = Self(rawValue: 2)
  /// A control that parts words: line breaks, tabs and the separators of ASCII.
  static let separator = Self(rawValue: 4)
  /// May be in no text of a record: steers a machine or the direction, or is no character.
  static let control = Self(rawValue: 8)
  /// Changes the writing direction of what comes after it.
  static let direction = Self(rawValue: 16)
  /// Steers layout, and is left over where text was copied: nobody types it on purpose.
  static let layout = Self(rawValue: 32)
  /// A code that is no character and never will be.
  static let noncharacter = Self(rawValue: 64)
  /// Has no glyph of its own and is neither a blank with a width nor a combining mark.
  static let invisible = Self(rawValue: 128)
}

extension CharacterClass {
  /// Looks up the classes of a scalar; nearly all have none.
  init(of scalar: Unicode.Scalar) { self = Self.lookUp(scalar.value) }

  private static func lookUp(_ value: UInt32) -> Self {
    // Nearly all that is written in European languages, without a look at the table, which a run that
    // meets nothing else need not even lay out.
    switch value {
    case 0x20: return .blank
    case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x34E, 0x370...0x5FF, 0x2010...0x2027: return []
    default: break
    }
    var rows = table.indices
    while !rows.isEmpty {
      let middle = (rows.lowerBound + rows.upperBound) / 2
      let row = table[middle]
      if row.range ~= value { return row.classes }
      rows = value < row.range.lowerBound ? rows.lowerBound..<middle : middle + 1..<rows.upperBound
    }
    return []
  }

  /// Every scalar that has a class, in order (Unicode 17); a test compares with the properties that
  /// the standard library knows.
  static let table: [(range: ClosedRange<UInt32>, classes: CharacterClass)] =
    [
      (0x00...0x08, [.control, .invisible]),
      (0x09...0x09, [.blank, .separator, .control, .invisible]),
      (0x0A...0x0A, [.blank, .lineBreak, .separator, .control, .invisible]),
      (0x0B...0x0C, [.blank, .separator, .control, .invisible]),
      (0x0D...0x0D, [.blank, .lineBreak, .separator, .control, .invisible]),
      (0x0E...0x1B, [.control, .invisible]),
      (0x1C...0x1F, [.separator, .control, .invisible]),
      (0x20...0x20, .blank),
      (0x7F...0x84, [.control, .invisible]),
      (0x85...0x85, [.blank, .lineBreak, .separator, .control, .invisible]),
      (0x86...0x9F, [.control, .invisible]),
      (0xA0...0xA0, .blank),
      (0xAD...0xAD, [.layout, .invisible]),
      (0x34F...0x34F, .invisible),
      (0x61C...0x61C, .invisible),
      (0x115F...0x1160, .invisible),
      (0x1680...0x1680, .blank),
      (0x17B4...0x17B5, .invisible),
      (0x180B...0x180F, .invisible),
      (0x2000...0x200A, .blank),
      (0x200B...0x200B, [.blank, .layout, .invisible]),
      (0x200C...0x200F, [.layout, .invisible]),
      (0x2028...0x2029, [.blank, .lineBreak, .separator, .control, .invisible]),
      (0x202A...0x202E, [.control, .direction, .layout, .invisible]),
      (0x202F...0x202F, .blank),
      (0x205F...0x205F, .blank),
      (0x2060...0x2060, [.blank, .layout, .invisible]),
      (0x2061...0x2065, [.layout, .invisible]),
      (0x2066...0x2069, [.control, .direction, .layout, .invisible]),
      (0x206A...0x206F, .invisible),
      (0x3000...0x3000, .blank),
      (0x3164...0x3164, .invisible),
      (0xFDD0...0xFDEF, [.control, .noncharacter]),
      (0xFE00...0xFE0F, .invisible),
      (0xFEFF...0xFEFF, [.blank, .control, .layout, .invisible]),
      (0xFFA0...0xFFA0, .invisible),
      (0xFFF0...0xFFFB, .invisible),
      (0xFFFE...0xFFFF, [.control, .noncharacter]),
      (0x13430...0x1343F, .invisible),
      (0x1BCA0...0x1BCA3, .invisible),
      (0x1D173...0x1D17A, .invisible),
      (0x1FFFE...0x1FFFF, [.control, .noncharacter]),
    ]
    + (2...13).map { lastScalars(ofPlane: $0) }
    + [(0xE0000...0xE0FFF, .invisible)]
    + (14...16).map { lastScalars(ofPlane: $0) }

  private static func lastScalars(
    ofPlane plane: UInt32
  ) -> (range: ClosedRange<UInt32>, classes: CharacterClass) {
    (plane << 16 | 0xFFFE...plane << 16 | 0xFFFF, [.control, .noncharacter])
  }
}

extension Unicode.Scalar {
  /// Whether the character leaves no mark: white space, or a space without width.
  var isBlank: Bool {
    switch value {
    // Nearly all letters there are, so that nearly nothing has to be looked up.
    case 0x21...0x7E, 0xA1...0x167F: false
    default: CharacterClass(of: self).contains(.blank)
    }
  }

  /// Whether the character may be in no text of a record.
  var isControl: Bool { CharacterClass(of: self).contains(.control) }

  /// Whether the character has no glyph of its own and is neither a blank nor a combining mark.
  var isInvisible: Bool { !isPlain && CharacterClass(of: self).contains(.invisible) }

  /// Whether the character is left over within words, where nobody sees it: a soft hyphen, or a space or a
  /// byte order mark without width.
  var isStray: Bool {
    self == "\u{AD}"
      || value >= 0x200B && CharacterClass(of: self).isSuperset(of: [.blank, .layout])
  }

  /// Whether the character is a figure of ASCII.
  var isDigit: Bool { 0x30...0x39 ~= value }

  /// Whether the character is a letter or figure of ASCII.
  var isAlphanumericASCII: Bool { isDigit || 0x61...0x7A ~= value | 0x20 }
}

extension UInt8 {
  /// Whether the byte is a figure of ASCII.
  var isDigit: Bool { 0x30...0x39 ~= self }

  /// Whether the byte is white space of ASCII.
  var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
