/// What stands before and behind the records of a page.
struct HTMLPage {
  let context: HTMLContext
  let summary: HTMLSummary
  let form: HTMLWriter.Form

  private var language: Language { context.language }

  /// All up to the first record.
  var opening: String {
    let head = HTMLHead(
      language: language,
      title: context.word("title"),
      style: HTMLStyle.text + timeStyle,
      script: HTMLScript.text,
      links: form == .index ? HTMLSite.feedLink : ""
    )
    let json = HTMLWords.json { summary.statuses.text(in: $0) }
    var text = head.markup + "<body>\n"
    text += "<script type=\"application/json\" id=words>\(json)</script>\n"
    text += context.element("a", "class=skip href=#projects", "skip") + "\n"
    text += header + "<main>\n<div class=top>\n" + filters + map + "</div>\n" + tableOpening
    return text
  }

  /// All behind the last record.
  var closing: String {
    """
    </table>
    \(context.element("p", "id=none" + (summary.total == 0 ? "" : " hidden"), "none"))
    <p>\(context.element("button", "id=more type=button hidden", "more"))</p>
    </section>
    </main>
    </body>
    </html>

    """
  }

  private var feed: String { context.element("a", "href=\(HTMLSite.feedName)", "soon") + " (Atom)" }

  private var header: String {
    let day = context.today
    return """
      <header>
      \(context.element("h1", "", "title"))
      <p><time datetime=\(day)>\(htmlText(day.text(in: language)))</time> · \
      <span id=counts>\(htmlText(summary.statuses.text(in: language)))</span>\
      \(form == .index ? " · " + feed : "")</p>
      </header>

      """
  }
}

extension HTMLPage {
  /// The controls, which the script shows, since nothing happens without it.
  private var filters: String {
    """
    <form id=filters role=search hidden>
    \(field("search", "<input type=search id=search autocomplete=off>"))
    \(choice("country", Country.allCases.map { ($0.rawValue, $0.name(in: language)) }))
    \(choice("area", PriorityArea.allCases.map { ($0.rawValue, $0.name(in: language)) }))
    \(choice("status", ProjectStatus.allCases.map { ($0.rawValue, $0.name(in: language)) }))
    \(field("from", "<input type=date id=from>"))
    \(field("until", "<input type=date id=until>"))
    \(field("sort", order))
    \(field("language", languages))
    <p class=state>\(context.element("button", "type=button id=clear", "clear")) \
    <output id=shown aria-live=polite></output></p>
    </form>

    """
  }

  private func field(_ name: String, _ control: String) -> String {
    "<p class=f-\(name)>\(context.element("label", "for=\(name)", name))\(control)</p>"
  }

  private func choice(_ name: String, _ values: [(code: String, name: String)]) -> String {
    let options = values.map {
      "<option value=\($0.code) data-l=\($0.code)>\(htmlText($0.name))</option>"
    }
    let all = context.element("option", "value=\"\"", "all")
    return field(name, "<select id=\(name)>\(all)\(options.joined())</select>")
  }

  private var order: String {
    let options = HTMLTable.columns.filter(\.isOrder).flatMap { column in
      ["", "-"].map { direction in
        "<option value=\(direction)\(column.key) data-l=\(column.word) data-d=\(direction.isEmpty ? "↑" : "↓")>"
          + "\(htmlText(context.word(column.word))) \(direction.isEmpty ? "↑" : "↓")</option>"
      }
    }
    let listed = context.element("option", "value=\"\"", "listed")
    return "<select id=sort>\(listed)\(options.joined())</select>"
  }

  private var languages: String {
    let options = Language.allCases.map { choice in
      let code = choice.rawValue
      let isChosen = choice == language ? " selected" : ""
      return
        "<option value=\(code) lang=\(code)\(isChosen)>\(htmlText(choice.pack.ownName))</option>"
    }
    return "<select id=language>\(options.joined())</select>"
  }

