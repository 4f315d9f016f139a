/* The type list: its slots, slicing, and methods.  The array itself is list.c's. */
#include "runtime/types/list.h"

#include "runtime/object/call.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list_inner.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- lifetime */

static Own list_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (type == &list_type) return list_new(0);
    List *list = object_new(type, 0);
    if (!list) return NULL;
    gc_track_new(&list->head);
    return as_own(list);
}

static int list_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (type_of(self)->new == list_type.new && args_no_names("list", names) < 0) return -1;
    if (args_count("list", count, 0, 1) < 0) return -1;
    list_clear(self);
    return count ? list_extend(self, args[0]) : 0;
}

static void list_dealloc(Object *o) {
    gc_untrack_dying(o);
    List *list = (List *)o;
    list->length = items_decref_shallow(list->items, list->length);
    if (list->length == 0 && LIKELY(o->type == &list_type)) {
        block_free(list->items);
        heap_free(o);
        return;
    }
    if (!dealloc_enter(o)) return;
    items_decref(list->items, list->length);
    block_free(list->items);
    plain_free(o, &list_type);
    dealloc_leave();
}

static int list_traverse(Object *o, VisitFn visit, void *context) {
    List *list = (List *)o;
    for (size_t i = 0; i < list->length; i++) VISIT(list->items[i]);
    return 0;
}

static int list_gc_clear(Object *o) {
    list_clear(as_ref(o));
    return 0;
}

/* ---- reading */

static Ref list_at(Ref self, size_t i) { return i < list_length(self) ? list_of(self)->items[i] : NULL; }

static Own list_repr(Ref self) {
    return list_length(self) ? sequence_repr(self, list_at, "[", "]") : str_new("[]");
}

static int list_length_slot(Ref self, size_t *out) {
    *out = list_length(self);
    return 0;
}

static Own list_compare(Ref a, Ref b, int op) {
    if (!is_list(a) || !is_list(b)) return NotImplemented;
    List *x = list_of(a), *y = list_of(b);
    if (x->length != y->length && (op == CMP_EQ || op == CMP_NE)) return bool_new(op == CMP_NE);
    if (depth_check(" in comparison") < 0) return NULL;
    for (size_t i = 0; i < x->length && i < y->length; i++) {
        if (x->items[i] == y->items[i]) continue;
        scoped Own p = own(x->items[i]), q = own(y->items[i]);
        int equal = items_equal(p, q);
        if (equal < 0) return NULL;
        if (!equal && (i >= x->length || i >= y->length)) break; /* the comparison took items away */
        if (!equal) return sequence_order(p, q, x->length, y->length, op);
    }
    return sequence_order(NULL, NULL, x->length, y->length, op);
}

static int list_contains(Ref self, Ref item) {
    List *list = list_of(self);
    for (size_t i = 0; i < list->length; i++) {
        int equal = items_equal(list->items[i], item);
        if (equal) return equal;
    }
    return 0;
}

static Own list_get_slice(Ref self, Ref slice) {
    ssize_t start, stop, step;
    size_t count;
    if (slice_unpack(slice, &start, &stop, &step) < 0) return NULL;
    count = slice_clip(list_length(self), &start, &stop, step);
    if (step == 1) return list_slice(self, (size_t)start, (size_t)start + count);
    Own result = list_new(count);
    if (!result) return NULL;
    for (size_t i = 0; i < count; i++, start += step) list_of(result)->items[i] = own(list_of(self)->items[start]);
    list_of(result)->length = count;
    return result;
}

static bool is_index(Ref key) { return is_small_int(key) || type_of(key)->index; }

static Own list_getitem(Ref self, Ref key) {
    if (is_object(key) && is_exactly(key, &slice_type)) return list_get_slice(self, key);
    if (!is_index(key)) return throw(TypeError, "list indices must be integers or slices, not %T", key);
    ssize_t i;
    if (index_checked(key, IndexError, &i) < 0) return NULL;
    if (i < 0) i += (ssize_t)list_length(self);
    if ((size_t)i >= list_length(self)) return throw(IndexError, "list index out of range");
    return own(list_of(self)->items[i]);
}

/* ---- writing */

/* Replace items[start .. start + removed) by count values (counts taken over from `items`, a block or NULL, which is
 * consumed).  The only place that moves a list's tail. */
