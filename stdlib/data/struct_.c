/* The modules _struct and struct: values as bytes in the layout of C structs, and back.
 *
 * A format is compiled into a row of fields, each with its place; packing and unpacking walk over them.  Struct objects keep their
 * compiled format, and the module remembers those of the functions pack, unpack ... by their text. */
#include "stdlib/stdlib.h"

#include <math.h>

#include "runtime/base/half.h"

typedef struct StructField {
    char code;
    uint8_t kind, size; /* size: of one value */
    size_t count;       /* values; of s and p: bytes of the one value */
    size_t offset;
} StructField;

typedef struct StructObject {
    Object head;
    Own format;         /* str */
    StructField *fields;
    size_t field_count;
    size_t size, values;
    char order;         /* '@' native with alignment, '=' '<' little, '>' big */
    Own weakrefs;
} StructObject;

typedef struct StructIter { Object head; Own format, data; Buffer buffer; size_t at; } StructIter;

static Type struct_type, struct_iter_type, struct_error_type;
static Type *const StructError = &struct_error_type;

static StructObject *struct_of(Ref v) { return (StructObject *)object_of(v); }

/* ---- formats */

enum { KIND_NONE, KIND_PAD, KIND_CHAR, KIND_SIGNED, KIND_UNSIGNED, KIND_BOOL, KIND_FLOAT, KIND_BYTES, KIND_POINTER };
typedef struct Code { char code; uint8_t kind, native, standard; } Code; /* sizes; standard 0: native only */
static const Code codes[] = {
    {'x', KIND_PAD, 1, 1}, {'c', KIND_CHAR, 1, 1}, {'b', KIND_SIGNED, 1, 1}, {'B', KIND_UNSIGNED, 1, 1}, {'?', KIND_BOOL, 1, 1},
    {'h', KIND_SIGNED, 2, 2}, {'H', KIND_UNSIGNED, 2, 2}, {'i', KIND_SIGNED, 4, 4}, {'I', KIND_UNSIGNED, 4, 4},
    {'l', KIND_SIGNED, sizeof(long), 4}, {'L', KIND_UNSIGNED, sizeof(long), 4}, {'q', KIND_SIGNED, 8, 8},
    {'Q', KIND_UNSIGNED, 8, 8}, {'n', KIND_SIGNED, sizeof(ssize_t), 0}, {'N', KIND_UNSIGNED, sizeof(size_t), 0},
    {'e', KIND_FLOAT, 2, 2}, {'f', KIND_FLOAT, 4, 4}, {'d', KIND_FLOAT, 8, 8}, {'s', KIND_BYTES, 1, 1}, {'p', KIND_BYTES, 1, 1},
    {'P', KIND_POINTER, sizeof(void *), 0},
};

static const Code *code_find(char c) {
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (codes[i].code == c) return &codes[i];
    return NULL;
}

static int fail_too_long(void) { return fail(StructError, "total struct size too long"); }

/* A repeat count in front of a code; 1 without one. */
static int parse_count(const char **at, size_t *out) {
    const char *p = *at;
    *out = 1;
    if (*p < '0' || *p > '9') return 0;
    for (*out = 0; *p >= '0' && *p <= '9'; p++)
        if (__builtin_mul_overflow(*out, (size_t)10, out) || __builtin_add_overflow(*out, (size_t)(*p - '0'), out) ||
            *out > MEM_MAX)
            return fail_too_long();
    *at = p;
    return *p ? 0 : fail(StructError, "repeat count given without format specifier");
}

static int add_field(StructObject *s, const Code *code, size_t count) {
    size_t size = s->order == '@' ? code->native : code->standard, bytes;
    if (!size) return fail(StructError, "bad char in struct format");
    if (s->order == '@' && size > 1 && s->size % size) s->size += size - s->size % size;
    if (__builtin_mul_overflow(size, count, &bytes) || bytes > MEM_MAX - s->size - 16) return fail_too_long();
    s->fields[s->field_count++] = (StructField){code->code, code->kind, (uint8_t)size, count, s->size};
    s->size += bytes;
    if (code->kind == KIND_PAD || (code->kind != KIND_BYTES && count == 0)) s->field_count--;
    else s->values += code->kind == KIND_BYTES ? 1 : count;
    return 0;
}

