/* Which codec a name means, and the loops that drive a codec through a text with an error handler at its side.
 *
 * Names are compared as CPython does: case does not count, and runs of anything but letters, digits and dots are one
 * underscore.  The aliases are those of its `encodings` package.
 */
#include "runtime/types/codecs.h"

#include "runtime/base/alloc.h"
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/object/hooks.h"
#include "runtime/object/interp.h"
#include "runtime/types/chars.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"

/* ---- names */

typedef struct { const char *alias, *key; } Alias;

static const Alias aliases[] = {
    {"646", "ascii"}, {"ansi_x3.4_1968", "ascii"}, {"ansi_x3_4_1968", "ascii"}, {"ansi_x3.4_1986", "ascii"},
    {"cp367", "ascii"}, {"csascii", "ascii"}, {"ibm367", "ascii"}, {"iso646_us", "ascii"}, {"iso_646.irv_1991", "ascii"},
    {"iso_ir_6", "ascii"}, {"us", "ascii"}, {"us_ascii", "ascii"},
    {"8859", "latin_1"}, {"cp819", "latin_1"}, {"csisolatin1", "latin_1"}, {"ibm819", "latin_1"}, {"iso8859", "latin_1"},
    {"iso8859_1", "latin_1"}, {"iso_8859_1", "latin_1"}, {"iso_8859_1_1987", "latin_1"}, {"iso_ir_100", "latin_1"},
    {"l1", "latin_1"}, {"latin", "latin_1"}, {"latin1", "latin_1"},
    {"u8", "utf_8"}, {"utf", "utf_8"}, {"utf8", "utf_8"}, {"utf8_ucs2", "utf_8"}, {"utf8_ucs4", "utf_8"}, {"cp65001", "utf_8"},
    {"utf8_sig", "utf_8_sig"},
    {"u16", "utf_16"}, {"utf16", "utf_16"}, {"utf_16be", "utf_16_be"}, {"unicodebigunmarked", "utf_16_be"},
    {"utf_16le", "utf_16_le"}, {"unicodelittleunmarked", "utf_16_le"}, {"utf16le", "utf_16_le"}, {"utf16be", "utf_16_be"},
    {"u32", "utf_32"}, {"utf32", "utf_32"}, {"utf_32be", "utf_32_be"}, {"utf_32le", "utf_32_le"},
    {"unicodeescape", "unicode_escape"}, {"rawunicodeescape", "raw_unicode_escape"},
    {"1252", "cp1252"}, {"windows_1252", "cp1252"}, {"1250", "cp1250"}, {"windows_1250", "cp1250"},
    {"1251", "cp1251"}, {"windows_1251", "cp1251"}, {"437", "cp437"}, {"cspc8codepage437", "cp437"}, {"ibm437", "cp437"},
    {"850", "cp850"}, {"cspc850multilingual", "cp850"}, {"ibm850", "cp850"}, {"cskoi8r", "koi8_r"},
    {"csisolatin2", "iso8859_2"}, {"iso_8859_2", "iso8859_2"}, {"iso_8859_2_1987", "iso8859_2"}, {"iso_ir_101", "iso8859_2"},
    {"l2", "iso8859_2"}, {"latin2", "iso8859_2"},
    {"iso_8859_15", "iso8859_15"}, {"l9", "iso8859_15"}, {"latin9", "iso8859_15"},
};

static const Codec *const plain_codecs[] = {
    &codec_utf8, &codec_ascii, &codec_latin1, &codec_utf16_le, &codec_utf16_be, &codec_utf32_le, &codec_utf32_be,
    &codec_unicode_escape, &codec_raw_unicode_escape,
};

/* Bytes-to-bytes codecs of CPython, which str and bytes methods refuse. */
static const char *const not_text[] = {"base64",    "base_64", "base64_codec", "bz2",       "bz2_codec", "hex",
                                       "hex_codec", "quopri",  "quopri_codec", "rot13",     "rot_13",    "uu",
                                       "uu_codec",  "zip",     "zlib",         "zlib_codec"};

static bool is_name_char(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.';
}

/* false: too long to be the name of any codec. */
static bool normalize(const char *name, char *out, size_t room) {
    size_t n = 0;
    bool gap = false;
    for (; *name; name++) {
        if (!is_name_char(*name)) {
            gap = n > 0;
            continue;
        }
        if (n + 3 > room) return false;
        if (gap) out[n++] = '_';
        gap = false;
        out[n++] = *name >= 'A' && *name <= 'Z' ? (char)(*name | 0x20) : *name;
    }
    out[n] = 0;
    return true;
}

