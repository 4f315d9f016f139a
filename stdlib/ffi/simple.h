/* Simple types: one number, character or address; a code of one letter says which (`_type_`). */
#pragma once

#include "stdlib/ffi/ctype.h"

enum CValueKind { C_SIGNED, C_UNSIGNED, C_FLOAT, C_BOOL, C_CHAR, C_WCHAR, C_TEXT, C_WTEXT, C_ADDRESS, C_OBJECT };

typedef struct CCode {
    char code;
    uint8_t kind, size;
    char pep3118;       /* the letter in a buffer's format */
    bool has_order;     /* there is a form with the bytes in the other order */
    ffi_type *ffi;
} CCode;

const CCode *code_of(char letter); /* NULL: there is none */

/* The value of `info`, a simple type, at an address. */
NODISCARD Own simple_load(const CInfo *info, const void *at) HOLDS_GIL;
/* ... and back; *keep is what must live as long as the bytes there, or None. */
NODISCARD int simple_store(const CInfo *info, void *at, Ref value, Own *keep) DROPS_GIL;

/* The same of an integer that has only some bits of the type, from `shift` on. */
NODISCARD Own bits_load(const CInfo *info, const void *at, unsigned shift, unsigned bits) HOLDS_GIL;
NODISCARD int bits_store(const CInfo *info, void *at, unsigned shift, unsigned bits, Ref value) DROPS_GIL;

NODISCARD Own wide_text_new(Ref text) HOLDS_GIL;                    /* bytes: the characters as wchar_t, and a 0 */
NODISCARD Own wide_text_load(const void *at, size_t most) HOLDS_GIL; /* str: up to a 0, or that many */
