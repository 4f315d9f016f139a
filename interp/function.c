/* Python functions: what `def` makes.
 *
 * `version` changes with everything a call site may have relied on (code, defaults).  Code that has been replaced while
 * the function may be running is kept for ever: frames borrow it from their function. */
#include "interp/vm.h"
#include "runtime/gil/thread.h"
#include "runtime/types/items.h"

static uint64_t version_next(void) { return ++interp_current()->next_type_version; }

/* The namespace of built-in names that goes with globals: its __builtins__ (a module or a dict), else the default. */
static Own builtins_of(Ref globals) {
    scoped Own found = NULL;
    int n = dict_get(globals, name___builtins__, &found);
    if (n < 0) return NULL;
    if (n && is_kind(found, &module_type)) return own(module_dict_peek(found));
    if (n && is_dict(found)) return give(found);
    return own(interp_current()->builtins);
}

Own function_new(Ref code, Ref globals) {
    scoped Own builtins = builtins_of(globals);
    if (!builtins) return NULL;
    return function_new_in(code, globals, builtins);
}

Own function_new_in(Ref code, Ref globals, Ref builtins) {
    Function *f = object_new(&function_type, 0);
    if (!f) return NULL;
    Code *c = (Code *)object_of(own(code));
    f->code = c;
    f->globals = own(globals);
    f->builtins = own(builtins);
    f->name = own(c->name);
    f->qualname = own(c->qualname);
    f->doc = own(c->doc);
    Ref module = dict_get_str_peek(globals, name___name__);
    f->module = own(module ? module : None);
    f->version = version_next();
    gc_track_new(&f->head);
    return as_own(f);
}

/* ---- attributes */

static Function *self_of(Ref v) { return (Function *)object_of(v); }
static Own or_none(Ref v) { return v ? own(v) : None; }

static Own get_code(Ref self) { return own(as_ref(self_of(self)->code)); }
/* Frames count their function only, so the code that is about to be replaced lives as long as the function does. */
static int keep_code(Function *f) {
    if (!f->replaced && !(f->replaced = list_new(0))) return -1;
    for (size_t i = 0; i < list_length(f->replaced); i++)
        if (list_item_peek(f->replaced, i) == as_ref(f->code)) return 0;
    return list_append(f->replaced, as_ref(f->code));
}

static int set_code(Ref self, Ref value) {
    Function *f = self_of(self);
    if (!value || !is_exactly(value, &code_type)) return fail(TypeError, "__code__ must be set to a code object");
    Code *code = (Code *)object_of(value);
    size_t closure = f->closure ? tuple_length(f->closure) : 0;
    if (closure != code->free_count)
        return fail(ValueError, "%U() requires a code object with %zu free vars, not %zu", f->name, closure, (size_t)code->free_count);
    if (code == f->code) return 0;
    if (!f->doc && !(f->doc = code_doc(f->code))) return -1;
    if (keep_code(f) < 0) return -1;
    Own before = as_own(f->code);
    f->code = (Code *)object_of(own(value));
    decref(before);
    f->version = version_next();
    return 0;
}
static Own get_defaults(Ref self) { return or_none(self_of(self)->defaults); }
static int set_defaults(Ref self, Ref value) {
    Function *f = self_of(self);
    if (value && !is_none(value) && !is_tuple(value)) return fail(TypeError, "__defaults__ must be set to a tuple object");
    own_set_take(&f->defaults, value && !is_none(value) ? own(value) : NULL);
    f->version = version_next();
    return 0;
}
static Own get_kwdefaults(Ref self) { return or_none(self_of(self)->keyword_defaults); }
static int set_kwdefaults(Ref self, Ref value) {
    Function *f = self_of(self);
    if (value && !is_none(value) && !is_dict(value)) return fail(TypeError, "__kwdefaults__ must be set to a dict object");
    own_set_take(&f->keyword_defaults, value && !is_none(value) ? own(value) : NULL);
    f->version = version_next();
    return 0;
}
static Own get_globals(Ref self) { return own(self_of(self)->globals); }
static Own get_builtins(Ref self) { return own(self_of(self)->builtins); }
static Own get_closure(Ref self) { return or_none(self_of(self)->closure); }
static Own get_name(Ref self) { return own(self_of(self)->name); }
static int set_str(Own *field, Ref value, const char *name) {
    if (!value || !is_str(value)) return fail(TypeError, "%s must be set to a string object", name);
    own_set_take(field, own(value));
    return 0;
}
static int set_name(Ref self, Ref value) { return set_str(&self_of(self)->name, value, "__name__"); }
static Own get_qualname(Ref self) { return own(self_of(self)->qualname); }
static int set_qualname(Ref self, Ref value) { return set_str(&self_of(self)->qualname, value, "__qualname__"); }
static Own get_module(Ref self) { return or_none(self_of(self)->module); }
static int set_module(Ref self, Ref value) {
    own_set_take(&self_of(self)->module, value ? own(value) : None);
    return 0;
}
static Own get_doc(Ref self) {
    Function *f = self_of(self);
    if (!f->doc) f->doc = code_doc(f->code);
    return own(f->doc);
}
static int set_doc(Ref self, Ref value) {
    own_set_take(&self_of(self)->doc, value ? own(value) : None);
    return 0;
}
static Own get_annotations(Ref self) {
    Function *f = self_of(self);
    if (!f->annotations && !(f->annotations = dict_new())) return NULL;
    return own(f->annotations);
}
static int set_annotations(Ref self, Ref value) {
    if (value && !is_none(value) && !is_dict(value)) return fail(TypeError, "__annotations__ must be set to a dict object");
    own_set_take(&self_of(self)->annotations, value && !is_none(value) ? own(value) : NULL);
    return 0;
}
static Own get_dict(Ref self) { return attrs_dict(self); }
static int set_dict(Ref self, Ref value) {
    if (!value) return fail(TypeError, "cannot delete __dict__");
    if (!is_dict(value)) return fail(TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
    return attrs_set_dict(self, value);
}

static const GetSetRow function_getset[] = {
    {"__code__", get_code, set_code, NULL},
    {"__defaults__", get_defaults, set_defaults, NULL},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults, NULL},
    {"__globals__", get_globals, NULL, NULL},
    {"__builtins__", get_builtins, NULL, NULL},
    {"__closure__", get_closure, NULL, NULL},
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {"__dict__", get_dict, set_dict, NULL},
    {0},
};

