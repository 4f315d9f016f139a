/* What arrives from outside: signals, and calls that other threads want the main thread to make.
 *
 * A signal handler only sets flags: which signal, the main thread's REQ_SIGNALS, its token (so that it wakes) and a
 * byte into the wake-up descriptor.  Handlers written in Python run at the main thread's next safe point, or when its
 * wait returns EINTR.  The signal state is the one thing that belongs to the process and not to an interpreter.
 *
 * A signal may come when the main thread has looked at the flags and is about to enter read(), poll() ...: nothing would
 * interrupt that call.  So each signal winds up a clock, which sends it to the main thread again every few milliseconds,
 * with the mark of a kick, until the flags have been looked at.
 */
#pragma once

#include <signal.h>

#include "runtime/gil/gil.h"

enum { PENDING_SIGNALS = 65, PENDING_CALLS_MAX = 32 };

/* The thread whose safe points run signal handlers; NULL: none (flags are kept until there is one). */
void pending_set_main(struct Thread *main);
/* To be installed with sigaction and SA_SIGINFO for every signal that Python code handles.  Async-signal-safe. */
void pending_handler(int signal_number, siginfo_t *info, void *context);
/* Marks a signal as pending, as if it had arrived (_thread.interrupt_main, signal.raise_signal in tests). */
void pending_raise(int signal_number);
/* Is it one that our clock sent?  Whoever takes signals by sigwaitinfo drops these. */
bool pending_is_kick(const siginfo_t *info);
/* The lowest pending signal, its flag cleared; 0 when there is none.  Call until 0 after REQ_SIGNALS. */
int pending_take(void);
bool pending_any(void);
/* signal.set_wakeup_fd: each signal writes its number as one byte.  -1: none.  Returns the former one. */
int pending_set_wakeup_fd(int fd, bool warn_on_full);
/* errno of a failed write to the wake-up descriptor since the last call, else 0. */
int pending_wakeup_error(void);

/* Asks the gil's main thread to call function(arg) at a safe point.  Any thread, no lock needed.  -1: queue full. */
NODISCARD int pending_call(struct Gil *gil, int (*function)(void *arg), void *arg);
/* Makes the calls that wait; after REQ_CALLS.  Stops at the first that returns non-zero and returns that. */
int pending_calls_run(struct Gil *gil) HOLDS_GIL;

/* After fork, in the child: forgets the parent's signals. */
void pending_clear(void);
