import Foundation
import Testing

/// The folders of Core know only those above them in the list.
@Suite("Layers of Core") struct LayerTests {
  private static let folders = [
    "Text", "JSON", "Model", "Language", "Schema", "Findings", "Rules", "Registry", "Changes",
    "Pipeline", "Reports", "Export", "Import",
  ]
  /// Folders that do not know each other.
  private static let siblings: Set<String> = ["Reports", "Export", "Import"]
  private static let core = DataFiles.package.appending(path: "Sources/Core")

  /// The source files of a folder, without comments and string literals.
  private static func sources(of folder: String) throws -> [(name: String, text: String)] {
    let root = core.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      let bare = text.replacing(/\/\/[^\n]*/, with: "").replacing(/"[^"\n]*"/, with: "")
      return ("\(folder)/\(name)", bare)
    }
  }

  @Test func `every folder is in the list`() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.core.path)
    #expect(found.sorted() == Self.folders.sorted())
  }

  @Test func `threads are started in one folder`() throws {
    for folder in Self.folders where folder != "Pipeline" {
      for source in try Self.sources(of: folder) {
        #expect(!source.text.contains("import Dispatch"), "\(source.name)")
        #expect(!source.text.contains("import Synchronization"), "\(source.name)")
      }
    }
  }

  @Test func `no file names a type of a folder further down`() throws {
    var owners: [String: Int] = [:]
    var files: [(name: String, text: String, layer: Int)] = []
    for (layer, folder) in Self.folders.enumerated() {
      for source in try Self.sources(of: folder) {
        files.append((source.name, source.text, layer))
        let declaration =
          /(?m)^(?:public |private |fileprivate |final |indirect )*(?:struct|enum|class|protocol) (\w+)/
        for match in source.text.matches(of: declaration) { owners[String(match.1)] = layer }
      }
    }
    var breaches: [String] = []
    for file in files {
      for word in Set(
        file.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      ) {
        guard let owner = owners[word], owner != file.layer else { continue }
        let isSibling = Self.siblings.isSuperset(of: [
          Self.folders[owner], Self.folders[file.layer],
        ])
        guard owner > file.layer || isSibling else { continue }
        breaches.append("\(file.name) names \(word) of \(Self.folders[owner])")
      }
    }
    #expect(breaches.sorted() == [])
  }
}
