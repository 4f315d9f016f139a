/* Arrays: `c_int * 3` is a class, whose instances are rows of three ints. */
#include "stdlib/ffi/array.h"

#include "stdlib/ffi/cdata.h"
#include "stdlib/ffi/simple.h"

/* ---- texts in arrays of characters */

static bool is_code(Ref type, int kind) {
    const CInfo *info = ctype_info(type);
    return info->kind == C_SIMPLE && info->code->kind == kind;
}

bool array_is_text(Ref type) {
    const CInfo *info = ctype_info(type);
    return info->kind == C_ARRAY && (is_code(info->proto, C_CHAR) || is_code(info->proto, C_WCHAR));
}

static bool is_wide(Ref type) { return is_code(ctype_info(type)->proto, C_WCHAR); }

static Own text_load(bool wide, const char *data, size_t size) {
    return wide ? wide_text_load(data, size / sizeof(uint32_t)) : bytes_new(data, strnlen(data, size));
}

Own array_text_load(Ref type, const char *at) { return text_load(is_wide(type), at, ctype_info(type)->size); }

/* What fits is copied, with a 0 behind it if that fits, too. */
static void text_put(char *at, size_t room, const char *from, size_t size, size_t unit) {
    memmove(at, from, size);
    if (room >= size + unit) memset(at + size, 0, unit);
}

int array_text_store(Ref type, char *at, Ref value) {
    size_t size = ctype_info(type)->size;
    bool wide = is_wide(type);
    if (wide && !is_str(value)) return fail(TypeError, "unicode string expected instead of %T instance", value);
    if (!wide && !is_bytes(value)) return fail(TypeError, "expected bytes, %T found", value);
    size_t unit = wide ? sizeof(uint32_t) : 1, length = wide ? str_length(value) : strlen(bytes_data(value));
    if (length > size / unit) return fail(ValueError, wide ? "string too long (%zu, maximum length %zu)" : "bytes too long (%zu, maximum length %zu)", length, size / unit);
    scoped Own text = wide ? wide_text_new(value) : own(value);
    if (!text) return -1;
    text_put(at, size, bytes_data(text), length * unit, unit);
    return 0;
}

static Own get_text(Ref self) { return text_load(is_wide(as_ref(type_of(self))), cdata_of(self)->data, cdata_of(self)->size); }

static int set_bytes(Ref self, Ref value) {
    CData *c = cdata_of(self);
    if (!value) return fail(TypeError, "can't delete attribute");
    if (!is_bytes(value)) return fail(TypeError, "bytes expected instead of %T instance", value);
    if (bytes_length(value) > c->size) return fail(ValueError, "byte string too long");
    text_put(c->data, c->size, bytes_data(value), bytes_length(value), 1);
    return 0;
}

static int set_wide(Ref self, Ref value) {
    CData *c = cdata_of(self);
    if (!value) return fail(TypeError, "can't delete attribute");
    if (!is_str(value)) return fail(TypeError, "unicode string expected instead of %T instance", value);
    if (str_length(value) > c->size / sizeof(uint32_t)) return fail(ValueError, "string too long");
    scoped Own text = wide_text_new(value);
    if (text) text_put(c->data, c->size, bytes_data(text), str_length(value) * sizeof(uint32_t), sizeof(uint32_t));
    return text ? 0 : -1;
}

static Own get_raw(Ref self) { return bytes_new(cdata_of(self)->data, cdata_of(self)->size); }

static int set_raw(Ref self, Ref value) {
    CData *c = cdata_of(self);
    Buffer view;
    if (!value) return fail(TypeError, "cannot delete attribute");
    if (buffer_get(value, &view, BUFFER_READ) < 0) return -1;
    bool fits = view.size_bytes <= c->size;
    if (fits) memmove(c->data, view.data, view.size_bytes);
    buffer_release(&view);
    return fits ? 0 : fail(ValueError, "byte string too long");
}

static const GetSetRow bytes_rows[] = {{"raw", get_raw, set_raw, "value"}, {"value", get_text, set_bytes, "string value"}, {0}};
static const GetSetRow wide_rows[] = {{"value", get_text, set_wide, "string value"}, {0}};

static int add_rows(Ref type, const GetSetRow *rows) {
    for (; rows->name; rows++)
        if (dict_set_take(type_peek(type)->dict, str_intern(rows->name), getset_descr_new(type_peek(type), rows)) < 0) return -1;
    type_modified(type_peek(type));
    return 0;
}

/* ---- the metaclass */

static int array_fill(Ref type, CInfo *info) {
    scoped Own length = NULL, proto = NULL;
    int64_t n;
    int found = ctype_attribute(type, "_length_", &length);
    if (found < 0) return -1;
    if (!found) return fail(AttributeError, "class must define a '_length_' attribute");
    if (!is_int(length)) return fail(TypeError, "The '_length_' attribute must be an integer");
    if (!int_as_int64(length, &n)) return fail(OverflowError, "The '_length_' attribute is too large");
    if (n < 0) return fail(ValueError, "The '_length_' attribute must not be negative");
    if ((found = ctype_attribute(type, "_type_", &proto)) < 0) return -1;
    if (!found) return fail(AttributeError, "class must define a '_type_' attribute");
    CInfo *item = ctype_concrete(proto);
    if (!item) return fail(TypeError, "_type_ must have storage info");
    if (item->size && (size_t)n > (size_t)SSIZE_MAX / item->size) return fail(OverflowError, "array too large");
    item->final = true;
    info->kind = C_ARRAY;
    info->length = (size_t)n;
    info->size = item->size * (size_t)n;
    info->align = item->align;
    info->has_pointer = item->has_pointer || item->kind == C_POINTER || item->kind == C_FUNCTION;
    info->has_bits = item->has_bits;
    info->has_union = item->has_union;
    own_set_take(&info->proto, own(proto));
    const CInfo *leaf = item;
    while (leaf->kind == C_ARRAY) leaf = ctype_info(leaf->proto);
    if (ctype_set_format(info, "%s", leaf->format ? leaf->format : "B") < 0) return -1;
    return is_code(proto, C_CHAR) ? add_rows(type, bytes_rows) : is_code(proto, C_WCHAR) ? add_rows(type, wide_rows) : 0;
}

