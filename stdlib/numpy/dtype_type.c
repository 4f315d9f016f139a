/* The Python face of dtypes: what dtype= accepts, attributes, comparison, pickling. */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"

/* ---- texts */

/* The letter in dtype.str. */
static char dtype_order(const Dtype *d) {
    return d->size == 1 || d->id == DT_BYTES || d->id >= DT_VOID ? '|' : d->swapped ? '>' : '<';
}

const char *dtype_text(const Dtype *d, bool with_order, char *text) {
    char *at = text;
    if (with_order) *at++ = dtype_order(d);
    if (!dtype_is_number(d)) return dtype_flexible_text(d, at), text;
    *at++ = d->kind;
    size_t size = d->size;
    if (size >= 10) *at++ = (char)('0' + size / 10);
    *at++ = (char)('0' + size % 10);
    *at = 0;
    return text;
}

static const struct DtypeName { const char *name; uint8_t id; } dtype_names[] = {
    {"bool", DT_BOOL}, {"bool_", DT_BOOL}, {"bool8", DT_BOOL}, {"int", DT_INT64}, {"int_", DT_INT64}, {"long", DT_INT64},
    {"longlong", DT_INT64}, {"intp", DT_INT64}, {"int0", DT_INT64}, {"uint0", DT_UINT64}, {"intc", DT_INT32}, {"short", DT_INT16}, {"byte", DT_INT8},
    {"uint", DT_UINT64}, {"ulong", DT_UINT64}, {"ulonglong", DT_UINT64}, {"uintp", DT_UINT64}, {"uintc", DT_UINT32},
    {"ushort", DT_UINT16}, {"ubyte", DT_UINT8}, {"half", DT_FLOAT16}, {"single", DT_FLOAT32}, {"double", DT_FLOAT64},
    {"float", DT_FLOAT64}, {"float_", DT_FLOAT64}, {"csingle", DT_COMPLEX64}, {"singlecomplex", DT_COMPLEX64},
    {"cdouble", DT_COMPLEX128}, {"complex", DT_COMPLEX128}, {"complex_", DT_COMPLEX128}, {"cfloat", DT_COMPLEX128},
    {"q", DT_INT64}, {"Q", DT_UINT64}, {"p", DT_INT64}, {"P", DT_UINT64},
    /* this machine's long double is not among the element types */
    {"g", DT_FLOAT64}, {"longdouble", DT_FLOAT64}, {"longfloat", DT_FLOAT64}, {"G", DT_COMPLEX128}, {"clongdouble", DT_COMPLEX128},
    {"clongfloat", DT_COMPLEX128}, {"longcomplex", DT_COMPLEX128},
#define DTYPE(ID, ctype, name, kind, code, number) {name, DT_##ID},
#include "stdlib/numpy/dtypes.def"
#undef DTYPE
};

/* One letter, or a kind and a size. */
static const Dtype *dtype_of_code(const char *text) {
    bool letter = text[0] && !text[1];
    size_t size = letter || text[0] == 0 ? 0 : !text[2] ? (size_t)(text[1] - '0') : strcmp(text + 1, "16") == 0 ? 16 : 0;
    for (size_t i = 0; i < DTYPE_COUNT; i++) {
        const Dtype *d = &dtypes[i];
        if (letter ? text[0] == d->code : size == d->size && text[0] == d->kind) return d;
    }
    return NULL;
}

static const Dtype *dtype_of_text(const char *text) {
    bool swapped = text[0] == '>' || text[0] == '!';
    if (text[0] && strchr("<>=|!", text[0])) text++;
    const Dtype *d = dtype_of_code(text);
    int flexible = d ? 0 : dtype_of_flexible_text(text, swapped, &d);
    if (flexible) return flexible > 0 ? d : NULL;
    for (size_t i = 0; !d && i < COUNT_OF(dtype_names); i++)
        if (strcmp(text, dtype_names[i].name) == 0) d = &dtypes[dtype_names[i].id];
    return d && swapped && d->size > 1 ? &dtypes_swapped[d->id] : d;
}

