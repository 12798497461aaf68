/// Reads JSON values (RFC 8259) from bytes into a flat array of nodes.
///
/// One reader serves many values; its node array keeps its memory. The reader looks at each byte
/// once: it checks UTF-8, escapes and numbers on the way and makes no string.
///
/// Invariants that make the unchecked reads below safe:
/// - `bytes[end]` is 0 and the `padding` bytes from `end` on can be read, so that a word of eight
///   bytes can be loaded at any offset up to `end` and every loop stops there at the latest;
/// - offsets fit in 32 bits, so `end` is less than 4 GiB.
struct JSONReader: ~Copyable {
  /// The number of bytes that must be readable from the end of the input on.
  static let padding = 16

  /// The largest number of containers inside each other.
  static let maximumDepth = 512

  /// The nodes of the value read last, in preorder.
  private(set) var nodes: UnsafeMutablePointer<JSONNode>
  private(set) var nodeCount = 0
  private var nodeCapacity = 1024

  var bytes: UnsafePointer<UInt8>
  /// The offset of the next byte.
  var offset = 0
  /// The offset after the last byte of the input.
  private(set) var end = 0
  /// One bit for each byte value up to U+0020 that is a blank between tokens.
  private var blanks: UInt64 = 0
  private var depth = 0
  /// The offset after the last token, where a missing comma belongs.
  private(set) var tokenEnd = 0

  /// Creates a reader without input.
  init() {
    nodes = .allocate(capacity: nodeCapacity)
    bytes = UnsafePointer(UnsafeRawPointer(nodes).assumingMemoryBound(to: UInt8.self))
  }

  deinit { nodes.deallocate() }

  /// Points the reader at the bytes from `offset` to `end`.
  ///
  /// In lines mode a line end is no blank: a value stands on one line.
  mutating func open(_ bytes: UnsafePointer<UInt8>, from offset: Int, to end: Int, lines: Bool) {
    precondition(end < Int(UInt32.max) - Self.padding, "a JSON text of 4 GiB or more")
    self.bytes = bytes
    self.offset = offset
    self.end = end
    blanks = 1 &<< 0x20 | 1 &<< 0x09 | 1 &<< 0x0D | (lines ? 0 : 1 &<< 0x0A)
    nodeCount = 0
  }

  /// Reads the next value into the node array, and the blanks after it.
  ///
  /// `depth` is the number of containers that the value stands in and that the caller reads.
  mutating func readValue(depth: Int = 0) throws(JSONError) {
    nodeCount = 0
    self.depth = depth
    skipBlanks()
    try value()
    skipBlanks()
  }

  /// Skips blanks; afterwards `bytes[offset]` is no blank.
  @inline(__always)
  mutating func skipBlanks() {
    while bytes[offset] <= 0x20, blanks &>> UInt64(bytes[offset]) & 1 == 1 { offset &+= 1 }
  }

  /// Skips a bracket or comma and the blanks after it.
  mutating func skipToken() {
    offset &+= 1
    tokenEnd = offset
    skipBlanks()
  }

  // MARK: Productions

