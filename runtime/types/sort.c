/* list.sort: timsort (T. Peters, listsort.txt) with the merge order of powersort (Munro, Wild 2018), as CPython 3.11.
 *
 * The array is cut into runs that are already in order, short ones filled up by binary insertion.  Neighbouring runs
 * are merged in an order near the optimum; a merge in which one side keeps winning gallops: it looks for the end of
 * the winning stretch by exponential search.  Stable, and linear on what is sorted.
 *
 * The list is empty while it is sorted: the algorithm works on an array that no Python code can reach.  If a
 * comparison fails, the array holds all items in some order.
 *
 * Comparisons dominate, so keys that are all small ints, floats or strs (or tuples that begin so) are recognised first
 * and compared without the protocol.  The functions below take `less` as a constant and are inlined, which makes one
 * sort for each kind of key. */
#include "runtime/types/list.h"

#include "runtime/object/call.h"
#include "runtime/types/items.h"
#include "runtime/types/tuple.h"

enum { RUNS_MAX = 85, GALLOP_MIN = 7, RUN_SHORT = 64 };

typedef struct Sort Sort;
typedef int (*LessFn)(const Sort *s, Ref a, Ref b); /* a < b: 1, 0, -1 */

typedef struct Run { size_t start, length; int power; } Run;

struct Sort {
    Own *keys, *values; /* values NULL: the keys are what is sorted */
    size_t length;
    size_t min_gallop;
    Own *spare;         /* room for spare_capacity keys, and as many values behind them */
    size_t spare_capacity;
    LessFn inner;       /* of the first items of tuples */
    Run runs[RUNS_MAX];
    size_t run_count;
};

/* ---- moving keys with their values */

static ALWAYS_INLINE void move_within(Sort *s, size_t to, size_t from, size_t count) {
    memmove(s->keys + to, s->keys + from, count * sizeof(Own));
    if (s->values) memmove(s->values + to, s->values + from, count * sizeof(Own));
}
static ALWAYS_INLINE void move_out(Sort *s, size_t from, size_t count) {
    memcpy(s->spare, s->keys + from, count * sizeof(Own));
    if (s->values) memcpy(s->spare + s->spare_capacity, s->values + from, count * sizeof(Own));
}
static ALWAYS_INLINE void move_back(Sort *s, size_t to, size_t from_spare, size_t count) {
    memcpy(s->keys + to, s->spare + from_spare, count * sizeof(Own));
    if (s->values) memcpy(s->values + to, s->spare + s->spare_capacity + from_spare, count * sizeof(Own));
}
static ALWAYS_INLINE void copy_one(Sort *s, size_t to, size_t from) {
    s->keys[to] = s->keys[from];
    if (s->values) s->values[to] = s->values[from];
}
static ALWAYS_INLINE void copy_one_back(Sort *s, size_t to, size_t from_spare) {
    s->keys[to] = s->spare[from_spare];
    if (s->values) s->values[to] = s->spare[s->spare_capacity + from_spare];
}

static int spare_reserve(Sort *s, size_t count) {
    if (count <= s->spare_capacity) return 0;
    size_t arrays = s->values ? 2 : 1;
    if (count > ITEMS_MAX / arrays) return fail_memory();
    Own *spare = items_new(count * arrays);
    if (!spare) return -1;
    block_free(s->spare);
    s->spare = spare;
    s->spare_capacity = count;
    return 0;
}

static void reverse_array(Own *items, size_t start, size_t stop) {
    for (; start + 1 < stop; start++) {
        Own item = items[start];
        items[start] = items[--stop];
        items[stop] = item;
    }
}
static void reverse_range(Sort *s, size_t start, size_t stop) {
    reverse_array(s->keys, start, stop);
    if (s->values) reverse_array(s->values, start, stop);
}

/* ---- runs */

/* Length of the run that begins at start; a strictly descending one is turned around.  -1 in *failed. */
static ALWAYS_INLINE size_t run_find(Sort *s, LessFn less, size_t start, int *failed) {
    size_t end = start + 1;
    if (end == s->length) return 1;
    int down = less(s, s->keys[end], s->keys[start]);
    for (end++; down >= 0 && end < s->length; end++) {
        int lt = less(s, s->keys[end], s->keys[end - 1]);
        if (lt < 0) *failed = -1;
        if (lt != down) break;
    }
    if (down < 0) *failed = -1;
    if (down == 1 && !*failed) reverse_range(s, start, end);
    return end - start;
}

