/* Flexible dtypes: made when first asked for, kept in a table, and never freed, so that two of them are equal where their addresses are
 * and arrays need not count them.  A program has as many as it has kinds of elements.
 */
#include "stdlib/numpy/flexible.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const unit_names[UNIT_COUNT] = {"Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as", "generic"};

const char *unit_name(int unit) { return unit_names[unit]; }

/* ---- the table */

enum { TABLE_SIZE = 256 };
static Dtype *table[TABLE_SIZE];

static size_t mixed(size_t hash, size_t n) { return (hash ^ n) * 0x9E3779B97F4A7C15u; }

static size_t parts_hash(const Dtype *d, const DtypeParts *p) {
    size_t hash = mixed(mixed(d->id * 2u + d->swapped, d->size), (size_t)p->unit * 131 + (size_t)p->multiple);
    hash = mixed(mixed(hash, p->count), (size_t)(uintptr_t)p->base);
    for (int i = 0; i < p->ndim; i++) hash = mixed(hash, (size_t)p->shape[i]);
    for (uint32_t i = 0; i < p->count; i++) hash = mixed(mixed(hash, (size_t)(uintptr_t)p->fields[i].dtype), p->fields[i].offset);
    return (hash >> 32) % TABLE_SIZE;
}

static bool titles_equal(Ref a, Ref b) { return a == b || (a && b && is_str(a) && is_str(b) && str_equal(a, b)); }

static bool fields_equal(const DtypeParts *a, const DtypeParts *b, bool (*equal)(const Dtype *, const Dtype *)) {
    if (a->count != b->count || !a->fields != !b->fields) return false;
    for (uint32_t i = 0; i < a->count; i++) {
        const DtypeField *f = &a->fields[i], *g = &b->fields[i];
        if (f->offset != g->offset || !equal(f->dtype, g->dtype) || !str_equal(f->name, g->name) || !titles_equal(f->title, g->title)) return false;
    }
    return true;
}

static bool identical(const Dtype *a, const Dtype *b) { return a == b; }

static bool parts_equal(const Dtype *a, const Dtype *b, const DtypeParts *q) {
    const DtypeParts *p = a->parts;
    return a->id == b->id && a->size == b->size && a->swapped == b->swapped && a->alignment == b->alignment && p->unit == q->unit &&
           p->multiple == q->multiple && p->aligned == q->aligned && p->type == q->type && p->base == q->base && p->ndim == q->ndim &&
           (p->ndim == 0 || memcmp(p->shape, q->shape, (size_t)p->ndim * sizeof *p->shape) == 0) && fields_equal(p, q, identical);
}

bool dtype_same(const Dtype *a, const Dtype *b) {
    a = dtype_bare(a);
    b = dtype_bare(b);
    if (a == b) return true;
    if (a->id != DT_VOID || b->id != DT_VOID || a->size != b->size) return false;
    const DtypeParts *p = a->parts, *q = b->parts;
    if (!p->base != !q->base || p->ndim != q->ndim) return false;
    if (p->base && (!dtype_same(p->base, q->base) || memcmp(p->shape, q->shape, (size_t)p->ndim * sizeof *p->shape))) return false;
    return fields_equal(p, q, dtype_same);
}

/* ---- making */

static const struct { char kind; uint8_t number, alignment; const char *name; } kinds[] = {
    {'M', 21, 8, "datetime64"}, {'m', 22, 8, "timedelta64"}, {'S', 18, 1, "bytes"}, {'U', 19, 4, "str"}, {'V', 20, 1, "void"}};

Dtype dtype_object = {.head = OBJECT_STATIC(&dtype_type), .id = DT_OBJECT, .kind = 'O', .code = 'O', .objects = true, .number = 17, .alignment = 8,
                      .size = 8, .name = "object", .native = &dtype_object, .other = &dtype_object, .parts = &(DtypeParts){0}};

