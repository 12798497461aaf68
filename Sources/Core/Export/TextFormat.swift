extension ProjectFormat {
  /// Pages for a person at a terminal, one project after the other.
  public static let text = Self(
    "text",
    summary: "pages for the terminal",
    fileExtension: "txt",
    mediaType: "text/plain",
    purposes: .reading,
    uses: [.language, .terminal],
    canHoldOneRecord: true,
    // Its texts are made visible one by one, between the sequences of the style.
    shown: { $0 }
  ) {
    .pages(TextWriter($0))
  }
}

/// Writes pages with a rule between them.
private struct TextWriter: ProjectWriter {
  private let page: ProjectPage
  private let rule: String
  private var isFirst = true

  init(_ options: ProjectFormat.Options) {
    page = ProjectPage(
      width: options.width,
      style: options.style,
      language: options.context.language,
      today: options.context.today
    )
    let line = String(repeating: "─", count: min(options.width ?? 80, 100))
    rule = "\n\(options.style(line, as: .dim))\n\n"
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    if !isFirst { bytes.append(rule) }
    isFirst = false
    bytes.append(page.text(for: project))
  }
}
