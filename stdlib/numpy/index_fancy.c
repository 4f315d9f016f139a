/* Indexing by arrays and masks.
 *
 * Integers and slices of the key are folded into a view; what remains are index arrays, one for each of some axes, which
 * broadcast to one shape, the picked shape.  Masks become index arrays of the places where they are true.  First the offset in bytes of every pick is
 * computed, bounds checked; then elements (or, where axes are left, whole subarrays) are copied, which needs no GIL.
 *
 * The picked dimensions stand in the result where the first index array stood if all of them (integers count) stand
 * together, else in front.  In memory they are always outermost.
 */
#include "stdlib/numpy/index.h"
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/nonzero.h"
#include "stdlib/numpy/walk.h"

#include <stdio.h>

typedef struct Picker { const Array *array; int axis; ssize_t length, stride; } Picker; /* array NULL: a mask without dimensions */

typedef struct Fancy {
    char *data;
    int rest_ndim;                     /* what slices and whole axes leave */
    ssize_t rest_shape[ARRAY_MAX_DIMS], rest_strides[ARRAY_MAX_DIMS], rest_size;
    int pick_ndim;
    ssize_t pick_shape[ARRAY_MAX_DIMS], pick_count;
    int position;                      /* of the picked dimensions among the rest */
    int pickers_count;
    Picker pickers[ARRAY_MAX_DIMS];
    ssize_t *offsets;
} Fancy;

/* ---- masks */

static COLD int fail_mask(int axis, ssize_t length, ssize_t mask_length) {
    return fail(IndexError, "boolean index did not match indexed array along dimension %d; dimension is %zd but corresponding boolean "
                            "dimension is %zd", axis, length, mask_length);
}

/* Replace each mask by the index arrays of its true places. */
static int expand_masks(const Array *a, Index *index) {
    int axis = 0;
    for (int k = 0; k < index->count; k++) {
        KeyPart *p = &index->parts[k];
        if (p->kind == PART_ELLIPSIS) axis += a->ndim - index->dims;
        if (p->kind == PART_INT || p->kind == PART_SLICE || p->kind == PART_ARRAY) axis++;
        if (p->kind != PART_MASK || array_peek(p->array)->ndim == 0) continue;
        const Array *mask = array_peek(p->array);
        for (int i = 0; i < mask->ndim; i++)
            if (mask->shape[i] && mask->shape[i] != a->shape[axis + i]) return fail_mask(axis + i, a->shape[axis + i], mask->shape[i]);
        int more = mask->ndim - 1;
        if (index->count + more > INDEX_MAX_PARTS) return fail(IndexError, "too many indices for array");
        Own places[ARRAY_MAX_DIMS];
        if (nonzero_places(mask, places) < 0) return -1;
        memmove(p + 1 + more, p + 1, (size_t)(index->count - k - 1) * sizeof *p);
        index->count += more;
        decref(p->array);
        for (int i = 0; i <= more; i++) p[i] = (KeyPart){.kind = PART_ARRAY, .array = places[i]};
        axis += more + 1;
        k += more;
    }
    return 0;
}

/* ---- the plan */

static bool is_picking(const KeyPart *p) { return p->kind == PART_ARRAY || p->kind == PART_INT || p->kind == PART_MASK; }

/* Where the picked dimensions go: behind the rest dimensions that stand before the first picking part, or in front. */
static int position_of(const Index *index, int ndim) {
    int before = 0, state = 0; /* 0 nothing picked yet, 1 picking, 2 picking has ended */
    for (int k = 0; k < index->count; k++) {
        const KeyPart *p = &index->parts[k];
        if (is_picking(p)) {
            if (state == 2) return 0;
            state = 1;
        } else {
            if (state == 1) state = 2;
            if (state == 0) before += p->kind == PART_ELLIPSIS ? ndim - index->dims : 1;
        }
    }
    return before;
}

