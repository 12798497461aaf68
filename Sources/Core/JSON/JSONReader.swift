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
  static let padding = 24

  /// The largest number of containers inside each other.
  static let maximumDepth = 512

  private var buffer = ReusedBuffer<JSONNode>(capacity: 1024)
  var bytes: UnsafePointer<UInt8>
  /// The offset of the next byte.
  var offset = 0
  /// The offset after the last byte of the input.
  private(set) var end = 0
  /// One bit for each byte value up to U+0020 that is a blank between tokens.
  private(set) var blanks: UInt64 = 0
  private(set) var depth = 0
  /// The offset after the last token, where a missing comma belongs.
  private(set) var tokenEnd = 0

  /// Creates a reader without input.
  init() {
    bytes = UnsafePointer(UnsafeRawPointer(buffer.start).assumingMemoryBound(to: UInt8.self))
  }

  /// The nodes of the value read last, in preorder.
  var nodes: UnsafeMutablePointer<JSONNode> { buffer.start }

  /// The number of nodes.
  var nodeCount: Int { buffer.count }

  /// Points the reader at the bytes from `offset` to `end`.
  ///
  /// In lines mode a line end is no blank: a value is on one line.
  mutating func open(_ bytes: UnsafePointer<UInt8>, from offset: Int, to end: Int, lines: Bool) {
    precondition(end < Int(UInt32.max) - Self.padding, "a JSON text of 4 GiB or more")
    self.bytes = bytes
    self.offset = offset
    self.end = end
    tokenEnd = offset
    blanks = 1 &<< 0x20 | 1 &<< 0x09 | 1 &<< 0x0D | (lines ? 0 : 1 &<< 0x0A)
    buffer.removeAll()
  }

  /// Reads the next value into the node array, and the blanks after it.
  ///
  /// `depth` is the number of containers that the value is in and that the caller reads.
  mutating func readValue(depth: Int = 0) throws(JSONError) {
    buffer.removeAll()
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

  /// Skips a bracket, comma or colon and the blanks after it.
  @inline(__always)
  mutating func skipToken() {
    offset &+= 1
    tokenEnd = offset
    skipBlanks()
  }

  // MARK: Productions

  /// Reads a value with all that it contains.
  ///
  /// While a container is open, its node keeps the index of the one around it in place of its end, so
  /// the nodes are the stack.
  private mutating func value() throws(JSONError) {
    var container = Self.noContainer
    var isObject = false
    while true {
      if isObject { try key() }
      switch bytes[offset] {
      case UInt8(ascii: "\""): try string(as: .string)
      case UInt8(ascii: "{"):
        container = try enter(.object, in: container)
        isObject = bytes[offset] != UInt8(ascii: "}")
        if isObject { continue }
        container = leave(container)
      case UInt8(ascii: "["):
        container = try enter(.array, in: container)
        isObject = false
        if bytes[offset] != UInt8(ascii: "]") { continue }
        container = leave(container)
      default: try scalar()
      }
      while true {
        if container == Self.noContainer { return }
        skipBlanks()
        isObject = nodes[Int(container)].kind == .object
        if bytes[offset] == UInt8(ascii: ",") { break }
        guard bytes[offset] == UInt8(ascii: isObject ? "}" : "]") else {
          throw errorForMissingComma(in: Int(container))
        }
        container = leave(container)
      }
      skipToken()
      if !isObject && bytes[offset] == UInt8(ascii: "]") { throw errorForTrailingComma(.array) }
    }
  }

  /// Reads a number or a word.
  private mutating func scalar() throws(JSONError) {
    switch bytes[offset] {
    case UInt8(ascii: "-"), 0x30...0x39: try number()
    case UInt8(ascii: "t"): try word("true", as: .boolean)
    case UInt8(ascii: "f"): try word("false", as: .boolean)
    case UInt8(ascii: "n"): try word("null", as: .null)
    default: throw errorForMissingValue()
    }
  }

  /// Reads a key and moves to its value.
  @inline(__always)
  private mutating func key() throws(JSONError) {
    guard bytes[offset] == UInt8(ascii: "\"") else { throw errorForMissingKey() }
    try string(as: .key)
    skipBlanks()
    guard bytes[offset] == UInt8(ascii: ":") else { throw errorForMissingColon() }
    skipToken()
  }

  /// Opens a container inside `parent` and moves to what it holds first.
  @inline(__always)
  private mutating func enter(
    _ kind: JSONNode.Kind,
    in parent: UInt32
  ) throws(JSONError) -> UInt32 {
    guard depth < Self.maximumDepth else {
      throw JSONError(.tooDeep, at: offset..<offset + 1)
    }
    depth &+= 1
    let node = add(kind)
    nodes[node].end = parent
    skipToken()
    return UInt32(truncatingIfNeeded: node)
  }

  /// Closes a container and returns the one around it.
  @inline(__always)
  private mutating func leave(_ container: UInt32) -> UInt32 {
    let parent = nodes[Int(container)].end
    offset &+= 1
    depth &-= 1
    close(Int(container), traits: [])
    return parent
  }

  private static var noContainer: UInt32 { .max }

  // MARK: Nodes

  /// Adds a node that starts at the next byte, and returns its index.
  @inline(__always)
  mutating func add(_ kind: JSONNode.Kind) -> Int {
    let start = UInt32(truncatingIfNeeded: offset)
    buffer.append(JSONNode(start: start, end: 0, next: 0, kind: kind, traits: []))
    return nodeCount &- 1
  }

  /// Ends a node before the next byte.
  @inline(__always)
  mutating func close(_ node: Int, traits: TextTraits) {
    nodes[node].end = UInt32(truncatingIfNeeded: offset)
    nodes[node].next = UInt32(truncatingIfNeeded: nodeCount)
    nodes[node].traits = traits
    tokenEnd = offset
  }
}

// MARK: - Start and lines

extension JSONReader {
  /// The bytes of a byte order mark, which a reader may ignore at the start of a text (RFC 8259, section
  /// 8.1).
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns whether the bytes start with a byte order mark; the padding makes it safe to look.
  static func startsWithByteOrderMark(_ bytes: UnsafePointer<UInt8>) -> Bool {
    bytes[0] == byteOrderMark[0] && bytes[1] == byteOrderMark[1] && bytes[2] == byteOrderMark[2]
  }

  /// Skips a byte order mark, if the reader is at the start of an input that has one.
  mutating func skipByteOrderMark() {
    if offset == 0, end >= 3, Self.startsWithByteOrderMark(bytes) {
      offset = Self.byteOrderMark.count
    }
  }

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
      let gap = tokenEnd..<tokenEnd
      error = JSONError(
        .unclosed(container: .array),
        at: gap,
        opening: opening,
        repairs: [Replacement(gap, text: "]")]
      )
    }
    return error
  }
}
