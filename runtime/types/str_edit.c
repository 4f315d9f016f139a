/* Changed copies: replace, translate, expandtabs, justification, repetition. */
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"

/* ---- replace */

/* Every `from` by `to`, in whole blocks first: those become vector code. */
#define REPLACE_ALL(Char, name) \
    static void name(Char *restrict out, const Char *restrict in, size_t count, Char from, Char to) { \
        size_t i = 0; \
        Char change = from ^ to; \
        for (; i + 16 <= count; i += 16) \
            for (size_t j = 0; j < 16; j++) out[i + j] = in[i + j] ^ (in[i + j] == from ? change : 0); \
        for (; i < count; i++) out[i] = in[i] == from ? to : in[i]; \
    }
REPLACE_ALL(uint8_t, replace_bytes)
REPLACE_ALL(uint16_t, replace_halves)
REPLACE_ALL(uint32_t, replace_words)

/* One character by another of the same width, in a copy. */
static Own replace_char(Ref s, uint32_t from, uint32_t to, size_t times) {
    int kind = str_kind(s);
    size_t length = str_length(s);
    Own copy = str_alloc(length, kind, false);
    if (!copy) return NULL;
    if (times >= length) {
        if (kind == 1) replace_bytes(str_data(copy), str_data(s), length, (uint8_t)from, (uint8_t)to);
        else if (kind == 2) replace_halves(str_data(copy), str_data(s), length, (uint16_t)from, (uint16_t)to);
        else replace_words(str_data(copy), str_data(s), length, from, to);
        if (str_of(s)->ascii && to < 0x80) return str_of(copy)->ascii = true, copy;
        return str_narrow_take(copy);
    }
    memcpy(str_data(copy), str_data(s), length * (size_t)kind);
    for (size_t at = 0; times > 0; times--) {
        ssize_t hit = chars_find_char(chars_at(str_data(copy), kind, at), kind, length - at, from);
        if (hit < 0) break;
        chars_set(str_data(copy), kind, at + (size_t)hit, to);
        at += (size_t)hit + 1;
    }
    return str_narrow_take(copy);
}

/* Copies [start, stop) of s to out and returns the place behind. */
static char *put_slice(char *out, int kind, Ref s, size_t start, size_t stop) {
    chars_copy(out, kind, chars_at(str_data(s), str_kind(s), start), str_kind(s), stop - start);
    return out + (stop - start) * (size_t)kind;
}

/* New is put before the first `times` characters and, if one is left over, at the end. */
static Own interleave(Ref s, Ref new, size_t times) {
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    size_t length = str_length(s);
    if (times > length + 1) times = length + 1;
    for (size_t i = 0; i < times; i++)
        if (str_builder_str(&b, new) < 0 || (i < length && str_builder_slice(&b, s, i, i + 1) < 0)) return NULL;
    if (times < length && str_builder_slice(&b, s, times, length) < 0) return NULL;
    return str_builder_finish(&b);
}

/* By a text of the same length that needs no wider characters: in a copy. */
static Own replace_in_place(Ref s, const Needle *old, Ref new, size_t times) {
    int kind = str_kind(s);
    ssize_t hit = needle_find(old, s, 0, str_length(s));
    if (hit < 0) return str_exact(s);
    Own result = str_alloc(str_length(s), kind, str_of(s)->ascii && str_of(new)->ascii);
    if (!result) return NULL;
    memcpy(str_data(result), str_data(s), str_length(s) * (size_t)kind);
    for (; hit >= 0 && times > 0; times--) {
        put_slice(chars_at(str_data(result), kind, (size_t)hit), kind, new, 0, old->length);
        hit = needle_find(old, s, (size_t)hit + old->length, str_length(s));
    }
    return str_narrow_take(result);
}

static Own replace_needle(Ref s, const Needle *old, Ref new, size_t times) {
    if (old->length == str_length(new) && str_kind(new) <= str_kind(s)) return replace_in_place(s, old, new, times);
    ssize_t hit = needle_find(old, s, 0, str_length(s));
    if (hit < 0) return str_exact(s);
    size_t after = (size_t)hit + old->length, length, added;
    size_t hits = 1 + (times > 1 ? needle_count(old, s, after, str_length(s), times - 1) : 0);
    length = str_length(s) - hits * old->length;
    if (__builtin_mul_overflow(hits, str_length(new), &added) || __builtin_add_overflow(length, added, &length) ||
        length > PTRDIFF_MAX)
        return throw(OverflowError, "replace string is too long");
    int kind = str_kind(s) > str_kind(new) ? str_kind(s) : str_kind(new);
    Own result = str_alloc(length, kind, str_of(s)->ascii && str_of(new)->ascii);
    if (!result || !length) return result;
    char *out = str_data(result);
    size_t start = 0;
    for (;;) {
        out = put_slice(out, kind, s, start, (size_t)hit);
        out = put_slice(out, kind, new, 0, str_length(new));
        start = (size_t)hit + old->length;
        if (--hits == 0) break;
        hit = needle_find(old, s, start, str_length(s));
    }
    put_slice(out, kind, s, start, str_length(s));
    return str_narrow_take(result);
}