static int rest_add(Fancy *f, ssize_t length, ssize_t stride) {
    if (f->rest_ndim >= ARRAY_MAX_DIMS) return fail(IndexError, "number of dimensions must be within [0, 32], indexing result would have %d", f->rest_ndim + 1);
    f->rest_shape[f->rest_ndim] = length;
    f->rest_strides[f->rest_ndim++] = stride;
    f->rest_size *= length;
    return 0;
}

static int plan_part(Fancy *f, const Array *a, const Index *index, KeyPart p, int *axis) {
    switch (p.kind) {
    case PART_INT:
        if (index_normal(&p.start, a->shape[*axis], *axis) < 0) return -1;
        f->data += p.start * a->strides[(*axis)++];
        return 0;
    case PART_SLICE: {
        ssize_t n = (ssize_t)slice_clip((size_t)a->shape[*axis], &p.start, &p.stop, p.step);
        if (n) f->data += p.start * a->strides[*axis];
        return rest_add(f, n, a->strides[(*axis)++] * p.step);
    }
    case PART_ELLIPSIS:
        for (int i = a->ndim - index->dims; i > 0; i--, ++*axis)
            if (rest_add(f, a->shape[*axis], a->strides[*axis]) < 0) return -1;
        return 0;
    case PART_NEW_AXIS: return rest_add(f, 1, 0);
    default: break;
    }
    if (f->pickers_count == ARRAY_MAX_DIMS)
        return fail(IndexError, "too many advanced (array) indices. This probably means you are indexing with too many booleans. (more than %d found)",
                    ARRAY_MAX_DIMS);
    bool mask = p.kind == PART_MASK; /* of no dimensions: one pick, or none */
    f->pickers[f->pickers_count++] = (Picker){array_peek(p.array), *axis, mask ? 1 : a->shape[*axis], mask ? 0 : a->strides[*axis]};
    if (!mask) ++*axis;
    return 0;
}

/* The shape in which the index arrays agree; a 0-dimensional mask has the shape (1,) or (0,). */
static int pick_shape(Fancy *f) {
    f->pick_ndim = 0;
    for (int k = 0; k < f->pickers_count; k++) {
        int n = f->pickers[k].array->dtype->kind == 'b' ? 1 : f->pickers[k].array->ndim;
        if (n > f->pick_ndim) f->pick_ndim = n;
    }
    for (int i = 0; i < f->pick_ndim; i++) f->pick_shape[i] = 1;
    for (int k = 0; k < f->pickers_count; k++) {
        const Array *a = f->pickers[k].array;
        ssize_t truth_length = a->dtype->kind == 'b' ? *(const uint8_t *)a->data != 0 : 0;
        int ndim = a->dtype->kind == 'b' ? 1 : a->ndim;
        const ssize_t *shape = a->dtype->kind == 'b' ? &truth_length : a->shape;
        for (int i = 0; i < ndim; i++) {
            ssize_t *to = &f->pick_shape[f->pick_ndim - ndim + i];
            if (*to == 1) *to = shape[i];
            else if (shape[i] != 1 && shape[i] != *to) return -2;
        }
    }
    f->pick_count = 1;
    for (int i = 0; i < f->pick_ndim; i++) f->pick_count *= f->pick_shape[i];
    return 0;
}

static COLD int fail_shapes(const Fancy *f) {
    char text[ARRAY_MAX_DIMS * 40 + 1];
    size_t n = 0;
    text[0] = 0;
    for (int k = 0; k < f->pickers_count && n + 600 < sizeof text; k++) {
        const Array *a = f->pickers[k].array;
        bool truth = a->dtype->kind == 'b';
        shape_text(truth ? 1 : a->ndim, truth ? &(ssize_t){*(const uint8_t *)a->data != 0} : a->shape, text + n);
        n += strlen(text + n);
        text[n++] = ' ';
        text[n] = 0;
    }
    return fail(IndexError, "shape mismatch: indexing arrays could not be broadcast together with shapes %s", text);
}