/* Sort [start, stop) of which [start, sorted) is in order already. */
static ALWAYS_INLINE int insertion_sort(Sort *s, LessFn less, size_t start, size_t stop, size_t sorted) {
    for (; sorted < stop; sorted++) {
        Own key = s->keys[sorted], value = s->values ? s->values[sorted] : NULL;
        size_t low = start, high = sorted;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            int lt = less(s, key, s->keys[middle]);
            if (lt < 0) return -1;
            if (lt) high = middle;
            else low = middle + 1;
        }
        for (size_t i = sorted; i > low; i--) s->keys[i] = s->keys[i - 1];
        s->keys[low] = key;
        if (!value) continue;
        for (size_t i = sorted; i > low; i--) s->values[i] = s->values[i - 1];
        s->values[low] = value;
    }
    return 0;
}

/* ---- galloping */

static ALWAYS_INLINE int goes_before(const Sort *s, LessFn less, Ref item, Ref key, bool after_equals) {
    if (!after_equals) return less(s, item, key);
    int lt = less(s, key, item);
    return lt < 0 ? -1 : !lt;
}

/* How many of a[0 .. n) go before key (those equal to it too, if after_equals): from a guess outwards, in steps that
 * double, then by halves. */
static int gallop(const Sort *s, LessFn less, Ref key, Own *a, size_t n, size_t guess, bool after_equals, size_t *out) {
    size_t low, high, step = 1;
    int before = goes_before(s, less, a[guess], key, after_equals);
    if (before == 1) {
        for (low = guess + 1; step < n - guess; step = step * 2 + 1) {
            before = goes_before(s, less, a[guess + step], key, after_equals);
            if (before != 1) break;
            low = guess + step + 1;
        }
        high = step < n - guess ? guess + step : n;
    } else {
        for (high = guess; before == 0 && step <= guess; step = step * 2 + 1) {
            before = goes_before(s, less, a[guess - step], key, after_equals);
            if (before != 0) break;
            high = guess - step;
        }
        low = step <= guess ? guess - step + 1 : 0;
    }
    while (before >= 0 && low < high) {
        size_t middle = low + (high - low) / 2;
        before = goes_before(s, less, a[middle], key, after_equals);
        if (before == 1) low = middle + 1;
        else if (before == 0) high = middle;
    }
    *out = low;
    return before < 0 ? -1 : 0;
}

/* ---- merging
 *
 * merge_low merges forwards and has the left run in the spare array; merge_high goes backwards with the right run
 * there.  A Merge is where the three cursors stand.  The side in the spare array is never used up before the other
 * but for its extreme item, which is known to be the last: so each ends in one of two ways. */

typedef enum Outcome { GOING, OTHER_EMPTY, SPARE_ONE, FAILED } Outcome;
typedef struct Merge {
    size_t spare, spare_left; /* next item in the spare array, and how many there are */
    size_t other, other_left; /* the same for the run in place */
    size_t to;
} Merge;

static ALWAYS_INLINE Outcome low_take_other(Sort *s, Merge *m) {
    copy_one(s, m->to++, m->other++);
    return --m->other_left == 0 ? OTHER_EMPTY : GOING;
}
static ALWAYS_INLINE Outcome low_take_spare(Sort *s, Merge *m) {
    copy_one_back(s, m->to++, m->spare++);
    return --m->spare_left == 1 ? SPARE_ONE : GOING;
}

/* One at a time, until a side has won min_gallop times in a row. */
static ALWAYS_INLINE Outcome low_straight(Sort *s, LessFn less, Merge *m, size_t min_gallop) {
    size_t other_wins = 0, spare_wins = 0;
    while (other_wins < min_gallop && spare_wins < min_gallop) {
        int lt = less(s, s->keys[m->other], s->spare[m->spare]);
        if (lt < 0) return FAILED;
        Outcome outcome = lt ? low_take_other(s, m) : low_take_spare(s, m);
        if (outcome != GOING) return outcome;
        other_wins = lt ? other_wins + 1 : 0;
        spare_wins = lt ? 0 : spare_wins + 1;
    }
    return GOING;
}

/* In stretches, as long as they are long: *more. */
static Outcome low_gallop(Sort *s, LessFn less, Merge *m, bool *more) {
    size_t n, k;
    if (gallop(s, less, s->keys[m->other], s->spare + m->spare, m->spare_left, 0, true, &n) < 0) return FAILED;
    move_back(s, m->to, m->spare, n);
    m->to += n, m->spare += n, m->spare_left -= n;
    if (m->spare_left <= 1) return m->spare_left ? SPARE_ONE : OTHER_EMPTY; /* 0: an inconsistent order */
    if (low_take_other(s, m) == OTHER_EMPTY) return OTHER_EMPTY;
    if (gallop(s, less, s->spare[m->spare], s->keys + m->other, m->other_left, 0, false, &k) < 0) return FAILED;
    move_within(s, m->to, m->other, k);
    m->to += k, m->other += k, m->other_left -= k;
    if (m->other_left == 0) return OTHER_EMPTY;
    *more = n >= GALLOP_MIN || k >= GALLOP_MIN;
    return low_take_spare(s, m);
}

