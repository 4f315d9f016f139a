/* Arrays of a C type; those of characters read and write as texts. */
#pragma once

#include "stdlib/ffi/ctype.h"

bool array_is_text(Ref type);                                /* of c_char or c_wchar */
NODISCARD Own array_text_load(Ref type, const char *at) HOLDS_GIL; /* up to the first 0 */
NODISCARD int array_text_store(Ref type, char *at, Ref value) HOLDS_GIL;

/* Items start, start + step ... of a type as a list, bytes of c_char or str of c_wchar. */
NODISCARD Own items_slice(Ref type, char *data, ssize_t start, ssize_t step, size_t count, Ref base) HOLDS_GIL;
