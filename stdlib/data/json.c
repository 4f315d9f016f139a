/* The module _json: JSON text from values and back; json (stdlib/lib) is the face.
 *
 * Both directions recurse over the nesting and are guarded by the C stack's limit.  Messages and places of errors are those
 * of CPython's json; JSONDecodeError itself is Python's and is fetched when needed. */
#include "stdlib/stdlib.h"

#include <math.h>
#include <stdlib.h>

#include "runtime/base/digits.h"
#include "runtime/types/chars.h"

/* ---- reading */

typedef struct Reader {
    Ref text;
    const void *data;
    int kind;
    size_t length, at;
    bool strict;
    Own keys;                    /* dict: each key's text once */
    Own object_hook, pairs_hook, parse_float, parse_int, parse_constant; /* NULL: the plain way */
} Reader;

static Own read_value(Reader *r);

static void *fail_at(const Reader *r, const char *message, size_t at) {
    scoped Own class = import_from("json.decoder", "JSONDecodeError"), text = str_new(message), place = int_new((int64_t)at);
    scoped Own error = class && text && place ? call3(class, text, r->text, place) : NULL;
    return error ? throw_object(error) : NULL;
}

static uint32_t char_at(const Reader *r, size_t i) { return i < r->length ? chars_get(r->data, r->kind, i) : UINT32_MAX; }

static void skip_blanks(Reader *r) {
    for (;; r->at++) {
        uint32_t c = char_at(r, r->at);
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') return;
    }
}

