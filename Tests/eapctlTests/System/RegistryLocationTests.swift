import Core
import Testing

@testable import eapctl

@Suite("Registry location") struct RegistryLocationTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("{}", to: "Data/projects/a.json")
    try directory.write("{}", to: "other/b.json")
    try directory.write("", to: "below/deeply/empty")
  }

  @Test(
    "the first hit wins",
    arguments: [
      (["other", "x"], "y", "", ["other", "x"]),
      ([], "other", "", ["other"]),
      ([], "", "", ["Data/projects"]),
      ([], nil, "/below/deeply", ["../../Data/projects"]),
    ] as [([String], String?, String, [String])]
  )
  func order(paths: [String], variable: String?, below: String, expected: [String]) throws {
    var session = try Session.inMemory(directory: directory.path + below)
    session.environment[.data] = variable
    guard case .files(let files) = RegistryLocation.discovered(paths, in: session) else {
      Issue.record("nothing was found")
      return
    }
    #expect(files.map(\.name) == expected)
  }

  @Test func `a file at Data/projects is no registry`() throws {
    try directory.write("", to: "below/Data/projects")
    let session = try Session.inMemory(directory: directory["below"])
    #expect(
      RegistryLocation.discovered([], in: session)
        == .files([File("../Data/projects", in: directory["below"])])
    )
  }

  @Test func `the embedded records are the last resort, and a note says so`() throws {
    let empty = try Session.inMemory(directory: "/proc/self")
    #expect(RegistryLocation.discovered([], in: empty) == .embedded)
    let inputs = try empty.registryInputs([])
    #expect(inputs.count == 3)
    #expect(empty.errors.text == "eapctl: note: using the 3 records built into eapctl\n")
  }

  @Test func `operands are files, directories and standard input`() throws {
    let session = try Session.inMemory(standardInput: "{}", directory: directory.path)
    let inputs = try session.recordFiles(named: ["other", "Data/projects/a.json", "-", "missing"])
      .map { session.input($0) }
    #expect(
      inputs.map(\.name) == ["other/b.json", "Data/projects/a.json", "standard input", "missing"]
    )
    #expect(throws: InputError("no such file or directory")) { try inputs[3].open() }
  }

  @Test(
    "operands without a record",
    arguments: [
      (["below"], "cannot read 'below': it has no .json, .ndjson or .jsonl file"),
      (["-", "-"], "standard input can be read only once"),
    ]
  )
  func nothing(paths: [String], message: String) throws {
    let session = try Session.inMemory(directory: directory.path)
    let failure = #expect(throws: Failure.self) { try session.recordFiles(named: paths) }
    #expect(failure?.message == message)
  }
}
