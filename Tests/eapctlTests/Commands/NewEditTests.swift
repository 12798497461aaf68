import Foundation
import Testing

@testable import eapctl

@Suite("new --edit") struct NewEditTests {
  private let place: EditingPlace
  private var directory: TemporaryDirectory { place.registry.directory }

  init() throws {
    place = try EditingPlace()
  }

  /// Fills in what is required and not given.
  private static let fill =
    "-e 's/\"countries\": \\[\\]/\"countries\": [\"GE\"]/' -e 's/\"status\": \"\"/\"status\": \"planned\"/' "
    + "-e 's/\"start\": \"\"/\"start\": \"2027-01-01\"/' -e 's/^    \"\"$/    \"Filled in.\"/'"

  private func title(_ title: String) -> String {
    "-e 's/\"title\": \"\"/\"title\": \"\(title)\"/'"
  }

  @Test func `the template has what is given and asks for the rest`() throws {
    let run = try place.run(
      "new",
      "--edit",
      "--title",
      "Clean rivers",
      "--source=https://a.eu",
      "timeline.end=2028-12-31",
      editor: "cp -t \(directory.path)"
    )
    #expect(run.errors == "eapctl: note: nothing was filled in, so there is no new record\n")
    #expect(run.status == .success)
    let name = try #require(try directory.names.first { $0.hasSuffix(".jsonc") })
    Golden(suite: "Editor", name: "new.jsonc").expect(try directory.text(of: name))
    #expect(try place.registry.texts().count == 2)
    #expect(try place.isClean)
  }

  @Test func `a record is named after its title, and written in canonical form`() throws {
    let run = try place.run("new", "--edit", editor: "sed -i \(title("Râuri curate")) \(Self.fill)")
    #expect(run.errors == "eapctl: note: wrote 'Data/projects/rauri-curate.json'\n")
    #expect(run.status == .success)
    #expect(
      try directory.text(of: "Data/projects/rauri-curate.json") == """
        {
          "id": "rauri-curate",
          "title": "Râuri curate",
          "specificObjectives": [
            "Filled in."
          ],
          "expectedResults": [
            "Filled in."
          ],
          "countries": ["GE"],
          "status": "planned",
          "timeline": {
            "start": "2027-01-01"
          }
        }

        """
    )
    #expect(try place.isClean)
  }

  @Test func `an identifier that is given or written counts`() throws {
    let given = try place.run(
      "new",
      "--edit",
      "--id",
      "x",
      editor: "sed -i \(title("T")) \(Self.fill)"
    )
    #expect(given.errors == "eapctl: note: wrote 'Data/projects/x.json'\n")
    let written = try place.run(
      "new",
      "--edit",
      editor: "sed -i -e 's,// \"id\": \"\",\"id\": \"y\",' \(title("U")) \(Self.fill)"
    )
    #expect(written.errors == "eapctl: note: wrote 'Data/projects/y.json'\n")
  }

  @Test func `what is left out is named at its place`() throws {
    let run = try place.run("new", "--edit", editor: "sed -i \(title("Clean rivers"))")
    let lines = run.said(in: place).split(separator: "\n")
    let rules = lines.compactMap { $0.split(separator: "[").last }.filter { $0.hasSuffix("]") }
    #expect(rules == ["empty-text]", "empty-text]", "empty-list]", "empty-text]", "empty-text]"])
    let kept = try #require(try place.kept.first).split(separator: "\n")
    let named = lines.compactMap { $0.firstMatch(of: /FILE:(\d+):/) }.compactMap {
      Int($0.output.1)
    }
    .map { kept[$0 - 1].trimmingCharacters(in: .whitespaces) }
    #expect(
      named == ["\"\"", "\"\"", "\"countries\": [],", "\"status\": \"\",", "\"start\": \"\""]
    )
    #expect(run.status == .failure)
    #expect(try place.registry.texts().count == 2)
  }

  @Test(arguments: [
    ("{}", "\"title\" is missing"), ("[]", "the text holds several records"),
    ("{", "[json-syntax]"),
    ("17", "[wrong-type]"),
  ])
  func `a text that is no new record is refused`(text: String, what: String) throws {
    let run = try place.run("new", "--edit", editor: "f() { echo '\(text)' > \"$1\"; }; f")
    #expect(run.errors.contains(what), "\(run.errors)")
    #expect(run.status == .failure)
    #expect(try place.kept == [text + "\n"])
    #expect(try place.registry.texts().count == 2)
  }

  @Test func `an identifier that is taken is an error of its line`() throws {
    for (id, what) in [
      ("a", "[duplicate-id]"), ("other", "there is a file 'Data/projects/other.json' already"),
    ] {
      try directory.write("[]", to: "Data/projects/other.json")
      let run = try place.run(
        "new",
        "--edit",
        "--id",
        id,
        editor: "sed -i \(title("T")) \(Self.fill)"
      )
      #expect(run.status == .failure)
      let said = run.said(in: place)
      #expect(said.contains("eapctl: error: FILE:6:") && said.contains(what), "\(said)")
      #expect(try place.kept.contains { $0.contains("\"id\": \"\(id)\"") })
    }
    #expect(try place.registry.texts().count == 3)
  }

  @Test func `what would be made is shown, and the text is not lost`() throws {
    let run = try place.run(
      "new",
      "--edit",
      "--dry-run",
      editor: "sed -i \(title("T")) \(Self.fill)"
    )
    #expect(run.output.hasPrefix("--- /dev/null\n+++ "))
    #expect(run.said(in: place).hasSuffix("eapctl: note: the text is kept in 'FILE'\n"))
    #expect(run.status == .success)
    #expect(try place.registry.texts().count == 2)
  }

  @Test func `without a terminal and fields there is no editor`() throws {
    let run = try place.run("new", editor: "exit 4; true")
    #expect(
      run.errors.hasPrefix("eapctl: error: name the fields of the record, such as '--title'\n")
    )
    #expect(run.status == .failure)
  }
}
