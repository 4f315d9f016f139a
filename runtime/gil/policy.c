/* Policies as text: presets and the words that change one axis of them. */
#include "runtime/gil/gil.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/clock.h"
#include "runtime/base/dtoa.h"

enum { LEGACY_TICKS = 100 };
#define DEFAULT_INTERVAL_NS (5 * NS_PER_MS)
#define INTERVAL_MIN_NS NS_PER_US
#define TICKS_MAX INT32_MAX

#define TICKS_POLICY                                                                                                   \
    { .where = WHERE_LOOP, .when = WHEN_TICKS, .who = WHO_FIFO, .ticks = GIL_DEFAULT_TICKS,                            \
      .interval_ns = DEFAULT_INTERVAL_NS }
const struct GilPolicy gil_policy_default = TICKS_POLICY;

enum PresetValue { VALUE_TICKS, VALUE_INTERVAL, VALUE_SEED, VALUE_NONE };

static const struct Preset {
    const char *name;
    enum PresetValue value; /* what stands behind the colon */
    struct GilPolicy policy;
} presets[] = {
    {"ticks", VALUE_TICKS, TICKS_POLICY},
    {"interval", VALUE_INTERVAL,
     {.where = WHERE_LOOP, .when = WHEN_INTERVAL, .who = WHO_FORCED, .ticks = GIL_DEFAULT_TICKS,
      .interval_ns = DEFAULT_INTERVAL_NS}},
    {"interval39", VALUE_INTERVAL,
     {.where = WHERE_BYTECODE, .when = WHEN_INTERVAL, .who = WHO_FORCED, .ticks = GIL_DEFAULT_TICKS,
      .interval_ns = DEFAULT_INTERVAL_NS}},
    {"legacy", VALUE_TICKS,
     {.where = WHERE_LOOP, .when = WHEN_TICKS, .who = WHO_RACE, .ticks = LEGACY_TICKS,
      .interval_ns = DEFAULT_INTERVAL_NS, .global_ticks = true}},
    {"lazy", VALUE_TICKS,
     {.where = WHERE_LOOP, .when = WHEN_TICKS, .who = WHO_LAZY, .ticks = GIL_DEFAULT_TICKS,
      .interval_ns = DEFAULT_INTERVAL_NS}},
    {"seeded", VALUE_SEED,
     {.where = WHERE_LOOP, .when = WHEN_TICKS, .who = WHO_SEEDED, .ticks = 1000, .interval_ns = DEFAULT_INTERVAL_NS}},
    {"never", VALUE_NONE,
     {.where = WHERE_LOOP, .when = WHEN_NEVER, .who = WHO_FIFO, .ticks = GIL_DEFAULT_TICKS,
      .interval_ns = DEFAULT_INTERVAL_NS}},
};

static const char *const where_names[] = {"call", "loop", "bytecode"};
static const char *const when_names[] = {"ticks", "interval", "never"};
static const char *const who_names[] = {"race", "forced", "fifo", "lazy", "seeded", "replay"};

/* ---- reading */
static bool read_count(const char *text, uint64_t least, uint64_t most, uint64_t *out) {
    char *end;
    errno = 0;
    unsigned long long n = strtoull(text, &end, 10);
    if (end == text || *end || errno || *text == '-' || n < least || n > most) return false;
    *out = n;
    return true;
}

static const char *read_ticks(const char *text, struct GilPolicy *policy) {
    uint64_t n;
    if (!read_count(text, 1, TICKS_MAX, &n)) return "ticks must be a whole number from 1 to 2147483647";
    policy->ticks = (int64_t)n;
    return NULL;
}

static const char *read_interval(const char *text, struct GilPolicy *policy) {
    double seconds;
    int64_t ns;
    const char *end = dtoa_parse(text, &seconds);
    if (end == text || *end || clock_ns_of_seconds(seconds, ROUND_UP_NS, &ns) < 0 || ns < INTERVAL_MIN_NS)
        return "interval must be a number of seconds, at least 0.000001";
    policy->interval_ns = ns;
    return NULL;
}

static const char *read_seed(const char *text, struct GilPolicy *policy) {
    return read_count(text, 0, UINT64_MAX, &policy->seed) ? NULL : "seed must be a whole number, not negative";
}

static const char *read_value(enum PresetValue value, const char *text, struct GilPolicy *policy) {
    switch (value) {
    case VALUE_TICKS: return read_ticks(text, policy);
    case VALUE_INTERVAL: return read_interval(text, policy);
    case VALUE_SEED: return read_seed(text, policy);
    default: return "this policy takes no number";
    }
}

/* The index of text among names, -1 if it is none of them. */
static int find_name(const char *text, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!strcmp(text, names[i])) return (int)i;
    return -1;
}

