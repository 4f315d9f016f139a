/* The few things that the runtime asks of the interpreter above it.  interp fills this once at start; the runtime's
 * own tests leave it empty. */
#pragma once

#include "runtime/object/object.h"

struct Lock;
struct Thread;

typedef struct StackPlace { Ref filename; int line; } StackPlace;
typedef struct ThreadPlace { Ref filename, name; int line; } ThreadPlace;

typedef struct Hooks {
    Own (*import)(const char *name);                     /* import_module */
    int (*warn)(Type *category, Ref message, int stack_level, Ref source);
    int (*warn_at)(Type *category, Ref message, Ref filename, int line); /* warnings.warn_explicit */
    const Type *traceback_type;                          /* what __traceback__ may be; NULL: nothing but None */
    /* sys.unraisablehook; message NULL: "Exception ignored in"; where may be NULL. */
    void (*unraisable)(Ref exception, Ref where, const char *message);
    Own (*exception_text)(Ref exception);                /* the traceback and the exception, as one str */
    int (*thread_prepare)(struct Thread *thread);        /* all memory that the VM needs to run in a new thread; -1 MemoryError */
    void (*thread_release)(struct Thread *thread);       /* gives it back */
    Own (*super_arguments)(Own *out_object);             /* super(): __class__ and first argument of the calling frame */
    Own (*current_globals)(void);
    Own (*current_locals)(void);                         /* dict */
    /* input() at a terminal: 1 and *out the line, 0 not responsible, -1.  prompt may be NULL. */
    int (*read_line)(Ref in, Ref out, Ref prompt, Own *line);
    Ref (*handled_exception)(void);                      /* what the running frame handles (sys.exc_info), or NULL */
    int (*run_pending)(void);                            /* a safe point in C is due: calls gil_safepoint and does what it asks for; -1 raised */
    int (*run_signal)(int number);                       /* the Python-level handler of a pending signal; NULL: SIGINT only */
    void (*end_signals)(void);                           /* the program ends: signals do from now on what they do by default; or NULL */
    /* Where the program is: up to `most` places, innermost first; returns how many frames there are.  Allocates nothing. */
    size_t (*stack_places)(StackPlace *out, size_t most);
    /* The same of any thread, for a signal handler: it may be running, and what is read of it be wrong. */
    size_t (*thread_places)(const struct Thread *thread, ThreadPlace *out, size_t most);
    /* Tells the hooks of sys.addaudithook; NULL until there are any: AUDIT asks.  -1: one of them raised. */
    int (*audit)(const char *event, const Ref *args, size_t count);
} Hooks;

extern Hooks hooks;

/* AUDIT("os.mkdir", path, mode, folder): 0, or -1 if a hook forbids it.  The arguments are looked at only if there are hooks. */
#define AUDIT(event, ...) \
    (UNLIKELY(hooks.audit != NULL) ? hooks.audit(event, (const Ref[]){__VA_ARGS__}, sizeof((const Ref[]){__VA_ARGS__}) / sizeof(Ref)) : 0)

#define AUDIT_NOTHING(event) (UNLIKELY(hooks.audit != NULL) ? hooks.audit(event, NULL, 0) : 0) /* an event without arguments */

/* After a wait that ended with EINTR, and before a call that may block again: runs the handlers of the signals that have come.  -1: one raised. */
NODISCARD static inline int signals_run(void) { return hooks.run_pending ? hooks.run_pending() : 0; }
/* Takes a lock, however long that lasts; signal handlers run meanwhile.  -1: one raised. */
NODISCARD int lock_await(struct Lock *lock) DROPS_GIL;
/* In long C loops over Python iterators: looks at the breaker, lets other threads and signal handlers run. */
NODISCARD int safe_point(void) DROPS_GIL;
