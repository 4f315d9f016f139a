/* Functions of posix on paths. */
#include "stdlib/io/posix.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <unistd.h>

/* ---- one path, one call */

/* function(path[, mode]) with dir_fd; mode < 0: there is none. */
typedef int (*AtCall)(int dir, const char *path, mode_t mode);

static int call_remove(int dir, const char *path, mode_t mode) { return unlinkat(dir, path, 0); }
static int call_rmdir(int dir, const char *path, mode_t mode) { return unlinkat(dir, path, AT_REMOVEDIR); }

static Own at_call(const char *name, AtCall function, Ref path_given, Ref mode_given, int mode, Ref dir_given) {
    path_scope PathArg path;
    int dir, status;
    if (path_read(&path, path_given, name, "path", PATH_ONLY) < 0) return NULL;
    if ((mode_given && int_from(mode_given, &mode) < 0) || dir_fd_read(dir_given, &dir) < 0) return NULL;
    CALL(status, function(dir, path.text, (mode_t)mode));
    return none_or_paths(status, &path);
}

Own posix_mkdir(Ref m, const Ref *a) { return at_call("mkdir", mkdirat, a[0], a[1], 0777, a[2]); }
Own posix_mkfifo(Ref m, const Ref *a) { return at_call("mkfifo", mkfifoat, a[0], a[1], 0666, a[2]); }
Own posix_remove(Ref m, const Ref *a) { return at_call("remove", call_remove, a[0], NULL, 0, a[1]); }
Own posix_unlink(Ref m, const Ref *a) { return at_call("unlink", call_remove, a[0], NULL, 0, a[1]); }
Own posix_rmdir(Ref m, const Ref *a) { return at_call("rmdir", call_rmdir, a[0], NULL, 0, a[1]); }

Own posix_mknod(Ref m, const Ref *a) {
    path_scope PathArg path;
    int mode = 0600, dir, status;
    int64_t device = 0;
    if (path_read(&path, a[0], "mknod", "path", PATH_ONLY) < 0 || (a[1] && int_from(a[1], &mode) < 0)) return NULL;
    if ((a[2] && int64_from(a[2], &device) < 0) || dir_fd_read(a[3], &dir) < 0) return NULL;
    CALL(status, mknodat(dir, path.text, (mode_t)mode, (dev_t)device));
    return none_or_errno(status);
}

Own posix_chdir(Ref m, const Ref *a) {
    path_scope PathArg path;
    int status;
    if (path_read(&path, a[0], "chdir", "path", PATH_OR_FD) < 0) return NULL;
    WITHOUT_GIL(status = path.text ? chdir(path.text) : fchdir(path.fd));
    return none_or_paths(status, &path);
}

Own posix_chroot(Ref m, const Ref *a) {
    path_scope PathArg path;
    int status;
    if (path_read(&path, a[0], "chroot", "path", PATH_ONLY) < 0) return NULL;
    WITHOUT_GIL(status = chroot(path.text));
    return none_or_paths(status, &path);
}

Own posix_truncate(Ref m, const Ref *a) {
    path_scope PathArg path;
    int64_t length;
    int status;
    if (path_read(&path, a[0], "truncate", "path", PATH_OR_FD) < 0 || int64_from(a[1], &length) < 0) return NULL;
    CALL(status, path.text ? truncate(path.text, length) : ftruncate(path.fd, length));
    return none_or_paths(status, &path);
}

/* ---- permissions */

Own posix_access(Ref m, const Ref *a) {
    path_scope PathArg path;
    int mode, dir, status;
    bool effective, follow;
    if (path_read(&path, a[0], "access", "path", PATH_ONLY) < 0 || int_from(a[1], &mode) < 0) return NULL;
    if (dir_fd_read(a[2], &dir) < 0 || flag_read(a[3], false, &effective) < 0 || flag_read(a[4], true, &follow) < 0) return NULL;
    WITHOUT_GIL(status = faccessat(dir, path.text, mode, (effective ? AT_EACCESS : 0) | (follow ? 0 : AT_SYMLINK_NOFOLLOW)));
    return bool_new(status == 0);
}

