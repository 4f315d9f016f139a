/* array.array: numbers of one kind (or characters) packed behind each other.
 *
 * The items lie in a block of their own that grows like a list's.  While a buffer is out (exports) the length may not change.
 * Converting an item may run Python code, so each step looks at length and block anew. */
#include "stdlib/data/array.h"

#include "stdlib/stdlib.h"

typedef struct Array {
    Object head;
    const ArrayKind *kind;
    size_t length, capacity; /* items */
    char *data;              /* NULL if capacity is 0 */
    ssize_t exports;
    Own weakrefs;
} Array;

static Type array_type;
static Array *array_of(Ref v) { return (Array *)object_of(v); }
static bool is_array(Ref v) { return is_kind(v, &array_type); }
static char *place(const Array *a, size_t i) { return a->data + i * a->kind->size; }
static size_t bytes_of(const Array *a) { return a->length * a->kind->size; }

/* ---- size */

static int array_resize(Array *a, size_t length) {
    if (a->exports && length != a->length) return fail(BufferError, "cannot resize an array that is exporting buffers");
    if (length > a->capacity || length < a->capacity / 4) {
        if (length > MEM_MAX / a->kind->size / 2) return fail_memory();
        size_t capacity = length + (length < 8 ? 4 : length / 8 + 6);
        if (length == 0) {
            mem_free(a->data);
            a->data = NULL;
            capacity = 0;
        } else {
            char *data = mem_realloc_array(a->data, capacity, a->kind->size);
            if (!data) return fail_memory();
            a->data = data;
        }
        a->capacity = capacity;
    }
    a->length = length;
    return 0;
}

static Own array_new_of(Type *type, const ArrayKind *kind, size_t length) {
    Array *a = object_new(type, 0);
    if (!a) return NULL;
    scoped Own self = as_own(a);
    a->kind = kind;
    return array_resize(a, length) < 0 ? NULL : give(self);
}

static int array_append_value(Array *a, Ref value) {
    uint64_t item;
    if (array_store(a->kind, &item, value) < 0 || array_resize(a, a->length + 1) < 0) return -1;
    memcpy(place(a, a->length - 1), &item, a->kind->size);
    return 0;
}

static int append_bytes(Array *a, const void *data, size_t size) {
    size_t count = size / a->kind->size, old = a->length;
    if (size % a->kind->size) return fail(ValueError, "bytes length not a multiple of item size");
    if (!count) return 0;
    if (count > MEM_MAX / 8 - old) return fail_memory();
    if (array_resize(a, old + count) < 0) return -1;
    memcpy(place(a, old), data, size);
    return 0;
}

static int append_array(Array *a, Ref other, const char *message) {
    if (array_of(other)->kind != a->kind) return fail(TypeError, "%s", message);
    size_t size = bytes_of(array_of(other)), old = a->length, more = array_of(other)->length;
    if (!more) return 0;
    if (array_resize(a, old + more) < 0) return -1;
    memcpy(place(a, old), array_of(other)->data, size); /* other may be a itself: its block is asked for now */
    return 0;
}

static int append_all(Array *a, Ref iterable) {
    if (is_array(iterable)) return append_array(a, iterable, "can only extend with array of same kind");
    scoped Own iterator = iter(iterable);
    size_t steps = 0;
    while (iterator) {
        Own item;
        int got = next(iterator, &item);
        if (got <= 0) return got;
        scoped Own value = item;
        if (array_append_value(a, value) < 0 || loop_step(&steps) < 0) return -1;
    }
    return -1;
}

static int append_text(Array *a, Ref text) {
    size_t old = a->length, count = str_length(text);
    if (count && array_resize(a, old + count) < 0) return -1;
    for (size_t i = 0; i < count; i++) {
        uint32_t c = str_char(text, i);
        memcpy(place(a, old + i), &c, sizeof c);
    }
    return 0;
}

