/// Returns text of a record in quotation marks: visible throughout, and shortened if it is long.
func quoted(_ text: String) -> String {
  "\"" + shortenedText(visibleText(text), toWidth: longestQuotation) + "\""
}

/// Returns a word of the command line or the name of a file between apostrophes, fit for a terminal.
public func inApostrophes(_ text: String) -> String { "'\(visibleText(text))'" }

/// The number of columns that a quotation may take.
private let longestQuotation = 60
