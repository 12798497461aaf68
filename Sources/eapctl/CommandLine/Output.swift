import Core

/// Where a command writes: a sink, the terminal behind it if there is one, and errors as failures.
struct Output {
  private let sink: ByteSink

  /// What the sink leads to.
  var terminal: Terminal

  init(_ sink: ByteSink, terminal: Terminal = .none) {
    self.sink = sink
    self.terminal = terminal
  }

  /// What was not written out; in memory, everything.
  var text: String { sink.text }

  /// Writes text as UTF-8.
  func write(_ text: String) throws(Failure) {
    try Failure.translating { () throws(FileError) in try sink.write(text) }
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    try Failure.translating { () throws(FileError) in try sink.write(bytes) }
  }

  /// Hands everything that was written to the system.
  func flush() throws(Failure) {
    try Failure.translating { () throws(FileError) in try sink.flush() }
  }
}