static int format_parse(StructObject *s, const char *text) {
    s->order = '@';
    if (*text && strchr("@=<>!", *text)) s->order = *text++;
    if (s->order == '!') s->order = '>';
    if (s->order == '=') s->order = '<';
    while (*text) {
        size_t count;
        if (*text == ' ' || (*text >= '\t' && *text <= '\r')) {
            text++;
            continue;
        }
        if (parse_count(&text, &count) < 0) return -1;
        const Code *code = code_find(*text++);
        if (!code) return fail(StructError, "bad char in struct format");
        if (add_field(s, code, count) < 0) return -1;
    }
    return 0;
}

static Own struct_new_of(Type *type, Ref format) {
    if (!is_str(format) && !is_bytes(format))
        return throw(TypeError, "Struct() argument 1 must be a str or bytes object, not %T", format);
    scoped Own ascii = is_str(format) ? encode(format, "ascii", NULL) : own(format);
    if (!ascii) return NULL;
    if (strlen(bytes_data(ascii)) != bytes_length(ascii)) return throw(StructError, "embedded null character");
    StructObject *s = object_new(type, 0);
    scoped Own made = as_own(s);
    if (!s) return NULL;
    s->format = str_new_latin1(bytes_data(ascii), bytes_length(ascii));
    s->fields = mem_alloc_array(bytes_length(ascii) + 1, sizeof *s->fields);
    if (!s->fields) return throw_memory();
    return s->format && format_parse(s, bytes_data(ascii)) == 0 ? give(made) : NULL;
}

/* ---- numbers */

static void put_number(char *at, uint64_t n, int size, bool big) {
    for (int i = 0; i < size; i++) at[big ? size - 1 - i : i] = (char)(n >> 8 * i);
}
static ALWAYS_INLINE uint64_t get_number(const uint8_t *at, int size, bool big) {
    uint64_t n = 0;
    if (!big && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
        switch (size) { /* constants, so that each is one instruction */
        case 1: return *at;
        case 2: return memcpy(&n, at, 2), n;
        case 4: return memcpy(&n, at, 4), n;
        case 8: return memcpy(&n, at, 8), n;
        }
    }
    for (int i = 0; i < size; i++) n |= (uint64_t)at[big ? size - 1 - i : i] << 8 * i;
    return n;
}

/* Bytes have names in every order, shorts in this machine's. */
static COLD int fail_number(const StructField *f, int64_t low, uint64_t high, bool big) {
    const char *name = f->code == 'b' ? "byte" : f->code == 'B' ? "ubyte" : f->code == 'h' ? "short" : f->code == 'H' ? "ushort" : NULL;
    if (name && (f->size == 1 || !big)) return fail(StructError, "%s format requires %ld <= number <= %lu", name, (long)low, (unsigned long)high);
    return fail(StructError, "'%c' format requires %ld <= number <= %lu", f->code, (long)low, (unsigned long)high);
}

static COLD int fail_large_number(const StructField *f, bool big) {
    bool wide = f->code == 'P' || (big && f->size == 8);
    return fail(StructError, wide ? "int too large to convert" : "argument out of range");
}

static int pack_int(const StructField *f, Ref v, char *at, bool big) {
    bool is_unsigned = f->code != '?' && (f->code == 'B' || f->code == 'H' || f->code == 'I' || f->code == 'L' ||
                                          f->code == 'Q' || f->code == 'N');
    scoped Own n = is_int(v) ? own(v) : type_of(v)->index ? index_of(v) : NULL;
    if (!n) return error_occurred() ? -1 : fail(StructError, "required argument is not an integer");
    int64_t value = 0;
    uint64_t natural = 0;
    int bits = 8 * f->size;
    bool narrow = (f->size == 1 || (f->size == 2 && !big)) && is_unsigned; /* these say their range for negative numbers, too */
    if (is_unsigned && !int_as_uint64(n, &natural)) {
        if (!narrow || !int_as_int64(n, &value)) return fail_large_number(f, big);
        return fail_number(f, 0, (UINT64_C(1) << bits) - 1, big);
    }
    if (!is_unsigned && !int_as_int64(n, &value)) {
        if (f->code != 'P' || !int_as_uint64(n, &natural)) return fail_large_number(f, big);
        value = (int64_t)natural;
    }
    if (bits < 64) {
        int64_t half = INT64_C(1) << (bits - 1);
        if (is_unsigned && natural >> bits) return fail_number(f, 0, (UINT64_C(1) << bits) - 1, big);
        if (!is_unsigned && (value < -half || value >= half)) return fail_number(f, -half, (uint64_t)half - 1, big);
    }
    put_number(at, is_unsigned ? natural : (uint64_t)value, f->size, big);
    return 0;
}

