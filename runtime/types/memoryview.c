/* memoryview: a window on the memory of another object, without a copy.
 *
 * Each view holds a Buffer of the object that really has the memory (a view of a view asks that object again), with the
 * data pointer, shape and strides changed to what it shows.  Slices are views, too.  A view that has given out buffers
 * of its own cannot be released.  Everything works in any number of dimensions except subviews, as in CPython.
 */
#include "runtime/types/memoryview.h"

#include "runtime/base/hash.h"
#include "runtime/object/call.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes_inner.h"
#include "runtime/types/int.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/memory_inner.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

enum { DIMENSIONS_MAX = 8 };

typedef struct MemoryView {
    Object head;
    Buffer view;      /* owner NULL: released */
    ssize_t exports;  /* buffers of this view that are out */
    int64_t hash;     /* -1: not computed */
    Own weakrefs;
} MemoryView;

static MemoryView *memory_of(Ref v) { return (MemoryView *)object_of(v); }

/* The view's buffer, or NULL: ValueError. */
static Buffer *view_checked(Ref self) {
    Buffer *view = &memory_of(self)->view;
    return view->owner ? view : throw(ValueError, "operation forbidden on released memoryview object");
}

/* Of one dimension: as CPython has it, an empty slice with a stride is not contiguous; of more, anything empty is. */
static bool is_contiguous(const Buffer *b) {
    if (b->dimensions == 1) return b->shape[0] == 1 || b->strides[0] == (ssize_t)b->item_size;
    if (b->size_bytes == 0) return true;
    ssize_t stride = (ssize_t)b->item_size;
    for (int i = b->dimensions - 1; i >= 0; i--) {
        if (b->shape[i] > 1 && b->strides[i] != stride) return false;
        stride *= b->shape[i];
    }
    return true;
}

static bool is_fortran(const Buffer *b) {
    if (b->dimensions <= 1 || b->size_bytes == 0) return is_contiguous(b);
    ssize_t stride = (ssize_t)b->item_size;
    for (int i = 0; i < b->dimensions; i++) {
        if (b->shape[i] > 1 && b->strides[i] != stride) return false;
        stride *= b->shape[i];
    }
    return true;
}

/* ---- making */

static Own view_of_buffer_take(Buffer *buffer) {
    MemoryView *m = object_new(&memoryview_type, 0);
    if (!m) {
        buffer_release(buffer);
        return NULL;
    }
    m->view = *buffer;
    m->hash = -1;
    gc_track(&m->head);
    return as_own(m);
}

/* A view of the same memory as `self`, to be changed by the caller. */
static Own view_again(Ref self) {
    Buffer buffer, *view = view_checked(self);
    if (!view || buffer_get(view->owner, &buffer, BUFFER_STRIDES | BUFFER_FORMAT) < 0) return NULL;
    Own owner = buffer.owner;
    void *internal = buffer.internal;
    buffer = *view;
    buffer.owner = owner;
    buffer.internal = internal;
    return view_of_buffer_take(&buffer);
}

Own memoryview_new(Ref v) {
    Buffer buffer;
    if (is_exactly(v, &memoryview_type)) return view_again(v);
    if (!has_buffer(v)) return throw(TypeError, "memoryview: a bytes-like object is required, not '%T'", v);
    if (buffer_get(v, &buffer, BUFFER_STRIDES | BUFFER_FORMAT) < 0) return NULL;
    return view_of_buffer_take(&buffer);
}

static Own memoryview_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[1];
    if (args_bind(&signature, "memoryview(object)", args, count, names, bound) < 0) return NULL;
    return memoryview_new(bound[0]);
}

static void memoryview_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    buffer_release(&((MemoryView *)o)->view);
    object_free(o);
    dealloc_end();
}

static int memoryview_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((MemoryView *)o)->view.owner);
    return 0;
}

static int memoryview_clear(Object *o) {
    if (((MemoryView *)o)->exports == 0) buffer_release(&((MemoryView *)o)->view);
    return 0;
}

/* ---- items */

static const MemoryFormat *format_checked(const Buffer *view) {
    const MemoryFormat *format = memory_format_find(view->format);
    return format ? format : throw(NotImplementedError, "memoryview: unsupported format %s", view->format);
}

/* Address of item `at` in dimension d, from `start`; NULL: IndexError. */
static char *step_into(const Buffer *view, char *start, int d, ssize_t at) {
    if (at < 0) at += view->shape[d];
    if (at < 0 || at >= view->shape[d]) return throw(IndexError, "index out of bounds on dimension %d", d + 1);
    return start + at * view->strides[d];
}

