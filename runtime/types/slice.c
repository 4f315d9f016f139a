/* slice: three values, and how they become numbers. */
#include "runtime/types/slice.h"

#include "runtime/object/call.h"
#include "runtime/object/descr.h"
#include "runtime/object/gc.h"
#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Slice *slice_of(Ref v) { return (Slice *)object_of(v); }

Own slice_new(Ref start, Ref stop, Ref step) {
    Slice *s = object_new_raw(&slice_type, sizeof *s);
    if (!s) return NULL;
    s->start = start ? own(start) : None;
    s->stop = stop ? own(stop) : None;
    s->step = step ? own(step) : None;
    if (is_object(s->start) || is_object(s->stop) || is_object(s->step)) gc_track(&s->head);
    return as_own(s);
}

static Own slice_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("slice", names) < 0 || args_count("slice", count, 1, 3) < 0) return NULL;
    if (count == 1) return slice_new(NULL, args[0], NULL);
    return slice_new(args[0], args[1], count == 3 ? args[2] : NULL);
}

/* ---- arithmetic on numbers */

static int unpack_bound(Ref v, ssize_t fallback, ssize_t *out) {
    *out = fallback;
    if (is_none(v)) return 0;
    if (is_small_int(v)) {
        *out = small_int(v);
        return 0;
    }
    if (!type_of(v)->index) return fail(TypeError, "slice indices must be integers or None or have an __index__ method");
    return index_clipped(v, out);
}

int slice_unpack(Ref slice, ssize_t *start, ssize_t *stop, ssize_t *step) {
    Slice *s = slice_of(slice);
    if (unpack_bound(s->step, 1, step) < 0) return -1;
    if (*step == 0) return fail(ValueError, "slice step cannot be zero");
    if (*step < -SSIZE_MAX) *step = -SSIZE_MAX; /* so that it can be negated */
    if (unpack_bound(s->start, *step < 0 ? SSIZE_MAX : 0, start) < 0) return -1;
    return unpack_bound(s->stop, *step < 0 ? -SSIZE_MAX - 1 : SSIZE_MAX, stop);
}

/* A bound between lowest and highest place that a walk in this direction can have. */
static ssize_t clip_bound(ssize_t bound, ssize_t length, bool down) {
    if (bound < 0) {
        bound += length;
        return bound < 0 ? (down ? -1 : 0) : bound;
    }
    return bound >= length ? (down ? length - 1 : length) : bound;
}

size_t slice_clip(size_t length, ssize_t *start, ssize_t *stop, ssize_t step) {
    *start = clip_bound(*start, (ssize_t)length, step < 0);
    *stop = clip_bound(*stop, (ssize_t)length, step < 0);
    if (step > 0) return *start < *stop ? (size_t)(*stop - *start - 1) / (size_t)step + 1 : 0;
    return *stop < *start ? (size_t)(*start - *stop - 1) / (size_t)-step + 1 : 0;
}

int slice_resolve(Ref slice, size_t length, ssize_t *start, ssize_t *stop, ssize_t *step, size_t *count) {
    if (slice_unpack(slice, start, stop, step) < 0) return -1;
    *count = slice_clip(length, start, stop, *step);
    return 0;
}

/* ---- slice.indices: the same for ints of any size */

/* A bound as an int, None if it is None. */
static Own bound_int(Ref v) {
    if (is_none(v)) return None;
    if (!type_of(v)->index) return throw(TypeError, "slice indices must be integers or None or have an __index__ method");
    return index_of(v);
}

static Own clip_big(Ref v, Ref fallback, Ref lower, Ref upper, Ref length) {
    scoped Own bound = bound_int(v);
    if (!bound) return NULL;
    if (is_none(bound)) return own(fallback);
    if (int_sign(bound) < 0) {
        own_set_take(&bound, int_binary(OP_ADD, bound, length));
        if (!bound) return NULL;
        return int_compare(bound, lower) < 0 ? own(lower) : give(bound);
    }
    return int_compare(bound, upper) > 0 ? own(upper) : give(bound);
}

static Own indices_method(Ref self, const Ref *args) {
    Slice *s = slice_of(self);
    scoped Own length = index_of(args[0]), step = NULL, start = NULL, stop = NULL, lower = NULL, upper = NULL;
    if (!length) return NULL;
    if (int_sign(length) < 0) return throw(ValueError, "length should not be negative");
    step = is_none(s->step) ? small_int_new(1) : bound_int(s->step);
    if (!step) return NULL;
    if (int_sign(step) == 0) return throw(ValueError, "slice step cannot be zero");
    bool down = int_sign(step) < 0;
    lower = small_int_new(down ? -1 : 0);
    upper = down ? int_binary(OP_SUB, length, small_int_new(1)) : own(length);
    if (!upper) return NULL;
    start = clip_big(s->start, down ? upper : lower, lower, upper, length);
    if (!start) return NULL;
    stop = clip_big(s->stop, down ? lower : upper, lower, upper, length);
    return stop ? tuple_pack(3, start, stop, step) : NULL;
}

/* ---- slots */

static void slice_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    Slice *s = (Slice *)o;
    decref(s->start);
    decref(s->stop);
    decref(s->step);
    object_free(o);
    dealloc_end();
}

static int slice_traverse(Object *o, VisitFn visit, void *context) {
    Slice *s = (Slice *)o;
    VISIT(s->start);
    VISIT(s->stop);
    VISIT(s->step);
    return 0;
}

static Own slice_repr(Ref self) {
    Slice *s = slice_of(self);
    if (depth_check(" while getting the repr of an object") < 0) return NULL;
    return str_format("slice(%R, %R, %R)", s->start, s->stop, s->step);
}

static Own slice_parts(Ref self) {
    Slice *s = slice_of(self);
    return tuple_pack(3, s->start, s->stop, s->step);
}

static Own slice_compare(Ref a, Ref b, int op) {
    if (!is_exactly(b, &slice_type)) return NotImplemented;
    if (a == b) return bool_new(op == CMP_EQ || op == CMP_LE || op == CMP_GE);
    scoped Own x = slice_parts(a), y = x ? slice_parts(b) : NULL;
    return y ? compare(x, y, op) : NULL;
}

static Own reduce_method(Ref self, const Ref *args) {
    scoped Own parts = slice_parts(self);
    return parts ? tuple_pack(2, as_ref(&slice_type), parts) : NULL;
}

static const MethodRow slice_methods[] = {
    {"indices(self, length, /)", indices_method,
     "The (start, stop, step) that this slice means for a sequence of this length.", 0},
    {"__reduce__(self, /)", reduce_method, "What pickle needs.", 0},
    {0},
};

static const MemberRow slice_members[] = {
    {"start", MEMBER_OBJECT, offsetof(Slice, start), false, NULL},
    {"stop", MEMBER_OBJECT, offsetof(Slice, stop), false, NULL},
    {"step", MEMBER_OBJECT, offsetof(Slice, step), false, NULL},
    {0},
};

Type slice_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "slice",
    .doc = "slice(stop)\nslice(start, stop[, step])\n\nWhat a[i:j:k] passes on.",
    .flags = TYPE_GC,
    .size = sizeof(Slice),
    .base = &object_type,
    .methods = slice_methods,
    .members = slice_members,
    .dealloc = slice_dealloc,
    .traverse = slice_traverse,
    .new = slice_type_new,
    .repr = slice_repr,
    .compare = slice_compare,
};
