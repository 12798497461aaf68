/// A change of one field as people type it: `status=completed`, `topics+=Culture`, `timeline.end=`,
/// `organisations[Europol].role=funding`.
public struct FieldAssignment: Sendable, Hashable {
  /// The keys from the record down to the field.
  let steps: [Step]

  /// What becomes of the field.
  public let operation: Operation

  /// The values: usually one, and an empty one stands for none at all.
  public var values: [String]

  /// What the field holds.
  let shape: Shape

  /// A key on the way to a field and, of a list, the element.
  struct Step: Sendable, Hashable {
    /// The key as it is in records.
    var key: String
    /// The name or the number of an element.
    var element: String?
  }

  /// What an assignment does.
  public enum Operation: String, Sendable, CaseIterable {
    /// Gives the field these values, or takes it away.
    case set = "="
    /// Adds elements to a list.
    case add = "+="
    /// Takes elements out of a list.
    case remove = "-="
  }

  /// Creates an assignment to a field that is there and can be changed so.
  init(steps: [Step], operation: Operation, values: [String], shape: Shape) {
    (self.steps, self.operation, self.values, self.shape) = (steps, operation, values, shape)
  }

  /// Reads an assignment, or returns `nil` if the word has no `=` outside brackets and so is none.
  ///
  /// Keys are taken in upper or lower case, as `expectedResults` or `expected-results`, and those of a timeline
  /// alone.
  ///
  /// - Throws: `AssignmentFault` if there is no such field, or if it cannot be changed so.
  public init?(_ word: String) throws(AssignmentFault) {
    guard let (path, operation, value) = Self.split(word) else { return nil }
    (self.operation, values) = (operation, [value])
    (steps, shape) = try Self.steps(path)
    switch (operation, shape) {
    case (.set, _), (_, .list): break
    case (.add, _), (.remove, _): throw .noList(field: path)
    }
    if steps.map(\.key) == [Project.Key.id.field.shape.key] { throw .identifier }
  }

  /// Returns whether two assignments give the same field the same values in the same way.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    (lhs.steps, lhs.operation, lhs.values) == (rhs.steps, rhs.operation, rhs.values)
  }

  /// Hashes what assignments are compared by.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(steps)
    hasher.combine(values)
  }

  /// The field as it is written in records: `timeline.end`, `organisations[Europol].role`.
  public var field: String {
    steps.map { $0.key + ($0.element.map { "[\($0)]" } ?? "") }.joined(separator: ".")
  }

  /// Returns assignments of which those that give one list its elements one by one are one.
  ///
  /// - Throws: `AssignmentFault.severalValues` if a field that holds one value is given two.
  public static func joining(_ assignments: [Self]) throws(AssignmentFault) -> [Self] {
    var joined: [Self] = []
    for assignment in assignments {
      let earlier = joined.firstIndex {
        $0.steps == assignment.steps && $0.operation == .set && assignment.operation == .set
      }
      guard let earlier else {
        joined.append(assignment)
        continue
      }
      guard case .list = assignment.shape else { throw .severalValues(field: assignment.field) }
      joined[earlier].values += assignment.values
    }
    return joined
  }
}

extension FieldAssignment {
  /// Parts the text of a file into values.
  ///
  /// Those are paragraphs where the field holds such, else lines; for a field that holds one text, all of
  /// it. Line ends within a value become blanks, as records have none.
  public func texts(in text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      line in line.utf8.allSatisfy(\.isBlank) ? "" : String(line)
    }
    switch shape {
    case .list(.text(.paragraph), _):
      return lines.split(separator: "").map { $0.joined(separator: " ") }
    case .list: return lines.filter { !$0.isEmpty }
    case .text, .object, .languageMap:
      return [lines.filter { !$0.isEmpty }.joined(separator: " ")]
    }
  }

  /// Parts a word at its first `=` outside brackets.
  private static func split(
    _ word: String
  ) -> (path: String, operation: Operation, value: String)? {
    var isInBrackets = false
    for index in word.utf8.indices {
      switch word.utf8[index] {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: "=") where !isInBrackets:
        let value = String(word[word.utf8.index(after: index)...])
        let path = word[..<index]
        switch path.utf8.last {
        case UInt8(ascii: "+"): return (String(path.dropLast()), .add, value)
        case UInt8(ascii: "-"): return (String(path.dropLast()), .remove, value)
        default: return (String(path), .set, value)
        }
      default: break
      }
    }
    return nil
  }

  /// Finds the field that a path leads to.
  private static func steps(_ path: String) throws(AssignmentFault) -> ([Step], Shape) {
    var steps: [Step] = []
    var shape = Shape.object(Project.objectShape)
    for (name, element) in try words(of: path) {
      let found = shape.members(called: name)
      guard let last = found.last else {
        throw .unknownField(
          name,
          of: path,
          nearest: nearestName(to: name, among: shape.memberNames)
        )
      }
      steps += found.map { Step(key: $0.key) }
      shape = last.shape
      guard let element else { continue }
      guard case .list(let item, _) = shape else { throw .noList(field: name) }
      steps[steps.count - 1].element = element
      shape = item.shape
    }
    return (steps, shape)
  }

  /// The keys of a path, each with what stands in brackets after it.
  private static func words(
    of path: String
  ) throws(AssignmentFault) -> [(name: String, element: String?)] {
    var words: [(name: String, element: String?)] = []
    var rest = path[...]
    while true {
      let name = rest.prefix { $0 != "." && $0 != "[" }
      rest = rest.dropFirst(name.count)
      var element: String?
      if rest.first == "[" {
        guard let end = rest.firstIndex(of: "]") else { throw .noPath(path) }
        element = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      }
      words.append((String(name), element))
      if rest.isEmpty { return words }
      guard rest.first == "." else { throw .noPath(path) }
      rest = rest.dropFirst()
    }
  }
}

