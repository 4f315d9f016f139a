/* The module time: clocks, sleeping, and broken-down time.  Parsing (strptime) is in
 * stdlib/datetime/strptime.c and stdlib/lib/_strptime.py. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <time.h>

#include "runtime/base/clock.h"
#include "stdlib/datetime/strptime.h"
#include "stdlib/io/io.h"

static const char *const tm_fields[] = {"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
                                        "tm_isdst", "tm_zone", "tm_gmtoff", NULL};
static Type *struct_time_type; /* set once, immortal */

/* ---- clocks */

static Own seconds(int64_t ns) { return float_new(clock_seconds_of_ns(ns)); }

static Own time_time(Ref m, const Ref *a) { return seconds(clock_wall_ns()); }
static Own time_time_ns(Ref m, const Ref *a) { return int_new(clock_wall_ns()); }
static Own time_monotonic(Ref m, const Ref *a) { return seconds(clock_mono_ns()); }
static Own time_monotonic_ns(Ref m, const Ref *a) { return int_new(clock_mono_ns()); }
static Own time_process_time(Ref m, const Ref *a) { return seconds(clock_cpu_ns()); }
static Own time_process_time_ns(Ref m, const Ref *a) { return int_new(clock_cpu_ns()); }
static Own time_thread_time(Ref m, const Ref *a) { return seconds(clock_thread_cpu_ns()); }
static Own time_thread_time_ns(Ref m, const Ref *a) { return int_new(clock_thread_cpu_ns()); }

static int clock_read(Ref id_given, int (*function)(clockid_t, struct timespec *), int64_t *ns) {
    int id;
    struct timespec t;
    if (int_from(id_given, &id) < 0) return -1;
    if (function(id, &t) < 0) return fail_errno();
    *ns = t.tv_sec * NS_PER_S + t.tv_nsec;
    return 0;
}
static Own time_clock_gettime(Ref m, const Ref *a) {
    int64_t ns;
    return clock_read(a[0], clock_gettime, &ns) < 0 ? NULL : seconds(ns);
}
static Own time_clock_gettime_ns(Ref m, const Ref *a) {
    int64_t ns;
    return clock_read(a[0], clock_gettime, &ns) < 0 ? NULL : int_new(ns);
}
static Own time_clock_getres(Ref m, const Ref *a) {
    int64_t ns;
    return clock_read(a[0], clock_getres, &ns) < 0 ? NULL : seconds(ns);
}

static Own set_clock(Ref id_given, int64_t ns) {
    int id;
    if (int_from(id_given, &id) < 0) return NULL;
    struct timespec t = clock_timespec_of_ns(ns);
    return clock_settime(id, &t) < 0 ? throw_errno() : None;
}
static Own time_clock_settime(Ref m, const Ref *a) {
    double value;
    int64_t ns;
    if (double_from(a[1], &value) < 0) return NULL;
    if (clock_ns_of_seconds(value, ROUND_DOWN_NS, &ns) < 0) return throw(OverflowError, "timestamp too large to convert to C _PyTime_t");
    return set_clock(a[0], ns);
}
static Own time_clock_settime_ns(Ref m, const Ref *a) {
    int64_t ns;
    return int64_from(a[1], &ns) < 0 ? NULL : set_clock(a[0], ns);
}

