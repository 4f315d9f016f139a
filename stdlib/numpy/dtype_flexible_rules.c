/* What flexible dtypes have in common, and which may stand for which. */
#include "stdlib/numpy/flexible.h"

/* ---- open ones */

const Dtype *dtype_closed(const Dtype *open, const Dtype *found) {
    if (is_time(open)) return found && found->id == open->id ? found : open;
    size_t unit = open->id == DT_TEXT ? 4 : 1, width = found && found->id == open->id ? found->size : 0;
    if (open->id == DT_VOID) return width ? found : open;
    return dtype_of_width(open->id, width ? width : unit, open->swapped);
}

/* How many characters a number takes. */
static size_t text_width(const Dtype *d) {
    static const uint8_t widths[DTYPE_COUNT] = {
        [DT_BOOL] = 5, [DT_INT8] = 4, [DT_UINT8] = 3, [DT_INT16] = 6, [DT_UINT16] = 5, [DT_INT32] = 11, [DT_UINT32] = 10, [DT_INT64] = 21,
        [DT_UINT64] = 20, [DT_FLOAT16] = 32, [DT_FLOAT32] = 32, [DT_FLOAT64] = 32, [DT_COMPLEX64] = 64, [DT_COMPLEX128] = 64};
    static const uint8_t moment_widths[UNIT_COUNT] = {22, 25, 28, 28, 32, 35, 38, 42, 45, 48, 51, 54, 57, 4};
    return dtype_is_number(d) ? widths[d->id] : d->id == DT_TEXT ? d->size / 4 : d->id == DT_DATETIME ? moment_widths[d->parts->unit] : d->id == DT_TIMEDELTA ? 21 : d->size;
}

/* What Python says: of times in texts, of objects. */
static const Dtype *asked(const Dtype *open, Ref v) {
    scoped Own function = import_from("numpy._flexible", "dtype_of_value");
    scoped Own dtype = function ? call2(function, as_ref(open), v) : NULL;
    return dtype ? dtype_from(dtype) : NULL;
}

const Dtype *dtype_of_open(const Dtype *open, Ref v) {
    if (is_time(open)) return asked(open, v);
    const Dtype *d = flexible_dtype(v);
    if (d && d->id == open->id) return d;
    if (d && d->id == DT_VOID) return throw(TypeError, "Cannot interpret a structure as %s", open->name);
    if (error_occurred()) return NULL;
    if (d && d->id == DT_TEXT) return dtype_of_width(open->id, open->id == DT_TEXT ? d->size : d->size / 4, false);
    if (d && d->id == DT_BYTES) return dtype_of_width(open->id, open->id == DT_TEXT ? d->size * 4 : d->size, false);
    scoped Own text = str(v);
    return text ? dtype_of_width(open->id, str_length(text) * (open->id == DT_TEXT ? 4 : 1), false) : NULL;
}

const Dtype *dtype_of_open_array(const Dtype *open, Ref array) {
    const Dtype *have = array_peek(array)->dtype;
    if (open->id == DT_VOID) return have->id == DT_VOID ? have : dtype_of_width(DT_VOID, have->size, false);
    if (!is_time(open)) return dtype_of_width(open->id, text_width(have) * (open->id == DT_TEXT ? 4 : 1), false);
    if (have->id == open->id) return have;
    return is_time(have) ? dtype_of_time(open->id, have->parts->unit, have->parts->multiple, open->swapped)
           : have->id == DT_TEXT || have->id == DT_BYTES ? asked(open, array) : open;
}

/* ---- promotion */

static const Dtype *fail_no_common(const Dtype *a, const Dtype *b) {
    scoped Own function = import_from("numpy._flexible", "fail_promotion"), none = function ? call2(function, as_ref(a), as_ref(b)) : NULL;
    return NULL; /* (it has raised) */
}

static bool is_text(const Dtype *d) { return d->id == DT_TEXT || d->id == DT_BYTES; }

static const Dtype *promote_texts(const Dtype *a, const Dtype *b) {
    size_t x = text_width(a), y = text_width(b), width = x > y ? x : y;
    bool text = a->id == DT_TEXT || b->id == DT_TEXT;
    return dtype_of_width(text ? DT_TEXT : DT_BYTES, text ? 4 * width : width, false);
}

static int64_t common_divisor(int64_t a, int64_t b) { return b ? common_divisor(b, a % b) : a; }

/* The finest unit, and the largest multiple of it in which both are whole. */
static const Dtype *promote_times(const Dtype *a, const Dtype *b) {
    int id = a->id == DT_DATETIME || b->id == DT_DATETIME ? DT_DATETIME : DT_TIMEDELTA;
    const Dtype *coarse = a->parts->unit <= b->parts->unit ? a : b, *fine = coarse == a ? b : a;
    int unit = fine->parts->unit;
    if (unit == UNIT_GENERIC) return dtype_of_time(id, coarse->parts->unit, coarse->parts->multiple, false);
    int64_t multiple = coarse->parts->multiple, factor = 1;
    bool calendar = (coarse->parts->unit <= UNIT_MONTH) != (unit <= UNIT_MONTH);
    if (calendar && id == DT_TIMEDELTA) {
        char first[DTYPE_TEXT_SIZE], second[DTYPE_TEXT_SIZE];
        return throw(TypeError, "Cannot get a common metadata divisor for Numpy datetime metadata %s and %s because they have incompatible "
                                "nonlinear base time units.", dtype_flexible_text(a, first) + 2, dtype_flexible_text(b, second) + 2); /* "[25s]" */
    }
    int counted = calendar ? UNIT_WEEK : coarse->parts->unit; /* (years and months are no whole number of days: numpy takes weeks here) */
    const Dtype *one_coarse = dtype_of_time(DT_TIMEDELTA, counted, 1, false), *one_fine = dtype_of_time(DT_TIMEDELTA, unit, 1, false);
    if (!one_coarse || !one_fine) return NULL;
    time_factor(one_coarse, one_fine, &factor);
    if (__builtin_mul_overflow(multiple, factor, &multiple)) return throw(OverflowError, "Integer overflow while computing the conversion factor between NumPy datetime units");
    return dtype_of_time(id, unit, (int32_t)common_divisor(multiple, fine->parts->multiple), false);
}