/* "datetime64[25s]", "str96", "void": kept for ever. */
static const char *name_make(const Dtype *d, const DtypeParts *p) {
    char text[96];
    const char *name = p->type ? type_name(type_peek(p->type)) : kinds[d->id - DTYPE_COUNT].name;
    if (!is_time(d)) snprintf(text, sizeof text, d->size ? "%.60s%zu" : "%.60s", name, 8 * (size_t)d->size);
    else if (p->unit == UNIT_GENERIC) snprintf(text, sizeof text, "%s", name);
    else if (p->multiple == 1) snprintf(text, sizeof text, "%s[%s]", name, unit_names[p->unit]);
    else snprintf(text, sizeof text, "%s[%d%s]", name, (int)p->multiple, unit_names[p->unit]);
    char *kept = block_new(strlen(text) + 1);
    return kept ? strcpy(kept, text) : NULL;
}

/* Copies of what `q` points to; its own memory is the caller's. */
static int parts_copy(DtypeParts *p, const DtypeParts *q) {
    *p = *q;
    p->fields = NULL;
    p->shape = NULL;
    if (q->ndim) {
        if (!(p->shape = block_new((size_t)q->ndim * sizeof *p->shape))) return -1;
        memcpy(p->shape, q->shape, (size_t)q->ndim * sizeof *p->shape);
    }
    if (q->fields) {
        if (!(p->fields = block_new((q->count ? q->count : 1) * sizeof *p->fields))) return -1;
        for (uint32_t i = 0; i < q->count; i++) {
            p->fields[i] = q->fields[i];
            p->fields[i].name = own(q->fields[i].name);
            p->fields[i].title = q->fields[i].title ? own(q->fields[i].title) : NULL;
        }
    }
    if (q->type) p->type = own(q->type);
    return 0;
}

static bool parts_hold_objects(const DtypeParts *p) {
    for (uint32_t i = 0; i < p->count; i++)
        if (p->fields[i].dtype->objects) return true;
    return p->base && p->base->objects;
}

/* (What a failure of memory leaves behind is small, and rare.) */
static Dtype *dtype_make(const Dtype *model, const DtypeParts *q, size_t bucket) {
    Dtype *d = block_new(sizeof *d);
    DtypeParts *p = d ? block_new(sizeof *p) : NULL;
    if (!p || parts_copy(p, q) < 0) return NULL;
    *d = *model;
    d->head = (Object)OBJECT_STATIC(&dtype_type);
    d->kind = d->code = kinds[d->id - DTYPE_COUNT].kind;
    d->number = kinds[d->id - DTYPE_COUNT].number;
    d->parts = p;
    d->objects = parts_hold_objects(p);
    d->native = d->other = d;
    if (!(d->name = name_make(d, p))) return NULL;
    p->next = table[bucket];
    table[bucket] = d;
    return d;
}

static Dtype *find_or_make(const Dtype *model, const DtypeParts *q) {
    size_t bucket = parts_hash(model, q);
    for (Dtype *d = table[bucket]; d; d = d->parts->next)
        if (parts_equal(d, model, q)) return d;
    return dtype_make(model, q, bucket);
}

void dtypes_forget(void) {
    for (size_t i = 0; i < TABLE_SIZE; i++)
        for (Dtype *d = table[i]; d; d = d->parts->next) CLEAR(d->parts->type);
    dtypes_forget_metadata();
}

/* Those that have a byte order come in pairs. */
static const Dtype *found_in_order(int id, size_t size, const DtypeParts *q, bool swapped) {
    Dtype model = {.id = (uint8_t)id, .size = (uint32_t)size, .alignment = kinds[id - DTYPE_COUNT].alignment};
    Dtype *native = find_or_make(&model, q);
    if (!native || (native->other != native && native->other)) return !native ? NULL : swapped ? native->other : native;
    model.swapped = true;
    Dtype *other = find_or_make(&model, q);
    if (!other) return NULL;
    native->other = other;
    other->native = other->other = native;
    return swapped ? other : native;
}

