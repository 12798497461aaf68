/// A text that has a meaning in a language, with how well it is known.
///
/// Of the terms for a meaning the first that may be printed is the one that is.
struct Term: Sendable {
  let text: String
  /// How well the term is known on pages, or `nil` if it is only printed.
  let certainty: Certainty?

  /// Whether exports may print the term.
  var isPrintable: Bool { certainty != .guess }

  /// Read on a project page.
  static func seen(_ text: String) -> Self { Self(text: text, certainty: .seen) }

  /// The usual word of the language, printed, but not yet met on a page.
  static func usual(_ text: String) -> Self { Self(text: text, certainty: .usual) }

  /// A likely word, accepted on a page and never printed.
  static func guess(_ text: String) -> Self { Self(text: text, certainty: .guess) }

  /// Our own word: printed, and not by itself read on a page.
  static func printOnly(_ text: String) -> Self { Self(text: text, certainty: nil) }
}

/// How well a term is known where it is read.
enum Certainty: Int, Sendable, Comparable {
  /// A likely word, accepted and reported.
  case guess
  /// The usual word of the language; reported like a guess when it is met on a page.
  case usual
  /// Read on a project page before.
  case seen

  /// Returns whether `lhs` is less certain than `rhs`.
  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
