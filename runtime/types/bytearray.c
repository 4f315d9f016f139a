/* bytearray: bytes that can change and grow.
 *
 * The bytes lie in a block of their own, with room behind them for growing and, after deletions at the front, room in
 * front, so that `del b[:n]` in a loop costs no copying (a queue of bytes).  While a buffer of it is out (a memoryview,
 * a write in progress) the block must stay where it is: every change of size asks bytearray_resize, which refuses.
 * Whatever can run Python code (converting an argument) is done before anything is looked at or changed.
 */
#include "runtime/base/heap.h"
#include "runtime/gil/thread.h"
#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes_inner.h"
#include "runtime/types/bytes_warning.h"
#include "runtime/types/chars.h"
#include "runtime/types/dict.h"
#include "runtime/types/iterators.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

static char no_bytes[1];
static const char byte_range[] = "byte must be in range(0, 256)";

static ByteArray *array_of(Ref v) { return (ByteArray *)object_of(v); }

/* ---- size */

static int check_exports(const ByteArray *a) {
    return a->exports == 0 ? 0 : fail(BufferError, "Existing exports of data: object cannot be re-sized");
}

static void release_block(ByteArray *a) {
    if (a->capacity) heap_free(a->data - a->offset);
    a->data = no_bytes;
    a->length = a->capacity = a->offset = 0;
}

/* A block with room for `capacity` bytes (NUL included), with the contents at its start. */
static int reallocate(ByteArray *a, size_t capacity) {
    char *old = a->capacity ? a->data - a->offset : NULL;
    if (old && a->offset) memmove(old, a->data, a->length + 1);
    if (old) {
        a->data = old;
        a->capacity += a->offset;
        a->offset = 0;
    }
    char *block = heap_realloc(thread_current->heap, old, capacity);
    if (!block) return fail_memory();
    a->data = block;
    a->capacity = capacity;
    return 0;
}

int bytearray_resize(ByteArray *a, size_t length) {
    if (length == a->length) return 0;
    if (check_exports(a) < 0) return -1;
    if (length >= MEM_MAX) return fail_memory();
    if (length == 0) {
        release_block(a);
        return 0;
    }
    if (length >= a->capacity) {
        size_t roomy = length + (length >> 3) + (length < 9 ? 3 : 6);
        if (reallocate(a, a->length ? roomy : length + 1) < 0) return -1;
    } else if (length < a->capacity / 4 && reallocate(a, length + 1) < 0) {
        return -1;
    }
    a->length = length;
    a->data[length] = 0;
    return 0;
}

Own bytearray_new(const void *data, size_t size) {
    ByteArray *a = object_new(&bytearray_type, 0);
    if (!a) return NULL;
    a->data = no_bytes;
    if (bytearray_resize(a, size) < 0) {
        decref(as_own(a));
        return NULL;
    }
    if (data && size) memcpy(a->data, data, size);
    return as_own(a);
}

/* Take out [start, start + count). */
static int delete_range(ByteArray *a, size_t start, size_t count) {
    if (count == 0) return 0;
    if (check_exports(a) < 0) return -1;
    if (start == 0 && count < a->length) {
        a->data += count;
        a->offset += count;
        a->capacity -= count;
        a->length -= count;
        return 0;
    }
    memmove(a->data + start, a->data + start + count, a->length - start - count);
    return bytearray_resize(a, a->length - count);
}

/* Replace [start, start + count) by the bytes of `with`, which may not be the array's own. */
static int replace_range(ByteArray *a, size_t start, size_t count, View with) {
    if (with.length == 0) return delete_range(a, start, count);
    size_t tail = a->length - start - count;
    if (with.length < count) {
        if (check_exports(a) < 0) return -1;
        memmove(a->data + start + with.length, a->data + start + count, tail);
        if (bytearray_resize(a, a->length - count + with.length) < 0) return -1;
    } else if (with.length > count) {
        if (bytearray_resize(a, a->length - count + with.length) < 0) return -1;
        memmove(a->data + start + with.length, a->data + start + count, tail);
    }
    memcpy(a->data + start, with.data, with.length);
    return 0;
}