static int64_t hex4(const Reader *r, size_t at) {
    int64_t value = 0;
    if (r->kind == 1 && at + 4 <= r->length) {
        const uint8_t *p = (const uint8_t *)r->data + at;
        int high = digit_pair(p[0], p[1]), low = digit_pair(p[2], p[3]);
        return (high | low) < 0 ? -1 : high << 8 | low;
    }
    for (size_t i = at; i < at + 4; i++) {
        uint32_t c = char_at(r, i);
        int digit = digit_value(c, 16);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* \uXXXX, r->at on the u: the character, with its second half if it is a pair; -1 with an exception. */
static int64_t read_unicode(Reader *r) {
    size_t begin = r->at;
    int64_t c = hex4(r, r->at + 1);
    if (c < 0) return fail_at(r, "Invalid \\uXXXX escape", begin), -1;
    r->at += 5;
    if ((c & 0xfc00) != 0xd800 || char_at(r, r->at) != '\\' || char_at(r, r->at + 1) != 'u') return c;
    int64_t low = hex4(r, r->at + 2);
    if (low < 0 || (low & 0xfc00) != 0xdc00) return c;
    r->at += 6;
    return 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff);
}

static int64_t read_escape(Reader *r, size_t begin) {
    uint32_t c = char_at(r, r->at);
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    if (c == UINT32_MAX) return fail_at(r, "Unterminated string starting at", begin), -1;
    if (c == 'u') return read_unicode(r);
    const char *found = c && c < 128 ? strchr(letters, (int)c) : NULL;
    if (!found) return fail_at(r, "Invalid \\escape", r->at - 1), -1;
    r->at++;
    return values[found - letters];
}

/* ---- a string, r->at behind the opening quote: kind is a constant in each call */
static ALWAYS_INLINE size_t plain_end_of_kind(const void *data, int kind, size_t at, size_t stop) {
    for (; at < stop; at++) {
        uint32_t c = chars_get(data, kind, at);
        if (c == '"' || c == '\\' || c < 0x20) break;
    }
    return at;
}

/* Where the characters end that stand for themselves. */
static size_t plain_end(Ref text, size_t at, size_t stop) {
    const void *data = str_data(text);
    switch (str_of(text)->kind) {
    case 1: return plain_end_of_kind(data, 1, at, stop);
    case 2: return plain_end_of_kind(data, 2, at, stop);
    default: return plain_end_of_kind(data, 4, at, stop);
    }
}

/* Characters that are read one by one, on their way to a builder. */
enum { CHUNK = 128, FEW = 6, SHORT_RUN = 16 };
typedef struct Chunk {
    StrBuilder out;
    uint32_t chars[CHUNK], mask;
    size_t n;
} Chunk;

static int chunk_flush(Chunk *k) {
    int status = k->n == 1 ? str_builder_char(&k->out, *k->chars) : str_builder_chars(&k->out, k->chars, 4, k->n, k->mask);
    k->n = k->mask = 0;
    return status;
}

static int chunk_char(Chunk *k, uint32_t c) {
    k->mask |= k->chars[k->n++] = c;
    return k->n == CHUNK ? chunk_flush(k) : 0;
}

static int chunk_run(Chunk *k, const Reader *r, size_t from, size_t to) {
    if (to - from > FEW) return chunk_flush(k) < 0 ? -1 : str_builder_slice(&k->out, r->text, from, to);
    if (k->n + FEW >= CHUNK && chunk_flush(k) < 0) return -1;
    for (; from < to; from++) k->mask |= k->chars[k->n++] = chars_get(r->data, r->kind, from);
    return 0;
}

/* The rest of a string that has an escape at r->at; its text begins at `from`, its quote stands at `begin`. */
static int read_escaped(Reader *r, Chunk *k, size_t begin, size_t from) {
    for (;;) {
        uint32_t c = char_at(r, r->at);
        if (c == UINT32_MAX) return fail_at(r, "Unterminated string starting at", begin), -1;
        if (c < 0x20 && r->strict) return fail_at(r, "Invalid control character at", r->at), -1;
        if (c == '"' || c == '\\') {
            if (chunk_run(k, r, from, r->at++) < 0) return -1;
            if (c == '"') return chunk_flush(k);
            int64_t code = read_escape(r, begin);
            if (code < 0 || chunk_char(k, (uint32_t)code) < 0) return -1;
            from = r->at;
        } else {
            r->at++;
        }
        r->at = plain_end(r->text, r->at, r->length);
    }
}

static Own read_string(Reader *r) {
    size_t begin = r->at - 1, from = r->at;
    r->at = plain_end(r->text, from, r->length);
    if (char_at(r, r->at) == '"') return str_slice(r->text, from, r->at++);
    Chunk k; /* its characters need no clearing */
    k.n = k.mask = 0;
    str_builder_init(&k.out);
    if (read_escaped(r, &k, begin, from) == 0) return str_builder_finish(&k.out);
    str_builder_drop(&k.out);
    return NULL;
}

static bool is_digit_at(const Reader *r, size_t at) {
    uint32_t c = char_at(r, at);
    return c >= '0' && c <= '9';
}

static void *no_value(const Reader *r, size_t at) {
    scoped Own place = int_new((int64_t)at);
    return place ? throw_value(StopIteration, place) : NULL;
}

static Own number_from(Reader *r, size_t begin, bool is_float) {
    size_t length = r->at - begin;
    Ref parse = is_float ? r->parse_float : r->parse_int;
    char small[64];
    if (!parse && length < sizeof small) {
        for (size_t i = 0; i < length; i++) small[i] = (char)char_at(r, begin + i);
        small[length] = 0;
        if (!is_float && length < 18) return int_new(strtoll(small, NULL, 10));
    }
    scoped Own text = str_slice(r->text, begin, r->at);
    if (!text) return NULL;
    if (parse) return call1(parse, text);
    return call1(as_ref(is_float ? &float_type : &int_type), text);
}

static Own read_number(Reader *r) {
    size_t begin = r->at;
    bool is_float = false;
    if (char_at(r, r->at) == '-') r->at++;
    if (!is_digit_at(r, r->at)) return no_value(r, begin);
    if (char_at(r, r->at) == '0') r->at++;
    else while (is_digit_at(r, r->at)) r->at++;
    if (char_at(r, r->at) == '.' && is_digit_at(r, r->at + 1)) {
        is_float = true;
        r->at++;
        while (is_digit_at(r, r->at)) r->at++;
    }
    if ((char_at(r, r->at) | 32) == 'e') {
        size_t digits = r->at + 1 + (char_at(r, r->at + 1) == '+' || char_at(r, r->at + 1) == '-');
        if (is_digit_at(r, digits)) {
            is_float = true;
            for (r->at = digits; is_digit_at(r, r->at);) r->at++;
        }
    }
    return number_from(r, begin, is_float);
}

static bool accept_word(Reader *r, const char *word) {
    size_t n = strlen(word);
    for (size_t i = 0; i < n; i++) if (char_at(r, r->at + i) != (unsigned char)word[i]) return false;
    r->at += n;
    return true;
}

static Own read_array(Reader *r) {
    scoped Own list = list_new(0);
    r->at++;
    skip_blanks(r);
    if (char_at(r, r->at) == ']') {
        r->at++;
        return give(list);
    }
    for (;;) {
        Own item = list ? read_value(r) : NULL;
        if (!item || list_append_take(list, item) < 0) return NULL;
        skip_blanks(r);
        uint32_t c = char_at(r, r->at);
        if (c == ']') break;
        if (c != ',') return fail_at(r, "Expecting ',' delimiter", r->at);
        r->at++;
        skip_blanks(r);
    }
    r->at++;
    return give(list);
}

/* Key and value of a member, r->at on the opening quote. */
static int read_member(Reader *r, Own *key, Own *value) {
    if (char_at(r, r->at) != '"') return fail_at(r, "Expecting property name enclosed in double quotes", r->at), -1;
    r->at++;
    scoped Own text = read_string(r);
    if (!text || dict_setdefault(r->keys, text, text, key) < 0) return -1;
    skip_blanks(r);
    if (char_at(r, r->at) == ':') {
        r->at++;
        skip_blanks(r);
        *value = read_value(r);
        if (*value) return 0;
    } else {
        fail_at(r, "Expecting ':' delimiter", r->at);
    }
    CLEAR(*key);
    return -1;
}

static int add_member(Reader *r, Ref result) {
    Own key = NULL, value = NULL;
    if (read_member(r, &key, &value) < 0) return -1;
    if (!r->pairs_hook) return dict_set_take(result, key, value);
    scoped Own k = key, v = value, pair = tuple_pack(2, k, v);
    return pair ? list_append(result, pair) : -1;
}

static Own finish_object(Reader *r, Ref result) {
    if (r->pairs_hook) return call1(r->pairs_hook, result);
    return r->object_hook ? call1(r->object_hook, result) : own(result);
}

static Own read_object(Reader *r) {
    scoped Own result = r->pairs_hook ? list_new(0) : dict_new();
    if (!result) return NULL;
    r->at++;
    skip_blanks(r);
    for (bool first = true; !first || char_at(r, r->at) != '}'; first = false) {
        if (add_member(r, result) < 0) return NULL;
        skip_blanks(r);
        uint32_t c = char_at(r, r->at);
        if (c == '}') break;
        if (c != ',') return fail_at(r, "Expecting ',' delimiter", r->at);
        r->at++;
        skip_blanks(r);
        if (char_at(r, r->at) != '"') return fail_at(r, "Expecting property name enclosed in double quotes", r->at);
    }
    r->at++;
    return finish_object(r, result);
}

static Own read_constant(Reader *r, const char *name, double value) {
    if (!r->parse_constant) return float_new(value);
    scoped Own text = str_new(name);
    return text ? call1(r->parse_constant, text) : NULL;
}

static Own read_value(Reader *r) {
    size_t begin = r->at;
    switch (char_at(r, r->at)) {
    case '"':
        r->at++;
        return read_string(r);
    case '{': return recursion_check(" while decoding a JSON object from a unicode string") < 0 ? NULL : read_object(r);
    case '[': return recursion_check(" while decoding a JSON array from a unicode string") < 0 ? NULL : read_array(r);
    case 'n': return accept_word(r, "null") ? None : no_value(r, begin);
    case 't': return accept_word(r, "true") ? True : no_value(r, begin);
    case 'f': return accept_word(r, "false") ? False : no_value(r, begin);
    case 'N': return accept_word(r, "NaN") ? read_constant(r, "NaN", NAN) : no_value(r, begin);
    case 'I': return accept_word(r, "Infinity") ? read_constant(r, "Infinity", INFINITY) : no_value(r, begin);
    case '-':
        if (accept_word(r, "-Infinity")) return read_constant(r, "-Infinity", -INFINITY);
        return read_number(r);
    default: return read_number(r);
    }
}

static Own hook_of(Ref v) { return !v || is_none(v) ? NULL : own(v); }

/* scan(text, at, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant) -> (value, end) */
static Own scan(Ref module, const Ref *args) {
    ssize_t at;
    int strict = truth(args[2]);
    if (!is_str(args[0])) return throw(TypeError, "first argument must be a string, not %T", args[0]);
    if (strict < 0 || index_ssize(args[1], &at) < 0) return NULL;
    if (at < 0) return throw(ValueError, "idx cannot be negative");
    Reader r = {.text = args[0], .data = str_data(args[0]), .kind = str_of(args[0])->kind, .length = str_length(args[0]),
                .at = (size_t)at, .strict = strict, .keys = dict_new()};
    scoped Own keys = r.keys, object_hook = hook_of(args[3]), pairs_hook = hook_of(args[4]), parse_float = hook_of(args[5]),
               parse_int = hook_of(args[6]), parse_constant = hook_of(args[7]);
    if (!keys) return NULL;
    r.object_hook = object_hook;
    r.pairs_hook = pairs_hook;
    r.parse_float = parse_float;
    r.parse_int = parse_int;
    r.parse_constant = parse_constant;
    scoped Own value = read_value(&r), end = value ? int_new((int64_t)r.at) : NULL;
    return end ? tuple_pack(2, value, end) : NULL;
}

static Own scan_string(Ref module, const Ref *args) {
    ssize_t at;
    int strict = args[2] ? truth(args[2]) : 1;
    if (!is_str(args[0])) return throw(TypeError, "first argument must be a string, not %T", args[0]);
    if (strict < 0 || index_ssize(args[1], &at) < 0) return NULL;
    if (at < 1 || (size_t)at > str_length(args[0])) return throw(ValueError, "end is out of bounds");
    Reader r = {.text = args[0], .data = str_data(args[0]), .kind = str_of(args[0])->kind, .length = str_length(args[0]), .at = (size_t)at, .strict = strict};
    scoped Own text = read_string(&r), end = text ? int_new((int64_t)r.at) : NULL;
    return end ? tuple_pack(2, text, end) : NULL;
}

/* ---- writing */

typedef struct Writer {
    StrBuilder out;
    Own active;                  /* dict of ids of containers that are being written, or NULL: not checked */
    Ref fallback, indent, item_separator, key_separator;
    bool ascii, sort_keys, skip_keys, allow_nan;
    int depth;
    size_t steps;                 /* items written: now and then a safe point */
} Writer;

static int write_value(Writer *w, Ref v);

static int put(Writer *w, const char *text) { return str_builder_ascii(&w->out, text, strlen(text)); }

enum { ESCAPE_MAX = 12 }; /* two surrogates */

static size_t hex_escape(uint32_t unit, char *out) {
    static const char digits[] = "0123456789abcdef";
    memcpy(out, (char[]){'\\', 'u', digits[unit >> 12 & 15], digits[unit >> 8 & 15], digits[unit >> 4 & 15], digits[unit & 15]}, 6);
    return 6;
}

/* The size of the escape for c. */
static size_t escape(uint32_t c, char out[ESCAPE_MAX]) {
    static const char letters[128] = {['"'] = '"', ['\\'] = '\\', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't', ['\b'] = 'b', ['\f'] = 'f'};
    if (c < 128 && letters[c]) {
        out[0] = '\\';
        out[1] = letters[c];
        return 2;
    }
    if (c < 0x10000) return hex_escape(c, out);
    c -= 0x10000;
    return hex_escape(0xd800 | c >> 10, out) + hex_escape(0xdc00 | (c & 0x3ff), out + 6);
}

static bool needs_escape(uint32_t c, bool ascii) { return c < 0x20 || c == '"' || c == '\\' || (ascii && c > 0x7e); }

/* What is written of a string, on its way to the builder. */
typedef struct Text {
    Writer *w;
    size_t n;
    uint8_t mask;
    char bytes[512 + ESCAPE_MAX];
} Text;

static int text_flush(Text *t) {
    int status = str_builder_chars(&t->w->out, t->bytes, 1, t->n, t->mask);
    t->n = t->mask = 0;
    return status;
}

/* Characters that stand for themselves; those of wide text go to the builder, as do many. */
static ALWAYS_INLINE int text_run(Text *t, const void *data, int kind, size_t from, size_t to) {
    if (to - from > SHORT_RUN || (kind > 1 && !t->w->ascii)) {
        const void *run = chars_at(data, kind, from);
        if (text_flush(t) < 0) return -1;
        return str_builder_chars(&t->w->out, run, kind, to - from, t->w->ascii ? 0x7F : chars_class(run, kind, to - from));
    }
    for (; from < to; from++) t->mask |= (uint8_t)(t->bytes[t->n++] = (char)chars_get(data, kind, from));
    return 0;
}

/* kind and ascii are constants in each call. */
static ALWAYS_INLINE int text_write(Text *t, const void *data, int kind, size_t n, bool ascii) {
    for (size_t i = 0; i < n;) {
        size_t from = i;
        while (i < n && !needs_escape(chars_get(data, kind, i), ascii)) i++;
        if (i > from && text_run(t, data, kind, from, i) < 0) return -1;
        for (; i < n && t->n < 512 && needs_escape(chars_get(data, kind, i), ascii); i++)
            t->n += escape(chars_get(data, kind, i), t->bytes + t->n);
        if (t->n >= 512 - SHORT_RUN && text_flush(t) < 0) return -1;
    }
    return text_flush(t);
}

static int write_string(Writer *w, Ref text) {
    Text t; /* its bytes need no clearing */
    t.w = w;
    t.n = t.mask = 0;
    size_t n = str_length(text);
    const void *data = str_data(text);
    int status;
    if (put(w, "\"") < 0) return -1;
    switch (str_of(text)->kind | (w->ascii ? 8 : 0)) {
    case 1: status = text_write(&t, data, 1, n, false); break;
    case 2: status = text_write(&t, data, 2, n, false); break;
    case 4: status = text_write(&t, data, 4, n, false); break;
    case 9: status = text_write(&t, data, 1, n, true); break;
    case 10: status = text_write(&t, data, 2, n, true); break;
    default: status = text_write(&t, data, 4, n, true);
    }
    return status < 0 ? -1 : put(w, "\"");
}

static int put_take(Writer *w, Own text) {
    scoped Own owned = text;
    return owned ? str_builder_str(&w->out, owned) : -1;
}

static Own float_text(const Writer *w, Ref v) {
    double d;
    if (double_from(v, &d) < 0) return NULL;
    if (isfinite(d)) {
        scoped Own plain = float_new(d);
        return plain ? repr(plain) : NULL;
    }
    if (!w->allow_nan) return throw(ValueError, "Out of range float values are not JSON compliant");
    return str_new(isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
}

static Own int_text(Ref v) {
    scoped Own method = getattr_named(as_ref(&int_type), "__repr__");
    return is_exactly(v, &int_type) ? repr(v) : method ? call1(method, v) : NULL;
}

/* A line break and the indentation of the present depth, if there is any. */
static int new_line(Writer *w) {
    if (is_none(w->indent)) return 0;
    if (put(w, "\n") < 0) return -1;
    for (int i = 0; i < w->depth; i++) if (str_builder_str(&w->out, w->indent) < 0) return -1;
    return 0;
}

/* 1 entered, 0 nothing is checked, -1. */
static int enter(Writer *w, Ref container) {
    if (!w->active) return 0;
    scoped Own key = int_new((int64_t)(uintptr_t)object_of(container));
    int known = key ? dict_contains(w->active, key) : -1;
    if (known < 0) return -1;
    if (known) return fail(ValueError, "Circular reference detected");
    return dict_set(w->active, key, True) < 0 ? -1 : 1;
}

static int leave(Writer *w, Ref container, int entered) {
    if (entered <= 0) return entered;
    scoped Own key = int_new((int64_t)(uintptr_t)object_of(container));
    return key && dict_delete(w->active, key) >= 0 ? 0 : -1;
}

static int write_items(Writer *w, Ref list) {
    scoped Own items = own(list);
    if (put(w, "[") < 0) return -1;
    w->depth++;
    for (size_t i = 0;; i++) {
        size_t n = is_list(items) ? list_length(items) : tuple_length(items);
        if (i >= n) break;
        scoped Own item = own(is_list(items) ? list_item_peek(items, i) : tuple_item_peek(items, i));
        if ((i && str_builder_str(&w->out, w->item_separator) < 0) || new_line(w) < 0 || write_value(w, item) < 0 ||
            loop_step(&w->steps) < 0)
            return -1;
    }
    w->depth--;
    return new_line(w) < 0 ? -1 : put(w, "]");
}

/* A key as text: 1, 0 it is to be skipped, -1. */
static int key_text(const Writer *w, Ref key, Own *out) {
    if (is_str(key)) *out = own(key);
    else if (key == True || key == False) *out = str_new(key == True ? "true" : "false");
    else if (is_none(key)) *out = str_new("null");
    else if (is_int(key)) *out = int_text(key);
    else if (is_kind(key, &float_type)) *out = float_text(w, key);
    else if (w->skip_keys) return 0;
    else return fail(TypeError, "keys must be str, int, float, bool or None, not %T", key);
    return *out ? 1 : -1;
}

static int write_members(Writer *w, Ref dict) {
    scoped Own view = call_method_named(dict, "items", NULL, 0), items = view ? list_from(view) : NULL;
    if (!items || (w->sort_keys && list_sort(items, NULL, false) < 0) || put(w, "{") < 0) return -1;
    bool first = true;
    w->depth++;
    for (size_t i = 0; i < list_length(items); i++) {
        scoped Own pair = own(list_item_peek(items, i)), key = NULL;
        if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(ValueError, "items must return 2-tuples");
        int status = key_text(w, tuple_item_peek(pair, 0), &key);
        if (status < 0) return -1;
        if (status == 0) continue;
        if (!first && str_builder_str(&w->out, w->item_separator) < 0) return -1;
        first = false;
        if (new_line(w) < 0 || write_string(w, key) < 0 || str_builder_str(&w->out, w->key_separator) < 0) return -1;
        if (write_value(w, tuple_item_peek(pair, 1)) < 0 || loop_step(&w->steps) < 0) return -1;
    }
    w->depth--;
    return (first ? 0 : new_line(w)) < 0 ? -1 : put(w, "}");
}

static int write_container(Writer *w, Ref v) {
    size_t n;
    if (length(v, &n) < 0) return -1;
    if (n == 0) return put(w, is_dict(v) ? "{}" : "[]");
    int entered = enter(w, v);
    if (entered < 0 || (is_dict(v) ? write_members(w, v) : write_items(w, v)) < 0) return -1;
    return leave(w, v, entered);
}

static int write_other(Writer *w, Ref v) {
    int entered = is_object(v) ? enter(w, v) : 0;
    if (entered < 0) return -1;
    scoped Own replaced = call1(w->fallback, v);
    if (!replaced || write_value(w, replaced) < 0) return -1;
    return is_object(v) ? leave(w, v, entered) : 0;
}

static int write_value(Writer *w, Ref v) {
    if (recursion_check(" while encoding a JSON object") < 0) return -1;
    if (is_str(v)) return write_string(w, v);
    if (is_none(v)) return put(w, "null");
    if (v == True) return put(w, "true");
    if (v == False) return put(w, "false");
    if (is_int(v)) return put_take(w, int_text(v));
    if (is_kind(v, &float_type)) return put_take(w, float_text(w, v));
    if (is_list(v) || is_tuple(v) || is_dict(v)) return write_container(w, v);
    return write_other(w, v);
}

/* encode(value, default, indent, item_separator, key_separator, ascii, sort_keys, skip_keys, allow_nan, check_circular) */
static Own encode_value(Ref module, const Ref *args) {
    bool flags[5];
    for (int i = 0; i < 5; i++) {
        int flag = truth(args[5 + i]);
        if (flag < 0) return NULL;
        flags[i] = flag;
    }
    for (int i = 2; i < 5; i++)
        if (!is_str(args[i]) && !(i == 2 && is_none(args[i]))) return throw(TypeError, "separators must be str, not %T", args[i]);
    Writer w = {.fallback = args[1], .indent = args[2], .item_separator = args[3], .key_separator = args[4], .ascii = flags[0],
                .sort_keys = flags[1], .skip_keys = flags[2], .allow_nan = flags[3]};
    scoped Own active = flags[4] ? dict_new() : NULL;
    if (flags[4] && !active) return NULL;
    w.active = active;
    str_builder_init(&w.out);
    if (write_value(&w, args[0]) == 0) return str_builder_finish(&w.out);
    str_builder_drop(&w.out);
    return NULL;
}

static Own quote(Ref text, bool ascii) {
    if (!is_str(text)) return throw(TypeError, "first argument must be a string, not %T", text);
    Writer w = {.ascii = ascii};
    str_builder_init(&w.out);
    if (write_string(&w, text) == 0) return str_builder_finish(&w.out);
    str_builder_drop(&w.out);
    return NULL;
}

static Own encode_ascii(Ref module, const Ref *args) { return quote(args[0], true); }
static Own encode_plain(Ref module, const Ref *args) { return quote(args[0], false); }

static const MethodRow functions[] = {
    {"encode(value, default, indent, item_separator, key_separator, ascii, sort_keys, skip_keys, allow_nan, check_circular, /)",
     encode_value, "JSON text of a value.", 0},
    {"encode_basestring(text, /)", encode_plain, "JSON text of a str.", 0},
    {"encode_basestring_ascii(text, /)", encode_ascii, "ASCII-only JSON text of a str.", 0},
    {"scan(text, at, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /)", scan,
     "(value, end) of the JSON text at `at`; StopIteration(place) where there is none.", 0},
    {"scanstring(text, end, strict=True, /)", scan_string, "(string, end), from behind the opening quote.", 0},
    {0},
};

const ModuleDef _json_module = {.name = "_json", .doc = "JSON text from values and back.", .functions = functions};
