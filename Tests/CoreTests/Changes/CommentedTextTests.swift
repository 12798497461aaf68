import Testing

@testable import Core

@Suite("Commented text") struct CommentedTextTests {
  private func content(_ text: String) -> String {
    String(decoding: CommentedText(Array(text.utf8)).content, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("{}", "{}"), ("// a", ""), ("// a\n{}\n", "{}\n"), ("{}\n//", "{}\n"),
    ("{\n \t// a\n}\n", "{\n}\n"), ("{\r\n// a\r\n}\r\n", "{\r\n}\r\n"),
    ("//! error\n{\n  //! other\n}\n", "{\n}\n"),
    // In a string, after a value, or with one slash it is none.
    ("{\"a\":\n\"// b\" // c\n}\n", "{\"a\":\n\"// b\" // c\n}\n"), ("/ a\n", "/ a\n"),
    ("\n\n// a\n\n", "\n\n\n"),
  ])
  func `whole lines are comments`(text: String, expected: String) {
    #expect(content(text) == expected)
  }

  @Test func `nothing but comments and blanks is blank`() {
    for text in ["", "\n", "// a", " // a\n\t\r\n//! b\n"] {
      #expect(CommentedText(Array(text.utf8)).isBlank, "\(text)")
    }
    #expect(!CommentedText(Array("// a\n{".utf8)).isBlank)
  }

  @Test func `comments and white space at the end are no difference`() {
    let text = CommentedText(Array("{}".utf8))
    for other in ["{}\n", "// a\n{}\r\n\n// b"] {
      #expect(text.isSameContent(as: CommentedText(Array(other.utf8))), "\(other)")
    }
    for other in ["", " {}", "{ }", "{}x"] {
      #expect(!text.isSameContent(as: CommentedText(Array(other.utf8))), "\(other)")
    }
  }

  @Test func `lines of the content have numbers in the text`() {
    let text = CommentedText(Array("// a\n{\n//! b\n// c\n}\n// d\n".utf8))
    #expect([0, 1, 2, 3, 99].map { text.line(ofContentLine: $0) } == [2, 2, 5, 5, 5])
    #expect(CommentedText(Array("// a\n".utf8)).line(ofContentLine: 3) == 1)
  }

  private func marked(_ text: String, _ remarks: (Int, String)..., width: Int = 40) -> String {
    let remarks = remarks.map { CommentedText.Remark(line: $0.0, text: $0.1) }
    let bytes = CommentedText(Array(text.utf8)).marked(with: remarks, width: width)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `remarks are above their lines, in place of earlier ones`() {
    #expect(
      marked(
        "// a\n//! old\n{\n  //! old\n  // c\n  \"b\": 1\n}\n",
        (2, "one"),
        (2, "two"),
        (9, "end")
      )
        == "// a\n{\n  // c\n  //! one\n  //! two\n  \"b\": 1\n//! end\n}\n"
    )
    #expect(marked("//! old\n{}\n") == "{}\n")
    #expect(marked("{\r\n}", (1, "a")) == "//! a\r\n{\r\n}")
    // What is left after that is what it was.
    #expect(content(marked("{\n  \"b\": 1\n}\n", (2, "x"))) == "{\n  \"b\": 1\n}\n")
  }

  @Test func `remarks are wrapped, and steer no terminal`() {
    #expect(
      marked("  {}\n", (1, "error: a text that is longer than a line \u{1B}[31m"))
        == "  //! error: a text that is longer than\n  //!   a line ␛[31m\n  {}\n"
    )
  }
}
