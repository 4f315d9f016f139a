/* Structure and Union: `_fields_` is read when it is assigned, in the class or later, and becomes descriptors.
 *
 * A field's offset is known from then on, so the layout is final as soon as anybody relies on it. */
#include "stdlib/ffi/cdata.h"
#include "stdlib/ffi/field.h"
#include "stdlib/ffi/simple.h"

/* ---- _fields_ */

static int check_bits(Ref type, Ref given, unsigned *out) {
    const CInfo *info = ctype_info(type);
    int64_t bits;
    bool integer = info->kind == C_SIMPLE && info->code->kind <= C_BOOL && info->code->kind != C_FLOAT;
    if (!integer && !(info->kind == C_SIMPLE && info->code->code == 'c'))
        return fail(TypeError, "bit fields not allowed for type %N", type_peek(type));
    if (!is_int(given)) return fail(TypeError, "an integer is required (got type %T)", given);
    if (!int_as_int64(given, &bits) || bits <= 0 || bits > (int64_t)info->size * 8)
        return fail(ValueError, "number of bits invalid for bit field");
    *out = (unsigned)bits;
    return 0;
}

/* One of (name, type), (name, type, bits) as a field of the class. */
static int add_field(Ref type, CInfo *info, CLayout *layout, Ref given, Ref into) {
    size_t index = info->length;
    unsigned bits = 0;
    if (!is_tuple(given) || tuple_length(given) < 2 || tuple_length(given) > 3 || !is_str(tuple_item_peek(given, 0)))
        return fail(TypeError, "'_fields_' must be a sequence of (name, C type) pairs");
    Ref name = tuple_item_peek(given, 0), of = tuple_item_peek(given, 1);
    const CInfo *part = ctype_concrete(of);
    if (!part) return fail(TypeError, "second item in _fields_ tuple (index %zu) must be a C type", list_length(into));
    if (tuple_length(given) == 3 && check_bits(of, tuple_item_peek(given, 2), &bits) < 0) return -1;
    scoped Own field = layout_add(layout, name, of, bits, index);
    if (!field || list_append(into, field) < 0) return -1;
    ctype_info(of)->final = true;
    info->has_pointer |= part->has_pointer || part->kind == C_POINTER || part->kind == C_FUNCTION;
    info->has_bits |= bits || part->has_bits;
    info->has_union |= part->has_union || part->kind == C_UNION;
    info->length++;
    return type_type.setattr(type, name, field);
}

static int append_format(Buf *text, const CField *f) {
    const CInfo *info = ctype_info(f->type);
    const char *name = str_utf8(f->name, NULL), *separator = "(";
    if (!name) return -1;
    for (; info->kind == C_ARRAY; info = ctype_info(info->proto), separator = ",") buf_printf(text, "%s%zu", separator, info->length);
    buf_printf(text, "%s%s:%s:", *separator == ',' ? ")" : "", info->format ? info->format : "B", name);
    return 0;
}

/* "T{<i:x:<d:y:}" */
static int make_format(CInfo *info, const CInfo *base, const CLayout *layout) {
    if (layout->is_union || layout->pack) return ctype_set_format(info, "B");
    Buf text = {0};
    bool derived = base->kind != C_ABSTRACT && base->format && base->format[0] == 'T';
    buf_append(&text, derived ? base->format : "T{", derived ? strlen(base->format) - 1 : 2);
    int status = 0;
    for (size_t i = 0; status == 0 && i < tuple_length(info->fields); i++) status = append_format(&text, field_of(tuple_item_peek(info->fields, i)));
    if (status == 0) status = text.failed ? fail_memory() : ctype_set_format(info, "%s}", text.bytes);
    buf_free(&text);
    return status;
}

static int read_pack(Ref type, size_t *out) {
    scoped Own pack = NULL;
    int64_t n;
    int found = ctype_attribute(type, "_pack_", &pack);
    *out = 0;
    if (found <= 0) return found;
    if (!is_int(pack) || !int_as_int64(pack, &n) || n < 0 || n > INT_MAX)
        return fail(ValueError, "_pack_ must be a non-negative integer");
    *out = (size_t)n;
    return 0;
}

/* ---- _anonymous_: the fields of these fields are the structure's own, too */

static int expose(Ref type, const CField *outer) {
    const CInfo *info = ctype_info(outer->type);
    if (info->kind != C_STRUCTURE && info->kind != C_UNION) return fail(AttributeError, "_fields_ must be a sequence of pairs");
    for (size_t i = 0; info->fields && i < tuple_length(info->fields); i++) {
        scoped Own field = field_within(outer, field_of(tuple_item_peek(info->fields, i)));
        if (!field || type_type.setattr(type, field_of(field)->name, field) < 0) return -1;
    }
    return 0;
}

