/* Dtypes as programs have them.
 *
 * What arrays point to is immortal and shared (dtype_flexible.c), but numpy lets a program write a structure's names, and hang a dict
 * on any dtype.  So a structure's dtype is handed out as a copy (`kept` leads back), which knows by a weak reference the array that it was
 * taken from: new names are another dtype for both.  (In numpy all arrays with that dtype object are renamed, here the one that
 * was asked.)  A dtype with metadata is immortal as well: one for each dict that is not equal to an earlier one.
 */
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/flexible.h"

/* ---- copies */

Own dtype_copy(const Dtype *d, Ref array) {
    scoped Own weak = array ? weakref_new(&weakref_type, array, NULL) : NULL;
    Dtype *fresh = array && !weak ? NULL : object_new(&dtype_type, 0);
    if (!fresh) return NULL;
    dtype_become(fresh, d);
    fresh->array = give(weak);
    return as_own(fresh);
}

void dtype_become(Dtype *copy, const Dtype *d) {
    Object head = copy->head;
    Own array = copy->array;
    *copy = *d;
    copy->head = head;
    copy->array = array;
    copy->kept = d->bare || d->id == DT_VOID ? d : NULL;
}

Own dtype_handed(const Dtype *d, Ref array) { return is_structure(d) ? dtype_copy(d, array) : own(as_ref(d)); }

void dtype_dealloc(Object *self) {
    decref(((Dtype *)self)->array);
    object_free(self);
}

/* ---- names */

static int name_check(const DtypeField *fields, size_t i) {
    if (!is_str(fields[i].name)) return fail(ValueError, "item #%zu of names is of type %T and not string", i, fields[i].name);
    for (size_t k = 0; k < i; k++)
        if (str_equal(fields[k].name, fields[i].name)) return fail(ValueError, "Duplicate field names given.");
    return 0;
}

static const Dtype *renamed(const Dtype *d, Ref names) {
    const DtypeParts *p = d->parts;
    DtypeField *fields = block_new((p->count ? p->count : 1) * sizeof *fields);
    if (!fields) return NULL;
    size_t i = 0;
    for (; i < p->count; i++) {
        fields[i] = p->fields[i];
        fields[i].name = tuple_of(names)->items[i];
        if (name_check(fields, i) < 0) break;
    }
    const Dtype *result = i < p->count ? NULL : dtype_of_fields(fields, p->count, d->size, d->alignment, p->aligned, p->type);
    block_free(fields);
    return result && d->metadata ? dtype_with_metadata(result, d->metadata) : result;
}

int dtype_set_names(Ref self, Ref value) {
    Dtype *d = (Dtype *)object_of(self);
    if (!value) return fail(AttributeError, "Cannot delete dtype names attribute");
    if (!is_structure(d)) return fail(ValueError, "there are no fields defined");
    scoped Own names = is_str(value) || is_list(value) || is_tuple(value) ? tuple_from(value) : tuple_new(0);
    if (!names) return -1;
    if (tuple_length(names) != d->parts->count || !(tuple_length(names) || is_str(value) || is_list(value) || is_tuple(value)))
        return fail(ValueError, "must replace all names at once with a sequence of length %u", d->parts->count);
    if (!d->kept) return fail(AttributeError, "the names of a field's dtype cannot be written");
    const Dtype *old = d->kept, *fresh = renamed(old, names);
    if (!fresh) return -1;
    scoped Own array = d->array ? weakref_get(d->array) : None;
    if (is_ndarray(array) && array_peek(array)->dtype == old) array_peek(array)->dtype = fresh;
    dtype_become(d, fresh);
    return 0;
}

/* ---- metadata */

/* A dtype with metadata, or one that calls itself otherwise; `bare` is the dtype that it is to all who compute. */
typedef struct Variant { Dtype dtype; struct Variant *next; } Variant;
static Variant *variants;

static Variant *variant_new(const Dtype *bare) {
    Variant *v = block_new(sizeof *v);
    if (!v) return NULL;
    v->dtype = *bare;
    v->dtype.head = (Object)OBJECT_STATIC(&dtype_type);
    v->dtype.bare = bare;
    v->next = variants;
    variants = v;
    return v;
}

const Dtype *dtype_with_metadata(const Dtype *d, Ref metadata) {
    const Dtype *bare = dtype_bare(d);
    for (Variant *v = variants; v; v = v->next) {
        if (v->dtype.bare != bare || v->dtype.code != d->code || !v->dtype.metadata) continue;
        int same = compare_truth(v->dtype.metadata, metadata, CMP_EQ);
        if (same < 0) return NULL;
        if (same) return &v->dtype;
    }
    scoped Own copy = dict_copy(metadata);
    Variant *v = copy ? variant_new(bare) : NULL;
    if (!v) return NULL;
    v->dtype.code = d->code;
    v->dtype.metadata = give(copy);
    return &v->dtype;
}

const Dtype *dtype_of_characters(void) {
    const Dtype *bare = dtype_of_width(DT_BYTES, 1, false);
    for (Variant *v = variants; v; v = v->next)
        if (v->dtype.bare == bare && v->dtype.code == 'c' && !v->dtype.metadata) return &v->dtype;
    Variant *v = bare ? variant_new(bare) : NULL;
    if (!v) return NULL;
    v->dtype.code = 'c';
    return &v->dtype;
}

void dtypes_forget_metadata(void) {
    for (Variant *v = variants; v; v = v->next) CLEAR(v->dtype.metadata);
}

Own dtype_get_metadata(Ref self) {
    const Dtype *d = (Dtype *)object_of(self);
    return d->metadata ? mappingproxy_new(d->metadata) : None;
}

const Dtype *dtype_metadata_option(const Dtype *d, Ref metadata) {
    if (!metadata) return d;
    if (!is_dict(metadata)) return is_none(metadata) ? throw(TypeError, "dtype() argument 4 must be dict, not None") : throw(TypeError, "dtype() argument 4 must be dict, not %T", metadata);
    if (!d->metadata) return dtype_with_metadata(d, metadata);
    scoped Own all = dict_copy(d->metadata);
    return !all || dict_update(all, metadata) < 0 ? NULL : dtype_with_metadata(d, all);
}
