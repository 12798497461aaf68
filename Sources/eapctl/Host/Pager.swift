import Glibc
import Synchronization

/// A program such as `less`, which shows text that is longer than the terminal.
///
/// It starts when the first text is handed to it, and shares the terminal with this program, which waits
/// for its end: a shell that came back while the pager still runs would take keys away from it.
final class Pager {
  private let words: [String]
  private let terminal: Terminal

  /// The descriptor that the pager reads the other end of, or that of standard output if there is no such
  /// pager; `nil` before the start.
  private var input: CInt?

  /// The pager that runs, for signals to find it.
  private struct Process {
    var number: pid_t
    var input: CInt
  }

  private static let process = Mutex<Process?>(nil)

  /// What `less` and `lv` have to know to show colours and letters, unless people tell them otherwise; with
  /// `F` and `X`, `less` leaves a short text on the screen.
  private static let variables = [
    (name: "LESS", value: "FRX"), (name: "LESSCHARSET", value: "utf-8"), (name: "LV", value: "-c"),
  ]

  /// Creates a pager by a command, which is one for a shell.
  init(_ command: String, on terminal: Terminal) {
    let isPlain = command.utf8.allSatisfy { byte in
      switch UInt8(byte) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: " "):
        true
      default: false
      }
    }
    words =
      isPlain
      ? command.split(separator: " ").map(String.init) : ["/bin/sh", "-c", Self.script, command]
    self.terminal = terminal
  }

  /// Runs the command of its first argument, and prints all where there is no such command.
  ///
  /// A shell with a trap outlives Ctrl-C as the pager does.
  private static let script = """
    trap : INT QUIT; /bin/sh -c "$0"; case $? in 126 | 127) exec cat ;; esac
    """

  /// Whether the pager was started.
  var isRunning: Bool { input != nil }

  /// Whether the pager is known to hand links on to the terminal: `less` does since version 566, and shows
  /// them as rubbish before.
  var passesLinks: Bool {
    guard words.first?.split(separator: "/").last == "less",
      let version = try? ChildProcess.run([words[0], "--version"]).output
    else { return false }
    let number = version.drop { $0 != UInt8(ascii: " ") }.dropFirst()
      .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: number, as: UTF8.self)) ?? 0 >= 566
  }

  /// Returns the descriptor to write to, which is that of standard output if there is no such pager.
  func start() -> CInt {
    if let input { return input }
    let started = try? ChildProcess.startReader(words, variables: Self.variables)
    if let started {
      Self.process.withLock { $0 = Process(number: started.process, input: started.input) }
      Interruption.prepare()
    }
    let descriptor = started?.input ?? STDOUT_FILENO
    input = descriptor
    return descriptor
  }

  /// Returns whether the terminal has room for a whole text, and for the line below it.
  func isNeedless(for text: [UInt8]) -> Bool {
    let (columns, rows) = (terminal.columns ?? 80, terminal.rows ?? 24)
    var rowCount = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      rowCount += max(1, (Self.columnCount(line) + columns - 1) / columns)
      if rowCount > rows { return false }
    }
    return true
  }

  /// Returns about how many columns a line takes: one for each scalar that belongs to no escape sequence.
  private static func columnCount(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var place = Place.text
    for byte in line {
      switch (place, byte) {
      case (.link, 0x1B): place = .terminator
      case (.link, _): break
      case (_, 0x1B): place = .escape
      case (.escape, UInt8(ascii: "]")): place = .link
      case (.escape, UInt8(ascii: "[")): place = .sequence
      case (.escape, _), (.terminator, _), (.sequence, 0x40...0x7E): place = .text
      case (.sequence, _): break
      case (.text, _): count += byte & 0xC0 != 0x80 ? 1 : 0
      }
    }
    return count
  }

  /// Where in a line a byte is: in what is seen, or in a sequence of ECMA-48 for looks or for a link.
  private enum Place { case text, escape, sequence, link, terminator }

  /// Waits until the pager has shown all, or its user has seen enough.
  func finish() {
    guard let process = Self.process.withLock({ $0 }) else { return }
    // All is written: an interruption is for the pager alone.
    let handlers = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    Self.process.withLock { running in
      close(process.input)
      running?.input = -1
    }
    _ = try? ChildProcess.wait(for: process.number)
    Interruption.takePlace()
    for (number, handler) in handlers { signal(number, handler) }
    Self.process.withLock { $0 = nil }
  }

  /// Ends what the pager has to show, and waits until its user has seen enough.
  ///
  /// Whoever still writes to it learns that nobody reads that any more.
  static func interrupt() {
    let running = process.withLock { process in
      var ends: [CInt] = [-1, -1]
      if let process, process.input >= 0, pipe(&ends) == 0 {
        close(ends[0])
        dup2(ends[1], process.input)
        close(ends[1])
      }
      return process
    }
    if let running { _ = try? ChildProcess.wait(for: running.number) }
  }
}
