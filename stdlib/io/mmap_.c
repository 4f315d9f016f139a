/* The module mmap: files and anonymous memory as bytes that can be changed in place, and shared between processes.
 *
 * While a buffer is out (exports) the mapping can be neither closed nor resized. */
#include "stdlib/io/posix.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stdlib/stdlib.h"

enum Access { ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY };

typedef struct Mmap {
    Object head;
    char *data;          /* NULL: closed */
    size_t size, at;
    off_t offset;
    int fd, access, flags, prot; /* fd: a copy of ours; -1 anonymous */
    ssize_t exports;
    Own weakrefs;
} Mmap;

static Type mmap_type;
static Mmap *mmap_of(Ref v) { return (Mmap *)object_of(v); }

static int check_open(const Mmap *m) { return m->data ? 0 : fail(ValueError, "mmap closed or invalid"); }

static int check_writable(const Mmap *m) {
    if (check_open(m) < 0) return -1;
    bool good = m->access == ACCESS_DEFAULT ? (m->prot & PROT_WRITE) != 0 : m->access != ACCESS_READ;
    return good ? 0 : fail(TypeError, "mmap can't modify a readonly memory map.");
}

static int check_resizable(const Mmap *m) {
    if (m->exports) return fail(BufferError, "mmap can't resize with extant pointers exported.");
    if (m->access == ACCESS_DEFAULT || m->access == ACCESS_WRITE) return 0;
    return fail(TypeError, "mmap can't resize a readonly or copy-on-write memory map.");
}

/* ---- making */

typedef struct Wish { int fd, flags, prot, access; int64_t size, offset; } Wish;

static int wish_read(Wish *w, const Ref *a) {
    *w = (Wish){.flags = MAP_SHARED, .prot = PROT_READ | PROT_WRITE};
    if (int_from(a[0], &w->fd) < 0 || int64_from(a[1], &w->size) < 0) return -1;
    if ((a[2] && int_from(a[2], &w->flags) < 0) || (a[3] && int_from(a[3], &w->prot) < 0)) return -1;
    if ((a[4] && int_from(a[4], &w->access) < 0) || (a[5] && int64_from(a[5], &w->offset) < 0)) return -1;
    if (w->size < 0) return fail(OverflowError, "memory mapped length must be positive");
    if (w->offset < 0) return fail(OverflowError, "memory mapped offset must be positive");
    if (w->access != ACCESS_DEFAULT && (w->flags != MAP_SHARED || w->prot != (PROT_READ | PROT_WRITE))) return fail(ValueError, "mmap can't specify both access and flags, prot.");
    switch (w->access) {
    case ACCESS_READ: return w->prot = PROT_READ, 0;
    case ACCESS_COPY: return w->flags = MAP_PRIVATE, 0;
    case ACCESS_DEFAULT: case ACCESS_WRITE: return 0;
    default: return fail(ValueError, "mmap invalid access parameter.");
    }
}

/* The length from the file's, where none was given. */
static int fit_to_file(Wish *w) {
    struct stat status;
    if (w->fd == -1 || fstat(w->fd, &status) < 0 || !S_ISREG(status.st_mode)) return 0;
    if (w->size == 0) {
        if (status.st_size == 0) return fail(ValueError, "cannot mmap an empty file");
        if (w->offset >= status.st_size) return fail(ValueError, "mmap offset is greater than file size");
        w->size = status.st_size - w->offset;
    } else if (w->offset > status.st_size || status.st_size - w->offset < w->size) {
        return fail(ValueError, "mmap length is greater than file size");
    }
    return 0;
}

static Own mmap_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[6];
    Wish w;
    if (args_bind(&signature, "mmap(fileno, length, flags=1, prot=3, access=0, offset=0)", args, count, names, a) < 0) return NULL;
    if (wish_read(&w, a) < 0 || fit_to_file(&w) < 0) return NULL;
    scoped Own size = int_new((int64_t)w.size), offset = size ? int_new((int64_t)w.offset) : NULL;
    if (!offset || AUDIT("mmap.__new__", small_int_new(w.fd), size, small_int_new(w.access), offset) < 0) return NULL;
    Mmap *m = object_new(type, 0);
    if (!m) return NULL;
    scoped Own self = as_own(m);
    m->fd = -1;
    if (w.fd == -1) w.flags |= MAP_ANONYMOUS;
    else if ((m->fd = fcntl(w.fd, F_DUPFD_CLOEXEC, 0)) < 0) return throw_errno();
    void *data = mmap(NULL, (size_t)w.size, w.prot, w.flags, w.fd, w.offset);
    if (data == MAP_FAILED) return throw_errno();
    m->data = data;
    m->size = (size_t)w.size;
    m->offset = w.offset;
    m->access = w.access;
    m->flags = w.flags;
    m->prot = w.prot;
    return give(self);
}

