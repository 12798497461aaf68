/// How wide text is about, in a proportional font without serifs, which nobody knows before it is drawn.
///
/// The widths are those of common system fonts, rounded up, as parts of the size of the font.
struct EstimatedText {
  /// The size of the font.
  let size: Double

  /// Returns about how wide a text is.
  func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) } * size
  }

  /// Returns a text in lines of a width, of which the last is shortened if there would be more.
  func lines(of text: String, width: Double, atMost limit: Int) -> [String] {
    var lines: [String] = []
    var rest = text.split(separator: " ")[...]
    while !rest.isEmpty, lines.count < limit {
      var line = ""
      while let word = rest.first {
        let longer = line.isEmpty ? String(word) : "\(line) \(word)"
        guard line.isEmpty || self.width(of: longer) <= width else { break }
        line = longer
        rest.removeFirst()
      }
      let isLast = lines.count == limit - 1
      if isLast, !rest.isEmpty { line += " " + rest.joined(separator: " ") }
      lines.append(shortened(line, to: width))
    }
    return lines.isEmpty ? [""] : lines
  }

  private func shortened(_ text: String, to width: Double) -> String {
    guard self.width(of: text) > width else { return text }
    let room = width - self.width(of: "…")
    var used = 0.0
    let start = text.prefix { character in
      used += self.width(of: String(character))
      return used <= room
    }
    return start.withoutTrailingBlanks + "…"
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "|", "!", "(", ")": 0.35
    case "m", "w", "M", "W", "@", "%", "—", "…": 0.9
    case "A"..."Z", "&": 0.7
    case "\u{21}"..."\u{7E}": 0.57
    case "\u{400}"..."\u{42F}": 0.72
    case "\u{430}"..."\u{45F}": 0.62
    case "\u{531}"..."\u{58A}", "\u{10D0}"..."\u{10FF}": 0.66
    default: 0.62 * Double(scalar.displayWidth)
    }
  }
}
