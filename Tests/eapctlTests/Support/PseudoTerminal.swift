import Foundation
import Testing

/// A terminal at which nobody sits: what a person would type is typed before, and what the tool prints on it
/// is kept.
struct PseudoTerminal {
  private let typing: FileHandle
  private let terminal: FileHandle

  init() throws {
    let number = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // `TIOCSPTLCK` and `TIOCGPTN` of Linux, for want of `unlockpt` and `ptsname`.
    var (lock, side): (CInt, CInt) = (0, 0)
    try #require(ioctl(number, 0x4004_5431, &lock) == 0 && ioctl(number, 0x8004_5430, &side) == 0)
    let name = "/dev/pts/\(side)"
    typing = FileHandle(fileDescriptor: number, closeOnDealloc: true)
    terminal = try #require(FileHandle(forUpdatingAtPath: name))
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(number, UInt(TIOCSWINSZ), &size)
  }

  /// Runs a script of the shell on the terminal, in which `eapctl` is the tool, after `keys` are typed, and
  /// returns the status and all that is on the screen in the end.
  ///
  /// The terminal controls the processes, so that keys interrupt them. Once `pattern` is on the screen,
  /// `more` keys are typed.
  func run(
    _ script: String,
    environment: [String: String],
    directory: String,
    keys: String = "",
    after pattern: String = "",
    more: String = ""
  ) throws -> (status: Int32, screen: String) {
    try typing.write(contentsOf: Data(keys.utf8))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let tool = "eapctl() { '\(BuiltTool.executable.path)' \"$@\"; }\n"
    // Signals that the tests are told to ignore, as in the background, are none to ignore here.
    process.arguments = [
      "--default-signal", "setsid", "--ctty", "--wait", "/bin/sh", "-c", tool + script,
    ]
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: directory)
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    var screen = Data()
    var rest = more
    let deadline = Date(timeIntervalSinceNow: 60)
    while true {
      if Date() > deadline {
        process.terminate()
        Issue.record("no end after a minute: \(String(decoding: screen, as: UTF8.self))")
        break
      }
      var waiting = pollfd(fd: typing.fileDescriptor, events: Int16(POLLIN), revents: 0)
      let isRunning = process.isRunning
      if poll(&waiting, 1, 50) > 0, waiting.revents & Int16(POLLIN) != 0 {
        screen += typing.availableData
      } else if !isRunning {
        break
      }
      if !rest.isEmpty, String(decoding: screen, as: UTF8.self).contains(pattern) {
        try typing.write(contentsOf: Data(rest.utf8))
        rest = ""
      }
    }
    let text = String(decoding: screen, as: UTF8.self).replacing("\r\n", with: "\n")
    return (process.isRunning ? -1 : process.terminationStatus, text)
  }
}
