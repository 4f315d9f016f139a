/* What the lock has done, for people: the table of --stats and the file of --trace, and the threads that have ended
 * while somebody measured. */
#include "stdlib/core/gil_inner.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runtime/base/alloc.h"

/* ---- threads that have ended, as long as statistics are kept */

enum { HISTORY_MAX = 512 };
typedef struct History {
    size_t count;
    struct Thread *threads[HISTORY_MAX]; /* copies of what is worth knowing; the rest of them is 0 */
} History;

void gil_history_add(struct Thread *thread) {
    Interp *interp = interp_current();
    if (!interp->config.stats && !gil_timing(interp->gil)) return;
    if (!interp->thread_history) interp->thread_history = mem_alloc_zero(sizeof(History));
    History *history = interp->thread_history;
    if (!history || history->count == HISTORY_MAX) return; /* the sums still know it */
    struct Thread *copy = mem_alloc_zero(sizeof *copy);
    if (!copy) return;
    gil_stats_touch();
    copy->number = thread->number;
    copy->ident = thread->ident;
    copy->started = copy->ended = true;
    copy->stats = thread->stats;
    stats_count_exit(&copy->stats);
    memcpy(copy->name, thread->name, sizeof copy->name);
    history->threads[history->count++] = copy;
}

void gil_history_clear(void) {
    History *history = interp_current()->thread_history;
    while (history && history->count) mem_free(history->threads[--history->count]);
}

int gil_history_each(int (*visit)(struct Thread *thread, void *context), void *context) {
    History *history = interp_current()->thread_history;
    int stop = 0;
    for (struct Thread *t = gil_threads(interp_current()->gil); t && !stop; t = t->next)
        if (!t->ended || t->is_main) stop = visit(t, context); /* the main one ends before those that wait for it */
    for (size_t i = 0; history && i < history->count && !stop; i++) stop = visit(history->threads[i], context);
    return stop;
}

size_t gil_thread_state(const struct Thread *thread, const char **out) {
    if (thread == thread_current) *out = "runs";
    else if (thread->ended) *out = "ended";
    else if (thread->waits_kind) *out = thread->waits_kind;
    else return cause_name(atomic_load_explicit(&thread->drop_cause, memory_order_relaxed), out);
    return strlen(*out);
}

/* ---- --stats */

static void print_causes(FILE *out, const struct CauseTable *table) {
    const char *separator = "";
    for (size_t i = 0; i < CAUSE_TABLE_SIZE; i++) {
        const char *name;
        if (!table->rows[i].cause || !table->rows[i].count) continue;
        size_t length = cause_name(table->rows[i].cause, &name);
        fprintf(out, "%s%.*s %llu", separator, (int)length, name, (unsigned long long)table->rows[i].count);
        separator = ", ";
    }
    fprintf(out, "\n");
}

/* held, wanted, blocked in seconds; takes and waits; hand-overs by cause. */
static void print_row(FILE *out, const char *name, const int64_t ns[3], const uint64_t counts[2], const struct CauseTable *causes) {
    fprintf(out, "  %-24.24s %9.3f %9.3f %9.3f %9llu %8llu  ", name, clock_seconds_of_ns(ns[0]), clock_seconds_of_ns(ns[1]),
            clock_seconds_of_ns(ns[2]), (unsigned long long)counts[0], (unsigned long long)counts[1]);
    print_causes(out, causes);
}

static int print_thread(struct Thread *thread, void *context) {
    const struct ThreadStats *s = &thread->stats;
    char name[THREAD_NAME_SIZE + 24];
    snprintf(name, sizeof name, "%llu %s", (unsigned long long)thread->number, thread->name[0] ? thread->name : thread->is_main ? "MainThread" : "");
    print_row(context, name, (int64_t[]){s->held_ns, s->wanted_ns, s->blocked_ns}, (uint64_t[]){s->takes, s->waits}, &s->handovers);
    return 0;
}

