/* The modules _pickle and pickle.  Both are C: the second has the names of the first, and the opcodes. */
#include "stdlib/data/pickle.h"

#define PICKLE_EXCEPTION(variable, text, base_type, doc_text) \
    Type variable = {.head = OBJECT_STATIC(&type_type), .name = "_pickle." text, .doc = doc_text, \
                     .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION, .size = sizeof(BaseExceptionObject), .base = base_type, \
                     .attrs_offset = offsetof(BaseExceptionObject, attrs)};
PICKLE_EXCEPTION(pickle_error_type, "PickleError", &exc_Exception, "What the next two have in common.")
PICKLE_EXCEPTION(pickling_error_type, "PicklingError", &pickle_error_type, "An object that cannot be pickled.")
PICKLE_EXCEPTION(unpickling_error_type, "UnpicklingError", &pickle_error_type, "Data that are no pickle.")

/* ---- state */

static void state_free(void *pointer) {
    PickleState *state = pointer;
    Own *const fields[] = {&state->dispatch_table, &state->extension_registry, &state->inverted_registry, &state->extension_cache,
                           &state->import_to_3, &state->name_to_3, &state->import_to_2, &state->name_to_2,
                           &state->process_reducers};
    for (size_t i = 0; i < COUNT_OF(fields); i++) CLEAR(*fields[i]);
    mem_free(state);
}

static Own dict_attribute(const char *module, const char *name) {
    scoped Own v = import_from(module, name);
    if (!v || is_dict(v)) return give(v);
    return throw(RuntimeError, "%s.%s should be a dict, not %T", module, name, v);
}

static PickleState *state_new(ModuleObject *module) {
    PickleState *state = mem_alloc_zero(sizeof *state);
    if (!state) return throw_memory();
    state->dispatch_table = dict_attribute("copyreg", "dispatch_table");
    state->extension_registry = state->dispatch_table ? dict_attribute("copyreg", "_extension_registry") : NULL;
    state->inverted_registry = state->extension_registry ? dict_attribute("copyreg", "_inverted_registry") : NULL;
    state->extension_cache = state->inverted_registry ? dict_attribute("copyreg", "_extension_cache") : NULL;
    if (!state->extension_cache) return state_free(state), NULL;
    module->state = state;
    module->state_free = state_free;
    return state;
}

static Ref loaded_peek(void) {
    static Own name;
    if (!name) name = str_intern("_pickle");
    if (!name) error_clear();
    return name ? dict_get_str_peek(interp_current()->modules, name) : NULL;
}

void pickle_forget(void) {
    Ref found = loaded_peek();
    ModuleObject *m = found && is_exactly(found, &module_type) ? (ModuleObject *)object_of(found) : NULL;
    if (!m || m->state_free != state_free) return;
    state_free(m->state);
    m->state = NULL;
    m->state_free = NULL;
}

PickleState *pickle_state(void) {
    Ref found = loaded_peek();
    scoped Own module = found ? own(found) : import_module("_pickle");
    if (!module) return NULL;
    if (!is_exactly(module, &module_type)) return throw(TypeError, "sys.modules['_pickle'] is not the module");
    ModuleObject *m = (ModuleObject *)object_of(module);
    return m->state ? m->state : state_new(m);
}

int pickle_state_compat(PickleState *state) {
    static const char *const names[] = {"IMPORT_MAPPING", "NAME_MAPPING", "REVERSE_IMPORT_MAPPING", "REVERSE_NAME_MAPPING"};
    Own *const fields[] = {&state->import_to_3, &state->name_to_3, &state->import_to_2, &state->name_to_2};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (*fields[i]) continue;
        *fields[i] = dict_attribute("_compat_pickle", names[i]);
        if (!*fields[i]) return -1;
    }
    return 0;
}

/* ---- functions */

static int writer_setup(Writer *w, Ref protocol, Ref fix_imports, Ref buffer_callback) {
    int number, fix = fix_imports ? truth(fix_imports) : 1;
    if (writer_protocol(protocol, &number) < 0 || fix < 0) return -1;
    bool with_callback = buffer_callback && !is_none(buffer_callback);
    if (with_callback && number < 5) return fail(ValueError, "buffer_callback needs protocol >= 5");
    if (writer_init(w, number) < 0) return -1;
    w->fix_imports = fix;
    if (with_callback) w->buffer_callback = own(buffer_callback);
    return 0;
}

static Own pickle_dump_function(Ref self, const Ref *args) {
    Writer w;
    scoped Own write = NULL;
    int found = getattr_find(args[1], name_write, &write);
    if (found <= 0) return found < 0 ? NULL : throw(TypeError, "file must have a 'write' attribute");
    if (writer_setup(&w, args[2], args[3], args[4]) < 0) return NULL;
    w.write = give(write);
    int status = writer_dump(&w, args[0]);
    writer_free(&w);
    return status < 0 ? NULL : None;
}

static Own pickle_dumps_function(Ref self, const Ref *args) {
    Writer w;
    if (writer_setup(&w, args[1], args[2], args[3]) < 0) return NULL;
    Own result = writer_dump(&w, args[0]) < 0 ? NULL : writer_result(&w);
    writer_free(&w);
    return result;
}

