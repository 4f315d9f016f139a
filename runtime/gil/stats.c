/* Counts by cause, and the sums over all threads. */
#include "runtime/gil/gil.h"

#include <ctype.h>
#include <string.h>

#include "runtime/base/clock.h"
#include "runtime/gil/state.h"

/* ---- tables keyed by the address of the cause */
void cause_count(struct CauseTable *table, const char *cause, uint64_t count) {
    size_t at = ((uintptr_t)cause * UINT64_C(0x9e3779b97f4a7c15)) >> 59;
    _Static_assert(CAUSE_TABLE_SIZE == 32, "the five top bits are the index");
    for (size_t tries = 0; tries < CAUSE_TABLE_SIZE; tries++, at = (at + 1) % CAUSE_TABLE_SIZE) {
        struct CauseCount *row = &table->rows[at];
        if (LIKELY(row->cause == cause)) {
            row->count += count;
            return;
        }
        if (!row->cause) {
            *row = (struct CauseCount){cause, count};
            return;
        }
    }
    table->others += count;
}

static void cause_add(struct CauseTable *total, const struct CauseTable *table) {
    for (size_t i = 0; i < CAUSE_TABLE_SIZE; i++)
        if (table->rows[i].cause) cause_count(total, table->rows[i].cause, table->rows[i].count);
    total->others += table->others;
}

size_t cause_name(const char *cause, const char **name) {
    *name = cause ? cause : "";
    const char *paren = cause ? strchr(cause, '(') : NULL;
    if (!paren) return strlen(*name);
    const char *start = paren;
    while (start > cause && (isalnum((unsigned char)start[-1]) || start[-1] == '_')) start--;
    *name = start;
    return (size_t)(paren - start);
}

void stats_count_exit(struct ThreadStats *stats) {
    cause_count(&stats->drops, cause_exit, 1);
    cause_count(&stats->handovers, cause_exit, 1);
}

/* ---- sums */
void stats_add(struct GilStats *total, const struct ThreadStats *stats) {
    total->takes += stats->takes;
    total->waits += stats->waits;
    total->wanted_ns += stats->wanted_ns;
    total->held_ns += stats->held_ns;
    total->blocked_ns += stats->blocked_ns;
    cause_add(&total->drops, &stats->drops);
    cause_add(&total->handovers, &stats->handovers);
}

void gil_stats(const struct Gil *gil, struct GilStats *out) {
    *out = gil->ended;
    for (const struct Thread *t = gil->threads; t; t = t->next) stats_add(out, &t->stats);
    out->switches = atomic_load_explicit(&gil->switches, memory_order_relaxed);
}

void gil_stats_reset(struct Gil *gil) {
    memset(&gil->ended, 0, sizeof gil->ended);
    for (struct Thread *t = gil->threads; t; t = t->next) memset(&t->stats, 0, sizeof t->stats);
    atomic_store_explicit(&gil->switches, 0, memory_order_relaxed);
    gil->clockless_switches = UINT64_MAX;
}

void gil_set_timing(struct Gil *gil, bool on) {
    atomic_store_explicit(&gil->timing, on, memory_order_relaxed);
    for (struct Thread *t = gil->threads; t; t = t->next) t->since_ns = on ? clock_mono_ns() : 0;
    gil_rewatch(gil);
}

bool gil_timing(const struct Gil *gil) { return atomic_load_explicit(&gil->timing, memory_order_relaxed); }

void gil_stats_touch(void) {
    struct Thread *self = thread_current;
    if (!gil_timing(self->gil)) return;
    int64_t now = clock_mono_ns();
    if (self->since_ns) self->stats.held_ns += now - self->since_ns;
    self->since_ns = now;
}
