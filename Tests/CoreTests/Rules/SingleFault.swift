@testable import Core

/// A valid record with one fault, and what the rules must say of it.
struct SingleFault: Sendable {
  /// What was done, for the name of the test case.
  var name: String
  var bytes: [UInt8]
  /// The rules that must report, each with the bytes that it must mark.
  var expected: [Expectation]

  /// A finding by its rule and its bytes.
  struct Expectation: Sendable, Equatable, CustomStringConvertible {
    var rule: String
    var range: Range<Int>

    var description: String { "\(rule) \(range)" }
  }
}

/// Makes every single-fault change of a record.
struct FaultMaker {
  private let bytes: [UInt8]
  private let json: JSONView
  private(set) var faults: [SingleFault] = []

  init(bytes: [UInt8], json: JSONView) {
    self.bytes = bytes
    self.json = json
    visitObject(0, Project.objectShape, path: "")
  }

  // MARK: Values

  private mutating func visit(_ node: Int, _ shape: Shape, path: String) {
    retype(node, path)
    switch shape {
    case .text(let kind): visitText(node, kind, path: path)
    case .list(let element, let atLeastOne):
      let range = json[node].range
      replace(range, by: "[]", "\(path) emptied", atLeastOne ? [("empty-list", 0..<2)] : [])
      for (index, child) in json.elements(of: node).enumerated() {
        repeatElement(child, element.shape, path: "\(path)/\(index)")
        visit(child, element.shape, path: "\(path)/\(index)")
      }
    case .object(let object): visitObject(node, object, path: path)
    case .languageMap(let object):
      for key in json.keys(of: node) {
        let path = "\(path)/\(json.text(key).string)"
        replace(json[key].range, by: "\"xx\"", "\(path) as xx", [("unknown-language", 0..<4)])
        visit(key + 1, .object(object), path: path)
      }
    }
  }

  private mutating func visitObject(_ node: Int, _ shape: ObjectShape, path: String) {
    let keys = Array(json.keys(of: node))
    for (position, key) in keys.enumerated() {
      guard let index = shape.keys.index(of: json.text(key), guess: position) else { continue }
      let field = shape.fields[index]
      let path = "\(path)/\(field.key)"
      let member = json[key].range.lowerBound..<json[key + 1].range.upperBound
      remove(member, next: position + 1 < keys.count ? keys[position + 1] : nil, field, node, path)
      let source = text(member)
      replace(
        member,
        by: "\(source), \(source)",
        "\(path) twice",
        [
          (
            "json-duplicate-key",
            source.utf8.count + 2..<source.utf8.count + 2 + json[key].range.count
          )
        ]
      )
      let misspelt = "\"\(field.key)x\""
      replace(
        json[key].range,
        by: misspelt,
        "\(path) misspelt",
        [("unknown-field", 0..<misspelt.utf8.count)]
      )
      visit(key + 1, field.shape, path: path)
    }
    insert(
      "\"unheard\": 1, ",
      at: json[node].range.lowerBound + 1,
      "\(path) with a field too many",
      [("unknown-field", 0..<9)]
    )
  }

  private mutating func remove(
    _ member: Range<Int>,
    next: Int?,
    _ field: FieldShape,
    _ object: Int,
    _ path: String
  ) {
    var range = member
    if let next {
      range = member.lowerBound..<json[next].range.lowerBound
    } else if Array(json.keys(of: object)).count > 1,
      let comma = bytes[..<member.lowerBound].lastIndex(of: UInt8(ascii: ","))
    {
      range = comma..<member.upperBound
    }
    let brace = json[object].range.lowerBound
    add(
      "\(path) removed",
      range,
      "",
      field.isRequired ? [("missing-field", brace..<brace + 1)] : []
    )
  }

  private mutating func retype(_ node: Int, _ path: String) {
    let range = json[node].range
    var others = ["null", "true", "17"]
    others.append(json[node].kind == .string ? "[\"a\"]" : "\"a\"")
    others.append(json[node].kind == .object ? "[]" : "{}")
    for other in others {
      replace(range, by: other, "\(path) as \(other)", [("wrong-type", 0..<other.utf8.count)])
    }
  }

  private mutating func repeatElement(_ node: Int, _ shape: Shape, path: String) {
    let source = text(json[node].range)
    let count = source.utf8.count
    var rule = "duplicate-value"
    if case .text(let kind) = shape, [.paragraph, .objective, .result].contains(kind) {
      rule = "duplicate-paragraph"
    } else if case .text(.identifier) = shape {
      rule = "duplicate-id"
    }
    replace(
      json[node].range,
      by: "\(source), \(source)",
      "\(path) repeated",
      [(rule, count + 2..<2 * count + 2)]
    )
  }

  // MARK: Texts

  private mutating func visitText(_ node: Int, _ kind: TextKind, path: String) {
    for blank in ["\"\"", "\" \"", "\"\\n\\t\"", "\"\u{A0}\""] {
      replace(
        json[node].range,
        by: blank,
        "\(path) as \(blank.debugDescription)",
        [("empty-text", 0..<blank.utf8.count)]
      )
    }
    breakSyntax(of: node, path)
    if let rule = Self.valueRules[kind] {
      for wrong in Self.wrongValues[kind] ?? [] {
        let quoted = "\"\(wrong)\""
        replace(
          json[node].range,
          by: quoted,
          "\(path) as \(wrong.debugDescription)",
          [(rule, 0..<quoted.utf8.count)]
        )
      }
    }
    if kind.isProse { soil(node, kind, path) }
  }

