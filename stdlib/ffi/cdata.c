#include "stdlib/ffi/cdata.h"

#include <stdio.h>

#include "stdlib/ffi/param.h"
#include "stdlib/ffi/simple.h"

/* ---- memory */

/* A block that resize() has replaced. */
struct CDataBlock {
    struct CDataBlock *older; /* of the same object */
    void *block;
};

static Own bare_new(Type *type) {
    CInfo *info = ctype_concrete(as_ref(type));
    if (!info) return throw(TypeError, "abstract class");
    info->final = true;
    CData *c = object_new(type, 0);
    if (!c) return NULL;
    c->size = info->size;
    gc_track(&c->head);
    return as_own(c);
}

Own cdata_new(Type *type) {
    scoped Own made = bare_new(type);
    if (!made) return NULL;
    CData *c = cdata_of(made);
    c->data = c->size <= sizeof c->inside ? c->inside : mem_alloc_zero(c->size);
    if (!c->data) return throw_memory();
    c->owns = c->data != c->inside;
    return give(made);
}

Own cdata_view(Type *type, void *address, Ref base, size_t index) {
    Own made = bare_new(type);
    if (!made) return NULL;
    CData *c = cdata_of(made);
    c->data = address;
    c->base = own(base);
    c->index = index;
    return made;
}

static void retired_free(CData *c) {
    while (c->retired) {
        struct CDataBlock *retired = c->retired;
        c->retired = retired->older;
        mem_free(retired->block);
        mem_free(retired);
    }
}

void cdata_dealloc(Object *o) {
    CData *c = (CData *)o;
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    decref(c->base);
    decref(c->objects);
    if (c->owns) mem_free(c->data);
    retired_free(c);
    object_free(o);
    dealloc_end();
}

int cdata_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((CData *)o)->base);
    VISIT(((CData *)o)->objects);
    return 0;
}

/* The base stays: its bytes are used until the end. */
int cdata_clear(Object *o) {
    CLEAR(((CData *)o)->objects);
    return 0;
}

int cdata_check(const CData *c, size_t offset, size_t size) {
    if (offset <= c->size && size <= c->size - offset) return 0;
    return fail(ValueError, "the memory of this object has %zu bytes only", c->size);
}

static bool has_own_bytes(const CData *c) { return !c->base && (c->owns || c->data == c->inside); }

/* Views of the old bytes may exist: these stay for as long as the object does. */
static int grow(CData *c, size_t size) {
    struct CDataBlock *retired = c->owns ? mem_alloc(sizeof *retired) : NULL;
    char *data = c->owns && !retired ? NULL : mem_alloc_zero(size);
    if (!data) return mem_free(retired), fail_memory();
    memcpy(data, c->data, c->size);
    if (retired) {
        *retired = (struct CDataBlock){c->retired, c->data};
        c->retired = retired;
    }
    c->data = data;
    c->size = size;
    c->owns = true;
    return 0;
}

int cdata_resize(Ref v, ssize_t size) {
    CData *c = cdata_of(v);
    if (size < 0 || (size_t)size < info_of(v)->size) return fail(ValueError, "minimum size is %zu", info_of(v)->size);
    if (!has_own_bytes(c)) return fail(ValueError, "Memory cannot be resized because this object doesn't own it");
    if ((size_t)size > c->size) return grow(c, (size_t)size);
    c->size = (size_t)size;
    return 0;
}

/* ---- keeping alive */

static CData *outermost(CData *c) {
    while (c->base) c = cdata_of(c->base);
    return c;
}

/* "2:0:1": part 2 of part 0 of part 1. */
static Own place_name(const CData *c, size_t index) {
    StrBuilder b;
    char text[32];
    str_builder_init(&b);
    for (int n = snprintf(text, sizeof text, "%zx", index);; n = snprintf(text, sizeof text, ":%zx", c->index), c = cdata_of(c->base)) {
        if (str_builder_ascii(&b, text, (size_t)n) < 0) return str_builder_drop(&b), NULL;
        if (!c->base) return str_builder_finish(&b);
    }
}

static int objects_ready(CData *root) {
    if (root->objects) return 0;
    root->objects = info_of(as_ref(root))->length ? dict_new() : None;
    return root->objects ? 0 : -1;
}

int cdata_keep_take(CData *c, size_t index, Own kept) {
    scoped Own mine = kept;
    CData *root = outermost(c);
    if (is_none(mine)) return 0;
    if (objects_ready(root) < 0) return -1;
    if (!is_exactly(root->objects, &dict_type)) {
        own_set_take(&root->objects, give(mine));
        return 0;
    }
    scoped Own dict = own(root->objects), name = place_name(c, index);
    return name ? dict_set(dict, name, mine) : -1;
}

Own cdata_kept(Ref v) {
    CData *root = outermost(cdata_of(v));
    return objects_ready(root) < 0 ? NULL : own(root->objects);
}

/* ---- values */

Own cdata_load(Ref type, void *at, Ref base, size_t index) {
    if (ctype_is_plain(type)) return simple_load(ctype_info(type), at);
    return cdata_view(type_peek(type), at, base, index);
}

static int fail_incompatible(Ref value, Ref type) {
    return fail(TypeError, "incompatible types, %N instance instead of %N instance", type_of(value), type_peek(type));
}

/* An array becomes the address of its first item, and is kept together with what it keeps. */
static int store_array_address(const CInfo *info, Ref type, void *at, Ref value, Own *kept) {
    if (info_of(value)->proto != info->proto) return fail_incompatible(value, type);
    scoped Own inner = cdata_kept(value);
    if (!inner || !(*kept = tuple_pack(2, inner, value))) return -1;
    memcpy(at, &cdata_of(value)->data, sizeof(void *));
    return 0;
}

