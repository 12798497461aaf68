/// What a shell can offer where a value or an operand is expected.
enum Completion: Sendable {
  case none
  /// Words, which are made when somebody asks for them: most runs do not.
  case words(@Sendable () -> [String])
  /// Codes with what they stand for, likewise.
  case codes(@Sendable () -> [Candidate])
  case files
  case directories
  case records
  case commands
  /// Records, and fields with what can be assigned to them.
  case assignments

  /// A word with what it means; that may be empty.
  struct Candidate: Sendable, Equatable {
    var word: String
    var meaning = ""
  }
}

/// What is expected where somebody types a command line, of which the last word is not complete.
struct CompletionRequest {
  /// What the last word may be.
  enum Expectation {
    case nothing
    case commands
    case options([OptionSpecification])
    /// A value of an option; `prefix` is the part of the word that names it.
    case value(OptionSpecification, prefix: String)
    case operand(Completion)
  }

  /// The last word.
  let current: String
  let expectation: Expectation
  /// The values of `--data` so far.
  let registry: [String]

  /// Reads the words after the name of the program, up to the one that is being typed.
  init(_ words: [String], commands: [Command]) {
    current = words.last ?? ""
    var reader = WordReader(commands: commands)
    for word in words.dropLast() { reader.read(word) }
    registry = reader.registry
    expectation = reader.expectation(of: current)
  }
}

/// Follows a command line word by word without minding what is wrong with it.
private struct WordReader {
  let commands: [Command]
  private var command: Command?
  /// The option whose value is next.
  private var pending: OptionSpecification?
  private var hasUnknownCommand = false
  private var isPastOptions = false
  private(set) var registry: [String] = []

  init(commands: [Command]) {
    self.commands = commands
  }

  /// The options that may be given, which before the command are those that any command has.
  private var options: [OptionSpecification] {
    guard let command else {
      var names: Set<String> = []
      return commands.flatMap(\.options).filter { names.insert($0.name).inserted }
    }
    return command.options
  }

  mutating func read(_ word: String) {
    if let option = pending {
      note(word, of: option)
      pending = nil
    } else if isPastOptions || !word.hasPrefix("-") || word == "-" {
      if command == nil {
        command = commands.first { $0.answers(to: word) }
        hasUnknownCommand = command == nil
      }
    } else if word == "--" {
      isPastOptions = true
    } else if let (option, value) = long(word) {
      if let value {
        note(value, of: option)
      } else if option.placeholder != nil {
        pending = option
      }
    } else if !word.hasPrefix("--"), let letter = word.last {
      pending = options.first { $0.short == letter && $0.placeholder != nil }
    }
  }

  private mutating func note(_ value: String, of option: OptionSpecification) {
    if option.name == RegistryOptions.data.specification.name { registry.append(value) }
  }

  /// The option that a word names in full, with a value that the word has.
  private func long(_ word: String) -> (option: OptionSpecification, value: String?)? {
    guard word.hasPrefix("--") else { return nil }
    let parts = word.dropFirst(2).split(
      separator: "=",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard let option = options.first(where: { $0.name == parts[0] }) else { return nil }
    return (option, parts.count == 2 ? String(parts[1]) : nil)
  }

  func expectation(of word: String) -> CompletionRequest.Expectation {
    if let pending { return .value(pending, prefix: "") }
    if !isPastOptions, word.hasPrefix("-") {
      guard let found = long(word), let value = found.value else { return .options(options) }
      return found.option.placeholder == nil
        ? .nothing : .value(found.option, prefix: String(word.dropLast(value.count)))
    }
    if hasUnknownCommand { return .nothing }
    return command.map { .operand($0.operands.completion) } ?? .commands
  }
}
