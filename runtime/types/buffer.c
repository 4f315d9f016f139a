/* The buffer protocol's two doors.  An exporter fills a Buffer in its get_buffer slot; the buffer holds a count of it
 * until it is released, so its memory stays where it is. */
#include "runtime/object/error.h"
#include "runtime/types/memoryview.h"

bool has_buffer(Ref v) { return type_of(v)->get_buffer; }

/* All but the shape and the strides, of which only `dimensions` are ever looked at: clearing those costs more than the rest. */
static void buffer_init(Buffer *out) {
    out->owner = NULL;
    out->data = out->internal = NULL;
    out->size_bytes = out->item_size = 0;
    out->readonly = false;
    out->format = NULL;
    out->dimensions = 0;
}

int buffer_get(Ref v, Buffer *out, int flags) {
    const Type *type = type_of(v);
    buffer_init(out);
    if (!type->get_buffer) return fail(TypeError, "a bytes-like object is required, not '%T'", v);
    return type->get_buffer(v, out, flags);
}

int buffer_get_target(Ref v, Buffer *out, const char *what) {
    if (buffer_get(v, out, BUFFER_WRITE) == 0) return 0;
    if (error_is(MemoryError)) return -1;
    error_clear();
    return fail(TypeError, "%s must be read-write bytes-like object, not %K", what, v);
}

void buffer_release(Buffer *buffer) {
    if (!buffer->owner) return;
    const Type *type = type_of(buffer->owner);
    if (type->release_buffer) type->release_buffer(buffer->owner, buffer);
    CLEAR(buffer->owner);
}

void buffer_fill(Buffer *out, Ref owner, void *data, size_t size_bytes, bool readonly) {
    buffer_init(out);
    out->owner = own(owner);
    out->data = data;
    out->size_bytes = size_bytes;
    out->item_size = 1;
    out->readonly = readonly;
    out->format = "B";
    out->dimensions = 1;
    out->shape[0] = (ssize_t)size_bytes;
    out->strides[0] = 1;
}