/* ---- what dtype= accepts */

static const struct AbstractType { Type *type; uint8_t id; const char *names; } abstract_types[] = {
    {&signedinteger_type, DT_INT64, "`np.integer` or `np.signedinteger`"}, {&integer_type, DT_INT64, "`np.integer` or `np.signedinteger`"},
    {&unsignedinteger_type, DT_UINT64, "`np.unsignedinteger`"}, {&floating_type, DT_FLOAT64, "`np.inexact` or `np.floating`"},
    {&inexact_type, DT_FLOAT64, "`np.inexact` or `np.floating`"}, {&number_type, DT_FLOAT64, "`np.inexact` or `np.floating`"},
    {&complexfloating_type, DT_COMPLEX128, "`np.complexfloating`"},
};

static const Dtype *dtype_of_abstract(const Type *type) {
    for (size_t i = 0; i < COUNT_OF(abstract_types); i++) {
        const struct AbstractType *row = &abstract_types[i];
        if (row->type != type) continue;
        if (warn(DeprecationWarning, 1, "Converting %s to a dtype is deprecated. The current result is `%s` which is not strictly "
                                        "correct.", row->names, dtypes[row->id].name) < 0)
            return NULL;
        return &dtypes[row->id];
    }
    return NULL;
}

/* str, bytes, and classes of scalars that say it themselves. */
static const Dtype *dtype_of_class(const Type *type) {
    if (type_is_subtype(type, &str_type)) return dtype_of_width(DT_TEXT, 0, false);
    if (type_is_subtype(type, &bytes_type)) return dtype_of_width(DT_BYTES, 0, false);
    scoped Own name = str_intern("_element_code"), code = NULL;
    int found = name && type->flags & TYPE_HEAP ? getattr_find(as_ref(type), name, &code) : 0;
    if (found > 0) return dtype_any_from(code);
    if (type == &object_type && found == 0) return &dtype_object;
    return error_occurred() ? NULL : throw_no_array(type_name(type));
}

static const Dtype *dtype_of_type(const Type *type) {
    static const struct { const Type *type; uint8_t id; } python_types[] = {
        {&bool_type, DT_BOOL}, {&int_type, DT_INT64}, {&float_type, DT_FLOAT64}, {&complex_type, DT_COMPLEX128}};
    for (size_t i = 0; i < COUNT_OF(python_types); i++)
        if (python_types[i].type == type) return &dtypes[python_types[i].id];
    const Type *base = type;
    while (base->flags & TYPE_HEAP && base->base) base = base->base;
    size_t distance = (size_t)((const char *)base - (const char *)scalar_types);
    if (distance < sizeof scalar_types) return &dtypes[distance / sizeof(Type)];
    const Dtype *d = dtype_of_abstract(type);
    if (!d && !error_occurred()) d = dtype_of_class(type);
    return d;
}

static bool is_text_of_objects(const char *text) {
    if (text[0] && strchr("<>=|", text[0])) text++;
    return strcmp(text, "O") == 0 || strcmp(text, "object") == 0 || strcmp(text, "object_") == 0 || strcmp(text, "object0") == 0 ||
           strcmp(text, "O8") == 0 || strcmp(text, "O4") == 0;
}

/* What lists, dicts, tuples and texts of several fields say: numpy._structures. */
static const Dtype *structure_from(Ref v, bool align) {
    scoped Own function = import_from("numpy._structures", "structure_of");
    scoped Own dtype = function ? call2(function, v, bool_new(align)) : NULL;
    return dtype ? dtype_any_from(dtype) : NULL;
}

