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
    var output: [UInt8] = []
    var result = try run(words, input: input) { output += $0 }
    result.output = output
    return result
  }

  /// The same, but what it writes goes to `consume` as it comes.
  static func run(
    _ words: [String],
    input: [UInt8],
    consume: ([UInt8]) -> Void
  ) throws(SystemError) -> Result {
    let (standardInput, standardOutput, standardError) = (try Pipe(), try Pipe(), try Pipe())
    let process = try start(
      words,
      [standardInput.readingEnd, standardOutput.writingEnd, standardError.writingEnd]
    )
    standardInput.closeReadingEnd()
    standardOutput.closeWritingEnd()
    standardError.closeWritingEnd()
    var exchange = Exchange(input: input)
    try exchange.run(standardInput, standardOutput, standardError, consume)
    return Result(
      status: try wait(for: process),
      output: [],
      errors: exchange.errors
    )
  }

  /// Runs a program that a person works with, on the standard streams of this one, and returns its status;
  /// until it ends, the keys that interrupt programs are meant for it.
  ///
  /// - Throws: `SystemError` if the program cannot be started.
  static func runInForeground(_ words: [String]) throws(SystemError) -> Int {
    let keys = [SIGINT, SIGQUIT].map { HeldSignal($0) }
    defer { for key in keys { key.restore() } }
    let process = try start(words, [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO])
    return try wait(for: process)
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

/// A signal that does nothing here for a while.
///
/// It is not ignored, for then the programs that are started meanwhile would ignore it as well.
private struct HeldSignal {
  private let number: CInt
  private var before = sigaction()

  init(_ number: CInt) {
    self.number = number
    sigaction(number, nil, &before)
    if isIgnored { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }

  /// Whether it does nothing anyway, as where a program goes on without its terminal.
  private var isIgnored: Bool {
    unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  func restore() {
    var action = before
    sigaction(number, &action, nil)
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
  /// What was read last of the output.
  private var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 64 * 1024)

  init(input: [UInt8]) {
    self.input = input
  }

  mutating func run(
    _ input: Pipe,
    _ output: Pipe,
    _ errors: Pipe,
    _ consume: ([UInt8]) -> Void
  ) throws(SystemError) {
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
      if waiting[1].revents != 0 {
        try read(from: output, to: \.output)
        consume(self.output)
        self.output.removeAll(keepingCapacity: true)
      }
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
