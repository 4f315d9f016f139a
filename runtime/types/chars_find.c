/* Finding text in text.
 *
 * One byte a character is the common case, and the C library's memchr, memrchr and memmem are the best there is for it,
 * only slow to start: a needle of a few bytes in a short text is found before memmem has looked at the needle. The rest
 * (wider characters, searching from the end) is a filter on the first character with a budget: while matches of the
 * first character are rare it runs at the speed of memchr; when they are not, the Two-Way algorithm of Crochemore and
 * Perrin (1991) takes over, which is linear whatever the texts are and needs no memory.  So there is no text that makes
 * `in`, `find`, `rfind`, `count`, `split` or `replace` quadratic.
 *
 * The functions for the three widths come from chars_find_width.h; searching backwards is searching forwards with the
 * step -1, which is a constant in each instance.
 */
#include "runtime/types/chars.h"

#include "runtime/base/own.h"
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define CHAR uint8_t
#define NAME(function) function##_1
#include "runtime/types/chars_find_width.h"
#define CHAR uint16_t
#define NAME(function) function##_2
#include "runtime/types/chars_find_width.h"
#define CHAR uint32_t
#define NAME(function) function##_4
#include "runtime/types/chars_find_width.h"

/* ---- one wide character: 32 at a time */

#ifdef __SSE2__
#define LANES(at) _mm_loadu_si128((const __m128i *)(at))
#define ANY4(equal, p, c, lanes) \
    _mm_or_si128(_mm_or_si128(equal(LANES(p), c), equal(LANES((p) + (lanes)), c)), \
                 _mm_or_si128(equal(LANES((p) + 2 * (lanes)), c), equal(LANES((p) + 3 * (lanes)), c)))
static ssize_t find_half(const uint16_t *text, size_t count, uint16_t c) {
    __m128i wanted = _mm_set1_epi16((short)c);
    size_t i = 0;
    while (i + 32 <= count && !_mm_movemask_epi8(ANY4(_mm_cmpeq_epi16, text + i, wanted, 8))) i += 32;
    for (; i < count; i++)
        if (text[i] == c) return (ssize_t)i;
    return -1;
}
static ssize_t find_word(const uint32_t *text, size_t count, uint32_t c) {
    __m128i wanted = _mm_set1_epi32((int)c);
    size_t i = 0;
    while (i + 16 <= count && !_mm_movemask_epi8(ANY4(_mm_cmpeq_epi32, text + i, wanted, 4))) i += 16;
    for (; i < count; i++)
        if (text[i] == c) return (ssize_t)i;
    return -1;
}
/* The same from the end: the last one. */
static ssize_t rfind_half(const uint16_t *text, size_t count, uint16_t c) {
    __m128i wanted = _mm_set1_epi16((short)c);
    while (count >= 32 && !_mm_movemask_epi8(ANY4(_mm_cmpeq_epi16, text + count - 32, wanted, 8))) count -= 32;
    while (count > 0 && text[count - 1] != c) count--;
    return (ssize_t)count - 1;
}
static ssize_t rfind_word(const uint32_t *text, size_t count, uint32_t c) {
    __m128i wanted = _mm_set1_epi32((int)c);
    while (count >= 16 && !_mm_movemask_epi8(ANY4(_mm_cmpeq_epi32, text + count - 16, wanted, 4))) count -= 16;
    while (count > 0 && text[count - 1] != c) count--;
    return (ssize_t)count - 1;
}
/* Equal lanes are -1: each adds one to its lane's count, which are summed up before they overflow. */
static size_t count_byte(const uint8_t *text, size_t count, uint8_t c) {
    __m128i wanted = _mm_set1_epi8((char)c);
    size_t i = 0, total = 0;
    while (i + 16 <= count) {
        __m128i lanes = _mm_setzero_si128();
        for (int round = 0; round < 255 && i + 16 <= count; round++, i += 16)
            lanes = _mm_sub_epi8(lanes, _mm_cmpeq_epi8(LANES(text + i), wanted));
        __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
        total += (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_cvtsi128_si64(_mm_srli_si128(sums, 8));
    }
    for (; i < count; i++) total += text[i] == c;
    return total;
}
static size_t count_half(const uint16_t *text, size_t count, uint16_t c) {
    __m128i wanted = _mm_set1_epi16((short)c), ones = _mm_set1_epi16(1);
    size_t i = 0, total = 0;
    while (i + 8 <= count) {
        __m128i lanes = _mm_setzero_si128();
        for (int round = 0; round < 32767 && i + 8 <= count; round++, i += 8)
            lanes = _mm_sub_epi16(lanes, _mm_cmpeq_epi16(LANES(text + i), wanted));
        uint32_t sums[4];
        _mm_storeu_si128((__m128i *)sums, _mm_madd_epi16(lanes, ones));
        total += (size_t)sums[0] + sums[1] + sums[2] + sums[3];
    }
    for (; i < count; i++) total += text[i] == c;
    return total;
}
#else
#define find_half(text, count, c) scan_char_2(text, count, c, 1)
#define find_word(text, count, c) scan_char_4(text, count, c, 1)
#define rfind_half(text, count, c) last_of(count, scan_char_2((text) + (count) - 1, count, c, -1))
#define rfind_word(text, count, c) last_of(count, scan_char_4((text) + (count) - 1, count, c, -1))
#define count_byte count_char_1
#define count_half count_char_2
static ssize_t last_of(size_t count, ssize_t distance) { return distance < 0 ? -1 : (ssize_t)count - 1 - distance; }
#endif

/* ---- bytes, a needle of two or more: sixteen places at a time whose first and last byte fit (W. Mula's generic SIMD
 * search); memmem when too many of them turn out wrong. */

/* How many bytes agree between the first and the last; length - 1: all of them. */
static inline size_t agreeing(const uint8_t *at, const uint8_t *needle, size_t length) {
    size_t i = 1;
    while (i + 1 < length && at[i] == needle[i]) i++;
    return i;
}

/* A bit for each of the sixteen places from `at` on that may be one. */
static inline unsigned candidates(const uint8_t *at, const uint8_t *needle, size_t length) {
#ifdef __SSE2__
    __m128i first = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)at), _mm_set1_epi8((char)needle[0]));
    __m128i last =
        _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(at + length - 1)), _mm_set1_epi8((char)needle[length - 1]));
    return (unsigned)_mm_movemask_epi8(_mm_and_si128(first, last));