static int append_buffer(Array *a, Ref source) {
    Buffer buffer;
    if (buffer_get(source, &buffer, BUFFER_READ) < 0) return -1;
    int status = append_bytes(a, buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    return status;
}

/* ---- making one */

static int fill_from(Ref self, Ref source) {
    Array *a = array_of(self);
    bool text = a->kind->code == 'u';
    if (is_str(source)) return text ? append_text(a, source) : fail(TypeError, "cannot use a str to initialize an array with typecode '%c'", a->kind->code);
    if (is_array(source)) {
        if (!text && array_of(source)->kind->code == 'u') return fail(TypeError, "cannot use a unicode array to initialize an array with typecode '%c'", a->kind->code);
        if (array_of(source)->kind == a->kind) return append_array(a, source, "");
        scoped Own values = list_from(source);
        return values ? append_all(a, values) : -1;
    }
    return is_bytes(source) || is_kind(source, &bytearray_type) ? append_buffer(a, source) : append_all(a, source);
}

static Own array_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (type == &array_type && args_no_names("array.array", names) < 0) return NULL;
    if (!count) return throw(TypeError, "array() takes at least 1 argument (0 given)");
    if (count > 2) return throw(TypeError, "array() takes at most 2 arguments (%zu given)", count);
    if (!is_str(args[0]) || str_length(args[0]) != 1) return throw(TypeError, "array() argument 1 must be a unicode character, not %T", args[0]);
    const ArrayKind *kind = array_kind_find(str_char(args[0], 0));
    if (!kind) return throw(ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    scoped Own self = array_new_of(type, kind, 0);
    return self && (count < 2 || fill_from(self, args[1]) == 0) ? give(self) : NULL;
}

static void array_dealloc(Object *o) {
    mem_free(((Array *)o)->data);
    object_free(o);
}

/* ---- items and slices */

static Own array_item(Array *a, ssize_t index) {
    if (index < 0) index += (ssize_t)a->length;
    if (index < 0 || (size_t)index >= a->length) return throw(IndexError, "array index out of range");
    return array_load(a->kind, place(a, (size_t)index));
}

/* Items start, start + step ... of another array. */
static Own array_pick(Array *a, ssize_t start, ssize_t step, size_t count) {
    Own result = array_new_of(&array_type, a->kind, count);
    for (size_t i = 0; result && i < count; i++)
        memcpy(place(array_of(result), i), place(a, (size_t)(start + (ssize_t)i * step)), a->kind->size);
    return result;
}

static Own array_getitem(Ref self, Ref key) {
    Array *a = array_of(self);
    ssize_t index, start, stop, step;
    if (is_exactly(key, &slice_type)) {
        if (slice_unpack(key, &start, &stop, &step) < 0) return NULL;
        size_t count = slice_clip(a->length, &start, &stop, step);
        return array_pick(a, start, step, count);
    }
    if (!is_int(key) && !type_of(key)->index) return throw(TypeError, "array indices must be integers");
    return index_checked(key, IndexError, &index) < 0 ? NULL : array_item(a, index);
}

/* Items [start, start + count) become the `more` items at data. */
static int array_splice(Array *a, size_t start, size_t count, const char *data, size_t more) {
    size_t tail = a->length - start - count, size = a->kind->size;
    if (more < count) {
        if (a->exports) return fail(BufferError, "cannot resize an array that is exporting buffers");
        memmove(place(a, start + more), place(a, start + count), tail * size);
    }
    if (array_resize(a, start + more + tail) < 0) return -1;
    if (more > count) memmove(place(a, start + more), place(a, start + count), tail * size);
    if (more) memcpy(place(a, start), data, more * size);
    return 0;
}

static int delete_step(Array *a, ssize_t start, ssize_t step, size_t count) {
    if (!count) return 0;
    if (a->exports) return fail(BufferError, "cannot resize an array that is exporting buffers");
    if (step < 0) {
        start += step * (ssize_t)(count - 1);
        step = -step;
    }
    size_t to = (size_t)start, gone = (size_t)start, left = count;
    for (size_t from = (size_t)start; from < a->length; from++) {
        if (left && from == gone) {
            gone += (size_t)step;
            left--;
        } else {
            memmove(place(a, to++), place(a, from), a->kind->size);
        }
    }
    return array_resize(a, to);
}

static int array_set_slice(Array *a, Ref self, Ref key, Ref value) {
    ssize_t start, stop, step;
    scoped Own source = NULL;
    if (value) {
        if (!is_array(value)) return fail(TypeError, "can only assign array (not \"%T\") to array slice", value);
        if (array_of(value)->kind != a->kind) return fail(TypeError, "bad argument type for built-in operation");
        source = value == self ? array_pick(a, 0, 1, a->length) : own(value);
        if (!source) return -1;
    }
    if (slice_unpack(key, &start, &stop, &step) < 0) return -1;
    size_t count = slice_clip(a->length, &start, &stop, step);
    size_t more = source ? array_of(source)->length : 0;
    if (step == 1) return array_splice(a, (size_t)start, count, source ? array_of(source)->data : NULL, more);
    if (!source) return delete_step(a, start, step, count);
    if (more != count) return fail(ValueError, "attempt to assign array of size %zu to extended slice of size %zu", more, count);
    for (size_t i = 0; i < count; i++) memcpy(place(a, (size_t)(start + (ssize_t)i * step)), place(array_of(source), i), a->kind->size);
    return 0;
}

static int array_setitem(Ref self, Ref key, Ref value) {
    Array *a = array_of(self);
    ssize_t index;
    uint64_t item;
    if (is_exactly(key, &slice_type)) return array_set_slice(a, self, key, value);
    if (!is_int(key) && !type_of(key)->index) return fail(TypeError, "array indices must be integers");
    if (index_checked(key, IndexError, &index) < 0) return -1;
    if (value && array_store(a->kind, &item, value) < 0) return -1;
    if (index < 0) index += (ssize_t)a->length;
    if (index < 0 || (size_t)index >= a->length) return fail(IndexError, "array assignment index out of range");
    if (!value) return array_splice(a, (size_t)index, 1, NULL, 0);
    memcpy(place(a, (size_t)index), &item, a->kind->size);
    return 0;
}

static int array_length(Ref self, size_t *out) {
    *out = array_of(self)->length;
    return 0;
}

/* ---- searching: the place of the first equal item from `from` on; 1, 0, -1 */

static int array_find(Ref self, Ref value, size_t from, size_t to, size_t *out) {
    Array *a = array_of(self);
    size_t steps = 0;
    for (size_t i = from; i < a->length && i < to; i++) {
        scoped Own item = array_load(a->kind, place(a, i));
        int equal = item ? items_equal(item, value) : -1;
        *out = i;
        if (equal) return equal;
        if (loop_step(&steps) < 0) return -1;
    }
    return 0;
}

static int array_contains(Ref self, Ref value) {
    size_t at;
    return array_find(self, value, 0, SIZE_MAX, &at);
}

static Own array_index(Ref self, const Ref *args) {
    size_t from, to, at;
    if (search_bounds(args[1], args[2], array_of(self)->length, &from, &to) < 0) return NULL;
    int found = array_find(self, args[0], from, to, &at);
    if (found == 0) return throw(ValueError, "array.index(x): x not in array");
    return found < 0 ? NULL : small_int_new((int64_t)at);
}

static Own array_remove(Ref self, const Ref *args) {
    size_t at;
    int found = array_find(self, args[0], 0, SIZE_MAX, &at);
    if (found == 0) return throw(ValueError, "array.remove(x): x not in array");
    if (found < 0 || at >= array_of(self)->length) return found < 0 ? NULL : None;
    return array_splice(array_of(self), at, 1, NULL, 0) < 0 ? NULL : None;
}

static Own array_count(Ref self, const Ref *args) {
    int64_t count = 0;
    for (size_t at = 0;; at++, count++) {
        int found = array_find(self, args[0], at, SIZE_MAX, &at);
        if (found <= 0) return found < 0 ? NULL : small_int_new(count);
    }
}

/* ---- comparing, joining, repeating */

static Own array_compare(Ref x, Ref y, int op) {
    if (!is_array(x) || !is_array(y)) return NotImplemented;
    const Array *a = array_of(x), *b = array_of(y);
    if (a->kind == b->kind && !a->kind->is_float && (op == CMP_EQ || op == CMP_NE))
        return bool_new((a->length == b->length && (!a->length || memcmp(a->data, b->data, bytes_of(a)) == 0)) == (op == CMP_EQ));
    for (size_t i = 0; i < a->length && i < b->length; i++) {
        scoped Own p = array_load(a->kind, place(a, i)), q = p ? array_load(b->kind, place(b, i)) : NULL;
        int equal = q ? compare_truth(p, q, CMP_EQ) : -1;
        if (equal < 0) return NULL;
        if (!equal) return sequence_order(p, q, a->length, b->length, op);
    }
    return sequence_order(NULL, NULL, a->length, b->length, op);
}

static Own array_concat(Ref x, Ref y) {
    if (!is_array(y)) return throw(TypeError, "can only append array (not \"%T\") to array", y);
    scoped Own result = array_new_of(&array_type, array_of(x)->kind, 0);
    if (!result || append_array(array_of(result), x, "") < 0) return NULL;
    return append_array(array_of(result), y, "bad argument type for built-in operation") < 0 ? NULL : give(result);
}

static Own array_inplace_concat(Ref x, Ref y) {
    if (!is_array(y)) return throw(TypeError, "can only extend array with array (not \"%T\")", y);
    return append_array(array_of(x), y, "can only extend with array of same kind") < 0 ? NULL : own(x);
}

/* The items of a, count times, into `to`, which may be a. */
static int repeat_into(Array *to, Array *a, ssize_t times) {
    size_t length = a->length, size = bytes_of(a), total;
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(length, (size_t)times, &total)) return fail_memory();
    if (to != a && size && times) {
        if (array_resize(to, total) < 0) return -1;
        memcpy(to->data, a->data, size);
    } else if (array_resize(to, total) < 0) {
        return -1;
    }
    for (size_t done = length; done < total; done += length) memcpy(place(to, done), to->data, size);
    return 0;
}

