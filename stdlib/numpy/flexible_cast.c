/* Flexible elements from one dtype to another.
 *
 * What is only longer or shorter, counted in another unit, or of the other byte order is converted as numbers are: a row at a time, without
 * the GIL and without failing.  Structures are assigned field by field.  All else (text as numbers, numbers as text ...) goes through
 * Python's values, one element after the other.
 */
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/walk.h"

#include <byteswap.h>

/* ---- times */

/* How many of the next smaller unit one is, from weeks on. */
static const int64_t unit_steps[UNIT_COUNT] = {
    [UNIT_WEEK] = 7, [UNIT_DAY] = 24, [UNIT_HOUR] = 60, [UNIT_MINUTE] = 60, [UNIT_SECOND] = 1000, [UNIT_MILLI] = 1000, [UNIT_MICRO] = 1000,
    [UNIT_NANO] = 1000, [UNIT_PICO] = 1000, [UNIT_FEMTO] = 1000};

/* One of `from` is numerator / denominator of `to`; where it does not fit, as numpy has it: wrapped around. */
typedef struct Ratio { int64_t numerator, denominator; } Ratio;

static Ratio reduced(uint64_t numerator, uint64_t denominator) {
    uint64_t d = word_gcd(numerator, denominator);
    return d ? (Ratio){(int64_t)(numerator / d), (int64_t)(denominator / d)} : (Ratio){(int64_t)numerator, (int64_t)denominator};
}

/* Years and months among days and less: of the mean length. */
static Ratio unit_ratio(int from, int to) {
    if (from > to) {
        Ratio r = unit_ratio(to, from);
        return (Ratio){r.denominator, r.numerator};
    }
    if (from == to || to == UNIT_GENERIC) return (Ratio){1, 1};
    uint64_t numerator = 1, denominator = 1;
    if (from <= UNIT_MONTH && to <= UNIT_MONTH) return (Ratio){12, 1};
    if (from <= UNIT_MONTH) {
        numerator = 146097;
        denominator = from == UNIT_YEAR ? 400 : 4800;
        if (to == UNIT_WEEK) denominator *= 7;
        from = UNIT_DAY;
    }
    for (int unit = from; unit < to; unit++) numerator *= (uint64_t)unit_steps[unit];
    return reduced(numerator, denominator);
}

static Ratio dtype_ratio(const Dtype *from, const Dtype *to) {
    if (from->parts->unit == UNIT_GENERIC || to->parts->unit == UNIT_GENERIC) return (Ratio){1, 1};
    Ratio r = unit_ratio(from->parts->unit, to->parts->unit);
    return reduced((uint64_t)r.numerator * (uint64_t)from->parts->multiple, (uint64_t)r.denominator * (uint64_t)to->parts->multiple);
}

int time_factor(const Dtype *from, const Dtype *to, int64_t *factor) {
    Ratio r = dtype_ratio(from, to);
    *factor = r.denominator == 1 ? r.numerator : r.denominator;
    return r.denominator == 1 ? 1 : r.numerator == 1 ? -1 : 0;
}

static inline int64_t floor_divided(int64_t n, int64_t by) { return n / by - (n % by < 0); }

/* Days since 1970-01-01 of the first day of a month (0: January 1970), and back.  Howard Hinnant, "chrono-compatible low-level date algorithms". */
static int64_t days_of_month(int64_t months) {
    int64_t year = floor_divided(months, 12), month = months - year * 12;
    year += 1970;
    if (month < 2) year--;
    int64_t era = floor_divided(year, 400), of_era = year - era * 400, shifted = (month + 10) % 12;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * shifted + 2) / 5 - 719468;
}

static int64_t month_of_days(int64_t days) {
    days += 719468;
    int64_t era = floor_divided(days, 146097), day = days - era * 146097;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t of_year = day - (365 * year + year / 4 - year / 100), shifted = (5 * of_year + 2) / 153;
    return (year + era * 400 - 1970) * 12 + shifted + 2; /* its years begin in March */
}

typedef struct TimeCast {
    enum { BY_RATIO, FROM_MONTHS, TO_MONTHS } way;
    Ratio ratio;          /* of counts; FROM_MONTHS: of days to units; TO_MONTHS: of units to days */
    int64_t before, after; /* months in what comes; months in what goes */
} TimeCast;

