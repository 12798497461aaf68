import Foundation

@testable import eapctl

/// A registry in a directory of its own, for the tests of commands.
struct SampleRegistry {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try write("a")
    try write("b")
  }

  /// Writes a record; `country`, `title` and `status` are where tests put what is wrong.
  @discardableResult
  func write(
    _ id: String,
    title: String? = nil,
    country: String = "GE",
    status: String = "ongoing"
  ) throws -> String {
    let text = Self.record(id, title: title, country: country)
      .replacing(#""ongoing""#, with: "\"\(status)\"")
    return try directory.write(text, to: "Data/projects/\(id).json")
  }

  /// The texts of all files of the registry, by their names.
  func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: directory["Data/projects"]) {
      texts[name] = try directory.text(of: "Data/projects/\(name)")
    }
    return texts
  }

  /// A record in canonical form.
  static func record(_ id: String, title: String? = nil, country: String = "GE") -> String {
    """
    {
      "id": "\(id)",
      "title": "\(title ?? "Project \(id)")",
      "specificObjectives": [
        "Rivers are cleaner."
      ],
      "expectedResults": [
        "Water is tested every month."
      ],
      "countries": ["\(country)"],
      "status": "ongoing",
      "timeline": {
        "start": "2025-01-01",
        "end": "2028-12-31"
      }
    }

    """
  }

  /// The same record on one line.
  static func line(_ id: String, title: String? = nil, country: String = "GE") -> String {
    record(id, title: title, country: country).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined() + "\n"
  }

  /// Runs the tool in the directory.
  func run(
    _ words: String...,
    input: String = "",
    environment: [EnvironmentVariable: String] = [:]
  ) throws -> ToolRun {
    try run(words, input: input, environment: environment)
  }

  /// Runs the tool in the directory.
  func run(
    _ words: [String],
    input: String = "",
    environment: [EnvironmentVariable: String] = [:]
  ) throws -> ToolRun {
    ToolRun(
      words,
      in: try .inMemory(
        standardInput: input,
        environment: environment,
        directory: directory.path
      )
    )
  }
}
