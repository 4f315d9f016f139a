/* Copying elements between arrays: broadcasting, conversion, overlap.
 *
 * Dimensions are ordered by dst's strides and joined where both sides allow, so the inner row is as long as can be; then a
 * row function runs over each.  Overlapping memory is copied first unless it is the same elements in the same order.
 */
#include "stdlib/numpy/walk.h"
#include "stdlib/numpy/ufunc.h"
#include "stdlib/numpy/flexible.h"

#include <stdlib.h>

/* ---- raw rows: elements of equal dtypes are only bytes */

/* One element many times: what is there already is copied on, in pieces that stay in the nearest cache. */
static void fill_row(const char *element, size_t size, char *dst, size_t count) {
    enum { PIECE = 4096 };
    size_t total = size * count, done = size;
    if (size == 1) {
        memset(dst, *element, total);
        return;
    }
    if (total) memcpy(dst, element, size);
    for (size_t n; done < total; done += n) {
        n = done < PIECE ? done : PIECE;
        if (n > total - done) n = total - done;
        memcpy(dst + done, dst, n);
    }
}

#define RAW_ROW(bits) \
    static void raw_row_##bits(const char *restrict src, ssize_t s, char *restrict dst, ssize_t d, ssize_t count) { \
        if (s == bits / 8 && d == bits / 8) { \
            memcpy(dst, src, (size_t)count * (bits / 8)); \
            return; \
        } \
        if (s == 0 && d == bits / 8) { \
            fill_row(src, bits / 8, dst, (size_t)count); \
            return; \
        } \
        for (ssize_t i = 0; i < count; i++) memcpy(dst + i * d, src + i * s, bits / 8); \
    }
RAW_ROW(8)
RAW_ROW(16)
RAW_ROW(32)
RAW_ROW(64)
RAW_ROW(128)

/* Copies of single elements of this many bytes, a power of two up to 16, as they are. */
static CastRow *raw_row(size_t size) {
    switch (size) {
    case 1: return raw_row_8;
    case 2: return raw_row_16;
    case 4: return raw_row_32;
    case 8: return raw_row_64;
    default: return raw_row_128;
    }
}

/* Elements of any size. */
static void copy_elements(size_t size, const char *src, ssize_t src_stride, char *dst, ssize_t dst_stride, ssize_t count) {
    if (src_stride == (ssize_t)size && dst_stride == (ssize_t)size) {
        memmove(dst, src, size * (size_t)count);
        return;
    }
    for (ssize_t i = 0; i < count; i++) memcpy(dst + i * dst_stride, src + i * src_stride, size);
}

/* ---- the walk */

static void walk_add(Walk *w, ssize_t n, ssize_t to, ssize_t from) {
    int last = w->ndim - 1;
    if (last >= 0 && w->to[last] * w->shape[last] == to && w->from[last] * w->shape[last] == from) {
        w->shape[last] *= n;
        return;
    }
    w->shape[w->ndim] = n;
    w->to[w->ndim] = to;
    w->from[w->ndim++] = from;
}

/* Axes from the smallest stride of `to` to the largest. */
static void axes_sorted(int ndim, const ssize_t *to, int *axes) {
    for (int i = 0; i < ndim; i++) {
        int k = ndim - 1 - i, at = i; /* the last dimension first, where strides are equal */
        ssize_t stride = to[k] < 0 ? -to[k] : to[k];
        while (at > 0 && labs(to[axes[at - 1]]) > stride) axes[at] = axes[at - 1], at--;
        axes[at] = k;
    }
}

static bool is_raw_size(size_t size) { return size && size <= 16 && !(size & (size - 1)); }

static CastRow *row_for(const Dtype *to, const Dtype *from) {
    bool number = dtype_is_number(to) && dtype_is_number(from);
    if (to == from && (number || (is_raw_size(to->size) && !dtype_has_gaps(to)))) return raw_row(to->size);
    if (!number) return NULL;
    return to->swapped || from->swapped ? NULL : cast_row(from, to);
}

void walk_begin(Walk *w, int ndim, const ssize_t *shape, const Dtype *to_dtype, const ssize_t *to, const Dtype *from_dtype,
                const ssize_t *from) {
    int axes[ARRAY_MAX_DIMS];
    w->ndim = 0;
    w->to_shift = w->from_shift = 0;
    w->to_dtype = to_dtype;
    w->from_dtype = from_dtype;
    w->row = row_for(to_dtype, from_dtype);
    w->raw_size = to_dtype == from_dtype && !dtype_has_gaps(to_dtype) ? to_dtype->size : 0;
    axes_sorted(ndim, to, axes);
    for (int k = 0; k < ndim; k++) {
        int i = axes[k];
        ssize_t step = to[i], source = from[i];
        if (shape[i] == 1) continue;
        if (step < 0) { /* from its other end, which lets it be joined with others */
            w->to_shift += step * (shape[i] - 1);
            w->from_shift += source * (shape[i] - 1);
            step = -step;
            source = -source;
        }
        walk_add(w, shape[i], step, source);
    }
    if (w->ndim == 0) walk_add(w, 1, 0, 0);
}

