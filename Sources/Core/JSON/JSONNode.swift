/// One value or key of a JSON text, as a range of its bytes.
///
/// A document is a flat array of nodes in preorder. For `{"a": [1, 2]}` it is
///
///     index  kind    bytes           next
///     0      object  {"a": [1, 2]}   5
///     1      key     "a"             2
///     2      array   [1, 2]          5
///     3      number  1               4
///     4      number  2               5
///
/// A key is followed by its value; `next` is the index after the subtree, which is how a reader
/// steps from one member to the next.
struct JSONNode {
  /// The offset of the first byte, quotation marks included.
  var start: UInt32
  /// The offset after the last byte.
  var end: UInt32
  /// The index of the node after this one's subtree.
  var next: UInt32
  var kind: Kind
  /// What the reader met inside a string or key; empty for any other node.
  var traits: TextTraits

  /// The types of JSON values, and keys.
  enum Kind: UInt8 {
    case object, array, key, string, number, boolean, null
  }

  /// The bytes of the node.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What a reader met inside a string, so that a rule can tell in one step whether to look closer.
struct TextTraits: OptionSet {
  let rawValue: UInt8

  /// An escape sequence, so that the bytes are not the text.
  static let escape = Self(rawValue: 1)
  /// An ampersand, a less-than sign, U+007F or two spaces in a row.
  static let suspect = Self(rawValue: 2)
  /// No character at all, or one at either end that is a space or looks like a blank.
  static let blankEdge = Self(rawValue: 4)
  /// A character that looks like a control outside ASCII.
  static let control = Self(rawValue: 8)
  /// A character that looks like a letter with a cedilla.
  static let cedilla = Self(rawValue: 16)
  /// An escape sequence for more than a quotation mark, a backslash or a slash.
  static let codeEscape = Self(rawValue: 32)
  /// A string; every string has this trait.
  static let string = Self(rawValue: 128)
}
