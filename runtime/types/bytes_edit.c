/* Changed copies of bytes and bytearrays: case, padding, replace, translate, hex, decode, repr. */
#include "runtime/base/buf.h"
#include "runtime/base/digits.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes_inner.h"
#include "runtime/types/chars.h"
#include "runtime/types/str.h"
#include "runtime/types/text_args.h"

/* ---- ASCII classes */

static bool is_upper(unsigned char c) { return (unsigned)c - 'A' < 26; }
static bool is_lower(unsigned char c) { return (unsigned)c - 'a' < 26; }
static bool is_digit(unsigned char c) { return (unsigned)c - '0' < 10; }
static bool is_alpha(unsigned char c) { return is_lower(c | 0x20); }
static bool is_alnum(unsigned char c) { return is_alpha(c) || is_digit(c); }
static bool is_space(unsigned char c) { return c == ' ' || c - 9u < 5u; }
static bool is_ascii(unsigned char c) { return c < 0x80; }
static unsigned char to_upper(unsigned char c) { return is_lower(c) ? c & ~0x20 : c; }

static ALWAYS_INLINE Own all_are(Ref self, bool (*test)(unsigned char), bool if_empty) {
    View text = view_of(self);
    for (size_t i = 0; i < text.length; i++)
        if (!test((unsigned char)text.data[i])) return False;
    return bool_new(text.length > 0 || if_empty);
}

Own bytes_isalnum(Ref self, const Ref *args) { return all_are(self, is_alnum, false); }
Own bytes_isalpha(Ref self, const Ref *args) { return all_are(self, is_alpha, false); }
Own bytes_isascii(Ref self, const Ref *args) { return all_are(self, is_ascii, true); }
Own bytes_isdigit(Ref self, const Ref *args) { return all_are(self, is_digit, false); }
Own bytes_isspace(Ref self, const Ref *args) { return all_are(self, is_space, false); }

static ALWAYS_INLINE Own has_case(Ref self, bool (*wanted)(unsigned char), bool (*refused)(unsigned char)) {
    View text = view_of(self);
    bool found = false;
    for (size_t i = 0; i < text.length; i++) {
        if (refused((unsigned char)text.data[i])) return False;
        found |= wanted((unsigned char)text.data[i]);
    }
    return bool_new(found);
}

Own bytes_islower(Ref self, const Ref *args) { return has_case(self, is_lower, is_upper); }
Own bytes_isupper(Ref self, const Ref *args) { return has_case(self, is_upper, is_lower); }

Own bytes_istitle(Ref self, const Ref *args) {
    View text = view_of(self);
    bool found = false, inside = false;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (is_alpha(c) && is_upper(c) == inside) return False;
        inside = is_alpha(c);
        found |= inside;
    }
    return bool_new(found);
}

/* ---- case.  In whole blocks first: those become vector code. */

#define IN_BLOCKS(count, each) \
    size_t i = 0; \
    for (; i + 16 <= (count); i += 16) \
        for (size_t j = i; j < i + 16; j++) each(j); \
    for (; i < (count); i++) each(i)

/* 0x20, the difference of the cases, of a letter; else 0. */
static ALWAYS_INLINE unsigned char case_bit(unsigned char c) { return (unsigned char)(((unsigned char)((c | 0x20) - 'a') < 26) * 0x20); }

static void swap_letters(unsigned char *restrict to, const unsigned char *restrict from, size_t count) {
#define SWAP(k) to[k] = from[k] ^ case_bit(from[k])
    IN_BLOCKS(count, SWAP);
#undef SWAP
}

/* Small behind a letter, large elsewhere; from[-1] is looked at. */
static void title_letters(unsigned char *restrict to, const unsigned char *restrict from, size_t count) {
#define TITLE(k) to[k] = (unsigned char)((from[k] & ~case_bit(from[k])) | (case_bit(from[k]) & case_bit(from[(k) - 1])))
    IN_BLOCKS(count, TITLE);
#undef TITLE
}

