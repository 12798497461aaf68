/// Tags and entities that were left in a text when it was copied from a page.
struct MarkupRemnants {
  private let text: [Unicode.Scalar]
  private var parts: [Part] = []

  /// A tag or an entity as written in the text.
  private struct Part {
    var range: Range<Int>
    var kind: Repair.Kind

    /// What a reader of the page saw in its place.
    var visibleScalar: Unicode.Scalar? {
      if case .entity(let scalar?) = kind, !scalar.isBlank { scalar } else { nil }
    }
  }

  /// Returns the remnants of a text in order, with what repairs them without loss.
  ///
  /// Where the repaired text would show remnants that were not there before, as `&amp;lt;b&gt;`
  /// would, nothing is repaired.
  static func repairs(in text: [Unicode.Scalar]) -> [Repair] {
    let repairs = MarkupRemnants(text).repairs
    guard !repairs.isEmpty else { return [] }
    let leftCount = repairs.count { $0.replacement == nil }
    if MarkupRemnants(repairs.applied(to: text)).parts.count == leftCount { return repairs }
    return repairs.map {
      var repair = $0
      repair.replacement = nil
      return repair
    }
  }

  /// Whether markup can begin with the two characters.
  static func mayStart(with first: UInt8, _ second: UInt8) -> Bool {
    guard first == UInt8(ascii: "<") || first == UInt8(ascii: "&") else { return false }
    return 0x61...0x7A ~= second | 0x20 || "/!#".utf8.contains(second)
  }

  private init(_ text: [Unicode.Scalar]) {
    self.text = text
    var index = 0
    while index < text.count {
      let part = text[index] == "<" ? tag(at: index) : text[index] == "&" ? entity(at: index) : nil
      if let part { parts.append(part) }
      index = part?.range.upperBound ?? index + 1
    }
  }

  /// Reads `<b>`, `</b>`, `<br/>`, `<a href="…">` or a comment; `a < b` and `<n>` are no tags.
  private func tag(at start: Int) -> Part? {
    if text[start...].starts(with: "<!--".unicodeScalars) {
      return Part(range: start..<endOfComment(from: start + 4), kind: .otherTag)
    }
    guard let tag = Tag(in: text, at: start), let kind = tag.kind, !tag.holdsProse else {
      return nil
    }
    switch kind {
    case .style: return Part(range: start..<tag.end, kind: .styleTag)
    case .inline, .dropped: return Part(range: start..<tag.end, kind: .otherTag)
    case .block, .heading, .boilerplate, .preformatted, .main:
      return Part(range: start..<tag.end, kind: .lineTag)
    }
  }

  /// The index after the next `>`, unless another tag starts before it.
  private func endOfComment(from start: Int) -> Int {
    let end = text[start...].firstIndex { $0 == ">" || $0 == "<" }
    return end.map { text[$0] == ">" ? $0 + 1 : start } ?? start
  }

  private func entity(at start: Int) -> Part? {
    Entity(in: text, escapedAt: start).map {
      Part(range: start..<$0.end, kind: .entity($0.scalar))
    }
  }

  // MARK: Repair

  /// What stands for a blank is dropped at either end of the text, together with the blanks between
  /// it and the first or last word.
  private var repairs: [Repair] {
    guard !parts.isEmpty else { return [] }
    let content = contentRange
    return parts.map { part in
      var extent = part.range
      var replacement: String? = ""
      if part.kind == .otherTag {
        replacement = nil
      } else if part.range.upperBound <= content.lowerBound {
        extent = extent.lowerBound..<text.indexAfterBlanks(from: extent.upperBound)
      } else if part.range.lowerBound >= content.upperBound {
        extent = text.indexBeforeBlanks(before: extent.lowerBound)..<extent.upperBound
      } else {
        replacement = inlineReplacement(for: part.kind)
      }
      return Repair(range: part.range, extent: extent, kind: part.kind, replacement: replacement)
    }
  }

  private func inlineReplacement(for kind: Repair.Kind) -> String? {
    switch kind {
    case .styleTag: ""
    case .entity(let scalar?) where !scalar.isControl: String(scalar)
    case .entity, .lineTag, .otherTag, .listMarker, .letter, .blankRun: nil
    }
  }

  /// The characters from the first to the last that a reader sees.
  private var contentRange: Range<Int> {
    var isContent = text.map { !$0.isBlank }
    for part in parts {
      for index in part.range { isContent[index] = false }
      if part.visibleScalar != nil || part.kind == .entity(nil) {
        isContent[part.range.lowerBound] = true
      }
    }
    guard let first = isContent.firstIndex(of: true), let last = isContent.lastIndex(of: true)
    else { return text.count..<text.count }
    return first..<last + 1
  }
}
