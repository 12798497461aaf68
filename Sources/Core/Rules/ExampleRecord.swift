/// The complete record that the examples of rules vary.
enum ExampleRecord {
  private static let members: [(key: String, value: String)] = [
    ("id", #""clean-rivers""#),
    ("title", #""Clean rivers""#),
    ("specificObjectives", #"["Rivers are cleaner."]"#),
    ("expectedResults", #"["Water is tested every month."]"#),
    ("countries", #"["GE", "MD"]"#),
    ("status", #""ongoing""#),
    ("timeline", #"{"start": "2025-01-01", "end": "2028-12-31"}"#),
  ]

  /// The name of the file that the record is in.
  static let fileName = "clean-rivers.json"

  /// The date that examples take for today.
  static let today = CalendarDate(dayNumber: 20_780)

  /// The value of a key, as JSON.
  static func value(of key: String) -> String? { members.first { $0.key == key }?.value }

  /// The record over several lines, with `changes` in place of members of the same key.
  ///
  /// `changes` are members of a JSON object; one that is `null` takes its member away.
  static func text(with changes: String) -> String {
    let lines = merged(changes).map { "  \"\($0.key)\": \($0.value)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// The record on one line.
  static func line(with changes: String) -> String {
    "{" + merged(changes).map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func merged(_ changes: String) -> [(key: String, value: String)] {
    var result = members
    for change in parsed(changes) {
      if let index = result.firstIndex(where: { $0.key == change.key }) {
        result[index].value = change.value
      } else {
        result.append(change)
      }
    }
    return result.filter { $0.value != "null" }
  }

  private static func parsed(_ changes: String) -> [(key: String, value: String)] {
    let source = SourceBytes(Array("{\(changes)}".utf8))
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    do throws(JSONError) {
      try reader.readValue()
    } catch {
      preconditionFailure("example '\(changes)': \(error.message)")
    }
    let json = reader.view
    return json.keys(of: 0).map { key in
      (
        String(decoding: json.text(key).raw, as: UTF8.self),
        String(decoding: json.bytes(in: json[key + 1].range), as: UTF8.self)
      )
    }
  }
}
