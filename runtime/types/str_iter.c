/* The iterator over a str: a place and the text. */
#include "runtime/object/module.h"
#include "runtime/types/int.h"
#include "runtime/types/iterators.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

static SeqIter *iter_of(Ref v) { return (SeqIter *)object_of(v); }

static int str_iter_next(Ref self, Own *out) {
    SeqIter *it = iter_of(self);
    *out = NULL;
    if (!it->sequence) return 0;
    if (it->index < str_length(it->sequence)) {
        *out = str_new_char(str_char(it->sequence, it->index++));
        return *out ? 1 : -1;
    }
    CLEAR(it->sequence);
    return 0;
}

static void str_iter_dealloc(Object *o) {
    decref(((SeqIter *)o)->sequence);
    object_free(o);
}

static Own self_of(Ref self) { return own(self); }

static Own str_iter_length_hint(Ref self, const Ref *args) {
    const SeqIter *it = iter_of(self);
    return small_int_new(it->sequence ? (int64_t)(str_length(it->sequence) - it->index) : 0);
}

/* (iter, (text,), index) */
static Own str_iter_reduce(Ref self, const Ref *args) {
    const SeqIter *it = iter_of(self);
    scoped Own iter_function = import_from("builtins", "iter"), arguments = NULL;
    if (!iter_function) return NULL;
    arguments = tuple_pack(1, it->sequence ? it->sequence : str_empty_peek());
    if (!arguments) return NULL;
    if (!it->sequence) return tuple_pack(2, iter_function, arguments);
    return tuple_pack(3, iter_function, arguments, small_int_new((int64_t)it->index));
}

static Own str_iter_setstate(Ref self, const Ref *args) {
    SeqIter *it = iter_of(self);
    ssize_t index;
    if (index_ssize(args[0], &index) < 0) return NULL;
    if (!it->sequence) return None;
    size_t length = str_length(it->sequence);
    it->index = index < 0 ? 0 : (size_t)index > length ? length : (size_t)index;
    return None;
}

static const MethodRow str_iter_methods[] = {
    {"__length_hint__(self, /)", str_iter_length_hint, "How many items are left.", 0},
    {"__reduce__(self, /)", str_iter_reduce, "For copying and pickling.", 0},
    {"__setstate__(self, state, /)", str_iter_setstate, "For copying and pickling.", 0},
    {NULL, NULL, NULL, 0},
};

Type str_iter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "str_iterator",
    .flags = TYPE_NO_NEW,
    .size = sizeof(SeqIter),
    .base = &object_type,
    .methods = str_iter_methods,
    .dealloc = str_iter_dealloc,
    .iter = self_of,
    .next = str_iter_next,
};
