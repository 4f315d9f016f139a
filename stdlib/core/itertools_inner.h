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
} Tool;

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
#define TOOL_TYPE(text, help, make, advance) \
    .head = OBJECT_STATIC(&type_type), .name = "itertools." text, .doc = help, .flags = TYPE_BASE | TYPE_GC, \
    .size = sizeof(Tool), .base = &object_type, .dealloc = tool_dealloc, .traverse = tool_traverse, \
    .clear = tool_clear, .new = make, .iter = iter_self, .next = advance

extern Type product_type, permutations_type, combinations_type, combinations_with_replacement_type; /* itertools_combine.c */
extern Type groupby_type, grouper_type, tee_type, tee_block_type;                                   /* itertools_group.c */
Own itertools_tee(Ref self, const Ref *args);
