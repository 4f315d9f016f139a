/* Loading modules, once each.
 *
 * A module stands in sys.modules before its body runs.  Another thread that wants it meanwhile waits until the body
 * has ended, unless that would close a circle of waiting threads: then it gets the half-made module, as the importing thread itself
 * would.  Modules being made are known by records on the C stacks of their importers.
 */
#include "interp/import_private.h"

#include <stdio.h>

#include "interp/compile.h"
#include "interp/frozen.h"
#include "interp/vm.h"
#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"

/* In a child made by fork: modules that threads were making which do not exist here are nobody's.  Who wants one begins anew. */
static void forget_half_made(void *arg) {
    for (Importing **at = &((Importer *)arg)->importing; *at;) {
        Importing *record = *at;
        if (record->thread == thread_current) {
            at = &record->next;
            continue;
        }
        *at = record->next;
        Own half;
        if (dict_pop(interp_current()->modules, record->name, &half) < 0) error_clear();
        else decref(half);
    }
}

/* The module of this full name ("a.b" gives b). */
static Own importer_load(Ref full_name) DROPS_GIL;

static Own hook_import(const char *name) {
    scoped Own text = str_intern(name);
    return text ? importer_load(text) : NULL;
}

int importer_init(const ModuleDef *const *built_in, const EmbeddedModule *embedded, bool use_forms) {
    Importer *self = mem_alloc_zero(sizeof *self);
    if (!self) return fail_memory();
    self->built_in = built_in;
    self->embedded = embedded;
    self->use_forms = use_forms;
    self->fork = (struct ForkHook){.child = forget_half_made, .arg = self};
    fork_hook_add(interp_current()->gil, &self->fork);
    interp_current()->importer = self;
    hooks.import = hook_import;
    return 0;
}

/* ---- loading */

static int run_code(Ref module, Ref code) {
    scoped Own result = vm_run_code(code, module_dict_peek(module), NULL, NULL);
    return result ? 0 : -1;
}

static int run_source(Ref module, const char *text, size_t size, Ref filename, bool is_utf8) {
    CompileOptions options = {.mode = COMPILE_EXEC, .is_utf8 = is_utf8, .optimize = interp_current()->config.optimize};
    scoped Own code = NULL;
    return compile_source(text, size, filename, &options, &code) < 0 ? -1 : run_code(module, code);
}

static int run_file(Ref module, Ref file) {
    scoped Own source = read_whole_file(file);
    return source ? run_source(module, bytes_data(source), bytes_length(source), file, false) : -1;
}

static Own load_by_spec(Ref spec) {
    scoped Own load = import_from("importlib.util", "_load");
    return load ? call1(load, spec) : NULL;
}

/* Forms are made without -O. */
static int frozen_code(const EmbeddedModule *m, Ref filename, Own *out) {
    *out = NULL;
    if (!importer()->use_forms || interp_current()->config.optimize) return 0;
    return frozen_module(m->form, m->size, filename, out);
}

static int run_embedded(Ref module, const EmbeddedModule *m, Ref filename) {
    scoped Own code = NULL;
    int found = frozen_code(m, filename, &code);
    if (found < 0) return -1;
    return found ? run_code(module, code) : run_source(module, m->text, m->size, filename, true);
}

static int describe_module(Ref module, Ref name, const Found *f, Ref file) {
    Ref dict = module_dict_peek(module);
    if (dict_delete(dict, name___loader__) < 0) return -1; /* module_getattr asks the spec */
    scoped Own package = f->folders ? own(name) : dotted_parent(name), spec = package ? spec_new(name, f, file, package) : NULL;
    if (!spec || dict_set(dict, name___package__, package) < 0 || dict_set(dict, name___spec__, spec) < 0) return -1;
    if (file && (dict_set(dict, name___file__, file) < 0 || dict_set(dict, name___cached__, None) < 0)) return -1;
    if (f->folders && dict_set(dict, name___path__, f->folders) < 0) return -1;
    return f->def ? 0 : dict_set(dict, name___builtins__, interp_current()->builtins);
}

