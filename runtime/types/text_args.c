/* Taking apart the arguments of text methods. */
#include "runtime/types/text_args.h"

#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static int bound(Ref v, ssize_t fallback, ssize_t *out) {
    *out = fallback;
    if (!v || is_none(v)) return 0;
    if (is_small_int(v)) return *out = small_int(v), 0;
    if (!has_index(v)) return fail(TypeError, "slice indices must be integers or None or have an __index__ method");
    return index_clipped(v, out);
}

/* A bound as a place: negative ones count from the end. */
static size_t place(ssize_t bound, size_t length) {
    if (bound < 0) bound += (ssize_t)length;
    return bound < 0 ? 0 : (size_t)bound;
}

int span_from_args(Ref start, Ref stop, size_t length, Span *out) {
    ssize_t first, last;
    if (bound(start, 0, &first) < 0 || bound(stop, SSIZE_MAX, &last) < 0) return -1;
    size_t from = place(first, length), to = place(last, length);
    if (to > length) to = length;
    *out = (Span){from, to, from > to};
    if (out->none) out->start = out->stop = to;
    return 0;
}

int span_args(const char *type, const char *name, const Ref *args, size_t count, Ref names, Ref out[3]) {
    if (names && tuple_length(names)) return fail(TypeError, "%s.%s() takes no keyword arguments", type, name);
    if (count < 1) return fail(TypeError, "%s() takes at least 1 argument (0 given)", name);
    if (count > 3) return fail(TypeError, "%s() takes at most 3 arguments (%zu given)", name, count);
    for (size_t i = 0; i < 3; i++) out[i] = i < count ? args[i] : NULL;
    return 0;
}

int bad_argument(Ref v, const char *function, const char *what, const char *wanted) {
    scoped Own given = str_format("%K", v);
    if (!given) return -1;
    if (!what) return fail(TypeError, "%s() argument must be %s, not %U", function, wanted, given);
    return fail(TypeError, "%s() argument %s must be %s, not %U", function, what, wanted, given);
}

int need_str(Ref v, const char *function, const char *what) {
    if (LIKELY(is_str(v))) return 0;
    return bad_argument(v, function, what, "str");
}

int text_arg(Ref v, const char *function, const char *what, const char *fallback, const char **out) {
    size_t size;
    *out = fallback;
    if (!v) return 0;
    if (need_str(v, function, what) < 0) return -1;
    *out = str_utf8(v, &size);
    if (!*out) return -1;
    return strlen(*out) == size ? 0 : fail(ValueError, "embedded null character");
}

int item_index(Ref v, size_t length, ssize_t *out) {
    if (index_checked(v, IndexError, out) < 0) return -1;
    if (*out < 0) *out += (ssize_t)length;
    return 0;
}

int repeat_count(Ref v, ssize_t *out) { return index_checked(v, OverflowError, out); }
