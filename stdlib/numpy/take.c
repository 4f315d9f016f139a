/* Elements picked by number: take, put, choose.  Picking is indexing by arrays (index_fancy.c); modes are dealt with here. */
#include "stdlib/numpy/array_inner.h"

enum Mode { MODE_RAISE, MODE_WRAP, MODE_CLIP };

static int mode_from(Ref v, enum Mode *out) {
    static const char *const names[] = {"raise", "wrap", "clip"};
    *out = MODE_RAISE;
    if (!v) return 0;
    for (int i = 0; i < 3; i++) {
        if (!(is_str(v) ? str_equal_c(v, names[i]) : v == small_int_new(i))) continue;
        *out = (enum Mode)i;
        return 0;
    }
    return is_str(v) ? fail(ValueError, "clipmode must be one of 'clip', 'raise', or 'wrap' (got '%U')", v)
                     : fail(TypeError, "clipmode not understood");
}

/* Integers as a fresh int64 array, brought into 0..length-1 as the mode says ('raise' leaves that to indexing). */
static Own indices_from(Ref v, ssize_t length, enum Mode mode) {
    scoped Own given = ndarray_from(v, is_ndarray(v) ? NULL : &dtypes[DT_INT64]);
    if (!given) return NULL;
    const Dtype *d = array_peek(given)->dtype;
    if (array_peek(given)->size && !dtype_can_cast(d, &dtypes[DT_INT64], CAST_SAFE))
        return throw(TypeError, "Cannot cast array data from %R to dtype('int64') according to the rule 'safe'", as_ref(d));
    scoped Own indices = array_from_full(given, &dtypes[DT_INT64], 'C', true, 0);
    if (!indices || mode == MODE_RAISE) return give(indices);
    int64_t *at = (int64_t *)array_peek(indices)->data;
    if (length == 0 && array_peek(indices)->size) return throw(IndexError, "cannot do a non-empty take from an empty axes.");
    for (ssize_t i = 0; i < array_peek(indices)->size; i++) {
        if (mode == MODE_CLIP) at[i] = at[i] < 0 ? 0 : at[i] >= length ? length - 1 : at[i];
        else at[i] = (at[i] % length + length) % length;
    }
    return give(indices);
}

/* a[:, :, indices] with axis colons. */
static Own pick_along(Ref a, Ref indices, ssize_t axis) {
    scoped Own key = tuple_new((size_t)axis + 1), all = slice_new(NULL, NULL, NULL);
    if (!key || !all) return NULL;
    for (ssize_t i = 0; i < axis; i++) tuple_of(key)->items[i] = own(all);
    tuple_of(key)->items[axis] = own(indices);
    scoped Own picked = array_getitem(a, key);
    return picked && is_ndarray(picked) ? array_from_full(picked, array_peek(picked)->dtype, 'C', false, 0) : give(picked);
}

/* Elements of a flat row, of its element size; the number of an index that is out of bounds, or count. */
#define TAKE(bits) \
    static ssize_t take_##bits(const char *data, ssize_t length, const int64_t *at, ssize_t count, char *to) { \
        for (ssize_t i = 0; i < count; i++) { \
            int64_t place = at[i] < 0 ? at[i] + length : at[i]; \
            if (UNLIKELY((uint64_t)place >= (uint64_t)length)) return i; \
            memcpy(to + i * (bits / 8), data + place * (bits / 8), bits / 8); \
        } \
        return count; \
    }
TAKE(8)
TAKE(16)
TAKE(32)
TAKE(64)
TAKE(128)

static ssize_t take_any(const char *data, ssize_t length, size_t size, const int64_t *at, ssize_t count, char *to) {
    for (ssize_t i = 0; i < count; i++) {
        int64_t place = at[i] < 0 ? at[i] + length : at[i];
        if (UNLIKELY((uint64_t)place >= (uint64_t)length)) return i;
        memcpy(to + (size_t)i * size, data + (size_t)place * size, size);
    }
    return count;
}

static ssize_t take_elements(const Array *a, const int64_t *at, ssize_t count, char *to) {
    switch (a->dtype->size) {
    case 1: return take_8(a->data, a->size, at, count, to);
    case 2: return take_16(a->data, a->size, at, count, to);
    case 4: return take_32(a->data, a->size, at, count, to);
    case 8: return take_64(a->data, a->size, at, count, to);
    case 16: return take_128(a->data, a->size, at, count, to);
    default: return take_any(a->data, a->size, a->dtype->size, at, count, to);
    }
}

