/* Threads and what they wait for: shared by the files of _thread, _threading and _queue.
 *
 * The objects here are the runtime's locks, events and queues of waiters (runtime/gil/sync.h) with a Python face.  All
 * of them wait in the same way: try, and when a signal interrupts the wait run its handlers and go on with the same
 * deadline. */
#pragma once

#include "stdlib/stdlib.h"

#include <errno.h>

typedef struct LockObject { Object head; struct Lock lock; Own weakrefs; } LockObject;
typedef struct RLockObject { Object head; struct RLock lock; Own weakrefs; } RLockObject;

extern Type lock_type, rlock_type;                                /* thread_lock.c */
extern Type local_type;                                           /* thread_local.c */
extern Type condition_type;                                       /* thread_condition.c */
extern Type event_type, semaphore_type, bounded_semaphore_type;   /* thread_event.c */
extern Type thread_handle_type;                                   /* thread_start.c */

#define TIMEOUT_MAX_SECONDS 9223372036.0

NODISCARD Own lock_new(void) HOLDS_GIL; /* threading.Lock(): nobody holds it */
/* An optional timeout: None or NULL is for ever, what is not positive does not wait. */
NODISCARD int deadline_from_timeout(Ref timeout, int64_t *deadline) DROPS_GIL;

/* Waits that signals do not end: 1 got it, 0 the time is over, -1 a handler raised. */
NODISCARD int lock_object_acquire(LockObject *lock, int64_t deadline) DROPS_GIL;
NODISCARD int rlock_object_acquire(RLockObject *lock, int64_t deadline) DROPS_GIL;

/* thread_start.c: runs function(*args, **kwargs) in a new thread; kwargs may be NULL.  One reference for the caller.
 * RuntimeError, MemoryError. */
NODISCARD struct Thread *thread_start_call(Ref function, Ref args, Ref kwargs) HOLDS_GIL;
/* For code that C calls in a pthread of its own (stdlib/ffi): runs body(arg) as a thread of the interpreter, which it is for
 * as long as that takes.  false: no memory, and nothing was run. */
NODISCARD bool thread_run_foreign(struct Interp *interp, void (*body)(void *arg), void *arg);
/* A thread ends: forgets its values of thread-local objects (thread_local.c). */
void thread_locals_clear(struct Thread *thread) DROPS_GIL;
