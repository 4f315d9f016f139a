/* The module _interp: a few windows into the interpreter for modules of the library that are written in Python, so that
 * source lines, carets, listings and trees have one implementation. */
#include "interp/introspect.h"

#include "interp/builtins.h"
#include "interp/code.h"
#include "interp/compile.h"
#include "interp/freeze.h"
#include "interp/import.h"
#include "interp/report.h"
#include "interp/source_line.h"
#include "interp/suggest.h"
#include "interp/symtable_object.h"

static Own get_source_text(Ref module, const Ref *args) {
    return is_str(args[0]) ? source_text(args[0]) : None;
}

static int number_at(Ref v, int fallback, int32_t *out) {
    if (is_none(v)) {
        *out = fallback;
        return 0;
    }
    return int_from(v, out);
}

/* What stands under a line in a traceback, or None: caret_line(text, line, end_line, col, end_col). */
static Own caret_line(Ref module, const Ref *args) {
    PositionRow row = {0};
    if (!is_str(args[0])) return throw(TypeError, "caret_line() argument 'text' must be str, not %T", args[0]);
    if (number_at(args[1], 0, &row.line) < 0 || number_at(args[2], row.line, &row.end_line) < 0) return NULL;
    if (number_at(args[3], -1, &row.col) < 0 || number_at(args[4], -1, &row.end_col) < 0) return NULL;
    Carets carets;
    if (!source_carets(args[0], &row, &carets)) return None;
    int blanks = 0, n = (int)str_length(args[0]);
    while (blanks < n && strchr(" \t\f", (int)str_char(args[0], (size_t)blanks) & 127)) blanks++;
    return source_caret_line(&carets, blanks);
}

static Own disassemble(Ref module, const Ref *args) {
    if (!is_exactly(args[0], &code_type)) return throw(TypeError, "disassemble() argument must be code, not %T", args[0]);
    return code_disassemble((Code *)object_of(args[0]));
}

/* [(name, operands, number of what the compiler emits for it)] in the order of their numbers, as opcodes.def has them. */
static Own opcode_table(Ref module, const Ref *args) {
    scoped Own table = list_new(OPCODE_COUNT);
    if (!table) return NULL;
    for (size_t i = 0; i < OPCODE_COUNT; i++) {
        scoped Own name = str_new(opcode_info[i].name), operands = name ? str_new(opcode_info[i].format) : NULL;
        if (!operands) return NULL;
        Own row = tuple_pack(3, name, operands, small_int_new(opcode_base((enum Opcode)i)));
        if (!row || list_append_take(table, row) < 0) return NULL;
    }
    return give(table);
}

static Own report(Ref module, const Ref *args) {
    if (!is_exception(args[0])) return throw(TypeError, "report_text() argument must be an exception, not %T", args[0]);
    return report_text(args[0]);
}

static Own report_it(Ref module, const Ref *args) {
    if (!is_exception(args[0])) return throw(TypeError, "report_uncaught() argument must be an exception, not %T", args[0]);
    report_uncaught(args[0]);
    return None;
}

static Own library_modules(Ref module, const Ref *args) { return importer_embedded_names(); }

static Own suggestion(Ref module, const Ref *args) {
    if (!is_exception(args[0])) return throw(TypeError, "suggestion() argument must be an exception, not %T", args[0]);
    return suggest_for(args[0]);
}

/* A cell or an input: values of its expressions go to sys.displayhook. */
static Own compile_cell(Ref module, const Ref *args) {
    int every = truth(args[2]), awaits = every < 0 ? -1 : truth(args[3]);
    if (every < 0 || awaits < 0) return NULL;
    if (!is_str(args[0]) || !is_str(args[1])) return throw(TypeError, "compile_cell() takes a text and a file name");
    size_t size;
    const char *utf8 = str_utf8(args[0], &size);
    if (!utf8) return NULL;
    if (memchr(utf8, 0, size)) return throw(ValueError, "source code string cannot contain null bytes");
    CompileOptions options;
    builtins_compile_options(&options);
    options.is_utf8 = true;
    options.echo = every ? ECHO_ALL : ECHO_LAST;
    options.top_await = awaits;
    scoped Own code = NULL;
    return compile_source(utf8, size, args[1], &options, &code) < 0 ? NULL : give(code);
}

static Own remember_source(Ref module, const Ref *args) {
    if (!is_str(args[0]) || !is_str(args[1])) return throw(TypeError, "remember_source() takes a file name and a text");
    return source_remember(args[0], args[1]) < 0 ? NULL : None;
}

static Own symbols(Ref module, const Ref *args) { return symtable_objects(args[0], args[1], args[2]); }

/* How the build writes a module of the library, and how what it wrote is read. */
static Own freeze(Ref module, const Ref *args) {
    int64_t size;
    if (!is_exactly(args[0], &code_type)) return throw(TypeError, "freeze() argument 'code' must be code, not %T", args[0]);
    if (int64_from(args[1], &size) < 0) return NULL;
    if (size < 0) return throw(ValueError, "freeze() argument 'source_size' is negative");
    return freeze_module((Code *)object_of(args[0]), (size_t)size);
}

static Own frozen_code(Ref module, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "frozen_code() argument 'name' must be str, not %T", args[0]);
    Own code;
    int found = importer_frozen_code(args[0], NULL, &code);
    return found < 0 ? NULL : found ? code : None;
}

static const MethodRow functions[] = {
    {"caret_line(text, line, end_line, col, end_col, /)", caret_line, "What to print under a line of a traceback, or None.", 0},
    {"compile_cell(text, filename, every, awaits, /)", compile_cell, "A module's code that shows the value of its last statement, or of every one, if that is an expression; it may await at module level, or not.", 0},
    {"disassemble(code, /)", disassemble, "The listing of a code object.", 0},
    {"freeze(code, source_size, /)", freeze, "The bytes from which the code of a module can be made again: see frozen.h.", 0},
    {"frozen_code(name, /)", frozen_code, "The code of a module of the library as it stands in the binary, or None.", 0},
    {"library_modules()", library_modules, "The full names of the modules of the library that are written in Python.", 0},
    {"opcode_table()", opcode_table, "The instructions: their names and operands, in the order of their numbers.", 0},
    {"remember_source(filename, text, /)", remember_source, "Keep the text of an input for tracebacks.", 0},
    {"report_text(exception, /)", report, "What is told about an uncaught exception: traceback, causes, hints.", 0},
    {"report_uncaught(exception, /)", report_it, "Tell about an exception as at a program's end, by sys.excepthook or instead of one that fails.", 0},
    {"source_text(filename, /)", get_source_text, "The source of an embedded module or an input at the prompt, or None.", 0},
    {"symbols(source, filename, mode, /)", symbols, "The scopes of a source and their names, as tuples: see symtable_object.h.", 0},
    {"suggestion(exception, /)", suggestion, "The name that was probably meant, or None.", 0},
    {0},
};

const ModuleDef introspect_module = {.name = "_interp", .doc = "Windows into the interpreter for the library.", .functions = functions};