static void mmap_release(Mmap *m) {
    if (m->data) munmap(m->data, m->size);
    if (m->fd >= 0) close(m->fd);
    m->data = NULL;
    m->fd = -1;
}

static void mmap_dealloc(Object *o) {
    mmap_release((Mmap *)o);
    object_free(o);
}

static Own mmap_close(Ref self, const Ref *a) {
    if (mmap_of(self)->exports) return throw(BufferError, "cannot close exported pointers exist");
    mmap_release(mmap_of(self));
    return None;
}

/* ---- as a file */

static Own mmap_read(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    ssize_t wanted = -1;
    if (check_open(m) < 0 || (a[0] && !is_none(a[0]) && index_ssize(a[0], &wanted) < 0)) return NULL;
    if (check_open(m) < 0) return NULL;
    size_t left = m->at < m->size ? m->size - m->at : 0, n = wanted < 0 || (size_t)wanted > left ? left : (size_t)wanted;
    m->at += n;
    return bytes_new(m->data + m->at - n, n);
}

static Own mmap_read_byte(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    if (check_open(m) < 0) return NULL;
    if (m->at >= m->size) return throw(ValueError, "read byte out of range");
    return small_int_new((uint8_t)m->data[m->at++]);
}

static Own mmap_readline(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    if (check_open(m) < 0) return NULL;
    size_t left = m->at < m->size ? m->size - m->at : 0;
    const char *from = m->data + m->at, *end = left ? memchr(from, '\n', left) : NULL;
    size_t n = end ? (size_t)(end - from) + 1 : left;
    m->at += n;
    return bytes_new(from, n);
}

static Own mmap_write(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    Buffer data;
    if (check_open(m) < 0 || buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    size_t n = data.size_bytes;
    int status = check_writable(m);
    if (status == 0 && (m->at > m->size || m->size - m->at < n)) status = fail(ValueError, "data out of range");
    if (status == 0) memmove(m->data + m->at, data.data, n);
    if (status == 0) m->at += n;
    buffer_release(&data);
    return status < 0 ? NULL : int_new_unsigned(n);
}

static Own mmap_write_byte(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    int byte;
    if (int_from(a[0], &byte) < 0) return NULL;
    if (byte < 0 || byte > 255) return throw(OverflowError, byte < 0 ? "unsigned byte integer is less than minimum" : "unsigned byte integer is greater than maximum");
    if (check_writable(m) < 0) return NULL;
    if (m->at >= m->size) return throw(ValueError, "write byte out of range");
    m->data[m->at++] = (char)byte;
    return None;
}

static Own mmap_seek(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    ssize_t distance;
    int whence = 0;
    if (index_ssize(a[0], &distance) < 0 || (a[1] && int_from(a[1], &whence) < 0) || check_open(m) < 0) return NULL;
    if (whence < 0 || whence > 2) return throw(ValueError, "unknown seek type");
    ssize_t place, from = whence == 0 ? 0 : whence == 1 ? (ssize_t)m->at : (ssize_t)m->size;
    if (__builtin_add_overflow(from, distance, &place) || place < 0 || (size_t)place > m->size) return throw(ValueError, "seek out of range");
    m->at = (size_t)place;
    return None;
}

static Own mmap_tell(Ref self, const Ref *a) { return check_open(mmap_of(self)) < 0 ? NULL : int_new_unsigned(mmap_of(self)->at); }

static Own mmap_size(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    struct stat status;
    if (check_open(m) < 0) return NULL;
    if (m->fd == -1) return int_new_unsigned(m->size);
    return fstat(m->fd, &status) < 0 ? throw_errno() : int_new(status.st_size);
}

/* ---- searching, moving, changing the size */

static Own search(Ref self, const Ref *a, bool backwards) {
    Mmap *m = mmap_of(self);
    Buffer what;
    size_t from = m->at, to = m->size; /* backwards too */
    if (check_open(m) < 0) return NULL;
    if ((a[1] || a[2]) && search_bounds(a[1] ? a[1] : small_int_new((int64_t)from), a[2], m->size, &from, &to) < 0) return NULL;
    if (buffer_get(a[0], &what, BUFFER_READ) < 0) return NULL;
    ssize_t found = -1;
    if (to > m->size) to = m->size;
    if (check_open(m) == 0 && from <= to && what.size_bytes <= to - from) {
        size_t last = to - from - what.size_bytes;
        for (size_t i = 0; i <= last && found < 0; i++) {
            size_t place = from + (backwards ? last - i : i);
            if (memcmp(m->data + place, what.data, what.size_bytes) == 0) found = (ssize_t)place;
        }
    }
    buffer_release(&what);
    return error_occurred() ? NULL : int_new(found);
}
static Own mmap_find(Ref self, const Ref *a) { return search(self, a, false); }
static Own mmap_rfind(Ref self, const Ref *a) { return search(self, a, true); }

static Own mmap_move(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    ssize_t to, from, count;
    if (index_ssize(a[0], &to) < 0 || index_ssize(a[1], &from) < 0 || index_ssize(a[2], &count) < 0 || check_writable(m) < 0) return NULL;
    ssize_t size = (ssize_t)m->size;
    if (to < 0 || from < 0 || count < 0 || size - to < count || size - from < count) return throw(ValueError, "source, destination, or count out of range");
    memmove(m->data + to, m->data + from, (size_t)count);
    return None;
}

/* Anonymous memory that is shared never gets more pages: whoever touched what mremap adds would get a SIGBUS.  The words
 * are those of later CPythons; 3.11 lets it happen. */
static bool outgrows_its_pages(const Mmap *m, size_t size) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return m->fd < 0 && (m->flags & MAP_SHARED) && size > m->size && (size - 1) / page > (m->size - 1) / page;
}

