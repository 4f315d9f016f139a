/* Functions of posix on file descriptors. */
#include "stdlib/io/posix.h"

#include <fcntl.h>
#include <pty.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <unistd.h>
#include <utmp.h>

/* ---- opening and closing */

Own posix_open(Ref m, const Ref *a) {
    path_scope PathArg path;
    int flags, mode = 0777, dir, fd;
    if (path_read(&path, a[0], "open", "path", PATH_ONLY) < 0 || int_from(a[1], &flags) < 0) return NULL;
    if ((a[2] && int_from(a[2], &mode) < 0) || dir_fd_read(a[3], &dir) < 0) return NULL;
    CALL(fd, openat(dir, path.text, flags | O_CLOEXEC, mode));
    return fd < 0 ? throw_paths(&path, NULL) : small_int_new(fd);
}

Own posix_close(Ref m, const Ref *a) {
    int fd, status;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    WITHOUT_GIL(status = close(fd)); /* never again after EINTR: the descriptor is gone */
    return status < 0 && errno != EINTR ? throw_errno() : None;
}

Own posix_closerange(Ref m, const Ref *a) {
    int low, high;
    if (int_from(a[0], &low) < 0 || int_from(a[1], &high) < 0) return NULL;
    if (low < 0) low = 0;
    if (low < high) WITHOUT_GIL(close_range((unsigned)low, (unsigned)high - 1, 0));
    return None;
}

Own posix_dup(Ref m, const Ref *a) {
    int fd;
    return int_from(a[0], &fd) < 0 ? NULL : int_or_errno(fcntl(fd, F_DUPFD_CLOEXEC, 0));
}

Own posix_dup2(Ref m, const Ref *a) {
    int from, to;
    bool inheritable;
    if (int_from(a[0], &from) < 0 || int_from(a[1], &to) < 0 || flag_read(a[2], true, &inheritable) < 0) return NULL;
    int fd;
    WITHOUT_GIL(fd = inheritable || from == to ? dup2(from, to) : dup3(from, to, O_CLOEXEC));
    return int_or_errno(fd);
}

static Own fd_pair(int first, int second) { return tuple_pack(2, small_int_new(first), small_int_new(second)); }

Own posix_pipe(Ref m, const Ref *a) {
    int ends[2];
    return pipe2(ends, O_CLOEXEC) < 0 ? throw_errno() : fd_pair(ends[0], ends[1]);
}

Own posix_pipe2(Ref m, const Ref *a) {
    int ends[2], flags;
    if (int_from(a[0], &flags) < 0) return NULL;
    return pipe2(ends, flags) < 0 ? throw_errno() : fd_pair(ends[0], ends[1]);
}

Own posix_openpty(Ref m, const Ref *a) {
    int master, slave;
    if (openpty(&master, &slave, NULL, NULL, NULL) < 0) return throw_errno();
    fcntl(master, F_SETFD, FD_CLOEXEC);
    fcntl(slave, F_SETFD, FD_CLOEXEC);
    return fd_pair(master, slave);
}

Own posix_memfd_create(Ref m, const Ref *a) {
    scoped Own name = NULL;
    int flags = MFD_CLOEXEC;
    if (path_from(a[0], &name) < 0 || (a[1] && int_from(a[1], &flags) < 0)) return NULL;
    return int_or_errno(memfd_create(bytes_data(name), (unsigned)flags));
}

/* ---- reading and writing */

Own posix_read(Ref m, const Ref *a) {
    int fd;
    ssize_t size;
    if (int_from(a[0], &fd) < 0 || index_ssize(a[1], &size) < 0) return NULL;
    if (size < 0) {
        errno = EINVAL;
        return throw_errno();
    }
    Own bytes = bytes_new_empty((size_t)size);
    if (!bytes) return NULL;
    ssize_t n = fd_read(fd, bytes_data(bytes), (size_t)size);
    if (n >= 0) return bytes_shrink_take(bytes, (size_t)n);
    int error = errno;
    decref(bytes);
    errno = error;
    return n == -2 ? NULL : throw_errno();
}