static char *item_by_tuple(const Buffer *view, Ref key) {
    char *item = view->data;
    size_t count = tuple_length(key);
    if (count < (size_t)view->dimensions) return throw(NotImplementedError, "sub-views are not implemented");
    if (count > (size_t)view->dimensions)
        return throw(TypeError, "cannot index %d-dimension view with %zu-element tuple", view->dimensions, count);
    for (size_t i = 0; i < count && item; i++) {
        ssize_t at;
        if (item_index(tuple_item_peek(key, i), 0, &at) < 0) return NULL;
        item = step_into(view, item, (int)i, at);
    }
    return item;
}

static bool is_slice(Ref v) { return is_exactly(v, &slice_type); }

static bool is_tuple_of(Ref key, bool (*kind)(Ref)) {
    if (!is_tuple(key)) return false;
    for (size_t i = 0; i < tuple_length(key); i++)
        if (!kind(tuple_item_peek(key, i))) return false;
    return true;
}

/* Address of the item that key names.  The texts are for keys of several dimensions, which name no item. */
static char *item_by_key(const Buffer *view, Ref key, const char *rows, const char *slices) {
    ssize_t at;
    bool none = is_tuple(key) && !tuple_length(key);
    if (view->dimensions == 0) return none || key == Ellipsis ? view->data : throw(TypeError, "invalid indexing of 0-dim memory");
    if (has_index(key)) {
        if (item_index(key, 0, &at) < 0) return NULL;
        return view->dimensions > 1 ? throw(NotImplementedError, "%s", rows) : step_into(view, view->data, 0, at);
    }
    if (is_tuple_of(key, has_index)) return item_by_tuple(view, key);
    if (is_slice(key) || is_tuple_of(key, is_slice)) return throw(NotImplementedError, "%s", slices);
    return throw(TypeError, "memoryview: invalid slice key");
}

static Own slice_view(Ref self, Ref key) {
    ssize_t start, stop, step;
    size_t count;
    scoped Own result = view_again(self);
    if (!result) return NULL;
    Buffer *view = &memory_of(result)->view;
    if (view->dimensions == 0) return throw(TypeError, "invalid indexing of 0-dim memory");
    if (slice_resolve(key, (size_t)view->shape[0], &start, &stop, &step, &count) < 0) return NULL;
    if (count) view->data = (char *)view->data + start * view->strides[0];
    size_t per_row = view->shape[0] ? view->size_bytes / (size_t)view->shape[0] : 0;
    view->shape[0] = (ssize_t)count;
    view->strides[0] *= step;
    view->size_bytes = count * per_row;
    return give(result);
}

static Own memoryview_getitem(Ref self, Ref key) {
    const Buffer *view = view_checked(self);
    if (!view) return NULL;
    if (is_slice(key)) return slice_view(self, key);
    if (view->dimensions == 0 && key == Ellipsis) return own(self);
    const MemoryFormat *format = format_checked(view);
    if (!format) return NULL;
    const char *item = item_by_key(view, key, "multi-dimensional sub-views are not implemented", "multi-dimensional slicing is not implemented");
    return item && view_checked(self) ? memory_unpack(format, item) : NULL; /* an __index__ may have released self */
}

/* Copy the items of one-dimensional `from` to `to`, which has as many of the same format; they may overlap. */
static int copy_items(const Buffer *to, const Buffer *from) {
    if (to->shape[0] != from->shape[0] || to->item_size != from->item_size || strcmp(to->format, from->format))
        return fail(ValueError, "memoryview assignment: lvalue and rvalue have different structures");
    size_t count = (size_t)to->shape[0], size = to->item_size;
    scoped Own copy = bytes_new_empty(count * size);
    if (!copy) return -1;
    for (size_t i = 0; i < count; i++)
        memcpy(bytes_data(copy) + i * size, (char *)from->data + (ssize_t)i * from->strides[0], size);
    for (size_t i = 0; i < count; i++)
        memcpy((char *)to->data + (ssize_t)i * to->strides[0], bytes_data(copy) + i * size, size);
    return 0;
}

