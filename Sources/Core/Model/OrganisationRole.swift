/// What an organisation does in a project.
///
/// The cases map one to one to the code list OrganisationRole of IATI 2.03.
public enum OrganisationRole: String, CaseIterable, Sendable {
  case funding, accountable, extending, implementing
}