Own posix_chmod(Ref m, const Ref *a) {
    path_scope PathArg path;
    int mode, dir, status;
    bool follow;
    if (path_read(&path, a[0], "chmod", "path", PATH_OR_FD) < 0 || int_from(a[1], &mode) < 0) return NULL;
    if (dir_fd_read(a[2], &dir) < 0 || flag_read(a[3], true, &follow) < 0) return NULL;
    int flags = follow ? 0 : AT_SYMLINK_NOFOLLOW;
    WITHOUT_GIL(status = path.text ? fchmodat(dir, path.text, (mode_t)mode, flags) : fchmod(path.fd, (mode_t)mode));
    if (status < 0 && !follow && errno == EOPNOTSUPP) /* a link has no rights of its own */
        return throw(NotImplementedError, "chmod: follow_symlinks unavailable on this platform");
    return none_or_paths(status, &path);
}

Own posix_fchmod(Ref m, const Ref *a) {
    int fd, mode, status;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &mode) < 0) return NULL;
    CALL(status, fchmod(fd, (mode_t)mode));
    return none_or_errno(status);
}

static int ids_read(const Ref *a, int64_t *user, int64_t *group) {
    return int64_from(a[0], user) < 0 || int64_from(a[1], group) < 0 ? -1 : 0;
}

Own posix_chown(Ref m, const Ref *a) {
    path_scope PathArg path;
    int64_t user, group;
    int dir, status;
    bool follow;
    if (path_read(&path, a[0], "chown", "path", PATH_OR_FD) < 0 || ids_read(a + 1, &user, &group) < 0) return NULL;
    if (dir_fd_read(a[3], &dir) < 0 || flag_read(a[4], true, &follow) < 0) return NULL;
    WITHOUT_GIL(status = path.text ? fchownat(dir, path.text, (uid_t)user, (gid_t)group, follow ? 0 : AT_SYMLINK_NOFOLLOW)
                                   : fchown(path.fd, (uid_t)user, (gid_t)group));
    return none_or_paths(status, &path);
}

Own posix_lchown(Ref m, const Ref *a) {
    path_scope PathArg path;
    int64_t user, group;
    int status;
    if (path_read(&path, a[0], "lchown", "path", PATH_ONLY) < 0 || ids_read(a + 1, &user, &group) < 0) return NULL;
    WITHOUT_GIL(status = lchown(path.text, (uid_t)user, (gid_t)group));
    return none_or_paths(status, &path);
}

Own posix_fchown(Ref m, const Ref *a) {
    int64_t user, group;
    int fd, status;
    if (fd_read_arg(a[0], &fd) < 0 || ids_read(a + 1, &user, &group) < 0) return NULL;
    CALL(status, fchown(fd, (uid_t)user, (gid_t)group));
    return none_or_errno(status);
}

Own posix_umask(Ref m, const Ref *a) {
    int mask;
    return int_from(a[0], &mask) < 0 ? NULL : small_int_new(umask((mode_t)mask));
}

/* ---- two paths */

static Own rename_paths(const char *name, const Ref *a) {
    path_scope PathArg from, to = {0};
    int from_dir, to_dir, status;
    if (path_read(&from, a[0], name, "src", PATH_ONLY) < 0 || path_read(&to, a[1], name, "dst", PATH_ONLY) < 0) return NULL;
    if (dir_fd_read(a[2], &from_dir) < 0 || dir_fd_read(a[3], &to_dir) < 0) return NULL;
    WITHOUT_GIL(status = renameat(from_dir, from.text, to_dir, to.text));
    return status < 0 ? throw_paths(&from, &to) : None;
}
Own posix_rename(Ref m, const Ref *a) { return rename_paths("rename", a); }
Own posix_replace(Ref m, const Ref *a) { return rename_paths("replace", a); }

