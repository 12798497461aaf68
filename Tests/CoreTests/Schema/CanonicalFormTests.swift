import Foundation
import Testing

@testable import Core

@Suite("Canonical form") struct CanonicalFormTests {
  @Test(arguments: try DataFiles.records())
  func `a shipped record is in canonical form and survives reading and writing`(
    file: DataFiles.File
  ) throws {
    let form = CanonicalForm(of: file.bytes, name: file.name)
    #expect(form.rewrite(file.bytes) == file.bytes)
    let project = try #require(readProject(in: file.bytes))
    var writer = JSONWriter()
    project.write(to: &writer, isInline: false)
    writer.endLine()
    #expect(writer.bytes == file.bytes)
  }

  @Test func `keys are put in order and nothing is dropped`() {
    let source = """
      {"title":"A\\/B \\u0041\\u001b","unheard":{"z":1.50,"a":[]},"countries":["UA","AM"],"id":"x",
      "timeline":{"end":"2026-01-01","start":"2025-01-01"},
      "translations":{"uk":{"title":"Б"},"ka":{"title":"ა"}}}
      """
    let expected = """
      {
        "id": "x",
        "title": "A/B A\\u001b",
        "countries": ["UA", "AM"],
        "timeline": {
          "start": "2025-01-01",
          "end": "2026-01-01"
        },
        "translations": {
          "ka": {
            "title": "ა"
          },
          "uk": {
            "title": "Б"
          }
        },
        "unheard": {
          "z": 1.50,
          "a": []
        }
      }

      """
    #expect(rewritten(source, name: "x.json") == expected)
    #expect(rewritten(expected, name: "x.json") == expected)
  }

  @Test func `JSON Lines stay a record a line`() {
    let source = "{\"title\": \"b\", \"id\": \"a\"}\n\n {\"id\":\"c\"}"
    let expected = "{\"id\":\"a\",\"title\":\"b\"}\n{\"id\":\"c\"}\n"
    #expect(rewritten(source, name: "x.ndjson") == expected)
    #expect(rewritten(source, name: "x.json") == expected)
    #expect(rewritten(expected, name: "x.jsonl") == expected)
  }

  @Test(arguments: ["", "{", "{}{}", "[1,]", "{\"a\":\"\u{1}\"}"])
  func `text that is no JSON is not rewritten`(source: String) {
    #expect(rewritten(source, name: "x.json") == nil)
  }

  @Test(arguments: ["x.json", "x.ndjson"])
  func `a long form comes in pieces that are the whole together`(name: String) throws {
    let nest = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let value = #"{"x": [\#(Array(repeating: nest, count: 20).joined(separator: ","))]}"#
    let source = name == "x.json" ? "[\(value),\(value)]" : "\(value)\n\(value)\n"
    let bytes = Array(source.utf8)
    let form = CanonicalForm(of: bytes, name: name)
    var pieces: [[UInt8]] = []
    #expect(form.write(bytes) { pieces.append($0) })
    let whole = Array(pieces.joined())
    #expect(pieces.allSatisfy { $0.count < 128 * 1024 })
    #expect(name != "x.json" || whole.count > 1 << 20)
    #expect(form.rewrite(bytes) == whole)
    #expect(form.isCanonical(bytes) == false)
    #expect(form.isCanonical(whole) == true)
    #expect(form.isCanonical(whole + [0x0A]) == false)
    #expect(form.isCanonical(Array(whole.dropLast())) == false)
    #expect(form.isCanonical(Array(whole.dropLast(8))) == nil)
  }

  private func rewritten(_ source: String, name: String) -> String? {
    let bytes = Array(source.utf8)
    return CanonicalForm(of: bytes, name: name).rewrite(bytes).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

@Suite("Reading records") struct RecordReadingTests {
  @Test func `a key that stands twice does not make up for one that is missing`() {
    let complete = ExampleRecord.text(with: "")
    #expect(readProject(in: Array(complete.utf8))?.title == "Clean rivers")
    let twice = complete.replacing(
      #""title": "Clean rivers""#,
      with: #""title": "A", "title": "B""#
    )
    #expect(readProject(in: Array(twice.utf8))?.title == "A")
    let missing = twice.replacing(#""id": "clean-rivers","#, with: "")
    #expect(readProject(in: Array(missing.utf8)) == nil)
  }
}

/// The project in a source of one record.
func readProject(in bytes: [UInt8]) -> Project? {
  var result: Project?
  withJSON(String(decoding: bytes, as: UTF8.self)) { json in
    var reader = RecordReader()
    result = reader.read(json) { $0.view?.project }
  }
  return result
}

/// The records that ship with the tool.
enum DataFiles {
  /// A file of `Data/projects`.
  struct File: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]

    var testDescription: String { name }
  }

  /// The top folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .appending(path: "../../..")
    .standardized

  /// Every record, by name.
  static func records() throws -> [File] {
    let folder = package.appending(path: "Data/projects")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { name in
      File(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }
}
