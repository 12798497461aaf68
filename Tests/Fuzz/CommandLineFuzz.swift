// Command lines of arbitrary words.

@testable import Core
@testable import eapctl

/// Reads the input as the words of a command line, with a zero or else a line end after each; no command
/// is run.
func fuzzCommandLine(_ input: FuzzInput) {
  let separator = input.bytes.contains(0) ? 0 : UInt8(ascii: "\n")
  var words = input.bytes.split(separator: separator).prefix(40).map { String(path: Array($0)) }
  run(words)
  // Few inputs begin with the name of a command.
  var choices = input.choices
  guard let command = Command.table.randomElement(using: &choices) else { return }
  check(words, for: command)
  words.insert(command.name, at: 0)
  run(words)
}

/// The tool with all of its commands, of which none does anything.
private let tool = Tool(
  commands: Command.table.map { command in
    Command(
      name: command.name,
      summary: command.summary,
      discussion: command.discussion,
      examples: command.examples,
      operands: command.operands,
      options: command.options.filter { option in
        !CommonOptions.all.contains { $0.name == option.name }
      }
    ) { arguments, session throws(Failure) in
      readValues(of: arguments)
      return .success
    }
  }
)

/// Runs the tool up to where a command would start.
private func run(_ words: [String]) {
  let (output, errors) = (ByteSink(), ByteSink())
  let session = Session(
    output: Output(output),
    errors: Output(errors),
    standardInput: { MemorySource([]) },
    clock: today
  )
  let status = tool.run(words, session)
  // Words can ask for colour.
  let message = withoutStyle(errors.text)
  requireVisible(withoutStyle(output.text))
  requireVisible(message)
  if status == .success { return require(message.isEmpty, "a success with a message: \(message)") }
  let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
  require(lines.first?.hasPrefix("eapctl: error: ") == true, "no message: \(message)")
  require(lines.last == "" && lines.dropLast().last?.hasPrefix("see 'eapctl help") == true, message)
}

/// Takes the sequences out of a text by which a terminal changes its style.
private func withoutStyle(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    let end = rest.dropFirst().firstIndex { !("0"..."9" ~= $0 || $0 == ";") }
    if scalar == "\u{1B}", rest.first == "[", let end, rest[end] == "m" {
      rest = rest[end...].dropFirst()
    } else {
      plain.append(scalar)
    }
  }
  return String(plain)
}

/// Reads words for a command and requires a mistake to be explained.
private func check(_ words: [String], for command: Command) {
  do throws(UsageMistake) {
    let arguments = try Arguments(words, for: command)
    readValues(of: arguments)
    require(arguments.operands.allSatisfy(words.contains), "an operand comes from nowhere")
    if !arguments[CommonOptions.help] {
      require(command.operands.mistake(in: arguments.operands) == nil, "a mistake is overlooked")
    }
  } catch {
    let message = error.message
    require(!message.isEmpty && !message.hasSuffix("."), "message: \(message)")
    requireVisible(message)
  }
}

/// Reads typed values of the options that several commands have.
private func readValues(of arguments: Arguments) {
  let query = arguments.query
  require(query.countries.count <= 1000, "\(query.countries.count) countries")
  _ = arguments.order(today: today)
  _ = arguments[FilterOptions.limit].map { require($0 >= 0, "a limit below 0") }
  _ = arguments[CommonOptions.color]
  for path in arguments[RegistryOptions.data] { require(!path.isEmpty, "an empty path") }
}
