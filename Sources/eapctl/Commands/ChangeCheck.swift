import Core

/// What a check of changed files has found before they are changed.
struct ChangeCheck {
  private(set) var validation: Validation
  let inputNames: [String]

  /// The number of findings that are shown.
  private static let shownCount = 10

  /// Makes sure that all of the registry could be read: what was looked for may be where it could not.
  func checkAllRead() throws(Failure) {
    guard let failure = validation.failures.first else { return }
    throw .input(name: inputNames[failure.input], reason: failure.error.message)
  }

  /// The findings in a text that was checked by itself.
  var problems: [TextProblem] {
    validation.findings.map { located in
      let (finding, start) = (located.finding, located.range.start)
      let hint = finding.hint.map { "; \($0)" } ?? ""
      return TextProblem(
        severity: finding.severity,
        line: start.line,
        column: start.column,
        text: "\(finding.message)\(hint) [\(finding.rule)]"
      )
    }
  }

  /// Leaves out the findings that another check has as well, wherever they are in their records.
  mutating func remove(findingsOf other: Self, renaming rename: (old: String, new: String)? = nil) {
    var counts: [Mark: Int] = [:]
    for located in other.validation.findings {
      var mark = Mark(located.finding)
      if let rename { mark.rename(rename.old, to: rename.new) }
      counts[mark, default: 0] += 1
    }
    validation.findings.removeAll { located in
      let mark = Mark(located.finding)
      guard let count = counts[mark], count > 0 else { return false }
      counts[mark] = count - 1
      return true
    }
  }

  /// What makes two findings the same although their places differ.
  private struct Mark: Hashable {
    let rule: RuleID
    var record: String?
    var message: String

    init(_ finding: Finding) {
      (rule, record, message) = (finding.rule, finding.record, finding.message)
    }

    mutating func rename(_ old: String, to new: String) {
      if record == old { record = new }
      message = message.replacingAll("\"\(old)\"", with: "\"\(new)\"")
    }
  }

  /// What is said of a finding in the place of where it is and what to do about it.
  typealias Wording = (Finding) -> (place: String, hint: String?)?

  /// Says what there is to repair, and fails if any of it is an error.
  func refuseErrors(to session: Session, wording: Wording = { _ in nil }) throws(Failure) {
    let isRefusal = validation.findings.contains { $0.finding.severity == .error }
    try report(to: session, isRefusal: isRefusal, wording: wording)
    if isRefusal { throw .registry("nothing is changed, since records would be invalid") }
  }

  /// Says what there is to repair; errors are called so if they are the reason to change nothing.
  func report(
    to session: Session,
    isRefusal: Bool = false,
    wording: Wording = { _ in nil }
  ) throws(Failure) {
    for located in validation.findings.prefix(Self.shownCount) {
      let (finding, start) = (located.finding, located.range.start)
      let words = wording(finding)
      let place =
        words?.place
        ?? "\(visibleText(inputNames[finding.place.input])):\(start.line):\(start.column)"
      let hint = (words.map(\.hint) ?? finding.hint).map { "; \(visibleText($0))" } ?? ""
      try session.emit(
        isRefusal && finding.severity == .error ? .error : .warning,
        "\(place): \(visibleText(finding.message))\(hint) [\(finding.rule)]"
      )
    }
    let moreCount = validation.findings.count - Self.shownCount
    if moreCount > 0 { try session.emit(.warning, "there are \(moreCount) more findings") }
  }
}

extension ChangeCheck {
  /// Checks an input by all rules, those across the registry included, whose other records are in `context`.
  init(of input: RecordInput, within context: [RecordInput], today: CalendarDate) {
    let options = Validation.Options(today: today, workerCount: HostProcess.coreCount)
    self.init(
      validation: Validation.run([input], context: context, options: options),
      inputNames: (context + [input]).map(\.name)
    )
  }
}