static const char *read_axis(const char *key, const char *text, struct GilPolicy *policy) {
    int found;
    if (!strcmp(key, "ticks")) return read_ticks(text, policy);
    if (!strcmp(key, "interval")) return read_interval(text, policy);
    if (!strcmp(key, "seed")) return read_seed(text, policy);
    if (!strcmp(key, "where")) {
        if ((found = find_name(text, where_names, COUNT_OF(where_names))) < 0)
            return "where must be call, loop or bytecode";
        policy->where = (enum GilWhere)found;
    } else if (!strcmp(key, "when")) {
        if ((found = find_name(text, when_names, COUNT_OF(when_names))) < 0)
            return "when must be ticks, interval or never";
        policy->when = (enum GilWhen)found;
    } else if (!strcmp(key, "who")) {
        if ((found = find_name(text, who_names, WHO_REPLAY)) < 0)
            return "who must be race, forced, fifo, lazy or seeded";
        policy->who = (enum GilWho)found;
    } else {
        return "a policy's parts are where, when, who, ticks, interval and seed";
    }
    return NULL;
}

static const char *read_preset(char *word, struct GilPolicy *policy) {
    char *value = strchr(word, ':');
    if (value) *value++ = 0;
    for (size_t i = 0; i < COUNT_OF(presets); i++) {
        if (strcmp(word, presets[i].name)) continue;
        *policy = presets[i].policy;
        return value ? read_value(presets[i].value, value, policy) : NULL;
    }
    return "the policies are ticks:N, interval:S, interval39:S, legacy:N, lazy:N, seeded:SEED and never";
}

const char *gil_policy_parse(const char *text, struct GilPolicy *out) {
    char copy[GIL_POLICY_TEXT];
    if (strlen(text) >= sizeof copy) return "too long for a policy";
    strcpy(copy, text);
    struct GilPolicy policy = gil_policy_default;
    char *rest = copy;
    for (char *word = strsep(&rest, ","); word; word = strsep(&rest, ",")) {
        char *value = strchr(word, '=');
        if (value) *value++ = 0;
        const char *wrong = value ? read_axis(word, value, &policy)
                            : word == copy ? read_preset(word, &policy)
                                           : "only the first part of a policy may be without '='";
        if (wrong) return wrong;
    }
    *out = policy;
    return NULL;
}

/* ---- writing */
static int write_value(enum PresetValue value, const struct GilPolicy *policy, char *out, size_t size) {
    switch (value) {
    case VALUE_TICKS: return snprintf(out, size, ":%lld", (long long)policy->ticks);
    case VALUE_SEED: return snprintf(out, size, ":%llu", (unsigned long long)policy->seed);
    case VALUE_INTERVAL: {
        char digits[DTOA_REPR_MAX];
        int length = (int)dtoa_format(clock_seconds_of_ns(policy->interval_ns), 'r', 0, 0, digits);
        return snprintf(out, size, ":%.*s", length, digits);
    }
    default: return 0;
    }
}

/* The preset that differs in the fewest axes; presets of the same kind of ticker only. */
static const struct Preset *nearest_preset(const struct GilPolicy *policy) {
    const struct Preset *best = NULL;
    int best_distance = 100;
    for (size_t i = 0; i < COUNT_OF(presets); i++) {
        const struct GilPolicy *p = &presets[i].policy;
        if (p->global_ticks != policy->global_ticks) continue;
        int distance = (p->where != policy->where) + (p->who != policy->who) + 2 * (p->when != policy->when);
        if (distance < best_distance) best = &presets[i], best_distance = distance;
    }
    return best;
}

size_t gil_policy_text(const struct GilPolicy *policy, char out[GIL_POLICY_TEXT]) {
    const struct Preset *preset = nearest_preset(policy);
    const struct GilPolicy *p = &preset->policy;
    int at = snprintf(out, GIL_POLICY_TEXT, "%s", preset->name);
    at += write_value(preset->value, policy, out + at, (size_t)(GIL_POLICY_TEXT - at));
#define ADD(...) at += snprintf(out + at, (size_t)(GIL_POLICY_TEXT - at), __VA_ARGS__)
    if (p->where != policy->where) ADD(",where=%s", where_names[policy->where]);
    if (p->when != policy->when) ADD(",when=%s", when_names[policy->when]);
    if (p->who != policy->who) ADD(",who=%s", who_names[policy->who]);
    if (policy->when == WHEN_TICKS && preset->value != VALUE_TICKS && p->ticks != policy->ticks)
        ADD(",ticks=%lld", (long long)policy->ticks);
    if (policy->when == WHEN_INTERVAL && preset->value != VALUE_INTERVAL)
        ADD(",interval=%.9g", clock_seconds_of_ns(policy->interval_ns));
    if (policy->who == WHO_SEEDED && preset->value != VALUE_SEED) ADD(",seed=%llu", (unsigned long long)policy->seed);
#undef ADD
    return (size_t)at;
}
