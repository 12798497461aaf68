import Foundation
import FoundationXML
import Testing

@testable import eapctl

@Suite("A registry as a site")
struct SiteTests {
  let registry: SampleRegistry

  private var directory: TemporaryDirectory { registry.directory }

  /// A registry of a late phase, one that ends soon and follows it, and one that is over.
  init() throws {
    registry = try SampleRegistry()
    try directory.write(
      SampleRegistry.record("a").replacing("2028-12-31", with: "2027-01-31")
        .replacing("\"timeline\"", with: "\"precededBy\": \"b\",\n  \"timeline\""),
      to: "Data/projects/a.json"
    )
    try registry.write("c", title: "<b>Tea & coffee</b>", status: "completed")
  }

  private static let site = ["export", "-f", "html", "--split", "site", "--today", "2026-11-23"]

  @Test func `a site has an index, a page for each record and a feed`() throws {
    let run = try registry.run(Self.site)
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: wrote 5 files to 'site'\n")
    #expect(try names(in: "site") == ["feed.xml", "index.html", "projects"])
    #expect(try names(in: "site/projects") == ["a.html", "b.html", "c.html"])
    let index = try directory.text(of: "site/index.html")
    for id in ["a", "b", "c"] { #expect(index.contains("<a href=projects/\(id).html>")) }
    #expect(index.contains("<link rel=alternate type=\"application/atom+xml\" href=feed.xml>"))
    #expect(!index.contains("Rivers are cleaner"))
  }

  @Test func `a page of a record has all of it, and leads to earlier and later phases`() throws {
    _ = try registry.run(Self.site)
    let earlier = try directory.text(of: "site/projects/b.html")
    let later = try directory.text(of: "site/projects/a.html")
    for page in [earlier, later] {
      #expect(page.contains("Rivers are cleaner.") && page.contains("Water is tested every month."))
      #expect(page.contains("<a href=../index.html>"))
      #expect(!page.contains("<script") && !page.contains("script-src"))
    }
    #expect(earlier.contains("<dd><a href=a.html>a</a>"))
    #expect(later.contains("<dd><a href=b.html>b</a>"))
    let title = try directory.text(of: "site/projects/c.html")
    #expect(title.contains("<h1>&lt;b&gt;Tea &amp; coffee&lt;/b&gt;</h1>"))
  }

  @Test func `a phase that is not in the site is no link`() throws {
    let run = try registry.run(Self.site + ["a"])
    #expect(run.status == .success)
    let page = try directory.text(of: "site/projects/a.html")
    #expect(page.contains("<dd>b") && !page.contains("href=b.html"))
  }

  @Test func `the feed has what ends within half a year, the first to end first`() throws {
    try directory.write(
      SampleRegistry.record("z").replacing("2028-12-31", with: "2026-11-23"),
      to: "Data/projects/z.json"
    )
    for (id, end) in [("e", "2027-05-24"), ("f", "2027-05-25"), ("g", "2026-11-22")] {
      try directory.write(
        SampleRegistry.record(id).replacing("2028-12-31", with: end),
        to: "Data/projects/\(id).json"
      )
    }
    _ = try registry.run(Self.site)
    let feed = try XMLDocument(data: Data(directory.text(of: "site/feed.xml").utf8))
    #expect(try texts(feed, "//entry/title") == ["Project z", "Project a", "Project e"])
    // The first of them came in half a year before its last day, and the newest is the time of all.
    #expect(
      try texts(feed, "//updated")
        == ["2026-11-23", "2026-05-25", "2026-08-02", "2026-11-23"].map { $0 + "T00:00:00Z" }
    )
    let links = try directory.text(of: "site/feed.xml").matches(of: /href="(projects\/[^"]+)"/)
    #expect(links.map(\.1) == ["projects/z.html", "projects/a.html", "projects/e.html"])
    let ids = try texts(feed, "//id")
    #expect(Set(ids).count == 4)
    let pattern = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    for id in ids { #expect(id.wholeMatch(of: pattern) != nil) }
  }

  @Test func `records from a pipe make the same site`() throws {
    _ = try registry.run(Self.site)
    let records = try ["a", "b", "c"].map { id in
      try directory.text(of: "Data/projects/\(id).json").split(separator: "\n").joined()
    }
    let words = [
      "export", "-f", "html", "--split", "piped", "--today", "2026-11-23", "--data", "-",
    ]
    let lines = records.joined(separator: "\n") + "\n"
    let run = try registry.run(words, input: lines)
    #expect(run.status == .success)
    for name in ["index.html", "feed.xml", "projects/a.html", "projects/b.html"] {
      #expect(try directory.text(of: "piped/\(name)") == directory.text(of: "site/\(name)"))
    }
  }

  @Test func `a pipe that is read beside files, and cannot be, is left out if that is allowed`()
    throws
  {
    let words = ["export", "-f", "html", "--split", "part", "--today", "2026-11-23", "--partial"]
    let line = SampleRegistry.line("p")
    let run = try registry.run(words + ["--data", "-", "--data", "nowhere.ndjson"], input: line)
    #expect(run.status == .failure)
    #expect(run.errors.contains("cannot read 'nowhere.ndjson'"))
    #expect(try names(in: "part/projects") == ["p.html"])
  }

  @Test func `what is not in the language of a page is noted`() throws {
    let run = try registry.run(Self.site + ["--lang", "ka"])
    #expect(run.status == .success)
    #expect(run.errors.contains("3 records have no texts in ქართული (ka)"))
    let one = try registry.run("export", "-f", "html", "--lang", "ka", "-o", "page.html")
    #expect(one.errors.contains("3 records have no texts in ქართული (ka)"))
  }

  @Test func `what cannot be read is said once, and nothing is written`() throws {
    try registry.write("d", country: "XX")
    let run = try registry.run(Self.site)
    #expect(run.status == .failure)
    #expect(run.errors.split(separator: "skipped record").count == 2)
    #expect(try names(in: "site") == ["projects"])
    #expect(try names(in: "site/projects").isEmpty)
  }

  private func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory[name]).sorted()
  }

  private func texts(_ document: XMLDocument, _ path: String) throws -> [String] {
    try nodes(document, path).map { $0.stringValue ?? "" }
  }

  /// Returns the nodes at a path of names, whatever their namespace is.
  private func nodes(_ document: XMLDocument, _ path: String) throws -> [XMLNode] {
    let steps = path.replacing(/\w+/) { "*[local-name()='\($0.output)']" }
    return try document.nodes(forXPath: steps)
  }
}
