/* Encodings of East Asia, made of iconv's tables: a function of the module _codecs. */
#pragma once

#include "runtime/gilt.h"

/* key, name of iconv's converter, 128 characters (0x80..0xFF; U+FFFE leads, U+FFFF illegal), longest sequence, does the last of several
 * pairs count, [(pair, characters)], {character: pair}: from now on this is a built-in text encoding.  LookupError. */
NODISCARD Own multibyte_add(Ref self, const Ref *a) HOLDS_GIL;
