// Every report on arbitrary bytes, read back.

@testable import Core

/// Feeds arbitrary bytes to the renderers and reads back what they say.
func fuzzReports(_ input: FuzzInput) {
  var choices = input.choices
  let bytes = input.parts.count > 1 ? input[0] : input.bytes
  // The name of the file is hostile too.
  let name = String(decoding: input.bytes.prefix(20), as: UTF8.self) + ".json"
  let validation = Validation.run(
    [RecordInput(name: name, bytes: bytes)],
    options: Validation.Options(today: today, excerptWidth: 120, keepsRecords: true)
  )
  let options = ValidationReport.Options(
    limit: Bool.random(using: &choices) ? nil : Int.random(in: 0..<8, using: &choices),
    isStrict: Bool.random(using: &choices)
  )
  let report = ValidationReport(validation, inputNames: [name], options: options)
  let count = validation.findings.count
  require(report.findings.count == min(count, options.limit ?? count), "a finding is missing")
  require(report.findings.count + report.hiddenCount == count, "a finding is not counted")
  ReportReading(report: report, name: name).check()
  _ = RecordSelection(
    from: [RecordInput(name: name, bytes: bytes)],
    where: ProjectQuery(),
    workerCount: 1
  )
  .forEachBatch { batch in
    for project in batch { requireVisible(ProjectPage(width: 60, today: today).text(for: project)) }
  }
}

/// Reads the forms of a report and compares each with the findings.
private struct ReportReading {
  let report: ValidationReport
  let name: String

  func check() {
    for width in [40, 80, nil] { checkText(width: width) }
    for width in [40, 80] { checkTerminal(width: width) }
    checkConcise()
    checkJSON()
    checkSARIF()
    checkGitLab()
    checkJUnit()
    checkGitHub()
    checkMarkdown()
  }

  private func text(_ format: ReportFormat, width: Int? = nil) -> String {
    report.text(as: format, width: width, style: .plain)
  }

  private func lines(_ text: String) -> [String] {
    require(text.isEmpty || text.hasSuffix("\n"), "no line end: \(text)")
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast().map { String(Substring($0)) }
  }

  /// The line with which compilers report a finding.
  private func line(_ located: LocatedFinding, _ message: String) -> String {
    let (finding, start) = (located.finding, located.range.start)
    return visibleText(name) + ":\(start.line):\(start.column): \(finding.severity.rawValue): "
      + visibleText(message) + " [\(finding.rule.rawValue)]"
  }

  /// What a report says that has no place of its own for a hint.
  private func advice(_ finding: Finding) -> String {
    finding.message + (finding.hint.map { "; \($0)" } ?? "")
  }

  // MARK: For people

  private func checkText(width: Int?) {
    let text = text(.text, width: width)
    requireVisible(text)
    let lines = lines(text)
    var heads = report.findings.map { line($0, $0.finding.message) }[...]
    for text in lines where text == heads.first { heads.removeFirst() }
    require(heads.isEmpty, "not in the report: \(heads.first ?? "")")
    require(lines.last?.contains("1 file, \(report.recordCount) record") == true, "no summary")
  }

  /// Each finding has its place, and only the line of a place may be wider than the terminal.
  private func checkTerminal(width: Int) {
    let text = report.text(as: .text, width: width, style: .plain, isForTerminal: true)
    requireVisible(text)
    var heads = report.findings.map { located in
      let start = located.range.start
      return "  --> \(visibleText(name)):\(start.line):\(start.column)"
    }[...]
    for line in lines(text) {
      if line == heads.first { heads.removeFirst() }
      let isPlace = line.drop { $0 == " " }.hasPrefix("--> ")
      require(isPlace || displayWidth(line) <= width, "wider than \(width): \(line)")
    }
    require(heads.isEmpty, "not in the report: \(heads.first ?? "")")
  }

  private func checkConcise() {
    let text = text(.concise)
    requireVisible(text)
    let expected = report.findings.map { located in
      let notes = zip(located.finding.notes, located.noteRanges).map { note, range in
        "; \(note.message): \(name):\(range.start.line):\(range.start.column)"
      }
      return line(located, advice(located.finding) + notes.joined())
    }
    compare(lines(text), expected)
  }

