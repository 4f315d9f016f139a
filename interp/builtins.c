/* exec, eval, compile, globals, locals, __import__, __build_class__, breakpoint. */
#include "interp/builtins.h"

#include "interp/anext.h"
#include "interp/ast_object.h"
#include "interp/compile.h"
#include "interp/frame.h"
#include "interp/import.h"
#include "interp/vm.h"

/* ---- class statements */

/* Classes whose bases are objects with __mro_entries__ (list[int]): PEP 560. */
static Own resolve_bases(Ref bases) {
    scoped Own resolved = list_new(tuple_length(bases));
    bool changed = false;
    for (size_t i = 0; resolved && i < tuple_length(bases); i++) {
        Ref base = tuple_item_peek(bases, i);
        Own method = NULL;
        int found = is_type(base) ? 0 : getattr_find(base, name___mro_entries__, &method);
        scoped Own entries_of = method;
        if (found < 0) return NULL;
        if (!found) {
            if (list_append(resolved, base) < 0) return NULL;
            continue;
        }
        scoped Own entries = call1(entries_of, bases);
        if (!entries) return NULL;
        if (!is_tuple(entries)) return throw(TypeError, "__mro_entries__ must return a tuple");
        changed = true;
        if (list_extend(resolved, entries) < 0) return NULL;
    }
    if (!resolved) return NULL;
    return changed ? list_to_tuple(resolved) : own(bases);
}

static Own choose_metaclass(Ref given, Ref bases) {
    if (given && !is_type(given)) return own(given);
    Ref start = given ? given : tuple_length(bases) ? as_ref(type_of(tuple_item_peek(bases, 0))) : as_ref(&type_type);
    return type_calculate_meta(start, bases);
}

static Own prepare_namespace(Ref metaclass, Ref name, Ref bases, Ref keywords) {
    Own prepare;
    int found = getattr_find(metaclass, name___prepare__, &prepare);
    if (found < 0) return NULL;
    if (!found) return dict_new();
    scoped Own function = prepare, args = tuple_pack(2, name, bases);
    scoped Own namespace = args ? call_spread(function, args, keywords) : NULL;
    if (!namespace) return NULL;
    if (is_dict(namespace) || type_of(namespace)->getitem) return give(namespace);
    scoped Own meta_name = is_type(metaclass) ? type_name_object(metaclass) : str_new("<metaclass>");
    return meta_name ? throw(TypeError, "%U.__prepare__() must return a mapping, not %T", meta_name, namespace) : NULL;
}

static Own make_class(Ref function, Ref name, Ref given_bases, Ref metaclass_given, Ref keywords) {
    scoped Own bases = resolve_bases(given_bases), metaclass = bases ? choose_metaclass(metaclass_given, bases) : NULL;
    scoped Own namespace = metaclass ? prepare_namespace(metaclass, name, bases, keywords) : NULL;
    if (!namespace) return NULL;
    Function *f = (Function *)object_of(function);
    scoped Own cell = vm_run_code(as_ref(f->code), f->globals, namespace, f->closure);
    if (!cell) return NULL;
    if (bases != given_bases && setitem(namespace, name___orig_bases__, given_bases) < 0) return NULL;
    scoped Own args = tuple_pack(3, name, bases, namespace);
    scoped Own class = args ? call_spread(metaclass, args, keywords) : NULL;
    if (!class) return NULL;
    if (!is_exactly(cell, &cell_type) || !is_type(class)) return give(class);
    Ref value = ((Cell *)object_of(cell))->value;
    if (!value) {
        return throw(RuntimeError, "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?", name, class);
    }
    if (value != class) return throw(TypeError, "__class__ set to %R defining %R as %R", value, name, class);
    return give(class);
}

static Own builtin_build_class(Ref m, const Ref *args, size_t count, Ref names) {
    if (count < 2) return throw(TypeError, "__build_class__: not enough arguments");
    if (!is_exactly(args[0], &function_type)) return throw(TypeError, "__build_class__: func must be a function");
    if (!is_str(args[1])) return throw(TypeError, "__build_class__: name is not a string");
    scoped Own bases = tuple_from_array(args + 2, count - 2), keywords = NULL, metaclass = NULL;
    if (!bases) return NULL;
    for (size_t i = 0; names && i < tuple_length(names); i++) {
        Ref key = tuple_item_peek(names, i), value = args[count + i];
        if (str_equal_c(key, "metaclass")) {
            metaclass = own(value);
            continue;
        }
        if (!keywords && !(keywords = dict_new())) return NULL;
        if (dict_set(keywords, key, value) < 0) return NULL;
    }
    return make_class(args[0], args[1], bases, metaclass, keywords);
}

/* ---- import */

