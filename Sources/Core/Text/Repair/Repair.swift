/// Text as the repair kit reads it: Unicode scalars that are counted from 0.
///
/// Every part of the kit looks at scalars and returns ``Repair`` values; what a repair means for the
/// bytes of a document or the lines of a page is for the caller to say.
protocol ScalarText: RandomAccessCollection where Element == Unicode.Scalar, Index == Int {}

extension [Unicode.Scalar]: ScalarText {}

/// Bytes of UTF-8 read as one scalar each, which is enough to find what is all ASCII.
struct ByteText: ScalarText {
  let bytes: [UInt8]

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count }
  subscript(index: Int) -> Unicode.Scalar { Unicode.Scalar(bytes[index]) }
}

extension ScalarText {
  /// The scalar at an index, or `nil` outside the text.
  func scalar(at index: Int) -> Unicode.Scalar? {
    index >= startIndex && index < endIndex ? self[index] : nil
  }

  /// The index of the first scalar from `start` on that is not blank.
  func indexAfterBlanks(from start: Int) -> Int {
    var index = start
    while let scalar = scalar(at: index), scalar.isBlank { index += 1 }
    return index
  }

  /// The index after the last scalar before `end` that is not blank.
  func indexBeforeBlanks(before end: Int) -> Int {
    var index = end
    while let scalar = scalar(at: index - 1), scalar.isBlank { index -= 1 }
    return index
  }

  /// The blanks at both ends, of which none are in both ranges.
  var blankEdges: (leading: Range<Int>, trailing: Range<Int>) {
    let start = indexAfterBlanks(from: startIndex)
    let end = Swift.max(start, indexBeforeBlanks(before: endIndex))
    return (startIndex..<start, end..<endIndex)
  }
}

/// Damage to a text, and what undoes it.
struct Repair: Equatable {
  /// The kinds of damage.
  enum Kind: Equatable {
    /// A character reference of HTML with the character it stands for, if there is one.
    case entity(Unicode.Scalar?)
    /// A tag that only changes how letters look.
    case styleTag
    /// A tag that separates lines.
    case lineTag
    /// A tag or a comment that means something, such as an address or a superscript.
    case otherTag
    /// A bullet or number in front of the item of a list.
    case listMarker
    /// A letter that stands for another.
    case letter
    /// More than one space between two words, or another blank than a space alone.
    case blankRun
  }

  /// The damaged characters.
  var range: Range<Int>
  /// The characters that are replaced, of which there may be more.
  var extent: Range<Int>
  var kind: Kind
  /// What takes their place, or `nil` if only a person can decide.
  var replacement: String?
}

extension [Repair] {
  /// Returns a part of the text, or all, after the repairs that can be made in it.
  func applied(to text: [Unicode.Scalar], in part: Range<Int>? = nil) -> [Unicode.Scalar] {
    let part = part ?? text.indices
    var result: [Unicode.Scalar] = []
    var position = part.lowerBound
    for repair in self {
      guard let replacement = repair.replacement else { continue }
      let extent = repair.extent.clamped(to: position..<part.upperBound)
      result += text[position..<extent.lowerBound]
      result += replacement.unicodeScalars
      position = extent.upperBound
    }
    return result + text[position..<part.upperBound]
  }
}