extension Shape {
  /// The members that a name leads to: one, those of a part that goes by its own name, or none.
  fileprivate func members(called name: String) -> [(key: String, shape: Shape)] {
    switch self {
    case .object(let object):
      if let field = object.fields.first(where: { isSpelling(name, ofKey: $0.key) }) {
        return [(field.key, field.shape)]
      }
      for field in object.fields where field.listing.isByParts {
        let parts = field.shape.members(called: name)
        if !parts.isEmpty { return [(field.key, field.shape)] + parts }
      }
      return []
    case .languageMap(let object):
      return Language.meant(by: name).map { [($0.rawValue, .object(object))] } ?? []
    case .text, .list: return []
    }
  }

  /// The names that members go by.
  fileprivate var memberNames: [String] {
    switch self {
    case .object(let object): object.fields.map(\.key)
    case .languageMap: Language.allCases.map(\.rawValue)
    case .text, .list: []
    }
  }
}

extension FieldShape.Listing {
  fileprivate var isByParts: Bool {
    switch self {
    case .parts: true
    case .column, .shortColumn, .hidden: false
    }
  }
}

/// The reason why an assignment makes no sense, or none for the record at hand.
public enum AssignmentFault: Error, Sendable, Hashable {
  /// A part of the path is the key of no field.
  case unknownField(String, of: String, nearest: String?)
  /// Brackets are left open, or something follows them.
  case noPath(String)
  /// Elements of what is no list.
  case noList(field: String)
  /// A value for an object, which has fields of its own.
  case noValue(field: String, parts: [String])
  /// Two values for one text.
  case severalValues(field: String)
  /// A list has no such element.
  case missingElement(String, field: String, nearest: String?)
  /// Several elements of a list go by a name.
  case ambiguousElement(String, field: String)
  /// The identifier, which other records and the name of the file know.
  case identifier

  /// What is wrong, as a lower-case fragment without a full stop.
  public var message: String {
    switch self {
    case .unknownField("", _, _): "a field has no name; write FIELD=VALUE without blanks"
    case .unknownField(let name, let path, let nearest):
      "there is no field \(inApostrophes(name))"
        + (name == path ? "" : " in \(inApostrophes(path))")
        + (nearest.map { "; did you mean \(inApostrophes($0))?" } ?? "")
    case .noPath(let path):
      "\(inApostrophes(path)) is not the path of a field, such as title, timeline.end or "
        + "organisations[NAME].role"
    case .noList(let field): "\(inApostrophes(field)) is not a list"
    case .noValue(let field, let parts):
      "\(inApostrophes(field)) has fields of its own: \(parts.joined(separator: ", "))"
    case .severalValues(let field): "\(inApostrophes(field)) is given several values, but holds one"
    case .missingElement(let name, let field, let nearest):
      "\(inApostrophes(field)) has no element \(inApostrophes(name))"
        + (nearest.map { "; did you mean \(inApostrophes($0))?" } ?? "")
    case .ambiguousElement(let name, let field):
      "\(inApostrophes(field)) has several elements \(inApostrophes(name)); use their numbers, from 1"
    case .identifier:
      "the identifier cannot be set, since other records and the file are named after it; "
        + "'eapctl rename' changes it"
    }
  }
}