static ALWAYS_INLINE int merge_low(Sort *s, LessFn less, size_t left, size_t left_n, size_t right_n) {
    if (spare_reserve(s, left_n) < 0) return -1;
    move_out(s, left, left_n);
    Merge m = {0, left_n, left + left_n, right_n, left};
    Outcome outcome = low_take_other(s, &m); /* the first of the right run is known to be the least */
    if (outcome == GOING && left_n == 1) outcome = SPARE_ONE;
    while (outcome == GOING) {
        outcome = low_straight(s, less, &m, s->min_gallop);
        if (outcome != GOING) break;
        bool more = true;
        for (s->min_gallop++; outcome == GOING && more;) {
            s->min_gallop -= s->min_gallop > 1;
            outcome = low_gallop(s, less, &m, &more);
        }
        s->min_gallop += outcome == GOING; /* leaving gallop mode costs */
    }
    if (outcome == SPARE_ONE) {
        move_within(s, m.to, m.other, m.other_left);
        copy_one_back(s, m.to + m.other_left, m.spare);
    } else {
        move_back(s, m.to, m.spare, m.spare_left);
    }
    return outcome == FAILED ? -1 : 0;
}

/* Backwards the cursors stand one above the next item. */
static ALWAYS_INLINE Outcome high_take_other(Sort *s, Merge *m) {
    copy_one(s, --m->to, --m->other);
    return --m->other_left == 0 ? OTHER_EMPTY : GOING;
}
static ALWAYS_INLINE Outcome high_take_spare(Sort *s, Merge *m) {
    copy_one_back(s, --m->to, --m->spare);
    return --m->spare_left == 1 ? SPARE_ONE : GOING;
}

static ALWAYS_INLINE Outcome high_straight(Sort *s, LessFn less, Merge *m, size_t min_gallop) {
    size_t other_wins = 0, spare_wins = 0;
    while (other_wins < min_gallop && spare_wins < min_gallop) {
        int lt = less(s, s->spare[m->spare - 1], s->keys[m->other - 1]);
        if (lt < 0) return FAILED;
        Outcome outcome = lt ? high_take_other(s, m) : high_take_spare(s, m);
        if (outcome != GOING) return outcome;
        other_wins = lt ? other_wins + 1 : 0;
        spare_wins = lt ? 0 : spare_wins + 1;
    }
    return GOING;
}

static Outcome high_gallop(Sort *s, LessFn less, Merge *m, bool *more) {
    size_t n, k;
    Own *other = s->keys + m->other - m->other_left;
    if (gallop(s, less, s->spare[m->spare - 1], other, m->other_left, m->other_left - 1, true, &n) < 0) return FAILED;
    n = m->other_left - n;
    m->to -= n, m->other -= n, m->other_left -= n;
    move_within(s, m->to, m->other, n);
    if (m->other_left == 0) return OTHER_EMPTY;
    if (high_take_spare(s, m) == SPARE_ONE) return SPARE_ONE;
    if (gallop(s, less, s->keys[m->other - 1], s->spare, m->spare_left, m->spare_left - 1, false, &k) < 0) return FAILED;
    k = m->spare_left - k;
    m->to -= k, m->spare -= k, m->spare_left -= k;
    move_back(s, m->to, m->spare, k);
    if (m->spare_left <= 1) return m->spare_left ? SPARE_ONE : OTHER_EMPTY;
    *more = n >= GALLOP_MIN || k >= GALLOP_MIN;
    return high_take_other(s, m);
}