static int fail_large_float(char code) { return fail(OverflowError, "float too large to pack with %c format", code); }

static int pack_float(const StructField *f, Ref v, char *at, char order) {
    double x;
    uint64_t bits = 0;
    if (double_from(v, &x) < 0) {
        if (!error_clear_if(TypeError)) return -1;
        return fail(StructError, "required argument is not a float");
    }
    if (f->size == 8) {
        bits = bits_of(x);
    } else if (f->size == 4) {
        float y = (float)x;
        if (isinf(y) && !isinf(x) && order != '@') return fail_large_float('f');
        bits = single_bits_of(y);
    } else {
        Half y = half_from_double(x);
        if (isinf(half_to_float(y)) && !isinf(x)) return fail_large_float('e');
        bits = y.bits;
    }
    put_number(at, bits, f->size, order == '>');
    return 0;
}

static Own unpack_float(const StructField *f, uint64_t bits) {
    if (f->size == 8) return float_new(double_of(bits));
    if (f->size == 4) return float_new(single_of((uint32_t)bits));
    return float_new(half_to_double((Half){(uint16_t)bits}));
}

/* ---- packing */

static int pack_bytes(const StructField *f, Ref v, char *at) {
    if (!is_bytes(v) && !is_kind(v, &bytearray_type)) return fail(StructError, "argument for '%c' must be a bytes object", f->code);
    const ByteArray *array = (const ByteArray *)object_of(v);
    const char *data = is_bytes(v) ? bytes_data(v) : array->data;
    size_t size = is_bytes(v) ? bytes_length(v) : array->length, room = f->count;
    if (f->code == 'p' && room) {
        room--;
        if (size > room) size = room;
        *at++ = (char)(size < 255 ? size : 255);
    }
    memcpy(at, data, size < room ? size : room);
    return 0;
}

static int pack_one(const StructObject *s, const StructField *f, Ref v, char *at) {
    int flag;
    switch (f->kind) {
    case KIND_CHAR:
        if (!is_bytes(v) || bytes_length(v) != 1) return fail(StructError, "char format requires a bytes object of length 1");
        *at = *bytes_data(v);
        return 0;
    case KIND_BOOL:
        flag = truth(v);
        *at = flag > 0;
        return flag < 0 ? -1 : 0;
    case KIND_FLOAT: return pack_float(f, v, at, s->order);
    case KIND_BYTES: return pack_bytes(f, v, at);
    default: return pack_int(f, v, at, s->order == '>');
    }
}

static int pack_values(const StructObject *s, const Ref *args, char *out) {
    memset(out, 0, s->size);
    for (size_t i = 0; i < s->field_count; i++) {
        const StructField *f = &s->fields[i];
        size_t count = f->code == 's' || f->code == 'p' ? 1 : f->count;
        for (size_t k = 0; k < count; k++)
            if (pack_one(s, f, *args++, out + f->offset + k * f->size) < 0) return -1;
    }
    return 0;
}

static int need_values(const StructObject *s, const char *function, size_t count) {
    if (count == s->values) return 0;
    return fail(StructError, "%s expected %zu items for packing (got %zu)", function, s->values, count);
}

static Own struct_pack(Ref self, const Ref *args, size_t count) {
    const StructObject *s = struct_of(self);
    if (need_values(s, "pack", count) < 0) return NULL;
    scoped Own bytes = bytes_new_empty(s->size);
    if (!bytes) return NULL;
    if (s->size == 0) return give(bytes);
    return pack_values(s, args, bytes_data(bytes)) < 0 ? NULL : give(bytes);
}

