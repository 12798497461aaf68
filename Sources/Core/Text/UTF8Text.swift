// Text as the bytes that go out, without a string made for each piece of a line.

extension [UInt8] {
  /// Appends text as UTF-8.
  mutating func append(_ text: some StringProtocol) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }

  /// Appends a whole number in decimal digits.
  mutating func append(number: Int) { append(String(number)) }

  /// Appends a character of ASCII `count` times.
  mutating func append(_ character: Unicode.Scalar, count: Int) {
    append(contentsOf: repeatElement(UInt8(ascii: character), count: count))
  }
}
