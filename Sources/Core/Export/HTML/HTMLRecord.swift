/// A record as two rows of a page's table: what stands in its columns, and all the rest.
///
/// The markup is as lean as HTML allows, since a page may have thousands: end tags and quotation marks
/// that may be left out are. The columns are those of ``HTMLTable``; the script of the page relies on
/// their order, and on `o`, `r`, `d` for objectives, results and description and `x` for another language.
struct HTMLRecord {
  let project: Project
  let context: HTMLContext
  /// The addresses of the records of the phase before this one and of those after it.
  let earlier: String?
  let later: [HTMLPhases.Link]
  /// The element of the headings over the prose.
  var heading = "h4"

  private var language: Language { context.language }

  /// Returns the rows, in a table body of their own with an anchor; the title leads to an address.
  ///
  /// Those of the first records are marked, which scripts do not hide.
  func rows(
    anchor: String,
    address: String,
    isFirst: Bool,
    hasDetails: Bool = true
  ) -> String {
    let areas = project.priorityAreas.map(\.rawValue).joined(separator: " ")
    var text = "<tbody id=\(anchor) data-s=\(project.status.rawValue)"
    text += (areas.isEmpty ? "" : " data-a=\"\(areas)\"") + (isFirst ? " class=v>\n" : ">\n")
    text += "<tr><th scope=row><h3><a href=\(address)\(titleLanguage)>"
    text += "\(htmlText(title))</a></h3>"
    text += "<td>" + project.countries.map(\.rawValue).joined(separator: " ")
    text += "<td>" + standing
    text += "<td>" + time(project.timeline.start)
    text += "<td>" + (project.timeline.end.map(time) ?? context.element("span", "", "open"))
    text += "<td>" + bar + "\n"
    return hasDetails ? text + "<tr class=details><td colspan=6>" + details + "\n" : text
  }

  /// All that is not in a column of the table.
  var details: String { values + prose + otherLanguages + sources }

  /// The title, or the identifier where the title would be nothing to see.
  var title: String { ProjectTexts(of: project, in: language).title(or: project.id) }

  /// The attribute of the title that says in which language it is, if that is not the one of the page.
  var titleLanguage: String {
    languageAttribute(isTranslated: project.translations[language]?.title != nil)
  }

  private var standing: String {
    let standing = ProjectStanding(project: project, language: language, today: context.today)
    let overdue = standing.overdueWord.map { " <em data-l=overdue>\(htmlText($0))</em>" } ?? ""
    return htmlText(standing.name) + overdue
  }

  func time(_ date: CalendarDate) -> String {
    "<time datetime=\(date)>\(htmlText(date.text(in: language)))</time>"
  }

  /// The days of the project on the scale of the page.
  private var bar: String {
    let bar = TimelineBar(of: project, today: context.today)
    guard let scale = context.scale, let shapes = htmlShapes(of: bar, on: scale) else { return "" }
    return "<svg height=12 aria-hidden=true>\(shapes)</svg>"
  }
}

extension HTMLRecord {
  /// The list of labels and values.
  private var values: String {
    var text = "<dl><dt>ID<dd>\(project.id)"
    for value in project.labelledValues(in: language) {
      text += "<dt>\(htmlText(value.name(in: language)))"
      for item in value.texts {
        text += "<dd>" + (value.label == .precededBy ? linked(item, to: earlier) : htmlText(item))
      }
    }
    if !later.isEmpty {
      text += "<dt>\(htmlText(language.pack.overviewWords.followedBy))"
      for record in later { text += "<dd>" + linked(record.id.rawValue, to: record.address) }
    }
    return text + "</dl>\n"
  }

  private func linked(_ text: String, to address: String?) -> String {
    address.map { "<a href=\($0)>\(htmlText(text))</a>" } ?? htmlText(text)
  }

