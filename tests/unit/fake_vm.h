/* A virtual machine that only ticks: enough to try the GIL, its policies and everything that waits. */
#pragma once

#include <string.h>

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "runtime/gil/gil.h"
#include "runtime/gil/pending.h"
#include "runtime/gil/sched.h"
#include "runtime/gil/sync.h"
#include "runtime/gil/trace.h"
#include "tests/unit/unit.h"

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1 /* times mean nothing */
#else
#define SANITIZED 0
#endif

static struct Gil *gil;
static struct Thread *main_thread;

static void vm_policy(const char *text) {
    struct GilPolicy policy;
    const char *wrong = gil_policy_parse(text, &policy);
    if (wrong) fail_msg("%s: %s", text, wrong);
    gil_set_policy(gil, &policy);
}

static void vm_open(const char *policy) {
    gil = gil_new();
    main_thread = thread_new(gil);
    thread_attach(main_thread);
    vm_policy(policy);
}

static void vm_close(void) {
    gil_check(gil);
    assert_int_equal(gil_thread_count(gil), 1);
    thread_detach(main_thread);
    thread_unref(main_thread);
    gil_free(gil);
}

static struct Thread *vm_start(void (*run)(struct Thread *self, void *arg), void *arg) {
    struct Thread *thread = thread_new(gil);
    assert_non_null(thread);
    assert_int_equal(thread_start(thread, run, arg, 0), 0);
    return thread;
}

static void vm_join(struct Thread *thread) {
    assert_int_equal(thread_join(thread, deadline_after(30 * NS_PER_S)), 0);
    thread_unref(thread);
}

/* One bytecode: a little work and a safe point. */
static inline void vm_tick(struct Thread *self) {
    if (SAFEPOINT_DUE(self)) gil_safepoint(self);
}

static inline void vm_run(struct Thread *self, int64_t ticks) {
    for (int64_t i = 0; i < ticks; i++) {
        vm_tick(self);
        __asm__ volatile("" ::: "memory");
    }
}