  /// The countries as tiles that lie to each other as on a map; the style knows where.
  private var map: String {
    let most = max(summary.countries.values.max() ?? 0, 1)
    let tiles = Country.allCases.map { country in
      let count = summary.countries[country] ?? 0
      let share = htmlPercent(Double(count) / Double(most))
      return """
        <li class=\(country.rawValue)><span data-country=\(country.rawValue)>\
        <b aria-hidden=true>\(country.rawValue)</b> \
        <span data-l=\(country.rawValue)>\(htmlText(country.name(in: language)))</span> \
        <i>\(count)</i> <svg width=40 height=4 aria-hidden=true>\
        <rect width=\(share) height=4 /></svg></span>
        """
    }
    return """
      <section aria-labelledby=map-title>
      \(context.element("h2", "id=map-title", "countries"))
      <ul id=map>
      \(tiles.joined(separator: "\n"))
      </ul>
      </section>

      """
  }
}

extension HTMLPage {
  private var tableOpening: String {
    let heads = HTMLTable.columns.map { column in
      let order = column.isOrder ? " data-sort=\(column.key)" : ""
      return "<th scope=col\(order)>"
        + (column.isOrder
          ? context.element("span", "", column.word)
          : context.element("span", "class=seen-not", column.word) + axis)
    }
    return """
      <section aria-labelledby=projects-title>
      \(context.element("h2", "id=projects-title", "projects"))
      <table id=projects\(form == .index ? " class=index" : "") aria-labelledby=projects-title tabindex=-1>
      <thead><tr>\(heads.joined())</thead>

      """
  }

  /// The most labels that there is room for above the bars.
  private static let markCount = 6

  /// The marks of the scale and the present day, as far as it is on it.
  private var axis: String {
    guard let scale = context.scale else { return "" }
    var labels = scale.marks(atMost: Self.markCount).map { mark in
      axisText(at: mark.position, y: 27, htmlText(mark.label(in: language)))
    }
    if scale.contains(context.today) {
      let position = scale.position(ofStart: context.today)
      labels.append(
        axisText(
          at: position,
          y: 12,
          htmlText(context.word("today")),
          attributes: "class=now data-l=today "
        )
      )
    }
    return "<svg class=axis width=320 height=30 aria-hidden=true>\(labels.joined())</svg>"
  }

  private func axisText(
    at place: Double,
    y: Int,
    _ text: String,
    attributes: String = ""
  ) -> String {
    let anchor = place > 0.95 ? "end" : place < 0.05 ? "start" : "middle"
    return "<text \(attributes)x=\(htmlPercent(place)) y=\(y) text-anchor=\(anchor)>\(text)</text>"
  }

  /// The rules that draw the marks of the scale and the present day behind the bars.
  ///
  /// They differ from page to page, and as attributes of elements the policy would block them.
  private var timeStyle: String {
    guard let scale = context.scale else { return "" }
    var lines = scale.marks(atMost: Self.markCount).map { (at: $0.position, colour: "--line") }
    if scale.contains(context.today) {
      lines.append((scale.position(ofStart: context.today), "--now"))
    }
    // One picture with all lines is drawn in less time than one for each.
    let stops = lines.sorted { $0.at < $1.at }.map { line in
      let place = htmlPercent(line.at)
      return "transparent 0 \(place),var(\(line.colour)) 0 calc(\(place) + 1px)"
    }
    let picture = "linear-gradient(90deg,\(stops.joined(separator: ",")),transparent 0)"
    return "tbody td:nth-child(6){background-image:\(picture)}\n"
  }
}

/// The table of records.
enum HTMLTable {
  /// A column: what orders records by it in an address, and the word of its heading.
  struct Column {
    let key: String
    let word: String
    var isOrder = true
  }

  /// The columns, in the order in which the script finds them.
  static let columns = [
    Column(key: "title", word: "project"), Column(key: "country", word: "countries"),
    Column(key: "status", word: "status"), Column(key: "start", word: "start"),
    Column(key: "end", word: "end"), Column(key: "timeline", word: "timeline", isOrder: false),
  ]
}