/* ---- offsets */

/* An index that is out of bounds where it picks nothing. */
static COLD int warn_unused_index(void) {
    return warn(DeprecationWarning, 1,
                "Out of bound index found. This was previously ignored when the indexing result contained no elements. In the future the "
                "index error will be raised. This error occurs either due to an empty slice, or if an array has zero elements even before "
                "indexing.\n(Use `warnings.simplefilter('error')` to turn this DeprecationWarning into an error and get more details on "
                "the invalid index.)");
}

static ALWAYS_INLINE ssize_t place_of(const char *data, ssize_t length) {
    int64_t i;
    memcpy(&i, data, sizeof i);
    return i + ((i >> 63) & length);
}

/* What a row of indices adds to the offsets, or begins them with; false: some are out of bounds. */
static ALWAYS_INLINE bool offsets_row(ssize_t *offsets, const char *data, ssize_t step, ssize_t count, const Picker *p, bool first) {
    const size_t length = (size_t)p->length, stride = (size_t)p->stride;
    size_t beyond = 0;
    for (ssize_t j = 0; j < count; j++) {
        size_t n = (size_t)place_of(data + j * step, p->length);
        beyond |= n >= length;
        offsets[j] = (ssize_t)((first ? 0 : (size_t)offsets[j]) + n * stride);
    }
    return !beyond;
}
static bool row_of_offsets(ssize_t *offsets, const char *data, ssize_t step, ssize_t count, const Picker *p, bool first) {
    if (!first) return offsets_row(offsets, data, step, count, p, false);
    if (step == (ssize_t)sizeof(int64_t)) return offsets_row(offsets, data, sizeof(int64_t), count, p, true);
    return offsets_row(offsets, data, step, count, p, true);
}

/* One of the indices is out of bounds: -1, or 1 where they pick nothing. */
static COLD int fail_bounds(const Fancy *f, const char *data, ssize_t step, const Picker *p) {
    while ((size_t)place_of(data, p->length) < (size_t)p->length) data += step;
    int64_t i;
    memcpy(&i, data, sizeof i);
    return f->rest_size ? index_normal(&(ssize_t){i}, p->length, p->axis) : warn_unused_index() < 0 ? -1 : 1;
}

/* Add one index array's offsets, element by element of the picked shape; the first one's are all there are.  1: nothing is copied,
 * and a warning says so. */
static int add_offsets(Fancy *f, const Picker *p, bool first) {
    const Array *a = p->array;
    ssize_t strides[ARRAY_MAX_DIMS], at[ARRAY_MAX_DIMS] = {0};
    if (a->dtype->kind == 'b') {
        if (first) memset(f->offsets, 0, (size_t)f->pick_count * sizeof(ssize_t));
        return 0;
    }
    for (int i = 0; i < f->pick_ndim; i++) {
        int k = i - (f->pick_ndim - a->ndim);
        strides[i] = k < 0 || a->shape[k] == 1 ? 0 : a->strides[k];
    }
    ssize_t row = f->pick_ndim ? f->pick_shape[f->pick_ndim - 1] : 1, step = f->pick_ndim ? strides[f->pick_ndim - 1] : 0;
    const char *data = a->data;
    for (ssize_t done = 0; done < f->pick_count; done += row) {
        if (UNLIKELY(!row_of_offsets(f->offsets + done, data, step, row, p, first))) return fail_bounds(f, data, step, p);
        for (int i = f->pick_ndim - 2; i >= 0; i--) {
            data += strides[i];
            if (++at[i] < f->pick_shape[i]) break;
            data -= strides[i] * f->pick_shape[i];
            at[i] = 0;
        }
    }
    return 0;
}