static int times_from(Ref n, ssize_t *out) {
    if (!is_int(n) && !type_of(n)->index) return 0;
    return index_checked(n, OverflowError, out) < 0 ? -1 : 1;
}

static Own array_repeat(Ref self, Ref n) {
    ssize_t times;
    int good = times_from(n, &times);
    if (good <= 0) return good < 0 ? NULL : throw(TypeError, "can't multiply sequence by non-int of type '%T'", n);
    scoped Own result = array_new_of(&array_type, array_of(self)->kind, 0);
    return result && repeat_into(array_of(result), array_of(self), times) == 0 ? give(result) : NULL;
}

static Own array_inplace_repeat(Ref self, Ref n) {
    ssize_t times;
    int good = times_from(n, &times);
    if (good <= 0) return good < 0 ? NULL : throw(TypeError, "can't multiply sequence by non-int of type '%T'", n);
    return repeat_into(array_of(self), array_of(self), times) < 0 ? NULL : own(self);
}

/* ---- methods */

static Own array_tolist(Ref self, const Ref *args) {
    Array *a = array_of(self);
    scoped Own list = list_new(a->length);
    for (size_t i = 0; list && i < a->length; i++)
        if (list_append_take(list, array_load(a->kind, place(a, i))) < 0) return NULL;
    return give(list);
}