static Own builtin_import(Ref m, const Ref *a) {
    int64_t level = 0;
    if (a[4] && int64_from(a[4], &level) < 0) return NULL;
    return importer_import(a[0], a[1] && is_none(a[1]) ? NULL : a[1], a[3], level);
}

/* ---- compile, eval, exec */

void builtins_compile_options(CompileOptions *options) {
    const Interp *interp = interp_current();
    *options = (CompileOptions){.optimize = interp->config.optimize, .py2_print = interp->config.py2_print};
}

/* Source as bytes in *text; *is_utf8: it was a str.  `function` and `kinds` go into the TypeError. */
static int source_text(Ref source, const char *function, Own *text, bool *is_utf8) {
    *is_utf8 = is_str(source);
    if (is_str(source)) {
        size_t size;
        const char *utf8 = str_utf8(source, &size);
        if (!utf8) return -1;
        *text = bytes_new(utf8, size);
    } else if (has_buffer(source)) {
        Buffer buffer;
        if (buffer_get(source, &buffer, BUFFER_READ) < 0) return -1;
        *text = bytes_new(buffer.data, buffer.size_bytes);
        buffer_release(&buffer);
    } else {
        return fail(TypeError, "%s() arg 1 must be a string, bytes or %s object", function, strcmp(function, "compile") ? "code" : "AST");
    }
    if (!*text) return -1;
    if (memchr(bytes_data(*text), 0, bytes_length(*text))) return fail(ValueError, "source code string cannot contain null bytes");
    return 0;
}

static unsigned inherited_futures(void) {
    scoped Own frame = frame_object_at(0);
    if (!frame) {
        error_clear();
        return 0;
    }
    return ((FrameObject *)object_of(frame))->code->flags & CODE_FUTURE_ANNOTATIONS ? 1 : 0;
}

/* compile()'s flags: a tree is wanted, await may stand at module level, an input that more lines could complete has an
 * error of its own (codeop asks for that); and all that there are: the futures, CO_NESTED and those of the module ast. */
enum { ONLY_AST = 0x400, ALLOW_TOP_AWAIT = 0x2000, ALLOW_INCOMPLETE_INPUT = 0x4000, KNOWN_FLAGS = 0x1fe0000 | 0x10 | 0x7e00 };

static Own compile_text(Ref source, Ref filename, CompileOptions *options) {
    scoped Own text = NULL, code = NULL;
    if (source_text(source, "compile", &text, &options->is_utf8) < 0) return NULL;
    return compile_source(bytes_data(text), bytes_length(text), filename, options, &code) < 0 ? NULL : give(code);
}

static Own compile_node(Ref tree, Ref filename, const CompileOptions *options) {
    scoped Own code = NULL;
    return compile_object(tree, filename, options, &code) < 0 ? NULL : give(code);
}

/* The tree of a source: compile() with PyCF_ONLY_AST. */
static Own parse_text(Ref source, Ref filename, Ref mode) {
    scoped Own text = NULL, classes = NULL;
    bool is_utf8;
    if (source_text(source, "compile", &text, &is_utf8) < 0) return NULL;
    classes = import_module("ast");
    return classes ? ast_objects(text, is_utf8, filename, mode, classes) : NULL;
}

/* "compile" shows the text as bytes, and no tree. */
static COLD int tell_compile(Ref source, Ref filename) {
    scoped Own text = is_str(source) ? encode(source, "utf-8", "surrogatepass") : is_bytes(source) ? own(source) : None;
    return text ? AUDIT("compile", text, filename) : -1;
}

/* A file name from str, bytes, a path, or with a warning anything that has bytes. */
static Own name_of_source(Ref v) {
    scoped Own name = NULL, path = NULL;
    Buffer buffer;
    if (is_str(v)) {
        name = own(v);
    } else if (is_bytes(v)) {
        name = str_from_fs(bytes_data(v), bytes_length(v));
    } else if (has_buffer(v)) {
        if (warn(DeprecationWarning, 1, "path should be string, bytes, or os.PathLike, not %T", v) < 0) return NULL;
        if (buffer_get(v, &buffer, BUFFER_READ) < 0) return NULL;
        name = str_from_fs(buffer.data, buffer.size_bytes);
        buffer_release(&buffer);
    } else if (path_from(v, &path) == 0) {
        name = str_from_fs(bytes_data(path), bytes_length(path));
    }
    if (name && str_has_char(name, 0)) return throw(ValueError, "embedded null character");
    return give(name);
}