  private mutating func value() throws(JSONError) {
    switch bytes[offset] {
    case UInt8(ascii: "\""): try string(as: .string)
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "-"), 0x30...0x39: try number()
    case UInt8(ascii: "t"): try word("true", as: .boolean)
    case UInt8(ascii: "f"): try word("false", as: .boolean)
    case UInt8(ascii: "n"): try word("null", as: .null)
    default: throw errorForMissingValue()
    }
  }

  private mutating func object() throws(JSONError) {
    let node = try enter(.object)
    skipBlanks()
    if bytes[offset] == UInt8(ascii: "}") { return leave(node) }
    while true {
      guard bytes[offset] == UInt8(ascii: "\"") else { throw errorForMissingKey(in: node) }
      try string(as: .key)
      skipBlanks()
      guard bytes[offset] == UInt8(ascii: ":") else { throw errorForMissingColon(in: node) }
      offset &+= 1
      tokenEnd = offset
      skipBlanks()
      try value()
      skipBlanks()
      if bytes[offset] == UInt8(ascii: ",") {
        offset &+= 1
        tokenEnd = offset
        skipBlanks()
      } else if bytes[offset] == UInt8(ascii: "}") {
        return leave(node)
      } else {
        throw errorForMissingComma(in: node)
      }
    }
  }

  private mutating func array() throws(JSONError) {
    let node = try enter(.array)
    skipBlanks()
    if bytes[offset] == UInt8(ascii: "]") { return leave(node) }
    while true {
      try value()
      skipBlanks()
      if bytes[offset] == UInt8(ascii: ",") {
        offset &+= 1
        tokenEnd = offset
        skipBlanks()
        if bytes[offset] == UInt8(ascii: "]") { throw errorForTrailingComma(.array) }
      } else if bytes[offset] == UInt8(ascii: "]") {
        return leave(node)
      } else {
        throw errorForMissingComma(in: node)
      }
    }
  }

  private mutating func enter(_ kind: JSONNode.Kind) throws(JSONError) -> Int {
    guard depth < Self.maximumDepth else {
      throw JSONError(.tooDeep, at: offset..<offset + 1)
    }
    depth &+= 1
    let node = add(kind)
    offset &+= 1
    tokenEnd = offset
    return node
  }

  @inline(__always)
  private mutating func leave(_ node: Int) {
    offset &+= 1
    depth &-= 1
    close(node, notes: [])
  }

  // MARK: Nodes

  /// Adds a node that starts at the next byte, and returns its index.
  @inline(__always)
  mutating func add(_ kind: JSONNode.Kind) -> Int {
    if nodeCount == nodeCapacity { grow() }
    (nodes + nodeCount).initialize(
      to: JSONNode(
        start: UInt32(truncatingIfNeeded: offset),
        end: 0,
        next: 0,
        kind: kind,
        notes: []
      )
    )
    nodeCount &+= 1
    return nodeCount &- 1
  }

  /// Ends a node before the next byte.
  @inline(__always)
  mutating func close(_ node: Int, notes: TextNotes) {
    nodes[node].end = UInt32(truncatingIfNeeded: offset)
    nodes[node].next = UInt32(truncatingIfNeeded: nodeCount)
    nodes[node].notes = notes
    tokenEnd = offset
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<JSONNode>.allocate(capacity: nodeCapacity * 2)
    larger.moveInitialize(from: nodes, count: nodeCount)
    nodes.deallocate()
    nodes = larger
    nodeCapacity *= 2
  }
}

// MARK: - Errors

extension JSONReader {
  /// The error for text after a value that should have been the last.
  func errorForTextAfterValue() -> JSONError {
    encodingError(at: offset) ?? JSONError(.textAfterValue, at: offset..<wordEnd(from: offset))
  }

  private func errorForMissingValue() -> JSONError {
    switch found() {
    case .end where depth > 0: return errorForEnd()
    case .byte(let byte) where byte == UInt8(ascii: "+"):
      return JSONError(.number(.plusSign), at: offset..<wordEnd(from: offset))
    case .byte(let byte) where byte == UInt8(ascii: "."):
      return JSONError(.number(.bareFraction), at: offset..<wordEnd(from: offset))
    case .byte(let byte) where Self.isWordByte(byte):
      return JSONError(.unknownWord, at: offset..<wordEnd(from: offset))
    case let found:
      return encodingError(at: offset) ?? JSONError(.missingValue(found: found), at: foundRange)
    }
  }

  private func errorForMissingKey(in node: Int) -> JSONError {
    let found = found()
    if found == .byte(UInt8(ascii: "}")) { return errorForTrailingComma(.object) }
    if found == .end { return errorForEnd() }
    let last = max(foundRange.upperBound, wordEnd(from: offset))
    return encodingError(at: offset) ?? JSONError(.missingKey(found: found), at: offset..<last)
  }

