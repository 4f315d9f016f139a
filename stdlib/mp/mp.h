/* What multiprocessing has in C: connections, shared memory, locks in it, and a few system calls.  The Python side
 * is stdlib/lib/multiprocessing. */
#pragma once

#include <errno.h>

#include "stdlib/stdlib.h"

#include "runtime/base/clock.h"
#include "runtime/gil/gil.h"

extern Type connection_type, message_type, arriving_type, arena_type, pages_type, shared_lock_type, shared_semaphore_type, shared_signal_type, semlock_type;

/* A timeout: None or NULL is for ever, a negative one is 0. */
NODISCARD int deadline_from(Ref timeout, int64_t *out) DROPS_GIL;
/* poll() with a deadline; runs signal handlers.  The number of ready ones, 0 at the deadline, -1. */
struct pollfd;
NODISCARD int poll_until(struct pollfd *fds, size_t count, int64_t deadline) DROPS_GIL;

/* Functions of the module _multiprocessing, whose rows say what they do. */
Own message_use_reducers(Ref module, const Ref *args);
Own message_pickled(Ref module, const Ref *args);
Own process_child_begin(Ref module, const Ref *args);
Own process_pidfd(Ref module, const Ref *args);
Own process_wait(Ref module, const Ref *args);
Own process_writable(Ref module, const Ref *args);
Own process_socketpair(Ref module, const Ref *args);
Own process_listen(Ref module, const Ref *args);
Own process_accept(Ref module, const Ref *args);
Own process_connect(Ref module, const Ref *args);
Own semlock_unlink(Ref module, const Ref *args);
/* What the module has of SemLock beside the type. */
NODISCARD int semlock_init(Ref module) HOLDS_GIL;
