/// Writes the page of a record in a site, with links to those of its earlier and later phases.
struct HTMLRecordPageWriter: ProjectWriter {
  private let context: HTMLContext
  private var phases = HTMLPhases()

  init(_ context: ProjectColumnContext) {
    self.context = HTMLContext(language: context.language, today: context.today)
  }

  var foreseesOthers: Bool { true }

  mutating func foresee(_ project: Project) {
    phases.add(project) { _ in HTMLSite.pageName(of: project.id) }
  }

  func add(_ project: Project, to bytes: inout [UInt8]) {
    let record = HTMLRecord(
      project: project,
      context: context,
      earlier: phases.earlier(of: project).map(HTMLSite.pageName),
      later: phases.later(than: project),
      heading: "h2"
    )
    bytes.append(HTMLRecordPage(record: record, project: project, context: context).markup)
  }
}

/// The page of a record: how it stands, when it runs, and all that is known.
///
/// It has no script, and needs none.
private struct HTMLRecordPage {
  let record: HTMLRecord
  let project: Project
  let context: HTMLContext

  var markup: String {
    let head = HTMLHead(
      language: context.language,
      title: record.title,
      style: HTMLStyle.recordPage
    )
    return """
      \(head.markup)<body>
      <header>
      <p><a href=../\(HTMLSite.indexName)>← \(htmlText(context.word("back")))</a></p>
      <h1\(record.titleLanguage)>\(htmlText(record.title))</h1>
      <p>\(standing)</p>
      </header>
      <main class=details>
      <p>\(dates)</p>
      \(picture)\(record.details)
      </main>
      </body>
      </html>

      """
  }

  private var standing: String {
    let standing = ProjectStanding(
      project: project,
      language: context.language,
      today: context.today
    )
    let words = [standing.name, standing.overdueWord, standing.phrase].compactMap(\.self)
    return "<span aria-hidden=true>\(standing.mark)</span> "
      + htmlText(words.joined(separator: " · "))
  }

  private var dates: String {
    let end = project.timeline.end.map(record.time)
    return record.time(project.timeline.start) + " – " + (end ?? htmlText(context.word("open")))
  }

  /// The bar of the project on a scale of its own, with today if that is on it.
  private var picture: String {
    let bar = TimelineBar(of: project, today: context.today)
    var extent = TimeExtent()
    extent.add(bar)
    guard let scale = extent.scale(), let shapes = htmlShapes(of: bar, on: scale, y: "y=20 ") else {
      return ""
    }
    let marks = scale.marks(atMost: 6).map { mark in
      let text = htmlText(mark.label(in: context.language))
      let end = mark.position > 0.9 ? " text-anchor=end" : ""
      return "<text x=\(htmlPercent(mark.position)) y=12\(end)>\(text)</text>"
    }
    var parts = marks + [shapes]
    if scale.contains(context.today) {
      let now = htmlPercent(scale.position(ofStart: context.today))
      parts.append("<line x1=\(now) x2=\(now) y1=16 y2=36 />")
    }
    return "<svg class=when data-s=\(project.status.rawValue) width=320 height=36 aria-hidden=true>"
      + parts.joined() + "</svg>\n"
  }
}
