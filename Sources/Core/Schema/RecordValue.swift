/// A type of which a field of a record can be.
protocol RecordValue: Sendable {
  /// The shape of the values in JSON; `kind` says what a text is where the type does not.
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape

  /// Reads the value at a node, or returns `nil` if it does not fit.
  init?(_ view: JSONView, _ node: Int)

  /// Returns whether the value at a node can be read, without reading it.
  static func fits(_ view: JSONView, _ node: Int) -> Bool

  /// Reads the value from its ``words``, or returns `nil` if they do not fit or do not say all.
  init?(words: [String])

  /// Writes the value.
  func write(to writer: inout JSONWriter, isInline: Bool)

  /// Whether there is anything to write.
  var isPresent: Bool { get }

  /// The value for programs: none where there is no value.
  var words: [String] { get }

  /// The value for people: names in the place of codes.
  func texts(in language: Language) -> [String]

  /// The value to sort by.
  var rank: SortRank { get }

  /// The texts in the value that a person may look for.
  var searchTexts: [String] { get }

  /// The fields of the value, if it is an object.
  static var parts: [Field<Self>] { get }
}

/// A type of which the elements of a list can be.
protocol RecordElement: RecordValue {
  /// The shape of the values in JSON; `kind` says what a text is where the type does not.
  static func element(of kind: TextKind?) -> ListElement
}

extension RecordElement {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape { element(of: kind).shape }
}

extension RecordValue {
  static func fits(_ view: JSONView, _ node: Int) -> Bool { Self(view, node) != nil }

  var isPresent: Bool { true }

  static var parts: [Field<Self>] { [] }

  func texts(in language: Language) -> [String] { words }

  var searchTexts: [String] { words }

  var rank: SortRank { isPresent ? .text(words.joined(separator: " ").lowercased()) : .none }
}

/// A value to sort by.
enum SortRank: Equatable {
  /// Smaller numbers first.
  case number(Int)
  /// By bytes.
  case text(String)
  /// No value, which comes last in either direction.
  case none
}

extension SortRank {
  /// Returns whether the value comes before `other`, or `nil` if neither does.
  func precedes(_ other: SortRank, isReversed: Bool) -> Bool? {
    switch (self, other) {
    case (.none, .none): return nil
    case (.none, _): return false
    case (_, .none): return true
    case (.number(let left), .number(let right)):
      return left == right ? nil : (left < right) != isReversed
    case (.text(let left), .text(let right)):
      if left.utf8.elementsEqual(right.utf8) { return nil }
      return left.utf8.lexicographicallyPrecedes(right.utf8) != isReversed
    // A field has ranks of one kind.
    case (.number, .text): return !isReversed
    case (.text, .number): return isReversed
    }
  }
}
