/// A registry as a small site: an index, a page for each record, and a feed of what ends soon.
///
/// Its addresses are relative, so that it can lie anywhere, be it on a server or in a folder.
enum HTMLSite {
  /// The name of the feed.
  static let feedName = "feed.xml"

  static let indexName = "index.html"
  private static let folder = "projects"

  /// The files of a site.
  static let split = ProjectSplit(
    page,
    in: folder,
    beside: [(indexName, index), (feedName, feed)]
  )

  /// The mark in the head of a page by which programs find the feed.
  static let feedLink = "<link rel=alternate type=\"application/atom+xml\" href=\(feedName)>\n"

  /// The address of the page of a record, seen from the index.
  static func address(of id: ProjectID) -> String { "\(folder)/\(pageName(of: id))" }

  /// The name of the page of a record.
  static func pageName(of id: ProjectID) -> String { "\(id).\(page.fileExtension)" }

  private static let index = part("the index of a site", .webPage) {
    HTMLWriter($0, as: .index)
  }

  private static let page = part("the page of a record in a site", .webPage) {
    HTMLRecordPageWriter($0)
  }

  private static let feed = part("what ends soon", .feed) { AtomFeedWriter(context: $0) }

  /// How the files of a site end, and their media types.
  private enum Kind: String {
    case webPage = "text/html"
    case feed = "application/atom+xml"
  }

  /// Returns the format of some of the files, which nobody asks for by its name.
  private static func part(
    _ summary: String,
    _ kind: Kind,
    writer: @escaping @Sendable (ProjectColumnContext) -> any ProjectWriter
  ) -> ProjectFormat {
    ProjectFormat(
      "site",
      summary: summary,
      fileExtension: kind == .feed ? "xml" : "html",
      mediaType: kind.rawValue,
      purposes: .sharing,
      uses: .language,
      canHoldOneRecord: true
    ) {
      .pages(writer($0.context))
    }
  }
}
