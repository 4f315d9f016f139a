/* The Python face of structures: their fields, and how numpy._structures makes them.  The layout (offsets, padding, names) is
 * decided there; here it is checked, since memory is read by it. */
#include "stdlib/numpy/flexible.h"

static const Dtype *self_dtype(Ref self) { return (Dtype *)object_of(self); }
static const Dtype *structure_of(Ref self) { return is_structure(self_dtype(self)) ? self_dtype(self) : NULL; }

/* ---- attributes */

static Own field_tuple(const DtypeField *f) {
    scoped Own offset = int_new(f->offset);
    return !offset ? NULL : f->title ? tuple_pack(3, as_ref(f->dtype), offset, f->title) : tuple_pack(2, as_ref(f->dtype), offset);
}

Own dtype_get_fields(Ref self) {
    const Dtype *d = structure_of(self);
    if (!d || !d->parts->count) return None;
    scoped Own fields = dict_new();
    if (!fields) return NULL;
    for (uint32_t i = 0; i < d->parts->count; i++) {
        const DtypeField *f = &d->parts->fields[i];
        scoped Own entry = field_tuple(f);
        if (!entry || dict_set(fields, f->name, entry) < 0 || (f->title && is_str(f->title) && dict_set(fields, f->title, entry) < 0)) return NULL;
    }
    scoped Own proxy = import_from("types", "MappingProxyType");
    return proxy ? call1(proxy, fields) : NULL;
}

Own dtype_get_names(Ref self) {
    const Dtype *d = structure_of(self);
    if (!d) return None;
    scoped Own names = tuple_new(d->parts->count);
    for (uint32_t i = 0; names && i < d->parts->count; i++) tuple_of(names)->items[i] = own(d->parts->fields[i].name);
    return give(names);
}

Own dtype_get_aligned(Ref self) { return bool_new(structure_of(self) && self_dtype(self)->parts->aligned); }
/* 16: elements are windows; 8: memory must not be left as it is found; 1, 2, 4, 32: of objects; 0x80, the sign: laid out as C does it. */
static int flags_of(const Dtype *d) {
    if (d->id == DT_OBJECT) return 63;
    int flags = is_structure(d) ? d->parts->aligned ? 16 | 0x80 : 16 : d->id == DT_TEXT ? 8 : is_subarray(d) ? flags_of(d->parts->base) : 0;
    for (uint32_t i = 0; d->id == DT_VOID && i < d->parts->count; i++) flags |= flags_of(d->parts->fields[i].dtype) & 27;
    return flags;
}
Own dtype_get_flags(Ref self) { return small_int_new(dtype_is_number(self_dtype(self)) ? 0 : (int8_t)flags_of(self_dtype(self))); }
Own dtype_get_ndim(Ref self) { return small_int_new(is_subarray(self_dtype(self)) ? self_dtype(self)->parts->ndim : 0); }
Own dtype_get_base(Ref self) { return is_subarray(self_dtype(self)) ? own(as_ref(self_dtype(self)->parts->base)) : own(self); }

Own dtype_get_shape(Ref self) {
    const Dtype *d = self_dtype(self);
    return is_subarray(d) ? shape_tuple(d->parts->ndim, d->parts->shape) : tuple_new(0);
}

Own dtype_get_subdtype(Ref self) {
    if (!is_subarray(self_dtype(self))) return None;
    scoped Own base = dtype_get_base(self), shape = dtype_get_shape(self);
    return base && shape ? tuple_pack(2, base, shape) : NULL;
}

Own dtype_get_item(Ref self, Ref key) {
    const Dtype *d = structure_of(self);
    if (!d) return throw(KeyError, "There are no fields in dtype %S.", self);
    if (is_str(key)) {
        const DtypeField *f = dtype_field(d, key);
        return f ? own(as_ref(f->dtype)) : throw(KeyError, "Field named %R not found.", key);
    }
    if (is_list(key)) {
        scoped Own function = import_from("numpy._structures", "fields_of");
        return function ? call2(function, self, key) : NULL;
    }
    ssize_t i;
    if (!type_of(key)->index) return throw(TypeError, "Field key must be an integer field offset, single field name, or list of field names.");
    if (index_ssize(key, &i) < 0) return NULL;
    ssize_t n = i < 0 ? i + d->parts->count : i;
    if (n < 0 || n >= d->parts->count) return throw(IndexError, "Field index %zd out of range.", i);
    return own(as_ref(d->parts->fields[n].dtype));
}

