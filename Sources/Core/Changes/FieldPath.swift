/// The place of a field in a record: `title`, `timeline.end`, `translations.ro.title`.
public struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  /// The keys from the record down to the field.
  public let keys: [String]

  /// Creates the path that `text` spells, with dots between the keys, if there is such a field.
  public init?(_ text: String) {
    keys = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var shape = Shape.object(Project.objectShape)
    for key in keys {
      guard let member = shape.member(key) else { return nil }
      shape = member
    }
  }

  /// Creates a path of keys that lead to a field.
  init(keys: [String]) {
    self.keys = keys
  }

  /// The keys with dots between them.
  public var description: String { keys.joined(separator: ".") }
}

extension Shape {
  /// The shape of the member with a key, or `nil` if there can be none.
  func member(_ key: String) -> Shape? {
    switch self {
    case .object(let object): object.fields.first { $0.key == key }?.shape
    case .languageMap(let object): Language(rawValue: key).map { _ in .object(object) }
    case .text, .list: nil
    }
  }
}

/// The part of a value that is to be changed.
struct FieldScope {
  /// The members to change and what of each; `nil` stands for the whole value.
  private let members: [String: FieldScope]?

  /// The whole value.
  static let whole = Self(members: nil)

  private init(members: [String: FieldScope]?) {
    self.members = members
  }

  /// The fields at `paths`.
  init(_ paths: [FieldPath]) {
    self.init(paths.map { $0.keys[...] })
  }

  private init(_ paths: [ArraySlice<String>]) {
    guard paths.allSatisfy({ !$0.isEmpty }) else {
      self = .whole
      return
    }
    members = Dictionary(grouping: paths, by: { $0[$0.startIndex] })
      .mapValues { Self($0.map { $0.dropFirst() }) }
  }

  /// Whether it is the value as a whole.
  var isWhole: Bool { members == nil }

  /// What of the member with a key is to be changed, or `nil` if nothing is.
  subscript(key: String) -> FieldScope? {
    guard let members else { return .whole }
    return members[key]
  }
}
