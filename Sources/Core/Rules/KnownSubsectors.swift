/// The subsectors that the project pages use.
enum KnownSubsectors {
  /// The names in English, as published.
  static let names = Vocabulary.subsectors

  private static let table = KeyTable(names)

  /// Returns whether a text is one of the names.
  static func contains(_ text: TextView) -> Bool { table.index(of: text, guess: 0) != nil }
}