void gil_print_stats(FILE *out) {
    struct Gil *gil = interp_current()->gil;
    char policy[GIL_POLICY_TEXT];
    struct GilStats all;
    gil_stats_touch();
    gil_stats(gil, &all);
    gil_policy_text(gil_policy(gil), policy);
    fprintf(out, "The lock under %s: %llu changes of its holder.\n", policy, (unsigned long long)all.switches);
    fprintf(out, "  %-24s %9s %9s %9s %9s %8s  %s\n", "thread", "held s", "wanted s", "away s", "takes", "waited", "changes of holder by cause");
    gil_history_each(print_thread, out);
    print_row(out, "all", (int64_t[]){all.held_ns, all.wanted_ns, all.blocked_ns}, (uint64_t[]){all.takes, all.waits}, &all.handovers);
}

/* ---- --trace: a line for each event,
 *      microseconds since the first event, kind, from, to (numbers of threads, - for nobody), ticks used, waiters, cause
 * below a line that starts with # and names the columns. */

static void print_number(FILE *out, uint32_t number) {
    if (number) fprintf(out, " %u", number);
    else fprintf(out, " -");
}

static void print_event(FILE *out, const struct TraceEvent *event, int64_t start_ns) {
    const char *cause;
    size_t length = cause_name(event->cause, &cause);
    fprintf(out, "%.3f %s", (double)(event->at_ns - start_ns) / 1000, trace_kind_name(event->kind));
    print_number(out, event->from);
    print_number(out, event->to);
    fprintf(out, " %u %u %.*s\n", event->ticks, event->waiters, length ? (int)length : 1, length ? cause : "-");
}

/* The events that are still kept.  -1 and errno. */
static int write_trace(const char *path) {
    enum { BATCH = 256 };
    struct TraceEvent events[BATCH];
    struct Gil *gil = interp_current()->gil;
    uint64_t total = trace_total(gil), at = total > trace_capacity(gil) ? total - trace_capacity(gil) : 0;
    int64_t start_ns = 0;
    FILE *out = fopen(path, "we");
    if (!out) return -1;
    fprintf(out, "# us kind from to ticks waiters cause\n");
    if (at) fprintf(out, "# %llu events before these were not kept\n", (unsigned long long)at);
    for (size_t count; at < total && (count = trace_read(gil, at, events, BATCH)) > 0; at += count) {
        if (!start_ns) start_ns = events[0].at_ns;
        for (size_t i = 0; i < count; i++) print_event(out, &events[i], start_ns);
    }
    bool failed = ferror(out);
    return fclose(out) == 0 && !failed ? 0 : -1;
}

/* ---- what the command line asked for */

static struct {
    bool stats;
    char *trace; /* absolute: the program may go elsewhere */
    pid_t begun_by;
} report;

static int complain(const char *path) {
    fprintf(stderr, "gilt: --trace %s: %s\n", path, strerror(errno));
    return -1;
}

/* The file is there, and empty, while the program runs: better to hear at once that it cannot be written. */
static int begin_trace(const char *path) {
    FILE *file = fopen(path, "we");
    if (!file) return complain(path);
    fclose(file);
    report.trace = realpath(path, NULL);
    if (!report.trace || trace_start(interp_current()->gil, GIL_TRACE_FILE_EVENTS) < 0) return complain(path);
    return 0;
}

int gil_report_begin(bool stats, const char *trace) {
    report.stats = stats;
    report.begun_by = getpid();
    if (stats) gil_set_timing(interp_current()->gil, true);
    return trace ? begin_trace(trace) : 0;
}

static int end_trace(const char *path) { return write_trace(path) < 0 ? complain(path) : 0; }

int gil_report_end(void) {
    char *of_child = NULL;
    int status = 0;
    if (report.trace && getpid() == report.begun_by) status = end_trace(report.trace);
    else if (report.trace && asprintf(&of_child, "%s.%d", report.trace, (int)getpid()) >= 0) status = end_trace(of_child);
    free(of_child);
    if (report.stats) gil_print_stats(stderr);
    return status;
}
