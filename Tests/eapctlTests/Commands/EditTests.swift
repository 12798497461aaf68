import Foundation
import Testing

@testable import eapctl

@Suite("edit") struct EditTests {
  let place: EditingPlace
  var directory: TemporaryDirectory { place.registry.directory }

  init() throws {
    place = try EditingPlace()
  }

  static let a = "Data/projects/a.json"

  // MARK: What is written

  @Test func `a record is changed, and nothing else`() throws {
    // White space, escapes and keys that no field has stay as somebody wrote them.
    let text = SampleRegistry.record("a", title: "Ri\\u0076ers").replacing(
      "\"countries\": [\"GE\"]",
      with: "\"countries\" :[ \"GE\" ]"
    )
    try directory.write(text, to: Self.a)
    let run = try place.run("edit", "a", editor: "sed -i s/ongoing/finalising/")
    #expect(run.errors == "eapctl: note: changed status of 'a'\n")
    #expect(run.status == .success && run.output.isEmpty)
    #expect(
      try directory.text(of: Self.a) == text.replacing("ongoing", with: "finalising")
    )
    #expect(try place.isClean)
  }

  @Test func `the editor sees the record and what comments are`() throws {
    let run = try place.run("edit", "a", editor: "cp -t \(directory.path)")
    #expect(run.status == .success)
    let name = try #require(try directory.names.first { $0.hasSuffix(".jsonc") })
    #expect(name.hasPrefix("eapctl-a-"))
    #expect(try directory.permissions(of: name) == 0o600)
    #expect(
      try directory.text(of: name) == """
        // Record 'a' in Data/projects/a.json. Lines that begin with // are comments,
        // which are left out. An empty text changes nothing.

        """ + SampleRegistry.record("a")
    )
  }

  @Test(arguments: [
    "true", "touch", "sed -i 's,^,,'", "sed -i '1i // a comment'", "sed -i '/^\\/\\//d'",
    "sh -c 'echo >> \"$1\"' sh",
  ])
  func `a text that stays as it is changes nothing`(editor: String) throws {
    let before = try place.registry.texts()
    let run = try place.run("edit", "a", editor: editor)
    #expect(run.errors == "eapctl: note: 'a' stays as it is\n")
    #expect(run.status == .success)
    #expect(try place.registry.texts() == before)
    #expect(try place.isClean)
  }

  @Test func `other layout is written as such`() throws {
    let run = try place.run("edit", "a", editor: "sed -i 's/^  \"/\t\"/'")
    #expect(run.errors == "eapctl: note: changed the layout of 'a'\n")
    #expect(
      try directory.text(of: Self.a)
        == SampleRegistry.record("a").replacing("\n  \"", with: "\n\t\"")
    )
  }

  @Test(arguments: [("", ""), ("\u{FEFF}", "\n"), ("", "\n\n")])
  func `what surrounds a record stays`(start: String, end: String) throws {
    let text = SampleRegistry.record("a").dropLast()
    try directory.write(start + text + end, to: Self.a)
    // As most editors do, this one adds a line end where there is none.
    let run = try place.run("edit", "a", editor: "sed -i -e s/ongoing/finalising/ -e '$a\\'")
    #expect(run.status == .success, "\(run.errors)")
    let expected = start + text.replacing("ongoing", with: "finalising") + end
    // As bytes: reading text drops a byte order mark.
    #expect(try Data(contentsOf: URL(filePath: directory[Self.a])) == Data(expected.utf8))
  }

  @Test func `of a file with many records only one is opened`() throws {
    let others = [SampleRegistry.line("x"), SampleRegistry.line("z")]
    let lines = others[0] + SampleRegistry.line("y") + others[1]
    let array = "[\n  {\"id\": \"x\"},\n\(SampleRegistry.record("y")),\n {} ]\n"
    for (name, text) in [("r.ndjson", lines), ("r.json", array)] {
      try directory.write(text, to: name)
      let run = try place.run(
        "edit",
        "y",
        "--data",
        name,
        editor: "sed -i -e s/ongoing/finalising/ -e s/Project/Projekt/"
      )
      #expect(run.errors == "eapctl: note: changed title, status of 'y'\n", "\(name)")
      let changed = text.split(separator: "\"y\"", maxSplits: 1)
      let rest = changed[1].replacing("ongoing", with: "finalising", maxReplacements: 1)
        .replacing("Project", with: "Projekt", maxReplacements: 1)
      #expect(try directory.text(of: name) == changed[0] + "\"y\"" + rest)
    }
  }

  @Test func `what would change is shown, and the text is not lost`() throws {
    let before = try place.registry.texts()
    let run = try place.run("edit", "a", "--dry-run", editor: "sed -i s/ongoing/finalising/")
    #expect(run.output.contains("-  \"status\": \"ongoing\",\n+  \"status\": \"finalising\",\n"))
    #expect(
      run.said(in: place) == """
        eapctl: note: nothing is changed; without '--dry-run', 1 file would be
        eapctl: note: the text is kept in 'FILE'

        """
    )
    #expect(run.status == .success)
    #expect(try place.registry.texts() == before)
    #expect(try place.kept.map { $0.contains("finalising") } == [true])
  }

  // MARK: What is refused

  @Test func `an error is said at its place, and the text is kept`() throws {
    let before = try place.registry.texts()
    let run = try place.run("edit", "a", editor: "sed -i -e s/ongoing/ongoin/ -e s/GE/XX/")
    #expect(
      run.said(in: place) == """
        eapctl: error: FILE:12:17: "XX" is not a country code, expected "AM", "AZ", "BY", "GE", "MD" or \
        "UA" [unknown-country]
        eapctl: error: FILE:13:13: "ongoin" is not a status, expected "planned", "ongoing", \
        "finalising", "completed", "suspended" or "cancelled"; did you mean "ongoing"? [unknown-status]
        eapctl: note: the text is kept in 'FILE'
        eapctl: error: nothing is changed, since the record would be invalid

        """
    )
    #expect(run.status == .failure)
    #expect(try place.registry.texts() == before)
    let kept = try place.kept
    #expect(kept.count == 1)
    let lines = kept[0].split(separator: "\n")
    #expect(lines[11].contains("XX") && lines[12].contains("ongoin"))
  }

  @Test func `an error that is there already is no reason`() throws {
    try place.registry.write("a", title: "", country: "XX")
    let run = try place.run("edit", "a", editor: "sed -i s/ongoing/finalising/")
    #expect(run.errors == "eapctl: note: changed status of 'a'\n")
    let other = try place.run("edit", "a", editor: "sed -i s/finalising/odd/")
    #expect(other.status == .failure && other.errors.contains("\"odd\" is not a status"))
    #expect(try directory.text(of: Self.a).contains("finalising"))
  }

  @Test(arguments: [
    ("s/2025-01-01\",/&,/", ":15:27: ", "[json-syntax]"),
    ("s/}$/}}/", ":18:1: ", "[json-syntax]"),
    ("s/\"id\": \"a\",//", ":3:1: ", "\"id\" is missing"),
    ("s/\"a\"/\"b\"/", ":4:1: ", "'eapctl rename a b' changes it"),
    ("s/^{/[{/; s/^}/}]/", ":3:1: ", "the text holds several records"),
    ("s/^{/{},{/", ":3:", "[json-syntax]"),
    ("s/ongoing/completed/; s/2028-12-31/2020-01-01/", ":16:12: ", "[end-before-start]"),
    ("s/\"status\"/\"precededBy\": \"zzz\", &/", ":13:17: ", "[unresolved-predecessor]"),
    ("s/\"status\"/\"id\": \"a\", &/", ":13:3: ", "[json-duplicate-key]"),
  ])
  func `what cannot be in the registry is refused`(
    change: String,
    where position: String,
    what: String
  ) throws {
    let before = try place.registry.texts()
    let run = try place.run("edit", "a", editor: "sed -i '\(change)'")
    let said = run.said(in: place)
    #expect(said.hasPrefix("eapctl: error: FILE\(position)"), "\(said)")
    #expect(said.contains(what), "\(said)")
    #expect(
      said.hasSuffix(
        """
        eapctl: note: the text is kept in 'FILE'
        eapctl: error: nothing is changed, since the record would be invalid

        """
      ),
      "\(said)"
    )
    #expect(run.status == .failure)
    #expect(try place.registry.texts() == before)
    #expect(try place.kept.count == 1)
  }

  @Test func `a key that is there twice can be repaired`() throws {
    let twice = SampleRegistry.record("a").replacing(
      "\"status\"",
      with: "\"title\": \"T\", \"status\""
    )
    try directory.write(twice, to: Self.a)
    // Before that, everything else can be changed.
    let other = try place.run("edit", "a", editor: "sed -i s/ongoing/finalising/")
    #expect(other.status == .success, "\(other.errors)")
    let run = try place.run("edit", "a", editor: "sed -i 's/\"title\": \"T\", //'")
    #expect(run.status == .success, "\(run.errors)")
    #expect(
      try directory.text(of: Self.a)
        == SampleRegistry.record("a").replacing("ongoing", with: "finalising")
    )
  }

  @Test(arguments: ["truncate -s 0", "sed -i 's,^,// ,'", "sh -c 'echo > \"$1\"' sh"])
  func `an empty text is given up`(editor: String) throws {
    let run = try place.run("edit", "a", editor: editor)
    #expect(run.errors == "eapctl: error: nothing is changed, since the text is empty\n")
    #expect(run.status == .failure)
    #expect(try place.isClean)
  }

  @Test func `what another program has changed meanwhile stays`() throws {
    let other = SampleRegistry.record("a", title: "Changed by somebody else")
    try directory.write(other, to: "other")
    let editor = try place.editor(
      "cp '\(directory["other"])' '\(directory[Self.a])'; sed -i s/ongoing/finalising/ \"$1\""
    )
    let run = try place.run("edit", "a", editor: editor)
    #expect(
      run.said(in: place) == """
        eapctl: note: the text is kept in 'FILE'
        eapctl: error: cannot write 'Data/projects/a.json': another program has changed it since it \
        was read

        """
    )
    #expect(run.status == .failure)
    #expect(try directory.text(of: Self.a) == other)
    #expect(try place.kept.map { $0.contains("finalising") } == [true])
  }

  @Test func `records that have come meanwhile count`() throws {
    let later = SampleRegistry.record("later")
    try directory.write(later, to: "later")
    let editor = try place.editor(
      "cp '\(directory["later"])' '\(directory["Data/projects/later.json"])'; "
        + "sed -i 's/\"status\"/\"precededBy\": \"later\", &/' \"$1\""
    )
    let run = try place.run("edit", "a", editor: editor)
    #expect(run.status == .success, "\(run.errors)")
    #expect(run.errors.contains("[predecessor-overlap]"))
  }
}