static int fancy_parts(Ref self, Index *index, Fancy *f) {
    const Array *a = array_peek(self);
    int axis = 0;
    if (expand_masks(a, index) < 0) return -1;
    f->data = a->data;
    f->rest_ndim = f->pickers_count = 0;
    f->rest_size = 1;
    f->position = position_of(index, a->ndim);
    for (int k = 0; k < index->count; k++)
        if (plan_part(f, a, index, index->parts[k], &axis) < 0) return -1;
    return 0;
}

static int fancy_shapes(Fancy *f) {
    if (pick_shape(f) < 0) return fail_shapes(f);
    if (f->rest_ndim + f->pick_ndim > ARRAY_MAX_DIMS) return fail(IndexError, "number of dimensions must be within [0, 32], indexing result would have %d", f->rest_ndim + f->pick_ndim);
    if (f->rest_ndim == 0 && f->pickers_count == ARRAY_MAX_DIMS)
        return fail(IndexError, "when no subspace is given, the number of index arrays cannot be above %d, but %d index arrays found",
                    ARRAY_MAX_DIMS - 1, ARRAY_MAX_DIMS);
    return 0;
}

static int fancy_offsets(Fancy *f) {
    f->offsets = mem_alloc_array((size_t)f->pick_count + 1, sizeof(ssize_t));
    if (!f->offsets) return fail_memory();
    for (int k = 0; k < f->pickers_count; k++) {
        int status = add_offsets(f, &f->pickers[k], k == 0);
        if (status) return status < 0 ? -1 : 0; /* (a warning may have run anything) */
    }
    return 0;
}

/* a[mask] of leading dimensions, the commonest: offsets straight from the mask. */
static int mask_shapes(Ref self, const Array *mask, Fancy *f) {
    const Array *a = array_peek(self);
    for (int i = 0; i < mask->ndim; i++)
        if (mask->shape[i] && mask->shape[i] != a->shape[i]) return fail_mask(i, a->shape[i], mask->shape[i]);
    f->data = a->data;
    f->rest_ndim = f->pickers_count = f->position = 0;
    f->rest_size = 1;
    for (int i = mask->ndim; i < a->ndim; i++)
        if (rest_add(f, a->shape[i], a->strides[i]) < 0) return -1;
    f->pick_ndim = 1;
    f->pick_count = f->pick_shape[0] = nonzero_count(mask);
    return 0;
}

static int mask_offsets(Ref self, const Array *mask, Fancy *f) {
    const Array *a = array_peek(self);
    f->offsets = mem_alloc_array((size_t)f->pick_count + 1, sizeof(ssize_t));
    if (!f->offsets) return fail_memory();
    f->pick_count = f->pick_shape[0] = nonzero_offsets(mask, a->strides, f->offsets, f->pick_count);
    return 0;
}

/* The mask that is the whole key, or NULL. */
static const Array *lone_mask(const Index *index) {
    const KeyPart *p = index->parts;
    bool lone = index->count == 1 || (index->count == 2 && p[1].kind == PART_ELLIPSIS && !index->ellipsis);
    return lone && p->kind == PART_MASK && array_peek(p->array)->ndim ? array_peek(p->array) : NULL;
}

/* Is the key but one mask, over all of an array of ndim dimensions? */
static bool is_whole_mask(const Index *index, int ndim) {
    const KeyPart *p = index->parts;
    return index->count == 1 && p->kind == PART_MASK && array_peek(p->array)->ndim == ndim;
}

/* Converting other parts of the key, or the value, may have made other arrays of these. */
static int check_unchanged(const Array *a, const Index *index) {
    bool same = a->ndim == index->ndim;
    for (int k = 0; k < index->count; k++) {
        const KeyPart *p = &index->parts[k];
        if (p->kind == PART_ARRAY) same &= array_peek(p->array)->dtype == &dtypes[DT_INT64];
        if (p->kind == PART_MASK) same &= array_peek(p->array)->dtype->kind == 'b' && array_peek(p->array)->ndim == p->start;
    }
    return same ? 0 : array_fail_changed();
}

