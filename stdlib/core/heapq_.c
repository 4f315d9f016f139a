/* The module _heapq: binary heaps in lists (Williams 1964).  heapq (stdlib/lib) adds merge, nlargest and nsmallest.
 *
 * Comparisons may run Python code that changes the list: after each the length is looked at again. */
#include "stdlib/stdlib.h"

/* a before b in a heap with the least on top, or in one with the greatest: 1, 0, -1. */
static int heap_before(Ref a, Ref b, bool max) {
    scoped Own x = own(a), y = own(b);
    return max ? compare_truth(y, x, CMP_LT) : compare_truth(x, y, CMP_LT);
}

static int items_before(List *heap, size_t i, size_t j, bool max) {
    size_t length = heap->length;
    int before = heap_before(heap->items[i], heap->items[j], max);
    if (before >= 0 && heap->length != length) return fail(RuntimeError, "list changed size during iteration");
    return before;
}

static void items_swap(List *heap, size_t i, size_t j) {
    Own item = heap->items[i];
    heap->items[i] = heap->items[j];
    heap->items[j] = item;
}

/* Item `at` moves up to its place, but not above `top`. */
static int sift_up(List *heap, size_t top, size_t at, bool max) {
    while (at > top) {
        size_t parent = (at - 1) / 2;
        int before = items_before(heap, at, parent, max);
        if (before <= 0) return before;
        items_swap(heap, at, parent);
        at = parent;
    }
    return 0;
}

/* Item `at` goes down to a leaf along the better children, then up to its place: cheaper than comparing it on the way
 * down, since it mostly belongs far below (Floyd 1964). */
static int sift_down(List *heap, size_t at, bool max) {
    size_t top = at, length = heap->length;
    while (at < length / 2) {
        size_t child = 2 * at + 1;
        if (child + 1 < length) {
            int before = items_before(heap, child, child + 1, max);
            if (before < 0) return -1;
            child += !before;
        }
        items_swap(heap, at, child);
        at = child;
    }
    return sift_up(heap, top, at, max);
}

static int need_list(Ref v, const char *function) {
    return is_list(v) ? 0 : fail(TypeError, "%s() argument must be list, not %T", function, v);
}
static int need_first_list(Ref v, const char *function) {
    return is_list(v) ? 0 : fail(TypeError, "%s() argument 1 must be list, not %T", function, v);
}

static Own heappush(Ref self, const Ref *args) {
    if (need_first_list(args[0], "heappush") < 0 || list_append(args[0], args[1]) < 0) return NULL;
    return sift_up(list_of(args[0]), 0, list_length(args[0]) - 1, false) < 0 ? NULL : None;
}

static Own pop_top(Ref heap, bool max) {
    if (list_length(heap) == 0) return throw(IndexError, "index out of range");
    scoped Own last = list_pop(heap, -1);
    if (!last || list_length(heap) == 0) return give(last);
    scoped Own top = list_of(heap)->items[0];
    list_of(heap)->items[0] = give(last);
    return sift_down(list_of(heap), 0, max) < 0 ? NULL : give(top);
}

static Own replace_top(Ref heap, Ref item, bool max) {
    if (list_length(heap) == 0) return throw(IndexError, "index out of range");
    scoped Own top = list_of(heap)->items[0];
    list_of(heap)->items[0] = own(item);
    return sift_down(list_of(heap), 0, max) < 0 ? NULL : give(top);
}

static Own make_heap(Ref heap, bool max) {
    for (size_t i = list_length(heap) / 2; i-- > 0;)
        if (sift_down(list_of(heap), i, max) < 0) return NULL;
    return None;
}

static Own heappop(Ref self, const Ref *args) { return need_list(args[0], "heappop") < 0 ? NULL : pop_top(args[0], false); }
static Own heapify(Ref self, const Ref *args) { return need_list(args[0], "heapify") < 0 ? NULL : make_heap(args[0], false); }
static Own heapreplace(Ref self, const Ref *args) {
    return need_first_list(args[0], "heapreplace") < 0 ? NULL : replace_top(args[0], args[1], false);
}
static Own heappop_max(Ref self, const Ref *args) {
    return need_list(args[0], "_heappop_max") < 0 ? NULL : pop_top(args[0], true);
}
static Own heapify_max(Ref self, const Ref *args) {
    return need_list(args[0], "_heapify_max") < 0 ? NULL : make_heap(args[0], true);
}
static Own heapreplace_max(Ref self, const Ref *args) {
    return need_first_list(args[0], "_heapreplace_max") < 0 ? NULL : replace_top(args[0], args[1], true);
}

static Own heappushpop(Ref self, const Ref *args) {
    if (need_first_list(args[0], "heappushpop") < 0) return NULL;
    if (list_length(args[0]) == 0) return own(args[1]);
    int before = heap_before(list_item_peek(args[0], 0), args[1], false);
    if (before < 0) return NULL;
    return before ? replace_top(args[0], args[1], false) : own(args[1]);
}

static const MethodRow heapq_functions[] = {
    {"heappush(heap, item, /)", heappush, "Put item into the heap.", 0},
    {"heappop(heap, /)", heappop, "Take the least item out of the heap.", 0},
    {"heapify(heap, /)", heapify, "Make a list a heap, in linear time.", 0},
    {"heapreplace(heap, item, /)", heapreplace, "Take the least item out, then put item in.", 0},
    {"heappushpop(heap, item, /)", heappushpop, "Put item in, then take the least item out.", 0},
    {"_heappop_max(heap, /)", heappop_max, "heappop, of a heap with the greatest on top.", 0},
    {"_heapify_max(heap, /)", heapify_max, "heapify, with the greatest on top.", 0},
    {"_heapreplace_max(heap, item, /)", heapreplace_max, "heapreplace, of a heap with the greatest on top.", 0},
    {0},
};

const ModuleDef _heapq_module = {.name = "_heapq", .doc = "Binary heaps in lists.", .functions = heapq_functions};
