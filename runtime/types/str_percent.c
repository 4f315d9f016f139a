/* The % operator of str, bytes and bytearray: printf-style formatting.
 *
 * One engine serves all.  A bytes format is read as the Latin-1 text of its bytes, and so is what bytes arguments put
 * in; the result has characters below 256 only and is turned into bytes by the caller.  What differs (which conversions
 * take what, and some messages) asks `bytes`.
 *
 *     %  [(key)]  [flags #0- +]  [width or *]  [. precision or *]  [h l L]  conversion
 */
#include "runtime/base/dtoa.h"
#include "runtime/base/alloc.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes_inner.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

/* One conversion as it stands in the format. */
typedef struct Spec {
    bool left, sign, blank, alternate, zero;
    bool no_negative_zero; /* 'z', of bytes formats only */
    ssize_t width, precision; /* precision -1: none */
    uint32_t conversion;
} Spec;

typedef struct Percent {
    StrBuilder *out;
    const void *chars; /* of the format: characters of `kind` bytes */
    int kind;
    size_t length, at;
    bool bytes, ascii; /* ascii: of the format */
    Ref args;          /* a tuple, or the only argument */
    bool one;          /* args is the only argument */
    size_t next;       /* of the arguments */
    bool mapping;      /* args may be asked for keys */
    Own keyed;         /* the value of (key): then the only argument, once */
    bool keyed_used;
} Percent;

static inline uint32_t peek(const Percent *p) { return p->at < p->length ? chars_get(p->chars, p->kind, p->at) : 0; }

/* ---- arguments */

static Ref next_arg(Percent *p) {
    if (p->keyed) {
        if (!p->keyed_used) return p->keyed_used = true, p->keyed;
    } else if (p->one ? p->next == 0 : p->next < tuple_length(p->args)) {
        return p->one ? p->next++, p->args : tuple_item_peek(p->args, p->next++);
    }
    return throw(TypeError, "not enough arguments for format string");
}

/* Are positional arguments left over?  After a (key) there are none. */
static bool has_rest(const Percent *p) {
    if (p->keyed) return false;
    return p->one ? p->next == 0 : p->next < tuple_length(p->args);
}

static Own key_text(Percent *p, size_t start, size_t stop) {
    const void *data = chars_at(p->chars, p->kind, start);
    return p->bytes ? bytes_new(data, stop - start) : str_from_chars(data, p->kind, stop - start);
}

/* (key), the parenthesis not yet passed. */
static int read_key(Percent *p) {
    if (!p->mapping) return fail(TypeError, "format requires a mapping");
    size_t start = ++p->at, depth = 1;
    for (; p->at < p->length; p->at++) {
        if (peek(p) == '(') depth++;
        if (peek(p) == ')' && --depth == 0) break;
    }
    if (depth) return fail(ValueError, "incomplete format key");
    scoped Own key = key_text(p, start, p->at++);
    Own value = key ? getitem(p->args, key) : NULL;
    if (!value) return -1;
    own_set_take(&p->keyed, value);
    p->keyed_used = false;
    return 0;
}

/* A * as width or precision. */
static int star_arg(Percent *p, ssize_t *out) {
    Ref v = next_arg(p);
    if (!v) return -1;
    p->at++;
    return is_int(v) ? index_ssize(v, out) : fail(TypeError, "* wants int");
}

static int read_number(Percent *p, ssize_t limit, const char *what, ssize_t *out) {
    *out = 0;
    for (; peek(p) - '0' < 10; p->at++) {
        ssize_t digit = (ssize_t)peek(p) - '0';
        if (*out > (limit - digit) / 10) return fail(ValueError, "%s too big", what);
        *out = *out * 10 + digit;
    }
    return 0;
}

static void read_flags(Percent *p, Spec *spec) {
    for (;; p->at++) {
        switch (peek(p)) {
        case '-': spec->left = true; continue;
        case '+': spec->sign = true; continue;
        case ' ': spec->blank = true; continue;
        case '#': spec->alternate = true; continue;
        case '0': spec->zero = true; continue;
        case 'z':
            if (!p->bytes) return;
            spec->no_negative_zero = true;
            continue;
        default: return;
        }
    }
}

static int read_width(Percent *p, Spec *spec) {
    if (peek(p) != '*') return read_number(p, SSIZE_MAX, "width", &spec->width);
    if (star_arg(p, &spec->width) < 0) return -1;
    if (spec->width >= 0) return 0;
    spec->left = true;
    spec->width = spec->width < -SSIZE_MAX ? SSIZE_MAX : -spec->width;
    return 0;
}

static int too_large_for_int(void) { return fail(OverflowError, "Python int too large to convert to C int"); }

