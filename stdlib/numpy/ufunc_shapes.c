/* Whether the shapes of what a method folds, of its mask and of its out= fit.
 *
 * numpy lets its iterator join them, each operand's axes mapped to those of the walk; what does not fit is told in the iterator's words. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/array_inner.h"

#include <stdio.h>

enum { NEW_AXIS = -1 };

typedef struct Remapped {
    const Array *array;
    int axes[ARRAY_MAX_DIMS]; /* of the array, for each dimension of the walk; NEW_AXIS: none */
    bool told;                /* messages name the remapped shape, too */
} Remapped;

static ssize_t remapped_length(const Remapped *r, int d) { return r->axes[d] == NEW_AXIS ? 1 : r->array->shape[r->axes[d]]; }

static void remap_as_is(Remapped *r, const Array *a, int ndim) {
    r->array = a;
    r->told = false;
    for (int d = 0; d < ndim; d++) r->axes[d] = d < ndim - a->ndim ? NEW_AXIS : d - (ndim - a->ndim);
}

/* "(2,newaxis,3)", without new axes in front. */
static const char *remapped_text(const Remapped *r, int ndim, char *text) {
    int first = 0;
    while (first < ndim && r->axes[first] == NEW_AXIS) first++;
    size_t n = (size_t)sprintf(text, "(");
    for (int d = first; d < ndim && n < 480; d++) {
        if (d > first) text[n++] = ',';
        n += r->axes[d] == NEW_AXIS ? (size_t)sprintf(text + n, "newaxis") : (size_t)sprintf(text + n, "%zd", r->array->shape[r->axes[d]]);
    }
    sprintf(text + n, ndim == 1 && first == 0 ? ",)" : ")");
    return text;
}

static COLD int remapped_fail(const Remapped *operands, size_t count, int ndim) {
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    char text[1024];
    for (size_t i = 0; i < count; i++) {
        const Remapped *r = &operands[i];
        shape_text(r->array->ndim, r->array->shape, text);
        if (r->told) remapped_text(r, ndim, strcat(text, "->") + strlen(text));
        strcat(text, " ");
        if (str_builder_ascii(&b, text, strlen(text)) < 0) return -1;
    }
    scoped Own shapes = str_builder_finish(&b);
    return shapes ? fail(ValueError, "operands could not be broadcast together with remapped shapes [original->remapped]: %U", shapes) : -1;
}

static int remapped_join(const Remapped *operands, size_t count, int ndim, ssize_t *shape) {
    for (int d = 0; d < ndim; d++) {
        shape[d] = 1;
        for (size_t i = 0; i < count; i++) {
            ssize_t n = remapped_length(&operands[i], d);
            if (n != 1 && shape[d] != 1 && n != shape[d]) return remapped_fail(operands, count, ndim);
            if (n != 1) shape[d] = n;
        }
    }
    return 0;
}

/* ---- reduce */

static COLD int fail_dimensions(const FoldShapes *f, int wanted) {
    return fail(ValueError, "output parameter for reduction operation %s has the wrong number of dimensions: Found %d but expected %d%s",
                f->name, (int)f->out->ndim, wanted, f->keepdims ? " (must match the operand's when keepdims=True)" : "");
}

static bool is_folded(const FoldShapes *f, int d) { return f->axes >> d & 1; }

static int remap_out(const FoldShapes *f, Remapped *r) {
    int ndim = f->a->ndim, wanted = f->keepdims ? ndim : ndim - __builtin_popcount(f->axes);
    *r = (Remapped){.array = f->out, .told = true};
    if (f->out->ndim != wanted) return fail_dimensions(f, wanted);
    for (int d = 0, from = 0; d < ndim; d++) r->axes[d] = is_folded(f, d) && !f->keepdims ? NEW_AXIS : from++;
    for (int d = 0; d < ndim; d++)
        if (is_folded(f, d) && remapped_length(r, d) != 1)
            return fail(ValueError, "operand was set up as a reduction along axis %d, but the length of the axis is %zd (it has to be 1)", d, remapped_length(r, d));
    return 0;
}

