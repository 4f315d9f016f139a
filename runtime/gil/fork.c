/* fork: the locks before, the world after. */
#include "runtime/gil/fork.h"

#include <unistd.h>

#include "runtime/base/alloc.h"
#include "runtime/gil/state.h"

void fork_hook_add(struct Gil *gil, struct ForkHook *hook) {
    struct ForkHook **at = &gil->hooks;
    while (*at && (*at)->rank <= hook->rank) at = &(*at)->next;
    hook->next = *at;
    *at = hook;
}

/* The hooks' second halves run backwards; recursion is as deep as there are hooks, a handful. */
static void run_backwards(struct ForkHook *hook, bool in_child) {
    if (!hook) return;
    run_backwards(hook->next, in_child);
    void (*function)(void *) = in_child ? hook->child : hook->parent;
    if (function) function(hook->arg);
}

void fork_prepare(struct Gil *gil) {
    ASSERT_GIL();
    for (struct ForkHook *hook = gil->hooks; hook; hook = hook->next)
        if (hook->prepare) hook->prepare(hook->arg);
    pthread_mutex_lock(&gil->mu);
    pthread_mutex_lock(&gil->calls.mu);
    trace_lock(gil);
}

void fork_parent(struct Gil *gil) {
    trace_unlock(gil);
    pthread_mutex_unlock(&gil->calls.mu);
    pthread_mutex_unlock(&gil->mu);
    run_backwards(gil->hooks, false);
}

/* Another thread of the parent: it waits for nothing here, and will never run. */
static void forget_thread(struct Gil *gil, struct Thread *thread) {
    if (thread->waits_in) wait_remove(thread);
    thread->queued = thread->must_switch = false;
    thread->gil_next = thread->gil_prev = NULL;
    thread->ended = thread->gone = true;
    stats_add(&gil->ended, &thread->stats);
    if (gil->last == thread) gil->last = NULL;
}

struct Thread *fork_child(struct Gil *gil) {
    struct Thread *self = thread_current, *gone = NULL, **end = &gone;
    mem_forget_kept();
    trace_unlock(gil); /* this thread took them in fork_prepare */
    pthread_mutex_unlock(&gil->calls.mu);
    pthread_mutex_unlock(&gil->mu);
    gil->first_waiter = gil->last_waiter = gil->forced = gil->finalizer = NULL;
    atomic_store_explicit(&gil->clock, NULL, memory_order_relaxed);
    atomic_store_explicit(&gil->waiters, 0, memory_order_relaxed);
    for (struct Thread *t = gil->threads, *next; t; t = next) {
        next = t->next;
        if (t == self) continue;
        forget_thread(gil, t);
        t->prev = t->next = NULL;
        *end = t;
        end = &t->next;
    }
    gil->fork_number = gil->last_number;
    self->next = self->prev = NULL;
    gil->threads = gil->last_thread = gil->main = self;
    gil->thread_count = 1;
    self->is_main = true;
    thread_request_take(self, REQ_DROP);
    atomic_store_explicit(&self->native_id, (int32_t)getpid(), memory_order_relaxed); /* the only thread */
    atomic_store_explicit(&gil->word, (uintptr_t)self | (gil->watched ? GIL_SLOW : 0), memory_order_release);
    pending_set_main(self);
    pending_clear();
    run_backwards(gil->hooks, true);
    return gone;
}