Own posix_link(Ref m, const Ref *a) {
    path_scope PathArg from, to = {0};
    int from_dir, to_dir, status;
    bool follow;
    if (path_read(&from, a[0], "link", "src", PATH_ONLY) < 0 || path_read(&to, a[1], "link", "dst", PATH_ONLY) < 0) return NULL;
    if (dir_fd_read(a[2], &from_dir) < 0 || dir_fd_read(a[3], &to_dir) < 0 || flag_read(a[4], true, &follow) < 0) return NULL;
    WITHOUT_GIL(status = linkat(from_dir, from.text, to_dir, to.text, follow && a[4] ? AT_SYMLINK_FOLLOW : 0));
    return status < 0 ? throw_paths(&from, &to) : None;
}

Own posix_symlink(Ref m, const Ref *a) {
    path_scope PathArg from, to = {0};
    int dir, status;
    if (path_read(&from, a[0], "symlink", "src", PATH_ONLY) < 0 || path_read(&to, a[1], "symlink", "dst", PATH_ONLY) < 0) return NULL;
    if (dir_fd_read(a[3], &dir) < 0) return NULL;
    WITHOUT_GIL(status = symlinkat(from.text, dir, to.text));
    return status < 0 ? throw_paths(&from, &to) : None;
}

Own posix_readlink(Ref m, const Ref *a) {
    path_scope PathArg path;
    int dir;
    char target[PATH_MAX];
    ssize_t n;
    if (path_read(&path, a[0], "readlink", "path", PATH_ONLY) < 0 || dir_fd_read(a[1], &dir) < 0) return NULL;
    WITHOUT_GIL(n = readlinkat(dir, path.text, target, sizeof target));
    return n < 0 ? throw_paths(&path, NULL) : text_of_kind(target, (size_t)n, path.wants_bytes);
}

/* ---- directories */

static Own working_directory(bool as_bytes) {
    char path[PATH_MAX];
    return getcwd(path, sizeof path) ? text_of_kind(path, strlen(path), as_bytes) : throw_errno();
}
Own posix_getcwd(Ref m, const Ref *a) { return working_directory(false); }
Own posix_getcwdb(Ref m, const Ref *a) { return working_directory(true); }

static bool is_dots(const char *name) { return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2])); }

static Own read_names(DIR *directory, bool as_bytes) {
    scoped Own names = list_new(0);
    while (names) {
        struct dirent *entry;
        errno = 0;
        WITHOUT_GIL(entry = readdir(directory));
        if (!entry) return errno ? throw_errno() : give(names);
        if (is_dots(entry->d_name)) continue;
        if (list_append_take(names, text_of_kind(entry->d_name, strlen(entry->d_name), as_bytes)) < 0) return NULL;
    }
    return NULL;
}

Own posix_listdir(Ref m, const Ref *a) {
    path_scope PathArg path;
    DIR *directory;
    if (path_read(&path, a[0], "listdir", "path", PATH_OR_FD | PATH_OPTIONAL) < 0) return NULL;
    if (path.fd >= 0) {
        int fd = fcntl(path.fd, F_DUPFD_CLOEXEC, 0);
        directory = fd < 0 ? NULL : fdopendir(fd);
        if (directory) rewinddir(directory);
        else if (fd >= 0) close(fd);
    } else {
        WITHOUT_GIL(directory = opendir(path.text ? path.text : "."));
    }
    if (!directory) return throw_paths(&path, NULL);
    Own names = read_names(directory, path.wants_bytes);
    WITHOUT_GIL(closedir(directory));
    return names;
}

/* ---- times */

static int time_parts(Ref pair, struct timespec out[2]) {
    if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(TypeError, "utime: 'times' must be either a tuple of two ints or None");
    for (size_t i = 0; i < 2; i++) {
        Ref v = tuple_item_peek(pair, i);
        double seconds;
        int64_t whole, ns = 0;
        if (is_float(v)) {
            if (double_from(v, &seconds) < 0 || clock_ns_of_seconds(seconds, ROUND_DOWN_NS, &ns) < 0) return fail(OverflowError, "timestamp out of range for platform time_t");
            whole = 0;
        } else if (int64_from(v, &whole) < 0) {
            return -1;
        }
        out[i] = (struct timespec){.tv_sec = whole + ns / NS_PER_S, .tv_nsec = ns % NS_PER_S};
        if (out[i].tv_nsec < 0) {
            out[i].tv_sec--;
            out[i].tv_nsec += NS_PER_S;
        }
    }
    return 0;
}

