/// The forms in which the Commission writes the numbers of contracts, calls and twinning projects.
enum EUProjectNumber {
  /// Returns whether `bytes` have one of the forms.
  static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isContract(bytes[...]) || isCall(bytes[...]) || isTwinning(bytes[...])
  }

  /// Returns whether `text` has one of the forms.
  static func isWellFormed(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer(isWellFormed)
  }

  /// The number with blanks and dashes put right, or `nil` if that gives none of the forms.
  static func normalised(_ text: some Sequence<Unicode.Scalar>) -> String? {
    var result: [UInt8] = []
    var isBlank = false
    for scalar in text {
      guard result.count <= longest else { return nil }
      switch scalar {
      case _ where scalar.isBlank: isBlank = true
      case "-", "/", "‐", "‑", "‒", "–", "—", "−":
        result.append(scalar == "/" ? slash : hyphen)
        isBlank = false
      case _ where scalar.isASCII:
        // Blanks count only between words, not beside a slash or a dash.
        if isBlank, let last = result.last, last != slash, last != hyphen { result.append(0x20) }
        result.append(UInt8(scalar.value))
        isBlank = false
      default: return nil
      }
    }
    let withSlashes = result.map { $0 == 0x20 ? slash : $0 }
    return [result, withSlashes].first { $0.withUnsafeBufferPointer(isWellFormed) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// `441-959`, `2022/441-959`, `ENI/2017/040-554`, `ENI/2015/38141`, `NDICI-GEO/2022/441-959`.
  private static func isContract(_ bytes: Bytes) -> Bool {
    var rest = bytes
    let number = cutLastPart(&rest, at: slash)
    let isPlain = isNumber(number, 5...6)
    guard isPlain || isSplitNumber(number) else { return false }
    if rest.isEmpty { return !isPlain }
    let year = cutLastPart(&rest, at: slash)
    guard isYear(year) else { return false }
    while !rest.isEmpty {
      guard isInstrument(cutLastPart(&rest, at: slash)) else { return false }
    }
    return bytes.first != slash
  }

  /// `EuropeAid/155272/DH/ACT/Multi`.
  private static func isCall(_ bytes: Bytes) -> Bool {
    let name: StaticString = "EuropeAid/"
    guard bytes.count > name.utf8CodeUnitCount, bytes.first == name.utf8Start[0] else {
      return false
    }
    for index in 0..<name.utf8CodeUnitCount
    where bytes[bytes.startIndex + index] != name.utf8Start[index] {
      return false
    }
    var rest = bytes.dropFirst(name.utf8CodeUnitCount)
    while true {
      let part = cutLastPart(&rest, at: slash)
      if rest.isEmpty { return isNumber(part, 6...6) && bytes.last != slash }
      guard !part.isEmpty, part.allSatisfy({ isLetter($0) || isDigit($0) || $0 == hyphen })
      else { return false }
    }
  }

  /// `GE 16 ENI ST 06 18`: country, year, instrument, sector, number and perhaps another year;
  /// some sources add the number within the country, as in `AZ 15 ENI HE 04 17 (AZ/42)`.
  private static func isTwinning(_ bytes: Bytes) -> Bool {
    guard bytes.contains(0x20) else { return false }
    var rest = bytes
    if rest.last == UInt8(ascii: ")") {
      let note = cutLastPart(&rest, at: 0x20)
      guard note.first == UInt8(ascii: "("), note.count > 2 else { return false }
    }
    let parts = rest.split(separator: 0x20, omittingEmptySubsequences: false)
    guard (5...6).contains(parts.count) else { return false }
    return isCapitals(parts[0], 2...2) && isNumber(parts[1], 2...2) && isCapitals(parts[2], 2...5)
      && isCapitals(parts[3], 2...3) && parts[4...].allSatisfy { isNumber($0, 2...2) }
  }

  /// Takes the part after the last separator off `bytes`, or everything if there is none.
  private static func cutLastPart(_ bytes: inout Bytes, at separator: UInt8) -> Bytes {
    guard let position = bytes.lastIndex(of: separator) else {
      defer { bytes = bytes[bytes.startIndex..<bytes.startIndex] }
      return bytes
    }
    defer { bytes = bytes[..<position] }
    return bytes[(position + 1)...]
  }

  private static func isSplitNumber(_ bytes: Bytes) -> Bool {
    guard bytes.count == 7 else { return false }
    for (position, byte) in bytes.enumerated()
    where position == 3 ? byte != hyphen : !isDigit(byte) {
      return false
    }
    return true
  }

  private static func isYear(_ bytes: Bytes) -> Bool {
    guard isNumber(bytes, 4...4), let first = bytes.first else { return false }
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }

  private static func isInstrument(_ bytes: Bytes) -> Bool {
    guard let first = bytes.first, isCapital(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen }
  }

  private static func isNumber(_ bytes: Bytes, _ counts: ClosedRange<Int>) -> Bool {
    counts.contains(bytes.count) && bytes.allSatisfy(isDigit)
  }

  private static func isCapitals(_ bytes: Bytes, _ counts: ClosedRange<Int>) -> Bool {
    counts.contains(bytes.count) && bytes.allSatisfy(isCapital)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & ~0x20) }

  private static let slash = UInt8(ascii: "/")
  private static let hyphen = UInt8(ascii: "-")
  private static let longest = 200
}
