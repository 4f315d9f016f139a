/* The type complex: construction, arithmetic, methods.
 *
 * Products and quotients follow the textbook forms that CPython uses (Smith's for division), signed zeros and
 * infinities included, so that results agree to the last bit. */
#include "runtime/types/complex.h"

#include <errno.h>
#include <math.h>

#include "runtime/base/dtoa.h"
#include "runtime/base/hash.h"
#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/float.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Complex {
    double re, im;
} Complex;

Own complex_new(double real, double imag) {
    ComplexObject *o = plain_new(&complex_type, sizeof *o);
    if (!o) return NULL;
    o->real = real;
    o->imag = imag;
    return as_own(o);
}

static void complex_dealloc(Object *o) { plain_free(o, &complex_type); }

static ComplexObject *complex_of(Ref v) { return (ComplexObject *)object_of(v); }
static bool is_complex(Ref v) { return is_kind(v, &complex_type); }
static Complex complex_value(Ref v) { return (Complex){complex_of(v)->real, complex_of(v)->imag}; }
static Own complex_exact(Ref v) {
    return is_exactly(v, &complex_type) ? own(v) : complex_new(complex_of(v)->real, complex_of(v)->imag);
}

/* ---- text */

/* A number at *at; false if there is none. */
static bool read_part(const char **at, double *out) {
    const char *end = dtoa_parse(*at, out);
    bool found = end != *at;
    *at = end;
    return found;
}

static bool read_unit(const char **at) {
    if (**at != 'j' && **at != 'J') return false;
    ++*at;
    return true;
}

/* "+", "-" or nothing before a lone j. */
static double read_sign(const char **at) {
    double sign = **at == '-' ? -1.0 : 1.0;
    if (**at == '-' || **at == '+') ++*at;
    return sign;
}

static bool read_complex(const char **at, Complex *out) {
    double first;
    *out = (Complex){0, 0};
    if (!read_part(at, &first)) {
        out->im = read_sign(at);
        return read_unit(at);
    }
    if (**at == '+' || **at == '-') {
        out->re = first;
        if (!read_part(at, &out->im)) out->im = read_sign(at);
        return read_unit(at);
    }
    if (read_unit(at)) out->im = first;
    else out->re = first;
    return true;
}

static void skip_blanks(const char **at) {
    while (**at == ' ' || (**at >= '\t' && **at <= '\r')) ++*at;
}

/* text ends with NUL. */
static bool complex_parse(const char *text, const char *end, Complex *out) {
    const char *at = text;
    skip_blanks(&at);
    bool bracket = *at == '(';
    if (bracket) {
        at++;
        skip_blanks(&at);
    }
    if (!read_complex(&at, out)) return false;
    skip_blanks(&at);
    if (bracket) {
        if (*at++ != ')') return false;
        skip_blanks(&at);
    }
    return at == end;
}

/* Copies without underscores; false if one does not stand between two digits. */
static bool strip_underscores(const NumberText *t, Buf *out) {
    char before = 0;
    for (size_t i = 0; i < t->length; i++) {
        char c = t->text[i], after = i + 1 < t->length ? t->text[i + 1] : 0;
        if (c != '_') buf_putc(out, c);
        else if (before < '0' || before > '9' || after < '0' || after > '9') return false;
        before = c;
    }
    buf_append(out, "", 0);
    return true;
}

static int complex_from_text(Ref text, Complex *out) {
    NumberText t;
    Buf clean = {0};
    int status = number_text_open(&t, text) < 0 ? -1 : 0;
    bool underscores_fine = status == 0 && strip_underscores(&t, &clean);
    if (status == 0 && clean.failed) status = fail_memory();
    if (status == 0 && !underscores_fine) status = fail(ValueError, "could not convert string to complex: %R", text);
    if (status == 0 && !complex_parse(clean.bytes ? clean.bytes : "", clean.bytes ? clean.bytes + clean.n : "", out))
        status = fail(ValueError, "complex() arg is a malformed string");
    number_text_close(&t);
    buf_free(&clean);
    return status;
}

