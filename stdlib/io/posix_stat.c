/* What files and file systems are: stat and its result, statvfs, terminal sizes, uname, times. */
#include "stdlib/io/posix.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <unistd.h>

static const char *const stat_fields[] = {
    "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "-", "-", "-", "st_atime", "st_mtime",
    "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev", NULL};
static const char *const statvfs_fields[] = {"f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree",
                                             "f_favail", "f_flag", "f_namemax", "f_fsid", NULL};
static const char *const terminal_fields[] = {"columns", "lines", NULL};
static const char *const uname_fields[] = {"sysname", "nodename", "release", "version", "machine", NULL};
static const char *const times_fields[] = {"user", "system", "children_user", "children_system", "elapsed", NULL};

static Type *stat_type, *statvfs_type, *terminal_type, *uname_type, *times_type; /* set once, immortal */

int posix_types_init(Ref module) {
    if (times_type) {
        Type *const all[] = {stat_type, statvfs_type, terminal_type, uname_type, times_type};
        for (size_t i = 0; i < COUNT_OF(all); i++)
            if (module_add(module, type_name(all[i]), as_ref(all[i])) < 0) return -1;
        return 0;
    }
    stat_type = posix_struct(module, "os.stat_result", stat_fields, 10);
    statvfs_type = stat_type ? posix_struct(module, "os.statvfs_result", statvfs_fields, 10) : NULL;
    terminal_type = statvfs_type ? posix_struct(module, "os.terminal_size", terminal_fields, 2) : NULL;
    uname_type = terminal_type ? posix_struct(module, "posix.uname_result", uname_fields, 5) : NULL;
    times_type = uname_type ? posix_struct(module, "posix.times_result", times_fields, 5) : NULL;
    return times_type ? 0 : -1;
}

/* ---- stat */

static Own seconds_of(struct timespec t) { return float_new((double)t.tv_sec + 1e-9 * (double)t.tv_nsec); }
static Own ns_of(struct timespec t) { return int_new(t.tv_sec * NS_PER_S + t.tv_nsec); }

Own stat_result_new(const struct stat *s) {
    Own items[] = {
        small_int_new(s->st_mode), int_new_unsigned(s->st_ino), int_new_unsigned(s->st_dev), int_new_unsigned(s->st_nlink),
        small_int_new(s->st_uid), small_int_new(s->st_gid), int_new(s->st_size), int_new(s->st_atim.tv_sec),
        int_new(s->st_mtim.tv_sec), int_new(s->st_ctim.tv_sec), seconds_of(s->st_atim), seconds_of(s->st_mtim),
        seconds_of(s->st_ctim), ns_of(s->st_atim), ns_of(s->st_mtim), ns_of(s->st_ctim), int_new(s->st_blksize),
        int_new(s->st_blocks), int_new_unsigned(s->st_rdev),
    };
    return structseq_new_take(stat_type, items);
}

static Own stat_path(const char *name, Ref path_given, Ref dir_given, bool follow) {
    path_scope PathArg path;
    struct stat status;
    int dir, result;
    if (path_read(&path, path_given, name, "path", follow ? PATH_OR_FD : PATH_OR_FD) < 0 || dir_fd_read(dir_given, &dir) < 0) return NULL;
    if (path.text) WITHOUT_GIL(result = fstatat(dir, path.text, &status, follow ? 0 : AT_SYMLINK_NOFOLLOW));
    else if (dir != AT_FDCWD) return throw(ValueError, "%s: can't specify dir_fd without matching path", name);
    else WITHOUT_GIL(result = fstat(path.fd, &status));
    return result < 0 ? throw_paths(&path, NULL) : stat_result_new(&status);
}

Own posix_stat(Ref m, const Ref *a) {
    bool follow;
    return flag_read(a[2], true, &follow) < 0 ? NULL : stat_path("stat", a[0], a[1], follow);
}

Own posix_lstat(Ref m, const Ref *a) {
    path_scope PathArg path; /* a descriptor is no path here */
    if (path_read(&path, a[0], "lstat", "path", PATH_ONLY) < 0) return NULL;
    return stat_path("lstat", a[0], a[1], false);
}

Own posix_fstat(Ref m, const Ref *a) {
    int fd, result;
    struct stat status;
    if (int_from(a[0], &fd) < 0) return NULL;
    CALL(result, fstat(fd, &status));
    return result < 0 ? int_or_errno(result) : stat_result_new(&status);
}

/* ---- file systems */

static Own statvfs_new(const struct statvfs *s) {
    uint64_t values[] = {s->f_bsize, s->f_frsize, s->f_blocks, s->f_bfree, s->f_bavail, s->f_files, s->f_ffree, s->f_favail, s->f_flag, s->f_namemax, s->f_fsid};
    Own items[COUNT_OF(values)];
    for (size_t i = 0; i < COUNT_OF(values); i++) items[i] = int_new_unsigned(values[i]);
    return structseq_new_take(statvfs_type, items);
}

Own posix_statvfs(Ref m, const Ref *a) {
    path_scope PathArg path;
    struct statvfs status;
    int result;
    if (path_read(&path, a[0], "statvfs", "path", PATH_OR_FD) < 0) return NULL;
    CALL(result, path.text ? statvfs(path.text, &status) : fstatvfs(path.fd, &status));
    return result < 0 ? throw_paths(&path, NULL) : statvfs_new(&status);
}

Own posix_fstatvfs(Ref m, const Ref *a) { return posix_statvfs(m, a); }

/* ---- the system */

Own posix_get_terminal_size(Ref m, const Ref *a) {
    int fd = STDOUT_FILENO;
    struct winsize size;
    if (a[0] && int_from(a[0], &fd) < 0) return NULL;
    if (ioctl(fd, TIOCGWINSZ, &size) < 0) return throw_errno();
    Own items[] = {small_int_new(size.ws_col), small_int_new(size.ws_row)};
    return structseq_new_take(terminal_type, items);
}

Own posix_uname(Ref m, const Ref *a) {
    struct utsname names;
    if (uname(&names) < 0) return throw_errno();
    const char *texts[] = {names.sysname, names.nodename, names.release, names.version, names.machine};
    Own items[COUNT_OF(texts)];
    for (size_t i = 0; i < COUNT_OF(texts); i++) items[i] = str_from_fs(texts[i], strlen(texts[i]));
    return structseq_new_take(uname_type, items);
}

Own posix_times(Ref m, const Ref *a) {
    struct tms t;
    clock_t elapsed = times(&t);
    if (elapsed == (clock_t)-1) return throw_errno();
    double per_second = (double)sysconf(_SC_CLK_TCK);
    clock_t values[] = {t.tms_utime, t.tms_stime, t.tms_cutime, t.tms_cstime, elapsed};
    Own items[COUNT_OF(values)];
    for (size_t i = 0; i < COUNT_OF(values); i++) items[i] = float_new((double)values[i] / per_second);
    return structseq_new_take(times_type, items);
}