static void walk_row(const Walk *w, const char *src, char *dst) {
    if (w->row) w->row(src, w->from[0], dst, w->to[0], w->shape[0]);
    else if (w->raw_size) copy_elements(w->raw_size, src, w->from[0], dst, w->to[0], w->shape[0]);
    else cast_elements(w->from_dtype, src, w->from[0], w->to_dtype, dst, w->to[0], w->shape[0]);
}

void walk_run(const Walk *w, char *dst, const char *src) {
    ssize_t at[ARRAY_MAX_DIMS] = {0};
    src += w->from_shift;
    dst += w->to_shift;
    for (;;) {
        walk_row(w, src, dst);
        int i = 1;
        for (; i < w->ndim; i++) {
            src += w->from[i];
            dst += w->to[i];
            if (++at[i] < w->shape[i]) break;
            src -= w->from[i] * w->shape[i];
            dst -= w->to[i] * w->shape[i];
            at[i] = 0;
        }
        if (i >= w->ndim) return;
    }
}

/* ---- broadcasting src to dst */

static COLD int fail_broadcast(const Array *src, const Array *dst) {
    char from[512], to[512];
    int skip = 0; /* leading ones that dst lacks are not told */
    while (src->ndim - skip > dst->ndim && src->shape[skip] == 1) skip++;
    return fail(ValueError, "could not broadcast input array from shape %s into shape %s", shape_text(src->ndim - skip, src->shape + skip, from),
                shape_text(dst->ndim, dst->shape, to));
}

int array_broadcast_strides(const Array *dst, const Array *src, ssize_t *strides) {
    int skip = src->ndim - dst->ndim; /* leading dimensions of src that dst lacks must be of length 1 */
    for (int i = 0; i < skip; i++)
        if (src->shape[i] != 1) return fail_broadcast(src, dst);
    for (int i = 0; i < dst->ndim; i++) {
        int k = i + skip;
        if (k < 0 || (src->shape[k] == 1 && dst->shape[i] != 1)) strides[i] = 0;
        else if (src->shape[k] == dst->shape[i]) strides[i] = src->strides[k];
        else return fail_broadcast(src, dst);
    }
    return 0;
}

/* ---- overlap */

bool array_lies_in(const Array *a, const char *first, const char *behind) {
    ssize_t below = 0, above = (ssize_t)a->dtype->size, reach;
    for (int i = 0; i < a->ndim; i++)
        if (__builtin_mul_overflow(a->strides[i], a->shape[i] - 1, &reach) ||
            (reach < 0 ? __builtin_add_overflow(below, reach, &below) : __builtin_add_overflow(above, reach, &above)))
            return false;
    return below >= first - a->data && above <= behind - a->data;
}

void array_extent(const Array *a, const char **low, const char **high) {
    *low = *high = a->data;
    if (a->size == 0) return;
    for (int i = 0; i < a->ndim; i++) {
        ssize_t reach = a->strides[i] * (a->shape[i] - 1);
        if (reach < 0) *low += reach;
        else *high += reach;
    }
    *high += a->dtype->size;
}

bool arrays_may_share(const Array *a, const Array *b) {
    const char *a_low, *a_high, *b_low, *b_high;
    array_extent(a, &a_low, &a_high);
    array_extent(b, &b_low, &b_high);
    return a_low < b_high && b_low < a_high;
}

static bool same_places(const Array *dst, const Array *src, const ssize_t *src_strides) {
    if (dst->data != src->data || dst->dtype->size != src->dtype->size) return false;
    for (int i = 0; i < dst->ndim; i++)
        if (dst->shape[i] > 1 && dst->strides[i] != src_strides[i]) return false;
    return true;
}

/* ---- assignment */

static bool cast_warns(const Dtype *from, const Dtype *to) { return from->kind == 'c' && dtype_is_number(to) && to->kind != 'c' && to->kind != 'b'; }

int cast_warn_complex(const Dtype *from, const Dtype *to) {
    if (!cast_warns(from, to)) return 0;
    scoped Own category = import_from("numpy", "ComplexWarning");
    return category ? warn(type_peek(category), 1, "Casting complex values to real discards the imaginary part") : -1;
}

