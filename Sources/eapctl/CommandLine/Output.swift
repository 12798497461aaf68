import Core

/// Where a command writes: a sink, the terminal behind it if there is one, and errors as failures.
struct Output {
  private let sink: ByteSink

  /// What the sink leads to.
  var terminal: Terminal

  /// Whether text goes to the log of a workflow of GitHub, where no line of it is to be a command.
  var isWorkflowLog = false

  init(_ sink: ByteSink, terminal: Terminal = .none) {
    self.sink = sink
    self.terminal = terminal
  }

  /// What was not written out; in memory, everything.
  var text: String { sink.text }

  /// Writes text as UTF-8.
  func write(_ text: String) throws(Failure) {
    let text = isWorkflowLog ? workflowLogText(text) : text
    try Failure.translating { () throws(FileError) in try sink.write(text) }
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    try Failure.translating { () throws(FileError) in try sink.write(bytes) }
  }

  /// Whether text was written that a pager shows, or may yet show.
  var isPaging: Bool { sink.isPaging }

  /// Whether links of text reach the terminal, by way of the pager if there is one.
  var passesLinks: Bool { sink.passesLinks }

  /// Has a pager show what is written from now on, if that turns out to be more than a screen.
  func page(through pager: Pager) { sink.page(through: pager) }

  /// Hands everything that was written to the system, and waits until a pager has shown it.
  func finish() throws(Failure) {
    try Failure.translating { () throws(FileError) in try sink.finish() }
  }

  /// Hands everything that was written to the system.
  func flush() throws(Failure) {
    try Failure.translating { () throws(FileError) in try sink.flush() }
  }
}
