/* Code objects taken apart and put together again.
 *
 * The constructor's arguments are CPython's eighteen.  What CPython's bytecode says by itself and gilt's words do not - which name
 * a site has, where cells stand, which locals are lent - stands in co_exceptiontable, behind the handlers: numbers of 32 bits,
 * see enum Table.  Instructions are obeyed, not checked, so words that nobody here has made would crash the program.  The table
 * therefore begins with a seal: a hash of the words, of what they rely on and of the names of all opcodes.  It does not keep
 * out who wants to forge one, but it does keep out CPython's bytecode, other versions of gilt and code that was edited. */
#include "interp/code_parts.h"

#include "runtime/base/alloc.h"
#include "runtime/base/buf.h"

enum CodePart {
    ARG_COUNT, POSITIONAL_ONLY, KEYWORD_ONLY, LOCAL_COUNT, STACK_SIZE, FLAGS, WORDS, CONSTANTS, NAMES, VARNAMES, FILENAME, NAME,
    QUALNAME, FIRST_LINE, LINE_TABLE, TABLES, FREEVARS, CELLVARS, PART_COUNT,
    PARTS_NEEDED = FREEVARS,
};

/* kind: i int, b bytes, t tuple, n tuple of str, s str. */
static const struct { const char *name; char kind; } part_rows[PART_COUNT] = {
    [ARG_COUNT] = {"co_argcount", 'i'}, [POSITIONAL_ONLY] = {"co_posonlyargcount", 'i'}, [KEYWORD_ONLY] = {"co_kwonlyargcount", 'i'},
    [LOCAL_COUNT] = {"co_nlocals", 'i'}, [STACK_SIZE] = {"co_stacksize", 'i'}, [FLAGS] = {"co_flags", 'i'}, [WORDS] = {"co_code", 'b'},
    [CONSTANTS] = {"co_consts", 't'}, [NAMES] = {"co_names", 'n'}, [VARNAMES] = {"co_varnames", 'n'}, [FILENAME] = {"co_filename", 's'},
    [NAME] = {"co_name", 's'}, [QUALNAME] = {"co_qualname", 's'}, [FIRST_LINE] = {"co_firstlineno", 'i'}, [LINE_TABLE] = {"co_linetable", 'b'},
    [TABLES] = {"co_exceptiontable", 'b'}, [FREEVARS] = {"co_freevars", 'n'}, [CELLVARS] = {"co_cellvars", 'n'},
};

/* What co_exceptiontable begins with.  Behind it: five numbers a handler; for each own cell the place of its name in
 * co_cellvars and its parameter; for each lent local the place of its name there; for each site that of its name in co_names, plus 1.
 * LINE_OF_ROWS: the first line that the rows of co_linetable go with; where co_firstlineno is another one they are shifted. */
enum Table { SEAL, HANDLER_COUNT, CELL_COUNT, LENT_LOCALS, LENT_FREE, SITE_COUNT, HAS_DOC, LINE_OF_ROWS, TABLE_HEAD };
enum { HANDLER_FIELDS = sizeof(ExceptionRow) / sizeof(uint32_t) };

/* ---- what instructions rely on */

static uint32_t hash_more(uint32_t hash, const void *bytes, size_t size) { /* FNV-1a */
    for (size_t i = 0; i < size; i++) hash = (hash ^ ((const uint8_t *)bytes)[i]) * 16777619u;
    return hash;
}

static uint32_t hash_number(uint32_t hash, uint32_t n) { return hash_more(hash, &n, sizeof n); }

static bool all_strs(Ref tuple) {
    for (size_t i = 0; i < tuple_length(tuple); i++)
        if (!is_str(tuple_item_peek(tuple, i))) return false;
    return true;
}

/* Names of keywords, modules and patterns, and code with so many free variables, are where instructions expect them. */
static uint32_t constant_kind(Ref v) {
    enum { ANY, STR, NAMES_OF, CODE_OF = 1 << 16 };
    if (is_str(v)) return STR;
    if (is_exactly(v, &code_type)) return CODE_OF + ((const Code *)object_of(v))->free_count;
    return is_exactly(v, &tuple_type) && all_strs(v) ? NAMES_OF + (uint32_t)tuple_length(v) : ANY;
}

/* How many there are of what words mention by number. */
typedef struct Extent { uint32_t locals, names, cellvars, freevars, constants, stack; } Extent;

