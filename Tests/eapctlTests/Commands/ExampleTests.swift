import Foundation
import Testing

@testable import eapctl

/// The examples of each command, run by a shell as a reader of its help would, whole: what they print,
/// how they end, and what they leave behind.
///
/// A new command cannot do without, for every command has an example.
@Suite("Examples of commands") struct ExampleTests {
  /// The files that examples speak of, beside the records of the package.
  private static let files = [
    "page.txt": "Tests/CoreTests/Import/Pages/libraries-en-a.txt",
    "ka.txt": "Tests/CoreTests/Import/Pages/libraries-ka-d.txt",
    "Data/projects/new.json": "Data/projects/organised-crime-eap-2.json",
    "before.json": "Data/projects/organised-crime-eap-2.json",
  ]

  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  @Test(arguments: Command.table)
  func `examples do what they say`(command: Command) throws {
    var text = ""
    for example in command.examples { text += try outcome(of: example) }
    Golden(suite: "Examples", name: "\(command.name).txt").expect(text)
  }

  /// Runs an example in a fresh copy of the registry.
  private func outcome(of example: Command.Example) throws -> String {
    let directory = try TemporaryDirectory()
    let records = Self.package.appending(path: "Data/projects").path
    for name in try FileManager.default.contentsOfDirectory(atPath: records) {
      try copy("Data/projects/\(name)", to: "Data/projects/\(name)", in: directory)
    }
    for (name, source) in Self.files where example.line.contains(name) {
      try copy(source, to: name, in: directory)
    }
    if example.line.contains("--merge") {
      // The page in Georgian belongs to the record of a page in English.
      try copy(Self.files["page.txt"] ?? "", to: "page.txt", in: directory)
      let written = try run(
        "eapctl import page.txt --url https://example.eu/?id=7 --write",
        in: directory
      )
      try #require(written.status == 0, "\(written.errors)")
    }
    if example.line.contains(/eapctl (diff|log)/) { try changeRecord(in: directory) }
    if example.line.contains("--configure") { _ = try run("git init -q .", in: directory) }
    if example.line.contains("eapctl merge") { try changeSides(in: directory) }
    let before = try contents(of: directory)
    let result = try run(example.line, in: directory)
    // Commits have other identifiers each time.
    let output = result.output.replacing(#/(?m)^[0-9a-f]{7}  /#, with: "1234567  ")
    var text = "$ \(example.line)\n\(output)"
    if !result.errors.isEmpty { text += "--- errors\n\(result.errors)" }
    text += "--- exit status \(result.status)\n"
    let after = try contents(of: directory)
    for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
      text += "--- \(name)\n\(after[name].map(withoutStyleAndScript) ?? "removed\n")"
    }
    return text + "\n"
  }

  /// Makes a repository of the registry, with a change on a branch and another one that is not committed.
  private func changeRecord(in directory: TemporaryDirectory) throws {
    let record = "Data/projects/organised-crime-eap-2.json"
    let day = "export GIT_AUTHOR_DATE=2026-11-20T12:00:00Z"
    let commit = "git -c user.name=A -c user.email=a@example.eu commit -q -a -m A"
    let committed = try run(
      """
      \(day)
      git init -q -b main . && git add Data && \(commit) && git checkout -q -b work
      sed -i 's/"ongoing"/"finalising"/; s/Enhanced operational/Stronger operational/' \(record)
      \(commit)
      sed -i 's/2028-12-31/2029-06-30/' \(record)
      """,
      in: directory
    )
    try #require(committed.status == 0, "\(committed.errors)")
  }

  /// Makes two versions of a record, which are changed in one field in two ways and in others.
  private func changeSides(in directory: TemporaryDirectory) throws {
    let changed = try run(
      """
      sed 's/"ongoing"/"finalising"/; s/2028-12-31/2029-06-30/' before.json > mine.json
      sed 's/"ongoing"/"suspended"/; s/Enhanced operational/Stronger operational/' before.json > theirs.json
      """,
      in: directory
    )
    try #require(changed.status == 0, "\(changed.errors)")
  }

  private func copy(_ source: String, to name: String, in directory: TemporaryDirectory) throws {
    let text = try String(contentsOf: Self.package.appending(path: source), encoding: .utf8)
    try directory.write(text, to: name)
  }

  private func run(_ line: String, in directory: TemporaryDirectory) throws -> BuiltTool.Result {
    var tool = BuiltTool(directory: directory.path)
    tool.environment = ["EAPCTL_TODAY": "2026-11-23", "PATH": "/usr/bin:/bin"]
    tool.environment["EDITOR"] = "sed -i s/ongoing/finalising/"
    // Another program that writes records, as one of the examples has it.
    let record = SampleRegistry.line("a", country: "XX").replacing("\n", with: "")
    let script = line.replacing("make-records", with: "echo '\(record)'")
      .replacing("code --wait", with: "sed -i s/completed/suspended/")
    return try tool.run(script: script)
  }

  private func contents(of directory: TemporaryDirectory) throws -> [String: String] {
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory.path)
    where !name.hasPrefix(".git/") {
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: directory[name], isDirectory: &isDirectory)
      if !isDirectory.boolValue { result[name] = try directory.text(of: name) }
    }
    return result
  }
}
