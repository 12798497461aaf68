@testable import Core

/// What a JSON value says: objects have no order, and what is empty is not there.
indirect enum ValueTree: Equatable {
  case object([[UInt8]: ValueTree])
  case list([ValueTree])
  case scalar([UInt8])

  /// Takes what a value says, or `nil` if that is nothing; of a key that is there twice the last counts.
  init?(_ value: SourceValue) {
    switch value.content {
    case .object(let members):
      let trees = members.compactMap { member in ValueTree(member.value).map { (member.key, $0) } }
      self = .object(Dictionary(trees) { $1 })
      if trees.isEmpty { return nil }
    case .array(let elements):
      self = .list(elements.map { ValueTree($0) ?? .list([]) })
      if elements.isEmpty { return nil }
    case .string, .other: self = .scalar(value.canonical)
    }
  }

  /// Takes what a record says of a project.
  init(_ project: Project) {
    var writer = JSONWriter(layout: .compact)
    project.write(to: &writer, isInline: false)
    let value = required(SourceValue(writer.bytes), "a project is no JSON")
    self = required(ValueTree(value), "a project says nothing")
  }

  /// The value at the end of some keys.
  subscript(path: ArraySlice<String>) -> ValueTree? {
    guard let key = path.first else { return self }
    guard case .object(let members) = self else { return nil }
    return members[Array(key.utf8)]?[path.dropFirst()]
  }

  /// The same with another value at the end of some keys, or with none.
  func setting(_ path: ArraySlice<String>, to value: ValueTree?) -> ValueTree? {
    guard let key = path.first else { return value }
    var members: [[UInt8]: ValueTree] = [:]
    if case .object(let own) = self { members = own }
    let bytes = Array(key.utf8)
    members[bytes] = (members[bytes] ?? .object([:])).setting(path.dropFirst(), to: value)
    return members.isEmpty ? nil : .object(members)
  }
}
