import Foundation
import Testing

@testable import eapctl

/// Which editor is opened, and what it can do.
extension EditTests {
  @Test(arguments: [
    ("false", "'false' ended with status 1"),
    ("exit 3; true", "'exit 3; true' ended with status 3"),
    ("kill -9 $$; true", "'kill -9 $$; true' was ended by signal 9"),
    ("no-such-editor 2>&-", "'no-such-editor 2>&-' ended with status 127"),
  ])
  func `an editor that fails changes nothing`(editor: String, message: String) throws {
    let before = try place.registry.texts()
    let run = try place.run("edit", "a", editor: editor)
    #expect(run.errors == "eapctl: error: nothing is changed, since the editor \(message)\n")
    #expect(run.status == .failure)
    #expect(try place.registry.texts() == before)
    #expect(try place.isClean)
  }

  @Test func `what was typed before an editor failed is kept`() throws {
    let editor = try place.editor("sed -i s/ongoing/finalising/ \"$1\"; exit 1")
    let run = try place.run("edit", "a", editor: editor)
    #expect(run.said(in: place).hasPrefix("eapctl: note: the text is kept in 'FILE'\n"))
    #expect(run.status == .failure)
    #expect(try place.kept.count == 1)
  }

  @Test func `an editor that removes the text is a failure`() throws {
    let run = try place.run("edit", "a", editor: "rm")
    #expect(run.said(in: place) == "eapctl: error: cannot read 'FILE': no such file or directory\n")
    #expect(run.status == .failure)
  }

  @Test func `VISUAL comes before EDITOR, and empty ones do not count`() throws {
    func run(_ visual: String, _ editor: String) throws -> ToolRun {
      try place.registry.run(
        "edit",
        "a",
        environment: [.visual: visual, .editor: editor, .temporaryDirectory: directory.path]
      )
    }
    #expect(try run("exit 4; true", "exit 5; true").errors.contains("status 4"))
    #expect(try run("", "exit 5; true").errors.contains("status 5"))
    let none = try run("", "")
    #expect(
      none.errors == """
        eapctl: error: no editor: there is no terminal for one; set VISUAL or EDITOR, as in EDITOR=nano

        """
    )
    #expect(none.status == .failure)
    #expect(try directory.names == ["Data"])
  }

  @Test(arguments: [
    (["edit"], "missing operand ID"), (["edit", "a", "b"], "unexpected operand 'b'"),
    (["edit", "c"], "there is no record 'c'; to search, use 'eapctl list c'"),
    (["edit", "a", "--data", "-"], "records on standard input cannot be changed; name a file"),
  ])
  func `what cannot be edited is said before an editor opens`(words: [String], message: String)
    throws
  {
    let session = try Session.inMemory(
      environment: [.editor: "exit 4; true"],
      directory: directory.path
    )
    let run = ToolRun(words, in: session)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
  }

  @Test func `a directory for the text that is not there is said`() throws {
    let run = try place.registry.run(
      "edit",
      "a",
      environment: [.editor: "true", .temporaryDirectory: "none"]
    )
    #expect(run.status == .failure)
    #expect(
      place.anonymous(run.errors).contains(
        /^eapctl: error: cannot write 'none\/eapctl-a-.*': no such/
      )
    )
  }
}