/* The case of the 26 letters from `first` on flipped. */
static void flip_letters(unsigned char *restrict to, const unsigned char *restrict from, size_t count, unsigned char first) {
#define FLIP(k) to[k] = from[k] ^ (unsigned char)(((unsigned char)(from[k] - first) < 26) * 0x20)
    IN_BLOCKS(count, FLIP);
#undef FLIP
}

static Own flip_case(Ref self, unsigned char first, char **out) {
    Own result = bytes_like_empty(self, view_of(self).length, out);
    if (!result) return NULL;
    View text = view_of(self);
    flip_letters((unsigned char *)*out, (const unsigned char *)text.data, text.length, first);
    return result;
}

Own bytes_lower(Ref self, const Ref *args) { return flip_case(self, 'A', &(char *){NULL}); }
Own bytes_upper(Ref self, const Ref *args) { return flip_case(self, 'a', &(char *){NULL}); }
Own bytes_swapcase(Ref self, const Ref *args) {
    char *out;
    Own result = bytes_like_empty(self, view_of(self).length, &out);
    if (result) swap_letters((unsigned char *)out, (const unsigned char *)view_of(self).data, view_of(self).length);
    return result;
}
Own bytes_title(Ref self, const Ref *args) {
    char *out;
    Own result = bytes_like_empty(self, view_of(self).length, &out);
    View text = view_of(self);
    if (!result || !text.length) return result;
    *out = (char)to_upper((unsigned char)*text.data);
    title_letters((unsigned char *)out + 1, (const unsigned char *)text.data + 1, text.length - 1);
    return result;
}
Own bytes_capitalize(Ref self, const Ref *args) {
    char *out;
    Own result = flip_case(self, 'A', &out);
    if (result && view_of(self).length) *out = (char)to_upper((unsigned char)*out);
    return result;
}

/* ---- columns */

static Own pad(Ref self, size_t left, size_t right, char fill) {
    View text = view_of(self);
    size_t total;
    char *out;
    if (left + right == 0) return bytes_unchanged(self);
    if (__builtin_add_overflow(text.length, left + right, &total)) return throw_memory();
    Own result = bytes_like_empty(self, total, &out);
    if (!result) return NULL;
    memset(out, fill, left);
    if (text.length) memcpy(out + left, text.data, text.length);
    memset(out + left + text.length, fill, right);
    return result;
}

/* The fill argument: bytes or a bytearray of length 1. */
static int fill_arg(Ref v, const char *name, char *out) {
    *out = ' ';
    if (!v) return 0;
    if ((is_bytes(v) || is_bytearray(v)) && view_of(v).length == 1) return *out = view_of(v).data[0], 0;
    return bad_argument(v, name, "2", "a byte string of length 1");
}

enum Side { SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH };

static Own justify(Ref self, const Ref *args, const char *name, int side) {
    ssize_t width;
    char fill;
    if (index_ssize(args[0], &width) < 0 || fill_arg(args[1], name, &fill) < 0) return NULL;
    size_t length = view_of(self).length;
    size_t missing = width > (ssize_t)length ? (size_t)width - length : 0;
    size_t left = side == SIDE_LEFT ? missing : side == SIDE_RIGHT ? 0 : missing / 2 + (missing & (size_t)width & 1);
    return pad(self, left, missing - left, fill);
}

Own bytes_ljust(Ref self, const Ref *args) { return justify(self, args, "ljust", SIDE_RIGHT); }
Own bytes_rjust(Ref self, const Ref *args) { return justify(self, args, "rjust", SIDE_LEFT); }
Own bytes_center(Ref self, const Ref *args) { return justify(self, args, "center", SIDE_BOTH); }

Own bytes_zfill(Ref self, const Ref *args) {
    ssize_t width;
    if (index_ssize(args[0], &width) < 0) return NULL;
    size_t length = view_of(self).length;
    if (width <= (ssize_t)length) return bytes_unchanged(self);
    size_t missing = (size_t)width - length;
    Own result = pad(self, missing, 0, '0');
    if (!result || length == 0) return result;
    char *out = (char *)view_of(result).data, sign = out[missing];
    if (sign == '+' || sign == '-') {
        out[missing] = '0';
        out[0] = sign;
    }
    return result;
}

