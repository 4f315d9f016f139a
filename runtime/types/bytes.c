/* bytes: an immutable run of bytes behind its head.  The empty one and those of one byte are shared and immortal. */
#include "runtime/types/bytes.h"

#include "runtime/base/buf.h"
#include "runtime/base/hash.h"
#include "runtime/base/heap.h"
#include "runtime/gil/thread.h"
#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/module.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes_inner.h"
#include "runtime/types/bytes_warning.h"
#include "runtime/types/chars.h"
#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

/* ---- making */

typedef struct { Bytes head; char data[8]; } ShortBytes;

#define SHORT(n) {{OBJECT_STATIC(&bytes_type), 1, -1}, {(char)(n)}},
#define SHORT4(n) SHORT(n) SHORT((n) + 1) SHORT((n) + 2) SHORT((n) + 3)
#define SHORT16(n) SHORT4(n) SHORT4((n) + 4) SHORT4((n) + 8) SHORT4((n) + 12)
#define SHORT64(n) SHORT16(n) SHORT16((n) + 16) SHORT16((n) + 32) SHORT16((n) + 48)
static ShortBytes single[256] = {SHORT64(0) SHORT64(64) SHORT64(128) SHORT64(192)};
static ShortBytes empty = {{OBJECT_STATIC(&bytes_type), 0, -1}, {0}};

Own bytes_new_empty(size_t size) {
    if (size == 0) return own(as_ref(&empty));
    if (size > MEM_MAX - sizeof(Bytes) - 1) return throw_memory();
    Bytes *b = object_new_raw(&bytes_type, sizeof *b + size + 1);
    if (!b) return NULL;
    b->length = size;
    b->hash = -1;
    bytes_data(as_ref(b))[size] = 0;
    return as_own(b);
}

Own bytes_new(const void *data, size_t size) {
    if (size == 1) return own(as_ref(&single[*(const unsigned char *)data]));
    Own b = bytes_new_empty(size);
    if (b && size) memcpy(bytes_data(b), data, size);
    return b;
}

Own bytes_shrink_take(Own bytes, size_t size) {
    if (size == bytes_length(bytes)) return bytes;
    if (size >= 2) return bytes_resize_take(bytes, size);
    Own shared = bytes_new(bytes_data(bytes), size);
    decref(bytes);
    return shared;
}

Own bytes_resize_take(Own bytes, size_t size) {
    Bytes *b = heap_realloc(thread_current->heap, object_of(bytes), sizeof(Bytes) + size + 1);
    if (!b) {
        decref(bytes);
        return throw_memory();
    }
    b->length = size;
    bytes_data(as_ref(b))[size] = 0;
    return as_own(b);
}

Own bytes_like_empty(Ref self, size_t size, char **data) {
    Own b = is_bytes(self) ? bytes_new_empty(size) : bytearray_new(NULL, size);
    if (b) *data = is_bytes(b) ? bytes_data(b) : ((ByteArray *)object_of(b))->data;
    return b;
}

/* ---- bytes(...) */

int byte_from(Ref v, const char *message, unsigned char *out) {
    int64_t n = -1;
    if (is_small_int(v)) {
        n = small_int(v);
    } else {
        scoped Own number = index_of(v);
        if (!number) return -1;
        if (!int_as_int64(number, &n)) n = -1;
    }
    if (n < 0 || n > 255) return fail(ValueError, "%s", message);
    *out = (unsigned char)n;
    return 0;
}

static int append_items(Buf *out, Ref iterator, const char *range_message) {
    for (size_t steps = 0;;) {
        unsigned char byte;
        Own item;
        int status = next(iterator, &item);
        if (status <= 0) return status;
        status = byte_from(item, range_message, &byte);
        decref(item);
        if (status < 0) return -1;
        buf_putc(out, (char)byte);
        if (out->failed) return fail_memory();
        if (loop_step(&steps) < 0) return -1;
    }
}

