/* What happens to a program from the command line to its exit status. */
#include "interp/run.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "interp/builtins.h"
#include "interp/compile.h"
#include "interp/import.h"
#include "interp/report.h"
#include "interp/source.h"
#include "interp/vm.h"
#include "runtime/base/buf.h"

static Own main_dict(void) { return own(module_dict_peek(interp_current()->main_module)); }

/* ---- before */

static Own script_folder(const Options *o) {
    if (o->kind == RUN_COMMAND || o->kind == RUN_STDIN || o->kind == RUN_PROMPT) return str_new("");
    char resolved[PATH_MAX];
    if (o->kind == RUN_MODULE) return getcwd(resolved, sizeof resolved) ? str_from_fs(resolved, strlen(resolved)) : str_new("");
    if (!realpath(o->what, resolved)) return str_new("");
    char *slash = strrchr(resolved, '/');
    return str_from_fs(resolved, slash == resolved ? 1 : (size_t)(slash - resolved));
}

static int append_text_take(Own list, Own text) {
    scoped Own owned = text;
    return owned ? list_append(list, owned) : -1;
}

/* A path from the root on, as __file__, tracebacks and sys.path have it: right even after os.chdir().  "" is the folder itself. */
static Own script_path(const char *what, size_t size) {
    char folder[PATH_MAX];
    if (what[0] == '/' || !getcwd(folder, sizeof folder - 1)) return str_from_fs(what, size);
    size_t length = strlen(folder);
    if (size && folder[length - 1] != '/') folder[length++] = '/';
    Buf path = {0};
    buf_append(&path, folder, length);
    buf_append(&path, what, size);
    Own text = path.failed ? throw_memory() : str_from_fs(path.bytes, path.n);
    buf_free(&path);
    return text;
}

static int add_environment_path(Own list) {
    const char *path = getenv("PYTHONPATH");
    while (path && *path) {
        size_t n = strcspn(path, ":");
        if (n && append_text_take(list, n == 1 && *path == '.' ? script_path("", 0) : script_path(path, n)) < 0) return -1;
        path += n;
        if (*path == ':') path++;
    }
    return 0;
}

static int set_path(const Options *o) {
    scoped Own list = list_new(4), key = str_intern("path");
    if (!list || !key) return -1;
    if (!o->safe_path && append_text_take(list, script_folder(o)) < 0) return -1;
    if (!o->ignore_environment && add_environment_path(list) < 0) return -1;
    return dict_set(interp_current()->sys_dict, key, list);
}

static int set_argv(const Options *o) {
    scoped Own list = list_new((size_t)o->argc + 1), key = str_intern("argv");
    if (!list || !key) return -1;
    const char *first = o->kind == RUN_COMMAND ? "-c" : o->kind == RUN_MODULE ? "-m" : o->kind == RUN_STDIN ? "-" : o->kind == RUN_PROMPT ? "" : o->what;
    if (append_text_take(list, str_from_fs(first, strlen(first))) < 0) return -1;
    for (int i = 0; i < o->argc; i++) {
        if (append_text_take(list, str_from_fs(o->argv[i], strlen(o->argv[i]))) < 0) return -1;
    }
    return dict_set(interp_current()->sys_dict, key, list);
}

static int make_main(void) {
    Interp *interp = interp_current();
    interp->main_module = module_new(name___main__);
    if (!interp->main_module || dict_set(interp->modules, name___main__, interp->main_module) < 0) return -1;
    Ref dict = module_dict_peek(interp->main_module);
    scoped Own builtins = str_intern("builtins"), module = NULL, annotations = dict_new();
    if (!annotations || dict_set(dict, name___annotations__, annotations) < 0) return -1;
    if (!builtins || dict_get(interp->modules, builtins, &module) < 0) return -1;
    return module ? dict_set(dict, name___builtins__, module) : 0;
}

