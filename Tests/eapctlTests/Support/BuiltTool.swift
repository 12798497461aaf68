import Foundation
import Testing

/// The executable `eapctl` that was built along with the tests, run as a process of its own.
struct BuiltTool {
  /// What standard output of the process is.
  enum Output: String {
    /// A file that the result is read from.
    case captured

    /// A pipe that nobody reads.
    case closedPipe

    /// `/dev/full`: a disk without space.
    case fullDisk

    /// A descriptor that is not open.
    case closed
  }

  /// What a process left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  var environment: [String: String] = [:]
  var directory = "/"
  var standardInput = ""
  /// Whether standard input is a pipe, which cannot be read again, instead of a file.
  var isInputPiped = false
  var output = Output.captured

  /// Whether the process is denied what permission bits deny, which those of the superuser are not.
  var isUnprivileged = false

  /// Whether such a process can be started: the tests do not run as the superuser, or can change it.
  static let canBeUnprivileged =
    geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// The executable; it lies beside the bundle of tests that this code runs in.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "eapctl")

  /// Runs the tool and waits for its end.
  func run(_ words: String...) throws -> Result { try run(words) }

  /// Runs the tool and waits for its end.
  func run(_ words: [String]) throws -> Result {
    let command = [Self.executable.path] + words
    if output == .closed {
      return try start("/bin/sh", ["-c", "exec \"$0\" \"$@\" >&-"] + command)
    }
    if isUnprivileged, geteuid() == 0 {
      let identity = ["--reuid=65534", "--regid=65534", "--clear-groups"]
      return try start("/usr/bin/setpriv", identity + command)
    }
    return try start(Self.executable.path, words)
  }

  /// Runs a script in which `eapctl` is the tool, and waits for its end.
  func run(script: String) throws -> Result {
    try start("/bin/sh", ["-c", "eapctl() { '\(Self.executable.path)' \"$@\"; }\n" + script])
  }

  private func start(_ executable: String, _ arguments: [String]) throws -> Result {
    let files = try TemporaryDirectory()
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: directory)
    process.standardInput = try inputHandle(in: files)
    process.standardOutput = try outputHandle(in: files)
    process.standardError = FileHandle(forWritingAtPath: try files.write("", to: "errors"))
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "the process was killed by a signal")
    return Result(
      status: process.terminationStatus,
      output: output == .captured ? try files.text(of: "output") : "",
      errors: try files.text(of: "errors")
    )
  }

  private func inputHandle(in files: TemporaryDirectory) throws -> FileHandle? {
    guard isInputPiped else {
      return FileHandle(forReadingAtPath: try files.write(standardInput, to: "input"))
    }
    // What is written before anybody reads has to fit into the pipe.
    try #require(standardInput.utf8.count < 60_000)
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(standardInput.utf8))
    try pipe.fileHandleForWriting.close()
    return pipe.fileHandleForReading
  }

  private func outputHandle(in files: TemporaryDirectory) throws -> FileHandle? {
    switch output {
    case .captured, .closed: return FileHandle(forWritingAtPath: try files.write("", to: "output"))
    case .fullDisk: return FileHandle(forWritingAtPath: "/dev/full")
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      return pipe.fileHandleForWriting
    }
  }
}