/* Of an exact list or tuple of small numbers; NULL without an exception: it has others, or is none. */
static Own bytes_of_small(Ref v) {
    bool is_a_list = is_exactly(v, &list_type);
    if (!is_a_list && !is_exactly(v, &tuple_type)) return NULL;
    size_t count = is_a_list ? list_length(v) : tuple_length(v);
    const Own *items = is_a_list ? list_of(v)->items : tuple_of(v)->items;
    scoped Own result = bytes_new_empty(count);
    if (!result) return NULL;
    for (size_t i = 0; i < count; i++) {
        if (!is_small_int(items[i]) || (uint64_t)small_int(items[i]) > 255) return NULL;
        bytes_data(result)[i] = (char)small_int(items[i]);
    }
    return give(result);
}

Own bytes_from_iterable(Ref iterable, const char *range_message) {
    Own result = bytes_of_small(iterable);
    if (result || error_occurred()) return result;
    scoped Own iterator = iter(iterable);
    if (!iterator) {
        error_clear_if(TypeError);
        return NULL;
    }
    Buf out = {0};
    if (append_items(&out, iterator, range_message) == 0)
        result = out.failed ? throw_memory() : bytes_new(out.bytes, out.n);
    buf_free(&out);
    return result;
}

int bytes_from_dunder(Ref v, Own *out) {
    int found = special_call(v, name___bytes__, NULL, 0, out);
    if (found <= 0 || is_bytes(*out)) return found;
    fail(TypeError, "__bytes__ returned non-bytes (type %T)", *out);
    CLEAR(*out);
    return -1;
}

/* The items from `axis` on, one behind the other. */
static char *copy_items(const Buffer *b, int axis, const char *from, char *to) {
    bool row = axis == b->dimensions - 1 && b->strides[axis] == (ssize_t)b->item_size;
    if (axis >= b->dimensions || row) {
        size_t size = b->item_size * (row ? (size_t)b->shape[axis] : 1);
        memcpy(to, from, size);
        return to + size;
    }
    for (ssize_t i = 0; i < b->shape[axis]; i++) to = copy_items(b, axis + 1, from + i * b->strides[axis], to);
    return to;
}

static Own from_buffer(Ref v) {
    BYTE_ARG(arg);
    if (is_bytes(v)) return byte_arg_get(&arg, v) < 0 ? NULL : bytes_new(arg.view.data, arg.view.length);
    if (buffer_get(v, &arg.buffer, BUFFER_STRIDES) < 0) return NULL;
    Own result = bytes_new_empty(arg.buffer.size_bytes);
    if (result && arg.buffer.size_bytes) copy_items(&arg.buffer, 0, arg.buffer.data, bytes_data(result));
    return result;
}

/* bytes(n): n zero bytes. */
static Own zeros(Ref count) {
    ssize_t n;
    if (repeat_count(count, &n) < 0) return NULL;
    if (n < 0) return throw(ValueError, "negative count");
    Own result = bytes_new_empty((size_t)n);
    if (result && n) memset(bytes_data(result), 0, (size_t)n);
    return result;
}

/* From a buffer or an iterable.  type names the constructor in messages. */
static Own from_object(const char *type, Ref v) {
    if (is_exact_bytes(v)) return own(v);
    if (has_buffer(v)) return from_buffer(v);
    if (!is_str(v)) {
        const char *message = type[4] == 's' ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
        Own result = bytes_from_iterable(v, message);
        if (result || error_occurred()) return result;
    }
    return throw(TypeError, "cannot convert '%T' object to %s", v, type);
}

Own bytes_from(Ref v) {
    Own result;
    int found = is_exact_bytes(v) ? 0 : bytes_from_dunder(v, &result);
    if (found) return found > 0 ? result : NULL;
    return from_object("bytes", v);
}

