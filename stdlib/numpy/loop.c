/* Broadcasting and looping: see loop.h.
 *
 * Rows run along the dimension in which the operands' strides are least.  Dimensions are sorted by the first operand that
 * tells two of them apart, so that the order is that of memory; where every stride of a dimension is negative it is walked
 * from its other end.  Sums therefore add in the order of memory, as numpy's do.
 */
#include "stdlib/numpy/loop.h"

/* ---- shapes */

static COLD int broadcast_fail(Array *const *arrays, size_t count) {
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    char text[1024];
    for (size_t i = 0; i < count; i++) {
        shape_text(arrays[i]->ndim, arrays[i]->shape, text);
        if (str_builder_ascii(&b, text, strlen(text)) < 0 || str_builder_char(&b, ' ') < 0) return -1;
    }
    scoped Own shapes = str_builder_finish(&b);
    if (!shapes) return -1;
    return fail(ValueError, "operands could not be broadcast together with shapes %U", shapes);
}

int broadcast_shape(Array *const *arrays, size_t count, ssize_t *shape) {
    int ndim = 0;
    for (size_t i = 0; i < count; i++)
        if (arrays[i]->ndim > ndim) ndim = arrays[i]->ndim;
    for (int d = 0; d < ndim; d++) shape[d] = 1;
    for (size_t i = 0; i < count; i++) {
        int first = ndim - arrays[i]->ndim;
        for (int d = 0; d < arrays[i]->ndim; d++) {
            ssize_t n = arrays[i]->shape[d];
            if (n == 1 || n == shape[first + d]) continue;
            if (shape[first + d] != 1) return broadcast_fail(arrays, count);
            shape[first + d] = n;
        }
    }
    return ndim;
}

bool broadcasts_to(const Array *a, int ndim, const ssize_t *shape) {
    int first = ndim - a->ndim;
    if (first < 0) return false;
    for (int d = 0; d < a->ndim; d++)
        if (a->shape[d] != shape[first + d] && a->shape[d] != 1) return false;
    return true;
}

void broadcast_strides(const Array *a, int ndim, const ssize_t *shape, ssize_t *strides) {
    int first = ndim - a->ndim;
    for (int d = 0; d < ndim; d++) {
        bool repeats = d < first || (a->shape[d - first] == 1 && shape[d] != 1);
        strides[d] = repeats ? 0 : a->strides[d - first];
    }
}

/* ---- overlap */

/* The bytes between a's lowest and highest element. */
static void array_extent(const Array *a, const char **low, const char **high) {
    *low = a->data;
    *high = a->data + a->dtype->size;
    for (int d = 0; d < a->ndim; d++) {
        ssize_t reach = (a->shape[d] - 1) * a->strides[d];
        if (reach < 0) *low += reach;
        else *high += reach;
    }
}

bool arrays_overlap(const Array *a, const Array *b) {
    if (a->size == 0 || b->size == 0) return false;
    const char *a_low, *a_high, *b_low, *b_high;
    array_extent(a, &a_low, &a_high);
    array_extent(b, &b_low, &b_high);
    return a_low < b_high && b_low < a_high;
}

/* Do a and b name the same elements in the same order, so that one may be written while the other is read? */
static bool arrays_same(const Array *a, const Array *b) {
    if (a->data != b->data || a->ndim != b->ndim || a->dtype->size != b->dtype->size) return false;
    for (int d = 0; d < a->ndim; d++)
        if (a->shape[d] != b->shape[d] || (a->shape[d] != 1 && a->strides[d] != b->strides[d])) return false;
    return true;
}

/* ---- dimensions */

void loop_operand(Loop *loop, size_t i, const Array *a, const Dtype *kernel, bool output) {
    LoopOperand *o = &loop->operands[i];
    o->data = a->data;
    o->dtype = a->dtype;
    o->kernel = kernel;
    o->aligned = a->flags & ARRAY_ALIGNED;
    o->output = output;
    broadcast_strides(a, loop->ndim, loop->shape, o->strides);
}

static void loop_swap_dims(Loop *loop, int a, int b) {
    ssize_t n = loop->shape[a];
    loop->shape[a] = loop->shape[b];
    loop->shape[b] = n;
    for (size_t i = 0; i < loop->count; i++) {
        ssize_t *strides = loop->operands[i].strides, s = strides[a];
        strides[a] = strides[b];
        strides[b] = s;
    }
}

static inline ssize_t magnitude(ssize_t n) { return n < 0 ? -n : n; }

