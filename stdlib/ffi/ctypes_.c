/* The module _ctypes: the classes that stdlib/lib/ctypes completes, and the functions on instances and addresses. */
#include "stdlib/stdlib.h"

#include <dlfcn.h>

#include "stdlib/ffi/field.h"
#include "stdlib/ffi/function.h"
#include "stdlib/ffi/memory.h"
#include "stdlib/ffi/simple.h"

/* ---- questions */

/* The CInfo of a concrete type, or of the type of an instance; NULL: v is neither. */
static const CInfo *info_of_any(Ref v) { return is_cdata(v) ? info_of(v) : ctype_concrete(v); }

static Own ctypes_sizeof(Ref module, const Ref *args) {
    const CInfo *info = info_of_any(args[0]);
    if (!info) return throw(TypeError, "this type has no size");
    return int_new_unsigned(is_cdata(args[0]) ? cdata_of(args[0])->size : info->size);
}

static Own ctypes_alignment(Ref module, const Ref *args) {
    const CInfo *info = info_of_any(args[0]);
    return info ? int_new_unsigned(info->align) : throw(TypeError, "no alignment info");
}

static Own ctypes_addressof(Ref module, const Ref *args) {
    return is_cdata(args[0]) ? int_new_unsigned((uintptr_t)cdata_of(args[0])->data) : throw(TypeError, "invalid type");
}

static Own ctypes_buffer_info(Ref module, const Ref *args) {
    const CInfo *info = info_of_any(args[0]);
    if (!info) return throw(TypeError, "not a ctypes type or object");
    scoped Own format = str_new(info->format ? info->format : "B"), shape = list_new(0);
    int dimensions = 0;
    for (; shape && info->kind == C_ARRAY; info = ctype_info(info->proto), dimensions++)
        if (list_append_take(shape, int_new_unsigned(info->length)) < 0) return NULL;
    scoped Own lengths = format && shape ? list_to_tuple(shape) : NULL;
    return lengths ? tuple_pack(3, format, small_int_new(dimensions), lengths) : NULL;
}

/* ---- pointers */

static Own ctypes_POINTER(Ref module, const Ref *args) {
    if (ctype_info(args[0])) return ctype_pointer(args[0]);
    if (is_none(args[0])) return import_from("ctypes", "c_void_p");
    if (!is_str(args[0])) return throw(TypeError, "must be a ctypes type");
    scoped Own name = str_format("LP_%U", args[0]), bases = tuple_pack(1, as_ref(&c_pointer.type)), namespace = dict_new();
    return name && bases && namespace ? call3(as_ref(&c_pointer_meta), name, bases, namespace) : NULL;
}

static Own ctypes_pointer(Ref module, const Ref *args) {
    if (!is_cdata(args[0])) return throw(TypeError, "_type_ must have storage info");
    scoped Own type = ctype_pointer(as_ref(type_of(args[0])));
    return type ? call1(type, args[0]) : NULL;
}

static Own ctypes_byref(Ref module, const Ref *args) {
    ssize_t offset = 0;
    if (args[1] && index_ssize(args[1], &offset) < 0) return NULL;
    if (!is_cdata(args[0])) return throw(TypeError, "byref() argument must be a ctypes instance, not '%T'", args[0]);
    return param_of_address(args[0], offset);
}

/* ---- bytes.  An address, or what stands for one: as c_void_p takes it. */

static int address_argument(Ref v, size_t number, CArgument *out) {
    scoped Own void_pointer = import_from("ctypes", "c_void_p"), param = void_pointer ? param_from(void_pointer, v) : NULL;
    if (!void_pointer) return -1;
    if (!param || argument_from(param, number, out) < 0) return error_prefix(c_argument_error, "argument %zu: ", number);
    return 0;
}

static int count_argument(Ref v, size_t number, ssize_t *out) {
    if (!v || is_int(v)) return v ? index_ssize(v, out) : 0;
    throw(TypeError, "wrong type");
    return error_prefix(c_argument_error, "argument %zu: ", number);
}

static void *pointer_of(const CArgument *argument) {
    void *address;
    memcpy(&address, argument->at, sizeof address);
    return address;
}

static Own ctypes_string_at(Ref module, const Ref *args) {
    CArgument from;
    ssize_t size = -1;
    if (address_argument(args[0], 1, &from) < 0) return NULL;
    scoped Own kept = from.kept;
    if (count_argument(args[1], 2, &size) < 0) return NULL;
    const char *at = pointer_of(&from);
    return bytes_new(at, size < 0 ? strlen(at) : (size_t)size);
}

