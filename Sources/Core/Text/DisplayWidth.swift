/// Returns the number of terminal columns that `text` takes.
///
/// A grapheme counts as a whole: an emoji sequence or a flag takes two columns however many scalars
/// it has, and a letter with combining marks takes what the letter takes. Control characters count
/// as nothing, for `visibleText(_:)` has replaced them before text reaches a terminal.
///
/// A text wider than `limit` is measured no further than that takes to see.
public func displayWidth(_ text: some StringProtocol, upTo limit: Int = .max) -> Int {
  let run = text.plainStart(upTo: limit == .max ? limit : limit + 1)
  if run.width > limit || run.byteCount == text.utf8.count { return run.width }
  return graphemeWidth(text, upTo: limit)
}

/// Returns the sum of the widths of the graphemes of `text`, or of those that exceed `limit`.
private func graphemeWidth(_ text: some StringProtocol, upTo limit: Int) -> Int {
  var width = 0
  for character in text {
    width += character.displayWidth
    if width > limit { break }
  }
  return width
}

extension Character {
  /// The number of terminal columns that the grapheme takes.
  var displayWidth: Int {
    var sum = 0
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      let isEmoji =
        scalar.value == 0xFE0F
        ? previous?.properties.isEmoji == true
        : scalar.value >= 0x231A && scalar.properties.isEmojiPresentation
      if isEmoji { return 2 }
      sum += scalar.displayWidth
      previous = scalar
    }
    return sum
  }
}

extension Unicode.Scalar {
  /// The number of terminal columns that the scalar takes by itself: 0, 1 or 2.
  var displayWidth: Int {
    if isPlain { return 1 }
    if isZeroWidth { return 0 }
    return isWide || properties.isEmojiPresentation ? 2 : 1
  }

  /// Whether the scalar takes one column and joins no neighbour that takes any.
  ///
  /// A quick answer for the scalars that nearly all text consists of: Latin, Greek, Cyrillic,
  /// Armenian and Georgian letters, and the punctuation from U+2010 to U+2027.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x370...0x377, 0x37A...0x37F, 0x3A3...0x482, 0x48A...0x52F: true
    case 0x531...0x556, 0x559...0x58A, 0x10D0...0x10FF, 0x2010...0x2027: true
    default: false
    }
  }

  /// Whether the scalar takes no column: what is invisible, marks, Hangul vowels.
  private var isZeroWidth: Bool {
    switch value {
    case 0xAD, 0x115F: return false
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return true
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return CharacterClass(of: self).contains(.invisible)
    }
  }

  /// Whether the scalar is wide or fullwidth and no emoji.
  var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return wideRanges.contains { $0.contains(value) }
  }
}

/// The scalars that are wide (W) or fullwidth (F) by UAX #11, Unicode 17.0, other than emoji.
///
/// From EastAsianWidth.txt, joined across gaps that hold only unassigned scalars, combining marks
/// and emoji, which are told apart by their properties.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
  0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DF2, 0x1AFF0...0x1B2FB,
  0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]
