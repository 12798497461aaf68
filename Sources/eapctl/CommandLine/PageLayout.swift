import Core

/// Lays a page of help out for a terminal.
struct PageLayout {
  let width: Int
  let style: TerminalStyle

  private static let indentation = 2

  /// The widest term that has its meaning beside it rather than below.
  private static let widestTerm = 28

  /// The narrowest column of meanings that is pleasant to read; where there is less room, they stand
  /// below their terms.
  private static let narrowestMeaning = 24

  /// Returns the page as text.
  func text(of page: some Page) -> String {
    var lines = wrappedLines(of: page.purpose, width: width)
    for section in page.sections {
      lines += ["", style(section.heading, as: .heading)]
      lines += self.lines(of: section.content)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of content: Section.Content) -> [String] {
    switch content {
    case .lines(let lines): lines.flatMap { self.lines(of: $0) }
    case .prose(let text): paragraphs(of: text)
    case .definitions(let definitions): lines(of: definitions)
    case .examples(let examples):
      examples.flatMap { example in
        wrapped(example.purpose + ":", indentation: Self.indentation)
          + lines(of: example)
      }
    }
  }

  /// Returns a line; where it is too wide, it goes on in others, which are indented further.
  private func lines(of line: String) -> [String] {
    wrappedLines(
      of: line,
      width: max(width - Self.indentation, 20),
      hangingIndent: Self.indentation
    )
    .map { indented($0) }
  }

  private func lines(of example: Command.Example) -> [String] {
    example.lines(within: width - Self.indentation * 2).map { line in
      let blankCount = line.prefix { $0 == " " }.count
      return indented(
        style(String(line.dropFirst(blankCount)), as: .accent),
        by: Self.indentation * 2 + blankCount
      )
    }
  }

  private func paragraphs(of text: String) -> [String] {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "")
      .map { wrapped($0.joined(separator: " "), indentation: Self.indentation) }
    return Array(paragraphs.joined(separator: [""]))
  }

  private func lines(of definitions: [(term: String, meaning: String)]) -> [String] {
    var column =
      min(definitions.map { displayWidth($0.term) }.max() ?? 0, Self.widestTerm)
      + Self.indentation + 2
    if width - column < Self.narrowestMeaning { column = Self.indentation * 3 }
    return definitions.flatMap { definition in
      let term = indented(style(definition.term, as: .accent))
      let gap = column - Self.indentation - displayWidth(definition.term)
      var meaning = wrapped(definition.meaning, indentation: column)
      guard gap >= 2, !meaning.isEmpty else { return [term] + meaning }
      meaning[0] = term + String(repeating: " ", count: gap) + meaning[0].dropFirst(column)
      return meaning
    }
  }

  private func wrapped(_ text: String, indentation: Int) -> [String] {
    // Text in a very narrow column is worse than text beyond the edge.
    wrappedLines(of: text, width: max(width - indentation, 20))
      .map { indented($0, by: indentation) }
  }

  private func indented(_ line: String, by count: Int = indentation) -> String {
    String(repeating: " ", count: count) + line
  }
}

extension Session {
  /// Writes a page of help, as wide as the terminal but not too wide to read.
  func write(_ page: some Page) throws(Failure) {
    let layout = PageLayout(width: min(outputWidth ?? 80, 100), style: outputStyle)
    try output.write(layout.text(of: page))
  }
}