static ALWAYS_INLINE int merge_high(Sort *s, LessFn less, size_t left, size_t left_n, size_t right_n) {
    if (spare_reserve(s, right_n) < 0) return -1;
    size_t middle = left + left_n;
    move_out(s, middle, right_n);
    Merge m = {right_n, right_n, middle, left_n, middle + right_n};
    Outcome outcome = high_take_other(s, &m); /* the last of the left run is known to be the greatest */
    if (outcome == GOING && right_n == 1) outcome = SPARE_ONE;
    while (outcome == GOING) {
        outcome = high_straight(s, less, &m, s->min_gallop);
        if (outcome != GOING) break;
        bool more = true;
        for (s->min_gallop++; outcome == GOING && more;) {
            s->min_gallop -= s->min_gallop > 1;
            outcome = high_gallop(s, less, &m, &more);
        }
        s->min_gallop += outcome == GOING;
    }
    if (outcome == SPARE_ONE) {
        m.to -= m.other_left;
        move_within(s, m.to, m.other - m.other_left, m.other_left);
        copy_one_back(s, m.to - 1, m.spare - 1);
    } else {
        move_back(s, m.to - m.spare_left, 0, m.spare_left);
    }
    return outcome == FAILED ? -1 : 0;
}

/* Merge run i, the last but one, with the last.  What is in place at either end already is left alone. */
static ALWAYS_INLINE int merge_at(Sort *s, LessFn less, size_t i) {
    size_t left = s->runs[i].start, left_n = s->runs[i].length;
    size_t right = s->runs[i + 1].start, right_n = s->runs[i + 1].length, skip;
    s->runs[i].length += right_n;
    s->run_count--;
    if (gallop(s, less, s->keys[right], s->keys + left, left_n, 0, true, &skip) < 0) return -1;
    left += skip;
    left_n -= skip;
    if (left_n == 0) return 0;
    if (gallop(s, less, s->keys[right - 1], s->keys + right, right_n, right_n - 1, false, &right_n) < 0) return -1;
    if (right_n == 0) return 0;
    return left_n <= right_n ? merge_low(s, less, left, left_n, right_n) : merge_high(s, less, left, left_n, right_n);
}

/* ---- the order of merges */

/* The depth, in the binary tree over the array, of the node that separates two neighbouring runs: where the middles
 * of the runs, as fractions of the length, differ first. */
