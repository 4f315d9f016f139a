/* Functions of posix that move bytes between descriptors, or between a descriptor and several buffers. */
#include "stdlib/io/posix.h"

#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

/* ---- several buffers at once */

enum { VECTOR_MAX = 1024 };

typedef struct Vector {
    size_t count;
    Buffer buffers[VECTOR_MAX];
    struct iovec parts[VECTOR_MAX];
} Vector;

static void vector_end(Vector *v) {
    while (v->count > 0) buffer_release(&v->buffers[--v->count]);
    mem_free(v);
}

static Vector *vector_read(Ref buffers, int flags, const char *complaint) {
    scoped Own items = sequence_fast(buffers, complaint);
    if (!items) return NULL;
    size_t count = is_list(items) ? list_length(items) : tuple_length(items);
    if (count > VECTOR_MAX) return throw(ValueError, "too many buffers");
    Vector *v = mem_alloc(sizeof *v);
    if (!v) return throw_memory();
    for (v->count = 0; v->count < count; v->count++) {
        Ref item = is_list(items) ? list_item_peek(items, v->count) : tuple_item_peek(items, v->count);
        if (buffer_get(item, &v->buffers[v->count], flags) < 0) {
            vector_end(v);
            return NULL;
        }
        v->parts[v->count] = (struct iovec){v->buffers[v->count].data, v->buffers[v->count].size_bytes};
    }
    return v;
}

typedef ssize_t (*VectorCall)(int fd, const struct iovec *parts, int count, off_t offset, int flags);

static ssize_t plain_read(int fd, const struct iovec *parts, int count, off_t offset, int flags) { return readv(fd, parts, count); }
static ssize_t plain_write(int fd, const struct iovec *parts, int count, off_t offset, int flags) { return writev(fd, parts, count); }

/* (fd, buffers[, offset[, flags]]) */
static Own transfer(const Ref *a, bool reading, bool placed, const char *complaint, VectorCall function) {
    int fd, flags = 0;
    int64_t offset = 0;
    ssize_t n;
    if (int_from(a[0], &fd) < 0 || (placed && (int64_from(a[2], &offset) < 0 || (a[3] && int_from(a[3], &flags) < 0)))) return NULL;
    Vector *v = vector_read(a[1], reading ? BUFFER_WRITE : BUFFER_READ, complaint);
    if (!v) return NULL;
    CALL(n, function(fd, v->parts, (int)v->count, offset, flags));
    int error = errno;
    vector_end(v);
    errno = error;
    return int_or_errno(n);
}
Own posix_readv(Ref m, const Ref *a) { return transfer(a, true, false, "readv() arg 2 must be a sequence", plain_read); }
Own posix_writev(Ref m, const Ref *a) { return transfer(a, false, false, "writev() arg 2 must be a sequence", plain_write); }
Own posix_preadv(Ref m, const Ref *a) { return transfer(a, true, true, "preadv2() arg 2 must be a sequence", preadv2); }
Own posix_pwritev(Ref m, const Ref *a) { return transfer(a, false, true, "pwritev2() arg 2 must be a sequence", pwritev2); }

/* ---- within the kernel */

Own posix_sendfile(Ref m, const Ref *a) {
    int out, in;
    int64_t offset = 0;
    ssize_t count, n;
    if (int_from(a[0], &out) < 0 || int_from(a[1], &in) < 0 || index_ssize(a[3], &count) < 0) return NULL;
    if (!is_none(a[2]) && int64_from(a[2], &offset) < 0) return NULL;
    off_t at = offset, *where = is_none(a[2]) ? NULL : &at;
    CALL(n, sendfile(out, in, where, (size_t)count));
    return int_or_errno(n);
}

typedef ssize_t (*KernelCopy)(int from, off64_t *from_at, int to, off64_t *to_at, size_t count, unsigned flags);

/* (src, dst, count, offset_src, offset_dst, flags): None as an offset is the descriptor's own place, which moves. */
static Own copy_between(const Ref *a, Ref flags_given, KernelCopy function) {
    int from, to, flags = 0;
    ssize_t count, n;
    int64_t places[2] = {0};
    bool placed[2];
    if (int_from(a[0], &from) < 0 || int_from(a[1], &to) < 0 || index_ssize(a[2], &count) < 0) return NULL;
    if (count < 0) return throw(ValueError, "negative value for 'count' not allowed");
    for (int i = 0; i < 2; i++) {
        placed[i] = a[3 + i] && !is_none(a[3 + i]);
        if (placed[i] && int64_from(a[3 + i], &places[i]) < 0) return NULL;
    }
    if (flags_given && int_from(flags_given, &flags) < 0) return NULL;
    off64_t from_at = places[0], to_at = places[1];
    CALL(n, function(from, placed[0] ? &from_at : NULL, to, placed[1] ? &to_at : NULL, (size_t)count, (unsigned)flags));
    return int_or_errno(n);
}
Own posix_copy_file_range(Ref m, const Ref *a) { return copy_between(a, NULL, copy_file_range); }
Own posix_splice(Ref m, const Ref *a) { return copy_between(a, a[5], splice); }

Own posix_posix_fadvise(Ref m, const Ref *a) {
    int fd, advice, error;
    int64_t offset, length;
    if (int_from(a[0], &fd) < 0 || int64_from(a[1], &offset) < 0 || int64_from(a[2], &length) < 0 || int_from(a[3], &advice) < 0) return NULL;
    WITHOUT_GIL(error = posix_fadvise(fd, offset, length, advice));
    errno = error;
    return error ? throw_errno() : None;
}
