/* tuple: items behind the head.  The empty tuple is one immortal object. */
#pragma once

#include "runtime/object/object.h"

typedef struct Tuple { Object head; size_t length; Own items[]; } Tuple;
extern Type tuple_type;

static inline Tuple *tuple_of(Ref v) { return (Tuple *)object_of(v); }
static inline size_t tuple_length(Ref v) { return tuple_of(v)->length; }
static inline Ref tuple_item_peek(Ref v, size_t i) { return tuple_of(v)->items[i]; }
/* length NULLs to be filled at once (tuple_of(t)->items[i] = ...); an unfilled one may only be decref'ed. */
NODISCARD Own tuple_new(size_t length) HOLDS_GIL;
NODISCARD Own tuple_from_array(const Ref *items, size_t length) HOLDS_GIL;
NODISCARD Own tuple_from_array_take(Own *items, size_t length) HOLDS_GIL; /* consumes the items, also on failure */
NODISCARD Own tuple_of_class(Type *type, const Ref *items, size_t length) HOLDS_GIL; /* type: tuple or a class derived from it */
NODISCARD Own tuple_pack(size_t count, ...) HOLDS_GIL;                      /* of Refs */
/* (a, b) for an iterator's next: the first tuple given, *cache, is filled anew if nobody else kept it.  Consumes a and b;
 * b NULL (an exception is set): NULL. */
NODISCARD Own tuple_pair_take(Own *cache, Own a, Own b) HOLDS_GIL;
/* May *cache (a tuple or NULL) be filled anew? */
static inline bool tuple_is_reusable(Ref cache) { return cache && object_of(cache)->refcount == 1; }
/* Are two exact tuples equal whose items are numbers, strs, or the same?  No Python code runs.  1, 0; -1: another case. */
int tuple_equal_plain(Ref a, Ref b);
/* a op b of two tuples (exact ones) which differ first, if at all, in numbers of the word or in strs.  No Python code runs.  1, 0;
 * -1: another case. */
int tuple_compare_plain(Ref a, Ref b, int op);
/* Has what holds v to be tracked by the collector?  An exact tuple that is not tracked cannot reach a cycle, and neither can what holds it. */
static inline bool may_be_in_cycle(Ref v) {
    if (!is_object(v)) return false;
    const Object *o = object_of(v);
    return o->gc_index != 0 || (type_has(o->type, TYPE_GC) && o->type != &tuple_type);
}
NODISCARD Own tuple_slice(Ref v, size_t start, size_t stop) HOLDS_GIL;
