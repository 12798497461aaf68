import Core

/// The reason why a command stops before it is done.
enum Failure: Error, Equatable {
  /// The command line makes no sense.
  case usage(UsageMistake)

  /// A file or a standard stream cannot be used.
  case file(FileError)

  /// The registry does not hold what was asked for; the text names it.
  case registry(String)

  /// A file is left as it was because records are missing from the results; messages have named them.
  case incomplete(name: String)

  /// A file is left as it was because the part of the results that can be had is empty; messages have
  /// said why.
  case nothingReadable(name: String)

  /// What happened, as a lower-case fragment without a full stop.
  var message: String {
    switch self {
    case .usage(let mistake): mistake.message
    case .file(.unreadable(let name, let reason)): "cannot read \(inApostrophes(name)): \(reason)"
    case .registry(let text): text
    case .file(.unwritable(let name, let reason)):
      "cannot write \(name.map(inApostrophes) ?? "standard output"): \(reason)"
    case .file(.unsynchronized(let directory, let reason)):
      "the files are changed, but a power cut may undo it, since the storage does not confirm the names "
        + "in \(inApostrophes(directory)): \(reason)"
    case .incomplete(let name):
      "nothing is written to \(inApostrophes(name)) because records are missing; "
        + "'--partial' writes the others"
    case .nothingReadable(let name):
      "nothing is written to \(inApostrophes(name)) because no record is left to write"
    case .file(.closedPipe): "the reader of the results has gone"
    }
  }

  /// The status to exit with.
  var status: ExitStatus {
    switch self {
    case .file(.closedPipe): .success
    case .usage, .file(.unreadable), .file(.unwritable), .file(.unsynchronized), .registry,
      .incomplete, .nothingReadable:
      .failure
    }
  }
}

extension Failure {
  /// A file or directory cannot be read.
  static func input(name: String, reason: String) -> Self {
    .file(.unreadable(name: name, reason: reason))
  }

  /// A file cannot be written.
  static func output(name: String, reason: String) -> Self {
    .file(.unwritable(name: name, reason: reason))
  }

  /// Does what `body` does, whose errors are failures of the command.
  static func translating<Result>(_ body: () throws(FileError) -> Result) throws(Self) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

/// What is wrong with a command line.
enum UsageMistake: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case missingCommand(after: String)
  case unknownOption(String, nearest: String?)
  case missingValue(option: String, placeholder: String)
  case needlessValue(option: String)
  case invalidValue(String, option: String, expected: String, nearest: String?)
  /// A value of another option; the text says which.
  case misplacedValue(String, option: String, use: String)
  case invalidVariable(EnvironmentVariable, value: String, expected: String)
  case missingOperand(String)
  case needlessOperand(String)

  /// Options or operands that do not go together; the text names them.
  case conflict(String)

  /// What is wrong, as a lower-case fragment without a full stop.
  var message: String {
    switch self {
    case .unknownCommand(let name, let nearest):
      "unknown command \(inApostrophes(name))" + suggestion(nearest)
    case .missingCommand(let spelling):
      "option \(inApostrophes(spelling)) needs a command"
    case .unknownOption(let spelling, let nearest):
      "unknown option \(inApostrophes(spelling))" + suggestion(nearest)
    case .missingValue(let spelling, let placeholder):
      "option \(inApostrophes(spelling)) needs a value: \(placeholder)"
    case .needlessValue(let spelling):
      "option \(inApostrophes(spelling)) takes no value"
    case .invalidValue(let value, let spelling, let expected, let nearest):
      "invalid value \(inApostrophes(value)) for \(inApostrophes(spelling)), expected \(expected)"
        + suggestion(nearest)
    case .misplacedValue(let value, let spelling, let use):
      "invalid value \(inApostrophes(value)) for \(inApostrophes(spelling)): \(use)"
    case .invalidVariable(let variable, let value, let expected):
      "invalid value \(inApostrophes(value)) of \(variable.rawValue), expected \(expected)"
    case .missingOperand(let placeholder):
      "missing operand \(placeholder)"
    case .needlessOperand(let operand):
      "unexpected operand \(inApostrophes(operand))"
    case .conflict(let text):
      text
    }
  }

  /// Whether the name of a command is wrong or missing.
  var isAboutCommands: Bool {
    switch self {
    case .unknownCommand, .missingCommand: true
    case .unknownOption, .missingValue, .needlessValue, .invalidValue,
      .misplacedValue, .invalidVariable, .missingOperand, .needlessOperand, .conflict:
      false
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \(inApostrophes($0))?" } ?? ""
  }
}
