import Core

extension Command {
  private static let next = Option.flag(
    "next",
    summary: "Print what may come next after the words, for the scripts"
  )

  static let completions = Command(
    name: "completions",
    summary: "Print the completion script of a shell",
    discussion: """
      The scripts are for bash, zsh and fish. They ask eapctl itself what may come next, so commands, \
      options, codes, rules, fields and the records of the registry that is in use are always those of \
      the program that is installed.
      """,
    examples: [
      Example("Complete in this bash", "source <(eapctl completions bash)"),
      Example("See what may come next", "eapctl completions --next -- list --country ''"),
    ],
    operands: .any("SHELL", completion: .words { CompletionScript.allCases.map(\.rawValue) }),
    options: [next.specification]
  ) { arguments, session throws(Failure) in
    if arguments[next] {
      let candidates = CompletionCandidates(arguments.operands, session)
      try session.output.write(candidates.text)
      return .success
    }
    guard let name = arguments.operands.first else { throw .usage(.missingOperand("SHELL")) }
    if arguments.operands.count > 1 { throw .usage(.needlessOperand(arguments.operands[1])) }
    guard let script = CompletionScript(rawValue: name) else {
      let names = CompletionScript.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage(.conflict("no completions for \(inApostrophes(name)), only for \(names)"))
    }
    try session.output.write(script.text)
    return .success
  }
}

/// What may come next in a command line.
///
/// There is a line for each: a word and, after a tab, what it means. A line that begins with a colon
/// leaves it to the shell.
struct CompletionCandidates {
  private let request: CompletionRequest
  private let session: Session

  /// The records that are offered at most: more than anybody reads.
  private static let recordLimit = 1000
  /// The number of columns of what a word means.
  private static let width = 60

  init(_ words: [String], _ session: Session) {
    request = CompletionRequest(words, commands: Command.table)
    self.session = session
  }

  var text: String {
    let current = request.current
    switch request.expectation {
    case .nothing: return ""
    case .commands:
      return lines(Self.commands, startingWith: current)
    case .options(let options):
      let words = options.map { option in
        Completion.Candidate(word: "--\(option.name)", meaning: option.summary)
      }
      return lines(words, startingWith: current)
    case .value(let option, let prefix):
      return text(option.completion, String(current.dropFirst(prefix.count)), prefix)
    case .operand(let completion): return text(completion, current, "")
    }
  }

  private static var commands: [Completion.Candidate] {
    Command.table.map { Completion.Candidate(word: $0.name, meaning: $0.summary) }
  }

  /// Returns what completes a word that comes after a prefix.
  private func text(_ completion: Completion, _ word: String, _ prefix: String) -> String {
    switch completion {
    case .none: return ""
    case .files: return ":files\n"
    case .directories: return ":directories\n"
    case .words(let words):
      return listed(words().map { Completion.Candidate(word: $0) }, word, prefix)
    case .codes(let codes): return listed(codes(), word, prefix)
    case .commands: return lines(Self.commands, startingWith: word, prefix)
    case .records: return lines(records, startingWith: word, prefix)
    case .assignments:
      guard let equals = word.firstIndex(of: "=") else {
        let fields = AssignableField.all.map {
          Completion.Candidate(word: "\($0.field)=", meaning: $0.summary)
        }
        return lines(records + fields, startingWith: word, prefix)
      }
      let path = word[...equals]
      let codes = AssignableField.all.first {
        "\($0.field)=" == path.filter { !"+-".contains($0) }
      }?.codes
      let candidates = (codes ?? []).map { Completion.Candidate(word: $0) }
      return listed(candidates, String(word[equals...].dropFirst()), String(path))
    }
  }

  /// Returns words of which several can be given with commas between them.
  private func listed(
    _ candidates: [Completion.Candidate],
    _ word: String,
    _ prefix: String
  ) -> String {
    guard let comma = word.lastIndex(of: ",") else {
      return lines(candidates, startingWith: word, prefix)
    }
    let last = String(word[word.index(after: comma)...])
    return lines(candidates, startingWith: last, prefix + word[...comma])
  }

  private func lines(
    _ candidates: [Completion.Candidate],
    startingWith beginning: String,
    _ prefix: String = ""
  ) -> String {
    candidates.filter { $0.word.hasPrefix(beginning) }.map { candidate in
      let meaning = shortenedText(visibleText(candidate.meaning), toWidth: Self.width)
      return "\(prefix)\(candidate.word)" + (meaning.isEmpty ? "\n" : "\t\(meaning)\n")
    }
    .joined()
  }

  /// The records of the registry; none if it cannot be read, which is no time to say so.
  private var records: [Completion.Candidate] {
    guard
      let inputs = try? session.registryInputs(request.registry, whereAbsent: .embeddedRecords)
        .inputs
    else { return [] }
    var selection = RecordSelection(
      from: inputs,
      where: ProjectQuery(),
      workerCount: HostProcess.coreCount
    )
    selection.limit = Self.recordLimit
    var records: [Completion.Candidate] = []
    _ = selection.forEachBatch { projects in
      records += projects.map { Completion.Candidate(word: $0.id.rawValue, meaning: $0.title) }
    }
    return records
  }
}
