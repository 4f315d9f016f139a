/* The module bisect: places in sorted sequences. */
#include "stdlib/stdlib.h"

typedef struct Search {
    Ref sequence, x, key; /* key NULL: compare the items themselves */
    size_t low, high;
    bool right;           /* behind equal items */
} Search;

/* Arguments (a, x, lo, hi, key) as a Search. */
static int search_from(const Ref *args, bool right, Search *out) {
    ssize_t low = 0, high = -1;
    if (args[2] && index_ssize(args[2], &low) < 0) return -1;
    if (low < 0) return fail(ValueError, "lo must be non-negative");
    if (args[3] && !is_none(args[3]) && index_ssize(args[3], &high) < 0) return -1;
    *out = (Search){args[0], args[1], args[4] && !is_none(args[4]) ? args[4] : NULL, (size_t)low, high < 0 ? 0 : (size_t)high, right};
    return high == -1 ? length(args[0], &out->high) : 0; /* given as -1, too; other negative numbers leave nothing to search */
}

/* Does the item at `middle` go before x?  1, 0, -1. */
static int goes_before(const Search *s, size_t middle) {
    bool in_list = is_exactly(s->sequence, &list_type) && middle < list_length(s->sequence);
    scoped Own place = in_list ? NULL : int_new((int64_t)middle);
    scoped Own item = in_list ? own(list_item_peek(s->sequence, middle)) : place ? getitem(s->sequence, place) : NULL;
    if (!item) return -1;
    if (!s->key && are_small_ints(item, s->x)) return small_int(item) < small_int(s->x) || (s->right && item == s->x);
    if (s->key) own_set_take(&item, call1(s->key, item));
    if (!item) return -1;
    if (!s->right) return compare_truth(item, s->x, CMP_LT);
    int less = compare_truth(s->x, item, CMP_LT);
    return less < 0 ? -1 : !less;
}

static int search_run(Search *s) {
    while (s->low < s->high) {
        size_t middle = s->low + (s->high - s->low) / 2;
        int before = goes_before(s, middle);
        if (before < 0) return -1;
        if (before) s->low = middle + 1;
        else s->high = middle;
    }
    return 0;
}

static Own bisect(const Ref *args, bool right) {
    Search s;
    if (search_from(args, right, &s) < 0 || search_run(&s) < 0) return NULL;
    return int_new((int64_t)s.low);
}

static Own insort(const Ref *args, bool right) {
    Search s;
    if (search_from(args, right, &s) < 0) return NULL;
    scoped Own key = s.key ? call1(s.key, args[1]) : own(args[1]);
    if (!key) return NULL;
    s.x = key;
    if (search_run(&s) < 0) return NULL;
    if (is_exactly(args[0], &list_type)) return list_insert(args[0], (ssize_t)s.low, args[1]) < 0 ? NULL : None;
    scoped Own place = int_new((int64_t)s.low);
    scoped Own done = place ? call_method_named(args[0], "insert", (const Ref[]){place, args[1]}, 2) : NULL;
    return done ? None : NULL;
}

static Own bisect_left(Ref self, const Ref *args) { return bisect(args, false); }
static Own bisect_right(Ref self, const Ref *args) { return bisect(args, true); }
static Own insort_left(Ref self, const Ref *args) { return insort(args, false); }
static Own insort_right(Ref self, const Ref *args) { return insort(args, true); }

#define PARAMETERS "(a, x, lo=0, hi=None, *, key=None)"
static const MethodRow bisect_functions[] = {
    {"bisect_left" PARAMETERS, bisect_left, "Where to insert x into the sorted a, before items equal to it.", 0},
    {"bisect_right" PARAMETERS, bisect_right, "Where to insert x into the sorted a, behind items equal to it.", 0},
    {"insort_left" PARAMETERS, insort_left, "Insert x into the sorted a, before items equal to it.", 0},
    {"insort_right" PARAMETERS, insort_right, "Insert x into the sorted a, behind items equal to it.", 0},
    {0},
};

/* The short names are those of the right ones. */
static int bisect_init(Ref module) {
    scoped Own bisect_ = getattr_named(module, "bisect_right"), insort_ = bisect_ ? getattr_named(module, "insort_right") : NULL;
    return bisect_ && insort_ && setattr_named(module, "bisect", bisect_) == 0 ? setattr_named(module, "insort", insort_) : -1;
}

const ModuleDef bisect_module = {.name = "bisect", .doc = "Places in sorted sequences.", .functions = bisect_functions, .init = bisect_init};
