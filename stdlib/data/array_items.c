/* The kinds of items of array.array: their sizes, and items to values and back with CPython's messages. */
#include "stdlib/data/array.h"

#include <limits.h>

static const ArrayKind kinds[] = {
    {'b', 1, true, false, 1, "b"},
    {'B', 1, false, false, 0, "B"},
    {'u', 4, false, false, 20, "w"},
    {'h', 2, true, false, 4, "h"},
    {'H', 2, false, false, 2, "H"},
    {'i', 4, true, false, 8, "i"},
    {'I', 4, false, false, 6, "I"},
    {'l', 8, true, false, 12, "l"},
    {'L', 8, false, false, 10, "L"},
    {'q', 8, true, false, 12, "q"},
    {'Q', 8, false, false, 10, "Q"},
    {'f', 4, true, true, 14, "f"},
    {'d', 8, true, true, 16, "d"},
};
const char array_codes[] = "bBuhHiIlLqQfd";

const ArrayKind *array_kind_find(uint32_t code) {
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if ((uint32_t)kinds[i].code == code) return &kinds[i];
    return NULL;
}

/* ---- reading */

Own array_load(const ArrayKind *kind, const void *item) {
    union { int8_t i8; uint8_t u8; int16_t i16; uint16_t u16; int32_t i32; uint32_t u32; int64_t i64; uint64_t u64; float f; double d; } u;
    memcpy(&u, item, kind->size);
    switch (kind->code) {
    case 'b': return small_int_new(u.i8);
    case 'B': return small_int_new(u.u8);
    case 'u': return u.u32 > 0x10ffff ? throw(ValueError, "character U+%lx is not in range [U+0000; U+10ffff]", (unsigned long)u.u32) : str_new_char(u.u32);
    case 'h': return small_int_new(u.i16);
    case 'H': return small_int_new(u.u16);
    case 'i': return small_int_new(u.i32);
    case 'I': return small_int_new(u.u32);
    case 'l': case 'q': return int_new(u.i64);
    case 'L': case 'Q': return int_new_unsigned(u.u64);
    case 'f': return float_new((double)u.f);
    default: return float_new(u.d);
    }
}

/* ---- writing */

static int check_range(int64_t n, int64_t low, int64_t high, const char *name) {
    if (n < low) return fail(OverflowError, "%s is less than minimum", name);
    return n > high ? fail(OverflowError, "%s is greater than maximum", name) : 0;
}

/* The narrow kinds go through short or int, whose limits are complained of first. */
static int narrow_from(const ArrayKind *kind, Ref value, int64_t *out) {
    if (int64_from(value, out) < 0) return -1;
    switch (kind->code) {
    case 'b':
        if (check_range(*out, SHRT_MIN, SHRT_MAX, "signed short integer") < 0) return -1;
        return check_range(*out, SCHAR_MIN, SCHAR_MAX, "signed char");
    case 'B':
        if (check_range(*out, SHRT_MIN, SHRT_MAX, "signed short integer") < 0) return -1;
        return check_range(*out, 0, UCHAR_MAX, "unsigned byte integer");
    case 'h': return check_range(*out, SHRT_MIN, SHRT_MAX, "signed short integer");
    case 'H':
        if (check_range(*out, INT_MIN, INT_MAX, "signed integer") < 0) return -1;
        return check_range(*out, 0, USHRT_MAX, "unsigned short");
    default: return check_range(*out, INT_MIN, INT_MAX, "signed integer");
    }
}

