import Dispatch
import Synchronization

/// Bounds what waits for an earlier block: workers that are too far ahead wait themselves.
///
/// Without it a slow pipe among the inputs would have everything behind it in memory. Nobody waits
/// while no block is in work: the next one that is taken is then the one that all others wait for,
/// because a ``BlockSupply`` gives out the earliest first, so somebody always moves on.
final class Backlog: Sendable {
  /// The number of bytes of input whose outputs may wait.
  static let limit = 16 << 20

  /// The number of workers that have taken a block, or are about to, and have not handed it in.
  private let workingCount = Atomic(0)
  private let waitingSize = Atomic(0)
  /// The number of workers that wait and have no signal yet.
  private let waiterCount = Atomic(0)
  private let turnstile = DispatchSemaphore(value: 0)

  private var isFull: Bool {
    waitingSize.load(ordering: .sequentiallyConsistent) >= Self.limit
      && workingCount.load(ordering: .sequentiallyConsistent) > 0
  }

  /// Waits until there is room for a further block, which a worker then takes.
  func enter() {
    while isFull {
      waiterCount.add(1, ordering: .sequentiallyConsistent)
      // Who left before it could see that somebody waits has given no signal.
      if isFull || !withdraw() { turnstile.wait() }
    }
    workingCount.add(1, ordering: .sequentiallyConsistent)
  }

  /// Takes back that a worker waits; returns `false` if it is too late and a signal comes.
  private func withdraw() -> Bool {
    var count = waiterCount.load(ordering: .sequentiallyConsistent)
    while count > 0 {
      let (isDone, current) = waiterCount.compareExchange(
        expected: count,
        desired: count - 1,
        ordering: .sequentiallyConsistent
      )
      if isDone { return true }
      count = current
    }
    return false
  }

  /// Ends the work on a block, of whose output so many bytes have to wait.
  func leave(waiting size: Int) {
    if size > 0 { waitingSize.add(size, ordering: .sequentiallyConsistent) }
    workingCount.subtract(1, ordering: .sequentiallyConsistent)
    signal()
  }

  /// Takes note that so many bytes wait no longer.
  func remove(_ size: Int) {
    waitingSize.subtract(size, ordering: .sequentiallyConsistent)
    signal()
  }

  /// Has all who wait look again.
  ///
  /// There is a signal for each of them, though who comes anew may take it and leave his own in turn.
  private func signal() {
    guard waiterCount.load(ordering: .sequentiallyConsistent) > 0 else { return }
    for _ in 0..<waiterCount.exchange(0, ordering: .sequentiallyConsistent) { turnstile.signal() }
  }
}