static Own load_found(Ref name, const Found *f) {
    if (f->spec) return load_by_spec(f->spec);
    Ref modules = interp_current()->modules;
    scoped Own file = f->embedded ? str_format("<stdlib>/%s", f->embedded->path) : own(f->file);
    if (f->embedded && !file) return NULL;
    scoped Own module = f->def ? module_from_def(f->def) : module_new(name);
    if (!module || describe_module(module, name, f, file) < 0 || dict_set(modules, name, module) < 0) return NULL;
    int status = 0;
    if (f->embedded) status = run_embedded(module, f->embedded, file);
    else if (f->file) status = run_file(module, file);
    if (status < 0) {
        scoped Own exception = error_take();
        Own gone = NULL;
        if (dict_pop(modules, name, &gone) < 0) error_clear();
        decref(gone);
        error_restore_take(give(exception));
        return NULL;
    }
    spec_set_initialized(module);
    Own loaded; /* a module may replace itself */
    int found = dict_get(modules, name, &loaded);
    return found < 0 ? NULL : found ? loaded : throw(ImportError, "module %R not in sys.modules after its import", name);
}

/* ModuleNotFoundError(text, name=name); text NULL: the exception stands. */
static void *throw_not_found_take(Ref name, Own text) {
    scoped Own owned = text, names = text ? tuple_pack(1, name_name) : NULL;
    if (!names) return NULL;
    Ref args[] = {owned, name};
    scoped Own exception = call(as_ref(ModuleNotFoundError), args, 1, names);
    return exception ? throw_object(exception) : NULL;
}

static int bind_in_parent(Ref name, Ref module) {
    scoped Own parent = dotted_parent(name), tail = parent ? dotted_tail(name) : NULL;
    if (!tail) return -1;
    if (str_length(parent) == 0) return 0;
    Own holder;
    int found = dict_get(interp_current()->modules, parent, &holder);
    if (found <= 0) return found;
    scoped Own package = holder;
    return setattr(package, tail, module);
}

enum { OWN_FINDERS = 3 }; /* in sys.meta_path, once somebody has looked at it (importlib.machinery) */

/* A part of a library module, which loads it late: what looks like an attribute asks no finder, which might need it itself. */
static int is_private_part(Ref name) {
    if (!str_length(name) || str_char(name, 0) != '_' || strchr(str_utf8_lossy(name), '.')) return 0;
    Found f = {0};
    int found = finder_find_embedded(name, &f);
    found_drop(&f);
    return found;
}

/* The finders that programs put into sys.meta_path, before or behind the interpreter's own: 1 and the module, 0, -1.
 * What asks them is importlib, which no finder can replace. */
static int ask_finders(Ref name, Ref path, bool behind, Own *out) {
    *out = NULL;
    scoped Own finders = NULL, key = str_intern("meta_path");
    int found = key ? dict_get(interp_current()->sys_dict, key, &finders) : -1;
    if (found <= 0 || !is_list(finders) || list_length(finders) == OWN_FINDERS) return found < 0 ? -1 : 0;
    const char *text = str_utf8_lossy(name);
    if (strncmp(text, "importlib", 9) == 0 && (!text[9] || text[9] == '.')) return 0;
    int private = is_private_part(name);
    if (private) return private < 0 ? -1 : 0;
    scoped Own ask = import_from("importlib", "_ask_finders"), module = NULL;
    Ref args[] = {name, path ? path : None, behind ? True : False};
    if (ask) own_set_take(&module, call(ask, args, 3, NULL));
    if (!module || is_none(module)) return module ? 0 : -1;
    *out = give(module);
    return 1;
}

/* "import": the name, a file (unknown as yet), sys.path, sys.meta_path, sys.path_hooks. */
static int tell_import(Ref name) {
    Ref sys_dict = interp_current()->sys_dict, shown[5] = {name, None};
    static const char *const keys[] = {"path", "meta_path", "path_hooks"};
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        scoped Own key = str_intern(keys[i]);
        Ref value = key ? dict_get_str_peek(sys_dict, key) : NULL;
        shown[2 + i] = value ? value : None;
    }
    return hooks.audit("import", shown, COUNT_OF(shown));
}

