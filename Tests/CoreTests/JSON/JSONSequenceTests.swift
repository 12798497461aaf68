import Testing

@testable import Core

/// What comes next in a block, one value after the other.
@Suite("Values of a block") struct JSONSequenceTests {
  /// The values of a block as written, with `!` before one that is alone; what broken values would be
  /// without their errors; and errors as offsets.
  private func elements(_ text: String, _ form: JSONForm, base: Int = 0) -> [String] {
    elements(Array(text.utf8), form, base: base)
  }

  private func offsets(of errors: [JSONError]) -> String {
    errors.map { String($0.range.lowerBound) }.joined(separator: ", ")
  }

  private func elements(_ bytes: [UInt8], _ form: JSONForm, base: Int = 0) -> [String] {
    let source = SourceBytes(bytes)
    var values = JSONSequence()
    // The reader has another block behind it.
    let other = SourceBytes(Array("[1, 2".utf8))
    values.open(Block(other, input: 0, form: .document))
    while values.next() != nil {}
    values.open(Block(source, base: base, input: 0, form: form))
    var found: [String] = []
    withExtendedLifetime((source, other)) {
      while let element = values.next() {
        switch element {
        case .value(let isAlone):
          let json = values.view
          let text = String(decoding: json.bytes(in: json[0].range), as: UTF8.self)
          found.append(isAlone ? "!" + text : text)
        case .error(let error): found.append("error at \(error.range.lowerBound)")
        case .faults(let errors): found.append("faults at \(offsets(of: errors))")
        case .broken(let value):
          let text = value.text.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "nothing"
          found.append("\(value.isAlone ? "!" : "")\(text) without \(offsets(of: value.errors))")
        }
      }
    }
    return found
  }

  @Test(arguments: [
    ("{}", ["!{}"]),
    (" \n7 ", ["!7"]),
    ("", ["error at 0"]),
    ("[]", []),
    (" [ ] ", []),
    ("[1]", ["1"]),
    ("[1, {\"a\": [2]}, \"x\"]\n", ["1", "{\"a\": [2]}", "\"x\""]),
    ("[[1], []]", ["[1]", "[]"]),
    // What is certain in spite of errors is read.
    ("[1 2, 3]", ["1", "2 without 2", "3"]),
    ("[1, 2,]", ["1", "2", "faults at 5"]),
    ("[1, 2,,]", ["1", "2", "faults at 5, 6"]),
    ("[,1,,2]", ["1 without 1", "2 without 4"]),
    ("[1 // a\n, 2]", ["1", "2 without 3"]),
    ("[1 // a\n]", ["1", "faults at 3"]),
    ("// a\n [1, 2]", ["faults at 0", "1", "2"]),
    ("// a\n {}", ["!{} without 0"]),
    ("{}, // a\n", ["!{}", "faults at 2, 4"]),
    ("[{\"a\" 1}, 2]", [#"{"a": 1} without 5"#, "2"]),
    ("[{\"a\": 1,} {b: 2}]", [#"{"a": 1} without 8"#, #"{"b": 2} without 10, 12"#]),
    ("{\"a\": 1", [#"!{"a": 1} without 7"#]),
    // What comes after an error that could mean several things is lost.
    ("{} x", ["!{}", "error at 3"]),
    ("[1,", ["1", "error at 3"]),
    ("[1", ["1", "error at 2"]),
    ("[", ["error at 1"]),
    ("[1] 2", ["1", "error at 4"]),
    ("{\"a\": }", ["error at 6"]),
    ("[{\"a\": 1, \"b\": }, 2]", [#"{"a": 1} without 15"#]),
    ("[{\"a\": 1,, \"b\" 2, x}, 2]", [#"{"a": 1, "b": 2} without 9, 14, 18"#]),
  ])
  func `a document is one value or the elements of an array`(text: String, expected: [String]) {
    #expect(elements(text, .document) == expected)
  }

  @Test(arguments: [
    ("", []),
    ("\n \n\t\r\n", []),
    ("1\n2", ["1", "2"]),
    ("1\n\n 2 \r\n", ["1", "2"]),
    // An error costs its line at most.
    ("1\n2 3\n4\n", ["1", "2 without 4", "4"]),
    ("1\n{\"a\":\n4", ["1", "error at 7", "4"]),
    ("{\"a\": 1\n2\n", [#"{"a": 1} without 7"#, "2"]),
    ("{\"a\": 1,},\n{}", [#"{"a": 1} without 7, 9"#, "{}"]),
    (
      "# a\n<<<<<<< b\n1\n=======\n2\n>>>>>>> c\n",
      [
        "faults at 0", "faults at 4", "1", "faults at 16", "2", "faults at 26",
      ]
    ),
    ("[1, 2]\n", ["[1, 2]"]),
    // One document over several lines is one error.
    ("{\n\"a\": 1\n}\n2\n", ["error at 0", "2"]),
    // After a record it is as many as it has lines, for the slip may be in one of them.
    ("1\n{\n\"a\": 1\n}\n2\n", ["1", "error at 3", "\"a\" without 7", "error at 11", "2"]),
  ])
  func `lines are one value each`(text: String, expected: [String]) {
    #expect(elements(text, .lines) == expected)
  }

  @Test(arguments: [JSONForm.document, .lines])
  func `a byte order mark is skipped at the start of an input only`(form: JSONForm) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let value = form == .document ? "!{}" : "{}"
    #expect(elements(mark + Array("{}".utf8), form) == [value])
    #expect(elements(mark + Array("{}".utf8), form, base: 9) == [value + " without 0"])
    for bytes: [UInt8] in [
      [0xFE, 0xFF, 0, 0x7B], [0xFF, 0xFE, 0x7B, 0], [0, 0x7B, 0, 0x7D], [0x7B, 0, 0x7D, 0],
    ] {
      #expect(elements(bytes, form) == ["error at 0"])
    }
  }
}

@Suite("Digests of texts") struct TextDigestTests {
  /// Computed by another program, which has the published digests for the published key.
  @Test(arguments: [
    ("", 0x2E6A_ABF8_659A_FAAE as UInt64, 0x8FF0_9A49_181F_F43F as UInt64),
    ("a", 0x271E_D030_6829_0FB0, 0x8403_7075_1425_215F),
    ("12345678", 0x817A_FC75_D14E_A352, 0xC224_F616_295F_3139),
    ("clean-rivers", 0x9EB5_C705_49B8_D490, 0x652E_416D_D1E1_0336),
    ("სუფთა მდინარეები", 0x7710_7C76_0ADA_A562, 0x2679_850C_5D37_9E64),
  ])
  func `a digest is the same in every run`(text: String, low: UInt64, high: UInt64) {
    let digest = Array(text.utf8).withUnsafeBufferPointer { TextDigest(of: $0) }
    #expect(digest == TextDigest(low: low, high: high))
    #expect(!digest.isNone)
  }
}
