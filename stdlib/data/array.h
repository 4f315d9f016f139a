/* array.array: how its parts fit together.  array.c has the object, array_items.c the kinds of items. */
#pragma once

#include "runtime/gilt.h"

/* A kind of items. */
typedef struct ArrayKind {
    char code;           /* 'b', 'B', 'u', ... */
    uint8_t size;        /* bytes of an item */
    bool is_signed, is_float;
    uint8_t machine;     /* number of the format, as pickles of every machine say it (little endian) */
    const char *format;  /* as struct and memoryview call it */
} ArrayKind;

/* NULL: there is no such kind. */
const ArrayKind *array_kind_find(uint32_t code);
extern const char array_codes[];
NODISCARD Own array_load(const ArrayKind *kind, const void *item) HOLDS_GIL;
/* value converted to an item at `item`, which is written only on success.  TypeError, OverflowError. */
NODISCARD int array_store(const ArrayKind *kind, void *item, Ref value) DROPS_GIL;
/* Items in one of the machine formats 0 to 21, as bytes in ours: a new bytes object.  ValueError. */
NODISCARD Own array_convert(const ArrayKind *kind, int machine, const char *data, size_t size) HOLDS_GIL;