#else
    unsigned bits = 0;
    for (unsigned i = 0; i < 16; i++)
        bits |= (unsigned)(at[i] == needle[0] && at[i + length - 1] == needle[length - 1]) << i;
    return bits;
#endif
}

static ssize_t find_by_memmem(const uint8_t *text, size_t at, size_t count, const uint8_t *needle, size_t length) {
    const uint8_t *hit = memmem(text + at, count - at, needle, length);
    return hit ? hit - text : -1;
}

static ssize_t find_bytes(const uint8_t *text, size_t count, const uint8_t *needle, size_t length) {
    size_t places = count - length + 1, at = 0, wrong = 0;
    for (; at + 16 <= places; at += 16) {
        for (unsigned bits = candidates(text + at, needle, length); bits; bits &= bits - 1) {
            size_t place = at + (size_t)__builtin_ctz(bits);
            size_t agreed = agreeing(text + place, needle, length);
            if (agreed == length - 1) return (ssize_t)place;
            wrong += agreed + 4;
        }
        if (UNLIKELY(wrong > 64 + at)) return find_by_memmem(text, at + 16, count, needle, length);
    }
    for (; at < places; at++)
        if (text[at] == needle[0] && text[at + length - 1] == needle[length - 1] &&
            agreeing(text + at, needle, length) == length - 1)
            return (ssize_t)at;
    return -1;
}

/* Two-way from the end: the distance from there, or negative. */
static ssize_t rfind_by_search(const uint8_t *text, size_t count, const uint8_t *needle, size_t length) {
    ssize_t distance = search_1(text + count - 1, count, needle + length - 1, length, -1);
    return distance < 0 ? -1 : (ssize_t)(count - length) - distance;
}

/* find_bytes from the end: `left` places are still to be looked at. */
static ssize_t rfind_bytes(const uint8_t *text, size_t count, const uint8_t *needle, size_t length) {
    size_t left = count - length + 1, wrong = 0;
    for (; left >= 16; left -= 16) {
        if (UNLIKELY(wrong > 64 + count - left)) return rfind_by_search(text, left + length - 1, needle, length);
        const uint8_t *at = text + left - 16;
        for (unsigned bits = candidates(at, needle, length), last; bits; bits ^= 1u << last) {
            last = 31 - (unsigned)__builtin_clz(bits);
            size_t agreed = agreeing(at + last, needle, length);
            if (agreed == length - 1) return at + last - text;
            wrong += agreed + 4;
        }
    }
    while (left-- > 0)
        if (text[left] == needle[0] && text[left + length - 1] == needle[length - 1] &&
            agreeing(text + left, needle, length) == length - 1)
            return (ssize_t)left;
    return -1;
}

