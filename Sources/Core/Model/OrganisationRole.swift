/// What an organisation does in a project.
///
/// The cases map one to one to the code list OrganisationRole of IATI 2.03.
public enum OrganisationRole: String, CaseIterable, Sendable {
  case funding, accountable, extending, implementing

  /// The code of the role in the IATI code list OrganisationRole.
  public var iatiCode: Int {
    switch self {
    case .funding: 1
    case .accountable: 2
    case .extending: 3
    case .implementing: 4
    }
  }
}
