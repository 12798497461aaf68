/// Sources that between them bring forth every message of every rule, by rule.
struct MessageCase: Sendable {
  /// The files of the registry.
  var files: [(name: String, bytes: [UInt8])]
  /// Whether the first file comes through standard input, which cannot be read a second time.
  var isPiped = false

  /// A text that is no record as it should be.
  static func text(_ text: String, name: String = "clean-rivers.json") -> Self {
    Self(files: [(name, Array(text.utf8))])
  }

  /// A text in another encoding.
  static func bytes(_ bytes: [UInt8]) -> Self { Self(files: [("clean-rivers.json", bytes)]) }

  /// A complete record in which members are replaced, each written as `"key": value`.
  static func record(_ members: String..., name: String = "clean-rivers.json") -> Self {
    text(
      "{\n" + Self.merged(members).map { "  \($0)" }.joined(separator: ",\n") + "\n}\n",
      name: name
    )
  }

  /// Records one a line.
  static func lines(_ records: [String]..., isPiped: Bool = false) -> Self {
    let lines = records.map { "{" + merged($0).joined(separator: ", ") + "}\n" }
    return Self(files: [("records.ndjson", Array(lines.joined().utf8))], isPiped: isPiped)
  }

  private static let members = [
    #""id": "clean-rivers""#, #""title": "Clean rivers""#,
    #""specificObjectives": ["Rivers are cleaner."]"#,
    #""expectedResults": ["Water is tested every month."]"#, #""countries": ["GE", "MD"]"#,
    #""status": "ongoing""#, #""timeline": {"start": "2025-01-01", "end": "2028-12-31"}"#,
  ]

  /// A member without a value is left out.
  private static func merged(_ changes: [String]) -> [String] {
    var result = members
    for change in changes {
      let key = change.prefix { $0 != ":" }
      if let index = result.firstIndex(where: { $0.hasPrefix(key + ":") }) {
        result[index] = change
      } else {
        result.append(change)
      }
    }
    return result.filter { !$0.hasSuffix(":") }
  }
}

