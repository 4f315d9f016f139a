/* BLAKE2 over words of one width: included by blake2.c with WORD, WIDE, ROUNDS, TURN_1 to 4 and CONSTANTS, which it
 * takes away again.  No `#pragma once`: it is meant to be included twice. */

enum { WIDE(BLOCK) = 16 * sizeof(WORD), WIDE(BITS) = 8 * sizeof(WORD) };

typedef struct WIDE(State) {
    WORD chain[8], counted[2], last[2]; /* last: all ones in the final block (and of the last node) */
    uint8_t block[WIDE(BLOCK)];
    size_t filled;
    bool last_node;
} WIDE(State);

static const WORD WIDE(constants)[8] = {CONSTANTS};

static WORD WIDE(turn)(WORD x, int n) { return (WORD)(x >> n | x << (WIDE(BITS) - n)); }

static ALWAYS_INLINE void WIDE(mix)(WORD *v, int a, int b, int c, int d, WORD x, WORD y) {
    v[a] += v[b] + x;
    v[d] = WIDE(turn)(v[d] ^ v[a], TURN_1);
    v[c] += v[d];
    v[b] = WIDE(turn)(v[b] ^ v[c], TURN_2);
    v[a] += v[b] + y;
    v[d] = WIDE(turn)(v[d] ^ v[a], TURN_3);
    v[c] += v[d];
    v[b] = WIDE(turn)(v[b] ^ v[c], TURN_4);
}

static void WIDE(compress)(WIDE(State) *s, size_t size) {
    WORD v[16], m[16];
    memcpy(m, s->block, sizeof m); /* little endian, as the machine is */
    s->counted[0] += (WORD)size;
    s->counted[1] += s->counted[0] < size;
    for (int i = 0; i < 8; i++) {
        v[i] = s->chain[i];
        v[i + 8] = WIDE(constants)[i];
    }
    for (int i = 0; i < 2; i++) {
        v[12 + i] ^= s->counted[i];
        v[14 + i] ^= s->last[i];
    }
    /* Unrolled, all of v stays in registers. */
    for (int round = 0; round < ROUNDS; round++) {
        const uint8_t *p = sigma[round % 10];
        _Pragma("GCC unroll 4") for (int i = 0; i < 4; i++) WIDE(mix)(v, i, i + 4, i + 8, i + 12, m[p[2 * i]], m[p[2 * i + 1]]);
        _Pragma("GCC unroll 4") for (int i = 0; i < 4; i++)
            WIDE(mix)(v, i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12, m[p[8 + 2 * i]], m[p[9 + 2 * i]]);
    }
    for (int i = 0; i < 8; i++) s->chain[i] ^= v[i] ^ v[i + 8];
}

static void WIDE(add)(void *state, const void *bytes, size_t size) {
    WIDE(State) *s = state;
    const uint8_t *data = bytes;
    while (size) {
        if (s->filled == sizeof s->block) { /* not before more has come: the last block is another */
            WIDE(compress)(s, sizeof s->block);
            s->filled = 0;
        }
        size_t n = sizeof s->block - s->filled < size ? sizeof s->block - s->filled : size;
        memcpy(s->block + s->filled, data, n);
        s->filled += n;
        data += n;
        size -= n;
    }
}

static void WIDE(begin)(WIDE(State) *s, const Parameters *p, const void *key, bool last_node) {
    bool wide = sizeof(WORD) == 8;
    uint8_t block[8 * sizeof(WORD)] = {(uint8_t)p->digest_size, (uint8_t)p->key_size, (uint8_t)p->fanout, (uint8_t)p->depth};
    memcpy(block + 4, &p->leaf_size, 4);
    memcpy(block + 8, &p->node_offset, wide ? 8 : 6);
    block[wide ? 16 : 14] = (uint8_t)p->node_depth;
    block[wide ? 17 : 15] = (uint8_t)p->inner_size;
    memcpy(block + 4 * sizeof(WORD), p->salt, 2 * sizeof(WORD));
    memcpy(block + 6 * sizeof(WORD), p->person, 2 * sizeof(WORD));
    *s = (WIDE(State)){.last_node = last_node};
    memcpy(s->chain, block, sizeof s->chain);
    for (int i = 0; i < 8; i++) s->chain[i] ^= WIDE(constants)[i];
    if (!p->key_size) return;
    memcpy(s->block, key, p->key_size);
    s->filled = sizeof s->block;
}

/* The digest; s stays as it is. */
static void WIDE(finish)(const WIDE(State) *s, uint8_t *out) {
    WIDE(State) copy = *s;
    memset(copy.block + copy.filled, 0, sizeof copy.block - copy.filled);
    copy.last[0] = (WORD)-1;
    copy.last[1] = copy.last_node ? (WORD)-1 : 0;
    WIDE(compress)(&copy, copy.filled);
    memcpy(out, copy.chain, sizeof copy.chain);
}

#undef WORD
#undef WIDE
#undef ROUNDS
#undef TURN_1
#undef TURN_2
#undef TURN_3
#undef TURN_4
#undef CONSTANTS