const Dtype *dtype_of_time(int id, int unit, int32_t multiple, bool swapped) {
    return found_in_order(id, 8, &(DtypeParts){.unit = (uint8_t)unit, .multiple = multiple}, swapped);
}

static const Dtype *throw_too_large(void) { return throw(ValueError, "invalid itemsize in generic type tuple"); }

const Dtype *dtype_of_width(int id, size_t size_bytes, bool swapped) {
    if (size_bytes > INT32_MAX) return throw_too_large();
    if (id == DT_TEXT && size_bytes) return found_in_order(id, size_bytes, &(DtypeParts){0}, swapped);
    return find_or_make(&(Dtype){.id = (uint8_t)id, .size = (uint32_t)size_bytes, .alignment = kinds[id - DTYPE_COUNT].alignment}, &(DtypeParts){0});
}

const Dtype *dtype_of_fields(const DtypeField *fields, uint32_t count, size_t size_bytes, size_t alignment, bool aligned, Ref type) {
    static DtypeField none;
    if (size_bytes > INT32_MAX) return throw_too_large();
    Dtype model = {.id = DT_VOID, .size = (uint32_t)size_bytes, .alignment = (uint8_t)alignment};
    DtypeParts parts = {.aligned = aligned, .type = (Own)(uintptr_t)type, .count = count, .fields = count ? (DtypeField *)(uintptr_t)fields : &none};
    return find_or_make(&model, &parts);
}

const Dtype *dtype_of_subarray(const Dtype *base, int ndim, const ssize_t *shape) {
    ssize_t all[ARRAY_MAX_DIMS], size = base->size;
    int inner = is_subarray(base) ? base->parts->ndim : 0;
    if (ndim == 0) return base;
    if (ndim + inner > ARRAY_MAX_DIMS) return throw(ValueError, "number of dimensions must be within [0, 32]");
    memcpy(all, shape, (size_t)ndim * sizeof *all);
    if (inner) memcpy(all + ndim, base->parts->shape, (size_t)inner * sizeof *all);
    for (int i = 0; i < ndim; i++)
        if (shape[i] < 0) return throw(ValueError, "invalid shape in fixed-type tuple: dimension smaller then zero.");
        else if (__builtin_mul_overflow(size, shape[i], &size) || size > INT32_MAX) return throw(ValueError, "invalid shape in fixed-type tuple: dtype size in bytes must fit into a C int.");
    Dtype model = {.id = DT_VOID, .size = (uint32_t)size, .alignment = base->alignment};
    return find_or_make(&model, &(DtypeParts){.base = inner ? base->parts->base : base, .ndim = ndim + inner, .shape = all});
}

/* ---- byte order: the machine's, the other one, or whichever a part has not */

enum { NATIVE, SWAPPED, REVERSED };
static const Dtype *fields_in_order(const Dtype *d, int order);
static const Dtype *subarray_in_order(const Dtype *d, int order);
static const Dtype *part_in_order(const Dtype *d, int order) { return order == REVERSED ? dtype_reversed(d) : dtype_in_order(d, order == SWAPPED); }

const Dtype *dtype_reversed(const Dtype *d) {
    if (d->id != DT_VOID) return d->swapped ? d->native : d->native->other;
    return is_structure(d) ? fields_in_order(d, REVERSED) : is_subarray(d) ? subarray_in_order(d, REVERSED) : d;
}

static const Dtype *fields_in_order(const Dtype *d, int order) {
    const DtypeParts *p = d->parts;
    DtypeField *fields = block_new((p->count ? p->count : 1) * sizeof *fields);
    if (!fields) return NULL;
    const Dtype *result = d;
    for (uint32_t i = 0; result && i < p->count; i++) {
        fields[i] = p->fields[i];
        if (!(fields[i].dtype = part_in_order(fields[i].dtype, order))) result = NULL;
    }
    if (result) result = dtype_of_fields(fields, p->count, d->size, d->alignment, p->aligned, p->type);
    block_free(fields);
    return result;
}

