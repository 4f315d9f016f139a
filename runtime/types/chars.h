/* Arrays of characters of 1, 2 or 4 bytes: what str is made of, before there is an object around them. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

/* The width that a largest character (or the bitwise or of all: the borders are powers of two) needs. */
static inline int chars_kind_for(uint32_t max_char) { return max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4; }

static inline uint32_t chars_get(const void *data, int kind, size_t i) {
    switch (kind) {
    case 1: return ((const uint8_t *)data)[i];
    case 2: return ((const uint16_t *)data)[i];
    default: return ((const uint32_t *)data)[i];
    }
}
static inline void chars_set(void *data, int kind, size_t i, uint32_t c) {
    switch (kind) {
    case 1: ((uint8_t *)data)[i] = (uint8_t)c; break;
    case 2: ((uint16_t *)data)[i] = (uint16_t)c; break;
    default: ((uint32_t *)data)[i] = c;
    }
}
/* Address of character i. */
static inline void *chars_at(const void *data, int kind, size_t i) { return (char *)data + i * (size_t)kind; }

/* memcpy for what is mostly a few bytes: a call would cost more than the copy. */
static inline void chars_copy_bytes(void *to, const void *from, size_t size) {
    char *t = to;
    const char *f = from;
    uint64_t a, b;
    uint32_t c, d;
    if (size > 16) {
        memcpy(to, from, size);
    } else if (size >= 8) { /* two overlapping halves */
        memcpy(&a, f, 8);
        memcpy(&b, f + size - 8, 8);
        memcpy(t, &a, 8);
        memcpy(t + size - 8, &b, 8);
    } else if (size >= 4) {
        memcpy(&c, f, 4);
        memcpy(&d, f + size - 4, 4);
        memcpy(t, &c, 4);
        memcpy(t + size - 4, &d, 4);
    } else {
        for (size_t i = 0; i < size; i++) t[i] = f[i];
    }
}

/* The bitwise or of all characters: below 0x80, 0x100, 0x10000 exactly if every one of them is. */
uint32_t chars_mask(const void *data, int kind, size_t count);
/* As much of it as tells its class (ASCII, Latin-1, 16 bits, 32 bits): stops at the first character that needs the whole width. */
uint32_t chars_class(const void *data, int kind, size_t count);
/* count characters from one width to another; they must fit. */
void chars_copy(void *to, int to_kind, const void *from, int from_kind, size_t count);
void chars_fill(void *to, int kind, size_t count, uint32_t c);
/* <0, 0, >0 by code points; the shorter of two with equal beginnings is less. */
int chars_compare(const void *a, int a_kind, size_t a_length, const void *b, int b_kind, size_t b_length);
/* Do count characters agree? */
bool chars_equal(const void *a, int a_kind, const void *b, int b_kind, size_t count);

/* Writes \xhh, \uhhhh or \Uhhhhhhhh and returns how many bytes that are (str_repr.c). */
enum { CHARS_ESCAPE_MAX = 10 };
size_t chars_escape(uint32_t c, char out[CHARS_ESCAPE_MAX]);

/* ---- searching (chars_find.c).  Index of a place in text, or -1.  Linear in count + needle_count, always.
 * An empty needle is found at the start (the end for the reverse). */
ssize_t chars_find_char(const void *text, int kind, size_t count, uint32_t c);
ssize_t chars_rfind_char(const void *text, int kind, size_t count, uint32_t c);
/* needle and text of the same width. */
ssize_t chars_find(const void *text, int kind, size_t count, const void *needle, size_t needle_count);
ssize_t chars_rfind(const void *text, int kind, size_t count, const void *needle, size_t needle_count);
/* Occurrences that do not overlap; not more than limit.  The needle is not empty. */
size_t chars_count(const void *text, int kind, size_t count, const void *needle, size_t needle_count, size_t limit);
