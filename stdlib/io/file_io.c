/* FileIO: a file descriptor as a stream.  Calls that are interrupted by a signal run its handlers and go on (PEP 475). */
#include "stdlib/io/io.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stdlib/io/line_editor.h"

enum { CHUNK = 65536 };
static const size_t WRITE_MAX = 0x7ffff000; /* what Linux takes at most in one call */

static FileIO *file_of(Ref v) { return (FileIO *)object_of(v); }

/* ---- system calls */

ssize_t fd_read(int fd, void *buffer, size_t size) {
    for (;;) {
        ssize_t n;
        WITHOUT_GIL(n = read(fd, buffer, size < WRITE_MAX ? size : WRITE_MAX));
        if (n >= 0 || errno != EINTR) return n;
        if (signals_run() < 0) return -2;
    }
}

/* At a prompt the terminal is shared with the line that is being edited. */
NO_GIL static inline ssize_t write_nogil(int fd, const void *data, size_t size) {
    return UNLIKELY(editor_is_active) && (fd == 1 || fd == 2) ? editor_write_nogil(fd, data, size) : write(fd, data, size);
}

ssize_t fd_write(int fd, const void *data, size_t size) {
    for (;;) {
        ssize_t n;
        WITHOUT_GIL_FOR("write", n = write_nogil(fd, data, size < WRITE_MAX ? size : WRITE_MAX));
        if (n >= 0 || errno != EINTR) return n;
        if (signals_run() < 0) return -2;
    }
}

static int need_open(Ref self) { return file_of(self)->fd < 0 ? fail(ValueError, "I/O operation on closed file") : 0; }

static int need_readable(Ref self) {
    if (need_open(self) < 0) return -1;
    return file_of(self)->readable ? 0 : (throw_unsupported("File not open for reading"), -1);
}

static int need_writable(Ref self) {
    if (need_open(self) < 0) return -1;
    return file_of(self)->writable ? 0 : (throw_unsupported("File not open for writing"), -1);
}

/* ---- opening */

static int mode_fault(void) {
    return fail(ValueError, "Must have exactly one of create/read/write/append mode and at most one plus");
}

/* The flags of open(2) that a mode string stands for; sets what the stream can do. */
static int mode_flags(FileIO *f, const char *mode, int *flags) {
    bool main_letter = false, plus = false;
    *flags = 0;
    for (const char *m = mode; *m; m++) {
        switch (*m) {
        case 'x':
        case 'r':
        case 'w':
        case 'a':
            if (main_letter) return mode_fault();
            main_letter = true;
            f->readable |= *m == 'r';
            f->writable |= *m != 'r';
            if (*m == 'x') {
                f->created = true;
                *flags |= O_EXCL | O_CREAT;
            }
            if (*m == 'w') *flags |= O_CREAT | O_TRUNC;
            if (*m == 'a') {
                f->appending = true;
                *flags |= O_APPEND | O_CREAT;
            }
            break;
        case 'b': break;
        case '+':
            if (plus) return mode_fault();
            f->readable = f->writable = plus = true;
            break;
        default: return fail(ValueError, "invalid mode: %.200s", mode);
        }
    }
    if (!main_letter) return mode_fault();
    *flags |= O_CLOEXEC | (f->readable && f->writable ? O_RDWR : f->readable ? O_RDONLY : O_WRONLY);
    return 0;
}

static int open_path(FileIO *f, Ref name, int flags, Ref opener) {
    if (opener && !is_none(opener)) {
        scoped Own number = call2(opener, name, small_int_new(flags));
        if (!number) return -1;
        if (!is_int(number)) return fail(TypeError, "expected integer from opener");
        if (int_from(number, &f->fd) < 0) return -1;
        return f->fd < 0 ? fail(ValueError, "opener returned %d", f->fd) : 0;
    }
    scoped Own path;
    if (path_from(name, &path) < 0) return -1;
    do {
        WITHOUT_GIL(f->fd = open(bytes_data(path), flags, 0666));
    } while (f->fd < 0 && errno == EINTR && signals_run() == 0);
    if (f->fd >= 0) return 0;
    return error_occurred() ? -1 : fail_errno_path(name);
}

