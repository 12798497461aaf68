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

extension Span<UInt8> {
  /// The value of the Unicode scalar at `index` of valid UTF-8, with its length in bytes.
  @inline(__always)
  func scalarValue(at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (lead, 1) }
    func next(_ byte: UInt8) -> UInt32 { UInt32(byte & 0x3F) }
    let second = next(self[index + 1])
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = next(self[index + 2])
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | next(self[index + 3]), 4)
  }

  /// Where the last scalar of valid UTF-8 ends that ends within `limit` bytes.
  func endOfScalar(upTo limit: Int) -> Int {
    guard limit < count else { return count }
    var end = limit
    while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The value of the Unicode scalar at `index` of valid UTF-8, with its length in bytes.
  @inline(__always)
  func scalarValue(at index: Int) -> (value: UInt32, length: Int) {
    func next(_ offset: Int) -> UInt32 { UInt32(self[index + offset] & 0x3F) }
    let lead = UInt32(self[index])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | next(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// The Unicode scalars of valid UTF-8, which may be cut inside the last.
  var scalars: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      let length = self[index] < 0x80 ? 1 : self[index] < 0xE0 ? 2 : self[index] < 0xF0 ? 3 : 4
      guard index + length <= endIndex else { break }
      scalars.append(Unicode.Scalar(scalarValue(at: index).value) ?? "\u{FFFD}")
      index += length
    }
    return scalars
  }
}

extension String {
  /// Creates a text of scalars.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
