extension JSONTree {
  /// Makes an assignment to a record, and returns the keys that lead to what has changed: a whole list,
  /// and what is empty thereafter, as that goes.
  mutating func apply(_ assignment: FieldAssignment) throws(AssignmentFault) -> [String] {
    try apply(assignment, assignment.steps[...], as: .object(Project.objectShape))
    var keys: [String] = []
    var value = Optional(self)
    for step in assignment.steps {
      keys.append(step.key)
      value = value?[step.key]
      if value == nil || step.element != nil { break }
    }
    return keys
  }

  private mutating func apply(
    _ assignment: FieldAssignment,
    _ steps: ArraySlice<FieldAssignment.Step>,
    as shape: Shape
  ) throws(AssignmentFault) {
    guard let step = steps.first, let member = shape.member(step.key) else { return }
    let rest = steps.dropFirst()
    var value = self[step.key]
    if let element = step.element {
      try Self.change(&value, assignment, at: element, rest, as: member)
    } else if rest.isEmpty {
      value = try Self.changed(value, by: assignment, as: member)
    } else {
      var object = value ?? .object([])
      try object.apply(assignment, rest, as: member)
      value = object
    }
    self[step.key] = value.flatMap { $0.isEmpty ? nil : $0 }
    sortMembers(as: shape)
  }

  /// Puts members into the order of the table, as those of an object that is new are written.
  private mutating func sortMembers(as shape: Shape) {
    guard case .object(let members) = self, case .object(let object) = shape else { return }
    let positions = members.map { member in
      object.fields.firstIndex { $0.key == member.key } ?? .max
    }
    let order = members.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
    self = .object(order.map { members[$0] })
  }

  /// Changes the element of a list that goes by a name or a number.
  private static func change(
    _ list: inout JSONTree?,
    _ assignment: FieldAssignment,
    at name: String,
    _ rest: ArraySlice<FieldAssignment.Step>,
    as shape: Shape
  ) throws(AssignmentFault) {
    guard case .list(let item, _) = shape else { return }
    var elements = list?.elements ?? []
    let position = try position(of: name, among: elements, item, assignment)
    if rest.isEmpty {
      let value = try changed(position.map { elements[$0] }, by: assignment, as: item.shape)
      switch (position, value) {
      case (let position?, let value?): elements[position] = value
      case (let position?, nil): elements.remove(at: position)
      case (nil, _): throw .missingElement(name, field: assignment.field, nearest: nil)
      }
    } else {
      // A list of objects gets the one that is named, which needs no call of its own.
      var element = position.map { elements[$0] } ?? Self.element(name, item)
      try element.apply(assignment, rest, as: item.shape)
      if let position { elements[position] = element } else { elements.append(element) }
    }
    list = .list(elements)
  }

  /// The position of the element that goes by a name, which for objects is the value of their first
  /// field, or else by a number; `nil` if an object of that name can be added.
  private static func position(
    of name: String,
    among elements: [JSONTree],
    _ item: ListElement,
    _ assignment: FieldAssignment
  ) throws(AssignmentFault) -> Int? {
    let named = elements.indices.filter { item.name(of: elements[$0]) == .text(name) }
    if named.count > 1 { throw .ambiguousElement(name, field: assignment.field) }
    if let position = named.first { return position }
    // Words of digits alone, as `Int` takes a sign as well.
    if name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(name) {
      if elements.indices.contains(number - 1) { return number - 1 }
      throw .missingElement(name, field: assignment.field, nearest: nil)
    }
    let names = elements.compactMap { item.name(of: $0)?.string }
    let alike = names.indices.filter { names[$0].lowercased() == name.lowercased() }
    if alike.count == 1, names.count == elements.count { return alike[0] }
    // What is nearly a name is a slip, and no wish for another element.
    let nearest = nearestName(to: name, among: names)
    guard case .object = item, assignment.operation == .set, assignment.values != [""],
      nearest == nil
    else { throw .missingElement(name, field: assignment.field, nearest: nearest) }
    return nil
  }

