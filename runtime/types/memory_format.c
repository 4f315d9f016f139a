/* Items of a memoryview between bytes and values: the struct codes that CPython's memoryview knows, in native order. */
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memory_inner.h"

enum Kind { KIND_SIGNED, KIND_UNSIGNED, KIND_FLOAT, KIND_BOOL, KIND_CHAR };
struct MemoryFormat { const char code[3]; uint8_t size; uint8_t kind; }; /* code: with its '@' */

static const MemoryFormat formats[] = {
    {"@B", 1, KIND_UNSIGNED},
    {"@b", 1, KIND_SIGNED},
    {"@c", 1, KIND_CHAR},
    {"@?", sizeof(bool), KIND_BOOL},
    {"@h", sizeof(short), KIND_SIGNED},
    {"@H", sizeof(short), KIND_UNSIGNED},
    {"@i", sizeof(int), KIND_SIGNED},
    {"@I", sizeof(int), KIND_UNSIGNED},
    {"@l", sizeof(long), KIND_SIGNED},
    {"@L", sizeof(long), KIND_UNSIGNED},
    {"@q", sizeof(long long), KIND_SIGNED},
    {"@Q", sizeof(long long), KIND_UNSIGNED},
    {"@n", sizeof(ssize_t), KIND_SIGNED},
    {"@N", sizeof(size_t), KIND_UNSIGNED},
    {"@P", sizeof(void *), KIND_UNSIGNED},
    {"@f", sizeof(float), KIND_FLOAT},
    {"@d", sizeof(double), KIND_FLOAT},
};

const MemoryFormat *memory_format_find(const char *text) {
    if (*text == '@') text++;
    for (size_t i = 0; i < COUNT_OF(formats); i++)
        if (formats[i].code[1] == text[0] && text[1] == 0) return &formats[i];
    return NULL;
}

size_t memory_format_size(const MemoryFormat *f) { return f->size; }
const char *memory_format_text(const MemoryFormat *f, bool with_at) { return f->code + !with_at; }
bool memory_format_is_byte(const MemoryFormat *f) { return f->size == 1 && f->kind != KIND_BOOL; }

/* The item as an integer, widened. */
static int64_t load(const MemoryFormat *f, const void *item) {
    union { int8_t i8; int16_t i16; int32_t i32; int64_t i64; uint8_t u8; uint16_t u16; uint32_t u32; } u;
    memcpy(&u, item, f->size);
    switch (f->size) {
    case 1: return f->kind == KIND_SIGNED ? u.i8 : u.u8;
    case 2: return f->kind == KIND_SIGNED ? u.i16 : u.u16;
    case 4: return f->kind == KIND_SIGNED ? (int64_t)u.i32 : (int64_t)u.u32;
    default: return u.i64;
    }
}

Own memory_unpack(const MemoryFormat *f, const void *item) {
    if (f->kind == KIND_FLOAT) {
        float single;
        double x;
        if (f->size == sizeof x) return memcpy(&x, item, sizeof x), float_new(x);
        return memcpy(&single, item, sizeof single), float_new((double)single);
    }
    int64_t n = load(f, item);
    switch (f->kind) {
    case KIND_BOOL: return bool_new(n != 0);
    case KIND_CHAR: return bytes_new(item, 1);
    case KIND_SIGNED: return int_new(n);
    default: return int_new_unsigned((uint64_t)n);
    }
}

int memory_unpack_row(const MemoryFormat *f, const char *item, size_t count, ssize_t stride, Ref list) {
    if (f->size == 1 && f->kind == KIND_UNSIGNED) {
        Own *to = list_of(list)->items;
        for (size_t i = 0; i < count; i++, item += stride) to[i] = small_int_new((uint8_t)*item);
        list_of(list)->length = count;
        return 0;
    }
    for (; count; count--, item += stride)
        if (list_append_take(list, memory_unpack(f, item)) < 0) return -1;
    return 0;
}

static int bad_type(const MemoryFormat *f) {
    return fail(TypeError, "memoryview: invalid type for format '%s'", f->code + 1);
}
static int bad_value(const MemoryFormat *f) {
    return fail(ValueError, "memoryview: invalid value for format '%s'", f->code + 1);
}

static int pack_int(const MemoryFormat *f, void *item, Ref value) {
    int bits = f->size * 8;
    if (!is_int(value) && !type_of(value)->index) return bad_type(f);
    scoped Own number = index_of(value);
    if (!number) return -1;
    int64_t n;
    uint64_t u;
    if (f->kind == KIND_SIGNED) {
        if (!int_as_int64(number, &n) ||
            (bits < 64 && (n < -(INT64_C(1) << (bits - 1)) || n >= INT64_C(1) << (bits - 1))))
            return bad_value(f);
        u = (uint64_t)n;
    } else if (!int_as_uint64(number, &u) || (bits < 64 && u >> bits)) {
        return bad_value(f);
    }
    memcpy(item, &u, f->size); /* little endian: the low bytes come first */
    return 0;
}

int memory_pack(const MemoryFormat *f, void *item, Ref value) {
    double x;
    int status;
    switch (f->kind) {
    case KIND_FLOAT:
        if (double_from(value, &x) < 0) return error_clear_if(TypeError) ? bad_type(f) : -1;
        if (f->size == sizeof x) memcpy(item, &x, sizeof x);
        else memcpy(item, &(float){(float)x}, sizeof(float));
        return 0;
    case KIND_BOOL:
        status = truth(value);
        if (status < 0) return -1;
        *(char *)item = (char)status;
        return 0;
    case KIND_CHAR:
        if (!is_bytes(value)) return bad_type(f);
        if (bytes_length(value) != 1) return bad_value(f);
        *(char *)item = bytes_data(value)[0];
        return 0;
    default: return pack_int(f, item, value);
    }
}
