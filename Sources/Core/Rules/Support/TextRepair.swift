extension TextView {
  /// Calls `body` with what the text becomes by `edits`; `nil` if they do not leave a text.
  func withResult<Result>(of edits: [Edit], _ body: (TextView) -> Result) -> Result? {
    let start = contentRange.lowerBound
    let shifted = edits.map {
      Edit($0.range.lowerBound - start..<$0.range.upperBound - start, text: $0.text)
    }
    guard let content = Edit.apply(shifted, to: Array(raw)) else { return nil }
    let quotationMark = UInt8(ascii: "\"")
    let source = SourceBytes([quotationMark] + content + [quotationMark])
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    guard (try? reader.readValue()) != nil, reader.view[0].kind == .string else { return nil }
    return withExtendedLifetime(source) { body(reader.view.text(0)) }
  }
}

extension Unicode.Scalar {
  /// The character as it is written between the quotation marks of a JSON string.
  var inJSONString: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    default: String(self)
    }
  }
}

extension Set<TextKind> {
  /// The texts that people wrote for people.
  static let prose = Set(TextKind.allCases.filter(\.isProse))
}
