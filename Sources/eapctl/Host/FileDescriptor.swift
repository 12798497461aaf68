import Glibc

/// An open file, which is closed when its owner lets go of it.
struct FileDescriptor: ~Copyable {
  let number: CInt

  /// Opens a file; a program that this one starts does not inherit it.
  init(opening path: String, _ flags: CInt, permissions: mode_t = 0) throws(SystemError) {
    // Passed as it is, the path would be copied first.
    number = try retrying { path.withPath { open($0, flags | O_CLOEXEC, permissions) } }
  }

  /// Takes over an open file.
  init(owning number: CInt) {
    self.number = number
  }

  /// What the system knows about the open file.
  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try retrying { fstat(number, &status) }
    return status
  }

  /// Waits until the storage holds all that was written.
  func synchronize() throws(SystemError) {
    _ = try retrying { fsync(number) }
  }

  /// Waits until the storage knows the names in the directory, where the file system can say so.
  func synchronizeDirectory() throws(SystemError) {
    do throws(SystemError) {
      try synchronize()
    } catch {
      guard error.isLackOfSupport else { throw error }
    }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    let number = number
    try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in
      try writeAll(UnsafeRawBufferPointer(bytes), to: number)
    }
  }

  deinit {
    close(number)
  }
}

/// Writes all of `bytes`, however many system calls that takes.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) throws(SystemError) {
  var rest = bytes
  while !rest.isEmpty {
    let count = try retrying { write(descriptor, rest.baseAddress, rest.count) }
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
  }
}

/// Repeats a system call for as long as signals interrupt it, and returns its result.
func retrying<Result: SignedInteger>(
  _ call: () -> Result
) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let error = SystemError.latest
    if error.code != EINTR { throw error }
  }
}