  /// The objectives, the results and the description in the language of the page, or else in that of the record.
  private var prose: String {
    let translation = project.translations[language]
    let texts = ProjectTexts(of: project, in: language)
    return sections.map { section in
      let isTranslated = translation.map { !section.translated($0).isEmpty } ?? false
      let content = section.content(of: section.texts(texts))
      guard !content.isEmpty else { return "" }
      let count = section.texts(texts).count
      let name = htmlText(section.label.text(in: language, over: count))
      let mark = languageAttribute(isTranslated: isTranslated)
      // The heading is in the language of the page, and only what follows it may be in another.
      let body = mark.isEmpty ? content : "<div\(mark)>\(content)</div>"
      return "<div class=\(section.name)><\(heading)>\(name)</\(heading)>\(body)</div>\n"
    }
    .joined()
  }

  /// Returns the mark of text that is in the language of records, as the page is not.
  private func languageAttribute(isTranslated: Bool) -> String {
    isTranslated || language == .english ? "" : " lang=en"
  }

  /// What there is in other languages than the page has, each with its name.
  private var otherLanguages: String {
    var texts = project.translations
    if language != .english, texts[language] != nil { texts[.english] = original }
    texts[language] = nil
    return texts.sorted { $0.key < $1.key }.map { other, translation in
      let parts = sections.map { section -> String in
        let items = section.translated(translation)
        if items.isEmpty { return "" }
        let name = htmlText(section.label.text(in: other, over: items.count))
        return
          "<div class=\(section.name)><\(heading)>\(name)</\(heading)>\(section.content(of: items))</div>\n"
      }
      let title = translation.title.map { ": <b>\(htmlText($0))</b>" } ?? ""
      return "<div class=x lang=\(other.rawValue)><p>\(htmlText(other.pack.ownName))\(title)</p>\n"
        + parts.joined() + "</div>\n"
    }
    .joined()
  }

  /// The texts of the record itself.
  private var original: Translation {
    Translation(
      title: project.title,
      description: project.description,
      specificObjectives: project.specificObjectives,
      expectedResults: project.expectedResults
    )
  }

  private var sources: String {
    guard !project.sources.isEmpty else { return "" }
    let count = project.sources.count
    let name = htmlText(Label.sources.text(in: language, over: count))
    let items = project.sources.map { source in
      let address = htmlText(source.url)
      let link = htmlLink(to: source.url).map { "<a href=\"\($0)\">\(address)</a>" } ?? address
      var details = source.language.map { [htmlText($0.pack.ownName)] } ?? []
      if let day = source.retrieved { details.append(time(day)) }
      return "<li>" + link + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }
    return "<\(heading)>\(name)</\(heading)>"
      + "<ul>\(items.joined())</ul>"
  }
}

/// A kind of prose of a record.
private struct HTMLSection: Sendable {
  /// The class of the elements that hold such prose.
  let name: String
  let label: Label
  let isParagraphs: Bool
  let texts: @Sendable (ProjectTexts) -> [String]
  let translated: @Sendable (Translation) -> [String]

  /// Returns paragraphs, or a list unless there is one text.
  func content(of texts: [String]) -> String {
    let isList = !isParagraphs && texts.count > 1
    let items = texts.map { (isList ? "<li>" : "<p>") + htmlText($0) }.joined()
    return isList ? "<ol>\(items)</ol>" : items
  }
}

/// The kinds of prose in the order in which a page has them.
private let sections: [HTMLSection] = [
  HTMLSection(
    name: "o",
    label: .specificObjective,
    isParagraphs: false,
    texts: { $0.specificObjectives },
    translated: { $0.specificObjectives }
  ),
  HTMLSection(
    name: "r",
    label: .expectedResults,
    isParagraphs: false,
    texts: { $0.expectedResults },
    translated: { $0.expectedResults }
  ),
  HTMLSection(
    name: "d",
    label: .description,
    isParagraphs: true,
    texts: { $0.description },
    translated: { $0.description }
  ),
]