static int refuse_folder(FileIO *f, Ref name) {
    struct stat status;
    if (fstat(f->fd, &status) < 0) return errno == EBADF ? fail_errno() : 0;
    if (!S_ISDIR(status.st_mode)) return 0;
    errno = EISDIR;
    return fail_errno_path(name);
}

static COLD int tell_open(Ref name, const char *mode, int flags) {
    scoped Own shown = str_new(mode);
    return shown ? AUDIT("open", name, shown, small_int_new(flags)) : -1;
}

static int file_open(FileIO *f, Ref name, const char *mode, bool close_fd, Ref opener) {
    int flags;
    f->fd = -1;
    f->readable = f->writable = f->created = f->appending = false;
    f->seekable = -1;
    f->close_fd = true;
    if (mode_flags(f, mode, &flags) < 0 || (UNLIKELY(hooks.audit != NULL) && tell_open(name, mode, flags) < 0)) return -1;
    if (is_int(name)) {
        int fd;
        if (is_bool(name) && warn(RuntimeWarning, 1, "bool is used as a file descriptor") < 0) return -1;
        if (int_from(name, &fd) < 0) return -1;
        if (fd < 0) return fail(ValueError, "negative file descriptor");
        f->fd = fd;
        f->close_fd = close_fd;
    } else {
        if (!close_fd) return fail(ValueError, "Cannot use closefd=False with file name");
        if (open_path(f, name, flags, opener) < 0) return -1;
    }
    if (refuse_folder(f, name) < 0) {
        if (f->close_fd && !is_int(name)) close(f->fd);
        f->fd = -1;
        return -1;
    }
    if (setattr(as_ref(f), name_name, name) < 0) return -1;
    if (f->appending) lseek(f->fd, 0, SEEK_END);
    return 0;
}

Own file_io_open(Ref file, const char *mode, bool close_fd, Ref opener) {
    FileIO *f = object_new(&file_io_type, 0);
    if (!f) return NULL;
    f->fd = -1;
    gc_track(&f->stream.head);
    scoped Own self = as_own(f);
    return file_open(f, file, mode, close_fd, opener) < 0 ? NULL : give(self);
}

static Own file_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    FileIO *f = object_new(type, 0);
    if (!f) return NULL;
    f->fd = -1;
    gc_track(&f->stream.head);
    return as_own(f);
}

static int file_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[4];
    if (args_bind(&signature, "FileIO(file, mode='r', closefd=True, opener=None)", args, count, names, a) < 0) return -1;
    int close_fd = a[2] ? truth(a[2]) : 1;
    if (close_fd < 0) return -1;
    if (a[1] && !is_str(a[1])) return fail(TypeError, "FileIO() argument 'mode' must be str, not %K", a[1]);
    return file_open(file_of(self), a[0], a[1] ? str_utf8_lossy(a[1]) : "r", close_fd, a[3]);
}

static void file_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    stream_drop(o);
}

/* ---- reading */

static Own file_read_all(Ref self, const Ref *args) {
    if (need_readable(self) < 0) return NULL;
    struct stat status;
    FileIO *f = file_of(self);
    size_t room = CHUNK, n = 0;
    off_t at = lseek(f->fd, 0, SEEK_CUR);
    if (fstat(f->fd, &status) == 0 && at >= 0 && status.st_size > at) room = (size_t)(status.st_size - at) + 1;
    scoped Own bytes = bytes_new_empty(room);
    while (bytes) {
        if (need_open(self) < 0) return NULL;
        ssize_t got = fd_read(f->fd, bytes_data(bytes) + n, room - n);
        if (got == -2) return NULL;
        if (got < 0 && errno == EAGAIN && n == 0) return None;
        if (got < 0 && !(errno == EAGAIN)) return throw_errno();
        if (got <= 0) return bytes_shrink_take(give(bytes), n);
        n += (size_t)got;
        if (n < room) continue;
        size_t larger = room + (room < (size_t)1 << 26 ? room : room / 2);
        Own grown = bytes_new_empty(larger);
        if (grown) memcpy(bytes_data(grown), bytes_data(bytes), n);
        own_set_take(&bytes, grown);
        room = larger;
    }
    return NULL;
}

