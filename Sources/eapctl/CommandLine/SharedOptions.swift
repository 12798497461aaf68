import Core

/// The options that every command has.
enum CommonOptions {
  static let color = Option<ColourChoice>.choice(
    "color",
    default: .auto,
    summary: "Choose when to use colour"
  )
  .grouped(.common)

  static let noPager = Option.flag(
    "no-pager",
    summary: "Print long results at once, without a pager"
  )
  .grouped(.common)

  static let help = Option.flag("help", short: "h", summary: "Show this help and exit")
    .grouped(.common)

  static let all = [color.specification, noPager.specification, help.specification]
}

/// The option of every command whose results depend on the date.
enum DateOptions {
  static let today = Option.date("today", summary: "Use DATE as today's date").grouped(.common)
}

extension Session {
  /// The date to reckon with: that of `--today`, else ``today``.
  func today(_ arguments: Arguments) throws(Failure) -> CalendarDate {
    if let date = arguments[DateOptions.today] { return date }
    return try today
  }
}

/// The options of every command that reads the registry.
enum RegistryOptions {
  static let data = Option.repeated(
    "data",
    placeholder: "PATH",
    completion: .files,
    summary: "Read this directory or file as the registry"
  )
  .grouped(.common)

  static let all = [data.specification]
}
