/* Sounds made of sounds, sample by sample. */
#include "stdlib/data/audio.h"

/* A new sample of one sample. */
typedef struct Change Change;
typedef int32_t (*ChangeFn)(int32_t sample, const Change *change);
struct Change {
    ChangeFn fn;
    double factor;
    uint32_t bias;
    int width;          /* of the sample it gets */
};

/* The sound changed, in samples of new_width, from the end if backward. */
static Own changed(const Ref *a, Change change, int new_width, bool backward) {
    Sound s;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    change.width = s.width;
    if (!new_width) new_width = s.width;
    Own bytes = s.count > MEM_MAX / 4 ? throw_memory() : bytes_new_empty(s.count * (size_t)new_width);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0; out && i < s.count; i++)
        sample_put(out + (backward ? s.count - 1 - i : i) * (size_t)new_width, new_width, change.fn(sound_at(&s, i), &change));
    sound_release(&s);
    return bytes;
}

static int32_t multiplied(int32_t sample, const Change *c) { return sample_clip(sample * c->factor, c->width); }
static int32_t moved(int32_t sample, const Change *c) { return (int32_t)((uint32_t)sample + c->bias); }
static int32_t same(int32_t sample, const Change *c) { return sample; }
static int32_t swapped(int32_t sample, const Change *c) { return (int32_t)(__builtin_bswap32((uint32_t)sample) >> (32 - 8 * c->width)); }
static int32_t resized(int32_t sample, const Change *c) { return sample_narrow(sample_widen(sample, c->width), (int)c->bias); }

Own audio_mul(Ref m, const Ref *a) {
    Change c = {.fn = multiplied};
    return double_from(a[2], &c.factor) < 0 ? NULL : changed(a, c, 0, false);
}

Own audio_bias(Ref m, const Ref *a) {
    int bias;
    return int_from(a[2], &bias) < 0 ? NULL : changed(a, (Change){.fn = moved, .bias = (uint32_t)bias}, 0, false);
}

Own audio_reverse(Ref m, const Ref *a) { return changed(a, (Change){.fn = same}, 0, true); }
Own audio_byteswap(Ref m, const Ref *a) { return changed(a, (Change){.fn = swapped}, 0, false); }

Own audio_lin2lin(Ref m, const Ref *a) {
    Sound s;
    int width;
    if (sound_get(a[0], a[1], &s) < 0) return NULL; /* what is wrong with it comes first */
    sound_release(&s);
    return audio_width(a[2], &width) < 0 ? NULL : changed(a, (Change){.fn = resized, .bias = (uint32_t)width}, width, false);
}

/* ---- two channels */

Own audio_tomono(Ref m, const Ref *a) {
    double left, right;
    Sound s;
    if (double_from(a[2], &left) < 0 || double_from(a[3], &right) < 0 || sound_get(a[0], a[1], &s) < 0) return NULL;
    Own bytes = s.count % 2 ? throw(audio_error, "not a whole number of frames") : bytes_new_empty(s.size / 2);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0; out && i < s.count; i += 2)
        sample_put(out + i / 2 * (size_t)s.width, s.width, sample_clip(sound_at(&s, i) * left + sound_at(&s, i + 1) * right, s.width));
    sound_release(&s);
    return bytes;
}

Own audio_tostereo(Ref m, const Ref *a) {
    double left, right;
    Sound s;
    if (double_from(a[2], &left) < 0 || double_from(a[3], &right) < 0 || sound_get(a[0], a[1], &s) < 0) return NULL;
    Own bytes = s.size > MEM_MAX / 2 ? throw_memory() : bytes_new_empty(s.size * 2);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0; out && i < s.count; i++) {
        sample_put(out + 2 * i * (size_t)s.width, s.width, sample_clip(sound_at(&s, i) * left, s.width));
        sample_put(out + (2 * i + 1) * (size_t)s.width, s.width, sample_clip(sound_at(&s, i) * right, s.width));
    }
    sound_release(&s);
    return bytes;
}

static Own sum(const Sound *s, const Sound *t) {
    if (s->size != t->size) return throw(audio_error, "Lengths should be the same");
    Own bytes = bytes_new_empty(s->size);
    uint8_t *out = bytes ? (uint8_t *)bytes_data(bytes) : NULL;
    for (size_t i = 0; out && i < s->count; i++)
        sample_put(out + i * (size_t)s->width, s->width, sample_clip((double)sound_at(s, i) + (double)sound_at(t, i), s->width));
    return bytes;
}

Own audio_add(Ref m, const Ref *a) {
    Sound s, t;
    if (sound_get(a[0], a[2], &s) < 0) return NULL;
    Own result = NULL;
    if (buffer_get(a[1], &t.buffer, BUFFER_READ) == 0) {
        t = (Sound){.buffer = t.buffer, .data = t.buffer.data, .size = t.buffer.size_bytes, .width = s.width, .count = s.count};
        result = sum(&s, &t);
        sound_release(&t);
    }
    sound_release(&s);
    return result;
}