/* The place in a buffer of length bytes that offset names, with room for the struct; *at. */
static int place_find(const StructObject *s, Ref offset_object, size_t length, bool packing, size_t *at) {
    ssize_t offset = 0;
    if (offset_object && index_ssize(offset_object, &offset) < 0) return -1;
    if (offset < 0) {
        if (offset + (ssize_t)s->size > 0 && (ssize_t)length + offset >= 0 && (size_t)-offset < s->size)
            return packing ? fail(StructError, "no space to pack %zu bytes at offset %zd", s->size, offset)
                           : fail(StructError, "not enough data to unpack %zu bytes at offset %zd", s->size, offset);
        if (offset + (ssize_t)length < 0) return fail(StructError, "offset %zd out of range for %zu-byte buffer", offset, length);
        offset += (ssize_t)length;
    }
    *at = (size_t)offset;
    if (*at <= length && length - *at >= s->size) return 0;
    return fail(StructError, "%s requires a buffer of at least %zu bytes for %sing %zu bytes at offset %zu (actual buffer size is %zu)",
                packing ? "pack_into" : "unpack_from", *at + s->size, packing ? "pack" : "unpack", s->size, *at, length);
}

static Own struct_pack_into(Ref self, const Ref *args, size_t count) {
    const StructObject *s = struct_of(self);
    Buffer buffer;
    size_t at;
    if (count < 1) return throw(StructError, "pack_into expected buffer argument");
    if (count < 2) return throw(StructError, "pack_into expected offset argument");
    if (need_values(s, "pack_into", count - 2) < 0) return NULL;
    if (buffer_get_target(args[0], &buffer, "argument") < 0) return NULL;
    int status = place_find(s, args[1], buffer.size_bytes, true, &at);
    if (status == 0) status = pack_values(s, args + 2, (char *)buffer.data + at);
    buffer_release(&buffer);
    return status < 0 ? NULL : None;
}

/* ---- unpacking */

static ALWAYS_INLINE Own unpack_one(const StructObject *s, const StructField *f, const uint8_t *at) {
    if (f->kind == KIND_SIGNED || f->kind == KIND_UNSIGNED) {
        int shift = 64 - 8 * f->size;
        uint64_t n = get_number(at, f->size, s->order == '>');
        int64_t value = f->kind == KIND_SIGNED ? (int64_t)(n << shift) >> shift : (int64_t)n;
        if (LIKELY(fits_small_int(value)) && (f->kind == KIND_SIGNED || value >= 0)) return small_int_new(value);
        return f->kind == KIND_SIGNED ? int_new(value) : int_new_unsigned(n);
    }
    if (f->code == 'c') return bytes_new(at, 1);
    if (f->code == 's') return bytes_new(at, f->count);
    if (f->code == 'p') return bytes_new(at + (f->count > 0), f->count ? (*at < f->count - 1 ? *at : f->count - 1) : 0);
    uint64_t n = get_number(at, f->size, s->order == '>');
    switch (f->kind) {
    case KIND_BOOL: return bool_new(n);
    case KIND_FLOAT: return unpack_float(f, n);
    default: return int_new_unsigned(n);
    }
}

static Own unpack_values(const StructObject *s, const uint8_t *data) {
    scoped Own tuple = tuple_new(s->values);
    size_t next_value = 0;
    for (size_t i = 0; tuple && i < s->field_count; i++) {
        const StructField *f = &s->fields[i];
        size_t count = f->code == 's' || f->code == 'p' ? 1 : f->count;
        for (size_t k = 0; k < count; k++) {
            Own v = unpack_one(s, f, data + f->offset + k * f->size);
            if (!v) return NULL;
            tuple_of(tuple)->items[next_value++] = v;
        }
    }
    return give(tuple);
}

static Own struct_unpack(Ref self, Ref data) {
    const StructObject *s = struct_of(self);
    Buffer buffer;
    if (buffer_get(data, &buffer, BUFFER_READ) < 0) return NULL;
    Own values = buffer.size_bytes == s->size ? unpack_values(s, buffer.data)
                                              : throw(StructError, "unpack requires a buffer of %zu bytes", s->size);
    buffer_release(&buffer);
    return values;
}

static Own struct_unpack_from(Ref self, Ref data, Ref offset) {
    const StructObject *s = struct_of(self);
    Buffer buffer;
    size_t at;
    if (buffer_get(data, &buffer, BUFFER_READ) < 0) return NULL;
    Own values = place_find(s, offset, buffer.size_bytes, false, &at) < 0 ? NULL : unpack_values(s, (uint8_t *)buffer.data + at);
    buffer_release(&buffer);
    return values;
}

