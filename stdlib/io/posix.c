/* The module posix: arguments and results that all its functions share, its constants, and its table. */
#include "stdlib/io/posix.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/limits.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <sysexits.h>
#include <unistd.h>

extern char **environ;

/* ---- arguments */

static const char *const kinds[] = {
    "string, bytes or os.PathLike", "string, bytes, os.PathLike or integer", "string, bytes, os.PathLike or None",
    "string, bytes, os.PathLike, integer or None",
};

static int path_wrong(const char *function, const char *which, int flags, Ref v) {
    return fail(TypeError, "%s: %s should be %s, not %T", function, which, kinds[flags], v);
}

static int path_bytes(PathArg *p, Ref text, const char *function, const char *which) {
    p->wants_bytes = is_bytes(text);
    p->bytes = is_bytes(text) ? own(text) : encode(text, "utf-8", "surrogateescape");
    if (!p->bytes) return -1;
    p->text = bytes_data(p->bytes);
    if (strlen(p->text) == bytes_length(p->bytes)) return 0;
    if (!p->wants_bytes) return fail(ValueError, "embedded null byte");
    return fail(ValueError, "%s: embedded null character in %s", function, which);
}

int path_read(PathArg *p, Ref v, const char *function, const char *which, int flags) {
    *p = (PathArg){.fd = -1};
    if (!v || is_none(v)) {
        if (flags & PATH_OPTIONAL) return 0;
        return path_wrong(function, which, flags, None);
    }
    p->object = own(v);
    if (is_str(v) || is_bytes(v)) return path_bytes(p, v, function, which);
    if (flags & PATH_OR_FD && (is_int(v) || type_of(v)->index)) return int_from(v, &p->fd);
    Own path;
    int found = special_call(v, name___fspath__, NULL, 0, &path);
    if (found <= 0) return found < 0 ? -1 : path_wrong(function, which, flags, v);
    scoped Own text = path;
    if (!is_str(text) && !is_bytes(text))
        return fail(TypeError, "expected %T.__fspath__() to return str or bytes, not %T", v, text);
    own_set_take(&p->object, own(text));
    return path_bytes(p, text, function, which);
}

void path_end(PathArg *p) {
    decref(p->object);
    decref(p->bytes);
}

int dir_fd_read(Ref v, int *out) {
    *out = AT_FDCWD;
    if (!v || is_none(v)) return 0;
    if (!is_int(v) && !type_of(v)->index) return fail(TypeError, "argument should be integer or None, not %T", v);
    return int_from(v, out);
}

int fd_read_arg(Ref v, int *out) {
    if (is_int(v)) {
        if (int_from(v, out) < 0) return -1;
        return *out < 0 ? fail(ValueError, "file descriptor cannot be a negative integer (%i)", *out) : 0;
    }
    Own method;
    int found = getattr_find(v, name_fileno, &method);
    if (found < 0) return -1;
    if (!found) return fail(TypeError, "argument must be an int, or have a fileno() method.");
    scoped Own function = method, number = call0(function);
    if (!number) return -1;
    if (!is_int(number)) return fail(TypeError, "fileno() returned a non-integer");
    return fd_read_arg(number, out);
}

int flag_read(Ref v, bool fallback, bool *out) {
    int value = v ? truth(v) : fallback;
    *out = value > 0;
    return value < 0 ? -1 : 0;
}

/* ---- results */

Own throw_paths(const PathArg *a, const PathArg *b) {
    if (error_occurred()) return NULL;
    if (!b || !a->object) return a->object ? throw_errno_path(a->object) : throw_errno();
    scoped Own text = str_new(strerror(errno));
    Ref args[] = {small_int_new(errno), text, a->object, None, b->object};
    scoped Own exception = text ? call(as_ref(OSError), args, 5, NULL) : NULL;
    return exception ? throw_object(exception) : NULL;
}

Own none_or_errno(int64_t status) { return status >= 0 ? None : error_occurred() ? NULL : throw_errno(); }
Own int_or_errno(int64_t value) { return value >= 0 ? int_new(value) : error_occurred() ? NULL : throw_errno(); }
Own none_or_paths(int status, const PathArg *a) { return status >= 0 ? None : throw_paths(a, NULL); }