static int append_view(ByteArray *a, View more) { return more.length ? replace_range(a, a->length, 0, more) : 0; }

/* ---- bytearray(...) */

static Own bytearray_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    ByteArray *a = object_new(type, 0);
    if (a) a->data = no_bytes;
    return as_own(a);
}

static int bytearray_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[3] = {NULL};
    const char *text = "bytearray(source=b'', encoding='utf-8', errors='strict')";
    if (args_bind(&signature, text, args, count, names, bound) < 0) return -1;
    scoped Own contents = bytes_from_args("bytearray", bound[0], bound[1], bound[2]);
    if (!contents || bytearray_resize(array_of(self), 0) < 0) return -1;
    return append_view(array_of(self), view_of(contents));
}

static void bytearray_dealloc(Object *o) {
    release_block((ByteArray *)o);
    object_free(o);
}

/* ---- slots */

static Own bytearray_repr(Ref self) {
    if (is_exactly(self, &bytearray_type)) return bytes_repr(array_of(self)->data, array_of(self)->length, "bytearray(", ")");
    scoped Own name = str_new(type_name(type_of(self)));
    scoped Own start = name ? str_format("%U(", name) : NULL;
    if (!start) return NULL;
    return bytes_repr(array_of(self)->data, array_of(self)->length, str_utf8_lossy(start), ")");
}

static int bytearray_length(Ref self, size_t *out) {
    *out = array_of(self)->length;
    return 0;
}

static Own bytearray_str(Ref self) {
    if (bytes_warnings && warn(BytesWarning, 1, "str() on a bytearray instance") < 0) return NULL;
    return bytearray_repr(self);
}

/* Also bytes with a bytearray: bytes asks the other side, that is here, for what it does not know. */
static Own bytearray_compare(Ref a, Ref b, int op) {
    BYTE_ARG(x);
    BYTE_ARG(y);
    if (!has_buffer(a) || !has_buffer(b)) return is_str(b) && bytes_warn_of_comparison("bytearray", b, op) < 0 ? NULL : NotImplemented;
    if (byte_arg_get(&x, a) < 0 || byte_arg_get(&y, b) < 0) return error_clear_if(BufferError) ? NotImplemented : NULL;
    if (x.view.length != y.view.length && (op == CMP_EQ || op == CMP_NE)) return bool_new(op == CMP_NE);
    int order = chars_compare(x.view.data, 1, x.view.length, y.view.data, 1, y.view.length);
    static const bool truth[6][3] = {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 1}};
    return bool_new(truth[op][order < 0 ? 0 : order == 0 ? 1 : 2]);
}

static int checked_index(Ref self, Ref key, size_t *out) {
    ssize_t at;
    if (!has_index(key)) return fail(TypeError, "bytearray indices must be integers or slices, not %T", key);
    if (item_index(key, array_of(self)->length, &at) < 0) return -1;
    if (at < 0 || (size_t)at >= array_of(self)->length) return fail(IndexError, "bytearray index out of range");
    *out = (size_t)at;
    return 0;
}

static Own bytearray_getitem(Ref self, Ref key) {
    ssize_t start, stop, step;
    size_t at;
    if (!is_exactly(key, &slice_type))
        return checked_index(self, key, &at) < 0 ? NULL : small_int_new((unsigned char)array_of(self)->data[at]);
    if (slice_unpack(key, &start, &stop, &step) < 0) return NULL;
    const ByteArray *a = array_of(self);
    size_t count = slice_clip(a->length, &start, &stop, step);
    if (step == 1) return bytearray_new(a->data + start, count);
    Own result = bytearray_new(NULL, count);
    for (size_t i = 0; result && i < count; i++) array_of(result)->data[i] = a->data[start + (ssize_t)i * step];
    return result;
}