static Own struct_iter_unpack(Ref self, Ref data) {
    const StructObject *s = struct_of(self);
    Buffer buffer;
    if (s->size == 0) return throw(StructError, "cannot iteratively unpack with a struct of length 0");
    if (buffer_get(data, &buffer, BUFFER_READ) < 0) return NULL;
    StructIter *it = buffer.size_bytes % s->size ? throw(StructError, "iterative unpacking requires a buffer of a multiple of %zu bytes", s->size)
                                                 : object_new(&struct_iter_type, 0);
    if (!it) {
        buffer_release(&buffer);
        return NULL;
    }
    it->format = own(self);
    it->data = own(data);
    it->buffer = buffer;
    gc_track(&it->head);
    return as_own(it);
}

static int struct_iter_next(Ref self, Own *out) {
    StructIter *it = (StructIter *)object_of(self);
    const StructObject *s = struct_of(it->format);
    *out = NULL;
    if (it->buffer.size_bytes - it->at < s->size) return 0;
    *out = unpack_values(s, (uint8_t *)it->buffer.data + it->at);
    it->at += s->size;
    return *out ? 1 : -1;
}

static Own struct_iter_hint(Ref self, const Ref *args) {
    const StructIter *it = (StructIter *)object_of(self);
    return int_new_unsigned((it->buffer.size_bytes - it->at) / struct_of(it->format)->size);
}

static void struct_iter_dealloc(Object *o) {
    StructIter *it = (StructIter *)o;
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    buffer_release(&it->buffer);
    decref(it->format);
    decref(it->data);
    object_free(o);
    dealloc_end();
}

/* The data stays to the end: its bytes are in use. */
static int struct_iter_traverse(Object *o, VisitFn visit, void *context) {
    const StructIter *it = (StructIter *)o;
    VISIT(it->buffer.owner);
    VISIT(it->data);
    return 0;
}

static const MethodRow struct_iter_methods[] = {{"__length_hint__(self, /)", struct_iter_hint, "How many are left.", 0}, {0}};
static Type struct_iter_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_struct.unpack_iterator", .flags = TYPE_NO_NEW | TYPE_GC, .size = sizeof(StructIter),
    .base = &object_type, .methods = struct_iter_methods, .dealloc = struct_iter_dealloc, .traverse = struct_iter_traverse, .iter = iter_self, .next = struct_iter_next,
};

/* ---- Struct */

static Own struct_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref format;
    if (args_bind(&signature, "Struct(format)", args, count, names, &format) < 0) return NULL;
    return struct_new_of(type, format);
}

static void struct_dealloc(Object *o) {
    decref(((StructObject *)o)->format);
    mem_free(((StructObject *)o)->fields);
    object_free(o);
}

static Own pack_method(Ref self, const Ref *args, size_t count, Ref names) {
    return args_no_names("pack", names) < 0 ? NULL : struct_pack(self, args, count);
}
static Own pack_into_method(Ref self, const Ref *args, size_t count, Ref names) {
    return args_no_names("pack_into", names) < 0 ? NULL : struct_pack_into(self, args, count);
}
static Own unpack_method(Ref self, const Ref *args) { return struct_unpack(self, args[0]); }
static Own unpack_from_method(Ref self, const Ref *args) { return struct_unpack_from(self, args[0], args[1]); }
static Own iter_unpack_method(Ref self, const Ref *args) { return struct_iter_unpack(self, args[0]); }

static const MethodRow struct_methods[] = {
    {"pack(self, /, *v)", RAW(pack_method), "The values as bytes.", METHOD_RAW},
    {"pack_into(self, buffer, offset, /, *v)", RAW(pack_into_method), "Write the values into a buffer.", METHOD_RAW},
    {"unpack(self, buffer, /)", unpack_method, "The values in bytes of just this size.", 0},
    {"unpack_from(self, /, buffer, offset=0)", unpack_from_method, "The values in a part of a buffer.", 0},
    {"iter_unpack(self, buffer, /)", iter_unpack_method, "An iterator over structs that follow each other.", 0},
    {0},
};
static Own struct_format(Ref self) { return own(struct_of(self)->format); }
static Own struct_size(Ref self) { return int_new_unsigned(struct_of(self)->size); }
static const GetSetRow struct_getset[] = {
    {"format", struct_format, NULL, "The format."}, {"size", struct_size, NULL, "Bytes."}, {0}};

