/// One field of `Owner`, declared once: its key and its label, what it holds, how it is read,
/// written, listed, compared and set.
///
/// This folder is about what a record holds. The tables of fields are in `ProjectFields.swift` and
/// `PartFields.swift`; begin reading there. Reading (``RecordReader``, ``RecordView``), writing,
/// shape checks, canonical form, JSON Schema, columns, orders and pages follow them. The folder
/// judges nothing: what a value ought to be, beside its type, is for the rules to say.
final class Field<Owner>: Sendable {
  let shape: FieldShape
  /// Reads a value into `Owner`, or returns `false` if the value does not fit.
  let read: @Sendable (JSONView, Int, inout Owner) -> Bool
  /// Returns whether ``read`` would read a value.
  let fits: @Sendable (JSONView, Int) -> Bool
  /// Writes the key and the value, or nothing where there is no value.
  let write: @Sendable (Owner, inout JSONWriter) -> Void
  /// Sets the value from its ``words``, or returns `false` if they do not fit.
  let parse: @Sendable ([String], inout Owner) -> Bool
  /// The value for programs, as the words of a CSV field: codes and numbers as in records.
  let words: @Sendable (Owner) -> [String]
  /// The value for people, in a language: names in the place of codes.
  let texts: @Sendable (Owner, Language) -> [String]
  /// The value to sort by.
  let rank: @Sendable (Owner) -> SortRank
  /// Every text of the value that a person may look for.
  let searchTexts: @Sendable (Owner) -> [String]
  /// The cell of a table for people, in a language, where it is not the texts.
  let cell: (@Sendable (Owner, Language) -> String)?
  /// The fields of the object that is the value, as fields of `Owner`.
  let parts: @Sendable () -> [Field<Owner>]

  /// Declares a field that is kept in the property which `get` reads and `set` changes.
  ///
  /// One writable key path would say both, but to make three dozen of them takes a quarter of the
  /// time in which the program starts.
  init<Value: RecordValue>(
    _ key: String,
    _ get: @escaping @Sendable (Owner) -> Value,
    _ set: @escaping @Sendable (inout Owner, Value) -> Void,
    as kind: TextKind? = nil,
    isRequired: Bool = false,
    label: Label? = nil,
    listing: FieldShape.Listing = .column,
    summary: String,
    cell: (@Sendable (Owner, Language) -> String)? = nil
  ) {
    let valueShape = Value.shape(of: kind, atLeastOne: isRequired)
    shape = FieldShape(
      key: key,
      shape: valueShape,
      isRequired: isRequired,
      label: label,
      listing: listing,
      summary: summary
    )
    read = { view, node, owner in
      guard let value = Value(view, node) else { return false }
      set(&owner, value)
      return true
    }
    fits = { Value.fits($0, $1) }
    write = { owner, writer in
      let value = get(owner)
      guard value.isPresent else { return }
      writer.key(key)
      value.write(to: &writer, isInline: valueShape.isInline)
    }
    parse = { words, owner in
      guard let value = Value(words: words) else { return false }
      set(&owner, value)
      return true
    }
    words = { get($0).words }
    if kind?.isOffered == true {
      texts = Self.names { get($0).texts(in: $1) }
    } else {
      texts = { get($0).texts(in: $1) }
    }
    self.cell = cell
    rank = { get($0).rank }
    let isSearchable = valueShape.isSearchable
    searchTexts = { isSearchable ? get($0).searchTexts : [] }
    parts = { Value.parts.map { Field(lifting: $0, get, set) } }
  }

  /// Returns texts with the names that a language has for those of its vocabulary.
  private static func names(
    _ texts: @escaping @Sendable (Owner, Language) -> [String]
  ) -> @Sendable (Owner, Language) -> [String] {
    { owner, language in
      texts(owner, language).map { Vocabulary.name(ofTheme: $0, in: language) }
    }
  }

