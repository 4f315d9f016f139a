/* Weak references: each referent holds the head of a list of them (at type->weakrefs_offset). */
#pragma once

#include "runtime/object/object.h"

/* In the list of its referent; the list's links are not counted, and a dying weak reference takes itself out. */
typedef struct WeakRef {
    Object head;
    Object *referent;             /* not counted; NULL: gone */
    Own callback;                 /* or NULL */
    int64_t hash;                 /* of the referent, once asked for; -1: not yet */
    struct WeakRef *next, *previous;
} WeakRef;

extern Type weakref_type, weakproxy_type, weakcallableproxy_type;

NODISCARD Own weakref_new(Type *type, Ref referent, Ref callback) HOLDS_GIL; /* callback NULL or None; a ref without one is shared */
NODISCARD Own weakref_get(Ref weakref) HOLDS_GIL;    /* the referent, or None; never NULL */
void weakref_clear_all(Object *dying) DROPS_GIL;     /* in dealloc: callbacks run, errors are unraisable */
/* The same in two steps, for many that die together: no callback shall see any of them. */
typedef struct WeakRefQueue { WeakRef *first, *last; } WeakRefQueue;
void weakref_detach_all(Object *dying, WeakRefQueue *callbacks) HOLDS_GIL;
void weakref_run_take(WeakRefQueue *callbacks) DROPS_GIL;
void weakref_forget_callback(Object *weakref);
size_t weakref_count(Ref referent) HOLDS_GIL;
NODISCARD Own weakref_list(Ref referent) HOLDS_GIL;  /* weakref.getweakrefs */
/* proxy(referent, callback): a weakproxy or weakcallableproxy. */
NODISCARD Own weakproxy_new(Ref referent, Ref callback) HOLDS_GIL;