extension MessageCase {
  /// The cases by the identifier of the rule that they are about.
  static let all: [String: [MessageCase]] = [
    "byte-order-mark": [.text("\u{FEFF}{}"), .text("\u{FEFF}\n{}\n{}\n", name: "a.ndjson")],
    "cedilla-letter": [
      .record(#""title": "Oraşe și sate""#),
      .record(#""title": "Ţări, oraşe, Şcoli, piaţă""#),
      .record(#""title": "Ora\u015fe și sate""#),
      .record(#""translations": {"ro": {"title": "Oraşe"}}"#),
    ],
    "control-character": [
      .record(#""title": "Clean\u001b[31m rivers""#), .record("\"title\": \"Clean\u{7F}rivers\""),
      .record(#""title": "Clean\u0000rivers""#), .record("\"title\": \"Clean\u{9B}rivers\""),
      .record("\"title\": \"Clean\u{202E}rivers\""), .record(#""title": "Clean\u2066rivers""#),
      .record("\"title\": \"Clean\u{FEFF}rivers\""), .record(#""title": "Clean\ufffe rivers""#),
      .record(#""title": "Clean\ufdd0 rivers""#),
      .record(#""title": "Clean\u0007 rivers\u0008 and\u001b lakes""#),
      .record(#""topics": ["Water", "Wa\u0007ter"]"#), .record(#""euProjectNumber": "441\n-959""#),
      .record(
        #""organisations": [{"name": "UNDP", "role": "funding", "ref": "XM\u001b-1"}]"#
      ),
      .record(#""$schema": "a\u001bb""#),
    ],
    "country-order": [
      .record(#""countries": ["MD", "GE"]"#), .record(#""countries": ["AM", "UA", "MD", "GE"]"#),
      .record(#""countries": ["U\u0041", "AM"]"#),
    ],
    "date-format": [
      .record(#""timeline": {"start": "03/04/2025"}"#),
      .record(#""timeline": {"start": "1 March 2025"}"#),
      .record(#""timeline": {"start": "01.02.2025"}"#),
      .record(#""timeline": {"start": "2025-02-29"}"#),
      .record(#""timeline": {"start": "2025-13-01"}"#),
      .record(#""timeline": {"start": "30.02.2025"}"#),
      .record(#""timeline": {"start": "20250201"}"#),
      .record(#""timeline": {"start": "2025/2/1"}"#),
      .record(#""timeline": {"start": "2025-02-01T00:00:00Z"}"#),
      .record(#""timeline": {"start": "2025-02-01T00:30:00Z"}"#),
      .record(#""timeline": {"start": " 2025-02-01"}"#),
      .record(#""timeline": {"start": "02/01/2025"}"#),
      .record(#""timeline": {"start": "soon"}"#),
      .record(
        #""timeline": {"start": "on the first day of the year that follows the election, or later"}"#
      ),
      .record(#""sources": [{"url": "https://x.org", "retrieved": "1.2.2025"}]"#),
    ],
    "duplicate-id": [
      .lines([#""title": "A""#], [#""title": "B""#]),
      .lines([#""title": "A""#], [#""title": "B""#], [#""id": "x""#], [#""title": "C""#]),
      .lines([#""title": "A""#], [#""title": "B""#], isPiped: true),
      .lines(
        [#""title": "A", "formerIds": ["x", "clean-rivers"]"#],
        [#""id": "b", "title": "B", "formerIds": ["y", "x"]"#]
      ),
    ],
    "duplicate-paragraph": [
      .record(#""description": ["a", "b", "a", "a"]"#),
      // The repair of a letter lies within the repetition, close to its end.
      .record(#""description": ["Fără oraş", "Fără oraş"]"#),
      .record(#""expectedResults": ["a", "\u0061"]"#),
      .record(#""specificObjectives": ["a", "a"]"#),
      .record(#""translations": {"ka": {"description": ["ა", "ბ", "ბ"]}}"#),
    ],
    "duplicate-title": [
      .lines([#""id": "a""#], [#""id": "b""#]),
      .lines([#""id": "a""#], [#""id": "b""#], [#""id": "c""#]),
      .lines([#""id": "a""#], [#""id": "b""#], isPiped: true),
    ],
    "duplicate-value": [
      .record(#""topics": ["a", "b", "a", "b", "a"]"#),
      .record(#""countries": ["GE", "GE", "MD"]"#),
      .record(#""priorityAreas": ["greens", "greens"]"#),
      .record(#""subsectors": ["Civil society", "Civil society"]"#),
      .record(
        """
        "organisations": [{"name": "UNDP", "role": "funding"}, {"name": "GIZ", "role": "funding"}, \
        {"role": "funding", "name": "UNDP"}]
        """
      ),
      .record(
        #""sources": [{"url": "https://x.org"}, {"url": "https://x.org", "language": "ka"}]"#
      ),
    ],
    "empty-list": [
      .record(#""countries": []"#), .record(#""specificObjectives": []"#),
      .record(#""expectedResults": [ ]"#),
    ],
    "empty-text": [
      .record(#""title": """#), .record(#""title": " \t\u00a0""#), .record(#""topics": ["a", ""]"#),
      .record(#""organisations": [{"name": "", "role": "funding"}]"#),
      .record(#""status": " ""#), .record(#""timeline": {"start": "2025-01-01", "end": ""}"#),
      .record(#""translations": {"ka": {"title": " "}}"#),
    ],
    "end-before-start": [
      .record(#""timeline": {"start": "2025-01-01", "end": "2024-12-31"}"#),
      .record(#""timeline": {"end": "2024-12-31", "start": "2025-01-01"}"#),
    ],
    "eu-project-number-format": [
      .record(#""euProjectNumber": "ENI / 2015 / 038 – 739""#),
      .record(#""euProjectNumber": "441–959""#), .record(#""euProjectNumber": "see the contract""#),
    ],
    "html-remnant": [
      .record(#""title": "Rivers &amp; lakes""#),
      .record(#""title": "Rivers &amp; lakes &lt; seas""#),
      .record(#""title": "<b>Clean</b> rivers""#), .record(#""title": "Clean&nbsp;rivers""#),
      .record(#""title": "Rivers<br>Lakes""#),
      .record(#""title": "Rivers</p><p>Lakes &amp; seas""#),
      .record(#""title": "a &#7; b""#), .record(#""title": "a &#8217; b""#),
      .record(#""title": "\u003cb>Clean\u003c/b> rivers""#),
      .record(
        #""description": ["<a href=\"https://example.org/a/very/long/address\">Rivers</a>"]"#
      ),
    ],
    "id-file-name": [
      .record(name: "clean-river.json"), .record(name: "Clean Rivers.json"),
    ],
    "id-format": [
      .record(#""id": "PGG 3 Justice""#, name: "pgg-3-justice-georgia.json"),
      .record(#""id": "PGG 3 Justice""#, name: "PGG 3.json"),
      .record(#""precededBy": "Clean Lakes""#, name: "clean-rivers.json"),
      .record(#""id": "Clean Rivers""#), .record(#""id": "clean--rivers""#),
      .record(#""id": "Râuri_curate, în Țara Șoimilor""#), .record(#""id": "---""#),
      .record(#""id": "მდინარე""#), .record(#""id": "clean\u002frivers""#),
      .record("\"id\": \"\(String(repeating: "a", count: 81))\""),
      .record("\"id\": \"\(String(repeating: "a b", count: 40))\""),
    ],
    "implausible-date": [
      .record(#""timeline": {"start": "1989-12-31"}"#),
      .record(#""timeline": {"start": "2025-01-01", "end": "2050-01-01"}"#),
      .record(
        #""status": "completed""#,
        #""timeline": {"start": "1990-01-01", "end": "2016-01-01"}"#
      ),
      .record(#""sources": [{"url": "https://x.org", "retrieved": "0001-01-01"}]"#),
    ],
    "irregular-white-space": [
      .record(#""title": "Clean  rivers""#), .record(#""title": "Clean\trivers""#),
      .record(#""title": "Clean\nrivers""#), .record(#""title": "Clean\r\nrivers""#),
      .record(#""title": "Clean\n\nrivers""#), .record("\"title\": \"Clean\u{85}rivers\""),
      .record("\"title\": \"Clean\u{2028}rivers\""), .record(#""title": "Clean\u2029rivers""#),
      .record(#""title": "a  b \u0020c\u00a0\u00a0d""#),
      .record("\"title\": \"Cle\u{AD}an\u{A0}ri\u{200B}vers\""),
      .record(#""title": "Cle\u00adan rivers""#),
      .record("\"title\": \"Clean \u{200B}rivers and\u{2060} lakes\u{200B}\""),
      .record("\"title\": \"Clean\u{AD}\u{FEFF}\u{200B}rivers\""),
    ],
    "json-depth": [.text(String(repeating: "[", count: 513))],
    "json-duplicate-key": [
      .text(#"{"id": "a", "id": "b", "i\u0064": "c"}"#, name: "a.json"),
      .record(#""timeline": {"start": "2025-01-01", "start": "2025-01-01"}"#),
      .record(#""x": 1, "x": 2"#),
    ],
    "json-encoding": [
      .bytes([0xFF, 0xFE, 0x7B, 0x00]), .bytes([0xFE, 0xFF, 0x00, 0x7B]),
      .bytes(Array("{\"id\": \"caf".utf8) + [0xE9, 0x74] + Array("\"}".utf8)),
      .bytes(Array("{\"id\": ".utf8) + [0xE9] + Array("}".utf8)),
      .bytes(Array("{\"id\": \"".utf8) + [0xED, 0xA0, 0x80] + Array("\"}".utf8)),
      .bytes(Array("{\"id\": \"".utf8) + [0xE2, 0x82] + Array("\"}".utf8)),
    ],
    "json-syntax": syntax.map { .text($0) } + [
      .text("{\"id\": \"a\"\n{\"id\": \"b\",\n{\"id\": \n", name: "a.ndjson"),
      .text("[\n{},\n{} {}\n]"), .text("[\n{},\n"),
    ],
    "list-marker": [
      .record(#""expectedResults": ["1. Water", "(2) Water is clean", "• 3. Water", "– Tests"]"#),
      .record(#""expectedResults": ["Result 1: Water", "Результат 2: Вода", "R1.2 – Water"]"#),
      .record(#""expectedResults": ["1. Rivers. 2. Lakes."]"#),
      .record(#""expectedResults": ["1."]"#),
      .record(#""expectedResults": ["\u2022 Water"]"#),
    ],
    "missing-field": [
      .text("{}"), .record(#""title":"#), .record(#""timeline": {}"#),
      .record(#""timeline": {"end": "2028-12-31"}"#), .record(#""organisations": [{}]"#),
      .record(#""organisations": [{"name": "UNDP"}]"#),
      .record(#""sources": [{"language": "ka"}]"#),
    ],
    "predecessor-cycle": [
      .record(#""precededBy": "clean-rivers""#),
      .lines(
        [#""id": "a""#, #""title": "A""#, #""precededBy": "b""#],
        [#""id": "b""#, #""title": "B""#, #""precededBy": "a""#]
      ),
      cycle(ofCount: 8), cycle(ofCount: 9),
    ],
    "predecessor-overlap": [
      .lines(
        [#""id": "a""#, #""title": "A""#],
        [
          #""id": "b""#, #""title": "B""#, #""precededBy": "a""#, #""status": "planned""#,
          #""timeline": {"start": "2028-12-30"}"#,
        ]
      )
    ],
    "status-contradicts-timeline": [
      ("planned", "2026-11-22", "2028-01-01"), ("planned", "2026-11-23", "2028-01-01"),
      ("ongoing", "2026-11-24", "2028-01-01"), ("finalising", "2026-11-24", "2028-01-01"),
      ("completed", "2026-11-24", "2028-01-01"), ("ongoing", "2020-01-01", "2026-11-22"),
      ("finalising", "2020-01-01", "2026-11-22"), ("completed", "2020-01-01", "2026-11-24"),
    ].map { status, start, end in
      .record(
        "\"status\": \"\(status)\"",
        "\"timeline\": {\"start\": \"\(start)\", \"end\": \"\(end)\"}"
      )
    },
    "unknown-area": [
      .record(#""priorityAreas": ["Partnership that protects", "green", "nothing like it"]"#),
      .record(#""priorityAreas": ["\u001b[31m\u202egreens"]"#),
    ],
    "unknown-country": [
      .record(#""countries": ["GЕ", "АМ", "uа", "ΒY", "МД", "GЕО"]"#),
      .record(#""countries": ["Georgia", "ge", "MDA", "Gorgia", "XX", "France", "\\\"", "🇬🇪"]"#),
      .record("\"countries\": [\"\(String(repeating: "GE ", count: 100))\"]"),
      .record("\"countries\": [\"\(String(repeating: "水", count: 100))\"]"),
    ],
    "unknown-field": [
      .record(#""expectedResults":"#, #""expectedResult": ["Water is tested."]"#),
      .record(#""titel": "a""#), .record(#""unheard": 1"#), .record(#""Title": "a""#),
      .record(#""timeline": {"begin": "2025-01-01"}"#),
      .record(#""timeline": {"star": "2025-01-01"}"#),
      .record(#""sources": [{"url": "https://x.org", "lang": "en"}]"#),
      .record(#""translations": {"ka": {"titel": "a"}}"#), .record(#""a\u001b\"b": 1"#),
    ],
    "unknown-language": [
      .record(
        #""translations": {"ua": {"title": "a"}, "xx": {"title": "a"}, "RO": {"title": "a"}}"#
      ),
      .record(#""sources": [{"url": "https://x.org", "language": "en-GB"}]"#),
      .record(#""sources": [{"url": "https://x.org", "language": "Georgian"}]"#),
    ],
    "unknown-role": [
      .record(#""organisations": [{"name": "GIZ", "role": "implementer"}]"#),
      .record(#""organisations": [{"name": "GIZ", "role": "fundin"}]"#),
      .record(#""organisations": [{"name": "GIZ", "role": "chief"}]"#),
    ],
    "unknown-status": [
      .record(#""status": "ongoin""#), .record(#""status": "In progress""#),
      .record(#""status": "ნორმალური""#), .record(#""status": "ongoing\u0000""#),
    ],
    "unknown-subsector": [
      .record(#""subsectors": ["Civil societies", "Something else entirely"]"#),
      .record("\"subsectors\": [\"\(String(repeating: "Civil society ", count: 40))\"]"),
    ],
    "unresolved-predecessor": [
      .record(#""precededBy": "clean-river""#), .record(#""precededBy": "nothing-like-it""#),
    ],
    "untrimmed-text": [
      .record(#""title": " Clean rivers""#), .record(#""title": "Clean rivers\n""#),
      .record("\"title\": \"\u{A0}\u{200B}Clean rivers \\u0020\""),
      .record(#""topics": ["a", " b "]"#),
      .record(#""organisations": [{"name": "UNDP", "role": "funding", "ref": "XM-1 "}]"#),
    ],
    "url-format": [
      "www.eu4georgia.eu/projects", "ftp://example.org/", "not a url", "javascript:alert(1)",
      "https://", "https:///path", "https://user@example.org/", "https://example.org:0/",
      "https://example.org:65536/", "https://example.org:port/", "https://example.org/a b",
      "https://example.org/a\\\\b", "https://example.org/\\u001b", "https://exa..mple.org",
      "https://-.org", "https://example.org/\u{202E}",
    ].map { .record("\"sources\": [{\"url\": \"\($0)\"}]") },
    "wrong-type": types,
  ]

  private static let syntax = [
    "", " \n\t", "{", "[", "{\"id\"", "{\"id\":", "{\"id\": 1", "{\"id\": [1", "{\"id\": 1,",
    "{\"id\": }", "{\"id\": ]}", "{\"id\": '1'}", "{\"id\": é}", "{\"id\": \u{1}}", "{\"id\": ,}",
    "{id: 1}", "{'id': 1}", "{1: 1}", "{\"id\": 1,, \"a\": 1}", "{é: 1}", "{{}}", "{]",
    "{\"id\" 1}", "{\"id\"= 1}", "{\"id\": 1 \"a\": 1}", "{\"id\": [1 2]}", "{\"id\": 1 : 2}",
    "{\"id\": [1 : 2]}", "{\"id\": [1}", "{\"id\": 1]", "{\"id\": 1 é}", "{\"id\": 1,}",
    "{\"id\": [1,]}", "{\"id\": True}", "{\"id\": nul}", "{\"id\": undefined}", "{\"id\": NaN}",
    "{\"id\": \"a}\n", "{\"id\": \"a", "{\"id\": \"a\tb\"}", "{\"id\": \"a\u{0}b\"}",
    "{\"id\": \"a\\xb\"}", "{\"id\": \"a\\u12\"}", "{\"id\": \"a\\", "{\"id\": \"\\ud800\"}",
    "{\"id\": \"\\udc00a\"}", "{\"id\": \"\\ud800\\u0041\"}", "{\"id\": 01}", "{\"id\": -}",
    "{\"id\": -a}", "{\"id\": 1.}", "{\"id\": 1.e5}", "{\"id\": 1e}", "{\"id\": 1e+}",
    "{\"id\": +1}",
    "{\"id\": .5}", "{\"id\": 1a}", "{\"id\": 0x1F}", "{\"id\": 1.2.3}", "{\"id\": -01}", "{} x",
    "{} {}", "{}}", "// no comment\n{}", "{\"id\": 1 /* no */}", "\"a", "tru",
  ]

  private static let types: [MessageCase] =
    ["17", "\"a\"", "null", "true", "[1, \"a\", null, []]"].map { .text($0) }
    + ["null", "true", "17", "[]", "{}"].map { .record("\"title\": \($0)") }
    + ["null", "false", "1.5e3", "\"GE\"", "{}", "[1]", "[null]", "[[]]", "[{}]"].map {
      .record("\"countries\": \($0)")
    } + ["\"Water\"", "{}", "[true]"].map { .record("\"topics\": \($0)") }
    + ["null", "\"2025\"", "[]", "17"].map { .record("\"timeline\": \($0)") }
    + ["{\"name\": \"UNDP\"}", "\"UNDP\"", "[\"UNDP\"]", "null", "[null]"].map {
      .record("\"organisations\": \($0)")
    }
    + ["[]", "\"ka\"", "{\"ka\": \"a\"}", "{\"ka\": null}", "{\"ka\": {\"title\": 1}}"].map {
      .record("\"translations\": \($0)")
    } + [
      .record("\"timeline\": {\"start\": 2025}"),
      .record("\"timeline\": {\"start\": null, \"end\": null}"), .record("\"status\": true"),
      .record("\"status\": null"), .record("\"id\": 17"), .record("\"id\": -1.5"),
      .record("\"id\": true"),
      .record("\"countries\": [true]"), .record("\"euProjectNumber\": 441959"),
      .record("\"organisations\": [{\"name\": null, \"role\": 1, \"ref\": null}]"),
      .record("\"translations\": {\"ka\": {\"title\": null}}"), .record("\"$schema\": null"),
      .record("\"sources\": [{\"url\": null}]"),
    ]

  private static func cycle(ofCount count: Int) -> MessageCase {
    let lines = (0..<count).map { number in
      merged([
        "\"id\": \"r\(number)\"", "\"title\": \"R\(number)\"",
        "\"precededBy\": \"r\((number + 1) % count)\"",
      ]).joined(separator: ", ")
    }
    return .text(lines.map { "{\($0)}\n" }.joined(), name: "records.ndjson")
  }
}
