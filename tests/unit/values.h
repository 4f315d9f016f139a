/* For tests of numbers: values from text, on top of literals.h. */
#pragma once

#include "tests/unit/literals.h"

/* A number written as in Python: "12", "0x1f", "1.5", "-inf"; "None", "True", "False". */
static inline Own number(const char *text) {
    Own n;
    double x;
    if (strcmp(text, "None") == 0) return None;
    if (strcmp(text, "True") == 0) return True;
    if (strcmp(text, "False") == 0) return False;
    if (int_parse(text, strlen(text), 0, &n) == 1) return n;
    assert_int_equal(float_parse(text, strlen(text), &x), 1);
    return float_new(x);
}
