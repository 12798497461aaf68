/// Returns `text` as lines of at most `width` terminal columns, or as one line if `width` is `nil`.
///
/// Lines break at spaces and between wide characters, as Chinese and Japanese are set; no line
/// begins with a closing bracket or a full stop of theirs. A word that is longer than a line begins
/// a line and is cut between graphemes. Every line after the first begins with `hangingIndent`
/// blanks, which count as part of its width. Blanks at the start of the text and around line breaks
/// are dropped, so no line ends in a blank; text without a word is one empty line.
public func wrappedLines(
  of text: String,
  width: Int?,
  hangingIndent: Int = 0
) -> [String] {
  guard let width else { return [String(text[...].withoutTrailingBlanks)] }
  var breaker = LineBreaker(width: width, hangingIndent: hangingIndent)
  for piece in UnbreakablePieces(text: text) { breaker.place(piece) }
  return breaker.finish()
}

/// Fills lines one after the other.
private struct LineBreaker {
  let width: Int
  let hangingIndent: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  private var isLineEmpty = true

  init(width: Int, hangingIndent: Int) {
    self.width = width
    self.hangingIndent = hangingIndent
  }

  /// Puts `piece` on the line if it fits, otherwise on the next.
  mutating func place(_ piece: UnbreakablePieces.Piece) {
    let blankWidth = isLineEmpty ? 0 : piece.blankCount
    if !isLineEmpty && lineWidth + blankWidth + piece.width > width { startLine() }
    if !isLineEmpty { append(String(repeating: " ", count: blankWidth), width: blankWidth) }
    guard lineWidth + piece.width > width else {
      return append(piece.text, width: piece.width)
    }
    for character in piece.text {
      let characterWidth = character.displayWidth
      if !isLineEmpty && lineWidth + characterWidth > width { startLine() }
      append(String(character), width: characterWidth)
    }
  }

  /// Returns the lines; the last one may still be empty only if it is the first.
  mutating func finish() -> [String] {
    if !isLineEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private mutating func append(_ text: some StringProtocol, width: Int) {
    line += text
    lineWidth += width
    isLineEmpty = false
  }

  private mutating func startLine() {
    lines.append(line)
    line = String(repeating: " ", count: hangingIndent)
    lineWidth = hangingIndent
    isLineEmpty = true
  }
}

/// The pieces of a text between which a line may break, in order.
private struct UnbreakablePieces: Sequence, IteratorProtocol {
  /// A piece that stays together, and the number of spaces before it.
  struct Piece {
    var blankCount: Int
    var text: Substring
    var width: Int
  }

  /// The text after the current word.
  private var rest: Substring
  /// What of the current word has not been given out; empty between words.
  private var word: Substring = ""
  /// Whether the current word holds wide characters, between which it may break.
  private var isWide = false

  init(text: String) {
    rest = text[...]
  }

  mutating func next() -> Piece? {
    var blankCount = 0
    if word.isEmpty {
      blankCount = takeWord()
      if word.isEmpty { return nil }
    }
    let text = isWide ? word[..<endOfPiece(in: word)] : word
    word = word[text.endIndex...]
    return Piece(blankCount: blankCount, text: text, width: displayWidth(text))
  }

  /// Moves the next word out of `rest` and returns the number of spaces before it.
  private mutating func takeWord() -> Int {
    let space = UInt8(ascii: " ")
    let start = rest.utf8.firstIndex { $0 != space } ?? rest.endIndex
    let blankCount = rest.utf8.distance(from: rest.startIndex, to: start)
    let end = rest.utf8[start...].firstIndex(of: space) ?? rest.endIndex
    word = rest[start..<end]
    rest = rest[end...]
    isWide = word.unicodeScalars.contains { $0.value >= 0x1100 && $0.displayWidth == 2 }
    return blankCount
  }

  /// Returns the first place in `word` where a line may break, or its end.
  private func endOfPiece(in word: Substring) -> Substring.Index {
    var previous: Character?
    for index in word.indices {
      let character = word[index]
      if let previous, mayBreak(between: previous, and: character) { return index }
      previous = character
    }
    return word.endIndex
  }

  private func mayBreak(between left: Character, and right: Character) -> Bool {
    (left.displayWidth == 2 || right.displayWidth == 2)
      && !closingPunctuation.contains(right) && !openingPunctuation.contains(left)
  }
}

/// Punctuation that no line begins with.
private let closingPunctuation: Set<Character> = [
  "、", "。", "，", "．", "：", "；", "？", "！", "）", "］", "｝", "」", "』", "】", "〉", "》", "〕", "・", "ー",
  ".", ",", ":", ";", "?", "!", ")", "]", "}", "”", "’", "»", "…",
]

/// Punctuation that no line ends with.
private let openingPunctuation: Set<Character> = [
  "（", "［", "｛", "「", "『", "【", "〈", "《", "〔", "(", "[", "{", "“", "‘", "«",
]
