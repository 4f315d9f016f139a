/* Pointers: POINTER(c_int) is a class whose instances hold an address.  Indexing trusts the program, as C does. */
#include "stdlib/ffi/array.h"
#include "stdlib/ffi/cdata.h"

/* ---- the metaclass */

static int set_proto(Ref type, Ref proto) {
    CInfo *info = ctype_info(type), *to = ctype_info(proto);
    if (!is_type(proto)) return fail(TypeError, "_type_ must be a type");
    if (!to) return fail(TypeError, "_type_ must have storage info");
    own_set_take(&info->proto, own(proto));
    const CInfo *leaf = to;
    Buf shape = {0};
    for (; leaf->kind == C_ARRAY; leaf = ctype_info(leaf->proto)) buf_printf(&shape, "%s%zu", shape.n ? "," : "(", leaf->length);
    if (shape.n) buf_putc(&shape, ')');
    int status = shape.failed ? fail_memory() : ctype_set_format(info, "&%s%s", shape.n ? shape.bytes : "", leaf->format ? leaf->format : "B");
    buf_free(&shape);
    return status;
}

static Own pointer_meta_new(Type *meta, const Ref *args, size_t count, Ref names) {
    const CInfo *base;
    scoped Own type = ctype_new(meta, args, count, names, &base), proto = NULL;
    if (!type) return NULL;
    CInfo *info = ctype_info(type);
    if (ctype_inherit(info, base) < 0) return NULL;
    info->kind = C_POINTER;
    info->size = sizeof(void *);
    info->align = _Alignof(void *);
    info->length = 1;
    info->has_pointer = true;
    int found = ctype_attribute(type, "_type_", &proto);
    return found < 0 || (found && set_proto(type, proto) < 0) ? NULL : give(type);
}

static Own pointer_set_type(Ref self, const Ref *args) {
    return set_proto(self, args[0]) < 0 || setattr_named(self, "_type_", args[0]) < 0 ? NULL : None;
}

static const MethodRow pointer_meta_methods[] = {
    CTYPE_ROWS,
    {"set_type(self, type, /)", pointer_set_type, "What an incomplete pointer type points to.", 0},
    {0},
};

Type c_pointer_meta = {C_META("PyCPointerType", pointer_meta_new), .methods = pointer_meta_methods};

/* ---- instances */

static char *address_of(Ref self) {
    char *address;
    memcpy(&address, cdata_of(self)->data, sizeof address);
    return address;
}

/* What it points to; an incomplete type does not know yet. */
static Ref target_peek(Ref self) {
    const CInfo *info = info_of(self);
    return info->proto ? info->proto : throw(TypeError, "the type %N is incomplete", type_of(self));
}

static Own pointer_new(Type *type, const Ref *args, size_t count, Ref names) {
    const CInfo *info = ctype_concrete(as_ref(type));
    if (!info || !info->proto) return throw(TypeError, "Cannot create instance: has no _type_");
    return cdata_new(type);
}

static Own get_contents(Ref self) {
    if (!target_peek(self)) return NULL;
    if (!address_of(self)) return throw(ValueError, "NULL pointer access");
    return cdata_view(type_peek(info_of(self)->proto), address_of(self), self, 0);
}

static int set_contents(Ref self, Ref value) {
    if (!value) return fail(TypeError, "Pointer does not support item deletion");
    if (!target_peek(self)) return -1;
    int is = is_instance(value, info_of(self)->proto);
    if (is < 0) return -1;
    if (!is || !is_cdata(value)) return fail(TypeError, "expected %N instead of %T", type_peek(info_of(self)->proto), value);
    memcpy(cdata_of(self)->data, &cdata_of(value)->data, sizeof(void *));
    if (cdata_keep_take(cdata_of(self), 1, own(value)) < 0) return -1;
    Own kept = cdata_kept(value);
    return kept ? cdata_keep_take(cdata_of(self), 0, kept) : -1;
}

static int pointer_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("POINTER", names) < 0 || args_count("POINTER", count, 0, 1) < 0) return -1;
    return count ? set_contents(self, args[0]) : 0;
}

static int pointer_truth(Ref self) { return address_of(self) != NULL; }

/* The bounds of a slice: its stop must be said, and its start for a negative step. */
static int slice_bounds(const Slice *slice, ssize_t *start, ssize_t *step, size_t *count) {
    ssize_t stop;
    *start = 0;
    *step = 1;
    *count = 0;
    if (!is_none(slice->step) && index_ssize(slice->step, step) < 0) return -1;
    if (*step == 0) return fail(ValueError, "slice step cannot be zero");
    if (!is_none(slice->start)) {
        if (index_ssize(slice->start, start) < 0) return -1;
    } else if (*step < 0) return fail(ValueError, "slice start is required for step < 0");
    if (is_none(slice->stop)) return fail(ValueError, "slice stop is required");
    if (index_ssize(slice->stop, &stop) < 0) return -1;
    if (*step > 0) *count = stop > *start ? ((size_t)stop - (size_t)*start - 1) / (size_t)*step + 1 : 0;
    else *count = *start > stop ? ((size_t)*start - (size_t)stop - 1) / (0 - (size_t)*step) + 1 : 0;
    return 0;
}

static Own pointer_getitem(Ref self, Ref key) {
    scoped Own proto = own(target_peek(self));
    ssize_t index, step;
    size_t count;
    if (!proto) return NULL;
    if (is_exactly(key, &slice_type)) {
        scoped Own keep = own(key);
        if (slice_bounds((const Slice *)object_of(key), &index, &step, &count) < 0) return NULL;
        if (count && !address_of(self)) return throw(ValueError, "NULL pointer access");
        return items_slice(proto, address_of(self), index, step, count, self);
    }
    if (!is_int(key) && !type_of(key)->index) return throw(TypeError, "Pointer indices must be integer");
    if (index_ssize(key, &index) < 0) return NULL;
    if (!address_of(self)) return throw(ValueError, "NULL pointer access");
    return cdata_load(proto, address_of(self) + index * (ssize_t)ctype_info(proto)->size, self, (size_t)index);
}

static int pointer_setitem(Ref self, Ref key, Ref value) {
    scoped Own proto = own(target_peek(self));
    ssize_t index;
    if (!proto) return -1;
    if (!value) return fail(TypeError, "Pointer does not support item deletion");
    if (index_ssize(key, &index) < 0) return -1;
    if (!address_of(self)) return fail(ValueError, "NULL pointer access");
    return cdata_store(proto, address_of(self) + index * (ssize_t)ctype_info(proto)->size, value, self, (size_t)index);
}

static const GetSetRow pointer_getset[] = {
    {"contents", get_contents, set_contents, "What lies at the address: an object that shares the memory."},
    {0},
};

CType c_pointer = {.type = {C_DATA("_Pointer", &c_pointer_meta, CData), .new = pointer_new, .getset = pointer_getset, .init = pointer_init,
                            .truth = pointer_truth, .getitem = pointer_getitem, .setitem = pointer_setitem}};
