import Core

/// A manual page, in the macros of man(7): the sections of a page of help, in the order and under the
/// names that readers of manuals know.
struct ManualPage {
  /// What `man` finds the page by: `eapctl-list`.
  let name: String

  private let page: any Page

  /// The names of the pages to read as well.
  private let related: [String]

  /// The number of bytes of a line of the source, which others than `troff` read too.
  private static let lineLength = 78

  /// The number of columns that a command line takes at most.
  private static let commandWidth = 60

  /// The page of the tool.
  init(of page: OverviewPage) {
    name = "eapctl"
    self.page = page
    related = page.commands.map { "eapctl-\($0.name)" }
  }

  /// The page of a command, which leads to those of the commands that its discussion speaks of.
  init(of command: Command, among commands: [Command]) {
    name = "eapctl-\(command.name)"
    page = HelpPage(command: command)
    let words = command.discussion.split { !$0.isLetter }
    let others = commands.filter { other in
      other.name != command.name
        && zip(words, words.dropFirst()).contains { $0 == "eapctl" && $1 == other.name }
    }
    related = ["eapctl"] + others.map { "eapctl-\($0.name)" }
  }

  var text: String {
    let title = roffText(name.uppercased())
    let purpose = page.purpose.dropLast()
    let summary = purpose.prefix(1).lowercased() + purpose.dropFirst()
    var lines = [
      ".TH \(title) 1 \(Tool.versionDate) \"eapctl \(Tool.version)\" \"User Commands\"",
      // Words that people copy stay in one piece.
      ".nh", ".ad l",
      ".SH NAME", "\(roffText(name)) \\- \(roffText(summary))",
    ]
    for section in sections {
      lines += [".SH \(roffText(section.heading))"] + self.lines(of: section.content)
    }
    lines.append(".SH SEE ALSO")
    for (position, name) in related.enumerated() {
      let isLast = position == related.count - 1
      lines.append(".BR \(roffText(name)) (1)\(isLast ? "" : ",")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var sections: [Section] {
    let (usage, examples, description) = ("USAGE", "EXAMPLES", "DESCRIPTION")
    var prose = page.purpose
    var synopsis: [Section] = []
    var rest: [Section] = []
    var last: [Section] = []
    for section in page.sections {
      switch (section.heading, section.content) {
      case (usage, let content): synopsis.append(Section(heading: "SYNOPSIS", content: content))
      case (description, .prose(let text)): prose += "\n\n" + text
      case (examples, _): last.append(section)
      default: rest.append(section)
      }
    }
    return synopsis + [Section(heading: description, content: .prose(prose))] + rest + last
  }

  private func lines(of content: Section.Content) -> [String] {
    switch content {
    case .lines(let lines): Array(lines.map { [synopsis($0)] }.joined(separator: [".br"]))
    case .prose(let text): paragraphs(of: text)
    case .definitions(let definitions):
      definitions.flatMap { [".TP", term($0.term)] + filled($0.meaning) }
    case .examples(let examples):
      Array(examples.map(lines(of:)).joined(separator: [".PP"]))
    }
  }

  private func lines(of example: Command.Example) -> [String] {
    let commands = example.lines(within: Self.commandWidth).map { roffText($0) }
    return filled(example.purpose + ":") + [".RS 4", ".EX"] + commands + [".EE", ".RE"]
  }

  private func paragraphs(of text: String) -> [String] {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "")
      .map { filled($0.joined(separator: " ")) }
    return Array(paragraphs.joined(separator: [".PP"]))
  }

  /// Returns lines of a text that `troff` fills; each sentence begins one, by which it is known.
  private func filled(_ text: String) -> [String] {
    var lines: [String] = []
    var isSentenceOver = true
    for word in text.split(separator: " ") {
      let piece = styled(word)
      if let line = lines.last, !isSentenceOver,
        line.utf8.count + 1 + piece.utf8.count <= Self.lineLength
      {
        lines[lines.count - 1] += " " + piece
      } else {
        lines.append(piece)
      }
      isSentenceOver = word.hasSuffix(".")
    }
    return lines
  }

  /// Returns a word of a sentence, in which an option looks as it does in the list of options.
  private func styled(_ word: Substring) -> String {
    let opening = word.prefix { "('\"".contains($0) }
    let rest = word.dropFirst(opening.count)
    guard rest.hasPrefix("--") else { return roffText(word) }
    let option = rest.prefix { $0 == "-" || $0.isLetter }
    return roffText(opening) + bold(option) + roffText(rest.dropFirst(option.count))
  }

  /// Returns a term in bold letters, except the values of options, which each reader has to replace.
  private func term(_ term: String) -> String {
    var isAfterOption = false
    return term.split(separator: " ").map { word in
      if isAfterOption, !word.hasPrefix("-") { return italic(word) }
      isAfterOption = word.hasPrefix("-")
      let name = word.last == "," ? word.dropLast() : word
      return bold(name) + roffText(word.dropFirst(name.count))
    }
    .joined(separator: " ")
  }

  /// Returns a way to call a command, of which readers type the small letters as they are.
  private func synopsis(_ line: String) -> String {
    line.split(separator: " ").map { word in
      guard let start = word.firstIndex(where: \.isUppercase) else { return bold(word) }
      let placeholder = word[start...].prefix { $0.isUppercase || $0 == "_" }
      return roffText(word[..<start]) + italic(placeholder)
        + roffText(word[placeholder.endIndex...])
    }
    .joined(separator: " ")
  }

  private func bold(_ text: some StringProtocol) -> String { "\\fB\(roffText(text))\\fR" }

  private func italic(_ text: some StringProtocol) -> String { "\\fI\(roffText(text))\\fR" }
}