static int read_precision(Percent *p, Spec *spec) {
    if (peek(p) != '.') return 0;
    p->at++;
    if (peek(p) != '*') return read_number(p, INT32_MAX, p->bytes ? "prec" : "precision", &spec->precision);
    if (star_arg(p, &spec->precision) < 0) return error_clear_if(OverflowError) ? too_large_for_int() : -1;
    if (spec->precision < 0) spec->precision = 0;
    if (spec->precision > INT32_MAX) return too_large_for_int();
    return 0;
}

static bool is_modifier(const Percent *p) {
    uint32_t c = peek(p);
    return c == 'h' || c == 'l' || c == 'L';
}

/* What follows %, the conversion's letter included. */
static int read_spec(Percent *p, Spec *spec) {
    *spec = (Spec){.precision = -1};
    if (peek(p) == '(' && read_key(p) < 0) return -1;
    read_flags(p, spec);
    if (read_width(p, spec) < 0 || read_precision(p, spec) < 0) return -1;
    if (is_modifier(p)) p->at++;
    if (p->at >= p->length) return fail(ValueError, "incomplete format");
    spec->conversion = peek(p);
    p->at++;
    return 0;
}

/* ---- putting out */

/* A number in three pieces, as ASCII: zeros go between prefix and digits, blanks before or behind all. */
static int put_number(Percent *p, const Spec *spec, char sign, const char *prefix, const char *digits, size_t count) {
    StrBuilder *out = p->out;
    if (!sign) sign = spec->sign ? '+' : spec->blank ? ' ' : 0;
    size_t used = (sign != 0) + strlen(prefix) + count;
    size_t pad = (size_t)spec->width > used ? (size_t)spec->width - used : 0;
    bool zeros = spec->zero && !spec->left;
    if (!spec->left && !zeros && str_builder_fill(out, ' ', pad) < 0) return -1;
    if (sign && str_builder_char(out, (uint32_t)sign) < 0) return -1;
    if (str_builder_ascii(out, prefix, strlen(prefix)) < 0) return -1;
    if (zeros && str_builder_fill(out, '0', pad) < 0) return -1;
    if (str_builder_ascii(out, digits, count) < 0) return -1;
    return spec->left ? str_builder_fill(out, ' ', pad) : 0;
}

/* How many of so many characters are put out, and how many blanks. */
static size_t text_span(const Spec *spec, size_t length, size_t *pad) {
    if (spec->precision >= 0 && (size_t)spec->precision < length) length = (size_t)spec->precision;
    *pad = (size_t)spec->width > length ? (size_t)spec->width - length : 0;
    return length;
}

static int put_text(Percent *p, const Spec *spec, Ref s) {
    size_t pad, length = text_span(spec, str_length(s), &pad);
    if (!spec->left && str_builder_fill(p->out, ' ', pad) < 0) return -1;
    if (str_builder_slice(p->out, s, 0, length) < 0) return -1;
    return spec->left ? str_builder_fill(p->out, ' ', pad) : 0;
}

/* Bytes, as Latin-1: what of that they are is all the same. */
static int put_bytes(Percent *p, const Spec *spec, const char *data, size_t size) {
    size_t pad, length = text_span(spec, size, &pad);
    if (!spec->left && str_builder_fill(p->out, ' ', pad) < 0) return -1;
    if (str_builder_chars(p->out, data, 1, length, 0xFF) < 0) return -1;
    return spec->left ? str_builder_fill(p->out, ' ', pad) : 0;
}

/* ---- conversions */

/* The int that v stands for: any real number for d, i and u (in messages, `named`), only ints for x, X and o. */
static Own to_integer(Ref v, char conversion, char named) {
    bool only_ints = strchr("xXo", conversion);
    if (is_int(v)) return own(v);
    if (!only_ints && is_float(v)) return int_from_double(float_value(v));
    UnaryFn convert = only_ints ? NULL : type_of(v)->to_int;
    if (convert) {
        Own n = convert(v);
        if (n && is_int(n)) return n;
        if (n) {
            throw(TypeError, "__int__ returned non-int (type %T)", n);
            decref(n);
        }
        return NULL;
    }
    if (type_of(v)->index) return index_of(v);
    return throw(TypeError,
                 only_ints ? "%%%c format: an integer is required, not %T"
                           : "%%%c format: a real number is required, not %T",
                 only_ints ? conversion : named, v);
}

static const char *prefix_of(const Spec *spec) {
    if (!spec->alternate) return "";
    switch (spec->conversion) {
    case 'x': return "0x";
    case 'X': return "0X";
    case 'o': return "0o";
    default: return "";
    }
}