static const Codec *find_key(const char *key) {
    for (size_t i = 0; i < COUNT_OF(plain_codecs); i++)
        if (!strcmp(plain_codecs[i]->key, key)) return plain_codecs[i];
    for (const Codec *c = codecs_with_bom; c->key; c++)
        if (!strcmp(c->key, key)) return c;
    for (const Codec *c = codecs_by_table; c->key; c++)
        if (!strcmp(c->key, key)) return c;
    return NULL;
}

/* As programs spell them mostly; all other names are normalised first. */
static const struct { const char *name; const Codec *codec; } usual_names[] = {
    {"utf-8", &codec_utf8}, {"ascii", &codec_ascii}, {"utf8", &codec_utf8}, {"latin-1", &codec_latin1}, {"latin1", &codec_latin1},
    {"utf_8", &codec_utf8}, {"latin_1", &codec_latin1}, {"UTF-8", &codec_utf8},
};

static const Codec *find_name(const char *encoding) {
    char key[64];
    for (size_t i = 0; i < COUNT_OF(usual_names); i++)
        if (!strcmp(encoding, usual_names[i].name)) return usual_names[i].codec;
    if (!normalize(encoding, key, sizeof key)) return NULL;
    for (size_t i = 0; i < COUNT_OF(aliases); i++)
        if (*aliases[i].alias == *key && !strcmp(aliases[i].alias, key)) return find_key(aliases[i].key);
    return find_key(key);
}

/* ---- code pages that are loaded when they are first named; they and their names are kept for good */

typedef struct PageName {
    struct PageName *next;
    const Codec *codec;
    char name[];
} PageName;
static PageName *page_names; /* guarded by the GIL */

static const Codec *page_named(const char *name) {
    for (const PageName *p = page_names; p; p = p->next)
        if (!strcmp(p->name, name)) return p->codec;
    return NULL;
}

static int page_name_add(const char *name, const Codec *codec) {
    PageName *added = mem_alloc(sizeof *added + strlen(name) + 1);
    if (!added) return fail_memory();
    *added = (PageName){page_names, codec};
    strcpy(added->name, name);
    page_names = added;
    return 0;
}

int codec_page_add(const char *key, const uint16_t page[PAGE_SIZE]) {
    if (page_named(key)) return 0;
    const Codec *made = codec_page_make(key, page);
    return made ? page_name_add(key, made) : -1;
}

int codec_add(const Codec *codec) { return page_named(codec->key) ? fail(ValueError, "there is a codec %s", codec->key) : page_name_add(codec->key, codec); }

/* encodings.load_page(name) says the key of a page that it has added.  NULL: an exception, or there is none. */
static const Codec *page_load(const char *encoding) {
    char name[64];
    if (!normalize(encoding, name, sizeof name)) return NULL;
    const Codec *known = page_named(name);
    if (known || !hooks.import) return known;
    scoped Own module = hooks.import("encodings"), text = module ? str_new(name) : NULL;
    if (!text && error_clear_if(ImportError)) return NULL;
    scoped Own key = text ? call_method_named(module, "load_page", (Ref[]){text}, 1) : NULL;
    if (!key || !is_str(key)) return NULL;
    const Codec *found = page_named(str_utf8_lossy(key));
    return found && strcmp(str_utf8_lossy(key), name) && page_name_add(name, found) < 0 ? NULL : found;
}

const Codec *codec_find(const char *encoding) {
    const Codec *c = find_name(encoding);
    if (!c) c = page_load(encoding);
    return c || error_occurred() ? c : throw(LookupError, "unknown encoding: %s", encoding);
}

/* As codec_find, for the methods `verb` of str and bytes. */
static const Codec *find_text_codec(const char *encoding, const char *verb) {
    char key[64];
    const Codec *c = find_name(encoding);
    if (c) return c;
    if (normalize(encoding, key, sizeof key))
        for (size_t i = 0; i < COUNT_OF(not_text); i++)
            if (!strcmp(not_text[i], key))
                return throw(LookupError, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs",
                             encoding, verb);
    return codec_find(encoding);
}

/* ---- encodings written in Python */

int codec_search_set(Ref function) {
    if (!is_callable(function)) return fail(TypeError, "argument must be callable");
    Own old = interp_current()->codec_search;
    interp_current()->codec_search = own(function);
    decref(old);
    return 0;
}

