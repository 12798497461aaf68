/// A piece of text with its looks.
struct StyledText: Equatable {
  var text: String
  var role: TerminalStyle.Role?

  init(_ text: String, as role: TerminalStyle.Role? = nil) {
    self.text = text
    self.role = role
  }
}

/// Wraps pieces of text with looks of their own to the width of a terminal.
struct DifferenceLines {
  /// The narrowest width that is kept to.
  private static let leastWidth = 20

  private let width: Int?
  let style: TerminalStyle

  init(_ options: DifferenceFormat.Options) {
    width = options.width.map { max($0, Self.leastWidth) }
    style = options.style
  }

  /// Appends pieces as a paragraph whose lines after the first are two columns further in.
  func append(_ pieces: [StyledText], indent: Int, to text: inout [UInt8]) {
    let blanks = String(repeating: " ", count: indent)
    let lines = wrappedLines(
      of: pieces.map(\.text).joined(),
      width: width.map { $0 - indent },
      hangingIndent: 2
    )
    var looks = Looks(of: pieces)
    for (index, line) in lines.enumerated() {
      text.append(blanks)
      if index > 0 { text.append("  ") }
      for piece in looks.take(index == 0 ? line[...] : line.dropFirst(2)) {
        text.append(piece.role.map { style(piece.text, as: $0) } ?? piece.text)
      }
      text.append("\n")
    }
  }
}

/// Gives the lines of a wrapped text the looks of the pieces that it was made of.
private struct Looks {
  private let scalars: [(scalar: Unicode.Scalar, role: TerminalStyle.Role?)]
  private var position = 0

  init(of pieces: [StyledText]) {
    scalars = pieces.flatMap { piece in piece.text.unicodeScalars.map { ($0, piece.role) } }
  }

  /// Returns the pieces of the next line; wrapping drops blanks and nothing else.
  mutating func take(_ line: Substring) -> [StyledText] {
    var pieces: [StyledText] = []
    for scalar in line.unicodeScalars {
      while position < scalars.count, scalars[position].scalar != scalar { position += 1 }
      let role = position < scalars.count ? scalars[position].role : nil
      position += 1
      if pieces.isEmpty || pieces[pieces.count - 1].role != role {
        pieces.append(StyledText("", as: role))
      }
      pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
    }
    return pieces
  }
}

extension WordDifference {
  /// The number of words around a change that are shown of a long text.
  private static let contextCount = 8

  /// The pieces with their looks or, without colour, in brackets as `git diff --word-diff` has them.
  func marked(isColoured: Bool) -> [StyledText] {
    pieces.enumerated().map { index, piece in
      switch piece.kind {
      case .kept:
        StyledText(
          Self.shortened(piece.text, isFirst: index == 0, isLast: index == pieces.count - 1)
        )
      case .removed:
        isColoured ? StyledText(piece.text, as: .error) : StyledText("[-\(piece.text)-]")
      case .inserted:
        isColoured ? StyledText(piece.text, as: .success) : StyledText("{+\(piece.text)+}")
      }
    }
  }

  /// Returns what of a common piece is near to the changes beside it.
  static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = words(of: text)
    let places = words.indices.filter { !words[$0].isBetweenWords }
    let sides = (isFirst ? 0 : 1) + (isLast ? 0 : 1)
    guard places.count > contextCount * sides + 3 else { return text }
    let start = isFirst ? 0 : places[contextCount - 1] + 1
    let end = isLast ? words.count : places[places.count - contextCount]
    let gap = (isFirst ? "" : " ") + "…" + (isLast ? "" : " ")
    return words[..<start].map(\.text).joined() + gap + words[end...].map(\.text).joined()
  }
}