static int list_splice_take(List *list, size_t start, size_t removed, Own *items, size_t count) {
    if (count == removed) {
        for (size_t i = 0; i < count; i++) {
            Own old = list->items[start + i];
            list->items[start + i] = items[i];
            items[i] = old;
        }
        items_decref(items, count);
        block_free(items);
        return 0;
    }
    Own *old = removed ? items_new(removed) : NULL;
    if ((removed && !old) || (count > removed && list_grow(list, list->length + (count - removed)) < 0)) {
        block_free(old);
        items_decref(items, count);
        block_free(items);
        return -1;
    }
    if (removed) memcpy(old, list->items + start, removed * sizeof(Own));
    size_t tail = list->length - start - removed;
    if (tail && count != removed)
        memmove(list->items + start + count, list->items + start + removed, tail * sizeof(Own));
    if (count) memcpy(list->items + start, items, count * sizeof(Own));
    list->length = start + count + tail;
    list_trim(list);
    block_free(items);
    items_decref(old, removed);
    block_free(old);
    return 0;
}

/* The array of a list or tuple, and its length. */
static const Ref *sequence_items(Ref sequence, size_t *count) {
    *count = is_list(sequence) ? list_length(sequence) : tuple_length(sequence);
    return lent(is_list(sequence) ? list_of(sequence)->items : tuple_of(sequence)->items);
}

/* As many for as many, over what needs no counting: in place. */
static bool assign_in_place(List *list, size_t start, const Ref *items, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (is_object(list->items[start + i])) return false;
    items_copy(list->items + start, items, count);
    return true;
}

static int assign_plain_slice(Ref self, size_t start, size_t removed, Ref sequence) {
    Own *copy = NULL;
    size_t count = 0;
    if (sequence) {
        const Ref *items = sequence_items(sequence, &count);
        if (count == removed && sequence != self && assign_in_place(list_of(self), start, items, count)) return 0;
        if (count && !(copy = items_new(count))) return -1;
        items_copy(copy, items, count);
    }
    return list_splice_take(list_of(self), start, removed, copy, count);
}

/* del list[start::step]: the kept items move down in one pass; the others are released at the end. */
static int delete_stepped(List *list, ssize_t start, ssize_t step, size_t count) {
    if (count == 0) return 0;
    if (step < 0) {
        start += step * ((ssize_t)count - 1);
        step = -step;
    }
    Own *dead = items_new(count);
    if (!dead) return -1;
    size_t to = (size_t)start, found = 0;
    for (size_t from = (size_t)start; from < list->length; from++) {
        bool dies = found < count && from == (size_t)start + found * (size_t)step;
        if (dies) dead[found++] = list->items[from];
        else list->items[to++] = list->items[from];
    }
    list->length = to;
    list_trim(list);
    items_decref(dead, count);
    block_free(dead);
    return 0;
}

static int assign_stepped(List *list, ssize_t start, ssize_t step, size_t count, Ref sequence) {
    size_t given;
    const Ref *values = sequence_items(sequence, &given);
    if (given != count)
        return fail(ValueError, "attempt to assign sequence of size %zu to extended slice of size %zu", given, count);
    if (count == 0) return 0;
    Own *items = items_new(count);
    if (!items) return -1;
    items_copy(items, values, count);
    for (size_t i = 0; i < count; i++, start += step) {
        Own old = list->items[start];
        list->items[start] = items[i];
        items[i] = old;
    }
    items_decref(items, count);
    block_free(items);
    return 0;
}

/* The bounds are clipped last: making the new items, and the bounds' __index__, may have changed the list. */
static int list_set_slice(Ref self, Ref slice, Ref value) {
    const Slice *s = (const Slice *)object_of(slice);
    bool extended = !is_none(s->step) && s->step != small_int_new(1);
    scoped Own sequence = NULL;
    if (value) {
        sequence = sequence_fast(value, extended ? "must assign iterable to extended slice" : "can only assign an iterable");
        if (!sequence) return -1;
    }
    ssize_t start, stop, step;
    size_t count;
    if (slice_unpack(slice, &start, &stop, &step) < 0) return -1;
    count = slice_clip(list_length(self), &start, &stop, step);
    if (step == 1) return assign_plain_slice(self, (size_t)start, count, sequence);
    if (!value) return delete_stepped(list_of(self), start, step, count);
    return assign_stepped(list_of(self), start, step, count, sequence);
}

