@testable import Core

/// An element of XML, as far as reports use it: elements, attributes and text.
struct MarkupElement {
  let name: String
  private(set) var attributes: [String: String] = [:]
  private(set) var children: [MarkupElement] = []
  /// The text in it, without that of its children.
  private(set) var text = ""

  /// Reads a document, or returns `nil` if it is not well formed (XML 1.0, section 2.1).
  init?(document: String) {
    var reader = MarkupReader(scalars: Array(document.unicodeScalars))
    guard reader.take(#"<?xml version="1.0" encoding="UTF-8"?>"#) else { return nil }
    reader.skipBlanks()
    guard let element = reader.readElement() else { return nil }
    reader.skipBlanks()
    guard reader.isAtEnd else { return nil }
    self = element
  }

  fileprivate init(name: String) {
    self.name = name
  }

  fileprivate mutating func add(_ value: String, for attribute: String) -> Bool {
    attributes.updateValue(value, forKey: attribute) == nil
  }

  fileprivate mutating func add(_ child: MarkupElement) { children.append(child) }

  fileprivate mutating func add(text: String) { self.text += text }

  /// All elements in it with a name, at any depth.
  func descendants(named name: String) -> [MarkupElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(named: name) }
  }
}

private struct MarkupReader {
  let scalars: [Unicode.Scalar]
  var offset = 0

  var isAtEnd: Bool { offset == scalars.count }

  private static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]

  mutating func skipBlanks() {
    while offset < scalars.count, Self.blanks.contains(scalars[offset]) { offset += 1 }
  }

  mutating func take(_ text: String) -> Bool {
    guard scalars[offset...].starts(with: text.unicodeScalars) else { return false }
    offset += text.unicodeScalars.count
    return true
  }

  mutating func readElement() -> MarkupElement? {
    guard take("<"), let name = readName() else { return nil }
    var element = MarkupElement(name: name)
    while true {
      let start = offset
      skipBlanks()
      if take("/>") { return element }
      if take(">") { break }
      guard offset > start, let attribute = readName(), take("=\""),
        let value = readText(to: "\"", isValue: true), element.add(value, for: attribute)
      else { return nil }
      offset += 1
    }
    while !take("</") {
      if offset < scalars.count, scalars[offset] == "<" {
        guard let child = readElement() else { return nil }
        element.add(child)
      } else {
        guard let text = readText(to: "<", isValue: false) else { return nil }
        element.add(text: text)
      }
    }
    return take(name + ">") ? element : nil
  }

  private mutating func readName() -> String? {
    let start = offset
    while offset < scalars.count, scalars[offset].properties.isAlphabetic || scalars[offset] == "-"
    {
      offset += 1
    }
    return start < offset ? String(scalars: scalars[start..<offset]) : nil
  }

  /// Reads up to a mark, which has to come.
  private mutating func readText(to mark: Unicode.Scalar, isValue: Bool) -> String? {
    var text = String.UnicodeScalarView()
    while offset < scalars.count {
      let scalar = scalars[offset]
      if scalar == mark { return String(text) }
      switch scalar {
      case "<": return nil
      case "&":
        guard let character = readReference() else { return nil }
        text.append(character)
        continue
      // A value would be read with a blank instead, and a carriage return as a line end.
      case "\t", "\n": if isValue { return nil }
      case "\r", "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": return nil
      default: break
      }
      text.append(scalar)
      offset += 1
    }
    return nil
  }

  private mutating func readReference() -> Unicode.Scalar? {
    let names: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"),
      ("&#10;", "\n"), ("&#13;", "\r"),
    ]
    return names.first { take($0.0) }?.1
  }
}