static Own array_text(const Array *a) {
    for (size_t i = 0; i < a->length; i++) {
        scoped Own c = array_load(a->kind, place(a, i));
        if (!c) return NULL;
    }
    return str_new_chars((const uint32_t *)a->data, a->length);
}

static Own array_repr(Ref self) {
    const Array *a = array_of(self);
    const char *name = type_name(type_of(self));
    if (!a->length) return str_format("%s('%c')", name, a->kind->code);
    scoped Own items = a->kind->code == 'u' ? array_text(a) : array_tolist(self, NULL);
    return items ? str_format("%s('%c', %R)", name, a->kind->code, items) : NULL;
}

static Own array_append(Ref self, const Ref *args) { return array_append_value(array_of(self), args[0]) < 0 ? NULL : None; }
static Own array_extend(Ref self, const Ref *args) { return append_all(array_of(self), args[0]) < 0 ? NULL : None; }

static Own array_insert(Ref self, const Ref *args) {
    Array *a = array_of(self);
    ssize_t index;
    uint64_t item;
    if (index_checked(args[0], OverflowError, &index) < 0 || array_store(a->kind, &item, args[1]) < 0) return NULL;
    if (index < 0) index += (ssize_t)a->length;
    size_t at = index < 0 ? 0 : (size_t)index > a->length ? a->length : (size_t)index;
    return array_splice(a, at, 0, (const char *)&item, 1) < 0 ? NULL : None;
}

