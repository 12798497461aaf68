import Glibc
import Synchronization

/// The files with new contents that have not been given their names yet.
///
/// None of them outlives the process: a signal that ends it removes them first, and ``Remnants`` of a
/// process that was killed are removed by the next one. Names begin with `.eapctl-`, then come the
/// system and the number of the process, so that nobody takes the file of a living process, or of one
/// on another machine, for a remnant.
enum TemporaryFiles {
  /// The paths of the files that exist.
  private static let paths = Mutex<Set<String>>([])

  /// What all names begin with; hidden, so that no registry shows them.
  static let prefix = ".eapctl-"

  /// What the names of this process begin with.
  private static let ownPrefix = "\(prefix)\(system)-\(getpid())-"

  /// Creates a file in a directory, and returns it with its path.
  static func create(
    in directory: String,
    suffix: String = ""
  ) throws(SystemError) -> (path: String, descriptor: CInt) {
    Interruption.prepare()
    for _ in 0..<100 {
      let path = newPath(in: directory, suffix)
      // Under the lock: a signal comes before the file is made, or after it is noted.
      let result = paths.withLock { paths -> Result<CInt, SystemError> in
        Result { () throws(SystemError) in
          let descriptor = try retrying {
            path.withPath { open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
          }
          paths.insert(path)
          return descriptor
        }
      }
      switch result {
      case .success(let descriptor): return (path, descriptor)
      case .failure(let error): if error.code != EEXIST { throw error }
      }
    }
    throw SystemError(code: EEXIST)
  }

  /// Returns the path for a file that is given this name only to be removed.
  static func freshPath(in directory: String) -> String {
    Interruption.prepare()
    let path = newPath(in: directory)
    paths.withLock { _ = $0.insert(path) }
    return path
  }

  private static func newPath(in directory: String, _ suffix: String = "") -> String {
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    return "\(directory)/\(ownPrefix)\(random)\(suffix)"
  }

  /// Removes a file, unless it has been given a name.
  static func remove(_ path: String) {
    paths.withLock { paths in
      guard paths.remove(path) != nil else { return }
      _ = path.withPath { unlink($0) }
    }
  }

  /// Does what gives files their names; no signal ends the process meanwhile.
  static func settling(_ body: () throws(SystemError) -> Void) throws(SystemError) {
    let result = paths.withLock { _ in Result { () throws(SystemError) in try body() } }
    try result.get()
  }

  /// What is written to standard error before a signal ends the process.
  private static let lastWords = Mutex("")

  /// Sees to it that `words` are written to standard error if a signal ends the process, until others are
  /// given.
  static func leave(lastWords words: String) {
    Interruption.prepare()
    lastWords.withLock { $0 = words }
  }

  /// Removes all files and then ends the process, which nothing can prevent any more.
  static func removeAll(then end: () -> Never) -> Never {
    paths.withLock { paths -> Never in
      for path in paths { _ = path.withPath { unlink($0) } }
      let words = Array(lastWords.withLock { $0 }.utf8)
      words.withUnsafeBytes { try? writeAll($0, to: STDERR_FILENO) }
      end()
    }
  }

  /// Whether a name is that of a file which a process of this system left when it was killed.
  static func isRemnant(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let parts = name.split(separator: "-")
    guard name.hasPrefix("\(prefix)\(system)-"), parts.count == 4, let process = pid_t(parts[2]),
      process > 0, process != getpid()
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// A short name of the machine, or the container, that numbers the processes.
  private static let system: String = {
    var name = utsname()
    uname(&name)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let host = withUnsafeBytes(of: &name.nodename) { Array($0.prefix { $0 != 0 }) }
    let space = linkTarget(of: "/proc/self/ns/pid") ?? ""
    for byte in host + Array(space.utf8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return String(hash & 0xFFFF_FFFF, radix: 36)
  }()
}
