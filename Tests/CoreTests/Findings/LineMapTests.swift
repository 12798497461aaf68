import Testing

@testable import Core

/// Lines and columns in three units, whatever way and in whatever steps they are asked for.
@Suite("Lines and columns") struct LineMapTests {
  /// Calls `body` with a block that holds some bytes.
  private func withBlock<Result>(
    _ bytes: [UInt8],
    base: Int = 0,
    firstLine: Int = 1,
    _ body: (Block) throws -> Result
  ) rethrows -> Result {
    let source = SourceBytes(bytes)
    return try withExtendedLifetime(source) {
      try body(Block(source, base: base, firstLine: firstLine, input: 0, form: .lines))
    }
  }

  @Test(arguments: [
    ("", 0, [1, 1, 1, 1]),
    ("abc", 3, [1, 4, 4, 4]),
    ("a\nb", 1, [1, 2, 2, 2]),
    ("a\nb", 2, [2, 1, 1, 1]),
    ("a\n", 2, [2, 1, 1, 1]),
    // A line ends with U+000A; a U+000D before it is in the line.
    ("a\r\nbc", 2, [1, 3, 3, 3]),
    ("a\r\nbc", 3, [2, 1, 1, 1]),
    ("a\rb", 2, [1, 3, 3, 3]),
    ("\n\n\n", 2, [3, 1, 1, 1]),
    ("ს1", 3, [1, 2, 2, 4]),
    ("e\u{301}x", 3, [1, 3, 3, 4]),
    // Outside the Basic Multilingual Plane a scalar is two units of UTF-16.
    ("🇬🇪x", 8, [1, 3, 5, 9]),
    ("a\n👩‍👩‍👧!", 20, [2, 6, 9, 19]),
  ])
  func `an offset has a line and a column in each unit`(
    text: String,
    offset: Int,
    expected: [Int]
  ) {
    withBlock(Array(text.utf8)) { block in
      for (unit, column) in zip(ColumnUnit.allCases, expected.dropFirst()) {
        var map = LineMap(block, unit: unit)
        #expect(
          map.position(at: offset) == TextPosition(line: expected[0], column: column),
          "\(unit)"
        )
      }
    }
  }

  @Test func `a byte that starts no scalar counts as a byte only`() {
    // A stray continuation, a sequence without its end and a byte that no UTF-8 has.
    withBlock([0x61, 0x80, 0xE1, 0x83, 0xFF, 0x62]) { block in
      for (unit, column) in zip(ColumnUnit.allCases, [4, 4, 6]) {
        var map = LineMap(block, unit: unit)
        #expect(map.position(at: 5).column == column, "\(unit)")
      }
    }
  }

  @Test func `an offset outside the block counts as its nearest end`() {
    withBlock(Array("ab\ncd".utf8), base: 100, firstLine: 7) { block in
      var map = LineMap(block)
      #expect(map.position(at: 105) == TextPosition(line: 8, column: 3))
      #expect(map.position(at: 1_000) == TextPosition(line: 8, column: 3))
      #expect(map.position(at: 100) == TextPosition(line: 7, column: 1))
      #expect(map.position(at: 0) == TextPosition(line: 7, column: 1))
      let range = map.positions(of: 101..<104)
      #expect(range.start == TextPosition(line: 7, column: 2))
      #expect(range.end == TextPosition(line: 8, column: 2))
    }
  }

  @Test(arguments: ColumnUnit.allCases)
  func `questions in any order are answered as those from the start`(unit: ColumnUnit) {
    let text = "id: საქართველო\r\n\n水道 🇬🇪🇲🇩 e\u{301}\n" + String(repeating: "жx", count: 60) + "\n\n"
    let bytes = Array(text.utf8)
    withBlock(bytes) { block in
      let expected = (0...bytes.count).map { slowPosition(of: $0, in: bytes, unit) }
      for step in [1, 7, 31, 97] {
        var map = LineMap(block, unit: unit)
        for index in 0...bytes.count {
          let offset = index * step % (bytes.count + 1)
          #expect(map.position(at: offset) == expected[offset])
        }
      }
    }
  }

  private func slowPosition(of offset: Int, in bytes: [UInt8], _ unit: ColumnUnit) -> TextPosition {
    var position = TextPosition(line: 1, column: 1)
    for byte in bytes[..<offset] {
      switch (byte, unit) {
      case (0x0A, _): position = TextPosition(line: position.line + 1, column: 1)
      case (0x80...0xBF, .scalars), (0x80...0xBF, .utf16): break
      case (0xF0...0xF4, .utf16): position.column += 2
      default: position.column += 1
      }
    }
    return position
  }

  @Test func `columns count scalars however many there are`() {
    withBlock(Array(String(repeating: "水", count: 6_000).utf8)) { block in
      for count in [1, 1_300, 1_360, 1_361, 2_720, 5_999] {
        #expect(LineScanner.scalarCount(in: block.bytes, 0..<count * 3) == count)
        #expect(LineScanner.scalarCount(in: block.bytes, 0..<count * 3 + 1) == count + 1)
      }
    }
    // Every other byte continues a scalar.
    withBlock(Array(String(repeating: "ж", count: 6_000).utf8)) { block in
      for count in [1, 2_039, 2_040, 2_041, 2_048, 4_080, 4_096, 6_000] {
        #expect(LineScanner.scalarCount(in: block.bytes, 0..<count * 2) == count)
      }
    }
  }

  @Test(arguments: [("", 0), ("a", 0), ("a\n", 1), ("\n\na\n", 3), ("a\r\nb", 1)])
  func `line ends are counted`(text: String, count: Int) {
    withBlock(Array(text.utf8)) { block in
      #expect(LineScanner.lineEndCount(in: block.bytes, count: block.count) == count)
    }
  }
}