  private func compare(_ lines: [String], _ expected: [String]) {
    require(lines.count == expected.count, "\(lines.count) lines for \(expected.count)")
    for (line, expected) in zip(lines, expected) {
      require(line.utf8.elementsEqual(expected.utf8), "\(line)\nand not\n\(expected)")
    }
  }

  // MARK: For programs

  private func json(_ format: ReportFormat) -> SourceValue {
    let text = text(format)
    return required(SourceValue(Array(text.utf8)), "no JSON: \(text)")
  }

  private func equal(_ value: SourceValue?, _ text: String, _ key: String) {
    require(value?.string?.utf8.elementsEqual(text.utf8) == true, "\(key) is not \(text)")
  }

  private func equal(_ value: SourceValue?, _ number: Int, _ key: String) {
    require(value?.integer == number, "\(key) is not \(number)")
  }

  /// Calls `body` with each element and the finding that it has to be about.
  private func compare(_ list: SourceValue?, _ body: (SourceValue, LocatedFinding) -> Void) {
    let elements = list?.elements ?? []
    require(elements.count == report.findings.count, "\(elements.count) findings are written")
    for (element, finding) in zip(elements, report.findings) { body(element, finding) }
  }

  private func checkJSON() {
    let value = json(.json)
    let summary = value["summary"]
    equal(summary?["files"], 1, "files")
    equal(summary?["records"], report.recordCount, "records")
    equal(summary?["errors"], report.summary.errorCount, "errors")
    equal(summary?["warnings"], report.summary.warningCount, "warnings")
    equal(summary?["fixable"], report.summary.fixableCount, "fixable")
    equal(summary?["unread"], report.failures.count, "unread")
    equal(summary?["hidden"], report.hiddenCount, "hidden")
    compare(value["findings"]) { value, located in
      let finding = located.finding
      equal(value["rule"], finding.rule.rawValue, "rule")
      equal(value["severity"], finding.severity.rawValue, "severity")
      equal(value["message"], finding.message, "message")
      if let hint = finding.hint { equal(value["hint"], hint, "hint") }
      checkPlace(value, located.range, finding.place)
      if let record = finding.record { equal(value["record"], record, "record") }
      equal(value["pointer"], finding.pointer, "pointer")
      let notes = value["notes"]?.elements ?? []
      require(notes.count == finding.notes.count, "\(notes.count) notes")
      for (value, (note, range)) in zip(notes, zip(finding.notes, located.noteRanges)) {
        equal(value["message"], note.message, "message")
        checkPlace(value, range, note.place)
      }
      let edits = value["edits"]?.elements ?? []
      require(edits.count == finding.edits.count, "\(edits.count) edits")
      for (value, edit) in zip(edits, finding.edits) {
        equal(value["offset"], edit.range.lowerBound, "offset")
        equal(value["length"], edit.range.count, "length")
        equal(value["text"], edit.text, "text")
      }
    }
  }

  private func checkPlace(_ value: SourceValue, _ range: TextRange, _ place: Place) {
    equal(value["path"], name, "path")
    equal(value["line"], range.start.line, "line")
    equal(value["column"], range.start.column, "column")
    equal(value["endLine"], range.end.line, "endLine")
    equal(value["endColumn"], range.end.column, "endColumn")
    equal(value["offset"], place.range.lowerBound, "offset")
    equal(value["length"], place.range.count, "length")
  }

