/* Copying elements between arrays: broadcasting, conversion, overlap.
 *
 * Dimensions are ordered by dst's strides and joined where both sides allow, so the inner row is as long as can be; then a
 * row function runs over each.  Overlapping memory is copied first unless it is the same elements in the same order.
 */
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/ufunc.h"

#include <fenv.h>

typedef struct Walk {
    int ndim;
    ssize_t shape[ARRAY_MAX_DIMS], to[ARRAY_MAX_DIMS], from[ARRAY_MAX_DIMS]; /* strides; the innermost is the first */
    char *dst;
    const char *src;
    const Dtype *dst_dtype, *src_dtype;
    CastRow *row; /* NULL: by cast_elements */
} Walk;

/* ---- raw rows: elements of equal dtypes are only bytes */

#define RAW_ROW(bits) \
    static void raw_row_##bits(const char *restrict src, ssize_t s, char *restrict dst, ssize_t d, ssize_t count) { \
        if (s == bits / 8 && d == bits / 8) { \
            memcpy(dst, src, (size_t)count * (bits / 8)); \
            return; \
        } \
        for (ssize_t i = 0; i < count; i++) memcpy(dst + i * d, src + i * s, bits / 8); \
    }
RAW_ROW(8)
RAW_ROW(16)
RAW_ROW(32)
RAW_ROW(64)
RAW_ROW(128)

static CastRow *raw_row(size_t size) {
    switch (size) {
    case 1: return raw_row_8;
    case 2: return raw_row_16;
    case 4: return raw_row_32;
    case 8: return raw_row_64;
    default: return raw_row_128;
    }
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

static void walk_begin(Walk *w, Array *dst, const Array *src, const ssize_t *src_strides) {
    int axes[ARRAY_MAX_DIMS];
    w->ndim = 0;
    w->dst = dst->data;
    w->src = src->data;
    w->dst_dtype = dst->dtype;
    w->src_dtype = src->dtype;
    axes_by_stride(dst, axes);
    for (int k = dst->ndim - 1; k >= 0; k--) {
        int i = axes[k];
        ssize_t n = dst->shape[i], to = dst->strides[i], from = src_strides[i];
        if (n == 1) continue;
        if (to < 0) { /* from its other end, which lets it be joined with others */
            w->dst += to * (n - 1);
            w->src += from * (n - 1);
            to = -to;
            from = -from;
        }
        walk_add(w, n, to, from);
    }
    if (w->ndim == 0) walk_add(w, 1, 0, 0);
    bool same = dst->dtype->id == src->dtype->id && dst->dtype->swapped == src->dtype->swapped;
    w->row = same ? raw_row(dst->dtype->size) : dst->dtype->swapped || src->dtype->swapped ? NULL : cast_row(src->dtype, dst->dtype);
}

static void walk_row(const Walk *w, const char *src, char *dst) {
    if (w->row) w->row(src, w->from[0], dst, w->to[0], w->shape[0]);
    else cast_elements(w->src_dtype, src, w->from[0], w->dst_dtype, dst, w->to[0], w->shape[0]);
}

static void walk_run(const Walk *w) {
    ssize_t at[ARRAY_MAX_DIMS] = {0};
    const char *src = w->src;
    char *dst = w->dst;
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
    return fail(ValueError, "could not broadcast input array from shape %s into shape %s", shape_text(src->ndim, src->shape, from),
                shape_text(dst->ndim, dst->shape, to));
}

static int strides_for(const Array *dst, const Array *src, ssize_t *strides) {
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

void array_extent(const Array *a, const char **low, const char **high) {
    *low = *high = a->data;
    for (int i = 0; i < a->ndim; i++) {
        ssize_t reach = a->strides[i] * (a->shape[i] - 1);
        if (reach < 0) *low += reach;
        else *high += reach;
    }
    *high += a->dtype->size;
}

static bool may_share(const Array *a, const Array *b) {
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

static int warn_complex(const Array *dst, const Array *src) {
    if (src->dtype->kind != 'c' || dst->dtype->kind == 'c' || dst->dtype->kind == 'b') return 0;
    scoped Own category = import_from("numpy", "ComplexWarning");
    return category ? warn(type_peek(category), 1, "Casting complex values to real discards the imaginary part") : -1;
}

static bool cast_can_raise_flags(const Array *dst, const Array *src) {
    return dtype_is_inexact(src->dtype) && dst->dtype->kind != 'b' && dst->dtype->id != src->dtype->id;
}

static int walk_checked(const Walk *w, bool flags, bool large) {
    if (flags) feclearexcept(FE_ALL_EXCEPT);
    if (large) WITHOUT_GIL(walk_run(w));
    else walk_run(w);
    int raised = flags ? fetestexcept(FE_INVALID | FE_OVERFLOW | FE_DIVBYZERO) : 0;
    return raised ? float_errors_report(raised, "cast") : 0;
}

int array_assign(Array *dst, const Array *src) {
    ssize_t strides[ARRAY_MAX_DIMS];
    Walk w;
    if (strides_for(dst, src, strides) < 0 || warn_complex(dst, src) < 0) return -1;
    if (dst->size == 0) return 0;
    bool in_place = same_places(dst, src, strides);
    if (in_place && dst->dtype == src->dtype) return 0;
    if (!in_place && may_share(dst, src)) {
        scoped Own copy = array_new_like(src, src->dtype);
        if (!copy || array_assign(array_peek(copy), src) < 0) return -1;
        return array_assign(dst, array_peek(copy));
    }
    walk_begin(&w, dst, src, strides);
    return walk_checked(&w, cast_can_raise_flags(dst, src), dst->size >= GIL_DROP_ELEMENTS);
}

int array_assign_object(Array *dst, Ref v) {
    if (is_array(v)) return array_assign(dst, array_peek(v));
    Scalar element;
    ssize_t none = 0;
    if (!is_list(v) && !is_tuple(v) && (scalar_dtype(v) || dtype_of_number(v))) {
        Array one = {.data = (char *)element.raw, .dtype = dtype_native(dst->dtype), .size = 1, .shape = &none, .strides = &none};
        if (element_set(one.dtype, element.raw, v) < 0) return -1;
        return array_assign(dst, &one);
    }
    scoped Own a = array_from_full(v, is_str(v) ? dst->dtype : NULL, 'K', false, 0);
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
