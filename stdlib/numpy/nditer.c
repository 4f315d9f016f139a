/* numpy.nditer's core: several arrays of one shape walked together, a piece at a time.
 *
 * A piece is a run of elements that lie at one distance for every operand.  Where elements are had as they lie it is the rest
 * of a row of the fastest dimension; with buffers it is as many elements as a buffer has room for, copied and converted
 * before, and back afterwards where they are written.  What is walked, and in which order, is decided in Python:
 * lib/numpy/_nditer.py, whose class is derived from the type here.
 */
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/loop.h"

enum { STEPS_MAX_OPERANDS = 32 };
/* What is done with an operand: bits that _begin is given. */
enum Way { WAY_READ = 1, WAY_WRITE = 2, WAY_CONVERTED = 4 /* never as it lies */, WAY_MASK = 8, WAY_MASKED = 16 };
enum StepsFlag { STEPS_PIECES = 1 /* a step is a piece */, STEPS_BUFFERED = 2, STEPS_GROW = 4, STEPS_FOLDS = 8, STEPS_DELAYED = 16 };

typedef struct Walked {
    Own array, buffer;   /* buffer: a row of elements, or NULL as long as none was needed */
    const Dtype *shown;  /* what the steps give; another one than the array's only if WAY_CONVERTED */
    ssize_t strides[ARRAY_MAX_DIMS]; /* the fastest dimension's first */
    unsigned way;
    bool buffered;       /* this piece is in the buffer */
    char *at;            /* of the current step */
    ssize_t lead;        /* of a child's: where its walk begins, from the element that the parent's step is at */
    ssize_t stride;      /* from step to step in this piece */
} Walked;

typedef struct Steps {
    Object head;
    Own weakrefs;
    int count, ndim;
    unsigned flags;
    bool loaded, started, busy;  /* busy: elements are being converted, perhaps without the GIL */
    bool numbered, indexed;      /* multi_index, index are asked for */
    ssize_t room;                /* elements of a buffer */
    ssize_t at, start, end, size;
    ssize_t piece, length;       /* where the loaded piece begins, and its elements */
    ssize_t shape[ARRAY_MAX_DIMS], index_strides[ARRAY_MAX_DIMS], index_start;
    int axes[ARRAY_MAX_DIMS];    /* multi_index: which dimension of the user's is this one; ~axis: backwards */
    Walked *walked;
    Own child;                   /* Steps within each step of these, or NULL: numpy.nested_iters */
} Steps;

static Steps *steps_of(Ref v) { return (Steps *)object_of(v); }

/* ---- pieces */

static char *element_address(const Steps *s, const Walked *w, ssize_t place) {
    char *address = array_peek(w->array)->data;
    for (int d = 0; d < s->ndim; d++) {
        address += place % s->shape[d] * w->strides[d];
        place /= s->shape[d];
    }
    return address;
}

/* Is it one element for all steps of a piece, which are folded into it? */
static bool is_folded(const Steps *s, const Walked *w) { return s->flags & STEPS_FOLDS && w->way & WAY_WRITE && s->ndim && w->strides[0] == 0; }

/* The steps from here on in which operands that are folded stay where they are, and the others never come back. */
static ssize_t fold_length(const Steps *s) {
    ssize_t length = 1;
    for (int d = 0; d < s->ndim; d++) {
        for (int i = 0; d && i < s->count; i++) {
            const Walked *w = &s->walked[i];
            if (w->way & WAY_WRITE && s->shape[d] > 1 && (w->strides[d] == 0) != (w->strides[0] == 0)) return length - s->at % length;
        }
        length *= s->shape[d];
    }
    return length - s->at % length;
}

/* count elements from one place to another, of whatever types. */
static int convert_row(Walked *w, char *array, ssize_t array_stride, char *buffer, ssize_t count, bool back) {
    const Dtype *dtype = array_peek(w->array)->dtype, *from = back ? w->shown : dtype, *to = back ? dtype : w->shown;
    ssize_t size = w->shown->size;
    bool numbers = dtype_is_number(from) && dtype_is_number(to);
    if (numbers || casts_in_memory(from, to)) {
        if (back) cast_elements(from, buffer, size, to, array, array_stride, count);
        else cast_elements(from, array, array_stride, to, buffer, size, count);
        return 0;
    }
    scoped Own inside = array_view(w->buffer, w->shown, buffer, 1, &count, &size);
    scoped Own outside = inside ? array_view(w->array, dtype, array, 1, &count, &array_stride) : NULL;
    if (!outside) return -1;
    array_peek(outside)->flags |= back ? ARRAY_WRITEABLE : 0;
    return array_assign(array_peek(back ? outside : inside), array_peek(back ? inside : outside));
}

