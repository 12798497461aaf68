import Glibc

/// Another program that this one starts and waits for.
enum ChildProcess {
  /// What a program has left behind.
  struct Result {
    /// The status that it exited with, or 128 and the number of the signal that ended it.
    var status: Int
    var output: [UInt8]
    var errors: [UInt8]
  }

  /// Runs the program of the first word, which is looked for in `$PATH`, and gives it `input` to read.
  ///
  /// - Throws: `SystemError` if the program cannot be started.
  static func run(_ words: [String], input: [UInt8] = []) throws(SystemError) -> Result {
    let (standardInput, standardOutput, standardError) = (try Pipe(), try Pipe(), try Pipe())
    let process = try start(
      words,
      [standardInput.readingEnd, standardOutput.writingEnd, standardError.writingEnd]
    )
    standardInput.closeReadingEnd()
    standardOutput.closeWritingEnd()
    standardError.closeWritingEnd()
    var exchange = Exchange(input: input)
    try exchange.run(standardInput, standardOutput, standardError)
    return Result(
      status: try wait(for: process),
      output: exchange.output,
      errors: exchange.errors
    )
  }

  /// Starts a program that shares standard output and error with this one and reads what is written to
  /// the descriptor that is returned with its number.
  ///
  /// The variables are added to those of the environment, of which none is changed.
  static func startReader(
    _ words: [String],
    variables: [(name: String, value: String)]
  ) throws(SystemError) -> (process: pid_t, input: CInt) {
    let pipe = try Pipe()
    let streams = [pipe.readingEnd, STDOUT_FILENO, STDERR_FILENO]
    let process = try start(words, streams, variables: variables)
    return (process, pipe.releaseWritingEnd())
  }

  /// Waits for the end of a program and returns its status, as a ``Result`` has it.
  @discardableResult
  static func wait(for process: pid_t) throws(SystemError) -> Int {
    var status: CInt = 0
    _ = try retrying { waitpid(process, &status, 0) }
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
  }

  /// Starts a program with descriptors as its standard streams, and returns its number.
  private static func start(
    _ words: [String],
    _ streams: [CInt],
    variables: [(name: String, value: String)] = []
  ) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, CInt(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This program ignores what ends others when nobody reads from them any more.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = words.map { word in word.withPath { strdup($0) } } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    guard let program = arguments[0] else { throw SystemError(code: ENOMEM) }
    let added = variables.filter { getenv($0.name) == nil }.map { strdup("\($0.name)=\($0.value)") }
    defer { added.forEach { free($0) } }
    var variables = added
    var next = environ
    while let variable = next.pointee {
      variables.append(variable)
      next += 1
    }
    variables.append(nil)
    let error = posix_spawnp(&process, program, &actions, &attributes, &arguments, &variables)
    if error != 0 { throw SystemError(code: error) }
    return process
  }
}

/// A pipe, whose ends are closed at the latest along with it.
private final class Pipe {
  private(set) var readingEnd: CInt
  private(set) var writingEnd: CInt

  init() throws(SystemError) {
    var ends: [CInt] = [-1, -1]
    _ = try retrying { pipe(&ends) }
    (readingEnd, writingEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    closeReadingEnd()
    closeWritingEnd()
  }

  /// Hands the end over to who closes it.
  func releaseWritingEnd() -> CInt {
    defer { writingEnd = -1 }
    return writingEnd
  }

  func closeReadingEnd() {
    if readingEnd >= 0 { close(readingEnd) }
    readingEnd = -1
  }

  func closeWritingEnd() {
    if writingEnd >= 0 { close(writingEnd) }
    writingEnd = -1
  }
}

/// What is written to a program and read from it, both at once, so that neither waits for the other.
private struct Exchange {
  private let input: [UInt8]
  private var writtenCount = 0
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 64 * 1024)

  init(input: [UInt8]) {
    self.input = input
  }

  mutating func run(_ input: Pipe, _ output: Pipe, _ errors: Pipe) throws(SystemError) {
    _ = fcntl(input.writingEnd, F_SETFL, O_NONBLOCK)
    while input.writingEnd >= 0 || output.readingEnd >= 0 || errors.readingEnd >= 0 {
      if writtenCount == self.input.count { input.closeWritingEnd() }
      // A negative number is passed over.
      var waiting = [
        pollfd(fd: input.writingEnd, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.readingEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.readingEnd, events: Int16(POLLIN), revents: 0),
      ]
      if waiting.allSatisfy({ $0.fd < 0 }) { return }
      _ = try retrying { poll(&waiting, nfds_t(waiting.count), -1) }
      if waiting[0].revents != 0 { write(to: input) }
      if waiting[1].revents != 0 { try read(from: output, to: \.output) }
      if waiting[2].revents != 0 { try read(from: errors, to: \.errors) }
    }
  }

  /// Writes what the pipe takes; a program that reads no more need not.
  private mutating func write(to pipe: Pipe) {
    let count = input.withUnsafeBytes { bytes in
      Glibc.write(
        pipe.writingEnd,
        bytes.baseAddress.map { $0 + writtenCount },
        bytes.count - writtenCount
      )
    }
    if count >= 0 {
      writtenCount += count
    } else if errno != EAGAIN, errno != EINTR {
      writtenCount = input.count
    }
  }

  private mutating func read(
    from pipe: Pipe,
    to target: WritableKeyPath<Exchange, [UInt8]>
  ) throws(SystemError) {
    let count = try retrying { Glibc.read(pipe.readingEnd, &block, block.count) }
    if count == 0 { pipe.closeReadingEnd() }
    self[keyPath: target] += block[..<count]
  }
}