static Own file_read(Ref self, const Ref *a) {
    ssize_t size = -1;
    if (a[0] && !is_none(a[0]) && index_ssize(a[0], &size) < 0) return NULL;
    if (need_readable(self) < 0) return NULL;
    if (size < 0) return call_method_named(self, "readall", NULL, 0);
    Own bytes = bytes_new_empty((size_t)size);
    if (!bytes) return NULL;
    ssize_t n = fd_read(file_of(self)->fd, bytes_data(bytes), (size_t)size);
    if (n >= 0) return bytes_shrink_take(bytes, (size_t)n);
    int error = errno;
    decref(bytes);
    if (n == -2) return NULL;
    errno = error;
    return error == EAGAIN ? None : throw_errno();
}

static Own file_readinto(Ref self, const Ref *a) {
    Buffer buffer;
    if (need_readable(self) < 0 || buffer_get_target(a[0], &buffer, "readinto() argument") < 0) return NULL;
    ssize_t n = fd_read(file_of(self)->fd, buffer.data, buffer.size_bytes);
    int error = errno;
    buffer_release(&buffer);
    if (n >= 0) return int_new(n);
    errno = error;
    return n == -2 ? NULL : error == EAGAIN ? None : throw_errno();
}

/* ---- writing */

static Own file_write(Ref self, const Ref *a) {
    Buffer buffer;
    if (need_writable(self) < 0) return NULL;
    if (is_str(a[0])) return throw(TypeError, "a bytes-like object is required, not 'str'");
    if (buffer_get(a[0], &buffer, BUFFER_READ) < 0) return NULL;
    ssize_t n = fd_write(file_of(self)->fd, buffer.data, buffer.size_bytes);
    int error = errno;
    buffer_release(&buffer);
    if (n >= 0) return int_new(n);
    errno = error;
    return n == -2 ? NULL : error == EAGAIN ? None : throw_errno();
}

/* ---- the rest */

static Own file_close(Ref self, const Ref *args) {
    FileIO *f = file_of(self);
    if (f->fd < 0) return None;
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    scoped Own problem = flushed ? NULL : error_take();
    int fd = f->fd, failed = 0;
    f->fd = -1;
    if (fd >= 0 && f->close_fd) WITHOUT_GIL(failed = close(fd));
    if (problem) return throw_object(problem);
    return failed < 0 && errno != EINTR ? throw_errno() : None;
}

static Own file_seek(Ref self, const Ref *a) {
    int whence = 0;
    int64_t offset;
    if (need_open(self) < 0) return NULL;
    if (int64_from(a[0], &offset) < 0 || (a[1] && int_from(a[1], &whence) < 0)) return NULL;
    off_t at;
    WITHOUT_GIL(at = lseek(file_of(self)->fd, offset, whence));
    return at < 0 ? throw_errno() : int_new(at);
}

static Own file_tell(Ref self, const Ref *args) {
    if (need_open(self) < 0) return NULL;
    off_t at = lseek(file_of(self)->fd, 0, SEEK_CUR);
    return at < 0 ? throw_errno() : int_new(at);
}

static Own file_truncate(Ref self, const Ref *a) {
    int64_t size;
    if (need_writable(self) < 0) return NULL;
    if (a[0] && !is_none(a[0])) {
        if (int64_from(a[0], &size) < 0) return NULL;
    } else if ((size = lseek(file_of(self)->fd, 0, SEEK_CUR)) < 0) {
        return throw_errno();
    }
    int status;
    WITHOUT_GIL(status = ftruncate(file_of(self)->fd, size));
    return status < 0 ? throw_errno() : int_new(size);
}

