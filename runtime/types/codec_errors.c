/* Error handlers: what happens to input that a codec cannot take.
 *
 * The handlers that CPython has built in are plain C here; no exception object is made for them unless it is to be
 * raised. Others are Python functions, registered by name in a dict of the interpreter; they get the exception and
 * return (replacement, position).  The built-in ones can be had as such functions, too (codecs.lookup_error).
 */
#include "runtime/base/unicode_names.h"
#include "runtime/object/call.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/types/chars.h"
#include "runtime/types/codec_patch.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/tuple.h"

static const char *const handler_names[CUSTOM] = {
    "strict",           "ignore",      "replace",         "xmlcharrefreplace",
    "backslashreplace", "namereplace", "surrogateescape", "surrogatepass",
};

int codec_handler(const char *errors) {
    if (!errors) return STRICT;
    for (int i = 0; i < CUSTOM; i++)
        if (*handler_names[i] == *errors && !strcmp(handler_names[i], errors)) return i;
    return CUSTOM;
}

/* ---- the exceptions */

static Own make_error(Type *type, const Codec *c, Ref input, const Trouble *t) {
    scoped Own encoding = str_new(c->name), reason = NULL;
    if (!encoding) return NULL;
    reason = str_new(t->reason);
    if (!reason) return NULL;
    scoped Own start = int_new((int64_t)t->start), end = int_new((int64_t)t->end);
    if (!start || !end) return NULL;
    return call(as_ref(type), (Ref[]){encoding, input, start, end, reason}, 5, NULL);
}

static int raise_error(Type *type, const Codec *c, Ref input, const Trouble *t) {
    scoped Own error = make_error(type, c, input, t);
    if (error) throw_object(error);
    return -1;
}

static int raise_decode(const Codec *c, const char *data, size_t size, const Trouble *t) {
    scoped Own input = bytes_new(data, size);
    return input ? raise_error(UnicodeDecodeError, c, input, t) : -1;
}

/* ---- handlers written in Python */

/* (replacement, position) as the handler returned it.  position counts from the end if negative. */
static int take_answer(Ref answer, bool bytes_too, size_t size, Own *replacement, size_t *next) {
    const char *kinds = bytes_too ? "encoding error handler must return (str/bytes, int) tuple"
                                  : "decoding error handler must return (str, int) tuple";
    if (!is_tuple(answer) || tuple_length(answer) != 2) return fail(TypeError, "%s", kinds);
    Ref text = tuple_item_peek(answer, 0), place = tuple_item_peek(answer, 1);
    if (!is_str(text) && !(bytes_too && is_bytes(text))) return fail(TypeError, "%s", kinds);
    scoped Own kept = own(text);
    ssize_t at;
    if (index_ssize(place, &at) < 0) return -1;
    if (at < 0) at += (ssize_t)size;
    if (at < 0 || (size_t)at > size) return fail(IndexError, "position %zd from error handler out of bounds", at);
    *replacement = give(kept);
    *next = (size_t)at;
    return 0;
}

static int ask_python(const char *errors, Ref error, size_t size, Own *replacement, size_t *next) {
    scoped Own handler = codec_errors_find(errors), answer = NULL;
    if (!handler) return -1;
    answer = call1(handler, error);
    return answer ? take_answer(answer, true, size, replacement, next) : -1;
}

/* As the handler leaves the exception's object, decoding goes on. */
static int ask_python_to_decode(const char *errors, Ref error, Ref input, Own *replacement, size_t *next, Own *instead) {
    scoped Own handler = codec_errors_find(errors), answer = handler ? call1(handler, error) : NULL;
    scoped Own object = answer ? getattr_named(error, "object") : NULL;
    if (!object) return -1;
    if (!is_bytes(object)) return fail(TypeError, "object attribute must be bytes");
    if (take_answer(answer, false, bytes_length(object), replacement, next) < 0) return -1;
    if (object != input) own_set_take(instead, give(object));
    return 0;
}

/* ---- decoding */

