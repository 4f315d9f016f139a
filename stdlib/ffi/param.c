#include "stdlib/ffi/param.h"

#include "stdlib/ffi/cdata.h"
#include "stdlib/ffi/simple.h"

Type *c_argument_error;

int error_prefix(Type *type, const char *prefix, ...) {
    scoped Own error = error_take();
    va_list args;
    va_start(args, prefix);
    scoped Own text = str_format_va(prefix, args);
    va_end(args);
    if (text) throw(type, "%U%N: %S", text, type_of(error), error);
    return -1;
}

/* ---- params */

static Own param_new(char tag, ffi_type *ffi, Own kept) {
    CParam *p = object_new(&c_param_type, 0);
    if (!p) return decref(kept), NULL;
    p->tag = tag;
    p->ffi = ffi;
    p->kept = kept;
    gc_track(&p->head);
    return as_own(p);
}

static CParam *param_object(Ref v) { return (CParam *)object_of(v); }
static bool is_param(Ref v) { return is_exactly(v, &c_param_type); }

static Own param_of_pointer(char tag, void *address, Own kept) {
    Own made = param_new(tag, &libffi_pointer, kept);
    if (made) param_object(made)->value.p = address;
    return made;
}

Own param_of_address(Ref v, ssize_t offset) { return param_of_pointer('P', cdata_of(v)->data + offset, own(v)); }

static void param_dealloc(Object *o) {
    gc_untrack(o);
    decref(((CParam *)o)->kept);
    object_free(o);
}

static int param_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((CParam *)o)->kept);
    return 0;
}

static Own param_repr(Ref self) {
    const CParam *p = param_object(self);
    const CInfo info = {.code = code_of(p->tag)};
    switch (p->tag) {
    case 'b': case 'h': case 'i': case 'l': case 'q':
    case 'B': case 'H': case 'I': case 'L': case 'Q':
    case 'f': case 'd': {
        scoped Own value = simple_load(&info, &p->value);
        return value ? str_format("<cparam '%c' (%R)>", p->tag, value) : NULL;
    }
    case 'z': case 'Z': case 'P': return str_format("<cparam '%c' (%p)>", p->tag, p->value.p);
    case 'c':
        if (p->value.bytes[0] >= ' ' && p->value.bytes[0] < 127) return str_format("<cparam 'c' ('%c')>", p->value.bytes[0]);
        return str_format("<cparam 'c' ('\\x%02x')>", (uint8_t)p->value.bytes[0]);
    default: return str_format("<cparam '%c' at %p>", p->tag, (const void *)p);
    }
}

static const MemberRow param_members[] = {{"_obj", MEMBER_OBJECT, offsetof(CParam, kept), false, "the wrapped object"}, {0}};

Type c_param_type = {
    .head = OBJECT_STATIC(&type_type), .name = "CArgObject", .flags = TYPE_GC | TYPE_NO_NEW, .size = sizeof(CParam), .base = &object_type,
    .members = param_members, .dealloc = param_dealloc, .traverse = param_traverse, .repr = param_repr,
};

/* ---- type.from_param(value) */

static Own param_of_value(const CInfo *info, Ref value) {
    CScalar at = {.n = 0};
    Own kept = NULL;
    if (simple_store(info, &at, value, &kept) < 0) return decref(kept), NULL;
    Own made = param_new(info->code->code, info->code->ffi, kept);
    if (made) param_object(made)->value = at;
    return made;
}

/* An array of, or a pointer to, a simple type of this kind. */
static bool points_to(Ref v, int kind) {
    if (!is_cdata(v)) return false;
    const CInfo *info = info_of(v);
    if (info->kind != C_ARRAY && info->kind != C_POINTER) return false;
    const CInfo *item = ctype_info(info->proto);
    return kind < 0 || (item->kind == C_SIMPLE && item->code->kind == kind);
}

static bool is_simple_kind(Ref v, int kind) { return v && is_cdata(v) && info_of(v)->kind == C_SIMPLE && info_of(v)->code->kind == kind; }

/* Addresses may be made of more than the values of their type. */
static bool passes_as_address(Ref v, int kind) {
    if (kind == C_ADDRESS) return points_to(v, -1) || is_param(v);
    return points_to(v, kind == C_TEXT ? C_CHAR : C_WCHAR) ||
           (is_param(v) && (is_simple_kind(param_object(v)->kept, kind) || is_simple_kind(param_object(v)->kept, kind == C_TEXT ? C_CHAR : C_WCHAR)));
}

/* The address that another kind of value stands for, as c_void_p takes it; NULL without an exception: none. */
static Own void_param(Ref v) {
    if (is_bytes(v)) return param_of_pointer('z', bytes_data(v), own(v));
    if (is_str(v)) {
        Own wide = wide_text_new(v);
        return wide ? param_of_pointer('Z', bytes_data(wide), wide) : NULL;
    }
    if (!is_cdata(v)) return NULL;
    void *address;
    if (info_of(v)->kind != C_FUNCTION && !is_simple_kind(v, C_TEXT) && !is_simple_kind(v, C_WTEXT)) return NULL;
    memcpy(&address, cdata_of(v)->data, sizeof address);
    return param_of_pointer(info_of(v)->kind == C_FUNCTION ? 'P' : 'Z', address, own(v));
}