/* Is the interpreter that of a virtual environment?  One has a pyvenv.cfg beside the binary, or in the folder above. */
static bool environment_found(const char *executable, char folder[PATH_MAX]) {
    size_t length = strlen(executable);
    if (!length || length >= PATH_MAX - sizeof "/pyvenv.cfg") return false;
    memcpy(folder, executable, length + 1);
    for (int i = 0; i < 2; i++) {
        char *slash = strrchr(folder, '/');
        if (!slash) return false;
        strcpy(slash, "/pyvenv.cfg");
        bool found = access(folder, F_OK) == 0;
        *slash = 0;
        if (found) return true;
    }
    return false;
}

/* Its packages, and sys.prefix: lib/_environment.py. */
static int enter_environment(const Options *o) {
    char folder[PATH_MAX];
    scoped Own key = str_intern("executable"), executable = NULL;
    if (!key || dict_get(interp_current()->sys_dict, key, &executable) < 0) return -1;
    if (o->no_site || !executable || !is_str(executable)) return 0;
    if (!environment_found(str_utf8_lossy(executable), folder)) return 0;
    scoped Own enter = import_from("_environment", "enter"), path = str_from_fs(folder, strlen(folder));
    scoped Own entered = enter && path ? call1(enter, path) : NULL;
    return entered ? 0 : -1;
}

int run_prepare(const Options *o) {
    return set_path(o) < 0 || set_argv(o) < 0 || make_main() < 0 || enter_environment(o) < 0 ? -1 : 0;
}

/* ---- running */

static int run_code(Ref code, bool dump) {
    scoped Own globals = main_dict();
    if (dump) {
        scoped Own listing = code_disassemble((Code *)object_of(code));
        if (!listing) return -1;
        fputs(str_utf8_lossy(listing), stdout);
        fflush(stdout);
    }
    scoped Own result = vm_run_code(code, globals, NULL, NULL);
    return result ? 0 : -1;
}

static int run_text(const char *text, size_t size, Ref filename, bool is_utf8, bool dump) {
    CompileOptions options;
    builtins_compile_options(&options);
    options.mode = COMPILE_EXEC;
    options.is_utf8 = is_utf8;
    options.is_file = !is_utf8;
    scoped Own code = NULL;
    return compile_source(text, size, filename, &options, &code) < 0 ? -1 : run_code(code, dump);
}

/* "gilt: text" on stderr, under the name we were called by, and the end of the program. */
static int refuse(const Options *o, int status, const char *format, ...) {
    fprintf(stderr, "%s: ", o->program);
    va_list args;
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    throw_value(SystemExit, small_int_new(status));
    return -1;
}

static int cannot_open(const Options *o) {
    if (!error_is(OSError)) return -1;
    scoped Own exception = error_take();
    Ref number = ((OSErrorObject *)object_of(exception))->errnum;
    int error = number && is_small_int(number) ? (int)small_int(number) : EIO;
    char folder[PATH_MAX] = "";
    if (o->what[0] != '/' && !getcwd(folder, sizeof folder)) folder[0] = 0;
    return refuse(o, 2, "can't open file '%s%s%s': [Errno %d] %s\n", folder, *folder ? "/" : "", o->what, error, strerror(error));
}

/* A folder is run by its __main__.py, and is searched first for modules. */
static int enter_folder(const Options *o, Own *name, Own *source) {
    scoped Own main_name = str_format("%U/__main__.py", *name), key = str_intern("path"), path = NULL;
    if (!main_name || !key || dict_get(interp_current()->sys_dict, key, &path) < 0) return -1;
    *source = read_whole_file(main_name);
    if (!*source) {
        if (!error_is(OSError)) return -1;
        error_clear();
        return refuse(o, 1, "can't find '__main__' module in '%s'\n", str_utf8_lossy(*name));
    }
    if (path && is_list(path) && list_length(path) && setitem(path, small_int_new(0), *name) < 0) return -1;
    own_set_take(name, give(main_name));
    scoped Own no_package = str_new("");
    return no_package ? dict_set(module_dict_peek(interp_current()->main_module), name___package__, no_package) : -1;
}