/* Should dimension `outer` rather be inside of `inner`?  Asked of all operands that move in both. */
static bool loop_dims_misplaced(const Loop *loop, int outer, int inner) {
    bool misplaced = false;
    for (size_t i = 0; i < loop->count; i++) {
        ssize_t a = magnitude(loop->operands[i].strides[outer]), b = magnitude(loop->operands[i].strides[inner]);
        if (a == 0 || b == 0) continue;
        if (a >= b) return false;
        misplaced = true;
    }
    return misplaced;
}

static void loop_drop_ones(Loop *loop) {
    int kept = 0;
    for (int d = 0; d < loop->ndim; d++) {
        if (loop->shape[d] == 1) continue;
        loop->shape[kept] = loop->shape[d];
        for (size_t i = 0; i < loop->count; i++) loop->operands[i].strides[kept] = loop->operands[i].strides[d];
        kept++;
    }
    loop->ndim = kept;
}

static void loop_sort_dims(Loop *loop) {
    for (int d = 1; d < loop->ndim; d++)
        for (int e = d; e > 0 && loop_dims_misplaced(loop, e - 1, e); e--) loop_swap_dims(loop, e - 1, e);
}

/* Walk a dimension upwards in memory where everything that moves in it moves down. */
static void loop_flip(Loop *loop, int d) {
    bool moves = false;
    for (size_t i = 0; i < loop->count; i++) {
        if (loop->operands[i].strides[d] > 0) return;
        moves |= loop->operands[i].strides[d] < 0;
    }
    if (!moves) return;
    for (size_t i = 0; i < loop->count; i++) {
        LoopOperand *o = &loop->operands[i];
        o->data += (loop->shape[d] - 1) * o->strides[d];
        o->strides[d] = -o->strides[d];
    }
}

static bool loop_joins(const Loop *loop, int outer, int inner) {
    for (size_t i = 0; i < loop->count; i++) {
        const ssize_t *strides = loop->operands[i].strides;
        if (strides[outer] != strides[inner] * loop->shape[inner]) return false;
    }
    return true;
}

static void loop_join_dims(Loop *loop) {
    int last = 0;
    for (int d = 1; d < loop->ndim; d++) {
        if (loop_joins(loop, last, d)) {
            loop->shape[last] *= loop->shape[d];
        } else {
            last++;
            loop->shape[last] = loop->shape[d];
        }
        for (size_t i = 0; i < loop->count; i++) loop->operands[i].strides[last] = loop->operands[i].strides[d];
    }
    if (loop->ndim) loop->ndim = last + 1;
}

static void loop_simplify(Loop *loop) {
    loop_drop_ones(loop);
    if (loop->ndim > 1) loop_sort_dims(loop);
    for (int d = 0; d < loop->ndim && !loop->in_order && !loop->forward; d++) loop_flip(loop, d);
    if (loop->ndim > 1 && !loop->in_order) loop_join_dims(loop);
    if (loop->ndim == 0) {
        loop->ndim = 1;
        loop->shape[0] = 1;
        for (size_t i = 0; i < loop->count; i++) loop->operands[i].strides[0] = 0;
    }
}

/* ---- rows */

typedef struct LoopBuffers {
    char *block;                          /* all of them, or NULL */
    char *buffers[LOOP_MAX_OPERANDS];     /* NULL: the kernel sees the elements where they are */
} LoopBuffers;

static int loop_buffers(const Loop *loop, ssize_t row, LoopBuffers *b) {
    size_t total = 0, sizes[LOOP_MAX_OPERANDS] = {0};
    size_t room = row < LOOP_BUFFER ? (size_t)row : LOOP_BUFFER;
    for (size_t i = 0; i < loop->count; i++) {
        const LoopOperand *o = &loop->operands[i];
        if (o->dtype == o->kernel && o->aligned) continue;
        sizes[i] = (room * o->kernel->size + 63) & ~(size_t)63;
        total += sizes[i];
    }
    *b = (LoopBuffers){0};
    if (!total) return 0;
    b->block = mem_alloc(total);
    if (!b->block) return -1;
    char *at = b->block;
    for (size_t i = 0; i < loop->count; i++) {
        if (sizes[i]) b->buffers[i] = at;
        at += sizes[i];
    }
    return 0;
}

/* A row of results from its buffer to where they belong; mask: the runs of elements that are not to keep what they are, or NULL. */
static void row_write_back(const LoopOperand *o, const char *from, char *to, ssize_t stride, ssize_t count, const char *mask, ssize_t mask_step) {
    ssize_t size = o->kernel->size;
    for (ssize_t start = 0, stop; start < count; start = stop) {
        for (; mask && start < count && !mask[start * mask_step]; start++) {}
        for (stop = mask ? start : count; stop < count && mask[stop * mask_step]; stop++) {}
        if (stop > start) cast_elements(o->kernel, from + start * size, size, o->dtype, to + start * stride, stride, stop - start);
    }
}

