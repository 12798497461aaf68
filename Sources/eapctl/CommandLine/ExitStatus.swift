/// The exit status of the tool.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case success = 0
  case findings = 1
  case failure = 2

  /// What the status means, as help shows it.
  var summary: String {
    switch self {
    case .success: "Fine"
    case .findings: "Findings, or differences"
    case .failure: "The command failed: wrong usage, unreadable input, failed output"
    }
  }
}

extension ExitStatus: Comparable {
  /// Returns whether `rhs` is the worse one.
  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
