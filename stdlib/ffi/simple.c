/* Simple types: the table of codes, values to bytes and back, the class _SimpleCData with its metaclass.
 *
 * Integers wrap around as C's do; floats and characters are checked.  A text or an object that is stored as an address
 * is kept alive by whoever stores it. */
#include "stdlib/ffi/simple.h"

#include <wchar.h>

#include "stdlib/ffi/cdata.h"
#include "stdlib/ffi/param.h"

/* ---- the codes */

static const CCode codes[] = {
    {'b', C_SIGNED, 1, 'b', false, &libffi_int8},
    {'B', C_UNSIGNED, 1, 'B', false, &libffi_uint8},
    {'h', C_SIGNED, 2, 'h', true, &libffi_int16},
    {'H', C_UNSIGNED, 2, 'H', true, &libffi_uint16},
    {'i', C_SIGNED, 4, 'i', true, &libffi_int32},
    {'I', C_UNSIGNED, 4, 'I', true, &libffi_uint32},
    {'l', C_SIGNED, sizeof(long), sizeof(long) == 8 ? 'q' : 'l', true, sizeof(long) == 8 ? &libffi_int64 : &libffi_int32},
    {'L', C_UNSIGNED, sizeof(long), sizeof(long) == 8 ? 'Q' : 'L', true, sizeof(long) == 8 ? &libffi_uint64 : &libffi_uint32},
    {'q', C_SIGNED, 8, 'q', true, &libffi_int64},
    {'Q', C_UNSIGNED, 8, 'Q', true, &libffi_uint64},
    {'f', C_FLOAT, sizeof(float), 'f', true, &libffi_float},
    {'d', C_FLOAT, sizeof(double), 'd', true, &libffi_double},
    {'g', C_FLOAT, sizeof(long double), 'g', false, &libffi_long_double},
    {'?', C_BOOL, sizeof(bool), '?', false, &libffi_uint8},
    {'v', C_BOOL, sizeof(int16_t), '?', false, &libffi_int16}, /* VARIANT_BOOL: true is -1 */
    {'c', C_CHAR, 1, 'c', false, &libffi_int8},
    {'u', C_WCHAR, sizeof(wchar_t), 'u', false, &libffi_int32},
    {'z', C_TEXT, sizeof(char *), 'z', false, &libffi_pointer},
    {'Z', C_WTEXT, sizeof(wchar_t *), 'Z', false, &libffi_pointer},
    {'P', C_ADDRESS, sizeof(void *), 'P', false, &libffi_pointer},
    {'O', C_OBJECT, sizeof(Own), 'O', false, &libffi_pointer},
};
_Static_assert(sizeof(wchar_t) == 4, "characters are 32 bits wide");

const CCode *code_of(char letter) {
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (letter == codes[i].code) return &codes[i];
    return NULL;
}

/* Of a str that is one letter. */
static const CCode *code_find(Ref text) {
    uint32_t letter = str_length(text) == 1 ? str_char(text, 0) : 0;
    return letter > 0 && letter < 128 ? code_of((char)letter) : NULL;
}

/* ---- integers */

static uint64_t bytes_load(const CInfo *info, const void *at) {
    uint64_t n = 0;
    memcpy(&n, at, info->code->size); /* little endian; the other order comes from the swap */
    if (!info->swapped) return n;
    return __builtin_bswap64(n) >> (64 - 8 * info->code->size);
}

static void bytes_store(const CInfo *info, void *at, uint64_t n) {
    if (info->swapped) n = __builtin_bswap64(n) >> (64 - 8 * info->code->size);
    memcpy(at, &n, info->code->size);
}
_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "bytes_load reads the low bytes first");

static Own int_of_bits(bool is_signed, uint64_t n, unsigned bits) {
    if (!is_signed) return int_new_unsigned(n);
    return int_new((int64_t)(n << (64 - bits)) >> (64 - bits));
}