static Own array_pop(Ref self, const Ref *args) {
    Array *a = array_of(self);
    ssize_t index = -1;
    if (args[0] && index_checked(args[0], IndexError, &index) < 0) return NULL;
    if (!a->length) return throw(IndexError, "pop from empty array");
    if (index < 0) index += (ssize_t)a->length;
    if (index < 0 || (size_t)index >= a->length) return throw(IndexError, "pop index out of range");
    scoped Own item = array_load(a->kind, place(a, (size_t)index));
    return item && array_splice(a, (size_t)index, 1, NULL, 0) == 0 ? give(item) : NULL;
}

static Own array_reverse(Ref self, const Ref *args) {
    Array *a = array_of(self);
    for (size_t i = 0, j = a->length; i + 1 < j; i++) {
        char item[8];
        j--;
        memcpy(item, place(a, i), a->kind->size);
        memcpy(place(a, i), place(a, j), a->kind->size);
        memcpy(place(a, j), item, a->kind->size);
    }
    return None;
}

#define SWAP(BITS) \
    static void swap_##BITS(void *data, size_t count) { \
        uint##BITS##_t word; \
        for (char *p = data, *end = p + count * sizeof word; p < end; p += sizeof word) { \
            memcpy(&word, p, sizeof word); \
            word = __builtin_bswap##BITS(word); \
            memcpy(p, &word, sizeof word); \
        } \
    }
SWAP(16)
SWAP(32)
SWAP(64)
#undef SWAP

static Own array_byteswap(Ref self, const Ref *args) {
    Array *a = array_of(self);
    switch (a->kind->size) {
    case 2: swap_16(a->data, a->length); break;
    case 4: swap_32(a->data, a->length); break;
    case 8: swap_64(a->data, a->length); break;
    default: break;
    }
    return None;
}

static Own array_buffer_info(Ref self, const Ref *args) {
    scoped Own address = int_new_unsigned((uintptr_t)array_of(self)->data);
    return address ? tuple_pack(2, address, small_int_new((int64_t)array_of(self)->length)) : NULL;
}

static Own array_tobytes(Ref self, const Ref *args) { return bytes_new(array_of(self)->data, bytes_of(array_of(self))); }
static Own array_frombytes(Ref self, const Ref *args) { return append_buffer(array_of(self), args[0]) < 0 ? NULL : None; }

static Own array_fromlist(Ref self, const Ref *args) {
    Array *a = array_of(self);
    size_t old = a->length;
    if (!is_list(args[0])) return throw(TypeError, "arg must be list");
    for (size_t i = 0; i < list_length(args[0]); i++) {
        scoped Own item = own(list_item_peek(args[0], i));
        if (array_append_value(a, item) == 0) continue;
        scoped Own error = error_take();
        if (a->length > old && array_resize(a, old) < 0) error_clear();
        error_restore_take(give(error));
        return NULL;
    }
    return None;
}

static Own array_tounicode(Ref self, const Ref *args) {
    if (array_of(self)->kind->code != 'u') return throw(ValueError, "tounicode() may only be called on unicode type arrays");
    return array_text(array_of(self));
}

static Own array_fromunicode(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "fromunicode() argument must be str, not %T", args[0]);
    if (array_of(self)->kind->code != 'u') return throw(ValueError, "fromunicode() may only be called on unicode type arrays");
    return append_text(array_of(self), args[0]) < 0 ? NULL : None;
}

static Own array_tofile(Ref self, const Ref *args) {
    scoped Own bytes = array_tobytes(self, NULL);
    if (!bytes || !array_of(self)->length) return bytes ? None : NULL;
    scoped Own done = call_method_named(args[0], "write", (const Ref[]){bytes}, 1);
    return done ? None : NULL;
}

static Own array_fromfile(Ref self, const Ref *args) {
    ssize_t count;
    if (index_checked(args[1], OverflowError, &count) < 0) return NULL;
    if (count < 0) return throw(ValueError, "negative count");
    size_t wanted;
    if (__builtin_mul_overflow((size_t)count, array_of(self)->kind->size, &wanted) || wanted > MEM_MAX) return throw_memory();
    scoped Own size = int_new((int64_t)wanted), bytes = size ? call_method_named(args[0], "read", (const Ref[]){size}, 1) : NULL;
    if (!bytes) return NULL;
    if (!is_bytes(bytes)) return throw(TypeError, "read() didn't return bytes");
    if (append_bytes(array_of(self), bytes_data(bytes), bytes_length(bytes)) < 0) return NULL;
    return bytes_length(bytes) == wanted ? None : throw(EOFError, "read() didn't return enough bytes");
}