static bool is_chosen(const Walked *mask, const char *first, ssize_t i) {
    const char *element = first + i * mask->stride;
    for (size_t k = 0; k < mask->shown->size; k++)
        if (element[k]) return true;
    return false;
}

/* convert_row of those elements that the mask, whose piece begins at `first`, chooses. */
static int convert_chosen(Walked *w, char *array, ssize_t array_stride, char *buffer, ssize_t count, const Walked *mask, const char *first) {
    for (ssize_t i = 0, next; i < count; i = next + 1) {
        for (next = i; next < count && is_chosen(mask, first, next); next++) {}
        if (next > i && convert_row(w, array + i * array_stride, array_stride, buffer + i * (ssize_t)w->shown->size, next - i, true) < 0) return -1;
    }
    return 0;
}

/* Between the array's elements from `place` on and the buffer. */
static int convert_piece(const Steps *s, Walked *w, ssize_t place, ssize_t count, bool back, const Walked *mask) {
    char *buffer = array_peek(w->buffer)->data;
    const char *first = mask ? mask->buffered ? array_peek(mask->buffer)->data : element_address(s, mask, place) : NULL;
    ssize_t row, size = w->shown->size;
    if (is_folded(s, w)) count = 1;
    for (; count; count -= row, place += row, buffer += row * size) {
        row = s->ndim ? s->shape[0] - place % s->shape[0] : 1;
        if (row > count) row = count;
        char *array = element_address(s, w, place);
        ssize_t stride = s->ndim ? w->strides[0] : 0;
        if ((mask ? convert_chosen(w, array, stride, buffer, row, mask, first) : convert_row(w, array, stride, buffer, row, back)) < 0) return -1;
        if (first) first += row * mask->stride;
    }
    return 0;
}

static int fail_busy(void) { return fail(RuntimeError, "the nditer is converting elements for another thread"); }

/* What was written into buffers goes back; no piece is loaded any more. */
static int piece_store(Steps *s) {
    if (s->busy) return fail_busy();
    if (!s->loaded) return 0;
    const Walked *mask = NULL;
    int result = 0;
    s->loaded = false;
    s->busy = true;
    for (int i = 0; i < s->count; i++)
        if (s->walked[i].way & WAY_MASK) mask = &s->walked[i];
    for (int i = 0; i < s->count && result == 0; i++) {
        Walked *w = &s->walked[i];
        if (w->buffered && w->way & WAY_WRITE) result = convert_piece(s, w, s->piece, s->length, true, w->way & WAY_MASKED ? mask : NULL);
    }
    s->busy = false;
    return result;
}

static ssize_t piece_length(const Steps *s, ssize_t row) {
    ssize_t length = s->end - s->at, limit = s->room;
    if (!(s->flags & STEPS_BUFFERED)) return length < row ? length : row;
    bool grows = s->flags & STEPS_GROW;
    for (int i = 0; i < s->count; i++) grows = grows && !(s->walked[i].way & WAY_CONVERTED);
    if (grows && row > limit) limit = row;
    if (s->flags & STEPS_FOLDS && fold_length(s) < limit) limit = fold_length(s);
    return length < limit ? length : limit;
}

static int operand_load(Steps *s, Walked *w, ssize_t row) {
    w->buffered = w->way & WAY_CONVERTED || (s->length > row && !is_folded(s, w));
    if (!w->buffered) {
        w->at = element_address(s, w, s->at);
        w->stride = s->ndim ? w->strides[0] : 0;
        return 0;
    }
    if (!w->buffer && !(w->buffer = array_zeros(w->shown, 1, &s->room, 'C'))) return -1;
    w->at = array_peek(w->buffer)->data;
    w->stride = is_folded(s, w) ? 0 : w->shown->size;
    return w->way & WAY_READ ? convert_piece(s, w, s->at, s->length, false, NULL) : 0;
}