static bool cast_can_raise_flags(const Array *dst, const Array *src) {
    if (!dtype_is_number(dst->dtype) || !dtype_is_number(src->dtype)) return false;
    return (dtype_is_inexact(src->dtype) && dst->dtype->kind != 'b' && dst->dtype->id != src->dtype->id) ||
           (dst->dtype->id == DT_FLOAT16 && dtype_is_integer(src->dtype)); /* of integers only half floats are too small */
}

static int walk_checked(const Walk *w, Array *dst, const Array *src) {
    bool check = cast_can_raise_flags(dst, src);
    char *to = dst->data;
    const char *from = src->data;
    if (check) float_errors_clear();
    if (dst->size >= GIL_DROP_ELEMENTS) WITHOUT_GIL(walk_run(w, to, from));
    else walk_run(w, to, from);
    int raised = check ? float_errors_read() : 0;
    return raised ? float_errors_report(raised, "cast") : 0;
}

/* One element of another type everywhere: converted once. */
static int assign_converted(Array *dst, const Array *src) {
    _Alignas(16) char raw[16];
    ssize_t none = 0;
    Array one = {.data = raw, .dtype = dst->dtype, .size = 1, .shape = &none, .strides = &none}, from = *src;
    from.ndim = 0;
    return array_assign(&one, &from) < 0 ? -1 : array_assign(dst, &one);
}

int array_assign(Array *dst, const Array *src) {
    ssize_t strides[ARRAY_MAX_DIMS];
    Walk w;
    if (array_broadcast_strides(dst, src, strides) < 0) return -1;
    if (UNLIKELY(dst->dtype != src->dtype) && !casts_in_memory(src->dtype, dst->dtype)) return array_assign_flexible(dst, src);
    if (dst->size > 1 && src->size == 1 && dst->dtype != src->dtype && dst->dtype->size <= 16) return assign_converted(dst, src);
    if (UNLIKELY(cast_warns(src->dtype, dst->dtype)) && (cast_warn_complex(src->dtype, dst->dtype) < 0 || array_broadcast_strides(dst, src, strides) < 0))
        return -1; /* (a warning may have changed either) */
    if (dst->size == 0) return 0;
    bool in_place = same_places(dst, src, strides);
    if (in_place && dst->dtype == src->dtype) return 0;
    if (!in_place && arrays_may_share(dst, src)) {
        scoped Own copy = array_new_like(src, src->dtype);
        if (!copy || array_assign(array_peek(copy), src) < 0) return -1;
        return array_assign(dst, array_peek(copy));
    }
    walk_begin(&w, dst->ndim, dst->shape, dst->dtype, dst->strides, src->dtype, strides);
    return walk_checked(&w, dst, src);
}

int array_assign_object(Array *dst, Ref v) {
    if (is_ndarray(v)) return array_assign(dst, array_peek(v));
    Scalar element;
    ssize_t none = 0;
    if (!is_list(v) && !is_tuple(v) && (scalar_dtype(v) || is_int(v) || dtype_of_number(v)) && dtype_is_number(dst->dtype)) {
        Array one = {.data = (char *)element.raw, .dtype = dtype_native(dst->dtype), .size = 1, .shape = &none, .strides = &none};
        if (element_set(one.dtype, element.raw, v) < 0) return -1;
        return array_assign(dst, &one);
    }
    bool flexible = !dtype_is_number(dst->dtype), elsewhere = array_is_elsewhere(v);
    if (flexible && !elsewhere && !is_list(v) && (!is_tuple(v) || is_structure(dst->dtype))) {
        scoped Own one = array_new(dst->dtype->native, 0, NULL, 'C');
        return !one || element_set(dst->dtype->native, array_peek(one)->data, v) < 0 ? -1 : array_assign(dst, array_peek(one));
    }
    scoped Own a = array_from_full(v, is_str(v) || flexible || elsewhere ? dst->dtype : NULL, 'K', false, 0);
    if (!a && objects_clear_unsupported()) a = array_from_full(v, dst->dtype, 'K', false, 0); /* float() and int() of each */
    return a ? array_assign(dst, array_peek(a)) : -1;
}

Own array_cast(Ref v, const Dtype *dtype, bool copy) {
    if (array_peek(v)->dtype == dtype && !copy) return own(v);
    scoped Own source = own(v);
    scoped Own result = array_new_like(array_peek(source), dtype);
    if (!result || array_assign(array_peek(result), array_peek(source)) < 0) return NULL;
    return give(result);
}

Own array_plain(Ref v) {
    const Array *a = array_peek(v);
    if (a->flags & ARRAY_C && a->flags & ARRAY_ALIGNED && !a->dtype->swapped) return own(v);
    scoped Own source = own(v);
    scoped Own result = array_new(dtype_native(a->dtype), a->ndim, a->shape, 'C');
    if (!result || array_assign(array_peek(result), array_peek(source)) < 0) return NULL;
    return give(result);
}
