/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
///
/// The members are those that GitHub code scanning demands or shows. It takes at most 25,000 results
/// a run; a notification counts the rest, and names the inputs that could not be read.
struct SARIFReport {
  let report: ValidationReport

  static let resultLimit = 25_000
  /// The number of characters that GitHub takes of the description of a rule.
  private static let descriptionLimit = 1024

  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = JSONWriter()
    try writer.object { (writer) throws(Failure) in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      try writer.array("runs") { (writer) throws(Failure) in
        try writer.object { (writer) throws(Failure) in try writeRun(&writer, to: output) }
      }
    }
    writer.endLine()
    try output(writer.bytes)
  }

  private func writeRun<Failure: Error>(
    _ writer: inout JSONWriter,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    writer.object("tool") { $0.object("driver", writeDriver) }
    writer.object("automationDetails") { $0.member("id", "eapctl/") }
    writer.array("invocations") { $0.object(writeInvocation) }
    writer.member("columnKind", "unicodeCodePoints")
    try writer.array("results") { (writer) throws(Failure) in
      var counter = FingerprintCounter()
      for finding in report.findings.prefix(Self.resultLimit) {
        writer.object { write(finding, &counter, &$0) }
        try writer.handOver(to: output)
      }
    }
  }

  private func writeDriver(to writer: inout JSONWriter) {
    writer.member("name", "eapctl")
    if !report.options.version.isEmpty {
      writer.member("version", report.options.version)
      writer.member("semanticVersion", report.options.version)
    }
    writer.array("rules") { writer in
      for rule in report.options.rules { writer.object { write(rule, &$0) } }
    }
  }

  private func write(_ rule: Rule, _ writer: inout JSONWriter) {
    writer.member("id", rule.id.rawValue)
    writeMessage("shortDescription", rule.summary, &writer)
    let description = rule.explanationParagraphs.joined(separator: "\n\n")
    writeMessage("fullDescription", String(description.prefix(Self.descriptionLimit)), &writer)
    writer.object("help") { writer in
      writer.member("text", description)
      writer.member("markdown", rule.explanation)
    }
    writer.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
  }

  private func write(
    _ located: LocatedFinding,
    _ counter: inout FingerprintCounter,
    _ writer: inout JSONWriter
  ) {
    let finding = located.finding
    let path = report.repositoryPath(of: finding.place)
    let fingerprint = counter.numbered(finding, path: path, mark: ":")
    writer.member("ruleId", finding.rule.rawValue)
    if let index = report.options.rules.firstIndex(where: { $0.id == finding.rule }) {
      writer.member("ruleIndex", index)
    }
    writer.member("level", finding.severity.rawValue)
    writeMessage("message", report.advice(on: finding), &writer)
    writer.array("locations") { writeLocation(finding.place, located.range, message: nil, &$0) }
    if !finding.notes.isEmpty {
      writer.array("relatedLocations") { writer in
        for (note, range) in zip(finding.notes, located.noteRanges) {
          writeLocation(note.place, range, message: note.message, &writer)
        }
      }
    }
    writer.object("partialFingerprints") { $0.member("primaryLocationLineHash", fingerprint) }
    if !finding.edits.isEmpty {
      writer.array("fixes") { $0.object { writeFix(located, path: path, &$0) } }
    }
  }

  private func writeLocation(
    _ place: Place,
    _ range: TextRange,
    message: String?,
    _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.object("physicalLocation") { writer in
        writeArtifact(report.repositoryPath(of: place), &writer)
        writer.object("region") { writer in
          writeLines(of: range, &writer)
          writer.member("byteOffset", place.range.lowerBound)
          writer.member("byteLength", place.range.count)
        }
      }
      if let message { writeMessage("message", message, &writer) }
    }
  }

  /// Writes the members of a text region, whose end is the place after it (section 3.30).
  private func writeLines(of range: TextRange, _ writer: inout JSONWriter) {
    writer.member("startLine", range.start.line)
    writer.member("startColumn", range.start.column)
    writer.member("endLine", range.end.line)
    writer.member("endColumn", range.end.column)
  }

  private func writeFix(_ located: LocatedFinding, path: String, _ writer: inout JSONWriter) {
    writer.array("artifactChanges") { writer in
      writer.object { writer in
        writeArtifact(path, &writer)
        writer.array("replacements") { writer in
          for (edit, range) in zip(located.finding.edits, located.editRanges) {
            writer.object { writeReplacement(edit, range, &$0) }
          }
        }
      }
    }
  }

  private func writeReplacement(_ edit: Edit, _ range: TextRange, _ writer: inout JSONWriter) {
    // Text may only take the place of a region of text, not of bytes (section 3.57).
    writer.object("deletedRegion") { writeLines(of: range, &$0) }
    if !edit.text.isEmpty { writer.object("insertedContent") { $0.member("text", edit.text) } }
  }

  private func writeArtifact(_ path: String, _ writer: inout JSONWriter) {
    writer.object("artifactLocation") { $0.member("uri", uriReference(path)) }
  }

  private func writeInvocation(to writer: inout JSONWriter) {
    var notifications = report.failures.map { failure in
      (level: "error", text: "\(report.inputNames[failure.input]): \(failure.error.message)")
    }
    let restCount = max(0, report.findings.count - Self.resultLimit) + report.hiddenCount
    if restCount > 0 {
      notifications.append(("warning", "\(restCount) more findings are left out"))
    }
    writer.member("executionSuccessful", report.failures.isEmpty)
    guard !notifications.isEmpty else { return }
    writer.array("toolExecutionNotifications") { writer in
      for notification in notifications {
        writer.object { writer in
          writer.member("level", notification.level)
          writeMessage("message", notification.text, &writer)
        }
      }
    }
  }

  private func writeMessage(_ key: String, _ text: String, _ writer: inout JSONWriter) {
    writer.object(key) { $0.member("text", sarifText(text)) }
  }
}

/// Returns a message of SARIF that reads as exactly `text`.
///
/// What looks like a link to a reader of SARIF gets a backslash before its brackets (section
/// 3.11.6), and what looks like a placeholder, such as `{0}`, gets its braces doubled (3.11.5).
/// Braces of another kind stay, for no reader known to us makes one of two.
func sarifText(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  let hasLink = zip(scalars, scalars.dropFirst()).contains { $0 == ("]", "(") }
  var result = String.UnicodeScalarView()
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    let digits = scalars[(index + 1)...].prefix { "0"..."9" ~= $0 }
    if scalar == "{", !digits.isEmpty, digits.endIndex < scalars.count,
      scalars[digits.endIndex] == "}"
    {
      result.append(contentsOf: "{{".unicodeScalars)
      result.append(contentsOf: digits)
      result.append(contentsOf: "}}".unicodeScalars)
      index = digits.endIndex + 1
      continue
    }
    if hasLink, scalar == "[" || scalar == "]" { result.append("\\") }
    result.append(scalar)
    index += 1
  }
  return String(result)
}

/// A path as a URI reference, with every byte that RFC 3986 does not allow in a path escaped, be it part of
/// a character or not.
func uriReference(_ path: String) -> String {
  var result = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
  for byte in path.pathBytes {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default: result += "%" + hexadecimal(UInt32(byte), width: 2)
    }
  }
  return result
}
