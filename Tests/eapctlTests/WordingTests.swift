import Core
import Foundation
import Testing

@testable import eapctl

/// What can be checked of the style in which the tool speaks; see `Rule.catalogue`.
@Suite("Wording") struct WordingTests {
  /// Words that were found to be unidiomatic or false.
  private static let words = [
    "told", "tells", "stand", "stands", "so many", "turned round", "blank", "blanks",
    "expected it once", "do not go together", "does not go with",
  ]

  /// The first word of the list that a text has.
  private func unwanted(in text: some StringProtocol) -> String? {
    let letters = text.lowercased().map { $0.isLetter ? $0 : " " }
    let plain = " " + String(letters).split(separator: " ").joined(separator: " ") + " "
    return Self.words.first { plain.contains(" \($0) ") }
  }

  @Test(arguments: ["Help", "Overview", "Rules", "Messages"])
  func `no page and no message has a word of the list`(folder: String) throws {
    let directory = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(
      at: directory,
      includingPropertiesForKeys: nil
    )
    #expect(files.count >= 4)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        // The rest of a message is the text of a record.
        let plain = line.replacing(#/"[^"]*"/#, with: "")
        #expect(unwanted(in: plain) == nil, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test func `what options, commands and exit statuses say is a sentence without a full stop`() {
    let summaries =
      Command.table.flatMap { [$0.summary] + $0.options.map(\.summary) }
      + ExitStatus.allCases.map(\.summary) + EnvironmentVariable.allCases.map(\.summary)
      + Rule.catalogue.map(\.summary)
    for summary in summaries {
      #expect(!summary.hasSuffix("."), "\(summary)")
      #expect(unwanted(in: summary) == nil, "\(summary)")
    }
  }
}