/* words: plain ones.  table: all of it. */
static uint32_t seal_of(const Extent *extent, const Ref *constants, Ref words, const uint32_t *table, size_t table_count) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < OPCODE_COUNT; i++) hash = hash_more(hash, opcode_info[i].name, strlen(opcode_info[i].name));
    hash = hash_more(hash, bytes_data(words), bytes_length(words));
    hash = hash_more(hash, table + SEAL + 1, (table_count - SEAL - 1) * sizeof *table);
    hash = hash_more(hash, extent, sizeof *extent);
    for (uint32_t i = 0; i < extent->constants; i++) hash = hash_number(hash, constant_kind(constants[i]));
    return hash;
}

/* ---- taking apart */

Own code_plain_words(Code *code) {
    Buf out = {0};
    if (code_thaw(code) < 0) return NULL;
    for (uint32_t pc = 0; pc < code->word_count;) {
        enum Opcode op = opcode_of(code->words[pc]);
        uint32_t first = (code->words[pc] & ~255u) | opcode_base(op);
        buf_append(&out, (const char *)&first, sizeof first);
        buf_append(&out, (const char *)&code->words[pc + 1], (opcode_info[op].words - 1u) * sizeof first);
        pc += opcode_info[op].words;
    }
    Own bytes = out.failed ? throw_memory() : bytes_new(out.bytes, out.n);
    buf_free(&out);
    return bytes;
}

/* Bodies of functions begin with a docstring or None, those of classes, modules and comprehensions do not. */
static bool doc_leads(const Code *code, Ref doc) {
    if (!is_none(doc)) return true;
    bool is_function = str_length(code->name) == 0 || str_char(code->name, 0) != '<' || str_equal_c(code->name, "<lambda>");
    return is_function && code->flags & CODE_OPTIMIZED;
}

Own code_constants(Code *code) {
    if (code_thaw(code) < 0) return NULL;
    scoped Own list = list_new(code->constant_count + 1u), doc = list ? code_doc(code) : NULL;
    if (!doc || (doc_leads(code, doc) && list_append(list, doc) < 0)) return NULL;
    for (uint32_t i = 0; i < code->constant_count; i++)
        if (list_append(list, code->constants[i]) < 0) return NULL;
    return list_to_tuple(list);
}

Own code_names(Code *code) {
    scoped Own seen = dict_new();
    if (!seen || code_thaw(code) < 0) return NULL;
    for (uint32_t i = 0; i < code->site_count; i++)
        if (code->sites[i].name && dict_set(seen, code->sites[i].name, None) < 0) return NULL;
    scoped Own list = dict_keys_list(seen);
    return list ? list_to_tuple(list) : NULL;
}

static void put_number(Buf *out, uint32_t n) { buf_append(out, (const char *)&n, sizeof n); }

/* The place of a name among names, which has it. */
static uint32_t place_of(Ref names, Ref name) {
    uint32_t i = 0;
    while (i + 1 < tuple_length(names) && !str_equal(tuple_item_peek(names, i), name)) i++;
    return i;
}

static Ref cellvars_of(const Code *code) { return code->cellvar_names ? code->cellvar_names : code->cell_names; }

static void put_variables(Buf *out, const Code *code) {
    Ref cellvars = cellvars_of(code);
    for (uint32_t i = 0; i < code->cell_count; i++) {
        put_number(out, place_of(cellvars, tuple_item_peek(code->cell_names, i)));
        put_number(out, (uint32_t)code->cell_params[i]);
    }
    for (uint32_t i = code->local_count - code->lent_locals; i < code->local_count; i++)
        put_number(out, place_of(cellvars, tuple_item_peek(code->local_names, i)));
}

static void put_sites(Buf *out, const Code *code, Ref names) {
    for (uint32_t i = 0; i < code->site_count; i++)
        put_number(out, code->sites[i].name ? place_of(names, code->sites[i].name) + 1 : 0);
}

static int put_seal(Buf *out, Code *code, Ref names) {
    scoped Own words = code_plain_words(code);
    if (!words) return -1;
    const Extent extent = {code->local_count - code->lent_locals, (uint32_t)tuple_length(names), (uint32_t)tuple_length(cellvars_of(code)),
                         code->free_count, code->constant_count, code->register_count - code->first_temp};
    if (out->failed) return fail_memory();
    uint32_t *table = (uint32_t *)(void *)out->bytes;
    table[SEAL] = seal_of(&extent, (const Ref *)code->constants, words, table, out->n / sizeof *table);
    return 0;
}

