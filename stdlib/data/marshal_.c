/* The module marshal: the values that a program is made of, in CPython's format (versions 0 to 4; 4 is 3.4's and later).
 *
 * A value is a type letter and its content, integers little-endian.  From version 3 on, a letter with the high bit set puts the
 * value into a table, from which 'r' takes it again.  CPython sets the bit for what more than one owner holds at that moment;
 * so does this, where ints and floats, which have no owners here, count as shared.  Code objects have CPython's letter, but
 * their form is gilt's own: the arguments of types.CodeType, which refuses what is not of this gilt. */
#include "stdlib/stdlib.h"

#include <ctype.h>
#include <stdio.h>

#include "runtime/base/buf.h"

enum { VERSION = 4, DEPTH_MAX = 2000, SHARED = 0x80, SHORT_MAX = 255, DIGIT_BITS = 15 };
enum { VERSION_INTERNED = 1, VERSION_BINARY_FLOATS = 2, VERSION_SHARES = 3, VERSION_SHORT = 4 };

/* ---- writing */

typedef struct Writer {
    Buf out;
    Own memo;                 /* {word of a value: index}, or NULL below version 3 */
    int64_t count;            /* of values in the table */
    int version, depth;
} Writer;

static void put_u32(Writer *w, uint32_t n) {
    char bytes[4];
    for (int i = 0; i < 4; i++) bytes[i] = (char)(n >> 8 * i);
    buf_append(&w->out, bytes, 4);
}

static int put_size(Writer *w, size_t size) {
    if (size > INT32_MAX) return fail(ValueError, "unmarshallable object");
    put_u32(w, (uint32_t)size);
    return 0;
}

static int put_letter_size(Writer *w, int letter, size_t size) {
    buf_putc(&w->out, (char)letter);
    return put_size(w, size);
}

static int put_block(Writer *w, int letter, const char *data, size_t size) {
    if (put_letter_size(w, letter, size) < 0) return -1;
    buf_append(&w->out, data, size);
    return 0;
}

static void put_double(Writer *w, double x) {
    put_u32(w, (uint32_t)bits_of(x));
    put_u32(w, (uint32_t)(bits_of(x) >> 32));
}

static int put_double_text(Writer *w, double x) { /* versions 0 and 1: seventeen digits */
    char text[64];
    int size = snprintf(text, sizeof text, "%.17g", x);
    buf_putc(&w->out, (char)size);
    buf_append(&w->out, text, (size_t)size);
    return 0;
}

static int write_float(Writer *w, double x, int flag) {
    bool binary = w->version >= VERSION_BINARY_FLOATS;
    buf_putc(&w->out, (char)((binary ? 'g' : 'f') | flag));
    if (!binary) return put_double_text(w, x);
    put_double(w, x);
    return 0;
}

static int write_complex(Writer *w, Ref v, int flag) {
    const ComplexObject *z = (const ComplexObject *)object_of(v);
    bool binary = w->version >= VERSION_BINARY_FLOATS;
    buf_putc(&w->out, (char)((binary ? 'y' : 'x') | flag));
    if (!binary) return put_double_text(w, z->real), put_double_text(w, z->imag);
    put_double(w, z->real);
    put_double(w, z->imag);
    return 0;
}

/* Digits of fifteen bits, the least first; their number is negative for a negative int. */
static int write_int(Writer *w, Ref v, int flag) {
    int64_t small;
    if (int_as_int64(v, &small) && small >= INT32_MIN && small <= INT32_MAX) {
        buf_putc(&w->out, (char)('i' | flag));
        put_u32(w, (uint32_t)small);
        return 0;
    }
    size_t count = (int_bit_length(v) + DIGIT_BITS - 1) / DIGIT_BITS;
    if (count > INT32_MAX) return fail(ValueError, "unmarshallable object");
    buf_putc(&w->out, (char)('l' | flag));
    put_u32(w, (uint32_t)(int_sign(v) < 0 ? -(int32_t)count : (int32_t)count));
    mpz_t storage;
    mp_limb_t limb;
    mpz_srcptr z = int_mpz(v, storage, &limb);
    uint16_t *digits = mem_alloc_array(count, sizeof *digits);
    if (!digits) return fail_memory();
    mpz_export(digits, NULL, -1, sizeof *digits, -1, 16 - DIGIT_BITS, z);
    buf_append(&w->out, (const char *)digits, count * sizeof *digits);
    mem_free(digits);
    return 0;
}

