/// The forms in which the Commission writes the numbers of contracts, calls and twinning projects.
enum EUProjectNumber {
  /// Returns whether `bytes` have one of the forms.
  static func isWellFormed(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    let bytes = bytes[...]
    return bytes.isContract || bytes.isCall || bytes.isTwinning
  }

  /// Returns whether `text` has one of the forms.
  static func isWellFormed(_ text: String) -> Bool {
    isWellFormed(Array(text.utf8))
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
    return [result, withSlashes].first { isWellFormed($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static let longest = 200
}

private let slash = UInt8(ascii: "/")
private let hyphen = UInt8(ascii: "-")

extension RandomAccessCollection<UInt8> where SubSequence == Self {
  /// `441-959`, `2022/441-959`, `ENI/2017/040-554`, `ENI/2015/38141`, `NDICI-GEO/2022/441-959`.
  fileprivate var isContract: Bool {
    var rest = self
    let number = rest.cutLastPart(at: slash)
    let isPlain = number.isNumber(5...6)
    guard isPlain || number.isSplitNumber else { return false }
    if rest.isEmpty { return !isPlain }
    let year = rest.cutLastPart(at: slash)
    guard year.isYear else { return false }
    while !rest.isEmpty {
      guard rest.cutLastPart(at: slash).isInstrument else { return false }
    }
    return first != slash
  }

  /// `EuropeAid/155272/DH/ACT/Multi`.
  fileprivate var isCall: Bool {
    let name = "EuropeAid/".utf8
    guard count > name.count, starts(with: name) else { return false }
    var rest = dropFirst(name.count)
    while true {
      let part = rest.cutLastPart(at: slash)
      if rest.isEmpty { return part.isNumber(6...6) && last != slash }
      guard !part.isEmpty, part.allSatisfy({ $0.isLetter || $0.isDigit || $0 == hyphen })
      else { return false }
    }
  }

  /// `GE 16 ENI ST 06 18`: country, year, instrument, sector, number and perhaps another year;
  /// some sources add the number within the country, as in `AZ 15 ENI HE 04 17 (AZ/42)`.
  fileprivate var isTwinning: Bool {
    guard contains(0x20) else { return false }
    var rest = self
    if rest.last == UInt8(ascii: ")") {
      let note = rest.cutLastPart(at: 0x20)
      guard note.first == UInt8(ascii: "("), note.count > 2 else { return false }
    }
    let parts = rest.split(separator: 0x20, omittingEmptySubsequences: false)
    guard (5...6).contains(parts.count) else { return false }
    return parts[0].isCapitals(2...2) && parts[1].isNumber(2...2) && parts[2].isCapitals(2...5)
      && parts[3].isCapitals(2...3) && parts[4...].allSatisfy { $0.isNumber(2...2) }
  }

  /// Takes the part after the last separator off the bytes, or everything if there is none.
  private mutating func cutLastPart(at separator: UInt8) -> Self {
    guard let position = lastIndex(of: separator) else {
      defer { self = self[startIndex..<startIndex] }
      return self
    }
    defer { self = self[..<position] }
    return self[index(after: position)...]
  }

  private var isSplitNumber: Bool {
    guard count == 7 else { return false }
    for (position, byte) in enumerated()
    where position == 3 ? byte != hyphen : !byte.isDigit {
      return false
    }
    return true
  }

  private var isYear: Bool {
    guard isNumber(4...4), let first else { return false }
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }

  private var isInstrument: Bool {
    guard let first, first.isCapital else { return false }
    return allSatisfy { $0.isLetter || $0.isDigit || $0 == hyphen }
  }

  private func isNumber(_ counts: ClosedRange<Int>) -> Bool {
    counts.contains(count) && allSatisfy(\.isDigit)
  }

  private func isCapitals(_ counts: ClosedRange<Int>) -> Bool {
    counts.contains(count) && allSatisfy(\.isCapital)
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isLetter: Bool { (self & ~0x20).isCapital }
}