Own str_replace(Ref self, const Ref *args) {
    Ref old = args[0], new = args[1];
    ssize_t limit;
    if (need_str(old, "replace", "1") < 0 || need_str(new, "replace", "2") < 0) return NULL;
    if (size_arg(args[2], -1, &limit) < 0) return NULL;
    size_t times = limit < 0 ? SIZE_MAX : (size_t)limit;
    if (times == 0 || (str_length(old) > str_length(self))) return str_exact(self);
    if (str_length(old) == 0) return interleave(self, new, times);
    if (str_kind(old) > str_kind(self)) return str_exact(self);
    if (str_length(old) == 1 && str_length(new) == 1 && str_kind(new) <= str_kind(self)) {
        ssize_t first = chars_find_char(str_data(self), str_kind(self), str_length(self), str_char(old, 0));
        return first < 0 ? str_exact(self) : replace_char(self, str_char(old, 0), str_char(new, 0), times);
    }
    needle_scope Needle n;
    needle_init(&n, old, str_kind(self));
    return replace_needle(self, &n, new, times);
}

/* ---- translate */

enum { AS_IS = -1, DELETED = -2, TEXT = -3 };

/* What table[c] says: a character, or AS_IS, DELETED, TEXT (then in *text).  false: an exception. */
static bool look_up(Ref table, uint32_t c, int64_t *out, Own *text) {
    Own key = small_int_new(c);
    scoped Own value = NULL;
    *text = NULL;
    *out = AS_IS;
    if (is_exactly(table, &dict_type)) { /* without raising KeyError for every character that stays */
        int found = dict_get(table, key, &value);
        if (found <= 0) return found == 0;
    } else {
        value = getitem(table, key);
        if (!value) return error_clear_if(LookupError);
    }
    if (is_none(value)) return *out = DELETED, true;
    if (is_str(value)) return *out = TEXT, *text = give(value), true;
    if (!is_int(value)) {
        throw(TypeError, "character mapping must return integer, None or str");
        return false;
    }
    if (int_as_int64(value, out) && *out >= 0 && *out <= 0x10FFFF) return true;
    throw(ValueError, "character mapping must be in range(0x110000)");
    return false;
}

/* What the table said about ASCII characters, since texts repeat them.  NOT_ASKED, or as look_up. */
enum { NOT_ASKED = -4 };
typedef struct { int32_t known[128]; } TableCache;

static int translate_char(StrBuilder *b, Ref table, uint32_t c, TableCache *cache) {
    int64_t to = c < 128 ? cache->known[c] : NOT_ASKED;
    scoped Own text = NULL;
    if (to == NOT_ASKED) {
        if (!look_up(table, c, &to, &text)) return -1;
        if (to == TEXT && str_length(text) == 1) to = str_char(text, 0);
        if (c < 128 && to != TEXT) cache->known[c] = (int32_t)to;
    }
    if (to == TEXT) return str_builder_str(b, text);
    if (to == DELETED) return 0;
    return str_builder_char(b, to == AS_IS ? c : (uint32_t)to);
}

/* Asks about an ASCII character and remembers the answer.  false: an exception. */
static bool ask(Ref table, uint8_t c, TableCache *cache) {
    int64_t answer;
    scoped Own text = NULL;
    if (!look_up(table, c, &answer, &text)) return false;
    if (answer == TEXT && str_length(text) == 1) answer = str_char(text, 0);
    if (answer != TEXT) cache->known[c] = answer == AS_IS ? c : (int32_t)answer;
    return true;
}

/* The ASCII beginning of s as far as the table turns characters into ASCII ones or none; into to, *made of them.  The
 * result is how many characters were done, SIZE_MAX after an exception. */