/* del self[slice], step not 1: closes the gaps from the left. */
static int delete_stride(ByteArray *a, ssize_t start, ssize_t step, size_t count) {
    if (count == 0) return 0;
    if (check_exports(a) < 0) return -1;
    if (step < 0) {
        start += (ssize_t)(count - 1) * step;
        step = -step;
    }
    size_t to = (size_t)start, from = to;
    for (size_t i = 0; i < count; i++) {
        size_t next = i + 1 < count ? from + (size_t)step : a->length;
        memmove(a->data + to, a->data + from + 1, next - from - 1);
        to += next - from - 1;
        from = next;
    }
    return bytearray_resize(a, a->length - count);
}

static int assign_slice(Ref self, Ref key, View with) {
    ssize_t start, stop, step;
    if (slice_unpack(key, &start, &stop, &step) < 0) return -1;
    ByteArray *a = array_of(self);
    size_t count = slice_clip(a->length, &start, &stop, step);
    if (step == 1) return replace_range(a, (size_t)start, count, with);
    if (with.length == 0) return delete_stride(a, start, step, count);
    if (with.length != count)
        return fail(ValueError, "attempt to assign bytes of size %zu to extended slice of size %zu", with.length,
                    count);
    for (size_t i = 0; i < count; i++) a->data[start + (ssize_t)i * step] = with.data[i];
    return 0;
}

/* What is assigned to a slice, as bytes of their own. */
static Own assigned_bytes(Ref self, Ref value) {
    if (is_exact_bytes(value)) return own(value);
    const Type *type = type_of(value);
    if (is_str(value) || type->index || type->to_int || type->to_float)
        return throw(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    if (has_buffer(value)) {
        BYTE_ARG(arg);
        return byte_arg_get(&arg, value) < 0 ? NULL : bytes_new(arg.view.data, arg.view.length);
    }
    Own bytes = bytes_from_iterable(value, byte_range);
    if (bytes || error_occurred()) return bytes;
    return throw(TypeError, "cannot convert '%T' object to bytearray", value);
}

static int bytearray_setitem(Ref self, Ref key, Ref value) {
    size_t at;
    unsigned char byte;
    if (is_exactly(key, &slice_type)) {
        if (!value) return assign_slice(self, key, (View){NULL, 0});
        scoped Own bytes = assigned_bytes(self, value);
        return bytes ? assign_slice(self, key, view_of(bytes)) : -1;
    }
    if (!has_index(key) && checked_index(self, key, &at) < 0) return -1;
    if (value && byte_from(value, byte_range, &byte) < 0) return -1; /* may change the length */
    if (checked_index(self, key, &at) < 0) return -1;
    if (!value) return delete_range(array_of(self), at, 1);
    array_of(self)->data[at] = (char)byte;
    return 0;
}

static Own bytearray_concat(Ref a, Ref b) {
    BYTE_ARG(more);
    if (!has_buffer(b)) return throw(TypeError, "can't concat %T to %T", b, a);
    if (byte_arg_get(&more, b) < 0) return NULL;
    View text = view_of(a);
    Own result = bytearray_new(NULL, text.length + more.view.length);
    if (!result) return NULL;
    char *data = array_of(result)->data;
    memcpy(data, text.data, text.length);
    if (more.view.length) memcpy(data + text.length, more.view.data, more.view.length);
    return result;
}

/* Puts the bytes of something bytes-like at the end; it may be the array itself. */
static int append_buffer(Ref self, Ref more) {
    if (more == self) {
        scoped Own copy = bytes_new(array_of(self)->data, array_of(self)->length);
        return copy ? append_view(array_of(self), view_of(copy)) : -1;
    }
    BYTE_ARG(arg);
    return byte_arg_get(&arg, more) < 0 ? -1 : append_view(array_of(self), arg.view);
}

static Own bytearray_inplace_concat(Ref a, Ref b) {
    if (!has_buffer(b)) return throw(TypeError, "can't concat %T to %T", b, a);
    return append_buffer(a, b) < 0 ? NULL : own(a);
}

static Own bytearray_inplace_repeat(Ref self, Ref count) {
    ssize_t times;
    size_t total;
    if (repeat_count(count, &times) < 0) return NULL;
    ByteArray *a = array_of(self);
    size_t length = a->length;
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(length, (size_t)times, &total)) return throw_memory();
    if (bytearray_resize(a, total) < 0) return NULL;
    for (size_t done = length; done && done < total;) {
        size_t more = done < total - done ? done : total - done;
        memcpy(a->data + done, a->data, more);
        done += more;
    }
    return own(self);
}

