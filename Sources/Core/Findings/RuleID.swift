/// The stable public name of a rule, such as `end-before-start`.
public struct RuleID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as users type it.
  public let rawValue: String

  /// Creates an identifier from the name that users type.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates an identifier from a literal in the declaration of a rule.
  public init(stringLiteral value: String) {
    rawValue = value
  }
}

extension RuleID: CustomStringConvertible {
  /// The name as users type it.
  public var description: String { rawValue }
}
