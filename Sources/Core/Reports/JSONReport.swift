/// Findings as one JSON object, for programs.
///
/// The form is part of the interface: keys are added, never renamed. Lines and columns count from
/// 1, columns in Unicode scalars; offsets and lengths count bytes. `record` is `null` where the
/// record has no identifier, and `pointer` is a JSON Pointer inside the record (RFC 6901).
struct JSONReport {
  let report: ValidationReport

  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("summary")
    writer.beginObject()
    let summary = report.summary
    for (key, count) in [
      ("files", report.reportedInputs.count), ("records", report.recordCount),
      ("errors", summary.errorCount), ("warnings", summary.warningCount),
      ("fixable", summary.fixableCount),
    ] {
      writer.key(key)
      writer.integer(count)
    }
    writer.end()
    writer.key("findings")
    writer.beginArray()
    for finding in report.findings { write(finding, &writer) }
    writer.end()
    writer.end()
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ finding: Finding, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", finding.rule.rawValue)
    writer.member("severity", finding.severity.rawValue)
    writer.member("message", finding.message)
    write(finding.place, &writer)
    writer.key("record")
    if let record = finding.record { writer.string(record) } else { writer.null() }
    writer.member("pointer", finding.pointer)
    if let hint = finding.hint { writer.member("hint", hint) }
    writer.key("notes")
    writer.beginArray()
    for note in finding.notes {
      writer.beginObject()
      writer.member("message", note.message)
      write(note.place, &writer)
      writer.end()
    }
    writer.end()
    writer.key("edits")
    writer.beginArray()
    for edit in finding.edits {
      writer.beginObject()
      writer.member("offset", edit.range.lowerBound)
      writer.member("length", edit.range.count)
      writer.member("text", edit.text)
      writer.end()
    }
    writer.end()
    writer.end()
  }

  private func write(_ place: Place, _ writer: inout JSONWriter) {
    writer.member("path", report.path(of: place))
    writer.member("line", place.start.line)
    writer.member("column", place.start.column)
    writer.member("endLine", place.end.line)
    writer.member("endColumn", place.end.column)
    writer.member("offset", place.range.lowerBound)
    writer.member("length", place.range.count)
  }
}
