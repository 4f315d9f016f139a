/* str: immutable text, 1, 2 or 4 bytes a character (PEP 393); the width is always the least that fits. */
#pragma once

#include "runtime/object/object.h"

typedef struct Str {
    Object head;
    size_t length;        /* characters */
    int64_t hash;         /* -1: not computed */
    uint8_t kind;         /* bytes a character: 1, 2, 4 */
    bool ascii;           /* then the data are UTF-8 too */
    bool interned;        /* interned strs are immortal; two of them are equal only if identical */
    struct StrUtf8 *utf8; /* cached UTF-8 of non-ASCII text, or NULL: see str_utf8 */
    /* data: length * kind bytes and a NUL of `kind` bytes */
} Str;
/* Instances of subclasses of str keep their text right behind this head too; their Attrs lie in front (Type.prefix). */

extern Type str_type;

static inline bool is_exact_str(Ref v) { return is_object(v) && object_of(v)->type == &str_type; }
static inline Str *str_of(Ref v) { return (Str *)object_of(v); }
static inline void *str_data(Ref v) { return str_of(v) + 1; }
static inline size_t str_length(Ref v) { return str_of(v)->length; }
static inline uint32_t str_char(Ref v, size_t i) {
    switch (str_of(v)->kind) {
    case 1: return ((const uint8_t *)str_data(v))[i];
    case 2: return ((const uint16_t *)str_data(v))[i];
    default: return ((const uint32_t *)str_data(v))[i];
    }
}

/* The shared strs of the Latin-1 characters, and the empty one: borrowed, immortal. */
typedef struct ShortStr { Str head; uint8_t data[8]; } ShortStr;
extern ShortStr str_latin1[256], str_empty;
static inline Ref str_latin1_peek(uint8_t c) { return as_ref(&str_latin1[c]); }
static inline Ref str_empty_peek(void) { return as_ref(&str_empty); }
/* The character of an ASCII str. */
static inline Ref str_ascii_char_peek(const Str *s, size_t i) { return str_latin1_peek(((const uint8_t *)(s + 1))[i]); }

/* ---- making */
NODISCARD Own str_new(const char *utf8) HOLDS_GIL;                        /* C string; must be valid UTF-8 */
NODISCARD Own str_new_utf8(const char *utf8, size_t size)
    HOLDS_GIL; /* surrogates allowed (WTF-8); ValueError-free for valid input, UnicodeDecodeError else */
NODISCARD Own str_new_ascii(const char *text, size_t size) HOLDS_GIL;     /* known to be ASCII: the cheapest */
NODISCARD Own str_new_latin1(const void *bytes, size_t size) HOLDS_GIL;
NODISCARD Own str_new_chars(const uint32_t *chars, size_t count) HOLDS_GIL;
NODISCARD Own str_new_char(uint32_t c) HOLDS_GIL;                         /* one character; Latin-1 ones are shared */
NODISCARD Own str_new_empty(size_t length, uint32_t max_char)
    HOLDS_GIL; /* to be filled by the caller, with max_char being the true maximum's width */
NODISCARD Own str_intern(const char *utf8) HOLDS_GIL;                     /* the one interned str of this text */
NODISCARD Own str_intern_take(Own s) HOLDS_GIL;
NODISCARD Own str_concat(Ref a, Ref b) HOLDS_GIL;
/* a + b where *a is consumed and may be grown in place when nobody else holds it: s += t in amortised linear time. */
NODISCARD int str_append(Own *a, Ref b) HOLDS_GIL;
NODISCARD Own str_join(Ref separator, Ref iterable) DROPS_GIL;
NODISCARD Own str_slice(Ref s, size_t start, size_t stop) HOLDS_GIL;      /* 0 <= start <= stop <= length */
NODISCARD Own str_repr(Ref s) HOLDS_GIL;
NODISCARD Own str_to_ascii(Ref s) HOLDS_GIL;                              /* other characters as \x, \u, \U escapes */

/* ---- reading */
/* UTF-8 of s, cached in s.  NULL: MemoryError, or UnicodeEncodeError for lone surrogates. */
NODISCARD const char *str_utf8(Ref s, size_t *out_size) HOLDS_GIL;
/* Bytes of characters [start, stop) of s in UTF-8, a surrogate counting as three, and whether there are any. */
size_t str_utf8_size(Ref s, size_t start, size_t stop, bool *surrogates);
/* Writes them and returns the end. */
char *str_utf8_write(Ref s, size_t start, size_t stop, char *out);
const char *str_utf8_lossy(Ref s);                                        /* for messages: never fails */
int64_t str_hash(Ref s);
bool str_equal(Ref a, Ref b);                                             /* both str */
bool str_equal_c(Ref a, const char *ascii);
int str_compare(Ref a, Ref b);
bool str_has_char(Ref s, uint32_t c);
ssize_t str_find_str(Ref s, Ref needle, size_t start, size_t stop);       /* index or -1 */
ssize_t str_rfind_str(Ref s, Ref needle, size_t start, size_t stop);
/* A file name: str by the file system encoding (surrogateescape), bytes as is, os.PathLike.  TypeError, ValueError
 * "embedded null byte". *out is bytes. */
NODISCARD int path_from(Ref v, Own *out) DROPS_GIL;
NODISCARD Own str_from_fs(const char *bytes, size_t size) HOLDS_GIL;      /* decodes with surrogateescape */

/* ---- str.format, %, format specs (format.h has the spec itself) */
NODISCARD Own str_percent(Ref format, Ref args) DROPS_GIL;

/* ---- builder: pieces to one str.  All functions: -1 MemoryError; after a failure only str_builder_drop. */
typedef struct StrBuilder {
    void *data;           /* inline_data, or the characters of a str in the making */
    size_t length, capacity;
    uint8_t kind;
    uint32_t max_char;    /* or of all characters */
    char inline_data[128];
} StrBuilder;
#define str_builder_scope __attribute__((cleanup(str_builder_drop))) /* drops it on every way out; finish is one, too */
void str_builder_init(StrBuilder *b);
NODISCARD int str_builder_char(StrBuilder *b, uint32_t c) HOLDS_GIL;
NODISCARD int str_builder_fill(StrBuilder *b, uint32_t c, size_t count) HOLDS_GIL; /* count times c */
/* Characters of any width; mask is their or, or a bound of the same class (below 0x80, 0x100, 0x10000, or not). */
NODISCARD int str_builder_chars(StrBuilder *b, const void *data, int kind, size_t count, uint32_t mask) HOLDS_GIL;
NODISCARD int str_builder_str(StrBuilder *b, Ref s) HOLDS_GIL;
NODISCARD int str_builder_slice(StrBuilder *b, Ref s, size_t start, size_t stop) HOLDS_GIL;
NODISCARD int str_builder_ascii(StrBuilder *b, const char *text, size_t size) HOLDS_GIL;
NODISCARD int str_builder_utf8(StrBuilder *b, const char *text, size_t size) HOLDS_GIL;
NODISCARD Own str_builder_finish(StrBuilder *b) HOLDS_GIL;                /* ends it, also on failure */
void str_builder_drop(StrBuilder *b);

/* Interned names that C code needs often: NAME(__init__) gives name___init__ (names.def). */
#define NAME(text) extern Own name_##text;
#include "runtime/types/names.def"
#undef NAME
