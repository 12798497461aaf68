/// Where in a record a value is.
struct FieldPlace: Sendable, Equatable {
  /// The way from the record to the value.
  private(set) var steps: [Step] = []

  /// A key of an object or an item of a list, by its position and by its name if it has one.
  enum Step: Sendable, Equatable {
    case key(String)
    case item(Int, name: String?)
  }

  func appending(_ step: Step) -> Self {
    var copy = self
    copy.steps.append(step)
    return copy
  }

  /// The place of the list that an item is in, or of the object that a key is of.
  var parent: Self { Self(steps: Array(steps.dropLast())) }

  /// The position of an item in its list, counted from 0, if it is one.
  var item: Int? {
    guard case .item(let position, _) = steps.last else { return nil }
    return position
  }

  /// The keys with dots between them, as for any item of a list.
  var fieldPath: String {
    steps.compactMap { step in
      guard case .key(let key) = step else { return nil }
      return key
    }
    .joined(separator: ".")
  }

  /// The place for people: `organisations[Europol].role`; items without a name are counted from 1.
  var description: String {
    steps.reduce("") { text, step in
      switch step {
      case .key(let key): text + (text.isEmpty ? "" : ".") + visibleText(key)
      case .item(let position, let name):
        text + "[" + (name.map { shortenedText(visibleText($0), toWidth: 24) } ?? "\(position + 1)")
          + "]"
      }
    }
  }

  /// The place as a JSON Pointer (RFC 6901).
  var pointer: String {
    steps.map { step in
      switch step {
      case .key(let key): "/" + JSONPointers.escaped(key)
      case .item(let position, _): "/\(position)"
      }
    }
    .joined()
  }
}
