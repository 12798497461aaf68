/*
 * Tells the thread sanitizer of the locks that it does not see.
 *
 * `Mutex` of Synchronization locks and unlocks with atomic operations in the code of its user, which the
 * sanitizer instruments, as long as no thread has to wait. Where one has to, `_lockSlow` and
 * `_unlockSlow` in libswiftSynchronization ask the kernel; the library is not instrumented, so what one
 * thread wrote under the lock and the next one reads looks like a race. `control.swift` shows it on a
 * counter that cannot race. To suppress such warnings, of which any use of a `Mutex` can have one, would
 * hide real races in the same functions; here both calls say what they mean instead.
 *
 * The library goes before the others by LD_PRELOAD. In a program without the sanitizer it does nothing.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

/* Of the sanitizer, where the program has it: what happened before the release of an address has
   happened before its next acquisition. */
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

/* _MutexHandle._lockSlow(_: UInt32) */
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
SWIFT void lock_slowly(uint32_t thread, SELF void *handle) __asm__(LOCK);
SWIFT void lock_slowly(uint32_t thread, SELF void *handle) {
  typedef SWIFT void (*Call)(uint32_t, SELF void *);
  ((Call)dlsym(RTLD_NEXT, LOCK))(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

/* _MutexHandle._unlockSlow() */
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
SWIFT void unlock_slowly(SELF void *handle) __asm__(UNLOCK);
SWIFT void unlock_slowly(SELF void *handle) {
  typedef SWIFT void (*Call)(SELF void *);
  if (__tsan_release) __tsan_release(handle);
  ((Call)dlsym(RTLD_NEXT, UNLOCK))(handle);
}