static size_t translate_ascii(Ref s, Ref table, TableCache *cache, uint8_t *to, size_t *made) {
    enum { GONE = 0x80, UNKNOWN = 0xFF };
    const uint8_t *from = str_data(s);
    size_t length = str_length(s), n = 0, i;
    uint8_t simple[128]; /* the answers of this sort */
    memset(simple, UNKNOWN, sizeof simple);
    for (i = 0; i < length; i++) {
        uint8_t c = from[i];
        if (UNLIKELY(simple[c] == UNKNOWN)) {
            if (cache->known[c] == NOT_ASKED && !ask(table, c, cache)) return SIZE_MAX;
            int32_t answer = cache->known[c];
            if (answer != DELETED && (answer < 0 || answer >= 0x80)) break;
            simple[c] = answer == DELETED ? GONE : (uint8_t)answer;
        }
        to[n] = simple[c];
        n += simple[c] != GONE;
    }
    *made = n;
    return i;
}

/* All of an ASCII s, or what was done of it; the rest, if any, is to be looked at character by character. */
static Own translate_ascii_start(Ref s, Ref table, TableCache *cache, size_t *done) {
    size_t made;
    scoped Own plain = str_alloc(str_length(s), 1, true);
    if (!plain) return NULL;
    *done = translate_ascii(s, table, cache, str_data(plain), &made);
    if (*done == SIZE_MAX) return NULL;
    return made == str_length(s) ? give(plain) : str_slice(plain, 0, made);
}

Own str_translate(Ref self, const Ref *args) {
    str_builder_scope StrBuilder b;
    TableCache cache;
    str_builder_init(&b);
    for (size_t i = 0; i < 128; i++) cache.known[i] = NOT_ASKED;
    size_t done = 0;
    if (str_of(self)->ascii && str_length(self)) {
        scoped Own start = translate_ascii_start(self, args[0], &cache, &done);
        if (!start || done == str_length(self)) return give(start);
        if (str_builder_str(&b, start) < 0) return NULL;
    }
    for (size_t i = done; i < str_length(self); i++)
        if (translate_char(&b, args[0], str_char(self, i), &cache) < 0) return NULL;
    return str_builder_finish(&b);
}

static Own table_from_dict(Ref source) {
    scoped Own table = dict_new();
    size_t position = 0;
    Ref key, value;
    if (!table) return NULL;
    while (dict_next(source, &position, &key, &value)) {
        scoped Own number = NULL;
        if (is_str(key)) {
            if (str_length(key) != 1) return throw(ValueError, "string keys in translate table must be of length 1");
            number = small_int_new(str_char(key, 0));
        } else if (is_int(key)) {
            number = own(key);
        } else {
            return throw(TypeError, "keys in translate table must be strings or integers");
        }
        if (dict_set(table, number, value) < 0) return NULL;
    }
    return give(table);
}

static int table_add(Own table, Ref from, Ref to) {
    for (size_t i = 0; i < str_length(from); i++) {
        Own value = to ? small_int_new(str_char(to, i)) : None;
        if (dict_set(table, small_int_new(str_char(from, i)), value) < 0) return -1;
    }
    return 0;
}

Own str_maketrans(Ref self, const Ref *args) {
    Ref x = args[0], y = args[1], z = args[2];
    if (y && need_str(y, "maketrans", "2") < 0) return NULL;
    if (z && need_str(z, "maketrans", "3") < 0) return NULL;
    if (!y) {
        if (!is_exactly(x, &dict_type))
            return throw(TypeError, "if you give only one argument to maketrans it must be a dict");
        return table_from_dict(x);
    }
    if (!is_str(x)) return throw(TypeError, "first maketrans argument must be a string if there is a second argument");
    if (str_length(x) != str_length(y))
        return throw(ValueError, "the first two maketrans arguments must have equal length");
    scoped Own table = dict_new();
    if (!table || table_add(table, x, y) < 0 || (z && table_add(table, z, NULL) < 0)) return NULL;
    return give(table);
}

/* ---- columns */

/* s with `left` and `right` times fill around it. */
static Own pad(Ref s, size_t left, size_t right, uint32_t fill) {
    size_t length = str_length(s), total;
    if (left + right == 0) return str_exact(s);
    if (__builtin_add_overflow(left, right, &total) || __builtin_add_overflow(total, length, &total) ||
        total > PTRDIFF_MAX)
        return throw(OverflowError, "padded string is too long");
    int fill_kind = chars_kind_for(fill), kind = fill_kind > str_kind(s) ? fill_kind : str_kind(s);
    Own result = str_alloc(total, kind, str_of(s)->ascii && fill < 0x80);
    if (!result) return NULL;
    void *data = str_data(result);
    chars_fill(data, kind, left, fill);
    chars_copy(chars_at(data, kind, left), kind, str_data(s), str_kind(s), length);
    chars_fill(chars_at(data, kind, left + length), kind, right, fill);
    return result;
}

