import Foundation
import Testing

@testable import Core

/// Every list of characters in the program says what the table says.
@Suite("Character classes") struct CharacterClassTests {
  /// Every scalar of the planes that have characters of more than one class, and of the others the
  /// ends, which are no characters, and one in 256.
  private static let all: [Unicode.Scalar] = {
    let dense: [Range<UInt32>] = [0..<0x1_2000, 0x1_B000..<0x2_0000, 0xE_0000..<0xE_1100]
    var values: [UInt32] = dense.flatMap { Array($0) }
    for row in UInt32(0)...0x10FF {
      values.append(row << 8)
      if row & 0xFF == 0xFF { values += [row << 8 | 0xFE, row << 8 | 0xFF] }
    }
    return Set(values).sorted().compactMap(Unicode.Scalar.init)
  }()

  /// The scalars of most scripts, and those around the ends of each row of the table.
  private static let sample: [Unicode.Scalar] = {
    let ends = CharacterClass.table.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    let near = ends.flatMap { end in (UInt32(0)..<4).map { end ^ $0 } }
    return Set(near + Array(0..<0x3100)).sorted().compactMap(Unicode.Scalar.init)
  }()

  /// The scalars for which two answers differ.
  private static func differences(
    among scalars: some Sequence<Unicode.Scalar>,
    _ first: (Unicode.Scalar) -> Bool,
    _ second: (Unicode.Scalar) -> Bool
  ) -> [String] {
    scalars.filter { first($0) != second($0) }.map { String($0.value, radix: 16) }
  }

  private static func has(_ classes: CharacterClass) -> (Unicode.Scalar) -> Bool {
    { !CharacterClass(of: $0).isDisjoint(with: classes) }
  }

  @Test func `the table is in order`() {
    let ranges = CharacterClass.table.map(\.range)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  @Test func `blanks are white space and what has no width`() {
    let wanted = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(scalar.value)
    }
    #expect(Self.differences(among: Self.all, Self.has(.blank), wanted) == [])
    #expect(Self.differences(among: Self.all, \.isBlank, wanted) == [])
  }

  @Test func `controls are codes, line ends, directions and what is no character`() {
    let wanted = { (scalar: Unicode.Scalar) in
      let properties = scalar.properties
      let isCode = [.control, .lineSeparator, .paragraphSeparator].contains(
        properties.generalCategory
      )
      return isCode || properties.isNoncharacterCodePoint || scalar.value == 0xFEFF
        || 0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value
    }
    #expect(Self.differences(among: Self.all, \.isControl, wanted) == [])
    let noncharacters = Self.has(.noncharacter)
    #expect(
      Self.differences(among: Self.all, noncharacters, \.properties.isNoncharacterCodePoint) == []
    )
  }

  @Test func `invisible is what Unicode says is not shown`() {
    let wanted = { (scalar: Unicode.Scalar) in
      // Signs of Arabic and others in front of a number are seen.
      if [0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD].contains(scalar.value) { return false }
      if 0x600...0x605 ~= scalar.value || 0x890...0x891 ~= scalar.value { return false }
      return switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    }
    #expect(Self.differences(among: Self.all, \.isInvisible, wanted) == [])
    let shown = { (scalar: Unicode.Scalar) in visibleText("a\(scalar)a") != "a\(scalar)a" }
    // The last scalars of all are bytes of paths.
    let unjoined = Self.sample.filter {
      !$0.properties.isVariationSelector && $0.value < 0x10FF80
    }
    #expect(Self.differences(among: unjoined, shown, wanted) == [])
  }

  @Test func `every line break parts words, and every separator is a control`() {
    for (_, classes) in CharacterClass.table {
      #expect(!classes.contains(.lineBreak) || classes.contains(.separator))
      #expect(!classes.contains(.separator) || classes.contains(.control))
      #expect(!classes.contains(.direction) || classes.isSuperset(of: [.control, .layout]))
    }
  }

  @Test func `the expressions of the JSON Schema are the classes`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(JSONSchema().text.utf8))
    let definitions = try #require((schema as? [String: Any])?["$defs"] as? [String: Any])
    let definition = try #require(definitions["text"] as? [String: Any])
    let pattern = try #require(definition["pattern"] as? String)
    let match = try #require(try /\^\[(.+?)\]\*\[\^(.+?)\]\(\[\^(.+?)\]\*/.prefixMatch(in: pattern))
    let (blanks, controls) = (Self.members(match.1), Self.members(match.3))
    let scalars = Self.all.prefix { $0.value < 0x10000 }
    #expect(Self.differences(among: scalars, blanks.contains, \.isBlank) == [])
    #expect(Self.differences(among: scalars, controls.contains, \.isControl) == [])
    #expect(match.2 == match.1 + match.3)
    #expect(pattern == "^[\(match.1)]*[^\(match.2)]([^\(match.3)]*[^\(match.2)])?[\(match.1)]*$")
  }

  /// The members of a class of a regular expression, such as `\t-\r \u0085`.
  private static func members(_ text: Substring) -> Set<Unicode.Scalar> {
    let tokens = text.matches(of: /\\u([0-9a-f]{4})|\\(.)|(.)/).map { match -> UInt32 in
      if let code = match.1 { return UInt32(code, radix: 16) ?? 0 }
      return match.2 == "t" ? 9 : match.2 == "r" ? 13 : match.3?.unicodeScalars.first?.value ?? 0
    }
    var members: Set<Unicode.Scalar> = []
    for (index, token) in tokens.enumerated() where token != 0x2D || index == 0 {
      let isEnd = index > 1 && tokens[index - 1] == 0x2D
      for value in (isEnd ? tokens[index - 2] : token)...token {
        if let scalar = Unicode.Scalar(value) { members.insert(scalar) }
      }
    }
    return members
  }

  @Test func `the reader of JSON notes every blank at an edge and every control`() throws {
    let scalars = Self.all.filter { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }
    let texts = scalars.map { "\"\($0)x\(String($0))\"" }
    let source = SourceBytes(Array("[\(texts.joined(separator: ","))]".utf8))
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    try reader.readValue()
    let traits = withExtendedLifetime(source) {
      reader.view.elements(of: 0).map { reader.view[$0].traits }
    }
    #expect(traits.count == scalars.count)
    let missed = zip(scalars, traits).filter { scalar, traits in
      scalar.isBlank && !traits.contains(.blankEdge)
        || scalar.isControl && traits.isDisjoint(with: [.control, .suspect])
        || RomanianLetters.commaLetter(for: scalar) != nil && !traits.contains(.cedilla)
        || scalar == "&" && !traits.contains(.suspect)
        || scalar == "<" && !traits.contains(.suspect)
    }
    #expect(missed.map { String($0.0.value, radix: 16) } == [])
  }

  @Test func `a line of a page holds no control, and no blank but spaces between words`() {
    var text = PageText(capacity: 0)
    for scalar in Self.sample where scalar != "&" && scalar != "<" {
      text.append(Array("\(scalar)a\(scalar)b\(scalar)".utf8)[...], LineOrigin(number: 1))
    }
    let left = Set(text.bytes.split(separator: 0x61).map { String(decoding: $0, as: UTF8.self) })
    let scalars = Set(left.flatMap(\.unicodeScalars)).subtracting([" "])
    #expect(scalars.filter { $0.isBlank || $0.isControl } == [])
    #expect(text.lines.allSatisfy { text.bytes[$0.range].first != 0x20 })
    #expect(text.lines.allSatisfy { text.bytes[$0.range].last != 0x20 })
  }
}
