/* fork with threads: what must be true before, and what is left afterwards.
 *
 * Only the forking thread exists in the child.  Before the fork every internal lock is taken, in lock order, so that
 * none is in the middle of a change; the child makes them anew, holds the GIL, and forgets the other threads: they
 * leave the GIL's queue and the queues of the locks they waited for, and their Thread structs are marked `gone`.
 * Locks that they *held* stay locked, as POSIX and CPython have it; lock_is_orphan (sync.h) knows them.
 *
 *     fork_prepare(gil);
 *     pid = fork();
 *     if (pid == 0) fork_child(gil); else fork_parent(gil);
 */
#pragma once

#include "runtime/gil/gil.h"

/* What another room wants done around a fork.  Prepare runs in the order of `rank`, the others in the opposite order.
 * Any function may be NULL.  They may not allocate between prepare and parent or child. */
struct ForkHook {
    void (*prepare)(void *arg);
    void (*parent)(void *arg);
    void (*child)(void *arg);
    void *arg;
    int rank;
    struct ForkHook *next;
};
void fork_hook_add(struct Gil *gil, struct ForkHook *hook) HOLDS_GIL; /* hook stays where it is */

void fork_prepare(struct Gil *gil) HOLDS_GIL; /* hooks, then the locks: nothing moves until the fork */
void fork_parent(struct Gil *gil) HOLDS_GIL; /* lets go of them, hooks last; after a failed fork too */
/* Returns the threads that are no more, linked by `next`; the caller lets go of what it hung on them and calls
 * thread_unref for each, in the name of the runner that will not come back.  (Threads nobody started are not among
 * them.)  The caller's thread is the main one from now on. */
NODISCARD struct Thread *fork_child(struct Gil *gil) HOLDS_GIL;
