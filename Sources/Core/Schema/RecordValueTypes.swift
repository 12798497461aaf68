// How each type of the model is written in JSON.

extension String: RecordElement {
  static func element(of kind: TextKind?) -> ListElement {
    guard let kind else { preconditionFailure("a text field without a kind") }
    return .text(kind)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .string else { return nil }
    self = view.text(node).string
  }

  static func fits(_ view: JSONView, _ node: Int) -> Bool { view[node].kind == .string }

  init?(words: [String]) {
    guard let word = words.first, words.count == 1 else { return nil }
    self = word
  }

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(self) }

  var words: [String] { [self] }
}

extension ProjectID: RecordElement {
  static let blank = ProjectID(unchecked: "")

  static func element(of kind: TextKind?) -> ListElement { .text(.identifier) }

  init?(_ view: JSONView, _ node: Int) {
    guard let text = String(view, node) else { return nil }
    self.init(rawValue: text)
  }

  static func fits(_ view: JSONView, _ node: Int) -> Bool {
    view[node].kind == .string && view.text(node).withText { isWellFormed($0) }
  }

  init?(words: [String]) {
    guard let word = words.first, words.count == 1 else { return nil }
    self.init(rawValue: word)
  }

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(rawValue) }

  var words: [String] { [rawValue] }
}

extension CalendarDate: RecordElement {
  static func element(of kind: TextKind?) -> ListElement { .text(.date) }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .string else { return nil }
    self.init(view.text(node))
  }

  /// Reads a date from a string of a document.
  init?(_ text: TextView) {
    guard let date = text.withSpan({ CalendarDate(bytes: $0) }) else { return nil }
    self = date
  }

  init?(words: [String]) {
    guard let word = words.first, words.count == 1 else { return nil }
    self.init(word)
  }

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(description) }

  var words: [String] { [description] }

  var rank: SortRank { .number(dayNumber) }
}

/// A type whose values are the words of a closed vocabulary.
protocol CodedValue: RecordElement, CaseIterable, RawRepresentable<String>, Equatable {
  static var textKind: TextKind { get }

  /// The name of the value in a language.
  func name(in language: Language) -> String

  /// The words of the vocabulary, in the order of the cases.
  static var codes: [(code: PackedCode, value: Self)] { get }
}

extension CodedValue {
  static var codesOfAllCases: [(code: PackedCode, value: Self)] {
    allCases.map { (PackedCode($0.rawValue), $0) }
  }

  static func element(of kind: TextKind?) -> ListElement { .text(textKind) }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .string else { return nil }
    self.init(view.text(node))
  }

  /// Reads a word of the vocabulary.
  @inline(__always)
  init?(_ text: TextView) {
    guard let code = text.withText({ PackedCode($0) }) else { return nil }
    for entry in Self.codes where entry.code == code {
      self = entry.value
      return
    }
    return nil
  }

  init?(words: [String]) {
    guard let word = words.first, words.count == 1 else { return nil }
    self.init(rawValue: word)
  }

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(rawValue) }

  var words: [String] { [rawValue] }

  func texts(in language: Language) -> [String] { [name(in: language)] }

  var rank: SortRank { .number(Self.codes.firstIndex { $0.value == self } ?? 0) }
}

extension Country: CodedValue {
  static var textKind: TextKind { .country }
  static let codes = codesOfAllCases
}

extension PriorityArea: CodedValue {
  static var textKind: TextKind { .area }
  static let codes = codesOfAllCases
}

extension ProjectStatus: CodedValue {
  static var textKind: TextKind { .status }
  static let codes = codesOfAllCases
}

extension OrganisationRole: CodedValue {
  static var textKind: TextKind { .role }
  static let codes = codesOfAllCases
}

extension Language: CodedValue {
  static var textKind: TextKind { .language }
  static let codes = codesOfAllCases
}

extension Array: RecordValue where Element: RecordElement {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape {
    .list(Element.element(of: kind), atLeastOne: atLeastOne)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .array else { return nil }
    self = []
    for element in view.elements(of: node) {
      guard let value = Element(view, element) else { return nil }
      append(value)
    }
  }

  static func fits(_ view: JSONView, _ node: Int) -> Bool {
    guard view[node].kind == .array else { return false }
    for element in view.elements(of: node) where !Element.fits(view, element) { return false }
    return true
  }

  init?(words: [String]) {
    self = []
    for word in words {
      guard let element = Element(words: [word]) else { return nil }
      append(element)
    }
  }

  func write(to writer: inout JSONWriter, isInline: Bool) {
    writer.array(isInline: isInline) {
      for element in self { element.write(to: &$0, isInline: false) }
    }
  }

  var isPresent: Bool { !isEmpty }

  var words: [String] { flatMap(\.words) }

  func texts(in language: Language) -> [String] { flatMap { $0.texts(in: language) } }

  var searchTexts: [String] { flatMap(\.searchTexts) }
}

extension Optional: RecordValue where Wrapped: RecordValue {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape {
    Wrapped.shape(of: kind, atLeastOne: atLeastOne)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard let value = Wrapped(view, node) else { return nil }
    self = .some(value)
  }

  static func fits(_ view: JSONView, _ node: Int) -> Bool { Wrapped.fits(view, node) }

  init?(words: [String]) {
    guard !words.isEmpty else {
      self = nil
      return
    }
    guard let value = Wrapped(words: words) else { return nil }
    self = .some(value)
  }

  func write(to writer: inout JSONWriter, isInline: Bool) {
    self?.write(to: &writer, isInline: isInline)
  }

  var isPresent: Bool { self != nil }

  var words: [String] { self?.words ?? [] }

  func texts(in language: Language) -> [String] { self?.texts(in: language) ?? [] }

  var rank: SortRank { self?.rank ?? .none }

  var searchTexts: [String] { self?.searchTexts ?? [] }
}

extension Dictionary: RecordValue where Key == Language, Value == Translation {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape {
    .languageMap(Translation.objectShape)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .object else { return nil }
    self = [:]
    for key in view.keys(of: node) {
      guard let language = Language(view.text(key)), let value = Translation(view, key + 1),
        updateValue(value, forKey: language) == nil
      else { return nil }
    }
  }

  static func fits(_ view: JSONView, _ node: Int) -> Bool {
    guard view[node].kind == .object else { return false }
    var languages: CodeSet<Language> = []
    return view.keys(of: node).allSatisfy {
      guard let language = Language(view.text($0)), !languages.contains(language) else {
        return false
      }
      languages.insert(language)
      return Translation.fits(view, $0 + 1)
    }
  }

  func write(to writer: inout JSONWriter, isInline: Bool) {
    writer.object { writer in
      for (language, translation) in sorted(by: { $0.key < $1.key }) {
        writer.key(language.rawValue)
        translation.write(to: &writer, isInline: false)
      }
    }
  }

  /// The codes of the languages do not say what the texts are.
  init?(words: [String]) { nil }

  var isPresent: Bool { !isEmpty }

  var words: [String] { keys.sorted().map(\.rawValue) }

  func texts(in language: Language) -> [String] { keys.sorted().map(\.pack.ownName) }

  var searchTexts: [String] { keys.sorted().flatMap { self[$0]?.searchTexts ?? [] } }
}
