/// Tables as one JSON object, whose members are what `StructType.fromJson` of Spark reads.
///
///     {
///       "projects": {
///         "type": "struct",
///         "fields": [
///           {"name": "id", "type": "string", "nullable": false, "metadata": {"comment": "…"}}
///         ]
///       }
///     }
///
/// Spark has no keys and no conditions: `primaryKey` and the `values` of a closed vocabulary are in the
/// metadata of a column, beside its `comment`.
struct SparkSchema {
  let tables: [TableShape]

  /// The schemas as a JSON text.
  var text: String {
    var writer = JSONWriter()
    writer.object { writer in
      for table in tables {
        writer.object(table.name) { write(table.columns, primaryKey: table.primaryKey, to: &$0) }
      }
    }
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes the members of a struct.
  private func write(_ columns: [TableColumn], primaryKey: String?, to writer: inout JSONWriter) {
    writer.member("type", "struct")
    writer.array("fields") { writer in
      for column in columns {
        writer.object { writer in
          writer.member("name", column.name)
          writer.key("type")
          write(column.type, to: &writer)
          writer.member("nullable", !column.isRequired)
          writer.object("metadata") { writer in
            writer.member("comment", column.summary)
            if column.name == primaryKey { writer.member("primaryKey", true) }
            if let words = column.type.words { writer.member("values", words) }
          }
        }
      }
    }
  }

  private func write(_ type: TableType, to writer: inout JSONWriter) {
    switch type {
    case .text, .filledText, .identifier, .word: writer.string("string")
    case .date: writer.string("date")
    case .number: writer.string("long")
    case .list(let element, _):
      writer.object { writer in
        writer.member("type", "array")
        writer.key("elementType")
        write(element, to: &writer)
        writer.member("containsNull", false)
      }
    case .object(let members): writer.object { write(members, primaryKey: nil, to: &$0) }
    case .map(_, let members):
      writer.object { writer in
        writer.member("type", "map")
        writer.member("keyType", "string")
        writer.object("valueType") { write(members, primaryKey: nil, to: &$0) }
        writer.member("valueContainsNull", false)
      }
    }
  }
}

extension TableType {
  /// The words that a value, or each element of a list, is one of.
  fileprivate var words: [String]? {
    switch self {
    case .word(let words): words
    case .list(let element, _): element.words
    case .map(let keys, _): keys
    case .text, .filledText, .identifier, .date, .number, .object: nil
    }
  }
}
