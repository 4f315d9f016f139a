/* What the files of str share among themselves.  Other rooms use str.h. */
#pragma once

#include "runtime/types/chars.h"
#include "runtime/types/str.h"

/* Cached UTF-8.  `lossy` says that the text has lone surrogates, written as three bytes each: good for messages only. */
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
/* Another str with room for more or fewer characters of the same width; s must be unshared and exactly a str.
 * NULL: MemoryError, and s is released. */
NODISCARD Own str_resize_take(Own s, size_t length) HOLDS_GIL;

/* The shared str of a Latin-1 character, the empty str: borrowed, immortal. */
Ref str_latin1_peek(uint8_t c);
Ref str_empty_peek(void);

static inline int str_kind(Ref s) { return str_of(s)->kind; }
static inline bool is_exact_str(Ref v) { return is_object_nn(v) && object_of(v)->type == &str_type; }
/* The or of all characters, as chars_mask, but known without looking for the commonest kind. */
static inline uint32_t str_mask(Ref s) {
    return str_of(s)->ascii ? 0x7F : chars_mask(str_data(s), str_kind(s), str_length(s));
}
/* Upper bound with the same class (ASCII, Latin-1, 16 bits, 32 bits) as str_mask; costs nothing. */
static inline uint32_t str_class(Ref s) {
    const Str *o = str_of(s);
    return o->ascii ? 0x7F : o->kind == 1 ? 0xFF : o->kind == 2 ? 0xFFFF : 0x10FFFF;
}
/* s as exactly a str: itself, or a copy of a subclass's text. */
NODISCARD Own str_exact(Ref s) HOLDS_GIL;

/* Arguments start and end of find, count, index, startswith ...: clipped to 0 <= *start <= *stop <= length (but
 * *start may exceed length when it was given so).  NULL and None are the ends.  TypeError. */
NODISCARD int range_from_args(Ref start_arg, Ref stop_arg, size_t length, ssize_t *start, ssize_t *stop) DROPS_GIL;

/* ---- the methods' rows and slots, by file */
NODISCARD Own str_compare_slot(Ref a, Ref b, int op) HOLDS_GIL;
NODISCARD Own str_repeat(Ref s, Ref count) DROPS_GIL;