static int node_power(size_t start, size_t left_n, size_t right_n, size_t length) {
    size_t a = 2 * start + left_n, b = a + left_n + right_n;
    for (int power = 1;; power++) {
        if (a >= length) {
            a -= length;
            b -= length;
        } else if (b >= length) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

static ALWAYS_INLINE int run_push(Sort *s, LessFn less, size_t start, size_t length) {
    if (s->run_count) {
        const Run *last = &s->runs[s->run_count - 1];
        int power = node_power(last->start, last->length, length, s->length);
        while (s->run_count > 1 && s->runs[s->run_count - 2].power > power)
            if (merge_at(s, less, s->run_count - 2) < 0) return -1;
        s->runs[s->run_count - 1].power = power;
    }
    s->runs[s->run_count++] = (Run){start, length, 0};
    return 0;
}

/* A run length of 32 to 64 of which length is a power of two, or little less. */
static size_t run_least(size_t length) {
    size_t rest = 0;
    while (length >= RUN_SHORT) {
        rest |= length & 1;
        length >>= 1;
    }
    return length + rest;
}

static ALWAYS_INLINE int timsort(Sort *s, LessFn less) {
    size_t least = run_least(s->length);
    int failed = 0;
    for (size_t start = 0; start < s->length;) {
        size_t n = run_find(s, less, start, &failed);
        if (failed) return -1;
        if (n < least) {
            size_t wanted = s->length - start < least ? s->length - start : least;
            if (insertion_sort(s, less, start, start + wanted, start + n) < 0) return -1;
            n = wanted;
        }
        if (run_push(s, less, start, n) < 0) return -1;
        start += n;
    }
    while (s->run_count > 1)
        if (merge_at(s, less, s->run_count - 2) < 0) return -1;
    return 0;
}

/* ---- kinds of keys */

static ALWAYS_INLINE int less_int(const Sort *s, Ref a, Ref b) { return (int64_t)word_of(a) < (int64_t)word_of(b); }
static ALWAYS_INLINE int less_float(const Sort *s, Ref a, Ref b) { return word_float(a) < word_float(b); }

static ALWAYS_INLINE int less_str(const Sort *s, Ref a, Ref b) {
    const Str *x = str_of(a), *y = str_of(b);
    if ((x->kind | y->kind) != 1) return str_compare(a, b) < 0;
    const uint8_t *p = (const uint8_t *)(x + 1), *q = (const uint8_t *)(y + 1);
    if (*p != *q) return *p < *q; /* there is a NUL behind the text: an empty one comes first */
    int order = memcmp(p, q, x->length < y->length ? x->length : y->length);
    return order ? order < 0 : x->length < y->length;
}

static int less_any(const Sort *s, Ref a, Ref b) { return compare_truth(a, b, CMP_LT); }

/* Tuples whose first items are of one kind: these decide, unless they are equal. */
static int less_tuple(const Sort *s, Ref a, Ref b) {
    Ref x = tuple_item_peek(a, 0), y = tuple_item_peek(b, 0);
    if (x != y) {
        if (s->inner(s, x, y)) return 1;
        if (s->inner(s, y, x)) return 0;
    }
    return compare_truth(a, b, CMP_LT);
}

static int less_int_fn(const Sort *s, Ref a, Ref b) { return less_int(s, a, b); }
static int less_float_fn(const Sort *s, Ref a, Ref b) { return less_float(s, a, b); }
static int less_str_fn(const Sort *s, Ref a, Ref b) { return less_str(s, a, b); }

typedef enum KeyKind { KEYS_ANY, KEYS_INT, KEYS_FLOAT, KEYS_STR, KEYS_TUPLE } KeyKind;

static KeyKind kind_of(Ref v) {
    if (is_small_int(v)) return KEYS_INT;
    if (is_word_float(v)) return KEYS_FLOAT;
    if (is_exact_str(v)) return KEYS_STR;
    return is_exactly(v, &tuple_type) && tuple_length(v) ? KEYS_TUPLE : KEYS_ANY;
}

static KeyKind keys_kind(const Sort *s) {
    KeyKind kind = kind_of(s->keys[0]);
    for (size_t i = 1; i < s->length && kind != KEYS_ANY; i++)
        if (kind_of(s->keys[i]) != kind) kind = KEYS_ANY;
    return kind;
}

static KeyKind first_items_kind(const Sort *s) {
    KeyKind kind = kind_of(tuple_item_peek(s->keys[0], 0));
    for (size_t i = 1; i < s->length && kind != KEYS_ANY; i++)
        if (kind_of(tuple_item_peek(s->keys[i], 0)) != kind) kind = KEYS_ANY;
    return kind;
}

static int sort_ints(Sort *s) { return timsort(s, less_int); }
static int sort_floats(Sort *s) { return timsort(s, less_float); }
static int sort_strs(Sort *s) { return timsort(s, less_str); }
static int sort_any(Sort *s) { return timsort(s, less_any); }
static int sort_tuples(Sort *s) {
    switch (first_items_kind(s)) {
    case KEYS_INT: s->inner = less_int_fn; break;
    case KEYS_FLOAT: s->inner = less_float_fn; break;
    case KEYS_STR: s->inner = less_str_fn; break;
    default: return sort_any(s);
    }
    return timsort(s, less_tuple);
}

static int sort_keys(Sort *s) {
    if (s->length < 2) return 0;
    static int (*const sorts[])(Sort *) = {sort_any, sort_ints, sort_floats, sort_strs, sort_tuples};
    s->min_gallop = GALLOP_MIN;
    int status = sorts[keys_kind(s)](s);
    block_free(s->spare);
    return status;
}

/* ---- lists */

/* The keys of all items: a block of owned values, or NULL with an exception. */
static Own *keys_of(const Own *items, size_t length, Ref key) {
    Own *keys = items_new(length);
    for (size_t i = 0; keys && i < length; i++) {
        if ((keys[i] = call(key, (const Ref[]){items[i]}, 1, NULL))) continue;
        items_decref(keys, i);
        block_free(keys);
        return NULL;
    }
    return keys;
}

static int sort_array(Own *items, size_t length, Ref key, bool reverse) {
    Sort s; /* its runs are written before they are read */
    s.keys = items;
    s.values = s.spare = NULL;
    s.length = length;
    s.spare_capacity = s.run_count = 0;
    if (length == 0) return 0;
    if (key && !is_none(key)) {
        s.values = items;
        if (!(s.keys = keys_of(items, length, key))) return -1;
    }
    /* Turning the array around before and after keeps equal items in their order. */
    if (reverse) reverse_range(&s, 0, length);
    int status = sort_keys(&s);
    if (reverse) reverse_range(&s, 0, length);
    if (s.values) {
        items_decref(s.keys, length);
        block_free(s.keys);
    }
    return status;
}

int list_sort(Ref v, Ref key, bool reverse) {
    List *list = list_of(v), kept = *list;
    list->items = NULL;
    list->length = list->capacity = 0;
    int status = sort_array(kept.items, kept.length, key, reverse);
    List changed = *list;
    list->items = kept.items;
    list->length = kept.length;
    list->capacity = kept.capacity;
    if (!changed.items) return status;
    items_decref(changed.items, changed.length);
    block_free(changed.items);
    return status < 0 ? -1 : fail(ValueError, "list modified during sort");
}
