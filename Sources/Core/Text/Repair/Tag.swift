/// A tag of HTML.
struct Tag {
  /// What an element does to the text.
  enum Kind {
    /// Changes only how letters look.
    case style
    /// Is part of a line and means something.
    case inline
    /// Begins and ends a line.
    case block
    /// Holds a heading.
    case heading
    /// Holds nothing that is read.
    case dropped
    /// Holds what a site puts around its pages: navigation, header and footer, controls.
    case boilerplate
    /// Keeps its line ends.
    case preformatted
    /// Begins the page proper.
    case main
  }

  /// The name in lower case.
  var name: String
  /// What the element does, or `nil` if it is not known.
  var kind: Kind?
  var isClosing: Bool
  /// Whether words follow the name without an attribute, as in the prose "<b and c>".
  var holdsProse = false
  /// The index after the tag.
  var end: Int

  /// Reads the tag at `<`, or returns `nil` if there is none or it has no end near enough.
  ///
  /// The limit on the length keeps many unfinished tags from being read over and over.
  init?(in text: some ScalarText, at start: Int, limit: Int = 4096) {
    isClosing = text.scalar(at: start + 1) == "/"
    let nameStart = start + (isClosing ? 2 : 1)
    let nameEnd = Self.endOfName(in: text, from: nameStart)
    guard nameEnd > nameStart, nameEnd - nameStart <= 24, !text[nameStart].isDigit,
      text[nameStart].isAlphanumericASCII,
      let end = Self.end(in: text, from: nameEnd, before: min(text.endIndex, start + limit))
    else { return nil }
    self.end = end
    let letters = text[nameStart..<nameEnd].map { UInt8($0.value) }
    name = String(decoding: letters.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
    kind = Self.kinds[name]
    let attributes = text[nameEnd..<end - 1]
    holdsProse =
      !attributes.allSatisfy { $0.isBlank || $0 == "/" }
      && !(attributes.first?.isBlank == true && attributes.contains("="))
  }

  private static func endOfName(in text: some ScalarText, from start: Int) -> Int {
    var end = start
    while let scalar = text.scalar(at: end),
      scalar.isAlphanumericASCII || scalar == "-" || scalar == ":"
    {
      end += 1
    }
    return end
  }

  /// The index after the next `>` outside quotation marks, unless another tag starts before it.
  private static func end(in text: some ScalarText, from start: Int, before last: Int) -> Int? {
    var quotationMark: Unicode.Scalar?
    for index in start..<max(start, last) {
      let scalar = text[index]
      if let mark = quotationMark {
        if scalar == mark { quotationMark = nil }
      } else if scalar == ">" {
        return index + 1
      } else if scalar == "<" {
        return nil
      } else if scalar == "\"" || scalar == "'", text[index - 1] == "=" {
        quotationMark = scalar
      }
    }
    return nil
  }

  private static let kinds: [String: Kind] = {
    let names: KeyValuePairs<Kind, String> = [
      .style: "b big em font i o:p small span strong u",
      .inline: "a abbr cite code del img input ins kbd link mark meta q s strike sub",
      .inline: "sup time tt video wbr",
      .block: "address blockquote body br center dd details div dl dt fieldset",
      .block: "figure form hr html label legend li ol p section summary table tbody td",
      .block: "tfoot th thead tr ul",
      .heading: "h1 h2 h3 h4 h5 h6",
      .dropped: "canvas head iframe math object script style svg template title",
      .boilerplate: "aside button caption figcaption footer header nav noscript option select",
      .preformatted: "pre textarea",
      .main: "article main",
    ]
    var kinds: [String: Kind] = [:]
    for (kind, list) in names {
      for name in list.split(separator: " ") { kinds[String(name)] = kind }
    }
    return kinds
  }()
}
