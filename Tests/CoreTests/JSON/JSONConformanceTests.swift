import Testing

@testable import Core

/// RFC 8259, text by text: what is JSON, what is not, and at which byte it stops being JSON.
@Suite("JSON conformance") struct JSONConformanceTests {
  @Test(arguments: JSONConformanceCases.accepted)
  func `a text of the grammar is accepted`(text: String) {
    #expect(jsonError(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: JSONConformanceCases.refused)
  func `a text outside the grammar is refused at its first wrong byte`(refusal: JSONRefusal) {
    let error = jsonError(in: refusal.bytes)
    #expect(error?.range.lowerBound == refusal.offset)
    #expect(error?.isEncodingError == refusal.isEncodingError)
  }

  @Test(arguments: JSONConformanceCases.wellFormedUTF8)
  func `a well-formed sequence of UTF-8 is accepted`(bytes: [UInt8]) {
    #expect(jsonError(in: [0x22] + bytes + [0x22]) == nil)
  }

  @Test(arguments: JSONConformanceCases.illFormedUTF8)
  func `an ill-formed sequence of UTF-8 is refused where it starts`(bytes: [UInt8]) {
    for (prefix, suffix) in [([UInt8](), [UInt8]()), (Array("abcdefg".utf8), Array("xyz".utf8))] {
      let error = jsonError(in: [0x22] + prefix + bytes + suffix + [0x22])
      #expect(error?.kind == .invalidUTF8)
      #expect(error?.range.lowerBound == 1 + prefix.count)
    }
  }

  @Test func `there are at least 150 cases`() {
    let texts = JSONConformanceCases.accepted.count + JSONConformanceCases.refused.count
    #expect(texts >= 150)
  }

  @Test func `a number of a thousand digits stays as written`() {
    for text in ["9", "-9", "0.1", "1e"].map({ $0 + String(repeating: "7", count: 1000) }) {
      withJSON(text) { json in
        #expect(String(decoding: json.bytes(in: json[0].range), as: UTF8.self) == text)
      }
    }
  }

  @Test func `nesting of 512 levels is accepted and of 513 refused at the first bracket too many`()
  {
    let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(jsonError(in: Array(deepest.utf8)) == nil)
    let objects = String(repeating: #"{"a":"#, count: 513)
    #expect(jsonError(in: Array(objects.utf8)) == JSONError(.tooDeep, at: 512 * 5..<512 * 5 + 1))
    let brackets = String(repeating: "[", count: 100_000)
    #expect(jsonError(in: Array(brackets.utf8)) == JSONError(.tooDeep, at: 512..<513))
  }

  @Test func `every truncation of a text is refused without reading past its end`() {
    let text = Array(#"{"a": [1, -2.5e+3, true, null, "é\u00e9\ud83d\ude00\n"], "b": {}}"#.utf8)
    for count in 0..<text.count {
      let error = jsonError(in: Array(text[..<count]))
      #expect(error != nil, "\(count) bytes")
      #expect((error?.range.upperBound ?? 0) <= count)
    }
  }

  @Test func `keys that differ by escape or normalisation only`() {
    withJSON(#"{"é": 1, "\u00e9": 2, "e\#u{301}": 3}"#) { json in
      let keys = json.keys(of: 0).map { json.text($0) }
      #expect(keys[0].isEqual(to: keys[1]))
      #expect(!keys[0].isEqual(to: keys[2]))
    }
  }
}

/// A text that is no JSON, with the offset of its first wrong byte.
struct JSONRefusal: Sendable, CustomTestStringConvertible {
  var bytes: [UInt8]
  var offset: Int
  var isEncodingError = false

  init(_ text: String, _ offset: Int) {
    bytes = Array(text.utf8)
    self.offset = offset
  }

  init(encoding bytes: [UInt8], _ offset: Int) {
    self.bytes = bytes
    self.offset = offset
    isEncodingError = true
  }

  var testDescription: String { String(decoding: bytes.prefix(60), as: UTF8.self) }
}

/// The error of reading `bytes` as one JSON text, or `nil` if they are one.
func jsonError(in bytes: [UInt8]) -> JSONError? {
  let source = SourceBytes(bytes)
  var values = JSONSequence()
  values.open(Block(source, input: 0, form: .document))
  return withExtendedLifetime(source) {
    while let element = values.next() {
      if let error = element.errors.first { return error }
    }
    return nil
  }
}

/// Calls `body` with the document that `text` holds.
func withJSON(_ text: String, _ body: (JSONView) throws -> Void) rethrows {
  let source = SourceBytes(Array(text.utf8))
  var reader = JSONReader()
  source.open(in: &reader, lines: false)
  do {
    try reader.readValue()
  } catch {
    Issue.record("\(error)")
    return
  }
  try withExtendedLifetime(source) { try body(reader.view) }
}
