/// A page of help, ready to be laid out.
protocol Page {
  /// The purpose of the page's subject, in one sentence.
  var purpose: String { get }

  var sections: [Section] { get }
}

/// A part of a page, under a heading.
struct Section {
  let heading: String
  let content: Content

  enum Content {
    /// Lines, which are not joined to paragraphs.
    case lines([String])

    /// Paragraphs, separated by empty lines.
    case prose(String)

    /// Terms, and beside each what it means.
    case definitions([(term: String, meaning: String)])

    /// Command lines, and above each what it is for.
    case examples([Command.Example])
  }
}

extension Section {
  static func environment(_ variables: [EnvironmentVariable]) -> Self {
    Self(
      heading: "ENVIRONMENT",
      content: .definitions(variables.map { ($0.rawValue, $0.summary) })
    )
  }

  static let exitStatus = Self(
    heading: "EXIT STATUS",
    content: .definitions(ExitStatus.allCases.map { (String($0.rawValue), $0.summary) })
  )
}

extension Section.Content {
  static func options(_ options: [OptionSpecification]) -> Self {
    .definitions(options.map { ($0.synopsis, $0.explanation) })
  }
}

extension OptionSpecification {
  /// The summary, followed by what values there are.
  fileprivate var explanation: String {
    var explanation = summary
    // More are listed by a command of their own, such as `eapctl rules`.
    if !choices.isEmpty, choices.count <= 24 {
      explanation += ": " + choices.joined(separator: ", ")
    }
    if let fallback { explanation += " (default: \(fallback))" }
    if isRepeatable { explanation += "; may be repeated" }
    return explanation
  }
}
