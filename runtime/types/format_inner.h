/* Format specifications taken apart: for format.c and format_number.c only. */
#pragma once

#include "runtime/types/format.h"

typedef struct FormatSpec {
    uint32_t fill;       /* a code point */
    char align;          /* '<' '>' '^' '=' */
    char sign;           /* '+' '-' ' ' or 0 */
    bool no_neg_0;       /* z */
    bool alternate;      /* # */
    ssize_t width;       /* -1: not given, as precision */
    char grouping;       /* ',' '_' or 0 */
    ssize_t precision;
    uint32_t type;       /* a code point; 0: not given */
} FormatSpec;

/* value is the object being formatted, for messages.  ValueError. */
NODISCARD int format_spec_parse(FormatSpec *f, Ref spec, Ref value, char default_type, char default_align) HOLDS_GIL;
/* ValueError "Unknown format code 'x' for object of type 'y'". */
NODISCARD Own format_unknown(const FormatSpec *f, Ref value) HOLDS_GIL;

/* ASCII text padded as f says; '=' pads behind the first `lead` bytes (sign and prefix). */
NODISCARD Own format_pad(const FormatSpec *f, const char *text, size_t lead, size_t length) HOLDS_GIL;
/* The first `length` characters of s, padded. */
NODISCARD Own format_pad_str(const FormatSpec *f, Ref s, size_t length) HOLDS_GIL;
