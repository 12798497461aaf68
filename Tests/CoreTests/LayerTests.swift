import Foundation
import Testing

/// The compiler checks the order of the folders, in `.ci/layers`; here only that it is told of each.
@Suite("Layers") struct LayerTests {
  @Test(arguments: ["Core", "eapctl"])
  func `every folder is in the lists of the script`(module: String) throws {
    let script = try String(
      contentsOf: DataFiles.package.appending(path: ".ci/layers"),
      encoding: .utf8
    )
    let words = Set(script.split { !$0.isLetter }.map(String.init))
    let sources = DataFiles.package.appending(path: "Sources/\(module)")
    for folder in try FileManager.default.contentsOfDirectory(atPath: sources.path)
    where !folder.hasSuffix(".swift") {
      #expect(words.contains(folder))
    }
  }

  @Test(arguments: ["Core", "eapctl"])
  func `every folder is in the layout of the README`(module: String) throws {
    let readme = try String(
      contentsOf: DataFiles.package.appending(path: "README.md"),
      encoding: .utf8
    )
    let sources = DataFiles.package.appending(path: "Sources/\(module)")
    for folder in try FileManager.default.contentsOfDirectory(atPath: sources.path)
    where !folder.hasSuffix(".swift") {
      #expect(readme.contains("\n  \(folder) "))
    }
  }

  /// Records are read by the threads of one folder; one more waits for signals.
  @Test func `threads are started in one folder`() throws {
    let places = ["Core/Pipeline/", "eapctl/Host/Interruption.swift"]
    let sources = DataFiles.package.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    for file in files where file.hasSuffix(".swift") && !places.contains(where: file.hasPrefix) {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      #expect(!text.contains("import Dispatch"), "\(file)")
      #expect(!text.contains("pthread_create"), "\(file)")
    }
  }
}
