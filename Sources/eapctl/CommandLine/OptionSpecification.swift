import Core

/// The untyped part of an option: all that parsing, help and completions need.
struct OptionSpecification: Sendable {
  let name: String
  var short: Character?

  /// What stands for the value in help, or `nil` for a switch.
  var placeholder: String?

  /// One line in the imperative, without a full stop.
  let summary: String

  /// The value that an absent option stands for, as help shows it.
  var fallback: String?

  /// What to offer as a value.
  var completion = Completion.none

  /// Other words for a value, with what a message suggests in their place.
  var otherWords: @Sendable () -> [(word: String, suggestion: String)] = { [] }

  /// Says to which other option a word is a value that is none to this one, or `nil`.
  var otherUse: @Sendable (String) -> String? = { _ in nil }

  /// What a value has to be, as a message puts it: "a whole number, 0 or more"; `nil` if it is one of the
  /// choices.
  var expectation: String?

  /// Whether the option may be given more than once.
  var isRepeatable = false

  var group = OptionGroup.command

  /// Returns the part of a value that is wrong, or `nil` if nothing is.
  var invalidPart: @Sendable (String) -> String? = { _ in nil }

  /// The valid values, or an empty array if they cannot be listed.
  var choices: [String] {
    switch completion {
    case .words(let words): words()
    case .codes(let codes): codes().map(\.word)
    case .none, .files, .directories, .records, .commands, .assignments: []
    }
  }

  /// What a value has to be, as a message puts it: "a whole number, 0 or more", "csv or json".
  var expected: String { expectation ?? enumeration(choices) }

  /// Returns the valid value that a word is most likely a slip for, or `nil`.
  func nearestValue(to word: String) -> String? {
    let others = otherWords()
    let nearest = nearestName(to: word, among: choices + others.map(\.word))
    return others.first { $0.word == nearest }?.suggestion ?? nearest
  }

  /// The spellings, short first: `-f`, `--format`.
  var spellings: [String] {
    (short.map { ["-\($0)"] } ?? []) + ["--\(name)"]
  }

  /// The spellings with the placeholder of the value: `-f, --format FORMAT`.
  var synopsis: String {
    (short == nil ? "    " : "") + spellings.joined(separator: ", ")
      + (placeholder.map { " \($0)" } ?? "")
  }
}

/// The heading under which help lists an option, in order.
enum OptionGroup: String, CaseIterable, Sendable {
  case command = "OPTIONS"
  case filter = "FILTER OPTIONS"
  case common = "COMMON OPTIONS"
}

/// Returns words as a message lists them: `table, json or csv`.
private func enumeration(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.joined() }
  // More than a few lines of them are for the help page to list.
  guard words.count <= 24 else { return "one of those that 'eapctl rules' lists" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