static Own bytearray_percent(Ref a, Ref b) {
    if (!is_bytearray(a)) return NotImplemented;
    return bytes_percent(a, b, bytearray_new);
}

static int bytearray_get_buffer(Ref self, Buffer *out, int flags) {
    ByteArray *a = array_of(self);
    buffer_fill(out, self, a->data, a->length, false);
    a->exports++;
    return 0;
}

static void bytearray_release_buffer(Ref self, Buffer *buffer) { array_of(self)->exports--; }

static Own bytearray_iter(Ref self) { return text_iter_new(&bytearray_iter_type, self); }

Type bytearray_iter_type = SEQ_ITER_TYPE("bytearray_iterator", bytes_iter_next);

/* ---- methods of its own */

static Own append_method(Ref self, const Ref *args) {
    unsigned char byte;
    if (byte_from(args[0], byte_range, &byte) < 0) return NULL;
    return append_view(array_of(self), (View){(char *)&byte, 1}) < 0 ? NULL : None;
}

static Own extend_method(Ref self, const Ref *args) {
    if (has_buffer(args[0])) return append_buffer(self, args[0]) < 0 ? NULL : None;
    size_t hint; /* asked for its errors, as CPython does: the bytes are collected elsewhere */
    if (!is_list(args[0]) && !is_tuple(args[0]) && length_hint(args[0], 0, &hint) < 0) return NULL;
    scoped Own bytes = bytes_from_iterable(args[0], byte_range);
    if (!bytes && !error_occurred()) return throw(TypeError, "can't extend bytearray with %T", args[0]);
    return !bytes || append_view(array_of(self), view_of(bytes)) < 0 ? NULL : None;
}

static Own insert_method(Ref self, const Ref *args) {
    ssize_t index;
    unsigned char byte;
    if (index_ssize(args[0], &index) < 0 || byte_from(args[1], byte_range, &byte) < 0) return NULL;
    ssize_t length = (ssize_t)array_of(self)->length;
    if (index < 0) index = index + length < 0 ? 0 : index + length;
    if (index > length) index = length;
    return replace_range(array_of(self), (size_t)index, 0, (View){(char *)&byte, 1}) < 0 ? NULL : None;
}

static Own pop_method(Ref self, const Ref *args) {
    ssize_t index;
    if (size_arg(args[0], -1, &index) < 0) return NULL;
    ByteArray *a = array_of(self);
    if (a->length == 0) return throw(IndexError, "pop from empty bytearray");
    if (index < 0) index += (ssize_t)a->length;
    if (index < 0 || (size_t)index >= a->length) return throw(IndexError, "pop index out of range");
    unsigned char byte = (unsigned char)a->data[index];
    return delete_range(a, (size_t)index, 1) < 0 ? NULL : small_int_new(byte);
}

static Own remove_method(Ref self, const Ref *args) {
    unsigned char byte;
    if (byte_from(args[0], byte_range, &byte) < 0) return NULL;
    ByteArray *a = array_of(self);
    ssize_t at = chars_find_char(a->data, 1, a->length, byte);
    if (at < 0) return throw(ValueError, "value not found in bytearray");
    return delete_range(a, (size_t)at, 1) < 0 ? NULL : None;
}

static Own reverse_method(Ref self, const Ref *args) {
    ByteArray *a = array_of(self);
    for (size_t i = 0; i < a->length / 2; i++) {
        char c = a->data[i];
        a->data[i] = a->data[a->length - 1 - i];
        a->data[a->length - 1 - i] = c;
    }
    return None;
}

static Own clear_method(Ref self, const Ref *args) { return bytearray_resize(array_of(self), 0) < 0 ? NULL : None; }
static Own copy_method(Ref self, const Ref *args) {
    return bytearray_new(array_of(self)->data, array_of(self)->length);
}
static Own alloc_method(Ref self, const Ref *args) { return small_int_new((int64_t)array_of(self)->capacity); }