static Own as_parameter(Ref type, Ref v, bool *found) {
    scoped Own name = str_intern("_as_parameter_"), other = NULL;
    int there = name ? getattr_find(v, name, &other) : -1;
    *found = there != 0;
    if (there <= 0) return NULL;
    return recursion_check("while processing _as_parameter_") < 0 ? NULL : param_from(type, other);
}

static Own simple_param(Ref type, const CInfo *info, Ref v) {
    bool found;
    bool address = info->code->kind == C_TEXT || info->code->kind == C_WTEXT || info->code->kind == C_ADDRESS;
    if (address && passes_as_address(v, info->code->kind)) return own(v);
    if (info->code->kind == C_ADDRESS) {
        Own made = void_param(v);
        if (made || error_occurred()) return made;
    }
    /* c_char_p(5) is an address; as an argument it is an error. */
    bool wrong = (info->code->kind == C_TEXT || info->code->kind == C_WTEXT) && is_int(v);
    Own made = wrong ? NULL : address && is_none(v) ? None : param_of_value(info, v);
    if (made) return made;
    scoped Own error = error_take();
    made = as_parameter(type, v, &found);
    return found ? made : throw(TypeError, "wrong type");
}

static Own pointer_param(Ref type, const CInfo *info, Ref v, bool *done) {
    *done = true;
    if (is_none(v)) return None;
    if (info->proto && is_cdata(v)) {
        int is = is_instance(v, info->proto);
        if (is) return is < 0 ? NULL : param_of_address(v, 0);
        bool row = info_of(v)->kind == C_ARRAY || info_of(v)->kind == C_POINTER;
        if (row && info_of(v)->proto && (is = is_subclass(info_of(v)->proto, info->proto))) return is < 0 ? NULL : own(v);
    }
    *done = false;
    return NULL;
}

/* byref(x) for an argument of type POINTER(type of x). */
static int param_matches(const CInfo *info, Ref v) {
    const CParam *p = param_object(v);
    return p->kept && info->proto && is_type(info->proto) ? is_instance(p->kept, info->proto) : 0;
}

Own param_from(Ref type, Ref v) {
    const CInfo *info = ctype_concrete(type);
    bool done;
    if (!info) return throw(TypeError, "abstract class");
    int is = is_instance(v, type);
    if (is) return is < 0 ? NULL : own(v);
    if (info->kind == C_SIMPLE) return simple_param(type, info, v);
    if (info->kind == C_POINTER) {
        Own made = pointer_param(type, info, v, &done);
        if (done) return made;
    }
    if (is_param(v)) {
        if ((is = param_matches(info, v))) return is < 0 ? NULL : own(v);
        return throw(TypeError, "expected %N instance instead of pointer to %s", type_peek(type), param_object(v)->kept ? type_name(type_of(param_object(v)->kept)) : "??");
    }
    Own other = as_parameter(type, v, &done);
    return done ? other : throw(TypeError, "expected %N instance instead of %T", type_peek(type), v);
}

Own ctype_from_param(Ref type, const Ref *args) { return param_from(type, args[0]); }

/* ---- arguments */

static int take_cdata(Ref v, CArgument *out) {
    const CInfo *info = info_of(v);
    CData *c = cdata_of(v);
    out->kept = own(v);
    if (info->kind == C_ARRAY) {
        out->ffi = &libffi_pointer;
        out->value.p = c->data;
        return 0;
    }
    if (!(out->ffi = ctype_ffi(as_ref(type_of(v))))) return -1;
    if (cdata_check(c, 0, info->size) < 0) return -1;
    if (info->kind == C_STRUCTURE || info->kind == C_UNION) out->at = c->data;
    else memcpy(&out->value, c->data, info->size);
    return 0;
}

static int take_int(Ref v, CArgument *out) {
    int64_t n = 0;
    uint64_t natural;
    if (!int_as_int64(v, &n)) {
        if (!int_as_uint64(v, &natural)) return fail(OverflowError, "int too long to convert");
        n = (int64_t)natural;
    }
    out->ffi = &libffi_int32;
    out->value.n = (int32_t)n;
    return 0;
}

static int take_address(const void *address, Own kept, CArgument *out) {
    out->ffi = &libffi_pointer;
    out->kept = kept;
    memcpy(&out->value.p, &address, sizeof address);
    return 0;
}

static int take_any(Ref v, size_t number, CArgument *out) {
    if (is_cdata(v)) return take_cdata(v, out);
    if (is_none(v)) return take_address(NULL, NULL, out);
    if (is_int(v)) return take_int(v, out);
    if (is_bytes(v)) return take_address(bytes_data(v), own(v), out);
    if (is_str(v)) {
        Own wide = wide_text_new(v);
        return wide ? take_address(bytes_data(wide), wide, out) : -1;
    }
    scoped Own name = str_intern("_as_parameter_"), other = NULL;
    int found = name ? getattr_find(v, name, &other) : -1;
    if (found < 0) return -1;
    if (!found) return fail(TypeError, "Don't know how to convert parameter %zu", number);
    return recursion_check("") < 0 ? -1 : argument_from(other, number, out);
}

int argument_from(Ref v, size_t number, CArgument *out) {
    *out = (CArgument){.at = &out->value};
    if (!is_param(v)) return take_any(v, number, out);
    out->ffi = param_object(v)->ffi;
    out->value = param_object(v)->value;
    out->kept = own(v);
    return 0;
}

Own cdata_from_outparam(Ref self, const Ref *args) {
    return ctype_is_plain(as_ref(type_of(self))) ? simple_load(info_of(self), cdata_of(self)->data) : own(self);
}