int fold_shapes_check(const FoldShapes *f) {
    Remapped operands[3];
    size_t count = 0;
    int ndim = f->a->ndim;
    ssize_t shape[ARRAY_MAX_DIMS];
    if (!f->out && !f->mask) return 0;
    if (f->out && remap_out(f, &operands[count++]) < 0) return -1;
    remap_as_is(&operands[count++], f->a, ndim);
    if (f->mask && f->mask->ndim > ndim) return fail(ValueError, "input operand has more dimensions than allowed by the axis remapping");
    if (f->mask) remap_as_is(&operands[count++], f->mask, ndim);
    if (remapped_join(operands, count, ndim, shape) < 0) return -1;
    for (int d = 0; d < ndim; d++) {
        if (f->out && !is_folded(f, d) && shape[d] != 1 && remapped_length(&operands[0], d) == 1)
            return fail(ValueError, "output operand requires a reduction along dimension %d, but the reduction is not enabled. The dimension size of 1 "
                                    "does not match the expected output shape.", operands[0].axes[d]);
        if (f->a->shape[d] == shape[d]) continue;
        char given[1024], wanted[1024];
        return fail(ValueError, "non-broadcastable operand with shape %s doesn't match the broadcast shape %s", shape_text(ndim, f->a->shape, given),
                    shape_text(ndim, shape, wanted));
    }
    return 0;
}

/* ---- accumulate and reduceat */

/* An out= of fewer dimensions than a: the first axis that it lacks, counted from the last. */
static COLD int fail_axis(const Array *out, int ndim) {
    int place = out->ndim ? 0 : ndim - 1, axis = out->ndim ? ndim - 1 : 0;
    if (out->ndim && ndim - 1 - out->ndim > 0) place = ndim - 1 - out->ndim, axis = out->ndim;
    return fail(ValueError, "Iterator input op_axes[0][%d] (==%d) is not a valid axis of op[0], which has %d dimensions ", place, axis, (int)out->ndim);
}

static int remap_first_axes(Remapped *r, const Array *out, int ndim) {
    *r = (Remapped){.array = out, .told = true};
    if (out->ndim < ndim) return fail_axis(out, ndim);
    for (int d = 0; d < ndim; d++) r->axes[d] = d;
    return 0;
}

/* out may not be stretched; numpy shows its axes last one first. */
static int check_unstretched(const Remapped *r, int ndim, const ssize_t *shape) {
    bool fits = true;
    ssize_t backwards[ARRAY_MAX_DIMS];
    for (int d = 0; d < ndim; d++) {
        fits &= remapped_length(r, d) == shape[d];
        backwards[ndim - 1 - d] = remapped_length(r, d);
    }
    if (fits) return 0;
    char given[1024], remapped[1024], wanted[1024];
    return fail(ValueError, "non-broadcastable output operand with shape %s [remapped to %s] doesn't match the broadcast shape %s",
                shape_text(r->array->ndim, r->array->shape, given), shape_text(ndim, backwards, remapped), shape_text(ndim, shape, wanted));
}

int accumulate_shapes_check(const Array *a, const Array *out) {
    ssize_t shape[ARRAY_MAX_DIMS];
    Remapped operands[2];
    if (a->ndim == 1) {
        bool fits = out->ndim == 1 && out->shape[0] == a->shape[0];
        return fits ? 0 : fail(ValueError, "provided out is the wrong size for the accumulation.");
    }
    if (remap_first_axes(&operands[0], out, a->ndim) < 0) return -1;
    remap_as_is(&operands[1], a, a->ndim);
    operands[1].told = true;
    if (remapped_join(operands, 2, a->ndim, shape) < 0) return -1;
    return check_unstretched(&operands[0], a->ndim, shape);
}

int reduceat_shapes_check(const Array *a, int axis, const Array *indices, const Array *out) {
    ssize_t shape[ARRAY_MAX_DIMS];
    Remapped operands[3];
    if (remap_first_axes(&operands[0], out, a->ndim) < 0) return -1;
    remap_as_is(&operands[1], a, a->ndim);
    operands[1].axes[axis] = NEW_AXIS;
    operands[2] = (Remapped){.array = indices};
    for (int d = 0; d < a->ndim; d++) operands[2].axes[d] = d == axis ? 0 : NEW_AXIS;
    operands[1].told = operands[2].told = true;
    if (remapped_join(operands, 3, a->ndim, shape) < 0) return -1;
    return check_unstretched(&operands[0], a->ndim, shape);
}