static Own complex_repr(Ref self) {
    char text[2 * DTOA_REPR_MAX + 4], *at = text;
    Complex z = complex_value(self);
    bool pair = z.re != 0 || signbit(z.re);
    if (pair) {
        *at++ = '(';
        at += dtoa_format(z.re, 'r', 0, 0, at);
    }
    at += dtoa_format(z.im, 'r', 0, pair ? DTOA_SIGN : 0, at);
    *at++ = 'j';
    if (pair) *at++ = ')';
    return str_new_latin1(text, (size_t)(at - text));
}

/* ---- complex(real, imag) */

/* By __complex__: 1 and *out (an exact or sub-complex), 0 (has none), -1. */
static int complex_special(Ref v, Own *out) {
    scoped Own method = NULL;
    bool needs_self;
    *out = NULL;
    int found = special_method(v, name___complex__, &method, &needs_self);
    if (found <= 0) return found;
    scoped Own z = call(method, &(Ref){v}, needs_self, NULL);
    if (!z) return -1;
    if (!is_complex(z)) return fail(TypeError, "__complex__ returned non-complex (type %T)", z);
    if (!is_exactly(z, &complex_type) &&
        warn(DeprecationWarning, 1,
             "__complex__ returned non-complex (type %T).  The ability to return an instance of a strict subclass of "
             "complex is deprecated, and may not be supported in a future version of Python.",
             z) < 0)
        return -1;
    *out = give(z);
    return 1;
}

int complex_from_object(Ref v, double *real, double *imag) {
    scoped Own special = NULL;
    int found = is_complex(v) ? 0 : complex_special(v, &special);
    if (found < 0) return -1;
    if (found) v = special;
    *imag = 0;
    if (!is_complex(v)) return double_from(v, real);
    *real = complex_of(v)->real;
    *imag = complex_of(v)->imag;
    return 0;
}

/* A part given to complex(): its value, and whether it was complex. */
static int complex_part(Ref v, Complex *out, bool *was_complex) {
    *was_complex = is_complex(v);
    if (*was_complex) return *out = complex_value(v), 0;
    scoped Own x = float_from_object(v);
    if (!x) return -1;
    *out = (Complex){float_value(x), 0};
    return 0;
}

static bool is_number(Ref v) { return is_complex(v) || type_of(v)->to_float || type_of(v)->index; }

/* The value that real and imag (either may be NULL) make. */
static int complex_from_parts(Ref real, Ref imag, Complex *out) {
    scoped Own special = NULL;
    Complex r = {0, 0}, i = {0, 0};
    bool r_complex = false, i_complex = false;
    if (real && !is_exactly(real, &complex_type)) {
        int found = complex_special(real, &special);
        if (found < 0) return -1;
        if (found) real = special;
    }
    if (real && !is_number(real))
        return fail(TypeError, "complex() first argument must be a string or a number, not '%T'", real);
    if (imag && !is_number(imag)) return fail(TypeError, "complex() second argument must be a number, not '%T'", imag);
    if (real && complex_part(real, &r, &r_complex) < 0) return -1;
    if (!imag) return *out = r, 0;
    if (complex_part(imag, &i, &i_complex) < 0) return -1;
    /* real + imag * 1j, without turning absent parts into additions of 0 that would lose signs */
    if (i_complex) r.re -= i.im;
    if (r_complex) i.re += r.im;
    *out = (Complex){r.re, i.re};
    return 0;
}

static Own complex_make(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref out[2];
    Complex z;
    if (args_bind(&signature, "complex(real=0, imag=0)", args, count, names, out) < 0) return NULL;
    Ref real = out[0], imag = out[1];
    if (real && !imag && type == &complex_type && is_exactly(real, &complex_type)) return own(real);
    if (real && is_str(real)) {
        if (imag) return throw(TypeError, "complex() can't take second arg if first is a string");
        if (complex_from_text(real, &z) < 0) return NULL;
    } else {
        if (imag && is_str(imag)) return throw(TypeError, "complex() second arg can't be a string");
        if (complex_from_parts(real, imag, &z) < 0) return NULL;
    }
    if (type == &complex_type) return complex_new(z.re, z.im);
    ComplexObject *o = object_new(type, 0);
    if (!o) return NULL;
    o->real = z.re;
    o->imag = z.im;
    return as_own(o);
}