  /// Makes a field of `Owner` of one of a part of it.
  private init<Part>(
    lifting field: Field<Part>,
    _ get: @escaping @Sendable (Owner) -> Part,
    _ set: @escaping @Sendable (inout Owner, Part) -> Void
  ) {
    shape = field.shape
    read = { view, node, owner in
      var part = get(owner)
      defer { set(&owner, part) }
      return field.read(view, node, &part)
    }
    fits = field.fits
    parse = { words, owner in
      var part = get(owner)
      defer { set(&owner, part) }
      return field.parse(words, &part)
    }
    write = { field.write(get($0), &$1) }
    words = { field.words(get($0)) }
    texts = { field.texts(get($0), $1) }
    rank = { field.rank(get($0)) }
    searchTexts = { field.searchTexts(get($0)) }
    if let partCell = field.cell {
      cell = { partCell(get($0), $1) }
    } else {
      cell = nil
    }
    parts = { field.parts().map { Field(lifting: $0, get, set) } }
  }
}

/// The fields of an object by name, in the order in which they are written.
///
/// A case and a row of `field` are all that a field needs; the compiler demands the second where the
/// first is.
protocol FieldKey: CaseIterable, RawRepresentable<Int>, Sendable where AllCases == [Self] {
  /// The object that has the fields.
  associatedtype Owner: RecordObject where Owner.Key == Self

  /// The declaration of the field.
  var field: Field<Owner> { get }
}

/// A type with a table of fields.
protocol RecordObject: RecordElement {
  /// The fields by name.
  associatedtype Key: FieldKey where Key.Owner == Self

  /// The fields, in the order in which they are written: those of all keys.
  static var fields: [Field<Self>] { get }

  /// The shape that follows from the fields.
  static var objectShape: ObjectShape { get }

  /// A value for reading into; it never leaves the reader unless all required fields were read.
  static var blank: Self { get }
}

extension RecordObject {
  static func element(of kind: TextKind?) -> ListElement { .object(objectShape) }

  /// The declarations of all keys; each type keeps them in `fields`.
  static func table() -> [Field<Self>] { Key.allCases.map(\.field) }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .object else { return nil }
    var result = Self.blank
    var found = FieldSet()
    let isRead = Self.objectShape.keys.forEachMember(of: node, in: view, found: &found) {
      switch $1 {
      case .field(let field): Self.fields[field].read(view, $0 + 1, &result)
      // Nobody can say which of two values counts.
      case .repeated: false
      case .unknown: true
      }
    }
    guard isRead, found.isSuperset(of: Self.objectShape.required) else { return nil }
    self = result
  }

  static func fits(_ view: JSONView, _ node: Int) -> Bool {
    guard view[node].kind == .object else { return false }
    let (shape, fields) = (objectShape, fields)
    var found = FieldSet()
    let areFit = shape.keys.forEachMember(of: node, in: view, found: &found) {
      switch $1 {
      case .field(let field): fields[field].fits(view, $0 + 1)
      case .repeated: false
      case .unknown: true
      }
    }
    return areFit && found.isSuperset(of: shape.required)
  }

  func write(to writer: inout JSONWriter, isInline: Bool) {
    writer.object { for field in Self.fields { field.write(self, &$0) } }
  }

  static var parts: [Field<Self>] { fields }

  /// Objects are sorted by the first field that all of them have.
  var rank: SortRank { Self.fields.first(where: \.shape.isRequired)?.rank(self) ?? .none }

  var searchTexts: [String] { Self.fields.flatMap { $0.searchTexts(self) } }
}

extension RecordObject {
  /// The fields that lists show, each as a column.
  static var listedFields: [Field<Self>] {
    fields.flatMap { field -> [Field<Self>] in
      switch field.shape.listing {
      case .column, .shortColumn: [field]
      case .parts: field.parts()
      case .hidden: []
      }
    }
  }

  /// The fields that pages show beside a label, with their labels.
  static var labelledFields: [(label: Label, field: Field<Self>)] {
    fields.compactMap { field in field.shape.label.map { ($0, field) } }
  }
}