Own code_tables(Code *code) {
    Buf out = {0};
    scoped Own names = code_names(code), doc = names ? code_doc(code) : NULL;
    if (!doc) return NULL;
    const uint32_t head[TABLE_HEAD] = {
        [HANDLER_COUNT] = code->handler_count, [CELL_COUNT] = code->cell_count, [LENT_LOCALS] = code->lent_locals,
        [LENT_FREE] = code->lent_free, [SITE_COUNT] = code->site_count, [HAS_DOC] = doc_leads(code, doc),
        [LINE_OF_ROWS] = (uint32_t)code->first_line,
    };
    buf_append(&out, (const char *)head, sizeof head);
    buf_append(&out, (const char *)code->handlers, code->handler_count * sizeof *code->handlers);
    put_variables(&out, code);
    put_sites(&out, code, names);
    Own bytes = put_seal(&out, code, names) < 0 ? NULL : bytes_new(out.bytes, out.n);
    buf_free(&out);
    return bytes;
}

/* ---- checking what is given */

static int part_check(const char *function, enum CodePart part, Ref v) {
    static const struct { char kind; const Type *type; const char *name; } kinds[] = {
        {'b', &bytes_type, "bytes"}, {'t', &tuple_type, "tuple"}, {'n', &tuple_type, "tuple"}, {'s', &str_type, "str"},
    };
    int64_t n;
    if (part_rows[part].kind == 'i') return int64_from(v, &n);
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (kinds[i].kind != part_rows[part].kind || is_kind(v, kinds[i].type)) continue;
        if (*function == 'c') return fail(TypeError, "code() argument %d must be %s, not %T", part + 1, kinds[i].name, v);
        return fail(TypeError, "%s() argument '%s' must be %s, not %T", function, part_rows[part].name, kinds[i].name, v);
    }
    for (size_t i = 0; part_rows[part].kind == 'n' && i < tuple_length(v); i++)
        if (!is_str(tuple_item_peek(v, i)))
            return fail(TypeError, "name tuples must contain only strings, not '%T'", tuple_item_peek(v, i));
    return 0;
}

static int bad_parts(const char *text) { return fail(ValueError, "code: %s", text); }

/* What all of them must fulfil, before the table is looked at.  *code gets the numbers. */
static int numbers_check(const Ref *given, Code *code) {
    const struct { enum CodePart part; uint32_t *to; } counts[] = {
        {ARG_COUNT, &code->arg_count}, {POSITIONAL_ONLY, &code->positional_only}, {KEYWORD_ONLY, &code->keyword_only},
        {LOCAL_COUNT, &code->local_count}, {STACK_SIZE, &code->register_count}, {FLAGS, &code->flags},
    };
    for (size_t i = 0; i < COUNT_OF(counts); i++) {
        int n;
        if (int_from(given[counts[i].part], &n) < 0) return -1;
        if (n < 0) return fail(ValueError, "%s must be a positive integer", part_rows[counts[i].part].name);
        *counts[i].to = (uint32_t)n;
    }
    if (int_from(given[FIRST_LINE], &code->first_line) < 0) return -1;
    if (code->local_count != tuple_length(given[VARNAMES])) return bad_parts("co_nlocals != len(co_varnames)");
    uint64_t parameters = (uint64_t)code->arg_count + code->keyword_only + !!(code->flags & CODE_VARARGS) + !!(code->flags & CODE_VARKEYWORDS);
    if (parameters > code->local_count) return bad_parts("co_varnames is too small");
    return code->positional_only > code->arg_count ? bad_parts("co_posonlyargcount > co_argcount") : 0;
}

/* The size of the table that begins with head, in numbers. */
static uint64_t table_size(const uint32_t *head) {
    return TABLE_HEAD + (uint64_t)HANDLER_FIELDS * head[HANDLER_COUNT] + 2ull * head[CELL_COUNT] + head[LENT_LOCALS] + head[SITE_COUNT];
}