static int assign_slice(Ref self, Ref key, Ref value) {
    Buffer from;
    scoped Own target = slice_view(self, key);
    if (!target || !view_checked(self)) return -1; /* an __index__ may have released self */
    if (buffer_get(value, &from, BUFFER_STRIDES | BUFFER_FORMAT) < 0) return -1;
    int status = from.dimensions == 1
                     ? copy_items(&memory_of(target)->view, &from)
                     : fail(ValueError, "memoryview assignment: lvalue and rvalue have different structures");
    buffer_release(&from);
    return status;
}

static int memoryview_setitem(Ref self, Ref key, Ref value) {
    Buffer *view = view_checked(self);
    if (!view) return -1;
    if (view->readonly) return fail(TypeError, "cannot modify read-only memory");
    if (!value) return fail(TypeError, "cannot delete memory");
    if (is_slice(key) && view->dimensions == 1) return assign_slice(self, key, value);
    const MemoryFormat *format = format_checked(view);
    char *item = format ? item_by_key(view, key, "sub-views are not implemented",
                                      "memoryview slice assignments are currently restricted to ndim = 1") : NULL;
    if (!item) return -1;
    char packed[16];
    if (memory_pack(format, packed, value) < 0 || !view_checked(self))
        return -1; /* value's code may have released self */
    memcpy(item, packed, view->item_size);
    return 0;
}

/* ---- all items */

/* The bytes of dimension d and deeper, in C order (or Fortran's: first index fastest). */
static char *gather(const Buffer *view, const char *start, int d, char *out) {
    if (d == view->dimensions) return (char *)memcpy(out, start, view->item_size) + view->item_size;
    for (ssize_t i = 0; i < view->shape[d]; i++) out = gather(view, start + i * view->strides[d], d + 1, out);
    return out;
}

/* The same view with its dimensions the other way round. */
static Buffer transposed(const Buffer *view) {
    Buffer t = *view;
    for (int i = 0; i < view->dimensions; i++) {
        t.shape[i] = view->shape[view->dimensions - 1 - i];
        t.strides[i] = view->strides[view->dimensions - 1 - i];
    }
    return t;
}

static Own view_bytes(const Buffer *view, bool fortran) {
    if (!fortran && is_contiguous(view)) return bytes_new(view->data, view->size_bytes);
    Buffer order = fortran ? transposed(view) : *view;
    Own bytes = bytes_new_empty(view->size_bytes);
    if (bytes && view->size_bytes) gather(&order, order.data, 0, bytes_data(bytes));
    return bytes;
}

static Own list_of_items(const Buffer *view, const MemoryFormat *format, const char *start, int d) {
    if (d == view->dimensions) return memory_unpack(format, start);
    scoped Own list = list_new((size_t)view->shape[d]);
    if (!list) return NULL;
    if (d + 1 == view->dimensions) return memory_unpack_row(format, start, (size_t)view->shape[d], view->strides[d], list) < 0 ? NULL : give(list);
    for (ssize_t i = 0; i < view->shape[d]; i++)
        if (list_append_take(list, list_of_items(view, format, start + i * view->strides[d], d + 1)) < 0) return NULL;
    return give(list);
}

/* ---- comparing, hashing, showing */

/* 1, 0, -1 */
static int equal_items(const Buffer *a, const Buffer *b, const MemoryFormat *fa, const MemoryFormat *fb, const char *x,
                       const char *y, int d) {
    if (d == a->dimensions) {
        scoped Own left = memory_unpack(fa, x), right = memory_unpack(fb, y);
        return left && right ? compare_truth(left, right, CMP_EQ) : -1;
    }
    for (ssize_t i = 0; i < a->shape[d]; i++) {
        int equal = equal_items(a, b, fa, fb, x + i * a->strides[d], y + i * b->strides[d], d + 1);
        if (equal <= 0) return equal;
    }
    return 1;
}

static int equal_buffers(const Buffer *a, const Buffer *b) {
    const MemoryFormat *fa = memory_format_find(a->format), *fb = memory_format_find(b->format);
    if (a->dimensions != b->dimensions) return 0;
    for (int i = 0; i < a->dimensions; i++)
        if (a->shape[i] != b->shape[i]) return 0;
    if (!fa || !fb) return 0;
    if (fa == fb && memory_format_is_byte(fa) && is_contiguous(a) && is_contiguous(b))
        return a->size_bytes == 0 || memcmp(a->data, b->data, a->size_bytes) == 0;
    return equal_items(a, b, fa, fb, a->data, b->data, 0);
}