static int list_setitem(Ref self, Ref key, Ref value) {
    if (is_object(key) && is_exactly(key, &slice_type)) return list_set_slice(self, key, value);
    if (!is_index(key)) return fail(TypeError, "list indices must be integers or slices, not %T", key);
    ssize_t i;
    if (index_checked(key, IndexError, &i) < 0) return -1;
    List *list = list_of(self);
    if (i < 0) i += (ssize_t)list->length;
    if ((size_t)i >= list->length) return fail(IndexError, "list assignment index out of range");
    if (!value) decref(list_pop(self, i));
    else own_set_take(&list->items[i], own(value));
    return 0;
}

/* ---- arithmetic */

static Own list_concat(Ref a, Ref b) {
    if (!is_list(b)) return throw(TypeError, "can only concatenate list (not \"%T\") to list", b);
    size_t n = list_length(a), m = list_length(b);
    Own result = list_new(n + m);
    if (!result) return NULL;
    items_copy(list_of(result)->items, lent(list_of(a)->items), n);
    items_copy(list_of(result)->items + n, lent(list_of(b)->items), m);
    list_of(result)->length = n + m;
    return result;
}

static Own list_inplace_concat(Ref self, Ref other) { return list_extend(self, other) < 0 ? NULL : own(self); }

/* n as a count of repetitions, and the length it gives: 1, 0 when n is no index, -1. */
static int repeat_count(Ref self, Ref n, size_t *total) {
    ssize_t times;
    if (!is_index(n)) return 0;
    if (index_checked(n, OverflowError, &times) < 0) return -1;
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(list_length(self), (size_t)times, total) || *total > ITEMS_MAX) return fail_memory();
    return 1;
}

/* Fill items[length .. total) with repetitions of items[0 .. length). */
static void repeat_fill(Own *items, size_t length, size_t total) {
    if (length == 1 && !is_object(items[0])) {
        for (size_t i = 1; i < total; i++) items[i] = items[0];
        return;
    }
    for (size_t i = length; i < total; i++) items[i] = own(items[i - length]);
}

static Own list_repeat(Ref self, Ref n) {
    size_t total, length = list_length(self);
    int is_count = repeat_count(self, n, &total);
    if (is_count <= 0) return is_count < 0 ? NULL : NotImplemented;
    if (length > list_length(self)) length = list_length(self);
    Own result = list_new(total);
    if (!result || total == 0) return result;
    items_copy(list_of(result)->items, lent(list_of(self)->items), length);
    repeat_fill(list_of(result)->items, length, total);
    list_of(result)->length = total;
    return result;
}

static Own list_inplace_repeat(Ref self, Ref n) {
    size_t total;
    int is_count = repeat_count(self, n, &total);
    if (is_count <= 0) return is_count < 0 ? NULL : NotImplemented;
    List *list = list_of(self);
    if (total == 0) {
        list_clear(self);
    } else {
        if (list_grow(list, total) < 0) return NULL;
        repeat_fill(list->items, list->length, total);
        list->length = total;
    }
    return own(self);
}

static Own list_iter(Ref self) { return seq_iter_new(&list_iter_type, self); }

/* ---- methods */

static Own append_method(Ref self, const Ref *args) { return list_append(self, args[0]) < 0 ? NULL : None; }

static Own clear_method(Ref self, const Ref *args) {
    list_clear(self);
    return None;
}

static Own copy_method(Ref self, const Ref *args) { return list_slice(self, 0, list_length(self)); }

static Own count_method(Ref self, const Ref *args) {
    int64_t found = 0;
    for (size_t i = 0; i < list_length(self); i++) {
        int equal = items_equal(list_of(self)->items[i], args[0]);
        if (equal < 0) return NULL;
        found += equal;
    }
    return small_int_new(found);
}

static Own extend_method(Ref self, const Ref *args) { return list_extend(self, args[0]) < 0 ? NULL : None; }