static Own ask_search(const char *verb, Ref input, const char *encoding, const char *errors) {
    scoped Own search = own(interp_current()->codec_search), kept = own(input);
    scoped Own name = str_new(encoding), how = str_new(verb), handler = str_new(errors ? errors : "strict");
    return name && how && handler ? call(search, (Ref[]){name, how, kept, handler}, 4, NULL) : NULL;
}

/* After a codec was not found: is there somebody to ask?  Then the exception is gone. */
static bool may_be_python(void) {
    if (!interp_current()->codec_search || !error_is(LookupError)) return false;
    error_clear();
    return true;
}

/* What a handler raised (but not the codec's own errors) is told as the failure of the codec, except by those that
 * CPython calls without going through its registry.  NULL. */
static void *explain(const Codec *c, const char *what, const char *encoding) {
    bool direct = c == &codec_utf8 || c == &codec_ascii || c == &codec_latin1 || (c->bom && c->unit > 1);
    Ref error = error_peek();
    if (direct || is_kind(error, UnicodeError) || !(is_kind(error, TypeError) || is_kind(error, LookupError)))
        return NULL;
    return throw_from(type_of(error), "%s with '%s' codec failed (%T: %S)", what, encoding, error, error);
}

/* ---- decoding */

const Codec *codec_by_bom(const Codec *c, const char *data, size_t size, size_t *skip) {
    static const struct { const char *mark; size_t size; const Codec *codec; } marks[] = {
        {"\xEF\xBB\xBF", 3, &codec_utf8},
        {"\xFF\xFE\0\0", 4, &codec_utf32_le}, {"\0\0\xFE\xFF", 4, &codec_utf32_be},
        {"\xFF\xFE", 2, &codec_utf16_le}, {"\xFE\xFF", 2, &codec_utf16_be},
    };
    *skip = 0;
    if (!c->bom) return c;
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        if (marks[i].codec->unit != c->unit || size < marks[i].size || memcmp(data, marks[i].mark, marks[i].size))
            continue;
        *skip = marks[i].size;
        return marks[i].codec;
    }
    return c->unit == 1 ? &codec_utf8 : c->unit == 2 ? &codec_utf16_le : &codec_utf32_le;
}

bool codec_bom_missed(const Codec *c, size_t skip, size_t consumed) {
    bool missed = c->bom && c->unit > 1 && skip == 0 && consumed >= (size_t)c->unit;
    if (missed) throw(UnicodeError, "UTF-%d stream does not start with BOM", c->unit * 8);
    return missed;
}

Own codec_decode(const Codec *c, const char *data, size_t size, const char *errors, size_t *consumed) {
    str_builder_scope StrBuilder out;
    scoped Own instead = NULL; /* owns the data once a handler has replaced them */
    size_t at;
    int handler = codec_handler(errors);
    c = codec_by_bom(c, data, size, &at);
    str_builder_init(&out);
    for (;;) {
        Trouble trouble = {.handler = (uint8_t)handler, .partial = consumed != NULL};
        int status = c->decode(c, &out, data, size, &at, &trouble);
        if (status < 0) return NULL;
        if (status || (trouble.unfinished && consumed)) break;
        int patched = codec_patch_decode(handler, data, &trouble, &out);
        if (patched < 0) return NULL;
        if (patched) {
            at = trouble.end;
            continue;
        }
        scoped Own replacement = NULL;
        if (codec_handle_decode(c, errors, data, size, &trouble, &replacement, &at, &instead) < 0) return NULL;
        if (instead) {
            data = bytes_data(instead);
            size = bytes_length(instead);
        }
        if (str_builder_str(&out, replacement) < 0) return NULL;
    }
    if (consumed) *consumed = at;
    return str_builder_finish(&out);
}

/* The commonest: all ASCII, or good UTF-8. */
static Own decode_fast(const Codec *c, const char *data, size_t size) {
    if (c == &codec_latin1) return str_new_latin1(data, size);
    if (c == &codec_utf8) return str_from_utf8(data, size, false);
    return c == &codec_ascii && utf8_ascii_prefix(data, size) == size ? str_new_latin1(data, size) : NULL;
}

static Own decode_by_search(const char *data, size_t size, const char *encoding, const char *errors) {
    if (!may_be_python()) return NULL;
    scoped Own bytes = bytes_new(data, size), text = bytes ? ask_search("decode", bytes, encoding, errors) : NULL;
    if (text && !is_str(text))
        return throw(TypeError, "'%s' decoder returned '%T' instead of 'str'; use codecs.decode() to decode to arbitrary types",
                     encoding, text);
    return give(text);
}

