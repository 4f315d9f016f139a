/* What the hash objects of hashlib have in common: data that more than one thread may add at once. */
#pragma once

#include "runtime/gilt.h"

enum { DIGEST_NOGIL_BYTES = 2048 }; /* from here on, hashing lets other threads run */

/* update() of a hash: adds the bytes of `data` by add(state, bytes, size), under the lock; large ones without the GIL.
 * TypeError. */
NODISCARD int digest_add(Ref data, struct Lock *lock, void *state, void (*add)(void *state, const void *bytes, size_t size)) DROPS_GIL;
NODISCARD Own digest_hex(const uint8_t *bytes, size_t size) HOLDS_GIL;