static Own find_and_load(Ref name) {
    if (UNLIKELY(hooks.audit != NULL) && tell_import(name) < 0) return NULL;
    scoped Own parent = dotted_parent(name), tail = parent ? dotted_tail(name) : NULL, package = NULL, path = NULL;
    if (!tail) return NULL;
    if (str_length(parent)) {
        package = importer_load(parent);
        if (!package) return NULL;
        Own done; /* importing the package may have imported this module */
        int there = dict_get(interp_current()->modules, name, &done);
        if (there) return there < 0 ? NULL : done;
        int has_path = getattr_find(package, name___path__, &path);
        if (has_path <= 0) return has_path < 0 ? NULL : throw_not_found_take(name, str_format("No module named %R; %R is not a package", name, parent));
    }
    scoped Own module = NULL;
    int status = ask_finders(name, path, false, &module);
    if (!status) {
        Found found;
        status = finder_find(name, tail, path, &found);
        if (status > 0) module = load_found(name, &found);
        found_drop(&found);
    }
    if (!status) status = ask_finders(name, path, true, &module);
    if (status < 0) return NULL;
    if (status == 0) return throw_not_found_take(name, str_format("No module named %R", name));
    if (!module || bind_in_parent(name, module) < 0) return NULL;
    return give(module);
}

/* ---- one thread makes a module, others wait */

static Importing *importing_of(Ref name) {
    for (Importing *i = importer()->importing; i; i = i->next) if (str_equal(i->name, name)) return i;
    return NULL;
}

/* Would waiting for this one close a circle? */
static bool waits_for_us(const Importing *wanted) {
    const struct Thread *self = thread_current, *owner = wanted->thread;
    for (int steps = 0; owner && steps < 1000; steps++) {
        if (owner == self) return true;
        if (!owner->waits_kind || strcmp(owner->waits_kind, "import") != 0) return false;
        owner = ((const Importing *)owner->waits_for)->thread;
    }
    return true;
}

static int wait_until_made(Ref name) {
    Importing *record;
    while ((record = importing_of(name)) && !waits_for_us(record)) {
        int status = wait_in(&record->waiters, DEADLINE_NEVER, "import", record);
        if (status == EINTR && signals_run() < 0) return -1;
    }
    return 0;
}

/* -X importtime: a line on stderr when an import has ended: what it took by itself, and with all that it imported in turn. */
static Own find_and_load_timed(Ref name) {
    Importer *self = importer();
    int64_t outer = self->nested_ns, begin = clock_mono_ns();
    self->nested_ns = 0;
    if (!self->depth++ && !self->told++) fputs("import time: self [us] | cumulative | imported package\n", stderr);
    Own module = find_and_load(name);
    int64_t all = clock_mono_ns() - begin, alone = all - self->nested_ns;
    self->depth--;
    self->nested_ns = outer + all;
    fprintf(stderr, "import time: %9lld | %10lld | %*s%s\n", (long long)(alone / NS_PER_US), (long long)(all / NS_PER_US),
            self->depth * 2, "", str_utf8_lossy(name));
    return module;
}

void importer_time(void) { importer()->timed = true; }

static Own make_alone(Ref name) {
    Importing record = {.name = name, .thread = thread_current, .next = importer()->importing};
    importer()->importing = &record;
    Own module = UNLIKELY(importer()->timed) ? find_and_load_timed(name) : find_and_load(name);
    Importing **at = &importer()->importing;
    while (*at != &record) at = &(*at)->next;
    *at = record.next;
    wait_wake(&record.waiters, SIZE_MAX);
    return module;
}

static bool is_over(void) { return interp_current()->finalizing && !dict_length(interp_current()->modules); }

static Own importer_load(Ref name) {
    if (UNLIKELY(importer()->importing != NULL) && wait_until_made(name) < 0) return NULL;
    Own module;
    int found = dict_get(interp_current()->modules, name, &module);
    if (found < 0) return NULL;
    if (!found) {
        if (UNLIKELY(is_over())) return throw(ImportError, "sys.meta_path is None, Python is likely shutting down");
        scoped Own kept = own(name);
        return make_alone(kept);
    }
    if (!is_none(module)) return module;
    return throw(ModuleNotFoundError, "import of %U halted; None in sys.modules", name);
}

/* ---- __import__ */

static Own package_of(Ref globals) {
    Own package;
    int found = dict_get(globals, name___package__, &package);
    if (found < 0) return NULL;
    if (found && !is_none(package)) {
        if (is_str(package)) return package;
        decref(package);
        return throw(TypeError, "package must be a string");
    }
    Own name = NULL;
    found = dict_get(globals, name___name__, &name);
    if (found < 0) return NULL;
    scoped Own module_name = found ? name : str_intern("");
    if (!is_str(module_name)) return throw(TypeError, "__name__ must be a string");
    int is_package = dict_contains(globals, name___path__);
    if (is_package < 0) return NULL;
    return is_package ? give(module_name) : dotted_parent(module_name);
}

