/// Why an input is no project page.
public enum ImportFailure: Error, Sendable, Hashable {
  /// Nothing but blanks.
  case empty
  /// A NUL byte or the beginning of a binary format.
  case binary(offset: Int, line: Int)
  /// UTF-32, or UTF-16 that is cut or has half a pair.
  case wideEncoding
  /// A mixture of UTF-8 and another encoding; the first byte that is not UTF-8.
  case encoding(offset: Int, line: Int)
  /// A JSON document.
  case json
  /// Two pages in one file; the second shows itself at `line`.
  case severalPages(line: Int)
  /// The listing of projects and not the page of one.
  case listing(line: Int)
  /// The headings and labels of a project page without any text between them.
  case emptyFrame
  /// A page of another kind, such as a notice or a form, as its title says.
  case foreignPage(title: String)
  /// Text without enough of what project pages have.
  case notAProjectPage

  /// What is wrong, for a person.
  public var message: String {
    switch self {
    case .empty: "the page is empty"
    case .binary(let offset, let line):
      "binary data at byte \(offset + 1) (line \(line)), expected text or HTML"
    case .wideEncoding: "the page is in UTF-32 or damaged UTF-16, expected UTF-8"
    case .encoding(let offset, let line):
      "byte \(offset + 1) (line \(line)) is not UTF-8, and others are; save the page as UTF-8"
    case .json: "this is JSON, expected the text or HTML of a project page"
    case .severalPages(let line):
      "several pages in one file: another page begins before line \(line); import them one by one"
    case .listing(let line):
      "this is a list of projects (a second one at line \(line)), expected the page of one"
    case .emptyFrame:
      "the page has the headings of a project and nothing under them; was it saved before it had loaded?"
    case .foreignPage(let title): "no project page, but one called \(inApostrophes(title))"
    case .notAProjectPage:
      "no project page: there is too little of the headings, the facts and the words of one"
    }
  }
}

extension ImportFailure: CustomStringConvertible {
  /// What is wrong, for a person.
  public var description: String { message }
}
