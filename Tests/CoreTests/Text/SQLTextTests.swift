import Testing

@testable import Core

@Suite("SQL text") struct SQLTextTests {
  @Test func `an apostrophe does not end a literal, nor a backslash escape one`() {
    #expect(sqlLiteral("") == "''")
    #expect(sqlLiteral("it's") == "'it''s'")
    #expect(sqlLiteral(#"\'); DROP TABLE projects; --"#) == #"'\''); DROP TABLE projects; --'"#)
    #expect(sqlLiteral("a \"name\"\n") == "'a \"name\"\n'")
  }

  @Test func `a quotation mark does not end a name`() {
    #expect(sqlName("$schema") == #""$schema""#)
    #expect(sqlName(#"a" b'"#) == #""a"" b'""#)
  }

  @Test func `a combining mark does not hide a quote`() {
    #expect(Array(sqlLiteral("'\u{301}").unicodeScalars) == ["'", "'", "'", "\u{301}", "'"])
    #expect(Array(sqlName("\"\u{301}").unicodeScalars) == ["\"", "\"", "\"", "\u{301}", "\""])
  }
}