static Own absolute_name(Ref name, Ref globals, int64_t level) {
    if (level == 0) return own(name);
    if (!globals || !is_dict(globals)) return throw(KeyError, "'__name__' not in globals");
    scoped Own package = package_of(globals);
    if (!package) return NULL;
    if (str_length(package) == 0) return throw(ImportError, "attempted relative import with no known parent package");
    for (int64_t up = 1; up < level; up++) {
        own_set_take(&package, dotted_parent(package));
        if (!package) return NULL;
        if (str_length(package) == 0) return throw(ImportError, "attempted relative import beyond top-level package");
    }
    return str_length(name) ? str_format("%U.%U", package, name) : give(package);
}

static int import_submodule(Ref module_name, Ref name) {
    scoped Own full = str_format("%U.%U", module_name, name);
    if (!full) return -1;
    scoped Own module = importer_load(full);
    if (module) return 0;
    if (!error_is(ModuleNotFoundError)) return -1;
    scoped Own exception = error_take();
    Ref missing = ((ImportErrorObject *)object_of(exception))->name;
    if (missing && is_str(missing) && str_equal(missing, full)) return 0; /* an ordinary attribute, or an error later */
    error_restore_take(give(exception));
    return -1;
}

static int import_listed(Ref module, Ref names, bool from_all) {
    scoped Own items = list_from(names), module_name = items ? getattr(module, name___name__) : NULL;
    if (!module_name) return -1;
    for (size_t i = 0; i < list_length(items); i++) {
        Ref name = list_item_peek(items, i);
        if (!is_str(name)) {
            return fail(TypeError, from_all ? "Item in %U.__all__ must be str, not %T" : "Item in ``from list'' must be str, not %T",
                        from_all ? module_name : name, name);
        }
        Own value = NULL;
        if (str_equal_c(name, "*")) {
            int has_all = from_all ? 0 : getattr_find(module, name___all__, &value);
            scoped Own all = value;
            if (has_all < 0 || (has_all && import_listed(module, all, true) < 0)) return -1;
            continue;
        }
        int there = getattr_find(module, name, &value);
        decref(value);
        if (there < 0 || (!there && import_submodule(module_name, name) < 0)) return -1;
    }
    return 0;
}

/* import a.b.c (no from list) binds a; with a relative name, its first part below the package. */
static Own first_part(Ref name, Ref module, Ref full, int64_t level) {
    size_t n = str_length(name), dot = 0;
    while (dot < n && str_char(name, dot) != '.') dot++;
    if (dot == n) return own(module);
    scoped Own first = str_slice(full, 0, level == 0 ? dot : str_length(full) - (n - dot));
    return first ? importer_load(first) : NULL;
}

Own importer_import(Ref name, Ref globals, Ref fromlist, int64_t level) {
    if (!is_str(name)) return throw(TypeError, "module name must be a string");
    if (level < 0) return throw(ValueError, "level must be >= 0");
    if (level == 0 && str_length(name) == 0) return throw(ValueError, "Empty module name");
    scoped Own full = absolute_name(name, globals, level), module = full ? importer_load(full) : NULL;
    if (!module) return NULL;
    int has_list = fromlist && !is_none(fromlist) ? truth(fromlist) : 0;
    if (has_list < 0) return NULL;
    if (!has_list) return str_length(name) ? first_part(name, module, full, level) : give(module);
    Own path = NULL;
    int is_package = getattr_find(module, name___path__, &path);
    decref(path);
    if (is_package < 0 || (is_package && import_listed(module, fromlist, false) < 0)) return NULL;
    return give(module);
}

/* ---- for -m, tracebacks and help */