static Own from_buf(Ref self, Buf *out) {
    Own result = out->failed ? throw_memory() : bytes_like(self, out->bytes, out->n);
    buf_free(out);
    return result;
}

Own bytes_expandtabs(Ref self, const Ref *args) {
    int size = 8;
    if (args[0] && int_from(args[0], &size) < 0) return NULL;
    Buf out = {0};
    View text = view_of(self);
    size_t column = 0;
    for (size_t i = 0; i < text.length && !out.failed; i++) {
        size_t start = i, line = i;
        for (; i < text.length && text.data[i] != '\t'; i++)
            if (text.data[i] == '\n' || text.data[i] == '\r') line = i + 1, column = 0;
        column += i - line;
        buf_append(&out, text.data + start, i - start);
        if (i == text.length) break;
        size_t spaces = size > 0 ? (size_t)size - column % (size_t)size : 0;
        column += spaces;
        if (!buf_reserve(&out, spaces)) break;
        memset(out.bytes + out.n, ' ', spaces);
        out.n += spaces;
    }
    return from_buf(self, &out);
}

/* ---- replace, translate */

static Own interleave(Ref self, View new, size_t times) {
    Buf out = {0};
    View text = view_of(self);
    for (size_t i = 0; i <= text.length && !out.failed; i++) {
        if (i < times) buf_append(&out, new.data, new.length);
        if (i < text.length) buf_putc(&out, text.data[i]);
    }
    return from_buf(self, &out);
}

static Own replace(Ref self, View old, View new, size_t times) {
    View text = view_of(self);
    size_t hits = chars_count(text.data, 1, text.length, old.data, old.length, times), added, total;
    if (hits == 0) return bytes_unchanged(self);
    if (__builtin_mul_overflow(hits, new.length, &added) ||
        __builtin_add_overflow(text.length - hits * old.length, added, &total) || total > PTRDIFF_MAX)
        return throw(OverflowError, "replace bytes is too long");
    char *out;
    Own result = bytes_like_empty(self, total, &out);
    if (!result) return NULL;
    size_t start = 0;
    for (; hits > 0; hits--) {
        size_t gap = (size_t)chars_find(text.data + start, 1, text.length - start, old.data, old.length);
        memcpy(out, text.data + start, gap);
        if (new.length) memcpy(out + gap, new.data, new.length);
        out += gap + new.length;
        start += gap + old.length;
    }
    if (text.length > start) memcpy(out, text.data + start, text.length - start);
    return result;
}

Own bytes_replace(Ref self, const Ref *args) {
    BYTE_ARG(old);
    BYTE_ARG(new);
    ssize_t limit;
    if (byte_arg_get(&old, args[0]) < 0 || byte_arg_get(&new, args[1]) < 0 || size_arg(args[2], -1, &limit) < 0)
        return NULL;
    size_t times = limit < 0 ? SIZE_MAX : (size_t)limit;
    if (times == 0 || old.view.length > view_of(self).length) return bytes_unchanged(self);
    return old.view.length ? replace(self, old.view, new.view, times) : interleave(self, new.view, times);
}

static Own map_bytes(Ref self, const char *table) {
    char *to;
    Own result = bytes_like_empty(self, view_of(self).length, &to);
    if (!result) return NULL;
    View text = view_of(self);
    for (size_t i = 0; i < text.length; i++) to[i] = table[(unsigned char)text.data[i]];
    return result;
}

Own bytes_translate(Ref self, const Ref *args) {
    BYTE_ARG(table);
    BYTE_ARG(deleted);
    bool mapped = !is_none(args[0]);
    if (mapped && byte_arg_get(&table, args[0]) < 0) return NULL;
    if (mapped && table.view.length != 256) return throw(ValueError, "translation table must be 256 characters long");
    if (args[1] && byte_arg_get(&deleted, args[1]) < 0) return NULL;
    if (mapped && !deleted.view.length) return map_bytes(self, table.view.data);
    bool drop[256] = {false};
    for (size_t i = 0; i < deleted.view.length; i++) drop[(unsigned char)deleted.view.data[i]] = true;
    Buf out = {0};
    View text = view_of(self);
    if (buf_reserve(&out, text.length)) {
        char *to = out.bytes;
        for (size_t i = 0; i < text.length; i++) {
            unsigned char c = (unsigned char)text.data[i];
            *to = mapped ? table.view.data[c] : (char)c;
            to += !drop[c];
        }
        out.n = (size_t)(to - out.bytes);
    }
    return from_buf(self, &out);
}

