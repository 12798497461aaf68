/// Takes the signs out of words: emphasis, links, roles, macros, templates.
///
/// Each place is looked at once: where a sign ends is looked for from where the last search of it came to.
struct LightMarkupWords {
  /// The words without signs.
  var text: [UInt8] = []
  /// The notes that the words held, which are no part of them.
  var notes: [[UInt8]] = []

  let source: ArraySlice<UInt8>
  private let markup: LightMarkup
  private let emphasis: [[UInt8]]
  var index: Int
  /// Where each sign of emphasis that is open is closed.
  private var ends: [Int]
  /// Where each sign was found last, from the place it was looked for.
  private var found: [String: Int] = [:]
  /// Where the words of the last link in quotation marks end.
  var linkEnd = -1
  /// The number of brackets of links that are to be left out when they come.
  var openLinks = 0

  /// The words of a text and its notes.
  static func plain(_ source: ArraySlice<UInt8>, _ markup: LightMarkup) -> LightMarkupWords {
    var words = LightMarkupWords(source, markup)
    guard source.contains(where: { $0 < 0x80 && isSign[Int($0)] }) else {
      words.text = Array(source)
      return words
    }
    while words.index < source.endIndex { words.take() }
    return words
  }

  private init(_ source: ArraySlice<UInt8>, _ markup: LightMarkup) {
    self.source = source
    self.markup = markup
    emphasis = markup.emphasis.map { Array($0.utf8) }
    index = source.startIndex
    ends = [Int](repeating: -1, count: markup.emphasis.count)
  }

  /// What a sign may begin with.
  private static let isSign: [Bool] = {
    var isSign = [Bool](repeating: false, count: 128)
    for byte in "*_`#+^~/='@%?[]{}<>|\"\\:".utf8 { isSign[Int(byte)] = true }
    return isSign
  }()

  private mutating func take() {
    let byte = source[index]
    if byte < 0x80, Self.isSign[Int(byte)] {
      let isTaken =
        switch markup.name {
        case .asciiDoc: takeAsciiDoc(byte)
        case .mediaWiki: takeMediaWiki(byte)
        case .restructuredText: takeRestructuredText(byte)
        case .textile: takeTextile(byte)
        case .org: takeOrg(byte)
        }
      if isTaken || takeEmphasis() { return }
    }
    text.append(byte)
    index += 1
  }

  // MARK: - Emphasis

  private mutating func takeEmphasis() -> Bool {
    for (number, sign) in emphasis.enumerated() where source[index...].starts(with: sign) {
      if ends[number] == index {
        index += sign.count
        return true
      }
      if ends[number] > index { return false }
      guard opens(sign), let end = end(of: number, sign) else { continue }
      ends[number] = end
      index += sign.count
      return true
    }
    return false
  }

  /// Whether a sign may open emphasis: no word is before it, and one comes after it; a double sign is between words too.
  private func opens(_ sign: [UInt8]) -> Bool {
    let after = byte(at: index + sign.count)
    guard after > 0x20, after != sign[0] else { return false }
    return sign.count > 1 || !Self.isWord(byte(at: index - 1))
  }

  private func closes(_ sign: [UInt8], at end: Int) -> Bool {
    guard byte(at: end - 1) > 0x20, source[end...].starts(with: sign) else { return false }
    let after = byte(at: end + sign.count)
    return sign.count > 1 || !Self.isWord(after) && after != sign[0]
  }

  /// Where emphasis that opens here is closed, of all such places the next.
  private mutating func end(of number: Int, _ sign: [UInt8]) -> Int? {
    let key = markup.emphasis[number]
    let start = index + sign.count + 1
    if let known = found[key], known >= start { return known < source.endIndex ? known : nil }
    var end = max(start, found[key] ?? start)
    while end < source.endIndex, !(source[end] == sign[0] && closes(sign, at: end)) { end += 1 }
    found[key] = end
    return end < source.endIndex ? end : nil
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  // MARK: - Places

  /// The byte at an index; a blank outside the text.
  func byte(at index: Int) -> UInt8 {
    source.indices.contains(index) ? source[index] : 0x20
  }

  func begins(_ sign: String) -> Bool { source[index...].starts(with: sign.utf8) }

  /// Where a sign comes next at or after an index.
  mutating func next(_ sign: String, from start: Int) -> Int? {
    if let known = found[sign], known >= start { return known < source.endIndex ? known : nil }
    let first = sign.utf8.first
    var end = max(start, found[sign] ?? start)
    while end < source.endIndex, !(source[end] == first && source[end...].starts(with: sign.utf8)) {
      end += 1
    }
    found[sign] = end
    return end < source.endIndex ? end : nil
  }

  mutating func skip(to end: Int) -> Bool {
    index = min(end, source.endIndex)
    return true
  }

  /// Leaves a note out of the words.
  mutating func takeNote(_ range: Range<Int>, end: Int) -> Bool {
    let note = source[range].trimmedBlanks
    if !note.isEmpty { notes.append(Array(note)) }
    return skip(to: end)
  }

  /// Leaves out the brackets of a link where they end.
  mutating func closeLink(_ sign: String) -> Bool {
    guard openLinks > 0, begins(sign) else { return false }
    openLinks -= 1
    return skip(to: index + sign.utf8.count)
  }

  mutating func openLink(to label: Int) -> Bool {
    openLinks += 1
    return skip(to: label)
  }
}
