/// Reads a value that is not JSON a second time, tolerantly: says every mistake in it, and what the
/// value would be without them.
///
/// The strict reader knows only that there is a mistake. This one walks over the same bytes, and where
/// it knows what was meant it notes the mistake, notes a replacement that makes it JSON, and goes on.
/// So the strict reader can read the bytes once more with the replacements made, and everything that
/// rules find there is where a person put it. Where going on would be a guess, the walk ends; of the
/// record only the members that were complete by then are left.
///
/// A replacement that loses nothing is a repair of the mistake too. Every byte is looked at a bounded
/// number of times, because a look ahead either settles what it passed or ends the walk.
struct JSONMender: ~Copyable {
  let bytes: UnsafePointer<UInt8>
  let end: Int
  /// Whether the value is one of an array of records, whose commas belong to the walk too.
  let isElement: Bool
  let isLine: Bool

  var position: Int
  /// The offset after the last token, where a missing comma belongs.
  var tokenEnd: Int
  /// The mistakes, in the order in which they became plain.
  private var found: [JSONError] = []
  private(set) var replacements: [MendedText.Change] = []
  var containers: [(kind: JSONError.Container, start: Int)] = []
  var expected: Expected
  /// The offset of the last comma, until something follows it.
  var comma: Int?
  /// Where the value starts, once it is met.
  var start: Int?
  /// Where the last complete member of the outermost object ends.
  var lastMemberEnd: Int?
  private var hasInvalidUTF8 = false

  /// The number of mistakes from which on a value is nothing that a person wrote as JSON.
  static let limit = 1000

  /// What comes next in the grammar.
  enum Expected { case value, key, colon, separator }

  /// What the walk is about.
  enum Scope {
    /// A document of one value, or all before the bracket of an array.
    case document
    /// The value of a line of JSON Lines.
    case line
    /// An element of an array of records, and the comma before it unless it is the first.
    case element(isFirst: Bool)
  }

  init(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ scope: Scope) {
    self.bytes = bytes
    self.end = end
    position = start
    tokenEnd = start
    expected = .value
    switch scope {
    case .document: (isElement, isLine) = (false, false)
    case .line: (isElement, isLine) = (false, true)
    case .element(let isFirst):
      (isElement, isLine) = (true, false)
      containers.append((.array, start))
      if !isFirst { expected = .separator }
    }
  }

  /// How far the walk came.
  enum Ending {
    /// To the end of the value.
    case value
    /// To what is no value of its own: the end of the array, or the bracket of one.
    case bracket
    /// To a mistake beyond which nothing is certain.
    case guess
  }

  /// The mistakes, in the order of their places.
  var errors: [JSONError] { found.sorted { $0.range.lowerBound < $1.range.lowerBound } }

  /// Walks over the value.
  mutating func walk() -> Ending {
    let ending = walkToEnding()
    // What begins like no record may be no JSON at all, but YAML or a program; and nobody repairs too much
    // without a look.
    let isTooMuch = found.count > Self.limit
    if isTooMuch || isOutsideBrackets {
      for index in found.indices { found[index].repairs = [] }
    }
    guard isTooMuch else { return ending }
    (start, lastMemberEnd) = (nil, nil)
    return .guess
  }

  /// Whether the value is there and begins with neither a brace nor a bracket.
  private var isOutsideBrackets: Bool {
    guard let start else { return false }
    return bytes[start] != UInt8(ascii: "{") && bytes[start] != UInt8(ascii: "[")
  }

  private mutating func walkToEnding() -> Ending {
    do throws(JSONError) {
      while found.count <= Self.limit {
        try skipBlanks()
        if isAtBracket { return .bracket }
        try step()
        if start != nil, expected == .separator, containers.count == outerCount { return .value }
      }
    } catch {
      found.append(error)
    }
    return .guess
  }

  /// Walks over what comes after a value that nothing should follow.
  mutating func walkOverRest() {
    do throws(JSONError) {
      try skipBlanks()
      if position < end, bytes[position] == UInt8(ascii: ",") {
        let rest = position
        moveOn(1)
        try skipBlanks()
        // Where nothing follows, the comma can go.
        if position >= end { return note(.textAfterValue(), rest..<rest + 1, "") }
        position = rest
      }
      if position < end {
        throw encodingError
          ?? JSONError(
            .textAfterValue(isRecord: bytes[position] == UInt8(ascii: "{")),
            at: restRange
          )
      }
    } catch {
      found.append(error)
    }
  }

  /// The value with all replacements, or `nil` if there is nothing to read.
  func text(after ending: Ending) -> MendedText? {
    guard let start else { return nil }
    switch ending {
    case .bracket: return nil
    case .value: return MendedText(bytes, start..<tokenEnd, replacements)
    case .guess: return lastMemberEnd.map { MendedText(bytes, start..<$0, replacements, cut: "}") }
    }
  }

  /// Whether the walk has come to the end of the bytes.
  var isAtEnd: Bool { position >= end }

  var outerCount: Int { isElement ? 1 : 0 }

  /// Whether the next byte is a bracket that the reader of arrays takes care of.
  private var isAtBracket: Bool {
    guard start == nil, position < end else { return false }
    if isElement { return bytes[position] == UInt8(ascii: "]") && comma == nil }
    return !isLine && bytes[position] == UInt8(ascii: "[") && !found.isEmpty
  }

  // MARK: Notes

  /// Moves over a token.
  mutating func moveOn(_ count: Int) {
    position += count
    tokenEnd = position
  }

  /// Notes a mistake that one replacement undoes.
  mutating func note(
    _ kind: JSONError.Kind,
    _ range: Range<Int>,
    _ text: String,
    _ effect: MendedText.Effect = .repair,
    opening: Range<Int>? = nil
  ) {
    note(kind, range, [Replacement(range, text: text)], effect, opening: opening)
  }

  /// Notes a mistake that some replacements undo together.
  mutating func note(
    _ kind: JSONError.Kind,
    _ range: Range<Int>,
    _ changes: [Replacement],
    _ effect: MendedText.Effect = .repair,
    opening: Range<Int>? = nil
  ) {
    // Beyond the limit nothing is mended.
    if found.count > Self.limit { return }
    replacements += changes.map { MendedText.Change(replacement: $0, effect: effect) }
    // A file in another encoding has one mistake, however many letters show it.
    if kind == .invalidUTF8 {
      if hasInvalidUTF8 { return }
      hasInvalidUTF8 = true
    }
    let repairs = effect == .repair ? changes : []
    found.append(JSONError(kind, at: range, opening: opening, repairs: repairs))
  }
}
