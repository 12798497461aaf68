import Testing

@testable import Core

@Suite("JSON patches") struct JSONPatchTests {
  /// What a patch does, by hand.
  static let cases: [(old: String, new: String, patch: [String])] = [
    (#"{"a": 1}"#, #"{"a": 1}"#, []),
    (#"{"a": "\u0041"}"#, #"{ "a":"A" }"#, []),
    (#"{"a": 1, "b": 2}"#, #"{"b": 2, "a": 1}"#, []),
    (#"{"a": 1}"#, #"{}"#, [#"{"op":"remove","path":"/a"}"#]),
    (#"{}"#, #"{"a/b~": [1]}"#, [#"{"op":"add","path":"/a~1b~0","value":[1]}"#]),
    (#"{"a": 1}"#, #"{"a": "1"}"#, [#"{"op":"replace","path":"/a","value":"1"}"#]),
    (#"{"a": 1}"#, #"{"a": 1.0}"#, [#"{"op":"replace","path":"/a","value":1.0}"#]),
    (#"{"a": null}"#, #"{}"#, [#"{"op":"remove","path":"/a"}"#]),
    // What looks the same need not be the same.
    (
      "{\"a\": \"\u{E9}\"}", "{\"a\": \"e\u{301}\"}", [#"{"op":"replace","path":"/a","value":"é"}"#]
    ),
    ("{\"\u{E9}\": 1}", "{\"e\u{301}\": 1}", [#"{"op":"move","from":"/é","path":"/é"}"#]),
    (#"{"a": 1, "a": 2}"#, #"{"a": 1}"#, []),
    (#"{"a": {"b": [1, 2]}}"#, #"{"a": {"b": [2]}}"#, [#"{"op":"remove","path":"/a/b/0"}"#]),
    (#"{"a": "x"}"#, #"{"b": "x"}"#, [#"{"op":"move","from":"/a","path":"/b"}"#]),
    (#"{"a": "x", "b": "y"}"#, #"{"b": "x"}"#, [#"{"op":"move","from":"/a","path":"/b"}"#]),
    (#"[1]"#, #"{"a": 1}"#, [#"{"op":"replace","path":"","value":{"a":1}}"#]),
    (#"[1, 2, 3]"#, #"[3, 1, 2]"#, [#"{"op":"move","from":"/2","path":"/0"}"#]),
    (#"[1, 2, 3, 4]"#, #"[1, 5, 3, 4]"#, [#"{"op":"replace","path":"/1","value":5}"#]),
    (#"[1, 2]"#, #"[1, 2, 1]"#, [#"{"op":"add","path":"/2","value":1}"#]),
    (#"[1, 2]"#, #"[3, 4]"#, [#"{"op":"replace","path":"","value":[3,4]}"#]),
    (
      #"[{"a": 1, "b": 2}, 5]"#, #"[{"a": 1, "b": 3}, 5]"#,
      [#"{"op":"replace","path":"/0/b","value":3}"#]
    ),
    (
      #"{"a": [1, 2, 3], "b": [4, 5]}"#, #"{"a": [1, 3], "b": [2, 4, 5]}"#,
      [#"{"op":"move","from":"/a/1","path":"/b/0"}"#]
    ),
    // Of two items that go, the one is moved that is wanted elsewhere, and the other one replaced.
    (
      #"{"a": [1, 2, 7, 8, 9], "b": [5]}"#, #"{"a": [3, 7, 8, 9], "b": [5, 1]}"#,
      [#"{"op":"replace","path":"/a/1","value":3}"#, #"{"op":"move","from":"/a/0","path":"/b/1"}"#]
    ),
    // So is one that is replaced, if what replaces it comes from elsewhere as well.
    (
      #"{"a": [1, 2, 3, 9], "b": [5], "c": "x"}"#, #"{"a": [1, "x", 3, 9], "b": [5, 2]}"#,
      [
        #"{"op":"move","from":"/c","path":"/a/1"}"#, #"{"op":"move","from":"/a/2","path":"/b/1"}"#,
      ]
    ),
    (
      #"{"a": [1, 2, 3, 4], "c": "x"}"#, #"{"a": ["y", "x", 2, 3, 4]}"#,
      [
        #"{"op":"replace","path":"/a/0","value":"y"}"#, #"{"op":"move","from":"/c","path":"/a/1"}"#,
      ]
    ),
    // What little stays of a list is not worth many operations.
    ("[1, 2, 3, 4]", "[4, 3, 2, 1]", [#"{"op":"replace","path":"","value":[4,3,2,1]}"#]),
    (
      "[1, 2, 3, 4]", "[3, 4, 1, 2]",
      [
        #"{"op":"move","from":"/0","path":"/3"}"#, #"{"op":"move","from":"/0","path":"/3"}"#,
      ]
    ),
    (
      #"{"a": [{"b": 1, "c": "x"}, 2], "d": [5]}"#, #"{"a": [{"b": 1}, 2], "d": [5, "x"]}"#,
      [#"{"op":"move","from":"/a/0/c","path":"/d/1"}"#]
    ),
    (
      #"{"a": [{"b": 1}, 2], "d": [5, "x"]}"#, #"{"a": [{"b": 1, "c": "x"}, 2], "d": [5]}"#,
      [#"{"op":"move","from":"/d/1","path":"/a/0/c"}"#]
    ),
  ]

  @Test(arguments: cases)
  func `patches are as short as can be`(old: String, new: String, patch: [String]) throws {
    let operations = JSONPatch(from: try value(old), to: try value(new)).operations
    #expect(operations.map(text) == patch)
  }

  @Test func `nothing stands for null`() throws {
    let record = try value(#"{"id": "a"}"#)
    #expect(JSONPatch(from: nil, to: record).operations == [.add(path: "", record)])
    #expect(JSONPatch(from: record, to: nil).operations == [.replace(path: "", .null)])
    #expect(JSONPatch(from: nil, to: nil).operations == [])
  }

  /// Lists in lists are compared once, however deep they are.
  @Test func `nested lists take no longer than their size`() throws {
    func nested(_ leaf: Int) throws -> ComparedValue {
      var text = "\(leaf)"
      for level in 0..<400 { text = "[\(text), 1, \(level), \(leaf)]" }
      return try ComparedValue(parsing: text)
    }
    let (old, new) = (try nested(5), try nested(6))
    let patch = JSONPatch(from: old, to: new)
    #expect(try patch.operations.reduce(old) { try $0.applying($1) } == new)
  }

  @Test func `a list without end is compared all the same`() {
    let items = (0..<3000).map { ComparedValue.word(Array(String($0).utf8)) }
    let turned = ComparedValue.array(Array(items[1...] + items[..<1]))
    let patch = JSONPatch(from: .array(items), to: turned)
    #expect(patch.operations == [.move(from: "/0", path: "/2999")])
  }

  /// The patch of each of many random pairs makes the new value of the old one.
  @Test(arguments: 0..<8)
  func `patches give the new value`(seed: Int) throws {
    var values = RandomValues(seed: seed)
    for _ in 0..<500 {
      let old = values.record()
      let new = Bool.random(using: &values.generator) ? values.record() : values.changed(old)
      let patch = JSONPatch(from: old, to: new)
      let result = try patch.operations.reduce(old) { try $0.applying($1) }
      #expect(result == new, "\(patch.operations.map(text))")
      #expect(patch.operations.isEmpty == (old == new))
    }
  }

  private func text(_ operation: JSONPatch.Operation) -> String {
    var writer = JSONWriter(layout: .compact)
    operation.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func value(_ text: String) throws -> ComparedValue { try ComparedValue(parsing: text) }
}

extension ComparedValue {
  /// Reads a JSON text.
  init(parsing text: String) throws {
    let source = SourceBytes(Array(text.utf8))
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    try reader.readValue()
    self.init(reader.view)
  }
}

/// Makes values of few different ones, so that there is much to move.
struct RandomValues {
  var generator: SeededGenerator

  init(seed: Int) {
    generator = SeededGenerator(seed: UInt64(seed))
  }

  mutating func record() -> ComparedValue {
    object(
      ["title", "topics", "a/b", "m~n", "timeline", "translations", "organisations"],
      depth: 0
    )
  }

  /// The value with a few changes in it.
  mutating func changed(_ value: ComparedValue) -> ComparedValue {
    switch value {
    case .object(var members):
      guard !members.isEmpty else { return object(["new"], depth: 2) }
      let index = Int.random(in: members.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: members.remove(at: index)
      case 1: members[index].key = Array("moved".utf8)
      default: members[index].value = changed(members[index].value)
      }
      return .object(members.sorted { $0.key.lexicographicallyPrecedes($1.key) })
    case .array(var items):
      guard !items.isEmpty else { return .array([anything(depth: 2)]) }
      let index = Int.random(in: items.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: items.remove(at: index)
      case 1: items.insert(anything(depth: 2), at: index)
      case 2: items.append(items.remove(at: index))
      case 3: items.shuffle(using: &generator)
      default: items[index] = changed(items[index])
      }
      return .array(items)
    case .string, .word: return anything(depth: 2)
    }
  }

  private mutating func object(_ keys: [String], depth: Int) -> ComparedValue {
    let some = keys.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }.sorted()
    return .object(
      some.map { .init(key: Array($0.utf8), value: anything(depth: depth)) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    )
  }

  private mutating func anything(depth: Int) -> ComparedValue {
    switch Int.random(in: 0..<(depth < 3 ? 8 : 5), using: &generator) {
    case 0: return .word(Array("17".utf8))
    case 1: return .null
    case 2...4:
      let words = ["AM", "BY", "GE", "reform of courts", "water", ""]
      return .string(Array((words.randomElement(using: &generator) ?? "").utf8))
    case 5: return object(["name", "role", ""], depth: depth + 1)
    default:
      return .array(
        (0..<Int.random(in: 0..<7, using: &generator)).map { _ in anything(depth: depth + 1) }
      )
    }
  }
}

extension ComparedValue {
  /// Why an operation of RFC 6902 cannot be done.
  struct Misfit: Error {
    var operation: JSONPatch.Operation
  }

  /// What an operation makes of the value.
  func applying(_ operation: JSONPatch.Operation) throws -> ComparedValue {
    var result = self
    switch operation {
    case .add(let path, let value): try result.change(at: tokens(path), .add(value), operation)
    case .remove(let path, _): try result.change(at: tokens(path), .remove, operation)
    case .replace(let path, let value):
      try result.change(at: tokens(path), .replace(value), operation)
    case .move(let from, let path):
      let value = try self.value(at: tokens(from), operation)
      try result.change(at: tokens(from), .remove, operation)
      try result.change(at: tokens(path), .add(value), operation)
    }
    return result
  }

  private enum Deed {
    case add(ComparedValue), replace(ComparedValue), remove
  }

  private func tokens(_ path: String) -> ArraySlice<String> {
    path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      .map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }[...]
  }

  private func value(at path: ArraySlice<String>, _ operation: JSONPatch.Operation) throws -> Self {
    guard let token = path.first else { return self }
    switch self {
    case .object(let members):
      guard let member = members.first(where: { $0.key == Array(token.utf8) }) else { break }
      return try member.value.value(at: path.dropFirst(), operation)
    case .array(let items):
      guard let index = Int(token), items.indices.contains(index) else { break }
      return try items[index].value(at: path.dropFirst(), operation)
    case .string, .word: break
    }
    throw Misfit(operation: operation)
  }

  private mutating func change(
    at path: ArraySlice<String>,
    _ deed: Deed,
    _ operation: JSONPatch.Operation
  ) throws {
    guard let token = path.first else {
      guard case .replace(let value) = deed else { throw Misfit(operation: operation) }
      self = value
      return
    }
    let rest = path.dropFirst()
    switch self {
    case .object(var members):
      let index = members.firstIndex { $0.key == Array(token.utf8) }
      switch (index, rest.isEmpty, deed) {
      case (let index?, false, _): try members[index].value.change(at: rest, deed, operation)
      case (let index?, true, .remove): members.remove(at: index)
      case (let index?, true, .replace(let value)), (let index?, true, .add(let value)):
        members[index].value = value
      case (nil, true, .add(let value)):
        members.append(.init(key: Array(token.utf8), value: value))
        members.sort { $0.key.lexicographicallyPrecedes($1.key) }
      case (nil, _, _): throw Misfit(operation: operation)
      }
      self = .object(members)
    case .array(var items):
      guard let index = Int(token), 0...items.count ~= index else {
        throw Misfit(operation: operation)
      }
      switch (rest.isEmpty, deed) {
      case (true, .add(let value)): items.insert(value, at: index)
      case _ where index == items.count: throw Misfit(operation: operation)
      case (false, _): try items[index].change(at: rest, deed, operation)
      case (true, .remove): items.remove(at: index)
      case (true, .replace(let value)): items[index] = value
      }
      self = .array(items)
    case .string, .word: throw Misfit(operation: operation)
    }
  }
}
