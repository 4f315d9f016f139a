/* Clocks: thin over clock_gettime, which the vDSO answers without a system call (about 20 ns). */
#include "runtime/base/clock.h"

#include <math.h>
#include <time.h>

static int64_t read_clock(clockid_t id) {
    struct timespec now;
    clock_gettime(id, &now);
    return (int64_t)now.tv_sec * NS_PER_S + now.tv_nsec;
}

int64_t clock_mono_ns(void) { return read_clock(CLOCK_MONOTONIC); }
int64_t clock_wall_ns(void) { return read_clock(CLOCK_REALTIME); }
int64_t clock_cpu_ns(void) { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }
int64_t clock_thread_cpu_ns(void) { return read_clock(CLOCK_THREAD_CPUTIME_ID); }

int64_t deadline_after(int64_t wait_ns) {
    if (wait_ns <= 0) return DEADLINE_NOW;
    int64_t deadline;
    return __builtin_add_overflow(clock_mono_ns(), wait_ns, &deadline) ? DEADLINE_NEVER : deadline;
}

int64_t deadline_left_ns(int64_t deadline) {
    if (deadline == DEADLINE_NEVER || deadline == DEADLINE_NOW) return deadline;
    int64_t left = deadline - clock_mono_ns();
    return left > 0 ? left : 0;
}

bool deadline_passed(int64_t deadline) { return deadline_left_ns(deadline) == 0; }

int clock_ns_of_seconds(double seconds, enum ClockRound round, int64_t *out_ns) {
    *out_ns = 0;
    double ns = seconds * (double)NS_PER_S;
    switch (round) {
    case ROUND_DOWN_NS: ns = floor(ns); break;
    case ROUND_UP_NS: ns = ceil(ns); break;
    case ROUND_HALF_EVEN_NS: ns = rint(ns); break;
    }
    if (!(ns >= -0x1p63 && ns < 0x1p63)) return -1; /* NaN fails both */
    *out_ns = (int64_t)ns;
    return 0;
}

double clock_seconds_of_ns(int64_t ns) { return (double)ns / (double)NS_PER_S; }

struct timespec clock_timespec_of_ns(int64_t ns) {
    int64_t seconds = ns / NS_PER_S, rest = ns % NS_PER_S;
    if (rest < 0) { /* tv_nsec is never negative */
        rest += NS_PER_S;
        seconds--;
    }
    return (struct timespec){.tv_sec = seconds, .tv_nsec = rest};
}
