/* Weak references: each referent holds the head of a list of them (at type->weakrefs_offset). */
#pragma once

#include "runtime/object/object.h"

extern Type weakref_type, weakproxy_type, weakcallableproxy_type;

NODISCARD Own weakref_new(Type *type, Ref referent, Ref callback) HOLDS_GIL; /* callback NULL or None; a ref without one is shared */
NODISCARD Own weakref_get(Ref weakref) HOLDS_GIL;    /* the referent, or None; never NULL */
void weakref_clear_all(Object *dying) DROPS_GIL;     /* in dealloc: callbacks run, errors are unraisable */