/* What is picked: the arrays of the key are not compared with each other yet. */
static int plan_parts(Ref self, Index *index, Fancy *f) {
    const Array *mask = lone_mask(index);
    f->offsets = NULL;
    if (check_unchanged(array_peek(self), index) < 0) return -1;
    return mask ? mask_shapes(self, mask, f) : fancy_parts(self, index, f);
}

/* ... and into which shape: the indices are not looked at yet. */
static int plan_shapes(Ref self, Index *index, Fancy *f) {
    if (plan_parts(self, index, f) < 0) return -1;
    return lone_mask(index) ? 0 : fancy_shapes(f);
}

static int plan_offsets(Ref self, const Index *index, Fancy *f) {
    const Array *mask = lone_mask(index);
    return mask ? mask_offsets(self, mask, f) : fancy_offsets(f);
}

static int plan(Ref self, Index *index, Fancy *f) {
    return plan_shapes(self, index, f) < 0 ? -1 : plan_offsets(self, index, f);
}

/* ---- copying; no GIL needed */

#define GATHER(bits) \
    static void gather_##bits(const char *data, const ssize_t *offsets, ssize_t count, char *dst) { \
        for (ssize_t i = 0; i < count; i++) memcpy(dst + i * (bits / 8), data + offsets[i], bits / 8); \
    } \
    static void scatter_##bits(char *data, const ssize_t *offsets, ssize_t count, const char *src, ssize_t step) { \
        for (ssize_t i = 0; i < count; i++) memcpy(data + offsets[i], src + i * step, bits / 8); \
    }
GATHER(8)
GATHER(16)
GATHER(32)
GATHER(64)
GATHER(128)

static void gather(size_t size, const char *data, const ssize_t *offsets, ssize_t count, char *dst) {
    switch (size) {
    case 1: gather_8(data, offsets, count, dst); break;
    case 2: gather_16(data, offsets, count, dst); break;
    case 4: gather_32(data, offsets, count, dst); break;
    case 8: gather_64(data, offsets, count, dst); break;
    case 16: gather_128(data, offsets, count, dst); break;
    default:
        for (ssize_t i = 0; i < count; i++) memcpy(dst + (size_t)i * size, data + offsets[i], size);
    }
}

static void scatter(size_t size, char *data, const ssize_t *offsets, ssize_t count, const char *src, ssize_t step) {
    switch (size) {
    case 1: scatter_8(data, offsets, count, src, step); break;
    case 2: scatter_16(data, offsets, count, src, step); break;
    case 4: scatter_32(data, offsets, count, src, step); break;
    case 8: scatter_64(data, offsets, count, src, step); break;
    case 16: scatter_128(data, offsets, count, src, step); break;
    default:
        for (ssize_t i = 0; i < count; i++) memcpy(data + offsets[i], src + i * step, size);
    }
}

/* Do the elements of a subarray with these strides lie one behind the other? */
static bool rest_is_together(const Fancy *f, const Dtype *d, const ssize_t *strides) {
    ssize_t size = d->size;
    for (int i = f->rest_ndim; i-- > 0; size *= f->rest_shape[i])
        if (f->rest_shape[i] != 1 && strides[i] != size) return false;
    return true;
}

static void copy_out(const Fancy *f, const Dtype *d, char *dst) {
    ssize_t strides[ARRAY_MAX_DIMS], size_bytes = f->rest_size * d->size;
    if (rest_is_together(f, d, f->rest_strides)) {
        gather((size_t)size_bytes, f->data, f->offsets, f->pick_count, dst);
        return;
    }
    Walk w;
    strides_contiguous(f->rest_ndim, f->rest_shape, d->size, 'C', strides);
    walk_begin(&w, f->rest_ndim, f->rest_shape, d, strides, d, f->rest_strides);
    for (ssize_t i = 0; i < f->pick_count; i++) walk_run(&w, dst + i * size_bytes, f->data + f->offsets[i]);
}

