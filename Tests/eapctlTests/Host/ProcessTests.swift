import Testing

@testable import eapctl

@Suite("The built tool") struct ProcessTests {
  @Test func `results go to standard output`() throws {
    let result = try BuiltTool().run("--version")
    #expect(result.status == 0)
    #expect(result.output == "eapctl \(Tool.version)\n")
    #expect(result.errors == "")
  }

  @Test func `failures go to standard error`() throws {
    let result = try BuiltTool().run("hlep")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors
        == "eapctl: error: unknown command 'hlep'; did you mean 'help'?\nsee 'eapctl help'\n"
    )
  }

  @Test(
    "a standard output that takes nothing",
    arguments: [
      (.closedPipe, 0, ""),
      (.fullDisk, 2, "eapctl: error: cannot write standard output: no space left on device\n"),
      (.closed, 2, "eapctl: error: cannot write standard output: it is closed\n"),
    ] as [(BuiltTool.Output, Int32, String)]
  )
  func uselessOutput(output: BuiltTool.Output, status: Int32, errors: String) throws {
    let result = try BuiltTool(output: output).run("help")
    #expect(result.status == status)
    #expect(result.errors == errors)
  }

  @Test func `the environment counts`() throws {
    let tool = BuiltTool(environment: ["FORCE_COLOR": "1", "COLUMNS": "50"])
    let output = try tool.run("help").output
    #expect(output.contains("\u{1B}[1mUSAGE"))
    let lines = output.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 50 })
  }
}
