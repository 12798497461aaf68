/// A field that words can give a value to by itself, with the name that an option for it has.
///
/// The list follows from the field table: texts, lists of texts, and lists of objects of which the first
/// field is enough. What has several parts is set by paths (``FieldAssignment``).
public struct AssignableField: Sendable {
  /// The key in the way of options, of a list that of one element: `expected-result`.
  public let name: String

  /// One sentence on what the field holds, without a full stop.
  public let summary: String

  /// What stands for a value in help: `DATE`.
  public let placeholder: String

  /// The codes that the field takes, or an empty array if it takes others.
  public let codes: [String]

  /// Whether the field holds any number of values.
  public var isList: Bool { shape.nodeKind == .array }

  private let path: [String]
  private let shape: Shape

  private init(_ field: FieldShape, below path: [String]) {
    self.path = path + [field.key]
    shape = field.shape
    // What follows is more than fits beside an option.
    summary = String(field.summary.prefix { !";,.".contains($0) })
    name = Self.optionName(of: field.key, isList: field.shape.nodeKind == .array)
    switch field.shape.textKind?.form {
    case .code(let type):
      codes = Self.codes(type)
      placeholder = "CODE"
    case .machine(.date): (codes, placeholder) = ([], "DATE")
    case .machine(.address): (codes, placeholder) = ([], "URL")
    case .identifier, .prose, .machine(_), nil: (codes, placeholder) = ([], "TEXT")
    }
  }

  /// Every such field but the identifier, in the order of the table.
  public static let all: [Self] = Project.fields.map(\.shape).flatMap { field -> [Self] in
    switch (field.listing, field.shape) {
    case (.hidden, _), (_, .languageMap): []
    case (.parts, .object(let object)): object.fields.map { Self($0, below: [field.key]) }
    case (_, .object): []
    case (_, .list(.object(let object), _))
    where object.fields.dropFirst().contains(where: \.isRequired):
      []
    case (_, .text), (_, .list):
      field.key == Project.Key.id.field.shape.key ? [] : [Self(field, below: [])]
    }
  }

  /// The field as it is written in records: `timeline.end`.
  public var field: String { path.joined(separator: ".") }

  /// Returns the assignment that gives the field some values; a field that holds one takes the last.
  public func assignment(of values: [String]) -> FieldAssignment {
    FieldAssignment(
      steps: path.map { FieldAssignment.Step(key: $0) },
      operation: .set,
      values: isList ? values : values.suffix(1),
      shape: shape
    )
  }

  /// Returns `expected-result` for `expectedResults`.
  private static func optionName(of key: String, isList: Bool) -> String {
    let name = optionSpelling(ofKey: key)
    guard isList else { return name }
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }

  private static func codes<Code: CodedValue>(_: Code.Type) -> [String] {
    Code.allCases.map(\.rawValue)
  }
}

extension FieldAssignment {
  /// Names a record.
  public init(id: ProjectID) {
    self.init(
      steps: [Step(key: Project.Key.id.field.shape.key)],
      operation: .set,
      values: [id.rawValue],
      shape: .text(.identifier)
    )
  }
}

extension Shape {
  /// What the text is, or each of a list; of an object the first field.
  fileprivate var textKind: TextKind? {
    switch self {
    case .text(let kind): kind
    case .list(let element, _): element.shape.textKind
    case .object(let object): object.fields.first?.shape.textKind
    case .languageMap: nil
    }
  }
}
