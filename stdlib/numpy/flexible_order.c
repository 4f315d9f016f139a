/* Text and bytes in order: comparison of two arrays, a stable sort of places, the places of extremes, searching. */
#include "stdlib/numpy/flexible.h"

/* The first bytes decide most of the time, and a call would cost more than they do. */
static inline int bytes_compare(const uint8_t *a, const uint8_t *b, size_t size) {
    size_t i = 0;
    for (; i < size && i < 8; i++)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return i < size ? memcmp(a + i, b + i, size - i) : 0;
}

/* -1, 0, 1: by code points, or by bytes. */
static inline int text_compare(const char *a, const char *b, size_t size, bool text) {
    if (!text) return bytes_compare((const uint8_t *)a, (const uint8_t *)b, size);
    for (size_t i = 0; i < size; i += 4) {
        uint32_t x, y;
        memcpy(&x, a + i, 4);
        memcpy(&y, b + i, 4);
        if (x != y) return x < y ? -1 : 1;
    }
    return 0;
}

/* Both of one text or bytes dtype in the machine's order, of one dimension and contiguous. */
static const Array *plain_text(Ref v, const Dtype *like) {
    const Array *a = is_ndarray(v) ? array_peek(v) : NULL;
    bool fits = a && a->ndim == 1 && a->flags & ARRAY_C && !a->dtype->swapped && (a->dtype->id == DT_TEXT || a->dtype->id == DT_BYTES);
    if (fits && (!like || a->dtype == like)) return a;
    throw(TypeError, "plain arrays of text are needed");
    return NULL;
}

/* Short ones word by word: a call would cost more. */
static inline bool text_same(const char *a, const char *b, size_t size) {
    uint64_t differ = 0, x, y;
    uint32_t u, v;
    size_t i = 0;
    if (size > 64) return memcmp(a, b, size) == 0;
    for (; i + 8 <= size; i += 8) {
        memcpy(&x, a + i, 8);
        memcpy(&y, b + i, 8);
        differ |= x ^ y;
    }
    if (i + 4 <= size) {
        memcpy(&u, a + i, 4);
        memcpy(&v, b + i, 4);
        differ |= u ^ v;
        i += 4;
    }
    for (; i < size; i++) differ |= (uint8_t)(a[i] ^ b[i]);
    return differ == 0;
}

static void equal_rows(const char *p, size_t p_step, const char *q, size_t q_step, size_t size, ssize_t count, bool wanted, uint8_t *out) {
    for (ssize_t i = 0; i < count; i++, p += p_step, q += q_step) out[i] = text_same(p, q, size) == wanted;
}

static void compare_rows(const Array *a, const Array *b, bool text, int op, uint8_t *out) {
    size_t size = a->dtype->size, a_step = a->size == 1 ? 0 : size, b_step = b->size == 1 ? 0 : size;
    ssize_t count = a->size > b->size ? a->size : b->size;
    const char *p = a->data, *q = b->data;
    if (op == CMP_EQ || op == CMP_NE) {
        equal_rows(p, a_step, q, b_step, size, count, op == CMP_EQ, out);
        return;
    }
    for (ssize_t i = 0; i < count; i++, p += a_step, q += b_step) {
        int c = text_compare(p, q, size, text);
        out[i] = op == CMP_LT ? c < 0 : op == CMP_LE ? c <= 0 : op == CMP_GT ? c > 0 : c >= 0;
    }
}

/* (a, b, operator): lengths are equal, or one of them is 1. */
Own function__compare_text(Ref module, const Ref *args) {
    static const struct { const char *name; int op; } names[] = {{"equal", CMP_EQ}, {"not_equal", CMP_NE}, {"less", CMP_LT}, {"less_equal", CMP_LE},
                                                                 {"greater", CMP_GT}, {"greater_equal", CMP_GE}};
    const Array *a = plain_text(args[0], NULL), *b = a ? plain_text(args[1], a->dtype) : NULL;
    if (!b) return NULL;
    if (a->size != b->size && a->size != 1 && b->size != 1) return throw(ValueError, "texts of different numbers");
    ssize_t count = a->size == 1 ? b->size : a->size;
    for (size_t i = 0; is_str(args[2]) && i < COUNT_OF(names); i++) {
        if (!str_equal_c(args[2], names[i].name)) continue;
        scoped Own result = array_new(&dtypes[DT_BOOL], 1, &count, 'C');
        if (result && count) WITHOUT_GIL_FOR("numpy", compare_rows(a, b, a->dtype->id == DT_TEXT, names[i].op, (uint8_t *)array_peek(result)->data));
        return give(result);
    }
    return throw(ValueError, "no such comparison");
}

/* ---- order */

typedef struct Texts { const char *data; size_t size; bool text; } Texts;

static bool comes_before(const Texts *t, int64_t a, int64_t b) {
    return text_compare(t->data + (size_t)a * t->size, t->data + (size_t)b * t->size, t->size, t->text) < 0;
}

