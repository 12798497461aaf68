import Foundation
import Testing

@testable import eapctl

/// An empty directory that is removed with its contents in the end.
final class TemporaryDirectory {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "eapctl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Returns the absolute path of a name in the directory.
  subscript(name: String) -> String { path + "/" + name }

  /// Writes a file and the directories above it, and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let url = URL(filePath: self[name])
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// Writes a script of the shell that can be run at once, and returns its path.
  ///
  /// The shell writes it: were this process to, a child that another test starts meanwhile could hold the file
  /// open for a moment longer, and the kernel runs no file that is open for writing (`ETXTBSY`).
  func writeScript(_ text: String, to name: String) throws -> String {
    let path = self[name]
    let write = #"printf '#!/bin/sh\n%s\n' "$1" > "$0" && chmod 755 "$0""#
    let run = try ChildProcess.run(["/bin/sh", "-c", write, path, text])
    try #require(run.status == 0)
    return path
  }

  /// Creates a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self[name],
      withDestinationPath: target
    )
  }

  /// The names in the directory, sorted.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// Returns what a file holds.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: self[name], encoding: .utf8)
  }

  /// Returns the permission bits of a file.
  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self[name])[.posixPermissions] as? Int
  }

  /// Changes the permission bits of a file.
  func setPermissions(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions],
      ofItemAtPath: self[name]
    )
  }
}
