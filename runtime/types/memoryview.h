/* The buffer protocol, and memoryview over it. */
#pragma once

#include "runtime/object/object.h"

struct Buffer {
    Own owner;               /* the exporter, counted */
    void *data;
    size_t size_bytes, item_size;
    bool readonly;
    const char *format;      /* struct-module code; "B" for bytes */
    int dimensions;
    ssize_t shape[8], strides[8];
    void *internal;          /* the exporter's own */
};
enum BufferFlags { BUFFER_READ = 0, BUFFER_WRITE = 1, BUFFER_STRIDES = 2, BUFFER_FORMAT = 4 };

extern Type memoryview_type, memoryview_iter_type;
/* TypeError "a bytes-like object is required, not 'X'"; BufferError. */
NODISCARD int buffer_get(Ref v, Buffer *out, int flags) HOLDS_GIL;   /* contiguous unless BUFFER_STRIDES */
/* One to write to, for `what`, as in "readinto() argument": TypeError for whatever is none. */
NODISCARD int buffer_get_target(Ref v, Buffer *out, const char *what) HOLDS_GIL;
void buffer_release(Buffer *buffer) HOLDS_GIL;
bool has_buffer(Ref v);
/* For exporters: a plain row of bytes; takes a count of owner. */
void buffer_fill(Buffer *out, Ref owner, void *data, size_t size_bytes, bool readonly) HOLDS_GIL;
NODISCARD Own memoryview_new(Ref v) HOLDS_GIL;
