/// An Eastern Partnership country, by its ISO 3166-1 alpha-2 code.
public enum Country: String, CaseIterable, Sendable {
  case armenia = "AM"
  case azerbaijan = "AZ"
  case belarus = "BY"
  case georgia = "GE"
  case moldova = "MD"
  case ukraine = "UA"
}

extension Country: Comparable {
  /// Returns whether the code of `lhs` comes before the code of `rhs` in the alphabet.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
