/* list: a growable array of values; what C code does with lists.  list_methods.c is the type that Python code sees.
 *
 * Invariants: length <= capacity; items[0 .. length) are values, never NULL; items is a block of the interpreter's heap
 * or NULL.  Releasing an item may run Python code that changes the list, so every function takes items out of the list
 * first and releases them last. */
#include "runtime/types/list.h"

#include "runtime/object/gc_inline.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list_inner.h"
#include "runtime/types/range.h"
#include "runtime/types/set.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Own list_new(size_t capacity) {
    List *list = plain_new(&list_type, sizeof *list);
    if (!list) return NULL;
    list->length = list->capacity = 0;
    list->items = NULL;
    if (capacity && !(list->items = items_new(capacity))) {
        object_free(&list->head);
        return NULL;
    }
    list->capacity = capacity;
    gc_track_new(&list->head);
    return as_own(list);
}

/* Item by item, as tuple_from_array_take. */
Own list_from_array_take(Own *items, size_t length) {
    Own list = list_new(length);
    if (!list) {
        items_decref(items, length);
        return NULL;
    }
    for (size_t i = 0; i < length; i++) list_of(list)->items[i] = items[i];
    list_of(list)->length = length;
    return list;
}

/* Room for min_capacity items, and an eighth more, so that appending costs amortised constant time (the growth
 * pattern is CPython's). */
int list_grow(List *list, size_t min_capacity) {
    if (min_capacity <= list->capacity) return 0;
    if (min_capacity > ITEMS_MAX) return fail_memory();
    size_t capacity = (min_capacity + (min_capacity >> 3) + 6) & ~(size_t)3;
    if (capacity > ITEMS_MAX) capacity = ITEMS_MAX;
    Own *items = heap_realloc(thread_current->heap, list->items, capacity * sizeof(Own));
    if (!items) return fail_memory();
    list->items = items;
    list->capacity = capacity;
    return 0;
}

/* Failing to move to a smaller block costs nothing but that block. */
void list_trim_slow(List *list) {
    size_t capacity = (list->length + (list->length >> 3) + 6) & ~(size_t)3;
    Own *items = heap_realloc(thread_current->heap, list->items, capacity * sizeof(Own));
    if (!items) return;
    list->items = items;
    list->capacity = capacity;
}

int list_append(Ref v, Ref item) {
    List *list = list_of(v);
    if (UNLIKELY(!item)) return -1;
    if (UNLIKELY(list->length == list->capacity) && list_grow(list, list->length + 1) < 0) return -1;
    list->items[list->length++] = own(item);
    return 0;
}

int list_append_take(Ref v, Own item) {
    List *list = list_of(v);
    if (UNLIKELY(!item)) return -1;
    if (UNLIKELY(list->length == list->capacity) && list_grow(list, list->length + 1) < 0) {
        decref(item);
        return -1;
    }
    list->items[list->length++] = item;
    return 0;
}

int list_insert(Ref v, ssize_t index, Ref item) {
    List *list = list_of(v);
    ssize_t length = (ssize_t)list->length;
    if (index < 0 && (index += length) < 0) index = 0;
    if (index > length) index = length;
    if (list_grow(list, list->length + 1) < 0) return -1;
    memmove(list->items + index + 1, list->items + index, (size_t)(length - index) * sizeof(Own));
    list->items[index] = own(item);
    list->length++;
    return 0;
}

/* ---- extending */

/* Append count values of another array, which may be the list's own: it is looked up again after growing. */
static int extend_from_sequence(List *list, Ref sequence) {
    size_t count = is_list(sequence) ? list_length(sequence) : tuple_length(sequence);
    if (count == 0) return 0;
    if (list_grow(list, list->length + count) < 0) return -1;
    Own *from = is_list(sequence) ? list_of(sequence)->items : tuple_of(sequence)->items;
    items_copy(list->items + list->length, lent(from), count);
    list->length += count;
    return 0;
}

/* Append the characters of a str. */
static int extend_from_str(List *list, Ref s) {
    size_t count = str_length(s);
    if (count && list_grow(list, list->length + count) < 0) return -1;
    for (size_t i = 0; i < count; i++) {
        Own c = str_new_char(str_char(s, i));
        if (!c) return -1;
        list->items[list->length++] = c;
    }
    return 0;
}

static int extend_from_bytes(List *list, Ref bytes) {
    size_t count = bytes_length(bytes);
    if (count && list_grow(list, list->length + count) < 0) return -1;
    const unsigned char *from = (const unsigned char *)bytes_data(bytes);
    Own *to = list->items + list->length;
    for (size_t i = 0; i < count; i++) to[i] = small_int_new(from[i]);
    list->length += count;
    return 0;
}

static int extend_from_range(List *list, const RangeIter *range) {
    if (range->left > SSIZE_MAX - list->length) return fail_memory();
    if (list_grow(list, list->length + range->left) < 0) return -1;
    int64_t n = range->next;
    for (uint64_t left = range->left; left; left--, n += range->step) list->items[list->length++] = small_int_new(n);
    return 0;
}