const Dtype *dtype_any_from(Ref v) {
    if (is_exactly(v, &dtype_type)) return dtype_static((Dtype *)object_of(v));
    if (is_none(v)) return &dtypes[DT_FLOAT64];
    if (is_type(v)) return dtype_of_type(type_peek(v));
    if (is_str(v) || is_bytes(v)) {
        const char *text = is_str(v) ? str_utf8_lossy(v) : bytes_data(v);
        bool several = strchr(text, ',') != NULL;
        const Dtype *d = several ? NULL : dtype_of_text(text);
        if (d || error_occurred()) return d;
        if (strcmp(text, "c") == 0) return dtype_of_characters();
        if (text[0] == '(' || (text[0] >= '0' && text[0] <= '9') || strchr(text, ',')) return structure_from(v, false);
        return is_text_of_objects(text) ? &dtype_object : throw(TypeError, "data type '%s' not understood", text);
    }
    if (is_array(v)) return throw(TypeError, "Cannot construct a dtype from an array");
    if (is_list(v) || is_dict(v) || is_tuple(v) || is_exactly(v, &mappingproxy_type)) return structure_from(v, false);
    scoped Own name = str_new("dtype"), attribute = NULL;
    int found = name && !is_small_int(v) ? getattr_find(v, name, &attribute) : 0;
    if (found < 0 || error_occurred()) return NULL;
    if (found && is_exactly(attribute, &dtype_type)) return dtype_static((Dtype *)object_of(attribute));
    if (is_kind(v, &dtype_type)) return throw_no_array("objects");
    scoped Own of_ctypes = str_new("_b_base_"), base = NULL;
    if (!of_ctypes || (is_object(v) && getattr_find(v, of_ctypes, &base) < 0)) return NULL;
    if (base) return throw_no_array("ctypes");
    return throw(TypeError, "Cannot interpret '%R' as a data type", v);
}

const Dtype *dtype_from(Ref v) {
    const Dtype *d = dtype_any_from(v);
    return d && UNLIKELY(d->objects) ? throw_no_array("objects") : d;
}

int dtype_option(Ref v, const Dtype **out) {
    if (!v || is_none(v)) return 0;
    const Dtype *d = dtype_from(v);
    if (!d) return -1;
    *out = d;
    return 0;
}

/* ---- attributes */

static const Dtype *self_dtype(Ref self) { return (Dtype *)object_of(self); }

/* numpy._structures' answer. */
static Own dtype_said(Ref self, const char *name) {
    scoped Own function = import_from("numpy._structures", name);
    return function ? call1(function, self) : NULL;
}

static bool dtype_is_native(const Dtype *d) {
    if (is_subarray(d)) return dtype_is_native(d->parts->base);
    for (uint32_t i = 0; d->id == DT_VOID && i < d->parts->count; i++)
        if (!dtype_is_native(d->parts->fields[i].dtype)) return false;
    return !d->swapped;
}

/* The same number for dtypes that are equal. */
static int64_t dtype_number(const Dtype *d) {
    uint64_t n = (uint64_t)d->id * 2 + d->swapped;
    if (dtype_is_number(d)) return (int64_t)n;
    const DtypeParts *p = d->parts;
    n = n * 31 + d->size;
    for (uint32_t i = 0; i < p->count; i++) n = n * 31 + (uint64_t)str_hash(p->fields[i].name);
    n = n * 31 + p->unit * 7u + (uint64_t)p->multiple;
    for (int i = 0; i < p->ndim; i++) n = n * 31 + (uint64_t)p->shape[i];
    if (p->base) n = n * 31 + (uint64_t)dtype_number(p->base);
    for (uint32_t i = 0; i < p->count; i++) n = n * 31 + (uint64_t)dtype_number(p->fields[i].dtype) + p->fields[i].offset;
    return (int64_t)(n >> 1);
}

