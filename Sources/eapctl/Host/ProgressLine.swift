import Core
import Glibc
import Synchronization

/// A line on standard error that says how far a long piece of work has come.
///
/// Who reads counts what was read, a block at a time, and draws the line in passing: there is no thread
/// for it. It appears after half a second, goes before anything else is written, and does not come back
/// once results go to the terminal or to another program, which may be a pager.
enum ProgressLine {
  private static let byteCount = Atomic<Int>(0)
  private static let recordCount = Atomic<Int>(0)
  /// When the line may be drawn next, in milliseconds; never unless somebody has begun.
  private static let nextTime = Atomic<Int>(.max)
  private static let state = Mutex(State())

  private struct State {
    var start = 0
    var isDrawn = false
    /// What is to be read; `nil` if there are inputs whose size nobody knows.
    var paths: Set<String>? = []
    var total: Int?
  }

  /// The time before the line appears, and between two versions of it, in milliseconds.
  private static let (delay, interval) = (500, 100)

  /// Allows the line, which takes a terminal that can erase it.
  static func begin() {
    let now = now
    state.withLock { $0.start = now }
    nextTime.store(now + delay, ordering: .relaxed)
  }

  /// Notes that a file is to be read, or an input that is none.
  static func expect(_ path: String?) {
    guard isAllowed else { return }
    state.withLock { state in
      if let path { state.paths?.insert(path) } else { state.paths = nil }
    }
  }

  /// Counts records that are done with.
  static func note(recordCount count: Int) {
    recordCount.wrappingAdd(count, ordering: .relaxed)
  }

  /// Counts bytes that were read, and draws the line if it is time.
  static func note(byteCount count: Int) {
    guard isAllowed else { return }
    byteCount.wrappingAdd(count, ordering: .relaxed)
    let now = now
    guard now >= nextTime.load(ordering: .relaxed) else { return }
    // Whoever draws at the moment draws the same.
    _ = state.withLockIfAvailable { draw(at: now, &$0) }
  }

  /// Writes something else to standard error, from which the line goes before.
  static func withdrawn<Failure: Error>(_ write: () throws(Failure) -> Void) throws(Failure) {
    let result = state.withLock { state in
      erase(&state)
      return Result { () throws(Failure) in try write() }
    }
    try result.get()
  }

  /// Removes the line for good.
  static func end() {
    guard isAllowed else { return }
    state.withLock { state in
      nextTime.store(.max, ordering: .relaxed)
      erase(&state)
    }
  }

  /// Removes the line for good before results are written, unless they go to a file.
  static func endBeforeResults() {
    guard isAllowed else { return }
    var status = stat()
    if fstat(STDOUT_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return }
    end()
  }

  private static var isAllowed: Bool { nextTime.load(ordering: .relaxed) != .max }

  /// The time of a clock that nobody sets, in milliseconds.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private static func draw(at now: Int, _ state: inout State) {
    guard isAllowed, now >= nextTime.load(ordering: .relaxed) else { return }
    nextTime.store(now + interval, ordering: .relaxed)
    if state.total == nil, let paths = state.paths { state.total = size(of: paths) }
    let figures = Figures(
      recordCount: recordCount.load(ordering: .relaxed),
      byteCount: byteCount.load(ordering: .relaxed),
      total: state.paths == nil ? nil : state.total,
      milliseconds: now - state.start
    )
    let width = (Terminal.standardError.columns ?? 80) - 1
    write("\r\(figures.text.prefix(width))\u{1B}[K")
    state.isDrawn = true
  }

  private static func erase(_ state: inout State) {
    if state.isDrawn { write("\r\u{1B}[K") }
    state.isDrawn = false
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = try? writeAll(UnsafeRawBufferPointer(bytes), to: STDERR_FILENO) }
  }

  /// Returns the size of files together, or `nil` if one is a pipe or a device.
  private static func size(of paths: Set<String>) -> Int? {
    var sum = 0
    for path in paths {
      var status = stat()
      guard path.withPath({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      sum += Int(status.st_size)
    }
    return sum
  }

  /// What the line says.
  struct Figures {
    var recordCount: Int
    var byteCount: Int
    /// The number of bytes to be read, if it is known.
    var total: Int?
    var milliseconds: Int

    var text: String {
      let total = total.flatMap { $0 >= byteCount ? $0 : nil }
      let (megabytes, milliseconds) = (byteCount / 1_000_000, max(milliseconds, 1))
      var parts = recordCount > 0 ? ["\(recordCount) records"] : []
      parts.append(total.map { "\(megabytes) of \($0 / 1_000_000) MB" } ?? "\(megabytes) MB")
      parts.append("\(byteCount / milliseconds / 1000) MB/s")
      if let total, byteCount > 0 {
        let seconds = Double(total - byteCount) / Double(byteCount) * Double(milliseconds) / 1000
        parts.append(
          seconds < 100
            ? "\(Int(seconds.rounded(.up))) s left" : "\(Int((seconds / 60).rounded(.up))) min left"
        )
      }
      return "eapctl: " + parts.joined(separator: ", ")
    }
  }
}

extension RecordInput {
  /// Creates an input whose reading the progress line shows; `path` is that of its file, if it is one.
  static func observed(
    name: String,
    path: String?,
    open: @escaping @Sendable () throws(InputError) -> any ByteSource
  ) -> Self {
    ProgressLine.expect(path)
    return Self(name: name, noteRecords: { ProgressLine.note(recordCount: $0) }, open: open)
  }
}
