import Core
import Glibc

/// This process, and the machine that it runs on.
enum HostProcess {
  /// Runs `body` over the words of the command line and exits with the status that it returns.
  static func run(_ body: ([String]) -> Int32) -> Never {
    // A pipe without a reader and a file beyond its limit are errors of `write`, not sudden deaths.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    reserveStandardDescriptors()
    guard let words else {
      let errors = ByteSink.standardError
      try? errors.write("eapctl: error: the words of the command line cannot be read\n")
      try? errors.flush()
      exit(2)
    }
    let status = body(words)
    ProgressLine.end()
    exit(status)
  }

  /// The words of the command line after the name of the program; paths among them are bytes.
  ///
  /// Swift looks for them in the memory of the process, and has none where that fails; the system is
  /// asked then. Without any, nothing would be done and called a success.
  private static var words: [String]? {
    if CommandLine.argc > 0 {
      return UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
        .dropFirst().compactMap { $0.map { String(path: $0) } }
    }
    guard let bytes = try? File("/proc/self/cmdline").bytes(), bytes.last == 0 else { return nil }
    return bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false).dropFirst()
      .map { String(path: Array($0)) }
  }

  /// Occupies the numbers of standard input, output and error if they are closed.
  ///
  /// Otherwise the next file to be opened would get the number, and a record would end up with the
  /// results inside. What occupies them cannot be read from or written to, so use still fails.
  private static func reserveStandardDescriptors() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The number of cores.
  static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Returns the value of a variable of the environment, or `nil` if it is not set.
  static func environmentValue(of name: String) -> String? {
    getenv(name).map { String(path: $0) }
  }

  /// The name of the machine.
  static var hostName: String {
    var name = utsname()
    uname(&name)
    return withUnsafeBytes(of: &name.nodename) { bytes in
      String(path: Array(bytes.prefix { $0 != 0 }))
    }
  }

  /// The date of the local clock.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(dayNumber: (Int(now) + parts.tm_gmtoff) / 86_400)
  }
}