static Own ctypes_wstring_at(Ref module, const Ref *args) {
    CArgument from;
    ssize_t size = -1;
    if (address_argument(args[0], 1, &from) < 0) return NULL;
    scoped Own kept = from.kept;
    if (count_argument(args[1], 2, &size) < 0) return NULL;
    const uint32_t *at = pointer_of(&from);
    if (size < 0) return wide_text_load(at, SIZE_MAX);
    for (ssize_t i = 0; i < size; i++)
        if (at[i] > 0x10ffff) return throw(ValueError, "character U+%x is not in range [U+0000; U+10ffff]", at[i]);
    return str_new_chars(at, (size_t)size);
}

static Own ctypes_memmove(Ref module, const Ref *args) {
    CArgument to, from;
    ssize_t size = 0;
    if (address_argument(args[0], 1, &to) < 0) return NULL;
    scoped Own kept = to.kept;
    if (address_argument(args[1], 2, &from) < 0) return NULL;
    scoped Own kept_too = from.kept;
    if (count_argument(args[2], 3, &size) < 0) return NULL;
    if (size > 0) memmove(pointer_of(&to), pointer_of(&from), (size_t)size);
    return int_new_unsigned((uintptr_t)pointer_of(&to));
}

static Own ctypes_memset(Ref module, const Ref *args) {
    CArgument to;
    ssize_t byte = 0, size = 0;
    if (address_argument(args[0], 1, &to) < 0) return NULL;
    scoped Own kept = to.kept;
    if (count_argument(args[1], 2, &byte) < 0 || count_argument(args[2], 3, &size) < 0) return NULL;
    if (size > 0) memset(pointer_of(&to), (int)byte, (size_t)size);
    return int_new_unsigned((uintptr_t)pointer_of(&to));
}

static Own ctypes_resize(Ref module, const Ref *args) {
    ssize_t size;
    if (!is_cdata(args[0])) return throw(TypeError, "excepted ctypes instance");
    if (index_ssize(args[1], &size) < 0) return NULL;
    return cdata_resize(args[0], size) < 0 ? NULL : None;
}

static Own ctypes_unpickle(Ref module, const Ref *args) {
    if (!ctype_concrete(args[0]) || !is_tuple(args[1]) || tuple_length(args[1]) != 2) return throw(TypeError, "not the state of a C type's instance");
    scoped Own made = cdata_new(type_peek(args[0]));
    if (!made) return NULL;
    Ref state[] = {tuple_item_peek(args[1], 0), tuple_item_peek(args[1], 1)};
    Own result = call_method_named(made, "__setstate__", state, 2);
    return result ? decref(result), give(made) : NULL;
}

/* ---- casts */

static bool is_pointer_type(Ref type) {
    const CInfo *info = ctype_concrete(type);
    if (!info) return false;
    if (info->kind == C_SIMPLE) return info->code->kind >= C_TEXT;
    return info->kind == C_POINTER || info->kind == C_FUNCTION;
}

/* What a casted pointer keeps: everything that the original does, and that itself. */
static int keep_source(Ref made, Ref source) {
    if (!is_cdata(source)) return cdata_keep_take(cdata_of(made), 0, own(source));
    scoped Own kept = cdata_kept(source), all = NULL;
    if (!kept) return -1;
    if (is_dict(kept)) {
        scoped Own key = int_new_unsigned((uintptr_t)object_of(source));
        if (!key || dict_set(kept, key, source) < 0 || !(all = dict_copy(kept))) return -1;
    } else if (!(all = tuple_pack(2, kept, source))) return -1;
    own_set_take(&cdata_of(made)->objects, give(all));
    return 0;
}

static Own ctypes_cast(Ref module, const Ref *args) {
    CArgument argument;
    if (!is_pointer_type(args[1])) {
        if (!is_type(args[1])) return throw(TypeError, "cast() argument 2 must be a pointer type, not %T", args[1]);
        return throw(TypeError, "cast() argument 2 must be a pointer type, not %N", type_peek(args[1]));
    }
    if (address_argument(args[0], 1, &argument) < 0) return NULL;
    scoped Own kept = argument.kept, made = call0(args[1]);
    if (!made || !is_cdata(made)) return NULL;
    memcpy(cdata_of(made)->data, argument.at, sizeof(void *));
    return keep_source(made, args[0]) < 0 ? NULL : give(made);
}

/* ---- errno */

static Own ctypes_get_errno(Ref module, const Ref *args) { return int_new(*ctypes_errno()); }

