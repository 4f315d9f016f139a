/* Sound in few bits: G.711 (u-LAW and a-LAW: a byte whose bits are sign, power of two, and four digits behind it) and
 * the ADPCM of Intel and DVI (four bits: how far, in steps that grow and shrink, a sample is from the one before). */
#include "stdlib/data/audio.h"

/* ---- G.711 */

/* The segment of a value: the first whose end it does not pass; 8 if there is none. */
static int segment_of(int value, int first_end) {
    int segment = 0;
    for (int end = first_end; segment < 8 && value > end; end = 2 * end + 1) segment++;
    return segment;
}

enum { ULAW_BIAS = 0x84, ULAW_CLIP = 8159 };

static uint8_t ulaw_of(int32_t sample) {
    int value = sample >> 18, mask = 0xFF; /* fourteen bits */
    if (value < 0) {
        value = -value;
        mask = 0x7F;
    }
    if (value > ULAW_CLIP) value = ULAW_CLIP;
    value += ULAW_BIAS >> 2;
    int segment = segment_of(value, 0x3F);
    int code = segment >= 8 ? 0x7F : segment << 4 | (value >> (segment + 1) & 0xF);
    return (uint8_t)(code ^ mask);
}

static int ulaw_value(uint8_t code) {
    code = (uint8_t)~code;
    int value = (((code & 0xF) << 3) + ULAW_BIAS) << (code >> 4 & 7);
    return code & 0x80 ? ULAW_BIAS - value : value - ULAW_BIAS;
}

static uint8_t alaw_of(int32_t sample) {
    int value = sample >> 19, mask = 0xD5; /* thirteen bits */
    if (value < 0) {
        value = -value - 1;
        mask = 0x55;
    }
    int segment = segment_of(value, 0x1F);
    int code = segment >= 8 ? 0x7F : segment << 4 | (value >> (segment < 2 ? 1 : segment) & 0xF);
    return (uint8_t)(code ^ mask);
}

static int alaw_value(uint8_t code) {
    code ^= 0x55;
    int segment = code >> 4 & 7, value = (code & 0xF) << 4;
    value += segment ? 0x108 : 8;
    if (segment > 1) value <<= segment - 1;
    return code & 0x80 ? value : -value;
}

static Own encoded(const Ref *a, uint8_t (*code)(int32_t)) {
    Sound s;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    Own bytes = bytes_new_empty(s.count);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0; out && i < s.count; i++) out[i] = code(sample_widen(sound_at(&s, i), s.width));
    sound_release(&s);
    return bytes;
}

static Own decoded(const Ref *a, int (*value)(uint8_t)) {
    Sound s;
    int width;
    if (audio_width(a[1], &width) < 0 || sound_get_of_width(a[0], 1, &s) < 0) return NULL;
    Own bytes = s.count > MEM_MAX / 4 ? fail(MemoryError, "not enough memory for output buffer"), NULL
                                      : bytes_new_empty(s.count * (size_t)width);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0; out && i < s.count; i++)
        sample_put(out + i * (size_t)width, width, sample_narrow(sample_widen(value(s.data[i]), 2), width));
    sound_release(&s);
    return bytes;
}

Own audio_lin2ulaw(Ref m, const Ref *a) { return encoded(a, ulaw_of); }
Own audio_ulaw2lin(Ref m, const Ref *a) { return decoded(a, ulaw_value); }
Own audio_lin2alaw(Ref m, const Ref *a) { return encoded(a, alaw_of); }
Own audio_alaw2lin(Ref m, const Ref *a) { return decoded(a, alaw_value); }

/* ---- ADPCM */

enum { STEPS = 89 };
static const int16_t steps[STEPS] = {
    7,    8,    9,    10,   11,   12,   13,   14,   16,   17,   19,   21,    23,    25,    28,    31,    34,    37,
    41,   45,   50,   55,   60,   66,   73,   80,   88,   97,   107,  118,   130,   143,   157,   173,   190,   209,
    230,  253,  279,  307,  337,  371,  408,  449,  494,  544,  598,  658,   724,   796,   876,   963,   1060,  1166,
    1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660,  4026,  4428,  4871,  5358,  5894,  6484,
    7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767};
