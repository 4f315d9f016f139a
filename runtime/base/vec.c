/* The slow half of vec.h: growth by one and a half, every product checked. */
#include "runtime/base/vec.h"
#include <stdint.h>
#include <stdlib.h>

bool vec_grow(void **at, size_t *capacity, size_t need, size_t size) {
    size_t wanted = *capacity + *capacity / 2 + 8, bytes;
    if (wanted < need) wanted = need;
    if (__builtin_mul_overflow(wanted, size, &bytes) || bytes > PTRDIFF_MAX) return false;
    void *grown = realloc(*at, bytes);
    if (!grown) return false;
    *at = grown;
    *capacity = wanted;
    return true;
}

void vec_release(void **at) {
    free(*at);
    *at = NULL;
}
