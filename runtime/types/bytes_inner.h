/* What the files of bytes and bytearray share.  The methods of both are the same functions: they look at their object
 * through a View and make results of its kind with bytes_like. */
#pragma once

#include "runtime/types/bytes.h"
#include "runtime/types/memoryview.h"

typedef struct View { const char *data; size_t length; } View;

static inline bool is_bytearray(Ref v) { return is_kind(v, &bytearray_type); }
static inline bool is_exact_bytes(Ref v) { return is_object_nn(v) && object_of(v)->type == &bytes_type; }
/* v: bytes or bytearray.  Good until the bytearray changes. */
static inline View view_of(Ref v) {
    if (is_bytes(v)) return (View){bytes_data(v), bytes_length(v)};
    const ByteArray *a = (const ByteArray *)object_of(v);
    return (View){a->data, a->length};
}
/* A new object of self's kind (never of a subclass). */
NODISCARD static inline Own bytes_like(Ref self, const void *data, size_t size) {
    return is_bytes(self) ? bytes_new(data, size) : bytearray_new(data, size);
}
/* self, if nobody can change it, or a copy. */
NODISCARD static inline Own bytes_unchanged(Ref self) {
    View v = view_of(self);
    return is_exact_bytes(self) ? own(self) : bytes_like(self, v.data, v.length);
}
/* A new object of self's kind of this size, and where its bytes are to be put. */
NODISCARD Own bytes_like_empty(Ref self, size_t size, char **data) HOLDS_GIL;

/* Something bytes-like, held while it is looked at. */
typedef struct ByteArg { View view; Buffer buffer; char byte; } ByteArg;
/* TypeError "a bytes-like object is required, not 'X'". */
NODISCARD int byte_arg_get(ByteArg *arg, Ref v) HOLDS_GIL;
void byte_arg_release(ByteArg *arg);
#define byte_arg_scope __attribute__((cleanup(byte_arg_release)))
/* Declares one that holds nothing yet.  (An initialiser would clear the buffer's shape and strides, at some cost.) */
#define BYTE_ARG(name)              \
    byte_arg_scope ByteArg name;    \
    name.view = (View){NULL, 0};    \
    name.buffer.owner = NULL

/* An int in range(256).  ValueError with this message. */
NODISCARD int byte_from(Ref v, const char *message, unsigned char *out) DROPS_GIL;
/* v.__bytes__(), if its type has one: 1, 0, -1. */
NODISCARD int bytes_from_dunder(Ref v, Own *out) DROPS_GIL;
/* The step of iterators over bytes and bytearrays. */
NODISCARD int bytes_iter_next(Ref self, Own *out) HOLDS_GIL;
/* repr(): b'...' of bytes, with before and after empty; "bytearray(" b'...' ")" of a bytearray. */
NODISCARD Own bytes_repr(const char *data, size_t size, const char *before, const char *after) HOLDS_GIL;
NODISCARD Own bytes_hex(const char *data, size_t size, Ref separator, Ref group) DROPS_GIL;
/* bytes % args (str_percent.c). */
NODISCARD Own bytes_percent(Ref format, Ref args, Own (*make)(const void *data, size_t size)) DROPS_GIL; /* make: the result */
NODISCARD Own bytes_repeat(Ref self, Ref count) DROPS_GIL;
NODISCARD int bytes_contains(Ref self, Ref item) DROPS_GIL;
/* The bytes for the arguments of bytes() and bytearray(): a new bytes object, or the one given. */
NODISCARD Own bytes_from_args(const char *type, Ref source, Ref encoding, Ref errors) DROPS_GIL;
/* The bytes of an iterable of ints; `range_message` for those out of range.  NULL without exception: not iterable. */
NODISCARD Own bytes_from_iterable(Ref iterable, const char *range_message) DROPS_GIL;

#define METHOD(signature, function, flags, doc) NODISCARD Own function(Ref self, const Ref *args) DROPS_GIL;
#define METHOD_ANY(signature, function, flags, doc) \
    NODISCARD Own function(Ref self, const Ref *args, size_t count, Ref names) DROPS_GIL;
#include "runtime/types/bytes_methods.def"
#undef METHOD
#undef METHOD_ANY
