/// Where the facts of a record come from.
public struct Source: Sendable, Hashable {
  /// The address of the page.
  public var url: String

  /// The language of the page.
  public var language: Language?

  /// The day on which the page was read.
  public var retrieved: CalendarDate?

  /// Creates a source.
  public init(url: String, language: Language? = nil, retrieved: CalendarDate? = nil) {
    self.url = url
    self.language = language
    self.retrieved = retrieved
  }
}
