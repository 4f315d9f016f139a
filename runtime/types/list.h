/* list: a growable array of values. */
#pragma once

#include "runtime/object/object.h"

typedef struct List { Object head; size_t length, capacity; Own *items; } List;
extern Type list_type;

static inline List *list_of(Ref v) { return (List *)object_of(v); }
static inline size_t list_length(Ref v) { return list_of(v)->length; }
static inline Ref list_item_peek(Ref v, size_t i) { return list_of(v)->items[i]; }
NODISCARD Own list_new(size_t capacity) HOLDS_GIL;          /* empty, with room */
NODISCARD Own list_from_array_take(Own *items, size_t length) HOLDS_GIL; /* consumes the items, also on failure */
NODISCARD int list_grow(List *list, size_t min_capacity) HOLDS_GIL;
NODISCARD int list_append(Ref list, Ref item) HOLDS_GIL;
NODISCARD int list_append_take(Ref list, Own item) HOLDS_GIL; /* item NULL: -1, its exception stands */
NODISCARD int list_insert(Ref list, ssize_t index, Ref item) HOLDS_GIL;
NODISCARD int list_extend(Ref list, Ref iterable) DROPS_GIL;
NODISCARD int list_sort(Ref list, Ref key, bool reverse) DROPS_GIL; /* key NULL or None: none */
NODISCARD int list_reverse(Ref list) HOLDS_GIL;
NODISCARD Own list_to_tuple(Ref list) HOLDS_GIL;
NODISCARD Own list_to_tuple_take(Own list) HOLDS_GIL; /* of a list that is no longer needed: its items move */
NODISCARD Own list_slice(Ref list, size_t start, size_t stop) HOLDS_GIL;
NODISCARD Own list_pop(Ref list, ssize_t index) HOLDS_GIL;  /* IndexError "pop index out of range" */
void list_clear(Ref list) HOLDS_GIL;
