import Testing

@testable import Core

/// Documents and JSON Lines are told apart by what they are, not by how their lines look.
@Suite("Form of the records in an input") struct RecordFormTests {
  @Test(arguments: [
    ("x.ndjson", "{}", JSONForm.lines),
    ("x.jsonl", "[\n", .lines),
    ("x.jsonl", "{\n}", .lines),
    ("x.json", "{}\n{}", .lines),
    ("x.json", "{}\r\n\r\n {}\r\n", .lines),
    ("x.json", "\n {\"a\": [{}, {}]}\t\n\n  {", .lines),
    ("x.json", "\u{FEFF}{}\n{}", .lines),
    ("-", "{}\n{\"a\"", .lines),
    ("x.json", "{}", .document),
    ("x.json", "{}\n", .document),
    ("x.json", "{} {}\n{}", .document),
    ("x.json", "{}\n[]", .document),
    ("x.json", "1\n{}", .document),
    ("x.json", "\"a\"\n{}", .document),
    ("x.json", "{\"a\" 1}\n{}", .document),
    ("x.json", "{\n  \"a\": {}\n}", .document),
    ("x.json", "[\n{},\n{}\n]", .document),
    ("x.json", "{\"a\":\n{}}", .document),
    ("x.json", "{\"a\":\n{\"b\":\n{}}}", .document),
    ("x.json", "\n{\"a\": [\n{},\n{}]}", .document),
    ("x.json", "{\"a\n{", .document),
    ("-", "{}", .document),
    ("-", "", .document),
    ("-", " \n\t", .document),
  ])
  func `the form follows from the name and the first line`(
    name: String,
    text: String,
    form: JSONForm
  ) {
    #expect(JSONForm(of: SourceBytes(Array(text.utf8)), name: name) == form)
  }

  @Test(arguments: [
    ("", nil), (" \n", nil), ("{}", nil), ("{\"a\":", nil), ("{}\n ", nil),
    ("[", JSONForm.document), ("{\n\"", .document), ("{}\n{", .lines),
  ])
  func `the start of an input decides as soon as it can`(text: String, form: JSONForm?) {
    let start = SourceBytes(Array(text.utf8))
    #expect(JSONForm.decide(onStart: start, isWhole: false, name: "x.json") == form)
  }

  // MARK: Layout

