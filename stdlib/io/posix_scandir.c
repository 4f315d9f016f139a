/* os.scandir: directory entries that know their kind without asking again. */
#include "stdlib/io/posix.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct ScanDir {
    Object head;
    DIR *directory;          /* NULL: at the end, or closed */
    PathArg path;
    int fd;                  /* scanning a descriptor: that; else -1 */
} ScanDir;

typedef struct DirEntry {
    Object head;
    Own name, path;
    Own status, link_status; /* stat results, once asked for; or NULL */
    uint64_t inode;
    unsigned char kind;      /* DT_... */
    int dir_fd;              /* where the path starts: AT_FDCWD, or the scanned descriptor */
} DirEntry;

static DirEntry *entry_of(Ref v) { return (DirEntry *)object_of(v); }

/* ---- DirEntry */

static int entry_stat_raw(DirEntry *e, bool follow, struct stat *out) {
    scoped Own path = NULL;
    int result;
    if (path_from(e->path, &path) < 0) return -1;
    const char *text = bytes_data(path);
    WITHOUT_GIL(result = fstatat(e->dir_fd, text, out, follow ? 0 : AT_SYMLINK_NOFOLLOW));
    return result < 0 ? fail_errno_path(e->path) : 0;
}

static Own entry_status(Ref self, bool follow) {
    DirEntry *e = entry_of(self);
    Own *kept = follow && e->kind == DT_LNK ? &e->status : &e->link_status;
    if (!*kept) {
        struct stat status;
        if (entry_stat_raw(e, follow, &status) < 0) return NULL;
        *kept = stat_result_new(&status);
    }
    return *kept ? own(*kept) : NULL;
}

static Own entry_stat(Ref self, const Ref *a) {
    bool follow;
    return flag_read(a[0], true, &follow) < 0 ? NULL : entry_status(self, follow);
}

/* Is it of this kind (S_IF...)?  What is not there any more is nothing. */
static Own entry_is(Ref self, bool follow, mode_t format, unsigned char kind) {
    DirEntry *e = entry_of(self);
    if (e->kind != DT_UNKNOWN && !(follow && e->kind == DT_LNK)) return bool_new(e->kind == kind);
    scoped Own status = entry_status(self, follow);
    if (!status) return error_clear_if(FileNotFoundError) ? False : NULL;
    return bool_new((small_int(tuple_item_peek(status, 0)) & S_IFMT) == format);
}

static Own entry_is_dir(Ref self, const Ref *a) {
    bool follow;
    return flag_read(a[0], true, &follow) < 0 ? NULL : entry_is(self, follow, S_IFDIR, DT_DIR);
}
static Own entry_is_file(Ref self, const Ref *a) {
    bool follow;
    return flag_read(a[0], true, &follow) < 0 ? NULL : entry_is(self, follow, S_IFREG, DT_REG);
}
static Own entry_is_symlink(Ref self, const Ref *a) { return entry_is(self, false, S_IFLNK, DT_LNK); }
static Own entry_inode(Ref self, const Ref *a) { return int_new_unsigned(entry_of(self)->inode); }
static Own entry_fspath(Ref self, const Ref *a) { return own(entry_of(self)->path); }
static Own entry_repr(Ref self) { return str_format("<DirEntry %R>", entry_of(self)->name); }

static void entry_dealloc(Object *o) {
    DirEntry *e = (DirEntry *)o;
    decref(e->name);
    decref(e->path);
    decref(e->status);
    decref(e->link_status);
    object_free(o);
}

