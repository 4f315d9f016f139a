/* Where the unpickler's bytes come from: a window of what is there, and behind it a file or a connection.
 *
 * Large payloads do not go through the window but straight into the object that will hold them.  A length is only a
 * promise: beyond BELIEVED bytes memory grows with what really comes. */
#include "stdlib/data/pickle.h"

enum {
    READ_CHUNK = 1 << 20,  /* of a file at once */
    READ_AHEAD = 64 << 10, /* where reading ahead is allowed */
};
#define BELIEVED ((size_t)64 << 20) /* pages that nothing is written to cost nothing */

static COLD void *truncated(void) { return throw(UnpicklingError, "pickle data was truncated"); }

/* ---- files */

/* file.read(n), of which no more than n bytes are taken. */
static ssize_t file_more(Reader *r, void *out, size_t n) {
    scoped Own chunk = call1(r->read, small_int_new((int64_t)(n < READ_CHUNK ? n : READ_CHUNK)));
    if (!chunk) return -1;
    if (!is_bytes(chunk)) return fail(TypeError, "a bytes-like object is required, not '%T'", chunk);
    if (bytes_length(chunk) < n) n = bytes_length(chunk);
    memcpy(out, bytes_data(chunk), n);
    return (ssize_t)n;
}

int reader_set_file(Reader *r, Ref file) {
    int can_read = getattr_find(file, name_read, &r->read);
    if (can_read < 0) return -1;
    int can_readline = getattr_find(file, name_readline, &r->readline);
    if (can_readline < 0) return -1;
    r->more = file_more;
    return can_read && can_readline ? 0 : fail(TypeError, "file must have 'read' and 'readline' attributes");
}

/* ---- payloads */

static char *payload_data(Ref v) { return is_bytes(v) ? bytes_data(v) : ((ByteArray *)object_of(v))->data; }

static int payload_resize(Own *v, size_t size) {
    if (!is_bytes(*v)) return bytearray_resize((ByteArray *)object_of(*v), size);
    *v = bytes_resize_take(*v, size);
    return *v ? 0 : -1;
}

Own reader_payload(Reader *r, size_t size, bool mutable) {
    size_t left = (size_t)(r->end - r->at), have = left < size ? left : size;
    size_t room = size <= BELIEVED || have == size ? size : have < BELIEVED ? BELIEVED : have;
    if (have < size && !r->more) return truncated();
    scoped Own v = mutable ? bytearray_new(NULL, room) : bytes_new_empty(room);
    if (!v) return NULL;
    if (have) memcpy(payload_data(v), r->at, have);
    r->at += have;
    while (have < size) {
        if (have == room) {
            room = room < size / 2 ? room * 2 : size;
            if (payload_resize(&v, room) < 0) return NULL;
        }
        ssize_t n = r->more(r, payload_data(v) + have, room - have);
        if (n < 0) return NULL;
        if (n == 0) return truncated();
        have += (size_t)n;
    }
    return give(v);
}

/* ---- the window */

static void window_set_take(Reader *r, Own bytes) {
    own_set_take(&r->window, bytes);
    r->at = (const uint8_t *)bytes_data(bytes);
    r->end = r->at + bytes_length(bytes);
}

int reader_fill(Reader *r, size_t n) {
    size_t wanted = (size_t)(r->end - r->at) + r->ahead;
    if (wanted > READ_AHEAD) wanted = READ_AHEAD;
    Own window = reader_payload(r, wanted > n ? wanted : n, false);
    if (!window) return -1;
    window_set_take(r, window);
    return 0;
}

const uint8_t *reader_line(Reader *r, size_t *size) {
    const uint8_t *at = r->at, *end = r->end > at ? memchr(at, '\n', (size_t)(r->end - at)) : NULL;
    if (!end && r->readline) {
        scoped Own left = bytes_new(at, (size_t)(r->end - at)), line = left ? call0(r->readline) : NULL;
        if (!line) return NULL;
        if (!is_bytes(line)) return throw(TypeError, "a bytes-like object is required, not '%T'", line);
        Own window = binary(OP_ADD, left, line);
        if (!window) return NULL;
        window_set_take(r, window);
        at = r->at;
        end = r->end > at && r->end[-1] == '\n' ? r->end - 1 : NULL;
    }
    if (!end) return truncated();
    *size = (size_t)(end - at);
    r->at = end + 1;
    return at;
}
