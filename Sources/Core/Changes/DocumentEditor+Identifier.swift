extension DocumentEditor {
  /// The identifiers that lead to the record: its own, and those that it had before.
  public var identifiers: [String] {
    guard let tree else { return [] }
    return [tree[Key.id]?.string].compactMap(\.self) + (tree[Key.formerIDs]?.strings ?? [])
  }

  /// Returns the edits after which the record has the identifier `new` where it had `old`, which is then
  /// a former one if it is to be kept, and names `new` as its earlier phase where it named `old`.
  ///
  /// - Throws: `EditRefusal.noList` if there is something else in the place of former identifiers.
  public func edits(
    renaming old: String,
    to new: ProjectID,
    keepingOld: Bool
  ) throws(EditRefusal) -> [Edit] {
    guard let tree else { return [] }
    var changed = tree
    var keys: [String] = []
    if tree[Key.predecessor] == .text(old) {
      changed[Key.predecessor] = .text(new.rawValue)
      keys.append(Key.predecessor)
    }
    if tree[Key.id] == .text(old) {
      changed[Key.id] = .text(new.rawValue)
      var formerIDs = try formerIDs(of: tree)
      formerIDs.removeAll { $0 == .text(new.rawValue) }
      if keepingOld { formerIDs.append(.text(old)) }
      changed[Key.formerIDs] = formerIDs.isEmpty ? nil : .list(formerIDs)
      keys += [Key.id, Key.formerIDs]
    }
    return edits(setting: keys.map { FieldPath(keys: [$0]) }, to: changed)
  }

  private func formerIDs(of record: JSONTree) throws(EditRefusal) -> [JSONTree] {
    switch record[Key.formerIDs] {
    case nil: return []
    case .list(let elements)?: return elements
    case .object?, .text?, .verbatim?: throw .noList(field: Key.formerIDs)
    }
  }

  private enum Key {
    static let id = Project.Key.id.field.shape.key
    static let formerIDs = Project.Key.formerIds.field.shape.key
    static let predecessor = Project.Key.precededBy.field.shape.key
  }
}

extension JSONTree {
  /// The texts of a list.
  fileprivate var strings: [String] {
    guard case .list(let elements) = self else { return [] }
    return elements.compactMap(\.string)
  }
}