static Own dtype_name(Ref self) { return str_new(self_dtype(self)->name); }
static Own dtype_kind(Ref self) { return str_new_char((unsigned char)self_dtype(self)->kind); }
static Own dtype_char(Ref self) { return str_new_char((unsigned char)self_dtype(self)->code); }
static Own dtype_num(Ref self) { return small_int_new(self_dtype(self)->number); }
static Own dtype_itemsize(Ref self) { return int_new(self_dtype(self)->size); }
static Own dtype_get_alignment(Ref self) { return small_int_new((int64_t)self_dtype(self)->alignment); }
/* Of those that are no numbers: the classes of their scalars are Python's. */
static const char *const flexible_names[] = {"datetime64", "timedelta64", "bytes_", "str_", "void", "object_"};
const char *dtype_class_name(const Dtype *d) {
    return dtype_is_number(d) ? type_name(dtype_native(d)->scalar) : flexible_names[d->id - DTYPE_COUNT];
}
static Own dtype_get_scalar(Ref self) {
    const Dtype *d = self_dtype(self);
    if (dtype_is_number(d)) return own(as_ref(d->scalar));
    return d->parts->type ? own(d->parts->type) : import_from("numpy", flexible_names[d->id - DTYPE_COUNT]);
}
static Own dtype_isnative(Ref self) { return bool_new(dtype_is_native(self_dtype(self))); }
static Own dtype_isbuiltin(Ref self) { return small_int_new(!self_dtype(self)->swapped && (dtype_is_number(self_dtype(self)) || is_time(self_dtype(self)) || self_dtype(self)->id == DT_OBJECT)); }
static Own dtype_get_objects(Ref self) { return bool_new(self_dtype(self)->objects); }
static Own dtype_byteorder(Ref self) {
    const Dtype *d = self_dtype(self);
    return str_new(dtype_order(d) == '|' ? "|" : d->swapped ? ">" : "=");
}
static Own dtype_get_str(Ref self) {
    char text[DTYPE_TEXT_SIZE];
    return str_new(dtype_text(self_dtype(self), true, text));
}
static Own dtype_descr(Ref self) {
    if (is_structure(self_dtype(self)) || is_subarray(self_dtype(self))) return dtype_said(self, "descr_of");
    scoped Own empty = str_new(""), text = dtype_get_str(self), list = list_new(1);
    if (!empty || !text || !list) return NULL;
    return list_append_take(list, tuple_pack(2, empty, text)) < 0 ? NULL : give(list);
}

static const GetSetRow dtype_getset[] = {
    {"name", dtype_name, NULL, "int64, float32 ..."},
    {"kind", dtype_kind, NULL, "One of b i u f c."},
    {"char", dtype_char, NULL, "The letter of struct and array."},
    {"num", dtype_num, NULL, "numpy's number of the type."},
    {"type", dtype_get_scalar, NULL, "The type of its scalars."},
    {"itemsize", dtype_itemsize, NULL, "Bytes of an element."},
    {"alignment", dtype_get_alignment, NULL, "Bytes."},
    {"byteorder", dtype_byteorder, NULL, "= the machine's, > the other, | of no matter."},
    {"str", dtype_get_str, NULL, "Order, kind and size."},
    {"descr", dtype_descr, NULL, "As __array_interface__ has it."},
    {"isnative", dtype_isnative, NULL, "In the machine's byte order?"},
    {"isbuiltin", dtype_isbuiltin, NULL, "1 for the machine's byte order."},
    {"isalignedstruct", dtype_get_aligned, NULL, "Is it a structure, laid out as C does it?"},
    {"hasobject", dtype_get_objects, NULL, "Are elements objects, or do they hold some?"},
    {"fields", dtype_get_fields, NULL, "A structure's fields by name: dtype, offset and perhaps title."},
    {"names", dtype_get_names, dtype_set_names, "A structure's fields."},
    {"subdtype", dtype_get_subdtype, NULL, "Of a block of elements: their dtype, and its shape."},
    {"metadata", dtype_get_metadata, NULL, "What a program has hung on it, or None."},
    {"flags", dtype_get_flags, NULL, "16 for structures: their elements are windows."},
    {"ndim", dtype_get_ndim, NULL, "Dimensions of a block of elements."},
    {"shape", dtype_get_shape, NULL, "The shape of a block of elements."},
    {"base", dtype_get_base, NULL, "The dtype of a block's elements; or itself."},
    {0},
};

/* ---- slots */

static Own dtype_repr(Ref self) {
    char text[DTYPE_TEXT_SIZE];
    const Dtype *d = self_dtype(self);
    if (!dtype_is_number(d)) {
        if (is_structure(d) || is_subarray(d)) return dtype_said(self, "repr_of");
        dtype_text(d, dtype_order(d) != '|', text);
        if (!d->size) text[strlen(text) - 1] = 0; /* without the width 0 */
        return str_format("dtype('%s')", text);
    }
    return str_format("dtype('%s')", d->swapped ? dtype_text(d, true, text) : d->name);
}

