/* What the files of str share among themselves.  Other rooms use str.h. */
#pragma once

#include "runtime/types/chars.h"
#include "runtime/types/str.h"

/* Cached UTF-8.  `lossy` says that the text has lone surrogates, written as three bytes each: good for messages only.
 */
struct StrUtf8 {
    size_t size;
    bool lossy;
    char text[];
};

/* A fresh str whose characters the caller fills in (the NUL is there).  length 0: the shared empty one.  `ascii`
 * must be true exactly if all characters will be below 0x80, and kind the least that fits. */
NODISCARD Own str_alloc(size_t length, int kind, bool ascii) HOLDS_GIL;
/* A str of characters of any width, at the least width. */
NODISCARD Own str_from_chars(const void *data, int kind, size_t length) HOLDS_GIL;
/* Decode UTF-8, with or without lone surrogates.  NULL without exception: it is not that. */
NODISCARD Own str_from_utf8(const char *utf8, size_t size, bool surrogates) HOLDS_GIL;
/* What is read besides good UTF-8. */
typedef struct Utf8Rule {
    bool surrogates;    /* lone ones, too */
    bool partial;       /* what is unfinished at the end is left there */
    uint8_t handler;    /* of trouble, as far as it needs no object (codec_patch.h) */
} Utf8Rule;
/* Read from *at on into b.  1: all is read; 0: *at stands where there is neither; -1: MemoryError. */
NODISCARD int str_utf8_read(StrBuilder *b, const char **at, const char *end, const Utf8Rule *rule) HOLDS_GIL;
/* Another str with room for more or fewer characters of the same width; s must be unshared and exactly a str.
 * NULL: MemoryError, and s is released. */
NODISCARD Own str_resize_take(Own s, size_t length) HOLDS_GIL;

static inline int str_kind(Ref s) { return str_of(s)->kind; }
/* Of its characters, as chars_class, but known without looking for the commonest kind. */
static inline uint32_t str_mask(Ref s) {
    return str_of(s)->ascii ? 0x7F : chars_class(str_data(s), str_kind(s), str_length(s));
}
/* Upper bound with the same class (ASCII, Latin-1, 16 bits, 32 bits) as str_mask; costs nothing. */
static inline uint32_t str_class(Ref s) {
    const Str *o = str_of(s);
    return o->ascii ? 0x7F : o->kind == 1 ? 0xFF : o->kind == 2 ? 0xFFFF : 0x10FFFF;
}
/* s as exactly a str: itself, or a copy of a subclass's text. */
NODISCARD Own str_exact(Ref s) HOLDS_GIL;

/* The same text at its least width, after characters were taken out of a fresh str. */
NODISCARD Own str_narrow_take(Own s) HOLDS_GIL;

NODISCARD Own str_repeat(Ref s, Ref count) DROPS_GIL; /* s * count: TypeError, OverflowError, MemoryError */

/* ---- searching (str_search.c) */

/* A text to be searched for, widened to the width of the text to be searched in.  Without memory for that it stays as
 * it is and searching is slow, so none of this can fail. */
typedef struct Needle {
    const void *data;
    int kind;
    size_t length;
    void *memory;
    char small[64];
} Needle;
void needle_init(Needle *needle, Ref s, int kind);
void needle_end(Needle *needle);
#define needle_scope __attribute__((cleanup(needle_end)))
/* Index in s of the first (last) place within [start, stop), or -1. */
ssize_t needle_find(const Needle *needle, Ref s, size_t start, size_t stop);
ssize_t needle_rfind(const Needle *needle, Ref s, size_t start, size_t stop);
/* Occurrences without overlaps, at most limit.  The needle is not empty. */
size_t needle_count(const Needle *needle, Ref s, size_t start, size_t stop, size_t limit);

/* ---- the methods, by the table str_methods.def */
#define METHOD(signature, function, flags, doc) NODISCARD Own function(Ref self, const Ref *args) DROPS_GIL;
#define METHOD_ANY(signature, function, flags, doc) \
    NODISCARD Own function(Ref self, const Ref *args, size_t count, Ref names) DROPS_GIL;
#include "runtime/types/str_methods.def"
#undef METHOD
#undef METHOD_ANY