  private mutating func breakSyntax(of node: Int, _ path: String) {
    let start = json[node].range.lowerBound + 1
    insert("\\x", at: start, "\(path) with a wrong escape", [("json-syntax", 0..<2)])
    insert("\\ud800", at: start, "\(path) with half a surrogate", [("json-syntax", 0..<6)])
    insert("\u{1}", at: start, "\(path) with a raw control", [("json-syntax", 0..<1)])
    faults.append(
      SingleFault(
        name: "\(path) with a byte that is no UTF-8",
        bytes: bytes[..<start] + [0xFF] + bytes[start...],
        expected: [SingleFault.Expectation(rule: "json-encoding", range: start..<start + 1)]
      )
    )
  }

  /// Puts each kind of dirt that prose can have at the start, inside and at the end.
  private mutating func soil(_ node: Int, _ kind: TextKind, _ path: String) {
    let content = json.text(node).contentRange
    let inner = middle(of: content)
    for blank in [" ", "\u{A0}", "\\n", "\\u0020", "  "] {
      for edge in [content.lowerBound, content.upperBound] {
        let name = "\(path) with \(blank.debugDescription) at \(edge)"
        insert(blank, at: edge, name, [("untrimmed-text", 0..<blank.utf8.count)])
      }
    }
    // In the middle of a word, which no name of a subsector has in two parts.
    let runs = kind == .subsector ? [] : ["  ", " \u{A0}", "\\t", "\\r\\n", "\u{85}", "\u{2028}"]
    for run in runs {
      let name = "\(path) with \(run.debugDescription) inside"
      insert(run, at: inner, name, [("irregular-white-space", 0..<run.utf8.count)])
    }
    for control in ["\u{7F}", "\\u001b", "\\u0000", "\u{202E}", "\\u2066"] {
      let name = "\(path) with \(control.debugDescription)"
      insert(control, at: inner, name, [("control-character", 0..<control.utf8.count)])
    }
    for remnant in ["<br>", "&amp;", "&nbsp;", "</p>", "&#39;"] {
      let name = "\(path) with \(remnant)"
      insert(remnant, at: inner, name, [("html-remnant", 0..<remnant.utf8.count)])
    }
    var cedilla = [("cedilla-letter", 0..<2)]
    if kind == .subsector {
      // With another letter in it, the name is no longer a known one either.
      let range = json[node].range
      let shifted = range.lowerBound - inner..<range.upperBound + 2 - inner
      cedilla.insert(("unknown-subsector", shifted), at: 0)
    }
    insert("ţ", at: inner, "\(path) with a cedilla", cedilla)
    guard kind == .result else { return }
    for marker in ["1. ", "2) ", "• ", "- ", "– ", "Result 3: ", "► "] {
      let name = "\(path) with \(marker)"
      // The blank after a marker goes with the repair, but is not marked.
      insert(marker, at: content.lowerBound, name, [("list-marker", 0..<marker.utf8.count - 1)])
    }
  }

  /// An offset between two letters near the middle of a text.
  private func middle(of content: Range<Int>) -> Int {
    let half = (content.lowerBound + content.upperBound) / 2
    let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    let isInner = { (offset: Int) in isLetter(bytes[offset]) && isLetter(bytes[offset - 1]) }
    return (half..<content.upperBound).first(where: isInner)
      ?? (content.lowerBound + 1..<half).last(where: isInner) ?? content.lowerBound + 1
  }

  private static let valueRules: [TextKind: String] = [
    .identifier: "id-format", .country: "unknown-country", .status: "unknown-status",
    .area: "unknown-area", .role: "unknown-role", .language: "unknown-language",
    .date: "date-format", .address: "url-format", .projectNumber: "eu-project-number-format",
    .subsector: "unknown-subsector",
  ]

  private static let wrongValues: [TextKind: [String]] = [
    .identifier: ["Not a slug", "a--b", "-a", "a_b", "é", " a", "a\\n"],
    .country: ["XX", "ge", " GE", "Georgia", "G", "GEO", "Gorgia"],
    .status: ["ongoin", "Ongoing", "done", " ongoing", "ongoing\\u0000"],
    .area: ["protect", "Protects", "Partnership that protects", "security"],
    .role: ["lead", "Funding", "funder", "implementing "],
    .language: ["xx", "EN", "english", "en-GB", "md"],
    .date: [
      "2025-02-30", "2025-13-01", "01.02.2025", "2025-1-1", "tomorrow", "2025", " 2025-01-01",
      "2025-01-01T00:00:00Z", "20250101",
    ],
    .address: ["not a url", "ftp://example.org/", "http://", "example.org", "javascript:alert(1)"],
    .projectNumber: ["unknown", "441–959", "ENI / 2015 / 038 – 739", "1", "ENI/17/1"],
    .subsector: ["Civil societies", "Trade", "civil society"],
  ]

  // MARK: Changes

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Replaces a range; `expected` ranges count from its start.
  private mutating func replace(
    _ range: Range<Int>,
    by text: String,
    _ name: String,
    _ expected: [(String, Range<Int>)]
  ) {
    let start = range.lowerBound
    add(
      name,
      range,
      text,
      expected.map { ($0.0, start + $0.1.lowerBound..<start + $0.1.upperBound) }
    )
  }

  private mutating func insert(
    _ text: String,
    at offset: Int,
    _ name: String,
    _ expected: [(String, Range<Int>)]
  ) {
    replace(offset..<offset, by: text, name, expected)
  }

  private mutating func add(
    _ name: String,
    _ range: Range<Int>,
    _ text: String,
    _ expected: [(String, Range<Int>)]
  ) {
    faults.append(
      SingleFault(
        name: name,
        bytes: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...],
        expected: expected.map { SingleFault.Expectation(rule: $0.0, range: $0.1) }
      )
    )
  }
}