/* CPython interns those constants that look like names; others are interned here alone. */
static bool is_name_like(const Str *s) {
    const unsigned char *text = (const unsigned char *)(s + 1);
    for (size_t i = 0; i < s->length; i++)
        if (!isalnum(text[i]) && text[i] != '_') return false;
    return s->ascii;
}

static int write_str(Writer *w, Ref v, int flag) {
    const Str *s = str_of(v);
    bool interned = s->interned && w->version >= VERSION_INTERNED && is_name_like(s);
    if (w->version >= VERSION_SHORT && s->ascii) {
        if (s->length > SHORT_MAX) return put_block(w, (interned ? 'A' : 'a') | flag, str_data(v), s->length);
        buf_putc(&w->out, (char)((interned ? 'Z' : 'z') | flag));
        buf_putc(&w->out, (char)s->length);
        buf_append(&w->out, str_data(v), s->length);
        return 0;
    }
    bool surrogates;
    size_t size = str_utf8_size(v, 0, s->length, &surrogates);
    if (put_letter_size(w, ((interned && w->version >= VERSION_SHARES) ? 't' : 'u') | flag, size) < 0) return -1;
    if (!buf_reserve(&w->out, size)) return 0; /* the end asks */
    str_utf8_write(v, 0, s->length, w->out.bytes + w->out.n);
    w->out.n += size;
    return 0;
}

static int write_value(Writer *w, Ref v);

static int write_items(Writer *w, Ref items) {
    for (size_t i = 0; i < list_length(items); i++) /* nothing here runs Python code, which could change the list */
        if (write_value(w, list_item_peek(items, i)) < 0) return -1;
    return 0;
}

static int write_tuple(Writer *w, Ref v, int flag) {
    size_t length = tuple_length(v);
    if (w->version >= VERSION_SHORT && length <= SHORT_MAX) {
        buf_putc(&w->out, (char)(')' | flag));
        buf_putc(&w->out, (char)length);
    } else if (put_letter_size(w, '(' | flag, length) < 0) {
        return -1;
    }
    for (size_t i = 0; i < length; i++)
        if (write_value(w, tuple_item_peek(v, i)) < 0) return -1;
    return 0;
}

static int write_list(Writer *w, Ref v, int flag) {
    return put_letter_size(w, '[' | flag, list_length(v)) < 0 ? -1 : write_items(w, v);
}

static int write_dict(Writer *w, Ref v, int flag) {
    Ref key, value;
    size_t position = 0;
    buf_putc(&w->out, (char)('{' | flag));
    while (dict_next(v, &position, &key, &value))
        if (write_value(w, key) < 0 || write_value(w, value) < 0) return -1;
    buf_putc(&w->out, '0');
    return 0;
}

static Own dumps(Ref value, int version);

/* The items in the order of their bytes: equal sets give equal bytes. */
static int write_set(Writer *w, Ref v, int flag) {
    scoped Own items = list_from(v), pairs = list_new(0);
    if (!items || !pairs) return -1;
    for (size_t i = 0; i < list_length(items); i++) {
        scoped Own bytes = dumps(list_item_peek(items, i), w->version);
        if (!bytes || list_append_take(pairs, tuple_pack(3, bytes, small_int_new((int64_t)i), list_item_peek(items, i))) < 0) return -1;
    }
    if (list_sort(pairs, NULL, false) < 0) return -1;
    if (put_letter_size(w, (type_is_subtype(type_of(v), &frozenset_type) ? '>' : '<') | flag, list_length(items)) < 0) return -1;
    for (size_t i = 0; i < list_length(pairs); i++)
        if (write_value(w, tuple_item_peek(list_item_peek(pairs, i), 2)) < 0) return -1;
    return 0;
}

/* What types.CodeType takes. */
static const char *const code_parts[] = {
    "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_code", "co_consts", "co_names",
    "co_varnames", "co_filename", "co_name", "co_qualname", "co_firstlineno", "co_linetable", "co_exceptiontable", "co_freevars", "co_cellvars",
};