static Own array_copy(Ref self, const Ref *args) { return array_pick(array_of(self), 0, 1, array_of(self)->length); }

/* ---- pickling */

static Own array_reduce_ex(Ref self, const Ref *args) {
    const Array *a = array_of(self);
    int64_t protocol;
    scoped Own dict = NULL, code = str_new_ascii(&a->kind->code, 1), name = str_intern("__dict__");
    if (!code || !name || int64_from(args[0], &protocol) < 0 || getattr_find(self, name, &dict) < 0) return NULL;
    Ref state = dict ? dict : None, type = as_ref(type_of(self));
    if (protocol < 3) {
        scoped Own items = a->kind->code == 'u' ? array_text(a) : array_tolist(self, NULL);
        scoped Own arguments = items ? tuple_pack(2, code, items) : NULL;
        return arguments ? tuple_pack(3, type, arguments, state) : NULL;
    }
    scoped Own bytes = array_tobytes(self, NULL), maker = bytes ? import_from("array", "_array_reconstructor") : NULL;
    if (!bytes || !maker) return NULL;
    scoped Own arguments = tuple_pack(4, type, code, small_int_new(a->kind->machine), bytes);
    return arguments ? tuple_pack(3, maker, arguments, state) : NULL;
}

static Own array_reconstruct(Ref m, const Ref *args) {
    int machine;
    if (!is_type(args[0])) return throw(TypeError, "first argument must be a type object, not %T", args[0]);
    if (!type_is_subtype(type_peek(args[0]), &array_type)) return throw(TypeError, "%N is not a subtype of array.array", type_peek(args[0]));
    if (!is_str(args[1]) || str_length(args[1]) != 1) return throw(TypeError, "_array_reconstructor() argument 2 must be a unicode character, not %T", args[1]);
    const ArrayKind *kind = array_kind_find(str_char(args[1], 0));
    if (!kind) return throw(ValueError, "second argument must be a valid type code");
    if (int_from(args[2], &machine) < 0) return NULL;
    if (!is_bytes(args[3])) return throw(TypeError, "fourth argument should be bytes, not %T", args[3]);
    scoped Own bytes = array_convert(kind, machine, bytes_data(args[3]), bytes_length(args[3]));
    scoped Own self = bytes ? array_new_of(type_peek(args[0]), kind, 0) : NULL;
    return self && append_bytes(array_of(self), bytes_data(bytes), bytes_length(bytes)) == 0 ? give(self) : NULL;
}

/* ---- buffers */

static int array_get_buffer(Ref self, Buffer *out, int flags) {
    Array *a = array_of(self);
    static char nothing[8];
    buffer_fill(out, self, a->data ? a->data : nothing, bytes_of(a), false);
    out->item_size = a->kind->size;
    out->format = a->kind->format;
    out->shape[0] = (ssize_t)a->length;
    out->strides[0] = a->kind->size;
    a->exports++;
    return 0;
}

static void array_release_buffer(Ref self, Buffer *buffer) { array_of(self)->exports--; }

/* ---- the iterator, the type */

static int array_iter_next(Ref self, Own *out) {
    SeqIter *it = (SeqIter *)object_of(self);
    *out = NULL;
    if (!it->sequence) return 0;
    if (it->index >= array_of(it->sequence)->length) {
        CLEAR(it->sequence);
        return 0;
    }
    *out = array_load(array_of(it->sequence)->kind, place(array_of(it->sequence), it->index));
    it->index++;
    return *out ? 1 : -1;
}
static Type array_iter_type = SEQ_ITER_TYPE("array.arrayiterator", array_iter_next);
static Own array_iter(Ref self) { return seq_iter_new(&array_iter_type, self); }

static Own array_typecode(Ref self) { return str_new_ascii(&array_of(self)->kind->code, 1); }
static Own array_itemsize(Ref self) { return small_int_new(array_of(self)->kind->size); }
static Own array_sizeof(Ref self, const Ref *args) {
    const Array *a = array_of(self);
    return int_new((int64_t)(type_of(self)->size + a->capacity * a->kind->size));
}
static Own array_class_getitem(Ref self, const Ref *args) { return generic_alias_new(self, args[0]); }

