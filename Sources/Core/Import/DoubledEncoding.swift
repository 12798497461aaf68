/// Undoes that UTF-8 was decoded as a character set of Windows and encoded again: `farmersâ€™` was `farmers’`.
///
/// In windows-1252 each sequence is looked at alone, for a letter such as `Ð` before a sign is nothing that people
/// write. In windows-1251 only runs that are UTF-8 as a whole are undone, for there the letters are common.
struct DoubledEncoding {
  private let source: [UInt8]
  private var output: [UInt8] = []
  /// Where the first sequence was that was undone.
  private var firstRepair: Int?
  private var index = 0
  private var hasCyrillicRun = false
  /// The number of characters of the shortest run of windows-1251 that is undone.
  private var shortestRun = 4

  /// Returns the page with all sequences undone, in several rounds if it was encoded more than twice.
  static func undone(in page: DecodedPage) -> DecodedPage {
    guard page.bytes.span.holds(0xC3) || page.bytes.span.holds(0xD0) else { return page }
    var page = page
    for _ in 0..<roundLimit {
      var reader = DoubledEncoding(source: page.bytes)
      reader.read()
      if reader.hasCyrillicRun {
        // What is certain of long runs is likely of the short ones beside them.
        reader = DoubledEncoding(source: page.bytes)
        reader.shortestRun = 2
        reader.read()
      }
      guard let first = reader.firstRepair else { break }
      let line = PageEncoding.lineNumber(of: first, in: page.bytes)
      page.report.add(
        .repair,
        line: line,
        "undid an encoding in UTF-8 that was done twice, here and below"
      )
      page.bytes = reader.output
    }
    return page
  }

  private static let roundLimit = 3

  private init(source: [UInt8]) {
    self.source = source
  }

  private mutating func read() {
    var copied = 0
    while index < source.count {
      let byte = source[index]
      guard byte == 0xC3 || byte == 0xD0, let (scalar, end) = single(at: index) else {
        index += 1
        continue
      }
      if firstRepair == nil {
        firstRepair = index
        output.reserveCapacity(source.count)
      }
      output += source[copied..<index]
      output += scalar
      if source[index] == 0xD0 { hasCyrillicRun = true }
      index = end
      copied = end
    }
    if firstRepair != nil { output += source[copied...] }
  }

  /// What was encoded twice at an index, encoded once, and the index after it.
  private func single(at start: Int) -> (bytes: [UInt8], end: Int)? {
    switch source[start] {
    // U+00C2 to U+00F4: the first bytes of UTF-8.
    case 0xC3: westernSequence(at: start)
    // The Cyrillic letters that the first bytes of Cyrillic and of Georgian and Armenian are.
    case 0xD0 where [0xA0, 0xA1, 0xA4, 0xA5, 0xA6, 0xB1, 0xB2].contains(source[start + 1]):
      cyrillicRun(at: start)
    default: nil
    }
  }

  private func westernSequence(at start: Int) -> (bytes: [UInt8], end: Int)? {
    guard 0x82...0xB4 ~= source[start + 1] else { return nil }
    let first = source[start + 1] + 0x40
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var bytes = [first]
    var end = start + 2
    while bytes.count < length {
      guard end < source.count, source[end] >= 0xC2 else { return nil }
      let (value, width) = source.scalarValue(at: end)
      guard let scalar = Unicode.Scalar(value), let byte = CodePage.windows1252.byte(of: scalar),
        byte & 0xC0 == 0x80
      else { return nil }
      bytes.append(byte)
      end += width
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first,
      length > 2 || Self.isPlausible(scalar)
    else { return nil }
    return (bytes, end)
  }

  /// Whether a character of two bytes occurs in text of the languages.
  private static func isPlausible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0xFF, 0x400...0x4FF, 0x531...0x58A: true
    // What a byte becomes that has no character.
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    default: "ăĂşŞţŢșȘțȚğĞıİəƏšŠžŽœŒƒŸˆ˜\u{301}\u{306}\u{308}".unicodeScalars.contains(scalar)
    }
  }

  /// A run of characters that are UTF-8 when they are written in windows-1251.
  private func cyrillicRun(at start: Int) -> (bytes: [UInt8], end: Int)? {
    // Within a word the run has begun before, and was not one.
    if start > 0, source[start - 1] >= 0x80, index != 0 { return nil }
    var bytes: [UInt8] = []
    var end = start
    while end < source.count, source[end] >= 0x80 {
      let (value, width) = source.scalarValue(at: end)
      guard let byte = Unicode.Scalar(value).flatMap(CodePage.windows1251.byte) else { return nil }
      bytes.append(byte)
      end += width
    }
    guard bytes.count >= shortestRun, let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ UTF8.width($0) != 2 || Self.isPlausible($0) })
    else { return nil }
    return (bytes, end)
  }
}
