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

  /// A row that is declared and not put into its table is seen by nobody.
  @Test(arguments: [
    ("Core/Export/", "Core/Export/ProjectFormat.swift"),
    ("Core/Export/Timeline/", "Core/Export/Timeline/TimelineFormat.swift"),
    ("eapctl/Commands/", "eapctl/Commands/CommandTable.swift"),
  ])
  func `every format and every command stands in its table`(folder: String, table: String) throws {
    let files = try Self.files()
    let inner = "Core/Export/Timeline/"
    let own = files.filter {
      $0.name.hasPrefix(folder) && (folder == inner || !$0.name.hasPrefix(inner))
    }
    let rows = own.flatMap { file in
      file.lines.compactMap { line in
        line.firstMatch(of: /static let (\w+) = (Self|ProjectFormat|Command)\($/).map(\.output.1)
      }
    }
    let lines = try #require(files.first { $0.name == table }).lines
    #expect(rows.count > 2, "no rows are found in \(folder): how are they declared?")
    for row in rows { #expect(lines.contains { $0.contains(" .\(row),") }, "\(row)") }
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

  /// The folders that may reach into memory by themselves, each for a reason.
  private static let unsafeFolders = [
    "Core/JSON/",  // Reads and writes each byte, and lends spans to everyone else.
    "Core/Schema/",  // Keeps what the reader found in memory that it uses again for each record.
    "eapctl/Host/",  // Calls the system, whose interface is made of pointers.
  ]

  @Test func `memory is reached into in few folders only`() throws {
    let found = try Self.files().flatMap { name, lines in
      lines.indices.filter {
        lines[$0].contains(/Unsafe|unsafe|baseAddress|utf8Start|\b(mem(chr|cmp|cpy|move|set))\(/)
      }
      .map { (name: name, line: $0 + 1) }
    }
    let breaches = found.filter { place in
      !Self.unsafeFolders.contains { place.name.hasPrefix($0) }
    }
    #expect(breaches.map { "\($0.name):\($0.line)" } == [])
    for folder in Self.unsafeFolders {
      #expect(found.contains { $0.name.hasPrefix(folder) }, "\(folder) needs no leave any more")
    }
  }
}
