import Glibc

/// The reason why a file or a standard stream cannot be used.
enum FileError: Error, Equatable {
  /// A file or directory cannot be read.
  case unreadable(name: String, reason: String)

  /// A file, or a standard stream if `name` is `nil`, cannot be written.
  case unwritable(name: String?, reason: String)

  /// Files have been changed as they should, but the storage may not know the names in a directory.
  case unsynchronized(directory: String, reason: String)

  /// The reader of a pipe, such as `head`, has seen enough.
  case closedPipe

  /// Why, without the name of the file.
  var reason: String {
    switch self {
    case .unreadable(_, let reason), .unwritable(_, let reason), .unsynchronized(_, let reason):
      reason
    case .closedPipe: "its reader has gone"
    }
  }
}

/// The reason why the operating system refused a request.
struct SystemError: Error, Equatable {
  /// The error number of the system call.
  let code: CInt

  /// The reason as a lower-case fragment, such as `no space left on device`.
  var message: String {
    if code == EBADF { return "it is closed" }
    let reason = String(cString: strerror(code))
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }

  /// The reason why the latest system call of this thread failed.
  static var latest: Self { Self(code: errno) }
}