/* The piece that begins at s->at, which is before the end. */
static int piece_load(Steps *s) {
    if (s->busy) return fail_busy();
    ssize_t row = s->ndim ? s->shape[0] - s->at % s->shape[0] : 1;
    s->piece = s->at;
    s->length = piece_length(s, row);
    s->busy = true;
    int result = 0;
    for (int i = 0; i < s->count && result == 0; i++) result = operand_load(s, &s->walked[i], row);
    s->busy = false;
    s->loaded = result == 0;
    return result;
}

static int steps_restart(Steps *s);
static bool is_within(const Steps *s, const Walked *w, const char *data, const Array *whole);

/* The child's walk begins anew at this step's elements. */
static int child_follow(Steps *s) {
    if (!s->child || !s->loaded || s->at >= s->end) return 0;
    scoped Own held = own(s->child);
    Steps *child = steps_of(held);
    if (piece_store(child) < 0) return -1;
    if (!s->loaded || s->at >= s->end || s->child != held) return fail(RuntimeError, "the nditer went on meanwhile");
    for (int i = 0; i < child->count && i < s->count; i++) {
        Walked *w = &child->walked[i];
        char *data = s->walked[i].at + w->lead;
        if (!is_within(child, w, data, array_peek(s->walked[i].array))) return fail(ValueError, "a nested nditer leads out of an operand");
        array_peek(w->array)->data = data;
    }
    return steps_restart(child);
}

/* steps_advance without the child. */
static int steps_advance_alone(Steps *s) {
    if (s->at >= s->end) return 0;
    ssize_t behind = s->piece + s->length;
    if (LIKELY(s->loaded && !(s->flags & STEPS_PIECES) && s->at + 1 < behind)) {
        s->at++;
        for (int i = 0; i < s->count; i++) s->walked[i].at += s->walked[i].stride;
        return 1;
    }
    if (!s->loaded && piece_load(s) < 0) return -1;
    if (piece_store(s) < 0) return -1;
    s->at = s->flags & STEPS_PIECES ? s->piece + s->length : s->at + 1;
    return s->at >= s->end ? 0 : piece_load(s) < 0 ? -1 : 1;
}

/* To the next step: 1; 0 behind the last; -1. */
static int steps_advance(Steps *s) {
    int more = steps_advance_alone(s);
    return more > 0 && UNLIKELY(s->child) && child_follow(s) < 0 ? -1 : more;
}

static int steps_go(Steps *s, ssize_t place) {
    s->started = false;
    if (s->loaded && !(s->flags & STEPS_PIECES) && place >= s->piece && place < s->piece + s->length) {
        for (int i = 0; i < s->count; i++) s->walked[i].at += (place - s->at) * s->walked[i].stride;
        s->at = place;
        return child_follow(s);
    }
    if (piece_store(s) < 0) return -1;
    s->at = place;
    return place < s->end && piece_load(s) < 0 ? -1 : child_follow(s);
}

/* ---- what a step shows */

static int check_step(const Steps *s) {
    if (s->flags & STEPS_DELAYED) return fail(ValueError, "Iterator construction used delayed buffer allocation, and no reset has been done yet");
    return s->at >= s->end ? fail(ValueError, "Iterator is past the end") : 0;
}

static Own walked_view(Steps *s, int i) {
    const Walked *w = &s->walked[i];
    bool whole = s->flags & STEPS_PIECES;
    Own view = array_view(w->buffered ? w->buffer : w->array, w->shown, w->at, whole, &s->length, &w->stride);
    if (view && !(w->way & WAY_WRITE)) array_peek(view)->flags &= ~(uint32_t)ARRAY_WRITEABLE;
    return view;
}

/* There is a step, and what it shows is loaded. */
static int step_ready(Steps *s) { return check_step(s) < 0 || (!s->loaded && piece_load(s) < 0) ? -1 : 0; }

static Own steps_value(Ref self) {
    Steps *s = steps_of(self);
    if (step_ready(s) < 0) return NULL;
    if (s->count == 1) return walked_view(s, 0);
    scoped Own all = tuple_new((size_t)s->count);
    for (int i = 0; all && i < s->count; i++)
        if (!(tuple_of(all)->items[i] = walked_view(s, i))) return NULL;
    return give(all);
}

