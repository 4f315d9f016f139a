/* The module gil: the lock's policy, who holds it and who waits, what it cost and why it changed hands, and schedules
 * that can be recorded and replayed. */
#include "stdlib/core/gil_inner.h"

#include <stdlib.h>

static struct Gil *this_gil(void) { return thread_current->gil; }

/* ---- the policy */

static Own policy_text(void) {
    char text[GIL_POLICY_TEXT];
    size_t length = gil_policy_text(gil_policy(this_gil()), text);
    return str_new_utf8(text, length);
}

static Own get_policy(Ref module, const Ref *args) { return policy_text(); }

/* The text that set_policy(text, axis=value, ...) means: the words of --gil, comma-separated. */
static Own wanted_policy(const Ref *args) {
    static const char *const axes[] = {"where", "when", "who", "ticks", "interval", "seed"};
    scoped Own text = args[0] && !is_none(args[0]) ? own(args[0]) : policy_text();
    if (!text) return NULL;
    if (!is_str(text)) return throw(TypeError, "a policy is a str, not %T", text);
    for (size_t i = 0; i < COUNT_OF(axes); i++) {
        Ref value = args[1 + i];
        if (!value || is_none(value)) continue;
        Own longer = str_format("%U,%s=%S", text, axes[i], value);
        if (!longer) return NULL;
        own_set_take(&text, longer);
    }
    return give(text);
}

static Own set_policy(Ref module, const Ref *args) {
    scoped Own before = policy_text(), text = before ? wanted_policy(args) : NULL;
    const char *words = text ? str_utf8(text, NULL) : NULL;
    if (!words) return NULL;
    struct GilPolicy policy = *gil_policy(this_gil());
    const char *problem = gil_policy_parse(words, &policy);
    if (problem) return throw(ValueError, "%s", problem);
    gil_set_policy(this_gil(), &policy);
    return give(before);
}

/* ---- statistics */

static int put_take(Ref dict, const char *name, Own value_taken) {
    scoped Own value = value_taken;
    return value ? dict_set_named(dict, name, value) : -1;
}

static Own seconds(int64_t ns) { return float_new(clock_seconds_of_ns(ns)); }

static Own causes(const struct CauseTable *table) {
    scoped Own dict = dict_new();
    for (size_t i = 0; dict && i < CAUSE_TABLE_SIZE; i++) {
        const char *name;
        if (!table->rows[i].cause || !table->rows[i].count) continue;
        size_t length = cause_name(table->rows[i].cause, &name);
        scoped Own key = str_new_utf8(name, length), before = NULL;
        if (!key || dict_get(dict, key, &before) < 0) return NULL; /* two places may have the same name */
        int64_t count = (int64_t)table->rows[i].count + (before ? small_int(before) : 0);
        if (dict_set(dict, key, small_int_new(count)) < 0) return NULL;
    }
    return give(dict);
}

/* What a thread and the sum of all have in common. */
static int put_numbers(Ref dict, const int64_t ns[3], const uint64_t counts[2]) {
    if (put_take(dict, "held", seconds(ns[0])) < 0 || put_take(dict, "wanted", seconds(ns[1])) < 0) return -1;
    if (put_take(dict, "blocked", seconds(ns[2])) < 0 || put_take(dict, "takes", int_new_unsigned(counts[0])) < 0) return -1;
    return put_take(dict, "waits", int_new_unsigned(counts[1]));
}

static Own thread_text(const struct Thread *t) { return str_new(t->name[0] ? t->name : t->is_main ? "MainThread" : ""); }

static Own thread_dict(const struct Thread *t) {
    const struct ThreadStats *s = &t->stats;
    const char *state;
    size_t length = gil_thread_state(t, &state);
    scoped Own dict = dict_new();
    if (!dict || put_take(dict, "number", int_new_unsigned(t->number)) < 0 || put_take(dict, "name", thread_text(t)) < 0) return NULL;
    if (put_take(dict, "ident", int_new_unsigned(t->ident)) < 0 || put_take(dict, "state", str_new_utf8(state, length)) < 0) return NULL;
    if (put_numbers(dict, (int64_t[]){s->held_ns, s->wanted_ns, s->blocked_ns}, (uint64_t[]){s->takes, s->waits}) < 0) return NULL;
    if (put_take(dict, "drops", causes(&s->drops)) < 0 || put_take(dict, "handovers", causes(&s->handovers)) < 0) return NULL;
    return give(dict);
}

static int append_thread(struct Thread *thread, void *context) {
    scoped Own dict = thread_dict(thread);
    return dict ? list_append(context, dict) : -1;
}

