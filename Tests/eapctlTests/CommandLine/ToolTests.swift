import Testing

@testable import eapctl

@Suite("Tool") struct ToolTests {
  private let commands = [Command.help, Sample.command]

  @Test func `without words, short help with three examples`() throws {
    let run = try ToolRun([])
    #expect(run.status == .success)
    #expect(run.output.count { $0 == "$" } == 3)
    #expect(run.output.contains("\n  help  "))
    #expect(run.errors == "")
  }

  @Test(
    "help wins over every mistake",
    arguments: [
      ["sample", "--nope", "--help"], ["sample", "-h", "--format"], ["--help", "sample"],
      ["--color", "never", "sample", "-h"], ["sample", "-qh"], ["-q", "sample", "--help"],
    ]
  )
  func helpWins(words: [String]) throws {
    let run = try ToolRun(words, commands: commands)
    #expect(run.status == .success)
    #expect(
      run.output.hasPrefix(
        "Do nothing in particular.\n\nUSAGE\n  eapctl sample [OPTION]... [ID]..."
      )
    )
    #expect(run.errors == "")
  }

  @Test(
    "the version wins over every mistake",
    arguments: [
      ["--version"], ["sample", "--version", "--nope"], ["--nope", "--version"],
    ]
  )
  func versionWins(words: [String]) throws {
    let run = try ToolRun(words, commands: commands)
    #expect(run.status == .success)
    #expect(run.output == "eapctl \(Tool.version)\n")
  }

  @Test func `after two hyphens help is an operand`() throws {
    #expect(try ToolRun(["sample", "--", "--help"], commands: commands).output == "--help\n")
  }

  @Test(arguments: [
    ["--data", "x", "sample", "a"], ["--data=x", "-q", "sample", "a"],
    ["-s", "sample", "sample", "a"],
    ["-fcsv", "sample", "a"], ["sample", "-q", "a"],
  ])
  func `options may stand before the command`(words: [String]) throws {
    let run = try ToolRun(words, commands: commands)
    #expect(run.errors == "")
    #expect(run.output == "a\n")
  }

  @Test func `short help is one screen, and long help is all`() throws {
    for command in Command.table {
      let short = try ToolRun([command.name, "-h"]).output
      let long = try ToolRun([command.name, "--help"]).output
      #expect(short.split(separator: "\n").count <= 36, "\(command.name)")
      #expect(short.contains("'eapctl \(command.name) --help'") && !short.contains("EXIT STATUS"))
      #expect(long.contains("EXIT STATUS") && long.contains("EXAMPLES"))
      for option in command.options { #expect(short.contains("--\(option.name)")) }
      #expect(long.contains("GITHUB_ACTIONS") == (command.name == "validate"))
    }
  }

  @Test(
    "mistakes point to the right page of help",
    arguments: [
      (["smaple"], "unknown command 'smaple'; did you mean 'sample'?", "eapctl help"),
      (["nope", "--help"], "unknown command 'nope'", "eapctl help"),
      (["help", "hepl"], "unknown command 'hepl'; did you mean 'help'?", "eapctl help"),
      (["--limit=1"], "option '--limit=1' needs a command", "eapctl help"),
      (["-v"], "unknown option '-v'", "eapctl help"),
      (["search", "x"], "unknown command 'search'; did you mean 'list'?", "eapctl help"),
      (["version"], "unknown command 'version'; did you mean '--version'?", "eapctl help"),
      (["--limit", "1"], "option '--limit' needs a command", "eapctl help"),
      (
        ["--limit", "1", "smaple"], "unknown command 'smaple'; did you mean 'sample'?",
        "eapctl help"
      ),
      (["-q", "sample", "-x"], "unknown option '-x'", "eapctl help sample"),
      (["sample", "-x"], "unknown option '-x'", "eapctl help sample"),
      (["a\u{202E}b"], "unknown command 'a\\u{202E}b'", "eapctl help"),
    ]
  )
  func mistakes(words: [String], message: String, page: String) throws {
    let run = try ToolRun(words, commands: commands)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors == "eapctl: error: \(message)\nsee '\(page)'\n")
  }

  @Test(
    "colour is decided even where words make no sense",
    arguments: [
      ["--color", "always", "nope"], ["nope", "--color=always"],
    ]
  )
  func colour(words: [String]) throws {
    let run = try ToolRun(words, commands: commands)
    #expect(run.errors.contains("\u{1B}["))
  }

  @Test(arguments: ["true": "## [add-mask]x", "false": "##[add-mask]x"])
  func `no message is a command in the log of a workflow`(variable: String, shown: String) throws {
    let page = """
      Clean rivers
      Specific Objective
      Rivers are cleaner.
      Expected Results
      Water is tested.
      EaP Countries:
      Georgia
      Topics:
      ##[add-mask]x
      """
    func errors(_ words: String...) throws -> String {
      let environment = [EnvironmentVariable.gitHubActions: variable]
      let session = try Session.inMemory(standardInput: page, environment: environment)
      return ToolRun(words, in: session).errors
    }
    let message = try errors("show", "##[add-mask]x")
    let hint = "; to search, use 'eapctl list'"
    #expect(message.hasSuffix("eapctl: error: there is no record '\(shown)'\(hint)\n"))
    // The account of an import quotes the page.
    #expect(try errors("import", "-").contains("kept as written: \"\(shown)\""))
  }

  @Test func `a closed pipe is no failure and says nothing`() throws {
    let command = Command(name: "stop", summary: "Stop", examples: []) {
      _,
      _ throws(Failure) in throw .file(.closedPipe)
    }
    let run = try ToolRun(["stop"], commands: [command])
    #expect(run.status == .success)
    #expect(run.errors == "")
  }

  @Test func `results precede the message about a failure`() throws {
    let command = Command(name: "fail", summary: "Fail", examples: []) {
      _,
      session throws(Failure) in
      try session.output.write("first\n")
      throw .input(name: "a\nb", reason: "it is a directory")
    }
    let run = try ToolRun(["fail"], commands: [command])
    #expect(run.status == .failure)
    #expect(run.output == "first\n")
    #expect(run.errors == "eapctl: error: cannot read 'a␊b': it is a directory\n")
  }
}
