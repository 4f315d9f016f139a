/* Sound as audioop sees it: signed samples of one to four bytes in this machine's order, in something with a buffer. */
#pragma once

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "stdlib/stdlib.h"

extern Type *audio_error; /* audioop.error, made once */

typedef struct Sound {
    Buffer buffer;
    const uint8_t *data;
    size_t size, count; /* bytes, samples */
    int width;
} Sound;

/* -1: audioop.error for a width that is none or bytes that are left over, TypeError.  0: to be given back. */
NODISCARD int sound_get(Ref fragment, Ref width, Sound *out) DROPS_GIL;
NODISCARD int sound_get_of_width(Ref fragment, int width, Sound *out) DROPS_GIL;
NODISCARD int audio_width(Ref value, int *out) DROPS_GIL;
static inline void sound_release(Sound *s) { buffer_release(&s->buffer); }

static inline int32_t sample_at(const uint8_t *p, int width) {
    switch (width) {
    case 1: return (int8_t)p[0];
    case 2: return (int16_t)(p[0] | p[1] << 8);
    case 3: return (int32_t)((uint32_t)p[0] << 8 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 24) >> 8;
    default: return (int32_t)((uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24);
    }
}
static inline int32_t sound_at(const Sound *s, size_t i) { return sample_at(s->data + i * (size_t)s->width, s->width); }

static inline void sample_put(uint8_t *p, int width, int32_t value) {
    for (int i = 0; i < width; i++) p[i] = (uint8_t)((uint32_t)value >> 8 * i);
}

/* As a sample of four bytes, and back. */
static inline int32_t sample_widen(int32_t value, int width) { return (int32_t)((uint32_t)value << (32 - 8 * width)); }
static inline int32_t sample_narrow(int32_t value, int width) { return value >> (32 - 8 * width); }

static inline double sample_most(int width) { return ldexp(1, 8 * width - 1) - 1; }
/* The nearest sample not above, within what a sample can be. */
static inline int32_t sample_clip(double value, int width) {
    double most = sample_most(width), least = -most - 1;
    if (value > most) value = most;
    else if (value < least + 1) value = least;
    return (int32_t)floor(value);
}

/* The functions of the module: see the rows in audioop.c.  All raise `error` of audioop for a width or size that cannot be. */
Own audio_getsample(Ref m, const Ref *a);
Own audio_max(Ref m, const Ref *a);
Own audio_minmax(Ref m, const Ref *a);
Own audio_avg(Ref m, const Ref *a);
Own audio_rms(Ref m, const Ref *a);
Own audio_avgpp(Ref m, const Ref *a);
Own audio_maxpp(Ref m, const Ref *a);
Own audio_cross(Ref m, const Ref *a);
Own audio_findfit(Ref m, const Ref *a);
Own audio_findfactor(Ref m, const Ref *a);
Own audio_findmax(Ref m, const Ref *a);
Own audio_mul(Ref m, const Ref *a);
Own audio_tomono(Ref m, const Ref *a);
Own audio_tostereo(Ref m, const Ref *a);
Own audio_add(Ref m, const Ref *a);
Own audio_bias(Ref m, const Ref *a);
Own audio_reverse(Ref m, const Ref *a);
Own audio_byteswap(Ref m, const Ref *a);
Own audio_lin2lin(Ref m, const Ref *a);
Own audio_ratecv(Ref m, const Ref *a);
Own audio_lin2ulaw(Ref m, const Ref *a);
Own audio_ulaw2lin(Ref m, const Ref *a);
Own audio_lin2alaw(Ref m, const Ref *a);
Own audio_alaw2lin(Ref m, const Ref *a);
Own audio_lin2adpcm(Ref m, const Ref *a);
Own audio_adpcm2lin(Ref m, const Ref *a);