Own text_of_kind(const char *text, size_t size, bool as_bytes) {
    return as_bytes ? bytes_new(text, size) : str_from_fs(text, size);
}

Type *posix_struct(Ref module, const char *name, const char *const *fields, size_t visible) {
    Type *type = structseq_type_new(name, NULL, fields, visible);
    return type && module_add(module, strrchr(name, '.') + 1, as_ref(type)) == 0 ? type : NULL;
}

/* ---- constants */

static const struct { const char *name; int64_t value; } constants[] = {
#define X(name) {#name, name},
    X(CLD_CONTINUED) X(CLD_DUMPED) X(CLD_EXITED) X(CLD_KILLED) X(CLD_STOPPED) X(CLD_TRAPPED) X(EFD_CLOEXEC) X(EFD_NONBLOCK)
    X(EFD_SEMAPHORE) X(EX_CANTCREAT) X(EX_CONFIG) X(EX_DATAERR) X(EX_IOERR) X(EX_NOHOST) X(EX_NOINPUT) X(EX_NOPERM)
    X(EX_NOUSER) X(EX_OK) X(EX_OSERR) X(EX_OSFILE) X(EX_PROTOCOL) X(EX_SOFTWARE) X(EX_TEMPFAIL) X(EX_UNAVAILABLE)
    X(EX_USAGE) X(F_LOCK) X(F_OK) X(F_TEST) X(F_TLOCK) X(F_ULOCK) X(GRND_NONBLOCK) X(GRND_RANDOM) X(MFD_ALLOW_SEALING)
    X(MFD_CLOEXEC) X(NGROUPS_MAX) X(O_ACCMODE) X(O_APPEND) X(O_ASYNC) X(O_CLOEXEC) X(O_CREAT) X(O_DIRECT) X(O_DIRECTORY)
    X(O_DSYNC) X(O_EXCL) X(O_FSYNC) X(O_LARGEFILE) X(O_NDELAY) X(O_NOATIME) X(O_NOCTTY) X(O_NOFOLLOW) X(O_NONBLOCK)
    X(O_PATH) X(O_RDONLY) X(O_RDWR) X(O_RSYNC) X(O_SYNC) X(O_TMPFILE) X(O_TRUNC) X(O_WRONLY) X(POSIX_FADV_DONTNEED)
    X(POSIX_FADV_NOREUSE) X(POSIX_FADV_NORMAL) X(POSIX_FADV_RANDOM) X(POSIX_FADV_SEQUENTIAL) X(POSIX_FADV_WILLNEED)
    X(PRIO_PGRP) X(PRIO_PROCESS) X(PRIO_USER) X(P_ALL) X(P_PGID) X(P_PID) X(RTLD_DEEPBIND) X(RTLD_GLOBAL) X(RTLD_LAZY)
    X(RTLD_LOCAL) X(RTLD_NODELETE) X(RTLD_NOLOAD) X(RTLD_NOW) X(R_OK) X(SCHED_BATCH) X(SCHED_FIFO) X(SCHED_IDLE)
    X(SCHED_OTHER) X(SCHED_RESET_ON_FORK) X(SCHED_RR) X(SEEK_DATA) X(SEEK_HOLE) X(ST_NOSUID) X(ST_RDONLY) X(TMP_MAX)
    X(ST_APPEND) X(ST_MANDLOCK) X(ST_NOATIME) X(ST_NODEV) X(ST_NODIRATIME) X(ST_NOEXEC) X(ST_RELATIME) X(ST_SYNCHRONOUS)
    X(ST_WRITE) X(MFD_HUGETLB) X(RWF_APPEND) X(RWF_DSYNC) X(RWF_HIPRI) X(RWF_NOWAIT) X(RWF_SYNC) X(SPLICE_F_MORE) X(SPLICE_F_MOVE)
    X(SPLICE_F_NONBLOCK) X(XATTR_CREATE) X(XATTR_REPLACE) X(XATTR_SIZE_MAX)
    X(WCONTINUED) X(WEXITED) X(WNOHANG) X(WNOWAIT) X(WSTOPPED) X(WUNTRACED) X(W_OK) X(X_OK)
#undef X
#define HUGE(size, log) {"MFD_HUGE_" #size, (int64_t)(log) << 26},
    HUGE(64KB, 16) HUGE(512KB, 19) HUGE(1MB, 20) HUGE(2MB, 21) HUGE(8MB, 23) HUGE(16MB, 24) HUGE(32MB, 25) HUGE(256MB, 28)
    HUGE(512MB, 29) HUGE(1GB, 30) HUGE(2GB, 31) HUGE(16GB, 34)
#undef HUGE
    {"MFD_HUGE_SHIFT", 26}, {"MFD_HUGE_MASK", 63},
    {"POSIX_SPAWN_OPEN", 0}, {"POSIX_SPAWN_CLOSE", 1}, {"POSIX_SPAWN_DUP2", 2}, {"P_PIDFD", 3},
};

