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

  private struct State {
    /// The number of workers that have taken a block, or are about to, and have not handed it in.
    var workingCount = 0
    var waitingSize = 0
    var waiterCount = 0
  }

  private let state = Mutex(State())
  private let turnstile = DispatchSemaphore(value: 0)

  /// Waits until there is room for a further block, which a worker then takes.
  func enter() {
    while true {
      let mustWait = state.withLock { state in
        let isFull = state.waitingSize >= Self.limit && state.workingCount > 0
        if isFull { state.waiterCount += 1 } else { state.workingCount += 1 }
        return isFull
      }
      guard mustWait else { return }
      turnstile.wait()
    }
  }

  /// Ends the work on a block, of whose output so many bytes have to wait.
  func leave(waiting size: Int) {
    change { state in
      state.workingCount -= 1
      state.waitingSize += size
    }
  }

  /// Takes note that so many bytes wait no longer.
  func remove(_ size: Int) {
    change { $0.waitingSize -= size }
  }

  /// Makes a change after which all who wait look again. Each of them gets a signal, though not each
  /// its own: who comes anew may take it and leaves his in turn.
  private func change(_ body: (inout sending State) -> Void) {
    let waiterCount = state.withLock { state in
      body(&state)
      defer { state.waiterCount = 0 }
      return state.waiterCount
    }
    for _ in 0..<waiterCount { turnstile.signal() }
  }
}
