/*
 * Tells ThreadSanitizer what Swift's Mutex does when two threads meet at it.
 *
 * A free Mutex is taken by an atomic instruction in our own code, which the sanitizer sees. A taken
 * one is waited for inside libswiftSynchronization, which is not instrumented, so that every hand
 * over from thread to thread looks like a race. This library stands before those functions
 * (LD_PRELOAD) and names the hand over; what a Mutex does not guard is still reported.
 *
 * Threads: [any].
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define TRY "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"

/* Of the program that is watched; the children that it starts have none. */
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

SWIFT void lock(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT void unlock(SELF void *mutex) __asm__(UNLOCK);
SWIFT _Bool try_lock(SELF void *mutex) __asm__(TRY);

static void *original(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}

SWIFT void lock(uint32_t thread, SELF void *mutex) {
    SWIFT void (*next)(uint32_t, SELF void *) = original(LOCK);
    next(thread, mutex);
    if (__tsan_acquire) __tsan_acquire(mutex);
}

SWIFT void unlock(SELF void *mutex) {
    SWIFT void (*next)(SELF void *) = original(UNLOCK);
    if (__tsan_release) __tsan_release(mutex);
    next(mutex);
}

SWIFT _Bool try_lock(SELF void *mutex) {
    SWIFT _Bool (*next)(SELF void *) = original(TRY);
    _Bool taken = next(mutex);
    if (taken && __tsan_acquire) __tsan_acquire(mutex);
    return taken;
}
