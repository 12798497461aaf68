// How each type of the model stands in JSON.

extension String: RecordValue {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape {
    guard let kind else { preconditionFailure("a text field without a kind") }
    return .text(kind)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .string else { return nil }
    self = view.text(node).string
  }

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(self) }
}

extension ProjectID: RecordValue {
  static let blank = ProjectID(unchecked: "")

  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape { .text(.identifier) }

  init?(_ view: JSONView, _ node: Int) {
    guard let text = String(view, node) else { return nil }
    self.init(rawValue: text)
  }

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(rawValue) }
}

extension CalendarDate: RecordValue {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape { .text(.date) }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .string else { return nil }
    self.init(view.text(node))
  }

  /// Reads a date from a string of a document.
  init?(_ text: TextView) {
    guard let date = text.withText({ CalendarDate(bytes: $0) }) else { return nil }
    self = date
  }

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(description) }
}

/// A type whose values are the words of a closed vocabulary.
protocol CodedValue: RecordValue, CaseIterable, RawRepresentable<String>, Sendable {
  static var textKind: TextKind { get }

  /// The words of the vocabulary, in the order of the cases.
  static var codes: [(code: PackedCode, value: Self)] { get }
}

extension CodedValue {
  static var codesOfAllCases: [(code: PackedCode, value: Self)] {
    allCases.map { (PackedCode($0.rawValue), $0) }
  }

  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape { .text(textKind) }

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

  func write(to writer: inout JSONWriter, isInline: Bool) { writer.string(rawValue) }
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

extension Array: RecordValue where Element: RecordValue {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape {
    .list(Element.shape(of: kind, atLeastOne: false), atLeastOne: atLeastOne)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .array else { return nil }
    self = []
    for element in view.elements(of: node) {
      guard let value = Element(view, element) else { return nil }
      append(value)
    }
  }

  func write(to writer: inout JSONWriter, isInline: Bool) {
    writer.array(isInline: isInline) {
      for element in self { element.write(to: &$0, isInline: false) }
    }
  }

  var isPresent: Bool { !isEmpty }
}

extension Optional: RecordValue where Wrapped: RecordValue {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape {
    Wrapped.shape(of: kind, atLeastOne: atLeastOne)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard let value = Wrapped(view, node) else { return nil }
    self = .some(value)
  }

  func write(to writer: inout JSONWriter, isInline: Bool) {
    self?.write(to: &writer, isInline: isInline)
  }

  var isPresent: Bool { self != nil }
}

extension Dictionary: RecordValue where Key == Language, Value == Translation {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape {
    .languageMap(Translation.objectShape)
  }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .object else { return nil }
    self = [:]
    for key in view.keys(of: node) {
      guard let language = Language(view.text(key)), let value = Translation(view, key + 1) else {
        return nil
      }
      self[language] = value
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

  var isPresent: Bool { !isEmpty }
}
