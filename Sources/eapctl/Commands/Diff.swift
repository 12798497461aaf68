import Core

extension Command {
  private static let format = Option.format(summary: "Choose how to write the differences")
  private static let stat = Option.flag("stat", summary: "Only count what differs")

  static let diff = Command(
    name: "diff",
    summary: "Compare records, field by field",
    discussion: """
      OLD and NEW are files or directories of records, - for standard input, or revisions of the \
      registry in git; OLD..NEW are two revisions, and of OLD...NEW the first is where they have \
      parted. What is there as a file is taken for one. Without NEW, OLD is compared with the registry.

      Records belong together that have the same id or, where only one side has that, the same page as \
      a source. The order of records and keys, white space and escapes are no difference. Items of \
      lists that have another place are moved (>), those in objects and lists that stay but change are \
      marked (~), and in long texts words that went and came are marked [-so-]{+so+}, or by colour.

      The format 'json-patch' has for each record a line with its id, the change and the operations \
      of RFC 6902 that make the new record of the old one, where null stands for no record. \
      'markdown' is a report for a pull request. The exit status is 1 if anything differs.
      """,
    examples: [
      Example("What this working tree changes", "eapctl diff HEAD"),
      Example("What a branch changes, for a pull request", "eapctl diff main...HEAD -f markdown"),
      Example(
        "Count what differs between standard input and a directory",
        "eapctl export | eapctl diff --stat - Data/projects"
      ),
      Example(
        "Write operations for a program",
        "eapctl diff --format json-patch before.json Data/projects"
      ),
    ],
    operands: Operands(required: ["OLD"], optional: "NEW", completion: .files),
    options: [format.specification, stat.specification] + RegistryOptions.all
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