static Own get_stats(Ref module, const Ref *args) {
    gil_stats_touch();
    scoped Own list = list_new(0);
    return list && gil_history_each(append_thread, list) == 0 ? give(list) : NULL;
}

static Own get_totals(Ref module, const Ref *args) {
    struct GilStats all;
    gil_stats_touch();
    gil_stats(this_gil(), &all);
    scoped Own dict = dict_new();
    if (!dict || put_take(dict, "switches", int_new_unsigned(all.switches)) < 0) return NULL;
    if (put_numbers(dict, (int64_t[]){all.held_ns, all.wanted_ns, all.blocked_ns}, (uint64_t[]){all.takes, all.waits}) < 0) return NULL;
    if (put_take(dict, "drops", causes(&all.drops)) < 0 || put_take(dict, "handovers", causes(&all.handovers)) < 0) return NULL;
    return give(dict);
}

static Own reset(Ref module, const Ref *args) {
    gil_stats_reset(this_gil());
    gil_history_clear();
    return None;
}

/* A switch with an optional new position: the position before. */
static int read_switch(Ref value, bool *on) {
    int wanted = value && !is_none(value) ? truth(value) : *on;
    *on = wanted > 0;
    return wanted < 0 ? -1 : 0;
}

static Own timing(Ref module, const Ref *args) {
    bool before = gil_timing(this_gil()), on = before;
    if (read_switch(args[0], &on) < 0) return NULL;
    if (on != before) gil_set_timing(this_gil(), on);
    return bool_new(before);
}

static Own print_stats(Ref module, const Ref *args) {
    scoped Own stream = args[0] && !is_none(args[0]) ? own(args[0]) : import_from("sys", "stderr");
    char *text = NULL;
    size_t size = 0;
    FILE *out = stream ? open_memstream(&text, &size) : NULL;
    if (!out) return stream ? throw_memory() : NULL;
    gil_print_stats(out);
    fclose(out);
    scoped Own table = str_new_utf8(text, size);
    free(text);
    Ref argument = table;
    scoped Own written = table ? call_method(stream, name_write, &argument, 1) : NULL;
    return written ? None : NULL;
}

/* ---- who holds it, who waits */

static Own holder(Ref module, const Ref *args) { return thread_text(thread_current); }

static Own waiters(Ref module, const Ref *args) {
    uint64_t numbers[256];
    size_t count = gil_waiter_numbers(this_gil(), numbers, COUNT_OF(numbers));
    scoped Own list = list_new(count);
    for (size_t i = 0; list && i < count; i++) {
        struct Thread *t = gil_threads(this_gil());
        while (t && t->number != numbers[i]) t = t->next;
        scoped Own name = t ? thread_text(t) : NULL;
        if (t && (!name || list_append(list, name) < 0)) return NULL;
    }
    return give(list);
}

/* ---- the laboratory */

static Own lab(Ref module, const Ref *args) {
    bool before = thread_current->lab & LAB_USER, on = before;
    if (read_switch(args[0], &on) < 0) return NULL;
    if (on != before) thread_set_lab(thread_current, LAB_USER, on);
    return bool_new(before);
}

static Own yield_now(Ref module, const Ref *args) {
    gil_yield();
    return None;
}

/* ---- traces */

static Type *event_type(void) {
    static const char *const fields[] = {"at", "kind", "source", "target", "ticks", "waiters", "cause", NULL};
    static Type *type; /* guarded by the GIL */
    if (!type) type = structseq_type_new("gil.Event", "A line of a trace.", fields, COUNT_OF(fields) - 1);
    return type;
}

static Own trace_method(Ref module, const Ref *args) {
    ssize_t capacity = GIL_TRACE_EVENTS;
    if (args[0] && index_ssize(args[0], &capacity) < 0) return NULL;
    if (capacity < 0 || capacity > GIL_TRACE_MAX) return throw(ValueError, "the number of events must be from 0 to %d", GIL_TRACE_MAX);
    return trace_start(this_gil(), (size_t)capacity) < 0 ? throw_memory() : None;
}

static Own event_new(const struct TraceEvent *event) {
    const char *name;
    size_t length = cause_name(event->cause, &name);
    Own items[] = {seconds(event->at_ns), str_intern(trace_kind_name(event->kind)), small_int_new(event->from), small_int_new(event->to),
                   small_int_new(event->ticks), small_int_new(event->waiters), str_new_utf8(name, length)};
    return structseq_new_take(event_type(), items);
}