static int steps_next(Ref self, Own *out) {
    Steps *s = steps_of(self);
    *out = NULL;
    if (s->flags & STEPS_DELAYED) return check_step(s);
    int more = s->started ? steps_advance(s) : s->at < s->end;
    s->started = true;
    if (more <= 0) return more;
    *out = steps_value(self);
    return *out ? 1 : -1;
}

/* A number or slice of operands: 0, or -1 and an exception.  (Its __index__ may have closed the nditer.) */
static int operands_chosen(Steps *s, Ref key, ssize_t *first, ssize_t *behind) {
    ssize_t step = 1;
    if (is_exactly(key, &slice_type)) {
        if (slice_unpack(key, first, behind, &step) < 0) return -1;
        if (step != 1) return fail(ValueError, "Iterator slicing only supports a step of 1");
        if (*first < 0) *first += s->count;
        if (*first < 0) *first = 0;
        if (*first >= s->count) *first = s->count - 1;
        if (*behind < 0) *behind += s->count;
        if (*behind <= *first) *behind = *first + 1;
        if (*behind > s->count) *behind = s->count;
        return 0;
    }
    ssize_t given;
    if (index_ssize(key, &given) < 0) return error_clear_if(TypeError) ? fail(TypeError, "invalid index type for iterator indexing") : -1;
    *first = given < 0 ? given + s->count : given;
    *behind = *first + 1;
    if (*first < 0 || *first >= s->count) return fail(IndexError, "Iterator operand index %zd is out of bounds", given);
    return 0;
}

static Own steps_getitem(Ref self, Ref key) {
    Steps *s = steps_of(self);
    ssize_t first, behind;
    if (check_step(s) < 0 || operands_chosen(s, key, &first, &behind) < 0 || step_ready(s) < 0) return NULL;
    if (!is_exactly(key, &slice_type)) return walked_view(s, (int)first);
    scoped Own all = tuple_new((size_t)(behind - first));
    for (ssize_t i = first; all && i < behind; i++)
        if (!(tuple_of(all)->items[i - first] = walked_view(s, (int)i))) return NULL;
    return give(all);
}

static int operand_write(Steps *s, ssize_t i, Ref value) {
    if (!(s->walked[i].way & WAY_WRITE)) return fail(RuntimeError, "Iterator operand %zd is not writeable", i);
    scoped Own view = walked_view(s, (int)i);
    return view ? array_assign_object(array_peek(view), value) : -1;
}

static int steps_setitem(Ref self, Ref key, Ref value) {
    Steps *s = steps_of(self);
    ssize_t first, behind;
    if (!value) return fail(TypeError, "Cannot delete iterator elements");
    if (check_step(s) < 0 || operands_chosen(s, key, &first, &behind) < 0 || step_ready(s) < 0) return -1;
    if (!is_exactly(key, &slice_type)) return operand_write(s, first, value);
    scoped Own values = tuple_from(value);
    if (!values) return error_clear_if(TypeError) ? fail(ValueError, "Wrong size to assign to iterator slice") : -1;
    if (tuple_length(values) != (size_t)(behind - first)) return fail(ValueError, "Wrong size to assign to iterator slice");
    for (ssize_t i = first; i < behind && i < s->count; i++)
        if (step_ready(s) < 0 || operand_write(s, i, tuple_item_peek(values, (size_t)(i - first))) < 0) return -1;
    return 0;
}

static int steps_length(Ref self, size_t *out) {
    *out = (size_t)steps_of(self)->count;
    return 0;
}

/* ---- places */

static Own steps_get_place(Ref self) {
    const Steps *s = steps_of(self);
    return s->at >= s->end ? throw(ValueError, "Iterator is past the end") : int_new(s->at);
}

static int steps_set_place(Ref self, Ref value) {
    Steps *s = steps_of(self);
    ssize_t place;
    if (!value) return fail(AttributeError, "Cannot delete nditer iterindex");
    if (index_ssize(value, &place) < 0) return -1;
    if (s->flags & STEPS_PIECES) return fail(ValueError, "Cannot call GotoIterIndex on an iterator which has the flag EXTERNAL_LOOP");
    if (place < s->start || place >= s->end) return fail(IndexError, "Iterator GotoIterIndex called with an iterindex outside the iteration range.");
    return steps_go(s, place);
}

