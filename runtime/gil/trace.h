/* The last switches of a GIL, in a ring: when, from whom, to whom, why.  Off by default and then without cost: an
 * untraced lock never looks at the ring, because tracing sends every take through the slow path.
 */
#pragma once

#include "runtime/gil/gil.h"

enum TraceKind {
    TRACE_SWITCH, /* the GIL went from thread `from` to thread `to`; cause: why `from` let go */
    TRACE_WANT,   /* thread `from` began to wait for it */
    TRACE_DROP,   /* thread `from` let go; cause */
    TRACE_WAIT,   /* thread `from` waits in the queue of an object; cause: its kind */
    TRACE_WAKE,   /* thread `from` woke thread `to` */
    TRACE_START,  /* thread `from` started thread `to` */
    TRACE_END,    /* thread `from` ended */
};

struct TraceEvent {
    int64_t at_ns; /* monotonic */
    const char *cause;
    uint32_t from, to; /* thread numbers, 0: nobody */
    uint16_t kind;
    uint16_t waiters; /* for the GIL, afterwards (saturates) */
    uint32_t ticks;   /* `from` had used of its turn, when known */
};

struct Trace;
/* Keeps the last `capacity` events (rounded up to a power of two); 0 switches tracing off and forgets them.
 * -1: no memory. */
NODISCARD int trace_start(struct Gil *gil, size_t capacity) HOLDS_GIL;
bool trace_is_on(const struct Gil *gil);
size_t trace_capacity(const struct Gil *gil) HOLDS_GIL; /* 0: off */
/* Events seen since the start; those with index below total - capacity are gone. */
uint64_t trace_total(const struct Gil *gil) HOLDS_GIL;
/* Copies up to count events, oldest first, from index `first` on; returns how many. */
size_t trace_read(struct Gil *gil, uint64_t first, struct TraceEvent *out, size_t count) HOLDS_GIL;
const char *trace_kind_name(enum TraceKind kind);
