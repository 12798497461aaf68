import Foundation
import Testing

@testable import Core
@testable import eapctl

/// Every format of a command is about the same records, and says the same of the others.
@Suite("One set of records") struct SameRecordsTests {
  /// What is whole, and what is broken in a field that has a type of its own or has not.
  private static let lines: [String] = [
    line("a"),
    line("country", #""GE""#, #""XX""#),
    line("b", "2025-01-01", "2025-02-30"),
    line("c", #""ongoing""#, "1"),
    line("d"),
    line("Not-An-ID"),
    line("e", #""title""#, #""titel""#),
    line("f", #""GE"]"#, #""GE"],"organisations":[{"name":"GIZ"}]"#),
    line("g", #""GE"]"#, #""GE"],"translations":{"xx":{}}"#),
    line("h", #""GE"]"#, #""GE"],"sources":[{"url":"u","retrieved":"soon"}]"#),
    line("i", #""GE"]"#, #""GE"],"topics":[1]"#),
    "{\n",
    line("z"),
  ]

  /// A record in which a text is replaced.
  private static func line(_ id: String, _ old: String = "{", _ new: String = "{") -> String {
    SampleRegistry.line(id).replacing(old, with: new)
  }

  @Test(
    arguments: [[], ["--sort", "id"], ["--search", "rivers"], ["-n", "2"], ["-n", "20"]],
    ProjectFormat.formats(for: .listing)
  )
  func `every format lists the same records with the same status`(
    words: [String],
    format: ProjectFormat
  ) throws {
    func list(_ format: String) throws -> ToolRun {
      let session = try Session.inMemory(standardInput: Self.lines.joined())
      return ToolRun(["list", "--columns", "id", "-f", format, "--data", "-"] + words, in: session)
    }
    let (run, ids) = (try list(format.name), try list("ids"))
    #expect(ids.output == (words.first == "-n" && words.last == "2" ? "a\nd\n" : "a\nd\nz\n"))
    let found = run.output.matches(of: #/(?m)^(?:.*"id": ?")?([a-z])\b(?!d)/#).map { String($0.1) }
    #expect(found == ids.output.split(separator: "\n").map(String.init))
    #expect(run.status == .findings)
    let note = "eapctl: note: '--columns' has no effect on format 'ids'\n"
    #expect(ids.errors == note + run.errors.replacingOccurrences(of: note, with: ""))
  }

  @Test(arguments: lines) func `what is no project is known without making one`(line: String) {
    var reader = JSONReader()
    var records = RecordReader(.fields)
    let source = SourceBytes(Array(line.utf8))
    source.open(in: &reader, lines: true)
    guard (try? reader.readValue()) != nil else { return }
    records.read(reader.view) { record in
      #expect(record.view?.isProject == (record.view?.project != nil))
    }
  }
}
