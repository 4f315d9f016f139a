/* The library's modules as they stand in the binary: compiled when gilt was built (freeze.h writes them, scripts/dev/freeze.py
 * calls it), so that importing one neither parses nor compiles.
 *
 * A form holds the code of one module.  It is read where it lies, and only as far as needed: see struct Code. */
#pragma once

#include "interp/code.h"

/* What a form begins with.  All the rest is bytes: numbers of seven bits a byte, the least first (signed ones zigzag); a code
 * object is named by its place in the form, a str by its place from strings_at on, docstrings and positions by theirs from
 * cold_at on (0: none).  What is cold, and the form's last part, need not stand right behind the rest: freeze.py puts it
 * behind all the forms, so that what imports read lies close. */
typedef struct FrozenHead {
    uint32_t stamp;        /* FROZEN_STAMP: of this gilt */
    uint32_t source_size;  /* of the text it was made from */
    uint32_t root;         /* the module's code */
    uint32_t strings_at, cold_at;
} FrozenHead;

#define FROZEN_STAMP (0x67020000u + OPCODE_COUNT) /* format 2 */

/* Letters in front of constants. */
enum FrozenConstant {
    FROZEN_NONE = 'N', FROZEN_TRUE = 'T', FROZEN_FALSE = 'F', FROZEN_ELLIPSIS = '.', FROZEN_INT = 'i', FROZEN_BIG_INT = 'l',
    FROZEN_FLOAT = 'g', FROZEN_COMPLEX = 'y', FROZEN_STR = 's', FROZEN_BYTES = 'b', FROZEN_TUPLE = '(', FROZEN_SET = '>', FROZEN_CODE = 'c',
};

/* A str is its size in bytes * 4 + these, then the bytes, which are UTF-8 (of surrogates, too). */
enum { FROZEN_ASCII = 1, FROZEN_INTERNED = 2 };

/* *out = the module's code object: 1.  0: there is no form (NULL), or it is not of this gilt or this source.  -1: MemoryError. */
NODISCARD int frozen_module(const void *form, size_t source_size, Ref filename, Own *out) DROPS_GIL;
/* code_line of code whose rows have not been read. */
int32_t frozen_line(const Code *code, uint32_t pc, int32_t *near);
