/// Tags and entities that were left in text.
enum MarkupRemnants {
  /// Returns the text between line breaks without its tags and entities, or `nil` if it has none.
  static func pieces(of text: UnsafeBufferPointer<UInt8>) -> [[UInt8]]? {
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    var hasRemnant = false
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"),
        let (scalar, length) = Entities.scalar(in: text, at: index)
      {
        piece += String(scalar).utf8
        index += length
        hasRemnant = true
      } else if text[index] == UInt8(ascii: "<"), let tag = MarkupTag(in: text, at: index),
        tag.kind != nil
      {
        hasRemnant = true
        if tag.kind != .inline {
          pieces.append(piece)
          piece = []
        }
        index = tag.end
      } else {
        piece.append(text[index])
        index += 1
      }
    }
    guard hasRemnant else { return nil }
    pieces.append(piece)
    return pieces
  }
}

/// A tag of HTML.
struct MarkupTag {
  /// What an element does to the text.
  enum Kind {
    /// Stands within a line.
    case inline
    /// Begins and ends a line.
    case block
    /// Holds a heading.
    case heading
    /// Holds nothing that is read.
    case dropped
    /// Holds what belongs to the site.
    case furniture
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
  /// The offset after the tag.
  var end: Int

  /// Reads the tag at `<`, or returns `nil` if there is none or it has no end near enough.
  ///
  /// The limit on the length keeps many unfinished tags from being read over and over.
  init?(in text: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int = 4096) {
    var index = start + 1
    isClosing = index < text.count && text[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let nameStart = index
    while index < text.count && Self.isNameByte(text[index]) { index += 1 }
    guard index > nameStart, index - nameStart <= 24, Self.isLetter(text[nameStart]) else {
      return nil
    }
    name = String(
      decoding: text[nameStart..<index].lazy.map {
        (0x41...0x5A).contains($0) ? $0 + 0x20 : $0
      },
      as: UTF8.self
    )
    var quote: UInt8 = 0
    let last = min(text.count, start + limit)
    while index < last {
      let byte = text[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        end = index + 1
        kind = Self.kinds[name]
        return
      } else if byte == 0x22 || byte == 0x27, text[index - 1] == UInt8(ascii: "=") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x3A
  }

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    func add(_ kind: Kind, _ names: String) {
      for name in names.split(separator: " ") { kinds[String(name)] = kind }
    }
    add(.inline, "a abbr b big cite code em font i img ins mark o:p q s small span strong sub")
    add(.inline, "sup time tt u wbr del kbd input")
    add(.block, "address article blockquote body br caption center dd details div dl dt fieldset")
    add(.block, "figcaption figure form hr html li ol p section summary table tbody td tfoot th")
    add(.block, "thead tr ul label legend")
    add(.heading, "h1 h2 h3 h4 h5 h6")
    add(.dropped, "head script style svg template title iframe object math canvas")
    add(.furniture, "nav footer aside header button select option noscript")
    add(.preformatted, "pre textarea")
    add(.main, "main article")
    return kinds
  }()
}