static Own steps_get_multi_index(Ref self) {
    const Steps *s = steps_of(self);
    ssize_t indices[ARRAY_MAX_DIMS], place = s->at;
    if (!s->numbered && s->at < s->end) return throw(ValueError, "Iterator is not tracking a multi-index");
    if (check_step(s) < 0) return NULL;
    for (int d = 0; d < s->ndim; d++) {
        ssize_t i = place % s->shape[d];
        place /= s->shape[d];
        if (s->axes[d] < 0) indices[~s->axes[d]] = s->shape[d] - 1 - i;
        else indices[s->axes[d]] = i;
    }
    return shape_tuple(s->ndim, indices);
}

static int steps_set_multi_index(Ref self, Ref value) {
    Steps *s = steps_of(self);
    ssize_t place = 0, size = 1, indices[ARRAY_MAX_DIMS];
    if (!value) return fail(AttributeError, "Cannot delete nditer multi_index");
    if (!s->numbered) return fail(ValueError, "Iterator is not tracking a multi-index");
    scoped Own given = tuple_from(value);
    if (!given) return error_clear_if(TypeError) ? fail(ValueError, "multi_index must be set with a sequence") : -1;
    int ndim = s->ndim;
    if (tuple_length(given) != (size_t)ndim) return fail(ValueError, "Wrong number of indices");
    for (int d = 0; d < ndim; d++)
        if (index_ssize(tuple_item_peek(given, (size_t)d), &indices[d]) < 0) return -1;
    if (!s->numbered || s->ndim != ndim) return fail(ValueError, "Wrong number of indices"); /* begun anew meanwhile */
    for (int d = 0; d < s->ndim; size *= s->shape[d++]) {
        ssize_t i = indices[s->axes[d] < 0 ? ~s->axes[d] : s->axes[d]];
        if (i < 0 || i >= s->shape[d]) return fail(IndexError, "Iterator GotoMultiIndex called with an out-of-bounds multi-index");
        place += (s->axes[d] < 0 ? s->shape[d] - 1 - i : i) * size;
    }
    if (place < s->start || place >= s->end) return fail(IndexError, "Iterator GotoMultiIndex called with a multi-index outside the restricted iteration range");
    return steps_go(s, place);
}

static Own steps_get_index(Ref self) {
    const Steps *s = steps_of(self);
    ssize_t index = s->index_start, place = s->at;
    if (s->at >= s->end) return throw(ValueError, "Iterator is past the end");
    if (!s->indexed) return throw(ValueError, "Iterator does not have an index");
    for (int d = 0; d < s->ndim; d++) {
        index += place % s->shape[d] * s->index_strides[d];
        place /= s->shape[d];
    }
    return int_new(index);
}

static int steps_set_index(Ref self, Ref value) {
    Steps *s = steps_of(self);
    ssize_t index, place = 0, size = 1;
    if (!value) return fail(AttributeError, "Cannot delete nditer index");
    if (!s->indexed) return fail(ValueError, "Iterator does not have an index");
    if (index_ssize(value, &index) < 0) return -1;
    if (index < 0 || index >= s->size) return fail(IndexError, "Iterator GotoIndex called with an out-of-bounds index");
    for (int d = 0; d < s->ndim; size *= s->shape[d++]) {
        ssize_t stride = s->index_strides[d], i = stride ? index / (stride < 0 ? -stride : stride) % s->shape[d] : 0;
        place += (stride < 0 ? s->shape[d] - 1 - i : i) * size;
    }
    if (place < s->start || place >= s->end) return fail(IndexError, "Iterator GotoIndex called with an index outside the restricted iteration range.");
    return steps_go(s, place);
}

static Own steps_finished(Ref self) {
    const Steps *s = steps_of(self);
    return bool_new(s->count && s->at >= s->end);
}

static Own steps_get_range(Ref self) {
    scoped Own start = int_new(steps_of(self)->start), end = start ? int_new(steps_of(self)->end) : NULL;
    return end ? tuple_pack(2, start, end) : NULL;
}

static Own steps_is_delayed(Ref self) { return bool_new(steps_of(self)->flags & STEPS_DELAYED); }

/* ---- methods */

/* An int as it is: what has an __index__ could do anything to the nditer meanwhile. */
static int plain_int_from(Ref v, ssize_t *out) { return is_int(v) ? index_ssize(v, out) : fail(TypeError, "an int is needed"); }

