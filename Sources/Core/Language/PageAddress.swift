/// What the address of a project page tells: the number of the page and its language.
///
/// One database feeds all sites, so the number names the same project on each of them.
public struct PageAddress: Sendable, Hashable {
  /// The number of the page, the same in every language.
  public var pageNumber: Int?
  /// The language of the page, if the address is one of a project page.
  public var language: Language?

  /// Reads an address in any of the shapes the sites use, such as `/uk/uk/projects/…/?id=855`.
  public init(_ url: String) {
    let withoutFragment = url.split(separator: "#", maxSplits: 1).first ?? ""
    let parts = withoutFragment.split(
      separator: "?",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    for argument in parts.dropFirst().first?.split(separator: "&") ?? [] {
      let pair = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, pair[0] == "id", !pair[1].isEmpty,
        pair[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      {
        pageNumber = Int(pair[1])
      }
    }
    var path = parts.first ?? ""
    if let scheme = path.range(of: "://") { path = path[scheme.upperBound...] }
    let segments = path.split(separator: "/").dropFirst()
    guard segments.contains(where: { $0.hasPrefix("eu-project-page") }) else { return }
    if let first = segments.first, let language = Self.language(ofSegment: first) {
      self.language = language
    } else if let page = segments.last, page.hasPrefix("eu-project-page-") {
      language = Self.language(ofSegment: page.dropFirst("eu-project-page-".count))
    } else {
      language = .english
    }
  }

  private static func language(ofSegment segment: Substring) -> Language? {
    segments.first { $0.text == segment }?.language
  }

  private static let segments: [(text: String, language: Language)] =
    Language.allCases.flatMap { language in
      language.pack.siteSegments.map { (text: $0, language: language) }
    }
}

extension Substring {
  /// The first place of `text`.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
