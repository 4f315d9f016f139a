/* Iterators over sequences by index, and over the results of a callable.
 *
 * An iterator lets go of what it walks when it has reached the end, so that it stays exhausted when the sequence grows. */
#include "runtime/types/iterators.h"

#include "runtime/object/call.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/module.h"
#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/list.h"
#include "runtime/types/tuple.h"

static SeqIter *iter_of(Ref v) { return (SeqIter *)object_of(v); }

Own iter_self(Ref self) { return own(self); }

Own seq_iter_new(Type *type, Ref sequence) {
    SeqIter *it = plain_new(type, sizeof *it);
    if (!it) return NULL;
    it->sequence = own(sequence);
    it->index = type == &list_reviter_type ? list_length(sequence) : 0;
    gc_track_new(&it->head);
    return as_own(it);
}

void seq_iter_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (LIKELY(decref_shallow(((SeqIter *)o)->sequence))) {
        object_free(o);
        return;
    }
    if (!dealloc_enter(o)) return;
    decref(((SeqIter *)o)->sequence);
    object_free(o);
    dealloc_leave();
}

int seq_iter_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((SeqIter *)o)->sequence);
    return 0;
}

int each(Ref iterator, EachFn fn, void *context) {
    DriveFn drive = type_of(iterator)->each;
    if (drive) return drive(iterator, fn, context);
    size_t steps = 0;
    for (;;) {
        Own item;
        NextFn step = type_of(iterator)->next; /* its own code may give it another class, without one even */
        int got = LIKELY(step != NULL) ? next_status(step(iterator, &item)) : next(iterator, &item);
        if (got <= 0) return got;
        int said = fn(item, context);
        if (said) return said;
        if (loop_step(&steps) < 0) return -1;
    }
}

/* ---- stepping */

static int finish(SeqIter *it, Own *out) {
    *out = NULL;
    CLEAR(it->sequence);
    return 0;
}

static int list_iter_next(Ref self, Own *out) {
    SeqIter *it = iter_of(self);
    if (UNLIKELY(!it->sequence)) return finish(it, out);
    const List *list = list_of(it->sequence);
    if (UNLIKELY(it->index >= list->length)) return finish(it, out);
    *out = own(list->items[it->index++]);
    return 1;
}
EACH_BY(list_iter_next)

static int tuple_iter_next(Ref self, Own *out) {
    SeqIter *it = iter_of(self);
    if (UNLIKELY(!it->sequence)) return finish(it, out);
    const Tuple *tuple = tuple_of(it->sequence);
    if (UNLIKELY(it->index >= tuple->length)) return finish(it, out);
    *out = own(tuple->items[it->index++]);
    return 1;
}
EACH_BY(tuple_iter_next)

static int list_reviter_next(Ref self, Own *out) {
    SeqIter *it = iter_of(self);
    if (!it->sequence || it->index == 0 || it->index > list_length(it->sequence)) return finish(it, out);
    *out = own(list_of(it->sequence)->items[--it->index]);
    return 1;
}

/* An IndexError or StopIteration of __getitem__ is the end. */
static int seq_iter_next(Ref self, Own *out) {
    SeqIter *it = iter_of(self);
    *out = NULL;
    if (!it->sequence) return 0;
    if (it->index == SSIZE_MAX) return fail(OverflowError, "iter index too large");
    scoped Own sequence = own(it->sequence), index = int_new((int64_t)it->index);
    *out = index ? getitem(sequence, index) : NULL;
    if (*out) {
        it->index++;
        return 1;
    }
    if (!error_clear_if(IndexError) && !error_clear_if(StopIteration)) return -1;
    return finish(it, out);
}

/* ---- methods */

static bool is_reverse(Ref self) { return is_exactly(self, &list_reviter_type); }

static Own length_hint_method(Ref self, const Ref *args) {
    SeqIter *it = iter_of(self);
    if (!it->sequence) return small_int_new(0);
    if (is_exactly(self, &seq_iter_type) && !type_of(it->sequence)->length) return NotImplemented;
    scoped Own sequence = own(it->sequence);
    size_t n;
    if (length(sequence, &n) < 0) return NULL;
    if (is_reverse(self)) return small_int_new(it->index <= n ? (int64_t)it->index : 0);
    return small_int_new(it->index < n ? (int64_t)(n - it->index) : 0);
}

/* What an iterator that has ended is made of again: CPython's iterators of tuples and bytes take a tuple. */
static Own nothing_left(Ref self) {
    if (is_exactly(self, &list_iter_type) || is_reverse(self)) return list_new(0);
    bool of_text = is_exactly(self, &str_iter_type) || is_exactly(self, &str_ascii_iter_type);
    return of_text ? str_new("") : tuple_new(0);
}

