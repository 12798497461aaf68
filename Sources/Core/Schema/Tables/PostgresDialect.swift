/// SQL as PostgreSQL has it, from version 12 on: arrays of texts, and `jsonb` for what is nested deeper.
struct PostgresDialect: SQLDialect {
  let notes = [
    "Tables of PostgreSQL for the records of eapctl and for its findings.",
    "Columns are named as the keys of the records are, and so found by jsonb_populate_record.",
    "Lists of texts are text[], objects and lists of them jsonb, translations a jsonb object with language",
    "codes as keys; what is absent is NULL, or no member. Dates are days, in jsonb as text (YYYY-MM-DD, which",
    "sorts as it should). A year or a month alone is an error, date-format, and such a record stays out.",
    "Records without an error of 'eapctl validate' pass every CHECK.",
  ]

  let hasIndexes = true

  func name(of type: TableType) -> String {
    switch type {
    case .text, .filledText, .identifier, .word: "text"
    case .date: "date"
    case .number: "bigint"
    case .list(let element, _): element.isScalar ? "\(name(of: element))[]" : "jsonb"
    case .object, .map: "jsonb"
    }
  }

  func conditions(on value: String, _ type: TableType) -> [String] {
    switch type {
    case .text, .date: []
    case .filledText: ["\(value) <> ''"]
    case .identifier:
      [
        "\(value) ~ \(sqlLiteral(TextPattern.identifier.expression))",
        "octet_length(\(value)) <= \(ProjectID.maximumByteCount)",
      ]
    case .word(let words): ["\(value) IN (\(sqlLiterals(words)))"]
    case .number: ["\(value) >= 0"]
    case .list(let element, let atLeastOne) where element.isScalar:
      (atLeastOne ? ["cardinality(\(value)) > 0"] : [])
        + conditions(onElementsOf: value, element)
    case .list(let element, let atLeastOne):
      ["jsonb_typeof(\(value)) = 'array'"]
        + (atLeastOne ? ["jsonb_array_length(\(value)) > 0"] : [])
        + [isNone(of: "$[*]", in: value, JSONPathFaults(of: element))]
    case .object(let members):
      [
        "jsonb_typeof(\(value)) = 'object'",
        isNone(of: "$", in: value, JSONPathFaults(of: .object(members))),
      ]
    case .map(let keys, let members):
      [
        "jsonb_typeof(\(value)) = 'object'",
        "\(value) - ARRAY[\(sqlLiterals(keys))] = '{}'",
        isNone(of: "$.*", in: value, JSONPathFaults(of: .object(members))),
      ]
    }
  }

  private func conditions(onElementsOf value: String, _ element: TableType) -> [String] {
    switch element {
    case .filledText, .identifier:
      ["array_position(\(value), NULL) IS NULL", "array_position(\(value), '') IS NULL"]
    case .word(let words): ["\(value) <@ ARRAY[\(sqlLiterals(words))]"]
    case .text, .date, .number, .list, .object, .map: ["array_position(\(value), NULL) IS NULL"]
    }
  }

  /// Says that no value at a path has a fault.
  private func isNone(of path: String, in value: String, _ faults: JSONPathFaults) -> String {
    "NOT \(value) @? \(sqlLiteral("\(path) ? (\(faults.text))"))"
  }
}

extension TableType {
  /// Whether a value is no container.
  fileprivate var isScalar: Bool {
    switch self {
    case .text, .filledText, .identifier, .word, .date, .number: true
    case .list, .object, .map: false
    }
  }
}

/// What would be wrong with the value that a path of SQL/JSON has come to, as a predicate.
///
/// A comparison with a member that is absent is false, so each fault is said as one.
private struct JSONPathFaults {
  let text: String

  init(of type: TableType) {
    text = Self.faults(of: type, at: "@").joined(separator: " || ")
  }

  private static func faults(of type: TableType, at path: String) -> [String] {
    [#"\#(path).type() != "\#(type.jsonType)""#] + furtherFaults(of: type, at: path)
  }

  private static func furtherFaults(of type: TableType, at path: String) -> [String] {
    switch type {
    case .text, .number: []
    case .filledText, .identifier: [#"\#(path) == """#]
    case .word(let words):
      ["(\(words.map { #"\#(path) != "\#($0)""# }.joined(separator: " && ")))"]
    case .date:
      [#"(exists(\#(path)) && !(\#(path) like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))"#]
    case .list(let element, let atLeastOne):
      (atLeastOne ? ["\(path).size() == 0"] : []) + faults(of: element, at: "\(path)[*]")
    case .object(let members):
      members.flatMap { member in
        let path = "\(path).\(sqlName(member.name))"
        return (member.isRequired ? ["!exists(\(path))"] : []) + faults(of: member.type, at: path)
      }
    case .map(_, let members): faults(of: .object(members), at: "\(path).*")
    }
  }
}

extension TableType {
  /// What SQL/JSON calls the type of a value.
  fileprivate var jsonType: String {
    switch self {
    case .text, .filledText, .identifier, .word, .date: "string"
    case .number: "number"
    case .list: "array"
    case .object, .map: "object"
    }
  }
}
