import Core

@testable import eapctl

/// The options of a command that only the tests have: one of each kind.
enum Sample {
  enum Format: String, CaseIterable { case table, json, csv }

  static let quiet = Option.flag("quiet", short: "q", summary: "Say less")
  static let reverse = Option.flag("reverse", short: "r", summary: "Turn the order round")
  static let format = Option<Format>.choice(
    "format",
    short: "f",
    default: .table,
    summary: "Choose the output format"
  )
  static let by = Option<Format?>.choice("by", summary: "Choose one or none")
  static let area = Option<[PriorityArea]>.codes("area", summary: "Keep these areas").grouped(
    .filter
  )
  static let columns = Option.names(
    "columns",
    placeholder: "NAMES",
    among: ["id", "title", "status"],
    summary: "Choose the columns"
  )
  static let search = Option.text("search", short: "s", placeholder: "TEXT", summary: "Find a text")
  static let limit = Option.integer("limit", summary: "Stop after so many")
  static let activeOn = Option.date("active-on", summary: "Keep what runs on a day")

  static let command = Command(
    name: "sample",
    summary: "Do nothing in particular",
    examples: [.init("Do it", "eapctl sample")],
    operands: .any("ID", completion: .records),
    options: [
      quiet.specification, reverse.specification, format.specification, by.specification,
      area.specification, columns.specification, search.specification, limit.specification,
      activeOn.specification,
    ] + RegistryOptions.all
  ) { arguments, session throws(Failure) in
    try session.output.write(arguments.operands.joined(separator: " ") + "\n")
    return .success
  }
}
