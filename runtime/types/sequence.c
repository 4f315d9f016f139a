/* What list, tuple, range and the like have in common: indices, order, and how they print.
 *
 * Nothing here trusts a length across a call: items are asked for one by one and owned while they are in use. */
#include "runtime/types/items.h"

#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"

int index_checked_slow(Ref v, Type *overflow, ssize_t *out) {
    if (is_bool(v)) { /* pair[x == y] */
        *out = v == True;
        return 0;
    }
    scoped Own n = index_of(v);
    if (!n) return -1;
    int64_t value;
    if (!int_as_int64(n, &value)) return fail(overflow, "cannot fit '%T' into an index-sized integer", v);
    *out = value;
    return 0;
}

/* A start or stop argument, clipped to ssize_t: TypeError "slice indices must be integers or have an __index__ method". */
static int slice_bound(Ref v, ssize_t *out) {
    if (is_small_int(v)) {
        *out = small_int(v);
        return 0;
    }
    if (!type_of(v)->index) return fail(TypeError, "slice indices must be integers or have an __index__ method");
    return index_clipped(v, out);
}

static size_t bound_place(ssize_t bound, size_t length) {
    if (bound < 0) bound += (ssize_t)length;
    return bound < 0 ? 0 : (size_t)bound;
}

int search_bounds(Ref start, Ref stop, size_t length, size_t *from, size_t *to) {
    ssize_t first = 0, last = SSIZE_MAX;
    if (start && slice_bound(start, &first) < 0) return -1;
    if (stop && slice_bound(stop, &last) < 0) return -1;
    *from = bound_place(first, length);
    *to = bound_place(last, length);
    return 0;
}

static bool length_order(size_t a, size_t b, int op) {
    switch (op) {
    case CMP_LT: return a < b;
    case CMP_LE: return a <= b;
    case CMP_EQ: return a == b;
    case CMP_NE: return a != b;
    case CMP_GT: return a > b;
    default: return a >= b;
    }
}

Own sequence_order(Ref x, Ref y, size_t length_a, size_t length_b, int op) {
    if (!x) return bool_new(length_order(length_a, length_b, op));
    if (op == CMP_EQ) return False;
    if (op == CMP_NE) return True;
    return compare(x, y, op);
}

static int repr_items(StrBuilder *b, Ref self, Ref (*at)(Ref self, size_t i)) {
    for (size_t i = 0;; i++) {
        Ref borrowed = at(self, i);
        if (!borrowed) return 0;
        scoped Own item = own(borrowed);
        if (i && str_builder_ascii(b, ", ", 2) < 0) return -1;
        scoped Own text = repr(item);
        if (!text || str_builder_str(b, text) < 0) return -1;
    }
}

Own sequence_repr(Ref self, Ref (*at)(Ref self, size_t i), const char *open, const char *close) {
    if (depth_check(" while getting the repr of an object") < 0) return NULL;
    int entered = repr_enter(self);
    if (entered < 0) return NULL;
    if (entered == 1) return str_format("%s...%c", open, close[strlen(close) - 1]);
    StrBuilder b;
    str_builder_init(&b);
    bool ok = str_builder_ascii(&b, open, strlen(open)) == 0 && repr_items(&b, self, at) == 0 &&
              str_builder_ascii(&b, close, strlen(close)) == 0;
    repr_leave(self);
    if (ok) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}