static Own dtype_str(Ref self) {
    char text[DTYPE_TEXT_SIZE];
    const Dtype *d = self_dtype(self);
    if (is_structure(d) || is_subarray(d)) return dtype_said(self, "str_of");
    if (!dtype_is_number(d) && !is_time(d) && d->id != DT_OBJECT) return str_new(dtype_text(d, true, text));
    return str_new(d->swapped ? dtype_text(d, true, text) : d->name);
}

static int dtype_hash(Ref self, int64_t *out) {
    *out = dtype_number(self_dtype(self)) + 7001;
    return 0;
}

/* What numpy.dtype() accepts; classes that are none of numpy's stand for objects, as numpy._objects says. */
static const Dtype *dtype_understood(Ref v) {
    const Dtype *d = dtype_any_from(v);
    scoped Own answer = d ? NULL : objects_retry("dtype", "(dtype)", (const Ref[]){v});
    return d || !answer ? d : dtype_any_from(answer);
}

/* Equality, and < by what casts safely to what; the other side is anything that dtype= accepts. */
static Own dtype_compare(Ref self, Ref other, int op) {
    const Dtype *a = dtype_static(self_dtype(self)), *b = dtype_understood(other);
    if (!b) {
        if (!error_clear_if(TypeError)) return NULL;
        return op == CMP_EQ ? False : op == CMP_NE ? True : NotImplemented;
    }
    switch (op) {
    case CMP_EQ: return bool_new(dtype_same(a, b));
    case CMP_NE: return bool_new(!dtype_same(a, b));
    case CMP_LE: return bool_new(dtype_can_cast(a, b, CAST_SAFE));
    case CMP_LT: return bool_new(!dtype_same(a, b) && dtype_can_cast(a, b, CAST_SAFE));
    case CMP_GE: return bool_new(dtype_can_cast(b, a, CAST_SAFE));
    default: return bool_new(!dtype_same(a, b) && dtype_can_cast(b, a, CAST_SAFE));
    }
}

/* Of a class derived from dtype (numpy._objects): what the core takes it for is not what it says of itself. */
static Own derived_new(Type *type) {
    Dtype *fresh = object_new(type, 0);
    if (!fresh) return NULL;
    Object head = fresh->head;
    *fresh = dtypes[DT_INT8];
    fresh->head = head;
    gc_track_instance(as_ref(fresh));
    return as_own(fresh);
}

static Own dtype_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (type != &dtype_type) return derived_new(type);
    static Signature *signature;
    Ref bound[4];
    if (args_bind(&signature, "dtype(dtype, align=False, copy=False, metadata=None)", args, count, names, bound) < 0) return NULL;
    int align = bound[1] ? truth(bound[1]) : 0, copy = align >= 0 && bound[2] ? truth(bound[2]) : 0;
    if (align < 0 || copy < 0) return NULL;
    if (is_exactly(bound[0], &dtype_type) && !copy && !bound[3]) return own(bound[0]);
    bool fields = align && (is_list(bound[0]) || is_dict(bound[0]) || is_str(bound[0]));
    const Dtype *d = fields ? structure_from(bound[0], true) : dtype_understood(bound[0]);
    if (d) d = dtype_metadata_option(d, bound[3]);
    return !d ? NULL : copy ? dtype_copy(d, NULL) : dtype_handed(d, NULL);
}

/* ---- methods */

static Own dtype_newbyteorder(Ref self, const Ref *args) {
    const Dtype *d = self_dtype(self);
    bool swapped;
    if (byte_order_from(args[0], d->swapped, &swapped) < 0) return NULL;
    const Dtype *result = args[0] ? dtype_in_order(dtype_static(d), swapped) : dtype_reversed(dtype_static(d));
    if (result && d->metadata) result = dtype_with_metadata(result, d->metadata);
    return result ? dtype_handed(result, NULL) : NULL;
}

