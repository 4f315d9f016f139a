/* What the files of memoryview share. */
#pragma once

#include "runtime/types/memoryview.h"

/* A struct code that items can have. */
typedef struct MemoryFormat MemoryFormat;
/* "i" or "@i"; NULL if memoryview does not know it. */
const MemoryFormat *memory_format_find(const char *text);
size_t memory_format_size(const MemoryFormat *format);
const char *memory_format_text(const MemoryFormat *format, bool with_at); /* static: "i" or "@i" */
bool memory_format_is_byte(const MemoryFormat *format);      /* B, b or c */
NODISCARD Own memory_unpack(const MemoryFormat *format, const void *item) HOLDS_GIL;
/* Items so many bytes apart, appended to a new list with room for them. */
NODISCARD int memory_unpack_row(const MemoryFormat *format, const char *item, size_t count, ssize_t stride, Ref list) HOLDS_GIL;
/* TypeError "memoryview: invalid type for format 'i'", ValueError "memoryview: invalid value ...". */
NODISCARD int memory_pack(const MemoryFormat *format, void *item, Ref value) DROPS_GIL;