static Own mmap_resize(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    ssize_t size;
    if (index_ssize(a[0], &size) < 0 || check_open(m) < 0 || check_resizable(m) < 0) return NULL;
    if (size < 0) return throw(ValueError, "new size out of range");
    if (outgrows_its_pages(m, (size_t)size)) return throw(ValueError, "mmap: can't expand a shared anonymous mapping on Linux");
    if (m->fd >= 0 && ftruncate(m->fd, m->offset + size) < 0) return throw_errno();
    void *data = mremap(m->data, m->size, (size_t)size, MREMAP_MAYMOVE);
    if (data == MAP_FAILED) return throw_errno();
    m->data = data;
    m->size = (size_t)size;
    return None;
}

/* (from, size) arguments within the mapping. */
static int part_read(const Mmap *m, Ref from_given, Ref size_given, size_t *from, size_t *size) {
    ssize_t start = 0, count = (ssize_t)m->size;
    if ((from_given && index_ssize(from_given, &start) < 0) || (size_given && index_ssize(size_given, &count) < 0) || check_open(m) < 0) return -1;
    *from = (size_t)start;
    *size = (size_t)count;
    return start < 0 || count < 0 || (size_t)start > m->size || m->size - (size_t)start < (size_t)count ? 1 : 0;
}

static Own mmap_flush(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    size_t from, size;
    int status = part_read(m, a[0], a[1], &from, &size);
    if (status) return status < 0 ? NULL : throw(ValueError, "flush values out of range");
    if (m->access == ACCESS_READ || m->access == ACCESS_COPY) return None;
    void *data = m->data + from;
    m->exports++;                /* it stays where it is meanwhile */
    WITHOUT_GIL(status = msync(data, size, MS_SYNC));
    m->exports--;
    return status < 0 ? throw_errno() : None;
}

static Own mmap_madvise(Ref self, const Ref *a) {
    Mmap *m = mmap_of(self);
    int option;
    size_t from, size;
    if (int_from(a[0], &option) < 0) return NULL;
    ssize_t start = 0, length = (ssize_t)m->size;
    if ((a[1] && index_ssize(a[1], &start) < 0) || (a[2] && index_ssize(a[2], &length) < 0) || check_open(m) < 0) return NULL;
    if (start < 0 || (size_t)start >= m->size) return throw(ValueError, "madvise start out of bounds");
    if (length < 0) return throw(ValueError, "madvise length invalid");
    from = (size_t)start;
    size = (size_t)length > m->size - from ? m->size - from : (size_t)length;
    return madvise(m->data + from, size, option) < 0 ? throw_errno() : None;
}

/* ---- as a sequence of bytes */

static int mmap_length(Ref self, size_t *out) {
    *out = mmap_of(self)->size;
    return check_open(mmap_of(self));
}

static int place_of(const Mmap *m, Ref key, size_t *out) {
    ssize_t i;
    if (index_checked(key, IndexError, &i) < 0 || check_open(m) < 0) return -1;
    if (i < 0) i += (ssize_t)m->size;
    *out = (size_t)i;
    return i < 0 || (size_t)i >= m->size ? fail(IndexError, "mmap index out of range") : 0;
}