static Own pickle_load_function(Ref self, const Ref *args) {
    Reader r;
    reader_init(&r);
    bool ready = reader_set_file(&r, args[0]) == 0 &&
                 reader_arguments(&r, args[1], args[2], args[3], args[4]) == 0;
    Own result = ready ? reader_load(&r) : NULL;
    reader_free(&r);
    return result;
}

static Own pickle_loads_function(Ref self, const Ref *args) {
    Reader r;
    Buffer data;
    if (buffer_get(args[0], &data, BUFFER_READ) < 0) return NULL;
    reader_init(&r);
    bool ready = reader_arguments(&r, args[1], args[2], args[3], args[4]) == 0;
    r.at = data.data;
    r.end = r.at + data.size_bytes;
    Own result = ready ? reader_load(&r) : NULL;
    reader_free(&r);
    buffer_release(&data);
    return result;
}

static const MethodRow pickle_functions[] = {
    {"dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)", pickle_dump_function, "Write obj to a file.", 0},
    {"dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)", pickle_dumps_function, "obj as bytes.", 0},
    {"load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", pickle_load_function,
     "Read an object from a file.", 0},
    {"loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", pickle_loads_function,
     "The object that data describe.  Such data can run any code: load only what you trust.", 0},
    {0},
};

static Type *const pickle_types[] = {&pickle_error_type, &pickling_error_type, &unpickling_error_type,
                                     &pickler_type, &unpickler_type, &pickle_buffer_type, NULL};

const ModuleDef _pickle_module = {
    .name = "_pickle", .doc = "Objects as bytes, in CPython's format.", .functions = pickle_functions, .types = pickle_types};

/* ---- pickle */

static int add_opcodes(Ref module) {
    static const struct { const char *name; uint8_t byte; } opcodes[] = {
#define OP(name, byte) {#name, byte},
#include "stdlib/data/pickle_ops.def"
#undef OP
    };
    for (size_t i = 0; i < COUNT_OF(opcodes); i++)
        if (module_add_take(module, opcodes[i].name, bytes_new(&opcodes[i].byte, 1)) < 0) return -1;
    if (module_add_take(module, "TRUE", bytes_new("I01\n", 4)) < 0) return -1;
    return module_add_take(module, "FALSE", bytes_new("I00\n", 4));
}

static int pickle_init(Ref module) {
    static const char *const names[] = {"PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler",
                                        "PickleBuffer", "dump", "dumps", "load", "loads"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (module_add_take(module, names[i], import_from("_pickle", names[i])) < 0) return -1;
    if (module_add(module, "HIGHEST_PROTOCOL", small_int_new(PICKLE_HIGHEST)) < 0 ||
        module_add(module, "DEFAULT_PROTOCOL", small_int_new(PICKLE_DEFAULT)) < 0 ||
        module_add_take(module, "format_version", str_new("4.0")) < 0)
        return -1;
    return add_opcodes(module);
}

/* What picklers of other packages ask pickle for. */
static Own pickle_getattribute(Ref self, const Ref *args) {
    if (!is_str(args[1])) return throw(TypeError, "attribute name must be string, not '%T'", args[1]);
    scoped Own parent = NULL, value = dotted_getattr(args[0], args[1], &parent);
    return value ? tuple_pack(2, value, parent ? (Ref)parent : None) : NULL;
}

static Own pickle_whichmodule(Ref self, const Ref *args) {
    if (!is_str(args[1])) return throw(TypeError, "name must be a string, not '%T'", args[1]);
    return module_name_of(args[0], args[1]);
}

/* The classes in Python, which are read when somebody asks for them. */
static Own pickle_missing(Ref self, const Ref *args) {
    static const struct { const char *name, *module; } rows[] = {
        {"_Pickler", "_pickler"}, {"_Framer", "_pickler"}, {"encode_long", "_pickler"}, {"_Unpickler", "_unpickler"},
        {"_Unframer", "_unpickler"}, {"_Stop", "_unpickler"}, {"decode_long", "_unpickler"}, {"dispatch_table", "copyreg"},
    };
    for (size_t i = 0; is_str(args[0]) && i < COUNT_OF(rows); i++) {
        if (!str_equal_c(args[0], rows[i].name)) continue;
        scoped Own found = import_from(rows[i].module, rows[i].name);
        return found && module_add(self, rows[i].name, found) == 0 ? give(found) : NULL;
    }
    return throw(AttributeError, "module 'pickle' has no attribute '%S'", args[0]);
}

static const MethodRow pickle_names[] = {
    {"__getattr__(name)", pickle_missing, "The classes in Python.", 0},
    {"_getattribute(obj, name)", pickle_getattribute, "The object under a dotted name in obj, and the one that it is an attribute of.", 0},
    {"whichmodule(obj, name)", pickle_whichmodule, "The name of the module in which obj is found under this name.", 0},
    {0},
};

const ModuleDef pickle_module = {
    .name = "pickle", .doc = "Objects as bytes, in CPython's format.", .functions = pickle_names, .init = pickle_init};
