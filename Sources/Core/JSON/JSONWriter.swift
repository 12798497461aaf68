/// Writes JSON text: canonical with two spaces of indent, or compact on one line.
///
/// Containers are closures, so that what is opened is closed; the writer places commas, blanks and
/// line ends. A container without members is written as `[]` or `{}`.
public struct JSONWriter: Sendable {
  /// Where blanks and line ends go.
  public enum Layout: Sendable {
    /// Two spaces of indent, a member a line; arrays marked as inline stay on one line.
    case canonical
    /// No blank outside strings.
    case compact
  }

  /// The text written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  private let layout: Layout
  private var open: [Container] = []
  /// Whether a key was just written, so that the next value goes on its line.
  private var isAfterKey = false

  private struct Container {
    var isInline: Bool
    var isEmpty = true
  }

  /// Creates a writer with no text.
  public init(layout: Layout = .canonical) {
    self.layout = layout
  }

  /// Forgets the text written so far but keeps the memory, so that a writer can serve many records.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    isAfterKey = false
  }

  /// Hands over the text written so far and goes on in the same container.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  /// Writes what `body` writes at the end of `output` rather than into bytes of its own, and before it
  /// what is left in those.
  public mutating func append(to output: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    output += bytes
    bytes.removeAll(keepingCapacity: true)
    swap(&bytes, &output)
    body(&self)
    swap(&bytes, &output)
  }

  /// Writes an object, whose members `body` writes.
  public mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    try container(UInt8(ascii: "{"), closing: UInt8(ascii: "}"), isInline: false, body)
  }

  /// Writes an array, whose elements `body` writes; they share one line if it is inline.
  public mutating func array<Failure: Error>(
    isInline: Bool = false,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    try container(UInt8(ascii: "["), closing: UInt8(ascii: "]"), isInline: isInline, body)
  }

  /// Writes a member with an object as value.
  public mutating func object<Failure: Error>(
    _ key: String,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.key(key)
    try object(body)
  }

  /// Writes a member with an array as value.
  public mutating func array<Failure: Error>(
    _ key: String,
    isInline: Bool = false,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.key(key)
    try array(isInline: isInline, body)
  }

  /// Writes the key of the next member.
  public mutating func key(_ key: some StringProtocol) {
    startElement()
    quote(key)
    endKey()
  }

  /// Writes a string value.
  public mutating func string(_ text: some StringProtocol) {
    startElement()
    quote(text)
  }

  /// Writes a string of a document as the key of the next member, escaped no more than JSON demands.
  mutating func key(_ text: TextView) {
    startElement()
    quote(text)
    endKey()
  }

  /// Writes a string of a document as a value, escaped no more than JSON demands.
  mutating func string(_ text: TextView) {
    startElement()
    quote(text)
  }

  private mutating func quote(_ text: TextView) {
    if text.hasNoNeedlessEscape { bytes += text.literal } else { quote(text.string) }
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    startElement()
    bytes += String(number).utf8
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    startElement()
    bytes += (value ? "true" : "false").utf8
  }

  /// Writes `null`.
  public mutating func null() {
    startElement()
    bytes += "null".utf8
  }

  /// Writes the text of a scalar as it is written in a source, such as a number.
  public mutating func verbatim(_ text: some Sequence<UInt8>) {
    startElement()
    bytes += text
  }

  /// Writes a member with a string value.
  public mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a member with a whole number as value.
  public mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    integer(number)
  }

  /// Writes a member with `true` or `false` as value.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    boolean(value)
  }

  /// Writes a member with an array of strings as value, on one line.
  public mutating func member(_ key: String, _ texts: [String]) {
    array(key, isInline: true) { for text in texts { $0.string(text) } }
  }

  /// Ends the text with a line end.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  @inline(__always)
  private mutating func container<Failure: Error>(
    _ opening: UInt8,
    closing: UInt8,
    isInline: Bool,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    begin(opening, isInline: isInline)
    try body(&self)
    end(closing)
  }

  fileprivate mutating func begin(_ opening: UInt8, isInline: Bool) {
    startElement()
    bytes.append(opening)
    open.append(Container(isInline: isInline || layout == .compact))
  }

  fileprivate mutating func end(_ closing: UInt8) {
    guard let container = open.popLast() else { return }
    if !container.isEmpty && !container.isInline { startLine() }
    bytes.append(closing)
  }

  /// Forgets the text written so far and goes on in the same container.
  mutating func forgetText() { bytes.removeAll(keepingCapacity: true) }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if layout == .canonical { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes what separates a key or value from what comes before it.
  private mutating func startElement() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let container = open.last else { return }
    if !container.isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1].isEmpty = false
    if !container.isInline {
      startLine()
    } else if layout == .canonical && !container.isEmpty {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in open { bytes += [0x20, 0x20] }
  }

  private mutating func quote(_ text: some StringProtocol) {
    bytes.append(UInt8(ascii: "\""))
    let copied: Bool? = text.utf8.withContiguousStorageIfAvailable { buffer in
      guard Self.isPlain(buffer) else { return false }
      bytes.append(contentsOf: buffer)
      return true
    }
    if copied != true {
      for byte in text.utf8 { bytes.append(inJSONString: byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether text can be written as it is.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return true }
    var marks = ByteMarks()
    var index = 0
    while index &+ StringChunk.count <= text.count {
      marks.formUnion(StringChunk(at: start + index).escapes)
      index &+= StringChunk.count
    }
    while index < text.count {
      if start[index].needsJSONEscape { return false }
      index &+= 1
    }
    return marks.isEmpty
  }
}

extension JSONWriter {
  /// Hands over what was written once it is worth it.
  mutating func handOver<Failure: Error>(
    from size: Int = 64 * 1024,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if bytes.count >= size { try output(takeBytes()) }
  }
}

/// Writes values by themselves as elements of one array in canonical form: each begins with a comma,
/// which what comes first in the array is not to have.
struct JSONElementWriter: Sendable {
  private var writer = JSONWriter()

  /// Opens an array whose bracket and first element others write.
  init() {
    writer.begin(UInt8(ascii: "["), isInline: false)
    writer.null()
    writer.forgetText()
  }

  /// Writes an element at the end of `output`.
  mutating func append(to output: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    writer.append(to: &output, body)
  }
}

/// An array whose elements come in batches, each of which can be written out before the next.
public struct JSONArrayStream: Sendable {
  private var writer: JSONWriter

  /// Opens the array.
  public init(layout: JSONWriter.Layout = .canonical) {
    writer = JSONWriter(layout: layout)
    writer.begin(UInt8(ascii: "["), isInline: false)
  }

  /// Writes the elements that `body` writes and returns the bytes that are ready to be written out.
  public mutating func add(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    body(&writer)
    return writer.takeBytes()
  }

  /// Writes the elements that `body` writes at the end of `output`.
  public mutating func add(to output: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    writer.append(to: &output, body)
  }

  /// Closes the array and returns the last bytes, which end in a line end.
  public mutating func finish() -> [UInt8] {
    writer.end(UInt8(ascii: "]"))
    writer.endLine()
    return writer.takeBytes()
  }
}
