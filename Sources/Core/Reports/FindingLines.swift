/// Findings as JSON Lines, for engines that load them into a table: one flat object a line.
///
/// The members are those of ``JSONReport`` in the order that they have there, then what names the row:
///
///     "rule", "severity", "message", "hint", "path", "line", "column", "endLine", "endColumn",
///     "offset", "length", "record", "pointer",
///     "notes": null,                         the array as JSON in a string, or null if it is empty
///     "edits": null,                         likewise
///     "lineId": "a",                         the member of the record that --line-id names, or its
///                                            identifier; null if it has none
///     "recordOffset": 300                    the first byte of the record, in bytes of the input
///
/// Every line has every key, so that engines see one schema. A line is one line for whoever reads it:
/// what ends one elsewhere (U+0085, U+2028, U+2029, and the control characters) is escaped. The form is
/// part of the interface: keys may be added at the end, none is renamed or left out.
///
/// Findings of single records come as they are found; those across the registry come last.
public struct FindingLines: Sendable {
  private let members: FindingMembers

  /// Creates lines for findings in the inputs called `inputNames`.
  public init(inputNames: [String]) {
    members = FindingMembers(inputNames: inputNames, text: Self.withoutNull)
  }

  /// Appends the line of a finding.
  public func append(_ located: LocatedFinding, to bytes: inout [UInt8]) {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      members.writeFacts(of: located, to: &writer)
      write("notes", located.finding.notes.isEmpty, &writer) {
        members.writeNotes(of: located, to: &$0)
      }
      write("edits", located.finding.edits.isEmpty, &writer) {
        members.writeEdits(of: located, to: &$0)
      }
      members.write("lineId", located.finding.lineID, &writer)
      writer.member("recordOffset", located.finding.recordOffset)
    }
    bytes.append(inOneLine: writer.bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  private func write(
    _ key: String,
    _ isEmpty: Bool,
    _ writer: inout JSONWriter,
    _ body: (inout JSONWriter) -> Void
  ) {
    writer.key(key)
    if isEmpty { return writer.null() }
    var inner = JSONWriter(layout: .compact)
    inner.array { body(&$0) }
    writer.string(String(decoding: inner.bytes, as: UTF8.self))
  }

  /// A text with the picture of U+0000 in its place: `jsonb` of PostgreSQL takes no other.
  @Sendable
  private static func withoutNull(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "␀" : $0 }))
  }
}

/// A report of such lines, of findings that were kept until the end.
struct FindingLinesReport: ItemisedReport {
  let report: ValidationReport
  private let lines: FindingLines

  /// Puts the findings across the registry behind the others, where they are as well when the lines are
  /// written before the end.
  init(report: ValidationReport) {
    var report = report
    let registryRules = Set(RuleSet(report.options.rules).registryRules)
    let isLast = report.findings.map { registryRules.contains($0.finding.rule) }
    if isLast.contains(true) {
      let findings = zip(report.findings, isLast)
      report.findings = findings.filter { !$0.1 }.map(\.0) + findings.filter(\.1).map(\.0)
    }
    self.report = report
    lines = FindingLines(inputNames: report.inputNames)
  }

  func append(_ located: LocatedFinding, to bytes: inout [UInt8]) {
    lines.append(located, to: &bytes)
  }
}