static Own array_meta_new(Type *meta, const Ref *args, size_t count, Ref names) {
    const CInfo *base;
    scoped Own type = ctype_new(meta, args, count, names, &base);
    if (!type) return NULL;
    CInfo *info = ctype_info(type);
    if (ctype_inherit(info, base) < 0) return NULL;
    return array_fill(type, info) < 0 ? NULL : give(type);
}

Type c_array_meta = {C_META("PyCArrayType", array_meta_new), .methods = ctype_methods};

/* ---- instances */

static int item_at(Ref self, ssize_t index, char **at) {
    const CInfo *info = info_of(self);
    const CInfo *item = ctype_info(info->proto);
    if (index < 0 || (size_t)index >= info->length) return fail(IndexError, "invalid index");
    size_t offset = (size_t)index * item->size;
    if (cdata_check(cdata_of(self), offset, item->size) < 0) return -1;
    *at = cdata_of(self)->data + offset;
    return 0;
}

static int array_index(Ref self, Ref key, ssize_t *out) {
    if (!is_int(key) && !type_of(key)->index) return fail(TypeError, "indices must be integers");
    if (index_ssize(key, out) < 0) {
        if (!error_clear_if(OverflowError)) return -1;
        return fail(IndexError, "cannot fit '%T' into an index-sized integer", key);
    }
    if (*out < 0) *out += (ssize_t)info_of(self)->length;
    return 0;
}

Own items_slice(Ref type, char *data, ssize_t start, ssize_t step, size_t count, Ref base) {
    const CInfo *info = ctype_info(type);
    bool narrow = is_code(type, C_CHAR), wide = is_code(type, C_WCHAR);
    StrBuilder text;
    scoped Own list = narrow ? bytes_new_empty(count) : wide ? NULL : list_new(count);
    if (wide) str_builder_init(&text);
    else if (!list) return NULL;
    for (size_t i = 0; i < count; i++) {
        ssize_t index = start + (ssize_t)i * step;
        char *at = data + index * (ssize_t)info->size;
        if (narrow) bytes_data(list)[i] = *at;
        else if (wide) {
            uint32_t c;
            memcpy(&c, at, sizeof c);
            if (c > 0x10ffff || str_builder_char(&text, c) < 0) {
                str_builder_drop(&text);
                return error_occurred() ? NULL : throw(ValueError, "character U+%x is not in range [U+0000; U+10ffff]", c);
            }
        } else if (list_append_take(list, cdata_load(type, at, base, (size_t)index)) < 0) return NULL;
    }
    return wide ? str_builder_finish(&text) : give(list);
}

static Own array_getitem(Ref self, Ref key) {
    ssize_t start, stop, step;
    size_t count;
    char *at;
    if (is_exactly(key, &slice_type)) {
        if (slice_resolve(key, info_of(self)->length, &start, &stop, &step, &count) < 0) return NULL;
        if (cdata_check(cdata_of(self), 0, info_of(self)->size) < 0) return NULL;
        return items_slice(info_of(self)->proto, cdata_of(self)->data, start, step, count, self);
    }
    if (array_index(self, key, &start) < 0 || item_at(self, start, &at) < 0) return NULL;
    return cdata_load(info_of(self)->proto, at, self, (size_t)start);
}

static int set_item(Ref self, ssize_t index, Ref value) {
    char *at;
    if (item_at(self, index, &at) < 0) return -1;
    return cdata_store(info_of(self)->proto, at, value, self, (size_t)index);
}

static int set_slice(Ref self, Ref key, Ref value) {
    ssize_t start, stop, step;
    size_t count, given;
    if (slice_resolve(key, info_of(self)->length, &start, &stop, &step, &count) < 0 || length(value, &given) < 0) return -1;
    if (given != count) return fail(ValueError, "Can only assign sequence of same size");
    for (size_t i = 0; i < count; i++) {
        scoped Own item = getitem(value, small_int_new((int64_t)i));
        if (!item || set_item(self, start + (ssize_t)i * step, item) < 0) return -1;
    }
    return 0;
}

static int array_setitem(Ref self, Ref key, Ref value) {
    ssize_t index;
    if (!value) return fail(TypeError, "Array does not support item deletion");
    if (is_exactly(key, &slice_type)) return set_slice(self, key, value);
    return array_index(self, key, &index) < 0 ? -1 : set_item(self, index, value);
}

static int array_length(Ref self, size_t *out) {
    *out = info_of(self)->length;
    return 0;
}

static int array_init(Ref self, const Ref *args, size_t count, Ref names) {
    for (size_t i = 0; i < count; i++)
        if (set_item(self, (ssize_t)i, args[i]) < 0) return -1;
    return 0;
}

static Own array_class_getitem(Ref cls, const Ref *args) { return generic_alias_new(cls, args[0]); }
static const MethodRow array_methods[] = {
    {"__class_getitem__(item, /)", array_class_getitem, "See PEP 585", METHOD_CLASS},
    {0},
};

CType c_array = {.type = {C_DATA("Array", &c_array_meta, CData), .new = cdata_slot_new, .methods = array_methods, .init = array_init, .length = array_length,
                          .getitem = array_getitem, .setitem = array_setitem}};
