/// A value of JSON by itself, of which changed copies are made.
///
/// Numbers and other words are kept as written, for changes are to texts, lists and objects only.
indirect enum JSONTree: Sendable {
  case object([Member])
  case list([JSONTree])
  case text(String)
  case verbatim([UInt8])

  /// A key with its value.
  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONTree
  }

  /// Copies the value at a node.
  init(_ json: JSONView, _ node: Int) {
    switch json[node].kind {
    case .object:
      self = .object(
        json.keys(of: node).map { Member(key: json.text($0).string, value: Self(json, $0 + 1)) }
      )
    case .array: self = .list(json.elements(of: node).map { Self(json, $0) })
    case .string, .key: self = .text(json.text(node).string)
    case .number, .boolean, .null: self = .verbatim(Array(json.bytes(in: json[node].range)))
    }
  }

  /// Writes the value.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.key(member.key)
          member.value.write(to: &writer)
        }
      }
    case .list(let elements):
      writer.array { for element in elements { element.write(to: &$0) } }
    case .text(let text): writer.string(text)
    case .verbatim(let bytes): writer.verbatim(bytes)
    }
  }

  /// The value of a key; `nil` takes it away, and a value that is no object becomes one.
  subscript(key: String) -> JSONTree? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      var members = if case .object(let members) = self { members } else { [Member]() }
      let position = members.firstIndex { $0.key == key }
      switch (position, newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil): members.remove(at: position)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  /// The text, or `nil` if the value is none.
  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// Whether it is a list or an object without anything in it.
  var isEmpty: Bool {
    switch self {
    case .object(let members): members.isEmpty
    case .list(let elements): elements.isEmpty
    case .text, .verbatim: false
    }
  }
}

extension JSONTree: Equatable {
  /// Returns whether two values are the same, texts byte by byte: how an accent is encoded matters to
  /// those who change it.
  static func == (lhs: Self, rhs: Self) -> Bool {
    switch (lhs, rhs) {
    case (.object(let left), .object(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.verbatim(let left), .verbatim(let right)): left == right
    case (.object, _), (.list, _), (.text, _), (.verbatim, _): false
    }
  }
}