static bool is_code(Ref v) { return !type_has(type_of(v), TYPE_HEAP) && strcmp(type_of(v)->name, "code") == 0; }

static int write_code(Writer *w, Ref v, int flag) {
    buf_putc(&w->out, (char)('c' | flag));
    for (size_t i = 0; i < COUNT_OF(code_parts); i++) {
        scoped Own part = getattr_named(v, code_parts[i]);
        if (!part || write_value(w, part) < 0) return -1;
    }
    return 0;
}

static int write_buffer(Writer *w, Ref v, int flag) {
    Buffer data;
    if (!has_buffer(v)) return fail(ValueError, "unmarshallable object");
    if (buffer_get(v, &data, BUFFER_READ) < 0) return error_clear_if(BufferError) ? fail(ValueError, "unmarshallable object") : -1;
    int status = put_block(w, 's' | flag, data.data, data.size_bytes);
    buffer_release(&data);
    return status;
}

/* 1: written as an index of the table.  0: *flag is what its letter takes along. */
static int share(Writer *w, Ref v, int *flag) {
    *flag = 0;
    if (!w->memo || (is_object(v) && object_of(v)->refcount <= 1)) return 0;
    scoped Own key = int_new_unsigned((uint64_t)(uintptr_t)v), found = NULL, index = int_new(w->count);
    if (!key || !index) return -1;
    int there = dict_get(w->memo, key, &found);
    int64_t n;
    if (there < 0) return -1;
    if (there && int_as_int64(found, &n)) {
        buf_putc(&w->out, 'r');
        put_u32(w, (uint32_t)n);
        return 1;
    }
    if (dict_set(w->memo, key, index) < 0) return -1;
    w->count++;
    *flag = SHARED;
    return 0;
}

static int write_constant(Writer *w, Ref v) { /* 1: it was one */
    int letter = is_none(v) ? 'N' : v == True ? 'T' : v == False ? 'F' : v == Ellipsis ? '.' : v == as_ref(StopIteration) ? 'S' : 0;
    if (letter) buf_putc(&w->out, (char)letter);
    return letter != 0;
}

static int write_shared(Writer *w, Ref v) {
    int flag, shared = share(w, v, &flag);
    double x;
    if (shared) return shared < 0 ? -1 : 0;
    const Type *type = type_of(v);
    if (type == &int_type) return write_int(w, v, flag);
    if (type == &float_type) return double_from(v, &x) < 0 ? -1 : write_float(w, x, flag);
    if (type == &str_type) return write_str(w, v, flag);
    if (type == &tuple_type) return write_tuple(w, v, flag);
    if (type == &list_type) return write_list(w, v, flag);
    if (type == &dict_type) return write_dict(w, v, flag);
    if (type == &set_type || type == &frozenset_type) return write_set(w, v, flag);
    if (type == &complex_type) return write_complex(w, v, flag);
    return is_code(v) ? write_code(w, v, flag) : write_buffer(w, v, flag);
}

static int write_value(Writer *w, Ref v) {
    if (write_constant(w, v)) return 0;
    if (w->depth >= DEPTH_MAX) return fail(ValueError, "object too deeply nested to marshal");
    if (recursion_check(" while marshalling") < 0) return -1;
    w->depth++;
    int status = write_shared(w, v);
    w->depth--;
    return status;
}

static Own dumps(Ref value, int version) {
    Writer w = {.version = version};
    scoped Own memo = version >= VERSION_SHARES ? dict_new() : NULL;
    if (version >= VERSION_SHARES && !memo) return NULL;
    w.memo = memo;
    Own result = write_value(&w, value) < 0 ? NULL : w.out.failed ? throw_memory() : bytes_new(w.out.n ? w.out.bytes : "", w.out.n);
    buf_free(&w.out);
    return result;
}

/* ---- reading: from memory, or from a file's read() */

typedef struct Reader {
    const char *at, *end;
    Own file;                 /* or NULL */
    Own piece;                /* what its read() gave last, or NULL */
    Own table;                /* of shared values; None: one that is not complete yet */
    int depth;
} Reader;

