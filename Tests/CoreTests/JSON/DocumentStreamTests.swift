import Testing

@testable import Core

@Suite("Streams of documents") struct DocumentStreamTests {
  static let documents = [
    "[]", " [ ] \n", "[1]", "[12, 3.5e2]", #"[ {"a": "}],[\"" } , [[], "é\u00e9"],null]"# + "\n",
    "\u{FEFF}[true]", "[1\u{FEFF}]", "[1,\u{FEFF}2]", "[,1]", "[1,]", "[1 2]", "[1]]", "[1] 2", "[",
    "[1", #"["a]"#, "[1,}", "[tru]", "[\"a\u{1}\"]",
    String(repeating: "[", count: 512) + String(repeating: "]", count: 512),
    String(repeating: "[", count: 513) + String(repeating: "]", count: 513),
  ]

  @Test(arguments: documents) func `an array is read alike wherever its start ends`(text: String) {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: "[")) ?? 0
    let whole = parts(of: bytes, startingWith: bytes.count)
    #expect(whole.parts.joined() == (whole.state == .end ? text : whole.parts.joined()))
    for count in start + 1...bytes.count {
      let some = parts(of: bytes, startingWith: count)
      #expect(some.state == whole.state, "\(count)")
      #expect(some.parts == whole.parts, "\(count)")
    }
  }

  @Test(arguments: documents) func `it is JSON where the reader says so`(text: String) {
    let bytes = Array(text.utf8)
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    reader.skipByteOrderMark()
    let isJSON = (try? reader.readValue()) != nil && reader.offset == reader.end
    #expect((parts(of: bytes, startingWith: bytes.count).state == .end) == isJSON)
  }

  @Test(arguments: ["{}", " 17\n", #""a""#, "\u{FEFF}null", "", " ", "1 2", "{}]", "nul"])
  func `a document without an array is one value`(text: String) {
    let stream = stream(of: Array(text.utf8))
    #expect(!stream.isArray)
    let isJSON = !["", " ", "1 2", "{}]", "nul"].contains(text)
    while stream.next() {}
    #expect(stream.state == (isJSON ? .end : .notJSON))
    #expect(!stream.next())
  }

  @Test func `a rest that cannot be read is no end`() {
    let stream = stream(of: Array("[1,2".utf8), rest: BrokenSource())
    #expect(stream.next())
    #expect(!stream.next())
    #expect(stream.state == .failure(InputError("broken")))
  }

  private final class BrokenSource: ByteSource {
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
      throw InputError("broken")
    }

    func seek(to offset: Int) -> Bool { false }
  }

  private func stream(of start: [UInt8], rest: (any ByteSource)? = nil) -> DocumentStream {
    let bytes = SourceBytes(start)
    return withExtendedLifetime(bytes) {
      DocumentStream(Block(bytes, input: 0, form: .document, rest: rest))
    }
  }

  /// The parts of a document, of which a block holds the first bytes, and how far it was read.
  private func parts(
    of bytes: [UInt8],
    startingWith count: Int
  ) -> (parts: [String], state: DocumentStream.State) {
    let rest = count < bytes.count ? MemorySource(Array(bytes[count...])) : nil
    let stream = stream(of: Array(bytes[..<count]), rest: rest)
    var parts: [String] = []
    while stream.next() { parts.append(String(decoding: stream.part, as: UTF8.self)) }
    if stream.state == .end { parts.append(String(decoding: stream.part, as: UTF8.self)) }
    return (parts, stream.state)
  }
}
