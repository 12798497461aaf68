/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
///
/// The members are those that GitHub code scanning demands or shows; it takes at most 25,000
/// results a run, so the rest is left out with a notification.
struct SARIFReport {
  let report: ValidationReport

  private static let resultLimit = 25_000

  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    writer.member("version", "2.1.0")
    writer.key("runs")
    writer.beginArray()
    writer.beginObject()
    writeTool(&writer)
    writer.key("automationDetails")
    writer.beginObject()
    writer.member("id", "eapctl/")
    writer.end()
    writer.member("columnKind", "unicodeCodePoints")
    writer.key("results")
    writer.beginArray()
    var counter = FingerprintCounter()
    for finding in report.findings.prefix(Self.resultLimit) { write(finding, &counter, &writer) }
    writer.end()
    writer.end()
    writer.end()
    writer.end()
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeTool(_ writer: inout JSONWriter) {
    writer.key("tool")
    writer.beginObject()
    writer.key("driver")
    writer.beginObject()
    writer.member("name", "eapctl")
    writer.key("rules")
    writer.beginArray()
    for rule in Rule.catalogue {
      writer.beginObject()
      writer.member("id", rule.id.rawValue)
      writeMessage("shortDescription", "Data is valid when \(rule.summary)", &writer)
      writeMessage("fullDescription", rule.explanation, &writer)
      writer.key("help")
      writer.beginObject()
      writer.member("text", rule.explanation)
      writer.member("markdown", rule.explanation)
      writer.end()
      writer.key("defaultConfiguration")
      writer.beginObject()
      writer.member("level", rule.severity.rawValue)
      writer.end()
      writer.end()
    }
    writer.end()
    writer.end()
    writer.end()
  }

  private func write(
    _ finding: Finding,
    _ counter: inout FingerprintCounter,
    _ writer: inout JSONWriter
  ) {
    let path = report.path(of: finding.place)
    let fingerprint = Fingerprint(of: finding, path: path)
    writer.beginObject()
    writer.member("ruleId", finding.rule.rawValue)
    if let index = Rule.catalogue.firstIndex(where: { $0.id == finding.rule }) {
      writer.member("ruleIndex", index)
    }
    writer.member("level", finding.severity.rawValue)
    let hint = finding.hint.map { ": \($0)" } ?? ""
    writeMessage("message", finding.message + hint, &writer)
    writer.key("locations")
    writer.beginArray()
    writeLocation(finding.place, message: nil, &writer)
    writer.end()
    if !finding.notes.isEmpty {
      writer.key("relatedLocations")
      writer.beginArray()
      for note in finding.notes { writeLocation(note.place, message: note.message, &writer) }
      writer.end()
    }
    writer.key("partialFingerprints")
    writer.beginObject()
    writer.member("primaryLocationLineHash", "\(fingerprint):\(counter.count(fingerprint))")
    writer.end()
    if !finding.edits.isEmpty { writeFix(finding, path: path, &writer) }
    writer.end()
  }

  private func writeLocation(_ place: Place, message: String?, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("physicalLocation")
    writer.beginObject()
    writeArtifact(report.path(of: place), &writer)
    writer.key("region")
    writer.beginObject()
    writer.member("startLine", place.start.line)
    writer.member("startColumn", place.start.column)
    writer.member("endLine", place.end.line)
    writer.member("endColumn", place.end.column)
    writer.member("byteOffset", place.range.lowerBound)
    writer.member("byteLength", place.range.count)
    writer.end()
    writer.end()
    if let message { writeMessage("message", message, &writer) }
    writer.end()
  }

  private func writeFix(_ finding: Finding, path: String, _ writer: inout JSONWriter) {
    writer.key("fixes")
    writer.beginArray()
    writer.beginObject()
    writer.key("artifactChanges")
    writer.beginArray()
    writer.beginObject()
    writeArtifact(path, &writer)
    writer.key("replacements")
    writer.beginArray()
    for edit in finding.edits {
      writer.beginObject()
      writer.key("deletedRegion")
      writer.beginObject()
      writer.member("byteOffset", edit.range.lowerBound)
      writer.member("byteLength", edit.range.count)
      writer.end()
      if !edit.text.isEmpty {
        writer.key("insertedContent")
        writer.beginObject()
        writer.member("text", edit.text)
        writer.end()
      }
      writer.end()
    }
    writer.end()
    writer.end()
    writer.end()
    writer.end()
    writer.end()
  }

  private func writeArtifact(_ path: String, _ writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.beginObject()
    writer.member("uri", uriReference(relativePath(path)))
    writer.end()
  }

  private func writeMessage(_ key: String, _ text: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.member("text", text)
    writer.end()
  }
}

/// A path as a relative reference, with every byte that RFC 3986 does not allow in a path escaped.
func uriReference(_ path: String) -> String {
  var result = ""
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default: result += "%" + hexadecimal(UInt32(byte), width: 2)
    }
  }
  return result
}