/* ---- the type function */

static int closure_check(const Code *code, Ref closure) {
    if (!closure || is_none(closure)) {
        if (code->free_count == 0) return 0;
        return fail(TypeError, "arg 5 (closure) must be tuple");
    }
    if (!is_tuple(closure)) return fail(TypeError, "arg 5 (closure) must be None or tuple");
    if (tuple_length(closure) != code->free_count)
        return fail(ValueError, "%U requires closure of length %zu, not %zu", code->name, (size_t)code->free_count, tuple_length(closure));
    for (size_t i = 0; i < tuple_length(closure); i++)
        if (!is_exactly(tuple_item_peek(closure, i), &cell_type))
            return fail(TypeError, "arg 5 (closure) expected cell, found %T", tuple_item_peek(closure, i));
    return 0;
}

static Own function_make(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref out[5];
    if (args_bind(&signature, "function(code, globals, name=None, argdefs=None, closure=None)", args, count, names, out) < 0)
        return NULL;
    if (!is_exactly(out[0], &code_type)) return throw(TypeError, "function() argument 'code' must be code, not %T", out[0]);
    if (!is_dict(out[1])) return throw(TypeError, "function() argument 'globals' must be dict, not %T", out[1]);
    if (out[2] && !is_none(out[2]) && !is_str(out[2])) return throw(TypeError, "arg 3 (name) must be None or string");
    if (out[3] && !is_none(out[3]) && !is_tuple(out[3])) return throw(TypeError, "arg 4 (defaults) must be None or tuple");
    if (closure_check((Code *)object_of(out[0]), out[4]) < 0) return NULL;
    scoped Own made = function_new(out[0], out[1]);
    if (!made) return NULL;
    Function *f = self_of(made);
    if (out[2] && !is_none(out[2])) own_set_take(&f->name, own(out[2]));
    if (out[3] && !is_none(out[3])) f->defaults = own(out[3]);
    if (out[4] && !is_none(out[4])) f->closure = own(out[4]);
    return give(made);
}

static Own function_get(Ref self, Ref object, Ref owner) {
    if (!object || is_none(object)) return own(self);
    return bound_method_new(self, object);
}

static Own function_repr(Ref self) {
    return str_format("<function %U at 0x%llx>", self_of(self)->qualname, (unsigned long long)(uintptr_t)object_of(self));
}

