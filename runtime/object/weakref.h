/* Weak references: each referent holds the head of a list of them (at type->weakrefs_offset). */
#pragma once

#include "runtime/object/object.h"

extern Type weakref_type, weakproxy_type, weakcallableproxy_type;

typedef struct WeakRef {
    Object head;
    Object *referent;              /* not counted; NULL: gone */
    Own callback;                  /* or NULL */
    int64_t hash;                  /* of the referent; -1: not asked for yet */
    struct WeakRef *next, *prev;   /* among those of the same referent */
} WeakRef;

/* callback NULL or None; a plain ref (or proxy) without one is shared.  TypeError "cannot create weak reference to 'X' object". */
NODISCARD Own weakref_new(Type *type, Ref referent, Ref callback) HOLDS_GIL;
NODISCARD Own weakref_get(Ref weakref) HOLDS_GIL;    /* the referent, or None; never NULL */
void weakref_clear_all(Object *dying) DROPS_GIL;     /* in dealloc: callbacks run, errors are unraisable */
void weakref_disarm(Object *maybe_weakref) HOLDS_GIL; /* garbage that is a weak reference does not call back */
size_t weakref_count(Ref referent);
NODISCARD Own weakref_list(Ref referent) HOLDS_GIL;
