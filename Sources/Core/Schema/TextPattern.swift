/// What a text has to look like where it is not one of some codes, as the JSON Schema says it.
enum TextPattern: String, CaseIterable {
  /// Words for people, between which a tab or a line break is only warned of.
  case prose
  case text, identifier, date, address

  /// What is expected, for people, as a sentence.
  var expectation: String { "Expected \(demand)." }

  /// What is expected, for people.
  var demand: String {
    switch self {
    case .prose, .text: "a visible character and no control characters"
    case .identifier: "lower-case letters and digits, joined by hyphens"
    case .date: "a day as YYYY-MM-DD"
    case .address: "an address that starts with https:// or http://"
    }
  }

  /// The same as a regular expression (ECMA-262).
  var expression: String {
    switch self {
    case .prose:
      let edge = "[^\(Self.blanks)\(Self.otherControls)]"
      return "^[\(Self.blanks)]*\(edge)([^\(Self.otherControls)]*\(edge))?[\(Self.blanks)]*$"
    case .text:
      let edge = "[^\(Self.blanks)\(Self.controls)]"
      return "^[\(Self.blanks)]*\(edge)([^\(Self.controls)]*\(edge))?[\(Self.blanks)]*$"
    case .identifier: return "^[a-z0-9]+(-[a-z0-9]+)*$"
    case .date:
      let year = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
      return "^\(year)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    case .address: return Self.addressExpression
    }
  }

  /// The characters that are blank, as members of a class.
  private static let blanks =
    #"\t-\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"#

  /// The characters that are controls, as members of a class.
  private static let controls =
    #"\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff"#

  /// The same without tabs and line breaks.
  private static let otherControls =
    #"\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069"#
    + #"\ufdd0-\ufdef\ufeff\ufffe\uffff"#

  /// A scheme, a host or an address in brackets, perhaps a port, and then any characters that may
  /// be in an address.
  private static var addressExpression: String {
    let letter = #"[A-Za-z0-9_\u00a1-\u167f\u1681-\u1fff\u2070-\u2fff\u3001-\ufdcf\ufe10-\ufefe]"#
    let label = "\(letter)((\(letter)|-)*\(letter))?"
    let host = #"(\[[0-9A-Fa-f:.]+\]|"# + #"\#(label)(\.\#(label))*\.?)"#
    let highPorts = "[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
    let port = "(:0*([1-9][0-9]{0,3}|\(highPorts)))?"
    let rest = "([/?#][^\(blanks)\(controls)\"<>\\\\^`{|}]*)?"
    return "^[Hh][Tt][Tt][Pp][Ss]?://\(host)\(port)\(rest)$"
  }
}