  private func checkSARIF() {
    let run = json(.sarif)["runs"]?.elements.first
    let rules = run?["tool"]?["driver"]?["rules"]?.elements ?? []
    let notes = run?["invocations"]?.elements.first?["toolExecutionNotifications"]?.elements ?? []
    require(notes.isEmpty == (report.hiddenCount == 0), "what is left out is not said")
    compare(run?["results"]) { value, located in
      let finding = located.finding
      equal(value["ruleId"], finding.rule.rawValue, "ruleId")
      let rule = value["ruleIndex"]?.integer.map { rules[$0] }
      equal(rule?["id"], finding.rule.rawValue, "id")
      equal(value["level"], finding.severity.rawValue, "level")
      let message = value["message"]?["text"]?.string ?? ""
      require(
        shownBySARIFReader(message).utf8.elementsEqual(advice(finding).utf8),
        "\(message) is read as another message than \(advice(finding))"
      )
      let location = value["locations"]?.elements.first?["physicalLocation"]
      let uri = location?["artifactLocation"]?["uri"]?.string ?? "?"
      require(!uri.isEmpty && uri.utf8.allSatisfy { 0x21...0x7E ~= $0 }, "no URI: \(uri)")
      equal(location?["region"]?["startLine"], located.range.start.line, "startLine")
      equal(location?["region"]?["startColumn"], located.range.start.column, "startColumn")
      equal(location?["region"]?["endLine"], located.range.end.line, "endLine")
      equal(location?["region"]?["endColumn"], located.range.end.column, "endColumn")
      let change = value["fixes"]?.elements.first?["artifactChanges"]?.elements.first
      let replacements = change?["replacements"]?.elements ?? []
      require(replacements.count == finding.edits.count, "\(replacements.count) replacements")
      for (value, edit) in zip(replacements, finding.edits) where !edit.text.isEmpty {
        equal(value["insertedContent"]?["text"], edit.text, "text")
      }
    }
  }

