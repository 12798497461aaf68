/// A value of JSON text with the bytes that it is written in.
///
/// It is read by a reader that has nothing in common with that of Core, so that the two check each
/// other.
struct SourceValue {
  /// The bytes of the value; their indices are those in the text.
  let text: ArraySlice<UInt8>

  let content: Content

  enum Content {
    case object([Member])
    case array([SourceValue])
    /// A string, as the UTF-8 bytes that its escapes stand for.
    case string([UInt8])
    /// A number, `true`, `false` or `null`.
    case other
  }

  struct Member {
    /// The key as written.
    let keyText: ArraySlice<UInt8>
    /// The UTF-8 bytes of the key.
    let key: [UInt8]
    let value: SourceValue
  }

  /// Reads bytes that are one value and blanks, or returns `nil` if they are not.
  init?(_ bytes: [UInt8]) {
    // A reader may ignore a byte order mark (RFC 8259, section 8.1).
    let offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = SourceReader(bytes: bytes, offset: offset)
    reader.skipBlanks()
    guard let value = reader.readValue() else { return nil }
    reader.skipBlanks()
    guard reader.offset == bytes.count else { return nil }
    self = value
  }

  /// Reads the value that starts at an offset, or returns `nil` if none does.
  init?(_ bytes: [UInt8], at offset: Int) {
    var reader = SourceReader(bytes: bytes, offset: offset)
    guard let value = reader.readValue() else { return nil }
    self = value
  }

  fileprivate init(_ text: ArraySlice<UInt8>, _ content: Content) {
    self.text = text
    self.content = content
  }
}

extension SourceValue {
  /// The members; none unless it is an object.
  var members: [Member] {
    if case .object(let members) = content { members } else { [] }
  }

  /// The elements; none unless it is an array.
  var elements: [SourceValue] {
    if case .array(let elements) = content { elements } else { [] }
  }

  /// The text of a string.
  var string: String? {
    if case .string(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  /// A whole number.
  var integer: Int? { Int(String(decoding: text, as: UTF8.self)) }

  /// Whether it is an object.
  var isObject: Bool {
    if case .object = content { true } else { false }
  }

  /// The value of the first member with a key.
  subscript(key: String) -> SourceValue? {
    members.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  /// Whether an object in it, or the value itself, has a key twice.
  var hasRepeatedKey: Bool {
    switch content {
    case .object(let members):
      Set(members.map(\.key)).count < members.count || members.contains { $0.value.hasRepeatedKey }
    case .array(let elements): elements.contains(where: \.hasRepeatedKey)
    case .string, .other: false
    }
  }

  /// The value without blanks, with one spelling of each string, and with the members of objects by key;
  /// members of the same key stay in their order.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    return bytes
  }

  private func appendCanonical(to bytes: inout [UInt8]) {
    switch content {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let order = members.indices.sorted { first, second in
        let (left, right) = (members[first].key, members[second].key)
        return left == right ? first < second : left.lexicographicallyPrecedes(right)
      }
      for index in order {
        Self.append(members[index].key, to: &bytes)
        members[index].value.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for element in elements { element.appendCanonical(to: &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .string(let string): Self.append(string, to: &bytes)
    case .other:
      bytes += text
      bytes.append(UInt8(ascii: ","))
    }
  }

  /// Appends the bytes of a string after their number, which leaves nothing to escape.
  private static func append(_ string: [UInt8], to bytes: inout [UInt8]) {
    bytes += "\"\(string.count):".utf8
    bytes += string
  }
}

/// Reads JSON (RFC 8259) by recursive descent.
private struct SourceReader {
  let bytes: [UInt8]
  var offset: Int
  /// The number of containers around the next value.
  private var depth = 0

  /// The number of containers that the stack has room for, which is more than Core accepts.
  private static let maximumDepth = 600

  init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func skipBlanks() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  mutating func readValue() -> SourceValue? {
    let start = offset
    guard offset < bytes.count, depth < Self.maximumDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard let content = readContent() else { return nil }
    return SourceValue(bytes[start..<offset], content)
  }

  private mutating func readContent() -> SourceValue.Content? {
    switch bytes[offset] {
    case UInt8(ascii: "{"): readMembers().map(SourceValue.Content.object)
    case UInt8(ascii: "["): readElements().map(SourceValue.Content.array)
    case UInt8(ascii: "\""): readString().map(SourceValue.Content.string)
    default: readWord() ? .other : nil
    }
  }

  private mutating func readMembers() -> [SourceValue.Member]? {
    var members: [SourceValue.Member] = []
    let isRead = readItems(to: UInt8(ascii: "}")) { reader in
      let start = reader.offset
      guard let key = reader.readString() else { return false }
      let keyText = reader.bytes[start..<reader.offset]
      reader.skipBlanks()
      guard reader.take(UInt8(ascii: ":")) else { return false }
      reader.skipBlanks()
      guard let value = reader.readValue() else { return false }
      members.append(SourceValue.Member(keyText: keyText, key: key, value: value))
      return true
    }
    return isRead ? members : nil
  }

  private mutating func readElements() -> [SourceValue]? {
    var elements: [SourceValue] = []
    let isRead = readItems(to: UInt8(ascii: "]")) { reader in
      guard let element = reader.readValue() else { return false }
      elements.append(element)
      return true
    }
    return isRead ? elements : nil
  }

  /// Reads what is between two brackets, with commas between items.
  private mutating func readItems(to closing: UInt8, item: (inout Self) -> Bool) -> Bool {
    offset += 1
    skipBlanks()
    if take(closing) { return true }
    while true {
      guard item(&self) else { return false }
      skipBlanks()
      if take(closing) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
      skipBlanks()
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func readString() -> [UInt8]? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var result: [UInt8] = []
    while offset < bytes.count, bytes[offset] >= 0x20 {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return result
      case UInt8(ascii: "\\"):
        guard let scalar = readEscape() else { return nil }
        result += String(Character(scalar)).utf8
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func readEscape() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return readCodeUnits()
    default: return nil
    }
  }

  private mutating func readCodeUnits() -> Unicode.Scalar? {
    guard let high = readCodeUnit() else { return nil }
    guard UTF16.isLeadSurrogate(high) else { return Unicode.Scalar(high) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = readCodeUnit(),
      UTF16.isTrailSurrogate(low)
    else { return nil }
    return UTF16.decode(UTF16.EncodedScalar([high, low]))
  }

  private mutating func readCodeUnit() -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    defer { offset += 4 }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    // `UInt16` would take a sign.
    return digits.utf8.first == UInt8(ascii: "+") ? nil : UInt16(digits, radix: 16)
  }

  /// Reads a number or one of three words, without a look at whether the number is well formed.
  private mutating func readWord() -> Bool {
    let start = offset
    while offset < bytes.count, "+-.0123456789Eaeflnrstu".utf8.contains(bytes[offset]) {
      offset += 1
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    return ["true", "false", "null"].contains(word) || word.utf8.contains { 0x30...0x39 ~= $0 }
  }
}
