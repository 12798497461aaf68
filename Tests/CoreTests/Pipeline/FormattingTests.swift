import Testing

@testable import Core

@Suite("Formatting") struct FormattingTests {
  private static let record = #"{"id":"a","title":"\#(String(repeating: "წ", count: 300))"}"#

  /// More lines than a block holds, of which that at `place` is `line`.
  private static func lines(_ line: String = record, at place: Int = 0) -> [UInt8] {
    var lines = Array(repeating: record, count: 1600)
    lines[place] = line
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// An array in canonical form that is longer than a block.
  private static func array(_ element: String = "{\n    \"id\": \"a\"\n  }", at place: Int = 0)
    -> String
  {
    let text = String(repeating: "b", count: 1000)
    var elements = Array(repeating: "{\n    \"id\": \"\(text)\"\n  }", count: 1600)
    elements[place] = element
    return "[\n  " + elements.joined(separator: ",\n  ") + "\n]\n"
  }

  private func check(_ bytes: [UInt8], name: String = "a.ndjson") -> Result<Bool, FormattingError> {
    let input = RecordInput(name: name, bytes: bytes)
    let verdicts = (1...2).map { Formatting.check([input], workerCount: $0)[0] }
    #expect(verdicts[0] == verdicts[1])
    return verdicts[0]
  }

  @Test func `lines in canonical form are, and a blank in the last block makes a difference`() {
    #expect(check(Self.lines()) == .success(true))
    for place in [0, 1599] {
      #expect(check(Self.lines(#"{"id": "a"}"#, at: place)) == .success(false))
      #expect(check(Self.lines("", at: place)) == .success(false))
    }
    #expect(check(Array(Self.lines().dropLast())) == .success(false))
    #expect(check(Array("\u{FEFF}".utf8) + Self.lines()) == .success(false))
  }

  @Test func `a line that is not JSON decides, wherever differences are`() {
    for place in [0, 1599] {
      #expect(check(Self.lines(#"{"id":"#, at: place)) == .failure(.notJSON))
    }
    #expect(check(Array("{ }\n".utf8) + Self.lines("]", at: 1599)) == .failure(.notJSON))
    #expect(check(Array("]\n".utf8) + Self.lines("{ }", at: 1599)) == .failure(.notJSON))
  }

  @Test func `a byte order mark is a difference at the start and no JSON elsewhere`() {
    let startOfBlock = BlockSupply.blockSize / (Self.record.utf8.count + 1)
    for place in [1, startOfBlock, 1599] {
      #expect(check(Self.lines("\u{FEFF}" + Self.record, at: place)) == .failure(.notJSON))
    }
    #expect(check(Self.lines("\u{FEFF}{}")) == .success(false))
  }

  @Test func `an array is compared element by element`() {
    func check(_ text: String) -> Result<Bool, FormattingError> {
      self.check(Array(text.utf8), name: "a.json")
    }
    #expect(check(Self.array()) == .success(true))
    for place in [0, 1599] {
      #expect(check(Self.array("{}", at: place)) == .success(true))
      #expect(check(Self.array("{} ", at: place)) == .success(false))
      #expect(check(Self.array(#"{"id": "a"}"#, at: place)) == .success(false))
      #expect(check(Self.array("{", at: place)) == .failure(.notJSON))
      let long = "{\n    \"title\": \"\(String(repeating: "c", count: 1_300_000))\"\n  }"
      #expect(check(Self.array(long, at: place)) == .success(true))
    }
    #expect(check(Self.array() + "\n") == .success(false))
    #expect(check(String(Self.array().dropLast())) == .success(false))
    #expect(check(Self.array() + "1") == .failure(.notJSON))
  }

  @Test func `each input has a verdict of its own, and what cannot be read has a reason`() {
    let gone = InputError("it is gone")
    let inputs = [
      RecordInput(name: "a.ndjson", bytes: Self.lines()),
      RecordInput(name: "b.json", bytes: Array("{".utf8)),
      RecordInput(name: "c.ndjson") { () throws(InputError) in throw gone },
      RecordInput(name: "d.ndjson") { () throws(InputError) in
        BreakingSource(Self.lines("{", at: 9), after: 1_200_000, with: gone)
      },
      RecordInput(name: "e.json") { () throws(InputError) in
        BreakingSource(Array(Self.array().utf8), after: 1_200_000, with: gone)
      },
      RecordInput(name: "f.json", bytes: Array("{}".utf8)),
      RecordInput(name: "g.json", bytes: Array("{}\n".utf8)),
    ]
    let unread = Result<Bool, FormattingError>.failure(.unreadable(gone))
    let expected = [
      .success(true), .failure(.notJSON), unread, unread, unread, .success(false), .success(true),
    ]
    for workerCount in 1...2 {
      #expect(Formatting.check(inputs, workerCount: workerCount) == expected)
    }
  }

  @Test func `what is written is the same on all cores, and says why it is worth nothing`() {
    let lines = Self.lines(#" {"title": "b", "id": "a"}"#, at: 1500) + Array("\n\n{}".utf8)
    let expected = Self.lines(#"{"id":"a","title":"b"}"#, at: 1500) + Array("{}\n".utf8)
    for workerCount in 1...2 {
      var written: [UInt8] = []
      let input = RecordInput(name: "a.ndjson", bytes: lines)
      let result = Formatting.write(input, workerCount: workerCount) { written += $0 }
      #expect(throws: Never.self) { try result.get() }
      #expect(written == expected)
      let broken = RecordInput(name: "a.ndjson", bytes: Self.lines("{", at: 1500))
      let failure = Formatting.write(broken, workerCount: workerCount) { _ in }
      #expect(throws: FormattingError.notJSON) { try failure.get() }
    }
    let array = Array(Self.array("{ \n}", at: 1500).utf8)
    #expect(canonicalForm(of: array, name: "a") == Array(Self.array("{}", at: 1500).utf8))
    #expect(canonicalForm(of: array + [0x31], name: "a") == nil)
  }

  /// Bytes that come to an end with an error.
  private final class BreakingSource: ByteSource {
    private let source: any ByteSource
    private let error: InputError

    init(_ bytes: [UInt8], after count: Int, with error: InputError) {
      source = MemorySource(Array(bytes[..<count]))
      self.error = error
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
      let count = try source.read(into: buffer)
      if count == 0 { throw error }
      return count
    }

    func seek(to offset: Int) -> Bool { false }
  }
}
