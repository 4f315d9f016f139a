/* Finding text in text.
 *
 * One byte a character is the common case, and the C library's memchr, memrchr and memmem are the best there is for it.
 * The rest (wider characters, searching from the end) is a filter on the first character with a budget: while matches of
 * the first character are rare it runs at the speed of memchr; when they are not, the Two-Way algorithm of
 * Crochemore and Perrin (1991) takes over, which is linear whatever the texts are and needs no memory.  So there is no text
 * that makes `in`, `find`, `rfind`, `count`, `split` or `replace` quadratic.
 *
 * The functions for the three widths come from chars_find_width.h; searching backwards is searching forwards with the
 * step -1, which is a constant in each instance.
 */
#include "runtime/types/chars.h"

#include "runtime/base/own.h"

#define CHAR uint8_t
#define NAME(function) function##_1
#include "runtime/types/chars_find_width.h"
#define CHAR uint16_t
#define NAME(function) function##_2
#include "runtime/types/chars_find_width.h"
#define CHAR uint32_t
#define NAME(function) function##_4
#include "runtime/types/chars_find_width.h"

ssize_t chars_find_char(const void *text, int kind, size_t count, uint32_t c) {
    if (chars_kind_for(c) > kind) return -1;
    switch (kind) {
    case 1: {
        const char *hit = memchr(text, (int)c, count);
        return hit ? hit - (const char *)text : -1;
    }
    case 2: return scan_char_2(text, count, (uint16_t)c, 1);
    default: return scan_char_4(text, count, c, 1);
    }
}

ssize_t chars_rfind_char(const void *text, int kind, size_t count, uint32_t c) {
    if (chars_kind_for(c) > kind || count == 0) return -1;
    ssize_t distance;
    switch (kind) {
    case 1: {
        const char *hit = memrchr(text, (int)c, count);
        return hit ? hit - (const char *)text : -1;
    }
    case 2: distance = scan_char_2((const uint16_t *)text + count - 1, count, (uint16_t)c, -1); break;
    default: distance = scan_char_4((const uint32_t *)text + count - 1, count, c, -1);
    }
    return distance < 0 ? -1 : (ssize_t)count - 1 - distance;
}

size_t chars_count_char(const void *text, int kind, size_t count, uint32_t c) {
    if (chars_kind_for(c) > kind) return 0;
    switch (kind) {
    case 1: return count_char_1(text, count, (uint8_t)c);
    case 2: return count_char_2(text, count, (uint16_t)c);
    default: return count_char_4(text, count, c);
    }
}

ssize_t chars_find(const void *text, int kind, size_t count, const void *needle, size_t needle_count) {
    if (needle_count > count) return -1;
    if (needle_count == 0) return 0;
    if (needle_count == 1) return chars_find_char(text, kind, count, chars_get(needle, kind, 0));
    switch (kind) {
    case 1: {
        const char *hit = memmem(text, count, needle, needle_count);
        return hit ? hit - (const char *)text : -1;
    }
    case 2: return search_2(text, count, needle, needle_count, 1);
    default: return search_4(text, count, needle, needle_count, 1);
    }
}

ssize_t chars_rfind(const void *text, int kind, size_t count, const void *needle, size_t needle_count) {
    if (needle_count > count) return -1;
    if (needle_count == 0) return (ssize_t)count;
    if (needle_count == 1) return chars_rfind_char(text, kind, count, chars_get(needle, kind, 0));
    const void *text_end = chars_at(text, kind, count - 1), *needle_end = chars_at(needle, kind, needle_count - 1);
    ssize_t distance;
    switch (kind) {
    case 1: distance = search_1(text_end, count, needle_end, needle_count, -1); break;
    case 2: distance = search_2(text_end, count, needle_end, needle_count, -1); break;
    default: distance = search_4(text_end, count, needle_end, needle_count, -1);
    }
    return distance < 0 ? -1 : (ssize_t)(count - needle_count) - distance;
}

size_t chars_count(const void *text, int kind, size_t count, const void *needle, size_t needle_count, size_t limit) {
    if (needle_count == 1 && limit >= count) return chars_count_char(text, kind, count, chars_get(needle, kind, 0));
    size_t found = 0;
    for (size_t at = 0; found < limit; found++) {
        ssize_t hit = chars_find(chars_at(text, kind, at), kind, count - at, needle, needle_count);
        if (hit < 0) break;
        at += (size_t)hit + needle_count;
    }
    return found;
}