/* The one surrogate that c would write so at data[t->start]; 0 if it is none.  *size: bytes it takes. */
static uint32_t surrogate_in(const Codec *c, const char *data, size_t size, size_t at, size_t *used) {
    const unsigned char *b = (const unsigned char *)data + at;
    uint32_t code = 0;
    *used = c->unit == 1 ? 3 : (size_t)c->unit;
    if (size - at < *used) return 0;
    if (c->unit == 1) {
        if ((b[0] & 0xF0) == 0xE0 && (b[1] & 0xC0) == 0x80 && (b[2] & 0xC0) == 0x80)
            code = (b[0] & 0xFu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
    } else {
        for (size_t i = 0; i < *used; i++) code = code << 8 | b[c->big ? i : *used - 1 - i];
    }
    return code - 0xD800 < 0x800 ? code : 0;
}

static bool is_utf(const Codec *c) { return !strncmp(c->key, "utf_", 4); }

static Own escape_surrogates(const unsigned char *bytes, size_t count) {
    uint32_t chars[4];
    for (size_t i = 0; i < count; i++) chars[i] = 0xDC00u + bytes[i];
    return str_new_chars(chars, count);
}

int codec_patch_decode(int handler, const char *data, const Trouble *t, StrBuilder *out) {
    enum { LEAST = PATCH_CHARS / 4 }; /* bytes at a time */
    uint32_t chars[PATCH_CHARS];
    if (handler == IGNORE) return 1;
    if (handler == REPLACE) return str_builder_char(out, 0xFFFD) < 0 ? -1 : 1;
    if (handler != BACKSLASH) return 0;
    for (size_t i = t->start; i < t->end; i += LEAST) {
        size_t count = t->end - i < LEAST ? t->end - i : LEAST;
        int n = patch_decode(handler, (const unsigned char *)data + i, count, chars);
        if (str_builder_chars(out, chars, 4, (size_t)n, 0x7F) < 0) return -1;
    }
    return 1;
}

/* The same as an object.  NULL without exception: it is none of those handlers. */
static Own patch_of_bytes(int handler, const char *data, const Trouble *t) {
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    return codec_patch_decode(handler, data, t, &b) > 0 ? str_builder_finish(&b) : NULL;
}

int codec_handle_decode(const Codec *c, const char *errors, const char *data, size_t size, const Trouble *t,
                        Own *replacement, size_t *next, Own *instead) {
    const unsigned char *bad = (const unsigned char *)data + t->start;
    size_t count = t->end - t->start, used;
    *next = t->end;
    int handler = codec_handler(errors);
    *replacement = patch_of_bytes(handler, data, t);
    if (*replacement || error_occurred()) return *replacement ? 0 : -1;
    switch (handler) {
    case STRICT: return raise_decode(c, data, size, t);
    case SURROGATE_ESCAPE:
        for (used = 0; used < count && used < 4 && bad[used] >= 0x80;) used++;
        if (!used) return raise_decode(c, data, size, t);
        *replacement = escape_surrogates(bad, used);
        *next = t->start + used;
        break;
    case SURROGATE_PASS: {
        uint32_t code = is_utf(c) ? surrogate_in(c, data, size, t->start, &used) : 0;
        if (!code) return raise_decode(c, data, size, t);
        *replacement = str_new_char(code);
        *next = t->start + used;
        break;
    }
    case CUSTOM: {
        scoped Own input = bytes_new(data, size);
        scoped Own error = input ? make_error(UnicodeDecodeError, c, input, t) : NULL;
        return error ? ask_python_to_decode(errors, error, input, replacement, next, instead) : -1;
    }
    default: return fail(TypeError, "don't know how to handle UnicodeDecodeError in error callback");
    }
    return *replacement ? 0 : -1;
}

/* ---- encoding */

/* What stands for a character that cannot be written, in ASCII; its length. */
static size_t name_of(uint32_t code, char *text) {
    char name[UNICODE_NAME_MAX];
    size_t length = unicode_name(code, name);
    if (!length) return chars_escape(code, text);
    memcpy(text, "\\N{", 3);
    memcpy(text + 3, name, length);
    text[length + 3] = '}';
    return length + 4;
}

/* The characters [start, end) of s as text that any codec can write.  false: it is not the handler for that. */
static bool describe(int handler, Ref s, size_t start, size_t end, Buf *out) {
    char text[UNICODE_NAME_MAX + 4];
    for (size_t i = start; i < end; i++) {
        char *end_of_text = handler == NAME_REPLACE       ? text + name_of(str_char(s, i), text)
                            : handler == SURROGATE_ESCAPE ? NULL
                                                          : patch_encode(handler, str_char(s, i), text);
        if (!end_of_text) return false;
        buf_append(out, text, (size_t)(end_of_text - text));
    }
    return start < end;
}

bool codec_patch_encode(const Codec *c, int handler, Ref s, const Trouble *t, Buf *out) {
    return c->unit == 1 && !c->page && describe(handler, s, t->start, t->end, out);
}

/* Such text as an object. */
static Own description(int handler, Ref s, size_t start, size_t end) {
    Buf text = {0};
    describe(handler, s, start, end, &text);
    Own result = text.failed ? throw_memory() : str_new_ascii(text.bytes, text.n);
    buf_free(&text);
    return result;
}

/* The bytes that were smuggled in as surrogates.  NULL without exception: one of them is none. */
static Own unescape_surrogates(Ref s, size_t start, size_t end) {
    Own bytes = bytes_new_empty(end - start);
    for (size_t i = start; bytes && i < end; i++) {
        uint32_t code = str_char(s, i);
        if (code - 0xDC80 >= 0x80) {
            decref(bytes);
            return NULL;
        }
        bytes_data(bytes)[i - start] = (char)(code - 0xDC00);
    }
    return bytes;
}

/* Surrogates as c writes other characters of their size.  NULL without exception: it is not a UTF codec. */
static Own pass_surrogates(const Codec *c, Ref s, size_t start, size_t end) {
    size_t size = c->unit == 1 ? 3 : (size_t)c->unit;
    if (!is_utf(c)) return NULL;
    for (size_t i = start; i < end; i++)
        if (str_char(s, i) - 0xD800 >= 0x800) return NULL;
    Own bytes = bytes_new_empty((end - start) * size);
    if (!bytes) return NULL;
    char *out = bytes_data(bytes);
    for (size_t i = start; i < end; i++, out += size) {
        uint32_t code = str_char(s, i);
        if (c->unit == 1) {
            memcpy(out,
                   (char[]){(char)(0xE0 | code >> 12), (char)(0x80 | (code >> 6 & 0x3F)), (char)(0x80 | (code & 0x3F))},
                   3);
            continue;
        }
        for (size_t k = 0; k < size; k++) out[c->big ? size - 1 - k : k] = (char)(code >> 8 * k);
    }
    return bytes;
}

int codec_handle_encode(const Codec *c, const char *errors, Ref s, const Trouble *t, Own *replacement, size_t *next) {
    int handler = codec_handler(errors);
    *replacement = NULL;
    *next = t->end;
    switch (handler) {
    case STRICT: break;
    case SURROGATE_ESCAPE: *replacement = unescape_surrogates(s, t->start, t->end); break;
    case SURROGATE_PASS: *replacement = pass_surrogates(c, s, t->start, t->end); break;
    case CUSTOM: {
        scoped Own error = make_error(UnicodeEncodeError, c, s, t);
        return error ? ask_python(errors, error, str_length(s), replacement, next) : -1;
    }
    default: *replacement = description(handler, s, t->start, t->end);
    }
    if (*replacement) return 0;
    return error_occurred() ? -1 : raise_error(UnicodeEncodeError, c, s, t);
}

/* ---- handlers as Python functions */

int codec_errors_register(Ref name, Ref handler) {
    Interp *interp = interp_current();
    if (!is_callable(handler)) return fail(TypeError, "handler must be callable");
    if (!interp->codec_cache && !(interp->codec_cache = dict_new())) return -1;
    return dict_set(interp->codec_cache, name, handler);
}

/* What a built-in handler answers to an exception of translating or encoding: a str. */
static Own answer_encode(const char *name, Ref error, size_t start, size_t end, Ref object) {
    static const Codec any = {.name = "", .key = "", .unit = 1};
    scoped Own encoding = getattr_named(error, "encoding"), replacement = NULL;
    if (!encoding) return NULL;
    const Codec *c = is_str(encoding) ? codec_find(str_utf8_lossy(encoding)) : &any;
    if (!c) {
        error_clear();
        c = &any;
    }
    size_t next;
    Trouble t = {.start = start, .end = end, .reason = ""};
    if (codec_handle_encode(c, name, object, &t, &replacement, &next) < 0) {
        error_clear();
        return throw_object(error);
    }
    return tuple_pack(2, replacement, small_int_new((int64_t)next));
}

static Own answer_decode(const char *name, Ref error, size_t start, size_t end, Ref object) {
    scoped Own encoding = getattr_named(error, "encoding"), replacement = NULL;
    if (!encoding) return NULL;
    const Codec *c = is_str(encoding) ? codec_find(str_utf8_lossy(encoding)) : NULL;
    if (!c) {
        error_clear();
        c = &codec_ascii;
    }
    size_t next;
    Trouble t = {.start = start, .end = end, .reason = ""};
    if (codec_handle_decode(c, name, bytes_data(object), bytes_length(object), &t, &replacement, &next, &(Own){NULL}) < 0) {
        if (!error_is(UnicodeDecodeError)) return NULL;
        error_clear();
        return throw_object(error);
    }
    return tuple_pack(2, replacement, small_int_new((int64_t)next));
}

/* handler(error) for the built-in handler of this number. */
static Own answer(int handler, Ref error) {
    const char *name = handler_names[handler];
    if (!is_exception(error)) return throw(TypeError, "codec must pass exception instance");
    if (handler == STRICT) return throw_object(error);
    bool decoding = is_kind(error, UnicodeDecodeError), translating = is_kind(error, UnicodeTranslateError);
    if (!decoding && !translating && !is_kind(error, UnicodeEncodeError))
        return throw(TypeError, "don't know how to handle %T in error callback", error);
    const UnicodeErrorObject *e = (const UnicodeErrorObject *)object_of(error);
    scoped Own object = own(e->object);
    if (!object || !(decoding ? is_bytes(object) : is_str(object)))
        return throw(TypeError, "object attribute must be %s", decoding ? "bytes" : "str");
    size_t size = decoding ? bytes_length(object) : str_length(object);
    size_t start = e->start < 0 ? 0 : (size_t)e->start, end = e->end < 0 ? 0 : (size_t)e->end;
    if (start > size) start = size;
    if (end > size) end = size;
    if (end < start) end = start;
    if (decoding) return answer_decode(name, error, start, end, object);
    return answer_encode(name, error, start, end, object);
}

#define HANDLER(function, number) \
    static Own function(Ref self, const Ref *args) { return answer(number, args[0]); }
HANDLER(strict_errors, STRICT)
HANDLER(ignore_errors, IGNORE)
HANDLER(replace_errors, REPLACE)
HANDLER(xmlcharrefreplace_errors, XML_REFERENCE)
HANDLER(backslashreplace_errors, BACKSLASH)
HANDLER(namereplace_errors, NAME_REPLACE)
HANDLER(surrogateescape, SURROGATE_ESCAPE)
HANDLER(surrogatepass, SURROGATE_PASS)

static const MethodRow handler_rows[CUSTOM] = {
    {"strict_errors(exception, /)", strict_errors, "Raise the exception.", 0},
    {"ignore_errors(exception, /)", ignore_errors, "Leave out what is malformed.", 0},
    {"replace_errors(exception, /)", replace_errors, "Put in a replacement mark.", 0},
    {"xmlcharrefreplace_errors(exception, /)", xmlcharrefreplace_errors, "Put in XML character references.", 0},
    {"backslashreplace_errors(exception, /)", backslashreplace_errors, "Put in backslash escapes.", 0},
    {"namereplace_errors(exception, /)", namereplace_errors, "Put in \\N{...} escapes.", 0},
    {"surrogateescape(exception, /)", surrogateescape, "Keep bytes as lone surrogates.", 0},
    {"surrogatepass(exception, /)", surrogatepass, "Let surrogates through.", 0},
};

Own codec_errors_find(const char *name) {
    Interp *interp = interp_current();
    int handler = codec_handler(name);
    scoped Own key = str_new(name);
    if (!key) return NULL;
    if (interp->codec_cache) {
        Own found;
        int status = dict_get(interp->codec_cache, key, &found);
        if (status) return status < 0 ? NULL : found;
    }
    if (handler != CUSTOM) return cfunction_new(&handler_rows[handler], NULL, NULL, NULL);
    return throw(LookupError, "unknown error handler name '%s'", name);
}