static Own events(Ref module, const Ref *args) {
    enum { BATCH = 256 };
    struct TraceEvent batch[BATCH];
    scoped Own list = list_new(0);
    uint64_t total = trace_total(this_gil());
    uint64_t at = total > trace_capacity(this_gil()) ? total - trace_capacity(this_gil()) : 0;
    if (!list || !event_type()) return NULL;
    for (size_t count; at < total && (count = trace_read(this_gil(), at, batch, BATCH)) > 0; at += count) {
        for (size_t i = 0; i < count; i++) {
            scoped Own event = event_new(&batch[i]);
            if (!event || list_append(list, event) < 0) return NULL;
        }
    }
    return give(list);
}

/* ---- schedules */

static Own record(Ref module, const Ref *args) {
    int on = args[0] ? truth(args[0]) : 1;
    if (on < 0) return NULL;
    sched_record(this_gil(), on);
    return None;
}

static Own schedule(Ref module, const Ref *args) {
    const struct Sched *sched = gil_sched(this_gil());
    scoped Own list = list_new(sched->count);
    for (size_t i = 0; list && i < sched->count; i++) {
        struct SchedStep step = sched->steps[i];
        scoped Own pair = tuple_pack(2, small_int_new(step.ticks), small_int_new(step.to));
        if (!pair || list_append(list, pair) < 0) return NULL;
    }
    return give(list);
}

static int read_step(Ref pair, struct SchedStep *step) {
    int ticks, to;
    if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(TypeError, "a schedule is a list of pairs (ticks, thread number)");
    if (int_from(tuple_item_peek(pair, 0), &ticks) < 0 || int_from(tuple_item_peek(pair, 1), &to) < 0) return -1;
    *step = (struct SchedStep){ticks, (uint32_t)to};
    return 0;
}

static Own replay(Ref module, const Ref *args) {
    scoped Own list = list_from(args[0]);
    if (!list) return NULL;
    size_t count = list_length(list);
    struct SchedStep *steps = block_new((count ? count : 1) * sizeof *steps);
    int status = steps ? 0 : -1;
    for (size_t i = 0; status == 0 && i < count; i++) status = read_step(list_item_peek(list, i), &steps[i]);
    if (status == 0 && sched_replay(this_gil(), steps, count) < 0) status = fail_memory();
    block_free(steps);
    return status < 0 ? NULL : None;
}

static Own diverged(Ref module, const Ref *args) { return int_new_unsigned(gil_sched(this_gil())->diverged); }

/* ---- tables */

static const MethodRow functions[] = {
    {"policy()", get_policy, "The policy of the lock, as --gil takes it.", 0},
    {"set_policy(text=None, *, where=None, when=None, who=None, ticks=None, interval=None, seed=None)", set_policy,
     "Change the policy: a text as for --gil, or single axes.  Returns the former one.", 0},
    {"stats()", get_stats, "A dict for each thread: held, wanted, blocked (seconds), takes, waits, drops and handovers by cause.", 0},
    {"totals()", get_totals, "The same, summed over all threads there ever were, and `switches`.", 0},
    {"reset()", reset, "Start counting anew.", 0},
    {"timing(on=None, /)", timing, "Measure held and blocked times, too?  Returns how it was before.", 0},
    {"print_stats(file=None)", print_stats, "Print the table of --stats.", 0},
    {"holder()", holder, "The name of the thread that holds the lock: always the one that asks.", 0},
    {"waiters()", waiters, "The names of the threads that want the lock now, the longest waiting first.", 0},
    {"lab(on=None, /)", lab, "Run this thread in the laboratory loop, which looks at every bytecode?  Returns how it was before.", 0},
    {"yield_()", yield_now, "Let every thread that waits have a turn.", 0},
    {"trace(events=65536, /)", trace_method, "Keep the last so many events from now on; 0: no more.", 0},
    {"events()", events, "The events kept: (at, kind, source, target, ticks, waiters, cause).", 0},
    {"record(on=True, /)", record, "Record every decision of who is next.", 0},
    {"schedule()", schedule, "What was recorded: a list of (ticks, thread number).", 0},
    {"replay(schedule, /)", replay, "Decide from now on as recorded. Numbers that no thread has stand for those started from now on, in order.", 0},
    {"diverged()", diverged, "How often a replay could not be followed.", 0},
    {0},
};

static int init(Ref module) {
    Type *type = event_type();
    return type ? module_add(module, "Event", as_ref(type)) : -1;
}

const ModuleDef gil_module = {"gil", "The Global Interpreter Lock: its policy, its statistics, its schedule.", functions, NULL, init};