static Type struct_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_struct.Struct",
    .doc = "Struct(format)\n--\n\nA compiled format.",
    .flags = TYPE_BASE,
    .size = sizeof(StructObject),
    .weakrefs_offset = offsetof(StructObject, weakrefs),
    .base = &object_type,
    .methods = struct_methods,
    .getset = struct_getset,
    .new = struct_type_new,
    .dealloc = struct_dealloc,
};

static Type struct_error_type = {
    .head = OBJECT_STATIC(&type_type), .name = "struct.error", .doc = "A value or format that does not fit.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION | TYPE_SPOKEN_OTHERWISE, .size = sizeof(BaseExceptionObject), .base = &exc_Exception,
    .attrs_offset = offsetof(BaseExceptionObject, attrs),
};

/* ---- functions: the compiled forms of the last formats lie in the module's dict */

enum { CACHE_MAX = 100 };

static Own struct_cached(Ref module, Ref format) {
    static Own name;
    if (!name) name = str_intern("_cache");
    Own s;
    scoped Own cache = name ? getattr(module, name) : NULL;
    if (!cache || !is_dict(cache)) return struct_new_of(&struct_type, format);
    int found = is_str(format) || is_bytes(format) ? dict_get(cache, format, &s) : 0;
    if (found) return found < 0 ? NULL : s;
    s = struct_new_of(&struct_type, format);
    if (s && dict_length(cache) >= CACHE_MAX) dict_clear(cache);
    if (s && dict_set(cache, format, s) < 0) error_clear();
    return s;
}

static Own pack_function(Ref module, const Ref *args, size_t count, Ref names) {
    if (args_no_names("pack", names) < 0) return NULL;
    if (!count) return throw(TypeError, "missing format argument");
    scoped Own s = struct_cached(module, args[0]);
    return s ? struct_pack(s, args + 1, count - 1) : NULL;
}
static Own pack_into_function(Ref module, const Ref *args, size_t count, Ref names) {
    if (args_no_names("pack_into", names) < 0) return NULL;
    if (!count) return throw(TypeError, "missing format argument");
    scoped Own s = struct_cached(module, args[0]);
    return s ? struct_pack_into(s, args + 1, count - 1) : NULL;
}
static Own unpack_function(Ref module, const Ref *args) {
    scoped Own s = struct_cached(module, args[0]);
    return s ? struct_unpack(s, args[1]) : NULL;
}
static Own unpack_from_function(Ref module, const Ref *args) {
    scoped Own s = struct_cached(module, args[0]);
    return s ? struct_unpack_from(s, args[1], args[2]) : NULL;
}
static Own iter_unpack_function(Ref module, const Ref *args) {
    scoped Own s = struct_cached(module, args[0]);
    return s ? struct_iter_unpack(s, args[1]) : NULL;
}
static Own calcsize_function(Ref module, const Ref *args) {
    scoped Own s = struct_cached(module, args[0]);
    return s ? struct_size(s) : NULL;
}
static Own clearcache_function(Ref module, const Ref *args) { return module_add_take(module, "_cache", dict_new()) < 0 ? NULL : None; }

static const MethodRow struct_functions[] = {
    {"pack(format, /, *v)", RAW(pack_function), "The values as bytes.", METHOD_RAW},
    {"pack_into(format, buffer, offset, /, *v)", RAW(pack_into_function), "Write the values into a buffer.", METHOD_RAW},
    {"unpack(format, buffer, /)", unpack_function, "The values in bytes of just the right size.", 0},
    {"unpack_from(format, /, buffer, offset=0)", unpack_from_function, "The values in a part of a buffer.", 0},
    {"iter_unpack(format, buffer, /)", iter_unpack_function, "An iterator over structs that follow each other.", 0},
    {"calcsize(format, /)", calcsize_function, "The bytes that a format stands for.", 0},
    {"_clearcache()", clearcache_function, "Forget compiled formats.", 0},
    {0},
};

static int struct_module_init(Ref module) { return module_add_take(module, "_cache", dict_new()); }
static Type *const struct_types[] = {&struct_type, &struct_error_type, &struct_iter_type, NULL};
const ModuleDef _struct_module = {.name = "_struct", .doc = "Values as bytes in the layout of C structs.",
                                  .functions = struct_functions, .types = struct_types, .init = struct_module_init};
