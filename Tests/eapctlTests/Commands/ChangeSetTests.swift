import Foundation
import Testing

@testable import eapctl

/// What commands that write files do to them, and what they only show.
@Suite("Changes by commands") struct ChangeSetTests {
  private let registry: SampleRegistry
  private let directory: TemporaryDirectory

  init() throws {
    registry = try SampleRegistry()
    directory = registry.directory
    // One that has findings with repairs, and one that is not canonical.
    try registry.write("a", title: " Clean  rivers ")
    try directory.write(SampleRegistry.line("b"), to: "Data/projects/b.json")
    try directory.write(Self.page, to: "page.txt")
    try directory.write(Self.page.replacing("Clean rivers", with: "Clean lakes"), to: "lakes.txt")
    try directory.write("old\n", to: "out.txt")
  }

  private static let page = """
    Clean rivers
    Specific Objective
    Rivers are cleaner.
    Expected Results
    Water is tested.
    PROJECT DETAILS
    EaP Countries:
    Georgia
    Project Status:
    Ongoing
    Start Date:
    01.02.2024
    """

  /// All files below the directory with what they hold.
  private func contents() throws -> [String: String] {
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory.path) {
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: directory[name], isDirectory: &isDirectory)
      result[name] = isDirectory.boolValue ? "" : try directory.text(of: name)
    }
    return result
  }

  static let writers = [
    ["validate", "--fix"], ["format"],
    ["format", "Data/projects/b.json", "./Data/projects/b.json"],
    ["import", "page.txt", "--write"], ["import", "page.txt", "lakes.txt", "--write"],
    ["import", "page.txt", "--report", "report.json"],
    ["export", "-f", "ndjson", "-o", "out.txt"], ["export", "-f", "markdown", "--split", "pages"],
    ["validate", "--write-baseline", "known.json"],
    ["rename", "b", "c"], ["remove", "b"], ["remove", "a"],
  ]

  @Test func `what would change is shown whole, and nothing is changed`() throws {
    var text = ""
    for words in Self.writers {
      let before = try contents()
      let run = ToolRun(words + ["--dry-run"], in: try .inMemory(directory: directory.path))
      #expect(try contents() == before, "\(words)")
      text += "$ eapctl \(words.joined(separator: " ")) --dry-run\n\(run.output)"
      text += "--- errors\n\(run.errors)--- \(run.status)\n\n"
    }
    Golden(suite: "Changes", name: "dry-run.txt").expect(text)
  }

  @Test func `where nothing would change, that is said`() throws {
    let registry = try SampleRegistry()
    for words in [["format", "--dry-run"], ["validate", "--fix", "--dry-run"]] {
      let run = ToolRun(words, in: try .inMemory(directory: registry.directory.path))
      #expect(run.errors == "eapctl: note: there is nothing to change\n", "\(words)")
    }
  }

  @Test(arguments: writers)
  func `the patch that is shown makes the files that the command makes`(words: [String]) throws {
    let run = ToolRun(words + ["--dry-run"], in: try .inMemory(directory: directory.path))
    let start = try #require(run.output.range(of: "--- "))
    let end = run.output.range(of: "\n\n", range: start.upperBound..<run.output.endIndex)
    let copy = try TemporaryDirectory()
    for (name, text) in try contents() where !text.isEmpty { try copy.write(text, to: name) }
    try copy.write(
      String(run.output[start.lowerBound..<(end?.lowerBound ?? run.output.endIndex)]) + "\n",
      to: "patch"
    )
    let patch = Process()
    patch.executableURL = URL(filePath: "/usr/bin/env")
    patch.arguments = ["git", "apply", "--unsafe-paths", "-p1", "patch"]
    patch.currentDirectoryURL = URL(filePath: copy.path)
    let errors = Pipe()
    patch.standardError = errors
    try patch.run()
    patch.waitUntilExit()
    let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(patch.terminationStatus == 0, "\(said)")
    _ = ToolRun(words, in: try .inMemory(directory: directory.path))
    for (name, text) in try contents() where !text.isEmpty {
      #expect(try copy.text(of: name) == text, "\(name)")
    }
    for name in try FileManager.default.subpathsOfDirectory(atPath: copy["Data/projects"]) {
      #expect(FileManager.default.fileExists(atPath: directory["Data/projects/\(name)"]), "\(name)")
    }
  }

  @Test func `findings after repairs are those of the files as they would be`() throws {
    let trial = try registry.run("validate", "--fix", "--dry-run", "-f", "concise")
    #expect(trial.status == .success)
    #expect(!trial.output.contains("untrimmed-text"))
    #expect(try registry.run("validate").output.contains("untrimmed-text"))
  }

  // MARK: All or none

  @Test(arguments: [["validate", "--fix"], ["format"]])
  func `a file that cannot be changed keeps all others from it`(words: [String]) throws {
    try registry.write("c", title: " Clean  lakes ")
    if words == ["format"] {
      try directory.write(SampleRegistry.line("c"), to: "Data/projects/c.json")
    }
    try directory.write("", to: "outside/x")
    try directory.write(try directory.text(of: "Data/projects/c.json"), to: "outside/c.json")
    try FileManager.default.removeItem(atPath: directory["Data/projects/c.json"])
    try directory.link("Data/projects/c.json", to: "../../outside/c.json")
    try directory.setPermissions(0o555, of: "outside")
    defer { try? directory.setPermissions(0o755, of: "outside") }
    let before = try contents()
    let tool = BuiltTool(directory: directory.path, isUnprivileged: true)
    try #require(BuiltTool.canBeUnprivileged)
    for name in ["Data/projects", "outside/c.json"] + before.keys.filter({ $0.hasSuffix("json") }) {
      try directory.setPermissions(name.hasSuffix("json") ? 0o666 : 0o777, of: name)
    }
    let result = try tool.run(words)
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot write 'Data/projects/c.json': permission denied\n"))
    #expect(try contents() == before)
  }

  @Test func `of several drafts none goes into the registry if one cannot`() throws {
    try directory.write("x", to: "Data/projects/clean-lakes.json")
    let before = try contents()
    let words = ["import", "page.txt", "lakes.txt", "--write"]
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(try contents() == before)
    let twice = try registry.run("import", "page.txt", "page.txt", "--write")
    #expect(
      twice.errors.contains(
        "error: several pages give the identifier 'clean-rivers'; import one with '--id'\n"
      )
    )
    #expect(try contents() == before)
  }

  @Test func `a repeated identifier is not split over the first`() throws {
    try directory.write(SampleRegistry.line("a") + SampleRegistry.line("a"), to: "two.ndjson")
    let run = try registry.run("export", "--data", "two.ndjson", "--split", "pages")
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "eapctl: error: several records have the identifier 'a', which names a file\n"
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory["pages"]) == [])
  }

  @Test func `pages are split if every record can be read, unless a part is enough`() throws {
    try registry.write("c", country: "XX")
    let run = try registry.run("export", "--split", "pages")
    #expect(run.status == .failure)
    #expect(
      run.errors.hasSuffix(
        "eapctl: error: nothing is written to 'pages' because records are missing; "
          + "'--partial' writes the others\n"
      )
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory["pages"]) == [])
    #expect(try registry.run("export", "--split", "pages", "--partial").status == .findings)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory["pages"]).sorted()
        == ["a.json", "b.json"]
    )
  }

  @Test func `the report is there though the registry does not take the draft`() throws {
    try directory.write("x", to: "Data/projects/clean-rivers.json")
    let run = try registry.run("import", "page.txt", "--write", "--report", "report.json")
    #expect(run.status == .failure)
    #expect(try directory.text(of: "report.json").contains("\"path\": \"page.txt\""))
  }

  @Test(arguments: ["Data/projects/a.json", "Data/projects/new.json"])
  func `a report is no record of the registry`(path: String) throws {
    let before = try contents()
    let run = try registry.run("import", "page.txt", "--report", path)
    #expect(run.status == .failure)
    #expect(run.errors.contains("eapctl: error: cannot write '\(path)': "))
    #expect(try contents() == before)
  }

  @Test func `what a file loses is said`() throws {
    try #require(link(directory["Data/projects/b.json"], directory["kept"]) == 0)
    let run = try registry.run("format", "Data/projects/b.json")
    #expect(run.status == .success)
    #expect(
      run.errors == """
        eapctl: note: formatted Data/projects/b.json
        eapctl: warning: 'Data/projects/b.json' is a new file and has lost its other name, which \
        keeps the old contents

        """
    )
  }

  @Test func `a name that is not UTF-8 is repaired under that name`() throws {
    let name =
      directory.path.utf8.map { $0 } + Array("/Data/projects/".utf8) + [0xE9]
      + Array(".json".utf8)
    try #require(
      rename(directory["Data/projects/b.json"], name.map(CChar.init(bitPattern:)) + [0]) == 0
    )
    let result = try BuiltTool(directory: directory.path).run("format")
    #expect(result.errors == "eapctl: note: formatted Data/projects/\\xE9.json\n")
    #expect(result.status == 0)
    #expect(try registry.run("format", "--check").status == .success)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: directory.path).count == 7)
  }

  // MARK: Ends

  @Test func `who reads the registry removes what a killed process left there`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    let (path, descriptor) = try TemporaryFiles.create(in: directory["Data/projects"])
    close(descriptor)
    let remnant = path.replacing("-\(getpid())-", with: "-\(process.processIdentifier)-")
    try #require(rename(path, remnant) == 0)
    TemporaryFiles.remove(path)
    #expect(try registry.run("list").status == .success)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory["Data/projects"]).count == 2
    )
  }

  /// Starts an export that waits for records, does something to it as soon as its new file is there,
  /// and returns its status as `waitpid` gives it.
  private func interruptExport(
    _ preamble: String,
    _ body: (pid_t, FileHandle) throws -> Void
  ) throws -> Int32 {
    let input = Pipe()
    // Or else the process would hold the other end of its own input.
    _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let command = "cd '\(directory.path)'; exec '\(BuiltTool.executable.path)' export"
    let script = "\(preamble) \(command) --data - -f ndjson -o out.txt"
    let count = try directory.names.count
    let process = try start(script, input.fileHandleForReading.fileDescriptor)
    for _ in 0..<2000 where try directory.names.count == count { usleep(5000) }
    #expect(try directory.names.count > count)
    try body(process, input.fileHandleForWriting)
    try input.fileHandleForWriting.close()
    var status: Int32 = 0
    try #require(waitpid(process, &status, 0) == process)
    return status
  }

  /// Starts a script to which all signals come; threads of tests block them, and processes inherit that.
  private func start(_ script: String, _ input: Int32) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    let words: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(script)]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/bin/sh", &actions, &attributes, words + [nil], nil)
    if failure != 0 { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOEXEC) }
    return process
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends the program and leaves no file`(number: Int32) throws {
    let before = try contents()
    let status = try interruptExport("") { process, _ in
      kill(process, number)
      // A file may go between being listed and being read.
      for _ in 0..<2000 where (try? contents()) != before { usleep(5000) }
    }
    #expect(status == number)
    #expect(try contents() == before)
  }

  @Test func `who is told to ignore a signal goes on`() throws {
    let status = try interruptExport("trap '' HUP;") { process, input in
      kill(process, SIGHUP)
      try input.write(contentsOf: Data(SampleRegistry.line("a").utf8))
    }
    #expect(status == 0)
    #expect(try directory.text(of: "out.txt").hasPrefix("{\"id\":\"a\","))
  }
}
