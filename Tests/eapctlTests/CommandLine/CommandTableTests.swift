import Testing

@testable import eapctl

@Suite("Command table") struct CommandTableTests {
  @Test func `names are unique and sorted`() {
    let names = Command.table.map(\.name)
    #expect(names == Set(names).sorted())
    let all = names + Command.table.flatMap(\.aliases)
    #expect(all.count == Set(all).count)
  }

  @Test(arguments: [("ls", "list"), ("fmt", "format"), ("check", "validate")])
  func `an alias is the command in every respect but one: it is not offered`(
    alias: String,
    name: String
  ) throws {
    func run(_ words: String...) throws -> ToolRun { try ToolRun(words) }
    let page = try run("help", name).output
    #expect(page.contains("\n\nALIASES\n  eapctl \(alias)\n\n"))
    #expect(try run("help", alias).output == page)
    #expect(try run(alias, "--help").output == page)
    #expect(try run("--color", "never", alias, "--help").output == page)
    #expect(try run("--help", alias).output == page)
    #expect(try run(name, "-h").output.contains("\n  eapctl \(alias)\n"))
    #expect(try run(alias, "--nope").errors.hasSuffix("see 'eapctl help \(name)'\n"))
    #expect(try run(alias, "--data", "/dev/null").output == run(name, "--data", "/dev/null").output)
    let slip = try run(alias + "s").errors
    #expect(slip.hasPrefix("eapctl: error: unknown command '\(alias)s'; did you mean '\(alias)'?"))
  }

  @Test("summaries are imperative one-liners", arguments: Command.table)
  func summaries(command: Command) {
    for summary in [command.summary] + command.options.map(\.summary) {
      #expect(summary.first?.isUppercase == true)
      #expect(!summary.hasSuffix("."))
      #expect(summary.count <= 60)
    }
  }

  @Test("options have names of their own", arguments: Command.table)
  func optionNames(command: Command) {
    let names = command.options.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z][a-z-]*/) != nil })
    let letters = command.options.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
    #expect(letters.allSatisfy { $0.isASCII && $0.isLetter })
  }

  @Test("every command has examples, which parse", arguments: Command.table)
  func examples(command: Command) throws {
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      #expect(!example.purpose.hasSuffix("."))
      #expect("\(example.line) ".contains("eapctl \(command.name) "))
      // What a shell makes of pipes and quotation marks is not checked.
      guard !example.line.contains(where: { "|<>'\"".contains($0) }) else { continue }
      let words = example.line.split(separator: " ").map(String.init)
      #expect(throws: Never.self) { try Arguments(words.dropFirst(2), for: command) }
    }
  }

  @Test("help names every option within 80 columns", arguments: Command.table)
  func help(command: Command) throws {
    let output = try ToolRun(["help", command.name]).output
    for option in command.options { #expect(output.contains("--\(option.name)")) }
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(output == (try ToolRun([command.name, "--help"]).output))
  }
}

extension Command: CustomTestStringConvertible {
  /// The name of the command.
  public var testDescription: String { name }
}
