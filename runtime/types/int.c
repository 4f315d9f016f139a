/* The type int: construction, slots and methods.
 *
 * The arithmetic is in int_arith.c, text in int_text.c, memory in int_big.c. */
#include "runtime/types/int_big.h"

#include <endian.h>
#include <string.h>

#include <math.h>

#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/format.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* v as an exact int: int(v) for a bool or an instance of a subclass. */
Own int_exact(Ref v) {
    int64_t n;
    if (is_small_int(v) || is_exactly(v, &int_type)) return own(v);
    return int_as_int64(v, &n) ? int_new(n) : int_from_mpz(((IntObject *)object_of(v))->z);
}

/* ---- int(x, base) */

static Own not_a_number(Ref v) {
    return throw(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%T'", v);
}

/* What __int__ or __index__ gave, as an exact int. */
static Own int_checked_take(Own result, const char *method) {
    scoped Own n = result;
    if (!n || is_small_int(n) || is_exactly(n, &int_type)) return give(n);
    if (!is_int(n)) return throw(TypeError, "%s returned non-int (type %T)", method, n);
    if (warn(DeprecationWarning, 1,
             "%s returned non-int (type %T).  The ability to return an instance of a strict subclass of int is "
             "deprecated, and may not be supported in a future version of Python.",
             method, n) < 0)
        return NULL;
    return int_exact(n);
}

/* By __trunc__, the old way: 1, 0 (has none), -1. */
static int int_from_trunc(Ref v, Own *out) {
    scoped Own method = NULL;
    bool needs_self;
    *out = NULL;
    int found = special_method(v, name___trunc__, &method, &needs_self);
    if (found <= 0) return found;
    if (warn(DeprecationWarning, 1, "The delegation of int() to __trunc__ is deprecated.") < 0) return -1;
    scoped Own whole = call(method, &(Ref){v}, needs_self, NULL);
    if (!whole) return -1;
    if (is_int(whole)) return *out = int_exact(whole), *out ? 1 : -1;
    if (!type_of(whole)->index) return fail(TypeError, "__trunc__ returned non-Integral (type %T)", whole);
    *out = int_checked_take(type_of(whole)->index(whole), "__index__");
    return *out ? 1 : -1;
}

/* The value of a literal in a str or bytes-like object: 1, 0 (v is neither), -1. */
static int int_from_literal(Ref v, int base, Own *out) {
    NumberText t;
    *out = NULL;
    int status = number_text_open(&t, v);
    if (status > 0) {
        status = int_parse(t.text, t.length, base, out);
        scoped Own shown = NULL;
        if (status == 0) {
            shown = is_str(v) || is_bytes(v) ? own(v) : bytes_new(t.text, t.length);
            status = shown ? fail(ValueError, "invalid literal for int() with base %d: %.200R", base, shown) : -1;
        }
    }
    number_text_close(&t);
    return status;
}

Own int_from_object(Ref v) {
    Own n;
    Type *type = type_of(v);
    if (type == &int_type) return own(v);
    if (is_float(v) && type == &float_type) return int_from_double(float_value(v));
    if (type->to_int) return int_checked_take(type->to_int(v), "__int__");
    if (type->index) return int_checked_take(type->index(v), "__index__");
    int status = int_from_trunc(v, &n);
    if (status == 0) status = int_from_literal(v, 10, &n);
    return status == 0 ? not_a_number(v) : n;
}

static Own int_from_object_base(Ref v, Ref base_object) {
    ssize_t base;
    Own n;
    scoped Own index = index_of(base_object);
    if (!index || index_clipped(index, &base) < 0) return NULL;
    if (base != 0 && (base < 2 || base > 36)) return throw(ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (!is_str(v) && !is_bytes(v) && !is_kind(v, &bytearray_type))
        return throw(TypeError, "int() can't convert non-string with explicit base");
    return int_from_literal(v, (int)base, &n) < 0 ? NULL : n;
}

/* int's arguments: x is positional only, base may be named. */
static int int_arguments(const Ref *args, size_t count, Ref names, Ref *x, Ref *base) {
    size_t named = names ? tuple_length(names) : 0;
    if (count + named > 2) return fail(TypeError, "int() takes at most 2 arguments (%zu given)", count + named);
    *x = count > 0 ? args[0] : NULL;
    *base = count > 1 ? args[1] : NULL;
    for (size_t i = 0; i < named; i++) {
        Ref name = tuple_item_peek(names, i);
        if (!str_equal_c(name, "base")) return fail(TypeError, "'%U' is an invalid keyword argument for int()", name);
        if (*base) return fail(TypeError, "argument for int() given by name ('base') and position (2)");
        *base = args[count + i];
    }
    return *base && !*x ? fail(TypeError, "int() missing string argument") : 0;
}

static Own int_make(Type *type, const Ref *args, size_t count, Ref names) {
    Ref x = NULL, base = NULL;
    if (names || count != 1) {
        if (int_arguments(args, count, names, &x, &base) < 0) return NULL;
    } else {
        x = args[0];
    }
    scoped Own n = base ? int_from_object_base(x, base) : x ? int_from_object(x) : small_int_new(0);
    if (!n || type == &int_type) return give(n);
    return int_subtype_new(type, n);
}

static void int_dealloc(Object *o) {
    if (UNLIKELY(o->type != &int_type)) int_subtype_free_limbs(o);
    object_free(o);
}

/* ---- slots */

static Own int_repr(Ref self) { return int_to_text(self, 10); }

static int int_hash_slot(Ref self, int64_t *out) {
    *out = int_hash(self);
    return 0;
}

static Own int_compare_slot(Ref a, Ref b, int op) {
    int order;
    if (LIKELY(are_small_ints(a, b))) order = (small_int(a) > small_int(b)) - (small_int(a) < small_int(b));
    else if (is_int(a) && is_int(b)) order = int_compare(a, b);
    else return NotImplemented;
    return bool_new(order_matches(order, op));
}

static int int_truth(Ref self) { return int_sign(self) != 0; }

static Own int_negative(Ref self) {
    mp_limb_t room;
    Magnitude m = magnitude_of(&room, self);
    return int_from_limbs(m.limbs, m.count, !m.negative);
}

static Own int_absolute(Ref self) { return int_sign(self) < 0 ? int_negative(self) : int_exact(self); }

static Own int_invert(Ref self) {
    if (is_small_int(self)) return small_int_new(~small_int(self));
    return int_binary(OP_SUB, small_int_new(-1), self);
}

static Own int_to_float(Ref self) {
    double x;
    return int_as_double(self, &x) < 0 ? NULL : float_new(x);
}

static Own int_power_slot(Ref a, Ref b, Ref modulus) {
    if (!is_int(a) || !is_int(b) || !(is_none(modulus) || is_int(modulus))) return NotImplemented;
    return int_power(a, b, modulus);
}

/* ---- methods */

static Own int_self(Ref self, const Ref *args) { return int_exact(self); }

static Own int_as_integer_ratio(Ref self, const Ref *args) {
    scoped Own n = int_exact(self);
    return n ? tuple_pack(2, n, small_int_new(1)) : NULL;
}

static Own int_bit_length_method(Ref self, const Ref *args) { return int_new((int64_t)int_bit_length(self)); }

static Own int_bit_count(Ref self, const Ref *args) {
    BigView view;
    mpz_srcptr z = big_view(&view, self);
    size_t limbs = mpz_size(z);
    return int_new(limbs ? (int64_t)mpn_popcount(mpz_limbs_read(z), (mp_size_t)limbs) : 0);
}

static Own int_getnewargs(Ref self, const Ref *args) {
    scoped Own n = int_exact(self);
    return n ? tuple_pack(1, n) : NULL;
}

static Own int_format_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "__format__() argument must be str, not %K", args[0]);
    return format_int(self, args[0]);
}

