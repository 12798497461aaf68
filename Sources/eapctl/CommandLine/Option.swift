import Core

/// A named option whose value has type `Value`, such as `--format csv`.
///
/// The option is described once. Parsing, help, completions and the manual page all read the
/// untyped ``specification``; a command reads the typed value with `arguments[option]`.
struct Option<Value: Sendable>: Sendable {
  var specification: OptionSpecification

  /// Makes the value out of the words given, which are valid; none if the option is absent.
  let value: @Sendable ([String]) -> Value

  /// The same option under another heading of help.
  func grouped(_ group: OptionGroup) -> Self {
    var copy = self
    copy.specification.group = group
    return copy
  }
}

extension Option where Value == Bool {
  /// A switch, which is off unless it is given.
  static func flag(_ name: String, short: Character? = nil, summary: String) -> Self {
    Self(specification: OptionSpecification(name: name, short: short, summary: summary)) {
      !$0.isEmpty
    }
  }
}

extension Option {
  /// An option whose value `parse` makes out of a word, and which is `nil` if absent.
  ///
  /// What a value has to be is, in a message, what `expected` holds, "a whole number, 0 or more", or else one of
  /// the words of `completion`. For a word that stands for no value, `parse` returns `nil`.
  static func value<Wrapped: Sendable>(
    _ name: String,
    short: Character? = nil,
    placeholder: String,
    expected: String? = nil,
    completion: Completion = .none,
    summary: String,
    parse: @escaping @Sendable (String) -> Wrapped?
  ) -> Self where Value == Wrapped? {
    Self(
      specification: OptionSpecification(
        name: name,
        short: short,
        placeholder: placeholder,
        summary: summary,
        completion: completion,
        expectation: expected,
        invalidPart: { parse($0) == nil ? $0 : nil }
      )
    ) {
      $0.last.flatMap(parse)
    }
  }

  /// An option that may be repeated, with values that may also be separated by commas.
  static func list<Element: Sendable>(
    _ name: String,
    short: Character? = nil,
    placeholder: String,
    expected: String? = nil,
    completion: Completion = .none,
    summary: String,
    parse: @escaping @Sendable (String) -> Element?
  ) -> Self where Value == [Element] {
    @Sendable func items(_ word: String) -> [String] {
      listedValues(word) { parse($0) != nil }
    }
    return Self(
      specification: OptionSpecification(
        name: name,
        short: short,
        placeholder: placeholder,
        summary: summary,
        completion: completion,
        expectation: expected,
        isRepeatable: true,
        invalidPart: { items($0).first { parse($0) == nil } }
      )
    ) {
      $0.flatMap(items).compactMap(parse)
    }
  }
}
