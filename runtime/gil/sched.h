/* Who runs next, and after how many ticks: the part of a policy that can be repeated.
 *
 *   fair     the longest waiter, after N ticks
 *   seeded   one of the waiters, after 1..2N ticks, both from a generator that gives the same sequence for the same seed
 *   replay   as a recorded list says; where the program leaves the record, fair, and `diverged` counts
 *
 * A schedule repeats only what the GIL decides.  Threads that come back from the outside (sleep, I/O, timeouts) do so
 * when they do; a program that talks only through locks, queues, events and joins repeats exactly, because a waker
 * itself puts the woken into the GIL's queue (sync.h) and a parent its child (thread.h).
 */
#pragma once

#include "runtime/gil/gil.h"

/* One decision: after `ticks` ticks (-1: the holder blocked or ended first) the GIL went to thread number `to`. */
struct SchedStep { int32_t ticks; uint32_t to; };

struct Sched {
    uint64_t state[2];           /* of the generator */
    struct SchedStep *steps;     /* recorded, or to be replayed */
    size_t count, capacity, at;
    bool recording, replaying;
    bool record_lost;            /* no memory for a step: the record is cut there */
    uint64_t diverged;
};

void sched_seed(struct Sched *sched, uint64_t seed); /* the generator alone; a record stays */
/* A number in 0 .. below-1; below > 0. */
uint64_t sched_random(struct Sched *sched, uint64_t below);

/* The ticks of the turn that begins. */
int64_t sched_turn(struct Sched *sched, const struct GilPolicy *policy);
/* Which of the waiting threads (a gil queue, first = longest waiting, linked by gil_next; not empty) is next. */
struct Thread *sched_pick(struct Sched *sched, const struct GilPolicy *policy, struct Thread *first);
/* Notes a decision if recording. */
void sched_note(struct Sched *sched, int64_t ticks, uint64_t to);

/* ---- of a gil */
struct Sched *gil_sched(struct Gil *gil);
/* Records from now on (any earlier record is dropped). */
void sched_record(struct Gil *gil, bool on) HOLDS_GIL;
/* Replays steps (copied) from now on, changing WHO to replay.  Numbers in them that no thread has stand for the threads that
 * are started from now on, in order.  -1: no memory. */
NODISCARD int sched_replay(struct Gil *gil, const struct SchedStep *steps, size_t count) HOLDS_GIL;