static int expose_all(Ref type) {
    scoped Own names = NULL;
    int found = ctype_attribute(type, "_anonymous_", &names);
    if (found <= 0) return found;
    scoped Own given = sequence_fast(names, "_anonymous_ must be a sequence"), list = given ? tuple_from(given) : NULL;
    for (size_t i = 0; list && i < tuple_length(list); i++) {
        if (!is_str(tuple_item_peek(list, i))) return fail(TypeError, "_anonymous_ must be a sequence of names");
        scoped Own field = getattr(type, tuple_item_peek(list, i));
        if (!field) return -1;
        if (!is_exactly(field, &c_field_type))
            return fail(AttributeError, "'%U' is specified in _anonymous_ but not in _fields_", tuple_item_peek(list, i));
        if (expose(type, field_of(field)) < 0) return -1;
    }
    return list ? 0 : -1;
}

/* ---- all of it */

static int fields_assign(Ref type, Ref given) {
    CInfo *info = ctype_info(type);
    const CInfo *base = ctype_info(as_ref(type_peek(type)->base));
    bool derived = base->kind != C_ABSTRACT;
    CLayout layout = {.size = derived ? base->size : 0, .align = derived ? base->align : 1, .is_union = type_is_subtype(type_peek(type), &c_union.type)};
    scoped Own rows = is_list(given) || is_tuple(given) ? tuple_from(given) : NULL, fields = list_new(0);
    if (!rows) return error_occurred() ? -1 : fail(TypeError, "'_fields_' must be a sequence of pairs");
    if (!fields || read_pack(type, &layout.pack) < 0) return -1;
    info->length = derived ? base->length : 0;
    for (size_t i = 0; i < tuple_length(rows); i++)
        if (add_field(type, info, &layout, tuple_item_peek(rows, i), fields) < 0) return -1;
    if (info->final || info->fields) return fail(AttributeError, "Structure or union cannot contain itself");
    info->size = layout_end(&layout);
    info->align = layout.align;
    info->kind = layout.is_union ? C_UNION : C_STRUCTURE;
    info->has_union |= layout.is_union;
    if (!(info->fields = list_to_tuple(fields)) || make_format(info, base, &layout) < 0) return -1;
    return expose_all(type);
}

static int structure_setattr(Ref self, Ref name, Ref value) {
    const CInfo *info = ctype_info(self);
    bool fields = value && str_equal_c(name, "_fields_");
    if (fields && (info->final || info->fields)) return fail(AttributeError, "_fields_ is final");
    if (type_type.setattr(self, name, value) < 0) return -1;
    return fields ? fields_assign(self, value) : 0;
}

/* Without _fields_ of its own a class is like its base; a direct subclass of Structure has none yet. */
static Own structure_meta_new(Type *meta, const Ref *args, size_t count, Ref names) {
    const CInfo *base;
    scoped Own type = ctype_new(meta, args, count, names, &base), name = str_intern("_fields_");
    if (!type || !name) return NULL;
    CInfo *info = ctype_info(type);
    if (ctype_inherit(info, base) < 0) return NULL;
    Ref given = dict_get_str_peek(type_peek(type)->dict, name);
    if (given) return setattr(type, name, given) < 0 ? NULL : give(type); /* a derived metaclass may want to see them */
    if (base->kind == C_ABSTRACT) {
        info->kind = type_is_subtype(type_peek(type), &c_union.type) ? C_UNION : C_STRUCTURE;
        info->align = 1;
        if (ctype_set_format(info, "B") < 0) return NULL;
    }
    return give(type);
}

Type c_structure_meta = {C_META("PyCStructType", structure_meta_new), .methods = ctype_methods, .setattr = structure_setattr};
Type c_union_meta = {C_META("UnionType", structure_meta_new), .methods = ctype_methods, .setattr = structure_setattr};

/* ---- instances */

static bool is_named(Ref names, Ref name) {
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (str_equal(tuple_item_peek(names, i), name)) return true;
    return false;
}

/* The fields of the base class first.  *used counts the arguments that have found their field. */
static int init_positions(Ref self, Type *type, const Ref *args, size_t count, Ref names, size_t *used) {
    if (type->base->flags & TYPE_HEAP && init_positions(self, type->base, args, count, names, used) < 0) return -1;
    scoped Own fields = own(ctype_info(as_ref(type))->fields);
    for (size_t i = 0; fields && *used < count && i < tuple_length(fields); i++, ++*used) {
        Ref name = field_of(tuple_item_peek(fields, i))->name;
        if (is_named(names, name)) return fail(TypeError, "duplicate values for field %R", name);
        if (setattr(self, name, args[*used]) < 0) return -1;
    }
    return 0;
}

static int structure_init(Ref self, const Ref *args, size_t count, Ref names) {
    size_t used = 0;
    if (count && init_positions(self, type_of(self), args, count, names, &used) < 0) return -1;
    if (used < count) return fail(TypeError, "too many initializers");
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (setattr(self, tuple_item_peek(names, i), args[count + i]) < 0) return -1;
    return 0;
}

CType c_structure = {.type = {C_DATA("Structure", &c_structure_meta, CData), .new = cdata_slot_new, .init = structure_init}};
CType c_union = {.type = {C_DATA("Union", &c_union_meta, CData), .new = cdata_slot_new, .init = structure_init}};
