/* Eight truths in a byte: what packbits and unpackbits are made of.
 *
 * Whichever of eight bytes are not 0 become 1, all at a time, and a product gathers them into the topmost byte of the word
 * (H. S. Warren, "Hacker's Delight", 6-1 and 7-4). */
#include "stdlib/numpy/loop.h"

#include <endian.h>

static const uint64_t FIRST_IS_HIGHEST = 0x8040201008040201u, FIRST_IS_LOWEST = 0x0102040810204080u;

static uint8_t pack_word(uint64_t word, uint64_t gather) {
    const uint64_t low = 0x7f7f7f7f7f7f7f7fu;
    uint64_t truths = (((word & low) + low) | word) >> 7 & 0x0101010101010101u;
    return (uint8_t)(le64toh(truths) * gather >> 56);
}

static void pack_lane(const uint8_t *bits, ssize_t count, uint64_t gather, uint8_t *out) {
    uint64_t word;
    for (; count >= 8; bits += 8, count -= 8) {
        memcpy(&word, bits, sizeof word);
        *out++ = pack_word(word, gather);
    }
    if (count == 0) return;
    word = 0;
    memcpy(&word, bits, (size_t)count);
    *out = pack_word(word, gather);
}

static void pack_all(const Array *bits, ssize_t lanes, uint64_t gather, uint8_t *out) {
    ssize_t length = bits->shape[bits->ndim - 1];
    for (ssize_t i = 0; i < lanes; i++, out += (length + 7) / 8) pack_lane((const uint8_t *)bits->data + i * length, length, gather, out);
}

/* args: an array of bytes of at least one dimension, whose last one is packed; is the first of eight the lowest bit? */
Own function__pack(Ref module, const Ref *args) {
    scoped Own given = array_from(args[0], NULL), bits = given ? array_plain(given) : NULL;
    int little = bits ? truth(args[1]) : -1;
    if (little < 0) return NULL;
    const Array *a = array_peek(bits);
    if (a->ndim == 0 || a->dtype->size != 1) return throw(ValueError, "bytes of one dimension at least are required");
    ssize_t shape[ARRAY_MAX_DIMS], lanes = 1;
    memcpy(shape, a->shape, (size_t)a->ndim * sizeof *shape);
    for (int d = 0; d < a->ndim - 1; d++) lanes *= shape[d];
    shape[a->ndim - 1] = (shape[a->ndim - 1] + 7) / 8;
    scoped Own result = array_new(&dtypes[DT_UINT8], a->ndim, shape, 'C');
    if (!result) return NULL;
    uint8_t *out = (uint8_t *)array_peek(result)->data;
    uint64_t gather = little ? FIRST_IS_LOWEST : FIRST_IS_HIGHEST;
    if (a->size >= GIL_DROP_ELEMENTS) WITHOUT_GIL(pack_all(a, lanes, gather, out));
    else pack_all(a, lanes, gather, out);
    return give(result);
}

/* ---- and back */

static uint64_t unpack_byte(uint8_t byte, uint64_t places) {
    uint64_t bits = byte * 0x0101010101010101u & places;
    return htole64((bits + 0x7f7f7f7f7f7f7f7fu) >> 7 & 0x0101010101010101u);
}

static void unpack_lane(const uint8_t *bytes, ssize_t count, uint64_t places, uint8_t *out) {
    for (; count >= 8; bytes++, out += 8, count -= 8) {
        uint64_t word = unpack_byte(*bytes, places);
        memcpy(out, &word, sizeof word);
    }
    if (count == 0) return;
    uint64_t word = unpack_byte(*bytes, places);
    memcpy(out, &word, (size_t)count);
}

/* What a lane has no bytes for stays 0. */
static void unpack_all(const Array *bytes, ssize_t lanes, ssize_t width, uint64_t places, uint8_t *out) {
    ssize_t length = bytes->shape[bytes->ndim - 1], bits = 8 * length < width ? 8 * length : width;
    for (ssize_t i = 0; i < lanes; i++) unpack_lane((const uint8_t *)bytes->data + i * length, bits, places, out + i * width);
}

/* (bytes, little, count): each byte of the last dimension as eight numbers, so many a lane; is the first of eight the lowest bit? */
Own function__unpack(Ref module, const Ref *args) {
    static const uint64_t highest_first = 0x0102040810204080u, lowest_first = 0x8040201008040201u;
    int64_t width;
    scoped Own bytes = is_array(args[0]) ? array_plain(args[0]) : NULL;
    int little = bytes ? truth(args[1]) : -1;
    if (little < 0 || int64_from(args[2], &width) < 0) return error_occurred() ? NULL : throw(TypeError, "an array is required");
    const Array *a = array_peek(bytes);
    if (a->ndim == 0 || a->dtype->size != 1 || width < 0) return throw(ValueError, "bytes of one dimension at least are required");
    ssize_t shape[ARRAY_MAX_DIMS], lanes = 1;
    memcpy(shape, a->shape, (size_t)a->ndim * sizeof *shape);
    for (int d = 0; d < a->ndim - 1; d++) lanes *= shape[d];
    ssize_t had = shape[a->ndim - 1];
    shape[a->ndim - 1] = width;
    scoped Own result = width > 8 * had ? array_zeros(&dtypes[DT_UINT8], a->ndim, shape, 'C') : array_new(&dtypes[DT_UINT8], a->ndim, shape, 'C');
    if (!result) return NULL;
    uint8_t *out = (uint8_t *)array_peek(result)->data;
    uint64_t places = little ? lowest_first : highest_first;
    if (array_peek(result)->size >= GIL_DROP_ELEMENTS) WITHOUT_GIL(unpack_all(a, lanes, width, places, out));
    else unpack_all(a, lanes, width, places, out);
    return give(result);
}