/* The picked dimensions, which are the first, at their place. */
static int place_picked(Array *a, const Fancy *f) {
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    if (f->position == 0) return 0;
    for (int i = 0; i < a->ndim; i++) {
        int from = i < f->position                  ? f->pick_ndim + i
                   : i < f->position + f->pick_ndim ? i - f->position
                                                    : i;
        shape[i] = a->shape[from];
        strides[i] = a->strides[from];
    }
    return array_set_dims(a, a->ndim, shape, strides);
}

static Own get_planned(Ref self, const Fancy *f) {
    const Dtype *d = array_peek(self)->dtype;
    ssize_t shape[ARRAY_MAX_DIMS];
    memcpy(shape, f->pick_shape, (size_t)f->pick_ndim * sizeof *shape);
    memcpy(shape + f->pick_ndim, f->rest_shape, (size_t)f->rest_ndim * sizeof *shape);
    scoped Own result = array_new(d, f->pick_ndim + f->rest_ndim, shape, 'C');
    if (!result) return NULL;
    Array *to = array_peek(result);
    char *dst = to->data;
    if (to->size >= GIL_DROP_ELEMENTS) WITHOUT_GIL(copy_out(f, d, dst));
    else if (to->size) copy_out(f, d, dst);
    return place_picked(to, f) < 0 ? NULL : give(result);
}

Own fancy_get(Ref self, Index *index) {
    Fancy f;
    Own result = plan(self, index, &f) < 0 ? NULL : get_planned(self, &f);
    mem_free(f.offsets);
    return result;
}

/* ---- assignment */

static COLD int fail_value(const Array *value, const ssize_t *shape, int ndim, bool mask) {
    char from[512], to[512];
    if (mask && value->ndim > 1)
        return fail(TypeError, "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has %d dimensions", (int)value->ndim);
    if (mask)
        return fail(ValueError, "NumPy boolean array indexing assignment cannot assign %zd input values to the %zd output values where "
                                "the mask is true", value->shape[0], shape[0]);
    return fail(ValueError, "shape mismatch: value array of shape %s could not be broadcast to indexing result of shape %s",
                shape_text(value->ndim, value->shape, from), shape_text(ndim, shape, to));
}

/* value's strides in the picked and in the rest dimensions. */
static int value_strides(const Fancy *f, const Array *value, bool mask, ssize_t *pick, ssize_t *rest) {
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim = f->pick_ndim + f->rest_ndim;
    if (mask && value->ndim > 1) return fail_value(value, NULL, ndim, true);
    for (int i = 0; i < ndim; i++)
        shape[i] = i < f->position                  ? f->rest_shape[i]
                   : i < f->position + f->pick_ndim ? f->pick_shape[i - f->position]
                                                    : f->rest_shape[i - f->pick_ndim];
    for (int i = 0; i < value->ndim - ndim; i++)
        if (value->shape[i] != 1) return fail_value(value, shape, ndim, mask);
    for (int i = 0; i < ndim; i++) {
        int k = value->ndim - ndim + i;
        ssize_t stride = k < 0 || value->shape[k] == 1 ? 0 : value->strides[k];
        if (k >= 0 && value->shape[k] != 1 && value->shape[k] != shape[i]) return fail_value(value, shape, ndim, mask);
        if (i < f->position) rest[i] = stride;
        else if (i < f->position + f->pick_ndim) pick[i - f->position] = stride;
        else rest[i - f->pick_ndim] = stride;
    }
    return 0;
}

