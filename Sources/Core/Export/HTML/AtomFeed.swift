/// Writes a feed of the projects that end soon, in the Atom Syndication Format (RFC 4287).
///
/// A project comes into the feed when it has half a year left, which is the time of its entry: so the entry
/// stays the same from one day to the next, and programs that read feeds show it once.
struct AtomFeedWriter: ProjectWriter {
  let context: ProjectColumnContext
  private var ending: [Entry] = []

  /// The days before its last one on which a project is in the feed.
  private static let dayCount = 183

  init(context: ProjectColumnContext) {
    self.context = context
  }

  private struct Entry {
    let id: ProjectID
    let title: String
    let end: CalendarDate
    let summary: String
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    guard !project.status.isOver, let end = project.timeline.end else { return }
    let daysLeft = end.dayNumber - context.today.dayNumber
    guard (0..<Self.dayCount).contains(daysLeft) else { return }
    let language = context.language
    let facts =
      ["\(Label.end.text(in: language)): \(end.text(in: language))"]
      + [project.status.name(in: language)] + project.countries.map { $0.name(in: language) }
    let entry = Entry(
      id: project.id,
      title: ProjectTexts(of: project, in: language).title(or: project.id),
      end: end,
      summary: facts.joined(separator: " · ")
    )
    ending.append(entry)
  }

  mutating func end(_ bytes: inout [UInt8]) {
    let entries = ending.sorted { ($0.end, $0.id) < ($1.end, $1.id) }
    let language = context.language
    let words = language.pack.overviewWords
    let name = "\(Theme.easternPartnership.name(in: language)) · \(words.endingSoon)"
    bytes.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
      <title>\(xmlText(name))</title>
      <id>\(Self.identifier(of: "feed"))</id>
      <updated>\(Self.time(entries.map { opening(of: $0) }.max() ?? context.today))</updated>
      <author><name>eapctl</name></author>
      <link rel="self" href="\(HTMLSite.feedName)"/>
      <link rel="alternate" type="text/html" href="\(HTMLSite.indexName)"/>

      """
    )
    for entry in entries { bytes.append(markup(of: entry)) }
    bytes.append("</feed>\n")
  }

  private func markup(of entry: Entry) -> String {
    """
    <entry>
    <title>\(xmlText(visibleText(entry.title)))</title>
    <id>\(Self.identifier(of: "project \(entry.id)"))</id>
    <updated>\(Self.time(opening(of: entry)))</updated>
    <link rel="alternate" type="text/html" href="\(HTMLSite.address(of: entry.id))"/>
    <summary>\(xmlText(entry.summary))</summary>
    </entry>

    """
  }

  /// The day on which an entry comes into the feed.
  private func opening(of entry: Entry) -> CalendarDate {
    CalendarDate(dayNumber: entry.end.dayNumber - Self.dayCount + 1)
  }

  private static func time(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }

  /// Returns a UUID that stands for a name wherever a feed is made: version 8 of RFC 9562, from a digest.
  private static func identifier(of name: String) -> String {
    var bytes = SecureDigest(of: "eapctl \(name)".utf8).bytes.prefix(16).map(\.self)
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