Own decode(const char *data, size_t size, const char *encoding, const char *errors) {
    if (size == 0) return own(str_empty_peek()); /* whatever the encoding, even an unknown one */
    const Codec *c = find_text_codec(encoding ? encoding : "utf-8", "decode");
    if (!c) return decode_by_search(data, size, encoding, errors);
    Own text = decode_fast(c, data, size);
    if (!text && !error_occurred()) text = codec_decode(c, data, size, errors, NULL);
    return text ? text : explain(c, "decoding", encoding);
}

/* ---- encoding */

/* What a handler gave: bytes as they are if they are whole units, characters if the codec knows them. */
static int put_replacement(const Codec *c, Buf *out, Ref s, Ref replacement, const Trouble *trouble) {
    size_t at = 0, next;
    if (!is_bytes(replacement)) {
        Trouble again = {.handler = 0};
        int status = c->encode(c, out, replacement, &at, str_length(replacement), &again);
        if (status) return status < 0 ? -1 : 0;
    } else if (bytes_length(replacement) % (size_t)c->unit == 0) {
        buf_append(out, bytes_data(replacement), bytes_length(replacement));
        return 0;
    }
    scoped Own unused = NULL; /* neither: the first trouble stands */
    return codec_handle_encode(c, "strict", s, trouble, &unused, &next);
}

static int encode_into(const Codec *c, Buf *out, Ref s, const char *errors) {
    size_t length = str_length(s), at = 0;
    int handler = codec_handler(errors);
    while (at < length) {
        Trouble trouble = {.handler = (uint8_t)handler};
        int status = c->encode(c, out, s, &at, length, &trouble);
        if (status) return status < 0 ? -1 : 0;
        if (codec_patch_encode(c, handler, s, &trouble, out)) {
            at = trouble.end;
            continue;
        }
        scoped Own replacement = NULL;
        if (codec_handle_encode(c, errors, s, &trouble, &replacement, &at) < 0) return -1;
        if (put_replacement(c, out, s, replacement, &trouble) < 0) return -1;
    }
    return 0;
}

/* NULL without exception: there are surrogates. */
static Own encode_utf8(Ref s) {
    bool surrogates;
    size_t size = str_utf8_size(s, 0, str_length(s), &surrogates);
    Own bytes = surrogates ? NULL : bytes_new_empty(size);
    if (bytes) str_utf8_write(s, 0, str_length(s), bytes_data(bytes));
    return bytes;
}

/* The commonest: ASCII, Latin-1, and what has no surrogates.  NULL without exception: it is none of them. */
static Own encode_fast(const Codec *c, Ref s, bool with_bom) {
    const Str *text = str_of(s);
    if (c->unit > 1) return codec_encode_units(c, s, with_bom);
    if (c != &codec_utf8 && c != &codec_latin1 && c != &codec_ascii) return NULL;
    if (text->ascii || (text->kind == 1 && c == &codec_latin1)) return bytes_new(text + 1, text->length);
    return c == &codec_utf8 ? encode_utf8(s) : NULL;
}

Own codec_encode(const Codec *c, Ref s, const char *errors, bool with_bom) {
    Buf out = {0};
    Own result = encode_fast(c, s, with_bom);
    if (result || error_occurred()) return result;
    scoped Own kept = own(s);
    if (with_bom && c->bom) buf_append(&out, c->bom, c->unit == 1 ? 3 : (size_t)c->unit);
    if (encode_into(c, &out, kept, errors) == 0) result = out.failed ? throw_memory() : bytes_new(out.bytes, out.n);
    buf_free(&out);
    return result;
}

static Own encode_by_search(Ref s, const char *encoding, const char *errors) {
    if (!may_be_python()) return NULL;
    scoped Own bytes = ask_search("encode", s, encoding, errors);
    if (bytes && !is_bytes(bytes))
        return throw(TypeError, "'%s' encoder returned '%T' instead of 'bytes'; use codecs.encode() to encode to arbitrary types",
                     encoding, bytes);
    return give(bytes);
}

Own encode(Ref s, const char *encoding, const char *errors) {
    const Codec *c = find_text_codec(encoding ? encoding : "utf-8", "encode");
    if (!c) return encode_by_search(s, encoding, errors);
    Own bytes = codec_encode(c, s, errors, true);
    return bytes ? bytes : explain(c, "encoding", encoding);
}
