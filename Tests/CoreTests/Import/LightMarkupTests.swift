import Testing

@testable import Core

@Suite("Light markup") struct LightMarkupTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var page: String
    /// The lines of text, after what they are.
    var lines: [String]
    var testDescription: String { name }
  }

  private static func lines(of page: String) throws -> [String] {
    let text = try PageInput.read(Array(page.utf8))
    return text.lines.map { line in
      let words = text.text(line.range)
      if line.origin.landmark >= 0 { return "aside: \(words)" }
      if line.origin.headingLevel > 0 { return "\(line.origin.headingLevel): \(words)" }
      switch line.origin.role {
      case .name: return "name: \(words)"
      case .value: return "value: \(words)"
      case .text: return line.origin.isItem ? "item: \(words)" : words
      }
    }
  }

  static let cases = [
    Case(
      name: "the header, the attributes and the comments of AsciiDoc are no text",
      page:
        "= A\nNino <n@example.org>\n:toc:\n:status: Ongoing\n\n// note\n== B\n\n[quote]\n____\nWords\n____\n== C\n",
      lines: [
        "1: A", "aside: Nino <n@example.org>", "aside: :toc:", "name: status", "value: Ongoing",
        "aside: // note", "2: B", "aside: [quote]", "Words", "2: C",
      ]
    ),
    Case(
      name: "paragraphs, items and breaks of AsciiDoc",
      page: "== A\n\none\ntwo +\nthree\n\n* four\nfive\n** [x] six\n. seven\n\n== B\n",
      lines: ["2: A", "one two", "three", "item: four five", "item: six", "item: seven", "2: B"]
    ),
    Case(
      name: "words of AsciiDoc",
      page:
        "== A *b*\n\n_c_ and `d`, e**f**g, h_i_j, 2 * 3 * 4, https://x.org[k] link:y[l]footnote:[m] [.r]#n# <<o,p>> C#\n\n== B\n",
      lines: [
        "2: A b", "c and d, efg, h_i_j, 2 * 3 * 4, k l n p C#", "aside: m", "2: B",
      ]
    ),
    Case(
      name: "terms and tables of AsciiDoc",
      page:
        "== A\n\nTopic:: Youth\nSubsector::\nEnergy\n\n[cols=\"1,2\"]\n|===\n|Status\n|Ongoing\n|Start date |2020\n|===\n\n== B\n",
      lines: [
        "2: A", "name: Topic", "value: Youth", "name: Subsector", "Energy", "aside: [cols=\"1,2\"]",
        "name: Status", "value: Ongoing", "name: Start date", "value: 2020", "2: B",
      ]
    ),
    Case(
      name: "headings of reStructuredText have levels by their order",
      page: "===\nAbc\n===\n\nDef\n---\n\nGhi\n~~~\n\nJkl\n---\n\ntext\n\n----\n\nmore\n",
      lines: ["1: Abc", "2: Def", "3: Ghi", "2: Jkl", "text", "more"]
    ),
    Case(
      name: "directives and comments of reStructuredText are no text",
      page:
        "Abc\n~~~\n\n.. note::\n\n   One\n\n   two\n\ntext\n\n.. a comment\n.. container:: x\n\n   kept\n",
      lines: [
        "1: Abc", "aside: .. note::", "aside: One", "aside: two", "text", "aside: .. a comment",
        "aside: .. container:: x", "kept",
      ]
    ),
    Case(
      name: "keywords alone tell a page of Org",
      page: "#+TITLE: Abc\n#+DATE: 2024\n\ntext\nmore\n",
      lines: ["1: Abc", "aside: #+DATE: 2024", "text more"]
    ),
    Case(
      name: "fields, terms and items of reStructuredText",
      page:
        "Abc\n~~~\n\n:Topic: Youth,\n   Education\n\nSubsector\n  Energy\n\n#. one\n#. two\n   three\n* four\n",
      lines: [
        "1: Abc", "name: Topic", "value: Youth, Education", "name: Subsector", "value: Energy",
        "item: one", "item: two three", "item: four",
      ]
    ),
    Case(
      name: "words of reStructuredText",
      page:
        "Abc\n~~~\n\n.. _x: y\n\n**a** *b* ``c`` `d <http://x>`_ :ref:`e` f_ g [1]_ 2\\ *h* snake_case::\n",
      lines: ["1: Abc", "aside: .. _x: y", "a b c d e f g 2h snake_case:"]
    ),
    Case(
      name: "tables of reStructuredText",
      page:
        "Abc\n~~~\n\n.. x\n\n======  =====\nTopic   Youth\nStatus  Ongo\n        ing\n======  =====\n\n+-------+---+\n| Topic | a |\n|       | b |\n+-------+---+\n",
      lines: [
        "1: Abc", "aside: .. x", "name: Topic", "value: Youth", "name: Status", "value: Ongo ing",
        "name: Topic", "value: a b",
      ]
    ),
    Case(
      name: "keywords, drawers and tags of Org are no text",
      page:
        "#+TITLE: A\n#+AUTHOR: B\n* TODO C :x:\n:PROPERTIES:\n:ID: 1\n:Topic: Youth\n:END:\ntext\n# comment\n",
      lines: [
        "1: A", "aside: #+AUTHOR: B", "2: C", "aside: :ID: 1", "name: Topic", "value: Youth",
        "text",
        "aside: # comment",
      ]
    ),
    Case(
      name: "words, terms and tables of Org",
      page:
        "#+TITLE: A\n#+X: y\n*a* /b/ =c= ~d~ [[u][e]] [[f]] g/h 1/2[fn:1] i\\\\\nk\n\n- Topic :: Youth\n| Status | Ongoing |\n|--------+---------|\n| Start date | <2020-01-02 Thu> |\n",
      lines: [
        "1: A", "aside: #+X: y", "a b c d e f g/h 1/2 i", "k", "name: Topic", "value: Youth",
        "name: Status", "value: Ongoing", "name: Start date", "value: 2020-01-02",
      ]
    ),
    Case(
      name: "blocks and words of Textile",
      page:
        "h1. A\n\nh2(x#y). B\n\np(z). *a* _b_ @c@ \"d\":http://x.org/, e[1] 5% and 6%\n\n# one\n** two\n\nfn1. note\n\n###. comment\n",
      lines: [
        "1: A", "2: B", "a b c d, e 5% and 6%", "item: one", "item: two", "aside: fn1. note",
        "aside: ###. comment",
      ]
    ),
    Case(
      name: "tables of Textile",
      page: "h1. A\n\nh2. B\n\ntable(x). y\n|_. Name |_. Value |\n|_. Topic |=. Youth |\n",
      lines: ["1: A", "2: B", "aside: table(x). y", "name: Topic", "value: Youth"]
    ),
    Case(
      name: "templates, categories and comments of MediaWiki",
      page:
        "{{Box | name = A | Topic = [[x|Youth]]\n| Countries =\n* {{flag|Georgia}}\n* Armenia\n}}\n== B ==\n<!-- c -->\ntext<ref>d</ref> {{x}}e\n[[Category:F]]\n{{stub}}\n",
      lines: [
        "aside: Box", "1: A", "name: Topic", "value: Youth", "name: Countries",
        "value: Georgia, Armenia", "2: B", "aside: <!-- c -->", "text e", "aside: d",
        "aside: [[Category:F]]", "aside: stub",
      ]
    ),
    Case(
      name: "items, terms and words of MediaWiki",
      page: "== A ==\n== B ==\n'''a''' ''b''\n[[c]] [http://x d]\n*one\n## two\n; Topic : Youth\n",
      lines: ["2: A", "2: B", "a b c d", "item: one", "item: two", "name: Topic", "value: Youth"]
    ),
    Case(
      name: "tables of MediaWiki",
      page:
        "== A ==\n{| class=\"x\"\n|+ caption\n! Topic\n| style=\"y\" | Youth\n|-\n| Status || Ongoing\n|}\n",
      lines: [
        "2: A", "aside: caption", "name: Topic", "value: Youth", "name: Status", "value: Ongoing",
      ]
    ),
    Case(
      name: "a term of MediaWiki may have its text in the line below",
      page: "== A ==\n\n; Topic\n: Youth\n; Status\n: Ongoing\n\n: far\n\n== B ==\n",
      lines: [
        "2: A", "name: Topic", "value: Youth", "name: Status", "value: Ongoing", "far", "2: B",
      ]
    ),
    Case(
      name: "the places of Jira and long names of Textile are no text",
      page:
        "h1. {anchor:a-b}A b\n\nh2(#\(String(repeating: "long-", count: 40))). C\n\n{panel:role=main}\nd\n",
      lines: ["1: A b", "2: C", "aside: {panel:role=main}", "d"]
    ),
    Case(
      name: "rubrics are headings, and a table may stand further to the right",
      page:
        ".. container::\n\n   .. rubric:: Abc\n      :name: abc\n\n   text\n\n   ======= =======\n   Topicss Youth\n   Status  Ongoing\n   ======= =======\n",
      lines: [
        "aside: .. container::", "1: Abc", "aside: :name: abc", "text", "name: Topicss",
        "value: Youth", "name: Status", "value: Ongoing",
      ]
    ),
    Case(
      name: "a bullet that the markup does not know begins a paragraph",
      page:
        "Abc\n~~~\n\n• one that goes on and on, for it is as long as lines are cut\nand ends\n\n• two\n\nDef\n~~~\n",
      lines: [
        "1: Abc", "• one that goes on and on, for it is as long as lines are cut and ends", "• two",
        "1: Def",
      ]
    ),
    Case(
      name: "notes come in the order of a page",
      page:
        "# n\nstart_date: 2020-01-02 # o\ntopics:\n  - Youth\n  - Education\nid: 7\ndescription: >\n  a\n  b\n\n  c\nexpected_results: [d, \"e, f\"]\ntitle: 'G''s'\nend_date: ~\n",
      lines: [
        "1: G's", "name: description", "a b", "c", "name: expected results", "item: d",
        "item: e, f", "name: topics", "value: Youth, Education", "name: start date",
        "value: 2020-01-02", "aside: id", "aside: 7", "aside: # n", "aside: # o",
      ]
    ),
    Case(
      name: "an outline",
      page:
        "<?xml version=\"1.0\"?><opml><head><title>H</title></head><body><outline text=\"A\"><outline text=\"B &amp; c\" _note=\"d&#10;e\"/><outline text=\"F\"><outline text='g'/></outline></outline></body></opml>",
      lines: ["1: A", "B & c", "d", "e", "2: F", "g", "aside: H"]
    ),
  ]

  @Test(arguments: cases)
  func `lines lose their signs and keep what they say`(_ example: Case) throws {
    let lines = try Self.lines(of: example.page)
    #expect(lines == example.lines)
  }

  @Test(arguments: [
    "# A\n\n## B\n\n* a\n* [b](c)\n\n| a | b |\n|---|---|\n| c | d |\n",
    "A\n=\n\nWhat std::vector :: is\n\n- one\n- two\n",
    "Note: one\nTwo: three\n:smile: four\n:wave: five\n",
    "** a\n** b\n* c\n",
    "p. 12\np. 13\n# one\n# two\n",
    "Title\n-----\nText\n",
    "Topic: Youth\nStatus: Ongoing\nStart date: 2020\n",
  ])
  func `other texts have none of these markups`(page: String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map {
      ArraySlice($0.utf8)
    }
    #expect(LightMarkup.markup(of: lines)?.name == nil)
    #expect(FieldNotes.read(lines, byteCount: page.utf8.count) == nil)
  }

  @Test(arguments: [
    "== A\n== B\n|===\n", "== A ==\n{{", "== A ==\n{|\n|", "h1. a\n\nh2. b\n|", "#+A: b\n#+C: d\n|",
    "Abc\n~~~\n.. list-table::\n  * - ", "Abc\n~~~\n.. x\n+-", "== A\n== B\n[", "== A\n== B\n:",
    "== A ==\n}}[[]]''", "<opml><outline text=\"", "<?xml?><opml><outline text='>",
    "#+A: b\n#+C: d\n[fn:", "#+A: b\n#+C: d\n* :", "title: [\ntopic: \"\nstatus: |\n",
  ])
  func `what ends too early is read`(page: String) {
    #expect(throws: Never.self) { _ = try? PageInput.read(Array(page.utf8)) }
    for sign in "=|*{[`\"<:_'/#-+\\".utf8 {
      let bytes = Array(page.utf8) + [UInt8](repeating: sign, count: 3000)
      #expect(throws: Never.self) { _ = try? PageInput.read(bytes) }
    }
  }
}
