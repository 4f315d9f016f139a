/* Hashes of text, bytes and numbers: the same values CPython 3.11 computes.
 *
 * Text and bytes: SipHash-1-3 with a key that is random per process unless PYTHONHASHSEED says otherwise.  The key is
 * chosen once, before the first hash and the first thread, and is constant from then on.
 * Numbers: the value modulo the Mersenne prime 2^61 - 1, so that equal int, float, Fraction and Decimal hash equal.
 * -1 is never a hash (CPython's error mark); it becomes -2.
 */
#pragma once

#include "runtime/base/own.h"

#define HASH_BITS 61
#define HASH_MODULUS ((UINT64_C(1) << HASH_BITS) - 1)
#define HASH_INF INT64_C(314159)
#define HASH_IMAG UINT64_C(1000003) /* hash(complex) = hash(real) + HASH_IMAG * hash(imag) */

/* seed_text is PYTHONHASHSEED: NULL, "" or "random": from the kernel; "0": no key; "1".."4294967295": derived from
 * the number.  Returns -1 for anything else (nothing is set then). */
NODISCARD int hash_init(const char *seed_text);
/* Whether the key came from the kernel. */
bool hash_is_random(void);

/* For str, the bytes are its code units of 1, 2 or 4 bytes as stored.  0 for the empty string. */
int64_t hash_bytes(const void *bytes, size_t size);

int64_t hash_int(int64_t n); /* as all numbers: modulo 2**61 - 1, never -1 */
/* n as magnitude in 64-bit limbs, least significant first. */
int64_t hash_limbs(const uint64_t *limbs, size_t count, bool negative);
/* x must not be NaN: a NaN hashes by identity, which is for the caller to say. */
int64_t hash_double(double x);
/* CPython's hash of a pointer: rotated right by four. */
int64_t hash_pointer(const void *p);
/* The tuple hash (xxHash's rounds), one item at a time: lane = hash_tuple_start; lane = hash_tuple_add(lane, h)...;
 * hash_tuple_end(lane, count). */
static inline uint64_t hash_tuple_start(void) { return UINT64_C(2870177450012600261); }
static inline uint64_t hash_tuple_add(uint64_t lane, int64_t item_hash) {
    lane += (uint64_t)item_hash * UINT64_C(14029467366897019727);
    lane = lane << 31 | lane >> 33;
    return lane * UINT64_C(11400714785074694791);
}
static inline int64_t hash_tuple_end(uint64_t lane, size_t count) {
    lane += count ^ (UINT64_C(2870177450012600261) ^ UINT64_C(3527539));
    return lane == UINT64_MAX ? INT64_C(1546275796) : (int64_t)lane;
}
