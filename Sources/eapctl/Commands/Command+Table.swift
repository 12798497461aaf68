extension Command {
  /// Every command, in the order in which help lists them.
  static let table: [Command] = [
    .export, .formatting, .help, .importing, .list, .rules, .schema, .show, .validate,
  ]
}
