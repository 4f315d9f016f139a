/* The class CFuncPtr and its metaclass: how functions are found, made and described; call.c calls them. */
#include "stdlib/ffi/function.h"

#include "stdlib/ffi/memory.h"

/* ---- argument and result types */

/* restype as it is set.  TypeError. */
static int check_restype(Ref v, const char *message) {
    return is_none(v) || ctype_concrete(v) || is_callable(v) ? 0 : fail(TypeError, "%s", message);
}

/* argtypes as they are set: both results are tuples.  TypeError. */
static int read_argtypes(Ref v, Own *argtypes, Own *converters) {
    if (!is_tuple(v) && !is_list(v)) return fail(TypeError, "_argtypes_ must be a sequence of types");
    scoped Own types = tuple_from(v), list = list_new(0);
    if (!types || !list) return -1;
    if (tuple_length(types) > ARGUMENTS_MAX)
        return fail(c_argument_error, "_argtypes_ has too many arguments (%zu), maximum is %d", tuple_length(types), ARGUMENTS_MAX);
    for (size_t i = 0; i < tuple_length(types); i++) {
        Ref type = tuple_item_peek(types, i);
        Own converter = getattr_named(type, "from_param");
        if (!converter && error_clear_if(AttributeError)) return fail(TypeError, "item %zu in _argtypes_ has no from_param method", i + 1);
        const CInfo *info = ctype_concrete(type);
        if (list_append_take(list, converter) < 0) return -1;
        if (info && (info->kind == C_STRUCTURE || info->kind == C_UNION) && (info->has_union || info->has_bits))
            return fail(TypeError, "item %zu in _argtypes_ passes a %s by value, which is unsupported.", i + 1,
                        info->has_union ? "union" : "struct with a bitfield");
    }
    *converters = list_to_tuple(list);
    if (!*converters) return -1;
    *argtypes = give(types);
    return 0;
}

/* ---- the metaclass */

static int function_fill(Ref type, CInfo *info) {
    scoped Own flags = NULL, argtypes = NULL, restype = NULL;
    int64_t n;
    if (ctype_attribute(type, "_flags_", &flags) < 0) return -1;
    if (!flags || !is_int(flags) || !int_as_int64(flags, &n)) return fail(TypeError, "class must define _flags_ which must be an integer");
    if (ctype_attribute(type, "_argtypes_", &argtypes) < 0 || ctype_attribute(type, "_restype_", &restype) < 0) return -1;
    info->kind = C_FUNCTION;
    info->flags = (int)n;
    info->size = info->align = sizeof(void *);
    info->length = 1;
    info->has_pointer = true;
    if (argtypes) {
        CLEAR(info->argtypes);
        CLEAR(info->converters);
        if (read_argtypes(argtypes, &info->argtypes, &info->converters) < 0) return -1;
    }
    if (restype) {
        if (check_restype(restype, "_restype_ must be a type, a callable, or None") < 0) return -1;
        own_set_take(&info->restype, give(restype));
    }
    return ctype_set_format(info, "X{}");
}

static Own function_meta_new(Type *meta, const Ref *args, size_t count, Ref names) {
    const CInfo *base;
    scoped Own type = ctype_new(meta, args, count, names, &base);
    if (!type) return NULL;
    CInfo *info = ctype_info(type);
    if (ctype_inherit(info, base) < 0) return NULL;
    return function_fill(type, info) < 0 ? NULL : give(type);
}

Type c_function_meta = {C_META("PyCFuncPtrType", function_meta_new), .methods = ctype_methods};

/* ---- making one */

static const char default_cause[] = "foreign call";

static Own function_at(Type *type, void *address) {
    Own made = libffi_load() < 0 ? NULL : cdata_new(type);
    if (!made) return NULL;
    memcpy(cdata_of(made)->data, &address, sizeof address);
    function_of(made)->cause = default_cause;
    return made;
}

static int set_paramflags(Ref self, Ref flags) {
    if (is_none(flags)) return 0;
    if (paramflags_check(flags, info_of(self)->argtypes) < 0) return -1;
    function_of(self)->paramflags = own(flags);
    return 0;
}

/* (name, library), with the library kept. */
static Own function_of_library(Type *type, Ref pair, Ref flags) {
    if (tuple_length(pair) != 2) return throw(TypeError, "argument must be a (name, library) pair");
    Ref name = tuple_item_peek(pair, 0), library = tuple_item_peek(pair, 1);
    void *address = library_symbol(library, name, AttributeError);
    scoped Own made = address ? function_at(type, address) : NULL;
    scoped Own cause = made && is_str(name) ? str_intern(str_utf8_lossy(name)) : NULL;
    if (!made || set_paramflags(made, flags) < 0) return NULL;
    if (cause) function_of(made)->cause = str_utf8_lossy(cause); /* interned ones stay for good */
    return cdata_keep_take(cdata_of(made), 0, own(library)) < 0 ? NULL : give(made);
}