static Own mmap_getitem(Ref self, Ref key) {
    Mmap *m = mmap_of(self);
    ssize_t start, stop, step;
    size_t at;
    if (check_open(m) < 0) return NULL;
    if (!is_exactly(key, &slice_type)) {
        if (!is_int(key) && !type_of(key)->index) return throw(TypeError, "mmap indices must be integers");
        return place_of(m, key, &at) < 0 ? NULL : small_int_new((uint8_t)m->data[at]);
    }
    if (slice_unpack(key, &start, &stop, &step) < 0 || check_open(m) < 0) return NULL;
    size_t count = slice_clip(m->size, &start, &stop, step);
    if (step == 1) return bytes_new(m->data + start, count);
    Own bytes = bytes_new_empty(count);
    for (size_t i = 0; bytes && i < count; i++) bytes_data(bytes)[i] = m->data[start + (ssize_t)i * step];
    return bytes;
}

static int mmap_set_slice(Mmap *m, Ref key, Ref value) {
    ssize_t start, stop, step;
    Buffer data;
    if (slice_unpack(key, &start, &stop, &step) < 0 || buffer_get(value, &data, BUFFER_READ) < 0) return -1;
    int status = check_writable(m);
    size_t count = status == 0 ? slice_clip(m->size, &start, &stop, step) : 0;
    if (status == 0 && data.size_bytes != count) status = fail(IndexError, "mmap slice assignment is wrong size");
    if (status == 0 && step == 1) memmove(m->data + start, data.data, count);
    else if (status == 0)
        for (size_t i = 0; i < count; i++) m->data[start + (ssize_t)i * step] = ((const char *)data.data)[i];
    buffer_release(&data);
    return status;
}

static int mmap_setitem(Ref self, Ref key, Ref value) {
    Mmap *m = mmap_of(self);
    size_t at;
    ssize_t byte;
    if (check_writable(m) < 0) return -1;
    bool slice = is_exactly(key, &slice_type);
    if (!slice && !is_int(key) && !type_of(key)->index) return fail(TypeError, "mmap indices must be integers");
    if (!value) return fail(TypeError, slice ? "mmap object doesn't support slice deletion" : "mmap doesn't support item deletion");
    if (slice) return mmap_set_slice(m, key, value);
    if (!is_int(value) && !type_of(value)->index) return fail(TypeError, "mmap item value must be an int");
    if (index_checked(value, TypeError, &byte) < 0) return -1;
    if (byte < 0 || byte > 255) return fail(ValueError, "mmap item value must be in range(0, 256)");
    if (place_of(m, key, &at) < 0) return -1;
    m->data[at] = (char)byte;
    return 0;
}

static int mmap_get_buffer(Ref self, Buffer *out, int flags) {
    Mmap *m = mmap_of(self);
    bool readonly = m->access == ACCESS_READ || (m->access == ACCESS_DEFAULT && !(m->prot & PROT_WRITE));
    if (check_open(m) < 0) return -1;
    if (readonly && flags & BUFFER_WRITE) return fail(BufferError, "Object is not writable.");
    buffer_fill(out, self, m->data, m->size, readonly);
    m->exports++;
    return 0;
}
static void mmap_release_buffer(Ref self, Buffer *buffer) { mmap_of(self)->exports--; }

static Own mmap_repr(Ref self) {
    static const char *const names[] = {"ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"};
    const Mmap *m = mmap_of(self);
    if (!m->data) return str_format("<%T closed=True>", self);
    return str_format("<%T closed=False, access=%s, length=%zu, pos=%zu, offset=%ld>", self, names[m->access], m->size, m->at, (long)m->offset);
}

static Own mmap_enter(Ref self, const Ref *a) { return check_open(mmap_of(self)) < 0 ? NULL : own(self); }
static Own mmap_closed(Ref self) { return bool_new(!mmap_of(self)->data); }