/* The low 64 bits of any int. */
static int low_bits(Ref value, uint64_t *out) {
    scoped Own n = index_of(value);
    int64_t small;
    if (!n) return -1;
    if (int_as_int64(n, &small)) {
        *out = (uint64_t)small;
        return 0;
    }
    mpz_t storage;
    mp_limb_t limb;
    mpz_srcptr z = int_mpz(n, storage, &limb);
    *out = mpz_sgn(z) < 0 ? -(uint64_t)mpz_getlimbn(z, 0) : (uint64_t)mpz_getlimbn(z, 0);
    return 0;
}

static uint64_t low_mask(unsigned bits) { return bits >= 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1; }

Own bits_load(const CInfo *info, const void *at, unsigned shift, unsigned bits) {
    uint64_t n = bytes_load(info, at) >> shift & low_mask(bits);
    return info->code->kind == C_BOOL ? bool_new(n) : int_of_bits(info->code->kind == C_SIGNED, n, bits);
}

int bits_store(const CInfo *info, void *at, unsigned shift, unsigned bits, Ref value) {
    uint64_t n, mask = low_mask(bits) << shift;
    int yes = info->code->kind == C_BOOL ? truth(value) : 0;
    if (yes < 0 || (info->code->kind != C_BOOL && low_bits(value, &n) < 0)) return -1;
    if (info->code->kind == C_BOOL) n = (uint64_t)yes;
    bytes_store(info, at, (bytes_load(info, at) & ~mask) | (n << shift & mask));
    return 0;
}

/* ---- floats */

static Own float_load(const CInfo *info, const void *at) {
    long double wide;
    uint64_t bits = info->code->code == 'g' ? 0 : bytes_load(info, at);
    switch (info->code->code) {
    case 'f': return float_new(single_of((uint32_t)bits));
    case 'd': return float_new(double_of(bits));
    default: memcpy(&wide, at, sizeof wide); return float_new((double)wide);
    }
}

static int float_store(const CInfo *info, void *at, Ref value) {
    double x;
    uint64_t bits = 0;
    if (double_from(value, &x) < 0) return -1;
    long double wide = x;
    switch (info->code->code) {
    case 'f': bits = single_bits_of((float)x); break;
    case 'd': bits = bits_of(x); break;
    default: memset(at, 0, sizeof wide); memcpy(at, &wide, 10); return 0; /* the rest is padding */
    }
    bytes_store(info, at, bits);
    return 0;
}

/* ---- characters and texts */

static int char_store(char *at, Ref value) {
    int64_t n;
    if (is_bytes(value) && bytes_length(value) == 1) *at = bytes_data(value)[0];
    else if (is_kind(value, &bytearray_type) && ((ByteArray *)object_of(value))->length == 1) *at = ((ByteArray *)object_of(value))->data[0];
    else if (is_int(value) && int_as_int64(value, &n) && n >= 0 && n < 256) *at = (char)n;
    else return fail(TypeError, "one character bytes, bytearray or integer expected");
    return 0;
}

static int wchar_store(void *at, Ref value) {
    if (!is_str(value)) return fail(TypeError, "unicode string expected instead of %T instance", value);
    if (str_length(value) != 1) return fail(TypeError, "one character unicode string expected");
    uint32_t c = str_char(value, 0);
    memcpy(at, &c, sizeof c);
    return 0;
}

Own wide_text_new(Ref text) {
    size_t length = str_length(text);
    if (length >= MEM_MAX / sizeof(uint32_t)) return throw_memory();
    Own wide = bytes_new_empty((length + 1) * sizeof(uint32_t));
    for (size_t i = 0; wide && i <= length; i++) {
        uint32_t c = i < length ? str_char(text, i) : 0;
        memcpy(bytes_data(wide) + i * sizeof c, &c, sizeof c);
    }
    return wide;
}

Own wide_text_load(const void *at, size_t most) {
    const uint32_t *chars = at;
    size_t length = 0;
    while (length < most && chars[length]) length++;
    for (size_t i = 0; i < length; i++)
        if (chars[i] > 0x10ffff) return throw(ValueError, "character U+%x is not in range [U+0000; U+10ffff]", chars[i]);
    return str_new_chars(chars, length);
}

/* ---- addresses */