  /// What a reader of SARIF shows of a message (sections 3.11.5 and 3.11.6): doubled braces around a
  /// number as one, and brackets without the backslash where the text has a link.
  private func shownBySARIFReader(_ message: String) -> String {
    let scalars = Array(message.unicodeScalars)
    let hasLink = zip(scalars, scalars.dropFirst()).contains { $0 == ("]", "(") }
    var shown = String.UnicodeScalarView()
    var rest = scalars[...]
    while let scalar = rest.popFirst() {
      let digits = rest.dropFirst().prefix { "0"..."9" ~= $0 }
      if scalar == "{", rest.first == "{", !digits.isEmpty,
        scalars[digits.endIndex...].starts(with: ["}", "}"])
      {
        shown.append("{")
        shown.append(contentsOf: digits)
        shown.append("}")
        rest = scalars[(digits.endIndex + 2)...]
      } else if hasLink, scalar == "\\", let next = rest.first, next == "[" || next == "]" {
        shown.append(next)
        rest.removeFirst()
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  private func checkGitLab() {
    let value = json(.gitlab)
    var fingerprints: Set<String> = []
    compare(value) { value, located in
      let finding = located.finding
      equal(value["description"], advice(finding), "description")
      equal(value["check_name"], finding.rule.rawValue, "check_name")
      equal(value["severity"], finding.severity == .error ? "major" : "minor", "severity")
      equal(value["location"]?["lines"]?["begin"], located.range.start.line, "begin")
      require(value["location"]?["path"]?.string?.isEmpty == false, "no path")
      let fingerprint = value["fingerprint"]?.string ?? ""
      require(fingerprints.insert(fingerprint).inserted, "\(fingerprint) is there twice")
    }
  }

  // MARK: For test runners and workflows

  private func checkJUnit() {
    let text = text(.junit)
    let suites = required(MarkupElement(document: text), "not well formed: \(text)")
    checkCounts(suites)
    for suite in suites.children { checkCounts(suite) }
    let cases = suites.descendants(named: "testcase")
    let isFailure = { (located: LocatedFinding) in
      located.finding.severity == .error || report.options.isStrict
    }
    let failures = suites.descendants(named: "failure")
    let failing = report.findings.filter(isFailure)
    require(failures.count == failing.count, "\(failures.count) failures")
    for (failure, located) in zip(failures, failing) {
      let finding = located.finding
      require(failure.attributes["type"] == finding.rule.rawValue, "type of \(finding)")
      require(failure.attributes["message"] == shown(advice(finding)), "message of \(finding)")
      require(failure.text == shown(line(located, advice(finding))), "text of \(finding)")
    }
    let others = report.findings.filter { !isFailure($0) }.map {
      shown(line($0, advice($0.finding)))
    }
    let output = suites.descendants(named: "system-out").flatMap { lines($0.text + "\n") }
    require(output == others, "\(output)\nand not\n\(others)")
    for test in cases {
      let name = test.attributes["name"] ?? ""
      require(!name.isEmpty || report.records.contains { $0.id == "" }, "a test without a name")
    }
    require(cases.count >= report.records.count, "\(cases.count) tests")
  }

  /// A visible text as XML can hold it.
  private func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in visibleText(text).unicodeScalars {
      shown.append(["\u{FFFE}", "\u{FFFF}"].contains(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  /// The numbers of an element are those of the tests in it.
  private func checkCounts(_ element: MarkupElement) {
    let cases = element.descendants(named: "testcase")
    func check(_ attribute: String, _ count: Int) {
      require(element.attributes[attribute] == String(count), "\(attribute) is not \(count)")
    }
    check("tests", cases.count)
    check("failures", cases.count { $0.children.contains { $0.name == "failure" } })
    check("errors", cases.count { $0.children.contains { $0.name == "error" } })
  }

  private func checkGitHub() {
    let text = text(.github)
    requireVisible(text)
    var lines = lines(text)[...]
    for severity in Severity.allCases {
      for located in report.findings.filter({ $0.finding.severity == severity }).prefix(10) {
        let command = lines.popFirst() ?? ""
        checkCommand(command, located)
      }
    }
    let shown = Severity.allCases.map { severity in
      min(10, report.findings.count { $0.finding.severity == severity })
    }
    let rest = report.findings.count + report.hiddenCount - shown.reduce(0, +)
    if rest > 0 {
      let notice = lines.popFirst() ?? ""
      require(notice.hasPrefix("::notice ") && notice.contains("\(rest) more"), notice)
    }
    require(lines.count == 1, "\(lines.count) lines after the commands")
  }

  /// Takes a command apart as the runner does (actions/runner, `ActionCommand`).
  private func checkCommand(_ command: String, _ located: LocatedFinding) {
    let finding = located.finding
    let start = "::\(finding.severity.rawValue) "
    require(command.hasPrefix(start), "\(command) for \(finding)")
    let scalars = Array(command.unicodeScalars.dropFirst(start.unicodeScalars.count))
    let end = required(
      scalars.indices.dropLast().first { scalars[$0] == ":" && scalars[$0 + 1] == ":" },
      "no message: \(command)"
    )
    var properties: [String: String] = [:]
    for property in scalars[..<end].split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      properties[decoded(parts[0])] = parts.count > 1 ? decoded(parts[1]) : ""
    }
    require(properties["title"] == finding.rule.rawValue, "title of \(command)")
    require(properties["line"] == String(located.range.start.line), "line of \(command)")
    require(properties["endLine"] == String(located.range.end.line), "endLine of \(command)")
    require(properties["file"]?.isEmpty == false, "file of \(command)")
    let message = decoded(scalars[(end + 2)...])
    let expected = visibleText(advice(finding))
    require(message.utf8.starts(with: expected.utf8), "\(message) and not \(expected)")
  }

  /// What the runner makes of the signs that stand for characters with a meaning.
  private func decoded(_ text: ArraySlice<Unicode.Scalar>) -> String {
    var decoded = String.UnicodeScalarView()
    var rest = text
    let signs: [(String, Unicode.Scalar)] = [
      ("%25", "%"), ("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","),
    ]
    while let scalar = rest.first {
      if let sign = signs.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
        decoded.append(sign.1)
        rest = rest.dropFirst(3)
      } else {
        decoded.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(decoded)
  }

  /// The table has a row for each finding, each with four cells.
  private func checkMarkdown() {
    let rows = lines(report.markdownSummary).filter { $0.hasPrefix("| ") }.dropFirst(2)
    require(rows.count == min(1000, report.findings.count), "\(rows.count) rows")
    for row in rows {
      var bars = 0
      var isEscaped = false
      for byte in row.utf8 {
        if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
      require(bars == 5, "\(bars) bars in \(row)")
    }
  }
}
