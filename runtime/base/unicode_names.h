/* Unicode 14.0 character names, both ways. */
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { UNICODE_NAME_MAX = 128 }; /* the longest has 88 characters */

/* Writes the name and a NUL; returns its length, 0 if the character has none. */
size_t unicode_name(uint32_t code, char out[UNICODE_NAME_MAX]);
/* The character of a name or of one of its aliases; case does not count.  -1: there is none. */
int32_t unicode_lookup(const char *name, size_t length);
