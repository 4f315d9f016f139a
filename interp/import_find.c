/* Modules come from three places, looked at in this order: the ones written in C, the folders of sys.path, and the
 * library's Python modules, which are part of the binary (or of the folder that -X stdlib names).  An entry of sys.path that is
 * no folder, and every entry once there are hooks in sys.path_hooks, is importlib._entries' affair.
 */
#include "interp/import_private.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "interp/introspect.h"
#include "runtime/base/alloc.h"

/* ---- names */

Own dotted_parent(Ref name) {
    for (size_t i = str_length(name); i-- > 0;) if (str_char(name, i) == '.') return str_slice(name, 0, i);
    return str_intern("");
}

Own dotted_tail(Ref name) {
    for (size_t i = str_length(name); i-- > 0;) if (str_char(name, i) == '.') return str_slice(name, i + 1, str_length(name));
    return own(name);
}

/* ---- files */

static Own read_open_file(int fd, Ref path) {
    struct stat status;
    size_t room = fstat(fd, &status) == 0 && status.st_size > 0 ? (size_t)status.st_size + 1 : 65536, n = 0;
    char *buffer = mem_alloc(room);
    for (;;) {
        if (!buffer) return throw_memory();
        ssize_t got;
        WITHOUT_GIL(got = read(fd, buffer + n, room - n));
        if (got < 0 && errno == EINTR && signals_run() == 0) continue;
        if (got < 0) {
            mem_free(buffer);
            return error_occurred() ? NULL : throw_errno_path(path);
        }
        if (got == 0) break;
        n += (size_t)got;
        if (n < room) continue;
        char *larger = mem_realloc(buffer, room *= 2);
        if (!larger) mem_free(buffer);
        buffer = larger;
    }
    Own bytes = bytes_new(buffer, n);
    mem_free(buffer);
    return bytes;
}

Own read_whole_file(Ref path) {
    scoped Own name;
    if (path_from(path, &name) < 0) return NULL;
    int fd;
    WITHOUT_GIL(fd = open(bytes_data(name), O_RDONLY | O_CLOEXEC));
    if (fd < 0) return throw_errno_path(path);
    struct stat status;
    if (fstat(fd, &status) == 0 && S_ISDIR(status.st_mode)) {
        close(fd);
        errno = EISDIR;
        return throw_errno_path(path);
    }
    Own bytes = read_open_file(fd, path);
    close(fd);
    return bytes;
}

enum FileKind { FILE_FAILED = -1, FILE_NONE, FILE_PLAIN, FILE_FOLDER, FILE_BELOW_FILE };

/* A name that no file can have is none.  FILE_FAILED: MemoryError. */
static enum FileKind kind_of_file(Ref path) {
    scoped Own name;
    struct stat status;
    int failed;
    if (path_from(path, &name) < 0) {
        if (error_is(MemoryError)) return FILE_FAILED;
        error_clear();
        return FILE_NONE;
    }
    WITHOUT_GIL(failed = stat(bytes_data(name), &status));
    if (failed) return errno == ENOTDIR ? FILE_BELOW_FILE : FILE_NONE;
    return S_ISDIR(status.st_mode) ? FILE_FOLDER : FILE_PLAIN;
}

/* 1, 0, -1. */
static int is_plain_file(Ref path) {
    enum FileKind kind = kind_of_file(path);
    return kind == FILE_FAILED ? -1 : kind == FILE_PLAIN;
}

/* ---- what was found */

void found_drop(Found *f) {
    CLEAR(f->spec);
    CLEAR(f->file);
    CLEAR(f->folders);
}

static Own single(Ref folder) {
    scoped Own list = list_new(1);
    return list && list_append(list, folder) == 0 ? give(list) : NULL;
}

/* A folder of sys.path from the root on, so that __file__ stays right: "" and "." are where we are now. */
static Own absolute_folder(Ref folder) {
    char here[PATH_MAX];
    if ((str_length(folder) && str_char(folder, 0) == '/') || !getcwd(here, sizeof here)) return own(folder);
    scoped Own current = str_from_fs(here, strlen(here));
    if (!current || !str_length(folder) || str_equal_c(folder, ".")) return give(current);
    return str_format("%U/%U", current, folder);
}

/* ---- entries of the path that others search */

/* 1 yes, 0 no, -1. */
static int are_there_hooks(void) {
    scoped Own key = str_intern("path_hooks");
    if (!key) return -1;
    Ref hooks_list = dict_get_str_peek(interp_current()->sys_dict, key);
    return hooks_list && is_list(hooks_list) && list_length(hooks_list);
}

/* What finds, or None while this very thread imports it: nobody is asked then. */
static Own function_that_finds(void) {
    for (Importing *i = importer()->importing; i; i = i->next)
        if (i->thread == thread_current && str_equal_c(i->name, "importlib._entries")) return None;
    return import_from("importlib._entries", "find");
}

/* As find_in_folder; *asked: somebody else is in charge of this entry. */
static int ask_entry(Ref entry, Ref name, Found *out, Own *spaces, bool *asked) {
    *asked = false;
    scoped Own find = function_that_finds(), answer = find && !is_none(find) ? call2(find, entry, name) : NULL;
    if (!answer) return find && is_none(find) ? 0 : -1;
    scoped Own spec = getitem(answer, small_int_new(0)), flag = getitem(answer, small_int_new(1));
    if (!spec || !flag) return -1;
    *asked = flag == True;
    if (is_none(spec)) return 0;
    scoped Own loader = getattr_named(spec, "loader"), places = loader ? getattr_named(spec, "submodule_search_locations") : NULL;
    if (!places) return -1;
    if (!is_none(loader)) {
        out->spec = give(spec);
        return 1;
    }
    scoped Own more = list_from(places);
    if (!more || (!*spaces && !(*spaces = list_new(1)))) return -1;
    for (size_t i = 0; i < list_length(more); i++)
        if (list_append(*spaces, list_item_peek(more, i)) < 0) return -1;
    return 0;
}

