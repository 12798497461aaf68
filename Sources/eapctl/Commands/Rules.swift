import Core

extension Command {
  static let rules = Command(
    name: "rules",
    summary: "List the validation rules, or explain one",
    discussion: """
      The explanation shows what the rule is for, an example that breaks it with the finding, and \
      the same example after the repair.
      """,
    examples: [
      Example("See all rules", "eapctl rules"),
      Example("Understand a finding", "eapctl rules end-before-start"),
    ],
    operands: .optional("RULE", completion: .rules),
    paging: .always
  ) { arguments, session throws(Failure) in
    guard let name = arguments.operands.first else {
      try session.output.write(RulePage.list(session))
      return .success
    }
    guard let rule = Rule.catalogue.first(where: { $0.id.rawValue == name }) else {
      let names = Rule.catalogue.map(\.id.rawValue)
      let hint = nearestName(to: name, among: names).map { "; did you mean \(inApostrophes($0))?" }
      throw .usage(.conflict("there is no rule \(inApostrophes(name))\(hint ?? "")"))
    }
    try session.output.write(RulePage(rule: rule, session: session).text)
    return .success
  }
}

/// The explanation of a rule.
private struct RulePage {
  let rule: Rule
  let session: Session

  /// A line for each rule, or below its name what it demands where the terminal is too narrow for that.
  static func list(_ session: Session) -> String {
    let style = session.outputStyle
    let table = TextTable(
      columns: ["rule", "severity", "fix", "what it demands"].map { TextTable.Column(title: $0) },
      rows: Rule.catalogue.map { rule in
        [rule.id.rawValue, rule.severity.rawValue, rule.isFixable ? "yes" : "", rule.summary]
          .map { TextTable.Cell($0) }
      }
    )
    guard let width = session.outputWidth, table.width > width else {
      return table.text(style: style)
    }
    var text = ""
    for rule in Rule.catalogue {
      let repair = rule.isFixable ? ", --fix repairs it" : ""
      let heading = "\(rule.id.rawValue), \(rule.severity.rawValue)\(repair)"
      for line in wrappedLines(of: heading, width: width) {
        text += style(line, as: .heading) + "\n"
      }
      for line in wrappedLines(of: rule.summary, width: max(1, width - 2)) { text += "  \(line)\n" }
    }
    return text
  }

  var text: String {
    let style = session.outputStyle
    let width = min(session.outputWidth ?? 80, 100)
    var text = style(rule.id.rawValue, as: .title) + " (\(rule.severity.rawValue))\n\n"
    let paragraphs = ["\(rule.summary)."] + rule.explanationParagraphs
    for paragraph in paragraphs {
      text += wrappedLines(of: paragraph, width: width).joined(separator: "\n") + "\n\n"
    }
    text += style("FAILING EXAMPLE", as: .heading) + "\n" + shown(rule.failing) + "\n"
    text += style("WHAT VALIDATE SAYS", as: .heading) + "\n" + findings(style) + "\n"
    text += style("REPAIRED EXAMPLE", as: .heading) + "\n" + shown(rule.passing)
    return text
  }

  private func shown(_ example: Rule.Example) -> String {
    var text = ""
    let files = example.previousFiles + example.files
    for file in files {
      if files.count > 1 { text += "  \(file.name):\n" }
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        text += "  \(visibleText(String(line)))\n"
      }
    }
    return text
  }

  private func findings(_ style: TerminalStyle) -> String {
    let report = rule.failing.report
    return report.text(as: .text, width: session.outputWidth, style: style)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(3)
      .map { "  " + $0 + "\n" }
      .joined()
  }
}

extension Completion {
  /// The rules with what they demand.
  static let rules = Self.codes {
    Rule.catalogue.map { Candidate(word: $0.id.rawValue, meaning: $0.summary) }
  }
}
