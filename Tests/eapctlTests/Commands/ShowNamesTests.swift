import Foundation
import Testing

@testable import Core
@testable import eapctl

/// Several names at once: each leads to what it leads to alone.
@Suite("show of several names") struct ShowNamesTests {
  /// A hundred records whose identifiers begin alike, page and EU numbers that some of them share,
  /// and two that are broken.
  private static let registry: String = {
    var lines = (0..<100).map { number in
      SampleRegistry.line("river-\(number)").replacing(
        "}\n",
        with: #","euProjectNumber":"EU-\#(number / 2)","#
          + #""sources":[{"url":"https://a.eu/?id=\#(1000 + number)"}]}"# + "\n"
      )
    }
    lines += (0...10).map { SampleRegistry.line("sea-\($0)") }
    lines.append(SampleRegistry.line("lake-1", country: "XX"))
    lines.append(SampleRegistry.line("lake-10"))
    lines.append(SampleRegistry.line("pond", country: "XX"))
    lines.append(SampleRegistry.line("pond", title: "The second pond"))
    return lines.joined()
  }()

  private func show(_ words: [String]) throws -> ToolRun {
    ToolRun(
      ["show", "--data", "-"] + words,
      in: try .inMemory(standardInput: Self.registry, environment: [.columns: "80"])
    )
  }

  private static let names = [
    "river-7", "river-70", "river-9", "river-", "r", "1001", "1099", "EU-3", "lake-1", "lake-", "l",
    "lake-10", "pond", "po", "nowhere", "rvier-12", "", "EU-50", "2000", "river-100",
  ]

  @Test(arguments: 1..<40)
  func `are shown as each alone`(seed: Int) throws {
    // Two names and more, in another order each time, some of them twice.
    let names = (0...seed).map { Self.names[(seed + $0 * (seed / 4 + 1)) % Self.names.count] }
    let alone = try names.map { try show([$0]) }
    let together = try show(names)
    let rule = "\n" + String(repeating: "─", count: 80) + "\n\n"
    #expect(
      together.output == alone.map(\.output).filter { !$0.isEmpty }.joined(separator: rule),
      "\(names)"
    )
    #expect(mistakes(together) == alone.flatMap(mistakes), "\(names)")
    #expect(together.status.rawValue == alone.map(\.status.rawValue).max(), "\(names)")
  }

  @Test func `of which three begin alike and the next does not`() throws {
    let names = ["r", "river", "river-7", "s", "sea-3"]
    let together = try show(names)
    #expect(try mistakes(together) == names.flatMap { try mistakes(show([$0])) })
  }

  private func mistakes(_ run: ToolRun) -> [String] {
    run.errors.split(separator: "\n").filter { $0.contains(" error: ") }.map(String.init)
  }

  @Test func `are found beyond any number of them`() throws {
    let numbers = (1000..<1100).map(String.init)
    let run = try show(["-f", "json"] + numbers)
    #expect(run.status == .success)
    let ids = run.output.matches(of: #/"id": "([^"]*)"/#).map { String($0.1) }
    #expect(ids == (0..<100).map { "river-\($0)" })
  }

  @Test func `a record whose file is not JSON is there`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write(
      "{\"id\": \"half\",\n  \"title\" \"Half\"}\n",
      to: "Data/projects/half.json"
    )
    let run = try registry.run("show", "half")
    #expect(run.status == .failure)
    #expect(
      run.errors.hasSuffix(
        """
        eapctl: note: run 'eapctl validate' for details
        eapctl: error: record 'half' is there, but invalid

        """
      ),
      "\(run.errors)"
    )
    let other = try registry.run("show", "alf")
    let hint = "; to search, use 'eapctl list alf'"
    #expect(
      other.errors.hasSuffix("eapctl: error: there is no record 'alf'\(hint)\n"),
      "\(other.errors)"
    )
  }

  @Test func `the call that explains names the same registry`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write("{\"id\": 1}\n", to: "my records.json")
    let run = try registry.run("list", "--data", "my records.json", "--data", "Data/projects")
    #expect(
      run.errors.hasSuffix(
        "eapctl: note: run 'eapctl validate --data 'my records.json' --data Data/projects' for details\n"
      ),
      "\(run.errors)"
    )
  }

  @Test(arguments: [
    (
      "river",
      "'river' is ambiguous: river-0, river-1, river-2, river-3, river-4, river-5, river-6, river-7, "
        + "river-8, river-9 and 90 more"
    ),
    (
      "sea",
      "'sea' is ambiguous: sea-0, sea-1, sea-2, sea-3, sea-4, sea-5, sea-6, sea-7, sea-8, sea-9 "
        + "and 1 more"
    ),
    ("EU-3", "'EU-3' is ambiguous: river-6, river-7"),
    ("lake-1", "record 'lake-1' is there, but invalid"),
    ("lake", "'lake' is ambiguous: lake-1, lake-10"),
    ("rivr-12", "there is no record 'rivr-12'; did you mean 'river-12'?"),
  ])
  func `are never taken for another record`(name: String, message: String) throws {
    let run = try show([name])
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(mistakes(run) == ["eapctl: error: \(message)"])
  }

  @Test func `may be those of a record that is there twice, of which the first whole one counts`()
    throws
  {
    let run = try show(["po"])
    #expect(run.status == .success)
    #expect(run.output.hasPrefix("The second pond\n"))
  }

  @Test func `make an array in JSON even if only one leads to a record`() throws {
    #expect(try show(["-f", "json", "river-7", "nowhere"]).output.hasPrefix("[\n  {\n    \"id\""))
    #expect(try show(["-f", "json", "river-7"]).output.hasPrefix("{\n  \"id\""))
  }
}