static int function_traverse(Object *self, VisitFn visit, void *context) {
    Function *f = (Function *)self;
    VISIT(f->globals);
    VISIT(f->builtins);
    VISIT(f->defaults);
    VISIT(f->keyword_defaults);
    VISIT(f->closure);
    VISIT(f->annotations);
    VISIT(f->module);
    VISIT(f->doc);
    return attrs_traverse(self, visit, context);
}

/* The code stays: a frame may be running it. */
static int function_clear(Object *self) {
    Function *f = (Function *)self;
    CLEAR(f->defaults);
    CLEAR(f->keyword_defaults);
    CLEAR(f->closure);
    CLEAR(f->annotations);
    CLEAR(f->module);
    CLEAR(f->doc);
    attrs_clear(self);
    return 0;
}

static void function_dealloc(Object *self) {
    gc_untrack_dying(self);
    if (!dealloc_enter(self)) return;
    Function *f = (Function *)self;
    function_clear(self);
    CLEAR(f->globals);
    CLEAR(f->builtins);
    decref(f->name);
    decref(f->qualname);
    decref(as_own(f->code));
    decref(f->replaced);
    object_free(self);
    dealloc_leave();
}

Type function_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "function",
    .doc = "function(code, globals, name=None, argdefs=None, closure=None)\n--\n\nCreate a function object.",
    .flags = TYPE_GC | TYPE_HAS_DICT | TYPE_METHOD_DESCR,
    .size = sizeof(Function),
    .attrs_offset = offsetof(Function, attrs),
    .weakrefs_offset = offsetof(Function, weakrefs),
    .getset = function_getset,
    .dealloc = function_dealloc,
    .traverse = function_traverse,
    .clear = function_clear,
    .new = function_make,
    .call = vm_call_function,
    .descr_get = function_get,
    .repr = function_repr,
};

/* ---- cells */

Own cell_new(Ref value) {
    Cell *cell = plain_new(&cell_type, sizeof *cell);
    if (!cell) return NULL;
    cell->value = own(value);
    gc_track_new(&cell->head);
    return as_own(cell);
}

static Cell *cell_of(Ref v) { return (Cell *)object_of(v); }

static Own cell_get_contents(Ref self) {
    if (!cell_of(self)->value) return throw(ValueError, "Cell is empty");
    return own(cell_of(self)->value);
}
static int cell_set_contents(Ref self, Ref value) {
    own_set_take(&cell_of(self)->value, own(value));
    return 0;
}
static const GetSetRow cell_getset[] = {
    {"cell_contents", cell_get_contents, cell_set_contents, NULL},
    {0},
};

static Own cell_make(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("cell", names) < 0 || args_count("cell", count, 0, 1) < 0) return NULL;
    return cell_new(count ? args[0] : NULL);
}

static Own cell_compare(Ref a, Ref b, int op) {
    if (!is_exactly(b, &cell_type)) return NotImplemented;
    scoped Own x = own(cell_of(a)->value), y = own(cell_of(b)->value);
    if (x && y) return compare(x, y, op);
    return compare(bool_new(x != NULL), bool_new(y != NULL), op); /* an empty cell comes first */
}

static Own cell_repr(Ref self) {
    Ref value = cell_of(self)->value;
    unsigned long long at = (uintptr_t)object_of(self);
    if (!value) return str_format("<cell at 0x%llx: empty>", at);
    return str_format("<cell at 0x%llx: %T object at 0x%llx>", at, value, (unsigned long long)word_of(value));
}

static int cell_traverse(Object *self, VisitFn visit, void *context) {
    VISIT(((Cell *)self)->value);
    return 0;
}
static int cell_clear(Object *self) {
    CLEAR(((Cell *)self)->value);
    return 0;
}
static void cell_dealloc(Object *self) {
    gc_untrack_dying(self);
    if (LIKELY(decref_shallow(((Cell *)self)->value))) {
        plain_free(self, &cell_type);
        return;
    }
    if (!dealloc_enter(self)) return;
    decref(((Cell *)self)->value);
    plain_free(self, &cell_type);
    dealloc_leave();
}

Type cell_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "cell",
    .doc = "cell([contents])\n--\n\nA variable that inner functions share.",
    .flags = TYPE_GC,
    .size = sizeof(Cell),
    .getset = cell_getset,
    .dealloc = cell_dealloc,
    .traverse = cell_traverse,
    .clear = cell_clear,
    .new = cell_make,
    .compare = cell_compare,
    .repr = cell_repr,
};
