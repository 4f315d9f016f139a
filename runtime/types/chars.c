/* Loops over characters of three widths.
 *
 * Every loop exists once as a macro and is instantiated for each width (or pair of widths), so that the compiler sees
 * plain arrays; a switch outside picks one.  Scanning for the widest character looks at eight bytes at a time.
 */
#include "runtime/types/chars.h"

#include "runtime/base/utf8.h"

uint32_t chars_mask(const void *data, int kind, size_t count) {
    const char *p = data, *end = p + count * (size_t)kind;
    uint64_t all = 0, word;
    for (; end - p >= 32; p += 32) {
        uint64_t words[4];
        memcpy(words, p, 32);
        all |= words[0] | words[1] | words[2] | words[3];
    }
    for (; end - p >= 8; p += 8) {
        memcpy(&word, p, 8);
        all |= word;
    }
    if (p > (const char *)data && end > p) { /* once more, the last eight */
        memcpy(&word, end - 8, 8);
        all |= word;
        p = end;
    }
    for (int shift = 0; p < end; p++, shift += 8) all |= (uint64_t)(unsigned char)*p << shift;
    for (int bits = 32; bits >= 8 * kind; bits /= 2) all |= all >> bits;
    return (uint32_t)(kind == 4 ? all : all & ((UINT64_C(1) << 8 * kind) - 1));
}

uint32_t chars_class(const void *data, int kind, size_t count) {
    enum { BLOCK = 64 };
    static const uint64_t widest[] = {0, 0, 0xFF00FF00FF00FF00u, 0, 0xFFFF0000FFFF0000u};
    if (kind == 1) return utf8_ascii_prefix(data, count) == count ? 0x7F : 0xFF;
    const char *p = data, *end = p + count * (size_t)kind;
    uint64_t words[BLOCK / 8], all = 0;
    for (; end - p >= BLOCK; p += BLOCK) {
        memcpy(words, p, BLOCK);
        uint64_t some = words[0] | words[1] | words[2] | words[3] | words[4] | words[5] | words[6] | words[7];
        if (some & widest[kind]) return kind == 2 ? 0xFFFF : 0x10FFFF;
        all |= some;
    }
    for (int bits = 32; bits >= 8 * kind; bits /= 2) all |= all >> bits;
    all &= UINT32_MAX >> (32 - 8 * kind);
    return (uint32_t)all | chars_mask(p, kind, (size_t)(end - p) / (size_t)kind);
}

/* In whole blocks first: those become vector code. */
#define COPY(To, From) \
    do { \
        To *restrict t = to; \
        const From *restrict f = from; \
        size_t i = 0; \
        for (; i + 16 <= count; i += 16) \
            for (size_t j = 0; j < 16; j++) t[i + j] = (To)f[i + j]; \
        for (; i < count; i++) t[i] = (To)f[i]; \
    } while (0)

void chars_copy(void *to, int to_kind, const void *from, int from_kind, size_t count) {
    if (to_kind == from_kind) {
        chars_copy_bytes(to, from, count * (size_t)to_kind);
        return;
    }
    switch (to_kind * 8 + from_kind) {
    case 1 * 8 + 2: COPY(uint8_t, uint16_t); break;
    case 1 * 8 + 4: COPY(uint8_t, uint32_t); break;
    case 2 * 8 + 1: COPY(uint16_t, uint8_t); break;
    case 2 * 8 + 4: COPY(uint16_t, uint32_t); break;
    case 4 * 8 + 1: COPY(uint32_t, uint8_t); break;
    case 4 * 8 + 2: COPY(uint32_t, uint16_t); break;
    }
}

void chars_fill(void *to, int kind, size_t count, uint32_t c) {
    if (kind == 1) {
        memset(to, (int)c, count);
        return;
    }
    for (size_t i = 0; i < count; i++) chars_set(to, kind, i, c);
}

#define COMPARE(A, B) \
    do { \
        const A *x = a; \
        const B *y = b; \
        for (size_t i = 0; i < count; i++) \
            if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1; \
    } while (0)

int chars_compare(const void *a, int a_kind, size_t a_length, const void *b, int b_kind, size_t b_length) {
    size_t count = a_length < b_length ? a_length : b_length;
    if (a_kind == 1 && b_kind == 1) {
        int order = memcmp(a, b, count);
        if (order) return order;
    } else {
        switch (a_kind * 8 + b_kind) {
        case 1 * 8 + 2: COMPARE(uint8_t, uint16_t); break;
        case 1 * 8 + 4: COMPARE(uint8_t, uint32_t); break;
        case 2 * 8 + 1: COMPARE(uint16_t, uint8_t); break;
        case 2 * 8 + 2: COMPARE(uint16_t, uint16_t); break;
        case 2 * 8 + 4: COMPARE(uint16_t, uint32_t); break;
        case 4 * 8 + 1: COMPARE(uint32_t, uint8_t); break;
        case 4 * 8 + 2: COMPARE(uint32_t, uint16_t); break;
        case 4 * 8 + 4: COMPARE(uint32_t, uint32_t); break;
        }
    }
    return a_length < b_length ? -1 : a_length > b_length;
}

bool chars_equal(const void *a, int a_kind, const void *b, int b_kind, size_t count) {
    if (a_kind == b_kind) return memcmp(a, b, count * (size_t)a_kind) == 0;
    return chars_compare(a, a_kind, count, b, b_kind, count) == 0;
}