static TimeCast time_cast(const Dtype *from, const Dtype *to) {
    int a = from->parts->unit, b = to->parts->unit;
    TimeCast cast = {.way = BY_RATIO, .ratio = dtype_ratio(from, to)};
    if (from->id != DT_DATETIME || (a <= UNIT_MONTH) == (b <= UNIT_MONTH) || a == UNIT_GENERIC || b == UNIT_GENERIC) return cast;
    cast.way = a <= UNIT_MONTH ? FROM_MONTHS : TO_MONTHS;
    cast.before = a == UNIT_YEAR ? 12 * (int64_t)from->parts->multiple : from->parts->multiple;
    cast.after = b == UNIT_YEAR ? 12 * (int64_t)to->parts->multiple : to->parts->multiple;
    Ratio r = a <= UNIT_MONTH ? unit_ratio(UNIT_DAY, b) : unit_ratio(a, UNIT_DAY);
    cast.ratio = a <= UNIT_MONTH ? reduced((uint64_t)r.numerator, (uint64_t)r.denominator * (uint64_t)to->parts->multiple)
                                 : reduced((uint64_t)r.numerator * (uint64_t)from->parts->multiple, (uint64_t)r.denominator);
    return cast;
}

static inline int64_t by_ratio(int64_t n, Ratio r) {
    n = (int64_t)((uint64_t)n * (uint64_t)r.numerator);
    return r.denominator > 1 ? floor_divided(n, r.denominator) : n;
}

static inline int64_t time_converted(int64_t n, const TimeCast *cast) {
    if (cast->way == BY_RATIO) return by_ratio(n, cast->ratio);
    if (cast->way == FROM_MONTHS) return by_ratio(days_of_month(n * cast->before), cast->ratio);
    return floor_divided(month_of_days(by_ratio(n, cast->ratio)), cast->after);
}

static inline int64_t load64(const char *p, bool swapped) {
    uint64_t n;
    memcpy(&n, p, sizeof n);
    return (int64_t)(swapped ? bswap_64(n) : n);
}

static inline void store64(char *p, int64_t n, bool swapped) {
    uint64_t word = swapped ? bswap_64((uint64_t)n) : (uint64_t)n;
    memcpy(p, &word, sizeof word);
}

static void scale_row(const char *restrict src, char *restrict dst, ssize_t count, int64_t factor) {
    for (ssize_t i = 0; i < count; i++) {
        int64_t n = load64(src + 8 * i, false);
        store64(dst + 8 * i, n == NOT_A_TIME ? n : (int64_t)((uint64_t)n * (uint64_t)factor), false);
    }
}

static void cast_times(const Dtype *from, const char *src, ssize_t src_stride, const Dtype *to, char *dst, ssize_t dst_stride, ssize_t count) {
    TimeCast cast = time_cast(from, to);
    if (cast.way == BY_RATIO && cast.ratio.denominator == 1 && src_stride == 8 && dst_stride == 8 && !from->swapped && !to->swapped) {
        scale_row(src, dst, count, cast.ratio.numerator);
        return;
    }
    for (ssize_t i = 0; i < count; i++) {
        int64_t n = load64(src + i * src_stride, from->swapped);
        store64(dst + i * dst_stride, n == NOT_A_TIME ? n : time_converted(n, &cast), to->swapped);
    }
}

/* ---- text and bytes: cut or filled up */

static void swap_text(char *text, size_t size) {
    for (size_t i = 0; i < size; i += 4) {
        uint32_t c;
        memcpy(&c, text + i, 4);
        c = bswap_32(c);
        memcpy(text + i, &c, 4);
    }
}

static void cast_width(const Dtype *from, const char *src, ssize_t src_stride, const Dtype *to, char *dst, ssize_t dst_stride, ssize_t count) {
    size_t kept = from->size < to->size ? from->size : to->size, rest = to->size - kept;
    bool swap = from->id == DT_TEXT && from->swapped != to->swapped;
    for (ssize_t i = 0; i < count; i++, src += src_stride, dst += dst_stride) {
        memmove(dst, src, kept);
        if (rest) memset(dst + kept, 0, rest);
        if (swap) swap_text(dst, kept);
    }
}

