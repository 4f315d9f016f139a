/* Arguments that str, bytes and bytearray take apart in the same way and with the same messages. */
#pragma once

#include "runtime/object/protocol.h"

/* The part of a text that find, count, index, startswith and their like look at. */
typedef struct Span {
    size_t start, stop; /* start <= stop <= length, unless `none` */
    bool none;          /* start was behind the end, or behind stop: not even an empty text is there */
} Span;
/* start and stop may be NULL or None: the ends.  Negative ones count from the end.  TypeError
 * "slice indices must be integers or None or have an __index__ method". */
NODISCARD int span_from_args(Ref start, Ref stop, size_t length, Span *out) DROPS_GIL;
/* The arguments (what, start, stop) of such a method, taken from a call of `name` ("find() takes at least 1 argument
 * (0 given)"), the last two not yet looked at: NULL if they were not given. */
NODISCARD int span_args(const char *type, const char *name, const Ref *args, size_t count, Ref names,
                        Ref out[3]) HOLDS_GIL;

/* TypeError "f() argument 2 must be str, not int".  what: "2", "'errors'"; NULL: the only argument. */
NODISCARD int bad_argument(Ref v, const char *function, const char *what, const char *wanted) HOLDS_GIL COLD;
/* An argument that must be a str: bad_argument. */
NODISCARD int need_str(Ref v, const char *function, const char *what) HOLDS_GIL;
/* An optional count or width: fallback if v is NULL. */
NODISCARD static inline int size_arg(Ref v, ssize_t fallback, ssize_t *out) {
    *out = fallback;
    return v ? index_ssize(v, out) : 0;
}
/* The UTF-8 of an optional argument that must be a str ("f() argument 'errors' must be str, not int"): 0 and *out
 * (fallback if v is NULL). ValueError "embedded null character". */
NODISCARD int text_arg(Ref v, const char *function, const char *what, const char *fallback, const char **out) HOLDS_GIL;
/* v as an index into length items, negative ones from the end; *out is not checked against the length. */
NODISCARD int item_index(Ref v, size_t length, ssize_t *out) DROPS_GIL;
/* OverflowError "cannot fit 'int' into an index-sized integer": the count of a repetition. */
NODISCARD int repeat_count(Ref v, ssize_t *out) DROPS_GIL;
static inline bool has_index(Ref v) { return is_int(v) || type_of(v)->index; }
/* An iterator (a SeqIter of this type) over text. */
NODISCARD Own text_iter_new(Type *type, Ref text) HOLDS_GIL;