static int ints_from(Ref v, int count, ssize_t *out) {
    if (!is_tuple(v) || tuple_length(v) != (size_t)count) return fail(TypeError, "a tuple of %d ints is needed", count);
    for (int i = 0; i < count; i++)
        if (plain_int_from(tuple_item_peek(v, (size_t)i), &out[i]) < 0) return -1;
    return 0;
}

static Own steps_iternext(Ref self, const Ref *args) {
    int more = steps_advance(steps_of(self));
    return more < 0 ? NULL : bool_new(more);
}

static int steps_restart(Steps *s) {
    if (piece_store(s) < 0) return -1;
    s->flags &= ~(unsigned)STEPS_DELAYED;
    s->started = false;
    s->at = s->start;
    return s->at < s->end && piece_load(s) < 0 ? -1 : child_follow(s);
}

static Own steps_reset(Ref self, const Ref *args) { return steps_restart(steps_of(self)) < 0 ? NULL : None; }

static Own steps_set_range(Ref self, const Ref *args) {
    Steps *s = steps_of(self);
    ssize_t start, end;
    if (index_ssize(args[0], &start) < 0 || index_ssize(args[1], &end) < 0) return NULL;
    if (start < 0 || end > s->size) return throw(ValueError, "Out-of-bounds range [%zd, %zd) passed to ResetToIterIndexRange", start, end);
    if (end < start) return throw(ValueError, "Invalid range [%zd, %zd) passed to ResetToIterIndexRange", start, end);
    if (piece_store(s) < 0) return NULL;
    s->start = start;
    s->end = end;
    return steps_reset(self, NULL);
}

/* All that an operand gives, as an array: the fastest dimension is the last. */
static Own steps_whole(Ref self, const Ref *args) {
    Steps *s = steps_of(self);
    ssize_t i, shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    if (index_ssize(args[0], &i) < 0) return NULL;
    if (i < 0 || i >= s->count) return throw(IndexError, "Iterator operand index %zd is out of bounds", i);
    const Walked *w = &s->walked[i];
    for (int d = 0; d < s->ndim; d++) {
        shape[d] = s->shape[s->ndim - 1 - d];
        strides[d] = w->strides[s->ndim - 1 - d];
    }
    Own view = array_view(w->array, array_peek(w->array)->dtype, array_peek(w->array)->data, s->ndim, shape, strides);
    if (view && !(w->way & WAY_WRITE)) array_peek(view)->flags &= ~(uint32_t)ARRAY_WRITEABLE;
    return view;
}

static Own steps_set_child(Ref self, const Ref *args) {
    Steps *s = steps_of(self);
    if (!is_object(args[0]) || !type_is_subtype(object_of(args[0])->type, &steps_type)) return throw(TypeError, "another nditer is needed");
    for (Steps *c = steps_of(args[0]); c; c = c->child ? steps_of(c->child) : NULL)
        if (c == s) return throw(ValueError, "an nditer cannot be nested in itself");
    Steps *child = steps_of(args[0]);
    ssize_t leads[STEPS_MAX_OPERANDS];
    if (ints_from(args[1], child->count, leads) < 0) return NULL;
    for (int i = 0; i < child->count; i++) child->walked[i].lead = leads[i];
    own_set_take(&s->child, own(args[0]));
    return child_follow(s) < 0 ? NULL : None;
}

/* At the step at which another walk over the same elements is. */
static Own steps_stand_as(Ref self, const Ref *args) {
    if (!is_object(args[0]) || !type_is_subtype(object_of(args[0])->type, &steps_type)) return throw(TypeError, "another nditer is needed");
    Steps *s = steps_of(self);
    const Steps *other = steps_of(args[0]);
    if (other->at < s->start || other->at > s->end) return throw(ValueError, "the other nditer walks elsewhere");
    if (!(s->flags & STEPS_DELAYED) && steps_go(s, other->at) < 0) return NULL;
    s->started = other->started;
    return None;
}

/* Nothing is walked any more.  (Elements that die with an array may do anything, to the nditer too.) */
static void walked_free(Steps *s) {
    Walked *walked = s->walked;
    int count = s->count;
    s->walked = NULL;
    s->count = 0;
    s->at = s->start = s->end = s->size = 0;
    s->loaded = false;
    CLEAR(s->child);
    for (int i = 0; i < count; i++) {
        decref(walked[i].array);
        decref(walked[i].buffer);
    }
    mem_free(walked);
}