static Own memoryview_compare(Ref a, Ref b, int op) {
    Buffer other;
    if (op != CMP_EQ && op != CMP_NE) return NotImplemented;
    if (!memory_of(a)->view.owner) return bool_new((a == b) == (op == CMP_EQ));
    if (!has_buffer(b)) return NotImplemented;
    if (buffer_get(b, &other, BUFFER_STRIDES | BUFFER_FORMAT) < 0) {
        error_clear();
        return NotImplemented;
    }
    int equal = equal_buffers(&memory_of(a)->view, &other);
    buffer_release(&other);
    return equal < 0 ? NULL : bool_new(equal == (op == CMP_EQ));
}

static int memoryview_hash(Ref self, int64_t *out) {
    MemoryView *m = memory_of(self);
    if (m->hash == -1) {
        int64_t ignored;
        const Buffer *view = view_checked(self);
        if (!view) return -1;
        if (!view->readonly) return fail(ValueError, "cannot hash writable memoryview object");
        const MemoryFormat *format = memory_format_find(view->format);
        if (!format || !memory_format_is_byte(format))
            return fail(ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        scoped Own owner = own(view->owner);
        if (hash(owner, &ignored) < 0 || !view_checked(self)) return -1; /* what can change has no hash; its code may release self */
        scoped Own bytes = view_bytes(view, false);
        if (!bytes) return -1;
        m->hash = hash_bytes(bytes_data(bytes), bytes_length(bytes));
    }
    *out = m->hash;
    return 0;
}

static Own memoryview_repr(Ref self) {
    return str_format(memory_of(self)->view.owner ? "<memory at %p>" : "<released memory at %p>", object_of(self));
}

static int memoryview_length(Ref self, size_t *out) {
    const Buffer *view = view_checked(self);
    if (!view) return -1;
    *out = view->dimensions ? (size_t)view->shape[0] : 1;
    return 0;
}

/* ---- as an exporter itself */

static int memoryview_get_buffer(Ref self, Buffer *out, int flags) {
    const Buffer *view = view_checked(self);
    if (!view) return -1;
    if ((flags & BUFFER_WRITE) && view->readonly)
        return fail(BufferError, "memoryview: underlying buffer is not writable");
    if (!(flags & BUFFER_STRIDES) && !is_contiguous(view))
        return fail(BufferError, "memoryview: underlying buffer is not C-contiguous");
    *out = *view;
    out->owner = own(self);
    memory_of(self)->exports++;
    return 0;
}

static void memoryview_release_buffer(Ref self, Buffer *buffer) { memory_of(self)->exports--; }

static int memoryview_iter_next(Ref self, Own *out) {
    SeqIter *it = (SeqIter *)object_of(self);
    *out = NULL;
    if (!it->sequence) return 0;
    const Buffer *view = view_checked(it->sequence);
    if (!view) return -1;
    if (it->index < (size_t)view->shape[0]) {
        const MemoryFormat *format = format_checked(view);
        if (!format) return -1;
        *out = memory_unpack(format, (char *)view->data + (ssize_t)it->index++ * view->strides[0]);
        return *out ? 1 : -1;
    }
    CLEAR(it->sequence);
    return 0;
}

Type memoryview_iter_type = SEQ_ITER_PLAIN("memory_iterator", memoryview_iter_next, NULL);

static Own memoryview_iter(Ref self) {
    const Buffer *view = view_checked(self);
    if (!view || !format_checked(view)) return NULL;
    if (view->dimensions == 0) return throw(TypeError, "invalid indexing of 0-dim memory");
    if (view->dimensions > 1) return throw(NotImplementedError, "multi-dimensional sub-views are not implemented");
    return text_iter_new(&memoryview_iter_type, self);
}

/* ---- methods */

static int release(Ref self) {
    MemoryView *m = memory_of(self);
    if (m->exports)
        return fail(BufferError, "memoryview has %zd exported buffer%s", m->exports, m->exports == 1 ? "" : "s");
    buffer_release(&m->view);
    return 0;
}

static Own release_method(Ref self, const Ref *args) { return release(self) < 0 ? NULL : None; }
static Own enter_method(Ref self, const Ref *args) { return view_checked(self) ? own(self) : NULL; }

static Own tobytes_method(Ref self, const Ref *args) {
    const Buffer *view = view_checked(self);
    char order = 'C';
    if (!view) return NULL;
    if (args[0] && !is_none(args[0])) {
        if (!is_str(args[0]))
            return throw(TypeError, "tobytes() argument 'order' must be str or None, not %T", args[0]);
        if (str_length(args[0]) != 1 || str_char(args[0], 0) > 127 || !strchr("CFA", (int)str_char(args[0], 0)))
            return throw(ValueError, "order must be 'C', 'F' or 'A'");
        order = (char)str_char(args[0], 0);
    }
    return view_bytes(view, order == 'F' || (order == 'A' && is_fortran(view) && !is_contiguous(view)));
}

static Own tolist_method(Ref self, const Ref *args) {
    const Buffer *view = view_checked(self);
    const MemoryFormat *format = view ? format_checked(view) : NULL;
    return format ? list_of_items(view, format, view->data, 0) : NULL;
}

static Own toreadonly_method(Ref self, const Ref *args) {
    Own result = view_again(self);
    if (result) memory_of(result)->view.readonly = true;
    return result;
}

static Own hex_method(Ref self, const Ref *args) {
    const Buffer *view = view_checked(self);
    scoped Own bytes = view ? view_bytes(view, false) : NULL;
    return bytes ? bytes_hex(bytes_data(bytes), bytes_length(bytes), args[0], args[1]) : NULL;
}

/* The argument shape of cast: a short list or tuple of positive ints whose product is the number of items. */
static int shape_arg(Ref shape, Buffer *view) {
    scoped Own sizes = is_list(shape) ? list_to_tuple(shape) : own(shape);
    if (!sizes) return -1;
    size_t count = tuple_length(sizes), product = view->item_size;
    for (size_t i = 0; i < count; i++) {
        Ref size = tuple_item_peek(sizes, i);
        if (!is_int(size)) return fail(TypeError, "memoryview.cast(): elements of shape must be integers");
        if (index_ssize(size, &view->shape[i]) < 0) return -1;
        if (view->shape[i] <= 0) return fail(ValueError, "memoryview.cast(): elements of shape must be integers > 0");
        if (__builtin_mul_overflow(product, (size_t)view->shape[i], &product))
            return fail(ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    if (product != view->size_bytes) return fail(TypeError, "memoryview: product(shape) * itemsize != buffer size");
    view->dimensions = (int)count;
    return 0;
}

static int cast_to(Buffer *view, const char *format_text, Ref shape) {
    const MemoryFormat *to = memory_format_find(format_text), *from = memory_format_find(view->format);
    if (!to)
        return fail(
            ValueError,
            "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    if (!memory_format_is_byte(to) && !(from && memory_format_is_byte(from)))
        return fail(TypeError, "memoryview: cannot cast between two non-byte formats");
    if (view->size_bytes % memory_format_size(to))
        return fail(TypeError, "memoryview: length is not a multiple of itemsize");
    view->format = memory_format_text(to, *format_text == '@');
    view->item_size = memory_format_size(to);
    view->dimensions = 1;
    view->shape[0] = (ssize_t)(view->size_bytes / view->item_size);
    if (shape && shape_arg(shape, view) < 0) return -1;
    ssize_t stride = (ssize_t)view->item_size;
    for (int i = view->dimensions - 1; i >= 0; i--) {
        view->strides[i] = stride;
        stride *= view->shape[i];
    }
    return 0;
}

/* Can it be cast to this shape (NULL: one dimension)? */
static int check_cast(const Buffer *view, Ref shape) {
    if (!is_contiguous(view)) return fail(TypeError, "memoryview: casts are restricted to C-contiguous views");
    for (int i = 0; (shape || view->dimensions != 1) && i < view->dimensions; i++)
        if (view->shape[i] == 0) return fail(TypeError, "memoryview: cannot cast view with zeros in shape or strides");
    if (!shape) return 0;
    if (!is_list(shape) && !is_tuple(shape)) return fail(TypeError, "shape must be a list or a tuple");
    size_t count = is_list(shape) ? list_length(shape) : tuple_length(shape);
    if (count > DIMENSIONS_MAX)
        return fail(ValueError, "memoryview: number of dimensions must not exceed %d", DIMENSIONS_MAX);
    if (view->dimensions != 1 && count != 1) return fail(TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
    return 0;
}

static Own cast_method(Ref self, const Ref *args) {
    const Buffer *view = view_checked(self);
    const char *format;
    if (!view || text_arg(args[0], "cast", "'format'", NULL, &format) < 0 || check_cast(view, args[1]) < 0) return NULL;
    scoped Own result = view_again(self);
    if (!result || cast_to(&memory_of(result)->view, format, args[1]) < 0) return NULL;
    return give(result);
}

/* ---- attributes */

static Own ssize_tuple(const ssize_t *values, int count) {
    Own tuple = tuple_new((size_t)count);
    for (int i = 0; tuple && i < count; i++) tuple_of(tuple)->items[i] = small_int_new(values[i]);
    return tuple;
}

/* One getter each; `view` is the checked buffer. */
#define GETTER(name, value) \
    static Own get_##name(Ref self) { \
        const Buffer *view = view_checked(self); \
        return view ? (value) : NULL; \
    }
GETTER(obj, own(view->owner))
GETTER(nbytes, small_int_new((int64_t)view->size_bytes))
GETTER(itemsize, small_int_new((int64_t)view->item_size))
GETTER(format, str_new(view->format))
GETTER(ndim, small_int_new(view->dimensions))
GETTER(shape, ssize_tuple(view->shape, view->dimensions))
GETTER(strides, ssize_tuple(view->strides, view->dimensions))
GETTER(suboffsets, tuple_new(0))
GETTER(readonly, bool_new(view->readonly))
GETTER(c_contiguous, bool_new(is_contiguous(view)))
GETTER(f_contiguous, bool_new(is_fortran(view)))
GETTER(contiguous, bool_new(is_contiguous(view) || is_fortran(view)))

static const GetSetRow memoryview_getset[] = {
    {"obj", get_obj, NULL, "The object whose memory it is."},
    {"nbytes", get_nbytes, NULL, "The bytes that tobytes() would give."},
    {"itemsize", get_itemsize, NULL, "Bytes of an item."},
    {"format", get_format, NULL, "What an item is, as a code of the struct module."},
    {"ndim", get_ndim, NULL, "The number of dimensions."},
    {"shape", get_shape, NULL, "Items in each dimension."},
    {"strides", get_strides, NULL, "Bytes from one item to the next in each dimension."},
    {"suboffsets", get_suboffsets, NULL, "Always ()."},
    {"readonly", get_readonly, NULL, "May the memory be changed through this view?"},
    {"c_contiguous", get_c_contiguous, NULL, "Without gaps, the last index running fastest."},
    {"f_contiguous", get_f_contiguous, NULL, "Without gaps, the first index running fastest."},
    {"contiguous", get_contiguous, NULL, "Without gaps."},
    {NULL, NULL, NULL, NULL},
};

static Own memoryview_state(Ref self, const Ref *args) { return throw(TypeError, "cannot pickle memoryview objects"); }

static const MethodRow memoryview_methods[] = {
    {"__getstate__(self, /)", memoryview_state, "TypeError: there is no pickle of a view.", 0},
    {"__enter__(self, /)", enter_method, "The view itself.", 0},
    {"__exit__(self, /, *args)", release_method, "Release the view.", 0},
    {"cast(self, /, format, shape=<unrepresentable>)", cast_method, "The same memory with items of another format, or another shape.", 0},
    {"hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex_method, "Two hexadecimal digits a byte.", 0},
    {"release(self, /)", release_method, "Let go of the memory.", 0},
    {"tobytes(self, /, order='C')", tobytes_method, "A copy of the bytes.", 0},
    {"tolist(self, /)", tolist_method, "The items as a list (of lists).", 0},
    {"toreadonly(self, /)", toreadonly_method, "A view of the same memory that cannot change it.", 0},
    {NULL, NULL, NULL, 0},
};

Type memoryview_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "memoryview",
    .doc = "memoryview(object)\n--\n\nA window on the memory of a bytes-like object.",
    .flags = TYPE_GC | TYPE_SEQUENCE,
    .size = sizeof(MemoryView),
    .weakrefs_offset = offsetof(MemoryView, weakrefs),
    .base = &object_type,
    .methods = memoryview_methods,
    .getset = memoryview_getset,
    .dealloc = memoryview_dealloc,
    .traverse = memoryview_traverse,
    .clear = memoryview_clear,
    .new = memoryview_type_new,
    .repr = memoryview_repr,
    .hash = memoryview_hash,
    .compare = memoryview_compare,
    .iter = memoryview_iter,
    .length = memoryview_length,
    .getitem = memoryview_getitem,
    .setitem = memoryview_setitem,
    .get_buffer = memoryview_get_buffer,
    .release_buffer = memoryview_release_buffer,
};