/* ---- structures of one layout: field by field, if there are gaps */

bool dtype_has_gaps(const Dtype *d) {
    if (is_subarray(d)) return dtype_has_gaps(d->parts->base);
    if (!is_structure(d)) return false;
    size_t end = 0;
    for (uint32_t i = 0; i < d->parts->count; i++) {
        const DtypeField *f = &d->parts->fields[i];
        if (f->offset != end || dtype_has_gaps(f->dtype)) return true;
        end += f->dtype->size;
    }
    return end != d->size;
}

static void copy_fields(const Dtype *d, const char *src, ssize_t src_stride, char *dst, ssize_t dst_stride, ssize_t count) {
    for (ssize_t k = 0; k < count; k++, src += src_stride, dst += dst_stride) {
        if (is_subarray(d)) {
            size_t step = d->parts->base->size;
            if (step) copy_fields(d->parts->base, src, (ssize_t)step, dst, (ssize_t)step, (ssize_t)(d->size / step));
            continue;
        }
        for (uint32_t i = 0; i < d->parts->count; i++) {
            const DtypeField *f = &d->parts->fields[i];
            if (dtype_has_gaps(f->dtype)) copy_fields(f->dtype, src + f->offset, 0, dst + f->offset, 0, 1);
            else memmove(dst + f->offset, src + f->offset, f->dtype->size);
        }
    }
}

/* ---- in memory */

static const Dtype *as_number(const Dtype *d) { return !is_time(d) ? d : d->swapped ? &dtypes_swapped[DT_INT64] : &dtypes[DT_INT64]; }

bool casts_in_memory(const Dtype *from, const Dtype *to) {
    if (from == to || (is_time(from) && is_time(to))) return true;
    if (to->id == DT_VOID && !is_structure(to) && !is_subarray(to)) return !is_structure(from) || from->parts->count != 1; /* whatever it is, raw */
    if (is_time(from) || is_time(to)) return dtype_is_number(as_number(from)) && dtype_is_number(as_number(to));
    if (from->id != to->id) return dtype_is_number(from) && dtype_is_number(to);
    return from->id != DT_VOID || dtype_same(from, to) || (!is_structure(from) && !is_structure(to) && !from->parts->base && !to->parts->base);
}

void cast_flexible(const Dtype *from, const char *src, ssize_t src_stride, const Dtype *to, char *dst, ssize_t dst_stride, ssize_t count) {
    if (is_structure(from) && dtype_has_gaps(to)) copy_fields(to, src, src_stride, dst, dst_stride, count);
    else if (from == to || to->id == DT_VOID) cast_width(from, src, src_stride, to, dst, dst_stride, count);
    else if (is_time(from) && is_time(to)) cast_times(from, src, src_stride, to, dst, dst_stride, count);
    else if (is_time(from) || is_time(to)) cast_elements(as_number(from), src, src_stride, as_number(to), dst, dst_stride, count);
    else cast_width(from, src, src_stride, to, dst, dst_stride, count);
}

/* ---- structures */

typedef struct FieldPart { Array array; ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS]; } FieldPart;

/* A field of all elements (NULL: the elements themselves), which have this shape and lie at these strides. */
static int part_of(FieldPart *part, const Array *a, int ndim, const ssize_t *shape, const ssize_t *strides, const DtypeField *f) {
    const Dtype *d = f ? f->dtype : a->dtype, *base = is_subarray(d) ? d->parts->base : d;
    int more = is_subarray(d) ? d->parts->ndim : 0;
    if (ndim + more > ARRAY_MAX_DIMS) return fail(ValueError, "maximum supported dimension for an ndarray is 32, found %d", ndim + more);
    memcpy(part->shape, shape, (size_t)ndim * sizeof *shape);
    memcpy(part->strides, strides, (size_t)ndim * sizeof *strides);
    if (more) memcpy(part->shape + ndim, d->parts->shape, (size_t)more * sizeof *shape);
    strides_contiguous(more, part->shape + ndim, base->size, 'C', part->strides + ndim);
    part->array = (Array){.head = OBJECT_STATIC(&ndarray_type), .data = a->data + (f ? f->offset : 0), .dtype = base, .ndim = ndim + more,
                          .size = 1, .flags = ARRAY_WRITEABLE, .shape = part->shape, .strides = part->strides};
    for (int i = 0; i < ndim + more; i++) part->array.size *= part->shape[i];
    array_update_flags(&part->array);
    return 0;
}