static Own steps_close(Ref self, const Ref *args) {
    Steps *s = steps_of(self);
    if (s->busy) return fail_busy(), NULL;
    int result = piece_store(s);
    walked_free(s);
    return result < 0 ? NULL : None;
}

/* ---- beginning */

/* Does every step from `data` on stay within the elements of `whole`? */
static bool is_within(const Steps *s, const Walked *w, const char *data, const Array *whole) {
    const char *first, *behind;
    ssize_t low = 0, high = whole->dtype->size;
    if (s->size == 0) return true;
    if (whole->size == 0) return false;
    for (int d = 0; d < s->ndim; d++) {
        ssize_t reach;
        if (__builtin_mul_overflow(s->shape[d] - 1, w->strides[d], &reach) || __builtin_add_overflow(*(reach < 0 ? &low : &high), reach, reach < 0 ? &low : &high))
            return false;
    }
    array_extent(whole, &first, &behind);
    return low >= first - data && high <= behind - data;
}

static int walked_begin(Steps *s, Walked *w, Ref array, Ref shown, Ref way, Ref strides) {
    ssize_t bits;
    if (!is_ndarray(array) || !is_object(shown) || object_of(shown)->type != &dtype_type) return fail(TypeError, "an array and its dtype are needed");
    if (plain_int_from(way, &bits) < 0 || ints_from(strides, s->ndim, w->strides) < 0 || !(w->array = array_same(array))) return -1;
    const Array *a = array_peek(w->array);
    w->way = (unsigned)bits & (WAY_READ | WAY_WRITE | WAY_CONVERTED | WAY_MASK | WAY_MASKED);
    w->shown = dtype_static((const Dtype *)object_of(shown));
    if (w->way & WAY_WRITE && !(a->flags & ARRAY_WRITEABLE)) return array_fail_read_only();
    if (!(w->way & WAY_CONVERTED) && w->shown->size != a->dtype->size) return fail(ValueError, "an operand of another size must be converted");
    return is_within(s, w, a->data, a) ? 0 : fail(ValueError, "strides lead out of an operand");
}

static int axes_begin(Steps *s, Ref axes) {
    ssize_t given[ARRAY_MAX_DIMS];
    bool seen[ARRAY_MAX_DIMS] = {false};
    s->numbered = !is_none(axes);
    if (!s->numbered) return 0;
    if (ints_from(axes, s->ndim, given) < 0) return -1;
    for (int d = 0; d < s->ndim; d++) {
        ssize_t axis = given[d] < 0 ? ~given[d] : given[d];
        if (axis >= s->ndim || seen[axis]) return fail(ValueError, "axes must be each one of the dimensions");
        seen[axis] = true;
        s->axes[d] = (int)given[d];
    }
    return 0;
}

static int geometry_begin(Steps *s, Ref shape) {
    if (!is_tuple(shape) || tuple_length(shape) > ARRAY_MAX_DIMS) return fail(TypeError, "a tuple of at most 32 lengths is needed");
    s->ndim = (int)tuple_length(shape);
    if (ints_from(shape, s->ndim, s->shape) < 0) return -1;
    s->size = 1;
    for (int d = 0; d < s->ndim; d++)
        if (s->shape[d] < 0 || __builtin_mul_overflow(s->size, s->shape[d], &s->size)) return fail(ValueError, "iterator is too large");
    return 0;
}

/* All but flags and room.  No code of others runs here. */
static int walk_begin(Steps *s, const Ref *args, int count) {
    if (geometry_begin(s, args[4]) < 0 || axes_begin(s, args[5]) < 0) return -1;
    s->indexed = !is_none(args[6]);
    s->index_start = 0;
    if (s->indexed && ints_from(args[6], s->ndim, s->index_strides) < 0) return -1;
    for (int d = 0; s->indexed && d < s->ndim; d++) s->index_start += s->index_strides[d] < 0 ? -s->index_strides[d] * (s->shape[d] - 1) : 0;
    if (!(s->walked = mem_alloc_zero_array((size_t)count, sizeof *s->walked))) return fail_memory();
    s->count = count;
    for (int i = 0; i < count; i++) {
        Ref given[4];
        for (int k = 0; k < 4; k++) given[k] = tuple_item_peek(args[k], (size_t)i);
        if (walked_begin(s, &s->walked[i], given[0], given[1], given[2], given[3]) < 0) return -1;
    }
    return 0;
}

