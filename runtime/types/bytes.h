/* bytes, and the growable bytearray. */
#pragma once

#include "runtime/object/object.h"

typedef struct Bytes { Object head; size_t length; int64_t hash; /* data and a NUL */ } Bytes;
typedef struct ByteArray { Object head; size_t length, capacity; char *data; size_t offset; ssize_t exports; } ByteArray; /* data NUL-ended */
extern Type bytes_type, bytearray_type;

static inline char *bytes_data(Ref v) { return (char *)((Bytes *)object_of(v) + 1); }
static inline size_t bytes_length(Ref v) { return ((Bytes *)object_of(v))->length; }
NODISCARD Own bytes_new(const void *data, size_t size) HOLDS_GIL;
NODISCARD Own bytes_new_empty(size_t size) HOLDS_GIL;                /* to be filled */
/* Shorten a fresh, unshared bytes object.  Consumes it. */
NODISCARD Own bytes_shrink_take(Own bytes, size_t size) HOLDS_GIL;
NODISCARD Own bytearray_new(const void *data, size_t size) HOLDS_GIL;
/* bytes.decode / str.encode for any known codec; errors: "strict" when NULL. LookupError "unknown encoding: x". */
NODISCARD Own decode(const char *data, size_t size, const char *encoding, const char *errors) DROPS_GIL;
NODISCARD Own encode(Ref s, const char *encoding, const char *errors) DROPS_GIL;