static Own sizeof_method(Ref self, const Ref *args) {
    const ByteArray *a = array_of(self);
    return small_int_new((int64_t)(type_of(self)->size + a->capacity + a->offset));
}

/* (class, (bytes,), attributes); below protocol 3, which has no bytes, (class, (text, 'latin-1'), attributes). */
static Own reduce(Ref self, int protocol) {
    const ByteArray *a = array_of(self);
    scoped Own attributes = call_method(self, name___getstate__, NULL, 0), contents = NULL, encoding = NULL, arguments = NULL;
    if (!attributes) return NULL;
    contents = protocol < 3 ? str_new_latin1(a->data, a->length) : bytes_new(a->data, a->length);
    if (!contents) return NULL;
    if (protocol < 3) {
        encoding = str_new("latin-1");
        arguments = encoding ? tuple_pack(2, contents, encoding) : NULL;
    } else {
        arguments = a->length ? tuple_pack(1, contents) : tuple_new(0);
    }
    return arguments ? tuple_pack(3, as_ref(type_of(self)), arguments, attributes) : NULL;
}

static Own reduce_method(Ref self, const Ref *args) { return reduce(self, 2); }

static Own reduce_ex_method(Ref self, const Ref *args) {
    int protocol = 0;
    if (args[0] && int_from(args[0], &protocol) < 0) return NULL;
    return reduce(self, protocol);
}

#define METHOD(signature, function, flags, doc) {signature, function, doc, flags},
#define METHOD_ANY(signature, function, flags, doc) {signature, RAW(function), doc, (flags) | METHOD_RAW},
static const MethodRow bytearray_methods[] = {
    {"__alloc__(self, /)", alloc_method, "How many bytes there is room for.", 0},
    {"__reduce__(self, /)", reduce_method, "For copying and pickling.", 0},
    {"__reduce_ex__(self, proto=0, /)", reduce_ex_method, "For copying and pickling.", 0},
    {"__sizeof__(self, /)", sizeof_method, "Size in memory, in bytes.", 0},
    {"append(self, item, /)", append_method, "Put one byte at the end.", 0},
    {"clear(self, /)", clear_method, "Take all bytes out.", 0},
    {"copy(self, /)", copy_method, "A new bytearray of the same bytes.", 0},
    {"extend(self, iterable_of_ints, /)", extend_method, "Put all bytes of a buffer or of an iterable at the end.", 0},
    {"insert(self, index, item, /)", insert_method, "Put one byte before index.", 0},
    {"pop(self, index=-1, /)", pop_method, "Take out and return the byte at index.", 0},
    {"remove(self, value, /)", remove_method, "Take out the first byte of this value.", 0},
    {"reverse(self, /)", reverse_method, "Turn the bytes around in place.", 0},
#include "runtime/types/bytes_methods.def"
    {NULL, NULL, NULL, 0},
};

Type bytearray_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "bytearray",
    .doc = "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
           "bytearray(bytes_or_buffer) -> a copy\nbytearray(int) -> that many zero bytes\nbytearray() -> no bytes\n\n"
           "A row of bytes that can change.",
    .flags = TYPE_BASE | TYPE_MATCH_SELF,
    .size = sizeof(ByteArray),
    .base = &object_type,
    .methods = bytearray_methods,
    .dealloc = bytearray_dealloc,
    .new = bytearray_type_new,
    .init = bytearray_init,
    .repr = bytearray_repr,
    .str = bytearray_str,
    .compare = bytearray_compare,
    .iter = bytearray_iter,
    .length = bytearray_length,
    .getitem = bytearray_getitem,
    .setitem = bytearray_setitem,
    .contains = bytes_contains,
    .concat = bytearray_concat,
    .repeat = bytes_repeat,
    .inplace_concat = bytearray_inplace_concat,
    .inplace_repeat = bytearray_inplace_repeat,
    .binary[OP_MOD] = bytearray_percent,
    .get_buffer = bytearray_get_buffer,
    .release_buffer = bytearray_release_buffer,
};