static Own reduce_method(Ref self, const Ref *args) {
    SeqIter *it = iter_of(self);
    bool done = !it->sequence;
    scoped Own maker = import_from("builtins", is_reverse(self) && !done ? "reversed" : "iter");
    if (!maker) return NULL;
    scoped Own walked = done ? nothing_left(self) : own(it->sequence);
    scoped Own maker_args = walked ? tuple_pack(1, walked) : NULL;
    if (!maker_args) return NULL;
    if (done) return tuple_pack(2, maker, maker_args);
    scoped Own index = int_new((int64_t)it->index - is_reverse(self));
    return index ? tuple_pack(3, maker, maker_args, index) : NULL;
}

static Own setstate_method(Ref self, const Ref *args) {
    ssize_t index;
    if (index_ssize(args[0], &index) < 0) return NULL;
    SeqIter *it = iter_of(self);
    if (!it->sequence) return None;
    size_t at = index < 0 ? 0 : (size_t)index + is_reverse(self);
    if (is_exactly(self, &seq_iter_type)) {
        it->index = at;
        return None;
    }
    scoped Own sequence = own(it->sequence);
    size_t n;
    if (length(sequence, &n) < 0) return NULL;
    it->index = at < n ? at : n;
    return None;
}

const MethodRow seq_iter_methods[] = {
    {"__length_hint__(self, /)", length_hint_method, "How many items are probably left.", 0},
    {"__reduce__(self, /)", reduce_method, "What pickle needs.", 0},
    {"__setstate__(self, state, /)", setstate_method, "Go to this index.", 0},
    {0},
};

Type list_iter_type = SEQ_ITER_DRIVING("list_iterator", list_iter_next);
Type list_reviter_type = SEQ_ITER_TYPE("list_reverseiterator", list_reviter_next);
Type tuple_iter_type = SEQ_ITER_DRIVING("tuple_iterator", tuple_iter_next);
Type seq_iter_type = SEQ_ITER_TYPE("iterator", seq_iter_next);

/* ---- iter(callable, sentinel) */

typedef struct CallableIter { Object head; Own callable, sentinel; } CallableIter; /* both NULL: exhausted */

static CallableIter *callable_iter_of(Ref v) { return (CallableIter *)object_of(v); }

Own callable_iter_new(Ref callable, Ref sentinel) {
    CallableIter *it = object_new_raw(&callable_iter_type, sizeof *it);
    if (!it) return NULL;
    it->callable = own(callable);
    it->sentinel = own(sentinel);
    gc_track_new(&it->head);
    return as_own(it);
}

static int callable_iter_clear(Object *o) {
    CallableIter *it = (CallableIter *)o;
    CLEAR(it->callable);
    CLEAR(it->sentinel);
    return 0;
}

static void callable_iter_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (!dealloc_enter(o)) return;
    callable_iter_clear(o);
    object_free(o);
    dealloc_leave();
}

static int callable_iter_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((CallableIter *)o)->callable);
    VISIT(((CallableIter *)o)->sentinel);
    return 0;
}

static int callable_iter_next(Ref self, Own *out) {
    CallableIter *it = callable_iter_of(self);
    *out = NULL;
    if (!it->callable) return 0;
    scoped Own callable = own(it->callable), sentinel = own(it->sentinel), value = call0(callable);
    int end = value ? items_equal(sentinel, value) : error_clear_if(StopIteration) ? 1 : -1;
    if (end > 0) callable_iter_clear(&it->head);
    if (end == 0) *out = give(value);
    return end == 0 ? 1 : end > 0 ? 0 : -1;
}

static Own callable_reduce_method(Ref self, const Ref *args) {
    CallableIter *it = callable_iter_of(self);
    scoped Own maker = import_from("builtins", "iter"), empty = NULL, maker_args = NULL;
    if (!maker) return NULL;
    if (it->callable) {
        maker_args = tuple_pack(2, it->callable, it->sentinel);
    } else {
        empty = tuple_new(0);
        maker_args = tuple_pack(1, empty);
    }
    return maker_args ? tuple_pack(2, maker, maker_args) : NULL;
}

static const MethodRow callable_iter_methods[] = {
    {"__reduce__(self, /)", callable_reduce_method, "What pickle needs.", 0},
    {0},
};

Type callable_iter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "callable_iterator",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(CallableIter),
    .base = &object_type,
    .methods = callable_iter_methods,
    .dealloc = callable_iter_dealloc,
    .traverse = callable_iter_traverse,
    .clear = callable_iter_clear,
    .iter = iter_self,
    .next = callable_iter_next,
};
