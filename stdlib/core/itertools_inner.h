/* What the files of itertools share: one layout for all its iterators. */
#pragma once

#include "runtime/gilt.h"

typedef struct Tool {
    Object head;
    Own source;      /* what is walked: an iterator, or a tuple of them, or of the items to combine */
    Own function;    /* or NULL */
    Own item, other; /* kept values, by the tool */
    size_t at, stop, step;
    size_t *places;  /* of the combining tools: indices into source; a block */
    bool begun;
    bool seen;       /* of cycle: what source yields has been kept already */
} Tool;
typedef struct Slicer { Object head; Own source; size_t taken, wanted, stop, step; } Slicer; /* islice; source NULL: ended */

static inline Tool *tool_of(Ref v) { return (Tool *)object_of(v); }

/* An instance, all fields NULL or 0 but source, which is consumed (NULL: so is the result). */
NODISCARD Own tool_new_take(Type *type, Own source) HOLDS_GIL;
void tool_dealloc(Object *o);
int tool_traverse(Object *o, VisitFn visit, void *context);
int tool_clear(Object *o);
/* One step of an iterator; *out is NULL unless the result is 1. */
static inline int tool_step(Ref iterator, Own *out) {
    NextFn fn = type_of(iterator)->next;
    *out = NULL;
    return LIKELY(fn != NULL) ? next_status(fn(iterator, out)) : next(iterator, out);
}
#define TOOL_TYPE(text, help, make, advance) TOOL_TYPE_WITH(0, text, help, make, advance)
#define TOOL_TYPE_WITH(more_flags, text, help, make, advance) \
    .head = OBJECT_STATIC(&type_type), .name = "itertools." text, .doc = help, .flags = TYPE_BASE | TYPE_GC | (more_flags), \
    .size = sizeof(Tool), .base = &object_type, .dealloc = tool_dealloc, .traverse = tool_traverse, \
    .clear = tool_clear, .new = make, .iter = iter_self, .next = advance

extern Type chain_type, accumulate_type, islice_type;                                                            /* itertools.c */
extern Type product_type, permutations_type, combinations_type, combinations_with_replacement_type; /* itertools_combine.c */
extern Type groupby_type, grouper_type, tee_type, tee_block_type;                                   /* itertools_group.c */
Own itertools_tee(Ref self, const Ref *args);

/* itertools_pickle.c.  (type, args) or, with a state, (type, args, state); args is consumed, and NULL gives NULL. */
NODISCARD Own tool_rebuild_take(Ref self, Own args, Ref state) HOLDS_GIL;
/* Is it a tuple of min to max parts; is its part i of that type?  TypeError. */
NODISCARD int tool_state_check(Ref state, size_t min, size_t max) HOLDS_GIL;
NODISCARD int tool_state_type(Ref state, size_t i, const Type *type) HOLDS_GIL;
Own repeat_reduce(Ref self, const Ref *args);
Own cycle_reduce(Ref self, const Ref *args);
Own cycle_setstate(Ref self, const Ref *args);
Own chain_reduce(Ref self, const Ref *args);
Own chain_setstate(Ref self, const Ref *args);
Own compress_reduce(Ref self, const Ref *args);
Own function_reduce(Ref self, const Ref *args); /* of filterfalse and starmap */
Own while_reduce(Ref self, const Ref *args);    /* of dropwhile and takewhile */
Own while_setstate(Ref self, const Ref *args);
Own accumulate_reduce(Ref self, const Ref *args);
Own accumulate_setstate(Ref self, const Ref *args);
Own islice_reduce(Ref self, const Ref *args);
Own islice_setstate(Ref self, const Ref *args);
Own zip_longest_reduce(Ref self, const Ref *args);
Own zip_longest_setstate(Ref self, const Ref *args);
Own product_reduce(Ref self, const Ref *args);
Own product_setstate(Ref self, const Ref *args);
Own combinations_reduce(Ref self, const Ref *args); /* of both kinds */
Own combinations_setstate(Ref self, const Ref *args);
Own replacement_setstate(Ref self, const Ref *args);
Own permutations_reduce(Ref self, const Ref *args);
Own permutations_setstate(Ref self, const Ref *args);
#define REDUCE_ROW(fn) {"__reduce__(self, /)", fn, "What pickle needs.", 0}
#define SETSTATE_ROW(fn) {"__setstate__(self, state, /)", fn, "Go on where state says.", 0}
