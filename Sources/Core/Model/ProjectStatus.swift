/// How far a project has come.
///
/// The cases map one to one to the code list ActivityStatus of IATI 2.03.
public enum ProjectStatus: String, CaseIterable, Sendable {
  case planned, ongoing, finalising, completed, suspended, cancelled
}