/* size bytes that are good until the next call; NULL: EOFError. */
static const char *take(Reader *r, size_t size) {
    if (r->file) {
        scoped Own count = int_new((int64_t)size), data = count ? call_method_named(r->file, "read", (Ref[]){count}, 1) : NULL;
        if (!data) return NULL;
        if (!is_kind(data, &bytes_type)) return throw(TypeError, "file.read() returned not bytes but %T", data);
        if (bytes_length(data) > size) return throw(ValueError, "read() returned too much data: %zu bytes requested, %zu returned", size, bytes_length(data));
        if (bytes_length(data) < size) return throw(EOFError, "EOF read where not expected");
        own_set_take(&r->piece, give(data));
        return bytes_data(r->piece);
    }
    if ((size_t)(r->end - r->at) < size) return throw(EOFError, "marshal data too short");
    const char *data = r->at;
    r->at += size;
    return data;
}

static uint64_t number_at(const char *data, size_t size) {
    uint64_t n = 0;
    for (size_t i = 0; i < size; i++) n |= (uint64_t)(unsigned char)data[i] << 8 * i;
    return n;
}

static int take_i32(Reader *r, int32_t *out) {
    const char *data = take(r, 4);
    if (!data) return -1;
    *out = (int32_t)number_at(data, 4);
    return 0;
}

static int take_size(Reader *r, const char *what, size_t *out) {
    int32_t n;
    if (take_i32(r, &n) < 0) return -1;
    if (n < 0) return fail(ValueError, "bad marshal data (%s size out of range)", what);
    *out = (size_t)n;
    return 0;
}

static int take_byte_size(Reader *r, size_t *out) {
    const char *data = take(r, 1);
    if (!data) return -1;
    *out = (unsigned char)*data;
    return 0;
}

static int read_double(Reader *r, double *out) {
    const char *data = take(r, 8);
    if (!data) return -1;
    *out = double_of(number_at(data, 8));
    return 0;
}

static int read_double_text(Reader *r, double *out) {
    size_t size;
    if (take_byte_size(r, &size) < 0) return -1;
    const char *data = take(r, size);
    scoped Own text = data ? str_new_latin1(data, size) : NULL, number = text ? call1(as_ref(&float_type), text) : NULL;
    return number ? double_from(number, out) : -1;
}

static Own read_long(Reader *r) {
    int32_t given;
    if (take_i32(r, &given) < 0) return NULL;
    if (given == INT32_MIN) return throw(ValueError, "bad marshal data (long size out of range)");
    size_t count = (size_t)(given < 0 ? -given : given);
    const char *data = count ? take(r, count * 2) : "";
    if (!data) return NULL;
    for (size_t i = 0; i < count; i++)
        if (number_at(data + 2 * i, 2) >> DIGIT_BITS) return throw(ValueError, "bad marshal data (digit out of range in long)");
    if (count && number_at(data + 2 * count - 2, 2) == 0) return throw(ValueError, "bad marshal data (unnormalized long data)");
    if (int_reserve((uint64_t)count * DIGIT_BITS) < 0) return NULL;
    mpz_t z;
    mpz_init(z);
    mpz_import(z, count, -1, 2, -1, 16 - DIGIT_BITS, data);
    if (given < 0) mpz_neg(z, z);
    Own result = int_from_mpz(z);
    mpz_clear(z);
    return result;
}

static Own read_text(Reader *r, size_t size, bool ascii, bool intern) {
    const char *data = take(r, size);
    if (!data) return NULL;
    Own text = ascii ? str_new_latin1(data, size) : decode(data, size, "utf-8", "surrogatepass");
    return text && intern ? str_intern_take(text) : text;
}

static Own read_block(Reader *r) {
    size_t size;
    if (take_size(r, "bytes object", &size) < 0) return NULL;
    const char *data = take(r, size);
    return data ? bytes_new(data, size) : NULL;
}

/* ---- containers.  A shared one has its place in the table before its items are read. */

enum { NOT_SHARED = -1 };

static int place_reserve(Reader *r, int flag, ssize_t *place) {
    *place = flag ? (ssize_t)list_length(r->table) : NOT_SHARED;
    return flag ? list_append(r->table, None) : 0;
}

static void place_fill(Reader *r, ssize_t place, Ref v) {
    if (place != NOT_SHARED) own_set_take(&list_of(r->table)->items[place], own(v));
}

static int read_value(Reader *r, Own *out); /* 1; 0: the mark that ends a dict; -1 */

