import Foundation
import Testing

/// What must hold of the text of the sources, where the compiler does not see to it.
@Suite("Sources") struct SourceTests {
  private static let sources = DataFiles.package.appending(path: "Sources")

  /// The lines of all sources, by file.
  private static func files() throws -> [(name: String, lines: [Substring])] {
    try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { name in
        let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
        return (name, text.split(separator: "\n", omittingEmptySubsequences: false))
      }
  }

  /// A `default:` would take a new case of an enumeration in silence.
  ///
  /// A switch is over an enumeration if a pattern of its cases starts with a dot and a name. Two
  /// enumerations are not ours: `Optional`, and the categories of `Unicode`.
  @Test func `no switch over an enumeration of our own has a default`() throws {
    var breaches: [String] = []
    for (name, lines) in try Self.files() {
      for (index, line) in lines.enumerated() {
        let indent = String(line.prefix { $0 == " " })
        guard line.dropFirst(indent.count).hasPrefix("default:") else { continue }
        let isOpening = { (line: Substring) in
          line.hasPrefix(indent) && line.dropFirst(indent.count).first != " "
            && line.contains("switch ") && line.hasSuffix("{")
        }
        let first = lines[..<index].lastIndex(where: isOpening) ?? index
        let cases = lines[first...index].filter { $0.hasPrefix(indent + "case ") }
        let isOfEnumeration = cases.contains {
          $0.contains(/case (?:let )?\(?\.[a-z]/) && !$0.contains(/case \.(some|none)\b/)
        }
        let isForeign = lines[first].contains("generalCategory")
        if isOfEnumeration && !isForeign { breaches.append("\(name):\(index + 1)") }
      }
    }
    #expect(breaches == [])
  }
}
