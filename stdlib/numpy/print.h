/* Numbers as text, for scalars and for the layout of arrays (print.c). */
#pragma once

#include "stdlib/numpy/array.h"

enum { LAYOUT_MAX = 4096 };

/* What numpy.format_float_positional and its sister are asked for. */
typedef struct Layout {
    bool unique;      /* the shortest digits, cut at precision; else exactly precision ones of the exact value */
    bool fractional;  /* precision counts digits behind the point, not all */
    bool sign;        /* '+' in front of positive numbers */
    char trim;        /* zeros at the end: 'k'eep, '.' drop, '0' drop all but one, '-' drop the point with them */
    int precision, min_digits, pad_left, pad_right, exp_digits; /* -1: not given */
} Layout;
