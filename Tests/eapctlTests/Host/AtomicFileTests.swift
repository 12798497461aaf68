import Core
import Foundation
import Testing

@testable import eapctl

/// Replaces the contents of a file as commands do.
private func replace(_ file: File, with bytes: [UInt8]) throws(FileError) {
  let contents = try AtomicFile.replacing(file)
  try contents.sink.write(bytes)
  try commit(contents)
}

/// Puts new contents in their place.
private func commit(_ contents: consuming AtomicFile) throws(FileError) {
  guard let replacement = try contents.finish() else { return }
  try FileTransaction([replacement]).commit()
}

@Suite("Writing files") struct AtomicFileTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func write(_ text: String, to name: String) throws {
    try replace(File(name, in: directory.path), with: Array(text.utf8))
  }

  @Test func `a new file is readable by all`() throws {
    try write("new", to: "a.json")
    #expect(try directory.text(of: "a.json") == "new")
    #expect(try directory.permissions(of: "a.json") == 0o644)
    #expect(try directory.names == ["a.json"])
  }

  @Test("permissions are kept", arguments: [0o600, 0o640, 0o666, 0o755])
  func permissions(bits: Int) throws {
    try directory.write("old, and longer", to: "a.json")
    try directory.setPermissions(bits, of: "a.json")
    try write("new", to: "a.json")
    #expect(try directory.text(of: "a.json") == "new")
    #expect(try directory.permissions(of: "a.json") == bits)
  }

  @Test("symbolic links are followed", arguments: ["link", "chain", "absolute", "dangling"])
  func links(name: String) throws {
    try directory.write("old", to: "data/a.json")
    try directory.link("link", to: "data/a.json")
    try directory.link("chain", to: "./link")
    try directory.link("absolute", to: directory["data/a.json"])
    try directory.link("dangling", to: "data/new.json")
    try write("new", to: name)
    #expect(try directory.text(of: name == "dangling" ? "data/new.json" : "data/a.json") == "new")
    let type = try FileManager.default.attributesOfItem(atPath: directory[name])[.type]
    #expect(type as? FileAttributeType == .typeSymbolicLink)
  }

  @Test(
    "what cannot be written says why",
    arguments: [
      ("folder", "is a directory"),
      ("loop", "too many levels of symbolic links"),
      ("missing/a.json", "no such file or directory"),
      ("file/a.json", "not a directory"),
      (String(repeating: "n", count: 300), "file name too long"),
    ]
  )
  func failures(name: String, reason: String) throws {
    try directory.write("", to: "folder/file")
    try directory.write("", to: "file")
    try directory.link("loop", to: "loop")
    let before = try directory.names
    let failure = #expect(throws: FileError.self) { try write("new", to: name) }
    #expect(failure == .unwritable(name: name, reason: reason))
    #expect(try directory.names == before)
  }

  @Test func `a full disk leaves the old file and nothing else`() async throws {
    try directory.write("old", to: "a.json")
    let path = directory["a.json"]
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      setrlimit(__rlimit_resource_t(1), &limit)
      do throws(FileError) {
        try replace(File(path), with: [UInt8](repeating: 0x20, count: 10_000))
        exit(1)
      } catch {
        exit(error == .unwritable(name: path, reason: "file too large") ? 0 : 1)
      }
    }
    #expect(try directory.text(of: "a.json") == "old")
    #expect(try directory.names == ["a.json"])
  }

  @Test func `what stops half-way leaves the old file and nothing else`() throws {
    try directory.write("old", to: "a.json")
    func stop() throws {
      let contents = try AtomicFile.replacing(File(directory["a.json"]))
      try contents.sink.write(String(repeating: "x", count: 200_000))
    }
    try stop()
    #expect(try directory.text(of: "a.json") == "old")
    #expect(try directory.names == ["a.json"])
  }

  @Test func `the new file is never more readable than the old one`() throws {
    try directory.write("secret", to: "a.json")
    try directory.setPermissions(0o600, of: "a.json")
    let contents = try AtomicFile.replacing(File(directory["a.json"]))
    try contents.sink.write("new secret")
    try contents.sink.flush()
    let names = try directory.names
    #expect(names.count == 2)
    for name in names { #expect(try directory.permissions(of: name) == 0o600) }
    try commit(contents)
    #expect(try directory.text(of: "a.json") == "new secret")
  }

  @Test func `of many writers one wins`() async throws {
    let path = directory["a.json"]
    try await withThrowingTaskGroup { group in
      for number in 0..<16 {
        group.addTask {
          try replace(File(path), with: [UInt8](repeating: UInt8(0x61 + number), count: 100_000))
        }
      }
      try await group.waitForAll()
    }
    let text = try directory.text(of: "a.json")
    #expect(text.utf8.count == 100_000)
    #expect(Set(text).count == 1)
    #expect(try directory.names == ["a.json"])
  }

  @Test func `a device is written to`() throws {
    try write("gone", to: "/dev/null")
    #expect(throws: FileError.unwritable(name: "/dev/full", reason: "no space left on device")) {
      try write("gone", to: "/dev/full")
    }
  }
}
