import Testing

@testable import Core

@Suite("Reports in pieces") struct ReportWritingTests {
  /// A report with the findings of the sample many times over.
  private static let long: ValidationReport = {
    var report = SampleReport.report()
    let findings = report.findings
    report.findings = (0..<130).flatMap { _ in findings }
    return report
  }()

  private func pieces(_ format: ReportFormat, workerCount: Int) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    Self.long.write(as: format, width: 80, style: .plain, workerCount: workerCount) {
      pieces.append($0)
    }
    return pieces
  }

  @Test(arguments: [ReportFormat.text, .concise, .ndjson], [1, 2, 7])
  func `many findings are told as each of them is, in their order`(
    format: ReportFormat,
    workerCount: Int
  ) {
    var single = SampleReport.report()
    let end = format == .text ? SummaryLine(report: Self.long, style: .plain).text + "\n" : ""
    let texts = single.findings.map { finding in
      single.findings = [finding]
      return String(single.text(as: format, width: 80, style: .plain).dropLast(end.count))
    }
    let whole = String(repeating: texts.joined(), count: 130) + end
    let found = String(decoding: pieces(format, workerCount: workerCount).joined(), as: UTF8.self)
    #expect(found == whole)
  }

  @Test(arguments: [ReportFormat.text, .concise, .json, .ndjson, .sarif, .gitlab])
  func `no long report is held as a whole`(format: ReportFormat) {
    for workerCount in [1, 2] {
      let pieces = pieces(format, workerCount: workerCount)
      #expect(pieces.count > 5)
      #expect(pieces.allSatisfy { $0.count < 256 * 1024 })
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func `an output that takes nothing ends the work`(format: ReportFormat) {
    struct Closed: Error {}
    var count = 0
    #expect(throws: Closed.self) {
      try Self.long.write(as: format, width: 80, style: .plain, workerCount: 2) {
        (_: [UInt8]) throws(Closed) in
        count += 1
        throw Closed()
      }
    }
    #expect(count == 1)
  }
}

/// A finding keeps of its line what a report of that width can show, and nothing else is missed.
@Suite("Excerpts") struct ExcerptTests {
  private static let words = [
    "river ", "საქართველო ", "Україна", "水道", "e\u{301}\u{302}", "👩‍👩‍👧", "\t", "🇬🇪", "\u{202E}", "x",
  ]

  /// Lines of words, all of one kind and mixed.
  private static let lines: [String] =
    words.map { String(repeating: $0, count: 300 / $0.unicodeScalars.count) }
    + (1..<4).map { step in (0..<80).map { words[$0 * step % 7] }.joined() }
    + ["", "x", "a short line"]

  private static let report = SampleReport.report()

  /// What the text report shows of a range in the middle of three lines.
  private func shown(
    _ range: Range<Int>,
    of line: String,
    width: Int,
    kept: Int,
    hint: String? = nil
  ) -> String {
    let source = Array("before\n\(line)\r\nafter".utf8)
    let start = "before\n".utf8.count + range.lowerBound
    let place = Place(input: 0, range: start..<start + range.count)
    let finding = Finding(rule: "r", severity: .error, message: "m", place: place, hint: hint)
    let bytes = SourceBytes(source)
    let findings = withExtendedLifetime(bytes) {
      let block = Block(bytes, input: 0, form: .lines)
      return FindingLocator(block: block, excerptWidth: kept).locate([finding])
    }
    var report = Self.report
    report.findings = findings
    return report.text(as: .text, width: width, style: .plain)
  }

  @Test(arguments: [40, 80, 120]) func `a hint stands beside the caret if it fits`(width: Int) {
    for letter in ["a", "ქ"] {
      let hint = String(repeating: letter, count: width - "      | ^ ".count)
      let beside = shown(0..<1, of: "x", width: width, kept: width, hint: hint)
      #expect(beside.contains("\n      | ^ \(hint)\n"))
      let below = shown(0..<1, of: "x", width: width, kept: width, hint: hint + letter)
      #expect(below.contains("\n      | ^\n      = \(hint)\(letter)\n"))
    }
  }

  @Test(arguments: [33, 34, 35, 80]) func `a caret behind a line is no wider than the terminal`(
    length: Int
  ) {
    let line = String(repeating: "x", count: length)
    let text = shown(length..<length, of: line, width: 40, kept: 40)
    let lines = text.split(separator: "\n").dropFirst().dropLast()
    #expect(lines.contains { $0.hasSuffix(" ^") })
    #expect(lines.allSatisfy { displayWidth($0) <= 40 })
  }

  @Test(arguments: lines, [40, 120])
  func `what is kept is all that is shown`(line: String, width: Int) {
    let bytes = line.unicodeScalars.indices.map {
      line.utf8.distance(from: line.startIndex, to: $0)
    }
    for start in stride(from: 0, to: bytes.count, by: 37) {
      for count in [0, 1, 30, 81] {
        let end = start + count < bytes.count ? bytes[start + count] : line.utf8.count
        let range = bytes[start]..<end
        let found = shown(range, of: line, width: width, kept: width)
        #expect(found == shown(range, of: line, width: width, kept: 10_000))
      }
    }
  }
}