static int seal_check(const Ref *given, const Code *code, const uint32_t *table, size_t count) {
    if (count < TABLE_HEAD || table_size(table) != count || table[HAS_DOC] > tuple_length(given[CONSTANTS]))
        return bad_parts("co_exceptiontable is not one of gilt's");
    scoped Own constants = tuple_slice(given[CONSTANTS], table[HAS_DOC], tuple_length(given[CONSTANTS]));
    if (!constants) return -1;
    const Extent extent = {code->local_count, (uint32_t)tuple_length(given[NAMES]), (uint32_t)tuple_length(given[CELLVARS]),
                         (uint32_t)tuple_length(given[FREEVARS]), (uint32_t)tuple_length(constants), code->register_count};
    if (seal_of(&extent, (const Ref *)tuple_of(constants)->items, given[WORDS], table, count) == table[SEAL]) return 0;
    return bad_parts("co_code, and what it relies on, do not belong to co_exceptiontable");
}

/* ---- putting together.  Every step leaves *code such that code_parts_release can take it. */

static Own interned_at(Ref names, uint32_t place) { return str_intern_take(own(tuple_item_peek(names, place))); }

static Own interned_names(Ref names) {
    scoped Own copy = tuple_new(tuple_length(names));
    for (uint32_t i = 0; copy && i < tuple_length(names); i++)
        if (!(tuple_of(copy)->items[i] = interned_at(names, i))) return NULL;
    return give(copy);
}

static bool is_name(Ref v) {
    scoped Own answer = call_method_named(v, "isidentifier", NULL, 0);
    if (!answer) error_clear();
    return answer == True;
}

/* As for names, since keywords, modules and attributes are among the constants. */
static Own constant_interned(Ref v) {
    if (is_exactly(v, &str_type) && is_name(v)) return str_intern_take(own(v));
    return is_exactly(v, &tuple_type) && tuple_length(v) && all_strs(v) ? interned_names(v) : own(v);
}

static int set_array(void **field, const void *from, size_t size_bytes) {
    if (size_bytes && !(*field = mem_dup(from, size_bytes))) return fail_memory();
    return 0;
}

static int set_names(Code *code, const Ref *given) {
    code->name = str_intern_take(own(given[NAME]));
    code->qualname = own(given[QUALNAME]);
    code->filename = own(given[FILENAME]);
    code->free_names = interned_names(given[FREEVARS]);
    code->cellvar_names = code->free_names ? interned_names(given[CELLVARS]) : NULL;
    return code->name && code->cellvar_names ? 0 : -1;
}

static int set_constants(Code *code, Ref constants, bool with_doc) {
    size_t count = tuple_length(constants) - with_doc;
    code->doc = with_doc ? own(tuple_item_peek(constants, 0)) : None;
    code->constants = count ? mem_alloc_array(count, sizeof *code->constants) : NULL;
    if (count && !code->constants) return fail_memory();
    for (; code->constant_count < count; code->constant_count++)
        if (!(code->constants[code->constant_count] = constant_interned(tuple_item_peek(constants, code->constant_count + with_doc)))) return -1;
    return 0;
}

/* Own cells, and the locals that are lent behind the others. */
static int set_variables(Code *code, Ref varnames, const uint32_t *row) {
    scoped Own locals = tuple_new(code->local_count), cells = locals ? tuple_new(code->cell_count) : NULL;
    if (!cells) return -1;
    code->cell_params = code->cell_count ? mem_alloc_array(code->cell_count, sizeof *code->cell_params) : NULL;
    if (code->cell_count && !code->cell_params) return fail_memory();
    for (uint32_t i = 0; i < code->cell_count; i++) {
        tuple_of(cells)->items[i] = own(tuple_item_peek(code->cellvar_names, *row++));
        code->cell_params[i] = (int32_t)*row++;
    }
    uint32_t own_locals = code->local_count - code->lent_locals;
    for (uint32_t i = 0; i < code->local_count; i++) {
        Own name = i < own_locals ? interned_at(varnames, i) : own(tuple_item_peek(code->cellvar_names, *row++));
        if (!(tuple_of(locals)->items[i] = name)) return -1;
    }
    code->local_names = give(locals);
    code->cell_names = give(cells);
    return 0;
}

static int set_sites(Code *code, Ref names, const uint32_t *row, uint32_t count) {
    code->sites = count ? mem_alloc_zero_array(count, sizeof *code->sites) : NULL;
    if (count && !code->sites) return fail_memory();
    for (; code->site_count < count; code->site_count++, row++) {
        code->sites[code->site_count].key = SITE_EMPTY;
        if (*row && !(code->sites[code->site_count].name = interned_at(names, *row - 1))) return -1;
    }
    return 0;
}