/* The digits of an int, perhaps after its sign. */
static int put_digits(Percent *p, const Spec *spec, const char *digits, size_t count) {
    char sign = 0;
    if (*digits == '-') {
        sign = *digits++;
        count--;
    }
    if (spec->precision < 0 || (size_t)spec->precision <= count)
        return put_number(p, spec, sign, prefix_of(spec), digits, count);
    size_t zeros = (size_t)spec->precision - count;
    char *padded = mem_alloc(zeros + count + 1);
    if (!padded) return fail_memory();
    memset(padded, '0', zeros);
    memcpy(padded + zeros, digits, count);
    int status = put_number(p, spec, sign, prefix_of(spec), padded, zeros + count);
    mem_free(padded);
    return status;
}

static void make_capitals(char *text, const char *end) {
    for (; text < end; text++)
        if (*text >= 'a') *text -= 'a' - 'A';
}

static int put_integer(Percent *p, const Spec *spec, Ref v) {
    char conversion = (char)spec->conversion;
    scoped Own number = to_integer(v, conversion, p->bytes && conversion == 'i' ? 'd' : conversion);
    if (!number) return -1;
    int base = conversion == 'x' || conversion == 'X' ? 16 : conversion == 'o' ? 8 : 10;
    char room[INT_SHORT_TEXT], *end = room + sizeof room, *digits = int_print_short(number, base, end);
    if (digits) {
        if (conversion == 'X') make_capitals(digits, end);
        return put_digits(p, spec, digits, (size_t)(end - digits));
    }
    Buf text = {0};
    int status = int_print(number, base, &text);
    if (status == 0 && conversion == 'X') make_capitals(text.bytes, text.bytes + text.n);
    if (status == 0) status = put_digits(p, spec, text.bytes, text.n);
    buf_free(&text);
    return status;
}

static int put_float(Percent *p, const Spec *spec, Ref v) {
    double x;
    char small[128];
    if (double_from(v, &x) < 0) {
        if (!p->bytes || !error_clear_if(TypeError)) return -1;
        return fail(TypeError, "float argument required, not %T", v);
    }
    int precision = spec->precision < 0 ? 6 : (int)spec->precision;
    unsigned flags = (spec->alternate ? DTOA_ALT : 0) | (spec->no_negative_zero ? DTOA_NO_NEG_0 : 0);
    size_t bound = dtoa_bound(x, (char)spec->conversion, precision);
    if (!bound) return fail(ValueError, "precision too big");
    char *text = bound <= sizeof small ? small : mem_alloc(bound);
    if (!text) return fail_memory();
    size_t count = dtoa_format(x, (char)spec->conversion, precision, flags, text);
    bool negative = *text == '-';
    int status = put_number(p, spec, negative ? '-' : 0, "", text + negative, count - negative);
    if (text != small) mem_free(text);
    return status;
}

/* The character for %c, or -1. */
static int32_t character_from(const Percent *p, Ref v) {
    int64_t code;
    if (p->bytes && (is_bytes(v) || is_bytearray(v)) && view_of(v).length == 1)
        return (unsigned char)view_of(v).data[0];
    if (!p->bytes && is_str(v) && str_length(v) == 1) return (int32_t)str_char(v, 0);
    bool number = has_index(v) && !(p->bytes && is_float(v));
    if (!number) {
        fail(TypeError,
             p->bytes ? "%%c requires an integer in range(256) or a single byte" : "%%c requires int or char");
        return -1;
    }
    scoped Own n = index_of(v);
    if (!n) return -1;
    if (int_as_int64(n, &code) && code >= 0 && code < (p->bytes ? 256 : 0x110000)) return (int32_t)code;
    fail(OverflowError, p->bytes ? "%%c arg not in range(256)" : "%%c arg not in range(0x110000)");
    return -1;
}

static int put_character(Percent *p, const Spec *spec, Ref v) {
    int32_t code = character_from(p, v);
    if (code < 0) return -1;
    Spec whole = *spec;
    whole.precision = -1;
    scoped Own s = str_new_char((uint32_t)code);
    return s ? put_text(p, &whole, s) : -1;
}

/* %s and %b of a bytes format: what is bytes-like or has __bytes__. */
static int put_bytes_like(Percent *p, const Spec *spec, Ref v) {
    scoped Own converted = NULL;
    BYTE_ARG(arg);
    if (!is_exact_bytes(v) && !is_bytearray(v)) {
        int found = bytes_from_dunder(v, &converted);
        if (found < 0) return -1;
        if (!found && !has_buffer(v))
            return fail(TypeError,
                        "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", v);
    }
    if (byte_arg_get(&arg, converted ? converted : v) < 0) return -1;
    return put_bytes(p, spec, (const char *)arg.view.data, arg.view.length);
}