static const MethodRow array_methods[] = {
    {"__class_getitem__(cls, item, /)", array_class_getitem, "array.array[item]", METHOD_CLASS},
    {"__copy__(self, /)", array_copy, "A copy.", 0},
    {"__deepcopy__(self, memo, /)", array_copy, "A copy.", 0},
    {"__reduce_ex__(self, protocol, /)", array_reduce_ex, "What pickle needs.", 0},
    {"__sizeof__(self, /)", array_sizeof, "Bytes in memory.", 0},
    {"append(self, v, /)", array_append, "Add an item at the end.", 0},
    {"buffer_info(self, /)", array_buffer_info, "(address, length) of the items.", 0},
    {"byteswap(self, /)", array_byteswap, "Turn the bytes of every item round.", 0},
    {"count(self, v, /)", array_count, "How often v is in the array.", 0},
    {"extend(self, bb, /)", array_extend, "Add the items of an array or iterable.", 0},
    {"frombytes(self, buffer, /)", array_frombytes, "Add items from their bytes.", 0},
    {"fromfile(self, f, n, /)", array_fromfile, "Add n items that are read from a file; EOFError if it has less.", 0},
    {"fromlist(self, list, /)", array_fromlist, "Add the items of a list: all or none.", 0},
    {"fromunicode(self, ustr, /)", array_fromunicode, "Add the characters of a str.", 0},
    {"index(self, v, start=0, stop=9223372036854775807, /)", array_index, "The first place of v; ValueError.", 0},
    {"insert(self, i, v, /)", array_insert, "Put v before item i.", 0},
    {"pop(self, i=-1, /)", array_pop, "Take an item out.", 0},
    {"remove(self, v, /)", array_remove, "Take the first v out; ValueError.", 0},
    {"reverse(self, /)", array_reverse, "Turn the order round.", 0},
    {"tobytes(self, /)", array_tobytes, "The bytes of the items.", 0},
    {"tofile(self, f, /)", array_tofile, "Write the bytes of the items to a file.", 0},
    {"tolist(self, /)", array_tolist, "The items as a list.", 0},
    {"tounicode(self, /)", array_tounicode, "The characters as a str.", 0},
    {0},
};
static const GetSetRow array_getset[] = {
    {"itemsize", array_itemsize, NULL, "Bytes of an item."}, {"typecode", array_typecode, NULL, "The letter of the kind."}, {0}};

static Type array_type = {
    .head = OBJECT_STATIC(&type_type), .name = "array.array", .base = &object_type, .flags = TYPE_BASE | TYPE_SEQUENCE,
    .doc = "array(typecode, initializer, /)\n--\n\nNumbers of one kind: b B h H i I l L q Q (integers), f d (floats), u (characters).",
    .size = sizeof(Array), .weakrefs_offset = offsetof(Array, weakrefs), .new = array_type_new, .dealloc = array_dealloc,
    .methods = array_methods, .getset = array_getset, .repr = array_repr, .compare = array_compare, .iter = array_iter,
    .length = array_length, .getitem = array_getitem, .setitem = array_setitem, .contains = array_contains,
    .concat = array_concat, .repeat = array_repeat, .inplace_concat = array_inplace_concat,
    .inplace_repeat = array_inplace_repeat, .get_buffer = array_get_buffer, .release_buffer = array_release_buffer,
};

static int register_abstract(void) {
    scoped Own abstract = import_from("_collections_abc", "MutableSequence");
    scoped Own done = abstract ? call_method_named(abstract, "register", (const Ref[]){as_ref(&array_type)}, 1) : NULL;
    return done ? 0 : -1;
}

static int array_init(Ref module) {
    if (type_ready(&array_iter_type) < 0 || module_add(module, "ArrayType", as_ref(&array_type)) < 0) return -1;
    if (register_abstract() < 0) return -1;
    return module_add_take(module, "typecodes", str_new(array_codes));
}

static const MethodRow functions[] = {
    {"_array_reconstructor(arraytype, typecode, mformat_code, items, /)", array_reconstruct, "An array from a pickle.", 0},
    {0},
};

const ModuleDef array_module = {"array", "Numbers of one kind, packed.", functions, (Type *const[]){&array_type, NULL}, array_init};
