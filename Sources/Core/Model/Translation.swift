/// The texts of a project in another language; what is not translated is left out.
public struct Translation: Sendable, Hashable {
  /// The title.
  public var title: String?

  /// The paragraphs of the description.
  public var description: [String]

  /// The specific objectives.
  public var specificObjectives: [String]

  /// The expected results.
  public var expectedResults: [String]

  /// Creates a translation.
  public init(
    title: String? = nil,
    description: [String] = [],
    specificObjectives: [String] = [],
    expectedResults: [String] = []
  ) {
    self.title = title
    self.description = description
    self.specificObjectives = specificObjectives
    self.expectedResults = expectedResults
  }
}