static Own file_fileno(Ref self, const Ref *args) {
    return need_open(self) < 0 ? NULL : small_int_new(file_of(self)->fd);
}
static Own file_isatty(Ref self, const Ref *args) { return need_open(self) < 0 ? NULL : bool_new(isatty(file_of(self)->fd)); }
/* Closed is what has no descriptor. */
static Own file_flush(Ref self, const Ref *args) { return file_of(self)->fd < 0 ? throw_closed() : None; }
static Own file_readable(Ref self, const Ref *args) { return need_open(self) < 0 ? NULL : bool_new(file_of(self)->readable); }
static Own file_writable(Ref self, const Ref *args) { return need_open(self) < 0 ? NULL : bool_new(file_of(self)->writable); }

static Own file_seekable(Ref self, const Ref *args) {
    FileIO *f = file_of(self);
    if (need_open(self) < 0) return NULL;
    if (f->seekable < 0) f->seekable = lseek(f->fd, 0, SEEK_CUR) >= 0;
    return bool_new(f->seekable);
}

static Own file_closed(Ref self) { return bool_new(file_of(self)->fd < 0); }
static Own file_close_fd(Ref self) { return bool_new(file_of(self)->close_fd); }

static const char *mode_text(const FileIO *f) {
    if (f->created) return f->readable ? "xb+" : "xb";
    if (f->appending) return f->readable ? "ab+" : "ab";
    if (f->readable) return f->writable ? "rb+" : "rb";
    return "wb";
}
static Own file_mode(Ref self) { return str_intern(mode_text(file_of(self))); }

static Own file_repr(Ref self) {
    FileIO *f = file_of(self);
    if (f->fd < 0) return str_new("<_io.FileIO [closed]>");
    Own name = NULL;
    if (getattr_find(self, name_name, &name) < 0) return NULL;
    scoped Own shown = name;
    const char *close_fd = f->close_fd ? "True" : "False";
    if (!shown) return str_format("<_io.FileIO fd=%d mode='%s' closefd=%s>", f->fd, mode_text(f), close_fd);
    return str_format("<_io.FileIO name=%R mode='%s' closefd=%s>", shown, mode_text(f), close_fd);
}

static int file_traverse(Object *o, VisitFn visit, void *context) { return attrs_traverse(o, visit, context); }
static int file_clear(Object *o) {
    attrs_clear(o);
    return 0;
}

static const MethodRow file_methods[] = {
    {"__getstate__()", stream_no_pickle, "Streams are not pickled.", 0},
    {"close()", file_close, "Close the descriptor, unless closefd was false.", 0},
    {"fileno()", file_fileno, "The file descriptor.", 0},
    {"isatty()", file_isatty, "Is it a terminal?", 0},
    {"read(size=-1, /)", file_read, "At most so many bytes with one system call; all of them without a size.", 0},
    {"readable()", file_readable, "Was it opened for reading?", 0},
    {"flush()", file_flush, "Does nothing: what is written is written.", 0},
    {"readall()", file_read_all, "Everything up to the end.", 0},
    {"readinto(buffer, /)", file_readinto, "Read into a writable buffer; how many bytes.", 0},
    {"seek(pos, whence=0, /)", file_seek, "Move; the new position.", 0},
    {"seekable()", file_seekable, "Can it be moved in?", 0},
    {"tell()", file_tell, "The present position.", 0},
    {"truncate(size=None, /)", file_truncate, "Cut or extend to a size, by default the present position.", 0},
    {"writable()", file_writable, "Was it opened for writing?", 0},
    {"write(b, /)", file_write, "Write with one system call; how many bytes it took.", 0},
    {0},
};

static const GetSetRow file_getset[] = {
    {"closed", file_closed, NULL, "Is it closed?"},
    {"closefd", file_close_fd, NULL, "Is the descriptor closed with the stream?"},
    {"mode", file_mode, NULL, "The mode it was opened with."},
    {0},
};

Type file_io_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_io.FileIO", .base = &raw_base_type, .flags = TYPE_BASE | TYPE_GC,
    .doc = "A file descriptor as a stream of bytes.", .size = sizeof(FileIO), .attrs_offset = offsetof(Stream, attrs),
    .weakrefs_offset = offsetof(Stream, weakrefs), .methods = file_methods, .getset = file_getset, .new = file_type_new,
    .init = file_init, .dealloc = file_dealloc, .traverse = file_traverse, .clear = file_clear, .repr = file_repr,
};