  private func errorForMissingColon(in node: Int) -> JSONError {
    if found() == .end { return errorForEnd() }
    return encodingError(at: offset) ?? JSONError(.missingColon, at: tokenEnd..<tokenEnd)
  }

  /// The error for a comma that nothing follows.
  func errorForTrailingComma(_ container: JSONError.Container) -> JSONError {
    var comma = offset
    while comma > 0, bytes[comma] != UInt8(ascii: ",") { comma -= 1 }
    return JSONError(.trailingComma(container: container), at: comma..<comma + 1)
  }

  private func errorForMissingComma(in node: Int) -> JSONError {
    errorForMissingComma(nodes[node].kind == .object ? .object : .array)
  }

  /// The error for a value that neither a comma nor a closing bracket follows.
  func errorForMissingComma(_ container: JSONError.Container) -> JSONError {
    switch found() {
    case .end: return errorForEnd()
    case .byte(let byte) where Self.startsValue(byte):
      return JSONError(.missingComma(container: container), at: tokenEnd..<tokenEnd)
    case let found:
      return encodingError(at: offset)
        ?? JSONError(.unexpected(found: found, container: container), at: foundRange)
    }
  }

  /// The error for a text that ends inside the innermost open container.
  private func errorForEnd() -> JSONError {
    for index in stride(from: nodeCount - 1, through: 0, by: -1) where nodes[index].next == 0 {
      let kind = nodes[index].kind
      guard kind == .object || kind == .array else { continue }
      let start = Int(nodes[index].start)
      return JSONError(
        .unclosed(container: kind == .object ? .object : .array),
        at: tokenEnd..<tokenEnd,
        opening: start..<start + 1
      )
    }
    return JSONError(.missingValue(found: .end), at: offset..<offset)
  }

  /// What stands at the next byte.
  private func found() -> JSONError.Found {
    if offset >= end { return .end }
    let byte = bytes[offset]
    if byte == 0x0A { return blanks &>> 0x0A & 1 == 1 ? .byte(byte) : .end }
    if byte >= 0x80, let scalar = UTF8Scanner.scalar(at: bytes + offset) {
      return .character(scalar)
    }
    return .byte(byte)
  }

  private var foundRange: Range<Int> {
    if offset >= end { return offset..<offset }
    let length = bytes[offset] >= 0x80 ? UTF8Scanner.length(at: bytes + offset) : 1
    return offset..<offset + max(1, length)
  }

  /// The error for bytes at `offset` that are not UTF-8, or `nil` if they are.
  func encodingError(at offset: Int) -> JSONError? {
    guard offset < end, bytes[offset] >= 0x80, UTF8Scanner.length(at: bytes + offset) == 0 else {
      return nil
    }
    return JSONError(
      .invalidUTF8,
      at: offset..<offset + UTF8Scanner.invalidLength(at: bytes + offset)
    )
  }

  /// The offset after the letters, digits and signs that start at `offset`; at least one byte on.
  func wordEnd(from offset: Int) -> Int {
    var last = offset
    while last < end, Self.isWordByte(bytes[last]) { last += 1 }
    return max(last, min(offset + 1, end))
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func startsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      || isWordByte(byte)
  }
}

// MARK: - Lines

extension JSONReader {
  /// Whether the next byte ends a line or the input.
  var isAtLineEnd: Bool { offset >= end || bytes[offset] == UInt8(ascii: "\n") }

  /// Moves to the end of the line that starts at `start`.
  mutating func skipLine(from start: Int) {
    offset = LineScanner.endOfLine(in: bytes, from: start, to: end)
  }

  /// The error for an element of a long array that neither a comma nor a bracket follows.
  func errorForMissingComma(inArrayAt opening: Range<Int>) -> JSONError {
    var error = errorForMissingComma(.array)
    if offset >= end {
      error = JSONError(.unclosed(container: .array), at: tokenEnd..<tokenEnd, opening: opening)
    }
    return error
  }
}
