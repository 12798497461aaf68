import Foundation
import Testing

@testable import eapctl

/// A registry whose records are changed with editors that are scripts, and a directory for their files.
struct EditingPlace {
  let registry: SampleRegistry
  private let files: TemporaryDirectory

  init() throws {
    (registry, files) = (try SampleRegistry(), try TemporaryDirectory())
  }

  /// Runs the tool in this process, without a terminal, with an editor.
  func run(_ words: String..., editor: String) throws -> ToolRun {
    ToolRun(
      words,
      in: try .inMemory(
        environment: [.editor: editor, .temporaryDirectory: files.path],
        directory: registry.directory.path
      )
    )
  }

  /// Runs the tool as a process on a terminal.
  func run(
    onTerminal script: String,
    editor: String?,
    keys: String = "",
    after pattern: String = "",
    more: String = ""
  ) throws -> (status: Int32, screen: String) {
    var environment = [
      "PATH": "/usr/bin:/bin", "TMPDIR": files.path, "TERM": "dumb", "EAPCTL_TODAY": "2026-11-23",
    ]
    environment["EDITOR"] = editor
    let result = try PseudoTerminal().run(
      script,
      environment: environment,
      directory: registry.directory.path,
      keys: keys,
      after: pattern,
      more: more
    )
    return (result.status, anonymous(result.screen))
  }

  /// Makes an editor that does one thing after the other, each with the file as `$1`, and returns its command.
  func editor(_ steps: String...) throws -> String {
    var script = "cd '\(files.path)'; n=$(cat count 2>/dev/null || echo 0)\n"
    script += "echo $((n + 1)) > count; case $n in\n"
    for (number, step) in steps.enumerated() { script += "\(number)) \(step) ;;\n" }
    let path = try files.write(script + "*) exit 9 ;;\nesac\n", to: "editor")
    return "sh '\(path)'"
  }

  /// The texts that are kept.
  var kept: [String] {
    get throws {
      try files.names.filter { $0.hasSuffix(".jsonc") }.map { try files.text(of: $0) }
    }
  }

  /// Returns what an editor has copied to a name, and removes the copy.
  func takeCopy(_ name: String) throws -> String {
    defer { try? FileManager.default.removeItem(atPath: files[name]) }
    return try files.text(of: name)
  }

  /// Whether nothing is left of what editors and the tool have made.
  var isClean: Bool {
    get throws { try files.names.allSatisfy { ["count", "editor"].contains($0) } }
  }

  /// Returns what was said with `FILE` for a file that an editor has opened.
  func anonymous(_ text: String) -> String {
    text.replacing(/\/[^ ':]*\/eapctl-[a-z0-9-]+\.jsonc/, with: "FILE")
  }
}

extension ToolRun {
  /// What was said, with `FILE` for a file that an editor has opened.
  func said(in place: EditingPlace) -> String { place.anonymous(errors) }
}
