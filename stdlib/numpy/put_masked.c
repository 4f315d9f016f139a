/* putmask where all lies in order: elements of an array replaced by those of another at their own places, over and over. */
#include "stdlib/numpy/array_inner.h"

#define PUT_WORDS(T) \
    static void put_##T(char *to, const bool *mask, ssize_t count, const char *from, ssize_t values) { \
        T *a = (T *)(void *)to; \
        const T *v = (const T *)(const void *)from; \
        if (values == 1) { \
            T one = v[0]; \
            for (ssize_t i = 0; i < count; i++) a[i] = mask[i] ? one : a[i]; \
        } else if (values >= count) { \
            for (ssize_t i = 0; i < count; i++) a[i] = mask[i] ? v[i] : a[i]; \
        } else { \
            for (ssize_t i = 0, k = 0; i < count; i++, k = k + 1 == values ? 0 : k + 1) a[i] = mask[i] ? v[k] : a[i]; \
        } \
    }
PUT_WORDS(uint8_t)
PUT_WORDS(uint16_t)
PUT_WORDS(uint32_t)
PUT_WORDS(uint64_t)

typedef void PutFn(char *to, const bool *mask, ssize_t count, const char *from, ssize_t values);
static PutFn *put_of(size_t size) {
    return size == 1 ? put_uint8_t : size == 2 ? put_uint16_t : size == 4 ? put_uint32_t : size == 8 ? put_uint64_t : NULL;
}

static bool in_order(const Array *a) { return (a->flags & (ARRAY_C | ARRAY_ALIGNED)) == (ARRAY_C | ARRAY_ALIGNED); }
static bool apart(const Array *a, const Array *b) {
    const char *end = a->data + a->size * a->dtype->size, *other = b->data + b->size * b->dtype->size;
    return end <= b->data || other <= a->data;
}

/* (a, mask, values): True, or False where that takes another way. */
Own function__put_masked(Ref module, const Ref *args) {
    for (int i = 0; i < 3; i++)
        if (!is_array(args[i]) || !in_order(array_peek(args[i]))) return False;
    Array *a = array_peek(args[0]);
    const Array *mask = array_peek(args[1]), *values = array_peek(args[2]);
    PutFn *put = put_of(a->dtype->size);
    if (!put || mask->dtype->id != DT_BOOL || mask->size != a->size || values->dtype != a->dtype || !values->size || !(a->flags & ARRAY_WRITEABLE)) return False;
    if (!apart(a, mask) || !apart(a, values)) return False;
    if (a->size >= GIL_DROP_ELEMENTS) WITHOUT_GIL(put(a->data, (const bool *)mask->data, a->size, values->data, values->size));
    else put(a->data, (const bool *)mask->data, a->size, values->data, values->size);
    return True;
}