/* sysconf_names and its like: name -> number. */
typedef struct NamedNumber { const char *name; int number; } NamedNumber;
static const NamedNumber sysconf_names[] = {
#define X(name) {"SC" #name, _SC##name},
    X(_ARG_MAX) X(_CHILD_MAX) X(_CLK_TCK) X(_NGROUPS_MAX) X(_OPEN_MAX) X(_STREAM_MAX) X(_TZNAME_MAX) X(_JOB_CONTROL)
    X(_SAVED_IDS) X(_REALTIME_SIGNALS) X(_PAGESIZE) X(_PAGE_SIZE) X(_NPROCESSORS_CONF) X(_NPROCESSORS_ONLN) X(_PHYS_PAGES)
    X(_AVPHYS_PAGES) X(_IOV_MAX) X(_LOGIN_NAME_MAX) X(_HOST_NAME_MAX) X(_GETPW_R_SIZE_MAX) X(_GETGR_R_SIZE_MAX)
    X(_THREADS) X(_THREAD_STACK_MIN) X(_THREAD_THREADS_MAX) X(_SEM_NSEMS_MAX) X(_SEM_VALUE_MAX) X(_VERSION) X(_LINE_MAX)
#undef X
};
static const NamedNumber pathconf_names[] = {
#define X(name) {"PC" #name, _PC##name},
    X(_LINK_MAX) X(_MAX_CANON) X(_MAX_INPUT) X(_NAME_MAX) X(_PATH_MAX) X(_PIPE_BUF) X(_CHOWN_RESTRICTED) X(_NO_TRUNC)
    X(_VDISABLE) X(_SYNC_IO) X(_ASYNC_IO) X(_PRIO_IO) X(_FILESIZEBITS) X(_SYMLINK_MAX)
#undef X
};
static const NamedNumber confstr_names[] = {
    {"CS_PATH", _CS_PATH}, {"CS_GNU_LIBC_VERSION", _CS_GNU_LIBC_VERSION}, {"CS_GNU_LIBPTHREAD_VERSION", _CS_GNU_LIBPTHREAD_VERSION},
};

static int add_names(Ref module, const char *name, const NamedNumber *rows, size_t count) {
    scoped Own dict = dict_new();
    for (size_t i = 0; dict && i < count; i++)
        if (dict_set_named(dict, rows[i].name, small_int_new(rows[i].number)) < 0) return -1;
    return dict ? module_add(module, name, dict) : -1;
}

static int number_by_name(Ref v, const NamedNumber *rows, size_t count, int *out) {
    if (is_int(v)) return int_from(v, out);
    if (!is_str(v)) return fail(TypeError, "configuration names must be strings or integers");
    for (size_t i = 0; i < count; i++) {
        *out = rows[i].number;
        if (str_equal_c(v, rows[i].name)) return 0;
    }
    return fail(ValueError, "unrecognized configuration name");
}

/* -1 without an errno means that there is no limit. */
static Own limit_or_errno(long value) { return value < 0 && errno ? throw_errno() : int_new(value); }

Own posix_sysconf(Ref m, const Ref *a) {
    int name;
    if (number_by_name(a[0], sysconf_names, COUNT_OF(sysconf_names), &name) < 0) return NULL;
    errno = 0;
    return limit_or_errno(sysconf(name));
}