/* A Zip archive ends with the place of its directory and a comment; no Python text holds a zero byte. */
static bool is_archive(Ref source) {
    const char *data = bytes_data(source);
    size_t size = bytes_length(source), tail = size < 65557 ? size : 65557;
    return memchr(data, 0, size) && memmem(data + size - tail, tail, "PK\5\6", 4);
}

/* An archive is run by its __main__, and is searched first for modules. */
static int run_archive(const Options *o, Ref name) {
    Ref dict = module_dict_peek(interp_current()->main_module);
    scoped Own enter = import_from("importlib._entries", "enter_archive"), text = enter ? call2(enter, name, dict) : NULL, path = NULL;
    if (!text || dict_get(dict, name___file__, &path) < 0) return -1;
    if (is_none(text)) return refuse(o, 1, "can't find '__main__' module in '%s'\n", str_utf8_lossy(name));
    size_t size;
    const char *bytes = str_utf8(text, &size);
    return bytes ? run_text(bytes, size, path, true, o->dump_code) : -1;
}

static bool ends_with(const char *text, const char *end) {
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

/* Cells are the library's affair. */
static int run_cells(const Options *o, Ref name) {
    scoped Own function = import_from("_cells.program", o->to ? "write_notebook" : "run_file"), words = list_new((size_t)o->argc);
    if (!function || !words) return -1;
    for (int i = 0; o->to && i < o->argc; i++) {
        if (append_text_take(words, str_from_fs(o->argv[i], strlen(o->argv[i]))) < 0) return -1;
    }
    scoped Own done = o->to ? call2(function, name, words) : call1(function, name);
    return done ? 0 : -1;
}

/* Without its newline: the lines behind it keep their numbers. */
static size_t line_length(const void *text, size_t size) {
    const char *newline = memchr(text, '\n', size);
    return newline ? (size_t)(newline - (const char *)text) : size;
}

/* What a file or standard input printed is out before anything is said about how it ended; a flush that fails is told of at the end. */
static int flushed_after(int status) {
    static const char *const streams[] = {"stderr", "stdout"};
    scoped Own error = status < 0 ? error_take() : NULL;
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
        scoped Own stream = import_from("sys", streams[i]);
        scoped Own done = stream && !is_none(stream) ? call_method(stream, name_flush, NULL, 0) : NULL;
        if (!done) error_clear();
    }
    if (error) error_restore_take(give(error));
    return status;
}

static int run_file(const Options *o) {
    scoped Own name = script_path(o->what, strlen(o->what));
    if (!name) return -1;
    if (o->to || ends_with(o->what, ".ipy") || ends_with(o->what, ".ipynb")) return run_cells(o, name);
    scoped Own source = read_whole_file(name);
    if (!source && error_is(IsADirectoryError)) {
        error_clear();
        if (enter_folder(o, &name, &source) < 0) return -1;
    }
    if (!source) return cannot_open(o);
    if (is_archive(source)) return run_archive(o, name);
    Ref dict = module_dict_peek(interp_current()->main_module);
    if (dict_set(dict, name___file__, name) < 0 || dict_set(dict, name___cached__, None) < 0) return -1;
    size_t skipped = o->skip_line ? line_length(bytes_data(source), bytes_length(source)) : 0;
    if (source_check_file(bytes_data(source), bytes_length(source), name) < 0) return -1;
    return flushed_after(run_text(bytes_data(source) + skipped, bytes_length(source) - skipped, name, false, o->dump_code));
}

static Own read_stdin(void) {
    scoped Own in = import_from("sys", "stdin");
    scoped Own buffer = in ? getattr_named(in, "buffer") : NULL;
    return buffer ? call_method(buffer, name_read, NULL, 0) : NULL;
}

