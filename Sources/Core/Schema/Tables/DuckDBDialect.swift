/// SQL as DuckDB has it, with lists, structs and maps.
struct DuckDBDialect: SQLDialect {
  let notes = [
    "Tables of DuckDB for the records of eapctl and for its findings.",
    "Columns are named as the keys of the records are, and so found by COPY and json_transform.",
    "Lists are LIST, objects STRUCT, translations a MAP from language codes; what is absent is NULL.",
    "Dates are days. A year or a month alone is an error, date-format, and such a record stays out.",
    "Records without an error of 'eapctl validate' pass every CHECK, which cannot see into lists of objects.",
  ]

  /// Columns are read faster than an index is kept.
  let hasIndexes = false

  func name(of type: TableType) -> String {
    switch type {
    case .text, .filledText, .identifier, .word: "VARCHAR"
    case .date: "DATE"
    case .number: "BIGINT"
    case .list(let element, _): "\(name(of: element))[]"
    case .object(let members): structure(of: members)
    case .map(_, let members): "MAP(VARCHAR, \(structure(of: members)))"
    }
  }

  private func structure(of members: [TableColumn]) -> String {
    let members = members.map { "\(sqlName($0.name)) \(name(of: $0.type))" }
    return "STRUCT(\(members.joined(separator: ", ")))"
  }

  func conditions(on value: String, _ type: TableType) -> [String] {
    switch type {
    case .text, .date: []
    case .filledText: ["\(value) <> ''"]
    case .identifier:
      [
        "regexp_full_match(\(value), \(sqlLiteral(TextPattern.identifier.expression)))",
        "strlen(\(value)) <= \(ProjectID.maximumByteCount)",
      ]
    case .word(let words): ["\(value) IN (\(sqlLiterals(words)))"]
    case .number: ["\(value) >= 0"]
    case .list(let element, let atLeastOne):
      (atLeastOne ? ["len(\(value)) > 0"] : [])
        + ["list_count(\(value)) = len(\(value))"] + conditions(onElementsOf: value, element)
    case .object(let members):
      members.flatMap { member in
        let value = "\(value).\(sqlName(member.name))"
        return (member.isRequired ? ["\(value) IS NOT NULL"] : [])
          + conditions(on: value, member.type)
      }
    case .map(let keys, _): ["list_has_all([\(sqlLiterals(keys))], map_keys(\(value)))"]
    }
  }

  /// Returns what must hold of the elements of a list, as far as it can be said without a function of them,
  /// which conditions cannot have.
  private func conditions(onElementsOf value: String, _ element: TableType) -> [String] {
    switch element {
    case .filledText, .identifier: ["NOT list_contains(\(value), '')"]
    case .word(let words): ["list_has_all([\(sqlLiterals(words))], \(value))"]
    case .text, .date, .number, .list, .object, .map: []
    }
  }
}
