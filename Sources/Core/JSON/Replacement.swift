/// A change to a text that is not JSON: bytes, and what takes their place.
struct Replacement: Equatable {
  /// The bytes; empty to insert.
  var range: Range<Int>
  /// The text that takes their place; empty to delete.
  var text: String

  init(_ range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}