/* A row's lines are 0 if they are not known, and negative if no traceback shows them. */
static int32_t shifted(int32_t line, int64_t by) {
    int64_t moved = line < 0 ? line - by : line + by;
    return line && moved && (moved < 0) == (line < 0) && moved == (int32_t)moved ? (int32_t)moved : 0;
}

static void shift_positions(Code *code, int64_t by) {
    for (uint32_t i = 0; by && i < code->position_count; i++) {
        code->positions[i].line = shifted(code->positions[i].line, by);
        code->positions[i].end_line = shifted(code->positions[i].end_line, by);
    }
}

static int set_tables(Code *code, const Ref *given, const uint32_t *table) {
    const uint32_t *handlers = table + TABLE_HEAD, *variables = handlers + (size_t)HANDLER_FIELDS * table[HANDLER_COUNT];
    const uint32_t *sites = variables + (size_t)2 * table[CELL_COUNT] + table[LENT_LOCALS];
    code->cell_count = table[CELL_COUNT];
    code->lent_locals = table[LENT_LOCALS];
    code->local_count += code->lent_locals;
    code->free_count = (uint32_t)tuple_length(given[FREEVARS]);
    code->lent_free = table[LENT_FREE];
    code->first_temp = code->local_count + code->cell_count + code->free_count;
    code->register_count += code->first_temp;
    code->word_count = (uint32_t)(bytes_length(given[WORDS]) / sizeof *code->words);
    code->position_count = (uint32_t)(bytes_length(given[LINE_TABLE]) / sizeof *code->positions);
    code->handler_count = table[HANDLER_COUNT];
    if (set_array((void **)&code->words, bytes_data(given[WORDS]), code->word_count * sizeof *code->words) < 0 ||
        set_array((void **)&code->positions, bytes_data(given[LINE_TABLE]), code->position_count * sizeof *code->positions) < 0 ||
        set_array((void **)&code->handlers, handlers, code->handler_count * sizeof *code->handlers) < 0)
        return -1;
    shift_positions(code, (int64_t)code->first_line - (int32_t)table[LINE_OF_ROWS]);
    if (set_names(code, given) < 0 || set_constants(code, given[CONSTANTS], table[HAS_DOC]) < 0) return -1;
    return set_variables(code, given[VARNAMES], variables) < 0 ? -1 : set_sites(code, given[NAMES], sites, table[SITE_COUNT]);
}

static Own code_of_parts(const Ref *given) {
    Code code = {0};
    size_t size_bytes = bytes_length(given[TABLES]);
    uint32_t *table = size_bytes ? mem_dup(bytes_data(given[TABLES]), size_bytes) : NULL; /* aligned, too */
    if (size_bytes && !table) return throw_memory();
    int status = numbers_check(given, &code);
    if (status == 0) status = seal_check(given, &code, table, size_bytes % sizeof *table ? 0 : size_bytes / sizeof *table);
    if (status == 0 && (status = set_tables(&code, given, table)) < 0) code_parts_release(&code);
    mem_free(table);
    return status < 0 ? NULL : code_new_take(&code);
}

Own code_make(Type *type, const Ref *args, size_t count, Ref names) {
    scoped Own nothing = tuple_new(0);
    if (!nothing || args_no_names("code", names) < 0 || args_count("code", count, PARTS_NEEDED, PART_COUNT) < 0) return NULL;
    Ref given[PART_COUNT];
    for (enum CodePart i = 0; i < PART_COUNT; i++) {
        given[i] = i < count ? args[i] : nothing;
        if (part_check("code", i, given[i]) < 0) return NULL;
    }
    return code_of_parts(given);
}

Own code_replace(Ref self, const Ref *args) {
    scoped Own kept = list_new(PART_COUNT);
    Ref given[PART_COUNT];
    for (enum CodePart i = 0; i < PART_COUNT; i++) {
        if (args[i] && part_check("replace", i, args[i]) < 0) return NULL;
        Own value = !kept ? NULL : args[i] ? own(args[i]) : getattr_named(self, part_rows[i].name);
        if (!value || list_append_take(kept, value) < 0) return NULL;
        given[i] = value;
    }
    return code_of_parts(given);
}
