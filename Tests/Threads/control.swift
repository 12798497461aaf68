// A counter that cannot race, since a `Mutex` holds it, and one that does: what the thread sanitizer says
// of both shows whether it can be believed. The word is `mutex` or `race`.

import Dispatch
import Glibc
import Synchronization

/// Two counters, one of them without any protection.
final class Counters: @unchecked Sendable {
  let locked = Mutex(0)
  var bare = 0
}

let counters = Counters()
let isRacing = CommandLine.arguments.last == "race"

DispatchQueue.concurrentPerform(iterations: 4) { [counters, isRacing] _ in
  for turn in 0..<20_000 {
    if isRacing {
      counters.bare += 1
    } else {
      counters.locked.withLock { count in
        // Now and then for so long that others have to wait.
        if turn % 100 == 0 { usleep(1) }
        count += 1
      }
    }
  }
}
print(isRacing ? counters.bare : counters.locked.withLock { $0 })
