#include "stdlib/ffi/ctype.h"

#include <stdio.h>

#include "stdlib/ffi/cdata.h"
#include "stdlib/ffi/field.h"
#include "stdlib/ffi/simple.h"

/* ---- looking */

CInfo *ctype_info(Ref v) {
    if (!is_type(v) || type_static_base(type_of(v))->traverse != ctype_traverse) return NULL;
    return &((CType *)object_of(v))->info;
}

CInfo *ctype_concrete(Ref v) {
    CInfo *info = ctype_info(v);
    return info && info->kind != C_ABSTRACT ? info : NULL;
}

static bool is_ctype_of(Ref v, enum CKind kind) {
    const CInfo *info = ctype_info(v);
    return info && info->kind == kind;
}

bool ctype_is_plain(Ref v) { return is_ctype_of(v, C_SIMPLE) && type_peek(v)->base == &c_simple.type; }

int ctype_attribute(Ref type, const char *name, Own *out) {
    scoped Own key = str_intern(name);
    *out = NULL;
    return key ? getattr_find(type, key, out) : -1;
}

/* ---- making */

Own ctype_new(Type *meta, const Ref *args, size_t count, Ref names, const CInfo **out_base) {
    scoped Own type = type_type.new(meta, args, count, names);
    if (!type) return NULL;
    CInfo *base = ctype_info(as_ref(type_peek(type)->base));
    if (!base) return throw(TypeError, "a C type must be derived from one");
    base->final = true;
    *out_base = base;
    return give(type);
}

int ctype_inherit(CInfo *info, const CInfo *base) {
    *info = *base;
    info->final = false;
    info->by_value = NULL;
    info->pointer = info->arrays = info->other_order = info->fields = NULL;
    info->format = NULL;
    Own *counted[] = {&info->proto, &info->argtypes, &info->converters, &info->restype};
    for (size_t i = 0; i < COUNT_OF(counted); i++) incref(*counted[i]);
    return base->format ? ctype_set_format(info, "%s", base->format) : 0;
}

int ctype_set_format(CInfo *info, const char *format, ...) {
    va_list args;
    char *text;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0 || !(text = mem_alloc((size_t)length + 1))) return fail_memory();
    va_start(args, format);
    vsnprintf(text, (size_t)length + 1, format, args);
    va_end(args);
    mem_free(info->format);
    info->format = text;
    return 0;
}

/* ---- the class's memory */

static Own *const *counted_fields(CInfo *info, Own *out[8]) {
    Own *all[] = {&info->proto, &info->pointer, &info->arrays, &info->other_order, &info->fields, &info->argtypes, &info->converters, &info->restype};
    memcpy(out, all, sizeof all);
    return out;
}

int ctype_traverse(Object *o, VisitFn visit, void *context) {
    Own *all[8];
    int stop = type_type.traverse(o, visit, context);
    if (stop) return stop;
    counted_fields(&((CType *)o)->info, all);
    for (size_t i = 0; i < COUNT_OF(all); i++) VISIT(*all[i]);
    return 0;
}

static void info_clear(CInfo *info) {
    Own *all[8];
    counted_fields(info, all);
    for (size_t i = 0; i < COUNT_OF(all); i++) CLEAR(*all[i]);
}

int ctype_clear(Object *o) {
    if (o->type && (((Type *)o)->flags & TYPE_HEAP)) info_clear(&((CType *)o)->info);
    return type_type.clear(o);
}

void ctype_dealloc(Object *o) {
    CInfo *info = &((CType *)o)->info;
    gc_untrack(o);
    info_clear(info);
    mem_free(info->format);
    mem_free(info->by_value);
    type_type.dealloc(o);
}

/* ---- arrays and pointers of a type */

static Own derived_class(CType *base, const char *name_format, Ref of, ssize_t length) {
    scoped Own name = length < 0 ? str_format(name_format, type_name(type_peek(of))) : str_format(name_format, type_name(type_peek(of)), length);
    scoped Own bases = tuple_pack(1, as_ref(&base->type)), namespace = dict_new();
    if (!name || !bases || !namespace || dict_set_named(namespace, "_type_", of) < 0) return NULL;
    if (length >= 0 && dict_set_take(namespace, str_intern("_length_"), int_new(length)) < 0) return NULL;
    return call3(as_ref(base->type.head.type), name, bases, namespace);
}

/* The class type * length.  OverflowError "array too large". */
static Own ctype_array(Ref type, ssize_t length) {
    CInfo *info = ctype_concrete(type);
    scoped Own key = int_new(length), made = NULL;
    if (!info) return throw(TypeError, "Expected a type object");
    if (length < 0) return throw(ValueError, "Array length must be >= 0, not %zd", length);
    if (!key || (!info->arrays && !(info->arrays = dict_new()))) return NULL;
    int found = dict_get(info->arrays, key, &made);
    if (found) return found < 0 ? NULL : give(made);
    made = derived_class(&c_array, "%s_Array_%zd", type, length);
    if (!made || !info->arrays || dict_set(info->arrays, key, made) < 0) return NULL;
    return give(made);
}

Own ctype_pointer(Ref type) {
    CInfo *info = ctype_info(type);
    if (!info) return throw(TypeError, "must have a ctypes type");
    if (info->pointer) return own(info->pointer);
    scoped Own made = derived_class(&c_pointer, "LP_%s", type, -1);
    if (made && !info->pointer) info->pointer = own(made);
    return give(made);
}

Own ctype_repeat(Ref a, Ref b) {
    ssize_t length;
    if (index_ssize(b, &length) < 0) return NULL;
    return ctype_array(a, length);
}

/* ---- how libffi sees it */

enum { LEAVES_MAX = 64 }; /* more than any convention passes in registers */

typedef struct Leaves { ffi_type *types[LEAVES_MAX]; size_t count; } Leaves;

/* The numbers that v consists of, in their order. */
static void leaves_add(Leaves *l, Ref v) {
    const CInfo *info = ctype_info(v);
    switch (info->kind) {
    case C_STRUCTURE:
    case C_UNION:
        if (ctype_info(as_ref(type_peek(v)->base))->kind != C_ABSTRACT) leaves_add(l, as_ref(type_peek(v)->base));
        for (size_t i = 0; info->fields && i < tuple_length(info->fields); i++)
            leaves_add(l, field_of(tuple_item_peek(info->fields, i))->type);
        break;
    case C_ARRAY:
        for (size_t i = 0; i < info->length && l->count < LEAVES_MAX; i++) leaves_add(l, info->proto);
        break;
    default:
        if (l->count < LEAVES_MAX) l->types[l->count++] = info->kind == C_SIMPLE ? info->code->ffi : &libffi_pointer;
    }
}

static ffi_type *describe(Ref type, CInfo *info) {
    Leaves leaves = {.count = 0};
    leaves_add(&leaves, type);
    ffi_type *made = mem_alloc(sizeof *made + (leaves.count + 1) * sizeof(ffi_type *));
    if (!made) return throw_memory();
    ffi_type **elements = (ffi_type **)(made + 1);
    memcpy(elements, leaves.types, leaves.count * sizeof *elements);
    elements[leaves.count] = NULL;
    *made = (ffi_type){info->size, (unsigned short)info->align, FFI_TYPE_STRUCT, elements};
    return info->by_value = made;
}

ffi_type *ctype_ffi(Ref type) {
    CInfo *info = ctype_info(type);
    if (info->kind == C_SIMPLE) return info->code->ffi;
    if (info->kind != C_STRUCTURE && info->kind != C_UNION) return &libffi_pointer;
    return info->by_value ? info->by_value : describe(type, info);
}
