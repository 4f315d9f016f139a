/* Arrays whose memory becomes another: resize() and __setstate__.
 *
 * Views, buffers and loops that are under way -- below a conversion that runs Python, or in another thread without the GIL -- hold a
 * reference to the array that owns their memory, and no more than that.  numpy's resize(refcheck=False) frees it all the same, and they
 * read and write what is no longer theirs.  Here memory at which others may look stays the array's until the array goes: what fits is
 * done in place; else the block is outgrown, and the next one has room for twice as much, so that growing step by step costs no more
 * than the final size a few times over.  An array that nobody else refers to has neither outgrown blocks nor room to spare.
 */
#include "stdlib/numpy/array_inner.h"

typedef struct Outgrown {
    struct Outgrown *next;
    char *data;        /* or NULL */
    size_t room_bytes; /* of the block that came next */
} Outgrown;

void outgrown_free(Outgrown *o) {
    while (o) {
        Outgrown *next = o->next;
        elements_free(o->data);
        mem_free(o);
        o = next;
    }
}

static size_t size_bytes(const Array *a) { return (size_t)a->size * a->dtype->size; }

/* References of an array that nobody else looks at: the variable's and the call's own. */
enum { UNSHARED_REFERENCES = 2 };
static bool is_shared(const Array *a) { return a->head.refcount > UNSHARED_REFERENCES && (a->size || a->outgrown); }

/* For at least so many bytes, and twice as many as *room if possible: its new room. */
static char *block_with_reserve(size_t least, size_t *room) {
    char *block = *room < SSIZE_MAX / 2 && 2 * *room > least ? mem_alloc(2 * *room) : NULL;
    if (block) *room *= 2;
    else if ((block = mem_alloc(least))) *room = least;
    return block;
}

/* a's block has room for so many bytes from now on, and what lay where a's elements were until now still does. */
static int make_room(Array *a, size_t needed) {
    Outgrown *last = a->outgrown;
    size_t room = last ? last->room_bytes : size_bytes(a);
    if (last && needed <= room) return 0;
    Outgrown *o = mem_alloc(sizeof *o);
    char *block = o && needed > room ? block_with_reserve(needed, &room) : NULL;
    if (!o || (needed > room && !block)) {
        mem_free(o);
        throw_memory();
        return -1;
    }
    *o = (Outgrown){last, block ? a->data : NULL, room};
    if (block) a->data = memcpy(block, a->data, size_bytes(a));
    a->outgrown = o;
    return 0;
}

static int take_dims(Array *a, const Array *b) {
    const Dtype *d = a->dtype;
    a->dtype = b->dtype;
    if (array_set_dims(a, b->ndim, b->shape, b->strides) == 0) return 0;
    a->dtype = d;
    return -1;
}

int array_adopt(Ref self, Ref fresh) {
    Array *a = array_peek(self), *b = array_peek(fresh);
    if (!(a->flags & ARRAY_OWNS)) return fail(ValueError, "cannot change an array that does not own its data");
    if (is_shared(a)) {
        if (make_room(a, size_bytes(b)) < 0 || take_dims(a, b) < 0) return -1;
        memcpy(a->data, b->data, size_bytes(b));
    } else {
        if (take_dims(a, b) < 0) return -1;
        char *data = a->data;
        a->data = b->data;
        b->data = data;
        b->outgrown = a->outgrown;
        a->outgrown = NULL;
    }
    array_update_flags(a);
    return 0;
}

/* Another shape for as many elements, which lie without gaps. */
static int set_shape(Array *a, int ndim, const ssize_t *shape) {
    ssize_t strides[ARRAY_MAX_DIMS], step = a->dtype->size;
    bool fortran = is_fortran_only(a);
    for (int k = 0; k < ndim; k++) {
        int d = fortran ? k : ndim - 1 - k;
        strides[d] = step;
        step *= shape[d];
    }
    return array_set_dims(a, ndim, shape, strides);
}

Own ndarray_resize(Ref self, const Ref *args) {
    Array *a = array_peek(self);
    ssize_t shape[ARRAY_MAX_DIMS];
    int check = args[0] ? truth(args[0]) : 1;
    if (check < 0) return NULL;
    if (tuple_length(args[1]) == 0) return None;
    int ndim = shape_from_args(args[1], shape);
    if (ndim < 0) return NULL;
    for (int i = 0; i < ndim; i++)
        if (shape[i] < 0) return throw(ValueError, "negative dimensions not allowed");
    if (!(a->flags & (ARRAY_C | ARRAY_F))) return throw(ValueError, "resize only works on single-segment arrays");
    ssize_t size = 1;
    for (int i = 0; i < ndim; i++)
        if (__builtin_mul_overflow(size, shape[i], &size)) return throw(ValueError, "array is too big");
    if (size == a->size) return set_shape(a, ndim, shape) < 0 ? NULL : None;
    if (!(a->flags & ARRAY_OWNS)) return throw(ValueError, "cannot resize this array: it does not own its data");
    if (a->weakrefs || (check && a->head.refcount > UNSHARED_REFERENCES))
        return throw(ValueError, "cannot resize an array that references or is referenced\nby another array in this way.\nUse the np.resize function or refcheck=False");
    scoped Own fresh = array_zeros(a->dtype, ndim, shape, is_fortran_only(a) ? 'F' : 'C');
    if (!fresh) return NULL;
    size_t least = size_bytes(a) < size_bytes(array_peek(fresh)) ? size_bytes(a) : size_bytes(array_peek(fresh));
    memcpy(array_peek(fresh)->data, a->data, least);
    return array_adopt(self, fresh) < 0 ? NULL : None;
}
