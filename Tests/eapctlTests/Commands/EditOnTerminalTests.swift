import Foundation
import Testing

@testable import eapctl

/// What happens between a person, an editor and the tool on a terminal.
@Suite("edit on a terminal") struct EditOnTerminalTests {
  private let place: EditingPlace
  private var directory: TemporaryDirectory { place.registry.directory }

  init() throws {
    place = try EditingPlace()
  }

  private static let a = "Data/projects/a.json"

  @Test func `who goes back finds each error above its line`() throws {
    let editor = try place.editor(
      "sed -i -e s/ongoing/ongoin/ -e s/GE/XX/ \"$1\"",
      "cp \"$1\" first; sed -i s/XX/MD/ \"$1\"",
      "cp \"$1\" second; sed -i s/ongoin/planned/ \"$1\""
    )
    let run = try place.run(onTerminal: "eapctl edit a", editor: editor, keys: "\nYes\n")
    #expect(run.status == 0)
    #expect(run.screen.contains("FILE:12:17: \"XX\" is not a country code"))
    #expect(run.screen.contains("eapctl: edit it again? [Y/n] "))
    #expect(
      run.screen.hasSuffix("eapctl: note: changed countries, status of 'a'\n"),
      "\(run.screen)"
    )
    #expect(
      try directory.text(of: Self.a)
        == SampleRegistry.record("a", country: "MD").replacing("ongoing", with: "planned")
    )
    let texts = try place.seen("first", "second")
    #expect(
      texts[0].contains(
        """
          //! error: "XX" is not a country code, expected "AM", "AZ", "BY", "GE", "MD"
          //!   or "UA" [unknown-country]
          "countries": ["XX"],
          //! error: "ongoin" is not a status, expected "planned", "ongoing",
          //!   "finalising", "completed", "suspended" or "cancelled"; did you mean
          //!   "ongoing"? [unknown-status]
          "status": "ongoin",

        """
      ),
      "\(texts[0])"
    )
    #expect(texts[0].contains("\n//! 2 errors below, marked like this\n{\n"))
    #expect(texts[1].contains("\n//! 1 error below, marked like this\n{\n"))
    // What is repaired is marked no more.
    #expect(!texts[1].contains("unknown-country") && texts[1].contains("//! error: \"ongoin\""))
    #expect(try place.isClean)
  }

  @Test(arguments: ["n\n", "no\n", "maybe\n", "\u{4}"])
  func `who does not go back has the text`(keys: String) throws {
    let editor = try place.editor("sed -i s/ongoing/ongoin/ \"$1\"")
    let run = try place.run(onTerminal: "eapctl edit a", editor: editor, keys: keys)
    #expect(run.status == 2)
    #expect(
      run.screen.hasSuffix(
        """
        eapctl: note: the text is kept in 'FILE'
        eapctl: error: nothing is changed, since the record would be invalid

        """
      ),
      "\(run.screen)"
    )
    #expect(try place.kept.map { $0.contains("ongoin") } == [true])
    #expect(try directory.text(of: Self.a) == SampleRegistry.record("a"))
  }

  @Test func `the interrupt key is for the editor`() throws {
    // It goes on after the key, as editors do, and so has the tool to.
    let editor = try place.editor(
      "trap : INT; echo ready; sleep 5 || true; sed -i s/ongoing/finalising/ \"$1\""
    )
    let run = try place.run(
      onTerminal: "trap : INT; eapctl edit a",
      editor: editor,
      after: "ready",
      more: "\u{3}"
    )
    #expect(run.status == 0)
    #expect(run.screen.hasSuffix("eapctl: note: changed status of 'a'\n"), "\(run.screen)")
    #expect(try directory.text(of: Self.a).contains("finalising"))
  }

  @Test func `an interrupt at the question says where the text is`() throws {
    let editor = try place.editor("sed -i s/ongoing/ongoin/ \"$1\"")
    let run = try place.run(
      onTerminal: "trap : INT; eapctl edit a; echo status $?",
      editor: editor,
      after: "[Y/n]",
      more: "\u{3}"
    )
    #expect(
      run.screen.hasSuffix("\neapctl: note: the text is kept in 'FILE'\nstatus 130\n"),
      "\(run.screen)"
    )
    #expect(try place.kept.count == 1)
    #expect(try place.registry.texts().count == 2)
  }

  @Test func `a signal that ends the tool leaves the text, and says where`() throws {
    let editor = try place.editor(
      "sed -i s/ongoing/ongoin/ \"$1\"; kill -TERM $(cut -d ' ' -f 4 /proc/$PPID/stat); sleep 1"
    )
    let run = try place.run(
      onTerminal: "eapctl edit a; echo status $?; sleep 1",
      editor: editor
    )
    #expect(run.screen.contains("\neapctl: note: the text is kept in 'FILE'\n"), "\(run.screen)")
    #expect(run.screen.contains("status 143"), "\(run.screen)")
    #expect(try place.kept.count == 1)
    #expect(try directory.text(of: Self.a) == SampleRegistry.record("a"))
  }

  @Test func `without a usual editor that is said`() throws {
    let run = try place.run(onTerminal: "PATH=/nonexistent; eapctl edit a", editor: nil)
    #expect(
      run.screen == """
        eapctl: error: no editor: 'vi' cannot be run: no such file or directory; set VISUAL or EDITOR, as in EDITOR=nano

        """
    )
    #expect(run.status == 2)
    #expect(try place.isClean)
  }

  @Test func `a new record is filled in, as often as it takes`() throws {
    let editor = try place.editor(
      "sed -i 's/\"title\": \"\"/\"title\": \"Clean lakes\"/' \"$1\"",
      "cp \"$1\" first; sed -i -e 's/\"countries\": \\[\\]/\"countries\": [\"MD\", \"GE\"]/' "
        + "-e 's/\"status\": \"\"/\"status\": \"planned\"/' -e 's/\"start\": \"\"/\"start\": \"2027-01-01\"/' "
        + "-e 's/^    \"\"$/    \"Lakes are cleaner.\"/' -e 's,// \"topics\": \\[\"\"\\],\"topics\": [\"Water\"],' "
        + "\"$1\""
    )
    let run = try place.run(onTerminal: "eapctl new", editor: editor, keys: "\n")
    #expect(run.status == 0)
    #expect(
      run.screen.hasSuffix("eapctl: note: wrote 'Data/projects/clean-lakes.json'\n"),
      "\(run.screen)"
    )
    #expect(try place.seen("first")[0].contains("[empty-list]\n  \"countries\": [],\n"))
    // In canonical form, whatever the order of countries and fields was.
    let text = try directory.text(of: "Data/projects/clean-lakes.json")
    #expect(text.hasPrefix("{\n  \"id\": \"clean-lakes\",\n  \"title\": \"Clean lakes\",\n"))
    #expect(text.contains("\n  \"topics\": [\n    \"Water\"\n  ],\n"))
    #expect(try place.registry.run("format", "--check").status == .success)
    #expect(try place.isClean)
  }
}

extension EditingPlace {
  /// What an editor has copied of its texts.
  fileprivate func seen(_ names: String...) throws -> [String] {
    try names.map { try takeCopy($0) }
  }
}
