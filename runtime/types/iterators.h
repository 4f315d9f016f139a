/* Iterators of the built-in containers, and the lazy built-ins enumerate, zip, map, filter, reversed.
 * List and tuple iterators are laid out alike, and the VM steps them in place. */
#pragma once

#include "runtime/object/object.h"

typedef struct SeqIter { Object head; size_t index; Own sequence; } SeqIter; /* sequence NULL: exhausted */
extern Type list_iter_type, list_reviter_type, tuple_iter_type, seq_iter_type, callable_iter_type, str_iter_type, bytes_iter_type,
    enumerate_type, zip_type, map_type, filter_type, reversed_type;
NODISCARD Own seq_iter_new(Type *type, Ref sequence) HOLDS_GIL;     /* over any __getitem__ object, lists, tuples, ... */
NODISCARD Own callable_iter_new(Ref callable, Ref sentinel) HOLDS_GIL;
