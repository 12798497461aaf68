/// Which calls of a command show their results through a pager.
///
/// None does that asks a question, whose answer the pager would get, or writes to a file.
enum Paging: Sendable, Equatable {
  case never
  case always
  /// All calls without these options, by name.
  case unless([String])

  /// All calls without these options.
  static func unless(_ options: OptionSpecification...) -> Self { .unless(options.map(\.name)) }

  /// Returns whether it is so for a call.
  func applies(to arguments: Arguments) -> Bool {
    if arguments[CommonOptions.noPager] { return false }
    return switch self {
    case .never: false
    case .always: true
    case .unless(let names): !names.contains { arguments.contains(optionNamed: $0) }
    }
  }
}

extension Session {
  /// Has results that are longer than the terminal shown by a pager: that of `$EAPCTL_PAGER`, else that
  /// of `$PAGER`, else `less`.
  func startPaging() {
    guard output.terminal.isTerminal, let command = pagerCommand else { return }
    output.page(through: Pager(command, on: output.terminal))
  }

  private var pagerCommand: String? {
    let own = environment[.ownPager]
    // What a terminal cannot do, no pager can, unless somebody knows one for it.
    if own == nil, environment[.terminal] == "dumb" { return nil }
    let command = (own ?? environment[.pager] ?? "less").split(separator: " ").joined(
      separator: " "
    )
    return command.isEmpty || command == "cat" ? nil : command
  }
}