/* a: of one dimension, its elements one behind the other; indices: int64, plain. */
static Own take_flat(Ref v, Ref indices) {
    const Array *a = array_peek(v), *picks = array_peek(indices);
    scoped Own result = array_new(a->dtype, picks->ndim, picks->shape, 'C');
    if (!result) return NULL;
    const int64_t *at = (const int64_t *)picks->data;
    char *to = array_peek(result)->data;
    ssize_t done, place, count = picks->size;
    if (count < GIL_DROP_ELEMENTS) done = take_elements(a, at, count, to);
    else WITHOUT_GIL_FOR("numpy", done = take_elements(a, at, count, to));
    place = done < count ? at[done] : 0;
    return done < count && index_normal(&place, a->size, 0) < 0 ? NULL : array_or_scalar_take(give(result));
}

Own ndarray_take(Ref self, const Ref *args) {
    enum Mode mode;
    ssize_t axis = 0;
    bool flat = !args[1] || is_none(args[1]);
    if (mode_from(args[3], &mode) < 0 || (!flat && index_ssize(args[1], &axis) < 0)) return NULL;
    scoped Own a = flat ? ndarray_ravel(self, (const Ref[]){NULL}) : array_private_take(array_from_full(self, NULL, 'K', false, 1));
    if (!a || axis_normal(&axis, array_peek(a)->ndim) < 0) return NULL;
    const Dtype *to = args[2] && is_ndarray(args[2]) ? array_peek(args[2])->dtype : NULL;
    if (to && !dtype_can_cast(to, array_peek(a)->dtype, CAST_SAFE)) /* the way in which nothing is cast: so numpy */
        return throw(TypeError, "Cannot cast array data from %R to %R according to the rule 'safe'", as_ref(to), as_ref(array_peek(a)->dtype));
    scoped Own indices = indices_from(args[0], array_peek(a)->shape[axis], mode);
    if (!indices) return NULL;
    if (array_peek(a)->shape[axis] == 0 && array_peek(indices)->size)
        return throw(IndexError, "cannot do a non-empty take from an empty axes.");
    bool plain = array_peek(a)->ndim == 1 && array_peek(a)->flags & ARRAY_C;
    scoped Own result = plain ? take_flat(a, indices) : pick_along(a, indices, axis);
    if (!result || !args[2] || is_none(args[2])) return give(result);
    if (!is_ndarray(args[2])) return throw(TypeError, "output must be an array");
    scoped Own out = own(args[2]);
    return array_assign_object(array_peek(out), result) < 0 ? NULL : give(out);
}

/* Elements of eight bytes that lie together, up to the first index that is out of range: how many. */
static ssize_t put_words(const Array *a, const int64_t *at, ssize_t count, const uint64_t *from, ssize_t from_count) {
    uint64_t *to = (uint64_t *)(void *)a->data;
    const ssize_t size = a->size;
    for (ssize_t i = 0, next = 0; i < count; i++) {
        ssize_t place = at[i] < 0 ? at[i] + size : at[i];
        if ((size_t)place >= (size_t)size) return i;
        memcpy(&to[place], &from[next], sizeof *to);
        next = next + 1 == from_count ? 0 : next + 1;
    }
    return count;
}

Own ndarray_put(Ref self, const Ref *args) {
    enum Mode mode;
    scoped Own held = array_same(self);
    if (!held || mode_from(args[2], &mode) < 0) return NULL;
    Array *a = array_peek(held);
    if (!(a->flags & ARRAY_WRITEABLE)) return array_fail_read_only(), NULL;
    scoped Own indices = indices_from(args[0], a->size, mode);
    scoped Own values = indices ? ndarray_from(args[1], is_ndarray(args[1]) ? NULL : a->dtype) : NULL;
    scoped Own converted = values ? array_cast(values, a->dtype, true) : NULL;
    scoped Own plain = converted ? array_from_full(converted, NULL, 'C', false, 0) : NULL;
    if (!plain) return NULL;
    const Array *from = array_peek(plain);
    const int64_t *at = (int64_t *)array_peek(indices)->data;
    ssize_t count = array_peek(indices)->size;
    ssize_t size = a->dtype->size, next = 0, done = 0;
    if (size == 8 && a->flags & ARRAY_C && from->size) done = put_words(a, at, count, (const uint64_t *)(const void *)from->data, from->size);
    if (from->size) next = done % from->size;
    for (ssize_t i = done; i < count && from->size; i++) {
        ssize_t place = at[i];
        if (index_normal(&place, a->size, 0) < 0) return NULL;
        memcpy(array_address(a, place), from->data + next * size, (size_t)size);
        if (++next == from->size) next = 0;
    }
    return None;
}

/* ---- rarer ones are written in Python */

static Own in_python(const char *name, Ref self, const Ref *args, size_t count) {
    scoped Own function = import_from("numpy._functions", name);
    Ref all[8] = {self};
    for (size_t i = 0; i < count; i++) all[i + 1] = args[i] ? args[i] : None;
    return function ? call(function, all, count + 1, NULL) : NULL;
}

Own ndarray_choose(Ref self, const Ref *args) { return in_python("choose", self, args, 3); }
Own ndarray_compress(Ref self, const Ref *args) { return in_python("compressed", self, args, 3); }
