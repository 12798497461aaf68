import Foundation
import Testing

@testable import Core

@Suite("Canonical form") struct CanonicalFormTests {
  @Test(arguments: try DataFiles.records())
  func `a shipped record is in canonical form and survives reading and writing`(
    file: DataFiles.File
  ) throws {
    #expect(canonicalForm(of: file.bytes, name: file.name) == file.bytes)
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
    var pieces: [[UInt8]] = []
    let input = RecordInput(name: name, bytes: bytes)
    let result = Formatting.write(input, workerCount: 1) { pieces.append($0) }
    #expect(throws: Never.self) { try result.get() }
    let whole = Array(pieces.joined())
    #expect(pieces.allSatisfy { $0.count < 128 * 1024 })
    #expect(name != "x.json" || whole.count > 1 << 20)
    #expect(verdict(on: bytes, name: name) == .success(false))
    #expect(verdict(on: whole, name: name) == .success(true))
    #expect(verdict(on: whole + [0x0A], name: name) == .success(false))
    #expect(verdict(on: Array(whole.dropLast()), name: name) == .success(false))
    #expect(verdict(on: Array(whole.dropLast(8)), name: name) == .failure(.notJSON))
  }

  private func verdict(on bytes: [UInt8], name: String) -> Result<Bool, FormattingError> {
    Formatting.check([RecordInput(name: name, bytes: bytes)], workerCount: 1)[0]
  }

  private func rewritten(_ source: String, name: String) -> String? {
    canonicalForm(of: Array(source.utf8), name: name).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// The canonical form of a source, or `nil` if it is not JSON.
func canonicalForm(of bytes: [UInt8], name: String) -> [UInt8]? {
  var form: [UInt8] = []
  let input = RecordInput(name: name, bytes: bytes)
  guard case .success = Formatting.write(input, workerCount: 1, to: { form += $0 }) else {
    return nil
  }
  return form
}

@Suite("Reading records") struct RecordReadingTests {
  @Test func `a key that is repeated has no value, nor makes up for one that is missing`() {
    let complete = ExampleRecord.text(with: "")
    #expect(readProject(in: Array(complete.utf8))?.title == "Clean rivers")
    let twice = complete.replacing(
      #""title": "Clean rivers""#,
      with: #""title": "A", "title": "B""#
    )
    #expect(readProject(in: Array(twice.utf8)) == nil)
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