/* The arguments (width, fillchar): how much is to be added, and what. */
static int pad_args(Ref self, const Ref *args, size_t *missing, uint32_t *fill) {
    ssize_t width;
    *fill = ' ';
    if (index_ssize(args[0], &width) < 0) return -1;
    if (args[1]) {
        if (!is_str(args[1])) return fail(TypeError, "The fill character must be a unicode character, not %T", args[1]);
        if (str_length(args[1]) != 1) return fail(TypeError, "The fill character must be exactly one character long");
        *fill = str_char(args[1], 0);
    }
    ssize_t length = (ssize_t)str_length(self);
    *missing = width > length ? (size_t)(width - length) : 0;
    return 0;
}

Own str_ljust(Ref self, const Ref *args) {
    size_t missing;
    uint32_t fill;
    return pad_args(self, args, &missing, &fill) < 0 ? NULL : pad(self, 0, missing, fill);
}

Own str_rjust(Ref self, const Ref *args) {
    size_t missing;
    uint32_t fill;
    return pad_args(self, args, &missing, &fill) < 0 ? NULL : pad(self, missing, 0, fill);
}

/* An odd rest goes to the left if the width is odd, too. */
Own str_center(Ref self, const Ref *args) {
    size_t missing;
    uint32_t fill;
    if (pad_args(self, args, &missing, &fill) < 0) return NULL;
    size_t width = missing + str_length(self), left = missing / 2 + (missing & width & 1);
    return pad(self, left, missing - left, fill);
}

Own str_zfill(Ref self, const Ref *args) {
    ssize_t width;
    if (index_ssize(args[0], &width) < 0) return NULL;
    size_t length = str_length(self);
    if (width <= (ssize_t)length) return str_exact(self);
    Own result = pad(self, (size_t)width - length, 0, '0');
    if (!result || length == 0) return result;
    uint32_t sign = str_char(self, 0);
    if (sign == '+' || sign == '-') {
        chars_set(str_data(result), str_kind(result), (size_t)width - length, '0');
        chars_set(str_data(result), str_kind(result), 0, sign);
    }
    return result;
}

Own str_expandtabs(Ref self, const Ref *args) {
    int size = 8;
    if (args[0] && int_from(args[0], &size) < 0) return NULL;
    size_t length = str_length(self), column = 0, start = 0;
    if (chars_find_char(str_data(self), str_kind(self), length, '\t') < 0) return str_exact(self);
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    for (size_t i = 0; i < length; i++) {
        uint32_t c = str_char(self, i);
        if (c != '\t') {
            column = c == '\n' || c == '\r' ? 0 : column + 1;
            continue;
        }
        size_t spaces = size > 0 ? (size_t)size - column % (size_t)size : 0;
        if (str_builder_slice(&b, self, start, i) < 0 || str_builder_fill(&b, ' ', spaces) < 0) return NULL;
        column += spaces;
        start = i + 1;
    }
    if (str_builder_slice(&b, self, start, length) < 0) return NULL;
    return str_builder_finish(&b);
}

/* ---- repetition */

Own str_repeat(Ref s, Ref count) {
    ssize_t times;
    size_t length = str_length(s), total;
    if (repeat_count(count, &times) < 0) return NULL;
    if (times <= 0 || length == 0) return own(str_empty_peek());
    if (times == 1) return str_exact(s);
    if (__builtin_mul_overflow(length, (size_t)times, &total) || total > PTRDIFF_MAX)
        return throw(OverflowError, "repeated string is too long");
    int kind = str_kind(s);
    Own result = str_alloc(total, kind, str_of(s)->ascii);
    if (!result) return NULL;
    char *data = str_data(result);
    if (length == 1) {
        chars_fill(data, kind, total, str_char(s, 0));
        return result;
    }
    memcpy(data, str_data(s), length * (size_t)kind);
    for (size_t done = length; done < total;) { /* what is there is doubled */
        size_t more = done < total - done ? done : total - done;
        memcpy(data + done * (size_t)kind, data, more * (size_t)kind);
        done += more;
    }
    return result;
}
