/* bytes, and the growable bytearray. */
#pragma once

#include "runtime/object/object.h"

typedef struct Bytes { Object head; size_t length; int64_t hash; /* data and a NUL */ } Bytes;
typedef struct ByteArray {
    Object head;
    size_t length;
    size_t capacity;   /* bytes behind data, the NUL included; 0: data is the shared empty text */
    char *data;        /* the first byte; a NUL follows the last */
    size_t offset;     /* bytes of the block in front of data: room that deleting from the front left */
    ssize_t exports;   /* buffers that are out: while there is one, the size may not change */
} ByteArray;
extern Type bytes_type, bytearray_type, bytearray_iter_type;

static inline char *bytes_data(Ref v) { return (char *)((Bytes *)object_of(v) + 1); }
static inline size_t bytes_length(Ref v) { return ((Bytes *)object_of(v))->length; }
NODISCARD Own bytes_new(const void *data, size_t size) HOLDS_GIL; /* a copy; of no or one byte, a shared object */
NODISCARD Own bytes_new_empty(size_t size) HOLDS_GIL;                /* to be filled */
/* Shorten a fresh, unshared bytes object.  Consumes it. */
NODISCARD Own bytes_shrink_take(Own bytes, size_t size) HOLDS_GIL;
/* The same in both directions, for one that is still to be filled and is not empty before or after. */
NODISCARD Own bytes_resize_take(Own bytes, size_t size) HOLDS_GIL;
/* bytes(v) of any object: buffers, iterables of ints, __bytes__; not of str and numbers. TypeError "cannot convert 'X'
 * object to bytes". */
NODISCARD Own bytes_from(Ref v) DROPS_GIL;
NODISCARD Own bytearray_new(const void *data, size_t size) HOLDS_GIL;
/* Change the length; new bytes at the end are not initialised.  BufferError "Existing exports of data: object cannot be
 * re-sized". */
NODISCARD int bytearray_resize(ByteArray *array, size_t length) HOLDS_GIL;
/* bytes.decode / str.encode for any known codec; errors: "strict" when NULL. LookupError "unknown encoding: x". */
NODISCARD Own decode(const char *data, size_t size, const char *encoding, const char *errors) DROPS_GIL;
NODISCARD Own encode(Ref s, const char *encoding, const char *errors) DROPS_GIL;