/* ---- arithmetic */

static Complex product(Complex a, Complex b) { return (Complex){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }

/* Smith, "Algorithm 116" (1962): scaled by the larger part of the divisor, which is not zero. */
static Complex quotient(Complex a, Complex b) {
    if (fabs(b.re) >= fabs(b.im)) {
        double ratio = b.im / b.re, denominator = b.re + b.im * ratio;
        return (Complex){(a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator};
    }
    if (fabs(b.im) >= fabs(b.re)) {
        double ratio = b.re / b.im, denominator = b.re * ratio + b.im;
        return (Complex){(a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator};
    }
    return (Complex){NAN, NAN};
}

static Complex power_by_squaring(Complex z, unsigned n) {
    Complex result = {1, 0};
    for (unsigned bit = 1; bit <= n; bit <<= 1) {
        if (n & bit) result = product(result, z);
        z = product(z, z);
    }
    return result;
}

static Complex power_polar(Complex z, Complex w) {
    double size = hypot(z.re, z.im), length = pow(size, w.re), angle = atan2(z.im, z.re), phase = angle * w.re;
    if (w.im != 0) {
        length /= exp(angle * w.im);
        phase += w.im * log(size);
    }
    return (Complex){length * cos(phase), length * sin(phase)};
}

Own complex_power(double a, double b, double c, double d) {
    enum { SQUARING_MOST = 100 };
    Complex z = {a, b}, w = {c, d}, result;
    if (c == 0 && d == 0) return complex_new(1, 0);
    if (a == 0 && b == 0) {
        if (d != 0 || c < 0) return throw(ZeroDivisionError, "0.0 to a negative or complex power");
        if (c > SQUARING_MOST || c != floor(c)) return complex_new(0, 0);
    }
    errno = 0; /* sin and cos of an infinite phase say EDOM; CPython takes that for a division by zero */
    if (d == 0 && c == floor(c) && fabs(c) <= SQUARING_MOST) {
        result = power_by_squaring(z, (unsigned)fabs(c));
        if (c < 0 && result.re == 0 && result.im == 0)
            return throw(ZeroDivisionError, "0.0 to a negative or complex power");
        if (c < 0) result = quotient((Complex){1, 0}, result);
    } else {
        result = power_polar(z, w);
    }
    if (isinf(result.re) || isinf(result.im)) return throw(OverflowError, "complex exponentiation");
    if (errno == EDOM) return throw(ZeroDivisionError, "0.0 to a negative or complex power");
    return complex_new(result.re, result.im);
}

static Own complex_binary(int op, Complex a, Complex b) {
    switch (op) {
    case OP_ADD: return complex_new(a.re + b.re, a.im + b.im);
    case OP_SUB: return complex_new(a.re - b.re, a.im - b.im);
    case OP_POW: return complex_power(a.re, a.im, b.re, b.im);
    default: break;
    }
    if (op == OP_TRUEDIV && b.re == 0 && b.im == 0) return throw(ZeroDivisionError, "complex division by zero");
    Complex z = op == OP_MUL ? product(a, b) : quotient(a, b);
    return complex_new(z.re, z.im);
}

/* 1, 0 (not a number that complex knows), -1. */
static int complex_operand(Ref v, Complex *out) {
    if (is_complex(v)) return *out = complex_value(v), 1;
    out->im = 0;
    return float_operand(v, &out->re);
}

#define SLOT(name, op) \
    static Own name(Ref a, Ref b) { \
        Complex x, y; \
        int status = complex_operand(a, &x); \
        if (status > 0) status = complex_operand(b, &y); \
        if (status <= 0) return status < 0 ? NULL : NotImplemented; \
        return complex_binary(op, x, y); \
    }
SLOT(complex_add, OP_ADD)
SLOT(complex_sub, OP_SUB)
SLOT(complex_mul, OP_MUL)
SLOT(complex_truediv, OP_TRUEDIV)
SLOT(complex_pow, OP_POW)
#undef SLOT

static Own complex_power_slot(Ref a, Ref b, Ref modulus) {
    if (!is_none(modulus)) return throw(ValueError, "complex modulo");
    return complex_pow(a, b);
}

/* ---- slots */

static int complex_hash(Ref self, int64_t *out) {
    Complex z = complex_value(self);
    int64_t identity = hash_pointer(object_of(self));
    uint64_t re = (uint64_t)(isnan(z.re) ? identity : hash_double(z.re));
    uint64_t im = (uint64_t)(isnan(z.im) ? identity : hash_double(z.im));
    *out = (int64_t)(re + HASH_IMAG * im);
    if (*out == -1) *out = -2;
    return 0;
}

static Own complex_compare(Ref a, Ref b, int op) {
    if (op != CMP_EQ && op != CMP_NE) return NotImplemented;
    Complex z = complex_value(a);
    bool equal;
    if (is_complex(b)) equal = z.re == complex_of(b)->real && z.im == complex_of(b)->imag;
    else if (is_float(b)) equal = z.im == 0 && z.re == float_value(b);
    else if (is_int(b)) equal = z.im == 0 && float_compare_int(z.re, b) == 0;
    else return NotImplemented;
    return bool_new(equal == (op == CMP_EQ));
}

static Own complex_negative(Ref self) { return complex_new(-complex_of(self)->real, -complex_of(self)->imag); }
static int complex_truth(Ref self) { return complex_of(self)->real != 0 || complex_of(self)->imag != 0; }

static Own complex_absolute(Ref self) {
    Complex z = complex_value(self);
    double size = hypot(z.re, z.im);
    if (isinf(size) && isfinite(z.re) && isfinite(z.im)) return throw(OverflowError, "absolute value too large");
    return float_new(size);
}

/* ---- methods */

static Own complex_conjugate(Ref self, const Ref *args) {
    return complex_new(complex_of(self)->real, -complex_of(self)->imag);
}

static Own complex_complex(Ref self, const Ref *args) { return complex_exact(self); }

static Own complex_getnewargs(Ref self, const Ref *args) {
    scoped Own re = float_new(complex_of(self)->real);
    scoped Own im = float_new(complex_of(self)->imag);
    return re && im ? tuple_pack(2, re, im) : NULL;
}

static Own complex_format_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "__format__() argument must be str, not %K", args[0]);
    return format_complex(self, args[0]);
}

static const MethodRow complex_methods[] = {
    {"conjugate(self, /)", complex_conjugate, "The complex conjugate: (3-4j).conjugate() == 3+4j.", 0},
    {"__complex__(self, /)", complex_complex, "The value as a plain complex.", 0},
    {"__getnewargs__(self, /)", complex_getnewargs, NULL, 0},
    {"__format__(self, format_spec, /)", complex_format_method, "The value as the format specification says.", 0},
    {0},
};

static const MemberRow complex_members[] = {
    {"real", MEMBER_DOUBLE, offsetof(ComplexObject, real), false, "the real part of a complex number"},
    {"imag", MEMBER_DOUBLE, offsetof(ComplexObject, imag), false, "the imaginary part of a complex number"},
    {0},
};

Type complex_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "complex",
    .doc = "complex(real=0, imag=0)\n--\n\nCreate a complex number from a real part and an optional imaginary part: real + imag*1j.",
    .flags = TYPE_BASE,
    .size = sizeof(ComplexObject),
    .methods = complex_methods,
    .members = complex_members,
    .dealloc = complex_dealloc,
    .new = complex_make,
    .repr = complex_repr,
    .hash = complex_hash,
    .compare = complex_compare,
    .binary = {
        [OP_ADD] = complex_add, [OP_SUB] = complex_sub, [OP_MUL] = complex_mul, [OP_TRUEDIV] = complex_truediv,
    },
    .power = complex_power_slot,
    .negative = complex_negative,
    .positive = complex_exact,
    .absolute = complex_absolute,
    .truth = complex_truth,
};
