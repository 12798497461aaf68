import Testing

@testable import Core

/// What is in the markup of a page for browsers; what the page does is tested in a browser.
@Suite("HTML export") struct HTMLExportTests {
  @Test(arguments: [Language.english, .georgian])
  func `a page of several projects`(language: Language) throws {
    let hostile = try ExampleProjects.hostile()
    let page = Page(
      try text(.html, of: [ExampleProjects.organisedCrime(), hostile, hostile], in: language)
    )
    Golden(suite: "HTMLExport", name: "several.\(language.rawValue).html")
      .expect(page.withoutStyleAndScript)
  }

  @Test func `the policy names the style and the script that the page has`() throws {
    let page = Page(try text(.html, of: [ExampleProjects.organisedCrime()]))
    let style = SecureDigest(of: page.parts(from: "<style>", to: "</style>").joined().utf8)
    let script = SecureDigest(of: page.parts(from: "<script>", to: "</script>").joined().utf8)
    #expect(
      page.text.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(style.base64)'; "
          + "script-src 'sha256-\(script.base64)'; img-src data:; base-uri 'none'; form-action 'none'\""
      )
    )
  }

  @Test func `the policy blocks nothing that the markup has`() throws {
    let page = Page(try text(.html, of: [ExampleProjects.hostile()])).withoutStyleAndScript
    #expect(!page.contains(" style="))
    #expect(!page.contains(" onclick="))
    #expect(!page.contains("src="))
    #expect(!page.contains("<link"))
  }

  @Test func `no text of a record becomes markup or a link that runs it`() throws {
    let page = Page(try text(.html, of: [ExampleProjects.hostile()]))
    #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.parts(from: "<script", to: "</script>").count == 2)
    #expect(!page.text.contains("href=\"javascript"))
    #expect(page.text.contains("<li>javascript:alert(1)"))
    #expect(page.text.contains("href=\"https://x.org/a(b)?c=d&amp;copy=1|2\""))
    #expect(!page.text.contains("\u{202E}"))
  }

  @Test func `each element has a name of its own, a repeated record as well`() throws {
    let project = try ExampleProjects.hostile()
    let page = Page(try text(.html, of: [project, project, project]))
    let ids = page.parts(from: " id=", to: ">").map { $0.prefix { $0 != " " } }
    #expect(Set(ids).count == ids.count)
    #expect(ids.filter { $0.hasPrefix("project-") }.count == 3)
    #expect(page.text.contains("<tbody id=project-hostile-1.3 "))
  }

  @Test func `a phase is linked with the one before it and those after it`() throws {
    let earlier = try ExampleProjects.organisedCrime()
    var later = try ExampleProjects.hostile()
    later.precededBy = earlier.id
    let page = Page(try text(.html, of: [later, earlier, later]))
    let before = "<dt>Preceded by<dd><a href=#project-\(earlier.id)>\(earlier.id)</a>"
    let after =
      "<dt>Followed by<dd><a href=#project-hostile-1>hostile-1</a>"
      + "<dd><a href=#project-hostile-1.2>hostile-1</a></dl>"
    #expect(page.text.contains(before))
    #expect(page.text.contains(after))
    #expect(page.text.contains("<dt>Preceded by<dd>organised-crime-eap-1<"))
  }

  @Test func `without projects the page says so`() throws {
    let page = Page(try text(.html, of: []))
    #expect(page.text.contains("<span id=counts>0 projects</span>"))
    #expect(page.text.contains("<p id=none data-l=none>No project matches the filters.</p>"))
    #expect(page.parts(from: "<tbody", to: ">").isEmpty)
  }

  @Test func `the first records are those that a script leaves to be seen`() throws {
    let project = try ExampleProjects.hostile()
    let page = Page(try text(.html, of: Array(repeating: project, count: HTMLScript.portion + 2)))
    let bodies = page.parts(from: "<tbody", to: ">").map { $0.hasSuffix(" class=v") }
    #expect(bodies == Array(repeating: true, count: HTMLScript.portion) + [false, false])
  }

  @Test func `text that is in the language of records says so`() throws {
    let page = try text(.html, of: [ExampleProjects.organisedCrime()], in: .romanian)
    #expect(page.contains("<html lang=ro>"))
    #expect(page.contains(">Combaterea criminalității organizate, faza 2</a></h3>"))
    #expect(page.contains("<h4>Descrierea</h4><div lang=en><p>The project helps"))
    #expect(page.contains("<div class=x lang=en><p>English: <b>Fighting against Organised Crime"))
    #expect(page.contains("<div class=x lang=ka>"))
    #expect(!page.contains("<div class=x lang=ro>"))
    let untranslated = try text(.html, of: [ExampleProjects.hostile()], in: .romanian)
    #expect(untranslated.contains("<a href=#project-hostile-1 lang=en>"))
  }

  @Test func `a bar stands where its days are on the scale`() throws {
    var project = try ExampleProjects.organisedCrime()
    project.timeline = Timeline(
      start: try ExampleProjects.date("2026-01-01"),
      end: try ExampleProjects.date("2026-12-31")
    )
    var other = project
    other.timeline.start = try ExampleProjects.date("2025-01-01")
    let page = Page(try text(.html, of: [project, other]))
    #expect(
      page.parts(from: "<rect x=", to: " />") == [
        "50% width=50% height=12", "0% width=100% height=12",
      ]
    )
    // 23 November 2026 is day 326 of its year.
    #expect(page.text.contains("transparent 0 94.7%,var(--now) 0 calc(94.7% + 1px)"))
  }

  @Test func `a country that a record names twice counts once`() throws {
    var project = try ExampleProjects.hostile()
    project.countries = [.georgia, .georgia]
    var summary = HTMLSummary()
    summary.add(project)
    #expect(summary.countries == [.georgia: 1])
  }

  @Test func `the page of a record in a site says that no end is known`() throws {
    let page = try text(HTMLSite.split.recordFormat, of: [ExampleProjects.hostile()])
    #expect(page.contains("no end date known"))
    #expect(page.contains("<dt>Funded by<dd>&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `a page is slow from ten thousand records on, and no other format is`() {
    #expect(!ProjectFormat.html.isSlow(with: 9_999))
    #expect(ProjectFormat.html.isSlow(with: 10_000))
    #expect(ProjectFormat.all.filter { $0.isSlow(with: .max) }.map(\.name) == ["html"])
  }
}

/// A page, to be looked into.
private struct Page {
  let text: String

  init(_ text: String) { self.text = text }

  /// Returns what stands between each pair of marks.
  func parts(from opening: String, to closing: String) -> [String] {
    text.split(separator: opening, omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.split(separator: closing, maxSplits: 1, omittingEmptySubsequences: false)[0])
    }
  }

  /// The page without what does not depend on the records, and would hide what does.
  var withoutStyleAndScript: String {
    var page = text
    let marks = [
      ("<style>", "</style>"), ("<script>", "</script>"), ("id=words>", "</script>"),
      ("style-src ", ";"), ("script-src ", ";"),
    ]
    for (opening, closing) in marks {
      for part in parts(from: opening, to: closing) where !part.isEmpty {
        page = page.split(separator: part, omittingEmptySubsequences: false).joined(separator: "…")
      }
    }
    return page
  }
}
