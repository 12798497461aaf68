import Foundation

/// A program on this machine, against which results are checked.
struct ExternalTool {
  private var executable: URL

  /// Finds the program in `PATH`, or returns `nil`.
  init?(_ name: String) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
    guard
      let found = candidates.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else { return nil }
    executable = found
  }

  /// Runs the program and returns what it wrote to standard output, or `nil` if it reported a failure.
  func output(_ arguments: [String], input: String = "") throws -> String? {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    // The input comes from a file: a pipe would break if the program ended without reading it.
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let standardOutput = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: output, as: UTF8.self)
  }
}