static void row_buffered(const Loop *loop, const LoopBuffers *b, char *const *data, const ssize_t *strides, ssize_t count) {
    char *args[LOOP_MAX_OPERANDS];
    ssize_t steps[LOOP_MAX_OPERANDS];
    for (size_t i = 0; i < loop->count; i++) {
        const LoopOperand *o = &loop->operands[i];
        args[i] = data[i];
        steps[i] = strides[i];
        if (!b->buffers[i]) continue;
        args[i] = b->buffers[i];
        steps[i] = o->kernel->size;
        if (o->output && !loop->keeps) continue;
        cast_elements(o->dtype, data[i], strides[i], o->kernel, args[i], steps[i], count);
    }
    loop->fn(args, steps, count, loop->data);
    for (size_t i = 0; i < loop->count; i++) {
        const LoopOperand *o = &loop->operands[i];
        size_t last = loop->count - 1;
        if (o->output && b->buffers[i]) row_write_back(o, args[i], data[i], strides[i], count, loop->masked ? args[last] : NULL, steps[last]);
    }
}

static void loop_row(const Loop *loop, const LoopBuffers *b, char *const *data, const ssize_t *strides, ssize_t count) {
    if (!b->block && !loop->folds) {
        loop->fn(data, strides, count, loop->data);
        return;
    }
    char *at[LOOP_MAX_OPERANDS];
    memcpy(at, data, sizeof at);
    while (count > 0) {
        ssize_t n = count < LOOP_BUFFER ? count : LOOP_BUFFER;
        if (b->block) row_buffered(loop, b, at, strides, n);
        else loop->fn(at, strides, n, loop->data);
        for (size_t i = 0; i < loop->count; i++) at[i] += n * strides[i];
        count -= n;
    }
}

/* All rows, by an odometer over the outer dimensions. */
static void loop_rows(const Loop *loop, const LoopBuffers *b) {
    int inner = loop->ndim - 1;
    ssize_t steps[LOOP_MAX_OPERANDS], at[ARRAY_MAX_DIMS] = {0};
    char *data[LOOP_MAX_OPERANDS] = {NULL};
    for (size_t i = 0; i < loop->count; i++) {
        steps[i] = loop->operands[i].strides[inner];
        data[i] = loop->operands[i].data;
    }
    for (;;) {
        loop_row(loop, b, data, steps, loop->shape[inner]);
        int d = inner - 1;
        for (; d >= 0; d--) {
            for (size_t i = 0; i < loop->count; i++) data[i] += loop->operands[i].strides[d];
            if (++at[d] < loop->shape[d]) break;
            for (size_t i = 0; i < loop->count; i++) data[i] -= loop->shape[d] * loop->operands[i].strides[d];
            at[d] = 0;
        }
        if (d < 0) return;
    }
}

/* ---- many rows into one element: numpy gathers their elements before it folds them, which rounds otherwise */

/* How many outer dimensions move the total while no inner one does: -1 if fewer than two rows go into the same element. */
static int loop_gathers(const Loop *loop) {
    if (!loop->folds || loop->count != 3 || !dtype_is_inexact(loop->operands[1].kernel)) return -1;
    int outer = loop->ndim;
    while (outer > 0 && !loop->operands[0].strides[outer - 1]) outer--;
    return loop->ndim - outer >= 2 ? outer : -1;
}

typedef struct Gathering {
    const Loop *loop;
    char *total, *buffer;
    ssize_t filled;        /* elements waiting in the buffer */
} Gathering;

static void gathering_fold(Gathering *g) {
    char *const args[LOOP_MAX_OPERANDS] = {g->total, g->buffer, g->total};
    const ssize_t steps[LOOP_MAX_OPERANDS] = {0, g->loop->operands[1].kernel->size, 0};
    if (g->filled) g->loop->fn(args, steps, g->filled, g->loop->data);
    g->filled = 0;
}

static void gathering_row(Gathering *g, const char *from) {
    const LoopOperand *o = &g->loop->operands[1];
    ssize_t step = o->strides[g->loop->ndim - 1], size = o->kernel->size;
    for (ssize_t left = g->loop->shape[g->loop->ndim - 1]; left > 0;) {
        ssize_t n = left < LOOP_BUFFER - g->filled ? left : LOOP_BUFFER - g->filled;
        cast_elements(o->dtype, from, step, o->kernel, g->buffer + g->filled * size, size, n);
        from += n * step;
        left -= n;
        g->filled += n;
        if (g->filled == LOOP_BUFFER) gathering_fold(g);
    }
}

