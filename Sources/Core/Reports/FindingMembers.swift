/// Writes the members of a finding, which are the same in every format of JSON.
struct FindingMembers: Sendable {
  let inputNames: [String]

  /// What a text is written as.
  var text: @Sendable (String) -> String = { $0 }

  /// Writes what there is one of, from the rule to the pointer.
  func writeFacts(of located: LocatedFinding, to writer: inout JSONWriter) {
    let finding = located.finding
    writer.member("rule", finding.rule.rawValue)
    writer.member("severity", finding.severity.rawValue)
    writer.member("message", text(finding.message))
    write("hint", finding.hint, &writer)
    write(finding.place, located.range, &writer)
    write("record", finding.record, &writer)
    writer.member("pointer", text(finding.pointer))
  }

  /// Writes the notes as elements of an array.
  func writeNotes(of located: LocatedFinding, to writer: inout JSONWriter) {
    for (note, range) in zip(located.finding.notes, located.noteRanges) {
      writer.object { writer in
        writer.member("message", text(note.message))
        write(note.place, range, &writer)
      }
    }
  }

  /// Writes the edits as elements of an array.
  func writeEdits(of located: LocatedFinding, to writer: inout JSONWriter) {
    for edit in located.finding.edits {
      writer.object { writer in
        writer.member("offset", edit.range.lowerBound)
        writer.member("length", edit.range.count)
        writer.member("text", text(edit.text))
      }
    }
  }

  /// Writes a member that may have no value.
  func write(_ key: String, _ value: String?, _ writer: inout JSONWriter) {
    writer.key(key)
    if let value { writer.string(text(value)) } else { writer.null() }
  }

  private func write(_ place: Place, _ range: TextRange, _ writer: inout JSONWriter) {
    writer.member("path", text(inputNames[place.input]))
    writer.member("line", range.start.line)
    writer.member("column", range.start.column)
    writer.member("endLine", range.end.line)
    writer.member("endColumn", range.end.column)
    writer.member("offset", place.range.lowerBound)
    writer.member("length", place.range.count)
  }
}
