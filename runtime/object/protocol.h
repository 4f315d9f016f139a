/* The operations of the language on any value: what the VM's slow paths and all C code call.
 * Errors are CPython's TypeErrors and whatever Python code called on the way raises. */
#pragma once

#include "runtime/object/call.h"
#include "runtime/object/error.h"
#include "runtime/object/object.h"

/* ---- attributes.  name is a str. */
NODISCARD Own getattr(Ref object, Ref name) DROPS_GIL;
NODISCARD Own getattr_named(Ref object, const char *name) DROPS_GIL;
NODISCARD int getattr_find(Ref object, Ref name, Own *out) DROPS_GIL; /* AttributeError is 0, not -1 */
NODISCARD int setattr(Ref object, Ref name, Ref value) DROPS_GIL;      /* value NULL: delete */
NODISCARD int setattr_named(Ref object, const char *name, Ref value) DROPS_GIL;

/* ---- everything */
NODISCARD Own repr(Ref v) DROPS_GIL;
NODISCARD Own ascii(Ref v) DROPS_GIL;
NODISCARD Own str(Ref v) DROPS_GIL;
NODISCARD Own format_value(Ref v, Ref spec) DROPS_GIL;               /* format(v, spec); spec NULL: "" */
NODISCARD int hash(Ref v, int64_t *out) DROPS_GIL;
NODISCARD int truth(Ref v) DROPS_GIL;                                /* 1, 0, -1 */
NODISCARD Own compare(Ref a, Ref b, int op) DROPS_GIL;               /* rich comparison, reflected forms, default == */
NODISCARD int compare_truth(Ref a, Ref b, int op) DROPS_GIL;         /* identity counts as equal for == and != */
NODISCARD int is_instance(Ref v, Ref class_or_tuple) DROPS_GIL;
NODISCARD int is_subclass(Ref c, Ref class_or_tuple) DROPS_GIL;
/* The same without asking __instancecheck__ or __subclasscheck__: what type's own do. */
NODISCARD int instance_check_plain(Ref v, Ref class) DROPS_GIL;
NODISCARD int subclass_check_plain(Ref c, Ref class) DROPS_GIL;
bool is_callable(Ref v);
/* repr() of a container that may hold itself: 1 = already being printed further out, 0 = entered; leave after 0. */
NODISCARD int repr_enter(Ref v) HOLDS_GIL;
void repr_leave(Ref v) HOLDS_GIL;

/* ---- numbers */
NODISCARD Own binary(int op, Ref a, Ref b) DROPS_GIL;                /* op: enum BinaryOp */
NODISCARD Own inplace(int op, Ref a, Ref b) DROPS_GIL;
NODISCARD Own power(Ref base, Ref exponent, Ref modulus) DROPS_GIL;  /* modulus None: two-argument form */
NODISCARD Own negative(Ref v) DROPS_GIL;
NODISCARD Own positive(Ref v) DROPS_GIL;
NODISCARD Own absolute(Ref v) DROPS_GIL;
NODISCARD Own invert(Ref v) DROPS_GIL;
NODISCARD Own index_of(Ref v) DROPS_GIL;                             /* __index__: an int; TypeError "'X' object cannot be interpreted as an integer" */
/* __index__ as a C number.  IndexError-like clipping is not done: OverflowError "Python int too large to convert to C ssize_t". */
NODISCARD int index_ssize(Ref v, ssize_t *out) DROPS_GIL;
/* For slices: clipped to the range of ssize_t instead. */
NODISCARD int index_clipped(Ref v, ssize_t *out) DROPS_GIL;
NODISCARD int int64_from(Ref v, int64_t *out) DROPS_GIL;             /* ints and __index__; OverflowError "Python int too large to convert to C long" */
NODISCARD int int_from(Ref v, int *out) DROPS_GIL;                   /* "Python int too large to convert to C int" */
NODISCARD int double_from(Ref v, double *out) DROPS_GIL;             /* float(), __float__, __index__: TypeError "must be real number, not X" */
NODISCARD int seconds_from(Ref v, int64_t *out_ns) DROPS_GIL;        /* a number of seconds in ns, rounded up; ValueError, OverflowError */

/* ---- containers */
NODISCARD int length(Ref v, size_t *out) DROPS_GIL;
NODISCARD int length_hint(Ref v, size_t fallback, size_t *out) DROPS_GIL;
NODISCARD Own getitem(Ref v, Ref key) DROPS_GIL;
NODISCARD int setitem(Ref v, Ref key, Ref value) DROPS_GIL;          /* value NULL: delete */
NODISCARD int contains(Ref container, Ref item) DROPS_GIL;           /* 1, 0, -1 */
/* Has v elements v[0], v[1] ...?  By __getitem__ of Python's, or C's beside a length; dicts have none.  (PySequence_Check) */
bool is_sequence(Ref v) HOLDS_GIL;
bool is_iterable(Ref v) HOLDS_GIL; /* may iter() succeed? */
NODISCARD Own iter(Ref v) DROPS_GIL;                                 /* TypeError "'X' object is not iterable" */
NODISCARD int next(Ref iterator, Own *out) DROPS_GIL;                /* 1, 0 (exhausted; no exception), -1 */
/* What a type's `next` slot answered, as next() would: a StopIteration that carries a generator's value is the end. */
NODISCARD static inline int next_status(int status) {
    return LIKELY(status >= 0) || !error_clear_if(StopIteration) ? status : 0;
}
/* All items of any iterable: a new list, a tuple. */
NODISCARD Own list_from(Ref iterable) DROPS_GIL;
NODISCARD Own tuple_from(Ref iterable) DROPS_GIL;
/* A list or tuple of the items to be read in place: itself if it is one, else a new list.  message: TypeError's. */
NODISCARD Own sequence_fast(Ref iterable, const char *message) DROPS_GIL;