/* All rows; whenever one of the outer dimensions moves, another element begins. */
static void loop_gather(Gathering *g, int outer) {
    const Loop *loop = g->loop;
    const ssize_t *strides = loop->operands[1].strides, *steps = loop->operands[0].strides;
    const char *from = loop->operands[1].data;
    ssize_t at[ARRAY_MAX_DIMS] = {0};
    for (int d = 0; d >= 0;) {
        gathering_row(g, from);
        for (d = loop->ndim - 2; d >= 0; d--) {
            if (d < outer) gathering_fold(g);
            from += strides[d];
            g->total += steps[d];
            if (++at[d] < loop->shape[d]) break;
            from -= loop->shape[d] * strides[d];
            g->total -= loop->shape[d] * steps[d];
            at[d] = 0;
        }
    }
    gathering_fold(g);
}

static int loop_execute_gathered(Loop *loop, int outer, ssize_t size) {
    ssize_t together = 1;
    for (int d = outer; d < loop->ndim; d++) together *= loop->shape[d];
    Gathering g = {.loop = loop, .total = loop->operands[0].data};
    g.buffer = mem_alloc((size_t)(together < LOOP_BUFFER ? together : LOOP_BUFFER) * loop->operands[1].kernel->size);
    if (!g.buffer) return fail_memory();
    if (size < GIL_DROP_ELEMENTS) loop_gather(&g, outer);
    else WITHOUT_GIL_FOR("numpy", loop_gather(&g, outer));
    mem_free(g.buffer);
    return 0;
}

/* ---- short rows: a tile of them is walked the other way, so that a few long rows do for many short ones */

enum { SHORT_ROW = 12, TILE = 256 }; /* elements; a tile stays in the processor's first cache */

/* Does the order of elements not matter, and are rows short and many? */
static bool loop_turns(const Loop *loop) {
    int last = loop->ndim - 1;
    if (last < 1 || loop->ndim == ARRAY_MAX_DIMS || loop->keeps || loop->folds || loop->in_order || loop->forward) return false;
    return loop->shape[last] < SHORT_ROW && loop->shape[last - 1] >= 4 * SHORT_ROW;
}

/* The rows from `first` on, of the last dimension but one, by tiles of so many of them. */
static void loop_turn(Loop *loop, ssize_t first, ssize_t rows, ssize_t tile) {
    int last = loop->ndim++;
    loop->shape[last] = tile;
    loop->shape[last - 2] = rows / tile;
    for (size_t i = 0; i < loop->count; i++) {
        LoopOperand *o = &loop->operands[i];
        o->data += first * o->strides[last - 2];
        o->strides[last] = o->strides[last - 2];
        o->strides[last - 2] *= tile;
    }
}

/* size: how many elements, of which it depends whether others may run meanwhile. */
static int loop_walk(const Loop *loop, ssize_t size) {
    LoopBuffers buffers;
    if (loop_buffers(loop, loop->shape[loop->ndim - 1], &buffers) < 0) return fail_memory();
    if (size < GIL_DROP_ELEMENTS) loop_rows(loop, &buffers);
    else WITHOUT_GIL_FOR("numpy", loop_rows(loop, &buffers));
    mem_free(buffers.block);
    return 0;
}

static int loop_walk_turned(const Loop *loop, ssize_t size) {
    ssize_t rows = loop->shape[loop->ndim - 2], left = rows % TILE;
    Loop tiles = *loop, rest = *loop;
    loop_turn(&tiles, 0, rows - left, TILE);
    if (rows > left && loop_walk(&tiles, size) < 0) return -1;
    if (!left) return 0;
    loop_turn(&rest, rows - left, left, left);
    return loop_walk(&rest, size);
}

int loop_execute(Loop *loop) {
    ssize_t size = 1;
    for (int d = 0; d < loop->ndim; d++) size *= loop->shape[d];
    if (size == 0) return 0;
    loop_simplify(loop);
    int outer = loop_gathers(loop);
    if (outer >= 0) return loop_execute_gathered(loop, outer, size);
    return loop_turns(loop) ? loop_walk_turned(loop, size) : loop_walk(loop, size);
}

/* ---- whole operations */

/* Copies of inputs that an output would overwrite too early, in copies[]; operands[] then points there. */
static int loop_separate(Array **operands, size_t inputs, size_t outputs, Own *copies) {
    for (size_t i = 0; i < inputs; i++) {
        for (size_t j = inputs; j < inputs + outputs; j++) {
            if (!arrays_overlap(operands[i], operands[j]) || arrays_same(operands[i], operands[j])) continue;
            copies[i] = array_cast(as_ref(operands[i]), operands[i]->dtype, true);
            if (!copies[i]) return -1;
            operands[i] = array_peek(copies[i]);
            break;
        }
    }
    return 0;
}