Own bytes_maketrans(Ref self, const Ref *args) {
    BYTE_ARG(from);
    BYTE_ARG(to);
    char table[256];
    if (byte_arg_get(&from, args[0]) < 0 || byte_arg_get(&to, args[1]) < 0) return NULL;
    if (from.view.length != to.view.length) return throw(ValueError, "maketrans arguments must have same length");
    for (int i = 0; i < 256; i++) table[i] = (char)i;
    for (size_t i = 0; i < from.view.length; i++) table[(unsigned char)from.view.data[i]] = to.view.data[i];
    return bytes_new(table, sizeof table);
}

Own bytes_repeat(Ref self, Ref count) {
    ssize_t times;
    size_t total;
    char *out;
    if (repeat_count(count, &times) < 0) return NULL;
    View text = view_of(self);
    if (times == 1) return bytes_unchanged(self);
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(text.length, (size_t)times, &total) || total > PTRDIFF_MAX)
        return is_bytes(self) ? throw(OverflowError, "repeated bytes are too long") : throw_memory();
    Own result = bytes_like_empty(self, total, &out);
    if (!result || !total) return result;
    text = view_of(self);
    memcpy(out, text.data, text.length);
    for (size_t done = text.length; done < total;) {
        size_t more = done < total - done ? done : total - done;
        memcpy(out + done, out, more);
        done += more;
    }
    return result;
}

/* ---- as text */

Own bytes_decode(Ref self, const Ref *args) {
    const char *encoding, *errors;
    if (is_bytes(self) && !args[0] && !args[1]) return decode(bytes_data(self), bytes_length(self), "utf-8", NULL);
    if (text_arg(args[0], "decode", "'encoding'", "utf-8", &encoding) < 0) return NULL;
    if (text_arg(args[1], "decode", "'errors'", NULL, &errors) < 0) return NULL;
    BYTE_ARG(held);
    if (byte_arg_get(&held, self) < 0) return NULL;
    return decode(held.view.data, held.view.length, encoding, errors);
}

/* One byte as repr shows it; the end.  A bytearray's repr escapes the apostrophe even between double quotes. */
static ALWAYS_INLINE char *put_repr(char *to, char quote, bool is_array, unsigned char c) {
    if (c == (unsigned char)quote || (is_array && c == '\'') || c == '\\' || c == '\t' || c == '\n' || c == '\r') {
        to[0] = '\\';
        to[1] = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : (char)c;
        return to + 2;
    }
    if (c < ' ' || c >= 0x7F) return to + chars_escape(c, to);
    *to = (char)c;
    return to + 1;
}

Own bytes_repr(const char *data, size_t size, const char *before, const char *after) {
    enum { CHUNK = 128 };
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    bool has_single = size && memchr(data, '\'', size), has_double = size && memchr(data, '"', size);
    char quote = has_single && !has_double ? '"' : '\'', start[2] = {'b', quote}, text[CHUNK * CHARS_ESCAPE_MAX];
    int status = str_builder_ascii(&b, before, strlen(before)) | str_builder_ascii(&b, start, 2);
    for (size_t i = 0; i < size && !status;) {
        char *to = text;
        for (size_t end = size - i < CHUNK ? size : i + CHUNK; i < end; i++) to = put_repr(to, quote, *before, (unsigned char)data[i]);
        status = str_builder_ascii(&b, text, (size_t)(to - text));
    }
    if (status || str_builder_char(&b, (uint32_t)quote) < 0 || str_builder_ascii(&b, after, strlen(after)) < 0)
        return NULL;
    return str_builder_finish(&b);
}

/* ---- hexadecimal */

