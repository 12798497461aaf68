/// A set of languages.
struct LanguageSet: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ language: Language) { rawValue = 1 << UInt8(Self.position(of: language)) }

  /// The place of a language in the order of `Language.allCases`.
  static func position(of language: Language) -> Int {
    switch language {
    case .english: 0
    case .romanian: 1
    case .ukrainian: 2
    case .russian: 3
    case .armenian: 4
    case .azerbaijani: 5
    case .georgian: 6
    case .belarusian: 7
    }
  }
}
