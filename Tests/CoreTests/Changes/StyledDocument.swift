import Testing

@testable import Core

/// A record laid out in one of the ways that editors and programs lay JSON out.
struct StyledDocument {
  /// The white space of a document.
  struct Style: Sendable, CustomTestStringConvertible {
    var name: String
    var colon = ": "
    var gap = " "
    /// The indentation of a level, or `nil` if all stands on one line.
    var indent: String?
    var lineEnd = "\n"

    var testDescription: String { name }

    static let all = [
      Style(name: "two spaces", indent: "  "),
      Style(name: "four spaces", indent: "    "),
      Style(name: "tabs", indent: "\t"),
      Style(name: "CRLF", indent: "  ", lineEnd: "\r\n"),
      Style(name: "not indented", indent: ""),
      Style(name: "no blank after colons", colon: ":", gap: "", indent: "  "),
      Style(name: "one line"),
      Style(name: "compact", colon: ":", gap: ""),
    ]
  }

  let style: Style
  /// Whether keys are shuffled, texts escaped and keys added that no field has.
  var isWild = false
  /// The field to leave out.
  var omitted: FieldPath?
  var random: SeededGenerator

  /// Returns the text of a record.
  mutating func text(of project: Project) -> String {
    var writer = JSONWriter(layout: .compact)
    project.write(to: &writer, isInline: false)
    var result = ""
    withJSON(String(decoding: writer.bytes, as: UTF8.self)) { json in
      result = value(0, of: json, as: .object(Project.objectShape), path: "", indentation: "")
    }
    return style.indent == nil ? result : result + style.lineEnd
  }

  private mutating func value(
    _ node: Int,
    of json: JSONView,
    as shape: Shape?,
    path: String,
    indentation: String
  ) -> String {
    let inner = indentation + (style.indent ?? "")
    switch json[node].kind {
    case .object:
      var members: [String] = []
      for key in json.keys(of: node) {
        let name = json.text(key).string
        let path = path.isEmpty ? name : "\(path).\(name)"
        if path == omitted?.description { continue }
        let shape = shape?.field(of: json.text(key))?.shape
        let value = value(key + 1, of: json, as: shape, path: path, indentation: inner)
        members.append(quoted(name) + style.colon + value)
      }
      if isWild {
        // A key of the translations that is no language would be an error.
        if path != "translations" {
          members.append(
            "\"odd\(members.count)\"\(style.colon)[1.50e1, {\"id\" :null},\"\\u0041\"]"
          )
        }
        members.shuffle(using: &random)
      }
      return container("{", members, "}", isInline: false, indentation)
    case .array:
      let elements = json.elements(of: node).map {
        value($0, of: json, as: shape?.elementShape, path: path, indentation: inner)
      }
      return container("[", elements, "]", isInline: shape?.isInline ?? false, indentation)
    default: return quoted(json.text(node).string)
    }
  }

  private func container(
    _ opening: String,
    _ items: [String],
    _ closing: String,
    isInline: Bool,
    _ indentation: String
  ) -> String {
    guard let indent = style.indent, !isInline, !items.isEmpty else {
      return opening + items.joined(separator: "," + style.gap) + closing
    }
    let lines = items.map { style.lineEnd + indentation + indent + $0 }
    return opening + lines.joined(separator: ",") + style.lineEnd + indentation + closing
  }

  private mutating func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let isEscaped = isWild && scalar.value < 0x80 && Int.random(in: 0..<9, using: &random) == 0
      if isEscaped {
        result += "\\u" + hexadecimal(scalar.value)
      } else if scalar == "\"" || scalar == "\\" {
        result += "\\\(scalar)"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
