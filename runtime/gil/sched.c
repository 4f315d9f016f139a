/* Schedules: the generator (xoroshiro128+, Blackman and Vigna 2016; seeded by splitmix64), records and replays.
 *
 * The record is written at every switch of the GIL, whoever decided it, so a run under any policy can be replayed. */
#include "runtime/gil/sched.h"

#include <stdlib.h>

#include "runtime/base/alloc.h"
#include "runtime/gil/state.h"

/* ---- the generator */
static uint64_t splitmix(uint64_t *state) {
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static uint64_t rotate_left(uint64_t x, int n) { return x << n | x >> (64 - n); }

void sched_seed(struct Sched *sched, uint64_t seed) {
    sched->state[0] = splitmix(&seed);
    sched->state[1] = splitmix(&seed);
}

uint64_t sched_random(struct Sched *sched, uint64_t below) {
    uint64_t a = sched->state[0], b = sched->state[1], sum = a + b;
    b ^= a;
    sched->state[0] = rotate_left(a, 24) ^ b ^ b << 16;
    sched->state[1] = rotate_left(b, 37);
    return (uint64_t)(((unsigned __int128)sum * below) >> 64);
}

/* ---- decisions */
static const int64_t no_end = INT64_MAX / 2; /* a turn that ends only when the holder blocks or is asked to drop */

static const struct SchedStep *next_step(const struct Sched *sched) {
    return sched->replaying && sched->at < sched->count ? &sched->steps[sched->at] : NULL;
}

int64_t sched_turn(struct Sched *sched, const struct GilPolicy *policy) {
    const struct SchedStep *step = policy->who == WHO_REPLAY ? next_step(sched) : NULL;
    if (step) return step->ticks >= 0 ? step->ticks : no_end;
    if (policy->when != WHEN_TICKS) return no_end;
    if (policy->who != WHO_SEEDED) return policy->ticks;
    return 1 + (int64_t)sched_random(sched, 2 * (uint64_t)policy->ticks);
}

struct Thread *sched_pick(struct Sched *sched, const struct GilPolicy *policy, struct Thread *first) {
    if (policy->who == WHO_SEEDED) {
        uint64_t count = 0;
        for (struct Thread *t = first; t; t = t->gil_next) count++;
        struct Thread *t = first;
        for (uint64_t skip = count > 1 ? sched_random(sched, count) : 0; skip > 0; skip--) t = t->gil_next;
        return t;
    }
    const struct SchedStep *step = policy->who == WHO_REPLAY ? next_step(sched) : NULL;
    if (!step) return first;
    for (struct Thread *t = first; t; t = t->gil_next)
        if (t->number == step->to) return t;
    return first; /* sched_switched sees the difference */
}

/* ---- records */
void sched_note(struct Sched *sched, int64_t ticks, uint64_t to) {
    if (!sched->recording || sched->record_lost) return;
    if (sched->count == sched->capacity) {
        size_t capacity = sched->capacity ? 2 * sched->capacity : 256;
        struct SchedStep *steps = mem_realloc_array(sched->steps, capacity, sizeof *steps);
        if (!steps) {
            sched->record_lost = true;
            return;
        }
        sched->steps = steps;
        sched->capacity = capacity;
    }
    int32_t kept = ticks < 0 ? -1 : ticks > INT32_MAX ? INT32_MAX : (int32_t)ticks;
    sched->steps[sched->count++] = (struct SchedStep){kept, (uint32_t)to};
}

/* A switch has happened: note it, or compare it with the record. */
void sched_switched(struct Gil *gil, const struct Thread *from, const struct Thread *to) {
    struct Sched *sched = &gil->sched;
    if (sched->recording) {
        const char *cause = from ? atomic_load_explicit(&from->drop_cause, memory_order_relaxed) : cause_exit;
        bool at_safepoint = cause == cause_ticks || cause == cause_interval;
        sched_note(sched, at_safepoint ? from->used : -1, to->number);
    } else if (sched->replaying) {
        const struct SchedStep *step = next_step(sched);
        if (!step || step->to != to->number) sched->diverged++;
        if (step) sched->at++;
    }
}

struct Sched *gil_sched(struct Gil *gil) { return &gil->sched; }

static void forget_steps(struct Sched *sched) {
    mem_free(sched->steps);
    sched->steps = NULL;
    sched->count = sched->capacity = sched->at = 0;
    sched->recording = sched->replaying = sched->record_lost = false;
    sched->diverged = 0;
}

void sched_record(struct Gil *gil, bool on) {
    if (on) forget_steps(&gil->sched);
    gil->sched.recording = on;
}

/* ---- whom a record means */
static int compare_numbers(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static bool is_alive(struct Gil *gil, uint32_t number) {
    for (const struct Thread *t = gil_threads(gil); t; t = t->next)
        if (t->number == number && !t->ended) return true;
    return false;
}

/* The numbers in the steps that no thread has, each once and in order, into `out`, which has room for one a step. */
static size_t collect_absent(struct Gil *gil, const struct SchedStep *steps, size_t count, uint32_t *out) {
    size_t distinct = 0, absent = 0;
    for (size_t i = 0; i < count; i++) out[i] = steps[i].to;
    qsort(out, count, sizeof *out, compare_numbers);
    for (size_t i = 0; i < count; i++) if (!distinct || out[i] != out[distinct - 1]) out[distinct++] = out[i];
    for (size_t i = 0; i < distinct; i++) if (!is_alive(gil, out[i])) out[absent++] = out[i];
    return absent;
}

/* Threads of the record that are not there are those that will be started, in the order of their numbers: so it can also be
 * replayed in the process where it was made, whose new threads have other numbers. */
static void rename_absent(struct Gil *gil, struct SchedStep *steps, size_t count, uint32_t *numbers) {
    size_t absent = collect_absent(gil, steps, count, numbers);
    for (size_t i = 0; i < count; i++) {
        const uint32_t *found = bsearch(&steps[i].to, numbers, absent, sizeof *numbers, compare_numbers);
        if (found) steps[i].to = (uint32_t)gil->last_number + 1 + (uint32_t)(found - numbers);
    }
}

int sched_replay(struct Gil *gil, const struct SchedStep *steps, size_t count) {
    struct SchedStep *copy = mem_alloc_array(count ? count : 1, sizeof *copy);
    uint32_t *numbers = copy ? mem_alloc_array(count ? count : 1, sizeof *numbers) : NULL;
    if (!numbers) {
        mem_free(copy);
        return -1;
    }
    for (size_t i = 0; i < count; i++) copy[i] = steps[i];
    rename_absent(gil, copy, count, numbers);
    mem_free(numbers);
    forget_steps(&gil->sched);
    gil->sched.steps = copy;
    gil->sched.count = gil->sched.capacity = count;
    gil->sched.replaying = true;
    struct GilPolicy policy = gil->policy;
    policy.who = WHO_REPLAY;
    policy.when = WHEN_TICKS;
    gil_set_policy(gil, &policy);
    return 0;
}
