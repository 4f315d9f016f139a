/* The module sys: what the program may know about its interpreter, and turn. */
#include "interp/sys.h"

#include <float.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "interp/as_builtin.h"
#include "interp/audit.h"
#include "interp/frame.h"
#include "interp/import.h"
#include "interp/report.h"
#include "interp/settrace.h"
#include "runtime/types/bytes_warning.h"
#include "interp/sys_lazy.h"
#include "interp/traceback.h"
#include "interp/version.h"
#include "interp/vm.h"
#include "runtime/base/clock.h"
#include "runtime/gil/gil.h"

static Interp *interp(void) { return interp_current(); }

/* ---- exceptions */

/* (type, value, traceback) of an exception; of NULL three times None. */
static Own exc_info_of(Ref e) {
    if (!e) return tuple_pack(3, None, None, None);
    Ref traceback = ((BaseExceptionObject *)object_of(e))->traceback;
    return tuple_pack(3, as_ref(type_of(e)), e, traceback ? traceback : None);
}

static Own sys_exc_info(Ref m, const Ref *a) { return exc_info_of(error_handled_peek()); }

static Own sys_exception(Ref m, const Ref *a) {
    Ref e = error_handled_peek();
    return e ? own(e) : None;
}

/* What goes to excepthook is an exception with the traceback given beside it. */
static Own sys_excepthook(Ref m, const Ref *a) {
    if (!is_exception(a[1])) {
        scoped Own text = str_format("TypeError: print_exception(): Exception expected for value, %T found", a[1]);
        if (text) report_text_line(text);
        return text ? None : NULL;
    }
    BaseExceptionObject *e = (BaseExceptionObject *)object_of(a[1]);
    if (type_of(a[2]) == hooks.traceback_type && !e->traceback) e->traceback = own(a[2]);
    report_exception(a[1]);
    return None;
}

static Own sys_unraisablehook(Ref m, const Ref *a) {
    scoped Own value = getattr_named(a[0], "exc_value"), where = value ? getattr_named(a[0], "object") : NULL;
    scoped Own message = where ? getattr_named(a[0], "err_msg") : NULL;
    if (!message) return NULL;
    report_unraisable(value, where, is_str(message) ? str_utf8_lossy(message) : NULL);
    return None;
}

static Own sys_exit(Ref m, const Ref *a) {
    if (!a[0] || !is_tuple(a[0])) return throw_value(SystemExit, a[0]);
    scoped Own made = call_spread(as_ref(SystemExit), a[0], NULL);
    return made ? throw_object(made) : NULL;
}

static Own sys_displayhook(Ref m, const Ref *a) {
    if (is_none(a[0])) return None;
    scoped Own underscore = str_intern("_"), out = underscore ? import_from("sys", "stdout") : NULL, text = out ? repr(a[0]) : NULL;
    if (!text || !underscore) return NULL;
    scoped Own newline = str_new("\n"), written = newline ? call_method(out, name_write, (const Ref[]){text}, 1) : NULL;
    scoped Own done = written ? call_method(out, name_write, (const Ref[]){newline}, 1) : NULL;
    return done && dict_set(interp()->builtins, underscore, a[0]) == 0 ? None : NULL;
}

/* The function of a dotted name; NULL without an exception if there is none. */
static Own find_hook(const char *name) {
    const char *dot = strrchr(name, '.');
    char module[256] = "builtins";
    if (dot && (size_t)(dot - name) < sizeof module) snprintf(module, sizeof module, "%.*s", (int)(dot - name), name);
    Own hook = import_from(module, dot ? dot + 1 : name);
    if (!hook && (error_is(ImportError) || error_is(AttributeError))) error_clear();
    return hook;
}

