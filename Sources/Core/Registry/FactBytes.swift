/// Writes facts as bytes.
struct FactEncoder {
  var bytes: [UInt8]

  mutating func write(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func write(_ digest: TextDigest) {
    write(digest.low)
    write(digest.high)
  }

  mutating func write(_ string: String?) {
    write(UInt32(string.map { $0.utf8.count + 1 } ?? 0))
    if let string { bytes.append(contentsOf: string.utf8) }
  }

  mutating func write(_ day: CalendarDate?) {
    write(day.map { Int32($0.dayNumber) } ?? .min)
  }
}

/// Reads facts from bytes and takes nothing on trust.
struct FactDecoder {
  var bytes: ArraySlice<UInt8>

  /// The reason why bytes are no facts.
  enum Failure: Error {
    case endTooEarly, valueOutOfRange
  }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func take(_ count: Int) throws(Failure) -> ArraySlice<UInt8> {
    guard count <= bytes.count else { throw .endTooEarly }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }

  mutating func number<Number: FixedWidthInteger>(
    as: Number.Type = Number.self
  ) throws(Failure) -> Number {
    let taken = try take(Number.bitWidth / 8)
    return taken.reversed().reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
  }

  mutating func digest() throws(Failure) -> TextDigest {
    TextDigest(low: try number(), high: try number())
  }

  mutating func string() throws(Failure) -> String? {
    let size = Int(try number(as: UInt32.self))
    if size == 0 { return nil }
    guard let string = String(validating: try take(size - 1), as: UTF8.self) else {
      throw .valueOutOfRange
    }
    return string
  }

  mutating func day() throws(Failure) -> CalendarDate? {
    let number = try number(as: Int32.self)
    return number == .min ? nil : CalendarDate(dayNumber: Int(number))
  }
}
