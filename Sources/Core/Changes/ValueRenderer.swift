/// Writes values that a document does not have yet in the style of the document.
struct ValueRenderer {
  /// The values, in a document of their own.
  let json: JSONView
  let style: DocumentStyle

  /// Returns a member of an object.
  func member(
    _ key: Int,
    as shape: Shape?,
    _ scope: FieldScope,
    at start: DocumentStyle.LineStart
  ) -> String {
    verbatim(key) + style.colon + value(key + 1, as: shape, scope, at: start)
  }

  /// Returns a value whose line begins with `start`: if it begins a line, so do its members.
  func value(
    _ node: Int,
    as shape: Shape?,
    _ scope: FieldScope,
    at start: DocumentStyle.LineStart
  ) -> String {
    switch json[node].kind {
    case .object:
      let keys = selectedKeys(of: node, scope)
      return style.container("{", "}", keys.count, isInline: false, at: start) { index, start in
        let (key, scope) = keys[index]
        return member(key, as: shape?.field(of: json.text(key))?.shape, scope, at: start)
      }
    case .array:
      let elements = Array(json.elements(of: node))
      let isInline = shape?.isInline ?? false
      return style.container("[", "]", elements.count, isInline: isInline, at: start) {
        index,
        start in
        value(elements[index], as: shape?.elementShape, .whole, at: start)
      }
    case .key, .string, .number, .boolean, .null: return verbatim(node)
    }
  }

  /// The keys of the members that belong to `scope`, with what of each does.
  func selectedKeys(of object: Int, _ scope: FieldScope) -> [(key: Int, scope: FieldScope)] {
    json.keys(of: object).compactMap { key in
      guard let part = scope[json.text(key).string] else { return nil }
      // Of an object of which only some members count, there may be none.
      if !part.isWhole, selectedKeys(of: key + 1, part).isEmpty { return nil }
      return (key, part)
    }
  }

  private func verbatim(_ node: Int) -> String {
    json.text(between: json[node].range.lowerBound, json[node].range.upperBound)
  }
}
