import Testing

import Core

@Suite("Markdown export")
struct MarkdownExportTests {
  @Test(arguments: Language.allCases)
  func `a project as a document`(language: Language) throws {
    let document = try text(.markdown, of: [ExampleProjects.organisedCrime()], in: language)
    Golden(suite: "MarkdownExport", name: "one.\(language.rawValue).md").expect(document)
  }

  @Test func `several projects as a document`() throws {
    Golden(suite: "MarkdownExport", name: "several.en.md").expect(try several)
  }

  @Test func `without projects the title says so`() throws {
    let document = try text(.markdown, of: [])
    #expect(document.hasPrefix("# Eastern Partnership\n\n"))
    #expect(document.hasSuffix(" · 0 projects\n\n"))
  }

  @Test func `a parser sees the structure that was meant`() throws {
    let tree = try MarkdownTree(of: try several, parser: "cmark-gfm")
    let links = tree.destinations
    #expect(
      links.prefix(3) == [
        "#project-organised-crime-eap-2", "#project-hostile-1", "#project-hostile-1.2",
      ]
    )
    #expect(!links.contains { $0.hasPrefix("javascript") || $0.hasPrefix("mailto") })
    #expect(tree.elements.filter { $0 == "table" }.count == 4)
    // A heading for the document and each title, four sections of the first record and four of each other.
    #expect(tree.elements.filter { $0 == "heading" }.count == 16)
    #expect(tree.elements.filter { $0 == "html_inline" }.count == 6)
    for name in ["html_block", "code", "code_block", "emph", "strong", "block_quote", "image"] {
      #expect(!tree.elements.contains(name))
    }
    let hostile = try ExampleProjects.hostile()
    for text in [hostile.title] + hostile.expectedResults + hostile.subsectors {
      #expect(tree.text.contains(visibleText(text)))
    }
  }

  @Test func `a predecessor in the same document is a link`() throws {
    var first = try ExampleProjects.hostile()
    first.precededBy = ProjectID(rawValue: "organised-crime-eap-2")
    let document = try text(.markdown, of: [first, ExampleProjects.organisedCrime()])
    let row = "| Preceded by | [organised-crime-eap-2](#project-organised-crime-eap-2) |"
    #expect(document.contains(row))
    #expect(document.contains("| Preceded by | organised-crime-eap-1 |"))
  }

  @Test func `a predecessor that is there twice is a link to the first`() throws {
    var next = try ExampleProjects.hostile()
    next.precededBy = ProjectID(rawValue: "organised-crime-eap-2")
    let project = try ExampleProjects.organisedCrime()
    let document = try text(.markdown, of: [project, project, next])
    let row = "| Preceded by | [organised-crime-eap-2](#project-organised-crime-eap-2) |"
    #expect(document.contains(row))
  }

  private var several: String {
    get throws {
      let hostile = try ExampleProjects.hostile()
      return try text(.markdown, of: [ExampleProjects.organisedCrime(), hostile, hostile])
    }
  }
}