static void copy_in(const Fancy *f, const Dtype *d, const char *src, const ssize_t *pick, const ssize_t *rest) {
    if (f->pick_ndim <= 1 && !dtype_has_gaps(d) && rest_is_together(f, d, f->rest_strides) && rest_is_together(f, d, rest)) {
        size_t size_bytes = (size_t)(f->rest_size * d->size);
        scatter(size_bytes, f->data, f->offsets, f->pick_count, src, f->pick_ndim ? pick[0] : 0);
        return;
    }
    Walk w;
    ssize_t at[ARRAY_MAX_DIMS] = {0};
    walk_begin(&w, f->rest_ndim, f->rest_shape, d, f->rest_strides, d, rest);
    for (ssize_t done = 0; done < f->pick_count; done++) {
        walk_run(&w, f->data + f->offsets[done], src);
        for (int i = f->pick_ndim - 1; i >= 0; i--) {
            src += pick[i];
            if (++at[i] < f->pick_shape[i]) break;
            src -= pick[i] * f->pick_shape[i];
            at[i] = 0;
        }
    }
}

/* value: an array of a's dtype that shares no memory with it. */
static int set_planned(const Array *a, const Fancy *f, const Array *value, const ssize_t *pick, const ssize_t *rest) {
    ssize_t size = f->pick_count * f->rest_size;
    const Dtype *d = a->dtype;
    const char *src = value->data;
    if (size >= GIL_DROP_ELEMENTS) WITHOUT_GIL(copy_in(f, d, src, pick, rest));
    else if (size) copy_in(f, d, src, pick, rest);
    return 0;
}

/* The value as an array of a's dtype; its own copy if it shares a's memory. */
static Own value_array(Ref self, Ref value) {
    const Array *a = array_peek(self);
    scoped Own v = ndarray_from(value, is_ndarray(value) ? NULL : a->dtype);
    if (!v) return NULL;
    return array_cast(v, array_peek(self)->dtype, arrays_may_share(array_peek(v), array_peek(self)));
}

/* Converting this value may fail, or warn. */
static bool may_complain(const Dtype *d, Ref value) {
    if (is_ndarray(value)) return (dtype_is_inexact(array_peek(value)->dtype) || !dtype_is_number(array_peek(value)->dtype)) && d != array_peek(value)->dtype;
    if (is_small_int(value)) return dtype_is_integer(d) && (d->size < 8 || (d->kind == 'u' && small_int(value) < 0));
    return !is_word_float(value) || dtype_is_integer(d);
}

/* What is wrong with the key is told before what is wrong with the value; but of values that are no arrays yet only what is wrong
 * with a part of the key, and out of bounds only where a value is no element but a subarray.  1: there is nothing to convert. */
static int rehearse(Ref self, Index *index, Ref value, bool mask) {
    Fancy f;
    ssize_t pick[ARRAY_MAX_DIMS], rest[ARRAY_MAX_DIMS];
    if (!is_ndarray(value)) return plan_parts(self, index, &f);
    int result = plan_shapes(self, index, &f);
    if (result == 0) result = value_strides(&f, array_peek(value), mask, pick, rest);
    if (result == 0 && (mask || f.rest_ndim)) result = plan_offsets(self, index, &f);
    mem_free(f.offsets);
    return result < 0 ? -1 : mask && f.pick_count == 0;
}

int fancy_set(Ref self, Index *index, Ref value) {
    Fancy f;
    bool mask = is_whole_mask(index, array_peek(self)->ndim);
    if (may_complain(array_peek(self)->dtype, value)) {
        int status = rehearse(self, index, value, mask);
        if (status) return status < 0 ? -1 : 0;
    }
    scoped Own v = value_array(self, value);
    if (!v) return -1;
    if (array_peek(v)->dtype != array_peek(self)->dtype) return array_fail_changed();
    int result = plan_shapes(self, index, &f);
    ssize_t pick[ARRAY_MAX_DIMS], rest[ARRAY_MAX_DIMS];
    if (result == 0) result = value_strides(&f, array_peek(v), mask, pick, rest);
    if (result == 0) result = plan_offsets(self, index, &f);
    if (result == 0) result = set_planned(array_peek(self), &f, array_peek(v), pick, rest);
    mem_free(f.offsets);
    return result;
}
