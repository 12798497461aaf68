import Core
import Glibc

/// What a file was at some time, as far as that shows whether it has been changed since.
///
/// Who replaces a file changes its number; who writes into it changes its times. Of the clock, systems
/// keep the last tick of a few milliseconds only, so a change of the same size within one of those
/// goes unseen.
struct FileSnapshot: Equatable, Sendable {
  let device: UInt64
  let number: UInt64
  let size: Int64
  /// When the contents were changed last, in nanoseconds since 1970.
  let modified: Int64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  init(device: UInt64, number: UInt64, size: Int64, modified: Int64) {
    self.device = device
    self.number = number
    self.size = size
    self.modified = modified
  }

  /// What the file at a path is now, or `nil` if there is none; a symbolic link is not followed.
  init?(of path: String) {
    var status = stat()
    guard path.withPath({ lstat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }
}

/// All bytes of a file, and what the file was when they were read.
struct FileContents {
  var bytes: [UInt8]
  /// What the file was, or `nil` if it was no file but a pipe or a device.
  var snapshot: FileSnapshot?
}

extension File {
  /// Opens the file for reading, which must not change until the end is reached.
  func openUnchanging() throws(InputError) -> DescriptorSource {
    let source = try open()
    source.expectNoChange()
    return source
  }

  /// Opens the file as an input to be read once, and returns it with what the file is; it must not change
  /// until the end is reached.
  func openInput() throws(FileError) -> (input: RecordInput, snapshot: FileSnapshot?) {
    do throws(InputError) {
      nonisolated(unsafe) let source = try openUnchanging()
      return (RecordInput(name: name) { source }, source.expectation)
    } catch {
      throw .unreadable(name: name, reason: error.message)
    }
  }

  /// Reads the whole file, which must not change meanwhile.
  func contents() throws(FileError) -> FileContents {
    do throws(InputError) {
      let source = try openUnchanging()
      return FileContents(bytes: try source.remainingBytes(), snapshot: source.expectation)
    } catch {
      throw .unreadable(name: name, reason: error.message)
    }
  }
}