Own posix_pathconf(Ref m, const Ref *a) {
    path_scope PathArg path;
    int name;
    if (path_read(&path, a[0], "pathconf", "path", PATH_OR_FD) < 0) return NULL;
    if (number_by_name(a[1], pathconf_names, COUNT_OF(pathconf_names), &name) < 0) return NULL;
    errno = 0;
    long value = path.text ? pathconf(path.text, name) : fpathconf(path.fd, name);
    return value < 0 && errno ? throw_paths(&path, NULL) : int_new(value);
}

Own posix_fpathconf(Ref m, const Ref *a) {
    int fd, name;
    if (fd_read_arg(a[0], &fd) < 0 || number_by_name(a[1], pathconf_names, COUNT_OF(pathconf_names), &name) < 0) return NULL;
    errno = 0;
    return limit_or_errno(fpathconf(fd, name));
}

Own posix_confstr(Ref m, const Ref *a) {
    int name;
    char text[1024];
    if (number_by_name(a[0], confstr_names, COUNT_OF(confstr_names), &name) < 0) return NULL;
    errno = 0;
    size_t n = confstr(name, text, sizeof text);
    return n == 0 ? errno ? throw_errno() : None : str_from_fs(text, strlen(text));
}

static int posix_constants_init(Ref module) {
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    if (add_names(module, "sysconf_names", sysconf_names, COUNT_OF(sysconf_names)) < 0) return -1;
    if (add_names(module, "pathconf_names", pathconf_names, COUNT_OF(pathconf_names)) < 0) return -1;
    return add_names(module, "confstr_names", confstr_names, COUNT_OF(confstr_names));
}

/* ---- environment */

static Own environment_dict(void) {
    scoped Own dict = dict_new();
    for (char **p = environ; dict && p && *p; p++) {
        const char *equals = strchr(*p, '=');
        if (!equals) continue;
        scoped Own key = bytes_new(*p, (size_t)(equals - *p)), value = bytes_new(equals + 1, strlen(equals + 1)), old = NULL;
        if (!key || !value || dict_setdefault(dict, key, value, &old) < 0) return NULL;
    }
    return give(dict);
}

Own posix_putenv(Ref m, const Ref *a) {
    scoped Own name = NULL, value = NULL;
    if (path_from(a[0], &name) < 0 || path_from(a[1], &value) < 0) return NULL;
    if (strchr(bytes_data(name), '=') || !bytes_length(name)) return throw(ValueError, "illegal environment variable name");
    return none_or_errno(setenv(bytes_data(name), bytes_data(value), 1));
}

Own posix_unsetenv(Ref m, const Ref *a) {
    scoped Own name = NULL;
    return path_from(a[0], &name) < 0 ? NULL : none_or_errno(unsetenv(bytes_data(name)));
}

/* ---- odds and ends */

Own posix_strerror(Ref m, const Ref *a) {
    int code;
    return int_from(a[0], &code) < 0 ? NULL : str_new(strerror(code));
}

Own posix_fspath(Ref m, const Ref *a) {
    if (is_str(a[0]) || is_bytes(a[0])) return own(a[0]);
    Own path;
    int found = special_call(a[0], name___fspath__, NULL, 0, &path);
    if (found < 0) return NULL;
    if (!found) return throw(TypeError, "expected str, bytes or os.PathLike object, not %T", a[0]);
    scoped Own held = path;
    if (is_str(held) || is_bytes(held)) return give(held);
    return throw(TypeError, "expected %T.__fspath__() to return str or bytes, not %T", a[0], held);
}

/* ---- the module */

static const MethodRow functions[] = {
#define POSIX(function, signature, doc) {signature, posix_##function, doc, 0},
#define TOLD(function, signature, doc) {signature, told_##function, doc, 0},
#include "stdlib/io/posix.def"
#undef POSIX
#undef TOLD
    {0},
};

static Type *const types[] = {&scandir_type, &dir_entry_type, NULL};

static int posix_init(Ref module) {
    if (posix_constants_init(module) < 0 || posix_types_init(module) < 0 || posix_process_types_init(module) < 0 || posix_sched_types_init(module) < 0) return -1;
    if (module_add(module, "error", as_ref(OSError)) < 0) return -1;
    return module_add_take(module, "environ", environment_dict());
}

const ModuleDef posix_module = {"posix", "The system calls behind the module os.", functions, types, posix_init};
