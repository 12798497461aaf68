import Core
import Foundation
import Testing

@testable import eapctl

/// Every message of every rule, whole: what `validate` says of a source, and what `--fix` makes of it.
@Suite("Messages of rules") struct RuleMessageTests {
  /// The rules, but for the one that takes two revisions; see `LostIDTests`.
  private static let ids = Rule.catalogue.map(\.id.rawValue).filter { $0 != "lost-id" }

  @Test(arguments: ids)
  func `what validate says of a rule, whole`(id: String) throws {
    let cases = try #require(MessageCase.all[id], "no source in MessageCase.all breaks the rule")
    var text = ""
    for (index, example) in cases.enumerated() {
      let account = try account(of: example)
      #expect(account.contains("[\(id)]"), "case \(index) does not break the rule:\n\(account)")
      text += "=== \(index + 1)\n\(account)"
    }
    Golden(suite: "Messages", name: "\(id).txt").expect(printable(text))
  }

  @Test func `only rules have cases`() {
    #expect(Set(MessageCase.all.keys) == Set(Self.ids))
  }

  /// The report as people read it, where each finding starts and ends, and the repaired lines.
  private func account(of example: MessageCase) throws -> String {
    let directory = try TemporaryDirectory()
    for file in example.files {
      try Data(file.bytes).write(to: URL(filePath: directory[file.name]))
    }
    let source = example.isPiped ? "-" : example.files[0].name
    func run(_ words: String...) throws -> (output: String, errors: String) {
      let words = ["validate", "--data", source] + words
      if example.isPiped {
        // Only a process has a standard input that cannot be read again.
        let input = String(decoding: example.files[0].bytes, as: UTF8.self)
        let result = try BuiltTool(
          environment: ["EAPCTL_TODAY": "2026-11-23"],
          standardInput: input,
          isInputPiped: true
        ).run(words)
        return (result.output, result.errors)
      }
      let run = ToolRun(words, in: try .inMemory(directory: directory.path))
      return (run.output, run.errors)
    }
    let text = try run().output
    let json = try run("--format", "json").output
    var account = text + (try Self.places(inReport: json))
    if !example.isPiped {
      _ = try run("--fix")
      account += Self.changes(
        from: example.files[0].bytes,
        to: Array(try Data(contentsOf: URL(filePath: directory[source])))
      )
    }
    return account
  }

  /// A line for each finding: rule, start, end, record, pointer, and the edits.
  private static func places(inReport json: String) throws -> String {
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
    let findings = try #require(report["findings"] as? [[String: Any]])
    return findings.map { finding in
      func value(_ key: String) -> String { finding[key].map { "\($0)" } ?? "?" }
      let edits = (finding["edits"] as? [[String: Any]] ?? []).map { edit in
        "\(edit["offset"] ?? "?")+\(edit["length"] ?? "?") \"\(edit["text"] ?? "?")\""
      }
      let record = finding["record"] as? String ?? "no record"
      return "\(value("rule")) \(value("line")):\(value("column"))-\(value("endLine")):"
        + "\(value("endColumn")) \(record) \"\(value("pointer"))\""
        + (edits.isEmpty ? "" : " edits \(edits.joined(separator: ", "))") + "\n"
    }
    .joined()
  }

  private static func changes(from old: [UInt8], to new: [UInt8]) -> String {
    guard old != new else { return "" }
    let before = String(decoding: old, as: UTF8.self).components(separatedBy: "\n")
    let after = String(decoding: new, as: UTF8.self).components(separatedBy: "\n")
    let kept = Set(before)
    return after.filter { !kept.contains($0) }.map { "fixed: \($0)\n" }.joined()
  }
}