/* The commonest case: everything contiguous in the kernel's types, or of one element.  False: it is not. */
static bool loop_is_flat(Array *const *operands, const Dtype *const *kernel, size_t count, ssize_t *steps) {
    const Array *last = operands[count - 1];
    if (last->size >= GIL_DROP_ELEMENTS) return false;
    for (size_t i = 0; i < count; i++) {
        const Array *a = operands[i];
        if (a->dtype != kernel[i] || !(a->flags & ARRAY_ALIGNED)) return false;
        steps[i] = a->size == 1 && a != last ? 0 : a->dtype->size;
        if (steps[i] == 0) continue;
        if (!(a->flags & ARRAY_C) || a->ndim != last->ndim) return false;
        for (int d = 0; d < a->ndim; d++)
            if (a->shape[d] != last->shape[d]) return false;
    }
    return true;
}

void masked_row(char *const *args, const ssize_t *steps, ssize_t count, const void *data) {
    const MaskedRow *m = data;
    const char *mask = args[m->count];
    ssize_t step = steps[m->count], start = 0;
    while (start < count) {
        while (start < count && !mask[start * step]) start++;
        ssize_t stop = start;
        while (stop < count && mask[stop * step]) stop++;
        if (stop == start) return;
        char *at[LOOP_MAX_OPERANDS];
        for (size_t i = 0; i < m->count; i++) at[i] = args[i] + start * steps[i];
        m->fn(at, steps, stop - start, m->data);
        start = stop;
    }
}

/* Whoever has chosen operands of one shape may have run Python since. */
static bool operands_fit(Array *const *operands, size_t inputs, size_t count, const Array *mask) {
    const Array *result = operands[inputs];
    for (size_t i = 0; i < count; i++) {
        if (!broadcasts_to(operands[i], result->ndim, result->shape)) return false;
        if (i > inputs && operands[i]->size != result->size) return false;
    }
    return !mask || broadcasts_to(mask, result->ndim, result->shape);
}

int loop_run_where(Array *const *operands, const Dtype *const *kernel, size_t inputs, size_t outputs, RowFn *fn,
                   const void *data, Array *mask) {
    size_t count = inputs + outputs;
    Array *use[LOOP_MAX_OPERANDS + 1];
    Own copies[LOOP_MAX_OPERANDS] = {NULL};
    memcpy(use, operands, count * sizeof *use);
    int status = loop_separate(use, inputs, outputs, copies);
    if (status == 0 && !operands_fit(use, inputs, count, mask)) status = array_fail_changed();
    if (status == 0) {
        MaskedRow masked = {fn, data, count};
        Loop loop = {.ndim = use[inputs]->ndim, .count = count, .keeps = mask != NULL, .fn = fn, .data = data};
        memcpy(loop.shape, use[inputs]->shape, (size_t)loop.ndim * sizeof *loop.shape);
        for (size_t i = 0; i < count; i++) loop_operand(&loop, i, use[i], kernel[i], i >= inputs);
        if (mask) {
            loop_operand(&loop, loop.count++, mask, &dtypes[DT_BOOL], false);
            loop.fn = masked_row;
            loop.data = &masked;
            loop.masked = true;
        }
        status = loop_execute(&loop);
    }
    for (size_t i = 0; i < inputs; i++) decref(copies[i]);
    return status;
}

static bool loop_is_separate(Array *const *operands, size_t inputs, size_t count) {
    for (size_t i = 0; i < inputs; i++)
        for (size_t j = inputs; j < count; j++)
            if (arrays_overlap(operands[i], operands[j]) && !arrays_same(operands[i], operands[j])) return false;
    return true;
}

int loop_run(Array *const *operands, const Dtype *const *kernel, size_t inputs, size_t outputs, RowFn *fn, const void *data) {
    size_t count = inputs + outputs;
    ssize_t steps[LOOP_MAX_OPERANDS];
    if (!loop_is_flat(operands, kernel, count, steps) || !loop_is_separate(operands, inputs, count))
        return loop_run_where(operands, kernel, inputs, outputs, fn, data, NULL);
    char *args[LOOP_MAX_OPERANDS];
    for (size_t i = 0; i < count; i++) args[i] = operands[i]->data;
    if (operands[count - 1]->size) fn(args, steps, operands[count - 1]->size, data);
    return 0;
}