Own bytes_from_args(const char *type, Ref source, Ref encoding_arg, Ref errors_arg) {
    const char *encoding, *errors;
    if (text_arg(encoding_arg, type, "'encoding'", NULL, &encoding) < 0) return NULL;
    if (text_arg(errors_arg, type, "'errors'", NULL, &errors) < 0) return NULL;
    bool text = source && is_str(source);
    if (text && encoding) return encode(source, encoding, errors);
    if (text && (type[4] != 's' || errors || is_exactly(source, &str_type) || !type_lookup_peek(type_of(source), name___bytes__)))
        return throw(TypeError, "string argument without an encoding");
    if (encoding) return throw(TypeError, "encoding without a string argument");
    if (errors) return throw(TypeError, "errors without a string argument");
    if (!source) return own(as_ref(&empty));
    bool is_bytes_call = type[4] == 's';
    Own result;
    int found = is_bytes_call && !is_exact_bytes(source) ? bytes_from_dunder(source, &result) : 0;
    if (found) return found > 0 ? result : NULL;
    if (has_index(source)) {
        result = zeros(source);
        if (result || !error_is(TypeError) || is_int(source)) return result;
        error_clear();
    }
    return from_object(type, source);
}

static Own bytes_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[3] = {NULL};
    if (args_bind(&signature, "bytes(source=b'', encoding='utf-8', errors='strict')", args, count, names, bound) < 0)
        return NULL;
    Own plain = bytes_from_args("bytes", bound[0], bound[1], bound[2]);
    if (!plain || type == &bytes_type) return plain;
    Bytes *instance = object_new(type, bytes_length(plain) + 1);
    if (instance) {
        instance->length = bytes_length(plain);
        instance->hash = -1;
        memcpy(instance + 1, bytes_data(plain), instance->length);
    }
    decref(plain);
    return as_own(instance);
}

/* ---- slots */

static Own bytes_repr_slot(Ref self) { return bytes_repr(bytes_data(self), bytes_length(self), "", ""); }

static int bytes_hash(Ref self, int64_t *out) {
    Bytes *b = (Bytes *)object_of(self);
    if (b->hash == -1) b->hash = hash_bytes(b + 1, b->length);
    *out = b->hash;
    return 0;
}

static int bytes_length_slot(Ref self, size_t *out) {
    *out = bytes_length(self);
    return 0;
}

bool bytes_warnings;

int bytes_warn_of_comparison(const char *what, Ref b, int op) {
    if (!bytes_warnings || (op != CMP_EQ && op != CMP_NE) || !(is_str(b) || is_int(b))) return 0;
    return warn(BytesWarning, 1, "Comparison between %s and %s", what, is_str(b) ? "string" : "int");
}

static Own bytes_str(Ref self) {
    if (bytes_warnings && warn(BytesWarning, 1, "str() on a bytes instance") < 0) return NULL;
    return bytes_repr_slot(self);
}

static Own bytes_compare(Ref a, Ref b, int op) {
    if (!is_bytes(a) || !is_bytes(b)) return bytes_warn_of_comparison("bytes", b, op) < 0 ? NULL : NotImplemented;
    if (op == CMP_EQ || op == CMP_NE) {
        bool equal = bytes_length(a) == bytes_length(b) && !memcmp(bytes_data(a), bytes_data(b), bytes_length(a));
        return bool_new(equal == (op == CMP_EQ));
    }
    int order = chars_compare(bytes_data(a), 1, bytes_length(a), bytes_data(b), 1, bytes_length(b));
    switch (op) {
    case CMP_LT: return bool_new(order < 0);
    case CMP_LE: return bool_new(order <= 0);
    case CMP_GT: return bool_new(order > 0);
    default: return bool_new(order >= 0);
    }
}

static Own bytes_getitem(Ref self, Ref key) {
    ssize_t start, stop, step;
    size_t count, length = bytes_length(self);
    const char *data = bytes_data(self);
    if (is_exactly(key, &slice_type)) {
        if (slice_resolve(key, length, &start, &stop, &step, &count) < 0) return NULL;
        if (count == length && step == 1 && is_exact_bytes(self)) return own(self);
        if (step == 1 || count < 2) return bytes_new(data + start, count);
        Own result = bytes_new_empty(count);
        char *to = result ? bytes_data(result) : NULL;
        const char *from = data + start;
        for (size_t i = 0; to && i < count; i++) to[i] = from[(ssize_t)i * step];
        return result;
    }
    if (!has_index(key)) return throw(TypeError, "byte indices must be integers or slices, not %T", key);
    if (item_index(key, length, &start) < 0) return NULL;
    if (start < 0 || (size_t)start >= length) return throw(IndexError, "index out of range");
    return small_int_new((unsigned char)data[start]);
}