static int time_ns_parts(Ref pair, struct timespec out[2]) {
    if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(TypeError, "utime: 'ns' must be a tuple of two ints");
    for (size_t i = 0; i < 2; i++) {
        int64_t ns;
        if (int64_from(tuple_item_peek(pair, i), &ns) < 0) return -1;
        int64_t rest = ns % NS_PER_S < 0 ? ns % NS_PER_S + NS_PER_S : ns % NS_PER_S;
        out[i] = (struct timespec){.tv_sec = (ns - rest) / NS_PER_S, .tv_nsec = rest};
    }
    return 0;
}

Own posix_utime(Ref m, const Ref *a) {
    path_scope PathArg path;
    struct timespec parts[2], *times = NULL;
    int dir, status;
    bool follow, by_times = a[1] && !is_none(a[1]), by_ns = a[2] && !is_none(a[2]);
    if (path_read(&path, a[0], "utime", "path", PATH_OR_FD) < 0) return NULL;
    if (by_times && by_ns) return throw(ValueError, "utime: you may specify either 'times' or 'ns' but not both");
    if ((by_times && time_parts(a[1], parts) < 0) || (by_ns && time_ns_parts(a[2], parts) < 0)) return NULL;
    if (by_times || by_ns) times = parts;
    if (dir_fd_read(a[3], &dir) < 0 || flag_read(a[4], true, &follow) < 0) return NULL;
    WITHOUT_GIL(status = path.text ? utimensat(dir, path.text, times, follow ? 0 : AT_SYMLINK_NOFOLLOW) : futimens(path.fd, times));
    return none_or_paths(status, &path);
}

/* ---- device numbers */

Own posix_major(Ref m, const Ref *a) {
    int64_t device;
    return int64_from(a[0], &device) < 0 ? NULL : small_int_new(major((dev_t)device));
}
Own posix_minor(Ref m, const Ref *a) {
    int64_t device;
    return int64_from(a[0], &device) < 0 ? NULL : small_int_new(minor((dev_t)device));
}
Own posix_makedev(Ref m, const Ref *a) {
    int first, second;
    return int_from(a[0], &first) < 0 || int_from(a[1], &second) < 0 ? NULL : int_new((int64_t)makedev(first, second));
}

/* ---- normal form */

/* The path's parts without empty ones, "." and what ".." takes back; in place. */
static size_t normalize(char *path) {
    bool rooted = path[0] == '/';
    size_t root = !rooted ? 0 : path[1] == '/' && path[2] != '/' ? 2 : 1, out = root, up = root;
    for (const char *p = path + root; *p;) {
        size_t n = strcspn(p, "/");
        bool dots = n == 2 && p[0] == '.' && p[1] == '.';
        if (n == 0 || (n == 1 && p[0] == '.') || (dots && rooted && out == root)) {
            /* nothing */
        } else if (dots && out > up) {
            while (out > root && path[out - 1] != '/') out--;
            if (out > root) out--;
        } else {
            if (out > root) path[out++] = '/';
            memmove(path + out, p, n);
            out += n;
            if (dots) up = out;
        }
        p += n;
        while (*p == '/') p++;
    }
    if (out == 0) path[out++] = '.';
    return out;
}

Own posix_path_normpath(Ref m, const Ref *a) {
    path_scope PathArg path;
    if (path_read(&path, a[0], "_path_normpath", "path", PATH_ONLY) < 0) return NULL;
    scoped Own copy = bytes_new_empty(strlen(path.text) + 1);
    if (!copy) return NULL;
    memcpy(bytes_data(copy), path.text, strlen(path.text) + 1);
    size_t n = normalize(bytes_data(copy));
    return text_of_kind(bytes_data(copy), n, path.wants_bytes);
}