  /// Records with findings in several places, as documents: the tokens are laid out anew.
  private static let documents = [
    ExampleRecord.line(
      with: #"""
        "sources": [{"url": "no address"}, {"url": "https://a.eu", "odd": {}}], "status": "odd",
        "timeline": {"start": "2026-01-01", "end": "2025-01-01"},
        "translations": {"ka": {"title": " x"}, "xx": {}}, "topics": [], "extra": [{"a": 1}, {}]
        """#
    ),
    "[" + ExampleRecord.line(with: #""id": "a", "title": "A \"{\" B""#) + ","
      + ExampleRecord.line(with: #""id": "a", "countries": ["XX"], "title": "B""#) + "]",
    "[]", "{}", "[{}, {}]",
  ]

  @Test(arguments: 0..<25)
  func `no layout of white space changes the verdict, from a file or a pipe`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for document in Self.documents {
      let expected = Verdict(of: RecordInput(name: "x.json", bytes: Array(document.utf8)))
      #expect(!expected.rules.contains("json-syntax"))
      let text = Array(laidOutAnew(document, &random).utf8)
      for name in ["x.json", "standard input", "/dev/fd/63"] {
        let pipe = RecordInput(name: name) { () throws(InputError) in
          TricklingSource(text, seed: seed)
        }
        #expect(Verdict(of: pipe) == expected, "\(String(decoding: text, as: UTF8.self))")
      }
      let file = RecordInput(name: "x.json", bytes: text)
      #expect(Verdict(of: file) == expected, "\(String(decoding: text, as: UTF8.self))")
      #expect(Verdict(ofFixed: text) == Verdict(ofFixed: Array(document.utf8)))
    }
  }

  /// What comes of an input, without the places in its bytes.
  private struct Verdict: Equatable {
    var rules: [String]
    var pointers: [String]
    var recordCount: Int
    var projects: [Project] = []

    init(of input: RecordInput) {
      // That a record is named as its file is a matter of names and not of layout.
      let rules = RuleSet(Rule.catalogue.filter { $0.id != "id-file-name" })
      let options = Validation.Options(rules: rules, today: ExampleRecord.today)
      let validation = Validation.run([input], options: options)
      self.rules = validation.findings.map(\.finding.rule.rawValue)
      pointers = validation.findings.map(\.finding.pointer)
      recordCount = validation.recordCount
      let selection = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1)
      _ = selection.forEachBatch { projects += $0 }
    }

    /// What comes of a document after `--fix` and `format`.
    init(ofFixed bytes: [UInt8]) {
      let fixer = Fixer(rules: RuleSet(), today: ExampleRecord.today)
      let fixed = fixer.fix(bytes, name: "x.json").bytes
      let canonical = canonicalForm(of: fixed, name: "x.json")
      self.init(of: RecordInput(name: "x.json", bytes: canonical ?? []))
    }
  }

  // MARK: Size

  @Test(arguments: ["x.json", "x.ndjson", "standard input"], [1, 2])
  func `a first record of more than a block works in every form`(name: String, recordCount: Int) {
    let long = String(repeating: "word ", count: 500_000) + "end"
    let records = (0..<recordCount).map { number in
      let own = #""id": "r-\#(number)", "title": "Record \#(number)""#
      return ExampleRecord.line(with: own + (number == 0 ? #", "description": ["\#(long)"]"# : ""))
    }
    let bytes = Array((records.joined(separator: "\n") + "\n").utf8)
    let verdict = Verdict(of: RecordInput(name: name, bytes: bytes))
    #expect(verdict.rules.isEmpty)
    #expect(verdict.recordCount == recordCount)
    #expect(verdict.projects.count == recordCount)
    if name != "x.ndjson" {
      let document = Array(("[\n" + records.joined(separator: "\n,\n") + "\n]").utf8)
      #expect(Verdict(of: RecordInput(name: name, bytes: document)) == verdict)
    }
  }

  @Test func `of JSON Lines in a stream no more is held than a few blocks`() {
    let line = Array((ExampleRecord.line(with: "") + "\n").utf8)
    let input = RecordInput(name: "-") { () throws(InputError) in
      RepeatingSource(line, count: 40_000)
    }
    let supply = BlockSupply([input])
    let buffer = SourceBytes(capacity: BlockSupply.smallSize)
    var byteCount = 0
    while let delivery = supply.next(buffer), case .success(let block) = delivery.content {
      #expect(block.form == .lines)
      byteCount += block.count
      #expect(buffer.capacity <= 2 * BlockSupply.blockSize)
    }
    #expect(byteCount == 40_000 * line.count)
  }

  // MARK: JSON Lines by name

  @Test(arguments: [
    "{\n  \"id\": \"a\",\n  \"topics\": [\n    {}\n  ]\n}\n", "[\n{},\n{}\n]", "\n[\n\n{}",
    "{\n\"a\": 1\n",
  ])
  func `a document under a name of JSON Lines is one error that names the form`(text: String) {
    let bytes = Array(text.utf8)
    let run = RuleRun([("x.ndjson", bytes)])
    #expect(run.rules == ["json-syntax"])
    #expect(
      run.findings.first?.message
        == "a value over several lines, expected JSON Lines with one record on each line"
    )
    #expect(
      run.findings.first?.hint
        == "give the file a name that ends with .json, or write a record a line"
    )
    #expect(["{", "["].contains(run.findings.first?.source(in: bytes) ?? ""))
  }

  @Test func `documents under a name of JSON Lines are an error each`() {
    let text = "{\n\"a\": [\n1]}\n{\n\"b\": 2}\n\n{\"c\": \n{}}"
    let run = RuleRun([("x.ndjson", Array(text.utf8))])
    #expect(run.rules == ["json-syntax", "json-syntax", "json-syntax"])
    #expect(run.located.map(\.range.start.line) == [1, 4, 7])
    // After lines that are records, a line that ends too early is one by itself.
    let late = ExampleRecord.line(with: "") + "\n{\n\"b\": 2}\n"
    #expect(RuleRun([("x.ndjson", Array(late.utf8))]).located.map(\.range.start.line) == [2, 3, 3])
  }

  @Test func `a record after a record is told apart from other text`() {
    func hints(_ text: String) -> [String?] {
      RuleRun([("clean-rivers.json", Array(text.utf8))]).findings.map(\.hint)
    }
    let record = ExampleRecord.text(with: "")
    let hint =
      "write several records as an array in brackets, or each on one line in an .ndjson file"
    #expect(hints(record + record) == [hint])
    #expect(hints(record + "]") == [nil])
  }

  @Test func `lines after a document under a name of JSON Lines are counted on`() {
    let text = "{\n\"a\":\n1}\n\n" + ExampleRecord.line(with: "") + "\n[1\n"
    let run = RuleRun([("x.jsonl", Array(text.utf8))])
    #expect(run.rules == ["json-syntax", "json-syntax"])
    #expect(run.located.map(\.range.start.line) == [1, 6])
    #expect(
      run.findings.last?.message.hasPrefix("the text ends before the array is closed") == true
    )
  }

  @Test(arguments: ["{\"id\": \"a\"\n{}\n", "{\"id\": \"a\",\n{}\n", "[\n", "{"])
  func `a line that is cut off is no document`(text: String) {
    let messages = RuleRun([("x.ndjson", Array(text.utf8))]).findings.map(\.message)
    #expect(messages.first?.hasPrefix("the text ends before the ") == true)
  }
}

/// Lays the tokens of a JSON text out over lines, each gap by chance; in every other text lines only
/// begin with a brace, as those of JSON Lines do.
func laidOutAnew(_ text: String, _ random: inout SeededGenerator) -> String {
  let flat = ["", " ", "\t", " \t "]
  let broken = ["\n", "\r\n", "\n\n", "  \n", "\n \t "]
  let breaksAtBraces = Bool.random(using: &random)
  var result = String.UnicodeScalarView()
  var isInString = false
  var isEscaped = false
  func addBlank(before scalar: Unicode.Scalar?) {
    let blanks = !breaksAtBraces ? flat + broken : scalar == "{" ? broken : flat
    result.append(contentsOf: (blanks.randomElement(using: &random) ?? "").unicodeScalars)
  }
  for scalar in text.unicodeScalars {
    if isInString {
      result.append(scalar)
      if scalar == "\"" && !isEscaped { isInString = false }
      isEscaped = scalar == "\\" && !isEscaped
    } else if "{}[]:,".unicodeScalars.contains(scalar) {
      addBlank(before: scalar)
      result.append(scalar)
      addBlank(before: nil)
    } else if scalar.value > 0x20 {
      result.append(scalar)
      isInString = scalar == "\""
    }
  }
  return String(result)
}

/// A pipe that gives a few bytes at a time and cannot be read twice.
private final class TricklingSource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private var random: SeededGenerator

  init(_ bytes: [UInt8], seed: UInt64) {
    rest = bytes[...]
    random = SeededGenerator(seed: seed)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let next = rest.prefix(min(buffer.count, Int.random(in: 1...40, using: &random)))
    buffer.copyBytes(from: next)
    rest = rest.dropFirst(next.count)
    return next.count
  }

  func seek(to offset: Int) -> Bool { false }
}

/// A pipe that gives the same line over and over.
private final class RepeatingSource: ByteSource {
  private let line: [UInt8]
  private var left: Int
  private var position = 0

  init(_ line: [UInt8], count: Int) {
    self.line = line
    left = count * line.count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(left, buffer.count, line.count - position)
    buffer.copyBytes(from: line[position..<position + count])
    position = (position + count) % line.count
    left -= count
    return count
  }

  func seek(to offset: Int) -> Bool { false }
}