/* ---- making */

/* names, dtypes, offsets, titles: tuples of one length. */
static int field_read(DtypeField *f, const Ref *args, size_t i, size_t size_bytes) {
    size_t offset;
    int64_t n;
    f->name = tuple_of(args[0])->items[i];
    f->dtype = dtype_any_from(tuple_item_peek(args[1], i));
    if (!f->dtype || int64_from(tuple_item_peek(args[2], i), &n) < 0) return -1;
    if (!is_str(f->name)) return fail(TypeError, "field names must be strings");
    offset = (size_t)n;
    if (n < 0 || offset > size_bytes || f->dtype->size > size_bytes - offset)
        return fail(ValueError, "dtype.__new__: field lies outside of the structure");
    f->offset = (uint32_t)offset;
    Ref title = tuple_item_peek(args[3], i);
    f->title = is_none(title) ? NULL : tuple_of(args[3])->items[i];
    return 0;
}

/* (names, dtypes, offsets, titles, itemsize, alignment, aligned, type) */
Own function__structure(Ref module, const Ref *args) {
    int64_t size, alignment;
    size_t count = is_tuple(args[0]) ? tuple_length(args[0]) : 0;
    for (int k = 0; k < 4; k++)
        if (!is_tuple(args[k]) || tuple_length(args[k]) != count) return throw(TypeError, "fields must be tuples of one length");
    int aligned = truth(args[6]);
    if (aligned < 0 || int64_from(args[4], &size) < 0 || int64_from(args[5], &alignment) < 0) return NULL;
    if (size < 0 || size > INT32_MAX || alignment < 1 || alignment > 64) return throw(ValueError, "invalid layout of a structure");
    DtypeField *fields = block_new((count ? count : 1) * sizeof *fields);
    if (!fields) return NULL;
    const Dtype *d = NULL;
    size_t i = 0;
    while (i < count && field_read(&fields[i], args, i, (size_t)size) == 0) i++;
    if (i == count) d = dtype_of_fields(fields, (uint32_t)count, (size_t)size, (size_t)alignment, aligned, is_none(args[7]) ? NULL : args[7]);
    block_free(fields);
    return d ? own(as_ref(d)) : NULL;
}

/* (base, shape) */
Own function__subarray(Ref module, const Ref *args) {
    ssize_t shape[ARRAY_MAX_DIMS];
    const Dtype *base = dtype_any_from(args[0]);
    int ndim = base ? shape_from(args[1], shape) : -1;
    const Dtype *d = ndim < 0 ? NULL : dtype_of_subarray(base, ndim, shape);
    return d ? own(as_ref(d)) : NULL;
}

/* (dtype): a time's unit and multiple, as numpy.datetime_data; None for others. */
Own function__time_unit(Ref module, const Ref *args) {
    const Dtype *d = dtype_from(args[0]);
    if (!d || !is_time(d)) return d ? None : NULL;
    scoped Own unit = str_new(unit_name(d->parts->unit)), multiple = int_new(d->parts->multiple);
    return unit && multiple ? tuple_pack(2, unit, multiple) : NULL;
}

/* (dtype): another time dtype of that kind: "M" or "m", a unit and how many of it. */
Own function__time_dtype(Ref module, const Ref *args) {
    int64_t multiple;
    if (!is_str(args[0]) || !is_str(args[1])) return throw(TypeError, "a kind and a unit are needed");
    if (int64_from(args[2], &multiple) < 0) return NULL;
    for (int unit = 0; unit < UNIT_COUNT; unit++) {
        if (!str_equal_c(args[1], unit_name(unit))) continue;
        const Dtype *d = dtype_of_time(str_equal_c(args[0], "M") ? DT_DATETIME : DT_TIMEDELTA, unit, (int32_t)multiple, false);
        return d ? own(as_ref(d)) : NULL;
    }
    return throw(TypeError, "Invalid datetime unit \"%S\" in metadata", args[1]);
}

/* ---- pickles */

/* (version, order, subarray, names, fields, itemsize, alignment, flags[, metadata]) */
Own flexible_setstate(Dtype *d, Ref state) {
    scoped Own function = import_from("numpy._structures", "restored");
    scoped Own dtype = function ? call2(function, as_ref(d), state) : NULL;
    const Dtype *found = dtype ? dtype_any_from(dtype) : NULL;
    if (!found) return NULL;
    dtype_become(d, found);
    return None;
}