static Own function_of_callable(Type *type, Ref callable) {
    const CInfo *info = ctype_info(as_ref(type));
    if (!is_callable(callable)) return throw(TypeError, "argument must be callable or integer function address");
    if (!info->argtypes) return throw(TypeError, "cannot construct instance of this class: no argtypes");
    if (libffi_load() < 0) return NULL;
    scoped Own thunk = thunk_new(callable, info->argtypes, info->restype, info->flags);
    scoped Own made = thunk ? function_at(type, thunk_address(thunk)) : NULL;
    if (!made) return NULL;
    function_of(made)->callable = own(callable);
    function_of(made)->thunk = own(thunk);
    return cdata_keep_take(cdata_of(made), 0, give(thunk)) < 0 ? NULL : give(made);
}

static Own function_new(Type *type, const Ref *args, size_t count, Ref names) {
    uintptr_t address;
    if (!ctype_concrete(as_ref(type))) return throw(TypeError, "abstract class");
    if (count == 0) return function_at(type, NULL);
    if (is_tuple(args[0])) return function_of_library(type, args[0], count > 1 ? args[1] : None);
    if (count > 1) return throw(TypeError, "function takes exactly 1 argument (%zu given)", count);
    if (!is_int(args[0])) return function_of_callable(type, args[0]);
    return pointer_from(args[0], "an integer is required", &address) < 0 ? NULL : function_at(type, (void *)address);
}

static int function_init(Ref self, const Ref *args, size_t count, Ref names) { return 0; }

/* ---- attributes */

static Own get_restype(Ref self) {
    Ref own_one = function_of(self)->restype, of_class = info_of(self)->restype;
    return own_one ? own(own_one) : of_class ? own(of_class) : None;
}

static int set_restype(Ref self, Ref value) {
    if (!value) {
        CLEAR(function_of(self)->restype);
        return 0;
    }
    if (check_restype(value, "restype must be a type, a callable, or None") < 0) return -1;
    own_set_take(&function_of(self)->restype, own(value));
    return 0;
}

static Own get_argtypes(Ref self) {
    Ref own_one = function_of(self)->argtypes, of_class = info_of(self)->argtypes;
    return own_one ? own(own_one) : of_class ? own(of_class) : None;
}

static int set_argtypes(Ref self, Ref value) {
    Own argtypes = NULL, converters = NULL;
    bool none = !value || is_none(value);
    if (!none && read_argtypes(value, &argtypes, &converters) < 0) return -1;
    decref(argtypes);
    own_set_take(&function_of(self)->argtypes, none ? NULL : own(value)); /* shown as it was given */
    own_set_take(&function_of(self)->converters, converters);
    return 0;
}

static Own get_errcheck(Ref self) { return function_of(self)->errcheck ? own(function_of(self)->errcheck) : None; }

static int set_errcheck(Ref self, Ref value) {
    if (value && !is_callable(value)) return fail(TypeError, "the errcheck attribute must be callable");
    own_set_take(&function_of(self)->errcheck, own(value));
    return 0;
}

static const GetSetRow function_getset[] = {
    {"errcheck", get_errcheck, set_errcheck, "Called with (result, function, arguments) after each call; gives the result, or raises."},
    {"restype", get_restype, set_restype, "specify the result type"},
    {"argtypes", get_argtypes, set_argtypes, "specify the argument types"},
    {0},
};

/* ---- the type */

static Own *const *counted(CFunctionData *f, Own *out[7]) {
    Own *all[] = {&f->callable, &f->thunk, &f->argtypes, &f->converters, &f->restype, &f->errcheck, &f->paramflags};
    memcpy(out, all, sizeof all);
    return out;
}

static int function_traverse(Object *o, VisitFn visit, void *context) {
    Own *all[7];
    counted((CFunctionData *)o, all);
    for (size_t i = 0; i < COUNT_OF(all); i++) VISIT(*all[i]);
    return cdata_traverse(o, visit, context);
}

static int function_clear(Object *o) {
    Own *all[7];
    counted((CFunctionData *)o, all);
    for (size_t i = 0; i < COUNT_OF(all); i++) CLEAR(*all[i]);
    return cdata_clear(o);
}

static void function_dealloc(Object *o) {
    gc_untrack(o);
    function_clear(o);
    cdata_dealloc(o);
}

static int function_truth(Ref self) {
    void *address;
    memcpy(&address, cdata_of(self)->data, sizeof address);
    return address != NULL;
}

static Own function_repr(Ref self) { return str_format("<%N object at %p>", type_of(self), object_of(self)); }

CType c_function = {.type = {
    .head = OBJECT_STATIC(&c_function_meta), .name = "_ctypes.CFuncPtr", .flags = TYPE_BASE | TYPE_GC, .size = sizeof(CFunctionData), .base = &c_data_type,
    .dealloc = function_dealloc, .traverse = function_traverse, .clear = function_clear, .new = function_new, .init = function_init,
    .getset = function_getset, .call = function_call, .truth = function_truth, .repr = function_repr,
}};
