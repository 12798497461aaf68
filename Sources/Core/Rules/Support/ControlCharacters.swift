extension TextView {
  /// The characters that steer a machine instead of being read, with their bytes.
  ///
  /// White space at the ends is left out, for that is `untrimmed-text`.
  var controls: [(scalar: Unicode.Scalar, range: Range<Int>)] {
    guard mayHoldControls else { return [] }
    let edges = blankEdges
    let inner = edges.leading.upperBound..<edges.trailing.lowerBound
    return scalars.filter { $0.scalar.isControl && inner.contains($0.range.lowerBound) }
  }

  /// A quick look that lets nearly all texts pass.
  private var mayHoldControls: Bool {
    if traits.contains(.suspect), holds(0x7F) { return true }
    if holdsEscape(where: \.isControl) { return true }
    return traits.contains(.control) && holdsControlBytes
  }

  /// Only sequences with these lead bytes can be controls outside ASCII.
  private var holdsControlBytes: Bool {
    holdsSequence(where: \.isControl) {
      switch $0 {
      case 0xC2, 0xE2, 0xEF, 0xF0...: true
      default: false
      }
    }
  }
}

extension Unicode.Scalar {
  /// What a control character is called in a message.
  var controlName: String {
    let code = "U+" + hexadecimal(value)
    let classes = CharacterClass(of: self)
    if self == "\t" { return "a tab (\(code))" }
    if self == "\u{FEFF}" { return "a byte order mark (\(code))" }
    if classes.contains(.lineBreak) { return "a line break (\(code))" }
    if classes.contains(.direction) { return "a change of the writing direction (\(code))" }
    if classes.contains(.noncharacter) { return "a code that is no character (\(code))" }
    if self == "\u{AD}" { return "a soft hyphen (\(code))" }
    if isStray { return "a space without width (\(code))" }
    return "the control character \(code)"
  }
}
