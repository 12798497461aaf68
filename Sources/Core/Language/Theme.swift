/// A known subsector or topic, by its English name.
///
/// The pages use one stock of words for both: a term can be a subsector, a topic, or either.
public enum Theme: String, CaseIterable, Sendable {
  case securityAndConflict = "Security and conflict response"
  case ruleOfLaw = "Rule of law & human rights"
  case governance = "Governance & public administration"
  case employment = "Employment and entrepreneurship"
  case civilSociety = "Civil society"
  case education = "Education"
  case researchAndInnovation = "Research and Innovation"
  case easternPartnership = "Eastern Partnership"
  case goodGovernment = "Good government"
  case humanRights = "Human rights"
  case justice = "Justice"
  case business = "Business"
  case massMedia = "Mass-media"

  /// Whether pages use the term as a subsector.
  public var isSubsector: Bool {
    switch self {
    case .securityAndConflict, .ruleOfLaw, .governance, .employment: true
    case .civilSociety, .education, .researchAndInnovation: true
    case .easternPartnership, .goodGovernment, .humanRights, .justice, .business, .massMedia: false
    }
  }

  /// Whether pages use the term as a topic.
  public var isTopic: Bool {
    switch self {
    case .securityAndConflict, .ruleOfLaw, .governance, .employment: false
    case .civilSociety, .education, .researchAndInnovation: true
    case .easternPartnership, .goodGovernment, .humanRights, .justice, .business, .massMedia: true
    }
  }
}
