/// An organisation that takes part in a project.
public struct Organisation: Sendable, Hashable {
  /// The name, as published.
  public var name: String

  /// What the organisation does in the project.
  public var role: OrganisationRole

  /// The identifier of the organisation in a public register such as `XI-IATI-EC_NEAR`.
  public var ref: String?

  /// Creates an organisation.
  public init(name: String, role: OrganisationRole, ref: String? = nil) {
    self.name = name
    self.role = role
    self.ref = ref
  }
}
