// A counter that cannot race, since a `Mutex` holds it, and one that does: what the thread sanitizer says
// of both shows whether it can be believed. The word is `mutex` or `race`.

import Glibc
import Synchronization

/// Two counters, one of them without any protection.
final class Counters: @unchecked Sendable {
  let locked = Mutex(0)
  var bare = 0
  /// Where the threads wait for each other before they count.
  ///
  /// Without it one thread could be done before the next one begins, and a pool, on a machine that is
  /// busy, could give all the work to one thread: nothing would race, and no one would wait for the lock.
  var start = pthread_barrier_t()
}

let threadCount = 4
let isRacing = CommandLine.arguments.last == "race"
let counters = Counters()

/// Counts 500 turns together with the other threads.
@Sendable func count(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  pthread_barrier_wait(&counters.start)
  for turn in 0..<500 {
    if isRacing {
      counters.bare += 1
    } else {
      counters.locked.withLock { count in
        // Now and then for so long that others have to wait.
        if turn % 10 == 0 { usleep(1) }
        count += 1
      }
    }
  }
  return nil
}

pthread_barrier_init(&counters.start, nil, UInt32(threadCount))
var threads = [pthread_t](repeating: pthread_t(), count: threadCount)
for index in threads.indices {
  let status = pthread_create(&threads[index], nil, count, nil)
  precondition(status == 0, "the system starts no thread")
}
for thread in threads { pthread_join(thread, nil) }
print(isRacing ? counters.bare : counters.locked.withLock { $0 })
