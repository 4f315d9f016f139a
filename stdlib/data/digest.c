#include "stdlib/data/digest.h"

int digest_add(Ref data, struct Lock *lock, void *state, void (*add)(void *state, const void *bytes, size_t size)) {
    Buffer buffer;
    if (is_str(data)) return fail(TypeError, "Strings must be encoded before hashing");
    if (!has_buffer(data)) return fail(TypeError, "object supporting the buffer API required");
    if (buffer_get(data, &buffer, BUFFER_READ) < 0) return -1;
    int status = lock_await(lock);
    if (status == 0) {
        if (buffer.size_bytes >= DIGEST_NOGIL_BYTES) WITHOUT_GIL_FOR("hash", add(state, buffer.data, buffer.size_bytes));
        else add(state, buffer.data, buffer.size_bytes);
        lock_release(lock);
    }
    buffer_release(&buffer);
    return status;
}

Own digest_hex(const uint8_t *bytes, size_t size) {
    scoped Own text = str_new_empty(size * 2, 127);
    if (!text) return NULL;
    char *out = str_data(text);
    for (size_t i = 0; i < size; i++) {
        *out++ = "0123456789abcdef"[bytes[i] >> 4];
        *out++ = "0123456789abcdef"[bytes[i] & 15];
    }
    return give(text);
}
