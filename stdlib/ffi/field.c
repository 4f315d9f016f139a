/* Fields of structures and unions.
 *
 * A field begins at a multiple of its alignment, or of _pack_; bit fields share a unit of their type, which a wider type
 * widens.  That is what CPython does, and what gcc does where the bit fields of a unit are of one type. */
#include "stdlib/ffi/field.h"

#include "stdlib/ffi/array.h"
#include "stdlib/ffi/cdata.h"
#include "stdlib/ffi/simple.h"

/* ---- layout */

static size_t round_up(size_t n, size_t to) { return to ? (n + to - 1) / to * to : n; }

static int place_whole(CLayout *l, CField *f, const CInfo *info) {
    size_t align = l->pack && l->pack < info->align ? l->pack : info->align;
    if (align > l->align) l->align = align;
    if (l->is_union) {
        f->offset = 0;
        if (info->size > l->size) l->size = info->size;
        return 0;
    }
    f->offset = round_up(l->size, align);
    if (info->size > (size_t)SSIZE_MAX - f->offset) return fail(OverflowError, "structure too large");
    l->size = f->offset + info->size;
    return 0;
}

/* Where the bits would begin in the unit that is open: a type narrower than the unit does not cross its own borders. */
static unsigned first_free(const CLayout *l, unsigned bits, size_t width) {
    unsigned used = l->used_bits;
    if (width < l->open_bits && used % width + bits > width) used = (unsigned)round_up(used, width);
    return used;
}

/* Into the unit that is open, into the same one made as wide as this type, or into a new one. */
static int place_bits(CLayout *l, CField *f, const CInfo *info) {
    size_t width = info->size * 8;
    unsigned first = first_free(l, f->bits, width);
    bool goes_on = l->open_bits && !l->is_union && first + f->bits <= (width > l->open_bits ? width : l->open_bits);
    if (!goes_on) {
        if (place_whole(l, f, info) < 0) return -1;
        l->open_bits = width;
        first = 0;
    } else {
        if (width > l->open_bits) {
            l->size += info->size - l->open_bits / 8;
            l->open_bits = width;
        }
        f->offset = l->size - l->open_bits / 8 + first / width * info->size;
        if (info->align > l->align) l->align = info->align;
    }
    l->used_bits = first + f->bits;
    f->shift = first % (unsigned)width;
    if (info->swapped) f->shift = (unsigned)width - f->shift - f->bits;
    return 0;
}

Own layout_add(CLayout *l, Ref name, Ref type, unsigned bits, size_t index) {
    const CInfo *info = ctype_info(type);
    CField *f = object_new(&c_field_type, 0);
    scoped Own made = as_own(f);
    if (!f) return NULL;
    f->name = own(name);
    f->type = own(type);
    f->index = index;
    f->size = info->size;
    f->bits = bits;
    if (!bits) l->open_bits = 0;
    if ((bits ? place_bits(l, f, info) : place_whole(l, f, info)) < 0) return NULL;
    gc_track(&f->head);
    return give(made);
}

Own field_within(const CField *outer, const CField *inner) {
    CField *f = object_new(&c_field_type, 0);
    if (!f) return NULL;
    Object head = f->head;
    *f = *inner;
    f->head = head;
    incref(f->name);
    incref(f->type);
    f->offset += outer->offset;
    f->index += outer->index;
    gc_track(&f->head);
    return as_own(f);
}

size_t layout_end(const CLayout *l) { return round_up(l->size, l->align); }

/* ---- reading and writing */

static int check_instance(const CField *f, Ref object) {
    if (!is_cdata(object)) return fail(TypeError, "not a ctype instance");
    return cdata_check(cdata_of(object), f->offset, f->size);
}

static Own field_get(Ref self, Ref object, Ref owner) {
    const CField *f = field_of(self);
    if (!object) return own(self);
    if (check_instance(f, object) < 0) return NULL;
    char *at = cdata_of(object)->data + f->offset;
    if (f->bits) return bits_load(ctype_info(f->type), at, f->shift, f->bits);
    if (array_is_text(f->type)) return array_text_load(f->type, at);
    return cdata_load(f->type, at, object, f->index);
}

static int field_set(Ref self, Ref object, Ref value) {
    const CField *f = field_of(self);
    if (check_instance(f, object) < 0) return -1;
    if (!value) return fail(TypeError, "can't delete attribute");
    char *at = cdata_of(object)->data + f->offset;
    if (f->bits) return bits_store(ctype_info(f->type), at, f->shift, f->bits, value);
    if (array_is_text(f->type)) return array_text_store(f->type, at, value);
    return cdata_store(f->type, at, value, object, f->index);
}

static Own field_repr(Ref self) {
    const CField *f = field_of(self);
    const Type *type = type_peek(f->type);
    if (f->bits) return str_format("<Field type=%N, ofs=%zu:%u, bits=%u>", type, f->offset, f->shift, f->bits);
    return str_format("<Field type=%N, ofs=%zu, size=%zu>", type, f->offset, f->size);
}

/* ---- the type */

static Own get_offset(Ref self) { return int_new_unsigned(field_of(self)->offset); }
static Own get_size(Ref self) {
    const CField *f = field_of(self);
    return int_new_unsigned(f->bits ? (uint64_t)f->bits << 16 | f->shift : f->size);
}

static void field_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    decref(((CField *)o)->name);
    decref(((CField *)o)->type);
    object_free(o);
}

static int field_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((CField *)o)->type);
    return 0;
}

static const GetSetRow field_getset[] = {
    {"offset", get_offset, NULL, "offset in bytes of this field"},
    {"size", get_size, NULL, "size in bytes of this field"},
    {0},
};

Type c_field_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_ctypes.CField",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(CField),
    .base = &object_type,
    .getset = field_getset,
    .dealloc = field_dealloc,
    .traverse = field_traverse,
    .repr = field_repr,
    .descr_get = field_get,
    .descr_set = field_set,
};
