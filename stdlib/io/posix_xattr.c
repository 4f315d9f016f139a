/* Functions of posix on extended attributes: named bytes that a file system keeps beside a file. */
#include "stdlib/io/posix.h"

#include <sys/xattr.h>

/* A file and what of it is meant: by descriptor, by path, or the link itself. */
typedef struct Target { PathArg path; bool follow; } Target;

static void target_end(Target *t) { path_end(&t->path); }
#define target_scope __attribute__((cleanup(target_end)))

static int target_read(Target *t, Ref path, Ref follow, const char *function, int flags) {
    *t = (Target){.path.fd = -1, .follow = true};
    if (path_read(&t->path, path, function, "path", PATH_OR_FD | flags) < 0 || flag_read(follow, true, &t->follow) < 0) return -1;
    if (!t->path.text && t->path.object && !t->follow)
        return fail(ValueError, "%s: cannot use fd and follow_symlinks together", function);
    if (!t->path.object) t->path.text = ".";
    return 0;
}

static Own attribute_name(Ref given, const char *function) {
    path_scope PathArg name;
    return path_read(&name, given, function, "attribute", PATH_ONLY) < 0 ? NULL : own(name.bytes);
}

NO_GIL static ssize_t get_value(const Target *t, const char *name, void *out, size_t size) {
    if (!t->path.text) return fgetxattr(t->path.fd, name, out, size);
    return t->follow ? getxattr(t->path.text, name, out, size) : lgetxattr(t->path.text, name, out, size);
}

NO_GIL static ssize_t get_names(const Target *t, char *out, size_t size) {
    if (!t->path.text) return flistxattr(t->path.fd, out, size);
    return t->follow ? listxattr(t->path.text, out, size) : llistxattr(t->path.text, out, size);
}

NO_GIL static int set_value(const Target *t, const char *name, const void *value, size_t size, int flags) {
    if (!t->path.text) return fsetxattr(t->path.fd, name, value, size, flags);
    return t->follow ? setxattr(t->path.text, name, value, size, flags) : lsetxattr(t->path.text, name, value, size, flags);
}

NO_GIL static int remove_name(const Target *t, const char *name) {
    if (!t->path.text) return fremovexattr(t->path.fd, name);
    return t->follow ? removexattr(t->path.text, name) : lremovexattr(t->path.text, name);
}

/* What get_value (name) or get_names (no name) answers: asked for its size first, and again should it have grown since. */
static Own read_all(const Target *t, const char *name) {
    for (;;) {
        ssize_t size;
        CALL(size, name ? get_value(t, name, NULL, 0) : get_names(t, NULL, 0));
        scoped Own bytes = size < 0 ? throw_paths(&t->path, NULL) : bytes_new_empty((size_t)size);
        if (!bytes || size == 0) return give(bytes);
        char *data = bytes_data(bytes);
        CALL(size, name ? get_value(t, name, data, bytes_length(bytes)) : get_names(t, data, bytes_length(bytes)));
        if (size >= 0) return bytes_shrink_take(give(bytes), (size_t)size);
        if (errno != ERANGE) return throw_paths(&t->path, NULL);
    }
}

Own posix_getxattr(Ref m, const Ref *a) {
    target_scope Target target;
    if (target_read(&target, a[0], a[2], "getxattr", 0) < 0) return NULL;
    scoped Own name = attribute_name(a[1], "getxattr");
    return name ? read_all(&target, bytes_data(name)) : NULL;
}

Own posix_listxattr(Ref m, const Ref *a) {
    target_scope Target target;
    if (target_read(&target, a[0], a[1], "listxattr", PATH_OPTIONAL) < 0) return NULL;
    scoped Own all = read_all(&target, NULL), names = all ? list_new(0) : NULL;
    const char *at = names ? bytes_data(all) : NULL, *end = at ? at + bytes_length(all) : NULL;
    while (at < end) {
        size_t size = strnlen(at, (size_t)(end - at));
        if (list_append_take(names, str_from_fs(at, size)) < 0) return NULL;
        at += size + 1;
    }
    return give(names);
}

Own posix_setxattr(Ref m, const Ref *a) {
    target_scope Target target;
    int flags = 0, status;
    if (target_read(&target, a[0], a[4], "setxattr", 0) < 0) return NULL;
    scoped Own name = attribute_name(a[1], "setxattr");
    Buffer value;
    if (!name || (a[3] && int_from(a[3], &flags) < 0) || buffer_get(a[2], &value, BUFFER_READ) < 0) return NULL;
    CALL(status, set_value(&target, bytes_data(name), value.data, value.size_bytes, flags));
    int error = errno;
    buffer_release(&value);
    errno = error;
    return none_or_paths(status, &target.path);
}

Own posix_removexattr(Ref m, const Ref *a) {
    target_scope Target target;
    int status;
    if (target_read(&target, a[0], a[2], "removexattr", 0) < 0) return NULL;
    scoped Own name = attribute_name(a[1], "removexattr");
    if (!name) return NULL;
    CALL(status, remove_name(&target, bytes_data(name)));
    return none_or_paths(status, &target.path);
}