static const int8_t step_moves[8] = {-1, -1, -1, -1, 2, 4, 6, 8};

/* The last sample as the listener knows it, and the step in force. */
typedef struct Adpcm {
    int value, index;
} Adpcm;

static int adpcm_state(const char *function, Ref state, Adpcm *out) {
    *out = (Adpcm){0};
    if (is_none(state)) return 0;
    if (!is_tuple(state)) return fail(TypeError, "state must be a tuple or None");
    if (tuple_length(state) != 2) return fail(TypeError, "%s(): illegal state argument", function);
    if (int_from(tuple_item_peek(state, 0), &out->value) < 0 || int_from(tuple_item_peek(state, 1), &out->index) < 0) return -1;
    if (out->value >= 0x8000 || out->value < -0x8000 || out->index < 0 || out->index >= STEPS) return fail(ValueError, "bad state");
    return 0;
}

static Own adpcm_result_take(Own bytes, const Adpcm *state) {
    scoped Own sound = bytes;
    scoped Own pair = sound ? tuple_pack(2, small_int_new(state->value), small_int_new(state->index)) : NULL;
    return pair ? tuple_pack(2, sound, pair) : NULL;
}

/* What four bits do: the value moves by the parts of the step that they name and an eighth of it, and the step changes. */
static void adpcm_move(Adpcm *s, int code) {
    int step = steps[s->index], distance = step >> 3;
    if (code & 4) distance += step;
    if (code & 2) distance += step >> 1;
    if (code & 1) distance += step >> 2;
    s->value += code & 8 ? -distance : distance;
    if (s->value > 32767) s->value = 32767;
    if (s->value < -32768) s->value = -32768;
    s->index += step_moves[code & 7];
    if (s->index < 0) s->index = 0;
    if (s->index >= STEPS) s->index = STEPS - 1;
}

static int adpcm_code(Adpcm *s, int sample) {
    int code = 0, distance = sample - s->value, step = steps[s->index];
    if (distance < 0) {
        code = 8;
        distance = -distance;
    }
    for (int bit = 4; bit; bit >>= 1, step >>= 1) {
        if (distance < step) continue;
        code |= bit;
        distance -= step;
    }
    adpcm_move(s, code);
    return code;
}

Own audio_lin2adpcm(Ref m, const Ref *a) {
    Sound s;
    Adpcm state;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    Own bytes = adpcm_state("lin2adpcm", a[2], &state) < 0 ? NULL : bytes_new_empty(s.count / 2);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0, high = 0; bytes && i < s.count; i++) {
        int code = adpcm_code(&state, sample_widen(sound_at(&s, i), s.width) >> 16);
        if (i % 2) out[i / 2] = (uint8_t)(high << 4 | (size_t)code);
        high = (size_t)code;
    }
    sound_release(&s);
    return bytes ? adpcm_result_take(bytes, &state) : NULL;
}

Own audio_adpcm2lin(Ref m, const Ref *a) {
    Sound s;
    Adpcm state;
    int width;
    if (audio_width(a[1], &width) < 0 || sound_get_of_width(a[0], 1, &s) < 0) return NULL;
    Own bytes = NULL;
    if (adpcm_state("adpcm2lin", a[2], &state) == 0)
        bytes = s.count > MEM_MAX / 8 ? fail(MemoryError, "not enough memory for output buffer"), NULL
                                      : bytes_new_empty(s.count * 2 * (size_t)width);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0; bytes && i < 2 * s.count; i++) {
        adpcm_move(&state, s.data[i / 2] >> (i % 2 ? 0 : 4) & 0xF);
        sample_put(out + i * (size_t)width, width, sample_narrow(sample_widen(state.value, 2), width));
    }
    sound_release(&s);
    return bytes ? adpcm_result_take(bytes, &state) : NULL;
}
