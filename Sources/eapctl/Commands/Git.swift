import Core

/// The program git, as it is asked about a directory.
struct Git {
  /// The directory, as the system finds it.
  let directory: String

  /// What cannot be had without git, for a message: `revisions need`.
  let purpose: String

  /// Runs a command of git.
  func run(_ words: [String]) throws(Failure) -> ChildProcess.Result {
    try starting { () throws(SystemError) in try ChildProcess.run(command(words)) }
  }

  /// Returns the first line of what a command of git says, or `nil` if it fails or there is no git.
  func answer(_ words: String...) -> String? {
    guard let result = try? run(words), result.status == 0 else { return nil }
    return String(decoding: result.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private func command(_ words: [String]) -> [String] { ["git", "-C", directory] + words }

  private func starting(
    _ body: () throws(SystemError) -> ChildProcess.Result
  ) throws(Failure) -> ChildProcess.Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .registry("\(purpose) git, which cannot be run: \(error.message)")
    }
  }

  /// Hands over what objects hold, one by one in their order; `nil` for one that is not there.
  func forEachBlob(
    _ identifiers: [String],
    _ body: (Int, [UInt8]?) -> Void
  ) throws(Failure) {
    if identifiers.isEmpty { return }
    let names = identifiers.map { $0 + "\n" }.joined()
    var stream = BlobStream()
    var count = 0
    let result = try starting { () throws(SystemError) in
      try ChildProcess.run(command(["cat-file", "--batch"]), input: Array(names.utf8)) { bytes in
        stream.add(bytes) { blob in
          body(count, blob)
          count += 1
        }
      }
    }
    guard result.status == 0, count == identifiers.count else {
      throw result.failure(identifiers[min(count, identifiers.count - 1)])
    }
  }
}

/// Takes the output of `git cat-file --batch` apart: `IDENTIFIER TYPE SIZE` on a line, and then so many bytes
/// and a line end; or `IDENTIFIER missing`.
struct BlobStream {
  private var bytes: [UInt8] = []
  /// What is behind has been handed over.
  private var position = 0
  /// The number of bytes of the object at the position, once its line is read.
  private var size: Int?

  /// Adds output, and hands over each object that is complete.
  mutating func add(_ more: [UInt8], _ body: ([UInt8]?) -> Void) {
    bytes += more
    while true {
      if let size {
        guard bytes.count > position + size else { break }
        body(Array(bytes[position..<position + size]))
        position += size + 1
        self.size = nil
      } else {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { break }
        let words = bytes[position..<end].split(separator: UInt8(ascii: " "))
        position = end + 1
        if words.count == 3, let count = Int(String(decoding: words[2], as: UTF8.self)) {
          size = count
        } else {
          body(nil)
        }
      }
    }
    bytes.removeFirst(position)
    position = 0
  }
}

extension ChildProcess.Result {
  /// The first line of the output.
  var firstLine: String? {
    output.split(separator: UInt8(ascii: "\n")).first.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What git says, as a failure to do something with what `name` says.
  func failure(_ name: String) -> Failure {
    let line = errors.split(separator: UInt8(ascii: "\n")).first
      .map { String(decoding: $0, as: UTF8.self) }
    let reason = line.map { $0.hasPrefix("fatal: ") ? String($0.dropFirst(7)) : $0 }
    return .registry(
      "\(inApostrophes(name)): git failed: \(visibleText(reason ?? "with status \(status)"))"
    )
  }
}
