/// A language in which project pages are published, by its ISO 639-1 code.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case romanian = "ro"
  case ukrainian = "uk"
  case russian = "ru"
  case armenian = "hy"
  case azerbaijani = "az"
  case georgian = "ka"
  case belarusian = "be"
}

extension Language: Comparable {
  /// Returns whether the code of `lhs` comes before the code of `rhs` in the alphabet.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
