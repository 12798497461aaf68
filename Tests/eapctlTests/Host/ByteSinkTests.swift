import Glibc
import Testing

@testable import eapctl

@Suite("Byte sink") struct ByteSinkTests {
  @Test(
    "everything arrives in order, whatever the sizes",
    arguments: [1, 1000, 65_535, 65_536, 300_000]
  )
  func order(size: Int) throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("", to: "out")
    let descriptor = open(path, O_WRONLY)
    defer { close(descriptor) }
    let sink = ByteSink(descriptor: descriptor, path: path)
    var expected = ""
    for letter in ["a", "é", "c"] {
      let text = String(repeating: letter, count: size)
      try sink.write(text)
      try sink.write(Array("\n".utf8))
      try sink.write(Array(text.utf8))
      expected += text + "\n" + text
    }
    try sink.flush()
    #expect(sink.bytes == [])
    #expect(try directory.text(of: "out") == expected)
  }

  @Test func `memory keeps everything`() throws {
    let sink = ByteSink()
    try sink.write(String(repeating: "x", count: 100_000))
    try sink.flush()
    #expect(sink.text.utf8.count == 100_000)
  }

  @Test func `a failed write is reported once`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let sink = ByteSink(descriptor: descriptor)
    try sink.write("x")
    let failure = #expect(throws: FileError.self) { try sink.flush() }
    #expect(failure == .unwritable(name: nil, reason: "no space left on device"))
    #expect(throws: Never.self) { try sink.flush() }
  }

  @Test func `a pipe without a reader is told apart`() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let sink = ByteSink(descriptor: ends[1])
    try sink.write("x")
    #expect(throws: FileError.closedPipe) { try sink.flush() }
  }
}