static const MethodRow entry_methods[] = {
    {"__fspath__()", entry_fspath, "The path.", 0},
    {"inode()", entry_inode, "The inode number.", 0},
    {"is_dir(*, follow_symlinks=True)", entry_is_dir, "Is it a directory?", 0},
    {"is_file(*, follow_symlinks=True)", entry_is_file, "Is it a regular file?", 0},
    {"is_symlink()", entry_is_symlink, "Is it a symbolic link?", 0},
    {"stat(*, follow_symlinks=True)", entry_stat, "Its status, asked for once.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};
static const MemberRow entry_members[] = {
    {"name", MEMBER_OBJECT, offsetof(DirEntry, name), false, "The name within its directory."},
    {"path", MEMBER_OBJECT, offsetof(DirEntry, path), false, "The path: the one given to scandir, and the name."},
    {0},
};
Type dir_entry_type = {
    .head = OBJECT_STATIC(&type_type), .name = "posix.DirEntry", .base = &object_type, .flags = TYPE_NO_NEW,
    .size = sizeof(DirEntry), .methods = entry_methods, .members = entry_members, .dealloc = entry_dealloc, .repr = entry_repr,
};

/* ---- the iterator */

static Own entry_path(ScanDir *s, const char *name, size_t size) {
    if (s->fd >= 0 || !s->path.text) return s->fd >= 0 ? text_of_kind(name, size, false) : str_format("./%s", name);
    Buf path = {0};
    size_t n = strlen(s->path.text);
    buf_append(&path, s->path.text, n);
    if (n && s->path.text[n - 1] != '/') buf_putc(&path, '/');
    buf_append(&path, name, size);
    Own result = path.failed ? throw_memory() : text_of_kind(path.bytes, path.n, s->path.wants_bytes);
    buf_free(&path);
    return result;
}

static Own entry_new(ScanDir *s, const struct dirent *found) {
    DirEntry *e = object_new(&dir_entry_type, 0);
    if (!e) return NULL;
    scoped Own self = as_own(e);
    size_t size = strlen(found->d_name);
    e->inode = found->d_ino;
    e->kind = found->d_type;
    e->dir_fd = s->fd >= 0 ? s->fd : AT_FDCWD;
    e->name = text_of_kind(found->d_name, size, s->path.wants_bytes);
    e->path = e->name ? entry_path(s, found->d_name, size) : NULL;
    return e->path ? give(self) : NULL;
}

static void scan_close(ScanDir *s) {
    DIR *directory = s->directory;
    s->directory = NULL;
    if (!directory) return;
    if (s->fd >= 0) rewinddir(directory);
    WITHOUT_GIL(closedir(directory));
}

static int scan_next(Ref self, Own *out) {
    ScanDir *s = (ScanDir *)object_of(self);
    *out = NULL;
    while (s->directory) {
        errno = 0;
        struct dirent *found = readdir(s->directory); /* reads ahead: rarely a system call */
        int error = errno;
        if (!found) {
            scan_close(s);
            errno = error;
            return error ? (throw_paths(&s->path, NULL), -1) : 0;
        }
        if (!strcmp(found->d_name, ".") || !strcmp(found->d_name, "..")) continue;
        *out = entry_new(s, found);
        return *out ? 1 : -1;
    }
    return 0;
}

static Own scan_close_method(Ref self, const Ref *a) {
    scan_close((ScanDir *)object_of(self));
    return None;
}
static Own scan_enter(Ref self, const Ref *a) { return own(self); }

static Own scan_finalize(Ref self) {
    ScanDir *s = (ScanDir *)object_of(self);
    if (s->directory && hooks.warn && warn_resource(self, "unclosed scandir iterator %R", self) < 0) error_unraisable(self);
    scan_close(s);
    return None;
}

static void scan_dealloc(Object *o) {
    scan_close((ScanDir *)o);
    path_end(&((ScanDir *)o)->path);
    object_free(o);
}

static const MethodRow scan_methods[] = {
    {"__enter__()", scan_enter, "The iterator itself.", 0},
    {"__exit__(*args)", scan_close_method, "Close it.", 0},
    {"close()", scan_close_method, "Give the directory's descriptor back.", 0},
    {0},
};
Type scandir_type = {
    .head = OBJECT_STATIC(&type_type), .name = "posix.ScandirIterator", .base = &object_type, .flags = TYPE_NO_NEW,
    .size = sizeof(ScanDir), .methods = scan_methods, .dealloc = scan_dealloc, .finalize = scan_finalize,
    .iter = iter_self, .next = scan_next,
};

Own posix_scandir(Ref m, const Ref *a) {
    ScanDir *s = object_new(&scandir_type, 0);
    if (!s) return NULL;
    scoped Own self = as_own(s);
    s->fd = -1;
    if (path_read(&s->path, a[0], "scandir", "path", PATH_OR_FD | PATH_OPTIONAL) < 0) return NULL;
    if (s->path.fd >= 0) {
        int copy = fcntl(s->path.fd, F_DUPFD_CLOEXEC, 0);
        s->directory = copy < 0 ? NULL : fdopendir(copy);
        s->fd = s->path.fd;
        if (!s->directory && copy >= 0) close(copy);
    } else {
        const char *text = s->path.text ? s->path.text : ".";
        WITHOUT_GIL(s->directory = opendir(text));
    }
    return s->directory ? give(self) : throw_paths(&s->path, NULL);
}