/* What a loader knows: its text as UTF-8, and the file's name. */
static int source_by_spec(Ref name, Ref spec, Own *out_source, Own *out_path, bool *out_package) {
    scoped Own loader = getattr_named(spec, "loader"), text = loader ? call_method_named(loader, "get_source", &name, 1) : NULL;
    scoped Own places = text ? getattr_named(spec, "submodule_search_locations") : NULL;
    if (!places) return -1;
    if (!is_str(text)) return 0;
    *out_package = !is_none(places);
    size_t size;
    const char *bytes = str_utf8(text, &size);
    *out_source = bytes ? bytes_new(bytes, size) : NULL;
    *out_path = *out_source ? call_method_named(loader, "get_filename", &name, 1) : NULL;
    return *out_path ? 1 : -1;
}

int importer_find_source(Ref full_name, Own *out_source, Own *out_path, bool *out_package) {
    scoped Own parent = dotted_parent(full_name), tail = parent ? dotted_tail(full_name) : NULL, path = NULL;
    *out_source = *out_path = NULL;
    if (!tail) return -1;
    if (str_length(parent)) {
        scoped Own package = importer_load(parent);
        int has_path = package ? getattr_find(package, name___path__, &path) : -1;
        if (has_path < 0) return -1;
        if (!has_path) {
            throw_not_found_take(full_name, str_format("__path__ attribute not found on %R while trying to find %R", parent, full_name));
            return -1;
        }
    }
    Found f;
    int found = finder_find(full_name, tail, path, &f);
    *out_package = f.folders != NULL;
    if (found > 0 && f.spec) {
        found = source_by_spec(full_name, f.spec, out_source, out_path, out_package);
    } else if (found > 0 && f.embedded) {
        *out_source = bytes_new(f.embedded->text, f.embedded->size);
        *out_path = str_format("<stdlib>/%s", f.embedded->path);
    } else if (found > 0 && f.file) {
        *out_source = read_whole_file(f.file);
        *out_path = own(f.file);
    }
    found_drop(&f);
    return error_occurred() ? -1 : found;
}

int importer_frozen_code(Ref full_name, Ref filename, Own *out) {
    Found f = {0};
    *out = NULL;
    int found = finder_find_embedded(full_name, &f);
    found_drop(&f);
    if (found <= 0 || !f.embedded) return found < 0 ? -1 : 0;
    scoped Own path = str_format("<stdlib>/%s", f.embedded->path);
    if (path && filename && !str_equal(path, filename)) return 0; /* a file of the same name comes before it */
    return path ? frozen_code(f.embedded, path, out) : -1;
}

const char *importer_source(const char *filename, size_t *size) {
    static const char prefix[] = "<stdlib>/";
    if (strncmp(filename, prefix, sizeof prefix - 1) != 0) return NULL;
    for (const EmbeddedModule *m = importer()->embedded; m && m->path; m++) {
        if (strcmp(m->path, filename + sizeof prefix - 1) != 0) continue;
        *size = m->size;
        return m->text;
    }
    return NULL;
}

/* "json/decoder.py" is json.decoder, "json/__init__.py" json. */
static Own dotted_name(const char *path) {
    static const char init[] = "/__init__.py";
    char name[256];
    size_t n = strlen(path), tail = n > sizeof init && strcmp(path + n - (sizeof init - 1), init) == 0 ? sizeof init - 1 : 3;
    n = n - tail < sizeof name ? n - tail : sizeof name;
    for (size_t i = 0; i < n; i++) name[i] = path[i] == '/' ? '.' : path[i];
    return str_new_utf8(name, n);
}

Own importer_embedded_names(void) {
    scoped Own names = list_new(128);
    for (const EmbeddedModule *m = importer()->embedded; names && m && m->path; m++) {
        scoped Own name = dotted_name(m->path);
        if (!name || list_append(names, name) < 0) return NULL;
    }
    return give(names);
}

Own importer_library_names(void) {
    scoped Own names = list_new(64);
    if (!names || list_append_take(names, str_intern("sys")) < 0) return NULL; /* which the interpreter makes itself */
    for (const ModuleDef *const *def = importer()->built_in; def && *def; def++) {
        scoped Own name = str_intern((*def)->name);
        if (!name || list_append(names, name) < 0) return NULL;
    }
    for (const EmbeddedModule *m = importer()->embedded; m && m->path; m++) {
        size_t n = strcspn(m->path, "/.");
        if (m->path[n] == '/' && strcmp(m->path + n, "/__init__.py") != 0) continue;
        scoped Own name = str_new_utf8(m->path, n);
        if (!name || list_append(names, name) < 0) return NULL;
    }
    return give(names);
}