/* The keys or values of a dict.  Room is made first: behind it nothing runs that could change the dict. */
static int extend_from_dict(List *list, Ref dict, bool values) {
    const Dict *d = dict_of(dict);
    if (list_grow(list, list->length + d->used) < 0) return -1;
    Own *to = list->items + list->length;
    for (size_t i = d->first; i < d->filled; i++) {
        const DictEntry *e = &d->entries[i];
        if (e->key) *to++ = own(values ? e->value : e->key);
    }
    list->length = (size_t)(to - list->items);
    return 0;
}

/* Making pairs may collect garbage, and that may run anything. */
static int extend_from_dict_items(List *list, Ref view) {
    scoped Own dict = own(((DictView *)object_of(view))->dict);
    size_t position = 0, used = dict_length(dict);
    Ref key, value;
    if (list_grow(list, list->length + used) < 0) return -1;
    while (dict_next(dict, &position, &key, &value)) {
        Own pair[2] = {own(key), own(value)};
        if (list_append_take(as_ref(list), tuple_from_array_take(pair, 2)) < 0) return -1;
        if (dict_length(dict) != used) return fail(RuntimeError, "dictionary changed size during iteration");
    }
    return 0;
}

static int extend_from_set(List *list, Ref set) {
    size_t position = 0;
    Ref item;
    if (list_grow(list, list->length + set_length(set)) < 0) return -1;
    while (set_next(set, &position, &item)) list->items[list->length++] = own(item);
    return 0;
}

/* What an iterator from the end of a list still has. */
static int extend_from_reversed(List *list, Ref iterator) {
    SeqIter *it = (SeqIter *)object_of(iterator);
    scoped Own source = give(it->sequence);
    if (!source || it->index > list_length(source)) return 0;
    if (list_grow(list, list->length + it->index) < 0) return -1;
    Own *from = list_of(source)->items;
    while (it->index) list->items[list->length++] = own(from[--it->index]);
    return 0;
}

/* A container of a built-in type needs no iterator.  1 done, 0 another type, -1. */
static int extend_at_once(List *list, Ref v) {
    const Type *type = type_of(v);
    int status;
    if (type == &list_type || type == &tuple_type) status = extend_from_sequence(list, v);
    else if (type == &str_type) status = extend_from_str(list, v);
    else if (type == &bytes_type) status = extend_from_bytes(list, v);
    else if (type == &dict_type) status = extend_from_dict(list, v, false);
    else if (type == &dict_items_type) status = extend_from_dict_items(list, v);
    else if (type == &dict_keys_type || type == &dict_values_type)
        status = extend_from_dict(list, ((DictView *)object_of(v))->dict, type == &dict_values_type);
    else if (type == &set_type || type == &frozenset_type) status = extend_from_set(list, v);
    else if (type == &list_reviter_type) status = extend_from_reversed(list, v);
    else return 0;
    return status < 0 ? -1 : 1;
}

static int append_item(Own item, void *list) { return list_append_take(as_ref(list), item); }

int list_extend(Ref v, Ref iterable) {
    List *list = list_of(v);
    int done = extend_at_once(list, iterable);
    if (done) return done < 0 ? -1 : 0;
    scoped Own iterator = iter(iterable);
    if (!iterator) return -1;
    if (is_exactly(iterable, &range_type) && is_exactly(iterator, &range_iter_type))
        return extend_from_range(list, (const RangeIter *)object_of(iterator));
    size_t hint = 0;
    if (!type_has(type_of(iterable), TYPE_NO_HINT) && length_hint(iterable, 0, &hint) < 0) return -1;
    if (hint && hint <= SSIZE_MAX - list->length && list_grow(list, list->length + hint) < 0) return -1;
    return each(iterator, append_item, list);
}

/* ---- taking out */

Own list_pop(Ref v, ssize_t index) {
    List *list = list_of(v);
    if (list->length == 0) return throw(IndexError, "pop from empty list");
    if (index < 0) index += (ssize_t)list->length;
    if ((size_t)index >= list->length) return throw(IndexError, "pop index out of range");
    Own item = list->items[index];
    list->length--;
    memmove(list->items + index, list->items + index + 1, (list->length - (size_t)index) * sizeof(Own));
    list_trim(list);
    return item;
}

void list_clear(Ref v) {
    List *list = list_of(v);
    Own *items = list->items;
    size_t length = list->length;
    list->items = NULL;
    list->length = list->capacity = 0;
    items_decref(items, length);
    block_free(items);
}

/* ---- copies */

Own list_slice(Ref v, size_t start, size_t stop) {
    Own copy = list_new(stop - start);
    if (!copy) return NULL;
    items_copy(list_of(copy)->items, lent(list_of(v)->items + start), stop - start);
    list_of(copy)->length = stop - start;
    return copy;
}

Own list_to_tuple(Ref v) { return tuple_from_array(lent(list_of(v)->items), list_length(v)); }

Own list_to_tuple_take(Own v) {
    List *list = list_of(v);
    if (object_of(v)->refcount > 1) { /* the collector's functions show lists to everybody */
        Own copy = list_to_tuple(v);
        decref(v);
        return copy;
    }
    size_t length = list->length;
    list->length = 0; /* if memory lacks, the items are released */
    Own tuple = tuple_from_array_take(list->items, length);
    decref(v);
    return tuple;
}

int list_reverse(Ref v) {
    List *list = list_of(v);
    for (size_t i = 0, j = list->length; i + 1 < j; i++) {
        Own item = list->items[i];
        list->items[i] = list->items[--j];
        list->items[j] = item;
    }
    return 0;
}
