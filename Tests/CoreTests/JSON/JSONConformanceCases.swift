/// The tables of the JSON conformance tests.
enum JSONConformanceCases {
  static let accepted: [String] = [
    // Scalars at the top level (RFC 8259 section 2).
    "true", "false", "null", "0", "-0", "\"\"", "\"a\"", " true ", "\ttrue\n", "\r\n1\r\n",
    // Numbers (section 6).
    "1", "-1", "10", "1.0", "0.5", "-0.0", "1e1", "1E1", "1e+1", "1e-1", "1.5e10", "0e0", "0E-0",
    "-1.25E+007", "123456789012345678901234567890", "1e400", "-1e-400", "0.1e1", "9.00",
    // Strings (section 7).
    #""\"""#, #""\\""#, #""\/""#, #""\b\f\n\r\t""#, #""\u0000""#, #""\u00e9""#, #""\u00E9""#,
    #""\uABCD\uabcd""#, #""\ud83d\ude00""#, #""\uDBFF\uDFFF""#, #""\uD800\uDC00""#, #""\ue000""#,
    #""\uffff""#, #""\ufffe""#, "\"\u{7F}\"", "\"/\"", "\"'\"", "\"\u{2028}\u{2029}\"",
    "\"\u{FEFF}\"", "\"é\"", "\"საქართველო\"", "\"😀\"", "\"\u{10FFFF}\"", "\"\u{80}\"",
    "\"abcdefg\"", "\"abcdefgh\"", "\"abcdefghi\"", "\"0123456789abcdef0123456789abcdef\"",
    "\"abcdefgé\"", "\"abcdefé\"", #""abcdefg\n""#, #""abcdef\n""#, "\"{[,:]}\"", "\"//\"",
    // Arrays (section 5).
    "[]", "[ ]", "[1]", "[1,2]", "[ 1 , 2 ]", "[[]]", "[[],[]]", "[{}]", "[\n\t1\r\n]",
    "[null,true,false]", "[\"a\",1,{}]", "[[[[[[[[]]]]]]]]", "[1e0,-0]",
    // Objects (section 4).
    "{}", "{ }", #"{"a":1}"#, #"{"a":1,"b":2}"#, #"{ "a" : 1 , "b" : 2 }"#, #"{"":0}"#,
    #"{"a":{"b":{}}}"#, #"{"a":[],"b":null}"#, #"{"\u0061":1}"#, #"{"a b":"c"}"#,
    #"{"a":{},"b":[{}]}"#, "{\"a\"\n:\n1}", #"{"é":"é"}"#,
    // What a reader may ignore (section 8.1).
    "\u{FEFF}{}", "\u{FEFF} 1",
  ]

  static let refused: [JSONRefusal] =
    scalars + numbers + strings + containers + ends + encodings

  private static let scalars = [
    JSONRefusal("", 0), JSONRefusal(" ", 1), JSONRefusal("\n", 1), JSONRefusal("tru", 0),
    JSONRefusal("True", 0), JSONRefusal("TRUE", 0), JSONRefusal("truee", 0), JSONRefusal("nul", 0),
    JSONRefusal("NULL", 0), JSONRefusal("None", 0), JSONRefusal("nil", 0),
    JSONRefusal("undefined", 0),
    JSONRefusal("NaN", 0), JSONRefusal("Infinity", 0), JSONRefusal("'a'", 0), JSONRefusal("a", 0),
    JSONRefusal("// a", 0), JSONRefusal("/* a */ 1", 0), JSONRefusal("# a", 0),
    JSONRefusal("1 2", 2),
    JSONRefusal("true false", 5), JSONRefusal("1,", 1), JSONRefusal("{} {}", 3),
    JSONRefusal("[] x", 3), JSONRefusal("\u{0}", 0), JSONRefusal("\u{1}1", 0),
    JSONRefusal("1\u{0}2", 1),
    JSONRefusal("\u{C}1", 0), JSONRefusal("\u{B}1", 0), JSONRefusal("\u{A0}1", 0),
    JSONRefusal("\u{2028}1", 0), JSONRefusal("\u{3000}1", 0), JSONRefusal("1\u{85}", 1),
    JSONRefusal("}", 0), JSONRefusal("]", 0), JSONRefusal(",", 0), JSONRefusal(":", 0),
    JSONRefusal("é", 0), JSONRefusal("“a”", 0), JSONRefusal("\\n", 0), JSONRefusal("`a`", 0),
  ]

