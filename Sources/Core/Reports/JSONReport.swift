/// Findings as one JSON object, for programs.
///
///     {
///       "summary": {
///         "files": 1, "records": 1, "errors": 1, "warnings": 0, "fixable": 0,
///         "unread": 0,                       the files that could not be read
///         "hidden": 0                        the findings that --max leaves out
///       },
///       "unread": [],                        those files: "path" and "message", the reason
///       "findings": [
///         {
///           "rule": "unknown-country",       the identifier of the rule
///           "severity": "error",             or "warning"
///           "message": "…",                  complete, lower case, without a full stop
///           "hint": "…",                     what to do, such as a suggestion, or null
///           "path": "Data/projects/a.json",  as it was given; bytes that are no UTF-8 as U+10FF80 on
///           "line": 14, "column": 18,        from 1; columns count Unicode scalars
///           "endLine": 14, "endColumn": 26,  the place after the range
///           "offset": 320, "length": 8,      in bytes
///           "record": "a",                   the identifier, or null if the record has none
///           "pointer": "/countries/0",       inside the record (RFC 6901); empty for all of it
///           "notes": [],                     further places: "message", then as from "path" on
///           "edits": []                      "offset", "length" in bytes, and "text" instead
///         }
///       ]
///     }
///
/// The form is part of the interface: keys may be added, none is renamed or left out. The counts
/// cover findings that `--max` leaves out as well.
struct JSONReport {
  let report: ValidationReport

  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = JSONWriter()
    try writer.object { (writer) throws(Failure) in
      writer.object("summary", writeSummary)
      writer.array("unread", writeFailures)
      try writer.array("findings") { (writer) throws(Failure) in
        for finding in report.findings {
          writer.object { write(finding, &$0) }
          try writer.handOver(to: output)
        }
      }
    }
    writer.endLine()
    try output(writer.bytes)
  }

  private func writeSummary(to writer: inout JSONWriter) {
    writer.member("files", report.reportedInputs.count)
    writer.member("records", report.recordCount)
    writer.member("errors", report.summary.errorCount)
    writer.member("warnings", report.summary.warningCount)
    writer.member("fixable", report.summary.fixableCount)
    writer.member("unread", report.failures.count)
    writer.member("hidden", report.hiddenCount)
  }

  private func writeFailures(to writer: inout JSONWriter) {
    for failure in report.failures {
      writer.object { writer in
        writer.member("path", report.inputNames[failure.input])
        writer.member("message", failure.error.message)
      }
    }
  }

  private func write(_ located: LocatedFinding, _ writer: inout JSONWriter) {
    let members = FindingMembers(inputNames: report.inputNames)
    members.writeFacts(of: located, to: &writer)
    writer.array("notes") { members.writeNotes(of: located, to: &$0) }
    writer.array("edits") { members.writeEdits(of: located, to: &$0) }
  }
}
