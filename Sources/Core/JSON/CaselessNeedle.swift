/// A text that is looked for in bytes of JSON whatever its case, to rule out most records unread.
///
/// Where it may occur somebody has to look closely; where it may not, it does not. For that, every
/// spelling has to be known: a text that JSON may escape, or of which a letter has cases of different
/// lengths, or that can be written with combining marks, is either no needle or may occur wherever such
/// things are.
struct CaselessNeedle: Sendable {
  /// For each byte what it is in lower and in upper case.
  private let lower: [UInt8]
  private let upper: [UInt8]
  /// Whether another spelling is possible where there is a combining mark or a letter like `İ`.
  private let hasOtherSpellings: Bool
  /// Whether the text has a space, for which one that does not break may stand.
  private let hasSpace: Bool

  /// Creates a needle, or returns `nil` if not every spelling of the text can be told from its bytes.
  init?(_ text: String) {
    var (lower, upper): ([UInt8], [UInt8]) = ([], [])
    var hasOtherSpellings = false
    for scalar in text.unicodeScalars {
      let cases = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      // The capitals of `ß` are two letters, and it is the lower case of yet another one.
      guard cases.allSatisfy({ $0.unicodeScalars.count == 1 }) else { return nil }
      let (small, large) = (Array(cases[0].utf8), Array(cases[1].utf8))
      // JSON escapes these, or may.
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || scalar == "/" { return nil }
      guard small.count == large.count, small.count == UTF8.width(scalar) else { return nil }
      if scalar.properties.generalCategory == .nonspacingMark { return nil }
      // A letter outside ASCII may be written as two, and `i` and `k` are the lower case of others.
      if !scalar.isASCII || small == [0x69] || small == [0x6B] { hasOtherSpellings = true }
      lower += small
      upper += large
    }
    if lower.isEmpty { return nil }
    self.lower = lower
    self.upper = upper
    self.hasOtherSpellings = hasOtherSpellings
    hasSpace = lower.contains(0x20)
  }

  /// Returns whether the text may occur in bytes of JSON.
  func mayOccur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    occurs(in: bytes) || mayHoldOther(bytes)
  }

  private typealias Chunk = SIMD16<UInt8>

  /// Returns whether the text occurs as it is: its first and last bytes are compared sixteen at a time.
  private func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = lower.count - 1
    guard bytes.count > last else { return false }
    let raw = UnsafeRawBufferPointer(bytes)
    let (firstLower, firstUpper) = (Chunk(repeating: lower[0]), Chunk(repeating: upper[0]))
    let (lastLower, lastUpper) = (Chunk(repeating: lower[last]), Chunk(repeating: upper[last]))
    var start = 0
    while start + last + 16 <= bytes.count {
      let firsts = raw.loadUnaligned(fromByteOffset: start, as: Chunk.self)
      let lasts = raw.loadUnaligned(fromByteOffset: start + last, as: Chunk.self)
      let isFirst = (firsts .== firstLower) .| (firsts .== firstUpper)
      let isLast = (lasts .== lastLower) .| (lasts .== lastUpper)
      let isCandidate = isFirst .& isLast
      if any(isCandidate) {
        for lane in 0..<16 where isCandidate[lane] && holds(bytes, at: start + lane) { return true }
      }
      start += 16
    }
    while start + last < bytes.count {
      if holds(bytes, at: start) { return true }
      start += 1
    }
    return false
  }

  private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for index in lower.indices {
      let byte = bytes[start + index]
      if byte != lower[index] && byte != upper[index] { return false }
    }
    return true
  }

  /// Returns whether there is an escape of a character, what nobody sees within a word or, if that matters, a
  /// space that does not break, a letter of which the lower case is longer or shorter, or a combining mark.
  private func mayHoldOther(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let (backslash, marks) = (Chunk(repeating: 0x5C), Chunk(repeating: 0xCC))
    let (dotted, byteOrderMark) = (Chunk(repeating: 0xC4), Chunk(repeating: 0xEF))
    let (twoBytes, limit) = (Chunk(repeating: 0xC2), Chunk(repeating: 0xFE))
    let anyLength = Chunk(repeating: ~0x20)
    var start = 0
    while start + 16 <= bytes.count {
      let chunk = raw.loadUnaligned(fromByteOffset: start, as: Chunk.self)
      // The lead bytes C2 and E2 differ in one bit, and so do CC and CD.
      var isOddChunk = (chunk .== backslash) .| ((chunk & anyLength) .== twoBytes)
      isOddChunk = isOddChunk .| (chunk .== byteOrderMark)
      if hasOtherSpellings {
        isOddChunk = isOddChunk .| ((chunk & limit) .== marks) .| (chunk .== dotted)
      }
      if any(isOddChunk) {
        for index in start..<start + 16 where isOdd(bytes, at: index) { return true }
      }
      start += 16
    }
    for index in start..<bytes.count where isOdd(bytes, at: index) { return true }
    return false
  }

  /// Returns whether a byte begins something that has other spellings.
  private func isOdd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    func next(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }
    switch bytes[index] {
    case 0x5C: return next(1) == 0x75
    case 0xC2: return next(1) == 0xAD || hasSpace && next(1) == 0xA0
    case 0xC4: return hasOtherSpellings && next(1) == 0xB0
    case 0xCC, 0xCD: return hasOtherSpellings
    case 0xE2:
      switch (next(1), next(2)) {
      case (0x80, 0x8B), (0x81, 0xA0): return true
      case (let second, _): return hasOtherSpellings && second == 0x84
      }
    case 0xEF: return next(1) == 0xBB && next(2) == 0xBF
    default: return false
    }
  }
}
