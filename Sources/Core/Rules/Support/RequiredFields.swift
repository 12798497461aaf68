extension JSONView {
  /// Returns whether a value of a known field may not be left out, so that no advice says so.
  func isRequired(_ node: Int) -> Bool {
    guard node > 0, self[node - 1].kind == .key else { return false }
    let key = text(node - 1)
    if keys(of: RecordView.root).contains(node - 1) { return Project.objectShape.requires(key) }
    return Project.objectShape.fields.contains { $0.shape.part?.requires(key) ?? false }
  }
}

extension Shape {
  /// The object that the field holds, or each of a list; nothing in a translation is required.
  fileprivate var part: ObjectShape? {
    switch self {
    case .object(let object), .list(.object(let object), _): object
    case .text, .list(.text, _), .languageMap: nil
    }
  }
}

extension ObjectShape {
  fileprivate func requires(_ key: TextView) -> Bool {
    keys.index(of: key, guess: 0).map { required.contains($0) } ?? false
  }
}