@Suite("Locating findings") struct FindingLocatorTests {
  private static let text = "{\n  \"a\": \"🇬🇪 x\",\n  \"b\": [1]\n}\n"

  private func finding(at part: String) -> Finding {
    let bytes = Array(Self.text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: part.utf8) } ?? 0
    let range = start..<start + part.utf8.count
    return Finding(rule: "r", severity: .error, message: "m", place: Place(input: 0, range: range))
  }

  @Test func `place, notes and edits are located together`() {
    var finding = finding(at: "[1]")
    let other = self.finding(at: "x").place
    finding.notes = [Finding.Note(message: "n", place: other)]
    let key = self.finding(at: "\"b\"").place
    finding.edits = [Edit(finding.place.range, text: "[]"), Edit(key.range, text: "")]
    let located = LocatedFinding.locate([finding], in: Array(Self.text.utf8))
    let list = TextRange(
      start: TextPosition(line: 3, column: 8),
      end: TextPosition(line: 3, column: 11)
    )
    let letter = TextRange(
      start: TextPosition(line: 2, column: 12),
      end: TextPosition(line: 2, column: 13)
    )
    #expect(located.map(\.finding) == [finding])
    #expect(located.map(\.range) == [list])
    #expect(located.map(\.noteRanges) == [[letter]])
    let keyRange = TextRange(
      start: TextPosition(line: 3, column: 3),
      end: TextPosition(line: 3, column: 6)
    )
    #expect(located.map(\.editRanges) == [[list, keyRange]])
    #expect(located.map(\.excerpt) == [nil])
  }

  @Test(arguments: zip(ColumnUnit.allCases, [12, 14, 18]))
  func `columns are in the unit that was asked for`(unit: ColumnUnit, column: Int) {
    let located = LocatedFinding.locate(
      [finding(at: "[1]"), finding(at: "x")],
      in: Array(Self.text.utf8),
      unit: unit
    )
    #expect(located.map(\.range.start.line) == [3, 2])
    #expect(located.map(\.range.start.column) == [8, column])
  }

  @Test func `a block in the middle of an input counts on`() {
    let source = SourceBytes(Array("ab\ncd\n".utf8))
    let block = Block(source, base: 1000, firstLine: 41, input: 3, form: .lines)
    let place = Place(input: 3, range: 1004..<1005)
    let finding = Finding(rule: "r", severity: .error, message: "m", place: place)
    let located = withExtendedLifetime(source) {
      FindingLocator(block: block, excerptWidth: 80).locate([finding])
    }
    #expect(located.map(\.range.start) == [TextPosition(line: 42, column: 2)])
    #expect(located.map(\.range.end) == [TextPosition(line: 42, column: 3)])
    #expect(located.map(\.excerpt?.text) == ["cd"])
  }

  @Test(arguments: [
    ("ab\ncd\nef", "cd"), ("ab\r\ncd\r\nef", "cd"), ("ab\r\nc\rd\r\r\nef", "c\rd\r"),
    ("ab\r\ncd\r", "cd"),
    ("ab\ncd", "cd"),
  ])
  func `an excerpt is a line without its end`(text: String, expected: String) throws {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.firstIndex(of: UInt8(ascii: "c")))
    let source = SourceBytes(bytes)
    let block = Block(source, input: 0, form: .lines)
    let place = Place(input: 0, range: start..<start + 1)
    let finding = Finding(rule: "r", severity: .error, message: "m", place: place)
    let located = withExtendedLifetime(source) {
      FindingLocator(block: block, excerptWidth: 80).locate([finding])
    }
    #expect(located.map(\.excerpt?.text) == [expected])
    #expect(located.map(\.excerpt?.isCut) == [false])
  }

  @Test func `findings come by input, place and name of the rule`() {
    func finding(_ input: Int, _ range: Range<Int>, _ rule: RuleID) -> Finding {
      let place = Place(input: input, range: range)
      return Finding(rule: rule, severity: .error, message: "m", place: place)
    }
    let ordered = [
      finding(0, 9..<9, "z"), finding(1, 2..<3, "b"), finding(1, 2..<3, "c"),
      finding(1, 2..<4, "a"), finding(1, 3..<3, "a"), finding(2, 0..<1, "a"),
    ]
    #expect(ordered.reversed().sorted(by: Finding.precedes) == ordered)
    #expect(!Finding.precedes(ordered[0], ordered[0]))
  }
}