static Own builtin_compile(Ref m, const Ref *a) {
    static const char *const modes[] = {"exec", "single", "eval"};
    CompileOptions options;
    builtins_compile_options(&options);
    scoped Own filename = NULL;
    int flags = 0, dont_inherit = 0, optimize = -1;
    filename = name_of_source(a[1]);
    if (!filename) return NULL;
    if ((a[3] && int_from(a[3], &flags) < 0) || (a[4] && (dont_inherit = truth(a[4])) < 0)) return NULL;
    if (a[5] && int_from(a[5], &optimize) < 0) return NULL;
    if (flags & ~KNOWN_FLAGS) return throw(ValueError, "compile(): unrecognised flags");
    if (optimize < -1 || optimize > 2) return throw(ValueError, "compile(): invalid optimize value");
    size_t mode = 0;
    while (mode < COUNT_OF(modes) && !(is_str(a[2]) && str_equal_c(a[2], modes[mode]))) mode++;
    if (mode == COUNT_OF(modes)) return throw(ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    options.mode = mode == 0 ? COMPILE_EXEC : mode == 1 ? COMPILE_SINGLE : COMPILE_EVAL;
    if (optimize >= 0) options.optimize = optimize;
    if (UNLIKELY(hooks.audit != NULL) && tell_compile(a[0], filename) < 0) return NULL;
    if (is_exactly(a[0], &code_type)) return own(a[0]);
    int is_node = ast_object_check(a[0]);
    if (is_node < 0) return NULL;
    if (flags & ONLY_AST) return is_node ? own(a[0]) : parse_text(a[0], filename, a[2]);
    if (!dont_inherit) options.future_flags = inherited_futures();
    if (flags & CODE_FUTURE_ANNOTATIONS) options.future_flags |= 1;
    options.allow_incomplete = flags & ALLOW_INCOMPLETE_INPUT;
    options.top_await = flags & ALLOW_TOP_AWAIT;
    return is_node ? compile_node(a[0], filename, &options) : compile_text(a[0], filename, &options);
}

/* Namespaces of exec and eval: given ones, or the caller's. */
static int namespaces(const char *function, Ref globals_given, Ref locals_given, Own *globals, Own *locals) {
    bool no_globals = !globals_given || is_none(globals_given), no_locals = !locals_given || is_none(locals_given);
    if (!no_globals && !is_dict(globals_given)) {
        if (strcmp(function, "eval") == 0 && type_of(globals_given)->getitem) {
            return fail(TypeError, "globals must be a real dict; try eval(code, {}, mapping)");
        }
        return fail(TypeError, strcmp(function, "eval") == 0 ? "globals must be a dict" : "exec() globals must be a dict, not %T", globals_given);
    }
    if (!no_locals && !is_dict(locals_given) && !type_of(locals_given)->getitem) {
        return fail(TypeError, strcmp(function, "eval") == 0 ? "locals must be a mapping" : "locals must be a mapping or None, not %T", locals_given);
    }
    *globals = no_globals ? own(frame_globals_current_peek()) : own(globals_given);
    if (!no_locals) *locals = own(locals_given);
    else *locals = no_globals ? frame_locals_current() : own(*globals);
    return *globals && *locals ? 0 : -1;
}

/* exec(code, closure=cells): as many cells as the code has free variables. */
static int check_closure(const Code *code, Ref closure) {
    if (!code->free_count) return closure ? fail(TypeError, "cannot use a closure with this code object") : 0;
    bool fits = closure && is_exactly(closure, &tuple_type) && tuple_length(closure) == code->free_count;
    for (size_t i = 0; fits && i < tuple_length(closure); i++) fits = is_exactly(tuple_item_peek(closure, i), &cell_type);
    return fits ? 0 : fail(TypeError, "code object requires a closure of exactly length %zu", (size_t)code->free_count);
}

static Own run(const char *function, enum CompileMode mode, const Ref *a) {
    scoped Own globals = NULL, locals = NULL, code = NULL, text = NULL, filename = NULL;
    Ref closure = mode == COMPILE_EXEC && a[3] && !is_none(a[3]) ? a[3] : NULL;
    if (namespaces(function, a[1], a[2], &globals, &locals) < 0) return NULL;
    if (is_exactly(a[0], &code_type)) {
        if (AUDIT("exec", a[0]) < 0) return NULL;
        code = own(a[0]);
        const Code *c = (const Code *)object_of(code);
        if (mode == COMPILE_EXEC && check_closure(c, closure) < 0) return NULL;
        if (mode == COMPILE_EVAL && c->free_count) return throw(TypeError, "code object passed to eval() may not contain free variables");
    } else if (closure) {
        return throw(TypeError, "closure can only be used when source is a code object");
    } else {
        CompileOptions options;
        builtins_compile_options(&options);
        options.mode = mode;
        options.future_flags = inherited_futures();
        if (source_text(a[0], function, &text, &options.is_utf8) < 0) return NULL;
        const char *start = bytes_data(text);
        size_t size = bytes_length(text);
        while (mode == COMPILE_EVAL && size && (*start == ' ' || *start == '\t')) start++, size--;
        filename = str_intern("<string>");
        if (!filename || AUDIT("compile", text, filename) < 0 || compile_source(start, size, filename, &options, &code) < 0 || AUDIT("exec", code) < 0) return NULL;
    }
    return vm_run_code(code, globals, locals, closure);
}

static Own builtin_eval(Ref m, const Ref *a) { return run("eval", COMPILE_EVAL, a); }
static Own builtin_exec(Ref m, const Ref *a) {
    scoped Own result = run("exec", COMPILE_EXEC, a);
    return result ? None : NULL;
}

static Own builtin_globals(Ref m, const Ref *a) { return own(frame_globals_current_peek()); }
static Own builtin_locals(Ref m, const Ref *a) { return frame_locals_current(); }

static Own builtin_breakpoint(Ref m, const Ref *args, size_t count, Ref names) {
    scoped Own hook = import_from("sys", "breakpointhook");
    return hook ? call(hook, args, count, names) : NULL;
}

/* The values of a print statement with blanks between them; *last: the last character of the last one, or 0. */
static Own print2_line(const Ref *values, size_t count, bool blank, bool newline, uint32_t *last) {
    StrBuilder b;
    str_builder_init(&b);
    bool ok = true;
    for (size_t i = 0; i < count && ok; i++) {
        scoped Own text = str(values[i]);
        ok = text && (!(blank || i) || str_builder_char(&b, ' ') == 0) && str_builder_str(&b, text) == 0;
        if (ok) *last = str_length(text) ? str_char(text, str_length(text) - 1) : 0;
    }
    if (ok && (!newline || str_builder_char(&b, '\n') == 0)) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}

/* What the statement `print` of Python 2 calls: a blank instead of the newline is owed until the next one (softspace). */
static Own builtin_print2(Ref m, const Ref *args, size_t count, Ref names) {
    if (count < 2) return throw(TypeError, "__print2__ is called by the print statement");
    Interp *interp = interp_current();
    scoped Own file = is_none(args[0]) ? import_from("sys", "stdout") : own(args[0]);
    if (!file) return NULL;
    uint32_t last = 0;
    bool newline = args[1] == True;
    scoped Own line = print2_line(args + 2, count - 2, interp->print_softspace && count > 2, newline, &last);
    Ref argument = line;
    scoped Own written = line ? call_method(file, name_write, &argument, 1) : NULL;
    if (!written) return NULL;
    interp->print_softspace = !newline && last != '\n' && last != '\t';
    return None;
}

/* anext(x) is x.__anext__(); with a default, an awaitable that gives it at the end. */
static Own builtin_anext(Ref m, const Ref *a) {
    if (!type_of(a[0])->anext) return throw(TypeError, "'%T' object is not an async iterator", a[0]);
    scoped Own awaitable = type_of(a[0])->anext(a[0]);
    if (!awaitable || !a[1]) return give(awaitable);
    return anext_awaitable_new(awaitable, a[1]);
}

static const MethodRow rows[] = {
    {"__build_class__", RAW(builtin_build_class), "What a class statement calls.", METHOD_RAW},
    {"__import__(name, globals=None, locals=None, fromlist=(), level=0)", builtin_import, "What an import statement calls.", 0},
    {"anext(async_iterator, default=<unrepresentable>, /)", builtin_anext, "The next item of an asynchronous iterator, to be awaited.", 0},
    {"breakpoint", RAW(builtin_breakpoint), "Call sys.breakpointhook().", METHOD_RAW | METHOD_STEERS},
    {"compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", builtin_compile, "Source text to a code object.", 0},
    {"eval(source, globals=None, locals=None, /)", builtin_eval, "The value of an expression given as text or code.", 0},
    {"exec(source, globals=None, locals=None, /, *, closure=None)", builtin_exec, "Run statements given as text or code.", 0},
    {"globals()", builtin_globals, "The namespace of the present module.", 0},
    {"locals()", builtin_locals, "The local names and their values.", 0},
    {NULL, NULL, NULL, 0},
};

static const MethodRow print2_row = {"__print2__", RAW(builtin_print2), "Python 2's print statement (option -2).", METHOD_RAW};

static int add_print2(Ref module) {
    scoped Own function = cfunction_new(&print2_row, module, NULL, NULL);
    return function ? module_add(module, "__print2__", function) : -1;
}

int builtins_add(Ref module) {
    hooks.current_locals = frame_locals_current;
    scoped Own name = str_intern("builtins");
    if (!name || (interp_current()->config.py2_print && add_print2(module) < 0)) return -1;
    for (const MethodRow *row = rows; row->signature; row++) {
        scoped Own key = str_new_utf8(row->signature, strcspn(row->signature, "("));
        if (!key || !(key = str_intern_take(give(key)))) return -1;
        scoped Own function = cfunction_new(row, module, name, NULL);
        if (!function || dict_set(module_dict_peek(module), key, function) < 0) return -1;
    }
    return 0;
}
