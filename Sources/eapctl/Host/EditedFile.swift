import Core
import Glibc

/// A text that a person changes with an editor, in a file of its own that only the person may read.
///
/// It lies where temporary files do, and stays there until ``remove()``: what somebody has typed outlives
/// errors and signals.
struct EditedFile {
  let file: File

  /// Comments are allowed in such files, so that editors show them as what they are; it is no ending by
  /// which records are found.
  private static let ending = ".jsonc"

  /// Creates a file that holds `bytes`, with `name` in its own.
  init(named name: String, holding bytes: [UInt8], in directory: File) throws(FileError) {
    let start = "eapctl-\(name)-"
    for _ in 0..<100 {
      let random = String(UInt32.random(in: .min ... .max), radix: 36)
      let file = directory.appending(start + random + Self.ending)
      do throws(SystemError) {
        try Self.create(file, holding: bytes)
      } catch {
        if error.code == EEXIST { continue }
        throw .unwritable(name: file.name, reason: error.message)
      }
      self.file = file
      return
    }
    throw .unwritable(name: directory.name, reason: SystemError(code: EEXIST).message)
  }

  private static func create(_ file: File, holding bytes: [UInt8]) throws(SystemError) {
    let descriptor = try FileDescriptor(
      opening: file.location,
      O_WRONLY | O_CREAT | O_EXCL,
      permissions: 0o600
    )
    do throws(SystemError) {
      try descriptor.write(bytes)
    } catch {
      remove(file)
      throw error
    }
  }

  /// Reads what the file holds now.
  func bytes() throws(FileError) -> [UInt8] { try file.bytes() }

  /// Gives the file other contents; after an error it has the old ones.
  func replace(with bytes: [UInt8]) throws(FileError) {
    let contents = try AtomicFile.replacing(file)
    try contents.sink.write(bytes)
    if let replacement = try contents.finish() { try FileTransaction([replacement]).commit() }
  }

  /// Removes the file.
  func remove() { Self.remove(file) }

  private static func remove(_ file: File) {
    _ = file.location.withPath { unlink($0) }
  }
}