static Own address_load(const CInfo *info, const void *at) {
    void *address;
    memcpy(&address, at, sizeof address);
    switch (info->code->kind) {
    case C_TEXT: return address ? bytes_new(address, strlen(address)) : None;
    case C_WTEXT: return address ? wide_text_load(address, SIZE_MAX) : None;
    case C_ADDRESS: return address ? int_new_unsigned((uintptr_t)address) : None;
    default: return address ? own(as_ref(address)) : throw(ValueError, "PyObject is NULL");
    }
}

/* What an address may be made of, apart from None and ints. */
static int text_address(const CInfo *info, Ref value, const void **address, Own *keep) {
    switch (info->code->kind) {
    case C_TEXT:
        if (!is_bytes(value)) return fail(TypeError, "bytes or integer address expected instead of %T instance", value);
        *keep = own(value);
        break;
    case C_WTEXT:
        if (!is_str(value)) return fail(TypeError, "unicode string or integer address expected instead of %T instance", value);
        *keep = wide_text_new(value);
        break;
    default: return fail(TypeError, "cannot be converted to pointer");
    }
    if (!*keep) return -1;
    *address = bytes_data(*keep);
    return 0;
}

static int address_store(const CInfo *info, void *at, Ref value, Own *keep) {
    uint64_t bits = 0;
    const void *address = NULL;
    if (info->code->kind == C_OBJECT) {
        address = (const void *)(uintptr_t)word_of(value);
        *keep = own(value);
    } else if (is_int(value)) {
        if (low_bits(value, &bits) < 0) return -1;
        address = (const void *)(uintptr_t)bits;
    } else if (!is_none(value) && text_address(info, value, &address, keep) < 0) return -1;
    memcpy(at, &address, sizeof address);
    return 0;
}

/* ---- any value */

Own simple_load(const CInfo *info, const void *at) {
    uint32_t c;
    switch (info->code->kind) {
    case C_SIGNED:
    case C_UNSIGNED: return int_of_bits(info->code->kind == C_SIGNED, bytes_load(info, at), 8 * info->code->size);
    case C_FLOAT: return float_load(info, at);
    case C_BOOL: return bool_new(bytes_load(info, at) != 0);
    case C_CHAR: return bytes_new(at, 1);
    case C_WCHAR: memcpy(&c, at, sizeof c); return c ? wide_text_load(at, 1) : str_new_char(0);
    default: return address_load(info, at);
    }
}

int simple_store(const CInfo *info, void *at, Ref value, Own *keep) {
    int yes;
    uint64_t n;
    *keep = None;
    switch (info->code->kind) {
    case C_SIGNED:
    case C_UNSIGNED:
        if (low_bits(value, &n) < 0) return -1;
        bytes_store(info, at, n);
        return 0;
    case C_FLOAT: return float_store(info, at, value);
    case C_BOOL:
        if ((yes = truth(value)) < 0) return -1;
        bytes_store(info, at, info->code->size > 1 ? -(uint64_t)yes : (uint64_t)yes);
        return 0;
    case C_CHAR: return char_store(at, value);
    case C_WCHAR: return wchar_store(at, value);
    default: return address_store(info, at, value, keep);
    }
}

/* ---- the metaclass */

static int simple_fill(Ref type, CInfo *info) {
    scoped Own code = NULL;
    int found = ctype_attribute(type, "_type_", &code);
    if (found < 0) return -1;
    if (!found) return fail(AttributeError, "class must define a '_type_' attribute");
    if (!is_str(code)) return fail(TypeError, "class must define a '_type_' string attribute");
    if (str_length(code) != 1) return fail(ValueError, "class must define a '_type_' attribute which must be a string of length 1");
    const CCode *row = code_find(code);
    if (!row)
        return fail(AttributeError, "class must define a '_type_' attribute which must be\na single character string containing "
                                    "one of 'cbBhHiIlLfuzZqQPXOv?g'.");
    info->kind = C_SIMPLE;
    info->code = row;
    info->size = row->size;
    info->align = row->ffi->alignment;
    info->has_pointer = row->kind >= C_TEXT;
    return ctype_set_format(info, "<%c", row->pep3118);
}