static COLD int fail_cast(const Dtype *from, const Dtype *to) {
    return fail(TypeError, "Cannot cast array data from %R to %R according to the rule 'unsafe'", as_ref(from), as_ref(to));
}

/* One field (NULL: all of the element) into another.  An element goes everywhere into a block of them. */
static int assign_part(Array *dst, const DtypeField *to, const Array *src, const ssize_t *src_strides, const DtypeField *from) {
    FieldPart target, source;
    if (part_of(&target, dst, dst->ndim, dst->shape, dst->strides, to) < 0 || part_of(&source, src, dst->ndim, dst->shape, src_strides, from) < 0) return -1;
    int more = target.array.ndim - source.array.ndim;
    if (more > 0) { /* what the source lacks it repeats */
        int inner = source.array.ndim - dst->ndim;
        memmove(source.shape + dst->ndim + more, source.shape + dst->ndim, (size_t)inner * sizeof(ssize_t));
        memmove(source.strides + dst->ndim + more, source.strides + dst->ndim, (size_t)inner * sizeof(ssize_t));
        for (int i = 0; i < more; i++) source.shape[dst->ndim + i] = 1, source.strides[dst->ndim + i] = 0;
        source.array.ndim += more;
    }
    return array_assign(&target.array, &source.array);
}

static int assign_fields(Array *dst, const Array *src, const ssize_t *src_strides) {
    const DtypeParts *to = dst->dtype->parts, *from = src->dtype->parts;
    bool both = is_structure(src->dtype);
    if (!is_structure(dst->dtype)) {
        if (from->count != 1) return fail_cast(src->dtype, dst->dtype);
        return assign_part(dst, NULL, src, src_strides, &from->fields[0]);
    }
    if (both && to->count != from->count) return fail_cast(src->dtype, dst->dtype);
    for (uint32_t i = 0; i < to->count; i++)
        if (assign_part(dst, &to->fields[i], src, src_strides, both ? &from->fields[i] : NULL) < 0) return -1;
    return 0;
}

/* ---- by Python's values */

static int assign_value(Array *dst, char *to, const Array *src, const char *from) {
    bool text = src->dtype->id == DT_TEXT || src->dtype->id == DT_BYTES;
    scoped Own value = text ? flexible_item(src->dtype, from) : dtype_is_number(src->dtype) ? scalar_new(src->dtype, from) : flexible_scalar(src->dtype, from);
    if (!value) return -1;
    if (text && dst->dtype->kind == 'b') own_set_take(&value, int_from_object(value)); /* "0" is false */
    return value ? element_set(dst->dtype, to, value) : -1;
}

static int assign_values(Array *dst, const Array *src, const ssize_t *src_strides) {
    ssize_t at[ARRAY_MAX_DIMS] = {0};
    char *to = dst->data;
    const char *from = src->data;
    for (ssize_t left = dst->size; left > 0; left--) {
        if (assign_value(dst, to, src, from) < 0) return -1;
        for (int i = dst->ndim - 1; i >= 0; i--) {
            to += dst->strides[i];
            from += src_strides[i];
            if (++at[i] < dst->shape[i]) break;
            to -= dst->strides[i] * dst->shape[i];
            from -= src_strides[i] * dst->shape[i];
            at[i] = 0;
        }
    }
    return 0;
}

int array_assign_flexible(Array *dst, const Array *src) {
    ssize_t strides[ARRAY_MAX_DIMS];
    if (array_broadcast_strides(dst, src, strides) < 0) return -1;
    if (dst->size == 0) return 0;
    if (arrays_may_share(dst, src)) {
        scoped Own copy = array_new_like(src, src->dtype);
        if (!copy || array_assign(array_peek(copy), src) < 0) return -1;
        return array_assign_flexible(dst, array_peek(copy));
    }
    if (is_structure(dst->dtype) || is_structure(src->dtype)) return assign_fields(dst, src, strides);
    return assign_values(dst, src, strides);
}