static Own int_sizeof(Ref self, const Ref *args) {
    if (!is_object_nn(self)) return small_int_new(sizeof(Word));
    return int_new((int64_t)(sizeof(IntObject) + sizeof(mp_limb_t) * mpz_size(((IntObject *)object_of(self))->z)));
}

/* round(n, -2): to hundreds, half to even. */
static Own int_round_method(Ref self, const Ref *args) {
    if (!args[0]) return int_exact(self);
    scoped Own digits = index_of(args[0]);
    if (!digits) return NULL;
    if (int_sign(digits) >= 0) return int_exact(self);
    /* 10**k is more than twice |n| when k has as many decimal digits as n has bits / 3; then the answer is 0. */
    int64_t places;
    if (!int_as_int64(digits, &places) || -places > (int64_t)int_bit_length(self) / 3 + 2) return small_int_new(0);
    scoped Own unit = int_power(small_int_new(10), small_int_new(-places), None);
    return unit ? int_round_to(self, unit) : NULL;
}

/* 1 "little", 0 "big" (also when not given), -1. */
static int byte_order(Ref order, const char *function) {
    if (!order) return 0;
    if (!is_str(order)) return fail(TypeError, "%s() argument 'byteorder' must be str, not %K", function, order);
    if (str_equal_c(order, "little")) return 1;
    if (str_equal_c(order, "big")) return 0;
    return fail(ValueError, "byteorder must be either 'little' or 'big'");
}

/* Two's complement of m in `length` bytes; OverflowError unless it fits. */
static int int_write_bytes(Magnitude m, uint8_t *out, size_t length, bool little, bool is_signed) {
    if (m.negative && !is_signed) return fail(OverflowError, "can't convert negative int to unsigned");
    if (length == 0 && m.negative && m.count == 1 && m.limbs[0] == 1) return 0; /* -1 is no bytes of 1s, as in CPython */
    uint64_t carry = m.negative, flip = -carry, zeros = 0; /* zeros: low words that are 0 */
    for (size_t i = 0, left = length; left; i++) {
        uint64_t word = ((i < m.count ? m.limbs[i] : 0) ^ flip) + carry;
        carry &= word == 0;
        if (left >= 8) {
            left -= 8;
            uint64_t bytes = little ? htole64(word) : htobe64(word);
            memcpy(little ? out + 8 * i : out + left, &bytes, 8);
            continue;
        }
        for (; left; left--, word >>= 8) out[little ? length - left : left - 1] = (uint8_t)word;
    }
    while (zeros < m.count && !m.limbs[zeros]) zeros++;
    size_t bits = magnitude_bits(m), room = length * 8;
    bool power = m.negative && zeros == m.count - 1 && !(m.limbs[zeros] & (m.limbs[zeros] - 1));
    bool fits = !is_signed || !bits ? bits <= room : bits < room || (bits == room && power);
    return fits ? 0 : fail(OverflowError, "int too big to convert");
}

