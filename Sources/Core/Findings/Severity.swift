/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable {
  /// The record cannot be relied on; `validate` fails.
  case error
  /// The record can be used but deserves a look; `validate` fails only when it is strict.
  case warning
}