  private static let numbers = [
    JSONRefusal("01", 0), JSONRefusal("-01", 0), JSONRefusal("00", 0), JSONRefusal("-", 0),
    JSONRefusal("+1", 0), JSONRefusal("--1", 0), JSONRefusal(".5", 0), JSONRefusal("1.", 0),
    JSONRefusal("1.e1", 0), JSONRefusal("1e", 0), JSONRefusal("1e+", 0), JSONRefusal("1E-", 0),
    JSONRefusal("1e1.5", 0), JSONRefusal("0x10", 0), JSONRefusal("0b1", 0), JSONRefusal("1_000", 0),
    JSONRefusal("1,000", 1), JSONRefusal("1a", 0), JSONRefusal("-a", 0), JSONRefusal("-.5", 0),
    JSONRefusal("1.2.3", 0), JSONRefusal("1e5e5", 0), JSONRefusal("٣", 0),
    JSONRefusal("-Infinity", 0),
    JSONRefusal("[1.]", 1), JSONRefusal("[-]", 1), JSONRefusal("[0 1]", 2), JSONRefusal("1-", 0),
  ]

  private static let strings = [
    JSONRefusal("\"", 0), JSONRefusal("\"a", 0), JSONRefusal("\"abcdefghij", 0),
    JSONRefusal("\"a\nb\"", 0), JSONRefusal("\"a\rb\"", 0), JSONRefusal("\"a\tb\"", 2),
    JSONRefusal("\"\u{0}\"", 1), JSONRefusal("\"\u{1F}\"", 1), JSONRefusal("\"\u{1B}[31m\"", 1),
    JSONRefusal("\"abcdefg\u{1}\"", 8), JSONRefusal("\"abcdefgh\u{1}\"", 9),
    JSONRefusal(#""\x""#, 1), JSONRefusal(#""\a""#, 1), JSONRefusal(#""\'""#, 1),
    JSONRefusal(#""\0""#, 1), JSONRefusal(#""\U0041""#, 1), JSONRefusal(#""\u""#, 1),
    JSONRefusal(#""\u00""#, 1), JSONRefusal(#""\u00g0""#, 1), JSONRefusal(#""\u 041""#, 1),
    JSONRefusal(#""\u{41}""#, 1), JSONRefusal(#""a\u123"b""#, 2), JSONRefusal("\"\\é\"", 1),
    JSONRefusal("\"\\", 0), JSONRefusal("\"\\\n\"", 0), JSONRefusal(#""\ud800""#, 1),
    JSONRefusal(#""\udc00\udc00""#, 1), JSONRefusal(#""\uddff\udc00""#, 1),
    JSONRefusal(#""\udc00""#, 1), JSONRefusal(#""\udbffx""#, 1), JSONRefusal(#""\ud800\n""#, 1),
    JSONRefusal(#""\ud800\ud800""#, 1), JSONRefusal(#""\ud83d\u0041""#, 1),
    JSONRefusal(#""\ude00\ud83d""#, 1), JSONRefusal(#""a\ud800\"#, 0),
    JSONRefusal(#""\ud800\u"#, 0),
  ]

  private static let containers = [
    JSONRefusal("[1,]", 2), JSONRefusal("[,1]", 1), JSONRefusal("[,]", 1), JSONRefusal("[1,,2]", 3),
    JSONRefusal("[1 2]", 2), JSONRefusal("[\"a\" \"b\"]", 4), JSONRefusal("[1;2]", 2),
    JSONRefusal("[1}", 2), JSONRefusal("[}", 1), JSONRefusal("[:]", 1), JSONRefusal("[1:2]", 2),
    JSONRefusal("[1]]", 3), JSONRefusal("[a]", 1), JSONRefusal("[1, // b\n2]", 4),
    JSONRefusal("{,}", 1), JSONRefusal("{1:1}", 1), JSONRefusal("{a:1}", 1),
    JSONRefusal("{'a':1}", 1), JSONRefusal(#"{"a"}"#, 4), JSONRefusal(#"{"a" 1}"#, 4),
    JSONRefusal(#"{"a":}"#, 5), JSONRefusal(#"{"a":1,}"#, 6), JSONRefusal(#"{"a":1,,"b":2}"#, 7),
    JSONRefusal(#"{"a":1 "b":2}"#, 6), JSONRefusal("{\"a\":1\n  \"b\":2}", 6),
    JSONRefusal(#"{"a":1]"#, 6), JSONRefusal("{]", 1), JSONRefusal(#"{"a"::1}"#, 5),
    JSONRefusal(#"{"a"=1}"#, 4), JSONRefusal(#"{"a":1;"b":2}"#, 6), JSONRefusal(#"{"a",1}"#, 4),
    JSONRefusal("{null:1}", 1), JSONRefusal("{[]:1}", 1), JSONRefusal(#"{"a":1}}"#, 7),
    JSONRefusal(#"{"a":tru}"#, 5), JSONRefusal(#"[{"a":1},{"b"}]"#, 13),
    JSONRefusal(#"[{} {}]"#, 3), JSONRefusal("[[1,2]3]", 6),
  ]

  private static let ends = [
    JSONRefusal("[", 1), JSONRefusal("[1", 2), JSONRefusal("[1,", 3), JSONRefusal("[1, ", 3),
    JSONRefusal("{", 1), JSONRefusal(#"{"a""#, 4), JSONRefusal(#"{"a":"#, 5),
    JSONRefusal(#"{"a":1"#, 6), JSONRefusal(#"{"a":1,"#, 7), JSONRefusal("[[]", 3),
    JSONRefusal(#"[{"a":[]}"#, 9), JSONRefusal("[[[[", 4), JSONRefusal("[]\n[", 3),
  ]

  private static let encodings = [
    JSONRefusal(encoding: [0xFF, 0xFE, 0x7B, 0x00], 0),
    JSONRefusal(encoding: [0xFE, 0xFF, 0x00, 0x7B], 0),
    JSONRefusal(encoding: [0x7B, 0x00, 0x7D, 0x00], 0),
    JSONRefusal(encoding: [0x00, 0x7B, 0x00, 0x7D], 0),
    JSONRefusal(encoding: [0x22, 0xE9, 0x22], 1),
    JSONRefusal(encoding: Array(#"{"a": "b"#.utf8) + [0xC3] + Array("\"}".utf8), 8),
    JSONRefusal(encoding: Array("[1, ".utf8) + [0x80], 4),
    JSONRefusal(encoding: [0x31, 0x20, 0xFF], 2),
  ]

  /// The first and the last sequence of each row of Unicode 16, table 3-7.
  static let wellFormedUTF8: [[UInt8]] = [
    [0x20], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE0, 0xBF, 0xBF],
    [0xE1, 0x80, 0x80], [0xEC, 0xBF, 0xBF], [0xED, 0x80, 0x80], [0xED, 0x9F, 0xBF],
    [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF0, 0xBF, 0xBF, 0xBF],
    [0xF1, 0x80, 0x80, 0x80], [0xF3, 0xBF, 0xBF, 0xBF], [0xF4, 0x80, 0x80, 0x80],
    [0xF4, 0x8F, 0xBF, 0xBF],
  ]

  /// The neighbours of those sequences, and sequences that are cut short.
  static let illFormedUTF8: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC2, 0x7F], [0xC2, 0xC0],
    [0xDF], [0xE0], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0], [0xE0, 0xA0, 0x7F],
    [0xE1, 0x80], [0xE1, 0x80, 0xC0], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0x9F],
    [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80],
    [0xF0, 0x90], [0xF1, 0x80, 0x80, 0x7F], [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF],
    [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC], [0xFE], [0xFF],
    [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
  ]
}
