import Core
import Foundation
import Synchronization
import Testing

@testable import eapctl

@Suite("Changing several files") struct FileTransactionTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("one", to: "a.json")
    try directory.write("two", to: "b.json")
  }

  private func file(_ name: String) -> File { File(name, in: directory.path) }

  private func replacement(
    of name: String,
    with text: String,
    expecting expectation: FileExpectation
  ) throws -> FileReplacement {
    let contents = try AtomicFile.replacing(file(name), expecting: expectation)
    try contents.sink.write(text)
    return try #require(try contents.finish())
  }

  private func replacement(of name: String, with text: String) throws -> FileReplacement {
    let snapshot = try #require(try file(name).contents().snapshot)
    return try replacement(of: name, with: text, expecting: .unchanged(snapshot))
  }

  @Test func `all files are changed, and nothing else is left`() throws {
    let changes = [
      try replacement(of: "a.json", with: "1"), try replacement(of: "b.json", with: "2"),
      try replacement(of: "c.json", with: "3", expecting: .absent),
      try replacement(of: "d.json", with: "4", expecting: .anything),
    ]
    #expect(try directory.names.count == 6)
    try FileTransaction(changes).commit()
    #expect(
      try ["a", "b", "c", "d"].map { try directory.text(of: "\($0).json") } == ["1", "2", "3", "4"]
    )
  }

  @Test func `what is not committed leaves nothing`() throws {
    func prepare() throws { _ = try replacement(of: "a.json", with: "1") }
    try prepare()
    #expect(try directory.names == ["a.json", "b.json"])
    #expect(try directory.text(of: "a.json") == "one")
  }

  /// What another program may do to `b.json` between reading and writing.
  enum Interference: String, CaseIterable {
    case written, replaced, touched, removed, becameDirectory
  }

  private func interfere(_ interference: Interference) throws {
    let path = directory["b.json"]
    switch interference {
    case .written: try Data("their".utf8).write(to: URL(filePath: path))
    case .replaced:
      try directory.write("two", to: "new")
      try #require(rename(directory["new"], path) == 0)
    case .touched: try #require(utimes(path, [timeval(tv_sec: 1, tv_usec: 0), timeval()]) == 0)
    case .removed: try FileManager.default.removeItem(atPath: path)
    case .becameDirectory:
      try FileManager.default.removeItem(atPath: path)
      try directory.write("", to: "b.json/c")
    }
  }

  @Test(arguments: Interference.allCases)
  func `who comes second has changed nothing`(interference: Interference) throws {
    var changes = [
      try replacement(of: "a.json", with: "1"), try replacement(of: "b.json", with: "2"),
    ]
    try interfere(interference)
    let before = try directory.names
    #expect(
      throws: FileError.unwritable(
        name: "b.json",
        reason: "another program has changed it since it was read"
      )
    ) { try FileTransaction(changes).commit() }
    #expect(try directory.text(of: "a.json") == "one")
    if interference == .written { #expect(try directory.text(of: "b.json") == "their") }
    #expect(try directory.names == before)
    changes = []
    #expect(try directory.names.filter { $0.hasPrefix(".") } == [])
  }

  @Test func `a change at the last moment is noticed, and all moves are undone`() throws {
    let snapshot = try #require(try file("b.json").contents().snapshot)
    let first = try replacement(of: "a.json", with: "1")
    let change = try replacement(of: "b.json", with: "2", expecting: .unchanged(snapshot))
    try first.move.make()
    try interfere(.written)
    #expect(throws: SystemError(code: ESTALE)) { try change.move.make() }
    first.move.undo()
    #expect(try directory.text(of: "a.json") == "one")
    #expect(try directory.text(of: "b.json") == "their")
  }

  @Test func `a new file is not put over one that somebody has made`() throws {
    let change = try replacement(of: "c.json", with: "3", expecting: .absent)
    try directory.write("their", to: "c.json")
    #expect(throws: FileError.unwritable(name: "c.json", reason: "there is such a file already")) {
      try FileTransaction([change]).commit()
    }
    #expect(throws: SystemError(code: EEXIST)) { try change.move.make() }
    #expect(try directory.text(of: "c.json") == "their")
  }

  @Test func `what a file loses is known`() throws {
    try #require(link(directory["a.json"], directory["other"]) == 0)
    let change = try replacement(of: "a.json", with: "1")
    #expect(change.losses == [.otherNames(1)])
    try FileTransaction([change]).commit()
    #expect(try directory.text(of: "other") == "one")
  }

  @Test func `extended attributes are kept`() throws {
    let set = Process()
    set.executableURL = URL(filePath: "/usr/bin/env")
    set.arguments = [
      "python3", "-c",
      "import os, sys; os.setxattr(sys.argv[1], 'user.note', b'kept \\xff')", directory["a.json"],
    ]
    set.standardError = FileHandle.nullDevice
    try set.run()
    set.waitUntilExit()
    // Neither every file system nor every machine can do that.
    guard set.terminationStatus == 0 else { return }
    let change = try replacement(of: "a.json", with: "1")
    #expect(change.losses == [])
    try FileTransaction([change]).commit()
    #expect(extendedAttributes(of: directory["a.json"]) == ["user.note"])
  }

  // MARK: Removal

  private func removal(of name: String) throws -> FileReplacement {
    let snapshot = try #require(try file(name).contents().snapshot)
    return try AtomicFile.removing(file(name), expecting: snapshot)
  }

  @Test func `a file goes together with what others become`() throws {
    func change() throws {
      let changes = [
        try replacement(of: "c.json", with: "2", expecting: .absent), try removal(of: "b.json"),
        try replacement(of: "a.json", with: "1"),
      ]
      try FileTransaction(changes).commit()
    }
    try change()
    #expect(try directory.names == ["a.json", "c.json"])
    #expect(try directory.text(of: "a.json") == "1")
    try FileTransaction([try removal(of: "c.json")]).commit()
    #expect(try directory.names == ["a.json"])
  }

  @Test func `a removal that is not made changes nothing`() throws {
    func prepare() throws { _ = try removal(of: "b.json") }
    try prepare()
    #expect(try directory.names == ["a.json", "b.json"])
  }

  @Test(arguments: Interference.allCases)
  func `what somebody has changed does not go`(interference: Interference) throws {
    let changes = [try replacement(of: "a.json", with: "1"), try removal(of: "b.json")]
    try interfere(interference)
    #expect(
      throws: FileError.unwritable(
        name: "b.json",
        reason: "another program has changed it since it was read"
      )
    ) { try FileTransaction(changes).commit() }
    #expect(try directory.text(of: "a.json") == "one")
    if interference == .written { #expect(try directory.text(of: "b.json") == "their") }
    #expect(throws: SystemError(code: ESTALE)) { try changes[1].move.make() }
    #expect(try directory.names.contains("b.json") == (interference != .removed))
    if interference == .written { #expect(try directory.text(of: "b.json") == "their") }
  }

  @Test func `a file that has gone is put back, but not over another one`() throws {
    let move = try removal(of: "b.json").move
    #expect(move.isPending && !move.isMade)
    try move.make()
    #expect(move.isMade && !move.isPending)
    #expect(try directory.names.filter { !$0.hasPrefix(".") } == ["a.json"])
    move.undo()
    #expect(try directory.text(of: "b.json") == "two")
    #expect(move.isPending && !move.isMade)
    try move.make()
    try directory.write("their", to: "b.json")
    #expect(move.isMade && !move.isPending)
    move.undo()
    #expect(try directory.text(of: "b.json") == "their")
  }

  @Test func `a link and a protected file do not go`() throws {
    try directory.link("link.json", to: "b.json")
    #expect(
      throws: FileError.unwritable(name: "link.json", reason: "it is a symbolic link")
    ) { try removal(of: "link.json") }
    #expect(try directory.names == ["a.json", "b.json", "link.json"])
  }

  @Test func `a new file is like another one`() throws {
    try #require(chmod(directory["a.json"], 0o640) == 0)
    let contents = try AtomicFile.replacing(
      file("c.json"),
      expecting: .absent,
      as: NewFileKind(model: file("a.json"))
    )
    let change = try #require(try contents.finish())
    try FileTransaction([change]).commit()
    #expect(file("c.json").status?.permissions == 0o640)
  }

  // MARK: Journals

  @Test func `a journal is read as it was written, and not if a byte is missing`() throws {
    let old = FileSnapshot(device: 1, number: 2, size: 3, modified: -4)
    let new = FileSnapshot(device: 5, number: .max, size: 0, modified: 0)
    let moves = [
      FileMove(source: "/d/.s", target: "/d/a b", expectation: .unchanged(old), contents: new),
      FileMove(source: "/d/.t", target: "/d/\n", expectation: .absent, contents: new),
      FileMove(
        source: "/e/.u",
        target: "/e/\(String(path: [0xE9]))",
        expectation: .anything,
        contents: new
      ),
    ]
    let bytes = ChangeJournal(moves).bytes(in: "/d")
    #expect(ChangeJournal(bytes, in: "/d")?.moves == moves)
    #expect(ChangeJournal(bytes, in: "/moved")?.moves.first?.target == "/moved/a b")
    #expect(bytes.starts(with: "eapctl journal 1\0".utf8))
    for count in bytes.indices { #expect(ChangeJournal(Array(bytes[..<count]), in: "/d") == nil) }
  }

  @Test func `a removal has a word and a version of its own`() throws {
    let old = FileSnapshot(device: 1, number: 2, size: 3, modified: -4)
    let removal = FileMove(
      source: "/d/.s",
      target: "/d/a",
      expectation: .unchanged(old),
      contents: nil
    )
    let other = FileMove(
      source: "/d/.t",
      target: "/d/b",
      expectation: .unchanged(old),
      contents: old
    )
    let bytes = ChangeJournal([other, removal]).bytes(in: "/d")
    let words = [
      "eapctl journal 2", ".t", "b", "unchanged", "1 2 3 -4", "1 2 3 -4", ".s", "a", "removed",
      "1 2 3 -4", "", "end",
    ]
    #expect(bytes == words.flatMap { Array($0.utf8) + [0] })
    #expect(ChangeJournal(bytes, in: "/d")?.moves == [other, removal])
    for count in bytes.indices { #expect(ChangeJournal(Array(bytes[..<count]), in: "/d") == nil) }
    for (word, changed) in [(10, "1 2 3 -4"), (8, "unchanged"), (8, "gone"), (5, ""), (9, "")] {
      var words = words
      words[word] = changed
      #expect(ChangeJournal(words.flatMap { Array($0.utf8) + [0] }, in: "/d") == nil, "\(word)")
    }
  }

  /// The number of a process that is no more.
  private static func endedProcess() throws -> pid_t {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  /// Leaves what a killed process does: new contents and a journal of them, under its names.
  private func abandon(_ changes: [FileReplacement], afterMoves count: Int) throws {
    let process = try Self.endedProcess()
    func rename(_ path: String) throws -> String {
      let new = path.replacing("-\(getpid())-", with: "-\(process)-")
      // Of a file that is to go, nothing has the temporary name yet.
      if FileSnapshot(of: path) != nil { try #require(Foundation.rename(path, new) == 0) }
      return new
    }
    let moves = try changes.map { change in
      FileMove(
        source: try rename(change.move.source),
        target: change.move.target,
        expectation: change.move.expectation,
        contents: change.move.contents
      )
    }
    let journal = try #require(ChangeJournal(moves).write(in: [directory.path]).first)
    _ = try rename(journal.move.source)
    for move in moves[..<count] { try move.make() }
  }

  @Test(arguments: 0...3)
  func `a change that was interrupted is finished by the next process`(count: Int) throws {
    let changes = [
      try replacement(of: "a.json", with: "1"), try replacement(of: "b.json", with: "2"),
      try replacement(of: "c.json", with: "3", expecting: .absent),
    ]
    try abandon(changes, afterMoves: count)
    let session = try Session.inMemory(directory: directory.path)
    try session.clearRemnants(around: file("x"))
    #expect(
      session.errors.text == "eapctl: note: finished a change of 3 files that was interrupted\n"
    )
    #expect(try directory.names == ["a.json", "b.json", "c.json"])
    #expect(try ["a", "b", "c"].map { try directory.text(of: "\($0).json") } == ["1", "2", "3"])
  }

  @Test(arguments: 0...3)
  func `a removal that was interrupted is finished as well`(count: Int) throws {
    let changes = [
      try replacement(of: "c.json", with: "2", expecting: .absent), try removal(of: "b.json"),
      try replacement(of: "a.json", with: "1"),
    ]
    try abandon(changes, afterMoves: count)
    let session = try Session.inMemory(directory: directory.path)
    try session.clearRemnants(around: file("x"))
    #expect(
      session.errors.text == "eapctl: note: finished a change of 3 files that was interrupted\n"
    )
    #expect(try directory.names == ["a.json", "c.json"])
    #expect(try ["a", "c"].map { try directory.text(of: "\($0).json") } == ["1", "2"])
  }

  @Test(arguments: [0, 2])
  func `what somebody has put in the place of a removed file stays`(count: Int) throws {
    let changes = [try replacement(of: "a.json", with: "1"), try removal(of: "b.json")]
    try abandon(changes, afterMoves: count)
    try directory.write("their", to: "new")
    try #require(rename(directory["new"], directory["b.json"]) == 0)
    let session = try Session.inMemory(directory: directory.path)
    try session.clearRemnants(around: file("x"))
    #expect(session.errors.text.contains("b.json' was changed since then") == (count == 0))
    #expect(try directory.names == ["a.json", "b.json"])
    #expect(try directory.text(of: "b.json") == "their")
  }

  @Test func `a reference in another directory leads to the journal`() throws {
    let bytes = Array("eapctl journal 1\0see\0/d/j\0end\0".utf8)
    #expect(ChangeJournal.reference(in: bytes) == "/d/j")
    #expect(ChangeJournal(bytes, in: "/d") == nil)
    for count in bytes.indices {
      #expect(ChangeJournal.reference(in: Array(bytes[..<count])) == nil)
    }
    #expect(ChangeJournal.reference(in: ChangeJournal([]).bytes(in: "/d")) == nil)
    try directory.write("", to: "other/x")
    try directory.write("", to: "links/x")
    let journals = try ChangeJournal([])
      .write(in: [directory.path, directory["other"]], withLinksIn: [directory["links"]])
    #expect(journals.map(\.directory) == [directory.path, directory["other"], directory["links"]])
    for journal in journals.dropFirst() {
      let reference = try File(journal.move.source).contents().bytes
      #expect(ChangeJournal.reference(in: reference) == journals[0].move.source)
    }
    #expect(throws: SystemError(code: ENOENT)) {
      try ChangeJournal([]).write(in: [directory.path], withLinksIn: [directory["nowhere"]])
    }
  }

  @Test func `a change by way of a link is known where the link is`() throws {
    try directory.write("", to: "links/x")
    try directory.link("links/a.json", to: "../a.json")
    let change = try replacement(of: "links/a.json", with: "1", expecting: .anything)
    #expect(change.directory == directory["links"])
    #expect(change.move.target == directory["links/../a.json"])
  }

  @Test func `what somebody has changed since the interruption stays as it is`() throws {
    let changes = [
      try replacement(of: "a.json", with: "1"), try replacement(of: "b.json", with: "2"),
    ]
    try abandon(changes, afterMoves: 1)
    try interfere(.written)
    let session = try Session.inMemory(directory: directory.path)
    try session.clearRemnants(around: file("x"))
    #expect(session.errors.text.contains("b.json' was changed since then and stays as it is\n"))
    #expect(try directory.names == ["a.json", "b.json"])
    #expect(try directory.text(of: "a.json") == "1")
    #expect(try directory.text(of: "b.json") == "their")
  }

  @Test func `files of living processes and of other machines are no remnants`() throws {
    let process = try Self.endedProcess()
    let change = try replacement(of: "a.json", with: "1")
    let own = fileName(of: change.move.source)
    let remnant = own.replacing("-\(getpid())-", with: "-\(process)-")
    let system = own.split(separator: "-")[1]
    let others = [own, ".eapctl-x\(system)-\(process)-1", ".eapctl-1", ".eapctlrc"]
    for name in [remnant] + others.dropFirst() { try directory.write("", to: name) }
    let session = try Session.inMemory(directory: directory.path)
    try session.clearRemnants(around: file("x"))
    #expect(try Set(directory.names) == Set(others + ["a.json", "b.json"]))
  }

  @Test func `a journal that moves other files than ours moves nothing`() throws {
    let process = try Self.endedProcess()
    let change = try replacement(of: "a.json", with: "1")
    let contents: FileSnapshot = try #require(FileSnapshot(of: directory["b.json"]))
    let foreign = FileMove(
      source: directory["b.json"],
      target: directory["a.json"],
      expectation: .anything,
      contents: contents
    )
    let journal = try #require(ChangeJournal([foreign]).write(in: [directory.path]).first)
    let name = journal.move.source.replacing("-\(getpid())-", with: "-\(process)-")
    try #require(rename(journal.move.source, name) == 0)
    let session = try Session.inMemory(directory: directory.path)
    try session.clearRemnants(around: file("x"))
    #expect(try directory.text(of: "a.json") == "one")
    #expect(try directory.text(of: "b.json") == "two")
    withExtendedLifetime(change) {}
  }

  @Test func `a reference to what is no journal removes nothing but itself`() throws {
    let process = try Self.endedProcess()
    let (path, descriptor) = try TemporaryFiles.create(
      in: directory.path,
      suffix: ChangeJournal.suffix
    )
    close(descriptor)
    let reference = path.replacing("-\(getpid())-", with: "-\(process)-")
    try Data("eapctl journal 1\0see\0\(directory["a.json"])\0end\0".utf8)
      .write(to: URL(filePath: reference))
    TemporaryFiles.remove(path)
    let session = try Session.inMemory(directory: directory.path)
    try session.clearRemnants(around: file("x"))
    #expect(try directory.names == ["a.json", "b.json"])
    #expect(try directory.text(of: "a.json") == "one")
  }

  // MARK: Locks

  @Test func `two processes do not give names in one directory at once`() throws {
    let lock = try DirectoryLock(directory.path)
    let change = try replacement(of: "a.json", with: "1")
    let seen = Mutex("")
    let path = directory["a.json"]
    let thread = Thread {
      usleep(100_000)
      seen.withLock { $0 = (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
      lock.release()
    }
    thread.start()
    try FileTransaction([change]).commit()
    #expect(seen.withLock { $0 } == "one")
    #expect(try directory.text(of: "a.json") == "1")
  }
}
