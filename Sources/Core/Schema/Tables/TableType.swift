/// The type of a value in a table, as far as engines that keep tables tell types apart.
///
/// This folder says in the words of such an engine what a record holds, and what a finding does. A
/// ``TableShape`` follows from the field table and knows no engine; a ``SchemaFormat`` is a row of its table
/// and a file. Conditions say less than the rules do, and nothing that a record without an error breaks.
indirect enum TableType: Sendable {
  /// Any text.
  case text
  /// A text that is not empty.
  case filledText
  /// A text in the form of an identifier.
  case identifier
  /// One of some words.
  case word([String])
  /// A day of the calendar.
  case date
  /// A whole number that is not negative, as large as a file can be.
  case number
  /// Elements of one type, in an order; an empty list is not the same as none.
  case list(TableType, atLeastOne: Bool)
  /// An object with known members.
  case object([TableColumn])
  /// An object with one of some words as key and an object with known members as value.
  case map(keys: [String], [TableColumn])
}

extension TableType {
  init(_ shape: Shape) {
    switch shape {
    case .text(let kind): self.init(kind)
    case .list(let element, let atLeastOne):
      self = .list(TableType(element.shape), atLeastOne: atLeastOne)
    case .object(let object): self = .object(object.columns)
    case .languageMap(let object):
      self = .map(keys: Language.allCases.map(\.rawValue), object.columns)
    }
  }

  private init(_ kind: TextKind) {
    switch kind.form {
    case .code(let vocabulary): self = .words(of: vocabulary)
    case .prose: self = .filledText
    case .identifier(let pattern), .machine(let pattern):
      switch pattern {
      case .identifier: self = .identifier
      case .date: self = .date
      // Engines differ in what their regular expressions mean by a letter or a blank.
      case .prose, .text, .address: self = .filledText
      }
    }
  }

  private static func words<Code: CodedValue>(of vocabulary: Code.Type) -> Self {
    .word(vocabulary.allCases.map(\.rawValue))
  }
}

/// A column of a table, or a member of an object in one.
struct TableColumn: Sendable {
  /// The name, which is the key in JSON.
  let name: String
  let type: TableType
  let isRequired: Bool
  /// One sentence on what the column holds.
  let summary: String
}

extension ObjectShape {
  /// The fields as columns.
  var columns: [TableColumn] {
    fields.map {
      TableColumn(
        name: $0.key,
        type: TableType($0.shape),
        isRequired: $0.isRequired,
        summary: $0.summary
      )
    }
  }
}

/// What a table holds, whatever engine keeps it.
public struct TableShape: Sendable {
  let name: String
  /// One sentence on what a row is.
  let summary: String
  let columns: [TableColumn]
  /// The column that no two rows share a value of, if there is one.
  var primaryKey: String?
  /// The columns by which other tables are joined.
  var joinedColumns: [String] = []

  /// A row for each record, with its fields as columns.
  public static let projects = Self(
    name: "projects",
    summary: "A record of the registry that eapctl keeps.",
    columns: Project.objectShape.columns,
    primaryKey: Project.Key.id.field.shape.key
  )
}
