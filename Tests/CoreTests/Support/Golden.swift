import Foundation
import Testing

/// A file of expected output, `Tests/CoreTests/Golden/<suite>/<case>.<extension>`.
///
/// With `RECORD_GOLDENS=1` in the environment the output is written to the file and the test fails,
/// so that a recording run is never taken for a passing one.
struct Golden {
  var suite: String
  var name: String

  /// Expects `actual` to equal the file, line by line.
  func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) {
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      record(actual, sourceLocation: sourceLocation)
      return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "no golden file \(suite)/\(name); run with RECORD_GOLDENS=1",
        sourceLocation: sourceLocation
      )
      return
    }
    #expect(lines(of: actual) == lines(of: expected), sourceLocation: sourceLocation)
  }

  private func record(_ actual: String, sourceLocation: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(suite)/\(name)", sourceLocation: sourceLocation)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
  }

  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Golden", suite, name)
  }

  private func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
