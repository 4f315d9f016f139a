/* Iterators of the built-in containers, and the lazy built-ins enumerate, zip, map, filter, reversed.
 * List and tuple iterators are laid out alike, and the VM steps them in place. */
#pragma once

#include "runtime/object/call.h"
#include "runtime/types/items.h"

typedef struct SeqIter { Object head; size_t index; Own sequence; } SeqIter; /* sequence NULL: exhausted */
extern Type list_iter_type, list_reviter_type, tuple_iter_type, seq_iter_type, callable_iter_type, str_iter_type,
    str_ascii_iter_type, bytes_iter_type,
    enumerate_type, zip_type, map_type, filter_type, reversed_type;
/* Over any __getitem__ object, lists, tuples, ...  A list_reviter begins at the list's end: its index is one above the next item's. */
NODISCARD Own seq_iter_new(Type *type, Ref sequence) HOLDS_GIL;
NODISCARD Own callable_iter_new(Ref callable, Ref sentinel) HOLDS_GIL;
/* fn for each item that iterator still has, as DriveFn says. */
NODISCARD int each(Ref iterator, EachFn fn, void *context) DROPS_GIL;

/* What other iterator types laid out as SeqIter share (str, bytes): only their `next` is their own. */
extern const MethodRow seq_iter_methods[]; /* __length_hint__, __reduce__, __setstate__ */
void seq_iter_dealloc(Object *o);
int seq_iter_traverse(Object *o, VisitFn visit, void *context);
Own iter_self(Ref self); /* the `iter` slot of every iterator */
#define SEQ_ITER_TYPE(text, step) SEQ_ITER_PLAIN(text, step, seq_iter_methods)
/* With an `each` of its own, made by EACH_BY. */
#define SEQ_ITER_DRIVING(text, step) SEQ_ITER_PLAIN(text, step, seq_iter_methods, .each = step##_each)
#define SEQ_ITER_PLAIN(text, step, rows, ...) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = text, .flags = TYPE_GC | TYPE_NO_NEW, .size = sizeof(SeqIter), \
        .base = &object_type, .methods = rows, .dealloc = seq_iter_dealloc, \
        .traverse = seq_iter_traverse, .iter = iter_self, .next = step, __VA_ARGS__ \
    }

/* The `each` of a type whose `next` is known where it is compiled: an item costs one call, that of the consumer. */
#define EACH_BY(step) \
    static int step##_each(Ref self, EachFn fn, void *context) { return each_stepped(step, self, fn, context); }
DROPS_GIL static ALWAYS_INLINE int each_stepped(NextFn step, Ref iterator, EachFn fn, void *context) {
    size_t steps = 0;
    for (;;) {
        Own item;
        int got = next_status(step(iterator, &item));
        if (got <= 0) return got;
        int said = fn(item, context);
        if (said) return said;
        if (loop_step(&steps) < 0) return -1;
    }
}
