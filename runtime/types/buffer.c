/* The buffer protocol's two doors.  An exporter fills a Buffer in its get_buffer slot; the buffer holds a count of it
 * until it is released, so its memory stays where it is. */
#include "runtime/object/error.h"
#include "runtime/types/memoryview.h"

bool has_buffer(Ref v) { return type_of(v)->get_buffer; }

int buffer_get(Ref v, Buffer *out, int flags) {
    const Type *type = type_of(v);
    *out = (Buffer){.owner = NULL};
    if (!type->get_buffer) return fail(TypeError, "a bytes-like object is required, not '%T'", v);
    return type->get_buffer(v, out, flags);
}

int buffer_get_target(Ref v, Buffer *out, const char *what) {
    if (buffer_get(v, out, BUFFER_WRITE) == 0) return 0;
    if (error_is(MemoryError)) return -1;
    error_clear();
    return fail(TypeError, "%s must be read-write bytes-like object, not %T", what, v);
}

void buffer_release(Buffer *buffer) {
    if (!buffer->owner) return;
    const Type *type = type_of(buffer->owner);
    if (type->release_buffer) type->release_buffer(buffer->owner, buffer);
    CLEAR(buffer->owner);
}

void buffer_fill(Buffer *out, Ref owner, void *data, size_t size_bytes, bool readonly) {
    *out = (Buffer){
        .owner = own(owner),
        .data = data,
        .size_bytes = size_bytes,
        .item_size = 1,
        .readonly = readonly,
        .format = "B",
        .dimensions = 1,
        .shape = {(ssize_t)size_bytes},
        .strides = {1},
    };
}
