/* How a list gives memory back: what list.c shares with list_methods.c and the eval loop. */
#pragma once

#include "runtime/types/list.h"

/* Is it empty, or does it use so little of its block that taking something out should give memory back? */
static inline bool list_sparse(const List *list) { return list->length <= list->capacity >> 3; }

/* Go to a smaller block.  Items move; cannot fail. */
void list_trim_slow(List *list) HOLDS_GIL;

/* Something was taken out. */
static inline void list_trim(List *list) {
    if (UNLIKELY(list_sparse(list)) && list->capacity >= 16) list_trim_slow(list);
}