static const struct { const char *name, *implementation; clockid_t id; bool monotonic, adjustable; } clocks[] = {
    {"time", "clock_gettime(CLOCK_REALTIME)", CLOCK_REALTIME, false, true},
    {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC, true, false},
    {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC, true, false},
    {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", CLOCK_PROCESS_CPUTIME_ID, true, false},
    {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", CLOCK_THREAD_CPUTIME_ID, true, false},
};

static Own clock_info(size_t i) {
    struct timespec resolution;
    clock_getres(clocks[i].id, &resolution);
    scoped Own namespace = import_from("types", "SimpleNamespace"), implementation = str_new(clocks[i].implementation);
    scoped Own info = namespace ? call0(namespace) : NULL, grain = float_new((double)resolution.tv_sec + 1e-9 * (double)resolution.tv_nsec);
    if (!info || !implementation || !grain || setattr_named(info, "implementation", implementation) < 0) return NULL;
    if (setattr_named(info, "monotonic", bool_new(clocks[i].monotonic)) < 0) return NULL;
    if (setattr_named(info, "adjustable", bool_new(clocks[i].adjustable)) < 0) return NULL;
    return setattr_named(info, "resolution", grain) < 0 ? NULL : give(info);
}

static Own time_get_clock_info(Ref m, const Ref *a) {
    if (!is_str(a[0])) return throw(TypeError, "get_clock_info() argument 1 must be str, not %K", a[0]);
    for (size_t i = 0; i < COUNT_OF(clocks); i++)
        if (str_equal_c(a[0], clocks[i].name)) return clock_info(i);
    return throw(ValueError, "unknown clock");
}

/* ---- sleeping: what a signal interrupts goes on until the same moment, unless its handler raises */

static Own time_sleep(Ref m, const Ref *a) {
    int64_t ns;
    if (seconds_from(a[0], &ns) < 0) return NULL;
    if (ns < 0) return throw(ValueError, "sleep length must be non-negative");
    if (ns == 0) {
        gil_yield();
        return signals_run() < 0 ? NULL : None;
    }
    int64_t deadline = deadline_after(ns);
    while (sleep_until(deadline) == EINTR)
        if (signals_run() < 0) return NULL;
    return None;
}

/* ---- broken-down time */

static Own struct_time_new(const struct tm *t) {
    Own items[] = {
        int_new((int64_t)t->tm_year + 1900), small_int_new(t->tm_mon + 1), small_int_new(t->tm_mday), small_int_new(t->tm_hour),
        small_int_new(t->tm_min), small_int_new(t->tm_sec), small_int_new((t->tm_wday + 6) % 7), small_int_new(t->tm_yday + 1),
        small_int_new(t->tm_isdst), str_from_fs(t->tm_zone, strlen(t->tm_zone)), int_new(t->tm_gmtoff),
    };
    return structseq_new_take(struct_time_type, items);
}

/* Seconds since 1970, rounded down; now if v is NULL or None. */
static int moment_read(Ref v, time_t *out) {
    double value;
    int64_t whole;
    if (!v || is_none(v)) {
        *out = time(NULL);
        return 0;
    }
    if (is_float(v)) {
        value = float_value(v);
        if (value != value) return fail(ValueError, "Invalid value NaN (not a number)");
        value = floor(value);
        if (!(value > -9.2e18 && value < 9.2e18)) return fail(OverflowError, "timestamp out of range for platform time_t");
        *out = (time_t)value;
        return 0;
    }
    if (int64_from(v, &whole) < 0) {
        if (error_clear_if(OverflowError)) fail(OverflowError, "timestamp out of range for platform time_t");
        return -1;
    }
    *out = whole;
    return 0;
}

static int broken_down(Ref v, struct tm *(*function)(const time_t *, struct tm *), struct tm *out) {
    time_t moment;
    if (moment_read(v, &moment) < 0) return -1;
    errno = 0;
    if (function(&moment, out)) return 0;
    if (!errno) errno = EINVAL;
    return fail_errno();
}

static Own time_gmtime(Ref m, const Ref *a) {
    struct tm t;
    return broken_down(a[0], gmtime_r, &t) < 0 ? NULL : struct_time_new(&t);
}
static Own time_localtime(Ref m, const Ref *a) {
    struct tm t;
    return broken_down(a[0], localtime_r, &t) < 0 ? NULL : struct_time_new(&t);
}

static int tuple_read(Ref v, const char *function, struct tm *t) {
    int values[9];
    *t = (struct tm){0};
    if (!is_tuple(v)) return fail(TypeError, "Tuple or struct_time argument required");
    if (tuple_length(v) != 9) return fail(TypeError, "%s(): illegal time tuple argument", function);
    for (size_t i = 0; i < 9; i++) {
        if (!is_int(tuple_item_peek(v, i)) && !type_of(tuple_item_peek(v, i))->index) return fail(TypeError, "%s(): illegal time tuple argument", function);
        if (int_from(tuple_item_peek(v, i), &values[i]) < 0) return -1;
    }
    if (values[0] < INT32_MIN + 1900) return fail(OverflowError, "year out of range");
    *t = (struct tm){.tm_year = values[0] - 1900, .tm_mon = values[1] - 1, .tm_mday = values[2], .tm_hour = values[3], .tm_min = values[4],
                     .tm_sec = values[5], .tm_wday = (values[6] + 1) % 7, .tm_yday = values[7] - 1, .tm_isdst = values[8]};
    if (!is_kind(v, struct_time_type)) return 0;
    scoped Own offset = getattr_named(v, "tm_gmtoff"), zone = offset ? getattr_named(v, "tm_zone") : NULL;
    if (!offset || !zone) return -1;
    int64_t east = 0;
    if (is_int(offset) && int64_from(offset, &east) < 0) return -1;
    t->tm_gmtoff = east;
    if (is_str(zone)) t->tm_zone = str_utf8_lossy(zone); /* v holds it */
    return 0;
}

/* 0 counts as 1 for days and months, as it does in C's own functions. */
static int tuple_check(struct tm *t) {
    if (t->tm_mon == -1) t->tm_mon = 0;
    if (t->tm_mday == 0) t->tm_mday = 1;
    if (t->tm_yday == -1) t->tm_yday = 0;
    const char *wrong = t->tm_mon < 0 || t->tm_mon > 11    ? "month"
                        : t->tm_mday < 0 || t->tm_mday > 31 ? "day of month"
                        : t->tm_hour < 0 || t->tm_hour > 23 ? "hour"
                        : t->tm_min < 0 || t->tm_min > 59   ? "minute"
                        : t->tm_sec < 0 || t->tm_sec > 61   ? "seconds"
                        : t->tm_wday < 0                    ? "day of week"
                        : t->tm_yday < 0 || t->tm_yday > 365 ? "day of year"
                                                             : NULL;
    return wrong ? fail(ValueError, "%s out of range", wrong) : 0;
}

static Own time_mktime(Ref m, const Ref *a) {
    struct tm t;
    if (tuple_read(a[0], "mktime", &t) < 0) return NULL;
    t.tm_wday = -1; /* set by mktime when it succeeds */
    time_t moment = mktime(&t);
    if (moment == (time_t)-1 && t.tm_wday == -1) return throw(OverflowError, "mktime argument out of range");
    return float_new((double)moment);
}

static Own calendar_text(const struct tm *t) {
    static const char days[] = "SunMonTueWedThuFriSat", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char text[64];
    int n = snprintf(text, sizeof text, "%.3s %.3s%3d %.2d:%.2d:%.2d %lld", days + 3 * t->tm_wday, months + 3 * t->tm_mon, t->tm_mday,
                     t->tm_hour, t->tm_min, t->tm_sec, (long long)t->tm_year + 1900);
    return str_new_utf8(text, (size_t)n);
}

static Own time_asctime(Ref m, const Ref *a) {
    struct tm t;
    if (!a[0]) return broken_down(NULL, localtime_r, &t) < 0 ? NULL : calendar_text(&t);
    return tuple_read(a[0], "asctime", &t) < 0 || tuple_check(&t) < 0 ? NULL : calendar_text(&t);
}

static Own time_ctime(Ref m, const Ref *a) {
    struct tm t;
    return broken_down(a[0], localtime_r, &t) < 0 ? NULL : calendar_text(&t);
}

static Own format_time(const char *format, const struct tm *t) {
    size_t length = strlen(format);
    for (size_t room = 256 + 4 * length;; room *= 2) {
        char *text = mem_alloc(room);
        if (!text) return throw_memory();
        size_t n = strftime(text, room, format, t);
        Own result = n > 0 || length == 0 || room >= 256 * (length + 16) ? str_from_fs(text, n) : NULL;
        mem_free(text);
        if (result || error_occurred()) return result;
    }
}

static Own time_strftime(Ref m, const Ref *a) {
    struct tm t;
    scoped Own format = NULL;
    if (!is_str(a[0])) return throw(TypeError, "strftime() argument 1 must be str, not %K", a[0]);
    if (a[1] ? tuple_read(a[1], "strftime", &t) < 0 || tuple_check(&t) < 0 : broken_down(NULL, localtime_r, &t) < 0) return NULL;
    format = encode(a[0], "utf-8", "surrogateescape");
    if (!format) return NULL;
    if (strlen(bytes_data(format)) != bytes_length(format)) return throw(ValueError, "embedded null character");
    return format_time(bytes_data(format), &t);
}

static Own time_strptime(Ref m, const Ref *args, size_t count, Ref names) {
    if (count == 2 && !names && is_str(args[0]) && is_str(args[1])) {
        scoped Own fields = NULL;
        int read = strptime_fields(args[0], args[1], &fields);
        if (read) return read < 0 ? NULL : call1(as_ref(struct_time_type), fields);
    }
    scoped Own function = import_from("_strptime", "_strptime_time");
    return function ? call(function, args, count, names) : NULL;
}

/* ---- the zone */

static int set_zone(Ref module) {
    enum { YEAR = (365 * 24 + 6) * 3600 };
    struct tm winter, summer;
    time_t start = time(NULL) / YEAR * YEAR, half = start + YEAR / 2;
    localtime_r(&start, &winter);
    localtime_r(&half, &summer);
    long west_winter = -winter.tm_gmtoff, west_summer = -summer.tm_gmtoff;
    bool south = west_winter < west_summer; /* January is summer there */
    scoped Own first = str_from_fs(winter.tm_zone, strlen(winter.tm_zone)), second = str_from_fs(summer.tm_zone, strlen(summer.tm_zone));
    scoped Own names = first && second ? tuple_pack(2, south ? second : first, south ? first : second) : NULL;
    if (!names || module_add(module, "tzname", names) < 0) return -1;
    if (module_add(module, "timezone", small_int_new(south ? west_summer : west_winter)) < 0) return -1;
    if (module_add(module, "altzone", small_int_new(south ? west_winter : west_summer)) < 0) return -1;
    return module_add(module, "daylight", small_int_new(west_winter != west_summer));
}

static Own time_tzset(Ref m, const Ref *a) {
    tzset();
    return set_zone(m) < 0 ? NULL : None;
}

/* ---- the module */

static const MethodRow functions[] = {
    {"asctime(tuple=None, /)", time_asctime, "Text of a time: 'Tue Nov 14 22:13:20 2023'.", 0},
    {"clock_getres(clk_id, /)", time_clock_getres, "The grain of a clock in seconds.", 0},
    {"clock_gettime(clk_id, /)", time_clock_gettime, "What a clock shows, in seconds.", 0},
    {"clock_gettime_ns(clk_id, /)", time_clock_gettime_ns, "What a clock shows, in nanoseconds.", 0},
    {"clock_settime(clk_id, time, /)", time_clock_settime, "Set a clock.", 0},
    {"clock_settime_ns(clk_id, time, /)", time_clock_settime_ns, "Set a clock, in nanoseconds.", 0},
    {"ctime(seconds=None, /)", time_ctime, "asctime(localtime(seconds))", 0},
    {"get_clock_info(name, /)", time_get_clock_info, "What kind of clock is behind a function.", 0},
    {"gmtime(seconds=None, /)", time_gmtime, "Broken-down time in UTC.", 0},
    {"localtime(seconds=None, /)", time_localtime, "Broken-down local time.", 0},
    {"mktime(tuple, /)", time_mktime, "Seconds since 1970 of a local time.", 0},
    {"monotonic()", time_monotonic, "Seconds of a clock that never goes back.", 0},
    {"monotonic_ns()", time_monotonic_ns, "monotonic() in nanoseconds.", 0},
    {"perf_counter()", time_monotonic, "Seconds of the clock for measuring.", 0},
    {"perf_counter_ns()", time_monotonic_ns, "perf_counter() in nanoseconds.", 0},
    {"process_time()", time_process_time, "Processor seconds of this process.", 0},
    {"process_time_ns()", time_process_time_ns, "process_time() in nanoseconds.", 0},
    {"sleep(seconds, /)", time_sleep, "Let so many seconds pass, without the lock.", 0},
    {"strftime(format, tuple=None, /)", time_strftime, "Text of a time after a format.", 0},
    {"strptime", RAW(time_strptime), "The time that a text shows after a format.", METHOD_RAW},
    {"thread_time()", time_thread_time, "Processor seconds of this thread.", 0},
    {"thread_time_ns()", time_thread_time_ns, "thread_time() in nanoseconds.", 0},
    {"time()", time_time, "Seconds since 1970.", 0},
    {"time_ns()", time_time_ns, "Nanoseconds since 1970.", 0},
    {"tzset()", time_tzset, "Look at the environment variable TZ again.", 0},
    {0},
};

static const struct { const char *name; int value; } constants[] = {
#define X(name) {#name, name},
    X(CLOCK_REALTIME) X(CLOCK_MONOTONIC) X(CLOCK_MONOTONIC_RAW) X(CLOCK_PROCESS_CPUTIME_ID) X(CLOCK_THREAD_CPUTIME_ID)
    X(CLOCK_BOOTTIME) X(CLOCK_TAI)
#undef X
    {"_STRUCT_TM_ITEMS", 11},
};

static int time_init(Ref module) {
    if (!struct_time_type) struct_time_type = structseq_type_new("time.struct_time", "Broken-down time.", tm_fields, 9);
    if (!struct_time_type || module_add(module, "struct_time", as_ref(struct_time_type)) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    tzset();
    return set_zone(module);
}

const ModuleDef time_module = {"time", "Clocks, sleeping, and broken-down time.", functions, NULL, time_init};
