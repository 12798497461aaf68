extension Command {
  /// Every command, in the order in which help lists them.
  ///
  /// This folder is what the program does. A command is a file with a description and a function; one
  /// that takes many steps has a second file with a `…Run`, which reads from `run()` on. What several
  /// commands share is here as well: the registry (``RegistryLocation``, `Session+Registry`), the filters
  /// (``FilterOptions``) and the projects that they select (``ProjectSelection``). Commands touch files
  /// and streams through ``Session`` alone. Begin reading with this table and one of the commands.
  static let table: [Command] = [
    .completions, .diff, .edit, .export, .formatting, .help, .importing, .initializing, .list, .log,
    .merge, .new, .remove, .rename, .rules, .schema, .set, .show, .stats, .timeline, .validate,
  ]
}