static Own read_item(Reader *r, const char *where) {
    Own item;
    int status = read_value(r, &item);
    return status > 0 ? item : status < 0 ? NULL : throw(TypeError, "NULL object in marshal data for %s", where);
}

/* Items arrive one by one: no room is taken for a number that nothing stands behind. */
static Own read_list(Reader *r, size_t count, const char *where, Ref into) {
    scoped Own list = into ? own(into) : list_new(0);
    for (size_t i = 0; list && i < count; i++)
        if (list_append_take(list, read_item(r, where)) < 0) return NULL;
    return give(list);
}

static Own read_tuple(Reader *r, size_t count, int flag) {
    ssize_t place;
    if (place_reserve(r, flag, &place) < 0) return NULL;
    scoped Own items = read_list(r, count, "tuple", NULL), tuple = items ? list_to_tuple(items) : NULL;
    if (tuple) place_fill(r, place, tuple);
    return give(tuple);
}

static Own read_new_list(Reader *r, int flag) {
    size_t count;
    ssize_t place;
    scoped Own list = take_size(r, "list", &count) < 0 ? NULL : list_new(0);
    if (!list || place_reserve(r, flag, &place) < 0) return NULL;
    place_fill(r, place, list);
    return read_list(r, count, "list", list);
}

static Own read_dict(Reader *r, int flag) {
    ssize_t place;
    scoped Own dict = dict_new();
    if (!dict || place_reserve(r, flag, &place) < 0) return NULL;
    place_fill(r, place, dict);
    for (;;) {
        Own key, value;
        int status = read_value(r, &key);
        if (status <= 0) return status < 0 ? NULL : give(dict);
        scoped Own held = key;
        status = read_value(r, &value);
        if (status <= 0) return status < 0 ? NULL : give(dict);
        if (dict_set_take(dict, give(held), value) < 0) return NULL;
    }
}

static Own read_set(Reader *r, int letter, int flag) {
    size_t count;
    ssize_t place;
    if (take_size(r, "set", &count) < 0 || place_reserve(r, flag, &place) < 0) return NULL;
    scoped Own items = read_list(r, count, "set", NULL), set = items ? (letter == '<' ? set_new : frozenset_new)(items) : NULL;
    if (set) place_fill(r, place, set);
    return give(set);
}

static Own read_code(Reader *r, int flag) {
    ssize_t place;
    if (place_reserve(r, flag, &place) < 0) return NULL;
    scoped Own list = read_list(r, COUNT_OF(code_parts), "code", NULL), parts = list ? list_to_tuple(list) : NULL;
    scoped Own type = parts ? import_from("types", "CodeType") : NULL, code = type ? call_spread(type, parts, NULL) : NULL;
    if (code) place_fill(r, place, code);
    return give(code);
}

static Own read_reference(Reader *r) {
    int32_t index;
    if (take_i32(r, &index) < 0) return NULL;
    if (index < 0 || (size_t)index >= list_length(r->table)) return throw(ValueError, "bad marshal data (invalid reference)");
    Ref v = list_item_peek(r->table, (size_t)index);
    return is_none(v) ? throw(ValueError, "bad marshal data (invalid reference)") : own(v);
}

static Own read_pair(Reader *r, int (*read)(Reader *r, double *out)) {
    double real, imag;
    return read(r, &real) < 0 || read(r, &imag) < 0 ? NULL : complex_new(real, imag);
}

/* What has no items. */
static Own read_plain(Reader *r, int letter) {
    int32_t n;
    double x;
    size_t size;
    const char *data;
    switch (letter) {
    case 'i': return take_i32(r, &n) < 0 ? NULL : small_int_new(n);
    case 'I': return (data = take(r, 8)) ? int_new((int64_t)number_at(data, 8)) : NULL;
    case 'l': return read_long(r);
    case 'g': return read_double(r, &x) < 0 ? NULL : float_new(x);
    case 'f': return read_double_text(r, &x) < 0 ? NULL : float_new(x);
    case 'y': return read_pair(r, read_double);
    case 'x': return read_pair(r, read_double_text);
    case 's': return read_block(r);
    case 'z': case 'Z': return take_byte_size(r, &size) < 0 ? NULL : read_text(r, size, true, letter == 'Z');
    case 'a': case 'A': return take_size(r, "string", &size) < 0 ? NULL : read_text(r, size, true, letter == 'A');
    case 'u': case 't': return take_size(r, "string", &size) < 0 ? NULL : read_text(r, size, false, letter == 't');
    default: return throw(ValueError, "bad marshal data (unknown type code)");
    }
}