  // MARK: Values

  /// Returns a value after an assignment, or `nil` if it is no more.
  private static func changed(
    _ old: JSONTree?,
    by assignment: FieldAssignment,
    as shape: Shape
  ) throws(AssignmentFault) -> JSONTree? {
    if assignment.values == [""], assignment.operation == .set { return nil }
    switch shape {
    case .text(let kind): return .text(kind.word(for: assignment.values[0]))
    case .object(let object):
      throw .noValue(field: assignment.field, parts: object.fields.map(\.key))
    case .languageMap:
      throw .noValue(field: assignment.field, parts: Language.allCases.map(\.rawValue))
    case .list(let item, _):
      let values = assignment.values.flatMap(item.words).map { element($0, item) }
      return .list(try changed(old?.elements ?? [], by: assignment, values, item))
    }
  }

  private static func changed(
    _ old: [JSONTree],
    by assignment: FieldAssignment,
    _ values: [JSONTree],
    _ item: ListElement
  ) throws(AssignmentFault) -> [JSONTree] {
    func isThere(_ value: JSONTree, _ elements: [JSONTree]) -> Int? {
      elements.firstIndex { item.name(of: $0) == item.name(of: value) }
    }
    switch assignment.operation {
    case .set: return item.sorted(values)
    case .add:
      let added = values.filter { isThere($0, old) == nil }
      // An order that is not the usual one is somebody's, and stays.
      return item.sorted(old) == old ? item.sorted(old + added) : old + added
    case .remove:
      var elements = old
      for value in values {
        guard let position = isThere(value, elements) else {
          let name = item.name(of: value)?.string ?? ""
          let nearest = nearestName(to: name, among: old.compactMap { item.name(of: $0)?.string })
          throw .missingElement(name, field: assignment.field, nearest: nearest)
        }
        elements.remove(at: position)
      }
      return elements
    }
  }

  private var elements: [JSONTree] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// Returns the element of a list that a word stands for; of an object the word is the first field.
  private static func element(_ word: String, _ item: ListElement) -> JSONTree {
    switch item {
    case .text(let kind): .text(kind.word(for: word))
    case .object(let object):
      .object([Member(key: object.fields[0].key, value: .text(word))])
    }
  }
}

extension ListElement {
  /// The text that an element goes by, which of an object is its first field.
  fileprivate func name(of element: JSONTree) -> JSONTree? {
    switch self {
    case .text: element
    case .object(let object): element[object.fields[0].key]
    }
  }

  /// Parts a value into elements: codes and identifiers have commas between them, sentences in them.
  fileprivate func words(in value: String) -> [String] {
    guard case .text(let kind) = self, kind.isCode || kind == .identifier else { return [value] }
    return listedValues(value) { kind.code(meantBy: $0) != nil }.filter { !$0.isEmpty }
  }

  /// Puts elements into the order that a rule demands of them, if one does.
  fileprivate func sorted(_ elements: [JSONTree]) -> [JSONTree] {
    guard case .text(.country) = self else { return elements }
    return elements.sorted { ($0.string ?? "") < ($1.string ?? "") }
  }
}

extension TextKind {
  /// Returns the code or the date that a word means, or else the word as it is.
  fileprivate func word(for word: String) -> String {
    if self == .date { return CalendarDate.meant(by: word)?.description ?? word }
    return code(meantBy: word) ?? word
  }

  /// Returns the code that a word means by itself or by a name, or `nil` if there is none.
  fileprivate func code(meantBy word: String) -> String? {
    guard case .code(let type) = form else { return nil }
    func meant<Code: CodedValue>(by word: String, _: Code.Type) -> String? {
      if let code = Code.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) {
        return code.rawValue
      }
      return (Code.self as? any NamedCode.Type)?.code(meantBy: word)
    }
    return meant(by: word, type)
  }
}

extension NamedCode {
  fileprivate static func code(meantBy word: String) -> String? { meant(by: word)?.rawValue }
}