static const Dtype *subarray_in_order(const Dtype *d, int order) {
    const Dtype *base = part_in_order(d->parts->base, order);
    return base ? dtype_of_subarray(base, d->parts->ndim, d->parts->shape) : NULL;
}

const Dtype *dtype_in_order(const Dtype *d, bool swapped) {
    if (is_structure(d)) return fields_in_order(d, swapped);
    if (is_subarray(d)) return subarray_in_order(d, swapped);
    return swapped ? d->native->other : d->native; /* (one without an order is its own other one) */
}

const DtypeField *dtype_field(const Dtype *d, Ref name) {
    if (!is_structure(d) || !is_str(name)) return NULL;
    const DtypeParts *p = d->parts;
    for (uint32_t i = 0; i < p->count; i++)
        if (str_equal(p->fields[i].name, name)) return &p->fields[i];
    for (uint32_t i = 0; i < p->count; i++)
        if (p->fields[i].title && is_str(p->fields[i].title) && str_equal(p->fields[i].title, name)) return &p->fields[i];
    return NULL;
}

/* ---- texts */

const char *dtype_flexible_text(const Dtype *d, char *text) {
    const DtypeParts *p = d->parts;
    if (d->id == DT_OBJECT) strcpy(text, "O");
    else if (!is_time(d)) sprintf(text, "%c%u", d->kind, d->id == DT_TEXT ? d->size / 4 : d->size);
    else if (p->unit == UNIT_GENERIC) sprintf(text, "%c8", d->kind);
    else if (p->multiple == 1) sprintf(text, "%c8[%s]", d->kind, unit_names[p->unit]);
    else sprintf(text, "%c8[%d%s]", d->kind, (int)p->multiple, unit_names[p->unit]);
    return text;
}

/* A unit in so many of a smaller one; the smaller ones of seconds and below are thousandths. */
static const struct Smaller { uint8_t unit, smaller; int32_t count; } smaller_units[] = {
    {UNIT_YEAR, UNIT_MONTH, 12}, {UNIT_YEAR, UNIT_WEEK, 52}, {UNIT_YEAR, UNIT_DAY, 365},
    {UNIT_MONTH, UNIT_WEEK, 4}, {UNIT_MONTH, UNIT_DAY, 30}, {UNIT_MONTH, UNIT_HOUR, 720},
    {UNIT_WEEK, UNIT_DAY, 7}, {UNIT_WEEK, UNIT_HOUR, 168}, {UNIT_WEEK, UNIT_MINUTE, 10080},
    {UNIT_DAY, UNIT_HOUR, 24}, {UNIT_DAY, UNIT_MINUTE, 1440}, {UNIT_DAY, UNIT_SECOND, 86400},
    {UNIT_HOUR, UNIT_MINUTE, 60}, {UNIT_HOUR, UNIT_SECOND, 3600}, {UNIT_MINUTE, UNIT_SECOND, 60}, {UNIT_MINUTE, UNIT_MILLI, 60000},
};

/* "/100" behind a unit: that part of it, as a multiple of a smaller one. */
static int unit_divide(const char *text, long divisor, int *unit, int32_t *multiple) {
    for (size_t i = 0; divisor > 0 && i < COUNT_OF(smaller_units); i++) {
        const struct Smaller *s = &smaller_units[i];
        if (s->unit != *unit || s->count % divisor) continue;
        *unit = s->smaller;
        *multiple *= (int32_t)(s->count / divisor);
        return 0;
    }
    int32_t count = 1;
    for (int steps = 1; divisor > 0 && *unit >= UNIT_SECOND && steps <= 2 && *unit + steps <= UNIT_ATTO; steps++) {
        if ((count *= 1000) % divisor) continue;
        *unit += steps;
        *multiple *= (int32_t)(count / divisor);
        return 0;
    }
    return fail(ValueError, "divisor (%ld) is not a multiple of a lower-unit in datetime metadata \"%s\"", divisor, text);
}

