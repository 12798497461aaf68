import Core
import Foundation
import Testing

@testable import eapctl

/// Three registries through every format of the commands that look at records: `hostile` tries to
/// be something else in every field, `plain` has every field, and `minimal` only what is required.
@Suite("Records in every format") struct RecordGoldenTests {
  private static let registries = ["hostile", "plain", "minimal"]
  private static let languages = ["en", "ka", "ro"]

  // MARK: list

  @Test(arguments: registries, ProjectFormat.formats(for: .listing))
  func `every column by itself`(registry: String, format: ProjectFormat) throws {
    for language in format.uses.contains(.language) ? Self.languages : ["en"] {
      var text = ""
      for column in ProjectColumn.all {
        text += "=== \(column.name)\n"
        text += try output(
          registry,
          "list",
          "--format",
          format.name,
          "--columns",
          column.name,
          "--lang",
          language
        )
      }
      golden(
        "\(registry).columns.\(format.name)\(suffix(language, format.uses.contains(.language)))"
      )
      .expect(text)
    }
  }

  @Test(arguments: registries, ProjectFormat.formats(for: .listing))
  func `all columns together, and those that nobody chose`(
    registry: String,
    format: ProjectFormat
  ) throws {
    let all = ProjectColumn.all.map(\.name).joined(separator: ",")
    let list = ["list", "--format", format.name]
    var text = "=== standard\n" + (try output(registry, list))
    text += "=== all\n" + (try output(registry, list + ["--columns", all]))
    golden("\(registry).list.\(format.name)").expect(text)
  }

  @Test(arguments: registries, [60, 80])
  func `a table that fits the terminal`(registry: String, width: Int) throws {
    var text = ""
    for columns in ["id,title,countries,status,end", "title,progress,ends-in,duration"] {
      text += try output(registry, ["list", "--columns", columns], width: width)
    }
    for line in text.split(separator: "\n") { #expect(displayWidth(line) <= width, "\(line)") }
    golden("\(registry).list.\(width)").expect(text)
  }

  @Test(arguments: registries)
  func `the formats for programs do not change with the language`(registry: String) throws {
    for format in ProjectFormat.formats(for: .listing)
    where !format.uses.contains(.language) {
      let words = ["list", "--format", format.name]
      #expect(try output(registry, words + ["--lang", "ka"]) == output(registry, words))
    }
  }

  // MARK: show and export

  @Test(arguments: registries, ProjectFormat.formats(for: .reading))
  func `a page`(registry: String, format: ProjectFormat) throws {
    for language in format.uses.contains(.language) ? Self.languages : ["en"] {
      let words = ["show", "--format", format.name, "--lang", language]
      for width in format.uses.contains(.terminal) ? [nil, 80] : [nil] {
        let name = "\(registry).show.\(format.name)\(width.map { ".\($0)" } ?? "")"
        golden(name + suffix(language, format.uses.contains(.language)))
          .expect(try output(registry, words, width: width))
      }
    }
  }

  @Test(arguments: registries, ProjectFormat.formats(for: .sharing))
  func `an export`(registry: String, format: ProjectFormat) throws {
    for language in format.uses.contains(.language) ? Self.languages : ["en"] {
      golden(
        "\(registry).export.\(format.name)\(suffix(language, format.uses.contains(.language)))"
      )
      .expect(
        withoutStyleAndScript(
          try output(registry, "export", "--format", format.name, "--lang", language)
        )
      )
    }
  }

  // MARK: What the formats promise

  @Test(arguments: registries)
  func `another parser reads the same texts from each format of JSON`(registry: String) throws {
    let array = try JSONSerialization.jsonObject(
      with: Data(output(registry, "export").utf8)
    )
    let lines = try output(registry, "list", "--format", "ndjson").split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    let source = try String(contentsOfFile: Self.file(registry), encoding: .utf8)
      .split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    #expect(array as? NSArray == source as NSArray)
    #expect(lines as NSArray == source as NSArray)
  }

  @Test func `a spreadsheet finds no formula in a field, and every field is whole`() throws {
    let titles = try output("hostile", "list", "--format", "csv", "--columns", "id,title,topics")
    let rows = Self.rows(ofCSV: titles)
    #expect(rows.count == 27)
    for row in rows {
      #expect(row.count == 3)
      for field in row where field.first.map({ "=+-@\t\r".contains($0) }) == true {
        // Only a number may start with a sign.
        #expect(Double(field) != nil, "\(field)")
      }
    }
  }

  @Test func `a line of TSV is a record and a tab ends a field`() throws {
    let all = ProjectColumn.all.map(\.name).joined(separator: ",")
    let text = try output("hostile", "list", "--format", "tsv", "--columns", all)
    let lines = text.unicodeScalars.split(separator: "\n")
    #expect(lines.count == 27)
    for line in lines {
      #expect(line.count { $0 == "\t" } == ProjectColumn.all.count - 1)
      #expect(!line.contains("\r"))
    }
  }

  /// Reads CSV by the letter of RFC 4180.
  private static func rows(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case ",", "\r":
        guard !isQuoted else {
          field.append(scalar)
          continue
        }
        rows[rows.count - 1].append(String(field))
        field.removeAll()
        if scalar == "\r", scalars.popFirst() == "\n" { rows.append([]) }
      default: field.append(scalar)
      }
    }
    return rows.dropLast()
  }

  // MARK: Running

  private func output(_ registry: String, _ words: String...) throws -> String {
    try output(registry, words)
  }

  private func output(_ registry: String, _ words: [String], width: Int? = nil) throws -> String {
    let session = try Session.inMemory(
      environment: width.map { [.columns: String($0)] } ?? [:]
    )
    let run = ToolRun(words + ["--data", Self.file(registry)], in: session)
    #expect(run.status == .success)
    let notes = run.errors.split(separator: "\n").filter {
      !$0.contains("has no effect on format") && !$0.contains("no texts in")
        && !$0.contains("left untranslated")
    }
    #expect(notes == [])
    return run.output
  }

  private static func file(_ registry: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/Records/\(registry).ndjson").standardizedFileURL.path
  }

  private func suffix(_ language: String, _ isShown: Bool) -> String {
    isShown ? ".\(language)" : ""
  }

  private func golden(_ name: String) -> PrintableGolden {
    PrintableGolden(golden: Golden(suite: "Records", name: name + ".txt"))
  }
}

/// A golden file in which everything can be seen.
private struct PrintableGolden {
  let golden: Golden

  func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) {
    golden.expect(printable(actual), sourceLocation: sourceLocation)
  }
}
