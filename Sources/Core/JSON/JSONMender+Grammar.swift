/// The grammar: what may come next, and what people write in its place.
extension JSONMender {
  /// Reads the next token, and what it begins.
  mutating func step() throws(JSONError) {
    if position >= end { return try endOfText() }
    switch expected {
    case .value: try value()
    case .key: try key()
    case .colon: try colon()
    case .separator: try separator()
    }
  }

  private mutating func value() throws(JSONError) {
    let byte = bytes[position]
    let isInArray = containers.last?.kind == .array
    if isInArray, byte == UInt8(ascii: "]") { return closeAfterComma() }
    if isInArray, byte == UInt8(ascii: ",") {
      return extraCommas(.missingValue(found: .byte(byte)))
    }
    comma = nil
    if start == nil { start = position }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard containers.count < JSONReader.maximumDepth else {
        throw JSONError(.tooDeep, at: position..<position + 1)
      }
      containers.append((byte == UInt8(ascii: "{") ? .object : .array, position))
      moveOn(1)
      expected = byte == UInt8(ascii: "{") ? .key : .value
    case UInt8(ascii: "\""):
      try string(isKey: false)
      expected = .separator
    default:
      if try !quotedText(isKey: false) { try word() }
      expected = .separator
    }
  }

  private mutating func key() throws(JSONError) {
    let byte = bytes[position]
    if byte == UInt8(ascii: "}") { return closeAfterComma() }
    if byte == UInt8(ascii: ",") { return extraCommas(.missingKey(found: .byte(byte))) }
    comma = nil
    if byte == UInt8(ascii: "\"") {
      try string(isKey: true)
    } else if try !quotedText(isKey: true) {
      try unquotedKey()
    }
    expected = .colon
  }

  private mutating func colon() throws(JSONError) {
    let byte = bytes[position]
    expected = .value
    if byte == UInt8(ascii: ":") { return moveOn(1) }
    if byte == UInt8(ascii: "=") {
      note(.wrongSign(found: byte, expected: ":"), position..<position + 1, ":")
      return moveOn(1)
    }
    let gap = tokenEnd..<tokenEnd
    guard startsValue(at: position) else { throw JSONError(.missingColon, at: gap) }
    note(.missingColon, gap, ":")
  }

  private mutating func separator() throws(JSONError) {
    guard let container = containers.last else { throw errorForFound(.object) }
    if containers.count == outerCount + 1, container.kind == .object { lastMemberEnd = tokenEnd }
    let byte = bytes[position]
    let next: Expected = container.kind == .object ? .key : .value
    switch byte {
    case UInt8(ascii: ","):
      comma = position
      moveOn(1)
    case UInt8(ascii: "}") where container.kind == .object,
      UInt8(ascii: "]") where container.kind == .array:
      return close()
    case UInt8(ascii: ";"):
      note(.wrongSign(found: byte, expected: ","), position..<position + 1, ",")
      moveOn(1)
    default:
      let follows =
        container.kind == .object ? startsMember(at: position) : startsValue(at: position)
      guard follows else { throw errorForFound(container.kind) }
      note(.missingComma(container: container.kind), tokenEnd..<tokenEnd, ",")
    }
    expected = next
  }

  private mutating func close() {
    containers.removeLast()
    comma = nil
    moveOn(1)
    expected = .separator
  }

  /// Closes a container, with the comma before its bracket as a mistake if there is one.
  private mutating func closeAfterComma() {
    if let comma, let container = containers.last {
      note(.trailingComma(container: container.kind), comma..<comma + 1, "")
    }
    comma = nil
    // The array of the records is closed by whoever opened it.
    if containers.count > outerCount { close() }
  }

  /// Passes commas where a value or a key should be, which are one mistake together.
  private mutating func extraCommas(_ kind: JSONError.Kind) {
    let first = position
    var last = position
    while position < end, bytes[position] == UInt8(ascii: ",") || isBlank(bytes[position]) {
      if bytes[position] == UInt8(ascii: ",") { last = position }
      position += 1
    }
    position = last + 1
    note(kind, first..<position, "")
    tokenEnd = position
  }

  /// Ends an object of which only the last brace is missing.
  private mutating func endOfText() throws(JSONError) {
    guard let container = containers.last, start != nil else {
      throw JSONError(.missingValue(found: .end), at: position..<position)
    }
    let gap = tokenEnd..<tokenEnd
    let opening = container.start..<container.start + 1
    let kind = JSONError.Kind.unclosed(container: container.kind)
    // More than a brace may be missing where more than one is, and a line may go on in the next.
    guard expected == .separator, !isElement, !isLine, containers.count == 1 else {
      if containers.count == outerCount + 1, expected == .separator { lastMemberEnd = tokenEnd }
      throw JSONError(kind, at: gap, opening: opening)
    }
    note(kind, gap, container.kind.closing, opening: opening)
    containers.removeLast()
  }
}
