import Core
import Foundation
import Testing

@testable import eapctl

@Suite("Reading files") struct FileTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test("contents", arguments: [0, 1, 65_536, 200_001])
  func contents(count: Int) throws {
    let text = String(repeating: "x", count: count)
    let file = File(try directory.write(text, to: "a.json"))
    #expect(try file.bytes() == Array(text.utf8))
  }

  @Test(
    "what cannot be read says why",
    arguments: [
      ("missing", "no such file or directory"),
      ("folder", "it is a directory"),
      ("loop", "too many levels of symbolic links"),
      ("file/below", "not a directory"),
      ("zero", "it is neither a file nor a pipe"),
    ]
  )
  func failures(name: String, reason: String) throws {
    try directory.write("", to: "folder/file")
    try directory.write("", to: "file")
    try directory.link("loop", to: "loop")
    try directory.link("zero", to: "/dev/zero")
    let failure = #expect(throws: FileError.self) { try File(name, in: directory.path).bytes() }
    #expect(failure == .unreadable(name: name, reason: reason))
  }

  @Test func `a record input can be read from any place`() throws {
    let path = try directory.write("0123456789", to: "a.json")
    let source = try File(path).recordInput.open()
    #expect(source.seek(to: 7))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 1)
    defer { buffer.deallocate() }
    #expect(try source.read(into: buffer) == 3)
    #expect(buffer.prefix(3).elementsEqual("789".utf8))
    #expect(try source.read(into: buffer) == 0)
  }

  @Test func `a file that grows while it is read is read to its end`() throws {
    let path = try directory.write("0123456789", to: "a.json")
    let source = try File(path).open()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
    defer { buffer.deallocate() }
    #expect(try source.read(into: buffer) == 4)
    let writer = try #require(FileHandle(forWritingAtPath: path))
    try writer.seekToEnd()
    try writer.write(contentsOf: Data("abc".utf8))
    #expect(try source.remainingBytes() == Array("456789abc".utf8))
  }

  @Test(arguments: [0, 2, 4, 9])
  func `a file that becomes shorter while it is read says so`(size: UInt64) throws {
    let path = try directory.write("0123456789", to: "a.json")
    let source = try File(path).open()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
    defer { buffer.deallocate() }
    #expect(try source.read(into: buffer) == 4)
    try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: size)
    #expect(throws: InputError("it became shorter while it was read")) {
      try source.remainingBytes()
    }
  }

  @Test func `a file that must not change while it is read says so at its end`() throws {
    let path = try directory.write("0123456789", to: "a.json")
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 10, alignment: 1)
    defer { buffer.deallocate() }
    let (input, snapshot) = try File(path).openInput()
    let opened = try input.open()
    #expect(try opened.read(into: buffer) == 10)
    #expect(try opened.read(into: buffer) == 0)
    let source = try File(path).openUnchanging()
    #expect(try source.read(into: buffer) == 10)
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    let changed = InputError("it was changed while it was read")
    #expect(throws: changed) { try source.read(into: buffer) }
    #expect(throws: changed) { try opened.read(into: buffer) }
    let contents = try File(path).contents()
    #expect(contents.bytes == Array("0123456789".utf8))
    #expect(contents.snapshot == FileSnapshot(of: path))
    #expect(snapshot?.size == 10)
    #expect(snapshot != contents.snapshot)
  }

  @Test func `a file counts once, whatever paths lead to it`() throws {
    let path = try directory.write("{}", to: "a/a.json")
    try directory.write("{}", to: "a/c.json")
    try directory.link("a/b.json", to: "a.json")
    try #require(link(path, directory["a/d.json"]) == 0)
    let below = try DirectoryWalk(below: File("a", in: directory.path)).files
    let files =
      [File("./a/d.json", in: directory.path), File("-")] + below + [File("-"), File(path)]
    #expect(files.distinct.map(\.name) == ["./a/d.json", "-", "a/c.json", "-"])
  }

  @Test func `a pipe is read once`() throws {
    try #require(mkfifo(directory["pipe"], 0o600) == 0)
    let writer = Thread { [path = directory["pipe"]] in
      FileHandle(forWritingAtPath: path)?.write(Data("{}".utf8))
    }
    let input = File(directory["pipe"]).recordInput
    writer.start()
    let source = try #require(try input.open() as? DescriptorSource)
    #expect(try source.remainingBytes() == Array("{}".utf8))
    #expect(!source.seek(to: 0))
    #expect(throws: InputError("a pipe can be read only once")) { try input.open() }
  }

  @Test func `a pipe that gives its bytes in pieces is read to its end`() throws {
    try #require(mkfifo(directory["pipe"], 0o600) == 0)
    // An end that reads as well does not wait for another.
    let writer = open(directory["pipe"], O_RDWR)
    let source = try File(directory["pipe"]).open()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
    defer { buffer.deallocate() }
    for byte in "{}".utf8 {
      try #require(withUnsafeBytes(of: byte) { write(writer, $0.baseAddress, 1) } == 1)
      #expect(try source.read(into: buffer) == 1)
      #expect(buffer.first == byte)
    }
    close(writer)
    #expect(try source.read(into: buffer) == 0)
  }

  @Test func `a directory yields its record files in the order of bytes`() throws {
    for name in [
      "b.json", "a/z.ndjson", "a/B.jsonl", "a-b.json", "é.json", "Z.json", ".hidden.json",
      ".git/c.json", "notes.md", "json",
    ] {
      try directory.write("{}", to: name)
    }
    try directory.link("a/cycle", to: "..")
    try directory.link("again", to: "a")
    try directory.link("gone.json", to: "nowhere")
    try #require(mkfifo(directory["pipe.json"], 0o600) == 0)
    let files = try DirectoryWalk(below: File(".", in: directory.path)).files
    #expect(
      files.map(\.name) == [
        "Z.json", "a/B.jsonl", "a/z.ndjson", "a-b.json", "b.json", "gone.json", "pipe.json",
        "é.json",
      ]
    )
    // It is not waited for: nobody named it.
    let pipe = try #require(files.first { $0.name == "pipe.json" })
    #expect(throws: InputError("it is a pipe, a socket or a device")) { try pipe.open() }
  }

  @Test func `names are bytes, and no two of them are the same`() throws {
    let names: [[UInt8]] = [
      [0xE9], Array("é".utf8), Array("e\u{301}".utf8), [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE],
      Array("\u{10FF80}".utf8), Array("\u{10FFFF}".utf8), [0x80],
    ]
    for name in names {
      let path = "\(directory.path)/".utf8.map { $0 } + name + Array(".json".utf8)
      let file = path.map(CChar.init(bitPattern:)) + [0]
      close(open(file, O_CREAT | O_WRONLY, 0o600))
      #expect(String(path: path).pathBytes == path)
    }
    let files = try DirectoryWalk(below: File(directory.path)).files
    #expect(files.count == names.count)
    #expect(Set(files.map { Array($0.name.utf8) }).count == names.count)
    for file in files { #expect(file.exists, "\(file.name)") }
    #expect(visibleText(String(path: [0x61, 0xE9])) == "a\\xE9")
  }

  @Test func `the side of a terminal at which nobody types is refused`() throws {
    let path = "/dev/ptmx"
    guard FileManager.default.isReadableFile(atPath: path) else { return }
    #expect(throws: InputError("it is neither a file nor a pipe")) { try File(path).open() }
  }

  @Test(arguments: ["a", "a/", "./a", "./a/"])
  func `files are named after the directory as it was named`(name: String) throws {
    try directory.write("{}", to: "a/b/c.json")
    let files = try DirectoryWalk(below: File(name, in: directory.path)).files
    #expect(files.map(\.name) == [name + (name.hasSuffix("/") ? "" : "/") + "b/c.json"])
  }
}