/* ---- the path */

/* 1 found (a module or a whole package), 0 no, -1; folders without __init__.py are collected in *spaces. */
static int find_in_folder(Ref entry, Ref name, Ref tail, Found *out, Own *spaces) {
    scoped Own folder = absolute_folder(entry);
    if (!folder) return -1;
    const char *slash = str_length(folder) && str_char(folder, str_length(folder) - 1) != '/' ? "/" : "";
    scoped Own base = str_length(folder) ? str_format("%U%s%U", folder, slash, tail) : own(tail);
    scoped Own package = base ? str_format("%U/__init__.py", base) : NULL;
    scoped Own plain = package ? str_format("%U.py", base) : NULL;
    if (!plain) return -1;
    enum FileKind kind = kind_of_file(base);
    int there = kind == FILE_FAILED ? -1 : 0;
    bool asked;
    if (kind == FILE_BELOW_FILE) return ask_entry(entry, name, out, spaces, &asked);
    if (kind == FILE_FOLDER) {
        there = is_plain_file(package);
        if (there > 0) {
            out->file = give(package);
            out->folders = single(base);
            return out->folders ? 1 : -1;
        }
        if (there < 0 || (!*spaces && !(*spaces = list_new(1)))) return -1;
    }
    if (there == 0) there = is_plain_file(plain);
    if (there == 0 && kind == FILE_FOLDER) return list_append(*spaces, base);
    if (there <= 0) return there;
    out->file = give(plain);
    return 1;
}

/* No part of a name is empty or leads into folders: "a/b" is no module of a. */
static bool is_in_one_folder(Ref tail) {
    for (size_t i = 0; i < str_length(tail); i++)
        if (str_char(tail, i) == '/' || !str_char(tail, i)) return false;
    return str_length(tail) > 0;
}

/* The __path__ of an embedded package names no folder: finder_find_embedded looks there. */
static bool is_embedded(Ref folder) { return strncmp(str_utf8_lossy(folder), "<stdlib>/", strlen("<stdlib>/")) == 0; }

static int find_on_path(Ref path, Ref name, Ref tail, Found *out) {
    scoped Own spaces = NULL, folders = list_from(path);
    if (!folders) return -1;
    for (size_t i = 0; i < list_length(folders); i++) {
        Ref folder = list_item_peek(folders, i);
        if (!is_str(folder) || is_embedded(folder)) continue;
        bool asked = false;
        int found = are_there_hooks();
        if (found > 0) found = ask_entry(folder, name, out, &spaces, &asked);
        if (!found && !asked && is_in_one_folder(tail)) found = find_in_folder(folder, name, tail, out, &spaces);
        if (found) return found;
    }
    if (!spaces || !list_length(spaces)) return 0;
    out->folders = give(spaces);
    return 1;
}

/* "a.b" -> "a/b.py" or "a/b/__init__.py" among the embedded ones. */
int finder_find_embedded(Ref name, Found *out) {
    const char *dir = interp_current()->config.stdlib_dir;
    char path[256];
    size_t size;
    const char *text = str_utf8(name, &size);
    if (!text) return -1;
    if (size > sizeof path - 16 || !is_in_one_folder(name)) return 0;
    for (size_t i = 0; i <= size; i++) path[i] = text[i] == '.' ? '/' : text[i];
    if (dir) {
        scoped Own folder = str_new(dir), tail = str_new(path), spaces = NULL;
        return folder && tail ? find_in_folder(folder, name, tail, out, &spaces) : -1;
    }
    for (const EmbeddedModule *m = importer()->embedded; m && m->path; m++) {
        if (strncmp(m->path, path, size) != 0) continue;
        bool package = strcmp(m->path + size, "/__init__.py") == 0;
        if (!package && strcmp(m->path + size, ".py") != 0) continue;
        out->embedded = m;
        scoped Own folder = package ? str_format("<stdlib>/%s", path) : NULL;
        out->folders = folder ? single(folder) : NULL;
        return package && !out->folders ? -1 : 1;
    }
    return 0;
}

static const ModuleDef *find_built_in(Ref name) {
    if (str_equal_c(name, introspect_module.name)) return &introspect_module;
    for (const ModuleDef *const *def = importer()->built_in; def && *def; def++) {
        if (str_equal_c(name, (*def)->name)) return *def;
    }
    return NULL;
}

int finder_find(Ref name, Ref tail, Ref path, Found *out) {
    *out = (Found){0};
    if ((out->def = find_built_in(name))) return 1;
    scoped Own sys_path = NULL;
    if (!path) {
        scoped Own key = str_intern("path");
        if (!key || dict_get(interp_current()->sys_dict, key, &sys_path) < 0) return -1;
        path = sys_path;
    }
    int found = path ? find_on_path(path, name, tail, out) : 0;
    if (found < 0 || out->file || out->spec) return found;
    Found space = *out; /* folders without __init__.py are a package only if nothing else has the name */
    *out = (Found){0};
    int embedded = finder_find_embedded(name, out);
    if (!embedded) *out = space;
    else found_drop(&space);
    return embedded ? embedded : found;
}
