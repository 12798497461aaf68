import Core
import Foundation
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
    let isNamed = !paths.isEmpty || variable == "other"
    let files = expected.map(session.file)
    #expect(
      try RegistryLocation.discovered(paths, in: session)
        == (isNamed ? .named(files) : .nearest(files[0]))
    )
  }

  @Test(
    "what cannot be read is not taken for absent, whatever lies above",
    arguments: [
      ("file", "not a directory"),
      ("dangling link", "no such file or directory"),
      ("link below a file", "not a directory"),
      ("loop", "too many levels of symbolic links"),
      ("dangling link above", "no such file or directory"),
    ]
  )
  func unreadable(kind: String, reason: String) throws {
    if kind == "dangling link above" {
      try directory.link("below/Data", to: "nowhere")
    } else {
      let projects = try directory.write("", to: "below/Data/projects")
      if kind != "file" { try FileManager.default.removeItem(atPath: projects) }
      switch kind {
      case "dangling link": try directory.link("below/Data/projects", to: "nowhere")
      case "link below a file":
        try directory.link("below/Data/projects", to: "../deeply/empty/file")
      case "loop": try directory.link("below/Data/projects", to: "projects")
      default: break
      }
    }
    let session = try Session.inMemory(directory: directory["below/deeply"])
    #expect(throws: Failure.input(name: "../Data/projects", reason: reason)) {
      try RegistryLocation.discovered([], in: session)
    }
  }

  @Test func `a file with the name of the directory above is not in the way`() throws {
    try directory.write("", to: "below/Data")
    let session = try Session.inMemory(directory: directory["below"])
    #expect(
      try RegistryLocation.discovered([], in: session) == .nearest(session.file("../Data/projects"))
    )
  }

  @Test func `the embedded records are for those who ask for them, and a note says so`() throws {
    let empty = try Session.inMemory(directory: "/proc/self")
    #expect(try RegistryLocation.discovered([], in: empty) == .nowhere)
    #expect(throws: Failure.noRegistry) { try empty.registryInputs([], whereAbsent: .failure) }
    #expect(empty.errors.text == "")
    #expect(try empty.registryInputs([], whereAbsent: .embeddedRecords).inputs.count == 3)
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
      (
        ["below"],
        "'below' holds no records, as it has no .json, .ndjson or .jsonl file; "
          + "name another place, or make a record with 'eapctl new' or 'eapctl import FILE --write'"
      ),
      (["-", "-"], "standard input can be read only once"),
    ]
  )
  func nothing(paths: [String], message: String) throws {
    let session = try Session.inMemory(directory: directory.path)
    let failure = #expect(throws: Failure.self) { try session.recordFiles(named: paths) }
    #expect(failure?.message == message)
  }
}