Own posix_pread(Ref m, const Ref *a) {
    int fd;
    ssize_t size, n;
    int64_t offset;
    if (int_from(a[0], &fd) < 0 || index_ssize(a[1], &size) < 0 || int64_from(a[2], &offset) < 0) return NULL;
    if (size < 0) {
        errno = EINVAL;
        return throw_errno();
    }
    scoped Own bytes = bytes_new_empty((size_t)size);
    if (!bytes) return NULL;
    CALL(n, pread(fd, bytes_data(bytes), (size_t)size, offset));
    return n < 0 ? int_or_errno(n) : bytes_shrink_take(give(bytes), (size_t)n);
}

Own posix_write(Ref m, const Ref *a) {
    int fd;
    Buffer buffer;
    if (int_from(a[0], &fd) < 0 || buffer_get(a[1], &buffer, BUFFER_READ) < 0) return NULL;
    ssize_t n = fd_write(fd, buffer.data, buffer.size_bytes);
    int error = errno;
    buffer_release(&buffer);
    errno = error;
    return n == -2 ? NULL : int_or_errno(n);
}

Own posix_pwrite(Ref m, const Ref *a) {
    int fd;
    int64_t offset;
    ssize_t n;
    Buffer buffer;
    if (int_from(a[0], &fd) < 0 || int64_from(a[2], &offset) < 0 || buffer_get(a[1], &buffer, BUFFER_READ) < 0) return NULL;
    CALL(n, pwrite(fd, buffer.data, buffer.size_bytes, offset));
    int error = errno;
    buffer_release(&buffer);
    errno = error;
    return int_or_errno(n);
}

Own posix_lseek(Ref m, const Ref *a) {
    int fd, how;
    int64_t position;
    if (int_from(a[0], &fd) < 0 || int64_from(a[1], &position) < 0 || int_from(a[2], &how) < 0) return NULL;
    off_t at;
    WITHOUT_GIL(at = lseek(fd, position, how));
    return int_or_errno(at);
}

Own posix_ftruncate(Ref m, const Ref *a) {
    int fd, status;
    int64_t length;
    if (int_from(a[0], &fd) < 0 || int64_from(a[1], &length) < 0) return NULL;
    CALL(status, ftruncate(fd, length));
    return none_or_errno(status);
}

Own posix_posix_fallocate(Ref m, const Ref *a) {
    int fd, error;
    int64_t offset, length;
    if (int_from(a[0], &fd) < 0 || int64_from(a[1], &offset) < 0 || int64_from(a[2], &length) < 0) return NULL;
    WITHOUT_GIL(error = posix_fallocate(fd, offset, length));
    errno = error;
    return error ? throw_errno() : None;
}

Own posix_lockf(Ref m, const Ref *a) {
    int fd, command, status;
    int64_t length;
    if (int_from(a[0], &fd) < 0 || int_from(a[1], &command) < 0 || int64_from(a[2], &length) < 0) return NULL;
    CALL(status, lockf(fd, command, length));
    return none_or_errno(status);
}

static Own sync_with(const Ref *a, int (*function)(int)) {
    int fd, status;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    CALL(status, function(fd));
    return none_or_errno(status);
}
Own posix_fsync(Ref m, const Ref *a) { return sync_with(a, fsync); }
Own posix_fdatasync(Ref m, const Ref *a) { return sync_with(a, fdatasync); }
Own posix_fchdir(Ref m, const Ref *a) { return sync_with(a, fchdir); }

Own posix_sync(Ref m, const Ref *a) {
    WITHOUT_GIL(sync());
    return None;
}

/* ---- flags */

Own posix_get_blocking(Ref m, const Ref *a) {
    int fd, flags;
    if (int_from(a[0], &fd) < 0) return NULL;
    flags = fcntl(fd, F_GETFL);
    return flags < 0 ? throw_errno() : bool_new(!(flags & O_NONBLOCK));
}