static Own simple_meta_new(Type *meta, const Ref *args, size_t count, Ref names) {
    const CInfo *base;
    scoped Own type = ctype_new(meta, args, count, names, &base);
    if (!type) return NULL;
    CInfo *info = ctype_info(type);
    if (ctype_inherit(info, base) < 0) return NULL;
    return simple_fill(type, info) < 0 ? NULL : give(type);
}

/* The same type in the other byte order. */
static Own make_other_order(Ref self, CInfo *info) {
    scoped Own name = str_format("%N_%s", type_peek(self), info->swapped ? "le" : "be"), bases = tuple_pack(1, as_ref(&c_simple.type)), namespace = dict_new();
    scoped Own code = str_new_ascii(&info->code->code, 1), module = str_new("ctypes");
    if (!name || !bases || !namespace || !code || !module) return NULL;
    if (dict_set_named(namespace, "_type_", code) < 0 || dict_set(namespace, name___module__, module) < 0) return NULL;
    scoped Own made = call3(as_ref(&c_simple_meta), name, bases, namespace);
    if (!made) return NULL;
    CInfo *other = ctype_info(made);
    other->swapped = !info->swapped;
    if (ctype_set_format(other, "%c%c", other->swapped ? '>' : '<', info->code->pep3118) < 0) return NULL;
    other->other_order = own(self);
    return give(made);
}

static Own in_order(Ref self, bool swapped, const char *name) {
    CInfo *info = ctype_info(self);
    scoped Own key = str_intern(name);
    if (!key) return NULL;
    if (info->kind != C_SIMPLE || (!info->code->has_order && info->code->size != 1)) return throw_attribute(self, key);
    if (!info->code->has_order || info->swapped == swapped) return own(self);
    scoped Own made = info->other_order ? own(info->other_order) : make_other_order(self, info);
    if (made && !info->other_order) info->other_order = own(made);
    return give(made);
}

static Own get_little(Ref self) { return in_order(self, false, "__ctype_le__"); }
static Own get_big(Ref self) { return in_order(self, true, "__ctype_be__"); }

static const GetSetRow simple_meta_getset[] = {
    {"__ctype_le__", get_little, NULL, "This type with the low byte first."},
    {"__ctype_be__", get_big, NULL, "This type with the high byte first."},
    {0},
};

Type c_simple_meta = {C_META("PyCSimpleType", simple_meta_new), .methods = ctype_methods, .getset = simple_meta_getset};

/* ---- instances */

static int simple_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("__init__", names) < 0 || args_count("__init__", count, 0, 1) < 0) return -1;
    return count ? setattr_named(self, "value", args[0]) : 0;
}

static Own get_value(Ref self) { return simple_load(info_of(self), cdata_of(self)->data); }

static int set_value(Ref self, Ref value) {
    Own keep;
    if (!value) return fail(TypeError, "can't delete attribute");
    if (simple_store(info_of(self), cdata_of(self)->data, value, &keep) < 0) return -1;
    return cdata_keep_take(cdata_of(self), 0, keep);
}

static int simple_truth(Ref self) {
    const CData *c = cdata_of(self);
    for (size_t i = 0; i < c->size; i++)
        if (c->data[i]) return 1;
    return 0;
}

static Own simple_repr(Ref self) {
    if (!ctype_is_plain(as_ref(type_of(self)))) return str_format("<%N object at %p>", type_of(self), object_of(self));
    scoped Own value = info_of(self)->code->kind == C_OBJECT && !simple_truth(self) ? NULL : get_value(self);
    if (!value && !error_occurred()) return str_format("%s(<NULL>)", type_name(type_of(self)));
    return value ? str_format("%s(%R)", type_name(type_of(self)), value) : NULL;
}

static const GetSetRow simple_getset[] = {
    {"value", get_value, set_value, "current value"},
    {0},
};

CType c_simple = {.type = {C_DATA("_SimpleCData", &c_simple_meta, CData), .new = cdata_slot_new, .getset = simple_getset, .init = simple_init, .repr = simple_repr, .truth = simple_truth}};