static const Dtype *promote_voids(const Dtype *a, const Dtype *b) {
    bool raw = !is_structure(a) && !is_subarray(a);
    if (raw && dtype_same(a, b)) return a;
    scoped Own function = import_from("numpy._structures", "promoted"), dtype = function ? call2(function, as_ref(a), as_ref(b)) : NULL;
    return dtype ? dtype_any_from(dtype) : NULL;
}

const Dtype *dtype_promote_flexible(const Dtype *a, const Dtype *b) {
    if (a->id == DT_OBJECT || b->id == DT_OBJECT) return &dtype_object;
    if (a->native == b->native && a->id != DT_VOID) return a->native; /* (structures come out packed, and in the machine's order) */
    if (is_text(a) || is_text(b)) {
        bool both = (is_text(a) || dtype_is_number(a)) && (is_text(b) || dtype_is_number(b));
        bool open = dtype_is_open(a) || dtype_is_open(b);
        return both || (open && (is_time(a) || is_time(b))) ? promote_texts(a, b) : fail_no_common(a, b);
    }
    if (is_time(a) && is_time(b)) return promote_times(a, b);
    if (a->id == DT_VOID && b->id == DT_VOID) return promote_voids(a, b);
    const Dtype *time = is_time(a) ? a : b, *other = time == a ? b : a;
    bool counts = time->id == DT_TIMEDELTA && (other->kind == 'b' || (dtype_is_number(other) && dtype_is_integer(other)));
    return counts ? time->native : fail_no_common(a, b);
}

/* ---- casting */

static bool times_can_cast(const Dtype *from, const Dtype *to, enum Casting casting) {
    int a = from->parts->unit, b = to->parts->unit;
    if (from->id != to->id) return false;
    if (a == UNIT_GENERIC || (a == b && from->parts->multiple == to->parts->multiple)) return true;
    if (b == UNIT_GENERIC) return false;
    bool calendar = (a <= UNIT_MONTH) != (b <= UNIT_MONTH) && from->id == DT_TIMEDELTA;
    if (casting == CAST_SAME_KIND) return !calendar;
    int64_t factor;
    return !calendar && a <= b && (a == UNIT_YEAR || a == UNIT_MONTH || time_factor(from, to, &factor) > 0);
}

static bool fields_can_cast(const Dtype *from, const Dtype *to, enum Casting casting) {
    const DtypeParts *a = from->parts, *b = to->parts;
    if (a->count != b->count) return false;
    for (uint32_t i = 0; i < a->count; i++) {
        if (casting < CAST_SAME_KIND && !str_equal(a->fields[i].name, b->fields[i].name)) return false;
        if (!dtype_can_cast(a->fields[i].dtype, b->fields[i].dtype, casting)) return false;
    }
    return true;
}

static bool void_can_cast(const Dtype *from, const Dtype *to, enum Casting casting) {
    if (dtype_same(from, to)) return true;
    if (is_structure(from) && is_structure(to)) return fields_can_cast(from, to, casting);
    if (is_subarray(from) && is_subarray(to))
        return from->parts->ndim == to->parts->ndim && memcmp(from->parts->shape, to->parts->shape, (size_t)to->parts->ndim * sizeof(ssize_t)) == 0 &&
               dtype_can_cast(from->parts->base, to->parts->base, casting);
    return !is_structure(to) && !is_subarray(to) && from->size <= to->size;
}

bool dtype_can_cast_flexible(const Dtype *from, const Dtype *to, enum Casting casting) {
    if (from == to || casting == CAST_UNSAFE) return true;
    if (casting <= CAST_EQUIV) {
        bool same = from->native == to->native || dtype_same(from, to) || (from->id == DT_VOID && dtype_same(from, dtype_in_order(to, false)));
        return same && (casting == CAST_EQUIV || from->swapped == to->swapped);
    }
    if (from->id == DT_OBJECT || to->id == DT_OBJECT) return to->id == DT_OBJECT && !from->objects;
    if (is_time(from) && is_time(to)) return times_can_cast(from, to, casting);
    if (from->id == DT_VOID || to->id == DT_VOID) return from->id == DT_VOID && to->id == DT_VOID ? void_can_cast(from, to, casting) : to->id == DT_VOID && !is_structure(to) && !to->parts->base && (from->size <= to->size || !to->size);
    if (is_time(to)) return to->id == DT_TIMEDELTA && dtype_is_number(from) && (from->kind == 'b' || (dtype_is_integer(from) && (from->kind == 'i' || from->size < 8 || casting == CAST_SAME_KIND)));
    if (is_time(from) || !is_text(to)) return is_time(from) && is_text(to) && (!to->size || casting == CAST_SAME_KIND);
    if (from->id == DT_TEXT && to->id == DT_BYTES) return false;
    if (casting == CAST_SAME_KIND && is_text(from)) return true;
    return !to->size || text_width(from) <= text_width(to) || (casting == CAST_SAME_KIND && dtype_is_number(from));
}
