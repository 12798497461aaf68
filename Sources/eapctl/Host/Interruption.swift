import Glibc
import Synchronization

/// The signals by which people and systems end programs: before they do, a pager comes to its end and
/// temporary files are removed.
enum Interruption {
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// Counts the signals that came; a handler may do little more than that.
  nonisolated(unsafe) private static let arrivals = UnsafeMutablePointer<sem_t>.allocate(
    capacity: 1
  )
  nonisolated(unsafe) private static let latest = UnsafeMutablePointer<CInt>.allocate(capacity: 1)

  private static let isUnderWay = Atomic<Bool>(false)

  private static let isPrepared: Bool = {
    latest.initialize(to: 0)
    guard sem_init(arrivals, 0, 0) == 0 else { return false }
    var thread = pthread_t()
    let failure = pthread_create(&thread, nil, { _ in Interruption.await() }, nil)
    guard failure == 0 else { return false }
    pthread_detach(thread)
    for number in signals {
      var action = sigaction()
      // Who is told to ignore a signal, as by nohup, goes on.
      guard sigaction(number, nil, &action) == 0,
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0
      else { continue }
      action.__sigaction_handler.sa_handler = { number in
        latest.pointee = number
        sem_post(arrivals)
      }
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
    return true
  }()

  /// Sees to it that signals are noticed from now on.
  static func prepare() { _ = isPrepared }

  /// Lets a signal end the process that has come and waits for what has to come before.
  static func takePlace() {
    while isUnderWay.load(ordering: .acquiring) { pause() }
  }

  /// Waits for a signal and ends the process by it.
  private static func await() -> Never {
    while sem_wait(arrivals) != 0 {}
    isUnderWay.store(true, ordering: .releasing)
    Pager.interrupt()
    TemporaryFiles.removeAll {
      let number = latest.pointee
      signal(number, SIG_DFL)
      kill(getpid(), number)
      while true { pause() }
    }
  }
}
