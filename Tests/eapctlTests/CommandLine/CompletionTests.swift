import Testing

@testable import Core
@testable import eapctl

/// What may come next in a command line; that shells ask for it and take the answer is for
/// `Tests/Interop/completions.py`.
@Suite("Completions") struct CompletionTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
    try registry.write("c", title: #"A\u001b[1m title\twith tabs"#)
    try registry.directory.write(SampleRegistry.line("x"), to: "other.ndjson")
  }

  private func candidates(_ words: [String]) throws -> [String] {
    let session = try Session.inMemory(directory: registry.directory.path)
    let run = ToolRun(["completions", "--next", "--"] + words, in: session)
    #expect(run.status == .success)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (["ls"], []), (["help", "fm"], []),
    (["check", ""], [":files"]),
    (["ls", "--revers"], ["--reverse\tReverse the order"]), (["ls", "-c", "M"], ["MD\tMoldova"]),
    (["l"], ["list\tList records", "log\tShow how a record has changed, commit by commit"]),
    (["nope", ""], []), (["list", "--", "--"], []),
    (["list", "--country", "M"], ["MD\tMoldova"]), (["list", "-c", "M"], ["MD\tMoldova"]),
    (["list", "--country=M"], ["--country=MD\tMoldova"]), (["list", "-rc", "M"], ["MD\tMoldova"]),
    (["list", "--country", "MD,U"], ["MD,UA\tUkraine"]),
    (["list", "--country=MD,U"], ["--country=MD,UA\tUkraine"]),
    (["list", "--reverse=x"], []), (["list", "--revers"], ["--reverse\tReverse the order"]),
    (["--color", "ne"], ["never"]), (["--color=ne"], ["--color=never"]),
    (["--color", "never", "li"], ["list\tList records"]),
    (["show", ""], ["a\tProject a", "b\tProject b", "c\tA␛[1m title␉with tabs"]),
    (["show", "--data", "other.ndjson", ""], ["x\tProject x"]),
    (["show", "--data=other.ndjson", ""], ["x\tProject x"]),
    (["show", "--data", "none", ""], []), (["validate", ""], [":files"]),
    (["validate", "--output", "x"], [":files"]), (["export", "--split="], [":directories"]),
    (["rules", "predecessor-c"], ["predecessor-cycle\tNo project comes before itself"]),
    (
      ["validate", "--rule", "json-encoding,predecessor-c"],
      ["json-encoding,predecessor-cycle\tNo project comes before itself"]
    ),
    (["set", "a", "sta"], ["status=\tHow far the project has come"]),
    (["set", "a", "status=c"], ["status=completed", "status=cancelled"]),
    (["set", "a", "countries-=M"], ["countries-=MD"]), (["set", "a", "title=x"], []),
    (["set", "a", "countries+=GE,M"], ["countries+=GE,MD"]), (["schema", ""], []),
    (["help", "li"], ["list\tList records"]), (["completions", "z"], ["zsh"]),
  ])
  func `what may come next`(words: [String], expected: [String]) throws {
    let found = try candidates(words)
    #expect(words.last == "sta" ? found.suffix(2).contains(expected[0]) : found == expected)
  }

  @Test func `every command and every option of each is offered with what it does`() throws {
    #expect(try candidates([""]) == Command.table.map { "\($0.name)\t\($0.summary)" })
    for command in Command.table {
      let names = try candidates([command.name, "--"]).map { $0.split(separator: "\t")[0] }
      #expect(names == command.options.map { "--\($0.name)" }.map { $0[...] })
    }
  }

  @Test func `a script for each shell, and for no other`() throws {
    for shell in CompletionScript.allCases {
      let run = try registry.run("completions", shell.rawValue)
      #expect(run.status == .success && run.output == shell.text && run.errors.isEmpty)
    }
    #expect(
      try registry.run("completions", "csh").errors
        == "eapctl: error: no completions for 'csh', only for bash, zsh, fish\nsee 'eapctl help completions'\n"
    )
    #expect(try registry.run("completions").status == .failure)
    #expect(try registry.run("completions", "bash", "zsh").status == .failure)
  }
}
