import Core

extension Command {
  private static let format = Option.format(summary: "Choose how to write the differences")
  private static let stat = Option.flag("stat", summary: "Only count what differs")

  static let diff = Command(
    name: "diff",
    summary: "Compare records, field by field",
    discussion: """
      OLD and NEW are files or directories of records, - for standard input, or revisions of the \
      registry in git. OLD..NEW are two revisions; of OLD...NEW the first is where they have parted. \
      A name that a file has is taken for the file. Without NEW, OLD is compared with the registry.

      Records belong together that have the same id or, where only one side has it, the same page as \
      a source. The order of records and keys, white space and escapes are no difference. What came is \
      marked +, what went -, what changed ~, and an item of a list that moved >. In long texts, words \
      that went and came are marked [-so-] and {+so+}, or by their colour.

      The format 'json-patch' has a line for each record, with the operations of RFC 6902 that make the \
      new record of the old one; a record that is not there counts as null. 'markdown' is a report for \
      a pull request. The exit status is 1 if anything differs.
      """,
    examples: [
      Example("What this working tree changes", "eapctl diff HEAD"),
      Example("What a branch changes, for a pull request", "eapctl diff main...HEAD -f markdown"),
      Example("Count what differs in standard input", "eapctl diff --stat - < before.json"),
      Example(
        "Write operations for a program",
        "eapctl diff --format json-patch before.json Data/projects"
      ),
    ],
    operands: Operands(required: ["OLD"], optional: "NEW", completion: .files),
    options: [format.specification, stat.specification] + RegistryOptions.all,
    paging: .always
  ) { arguments, session throws(Failure) in
    let options = DifferenceFormat.Options(
      width: session.outputWidth,
      style: session.outputStyle,
      isShown: session.output.terminal.isTerminal,
      isCount: arguments[stat]
    )
    guard !options.isCount || arguments[format].canCount else {
      throw .usage(
        .conflict("'--stat' and format \(inApostrophes(arguments[format].name)) cannot be combined")
      )
    }
    let sides = try ComparedSides(arguments, session)
    return try sides.write(as: arguments[format], options)
  }
}

extension Option where Value == DifferenceFormat {
  /// The format that differences are written in.
  fileprivate static func format(summary: String) -> Self {
    let format = Option<DifferenceFormat?>.value(
      "format",
      short: "f",
      placeholder: "FORMAT",
      completion: .words { DifferenceFormat.all.map(\.name) },
      summary: summary
    ) { word in
      DifferenceFormat.all.first { $0.name == word.lowercased() }
    }
    return format.withDefault(.text, named: DifferenceFormat.text.name)
  }
}
