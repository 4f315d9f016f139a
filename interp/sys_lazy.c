/* Attributes of sys that few programs ask for: made when they are first read, by the module's own __getattr__. */
#include "interp/sys_lazy.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "runtime/base/buf.h"

/* types.SimpleNamespace with what PEP 421 asks for. */
static Own make_implementation(Ref module) {
    scoped Own class = import_from("types", "SimpleNamespace"), info = class ? call0(class) : NULL;
    scoped Own version = info ? getattr_named(module, "version_info") : NULL, number = version ? getattr_named(module, "hexversion") : NULL;
    scoped Own name = number ? str_new("gilt") : NULL, machine = name ? str_new("x86_64-linux-gnu") : NULL;
    scoped Own tag = machine ? str_new("gilt-311") : NULL;
    if (!tag || setattr_named(info, "name", name) < 0 || setattr_named(info, "cache_tag", tag) < 0) return NULL;
    if (setattr_named(info, "version", version) < 0 || setattr_named(info, "hexversion", number) < 0) return NULL;
    return setattr_named(info, "_multiarch", machine) < 0 ? NULL : give(info);
}

/* The command line as the system keeps it: gilt's own options too. */
static bool read_command_line(Buf *text) {
    int fd = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
    char part[4096];
    for (ssize_t n; fd >= 0 && (n = read(fd, part, sizeof part)) > 0;) buf_append(text, part, (size_t)n);
    if (fd >= 0) close(fd);
    return !text->failed;
}

static Own split_at_nul(const char *bytes, size_t n) {
    scoped Own list = list_new(0);
    for (size_t at = 0; list && at < n; at += strnlen(bytes + at, n - at) + 1) {
        Own argument = str_from_fs(bytes + at, strnlen(bytes + at, n - at));
        if (!argument || list_append_take(list, argument) < 0) return NULL;
    }
    return give(list);
}

static Own make_orig_argv(Ref module) {
    Buf text = {0};
    Own list = read_command_line(&text) ? split_at_nul(text.bytes, text.n) : throw_memory();
    buf_free(&text);
    return list;
}

/* The interpreter's own finders, to be seen: the search itself needs none of them. */
static Own make_meta_path(Ref module) {
    scoped Own finders = import_from("importlib.machinery", "OWN_FINDERS");
    return finders ? list_from(finders) : NULL;
}

static const struct { const char *name; Own (*make)(Ref module); } lazy[] = {
    {"implementation", make_implementation}, {"orig_argv", make_orig_argv}, {"meta_path", make_meta_path},
};

Own sys_lazy_attribute(Ref module, const Ref *a) {
    for (size_t i = 0; i < COUNT_OF(lazy); i++) {
        if (!is_str(a[0]) || !str_equal_c(a[0], lazy[i].name)) continue;
        scoped Own value = lazy[i].make(module);
        return !value || setattr(module, a[0], value) < 0 ? NULL : give(value);
    }
    return throw(AttributeError, "module 'sys' has no attribute '%S'", a[0]);
}
