/// A tag or an entity that was left in a text when it was copied from a page.
struct MarkupRemnant {
  /// The bytes of the tag or entity.
  var range: Range<Int>
  /// What the page showed in its place, if it is a character.
  var scalar: Unicode.Scalar?
  /// What repairs the text without loss; empty if a person has to decide.
  var edits: [Edit] = []

  /// Finds the remnants of a text, in order.
  static func all(in text: TextView) -> [MarkupRemnant] {
    guard mayBeIn(text) else { return [] }
    var scanner = Scanner(Array(text.scalars))
    return scanner.remnants()
  }

  /// A quick look for `<` or `&` before something that can follow it in HTML, or for either of
  /// them as an escape sequence.
  private static func mayBeIn(_ text: TextView) -> Bool {
    let raw = text.raw
    if text.holdsEscape(where: { $0 == "&" || $0 == "<" }) { return true }
    guard text.notes.contains(.suspect) else { return false }
    for index in raw.indices.dropLast()
    where raw[index] == UInt8(ascii: "<") || raw[index] == UInt8(ascii: "&") {
      switch raw[index + 1] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "\\"):
        return true
      default: break
      }
    }
    return false
  }
}

extension MarkupRemnant {
  /// Reads tags and entities in the characters of one text.
  private struct Scanner {
    /// A tag or an entity, as a range of characters.
    private struct Part {
      var range: Range<Int>
      var meaning: Meaning

      init(_ range: Range<Int>, _ meaning: Meaning) {
        self.range = range
        self.meaning = meaning
      }

      var isMarkup: Bool {
        if case .markup = meaning { true } else { false }
      }
    }

    private enum Meaning {
      /// A tag that only changes how letters look, so that dropping it loses no text.
      case style
      /// A tag that separates lines, which means nothing at either end of a text.
      case line
      /// A tag or a comment that means something, such as an address or a superscript.
      case markup
      case character(Unicode.Scalar)
    }

    private let scalars: [(scalar: Unicode.Scalar, range: Range<Int>)]
    private var parts: [Part] = []

    init(_ scalars: [(scalar: Unicode.Scalar, range: Range<Int>)]) {
      self.scalars = scalars
    }

    mutating func remnants() -> [MarkupRemnant] {
      var index = 0
      while index < scalars.count {
        guard let part = part(at: index) else {
          index += 1
          continue
        }
        parts.append(part)
        index = part.range.upperBound
      }
      return repaired()
    }

    private func part(at index: Int) -> Part? {
      switch scalars[index].scalar {
      case "<": tag(at: index)
      case "&": entity(at: index)
      default: nil
      }
    }

    // MARK: Tags

    /// Reads `<b>`, `</b>`, `<br/>`, `<a href="…">` or a comment; `a < b` and `<n>` are no tags.
    private func tag(at start: Int) -> Part? {
      var index = start + 1
      if scalar(index) == "!" {
        guard scalar(index + 1) == "-", scalar(index + 2) == "-" else { return nil }
        let end = close(after: index) ?? index + 3
        return Part(start..<end, .markup)
      }
      if scalar(index) == "/" { index += 1 }
      let name = word(at: index)
      index += name.unicodeScalars.count
      guard HTMLTags.all.contains(name), let end = close(after: index) else { return nil }
      let attributes = scalars[index..<end - 1].map(\.scalar)
      let isEmpty = attributes.allSatisfy { $0.isBlank || $0 == "/" }
      // Without an attribute, words after the name are prose: "<b and c>".
      guard isEmpty || (attributes.first?.isBlank == true && attributes.contains("=")) else {
        return nil
      }
      let range = start..<end
      if HTMLTags.style.contains(name) { return Part(range, .style) }
      return Part(range, HTMLTags.line.contains(name) ? .line : .markup)
    }

    /// The index after the next `>`, unless another tag starts before it.
    private func close(after start: Int) -> Int? {
      var index = start
      while let scalar = scalar(index), scalar != "<" {
        index += 1
        if scalar == ">" { return index }
      }
      return nil
    }

    // MARK: Entities

