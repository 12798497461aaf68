import Core
import Foundation
import Testing

@testable import eapctl

/// What people may type to say which records they want.
@Suite("Filters") struct FilterTests {
  private let mayors = "mayors-for-economic-growth-facility"
  private let crime = "organised-crime-eap-2"
  private let justice = "pgg-3-justice-georgia"

  private func ids(_ words: [String]) throws -> [String] {
    let run = try ToolRun(["list", "-f", "ids"] + words)
    #expect(run.status == .success)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ["--country", "Ukraine"], ["--country", "УКРАЇНА"], ["--country", "ukraina, moldova"],
    ["-c", "Republic of Moldova"], ["-c", "md"],
  ])
  func `a country goes by its name in any language`(words: [String]) throws {
    #expect(
      try ids(words.map { $0.replacingOccurrences(of: "ukraina", with: "ukrayna") }).count == 2
    )
  }

  @Test func `areas, statuses, topics and languages go by their names too`() throws {
    #expect(try ids(["--area", "Parteneriat care protejează"]) == [crime, justice])
    #expect(try ids(["--status", "В процессе"]) == [crime])
    #expect(try ids(["--topic", "Кіраванне"]) == [])
    #expect(try ids(["--topic", "მართლმსაჯულება"]) == [justice])
    #expect(try ids(["--topic", "RULE OF LAW and human rights"]) == [justice])
    let georgian = try ToolRun(["show", "pgg", "--lang", "Georgian"]).output
    #expect(georgian == (try ToolRun(["show", "pgg", "--lang", "ka"]).output))
  }

  /// Whatever a finding suggests, a filter understands.
  @Test(arguments: [
    (["-s", "running"], 1), (["-s", "IN PROGRESS"], 1), (["-s", "done"], 2),
    (["-s", "on hold"], 0),
    (["-c", "MDA"], 2), (["-c", "ukr"], 2), (["-a", "Parteneriat care abilitează"], 0),
  ])
  func `codes go by other words that people have for them`(words: [String], count: Int) throws {
    #expect(try ids(words).count == count)
  }

  @Test(arguments: [
    (["list", "-"], "'-' is no word; records on standard input are named by '--data -'"),
    (["list", ""], "a word to search for is empty"),
    (["list", "europol", "\u{A0} "], "a word to search for is empty"),
  ])
  func `what would find everything is no word`(words: [String], message: String) throws {
    let run = try ToolRun(words)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    (["--ends-after", "2026-02-27"], 2), (["--ends-after", "2026-02-28"], 1),
    (["--ends-before", "2026-02-28"], 1), (["--ends-before", "2026-03-01"], 2),
    (["--starts-after", "2024-12-31"], 1), (["--starts-after", "2025-01-01"], 0),
    (["--starts-before", "2023-03-01"], 1), (["--starts-before", "2023-03-02"], 2),
    (["--ends-after", "2024-12-31", "--ends-before", "2028-12-31"], 1),
  ])
  func `dates bound both ends of a project`(words: [String], count: Int) throws {
    #expect(try ids(words).count == count)
  }

  @Test func `a project without a known end ends neither before nor after a day`() throws {
    let registry = try SampleRegistry()
    let text = SampleRegistry.record("open").replacingOccurrences(
      of: ",\n    \"end\": \"2028-12-31\"",
      with: ""
    )
    try registry.directory.write(text, to: "Data/projects/open.json")
    #expect(try registry.run("list", "-f", "ids", "--ends-after", "2000-01-01").output == "a\nb\n")
    #expect(try registry.run("list", "-f", "ids", "--ends-before", "2100-01-01").output == "a\nb\n")
  }

  @Test func `a limit of 0 is none, and the last of several counts`() throws {
    #expect(try ids(["--limit", "0"]).count == 3)
    #expect(try ids(["-n1", "-n", "2"]).count == 2)
  }

  @Test(arguments: [
    (["organised"], ["organised-crime-eap-2"]), (["2696"], ["organised-crime-eap-2"]),
    (["441-959"], ["pgg-3-justice-georgia"]),
    (["mayors-for-eco…"], ["mayors-for-economic-growth-facility"]),
    (["pgg", "2696"], ["organised-crime-eap-2", "pgg-3-justice-georgia"]),
    (
      ["https://euneighbourseast.eu/projects/eu-project-page/?id=1573"],
      ["mayors-for-economic-growth-facility"]
    ),
  ])
  func `words that all name records are identifiers`(words: [String], found: [String]) throws {
    let run = try ToolRun(["list", "-f", "ids"] + words)
    #expect(run.output.split(separator: "\n").map(String.init) == found)
    #expect(!run.errors.contains("searching"))
  }

  @Test(arguments: [
    (["EMPACT"], ["organised-crime-eap-2"]), (["europol"], ["organised-crime-eap-2"]),
    (["justice", "farmers"], []), (["pgg", "judges"], ["pgg-3-justice-georgia"]),
    (
      ["Грузия"],
      ["mayors-for-economic-growth-facility", "organised-crime-eap-2", "pgg-3-justice-georgia"]
    ),
  ])
  func `other words are searched for, which is said`(words: [String], found: [String]) throws {
    let run = try ToolRun(["list", "-f", "ids"] + words)
    #expect(run.output.split(separator: "\n").map(String.init) == found)
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    let search = words.count == 1 ? list : "all of \(list)"
    let name = words[0] == "pgg" ? words[1] : words[0]
    #expect(run.errors.contains("note: '\(name)' is not an ID; searching for \(search)\n"))
  }

  @Test(arguments: [
    (["Europol", "pgg"], "'pgg' leaves none, and all words have to be found"),
    (["nowhere"], "'nowhere' leaves none"),
    (["planned"], "'planned' leaves none; 'planned' is a status; try '--status'"),
    (
      ["--search", "suspended"],
      "'--search suspended' leaves none; 'suspended' is a status; try '--status'"
    ),
    (["беларусь"], "'беларусь' leaves none; 'Belarus' is a country; try '--country'"),
    (
      ["--search", "EMPACT", "--search", "judges"],
      "'--search judges' leaves none, and all words have to be found"
    ),
    (["pgg", "--status", "ongoing"], "'--status' leaves none"),
    (
      ["--topic", "rule of law"],
      "'--topic' leaves none; did you mean 'Rule of law & human rights'?"
    ),
    (["--topic", "Justise"], "'--topic' leaves none; did you mean 'Justice'?"),
    (["--topic", "Fishing"], "'--topic' leaves none"),
  ])
  func `an empty list names the word that left none`(words: [String], reason: String) throws {
    let run = try ToolRun(["list"] + words)
    #expect(run.status == .success)
    #expect(run.errors.hasSuffix("eapctl: note: no matching records: \(reason)\n"))
  }

  @Test(arguments: [
    (["--country", "Gruzia"], "AM, AZ, BY, GE, MD or UA; did you mean 'Georgia'?"),
    (["--country", "Vrastan"], "AM, AZ, BY, GE, MD or UA; did you mean 'Georgia'?"),
    (["--country", "ongoing"], "for '--country': 'ongoing' is a status; try '--status'"),
    (["--status", "Грузія"], "for '--status': 'Georgia' is a country; try '--country'"),
    (
      ["--status", "protejeaza"],
      "'Partnership that protects' is a priority area; try '--area'"
    ),
    (
      ["--area", "Rule of law"],
      "for '--area': 'Rule of law & human rights' is a subsector; try '--topic'"
    ),
    (["--area", "Justice"], "for '--area': 'Justice' is a topic; try '--topic'"),
    (["--columns", "org"], "; did you mean 'organisations'?"),
    (["--sort=-end"], "invalid value '-end' for '--sort': use '--reverse' for the opposite order"),
    (["--sort", "-ENDS-IN"], "'-ENDS-IN' for '--sort': use '--reverse' for the opposite order"),
    (["--columns=-id"], "; did you mean 'id'?"), (["--columns=e-n-d"], "ends-in or duration"),
    (["--sort=s-t-a-r-t"], "ends-in or duration"),
    (["--sort=en-ds-in"], "; did you mean 'ends-in'?"),
  ])
  func `a value that is meant otherwise gets a hint`(words: [String], hint: String) throws {
    let run = try ToolRun(["list"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.contains("\(hint)\nsee 'eapctl help list'\n"), "\(run.errors)")
  }

  @Test(arguments: [
    ["--area", "Партнерство, що захищає"], ["--area", "greens, Партнерство, що захищає"],
    ["--area", "Партнерство, що захищає,greens"],
  ])
  func `a comma within a name parts nothing`(words: [String]) throws {
    #expect(try ids(words).filter { $0 != mayors } == [crime, justice])
  }

  @Test func `words without accents go for those with`() throws {
    #expect(try ids(["--area", "protejeaza"]) == [crime, justice])
    #expect(try ids(["--status", "in curs de desfasurare"]) == [crime])
  }

  @Test func `standard input is read once, so its words are searched for`() throws {
    let input = SampleRegistry.line("alpha") + SampleRegistry.line("beta")
    let session = try Session.inMemory(standardInput: input)
    let run = ToolRun(["list", "--data", "-", "-f", "ids", "alpha"], in: session)
    #expect(run.output == "alpha\n")
  }

  @Test(arguments: [["list"], ["show"], ["export"], ["list", "-f", "csv"]])
  func `an empty result is told the same way, with the option that left none`(words: [String])
    throws
  {
    let run = try ToolRun(words + ["--country", "GE", "--status", "planned", "--area", "greens"])
    #expect(run.status == .success)
    #expect(run.errors.contains("note: no matching records: '--status' leaves none\n"))
  }

  @Test(arguments: [
    (["list", "-f", "ids", "--columns", "id"], "'--columns' has no effect on format 'ids'"),
    (["list", "-f", "csv", "--lang", "ka"], "'--lang' has no effect on format 'csv'"),
    (["show", "-f", "json", "--lang", "ka"], "'--lang' has no effect on format 'json'"),
    (["export", "--lang", "ka"], "'--lang' has no effect on format 'json'"),
    (["export", "-f", "md", "--columns", "id"], "'--columns' has no effect on format 'markdown'"),
  ])
  func `an option without effect is said to have none`(words: [String], note: String) throws {
    let run = try ToolRun(words)
    #expect(run.status == .success)
    #expect(run.errors.contains("note: \(note)\n"))
  }

  @Test(arguments: [
    ("a.md", "# "), ("a.MARKDOWN", "# "), ("a.jsonl", "{\"id\""), ("a.ndjson", "{\"id\""),
    ("a.csv", "id,title,description,"), ("a.tsv", "id\ttitle\t"), ("a.json", "[\n"), ("a", "[\n"),
    ("a.MD", "# "), (".hidden", "[\n"), ("a.b/out", "[\n"),
  ])
  func `the name of a file asks for its format`(name: String, beginning: String) throws {
    let registry = try SampleRegistry()
    try FileManager.default.createDirectory(
      atPath: registry.directory.path + "/out/a.b",
      withIntermediateDirectories: true
    )
    #expect(try registry.run("export", "-n", "1", "-o", "out/\(name)").status == .success)
    let text = try String(contentsOfFile: registry.directory.path + "/out/\(name)", encoding: .utf8)
    #expect(text.hasPrefix(beginning), "\(text)")
    #expect(try registry.run("export", "-f", "csv", "-o", "out/\(name)").status == .success)
  }

  @Test(arguments: [
    ("a.docx", ".docx"), ("a.txt", ".txt"), ("a.json.gz", ".gz"), ("a.", "."),
    ("out/x.d/a.foo", ".foo"),
  ])
  func `a file whose name promises another format is refused`(name: String, ending: String) throws {
    let registry = try SampleRegistry()
    let export = try registry.run("export", "-o", name)
    #expect(export.status == .failure)
    #expect(
      export.errors.hasPrefix(
        "eapctl: error: unknown file format '\(ending)', expected .json, .ndjson, .jsonl, .md, .markdown, "
          + ".html, .htm, .csv, .tsv; or choose one with '--format'\n"
      ),
      "\(export.errors)"
    )
    #expect(try registry.directory.names == ["Data"])
    if ending == ".txt" { return }
    let check = try registry.run("validate", "-o", name)
    #expect(check.status == .failure)
    #expect(
      check.errors.hasPrefix(
        "eapctl: error: unknown file format '\(ending)', expected .txt, .sarif, .sarif.json, .json, .ndjson, .xml; "
          + "or choose one with '--format'\n"
      ),
      "\(check.errors)"
    )
    #expect(try registry.directory.names == ["Data"])
  }

  @Test(arguments: [
    (["--ends-before", "31/12/2025"], ["--ends-before", "2025-12-31"]),
    (["--country", "Republic of Georgia"], ["--country", "GE"]),
    (["--active-on", "1 May 2024"], ["--active-on", "2024-05-01"]),
    (["--starts-after", "1 ianuarie 2024"], ["--starts-after", "2024-01-01"]),
    (
      ["--topic", "Justice, Culture,human rights"],
      ["--topic", "Justice", "--topic", "Human rights"]
    ),
  ])
  func `values are taken as people write them`(words: [String], plain: [String]) throws {
    #expect(try ids(words) == ids(plain))
  }

  @Test func `a word that is typed without its accents is named with them`() throws {
    let registry = try SampleRegistry()
    try registry.write("c", title: "Cooperarea cu Ștefan-Vodă")
    for words in [["--search", "stefan"], ["stefan"]] {
      let run = try registry.run(["list"] + words)
      #expect(run.errors.hasSuffix("leaves none; did you mean 'ștefan'?\n"), "\(run.errors)")
    }
    let run = try registry.run("list", "--search", "stefam")
    #expect(run.errors == "eapctl: note: no matching records: '--search stefam' leaves none\n")
    // A record that the other conditions leave out gives no hint.
    let others = try registry.run("list", "--search", "Project", "--search", "stefan")
    #expect(!others.errors.contains("did you mean"))
  }

  @Test func `that nothing was found is said although a record is broken`() throws {
    let registry = try SampleRegistry()
    try registry.write("c", country: "XX")
    let run = try registry.run("list", "--search", "nowhere")
    #expect(run.status == .findings)
    #expect(
      run.errors.hasSuffix("eapctl: note: no matching records among those that can be read\n")
    )
  }

  @Test func `an export to files says that nothing was found`() throws {
    let registry = try SampleRegistry()
    let run = try registry.run("export", "--country", "BY", "--split", "pages")
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: no matching records: '--country' leaves none\n")
  }

  @Test func `a record without texts in the language says so once`() throws {
    let note = "no texts in ქართული (ka); they are in English\n"
    let one = try ToolRun(["show", "2696", "--lang", "ka"]).errors
    #expect(one.contains("eapctl: note: 1 record has \(note)"))
    for words in [["show"], ["export", "-f", "md"], ["show", "2696", "pgg", "1573"]] {
      let errors = try ToolRun(words + ["--lang", "ka"]).errors
      #expect(errors.contains("eapctl: note: 3 records have \(note)"), "\(errors)")
    }
    for words in [["show"], ["show", "--lang", "en"], ["list", "--lang", "ka"]] {
      #expect(!(try ToolRun(words).errors.contains("no texts")))
    }
  }

  @Test(arguments: [
    (
      ["show"],
      "'Partnership that creates' and 'Partnership that protects' have no names in ქართული (ka) and are"
    ),
    (["show", "2696"], "'Partnership that protects' has no name in ქართული (ka) and is"),
    (["list", "--columns", "priorityAreas", "2696"], "'Partnership that protects' has no name in"),
    (["list", "--columns", "id,topics"], nil), (["list"], nil), (["list", "-f", "csv"], nil),
    (["export"], nil),
  ])
  func `names that stay in English are named once`(words: [String], note: String?) throws {
    let errors = try ToolRun(words + ["--lang", "ka"]).errors
    #expect(errors.components(separatedBy: "left untranslated\n").count == (note == nil ? 1 : 2))
    if let note { #expect(errors.contains("eapctl: note: \(note)"), "\(errors)") }
    #expect(!(try ToolRun(words + ["--lang", "ro"]).errors.contains("untranslated")))
  }

  @Test func `a table names areas and roles, and data keep the codes`() throws {
    let words = ["list", "2696", "--columns", "priorityAreas,organisations,countries,status"]
    #expect(
      try ToolRun(words + ["--lang", "ro"]).output.split(separator: "\n").last
        == """
        Parteneriat care protejează  Implementator: Europol; Finanțator: European Union  \
        AM AZ GE MD UA  în curs de desfășurare
        """
    )
    let data = try ToolRun(words + ["-f", "csv"]).output
    #expect(data.contains("protects,Europol (implementing); European Union (funding),AM; AZ; GE"))
  }

  @Test(arguments: Language.allCases)
  func `no language is written in letters that its fonts lack`(language: Language) throws {
    for words in [
      ["show"], ["list", "--columns", "organisations,status"], ["export", "-f", "md"],
    ] {
      let text = try ToolRun(words + ["--lang", language.rawValue]).output
      #expect(!text.unicodeScalars.contains { (0x1C90...0x1CBF).contains($0.value) })
    }
  }

  @Test func `keys of JSON are written as in records`() throws {
    let words = [
      "list", "-f", "json", "--columns", "endsIn,ENDS-IN".prefix(6) + ",progress", "-n", "1",
    ]
    let output = try ToolRun(words).output
    #expect(output.contains("\"endsIn\": -"))
    #expect(output.contains("\"progress\": 100"))
  }

  @Test func `--today works wherever dates are shown`() throws {
    for words in [["list", "--columns", "ends-in"], ["show", "2696"], ["export", "-f", "csv"]] {
      let run = try ToolRun(words + ["--today", "2029-01-01"])
      #expect(
        run.output.contains("-1 day") || run.output.contains("ended 1")
          || run.output.contains(",-1,")
      )
    }
  }
}