static Own bytes_concat(Ref a, Ref b) {
    if (!has_buffer(b)) return throw(TypeError, "can't concat %T to %T", b, a);
    BYTE_ARG(more);
    if (byte_arg_get(&more, b) < 0) return NULL;
    size_t length = bytes_length(a), total;
    if (is_exact_bytes(a) && more.view.length == 0) return own(a);
    if (is_exact_bytes(b) && length == 0) return own(b);
    if (__builtin_add_overflow(length, more.view.length, &total)) return throw_memory();
    Own result = bytes_new_empty(total);
    if (!result || !total) return result;
    memcpy(bytes_data(result), bytes_data(a), length);
    memcpy(bytes_data(result) + length, more.view.data, more.view.length);
    return result;
}

static Own bytes_percent_slot(Ref a, Ref b) {
    if (!is_bytes(a)) return NotImplemented;
    return bytes_percent(a, b, bytes_new);
}

static int bytes_get_buffer(Ref self, Buffer *out, int flags) {
    if (flags & BUFFER_WRITE) return fail(BufferError, "Object is not writable.");
    buffer_fill(out, self, bytes_data(self), bytes_length(self), true);
    return 0;
}

static Own bytes_iter(Ref self) { return text_iter_new(&bytes_iter_type, self); }

int bytes_iter_next(Ref self, Own *out) {
    SeqIter *it = (SeqIter *)object_of(self);
    *out = NULL;
    if (UNLIKELY(!it->sequence)) return 0;
    View v = view_of(it->sequence);
    if (LIKELY(it->index < v.length)) {
        *out = small_int_new((unsigned char)v.data[it->index++]);
        return 1;
    }
    CLEAR(it->sequence);
    return 0;
}

EACH_BY(bytes_iter_next)
Type bytes_iter_type = SEQ_ITER_DRIVING("bytes_iterator", bytes_iter_next);

/* ---- methods of its own */

static Own bytes_getnewargs(Ref self, const Ref *args) {
    scoped Own plain = bytes_new(bytes_data(self), bytes_length(self));
    return plain ? tuple_pack(1, plain) : NULL;
}

static Own bytes_sizeof(Ref self, const Ref *args) {
    return small_int_new((int64_t)(type_of(self)->prefix + sizeof(Bytes) + bytes_length(self) + 1));
}

static Own bytes_dunder_bytes(Ref self, const Ref *args) { return bytes_unchanged(self); }

#define METHOD(signature, function, flags, doc) {signature, function, doc, flags},
#define METHOD_ANY(signature, function, flags, doc) {signature, RAW(function), doc, (flags) | METHOD_RAW},
static const MethodRow bytes_methods[] = {
    {"__bytes__(self, /)", bytes_dunder_bytes, "Exactly bytes.", 0},
    {"__getnewargs__(self, /)", bytes_getnewargs, "What copying and pickling give to __new__.", 0},
    {"__sizeof__(self, /)", bytes_sizeof, "Size in memory, in bytes.", 0},
#include "runtime/types/bytes_methods.def"
    {NULL, NULL, NULL, 0},
};

Type bytes_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "bytes",
    .doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> "
           "bytes\n"
           "bytes(int) -> that many zero bytes\nbytes() -> no bytes\n\nAn immutable row of bytes.",
    .flags = TYPE_BASE | TYPE_BYTES | TYPE_MATCH_SELF,
    .size = sizeof(Bytes),
    .item_size = 1,
    .base = &object_type,
    .methods = bytes_methods,
    .dealloc = object_free,
    .new = bytes_type_new,
    .repr = bytes_repr_slot,
    .str = bytes_str,
    .hash = bytes_hash,
    .compare = bytes_compare,
    .iter = bytes_iter,
    .length = bytes_length_slot,
    .getitem = bytes_getitem,
    .contains = bytes_contains,
    .concat = bytes_concat,
    .repeat = bytes_repeat,
    .binary[OP_MOD] = bytes_percent_slot,
    .get_buffer = bytes_get_buffer,
};