/* The place of item between from and to: 1 found, 0, -1.  The list may shrink while it is searched. */
static int list_find(Ref self, Ref item, size_t from, size_t to, size_t *place) {
    for (size_t i = from; i < to && i < list_length(self); i++) {
        int equal = items_equal(list_of(self)->items[i], item);
        if (equal) {
            *place = i;
            return equal;
        }
    }
    return 0;
}

static Own index_method(Ref self, const Ref *args) {
    size_t from, to, place = 0;
    if (search_bounds(args[1], args[2], list_length(self), &from, &to) < 0) return NULL;
    int found = list_find(self, args[0], from, to, &place);
    if (found < 0) return NULL;
    return found ? small_int_new((int64_t)place) : throw(ValueError, "%R is not in list", args[0]);
}

static Own insert_method(Ref self, const Ref *args) {
    ssize_t index;
    if (index_ssize(args[0], &index) < 0) return NULL;
    return list_insert(self, index, args[1]) < 0 ? NULL : None;
}

static Own pop_method(Ref self, const Ref *args) {
    ssize_t index = -1;
    if (args[0] && index_ssize(args[0], &index) < 0) return NULL;
    return list_pop(self, index);
}

static Own remove_method(Ref self, const Ref *args) {
    size_t place = 0;
    int found = list_find(self, args[0], 0, SIZE_MAX, &place);
    if (found < 0) return NULL;
    if (!found) return throw(ValueError, "list.remove(x): x not in list");
    if (place < list_length(self)) decref(list_pop(self, (ssize_t)place));
    return None;
}

static Own reverse_method(Ref self, const Ref *args) { return list_reverse(self) < 0 ? NULL : None; }

static Own sort_method(Ref self, const Ref *args) {
    int reverse = 0;
    if (args[1] && int_from(args[1], &reverse) < 0) return NULL;
    return list_sort(self, args[0], reverse != 0) < 0 ? NULL : None;
}

static Own reversed_method(Ref self, const Ref *args) { return seq_iter_new(&list_reviter_type, self); }

static Own sizeof_method(Ref self, const Ref *args) {
    return small_int_new((int64_t)(type_of(self)->size + list_of(self)->capacity * sizeof(Own)));
}

static const MethodRow list_methods[] = {
    {"append(self, object, /)", append_method, "Add object at the end.", 0},
    {"clear(self, /)", clear_method, "Take all items out.", 0},
    {"copy(self, /)", copy_method, "A new list of the same items.", 0},
    {"count(self, value, /)", count_method, "How many items equal value.", 0},
    {"extend(self, iterable, /)", extend_method, "Add all items of iterable at the end.", 0},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index_method,
     "The first place of value.\n\nRaises ValueError if it is not there.", 0},
    {"insert(self, index, object, /)", insert_method, "Put object before index.", 0},
    {"pop(self, index=-1, /)", pop_method, "Take out and return the item at index.\n\nRaises IndexError if there is none.", 0},
    {"remove(self, value, /)", remove_method, "Take out the first item that equals value.\n\nRaises ValueError if there is none.", 0},
    {"reverse(self, /)", reverse_method, "Turn the list around in place.", 0},
    {"sort(self, /, *, key=None, reverse=False)", sort_method,
     "Sort the list in place; equal items keep their order.\n\nkey is applied once to each item, and the results are compared.", 0},
    {"__reversed__(self, /)", reversed_method, "An iterator from the end to the beginning.", 0},
    {"__sizeof__(self, /)", sizeof_method, "Bytes in memory.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

Type list_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "list",
    .doc = "list(iterable=(), /)\n--\n\nA sequence that can be changed.\n\nWithout an argument a new empty list.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_LIST | TYPE_SEQUENCE | TYPE_MATCH_SELF,
    .size = sizeof(List),
    .base = &object_type,
    .methods = list_methods,
    .dealloc = list_dealloc,
    .traverse = list_traverse,
    .clear = list_gc_clear,
    .new = list_type_new,
    .init = list_init,
    .repr = list_repr,
    .compare = list_compare,
    .iter = list_iter,
    .length = list_length_slot,
    .getitem = list_getitem,
    .setitem = list_setitem,
    .contains = list_contains,
    .concat = list_concat,
    .repeat = list_repeat,
    .inplace_concat = list_inplace_concat,
    .inplace_repeat = list_inplace_repeat,
};
