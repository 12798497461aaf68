/// The bytes of a page as UTF-8, with what was done to make them so.
struct DecodedPage {
  /// Valid UTF-8 without a byte order mark.
  var bytes: [UInt8]
  var report = ImportReport()
}

/// Decodes pages, whatever program saved them: UTF-8 with or without damage, UTF-16 with a byte order mark, or one
/// of the character sets of Windows that have the letters of the region.
enum PageEncoding {
  /// Decodes a page.
  ///
  /// - Throws: `wideEncoding` for UTF-32 and damaged UTF-16, `binary` for what holds a NUL, and `encoding` for a
  ///   real mixture of encodings, in which nothing says what a byte means.
  static func decode(_ bytes: [UInt8]) throws(ImportFailure) -> DecodedPage {
    for (mark, isBigEndian) in [([0xFF, 0xFE] as [UInt8], false), ([0xFE, 0xFF], true)]
    where bytes.starts(with: mark) {
      return try decodeUTF16(bytes[2...], isBigEndian: isBigEndian)
    }
    if let offset = bytes.span.firstIndex(of: 0, in: 0..<bytes.count) {
      throw .binary(offset: offset, line: lineNumber(of: offset, in: bytes))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var page = DecodedPage(bytes: hasMark ? Array(bytes[3...]) : bytes)
    do {
      _ = try UTF8Span(validating: page.bytes.span)
    } catch {
      page = try repaired(page.bytes)
    }
    return DoubledEncoding.undone(in: page)
  }

  /// The line of a byte, counted from 1; CR LF is one line end.
  static func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    var number = 1
    for index in 0..<offset {
      if bytes[index] == 0x0A { number += 1 }
      if bytes[index] == 0x0D && bytes[index + 1] != 0x0A { number += 1 }
    }
    return number
  }

  private static func decodeUTF16(
    _ bytes: ArraySlice<UInt8>,
    isBigEndian: Bool
  ) throws(ImportFailure) -> DecodedPage {
    guard bytes.count.isMultiple(of: 2), !bytes.starts(with: [0, 0]) else { throw .wideEncoding }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .wideEncoding }
    var page = DecodedPage(bytes: Array(text.utf8))
    if let offset = page.bytes.firstIndex(of: 0) {
      throw .binary(offset: offset, line: lineNumber(of: offset, in: page.bytes))
    }
    page.report.add(.repair, nil, "read as UTF-16")
    return page
  }

  // MARK: - Bytes that are not UTF-8

  /// Decodes bytes that are not all UTF-8, by how many are.
  private static func repaired(_ bytes: [UInt8]) throws(ImportFailure) -> DecodedPage {
    let census = ByteCensus(bytes)
    let isDamaged = census.sequenceCount > 0 && census.invalid.count <= fewInvalidBytes
    if isDamaged || census.sequenceCount >= 4 * census.invalid.count {
      return replacing(census.invalid, in: bytes)
    }
    guard census.invalid.count >= 4 * census.sequenceCount else {
      let offset = census.invalid[0]
      throw .encoding(offset: offset, line: lineNumber(of: offset, in: bytes))
    }
    let codePage = census.likelyCodePage
    var page = DecodedPage(bytes: [])
    page.bytes.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      page.bytes += String(codePage.scalar(of: byte) ?? "\u{FFFD}").utf8
    }
    page.report.add(.repair, nil, "read as \(codePage.name)")
    return page
  }

  /// So many bytes may be damage, however few others there are.
  private static let fewInvalidBytes = 16

  /// Reads the bytes at `invalid` as windows-1252, from which most stray bytes come.
  private static func replacing(_ invalid: [Int], in bytes: [UInt8]) -> DecodedPage {
    var page = DecodedPage(bytes: [])
    page.bytes.reserveCapacity(bytes.count + 2 * invalid.count)
    var start = 0
    var (line, counted) = (1, 0)
    for index in invalid {
      page.bytes += bytes[start..<index]
      start = index + 1
      line += lineNumber(of: index - counted, in: Array(bytes[counted...index])) - 1
      counted = index
      guard let scalar = CodePage.windows1252.scalar(of: bytes[index]) else {
        page.report.add(.repair, line: line, "left out a byte that means nothing in UTF-8")
        continue
      }
      page.bytes += String(scalar).utf8
      let message = "read a byte that is not UTF-8 as windows-1252"
      page.report.add(.repair, line: line, message, text: String(scalar))
    }
    page.bytes += bytes[start...]
    return page
  }
}

/// What bytes that are not all UTF-8 are made of.
private struct ByteCensus {
  /// The number of well-formed sequences of several bytes.
  var sequenceCount = 0
  /// Where the bytes are that belong to no well-formed sequence.
  var invalid: [Int] = []
  /// The number of bytes from 0xC0 on beside another, as the letters of a Cyrillic word are.
  private var joinedCount = 0
  /// The number of bytes that are letters in the Romanian of windows-1250 and rare signs in windows-1252.
  private var romanianCount = 0
  private var highCount = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let length = bytes.lengthOfSequence(at: index)
      if length > 1 { sequenceCount += 1 }
      if length == 0 {
        invalid.append(index)
        count(bytes, at: index)
      }
      index += max(1, length)
    }
  }

  private mutating func count(_ bytes: [UInt8], at index: Int) {
    let byte = bytes[index]
    if [0xE3, 0xC3, 0xBA, 0xAA, 0xFE, 0xDE].contains(byte) { romanianCount += 1 }
    guard byte >= 0xC0 else { return }
    highCount += 1
    if index > 0 && bytes[index - 1] >= 0xC0 { joinedCount += 1 }
  }

  /// The character set in which the bytes are words: Cyrillic letters stand beside others, those of Latin
  /// scripts mostly stand alone.
  var likelyCodePage: CodePage {
    if joinedCount * 2 > highCount { return .windows1251 }
    return romanianCount > 0 ? .windows1250 : .windows1252
  }
}

extension [UInt8] {
  /// The length of the well-formed sequence of UTF-8 at an index (Unicode 16, table 3-7); 0 if there is none.
  fileprivate func lengthOfSequence(at index: Int) -> Int {
    let first = self[index]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case ..<0x80: (1, 0...0)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 1 else { return length }
    guard index + length <= count, second.contains(self[index + 1]) else { return 0 }
    for next in index + 2..<index + Swift.max(2, length) where self[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