static int wide_from(const ArrayKind *kind, Ref value, uint64_t *out) {
    scoped Own n = index_of(value);
    int64_t signed_value;
    if (!n) return -1;
    bool fits = int_as_int64(n, &signed_value);
    *out = (uint64_t)signed_value;
    if (kind->is_signed) {
        const char *message = kind->code == 'l' ? "Python int too large to convert to C long" : "int too big to convert";
        return fits ? 0 : fail(OverflowError, "%s", message);
    }
    if (int_as_uint64(n, out)) {
        return kind->code == 'I' && *out > UINT_MAX ? fail(OverflowError, "unsigned int is greater than maximum") : 0;
    }
    bool negative = compare_truth(n, small_int_new(0), CMP_LT) == 1;
    if (kind->code == 'Q') return fail(OverflowError, negative ? "can't convert negative int to unsigned" : "int too big to convert");
    return fail(OverflowError, negative ? "can't convert negative value to unsigned int" : "Python int too large to convert to C unsigned long");
}

static int store_char(void *item, Ref value) {
    if (!is_str(value) || str_length(value) != 1) return fail(TypeError, "array item must be unicode character");
    uint32_t c = str_char(value, 0);
    memcpy(item, &c, sizeof c);
    return 0;
}

int array_store(const ArrayKind *kind, void *item, Ref value) {
    int64_t narrow;
    uint64_t wide;
    double x;
    if (kind->code == 'u') return store_char(item, value);
    if (kind->is_float) {
        if (double_from(value, &x) < 0) return -1;
        if (kind->size == sizeof x) memcpy(item, &x, sizeof x);
        else memcpy(item, &(float){(float)x}, sizeof(float));
        return 0;
    }
    if (kind->code == 'I' || kind->size == 8) {
        if (wide_from(kind, value, &wide) < 0) return -1;
    } else {
        if (narrow_from(kind, value, &narrow) < 0) return -1;
        wide = (uint64_t)narrow;
    }
    memcpy(item, &wide, kind->size); /* little endian: the low bytes come first */
    return 0;
}

/* ---- formats of other machines */

typedef struct Machine { uint8_t size; char kind; bool big; } Machine; /* kind: unsigned, signed, float, text */
static const Machine machines[] = {
    {1, 'u', false}, {1, 's', false}, {2, 'u', false}, {2, 'u', true}, {2, 's', false}, {2, 's', true}, {4, 'u', false}, {4, 'u', true},
    {4, 's', false}, {4, 's', true}, {8, 'u', false}, {8, 'u', true}, {8, 's', false}, {8, 's', true}, {4, 'f', false}, {4, 'f', true},
    {8, 'f', false}, {8, 'f', true}, {2, 't', false}, {2, 't', true}, {4, 't', false}, {4, 't', true},
};

static Own machine_item(const Machine *m, const char *item) {
    uint8_t bytes[8] = {0};
    for (size_t i = 0; i < m->size; i++) bytes[i] = (uint8_t)item[m->big ? m->size - 1 - i : i];
    uint32_t c;
    float single;
    double x;
    switch (m->kind) {
    case 'f':
        if (m->size == sizeof x) return memcpy(&x, bytes, sizeof x), float_new(x);
        return memcpy(&single, bytes, sizeof single), float_new((double)single);
    case 't':
        memcpy(&c, bytes, sizeof c);
        return c > 0x10ffff ? throw(ValueError, "character out of range") : str_new_char(c);
    default: return int_from_bytes(bytes, m->size, true, m->kind == 's');
    }
}

Own array_convert(const ArrayKind *kind, int machine, const char *data, size_t size) {
    if (machine < 0 || machine >= (int)COUNT_OF(machines)) return throw(ValueError, "third argument must be a valid machine format code.");
    size_t from = machines[machine].size, count = size / from;
    if (machine == kind->machine) return bytes_new(data, size);
    if (size % from) return throw(ValueError, "string length not a multiple of item size");
    scoped Own bytes = count <= MEM_MAX / 8 ? bytes_new_empty(count * kind->size) : throw_memory();
    for (size_t i = 0; bytes && i < count; i++) {
        scoped Own value = machine_item(&machines[machine], data + i * from);
        if (!value || array_store(kind, bytes_data(bytes) + i * kind->size, value) < 0) return NULL;
    }
    return give(bytes);
}