static int store_cdata(const CInfo *info, Ref type, void *at, Ref value, Own *kept) {
    int is = is_instance(value, type);
    if (is < 0) return -1;
    if (is && is_cdata(value)) {
        if (cdata_check(cdata_of(value), 0, info->size) < 0) return -1;
        memmove(at, cdata_of(value)->data, info->size);
        return (*kept = cdata_kept(value)) ? 0 : -1;
    }
    if (info->kind == C_POINTER && info_of(value)->kind == C_ARRAY) return store_array_address(info, type, at, value, kept);
    return fail_incompatible(value, type);
}

/* A tuple stands for an instance made of its items. */
static int store_made(const CInfo *info, Ref type, void *at, Ref value, Own *kept) {
    scoped Own made = call_spread(type, value, NULL);
    if (!made) return error_prefix(RuntimeError, "(%N) ", type_peek(type));
    return is_cdata(made) ? store_cdata(info, type, at, made, kept) : fail_incompatible(made, type);
}

static int store_bytes(const CInfo *info, Ref type, void *at, Ref value, Own *kept) {
    if (is_cdata(value)) return store_cdata(info, type, at, value, kept);
    if (info->kind == C_SIMPLE) return simple_store(info, at, value, kept);
    if (is_tuple(value)) return store_made(info, type, at, value, kept);
    if (info->kind != C_POINTER || !is_none(value))
        return fail(TypeError, "expected %N instance, got %T", type_peek(type), value);
    memset(at, 0, sizeof(void *));
    *kept = None;
    return 0;
}

/* Converting may run any code, so it goes to bytes of its own first, unless they are many. */
int cdata_store(Ref type, void *at, Ref value, Ref target, size_t index) {
    const CInfo *info = ctype_info(type);
    scoped Own keep_target = own(target), keep_type = own(type);
    Own kept = NULL;
    if (store_bytes(info, type, at, value, &kept) < 0) return decref(kept), -1;
    return cdata_keep_take(cdata_of(target), index, kept);
}

/* ---- what all instances have */

Own cdata_slot_new(Type *type, const Ref *args, size_t count, Ref names) { return cdata_new(type); }

static int cdata_hash(Ref self, int64_t *out) { return fail(TypeError, "unhashable type"); }

static int cdata_get_buffer(Ref self, Buffer *out, int flags) {
    const CData *c = cdata_of(self);
    const CInfo *info = info_of(self);
    buffer_fill(out, self, c->data, c->size, false);
    out->format = info->format ? info->format : "B";
    out->dimensions = 0;
    size_t items = 1;
    for (; info->kind == C_ARRAY && out->dimensions < (int)COUNT_OF(out->shape); info = ctype_info(info->proto)) {
        out->shape[out->dimensions++] = (ssize_t)info->length;
        items *= info->length;
    }
    out->item_size = info->size;
    ssize_t stride = (ssize_t)info->size;
    for (int i = out->dimensions; i-- > 0; stride *= out->shape[i]) out->strides[i] = stride;
    out->size_bytes = items * info->size;
    return 0;
}

static Own get_objects(Ref self) { return cdata_of(self)->objects ? own(cdata_of(self)->objects) : None; }
static Own get_base(Ref self) { return cdata_of(self)->base ? own(cdata_of(self)->base) : None; }
static Own get_needs_free(Ref self) { return small_int_new(has_own_bytes(cdata_of(self))); }

/* (_unpickle, (type, (attributes, bytes))) */
static Own cdata_reduce(Ref self, const Ref *args) {
    if (info_of(self)->has_pointer) return throw(ValueError, "ctypes objects containing pointers cannot be pickled");
    scoped Own maker = import_from("_ctypes", "_unpickle"), attributes = maker ? getattr_named(self, "__dict__") : NULL;
    scoped Own bytes = attributes ? bytes_new(cdata_of(self)->data, cdata_of(self)->size) : NULL;
    scoped Own state = bytes ? tuple_pack(2, attributes, bytes) : NULL;
    scoped Own made = state ? tuple_pack(2, as_ref(type_of(self)), state) : NULL;
    return made ? tuple_pack(2, maker, made) : NULL;
}

static Own cdata_setstate(Ref self, const Ref *args) {
    CData *c = cdata_of(self);
    if (!is_dict(args[0]) || !is_bytes(args[1])) return throw(TypeError, "a dict and bytes are needed");
    size_t size = bytes_length(args[1]);
    memcpy(c->data, bytes_data(args[1]), size < c->size ? size : c->size);
    scoped Own attributes = getattr_named(self, "__dict__");
    return attributes && dict_update(attributes, args[0]) == 0 ? None : NULL;
}

static const GetSetRow cdata_getset[] = {
    {"_b_base_", get_base, NULL, "the base object"},
    {"_b_needsfree_", get_needs_free, NULL, "whether the object owns the memory or not"},
    {"_objects", get_objects, NULL, "internal objects tree (NEVER CHANGE THIS OBJECT!)"},
    {0},
};

static const MethodRow cdata_methods[] = {
    {"__ctypes_from_outparam__()", cdata_from_outparam, "What a call gives for this output parameter.", 0},
    {"__reduce__()", cdata_reduce, "For pickle.", 0},
    {"__setstate__(attributes, bytes, /)", cdata_setstate, "For pickle.", 0},
    {0},
};

Type c_data_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_ctypes._CData",
    .flags = TYPE_GC,
    .size = sizeof(CData),
    .base = &object_type,
    .methods = cdata_methods,
    .getset = cdata_getset,
    .dealloc = cdata_dealloc,
    .traverse = cdata_traverse,
    .clear = cdata_clear,
    .hash = cdata_hash,
    .get_buffer = cdata_get_buffer,
};
