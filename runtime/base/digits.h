/* Digits up to base 36, as int() and every notation by hexadecimal digits read them. */
#pragma once

#include <stdint.h>

enum { NO_DIGIT = 0xFF };
extern const uint8_t digit_values[256]; /* of ASCII digits and letters; NO_DIGIT of all else */

/* What a character is worth in this base, or -1. */
static inline int digit_value(uint32_t c, int base) {
    int value = c < 256 ? digit_values[c] : NO_DIGIT;
    return value < base ? value : -1;
}

/* The byte that two characters spell; negative: one of them is no hexadecimal digit. */
static inline int digit_pair(uint8_t high, uint8_t low) {
    int a = digit_values[high], b = digit_values[low];
    return (a | b) < 16 ? a << 4 | b : -1;
}
