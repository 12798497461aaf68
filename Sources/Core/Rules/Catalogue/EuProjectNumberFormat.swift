extension Rule {
  static let euProjectNumberFormat = Rule(
    "eu-project-number-format",
    .warning,
    summary: "EU project numbers have one of the forms that the Commission uses",
    explanation: """
      The number leads to the contract in the Commission's systems: a contract such as `441-959`, \
      with the year as `2022/441-959`, with the instrument as `ENI/2017/040-554` or \
      `ENI/2015/38141`; a call such as `EuropeAid/155272/DH/ACT/Multi`; a twinning project such as \
      `GE 16 ENI ST 06 18`. Stray spaces and long dashes are repaired without asking. There are \
      more forms than anyone knows, so this is only a warning.
      """,
    failing: .record(#""euProjectNumber": "ENI / 2015 / 038 – 739""#),
    passing: .record(#""euProjectNumber": "ENI/2015/038-739""#),
    check: .text([.projectNumber]) { text, _, collector in
      guard !text.view.withText({ EUProjectNumber.isWellFormed($0) }), text.view.controls.isEmpty
      else { return }
      let repaired = EUProjectNumber.normalised(text.view.scalars.lazy.map(\.scalar))
      collector.emit(
        "\(quoted(text.view)) is not an EU project number, "
          + "expected a form such as \"441-959\" or \"ENI/2017/040-554\"",
        at: text.node,
        hint: repaired.map { "did you mean \"\($0)\"?" },
        edits: repaired.map { [Edit(text.view.contentRange, text: $0)] } ?? []
      )
    }
  )
}
