/// The value of a document, or the elements of its array one after the other.
///
/// Of an array that is read as it goes, no more is in memory than a block, or an element that is longer.
/// Whether all of it is JSON shows in the end; what is wrong, a ``JSONSequence`` knows. A stream has bytes
/// of its own and is used by one thread at a time.
final class DocumentStream: @unchecked Sendable {
  /// Whether the document is an array.
  let isArray: Bool

  /// What there is to say of the document.
  private(set) var state = State.start

  private var reader = JSONReader()
  private let bytes: SourceBytes
  /// What comes after the bytes, or `nil` if they are all.
  private var rest: (any ByteSource)?
  private var partStart = 0

  /// How far a document was read.
  enum State: Equatable {
    /// Not at all.
    case start
    /// Up to the end of a value.
    case value
    /// To its end: it is JSON.
    case end
    /// To where it is not JSON.
    case notJSON
    /// To where it cannot be read.
    case failure(InputError)
  }

  /// Opens the document that a block holds or begins.
  init(_ block: Block) {
    bytes = SourceBytes(block.buffer)
    rest = block.rest
    isArray = JSONForm.opensArray(bytes)
    bytes.open(in: &reader, lines: false)
  }

  /// The value that was read last, until the next one is read.
  var view: JSONView { reader.view }

  /// The bytes from the end of the value before to that of the value at hand, or to the end of the document
  /// after the last one.
  var part: UnsafeBufferPointer<UInt8> {
    let end = state == .value ? reader.tokenEnd : reader.end
    return UnsafeBufferPointer(start: reader.bytes + partStart, count: end - partStart)
  }

  /// Reads the next value, or returns `false` if there is none.
  func next() -> Bool {
    guard state == .start || state == .value else { return false }
    let isFirst = state == .start
    if !isFirst { partStart = reader.tokenEnd }
    state = readPart(isFirst: isFirst)
    // What the bytes at hand end with may go on in the rest.
    while rest != nil, state != .value || reader.offset >= reader.end {
      do throws(InputError) {
        try readOn()
        state = readPart(isFirst: isFirst)
      } catch {
        rest = nil
        state = .failure(error)
      }
    }
    return state == .value
  }

  /// Reads the value that starts with the part, or what is left after the last one.
  private func readPart(isFirst: Bool) -> State {
    reader.offset = partStart
    if isFirst { reader.skipByteOrderMark() }
    reader.skipBlanks()
    let isSeparated = isArray && reader.bytes[reader.offset] == UInt8(ascii: isFirst ? "[" : ",")
    if isSeparated { reader.skipToken() }
    let isClosing = isArray && reader.bytes[reader.offset] == UInt8(ascii: "]")
    if isArray ? isSeparated && !isClosing : isFirst {
      return (try? reader.readValue(depth: isArray ? 1 : 0)) == nil ? .notJSON : .value
    }
    // A bracket after a comma closes nothing.
    if isArray, !isClosing || isSeparated && !isFirst { return .notJSON }
    if isArray { reader.skipToken() }
    return reader.offset == reader.end ? .end : .notJSON
  }

  /// Reads on after the bytes at hand, of which those of the part stay.
  private func readOn() throws(InputError) {
    guard let rest else { return }
    defer {
      partStart = 0
      bytes.open(in: &reader, lines: false)
    }
    if partStart > 0 {
      bytes.removeFirst(partStart)
    } else {
      guard bytes.count < Self.sizeLimit else { throw .tooLong }
      try bytes.reserve(min(bytes.capacity * 2, Self.sizeLimit))
    }
    if try bytes.fill(from: rest) { self.rest = nil }
  }

  private static let sizeLimit = MemorySource.sizeLimit
}