int byte_order_from(Ref v, bool was_swapped, bool *swapped) {
    uint32_t c = !v ? 'S' : is_str(v) && str_length(v) ? str_char(v, 0) : 0;
    if (c && c < 128 && strchr("Ss", (int)c)) *swapped = !was_swapped;
    else if (c && c < 128 && strchr("=Nn<Ll", (int)c)) *swapped = false;
    else if (c && c < 128 && strchr(">Bb", (int)c)) *swapped = true;
    else if (c && c < 128 && strchr("|Ii", (int)c)) *swapped = was_swapped;
    else return fail(ValueError, "%S is an unrecognized byteorder", v);
    return 0;
}

static Own dtype_reduce(Ref self, const Ref *args) {
    char text[DTYPE_TEXT_SIZE];
    const Dtype *d = self_dtype(self);
    if (!dtype_is_number(d)) return dtype_said(self, "reduced");
    scoped Own code = str_new(dtype_text(d, false, text));
    scoped Own arguments = code ? tuple_pack(3, code, False, True) : NULL;
    scoped Own order = str_new(d->size == 1 ? "|" : d->swapped ? ">" : "<");
    if (!arguments || !order) return NULL;
    if (d->metadata) {
        scoped Own more = tuple_pack(9, small_int_new(4), order, None, None, None, small_int_new(-1), small_int_new(-1), small_int_new(0), d->metadata);
        return more ? tuple_pack(3, as_ref(&dtype_type), arguments, more) : NULL;
    }
    scoped Own state = tuple_pack(8, small_int_new(3), order, None, None, None, small_int_new(-1), small_int_new(-1), small_int_new(0));
    return state ? tuple_pack(3, as_ref(&dtype_type), arguments, state) : NULL;
}

static Own dtype_setstate(Ref self, const Ref *args) {
    Dtype *d = (Dtype *)object_of(self);
    bool fixed = d == dtype_static(d) || d->array, swapped;
    if (!is_tuple(args[0]) || tuple_length(args[0]) < 2) return throw(ValueError, "Invalid state while unpickling. Is the pickle corrupted "
                                                                                  "or created with a newer NumPy version?");
    if (fixed) return None;
    if (!dtype_is_number(d)) return flexible_setstate(d, args[0]);
    if (byte_order_from(tuple_item_peek(args[0], 1), d->swapped, &swapped) < 0) return NULL;
    d->swapped = swapped && d->size > 1;
    if (tuple_length(args[0]) <= 8 || !is_dict(tuple_item_peek(args[0], 8))) return None;
    const Dtype *found = dtype_with_metadata(dtype_static(d), tuple_item_peek(args[0], 8));
    if (!found) return NULL;
    dtype_become(d, found);
    return None;
}

static const MethodRow dtype_methods[] = {
    {"newbyteorder(new_order='S', /)", dtype_newbyteorder, "The type in another byte order.", 0},
    {"__reduce__()", dtype_reduce, "For pickle.", 0},
    {"__setstate__(state, /)", dtype_setstate, "For pickle.", 0},
    {"__class_getitem__(cls, item, /)", dtype_subscripted, "For annotations: the type of its scalars.", METHOD_CLASS},
    {0},
};

static int dtype_length(Ref self, size_t *out) {
    *out = is_structure(self_dtype(self)) ? self_dtype(self)->parts->count : 0;
    return 0;
}
static int dtype_truth(Ref self) { return 1; }

Type dtype_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "numpy.dtype",
    .doc = "dtype(dtype, align=False, copy=False)\n--\n\nThe type of an array's elements.",
    .size = sizeof(Dtype),
    .flags = TYPE_BASE,
    .base = &object_type,
    .methods = dtype_methods,
    .getset = dtype_getset,
    .dealloc = dtype_dealloc,
    .new = dtype_new,
    .repr = dtype_repr,
    .str = dtype_str,
    .hash = dtype_hash,
    .compare = dtype_compare,
    .length = dtype_length,
    .getitem = dtype_get_item,
    .truth = dtype_truth,
};
