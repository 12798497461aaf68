extension Command {
  /// Every command, in the order of their names.
  static let table: [Command] = [
    .help
  ]
}
