/// How one text becomes another, word by word.
///
/// Blanks and signs between words are compared as well, so that the pieces put together are the texts.
/// Between two changes no more than blanks and signs stay: a run of changes is one, and easier to read.
struct WordDifference {
  /// A run of words that both texts have, or only one of them.
  struct Piece: Equatable {
    var kind: LineEdit.Kind
    var text: String
  }

  /// The pieces, in order; what goes stands before what comes in its place.
  let pieces: [Piece]

  init(from old: String, to new: String) {
    let (oldWords, newWords) = (Self.words(of: old), Self.words(of: new))
    var pieces: [Piece] = []
    for edit in LineEdit.edits(from: oldWords, to: newWords) {
      let word = edit.isInsertion ? newWords[edit.new] : oldWords[edit.old]
      if pieces.last?.kind == edit.kind {
        pieces[pieces.count - 1].text += word.text
      } else {
        pieces.append(Piece(kind: edit.kind, text: word.text))
      }
    }
    self.pieces = Self.joined(pieces)
  }

  /// A word, or a sign or a blank between words; the same only if all of its bytes are.
  struct Word: Hashable {
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var isBetweenWords: Bool {
      String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.isBetweenWords)
    }
  }

  /// Takes a text apart.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isBetweenWords, !word.isEmpty {
        words.append(Word(bytes: word))
        word = []
      }
      word += UTF8.encode(scalar) ?? .init()
      if scalar.isBetweenWords {
        words.append(Word(bytes: word))
        word = []
      }
    }
    if !word.isEmpty { words.append(Word(bytes: word)) }
    return words
  }

  /// Joins changes between which there are no words.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    var (removed, inserted) = ("", "")
    func flush() {
      if !removed.isEmpty { result.append(Piece(kind: .removed, text: removed)) }
      if !inserted.isEmpty { result.append(Piece(kind: .inserted, text: inserted)) }
      (removed, inserted) = ("", "")
    }
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .removed: removed += piece.text
      case .inserted: inserted += piece.text
      case .kept:
        let isInside = !removed.isEmpty && !inserted.isEmpty && index + 1 < pieces.count
        if isInside, piece.text.unicodeScalars.allSatisfy(\.isBetweenWords) {
          removed += piece.text
          inserted += piece.text
        } else {
          flush()
          result.append(piece)
        }
      }
    }
    flush()
    return result
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is no part of a word: a blank, a sign of ASCII, or general punctuation.
  fileprivate var isBetweenWords: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0..<0x80, 0xA0...0xBF, 0x2000...0x206F, 0x3000...0x303F: true
    default: isBlank
    }
  }
}
