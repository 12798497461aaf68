import Testing

/// The tables of the tests of mended JSON.
enum JSONMenderCases {
  static let all = commas + quotes + words + remarks

  private static let commas = [
    JSONMistakes(
      #"{"a": [1, 2,], "b": {"c": 3,},}"#,
      "trailingComma",
      "trailingComma",
      "trailingComma",
      reads: #"{"a": [1, 2], "b": {"c": 3}}"#
    ),
    JSONMistakes(
      "{\"a\": 1\n\"b\": 2\n \"c\": [{} {}]}",
      "missingComma",
      "missingComma",
      "missingComma",
      reads: "{\"a\": 1,\n\"b\": 2,\n \"c\": [{}, {}]}"
    ),
    JSONMistakes(
      #"{"a": ["x" "y"], "b": ["z" 1]}"#,
      "missingComma",
      "missingComma",
      reads: #"{"a": ["x", "y"], "b": ["z", 1]}"#
    ),
    JSONMistakes("{\"a\": [\"x\"\n\"y\"]}", "missingComma", reads: "{\"a\": [\"x\",\n\"y\"]}"),
    JSONMistakes(
      #"{"a": 1,, ,"b": [1,,2]}"#,
      "missingKey",
      "missingValue",
      reads: #"{"a": 1,"b": [1,2]}"#
    ),
    JSONMistakes(#"{"a": 1; "b" = 2}"#, "wrongSign", "wrongSign", reads: #"{"a": 1, "b" : 2}"#),
    JSONMistakes(
      #"{"a" 1, "b" [2], "c" "d"}"#,
      "missingColon",
      "missingColon",
      "missingColon",
      reads: #"{"a": 1, "b": [2], "c": "d"}"#
    ),
    JSONMistakes(#"{"a": 1"#, "unclosed", reads: #"{"a": 1}"#),
    JSONMistakes("{\"a\": [1]\n", "unclosed", reads: "{\"a\": [1]}", after: "{\"a\": [1]}\n"),
    JSONMistakes(
      #"{"a": 1, "b": [1"#,
      "unclosed",
      reads: #"{"a": 1}"#,
      after: #"{"a": 1, "b": [1"#
    ),
    JSONMistakes(#"{"a": 1,"#, "unclosed", reads: #"{"a": 1}"#, after: #"{"a": 1,"#),
    JSONMistakes(
      #"{"a": 1, "b": [1, "c": 2}"#,
      "unexpected",
      reads: #"{"a": 1}"#,
      after: #"{"a": 1, "b": [1, "c": 2}"#
    ),
    JSONMistakes(
      #"{"a": 1, "b": , "c": 2}"#,
      "missingValue",
      reads: #"{"a": 1}"#,
      after: #"{"a": 1, "b": , "c": 2}"#
    ),
  ]

  private static let quotes = [
    JSONMistakes(
      "{“a”: “b”, „c“: «d», \"e\": “f\"}",
      "typographicQuote",
      "typographicQuote",
      "typographicQuote",
      "typographicQuote",
      "typographicQuote",
      reads: #"{"a": "b", "c": "d", "e": "f"}"#
    ),
    JSONMistakes(
      "{\"a\": \"b”, \"c\": \"d”}",
      "typographicQuote",
      "typographicQuote",
      reads: #"{"a": "b", "c": "d"}"#
    ),
    JSONMistakes(
      "{\"a\": \"b”,\n\"c\": 1}",
      "typographicQuote",
      reads: "{\"a\": \"b\",\n\"c\": 1}"
    ),
    JSONMistakes("{\"a\": “b \"c\" d”}", "typographicQuote", reads: #"{"a": "b \"c\" d"}"#),
    JSONMistakes(
      #"{'a': 'it\'s "b"', 'c': 'don't'}"#,
      "singleQuotes",
      "singleQuotes",
      "singleQuotes",
      "singleQuotes",
      reads: #"{"a": "it's \"b\"", "c": "don't"}"#
    ),
    JSONMistakes(
      #"{a: 1, b_c : 2, d-e: 3, $schema: 4}"#,
      "unquotedKey",
      "unquotedKey",
      "unquotedKey",
      "missingKey",
      reads: #"{"a": 1, "b_c" : 2, "d-e": 3}"#,
      after: #"{"a": 1, "b_c" : 2, "d-e": 3, $schema: 4}"#
    ),
    JSONMistakes(
      #"{"a": ongoing, "b": [GE, MD], "c": 2025-01-01}"#,
      "unquotedText",
      "unquotedText",
      "unquotedText",
      "unquotedText",
      reads: #"{"a": "ongoing", "b": ["GE", "MD"], "c": "2025-01-01"}"#
    ),
    JSONMistakes(
      #"{"a": 1, "b": in progress}"#,
      "unknownWord",
      reads: #"{"a": 1}"#,
      after: #"{"a": 1, "b": in progress}"#
    ),
    JSONMistakes(
      #"{"a": "the "big" and "small" ones"}"#,
      "innerQuote",
      reads: #"{"a": "the \"big\" and \"small\" ones"}"#
    ),
    JSONMistakes(
      #"{"a": 1, "b": "the "big", "c": 2}"#,
      "innerQuote",
      reads: #"{"a": 1}"#,
      after: #"{"a": 1, "b": "the "big", "c": 2}"#
    ),
    JSONMistakes(
      #"{"a": 1, "b": ["x" y "z"]}"#,
      "innerQuote",
      reads: #"{"a": 1}"#,
      after: #"{"a": 1, "b": ["x" y "z"]}"#
    ),
    JSONMistakes(
      #"{"a": 1, "b": "c, "d": 2}"#,
      "unterminatedString",
      reads: #"{"a": 1}"#,
      after: #"{"a": 1, "b": "c, "d": 2}"#
    ),
  ]

  private static let words = [
    JSONMistakes(
      "[[True, FALSE, None, NULL, nil]]",
      "foreignWord",
      "foreignWord",
      "foreignWord",
      "foreignWord",
      "foreignWord",
      reads: "[true, false, null, null, null]",
      after: "[[true, false, null, null, null]]"
    ),
    JSONMistakes(
      "[[NaN, -Infinity, undefined]]",
      "notANumber",
      "notANumber",
      "notANumber",
      reads: "[null, null, null]",
      after: "[[NaN, -Infinity, undefined]]"
    ),
    JSONMistakes(
      "[[01, +1, .5, 1., 0x1F]]",
      "number",
      "number",
      "number",
      "number",
      "number",
      reads: "[0, 0, 0, 0, 0]",
      after: "[[01, +1, .5, 1., 0x1F]]"
    ),
    JSONMistakes(
      #"{"a": "C:\Users\new\\x\"}"#,
      "unterminatedString",
      "windowsPath",
      reads: nil,
      after: #"{"a": "C:\\Users\\new\\x\\"}"#
    ),
    JSONMistakes(
      #"{"a": "See C:\Users\new\\x."}"#,
      "windowsPath",
      reads: #"{"a": "See C:\\Users\\new\\x."}"#
    ),
    JSONMistakes(
      #"{"a": "R\&D", "b": "it\'s"}"#,
      "invalidEscape",
      "invalidEscape",
      reads: #"{"a": "R\\&D", "b": "it's"}"#,
      after: #"{"a": "R\&D", "b": "it's"}"#
    ),
    JSONMistakes(
      #"{"a": "\ud800"}"#,
      "loneSurrogate",
      reads: #"{"a": "\ufffd"}"#,
      after: #"{"a": "\ud800"}"#
    ),
    JSONMistakes(
      "{\"a\": \"b\tc\", \"d\": \"e\t f\t\"}",
      "unescapedControl",
      "unescapedControl",
      "unescapedControl",
      reads: #"{"a": "b c", "d": "e f"}"#
    ),
    JSONMistakes(
      "{\"a\": \"b\u{7}c\"}",
      "unescapedControl",
      reads: #"{"a": "b c"}"#,
      after: "{\"a\": \"b\u{7}c\"}"
    ),
    JSONMistakes(
      "{\"a\":\u{A0}1,\u{200B}\"b\": 2}",
      "wrongBlank",
      "wrongBlank",
      reads: #"{"a": 1, "b": 2}"#
    ),
  ]

  private static let remarks = [
    JSONMistakes(
      "{// a\n\"a\": 1, /* b */ \"b\": 2 # c\n}",
      "comment",
      "comment",
      "comment",
      reads: "{ \n\"a\": 1,   \"b\": 2  \n}",
      after: "{// a\n\"a\": 1, /* b */ \"b\": 2 # c\n}"
    ),
    JSONMistakes("{\"a\": 1, /* b", "comment", reads: #"{"a": 1}"#, after: "{\"a\": 1, /* b"),
    JSONMistakes(
      "{\"a\": \"x\", // y\n\"b\": \"https://z\"}",
      "comment",
      reads: "{\"a\": \"x\",  \n\"b\": \"https://z\"}",
      after: "{\"a\": \"x\", // y\n\"b\": \"https://z\"}"
    ),
    JSONMistakes(
      "{\"a\": 1,\n<<<<<<< HEAD\n\"b\": 2\n=======\n",
      "conflictMarker",
      reads: #"{"a": 1}"#,
      after: "{\"a\": 1,\n<<<<<<< HEAD\n\"b\": 2\n=======\n"
    ),
  ]
}

/// A text with mistakes; `safe` is what is left to read after the repairs that lose nothing.
struct JSONMistakes: Sendable, CustomTestStringConvertible {
  var text: String
  var kinds: [String]
  var mended: String?
  var repaired: String

  init(_ text: String, _ kinds: String..., reads mended: String?, after repaired: String? = nil) {
    self.text = text
    self.kinds = kinds
    self.mended = mended
    self.repaired = repaired ?? mended ?? text
  }

  var testDescription: String { text }
}