static const MethodRow mmap_methods[] = {
    {"__enter__(self, /)", mmap_enter, "The object itself.", 0},
    {"__exit__(self, /, *args)", mmap_close, "Close it.", 0},
    {"close(self, /)", mmap_close, "Unmap the memory.", 0},
    {"find(self, sub, start=None, end=None, /)", mmap_find, "The first place of sub from the position on, or -1.", 0},
    {"flush(self, offset=0, size=None, /)", mmap_flush, "Write changes to the file.", 0},
    {"madvise(self, option, start=0, length=None, /)", mmap_madvise, "Tell the kernel how the memory will be used.", 0},
    {"move(self, dest, src, count, /)", mmap_move, "Copy bytes within the memory.", 0},
    {"read(self, n=None, /)", mmap_read, "Bytes from the position on.", 0},
    {"read_byte(self, /)", mmap_read_byte, "The byte at the position.", 0},
    {"readline(self, /)", mmap_readline, "Bytes to the end of the line.", 0},
    {"resize(self, newsize, /)", mmap_resize, "Change the size of memory and file.", 0},
    {"rfind(self, sub, start=None, end=None, /)", mmap_rfind, "The last place of sub, or -1.", 0},
    {"seek(self, pos, whence=0, /)", mmap_seek, "Change the position.", 0},
    {"size(self, /)", mmap_size, "The size of the file.", 0},
    {"tell(self, /)", mmap_tell, "The position.", 0},
    {"write(self, bytes, /)", mmap_write, "Put bytes at the position: how many.", 0},
    {"write_byte(self, byte, /)", mmap_write_byte, "Put a byte at the position.", 0},
    {0},
};
/* An index gives a number; iterating, as CPython does it, bytes of length 1. */
static int mmap_iter_next(Ref self, Own *out) {
    SeqIter *it = (SeqIter *)object_of(self);
    *out = NULL;
    if (!it->sequence) return 0;
    Mmap *m = mmap_of(it->sequence);
    if (check_open(m) < 0) return -1;
    if (it->index < m->size) return (*out = bytes_new(m->data + it->index++, 1)) ? 1 : -1;
    CLEAR(it->sequence);
    return 0;
}
static Type mmap_iter_type = SEQ_ITER_TYPE("iterator", mmap_iter_next);
static Own mmap_iter(Ref self) { return seq_iter_new(&mmap_iter_type, self); }

static const GetSetRow mmap_getset[] = {{"closed", mmap_closed, NULL, "Is it closed?"}, {0}};
static Type mmap_type = {
    .head = OBJECT_STATIC(&type_type), .name = "mmap.mmap", .base = &object_type, .flags = TYPE_BASE, .size = sizeof(Mmap),
    .doc = "mmap(fileno, length, flags=1, prot=3, access=0, offset=0)\n--\n\nA file (fileno -1: nothing) as memory.",
    .weakrefs_offset = offsetof(Mmap, weakrefs), .new = mmap_new, .dealloc = mmap_dealloc, .methods = mmap_methods,
    .getset = mmap_getset, .repr = mmap_repr, .iter = mmap_iter, .length = mmap_length, .getitem = mmap_getitem, .setitem = mmap_setitem,
    .get_buffer = mmap_get_buffer, .release_buffer = mmap_release_buffer,
};

static const struct { const char *name; int value; } constants[] = {
#define X(name) {#name, name},
    X(ACCESS_DEFAULT) X(ACCESS_READ) X(ACCESS_WRITE) X(ACCESS_COPY) X(MAP_SHARED) X(MAP_PRIVATE) X(MAP_ANONYMOUS) X(MAP_POPULATE)
    X(MAP_NORESERVE) X(MAP_STACK) X(PROT_READ) X(PROT_WRITE) X(PROT_EXEC) X(MADV_NORMAL) X(MADV_RANDOM) X(MADV_SEQUENTIAL)
    X(MADV_WILLNEED) X(MADV_DONTNEED) X(MADV_FREE) X(MADV_HUGEPAGE) X(MADV_NOHUGEPAGE)
    X(MADV_DODUMP) X(MADV_DOFORK) X(MADV_DONTDUMP) X(MADV_DONTFORK) X(MADV_HWPOISON) X(MADV_MERGEABLE) X(MADV_REMOVE)
    X(MADV_UNMERGEABLE) X(MAP_DENYWRITE) X(MAP_EXECUTABLE)
#undef X
    {"MAP_ANON", MAP_ANONYMOUS},
};

static int mmap_init(Ref module) {
    if (type_ready(&mmap_iter_type) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    int page = (int)sysconf(_SC_PAGESIZE);
    if (module_add(module, "PAGESIZE", small_int_new(page)) < 0 || module_add(module, "ALLOCATIONGRANULARITY", small_int_new(page)) < 0) return -1;
    return module_add(module, "error", as_ref(OSError));
}

const ModuleDef mmap_module = {"mmap", "Files as memory.", NULL, (Type *const[]){&mmap_type, NULL}, mmap_init};
