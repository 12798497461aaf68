import Foundation
import Testing

@testable import Core
@testable import eapctl

/// The parts of the README that follow from tables in the code.
@Suite("README") struct ReadmeTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .appending(path: "../../README.md")
    .standardized

  /// The generated sections by the name of their markers.
  private static let sections: [(name: String, lines: [String])] = [
    (
      "commands",
      ["| command | does |", "| --- | --- |"]
        + Command.table.map { "| `\($0.name)` | \($0.summary) |" }
    ),
    (
      "fields",
      ["| key | type | required | meaning |", "| --- | --- | --- | --- |"]
        + Project.fields.map(\.shape).map {
          "| `\($0.key)` | \($0.shape.expectation) | \($0.isRequired ? "yes" : "") | \($0.summary) |"
        }
    ),
    (
      "formats",
      ["| format | of | file | is |", "| --- | --- | --- | --- |"]
        + ProjectFormat.all.map {
          "| `\($0.name)` | \(commands(of: $0)) | `.\($0.fileExtension)`, \($0.mediaType) | \($0.summary) |"
        }
        + TimelineFormat.all.map {
          "| `\($0.name)` | `timeline` | `.\($0.fileExtensions[0])`, \($0.mediaType) | \($0.summary) |"
        }
    ),
    (
      "rules",
      ["| rule | severity | what it demands |", "| --- | --- | --- |"]
        + Rule.catalogue.map {
          "| `\($0.id)`\($0.isFixable ? " \\*" : "") | \($0.severity.rawValue) | \($0.summary) |"
        }
    ),
  ]

  /// The commands that offer a format.
  private static func commands(of format: ProjectFormat) -> String {
    let names = ProjectFormat.all.map(\.name)
    return Command.table.filter { command in
      command.options.contains {
        $0.name == "format" && $0.choices.contains(format.name)
          && $0.choices.allSatisfy(names.contains)
      }
        && FilterOptions.all.allSatisfy { filter in
          command.options.contains { $0.name == filter.name }
        }
    }
    .map { "`\($0.name)`" }.joined(separator: ", ")
  }

  @Test func `its tables are those of the code`() throws {
    let old = try String(contentsOf: Self.file, encoding: .utf8)
    var lines = old.components(separatedBy: "\n")
    for section in Self.sections {
      let start = try #require(lines.firstIndex(of: "<!-- \(section.name) -->"))
      let end = try #require(lines.firstIndex(of: "<!-- /\(section.name) -->"))
      #expect(Array(lines[start + 1..<end]) == section.lines, "record with RECORD_GOLDENS=1")
      lines.replaceSubrange(start + 1..<end, with: section.lines)
    }
    let new = lines.joined(separator: "\n")
    if new != old, ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(new.utf8).write(to: Self.file)
    }
  }
}