Own posix_set_blocking(Ref m, const Ref *a) {
    int fd;
    bool blocking;
    if (int_from(a[0], &fd) < 0 || flag_read(a[1], true, &blocking) < 0) return NULL;
    int flags = fcntl(fd, F_GETFL);
    return flags < 0 ? throw_errno() : none_or_errno(fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
}

Own posix_get_inheritable(Ref m, const Ref *a) {
    int fd;
    if (int_from(a[0], &fd) < 0) return NULL;
    int flags = fcntl(fd, F_GETFD);
    return flags < 0 ? throw_errno() : bool_new(!(flags & FD_CLOEXEC));
}

Own posix_set_inheritable(Ref m, const Ref *a) {
    int fd;
    bool inheritable;
    if (int_from(a[0], &fd) < 0 || flag_read(a[1], true, &inheritable) < 0) return NULL;
    return none_or_errno(fcntl(fd, F_SETFD, inheritable ? 0 : FD_CLOEXEC));
}

/* ---- terminals */

Own posix_isatty(Ref m, const Ref *a) {
    int fd;
    return int_from(a[0], &fd) < 0 ? NULL : bool_new(isatty(fd));
}

Own posix_ttyname(Ref m, const Ref *a) {
    int fd;
    char name[256];
    if (int_from(a[0], &fd) < 0) return NULL;
    errno = ttyname_r(fd, name, sizeof name);
    return errno ? throw_errno() : str_from_fs(name, strlen(name));
}

Own posix_ctermid(Ref m, const Ref *a) {
    char name[L_ctermid];
    return str_new(ctermid(name));
}

Own posix_tcgetpgrp(Ref m, const Ref *a) {
    int fd;
    return int_from(a[0], &fd) < 0 ? NULL : int_or_errno(tcgetpgrp(fd));
}

Own posix_tcsetpgrp(Ref m, const Ref *a) {
    int fd, group;
    return int_from(a[0], &fd) < 0 || int_from(a[1], &group) < 0 ? NULL : none_or_errno(tcsetpgrp(fd, group));
}

Own posix_login_tty(Ref m, const Ref *a) {
    int fd;
    return fd_read_arg(a[0], &fd) < 0 ? NULL : none_or_errno(login_tty(fd));
}

Own posix_device_encoding(Ref m, const Ref *a) {
    int fd;
    return int_from(a[0], &fd) < 0 ? NULL : isatty(fd) ? str_intern("UTF-8") : None;
}

/* ---- events, randomness */

Own posix_eventfd(Ref m, const Ref *a) {
    int64_t value;
    int flags = EFD_CLOEXEC;
    if (int64_from(a[0], &value) < 0 || (a[1] && int_from(a[1], &flags) < 0)) return NULL;
    return int_or_errno(eventfd((unsigned)value, flags));
}

Own posix_eventfd_read(Ref m, const Ref *a) {
    int fd, status;
    eventfd_t value;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    CALL(status, eventfd_read(fd, &value));
    return status < 0 ? int_or_errno(status) : int_new_unsigned(value);
}

Own posix_eventfd_write(Ref m, const Ref *a) {
    int fd, status;
    uint64_t value;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    scoped Own number = index_of(a[1]);
    if (!number) return NULL;
    if (int_sign(number) < 0) return throw(ValueError, "value must be positive");
    if (!int_as_uint64(number, &value)) return throw(OverflowError, "int too big to convert");
    CALL(status, eventfd_write(fd, value));
    return none_or_errno(status);
}

static Own random_bytes(Ref size_given, unsigned flags, bool all) {
    ssize_t size;
    if (index_ssize(size_given, &size) < 0) return NULL;
    if (size < 0) return throw(ValueError, "negative argument not allowed");
    scoped Own bytes = bytes_new_empty((size_t)size);
    size_t done = 0;
    do {
        ssize_t n;
        if (!bytes) return NULL;
        CALL(n, getrandom(bytes_data(bytes) + done, (size_t)size - done, flags));
        if (n < 0) return int_or_errno(n);
        done += (size_t)n;
    } while (all && done < (size_t)size);
    return bytes_shrink_take(give(bytes), done);
}

Own posix_urandom(Ref m, const Ref *a) { return random_bytes(a[0], 0, true); }

Own posix_getrandom(Ref m, const Ref *a) {
    int flags = 0;
    return a[1] && int_from(a[1], &flags) < 0 ? NULL : random_bytes(a[0], (unsigned)flags, false);
}
