import Testing

@testable import Core

/// Fingerprints are made of values, so they outlive every way of writing the same text.
@Suite("Fingerprints of values") struct FingerprintValueTests {
  private func fingerprints(_ files: [(name: String, bytes: [UInt8])]) -> [String] {
    let validation = Validation.run(
      files.map { RecordInput(name: $0.name, bytes: $0.bytes) },
      options: Validation.Options(today: CalendarDate(dayNumber: 20_780))
    )
    return validation.findings.map {
      Fingerprint(of: $0.finding, path: files[$0.finding.place.input].name).description
    }
    .sorted()
  }

  /// The same JSON with every character of every string as an escape sequence.
  private func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    withJSON(String(decoding: bytes, as: UTF8.self)) { json in
      var position = 0
      for node in 0..<Int(json[0].next) where [.string, .key].contains(json[node].kind) {
        let text = json.text(node)
        result += bytes[position..<text.contentRange.lowerBound]
        for unit in text.string.utf16 { result += "\\u\(hexadecimal(UInt32(unit)))".utf8 }
        position = text.contentRange.upperBound
      }
      result += bytes[position...]
    }
    return result
  }

  static let rules = Rule.catalogue.filter { rule in
    !["byte-order-mark", "json-encoding", "json-syntax", "json-depth"].contains(rule.id.rawValue)
  }

  @Test(arguments: rules.map(\.id.rawValue))
  func `no escape changes the fingerprint of a finding`(id: String) throws {
    let rule = try #require(Self.rules.first { $0.id.rawValue == id })
    let files = rule.failing.files.filter { $0.name.hasSuffix(".json") }
    let known = fingerprints(files)
    #expect(files.isEmpty || !known.isEmpty)
    #expect(fingerprints(files.map { ($0.name, escaped($0.bytes)) }) == known)
  }

  @Test(arguments: [
    #""title": "Rivers &amp; <b>lakes</b>""#, #""title": "\u003cbr\u003eRivers \u0026lt; 5""#,
    #""expectedResults": ["1.\u0009Water", "Result\u00202: Air", "\u2022 Soil"]"#,
    #""title": "\ta\u0007\u200bb""#, #""title": "\u0020Rivers\u00a0""#,
    #""description": ["R\u00e2uri\u015fi", "R\u00e2uri\u015fi"]"#,
  ]) func `a record in canonical form has the fingerprints that it had`(members: String) throws {
    let bytes = Array(ExampleRecord.text(with: members).utf8)
    let known = fingerprints([(ExampleRecord.fileName, bytes)])
    #expect(!known.isEmpty)
    let all = escaped(bytes)
    #expect(fingerprints([(ExampleRecord.fileName, all)]) == known)
    for bytes in [bytes, all] {
      let canonical = try #require(canonicalForm(of: bytes, name: ExampleRecord.fileName))
      #expect(fingerprints([(ExampleRecord.fileName, canonical)]) == known)
    }
  }

  /// A pipe: bytes that can be read once.
  private final class Pipe: ByteSource {
    private let source: any ByteSource

    init(_ bytes: [UInt8]) throws(InputError) {
      source = try RecordInput(name: "", bytes: bytes).open()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
      try source.read(into: buffer)
    }

    func seek(to offset: Int) -> Bool { false }
  }

  @Test(arguments: [1, 3000, 9000]) func `findings from a pipe are those from a file`(count: Int) {
    let line = ExampleRecord.line(with: #""title": "Rivers", "precededBy": "nowhere""#) + "\n"
    let other = ExampleRecord.line(with: #""title": "Rivers", "id": "other""#) + "\n"
    let bytes = Array((String(repeating: line, count: count) + other + line).utf8)
    func findings(_ open: @escaping @Sendable () throws(InputError) -> any ByteSource) -> [Finding]
    {
      Validation.run(
        [RecordInput(name: "a.ndjson", open: open)],
        options: Validation.Options(today: CalendarDate(dayNumber: 20_780), workerCount: 2)
      )
      .findings.map(\.finding)
    }
    let file = findings { () throws(InputError) in
      try RecordInput(name: "", bytes: bytes).open()
    }
    #expect(file.count > 2 * count)
    #expect(file.allSatisfy { $0.record != nil })
    #expect(findings { () throws(InputError) in try Pipe(bytes) } == file)
  }
}
