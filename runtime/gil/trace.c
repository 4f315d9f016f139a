/* The ring of switch events.  It has a mutex of its own because threads write that do not hold the GIL (they want it).
 */
#include "runtime/gil/trace.h"

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "runtime/gil/state.h"

struct Trace {
    pthread_mutex_t mu;
    uint64_t total; /* events so far; guarded by mu */
    size_t capacity; /* a power of two */
    struct TraceEvent events[]; /* event n is at n % capacity; guarded by mu */
};

static struct Trace *trace_new(size_t capacity) {
    size_t rounded = 1, size;
    while (rounded < capacity)
        if (__builtin_mul_overflow(rounded, 2, &rounded)) return NULL;
    if (__builtin_mul_overflow(rounded, sizeof(struct TraceEvent), &size)) return NULL;
    if (size > MEM_MAX - sizeof(struct Trace)) return NULL;
    struct Trace *trace = mem_alloc(sizeof *trace + size);
    if (!trace) return NULL;
    pthread_mutex_init(&trace->mu, NULL);
    trace->total = 0;
    trace->capacity = rounded;
    return trace;
}

int trace_start(struct Gil *gil, size_t capacity) {
    struct Trace *trace = NULL;
    if (capacity > 0 && !(trace = trace_new(capacity))) return -1;
    pthread_mutex_lock(&gil->mu);
    struct Trace *old = gil->trace;
    gil->trace = trace;
    pthread_mutex_unlock(&gil->mu);
    gil_rewatch(gil);
    mem_free(old);
    return 0;
}

void trace_free(struct Gil *gil) {
    mem_free(gil->trace);
    gil->trace = NULL;
}

void trace_lock(struct Gil *gil) {
    if (gil->trace) pthread_mutex_lock(&gil->trace->mu);
}

void trace_unlock(struct Gil *gil) {
    if (gil->trace) pthread_mutex_unlock(&gil->trace->mu);
}

bool trace_is_on(const struct Gil *gil) { return gil->trace != NULL; }
size_t trace_capacity(const struct Gil *gil) { return gil->trace ? gil->trace->capacity : 0; }

/* Caller: holds the GIL or gil.mu, so that gil->trace stays. */
void trace_add(struct Gil *gil, enum TraceKind kind, const char *cause, uint64_t from, uint64_t to, int64_t ticks) {
    struct Trace *trace = gil->trace;
    struct TraceEvent event = {
        .at_ns = clock_mono_ns(), .cause = cause, .from = (uint32_t)from, .to = (uint32_t)to, .kind = (uint16_t)kind};
    event.ticks = ticks < 0 ? 0 : ticks > UINT32_MAX ? UINT32_MAX : (uint32_t)ticks;
    size_t waiters = atomic_load_explicit(&gil->waiters, memory_order_relaxed);
    event.waiters = waiters > UINT16_MAX ? UINT16_MAX : (uint16_t)waiters;
    pthread_mutex_lock(&trace->mu);
    trace->events[trace->total++ & (trace->capacity - 1)] = event;
    pthread_mutex_unlock(&trace->mu);
}

uint64_t trace_total(const struct Gil *gil) {
    struct Trace *trace = gil->trace;
    if (!trace) return 0;
    pthread_mutex_lock(&trace->mu);
    uint64_t total = trace->total;
    pthread_mutex_unlock(&trace->mu);
    return total;
}

size_t trace_read(struct Gil *gil, uint64_t first, struct TraceEvent *out, size_t count) {
    struct Trace *trace = gil->trace;
    if (!trace) return 0;
    size_t read = 0;
    pthread_mutex_lock(&trace->mu);
    if (trace->total > trace->capacity && first < trace->total - trace->capacity)
        first = trace->total - trace->capacity;
    for (; read < count && first < trace->total; first++) out[read++] = trace->events[first & (trace->capacity - 1)];
    pthread_mutex_unlock(&trace->mu);
    return read;
}

const char *trace_kind_name(enum TraceKind kind) {
    static const char *const names[] = {"switch", "want", "drop", "wait", "wake", "start", "end"};
    return (size_t)kind < COUNT_OF(names) ? names[kind] : "?";
}
