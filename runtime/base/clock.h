/* Clocks and deadlines.  Inside gilt time is int64_t nanoseconds; seconds as double exist at the Python surface only.
 *
 * A wait is given a deadline (absolute, monotonic), never a duration: whoever is interrupted goes on waiting with what
 * is left, without arithmetic that can drift or go negative.
 */
#pragma once

#include "runtime/base/own.h"

struct timespec;

#define NS_PER_S INT64_C(1000000000)
#define NS_PER_MS INT64_C(1000000)
#define NS_PER_US INT64_C(1000)

#define DEADLINE_NEVER INT64_MAX /* wait for ever */
#define DEADLINE_NOW INT64_C(0)  /* do not wait at all */

int64_t clock_mono_ns(void);       /* time.monotonic, time.perf_counter: since boot, never goes back */
int64_t clock_wall_ns(void);       /* time.time: since 1970, may jump */
int64_t clock_cpu_ns(void);        /* time.process_time: user + system of all threads */
int64_t clock_thread_cpu_ns(void); /* time.thread_time */

/* The moment wait_ns from now; saturates at DEADLINE_NEVER.  wait_ns <= 0: DEADLINE_NOW. */
int64_t deadline_after(int64_t wait_ns);
/* Nanoseconds left, 0 when it has passed, INT64_MAX for DEADLINE_NEVER. */
int64_t deadline_left_ns(int64_t deadline);
bool deadline_passed(int64_t deadline);

enum ClockRound { ROUND_DOWN_NS, ROUND_UP_NS, ROUND_HALF_EVEN_NS };
/* 0, or -1 when seconds is NaN, infinite or outside +-292 years (the caller raises OverflowError or ValueError). */
NODISCARD int clock_ns_of_seconds(double seconds, enum ClockRound round, int64_t *out_ns);
double clock_seconds_of_ns(int64_t ns);
struct timespec clock_timespec_of_ns(int64_t ns);
