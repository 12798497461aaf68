import Core
import Testing

@testable import eapctl

@Suite("Arguments") struct ArgumentsTests {
  @Test(
    "spellings of one option",
    arguments: [
      ["--format", "json", "a"], ["--format=json", "a"], ["-f", "json", "a"], ["-fjson", "a"],
      ["-f=json", "a"], ["a", "-qf", "json"], ["a", "-qfjson"], ["--format", "JSON", "--", "a"],
    ]
  )
  func spellings(words: [String]) throws {
    let arguments = try Arguments(words, for: Sample.command)
    #expect(arguments[Sample.format] == .json)
    #expect(arguments.contains(Sample.format))
    #expect(arguments.operands == ["a"])
  }

  @Test func `absent options have their defaults`() throws {
    let arguments = try Arguments([], for: Sample.command)
    #expect(!arguments[Sample.quiet])
    #expect(arguments[Sample.format] == .table)
    #expect(arguments[Sample.by] == nil)
    #expect(arguments[Sample.area] == [])
    #expect(arguments[Sample.limit] == nil)
    #expect(!arguments.contains(Sample.format))
  }

  @Test func `values have their types`() throws {
    let arguments = try Arguments(
      [
        "-qr", "--by", "csv", "--limit=10", "--active-on", "2026-11-23", "--area",
        "greens, Partnership that creates",
        "--area=Parteneriat care protejează", "--columns=id,title", "--data", "a,b", "--data=c",
        "-s", "--quiet",
      ],
      for: Sample.command
    )
    #expect(arguments[Sample.quiet])
    #expect(arguments[Sample.reverse])
    #expect(arguments[Sample.by] == .csv)
    #expect(arguments[Sample.limit] == 10)
    #expect(arguments[Sample.activeOn] == CalendarDate(year: 2026, month: 11, day: 23))
    #expect(arguments[Sample.area] == [.greens, .creates, .protects])
    #expect(arguments[Sample.columns] == ["id", "title"])
    #expect(arguments[RegistryOptions.data] == ["a,b", "c"])
    #expect(arguments[Sample.search] == "--quiet")
  }

  @Test func `of several values that do not go together, the last counts`() throws {
    let words = ["-qq", "--quiet", "--limit", "1", "--limit=2", "-fjson", "-f", "csv"]
    let arguments = try Arguments(words, for: Sample.command)
    #expect(arguments[Sample.quiet])
    #expect(arguments[Sample.limit] == 2)
    #expect(arguments[Sample.format] == .csv)
  }

  @Test(
    "operands",
    arguments: [
      (["a", "-", "b"], ["a", "-", "b"]),
      (["--", "-q", "--"], ["-q", "--"]),
      (["a", "-q", "b", "--", "c"], ["a", "b", "c"]),
      ([""], [""]),
    ]
  )
  func operands(words: [String], expected: [String]) throws {
    #expect(try Arguments(words, for: Sample.command).operands == expected)
  }

  @Test(
    "mistakes",
    arguments: [
      (["--fromat"], "unknown option '--fromat'; did you mean '--format'?"),
      (["--fromat=json"], "unknown option '--fromat'; did you mean '--format'?"),
      (["--xyzzy"], "unknown option '--xyzzy'"),
      (["-qx"], "unknown option '-x'"),
      (["-limit"], "unknown option '-limit'; did you mean '--limit'?"),
      (["--=x"], "unknown option '--'"),
      (["--limit"], "option '--limit' needs a value: NUMBER"),
      (["-qf"], "option '-f' needs a value: FORMAT"),
      (["--quiet=yes"], "option '--quiet' takes no value"),
      (["-q=yes"], "option '-q' takes no value"),
      (["--limit=-1"], "invalid value '-1' for '--limit', expected a whole number, 0 or more"),
      (["--limit=+1"], "invalid value '+1' for '--limit', expected a whole number, 0 or more"),
      (["--limit="], "invalid value '' for '--limit', expected a whole number, 0 or more"),
      (
        ["--limit=99999999999999999999"],
        "invalid value '99999999999999999999' for '--limit', expected a whole number, 0 or more"
      ),
      (
        ["--active-on=2026-02-30"],
        "invalid value '2026-02-30' for '--active-on', expected a day of the calendar as YYYY-MM-DD"
      ),
      (
        ["--format", "jsno"],
        "invalid value 'jsno' for '--format', expected table, json or csv; did you mean 'json'?"
      ),
      (
        ["--columns", "id,,title"],
        "invalid value '' for '--columns', expected id, title or status"
      ),
      (
        ["--columns", "id,titel"],
        "invalid value 'titel' for '--columns', expected id, title or status; did you mean 'title'?"
      ),
      (
        ["--area", "Partnership that protect"],
        """
        invalid value 'Partnership that protect' for '--area', expected creates, protects, greens, \
        connects or empowers; did you mean 'Partnership that protects'?
        """
      ),
      (["--data="], "invalid value '' for '--data', expected text that is not empty"),
      (["--\u{1B}[2J"], "unknown option '--␛[2J'"),
    ]
  )
  func mistakes(words: [String], message: String) {
    let mistake = #expect(throws: UsageMistake.self) {
      try Arguments(words, for: Sample.command)
    }
    #expect(mistake?.message == message)
  }

  @Test(
    "numbers of operands",
    arguments: [
      (Operands.none, ["a"], "unexpected operand 'a'"),
      (.exactly("OLD", "NEW"), ["a"], "missing operand NEW"),
      (.exactly("OLD", "NEW"), ["a", "b", "c"], "unexpected operand 'c'"),
      (.optional("RULE"), ["a", "b"], "unexpected operand 'b'"),
      (.some("FILE"), [], "missing operand FILE"),
      (.some("FILE"), ["a", "b"], nil),
      (.any("FILE"), [], nil),
    ] as [(Operands, [String], String?)]
  )
  func operandCounts(operands: Operands, words: [String], message: String?) {
    #expect(operands.mistake(in: words)?.message == message)
  }
}