static Own int_to_bytes(Ref self, const Ref *args) {
    ssize_t length = 1;
    int little, is_signed = 0;
    if (args[0] && index_ssize(args[0], &length) < 0) return NULL;
    if ((little = byte_order(args[1], "to_bytes")) < 0) return NULL;
    if (args[2] && (is_signed = truth(args[2])) < 0) return NULL;
    if (length < 0) return throw(ValueError, "length argument must be non-negative");
    scoped Own bytes = bytes_new_empty((size_t)length);
    if (!bytes) return NULL;
    mp_limb_t room;
    if (int_write_bytes(magnitude_of(&room, self), (uint8_t *)bytes_data(bytes), (size_t)length, little, is_signed) < 0) return NULL;
    return give(bytes);
}

/* bytes(v) as from_bytes wants it: neither text nor a count. */
static Own bytes_of(Ref v) {
    if (is_bytes(v)) return own(v);
    if (is_str(v) || is_int(v)) return throw(TypeError, "cannot convert '%T' object to bytes", v);
    return call1(as_ref(&bytes_type), v);
}

static Own int_from_bytes_method(Ref class, const Ref *args) {
    int little = byte_order(args[1], "from_bytes"), is_signed = 0;
    if (little < 0) return NULL;
    if (args[2] && (is_signed = truth(args[2])) < 0) return NULL;
    scoped Own bytes = bytes_of(args[0]);
    if (!bytes) return NULL;
    scoped Own n = int_from_bytes((const uint8_t *)bytes_data(bytes), bytes_length(bytes), little, is_signed);
    if (!n || type_peek(class) == &int_type) return give(n);
    return call1(class, n);
}

static Own int_get_imag(Ref self) { return small_int_new(0); }
static Own int_get_denominator(Ref self) { return small_int_new(1); }

static const MethodRow int_methods[] = {
    {"conjugate(self, /)", int_self, "Itself, as it is real.", 0},
    {"bit_length(self, /)", int_bit_length_method, "Number of bits necessary to represent self in binary.", 0},
    {"bit_count(self, /)", int_bit_count,
     "How many bits of the magnitude are 1.", 0},
    {"as_integer_ratio(self, /)", int_as_integer_ratio, "The pair (self, 1).", 0},
    {"to_bytes(self, /, length=1, byteorder='big', *, signed=False)", int_to_bytes,
     "The integer as so many bytes.", 0},
    {"from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", int_from_bytes_method,
     "The integer that bytes stand for.", METHOD_CLASS},
    {"__trunc__(self, /)", int_self, "Itself, as a plain int.", 0},
    {"__floor__(self, /)", int_self, "Itself, as a plain int.", 0},
    {"__ceil__(self, /)", int_self, "Itself, as a plain int.", 0},
    {"__round__(self, ndigits=None, /)", int_round_method, "To a multiple of 10**-ndigits, if that is negative.", 0},
    {"__getnewargs__(self, /)", int_getnewargs, NULL, 0},
    {"__format__(self, format_spec, /)", int_format_method, NULL, 0},
    {"__sizeof__(self, /)", int_sizeof, "Bytes of memory.", 0},
    {0},
};

static const GetSetRow int_getset[] = {
    {"real", int_exact, NULL, "itself"},
    {"imag", int_get_imag, NULL, "zero"},
    {"numerator", int_exact, NULL, "itself"},
    {"denominator", int_get_denominator, NULL, "one"},
    {0},
};

#define ROW(op, fn) [op] = fn##_slot,
Type int_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "int",
    .doc = "int([x]) -> integer\n"
           "int(x, base=10) -> integer\n"
           "\n"
           "Convert a number or text to an integer; without arguments, 0.  A float is cut off towards zero.\n"
           "Text is a literal in the given base, with optional sign, blanks around it and single underscores between\n"
           "digits; base 0 goes by the prefix, as in source code.",
    .flags = TYPE_BASE | TYPE_INT | TYPE_MATCH_SELF,
    .size = sizeof(IntObject),
    .methods = int_methods,
    .getset = int_getset,
    .dealloc = int_dealloc,
    .new = int_make,
    .repr = int_repr,
    .hash = int_hash_slot,
    .compare = int_compare_slot,
    .binary = {INT_OPERATORS(ROW)},
    .power = int_power_slot,
    .negative = int_negative,
    .positive = int_exact,
    .absolute = int_absolute,
    .invert = int_invert,
    .to_int = int_exact,
    .to_float = int_to_float,
    .index = int_exact,
    .truth = int_truth,
};
#undef ROW