static Own read_by_letter(Reader *r, int letter, int flag) {
    size_t size;
    switch (letter) {
    case 'N': return None;
    case 'T': return True;
    case 'F': return False;
    case '.': return Ellipsis;
    case 'S': return own(as_ref(StopIteration));
    case 'r': return read_reference(r);
    case ')': return take_byte_size(r, &size) < 0 ? NULL : read_tuple(r, size, flag);
    case '(': return take_size(r, "tuple", &size) < 0 ? NULL : read_tuple(r, size, flag);
    case '[': return read_new_list(r, flag);
    case '{': return read_dict(r, flag);
    case '<': case '>': return read_set(r, letter, flag);
    case 'c': return read_code(r, flag);
    default: break;
    }
    scoped Own v = read_plain(r, letter);
    return v && flag && list_append(r->table, v) < 0 ? NULL : give(v);
}

static int read_value(Reader *r, Own *out) {
    *out = NULL;
    const char *data = take(r, 1);
    if (!data) return error_clear_if(EOFError) ? fail(EOFError, "EOF read where object expected") : -1;
    int letter = (unsigned char)*data & ~SHARED, flag = (unsigned char)*data & SHARED;
    if (letter == '0') return 0;
    if (r->depth >= DEPTH_MAX) return fail(ValueError, "recursion limit exceeded");
    if (recursion_check(" while unmarshalling") < 0) return -1;
    r->depth++;
    *out = read_by_letter(r, letter, flag);
    r->depth--;
    return *out ? 1 : -1;
}

static Own read_all(Reader *r) {
    scoped Own table = list_new(0);
    if (!table) return NULL;
    r->table = table;
    Own result = read_item(r, "object");
    CLEAR(r->piece);
    return result;
}

/* ---- the module */

static int version_from(Ref v, int *out) {
    *out = VERSION;
    return v ? int_from(v, out) : 0;
}

static Own marshal_dumps(Ref m, const Ref *a) {
    int version;
    if (version_from(a[1], &version) < 0 || AUDIT("marshal.dumps", a[0], small_int_new(version)) < 0) return NULL;
    return dumps(a[0], version);
}

static Own marshal_dump(Ref m, const Ref *a) {
    int version;
    if (version_from(a[2], &version) < 0 || AUDIT("marshal.dumps", a[0], small_int_new(version)) < 0) return NULL;
    scoped Own bytes = dumps(a[0], version);
    return bytes ? call_method_named(a[1], "write", (Ref[]){bytes}, 1) : NULL;
}

static int tell_loads(const Buffer *data) {
    if (!hooks.audit) return 0;
    scoped Own bytes = bytes_new(data->data, data->size_bytes);
    return bytes ? AUDIT("marshal.loads", bytes) : -1;
}

static Own marshal_loads(Ref m, const Ref *a) {
    Buffer data;
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    if (tell_loads(&data) < 0) {
        buffer_release(&data);
        return NULL;
    }
    Reader r = {.at = data.data, .end = (const char *)data.data + data.size_bytes};
    Own result = read_all(&r);
    buffer_release(&data);
    return result;
}

static Own marshal_load(Ref m, const Ref *a) {
    Reader r = {.file = unlend(a[0])};
    if (AUDIT_NOTHING("marshal.load") < 0) return NULL;
    return read_all(&r);
}

static const MethodRow functions[] = {
    {"dump(value, file, version=4, /)", marshal_dump, "Write the value on an open file.", 0},
    {"dumps(value, version=4, /)", marshal_dumps, "The bytes that dump() would write.", 0},
    {"load(file, /)", marshal_load, "Read one value from an open file.", 0},
    {"loads(bytes, /)", marshal_loads, "The value that the bytes stand for; what follows it is ignored.", 0},
    {0},
};

static int init(Ref module) { return module_add(module, "version", small_int_new(VERSION)); }

const ModuleDef marshal_module = {"marshal", "The values that a program is made of as bytes, in CPython's own format.", functions, NULL, init};