static Own text_of(const Percent *p, uint32_t conversion, Ref v) {
    if (conversion == 'a' || (p->bytes && conversion == 'r')) return ascii(v);
    return conversion == 'r' ? repr(v) : str(v);
}

static int put_value(Percent *p, const Spec *spec, Ref borrowed) {
    scoped Own v = own(borrowed), text = NULL;
    switch (spec->conversion) {
    case 'b':
        if (!p->bytes) break;
        /* fall through */
    case 's':
        if (p->bytes) return put_bytes_like(p, spec, v);
        /* fall through */
    case 'r': case 'a':
        text = text_of(p, spec->conversion, v);
        return text ? put_text(p, spec, text) : -1;
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': return put_integer(p, spec, v);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return put_float(p, spec, v);
    case 'c': return put_character(p, spec, v);
    }
    uint32_t c = spec->conversion;
    return fail(ValueError, "unsupported format character '%c' (0x%x) at index %zu", (int)(c < 32 || c > 126 ? '?' : c),
                (int)c, p->at - 1);
}

/* ---- the whole */

/* %d or %r of a small int and %s of a str, without anything between: most conversions there are.  0 done, -1, 1 not this. */
static int put_plain(Percent *p, uint32_t conversion, Ref v) {
    if (conversion == 's' && !p->bytes && is_exact_str(v)) return str_builder_str(p->out, v);
    if (conversion == 's' || !is_small_int(v)) return 1;
    char digits[24], *at = digits + sizeof digits;
    int64_t n = small_int(v);
    uint64_t rest = n < 0 ? -(uint64_t)n : (uint64_t)n;
    do *--at = (char)('0' + rest % 10);
    while (rest /= 10);
    if (n < 0) *--at = '-';
    return str_builder_ascii(p->out, at, (size_t)(digits + sizeof digits - at));
}

static int put_conversion(Percent *p) {
    Spec spec;
    if (peek(p) == '%') {
        p->at++;
        return str_builder_char(p->out, '%');
    }
    uint32_t letter = peek(p);
    if (letter == 's' || letter == 'd' || letter == 'r') {
        p->at++;
        Ref v = next_arg(p);
        int status = v ? put_plain(p, letter, v) : -1;
        return status <= 0 ? status : put_value(p, &(Spec){.precision = -1, .conversion = letter}, v);
    }
    if (read_spec(p, &spec) < 0) return -1;
    Ref v = next_arg(p);
    return v ? put_value(p, &spec, v) : -1;
}

static int put_all(Percent *p) {
    while (p->at < p->length) {
        const void *rest = chars_at(p->chars, p->kind, p->at);
        ssize_t hit = peek(p) == '%' ? 0 : chars_find_char(rest, p->kind, p->length - p->at, '%');
        size_t plain = hit < 0 ? p->length - p->at : (size_t)hit;
        uint32_t mask = p->ascii ? 0x7F : p->bytes ? 0xFF : chars_mask(rest, p->kind, plain);
        if (plain && str_builder_chars(p->out, rest, p->kind, plain, mask) < 0) return -1;
        p->at += plain;
        if (hit < 0) break;
        p->at++;
        if (put_conversion(p) < 0) return -1;
    }
    if (!p->mapping && has_rest(p))
        return fail(TypeError, "not all arguments converted during %s formatting", p->bytes ? "bytes" : "string");
    return 0;
}

static bool is_mapping(Ref args, bool bytes) {
    if (is_tuple(args) || is_str(args) || (bytes && (is_bytes(args) || is_bytearray(args)))) return false;
    return type_of(args)->getitem;
}

/* p->out is the caller's. */
static int percent(Percent *p, Ref args) {
    str_builder_init(p->out);
    p->args = args;
    p->one = !is_tuple(args);
    p->mapping = is_mapping(args, p->bytes);
    int status = put_all(p);
    CLEAR(p->keyed);
    return status;
}

Own str_percent(Ref format, Ref args) {
    if (is_exact_str(args) && str_equal_c(format, "%s")) return own(args);
    str_builder_scope StrBuilder out;
    Percent p = {.out = &out, .chars = str_data(format), .kind = str_kind(format), .length = str_length(format),
                 .ascii = str_of(format)->ascii};
    return percent(&p, args) < 0 ? NULL : str_builder_finish(&out);
}

Own bytes_percent(Ref format, Ref args, Own (*make)(const void *data, size_t size)) {
    BYTE_ARG(held);
    str_builder_scope StrBuilder out;
    str_builder_init(&out);
    if (byte_arg_get(&held, format) < 0) return NULL;
    Percent p = {.out = &out, .chars = held.view.data, .kind = 1, .length = held.view.length, .bytes = true};
    return percent(&p, args) < 0 ? NULL : make(out.data, out.length);
}