/* How often, without overlap and up to limit times; the same filter, but a hit does not begin it anew. */
static size_t count_bytes(const uint8_t *text, size_t count, const uint8_t *needle, size_t length, size_t limit) {
    size_t places = count - length + 1, at = 0, next = 0, wrong = 0, found = 0;
    for (; at + 16 <= places; at += 16) {
        for (unsigned bits = candidates(text + at, needle, length); bits; bits &= bits - 1) {
            size_t place = at + (size_t)__builtin_ctz(bits);
            if (place < next) continue;
            size_t agreed = agreeing(text + place, needle, length);
            if (agreed < length - 1) {
                wrong += agreed + 4;
            } else {
                if (++found == limit) return found;
                next = place + length;
            }
        }
        if (UNLIKELY(wrong > 64 + at)) break;
    }
    for (at = next > at ? next : at; found < limit && at < places; found++) {
        ssize_t hit = find_bytes(text + at, count - at, needle, length);
        if (hit < 0) break;
        at += (size_t)hit + length;
    }
    return found;
}

ssize_t chars_find_char(const void *text, int kind, size_t count, uint32_t c) {
    if (chars_kind_for(c) > kind) return -1;
    switch (kind) {
    case 1: {
        const char *hit = memchr(text, (int)c, count);
        return hit ? hit - (const char *)text : -1;
    }
    case 2: return find_half(text, count, (uint16_t)c);
    default: return find_word(text, count, c);
    }
}

ssize_t chars_rfind_char(const void *text, int kind, size_t count, uint32_t c) {
    if (chars_kind_for(c) > kind || count == 0) return -1;
    switch (kind) {
    case 1: {
        const char *hit = memrchr(text, (int)c, count);
        return hit ? hit - (const char *)text : -1;
    }
    case 2: return rfind_half(text, count, (uint16_t)c);
    default: return rfind_word(text, count, c);
    }
}

static size_t chars_count_char(const void *text, int kind, size_t count, uint32_t c) {
    if (chars_kind_for(c) > kind) return 0;
    switch (kind) {
    case 1: return count_byte(text, count, (uint8_t)c);
    case 2: return count_half(text, count, (uint16_t)c);
    default: return count_char_4(text, count, c);
    }
}

ssize_t chars_find(const void *text, int kind, size_t count, const void *needle, size_t needle_count) {
    if (needle_count > count) return -1;
    if (needle_count == 0) return 0;
    if (needle_count == 1) return chars_find_char(text, kind, count, chars_get(needle, kind, 0));
    switch (kind) {
    case 1: return find_bytes(text, count, needle, needle_count);
    case 2: return search_2(text, count, needle, needle_count, 1);
    default: return search_4(text, count, needle, needle_count, 1);
    }
}

ssize_t chars_rfind(const void *text, int kind, size_t count, const void *needle, size_t needle_count) {
    if (needle_count > count) return -1;
    if (needle_count == 0) return (ssize_t)count;
    if (needle_count == 1) return chars_rfind_char(text, kind, count, chars_get(needle, kind, 0));
    if (kind == 1) return rfind_bytes(text, count, needle, needle_count);
    const void *text_end = chars_at(text, kind, count - 1), *needle_end = chars_at(needle, kind, needle_count - 1);
    ssize_t distance = kind == 2 ? search_2(text_end, count, needle_end, needle_count, -1)
                                 : search_4(text_end, count, needle_end, needle_count, -1);
    return distance < 0 ? -1 : (ssize_t)(count - needle_count) - distance;
}

size_t chars_count(const void *text, int kind, size_t count, const void *needle, size_t needle_count, size_t limit) {
    if (needle_count == 1 && limit >= count) return chars_count_char(text, kind, count, chars_get(needle, kind, 0));
    if (kind == 1 && needle_count > 1 && needle_count <= count && limit > 0) return count_bytes(text, count, needle, needle_count, limit);
    size_t found = 0;
    for (size_t at = 0; found < limit; found++) {
        ssize_t hit = chars_find(chars_at(text, kind, at), kind, count - at, needle, needle_count);
        if (hit < 0) break;
        at += (size_t)hit + needle_count;
    }
    return found;
}
