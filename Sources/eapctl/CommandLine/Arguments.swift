import Core

/// The options and operands of one call of a command.
struct Arguments: Sendable {
  /// The options by name, with their values, in order.
  private var options: [(name: String, value: String)] = []

  /// What is neither an option nor its value, in order.
  private(set) var operands: [String] = []

  /// The value of `option`, or its default if it is absent; of several values that it cannot have
  /// together, the last.
  subscript<Value>(option: Option<Value>) -> Value {
    let name = option.specification.name
    return option.value(options.compactMap { $0.name == name ? $0.value : nil })
  }

  /// Whether `option` is given.
  func contains(_ option: Option<some Sendable>) -> Bool { contains(option.specification) }

  /// Whether `option` is given.
  func contains(_ option: OptionSpecification) -> Bool { contains(optionNamed: option.name) }

  /// Whether the option of this name is given.
  func contains(optionNamed name: String) -> Bool { options.contains { $0.name == name } }

  /// Parses the words that follow the name of `command`.
  ///
  /// Options and operands may mix; `--` ends the options, and `-` is an operand.
  init(_ words: some Sequence<String>, for command: Command) throws(UsageMistake) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if word.hasPrefix("--") {
        try readLong(word.dropFirst(2), of: command, &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word.dropFirst(), of: command, &rest)
      } else {
        operands.append(word)
      }
    }
    if self[CommonOptions.help] { return }
    if let mistake = command.operands.mistake(in: operands) { throw mistake }
  }

  /// Reads `name` or `name=value`, and the next word if the value is there.
  private mutating func readLong(
    _ text: Substring,
    of command: Command,
    _ rest: inout ArraySlice<String>
  ) throws(UsageMistake) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = "--" + parts[0]
    guard let option = command.options.first(where: { $0.name == parts[0] }) else {
      let names = command.options.map { "--" + $0.name }
      throw .unknownOption(spelling, nearest: nearestName(to: spelling, among: names))
    }
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if option.placeholder == nil {
      if attached != nil { throw .needlessValue(option: spelling) }
      try record("", of: option, spelling)
    } else {
      try record(attached ?? rest.popFirst(), of: option, spelling)
    }
  }

  /// Reads switches of one letter each, up to an option whose value is what follows.
  private mutating func readShort(
    _ text: Substring,
    of command: Command,
    _ rest: inout ArraySlice<String>
  ) throws(UsageMistake) {
    let word = text
    var text = text
    while let letter = text.popFirst() {
      let spelling = "-\(letter)"
      guard let option = command.options.first(where: { $0.short == letter }) else {
        throw Self.unknownOption(spelling, in: word, of: command)
      }
      guard option.placeholder == nil else {
        let attached = text.first == "=" ? text.dropFirst() : text
        return try record(text.isEmpty ? rest.popFirst() : String(attached), of: option, spelling)
      }
      if text.first == "=" { throw .needlessValue(option: spelling) }
      try record("", of: option, spelling)
    }
  }

  /// Returns the mistake that a letter is no option; a long option with one hyphen is a likely slip.
  private static func unknownOption(
    _ spelling: String,
    in word: Substring,
    of command: Command
  ) -> UsageMistake {
    command.options.contains { $0.name == word }
      ? .unknownOption("-\(word)", nearest: "--\(word)")
      : .unknownOption(spelling, nearest: nil)
  }

  private mutating func record(
    _ value: String?,
    of option: OptionSpecification,
    _ spelling: String
  ) throws(UsageMistake) {
    guard let value else {
      throw .missingValue(option: spelling, placeholder: option.placeholder ?? "")
    }
    if let wrong = option.invalidPart(value) {
      if let use = option.otherUse(wrong) {
        throw .misplacedValue(wrong, option: spelling, use: use)
      }
      throw .invalidValue(
        wrong,
        option: spelling,
        expected: option.expected,
        nearest: option.nearestValue(to: wrong)
      )
    }
    options.append((option.name, value))
  }
}