/* pickle is written in C: what -m runs for it is a module of its own. */
static const char *module_to_run(const char *name) { return strcmp(name, "pickle") ? name : "_pickle_main"; }

#define FINDING "Error while finding module specification for %s"

/* An exception about the module that -m names, or about a package that it is in, is told in a line; one of a package's body stands. */
static int cannot_find(const Options *o) {
    if (!error_is(ImportError)) return -1;
    scoped Own exception = error_take();
    Ref name = ((ImportErrorObject *)object_of(exception))->name;
    const char *missing = name && is_str(name) ? str_utf8_lossy(name) : "";
    size_t n = strlen(missing);
    if (!n || strncmp(o->what, missing, n) != 0 || (o->what[n] && o->what[n] != '.')) {
        error_restore_take(give(exception));
        return -1;
    }
    scoped Own text = str_format("'%s' (%T: %S)", o->what, exception, exception);
    if (!text) return -1;
    size_t stem = strlen(o->what) - 3;
    if (!ends_with(o->what, ".py")) return refuse(o, 1, FINDING "\n", str_utf8_lossy(text));
    return refuse(o, 1, FINDING ". Try using '%.*s' instead of '%s' as the module name.\n", str_utf8_lossy(text), (int)stem, o->what, o->what);
}

/* The module's text; of a package, of its __main__. */
static int find_main(const Options *o, Own *name, Own *source, Own *path) {
    bool package;
    int found = importer_find_source(*name, source, path, &package);
    if (found > 0 && package) {
        own_set_take(name, str_format("%U.__main__", *name));
        CLEAR(*source);
        CLEAR(*path);
        found = *name ? importer_find_source(*name, source, path, &package) : -1;
        if (found == 0)
            return refuse(o, 1, "No module named %s.__main__; '%s' is a package and cannot be directly executed\n", o->what, o->what);
    }
    if (found < 0) return cannot_find(o);
    if (found == 0) return refuse(o, 1, "No module named %s\n", o->what);
    return *source ? 0 : refuse(o, 1, "No code object available for %s\n", o->what);
}

static int run_module(const Options *o) {
    if (o->what[0] == '.') return refuse(o, 1, "Relative module names not supported\n");
    scoped Own name = str_new(module_to_run(o->what)), source = NULL, path = NULL;
    if (!name || find_main(o, &name, &source, &path) < 0) return -1;
    Ref dict = module_dict_peek(interp_current()->main_module);
    const char *full = str_utf8_lossy(name), *dot = strrchr(full, '.');
    scoped Own parent = str_new_utf8(full, dot ? (size_t)(dot - full) : 0);
    if (!parent || dict_set(dict, name___file__, path) < 0 || dict_set(dict, name___cached__, None) < 0 ||
        dict_set(dict, name___package__, parent) < 0) return -1;
    scoped Own spec = importer_spec(name, path, parent);
    if (!spec || dict_set(dict, name___spec__, spec) < 0) return -1;
    scoped Own key = str_intern("argv"), argv = NULL;
    if (!key || dict_get(interp_current()->sys_dict, key, &argv) < 0) return -1;
    if (argv && setitem(argv, small_int_new(0), path) < 0) return -1;
    scoped Own code = NULL;
    int frozen = importer_frozen_code(name, path, &code);
    if (frozen) return frozen < 0 ? -1 : run_code(code, o->dump_code);
    return run_text(bytes_data(source), bytes_length(source), path, false, o->dump_code);
}

/* The prompt is the library's affair; error: what ended the program before it, or None. */
static int run_prompt(Ref error, bool is_first) {
    scoped Own function = import_from("_prompt.loop", "run"), done = function ? call2(function, error, bool_new(is_first)) : NULL;
    return done ? 0 : -1;
}

static bool is_prompt(const Options *o) {
    return (o->kind == RUN_PROMPT || o->kind == RUN_STDIN) && (o->inspect || isatty(STDIN_FILENO));
}