    /// Reads `&nbsp;`, `&#39;` or `&#x27;`, also where the ampersand was escaped once more:
    /// `&amp;nbsp;`.
    private func entity(at start: Int) -> Part? {
      var index = start + 1
      while word(at: index) == "amp", scalar(index + 3) == ";",
        reference(at: index + 4) != nil || word(at: index + 4) == "amp" && scalar(index + 7) == ";"
      {
        index += 4
      }
      return reference(at: index).map { Part(start..<$0.end, .character($0.scalar)) }
    }

    /// Reads what follows the ampersand.
    private func reference(at start: Int) -> (end: Int, scalar: Unicode.Scalar)? {
      let isNumber = scalar(start) == "#"
      let isHexadecimal = isNumber && (scalar(start + 1) == "x" || scalar(start + 1) == "X")
      let wordStart = start + (isNumber ? (isHexadecimal ? 2 : 1) : 0)
      let word = word(at: wordStart, keepsCase: true)
      let end = wordStart + word.unicodeScalars.count
      guard !word.isEmpty, scalar(end) == ";" else { return nil }
      guard isNumber else { return HTMLEntities.scalar(named: word).map { (end + 1, $0) } }
      return UInt32(word, radix: isHexadecimal ? 16 : 10)
        .flatMap(HTMLEntities.scalar(numbered:)).map { (end + 1, $0) }
    }

    // MARK: Characters

    private func scalar(_ index: Int) -> Unicode.Scalar? {
      index < scalars.count ? scalars[index].scalar : nil
    }

    /// The letters and digits of ASCII from an index on, up to the longest name there is.
    private func word(at start: Int, keepsCase: Bool = false) -> String {
      var word = String.UnicodeScalarView()
      var index = start
      while index < start + 12, let scalar = scalar(index), scalar.isASCII,
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      {
        word.append(scalar)
        index += 1
      }
      return keepsCase ? String(word) : String(word).lowercased()
    }

    // MARK: Repair

    /// The remnants with their repair: what stands for a blank is dropped at either end of the
    /// text, together with the blanks between it and the first or last word.
    private func repaired() -> [MarkupRemnant] {
      guard !parts.isEmpty else { return [] }
      let content = contentRange
      return parts.map { part in
        var remnant = MarkupRemnant(range: bytes(part.range))
        if case .character(let scalar) = part.meaning { remnant.scalar = scalar }
        if part.range.upperBound <= content.lowerBound {
          guard !part.isMarkup else { return remnant }
          let end = blanksEnd(from: part.range.upperBound)
          remnant.edits = [Edit(bytes(part.range.lowerBound..<end), text: "")]
        } else if part.range.lowerBound >= content.upperBound {
          guard !part.isMarkup else { return remnant }
          let start = blanksStart(before: part.range.lowerBound)
          remnant.edits = [Edit(bytes(start..<part.range.upperBound), text: "")]
        } else {
          remnant.edits = inlineEdits(for: part)
        }
        return remnant
      }
    }

    private func inlineEdits(for part: Part) -> [Edit] {
      switch part.meaning {
      case .style: [Edit(bytes(part.range), text: "")]
      case .line, .markup: []
      case .character(let scalar): [Edit(bytes(part.range), text: scalar.inJSONString)]
      }
    }

    /// The characters from the first to the last that a reader sees.
    private var contentRange: Range<Int> {
      var isContent = scalars.map { !$0.scalar.isBlank }
      for part in parts {
        for index in part.range { isContent[index] = false }
        if case .character(let scalar) = part.meaning, !scalar.isBlank {
          isContent[part.range.lowerBound] = true
        }
      }
      guard let first = isContent.firstIndex(of: true), let last = isContent.lastIndex(of: true)
      else { return scalars.count..<scalars.count }
      return first..<last + 1
    }

    private func blanksEnd(from start: Int) -> Int {
      var index = start
      while let scalar = scalar(index), scalar.isBlank { index += 1 }
      return index
    }

    private func blanksStart(before end: Int) -> Int {
      var index = end
      while index > 0, scalars[index - 1].scalar.isBlank { index -= 1 }
      return index
    }

    private func bytes(_ range: Range<Int>) -> Range<Int> {
      scalars[range.lowerBound].range.lowerBound..<scalars[range.upperBound - 1].range.upperBound
    }
  }
}
