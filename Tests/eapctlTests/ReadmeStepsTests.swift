import Foundation
import Testing

@testable import eapctl

/// The steps of the README, run as they are written.
@Suite("Steps of the README") struct ReadmeStepsTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The fenced blocks of the README.
  private let blocks: [String]
  private let directory: TemporaryDirectory

  init() throws {
    let readme = try String(
      contentsOf: Self.package.appending(path: "README.md"),
      encoding: .utf8
    )
    blocks = readme.components(separatedBy: "\n```").enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }
      .map { String($0.element.drop { $0 != "\n" }.dropFirst()) + "\n" }
    directory = try TemporaryDirectory()
  }

  /// The one block that holds a text.
  private func block(with text: String) throws -> String {
    let found = blocks.filter { $0.contains(text) }
    try #require(found.count == 1, "\(text) is in \(found.count) blocks")
    return found[0]
  }

  /// Runs a script in the directory, with the tool on the path, as hooks of git need it.
  private func run(_ script: String) throws -> BuiltTool.Result {
    let path = "\(BuiltTool.executable.deletingLastPathComponent().path):/usr/bin:/bin"
    let environment = ["PATH": path, "HOME": directory.path, "GIT_CONFIG_NOSYSTEM": "1"]
    return try BuiltTool(environment: environment, directory: directory.path)
      .run(script: "set -e\n" + script)
  }

  @Test func `the example of an import says what it says`() throws {
    try directory.link("Tests", to: Self.package.appending(path: "Tests").path)
    let lines = try block(with: "> draft.json").split(separator: "\n")
    let command = try #require(lines.first?.trimmingPrefix("$ "))
    let result = try run(String(command))
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(try directory.text(of: "draft.json").hasPrefix("{\n  \"id\": "))
    var said = result.errors.split(separator: "\n")[...]
    // What the README leaves out, it marks.
    for line in lines.dropFirst() where line != "…" {
      let start = line.prefix { $0 != "…" }
      said = said.drop { !$0.hasPrefix(start) }
      #expect(said.first != nil, "\(line)")
    }
  }

  /// Makes a repository of the registry that ships.
  private func commitRegistry() throws {
    try FileManager.default.createDirectory(
      atPath: directory["Data"],
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(
      atPath: Self.package.appending(path: "Data/projects").path,
      toPath: directory["Data/projects"]
    )
    _ = try run(
      "git init -q . && git add . && git -c user.name=A -c user.email=a@b.c commit -q -m A"
    )
  }

  @Test(arguments: ["eapctl diff HEAD\n", "eapctl log organised-crime-eap-2 -n 1\n"])
  func `the examples of changes print what they print`(command: String) throws {
    let lines = try block(with: command).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let commands = lines.filter { $0.hasPrefix("$ ") }.map { $0.dropFirst(2) }
    try commitRegistry()
    let result = try run("set +e\n" + commands.joined(separator: "\n"))
    #expect(result.output == lines.filter { !$0.hasPrefix("$ ") }.joined(separator: "\n"))
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  @Test func `programs can be editors`() throws {
    try commitRegistry()
    let draft = SampleRegistry.record("draft", title: "A draft")
    try directory.write("// A comment.\n" + draft, to: "draft.jsonc")
    let result = try run(try block(with: "eapctl new --edit\n"))
    #expect(
      result.errors == """
        eapctl: note: changed status of 'organised-crime-eap-2'
        eapctl: note: wrote 'Data/projects/draft.json'

        """
    )
    #expect(result.status == 0)
    #expect(try directory.text(of: "Data/projects/draft.json") == draft)
  }

  @Test func `the step for VS Code names the schema and keeps settings that are there`() throws {
    let step = try block(with: "project.schema.json")
    #expect(try run(step).status == 0)
    let schema = try Data(contentsOf: URL(filePath: directory[".vscode/project.schema.json"]))
    #expect(try JSONSerialization.jsonObject(with: schema) is [String: Any])
    let settings = try directory.text(of: ".vscode/settings.json")
    let object = try JSONSerialization.jsonObject(with: Data(settings.utf8)) as? [String: Any]
    #expect((object?["json.schemas"] as? [[String: Any]])?.count == 1)
    try directory.write("{\"own\": true}\n", to: ".vscode/settings.json")
    #expect(try run(step).status == 0)
    #expect(try directory.text(of: ".vscode/settings.json") == "{\"own\": true}\n")
  }

  @Test func `the step for manual pages writes one for the tool and for each command`() throws {
    #expect(try run(block(with: "help --man")).status == 0)
    let directory = directory[".local/share/man/man1"]
    let files = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(files.sorted() == (Command.table.map { "eapctl-\($0.name).1" } + ["eapctl.1"]).sorted())
    for file in files {
      let page = try String(contentsOfFile: "\(directory)/\(file)", encoding: .utf8)
      #expect(page.hasPrefix(".TH EAPCTL"))
    }
  }

  @Test func `the first ten minutes are as it says`() throws {
    let readme = try String(
      contentsOf: Self.package.appending(path: "README.md"),
      encoding: .utf8
    )
    let section = try #require(
      readme.components(separatedBy: "\n## ").first { $0.hasPrefix("The first ten minutes\n") }
    )
    let steps = section.components(separatedBy: "\n```").enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }
      .map { $0.element.trimmingPrefix("sh\n") }
    #expect(steps.count == 5)
    let identity = "git config --global user.name A; git config --global user.email a@example.org\n"
    let result = try run(
      "export EAPCTL_TODAY=2026-11-23\n" + identity + steps.joined(separator: "\n")
    )
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\"Georgia\" is not a country code"))
    #expect(result.errors.contains("repaired 1 unknown-country"))
    let record = try directory.text(of: "registry/Data/projects/clean-rivers.json")
    for text in ["Râuri curate", "სუფთა მდინარეები", "Civil society", "2029-06-30", "\"GE\""] {
      #expect(record.contains(text))
    }
    #expect(result.output.hasSuffix("1 file, 1 record: no findings\n"))
    let log = try run("cd registry && git log --format=%s").output.split(separator: "\n")
    #expect(log.count == 4)
    #expect(!log.contains("Never made"))
  }

  @Test func `a registry is set up and versions are merged as it says`() throws {
    let setUp = try run(try block(with: "git init\neapctl init --configure"))
    #expect(setUp.status == 0, "\(setUp.errors)")
    #expect(try directory.text(of: ".gitattributes").contains(" merge=eapctl\n"))
    #expect(try run("git config merge.eapctl.driver").output.hasPrefix("eapctl merge "))
    for (name, title) in [("before", "Old"), ("mine", "Old"), ("theirs", "New")] {
      let country = name == "mine" ? "MD" : "GE"
      let record = SampleRegistry.record("a", title: title, country: country)
      try directory.write(record, to: "\(name).json")
    }
    let merged = try run(try block(with: "eapctl merge --output"))
    #expect(merged.status == 0)
    #expect(merged.output == SampleRegistry.record("a", title: "New", country: "MD"))
  }

  @Test func `the hook of git checks what is staged, and warnings do not stop a commit`() throws {
    let hook = try block(with: ".git/hooks/pre-commit")
    _ = try run("git init -q . && git config user.name A && git config user.email a@b.c")
    #expect(try run(hook).status == 0)
    func commit() throws -> BuiltTool.Result { try run("git commit -q -m Change") }
    let path = "Data/projects/a.json"
    try directory.write(SampleRegistry.record("a", title: " blank"), to: path)
    _ = try run("git add .")
    let warned = try commit()
    #expect(warned.status == 0)
    #expect((warned.output + warned.errors).contains("[untrimmed-text]"))
    try directory.write(SampleRegistry.record("a", country: "XX"), to: path)
    _ = try run("git add .")
    try directory.write(SampleRegistry.record("a"), to: path)
    let refused = try commit()
    #expect(refused.status != 0)
    #expect((refused.output + refused.errors).contains("\(path):10:17: error: "))
    #expect(try run("git add . && git commit -q --allow-empty -m Good").status == 0)
  }
}