static int run_what(const Options *o) {
    scoped Own filename = NULL, text = NULL;
    switch (o->kind) {
    case RUN_FILE: return run_file(o);
    case RUN_MODULE: return run_module(o);
    case RUN_COMMAND:
        filename = str_intern("<string>");
        return filename ? run_text(o->what, strlen(o->what), filename, true, o->dump_code) : -1;
    default:
        filename = str_intern("<stdin>");
        text = filename ? read_stdin() : NULL;
        return text ? flushed_after(run_text(bytes_data(text), bytes_length(text), filename, false, o->dump_code)) : -1;
    }
}

/* Options for warnings are looked at before the program runs: those that make no sense are told of. */
static int heed_warning_options(void) {
    scoped Own key = str_intern("warnoptions");
    Ref options = key ? dict_get_str_peek(interp_current()->sys_dict, key) : NULL;
    if (!options || !is_list(options) || list_length(options) == 0) return key ? 0 : -1;
    scoped Own module = import_module("warnings");
    return module ? 0 : -1;
}

int run_program(const Options *o) {
    if (heed_warning_options() < 0) return -1;
    if (is_prompt(o)) return run_prompt(None, true);
    int status = run_what(o);
    if (!o->inspect) return status;
    scoped Own error = status < 0 ? error_take() : None;
    return run_prompt(error, false);
}

/* ---- the end */

/* sys.exit(x): None 0, an int itself, anything else is printed: 1. */
static int status_of_exit(Ref exception) {
    Ref code = ((SystemExitObject *)object_of(exception))->code;
    if (!code || is_none(code)) return 0;
    int64_t n;
    if (is_int(code)) return int_as_int64(code, &n) ? (int)(n & 0xff) : 255;
    report_text_line(code);
    return 1;
}

int run_status_of_error(void) {
    scoped Own exception = error_take();
    if (!exception) return 1;
    if (is_kind(exception, SystemExit)) return status_of_exit(exception);
    report_uncaught(exception);
    return is_kind(exception, KeyboardInterrupt) ? 128 + SIGINT : 1;
}

/* A hook of a Python module, if that module has been imported: threading._shutdown, atexit.  Nothing here takes memory
 * of its own: the end of a program comes without it, too. */
static void call_if_imported(Ref module_name, Ref function) {
    scoped Own module = own(dict_get_str_peek(interp_current()->modules, module_name));
    if (!module) return;
    scoped Own hook = getattr(module, function);
    scoped Own result = hook ? call0(hook) : NULL;
    if (!result) error_unraisable(hook ? hook : None);
}

static bool is_closed(Ref stream) {
    scoped Own closed = getattr(stream, name_closed);
    if (closed && truth(closed) == 1) return true;
    error_clear();
    return false;
}

static bool flush_stream(Ref name) {
    scoped Own stream = own(dict_get_str_peek(interp_current()->sys_dict, name));
    if (!stream || is_none(stream) || is_closed(stream)) return true;
    scoped Own result = call_method(stream, name_flush, NULL, 0);
    if (result) return true;
    if (name == name_stdout) error_unraisable(stream);
    else error_clear();
    return false;
}

static bool flush_streams(void) {
    bool flushed = flush_stream(name_stdout);
    return flush_stream(name_stderr) && flushed;
}

int run_finish(int status) {
    call_if_imported(name_threading, name__shutdown);
    call_if_imported(name_atexit, name__run_exitfuncs);
    gil_finalize(interp_current()->gil); /* daemon threads stop where they are */
    interp_current()->finalizing = true;
    bool flushed = flush_streams(); /* while what a stream of the program's own making needs is still there */
    if (hooks.run_pending() < 0) status = run_status_of_error();
    if (hooks.end_signals) hooks.end_signals();
    runtime_end_main();
    if (flushed) flushed = flush_streams();
    return flushed ? status : 120;
}