/* _begin(arrays, dtypes, ways, strides, shape, axes, index, flags, room): see nditer's own class.  Nothing is loaded yet. */
static Own steps_begin(Ref self, const Ref *args) {
    Steps *s = steps_of(self);
    ssize_t flags, room, count;
    for (int i = 0; i < 4; i++)
        if (!is_tuple(args[i]) || tuple_length(args[i]) != tuple_length(args[0])) return throw(TypeError, "tuples of one length are needed");
    count = (ssize_t)tuple_length(args[0]);
    if (count < 1 || count > STEPS_MAX_OPERANDS) return throw(ValueError, "between 1 and %d operands are needed", STEPS_MAX_OPERANDS);
    if (index_ssize(args[7], &flags) < 0 || index_ssize(args[8], &room) < 0) return NULL;
    scoped Own closed = steps_close(self, NULL);
    if (!closed) return NULL;
    if (s->walked) return throw(RuntimeError, "the nditer was begun meanwhile");
    if (walk_begin(s, args, (int)count) < 0) return walked_free(s), NULL;
    s->flags = (unsigned)flags & (STEPS_PIECES | STEPS_BUFFERED | STEPS_GROW | STEPS_FOLDS | STEPS_DELAYED);
    s->room = room < 1 ? LOOP_BUFFER : room < s->size ? room : s->size < 1 ? 1 : s->size;
    if (s->room > s->size && s->size) s->room = s->size;
    s->at = s->start = 0;
    s->end = s->size;
    s->started = s->loaded = false;
    return None;
}

static Own steps_new(Type *type, const Ref *args, size_t count, Ref names) { return as_own(object_new(type, 0)); }
static int steps_init(Ref self, const Ref *args, size_t count, Ref names) { return 0; }

static void steps_dealloc(Object *o) {
    Steps *s = (Steps *)o;
    scoped Own passing = error_take(); /* of whoever let go of it */
    if (piece_store(s) < 0) error_unraisable(None);
    if (passing) error_restore_take(give(passing));
    walked_free(s);
    object_free(o);
}

static const MethodRow steps_methods[] = {
    {"iternext(self, /)", steps_iternext, "To the next step: False behind the last one.", 0},
    {"reset(self, /)", steps_reset, "To the first step.", 0},
    {"_begin(self, arrays, dtypes, ways, strides, shape, axes, index, flags, room, /)", steps_begin, "What is walked: see numpy._nditer.", 0},
    {"_set_range(self, start, end, /)", steps_set_range, "Walk through a part only.", 0},
    {"_stand_as(self, other, /)", steps_stand_as, "To the step at which another one is.", 0},
    {"_whole(self, i, /)", steps_whole, "All that operand i gives, in the order of the steps.", 0},
    {"_set_child(self, child, leads, /)", steps_set_child, "An nditer to be walked within each step, from so many bytes behind its elements on.", 0},
    {"_close(self, /)", steps_close, "Write what is in buffers; let go of the arrays.", 0},
    {0},
};
static const GetSetRow steps_getset[] = {
    {"value", steps_value, NULL, "What the current step shows: an array, or a tuple of them."},
    {"finished", steps_finished, NULL, "Is there no step left?"},
    {"iterindex", steps_get_place, steps_set_place, "The number of the current step."},
    {"multi_index", steps_get_multi_index, steps_set_multi_index, "The current step's indices, with the flag multi_index."},
    {"index", steps_get_index, steps_set_index, "The current step's place in C or Fortran order, with the flags c_index or f_index."},
    {"_range", steps_get_range, NULL, "The first step and the one behind the last."},
    {"has_delayed_bufalloc", steps_is_delayed, NULL, "Must reset() be called first?"},
    {0},
};

Type steps_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_numpy._Steps",
    .doc = "Arrays walked together: the core of numpy.nditer.",
    .flags = TYPE_BASE,
    .size = sizeof(Steps),
    .weakrefs_offset = offsetof(Steps, weakrefs),
    .base = &object_type,
    .methods = steps_methods,
    .getset = steps_getset,
    .new = steps_new,
    .init = steps_init,
    .dealloc = steps_dealloc,
    .iter = iter_self,
    .next = steps_next,
    .length = steps_length,
    .getitem = steps_getitem,
    .setitem = steps_setitem,
};
