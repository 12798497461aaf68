import Core
import Testing

@testable import eapctl

/// What the pages say; that formatters take them without a warning is for `Tests/Interop/manual-pages.py`.
@Suite("Manual pages") struct ManualPageTests {
  @Test(arguments: [
    (["help", "--man"], "eapctl.1"), (["help", "--man", "validate"], "eapctl-validate.1"),
    (["help", "check", "--man"], "eapctl-validate.1"),
  ])
  func `a page, whole`(words: [String], name: String) throws {
    let run = try ToolRun(words)
    #expect(run.status == .success)
    #expect(run.errors == "")
    Golden(suite: "Manual", name: name).expect(run.output)
  }

  @Test(arguments: Command.table)
  func `each command has a page that names its options and is short lines of ASCII`(
    command: Command
  ) throws {
    let text = try ToolRun(["help", "--man", command.name]).output
    #expect(text.hasPrefix(".TH EAPCTL\\-\(command.name.uppercased()) 1 \(Tool.versionDate) "))
    #expect(text.hasSuffix(" (1)\n"))
    for option in command.options {
      #expect(text.contains("\\fB\(roffText("--\(option.name)"))\\fR"), "\(option.name)")
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect(!line.isEmpty && line.utf8.count <= 80 && line.utf8.allSatisfy { $0 < 0x7F })
    }
  }

  @Test func `text means itself, sentences begin lines and options look like options`() {
    let command = Command(
      name: "try-it",
      aliases: ["t"],
      summary: "Try 'it' out",
      discussion: """
        .SH is no heading, \\fB is no font. With (--dry-run), 'eapctl list' does … nothing.
        'eapctl showing' is no reference, eapctl-show(1) is one.

        A second paragraph.
        """,
      examples: [
        .init(
          "Do it",
          "eapctl try-it 'a  \\n b' --format csv --search x | sort --reverse > out.csv"
        )
      ]
    ) { _, _ throws(Failure) in .success }
    let text = ManualPage(of: command, among: Command.table).text
    let lines = text.split(separator: "\n").prefix { $0 != ".SH COMMON OPTIONS" }
    #expect(
      lines == [
        #".TH EAPCTL\-TRY\-IT 1 2026-11-30 "eapctl 1.0.0" "User Commands""#, ".nh", ".ad l",
        ".SH NAME", #"eapctl\-try\-it \- try \(aqit\(aq out"#, ".SH SYNOPSIS",
        #"\fBeapctl\fR \fBtry\-it\fR [\fIOPTION\fR]..."#, ".SH DESCRIPTION",
        #"Try \(aqit\(aq out."#, ".PP",
        #"\&.SH is no heading, \efB is no font."#,
        #"With (\fB\-\-dry\-run\fR), \(aqeapctl list\(aq does \[u2026] nothing."#,
        #"\(aqeapctl showing\(aq is no reference, eapctl\-show(1) is one."#, ".PP",
        "A second paragraph.", ".SH ALIASES", #"\fBeapctl\fR \fBt\fR"#,
      ]
    )
    let end = text.split(separator: "\n").drop { $0 != ".SH EXAMPLES" }
    #expect(
      end == [
        ".SH EXAMPLES", "Do it:", ".RS 4", ".EX",
        #"$ eapctl try\-it \(aqa  \en b\(aq \-\-format csv \-\-search x | sort \e"#,
        #"  \-\-reverse > out.csv"#, ".EE", ".RE", ".SH SEE ALSO", ".BR eapctl (1),",
        #".BR eapctl\-list (1),"#, #".BR eapctl\-show (1)"#,
      ]
    )
  }
}
