/// The subsectors that the project pages use.
enum KnownSubsectors {
  /// The names in English, as published.
  static let names = [
    "Civil society",
    "Education",
    "Employment and entrepreneurship",
    "Environment and climate change",
    "Governance & public administration",
    "Research and Innovation",
    "Rule of law & human rights",
    "Security and conflict response",
  ]

  private static let table = KeyTable(names)

  /// Returns whether a text is one of the names.
  static func contains(_ text: TextView) -> Bool { table.index(of: text, guess: 0) != nil }
}
