/// How far a project has come.
///
/// The cases map one to one to the code list ActivityStatus of IATI 2.03.
public enum ProjectStatus: String, CaseIterable, Sendable {
  case planned, ongoing, finalising, completed, suspended, cancelled

  /// Whether nothing more is to come: the project was brought to its end or given up.
  var isOver: Bool { self == .completed || self == .cancelled }
}
