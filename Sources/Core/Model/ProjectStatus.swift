/// How far a project has come.
///
/// The cases map one to one to the code list ActivityStatus of IATI 2.03.
public enum ProjectStatus: String, CaseIterable, Sendable {
  case planned, ongoing, finalising, completed, suspended, cancelled

  /// The code of the status in the IATI code list ActivityStatus.
  public var iatiCode: Int {
    switch self {
    case .planned: 1
    case .ongoing: 2
    case .finalising: 3
    case .completed: 4
    case .cancelled: 5
    case .suspended: 6
    }
  }
}