/* "[25s]": 0, -1. */
static int unit_from_text(const char *text, int *unit, int32_t *multiple) {
    const char *at = text + 1, *end = strchr(text, ']');
    char *digits_end;
    long n = strtol(at, &digits_end, 10);
    *multiple = digits_end == at ? 1 : (int32_t)n;
    if (!end || end[1] || n < 0 || n > INT32_MAX || (digits_end != at && n == 0) || at == end)
        return fail(TypeError, "Invalid datetime metadata string \"%s\" at position %d", text, (int)(end ? end - text + 1 : (long)strlen(text)));
    at = digits_end;
    const char *slash = memchr(at, '/', (size_t)(end - at));
    long divisor = slash ? strtol(slash + 1, &digits_end, 10) : 1;
    if (slash && digits_end == end) end = slash;
    else slash = NULL;
    for (*unit = 0; *unit < UNIT_COUNT; ++*unit)
        if (strlen(unit_names[*unit]) == (size_t)(end - at) && memcmp(unit_names[*unit], at, (size_t)(end - at)) == 0)
            return slash ? unit_divide(text, divisor, unit, multiple) : 0;
    *unit = UNIT_MICRO;
    if (end - at == 3 && memcmp(at, "\xce\xbcs", 3) == 0) return 0;
    return fail(TypeError, "Invalid datetime unit in metadata string \"%s\"", text);
}

static int time_of_text(const char *text, bool swapped, const Dtype **out) {
    static const struct { const char *name; uint8_t id; } names[] = {
        {"M8", DT_DATETIME}, {"datetime64", DT_DATETIME}, {"m8", DT_TIMEDELTA}, {"timedelta64", DT_TIMEDELTA}, {"M", DT_DATETIME}, {"m", DT_TIMEDELTA}};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        size_t n = strlen(names[i].name);
        int unit = UNIT_GENERIC;
        int32_t multiple = 1;
        if (strncmp(text, names[i].name, n) != 0 || (text[n] && text[n] != '[')) continue;
        if (text[n] && unit_from_text(text + n, &unit, &multiple) < 0) return -1;
        *out = dtype_of_time(names[i].id, unit, multiple, swapped);
        return *out ? 1 : -1;
    }
    return 0;
}

int dtype_of_flexible_text(const char *text, bool swapped, const Dtype **out) {
    static const struct { const char *name; uint8_t id; } names[] = {
        {"str", DT_TEXT}, {"str_", DT_TEXT}, {"unicode", DT_TEXT}, {"unicode_", DT_TEXT}, {"str0", DT_TEXT}, {"bytes", DT_BYTES}, {"bytes_", DT_BYTES},
        {"string_", DT_BYTES}, {"bytes0", DT_BYTES}, {"void", DT_VOID}, {"void0", DT_VOID}};
    int time = time_of_text(text, swapped, out);
    if (time) return time;
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (strcmp(text, names[i].name) == 0) return (*out = dtype_of_width(names[i].id, 0, false)) ? 1 : -1;
    if (!text[0] || !strchr("USaV", text[0]) || strspn(text + 1, "0123456789") != strlen(text + 1)) return 0;
    size_t width = strtoul(text + 1, NULL, 10);
    int id = text[0] == 'U' ? DT_TEXT : text[0] == 'V' ? DT_VOID : DT_BYTES;
    if (width > INT32_MAX / 4) return throw(TypeError, "data type '%s' not understood", text), -1;
    return (*out = dtype_of_width(id, id == DT_TEXT ? 4 * width : width, swapped)) ? 1 : -1;
}
