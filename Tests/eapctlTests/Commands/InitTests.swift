import Foundation
import Testing

@testable import Core
@testable import eapctl

@Suite("init") struct InitTests {
  private let directory: TemporaryDirectory
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func run(_ words: String...) throws -> ToolRun {
    ToolRun(["init"] + words, in: try .inMemory(directory: directory.path))
  }

  private func git(_ words: String) throws -> String {
    let result = try BuiltTool(
      environment: ["PATH": "/usr/bin:/bin", "HOME": directory.path, "GIT_CONFIG_NOSYSTEM": "1"],
      directory: directory.path
    ).run(script: "git \(words)")
    return result.output
  }

  private var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: directory.path)
        .filter { !$0.hasPrefix(".git/") }.sorted()
    }
  }

  @Test func `a registry is made with all that it starts with`() throws {
    let run = try run("a/new registry")
    #expect(run.status == .success)
    #expect(
      run.errors
        == StarterFile.all
        .map { "eapctl: note: made 'a/new registry/\($0.path)'\n" }.joined()
    )
    #expect(
      run.output == """
        next:
          cd 'a/new registry'
          git init
          git config core.hooksPath .githooks
          git config merge.eapctl.name 'merge of records by field'
          git config merge.eapctl.driver '\(GitSetup.driver)'
        to put in records, see 'eapctl new --help' and 'eapctl import --help'

        """
    )
    for file in StarterFile.all {
      let path = "a/new registry/\(file.path)"
      #expect(try directory.text(of: path) == file.text)
      #expect(
        FileManager.default.isExecutableFile(atPath: directory[path]) == file.isExecutable
          || geteuid() == 0 && !file.isExecutable
      )
      let mode = try FileManager.default.attributesOfItem(atPath: directory[path])
      #expect((mode[.posixPermissions] as? Int) == (file.isExecutable ? 0o755 : 0o644))
    }
    // What it is for: an empty registry, to which a record can be added.
    let list = ToolRun(
      ["list"],
      in: try .inMemory(directory: directory["a/new registry"])
    )
    #expect(list.status == .success)
  }

  @Test func `what is there stays as it is, and a second call makes nothing`() throws {
    try directory.write("# Mine\n", to: "README.md")
    try directory.write("*.txt text\n", to: ".gitattributes")
    try directory.write(SampleRegistry.record("a"), to: "Data/projects/a.json")
    let first = try run()
    #expect(first.status == .success)
    #expect(first.errors.contains("note: '.gitattributes' is there already and stays as it is\n"))
    #expect(first.errors.contains("note: made '.githooks/pre-commit'\n"))
    #expect(
      first.output.contains(
        ".gitattributes is yours; for the same effect, add:\n  # Records are merged"
      )
    )
    #expect(!first.output.contains("README.md is yours"))
    #expect(try directory.text(of: "README.md") == "# Mine\n")
    #expect(try directory.text(of: ".gitattributes") == "*.txt text\n")
    #expect(try !names.contains("Data/projects/.gitkeep"))
    let before = try names
    let second = try run()
    #expect(second.status == .success)
    #expect(!second.errors.contains("made"))
    #expect(second.errors.split(separator: "\n").count == StarterFile.all.count - 1)
    #expect(try names == before)
  }

  @Test func `a directory without records is kept`() throws {
    try FileManager.default.createDirectory(
      atPath: directory["Data/projects"],
      withIntermediateDirectories: true
    )
    #expect(try run().status == .success)
    #expect(try names.contains("Data/projects/.gitkeep"))
  }

  @Test func `a dry run makes nothing, not even directories`() throws {
    let run = try run("new", "--dry-run")
    #expect(run.status == .success)
    let count = StarterFile.all.count
    #expect(
      run.errors
        == "eapctl: note: nothing is changed; without '--dry-run', \(count) files would be\n"
    )
    for file in StarterFile.all { #expect(run.output.contains("+++ b/new/\(file.path)\n")) }
    #expect(try names.isEmpty)
  }

  @Test func `git is told only where it is asked for`() throws {
    let absent = try run("--configure")
    #expect(absent.status == .failure)
    #expect(
      absent.errors
        == "eapctl: error: there is no repository of git at '.'; 'git init' makes one\n"
    )
    #expect(try names.isEmpty)
    _ = try git("init -q .")
    let plain = try run()
    #expect(plain.output.hasPrefix("next:\n  git config core.hooksPath .githooks\n"))
    #expect(try git("config --get merge.eapctl.driver").isEmpty)
    #expect(try run("--configure", "--dry-run").status == .success)
    #expect(try git("config --get merge.eapctl.driver").isEmpty)
    let told = try run("--configure")
    #expect(told.status == .success)
    #expect(
      told.errors.hasSuffix(
        "eapctl: note: ran: git config merge.eapctl.driver '\(GitSetup.driver)'\n"
      )
    )
    #expect(try git("config --get merge.eapctl.driver") == GitSetup.driver + "\n")
    #expect(try git("config --get core.hooksPath") == ".githooks\n")
    #expect(
      told.output == "to put in records, see 'eapctl new --help' and 'eapctl import --help'\n"
    )
    let again = try run("--configure")
    #expect(!again.errors.contains("ran: "))
    #expect(again.output == told.output)
  }

  @Test(arguments: [
    ("git config core.hooksPath .husky", ".husky"),
    (
      "printf '#!/bin/sh' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit",
      ".git/hooks/pre-commit"
    ),
    (
      "printf '#!/bin/sh' > .git/hooks/pre-push && chmod +x .git/hooks/pre-push",
      ".git/hooks/pre-push"
    ),
  ])
  func `hooks of others stay in force`(setUp: String, name: String) throws {
    _ = try git("init -q . && \(setUp)")
    let before = try git("config --get core.hooksPath")
    let run = try run("--configure")
    #expect(run.status == .success)
    #expect(
      run.errors.contains(
        "warning: the hooks in '\(name)' stay as they are; let them run '.githooks/pre-commit'\n"
      ),
      "\(run.errors)"
    )
    #expect(try git("config --get core.hooksPath") == before)
    #expect(try git("config --get merge.eapctl.driver").hasPrefix("eapctl merge"))
  }

  @Test func `below the top of a repository the hook is not set up`() throws {
    _ = try git("init -q .")
    let run = try run("below/it", "--configure")
    #expect(run.status == .success)
    #expect(!run.errors.contains("hooksPath"))
    #expect(
      run.output.contains("the hooks are for the top of a repository, and are not in use here\n")
    )
    #expect(try git("config --get merge.eapctl.driver") == GitSetup.driver + "\n")
    #expect(try git("config --get core.hooksPath").isEmpty)
  }

  @Test(arguments: [
    (["-"], "'-' is standard input; './-' is a directory"),
    (["a", "b"], "unexpected operand 'b'"),
    (["file"], "cannot write 'file': it is no directory"),
    (["file/below"], "cannot write 'file': it is no directory"),
  ])
  func `what cannot be done is said`(words: [String], message: String) throws {
    try directory.write("x", to: "file")
    for extra in [[], ["--dry-run"]] {
      let run = ToolRun(["init"] + words + extra, in: try .inMemory(directory: directory.path))
      #expect(run.status == .failure)
      #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
    }
    #expect(try names == ["file"])
  }

  @Test func `without git on the path a registry is made all the same`() throws {
    var tool = BuiltTool(directory: directory.path)
    tool.environment = ["PATH": directory.path]
    let run = try tool.run("init", "new")
    #expect(run.status == 0)
    #expect(run.output.contains("  git init\n"))
    tool.output = .closedPipe
    #expect(try tool.run("init", "other").status == 0)
    #expect(try directory.text(of: "other/README.md") == StarterFile.readme.text)
  }

  @Test(.enabled(if: BuiltTool.canBeUnprivileged))
  func `where nothing may be written nothing is made`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555],
      ofItemAtPath: directory.path
    )
    var tool = BuiltTool(directory: directory.path)
    tool.isUnprivileged = true
    let run = try tool.run("init")
    #expect(run.status == 2)
    #expect(run.errors == "eapctl: error: cannot write 'Data': permission denied\n")
    #expect(try names.isEmpty)
  }

  @Test func `the files say what the README of the program says`() throws {
    let readme = try String(
      contentsOf: Self.package.appending(path: "README.md"),
      encoding: .utf8
    )
    #expect(readme.contains("<<'END'\n\(StarterFile.hook.text)END\n"))
    #expect(
      readme.contains("echo '\(StarterFile.settings.text.dropLast())' > .vscode/settings.json")
    )
    #expect(readme.contains("eapctl schema > \(StarterFile.schema.path)"))
  }

  @Test func `the hook and the driver do their work in a new repository`() throws {
    let path = "\(BuiltTool.executable.deletingLastPathComponent().path):/usr/bin:/bin"
    let tool = BuiltTool(
      environment: ["PATH": path, "HOME": directory.path, "GIT_CONFIG_NOSYSTEM": "1"],
      directory: directory.path
    )
    let result = try tool.run(
      script: """
        set -e
        git init -q -b main . && git config user.name A && git config user.email a@b.c
        eapctl init --configure 2>/dev/null
        git add . && git commit -q -m 'No record yet'
        eapctl new --title River --specific-objective A. --expected-result B. --country GE \\
          --status ongoing --start 2025-01-01 --topic Water 2>/dev/null
        git add . && git commit -q -m River 2>/dev/null
        git checkout -q -b other
        eapctl set river topics+=Culture translations.ro.title=Râu 2>/dev/null
        git commit -q -a -m Other 2>/dev/null
        git checkout -q main
        eapctl set river topics+=Trade translations.uk.title=Ріка 2>/dev/null
        git commit -q -a -m Main 2>/dev/null
        git merge -q -m Merge other
        eapctl list --columns topics --format json
        git checkout -q -b later
        sed 's/river/lake/; s/"River"/"Lake"/; s/^}/  ,"precededBy": "river"}/' Data/projects/river.json \\
          > Data/projects/lake.json
        git add . && git commit -q -m Lake 2>/dev/null
        git checkout -q main
        git rm -q Data/projects/river.json && git commit -q -m 'No river' 2>/dev/null
        ! git merge -q -m 'A lake after no river' later 2>/dev/null
        git merge --abort && git reset -q --hard HEAD~1
        sed -i 's/"GE"/"XX"/' Data/projects/river.json
        ! git commit -q -a -m Bad 2>/dev/null
        """
    )
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("Culture") && result.output.contains("Trade"))
    let merged = try directory.text(of: "Data/projects/river.json")
    #expect(merged.contains("Râu") && merged.contains("Ріка"))
  }
}
