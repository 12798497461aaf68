/// Which form of a noun a whole number asks for, after CLDR.
enum PluralCategory: Sendable {
  case one, few, many

  /// The rule of languages in which 1 asks for the singular and all else for the plural.
  static func ofSingularAndPlural(_ count: Int) -> Self { count == 1 ? .one : .many }

  /// The rule of the East Slavic languages, in which the last digits decide.
  static func ofLastDigits(_ count: Int) -> Self {
    if (11...14).contains(count % 100) { return .many }
    return switch count % 10 {
    case 1: .one
    case 2...4: .few
    default: .many
    }
  }
}