/* The separator: one ASCII character, as str or bytes.  NULL and -1 in *out: none. */
static int separator_arg(Ref v, int *out) {
    size_t size;
    *out = -1;
    if (!v) return 0;
    if (length(v, &size) < 0) return -1;
    if (size != 1) return fail(ValueError, "sep must be length 1.");
    if (is_str(v)) *out = (int)str_char(v, 0);
    else if (is_bytes(v)) *out = (unsigned char)bytes_data(v)[0];
    else return fail(TypeError, "sep must be str or bytes.");
    return *out < 0x80 ? 0 : fail(ValueError, "sep must be ASCII.");
}

/* The two digits of each byte. */
#define ROW(h) h "0" h "1" h "2" h "3" h "4" h "5" h "6" h "7" h "8" h "9" h "a" h "b" h "c" h "d" h "e" h "f"
static const char hex_pairs[] = ROW("0") ROW("1") ROW("2") ROW("3") ROW("4") ROW("5") ROW("6") ROW("7") ROW("8") ROW("9") ROW("a")
    ROW("b") ROW("c") ROW("d") ROW("e") ROW("f");
#undef ROW

/* Bytes one by one with a separator between: the commonest groups. */
static void hex_singly(char *out, const char *data, size_t size, char separator) {
    for (size_t i = 0; i < size; i++, out += 3) {
        memcpy(out, hex_pairs + 2 * (unsigned char)data[i], 2);
        if (i + 1 < size) out[2] = separator;
    }
}

Own bytes_hex(const char *data, size_t size, Ref separator_ref, Ref group_ref) {
    int separator, group = 1;
    if (group_ref && int_from(group_ref, &group) < 0) return NULL;
    if (separator_arg(separator_ref, &separator) < 0) return NULL;
    size_t every = group < 0 ? -(size_t)group : (size_t)group;
    bool grouped = separator >= 0 && every > 0 && size > 0;
    size_t length = size * 2 + (grouped ? (size - 1) / every : 0);
    if (size > PTRDIFF_MAX / 4) return throw_memory();
    Own result = str_new_empty(length, 0x7F);
    if (!result || !length) return result;
    char *out = str_data(result);
    if (grouped && every == 1) return hex_singly(out, data, size, (char)separator), result;
    /* Groups are counted from the right unless negative; the first one may be shorter. */
    size_t left = !grouped ? size : group > 0 && size % every ? size % every : every;
    for (size_t i = 0; i < size; left = every) {
        if (i) *out++ = (char)separator;
        for (size_t end = size - i > left ? i + left : size; i < end; i++) {
            memcpy(out, hex_pairs + 2 * (unsigned char)data[i], 2);
            out += 2;
        }
    }
    return result;
}

Own bytes_hex_method(Ref self, const Ref *args) {
    BYTE_ARG(held);
    return byte_arg_get(&held, self) < 0 ? NULL : bytes_hex(held.view.data, held.view.length, args[0], args[1]);
}

static Own bad_hex(size_t at) {
    return throw(ValueError, "non-hexadecimal number found in fromhex() arg at position %zu", at);
}

/* The bytes that s spells; NULL: ValueError. */
static Own from_hex(Ref s) {
    for (size_t i = 0; !str_of(s)->ascii && i < str_length(s); i++)
        if (str_char(s, i) >= 0x80) return bad_hex(i);
    scoped Own result = bytes_new_empty(str_length(s) / 2 + 1);
    if (!result) return NULL;
    const uint8_t *text = str_data(s); /* ends with a NUL */
    char *to = bytes_data(result);
    for (size_t i = 0, length = str_length(s); i < length;) {
        if (is_space(text[i])) {
            i++;
            continue;
        }
        int byte = digit_pair(text[i], text[i + 1]);
        if (byte < 0) return bad_hex(digit_value(text[i], 16) < 0 ? i : i + 1);
        *to++ = (char)byte;
        i += 2;
    }
    size_t count = (size_t)(to - bytes_data(result));
    return bytes_shrink_take(give(result), count);
}

/* self is the class. */
Own bytes_fromhex(Ref self, const Ref *args) {
    if (need_str(args[0], "fromhex", NULL) < 0) return NULL;
    scoped Own plain = from_hex(args[0]);
    if (!plain || type_peek(self) == &bytes_type) return give(plain);
    return call1(self, plain);
}