static Own ctypes_set_errno(Ref module, const Ref *args) {
    int number, old = *ctypes_errno();
    if (int_from(args[0], &number) < 0) return NULL;
    *ctypes_errno() = number;
    return int_new(old);
}

/* ---- the module */

/* For programs that write references into structures by their address. */
static Own ctypes_incref(Ref module, const Ref *args) {
    (void)own(args[0]);
    return own(args[0]);
}

static Own ctypes_decref(Ref module, const Ref *args) {
    if (is_object(args[0])) decref(as_own(object_of(args[0])));
    return own(args[0]);
}

static const MethodRow functions[] = {
    {"sizeof(obj, /)", ctypes_sizeof, "Size in bytes of a C type or of an instance.", 0},
    {"alignment(obj, /)", ctypes_alignment, "Alignment in bytes of a C type or of an instance.", 0},
    {"Py_INCREF(obj, /)", ctypes_incref, "The object, which from now on has one reference more.", 0},
    {"Py_DECREF(obj, /)", ctypes_decref, "The object, which has one reference less.", 0},
    {"addressof(obj, /)", ctypes_addressof, "Address of the instance's bytes.", 0},
    {"buffer_info(obj, /)", ctypes_buffer_info, "(format, dimensions, shape) of its buffer.", 0},
    {"POINTER(cls, /)", ctypes_POINTER, "The type of pointers to instances of cls.", 0},
    {"pointer(obj, /)", ctypes_pointer, "A new pointer to obj.", 0},
    {"byref(obj, offset=0, /)", ctypes_byref, "A light pointer to obj, as an argument of a call only.", 0},
    {"cast(obj, typ)", ctypes_cast, "The same address as a pointer of type typ.", 0},
    {"string_at(ptr, size=-1)", ctypes_string_at, "The bytes at an address: size of them, or up to a 0.", 0},
    {"wstring_at(ptr, size=-1)", ctypes_wstring_at, "The characters at an address: size of them, or up to a 0.", 0},
    {"memmove(dst, src, count, /)", ctypes_memmove, "C's memmove.", 0},
    {"memset(dst, c, count, /)", ctypes_memset, "C's memset.", 0},
    {"resize(obj, size, /)", ctypes_resize, "Give an instance more bytes.", 0},
    {"_unpickle(type, state, /)", ctypes_unpickle, "For pickle.", 0},
    {"get_errno()", ctypes_get_errno, "This thread's errno of functions with use_errno=True.", 0},
    {"set_errno(value, /)", ctypes_set_errno, "Set it; the former value.", 0},
    {"dlopen(name, flag=0, /)", ctypes_dlopen, "Load a library (None: the program itself); its handle.", 0},
    {"dlclose(handle, /)", ctypes_dlclose, "Close a library.", 0},
    {"dlsym(handle, name, /)", ctypes_dlsym, "The address of a symbol.", 0},
    {0},
};

static Type *const hidden[] = {
    &c_data_type, &c_field_type, &c_param_type, &c_thunk_type, &c_simple_meta, &c_structure_meta, &c_union_meta, &c_array_meta,
    &c_pointer_meta, &c_function_meta,
};
static CType *const shown[] = {&c_simple, &c_structure, &c_union, &c_array, &c_pointer, &c_function};

static int ctypes_init(Ref module) {
    if (type_ready_all(hidden, COUNT_OF(hidden)) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(shown); i++)
        if (type_ready(&shown[i]->type) < 0 || module_add(module, type_name(&shown[i]->type), as_ref(&shown[i]->type)) < 0) return -1;
    if (!c_argument_error && !(c_argument_error = exception_class_new("ctypes.ArgumentError", Exception))) return -1;
    static const struct { const char *name; int value; } numbers[] = {
        {"RTLD_LOCAL", RTLD_LOCAL}, {"RTLD_GLOBAL", RTLD_GLOBAL}, {"FUNCFLAG_CDECL", FUNCTION_CDECL},
        {"FUNCFLAG_PYTHONAPI", FUNCTION_HOLDS_GIL}, {"FUNCFLAG_USE_ERRNO", FUNCTION_ERRNO},
    };
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        if (module_add_take(module, numbers[i].name, small_int_new(numbers[i].value)) < 0) return -1;
    return module_add(module, "ArgumentError", as_ref(c_argument_error));
}

const ModuleDef _ctypes_module = {"_ctypes", "Create and manipulate C compatible data types in Python.", functions, NULL, ctypes_init};
