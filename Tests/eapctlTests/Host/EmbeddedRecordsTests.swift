import Core
import Foundation
import Testing

@testable import eapctl

@Suite("Embedded records") struct EmbeddedRecordsTests {
  private static let projects = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../Data/projects").standardized.path

  @Test func `they are the files of Data and projects`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.projects).sorted()
    #expect(RecordInput.embedded.map(\.name) == names)
    for input in RecordInput.embedded {
      let source = try input.open()
      let file = try File(Self.projects + "/" + input.name).bytes()
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count + 1, alignment: 1)
      defer { buffer.deallocate() }
      let count = try source.read(into: buffer)
      #expect(buffer.prefix(count).elementsEqual(file))
    }
  }
}
