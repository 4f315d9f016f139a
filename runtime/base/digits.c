/* The values of digits, in the order of ASCII. */
#include "runtime/base/digits.h"

#define LETTERS 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35

const uint8_t digit_values[256] = {
    [0 ... '0' - 1] = NO_DIGIT, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ['9' + 1 ... 'A' - 1] = NO_DIGIT, LETTERS,
    ['Z' + 1 ... 'a' - 1] = NO_DIGIT, LETTERS,
    ['z' + 1 ... 255] = NO_DIGIT,
};