enum { INSERTION_LIMIT = 12 };

static void insertion_sort(const Texts *t, int64_t *places, ssize_t count) {
    for (ssize_t i = 1; i < count; i++) {
        int64_t place = places[i];
        ssize_t at = i;
        for (; at > 0 && comes_before(t, place, places[at - 1]); at--) places[at] = places[at - 1];
        places[at] = place;
    }
}

/* Halves, merged by way of room for the first of them. */
static void merge_sort(const Texts *t, int64_t *places, ssize_t count, int64_t *room) {
    if (count <= INSERTION_LIMIT) {
        insertion_sort(t, places, count);
        return;
    }
    ssize_t half = count / 2, i = 0, j = half, to = 0;
    merge_sort(t, places, half, room);
    merge_sort(t, places + half, count - half, room);
    if (!comes_before(t, places[half], places[half - 1])) return;
    memcpy(room, places, (size_t)half * sizeof *room);
    while (i < half && j < count) places[to++] = comes_before(t, places[j], room[i]) ? places[j++] : room[i++];
    while (i < half) places[to++] = room[i++];
}

Own function__order_text(Ref module, const Ref *args) {
    const Array *a = plain_text(args[0], NULL);
    scoped Own result = a ? array_new(&dtypes[DT_INT64], 1, a->shape, 'C') : NULL;
    if (!result) return NULL;
    int64_t *places = (int64_t *)array_peek(result)->data, *room = mem_alloc_array((size_t)a->size / 2 + 1, sizeof *room);
    if (!room) return fail_memory(), NULL;
    for (ssize_t i = 0; i < a->size; i++) places[i] = i;
    Texts t = {a->data, a->dtype->size, a->dtype->id == DT_TEXT};
    WITHOUT_GIL_FOR("numpy", merge_sort(&t, places, a->size, room));
    mem_free(room);
    return give(result);
}

/* ---- places */

/* The first of the greatest (least) of `length` texts from that one on. */
static int64_t extreme_place(const Texts *t, int64_t from, int64_t length, bool greatest) {
    int64_t best = from;
    for (int64_t i = from + 1; i < from + length; i++)
        if (greatest ? comes_before(t, best, i) : comes_before(t, i, best)) best = i;
    return best - from;
}

static void extreme_places(const Texts *t, int64_t length, bool greatest, int64_t *places, ssize_t lanes) {
    for (ssize_t i = 0; i < lanes; i++) places[i] = extreme_place(t, i * length, length, greatest);
}

/* (a, length, greatest): of each lane of so many elements of a. */
Own function__place_text(Ref module, const Ref *args) {
    const Array *a = plain_text(args[0], NULL);
    ssize_t length;
    if (!a || index_ssize(args[1], &length) < 0) return NULL;
    if (length <= 0 || a->size % length) return throw(ValueError, "lanes of texts that do not fit");
    ssize_t lanes = a->size / length;
    scoped Own result = array_new(&dtypes[DT_INT64], 1, &lanes, 'C');
    if (!result) return NULL;
    Texts t = {a->data, a->dtype->size, a->dtype->id == DT_TEXT};
    WITHOUT_GIL_FOR("numpy", extreme_places(&t, length, args[2] == True, (int64_t *)array_peek(result)->data, lanes));
    return give(result);
}

/* Each key's place among sorted elements, before equal ones or behind them.  Keys that ascend search from the last one's place on; what
 * numpy finds where nothing is sorted is found, too: its bounds are taken over from key to key in the same way. */
static void search_texts(const Array *a, const Array *keys, bool right, int64_t *places) {
    size_t size = a->dtype->size;
    bool text = a->dtype->id == DT_TEXT;
    ssize_t low = 0, high = a->size;
    const char *last = keys->data;
    for (ssize_t i = 0; i < keys->size; i++) {
        const char *key = keys->data + (size_t)i * size;
        if (text_compare(last, key, size, text) < (int)right) {
            high = a->size;
        } else {
            low = 0;
            high = high < a->size ? high + 1 : a->size;
        }
        last = key;
        while (low < high) {
            ssize_t middle = low + (high - low) / 2;
            if (text_compare(a->data + (size_t)middle * size, key, size, text) < (int)right) low = middle + 1;
            else high = middle;
        }
        places[i] = low;
    }
}

/* (a, keys, right): both plain and of one dtype. */
Own function__search_text(Ref module, const Ref *args) {
    const Array *a = plain_text(args[0], NULL), *keys = a ? plain_text(args[1], a->dtype) : NULL;
    scoped Own result = keys ? array_new(&dtypes[DT_INT64], 1, keys->shape, 'C') : NULL;
    if (!result) return NULL;
    WITHOUT_GIL_FOR("numpy", search_texts(a, keys, args[2] == True, (int64_t *)array_peek(result)->data));
    return give(result);
}