/* pdb.set_trace, or what the variable PYTHONBREAKPOINT names; "0": nothing. */
static Own sys_breakpointhook(Ref m, const Ref *args, size_t count, Ref names) {
    const char *name = interp_current()->config.ignore_environment ? NULL : getenv("PYTHONBREAKPOINT");
    if (!name || !*name) name = "pdb.set_trace";
    if (strcmp(name, "0") == 0) return None;
    scoped Own hook = find_hook(name);
    if (hook) return call(hook, args, count, names);
    if (error_occurred()) return NULL;
    return warn(RuntimeWarning, 1, "Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"", name) < 0 ? NULL : None;
}

/* ---- frames, threads, tracing */

static Own sys_as_builtin(Ref m, const Ref *a) {
    as_builtin(a[0]);
    return own(a[0]);
}

static Own sys_makes_record(Ref m, const Ref *a) {
    if (is_exactly(a[0], &function_type)) ((Function *)object_of(a[0]))->code->makes_record = true;
    return own(a[0]);
}

static Own sys_getframe(Ref m, const Ref *a) {
    int depth = 0;
    if (a[0] && int_from(a[0], &depth) < 0) return NULL;
    return frame_object_at(depth < 0 ? 0 : (size_t)depth);
}

static Own sys_current_frames(Ref m, const Ref *a) {
    scoped Own frames = dict_new();
    for (struct Thread *t = gil_threads(interp()->gil); frames && t; t = t->next) {
        Vm *vm = t->vm;
        if (!vm || !vm->frame) continue;
        scoped Own ident = int_new_unsigned(t->ident), frame = frame_object(vm->frame);
        if (!ident || !frame || dict_set(frames, ident, frame) < 0) return NULL;
    }
    return give(frames);
}

/* For each thread what exc_info tells there. */
static Own sys_current_exceptions(Ref m, const Ref *a) {
    scoped Own all = dict_new();
    for (struct Thread *t = gil_threads(interp()->gil); all && t; t = t->next) {
        if (!t->vm) continue;
        Vm *vm = t->vm;
        const Handled *h = vm->handled;
        while (h && (!h->exception || is_none(h->exception))) h = h->previous;
        scoped Own ident = int_new_unsigned(t->ident), info = exc_info_of(h ? h->exception : NULL);
        if (!ident || !info || dict_set(all, ident, info) < 0) return NULL;
    }
    return give(all);
}

/* A trace function may have what it calls traced. */
static Own sys_call_tracing(Ref m, const Ref *a) {
    if (!is_tuple(a[1])) return throw(TypeError, "call_tracing() argument 2 must be tuple, not %T", a[1]);
    Vm *vm = vm_current();
    const char *tracing = vm->tracing;
    vm->tracing = NULL;
    Own result = call_spread(a[0], a[1], NULL);
    vm->tracing = tracing;
    return result;
}

static Own sys_set_origin_depth(Ref m, const Ref *a) {
    int depth;
    if (int_from(a[0], &depth) < 0) return NULL;
    if (depth < 0) return throw(ValueError, "depth must be >= 0");
    vm_current()->origin_depth = depth;
    return None;
}

static Own sys_get_origin_depth(Ref m, const Ref *a) { return small_int_new(vm_current()->origin_depth); }

static Own sys_settrace(Ref m, const Ref *a) { return AUDIT_NOTHING("sys.settrace") < 0 || settrace_set(a[0], false) < 0 ? NULL : None; }
static Own sys_setprofile(Ref m, const Ref *a) { return AUDIT_NOTHING("sys.setprofile") < 0 || settrace_set(a[0], true) < 0 ? NULL : None; }
/* The hooks of asynchronous generators belong to the calling thread.  NULL leaves one as it is. */
static int set_hook(Own *hook, Ref function, const char *name) {
    if (!function) return 0;
    if (!is_none(function) && !is_callable(function)) return fail(TypeError, "callable %s expected, got %T", name, function);
    own_set_take(hook, is_none(function) ? NULL : own(function));
    return 0;
}

static Own sys_set_asyncgen_hooks(Ref m, const Ref *a) {
    Vm *vm = vm_current();
    if (a[1] && !is_none(a[1]) && !is_callable(a[1])) return throw(TypeError, "callable finalizer expected, got %T", a[1]);
    if (set_hook(&vm->async_first, a[0], "firstiter") < 0 || set_hook(&vm->async_final, a[1], "finalizer") < 0) return NULL;
    return None;
}

static Own sys_get_asyncgen_hooks(Ref m, const Ref *a) {
    static const char *const fields[] = {"firstiter", "finalizer", NULL};
    static Type *type; /* set once, immortal */
    Vm *vm = vm_current();
    if (!type) type = structseq_type_new("asyncgen_hooks", NULL, fields, COUNT_OF(fields) - 1);
    if (!type) return NULL;
    Own items[] = {vm->async_first ? own(vm->async_first) : None, vm->async_final ? own(vm->async_final) : None};
    return structseq_new_take(type, items);
}

static Own sys_gettrace(Ref m, const Ref *a) { return settrace_get(false); }
static Own sys_getprofile(Ref m, const Ref *a) { return settrace_get(true); }

static Own sys_getrecursionlimit(Ref m, const Ref *a) { return small_int_new(interp()->recursion_limit); }

static Own sys_setrecursionlimit(Ref m, const Ref *a) {
    int limit;
    if (int_from(a[0], &limit) < 0) return NULL;
    if (limit < 1) return throw(ValueError, "recursion limit must be greater or equal than 1");
    return frame_limit_changed(vm_current(), limit) < 0 ? NULL : None;
}

/* ---- the lock */

static Own sys_setswitchinterval(Ref m, const Ref *a) {
    double seconds;
    if (double_from(a[0], &seconds) < 0) return NULL;
    if (!(seconds > 0)) return throw(ValueError, "switch interval must be strictly positive");
    struct GilPolicy policy = *gil_policy(interp()->gil);
    policy.when = WHEN_INTERVAL;
    policy.who = WHO_FORCED;
    policy.interval_ns = seconds > 1e9 ? INT64_MAX / 4 : seconds < 1e-6 ? 1000 : (int64_t)(seconds * 1e6) * 1000;
    gil_set_policy(interp()->gil, &policy);
    return None;
}

static Own sys_getswitchinterval(Ref m, const Ref *a) {
    const struct GilPolicy *policy = gil_policy(interp()->gil);
    return float_new(policy->when == WHEN_INTERVAL ? 1e-6 * ((double)policy->interval_ns / 1e3) : 0.005); /* CPython counts us */
}

static Own sys_setcheckinterval(Ref m, const Ref *a) {
    int ticks;
    if (int_from(a[0], &ticks) < 0) return NULL;
    struct GilPolicy policy = *gil_policy(interp()->gil);
    policy.when = WHEN_TICKS;
    policy.ticks = ticks < 1 ? 1 : ticks;
    if (policy.who == WHO_FORCED) policy.who = WHO_FIFO;
    gil_set_policy(interp()->gil, &policy);
    return None;
}

static Own sys_getcheckinterval(Ref m, const Ref *a) {
    const struct GilPolicy *policy = gil_policy(interp()->gil);
    return int_new(policy->when == WHEN_TICKS ? policy->ticks : 100);
}

/* ---- objects and text */

static Own sys_intern(Ref m, const Ref *a) {
    if (!is_exactly(a[0], &str_type)) {
        return is_str(a[0]) ? throw(TypeError, "can't intern %T", a[0])
                            : throw(TypeError, "intern() argument must be str, not %T", a[0]);
    }
    return str_intern_take(own(a[0]));
}

static Own sys_getrefcount(Ref m, const Ref *a) {
    return is_object(a[0]) ? small_int_new((int64_t)object_of(a[0])->refcount) : small_int_new((int64_t)1 << 30);
}

static Own sys_getsizeof(Ref m, const Ref *a) {
    scoped Own name = str_intern("__sizeof__"), size = NULL;
    if (!name || special_call(a[0], name, NULL, 0, &size) > 0) return give(size);
    if (!a[1] || !error_is(TypeError)) return NULL;
    error_clear();
    return own(a[1]);
}

static Own sys_getdefaultencoding(Ref m, const Ref *a) { return str_intern("utf-8"); }
static Own sys_getfilesystemencodeerrors(Ref m, const Ref *a) { return str_intern("surrogateescape"); }
static Own sys_is_finalizing(Ref m, const Ref *a) { return bool_new(interp()->finalizing); }
static Own sys_getallocatedblocks(Ref m, const Ref *a) { return int_new((int64_t)interp()->gc.count); }

static Own sys_set_int_max_str_digits(Ref m, const Ref *a) {
    int digits;
    if (int_from(a[0], &digits) < 0) return NULL;
    return int_set_max_digits(digits) < 0 ? NULL : None;
}

static Own sys_get_int_max_str_digits(Ref m, const Ref *a) {
    return small_int_new(int_max_digits());
}

static const MethodRow functions[] = {
    {"__getattr__(name, /)", sys_lazy_attribute, "implementation, orig_argv: made when first read.", 0},
    {"_current_exceptions()", sys_current_exceptions, "(type, value, traceback) of what each thread is handling, by thread identifier.", 0},
    {"_current_frames()", sys_current_frames, "The innermost frame of each thread, by thread identifier.", 0},
    {"_makes_record(function, /)", sys_makes_record, "The function is the __new__ of a named tuple: nobody need run it.", 0},
    {"_as_builtin(thing, /)", sys_as_builtin, "Tracebacks leave out the functions of this class or module: CPython has it in C.", 0},
    {"_getframe(depth=0, /)", sys_getframe, "The frame this many calls up.", 0},
    {"addaudithook(hook)", sys_addaudithook, "From now on hook(event, args) hears of what is done, and may forbid it by raising.", 0},
    {"audit", RAW(sys_audit), "audit(event, *args): tell the audit hooks of an event.", METHOD_RAW},
    {"breakpointhook", RAW(sys_breakpointhook), "What breakpoint() calls: pdb.set_trace, or what $PYTHONBREAKPOINT names.", METHOD_RAW},
    {"call_tracing(func, args, /)", sys_call_tracing, "Call func(*args) with tracing on, also from within a trace function.", 0},
    {"displayhook(object, /)", sys_displayhook, "Show a value at the prompt and remember it as _.", 0},
    {"exc_info()", sys_exc_info, "(type, value, traceback) of the exception being handled.", 0},
    {"excepthook(exctype, value, traceback, /)", sys_excepthook, "Print an exception with its traceback.", 0},
    {"exception()", sys_exception, "The exception being handled, or None.", 0},
    {"exit(status=None, /)", sys_exit, "Raise SystemExit(status).", 0},
    {"get_int_max_str_digits()", sys_get_int_max_str_digits, "Most digits of conversions between int and str; 0: no limit.", 0},
    {"getallocatedblocks()", sys_getallocatedblocks, "How many objects the collector knows.", 0},
    {"getcheckinterval()", sys_getcheckinterval, "Ticks of one turn with the lock.", 0},
    {"getdefaultencoding()", sys_getdefaultencoding, "'utf-8'", 0},
    {"getfilesystemencodeerrors()", sys_getfilesystemencodeerrors, "How undecodable file names are kept.", 0},
    {"getfilesystemencoding()", sys_getdefaultencoding, "'utf-8'", 0},
    {"getprofile()", sys_getprofile, "The function set by setprofile.", 0},
    {"getrecursionlimit()", sys_getrecursionlimit, "Most frames that calls may nest.", 0},
    {"getrefcount(object, /)", sys_getrefcount, "Its reference count, the argument's own included.", 0},
    {"getsizeof(object, default=None)", sys_getsizeof, "Bytes of memory of the object itself.", 0},
    {"getswitchinterval()", sys_getswitchinterval, "Seconds after which a waiting thread asks for the lock.", 0},
    {"get_asyncgen_hooks()", sys_get_asyncgen_hooks, "What set_asyncgen_hooks has set.", 0},
    {"set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)", sys_set_asyncgen_hooks,
     "Who hears of asynchronous generators of this thread that begin, and that are dropped unfinished.", 0},
    {"get_coroutine_origin_tracking_depth()", sys_get_origin_depth, "What set_coroutine_origin_tracking_depth has set.", 0},
    {"set_coroutine_origin_tracking_depth(depth)", sys_set_origin_depth, "How many callers cr_origin of this thread's new coroutines names.", 0},
    {"gettrace()", sys_gettrace, "The function set by settrace.", 0},
    {"intern(string, /)", sys_intern, "The one str object with this text.", 0},
    {"is_finalizing()", sys_is_finalizing, "Is the interpreter at its end?", 0},
    {"set_int_max_str_digits(maxdigits)", sys_set_int_max_str_digits, "Change what get_int_max_str_digits tells.", 0},
    {"setcheckinterval(n, /)", sys_setcheckinterval, "A turn with the lock ends after n ticks: policy ticks:n.", 0},
    {"setprofile(function, /)", sys_setprofile, "Call this at every call and return of this thread.", METHOD_STEERS},
    {"setrecursionlimit(limit, /)", sys_setrecursionlimit, "Change what getrecursionlimit tells.", 0},
    {"setswitchinterval(interval, /)", sys_setswitchinterval, "A waiting thread asks for the lock after so many seconds: policy interval:S.", 0},
    {"settrace(function, /)", sys_settrace, "Call this at every call, line, return and exception of this thread.", METHOD_STEERS},
    {"unraisablehook(unraisable, /)", sys_unraisablehook, "Report an exception that nobody can handle.", 0},
    {NULL, NULL, NULL, 0},
};

/* ---- constants */

static const char *const version_fields[] = {"major", "minor", "micro", "releaselevel", "serial", NULL};
static const char *const flag_fields[] = {"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
    "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
    "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", NULL};
static const char *const float_fields[] = {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
    "epsilon", "radix", "rounds", NULL};
static const char *const int_fields[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold", NULL};
static const char *const hash_fields[] = {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff", NULL};
static const char *const thread_fields[] = {"name", "lock", "version", NULL};

/* A struct sequence of one instance, under its own type's name. */
static int add_struct(Ref module, const char *type_name, const char *name, const char *const *fields, Own *items) {
    size_t n = 0;
    while (fields[n]) n++;
    Type *type = structseq_type_new(type_name, NULL, fields, n);
    if (!type) return -1;
    return module_add_take(module, name, structseq_new_take(type, items));
}

/* There is but one: its type makes no others, and has no __new__ of its own. */
static int add_single(Ref module, const char *type_name, const char *name, const char *const *fields, Own *items) {
    if (add_struct(module, type_name, name, fields, items) < 0) return -1;
    scoped Own key = str_intern(name);
    Ref only = key ? dict_get_str_peek(module_dict_peek(module), key) : NULL;
    scoped Own new_name = only ? str_intern("__new__") : NULL;
    if (!new_name) return -1;
    type_of(only)->new = NULL;
    return dict_delete(type_namespace_peek(type_of(only)), new_name) < 0 ? -1 : 0;
}

static int add_version(Ref module) {
    Own items[] = {small_int_new(PYTHON_MAJOR), small_int_new(PYTHON_MINOR), small_int_new(PYTHON_MICRO), str_intern("final"), small_int_new(0)};
    return add_single(module, "sys.version_info", "version_info", version_fields, items);
}

static int add_flags(Ref module, const Options *o) {
    int values[] = {0, o->inspect, o->inspect, o->optimize, 1, o->no_user_site, o->no_site, o->ignore_environment, o->verbose, o->bytes_warning,
                    o->quiet, !o->hash_seed || strcmp(o->hash_seed, "0") != 0, o->isolated, 0, 0, 0, 0, o->max_digits};
    Own items[COUNT_OF(values)];
    for (size_t i = 0; i < COUNT_OF(values); i++) items[i] = small_int_new(values[i]);
    items[13] = bool_new(o->dev_mode);
    items[16] = bool_new(o->safe_path);
    return add_single(module, "sys.flags", "flags", flag_fields, items);
}

static int add_numbers(Ref module) {
    Own floats[] = {float_new(DBL_MAX), small_int_new(DBL_MAX_EXP), small_int_new(DBL_MAX_10_EXP), float_new(DBL_MIN),
                    small_int_new(DBL_MIN_EXP), small_int_new(DBL_MIN_10_EXP), small_int_new(DBL_DIG), small_int_new(DBL_MANT_DIG),
                    float_new(DBL_EPSILON), small_int_new(FLT_RADIX), small_int_new(1)};
    Own ints[] = {small_int_new(30), small_int_new(4), small_int_new(INT_DIGITS_DEFAULT), small_int_new(INT_DIGITS_LEAST)};
    Own hashes[] = {small_int_new(64), small_int_new(((int64_t)1 << 61) - 1), small_int_new(314159), small_int_new(0),
                    small_int_new(1000003), str_intern("siphash13"), small_int_new(64), small_int_new(128), small_int_new(0)};
    Own threads[] = {str_intern("pthread"), str_intern("semaphore"), str_intern("NPTL 2.36")};
    if (add_struct(module, "sys.float_info", "float_info", float_fields, floats) < 0) return -1;
    if (add_struct(module, "sys.int_info", "int_info", int_fields, ints) < 0) return -1;
    if (add_struct(module, "sys.hash_info", "hash_info", hash_fields, hashes) < 0) return -1;
    if (add_struct(module, "sys.thread_info", "thread_info", thread_fields, threads) < 0) return -1;
    return module_add_take(module, "maxsize", int_new(INT64_MAX));
}

/* Where a shell finds a program of this name, into path: its length, 0 if nowhere. */
static size_t search_program(const char *name, char *path, size_t size) {
    const char *folders = getenv("PATH");
    for (size_t n; folders && *folders; folders += n + (folders[n] == ':')) {
        n = strcspn(folders, ":");
        struct stat state;
        int length = snprintf(path, size, "%.*s/%s", (int)n, folders, name);
        if (n && *folders == '/' && length > 0 && (size_t)length < size && stat(path, &state) == 0 && S_ISREG(state.st_mode) &&
            access(path, X_OK) == 0)
            return (size_t)length;
    }
    return 0;
}

/* The absolute path that we were called by, symbolic links as they are. */
static Own executable_path(const char *program) {
    char path[PATH_MAX];
    if (strchr(program, '/')) {
        if (program[0] == '/') return str_from_fs(program, strlen(program));
        if (!getcwd(path, sizeof path)) return str_intern("");
        if (strncmp(program, "./", 2) == 0) program += 2;
        scoped Own folder = str_from_fs(path, strlen(path)), name = str_from_fs(program, strlen(program));
        return folder && name ? str_format("%U/%U", folder, name) : NULL;
    }
    size_t found = search_program(program, path, sizeof path);
    if (found) return str_from_fs(path, found);
    ssize_t n = readlink("/proc/self/exe", path, sizeof path);
    return n > 0 ? str_from_fs(path, (size_t)n) : str_intern("");
}

static int add_texts(Ref module, const Options *o) {
    static const char *const texts[][2] = {
        {"version", PYTHON_VERSION " (gilt " GILT_VERSION ")"}, {"platform", "linux"}, {"byteorder", "little"}, {"prefix", "/usr"},
        {"exec_prefix", "/usr"}, {"base_prefix", "/usr"}, {"base_exec_prefix", "/usr"}, {"platlibdir", "lib"}, {"abiflags", ""},
        {"float_repr_style", "short"},
        {"copyright", "Copyright (c) 2026 the gilt authors.\nAll Rights Reserved."},
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        if (module_add_take(module, texts[i][0], str_new(texts[i][1])) < 0) return -1;
    }
    if (module_add_take(module, "executable", executable_path(o->program)) < 0) return -1;
    if (module_add_take(module, "_base_executable", executable_path(o->program)) < 0) return -1;
    if (module_add(module, "maxunicode", small_int_new(0x10ffff)) < 0 || module_add(module, "dont_write_bytecode", True) < 0) return -1;
    if (module_add(module, "api_version", small_int_new(1013)) < 0 || module_add(module, "pycache_prefix", None) < 0) return -1;
    return module_add(module, "hexversion", small_int_new(PYTHON_MAJOR << 24 | PYTHON_MINOR << 16 | PYTHON_MICRO << 8 | 0xf0));
}

/* PYTHONWARNINGS=option,option...: what stands in -W options, which come after and so win. */
static int add_environment_warnings(Ref warnings) {
    for (const char *at = getenv("PYTHONWARNINGS"); at && *at;) {
        size_t n = strcspn(at, ",");
        scoped Own text = str_from_fs(at, n);
        if (!text || (n && list_append(warnings, text) < 0)) return -1;
        at += n + (at[n] == ',');
    }
    return 0;
}

static int add_lists(Ref module, const Options *o) {
    if (module_add_take(module, "path_hooks", list_new(0)) < 0) return -1;
    if (module_add_take(module, "path_importer_cache", dict_new()) < 0) return -1;
    scoped Own warnings = list_new(4), x_options = dict_new(), names = importer_library_names();
    if (!warnings || !x_options || !names) return -1;
    if (o->dev_mode && list_append_take(warnings, str_new("default")) < 0) return -1;
    if (!o->ignore_environment && add_environment_warnings(warnings) < 0) return -1;
    for (int i = 0; i < o->warning_count; i++) {
        scoped Own text = str_new(o->warnings[i]);
        if (!text || list_append(warnings, text) < 0) return -1;
    }
    bytes_warnings = o->bytes_warning > 0;
    if (bytes_warnings && list_append_take(warnings, str_new(o->bytes_warning > 1 ? "error::BytesWarning" : "default::BytesWarning")) < 0) return -1;
    for (int i = 0; i < o->x_count; i++) {
        const char *equals = strchr(o->x_options[i], '=');
        scoped Own key = str_new_utf8(o->x_options[i], equals ? (size_t)(equals - o->x_options[i]) : strlen(o->x_options[i]));
        scoped Own value = equals ? str_new(equals + 1) : True;
        if (!key || !value || dict_set(x_options, key, value) < 0) return -1;
    }
    if (module_add(module, "warnoptions", warnings) < 0 || module_add(module, "_xoptions", x_options) < 0) return -1;
    if (module_add_take(module, "builtin_module_names", tuple_from(names)) < 0) return -1;
    return module_add_take(module, "stdlib_module_names", frozenset_new(names));
}

/* sys.__stdout__ and its like. */
static int keep_originals(Ref module) {
    static const char *const names[] = {"displayhook", "excepthook", "breakpointhook", "unraisablehook"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        scoped Own value = getattr_named(module, names[i]), name = str_format("__%s__", names[i]);
        if (!value || !name || setattr(module, name, value) < 0) return -1;
    }
    return 0;
}

static int open_streams(Ref module, const Options *o) {
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    scoped Own opener = import_from("_io", "_open_std");
    if (!opener) return -1;
    for (int fd = 0; fd < 3; fd++) {
        scoped Own stream = call2(opener, small_int_new(fd), bool_new(o->unbuffered));
        scoped Own kept = stream ? str_format("__%s__", names[fd]) : NULL;
        if (!kept || module_add(module, names[fd], stream) < 0 || setattr(module, kept, stream) < 0) return -1;
    }
    return 0;
}

/* sys.unraisablehook(UnraisableHookArgs), if a program has put its own there: 1 done, 0 there is none, -1. */
static int call_unraisablehook(Ref exception, Ref where, const char *message) {
    static const char *const fields[] = {"exc_type", "exc_value", "exc_traceback", "err_msg", "object", NULL};
    static Type *type; /* guarded by the GIL */
    scoped Own key = str_intern("unraisablehook"), hook = NULL;
    int found = key && interp()->sys_dict ? dict_get(interp()->sys_dict, key, &hook) : -1;
    if (found <= 0 || is_exactly(hook, &cfunction_type)) return found < 0 ? -1 : 0;
    if (!type) type = structseq_type_new("UnraisableHookArgs", NULL, fields, COUNT_OF(fields) - 1);
    Ref traceback = ((BaseExceptionObject *)object_of(exception))->traceback;
    Own text = !type ? NULL : message ? str_new(message) : None;
    if (!text) return -1;
    Own items[] = {own(as_ref(type_of(exception))), own(exception), traceback ? own(traceback) : None, text, where ? own(where) : None};
    scoped Own args = structseq_new_take(type, items), done = args ? call1(hook, args) : NULL;
    return done ? 1 : -1;
}

/* What was raised by C code alone shows at least who was running. */
static void hook_unraisable(Ref exception, Ref where, const char *message) {
    Frame *frame = vm_current()->frame;
    if (frame && !((BaseExceptionObject *)object_of(exception))->traceback) traceback_add(frame, exception);
    int done = call_unraisablehook(exception, where, message);
    if (done > 0) return;
    scoped Own second = done < 0 ? error_take() : NULL, name = second ? str_intern("unraisablehook") : NULL;
    if (second) report_unraisable(second, name ? dict_get_str_peek(interp()->sys_dict, name) : NULL, "Exception ignored in sys.unraisablehook");
    else report_unraisable(exception, where, message);
}

static const ModuleDef sys_module = {
    "sys", "What a program may know about its interpreter, and change.", functions, NULL, NULL,
};

int sys_init(const Options *o) {
    Interp *state = interp();
    hooks.unraisable = hook_unraisable;
    hooks.exception_text = report_text;
    scoped Own module = module_from_def(&sys_module), name = str_intern("sys");
    if (!module || !name || dict_set(state->modules, name, module) < 0) return -1;
    state->sys_dict = own(module_dict_peek(module));
    if (module_add(module, "modules", state->modules) < 0) return -1;
    if (add_version(module) < 0 || add_flags(module, o) < 0 || add_numbers(module) < 0 || add_texts(module, o) < 0) return -1;
    return add_lists(module, o) < 0 || keep_originals(module) < 0 || open_streams(module, o) < 0 ? -1 : 0;
}

int sys_exit_process(int status) {
    if (status == 128 + SIGINT) { /* a shell that runs us must see that it was the signal */
        signal(SIGINT, SIG_DFL);
        raise(SIGINT);
    }
    return status;
}
