import Foundation
import Testing

/// The executable `eapctl`, run as a process whose standard output is a terminal.
struct TerminalTool {
  var environment: [String: String] = [:]
  var directory = "/"
  var rows: UInt16 = 24
  var columns: UInt16 = 80
  /// Whether standard error is the terminal too.
  var hasTerminalErrors = false

  /// What a process left behind; `screen` is all that the terminal was sent.
  struct Result {
    let status: Int32
    let screen: String
    let errors: String
  }

  /// Whether the system has terminals: a container may lack them.
  static let isAvailable: Bool = {
    guard let terminal = try? opened() else { return false }
    close(terminal.ours)
    close(terminal.theirs)
    return true
  }()

  /// Opens both sides of a terminal, by the calls of Linux since `Glibc` leaves those of POSIX out.
  private static func opened() throws -> (ours: CInt, theirs: CInt) {
    let (unlock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))
    let ours = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var value: CInt = 0
    try #require(ours >= 0 && ioctl(ours, unlock, &value) == 0 && ioctl(ours, number, &value) == 0)
    let theirs = open("/dev/pts/\(value)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(theirs >= 0)
    return (ours, theirs)
  }

  /// Runs the tool and waits for its end.
  func run(_ words: String...) throws -> Result { try run(words) }

  /// Runs the tool and waits for its end.
  func run(_ words: [String]) throws -> Result { try start(BuiltTool.executable.path, words) }

  /// Runs a script in which `eapctl` is the tool, and waits for its end.
  func run(script: String) throws -> Result {
    let tool = "eapctl() { '\(BuiltTool.executable.path)' \"$@\"; }\n"
    return try start("/bin/sh", ["-c", tool + script])
  }

  private func start(_ executable: String, _ words: [String]) throws -> Result {
    let (ours, theirs) = try Self.opened()
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(theirs, UInt(TIOCSWINSZ), &size) == 0)
    let files = try TemporaryDirectory()
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = words
    process.environment = ["TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: directory)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: theirs)
    process.standardError =
      hasTerminalErrors
      ? FileHandle(fileDescriptor: theirs)
      : FileHandle(forWritingAtPath: try files.write("", to: "errors"))
    try process.run()
    close(theirs)
    let screen = Self.allBytes(from: ours)
    close(ours)
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "the process was killed by a signal")
    return Result(
      status: process.terminationStatus,
      screen: screen.replacing("\r\n", with: "\n"),
      errors: hasTerminalErrors ? "" : try files.text(of: "errors")
    )
  }

  /// Reads what comes to a terminal until nobody has it open any more.
  private static func allBytes(from terminal: CInt) -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(terminal, &block, block.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += block[..<count]
    }
  }
}
