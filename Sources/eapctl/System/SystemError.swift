import Glibc

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
