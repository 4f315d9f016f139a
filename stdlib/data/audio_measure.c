/* What a sound is like: peaks, means, crossings, and where one sound is in another. */
#include "stdlib/data/audio.h"

Own audio_getsample(Ref m, const Ref *a) {
    ssize_t index;
    Sound s;
    if (index_ssize(a[2], &index) < 0 || sound_get(a[0], a[1], &s) < 0) return NULL;
    Own result = index < 0 || (size_t)index >= s.count ? throw(audio_error, "Index out of range")
                                                       : small_int_new(sound_at(&s, (size_t)index));
    sound_release(&s);
    return result;
}

Own audio_max(Ref m, const Ref *a) {
    Sound s;
    int64_t most = 0;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    for (size_t i = 0; i < s.count; i++) {
        int64_t value = sound_at(&s, i);
        if (value < 0) value = -value;
        if (value > most) most = value;
    }
    sound_release(&s);
    return small_int_new(most);
}

Own audio_minmax(Ref m, const Ref *a) {
    Sound s;
    int32_t least = INT32_MAX, most = INT32_MIN;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    for (size_t i = 0; i < s.count; i++) {
        int32_t value = sound_at(&s, i);
        if (value < least) least = value;
        if (value > most) most = value;
    }
    sound_release(&s);
    return tuple_pack(2, small_int_new(least), small_int_new(most));
}

Own audio_avg(Ref m, const Ref *a) {
    Sound s;
    double sum = 0;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    for (size_t i = 0; i < s.count; i++) sum += sound_at(&s, i);
    double mean = s.count ? floor(sum / (double)s.count) : 0;
    sound_release(&s);
    return small_int_new((int64_t)mean);
}

Own audio_rms(Ref m, const Ref *a) {
    Sound s;
    double squares = 0;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    for (size_t i = 0; i < s.count; i++) {
        double value = sound_at(&s, i);
        squares += value * value;
    }
    double root = s.count ? sqrt(squares / (double)s.count) : 0;
    sound_release(&s);
    return small_int_new((int64_t)root);
}

/* ---- peaks: places where a sound that went up goes down, or the other way.  Equal samples count as one. */

typedef struct Peaks {
    int64_t last, total, greatest;
    size_t distances;
    bool any;
} Peaks;

static void peak_met(Peaks *p, int64_t value) {
    if (p->any) {
        int64_t distance = value > p->last ? value - p->last : p->last - value;
        p->total += distance;
        p->distances++;
        if (distance > p->greatest) p->greatest = distance;
    }
    p->any = true;
    p->last = value;
}

static int peaks_of(const Ref *a, Peaks *out) {
    Sound s;
    *out = (Peaks){0};
    if (sound_get(a[0], a[1], &s) < 0) return -1;
    int64_t before = s.count ? sound_at(&s, 0) : 0;
    int falling = -1; /* not known yet */
    for (size_t i = 1; i < s.count; i++) {
        int64_t value = sound_at(&s, i);
        if (value == before) continue;
        int falls = value < before;
        if (falling == !falls) peak_met(out, before);
        falling = falls;
        before = value;
    }
    sound_release(&s);
    return 0;
}

Own audio_avgpp(Ref m, const Ref *a) {
    Peaks peaks;
    if (peaks_of(a, &peaks) < 0) return NULL;
    return small_int_new(peaks.distances ? (int64_t)((double)peaks.total / (double)peaks.distances) : 0);
}

Own audio_maxpp(Ref m, const Ref *a) {
    Peaks peaks;
    return peaks_of(a, &peaks) < 0 ? NULL : small_int_new(peaks.greatest);
}

Own audio_cross(Ref m, const Ref *a) {
    Sound s;
    int64_t crossings = -1;
    int before = -1;
    if (sound_get(a[0], a[1], &s) < 0) return NULL;
    for (size_t i = 0; i < s.count; i++) {
        int negative = sound_at(&s, i) < 0;
        crossings += negative != before;
        before = negative;
    }
    sound_release(&s);
    return small_int_new(crossings);
}

/* ---- one sound in another: samples of two bytes */

static double product(const Sound *a, size_t at, const Sound *b, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += (double)sound_at(a, at + i) * (double)sound_at(b, i);
    return sum;
}

static double square(const Sound *s, size_t i) {
    double value = sound_at(s, i);
    return value * value;
}

/* The samples as they are, and of another sound.  -1: audioop.error. */
static int even_sound(Ref fragment, Sound *out) {
    if (!has_buffer(fragment)) return fail(TypeError, "a bytes-like object is required, not '%T'", fragment);
    if (buffer_get(fragment, &out->buffer, BUFFER_READ) < 0) return -1;
    *out = (Sound){.buffer = out->buffer, .data = out->buffer.data, .size = out->buffer.size_bytes, .width = 2};
    out->count = out->size / 2;
    if (out->size % 2 == 0) return 0;
    sound_release(out);
    return fail(audio_error, "Strings should be even-sized");
}

/* A factor f for the reference r makes the least sum of (a - f r)^2; that sum, but for what is the same everywhere, is
 * r.r - (a.r)^2 / a.a at each place. */
static Own fit(const Sound *s, const Sound *reference) {
    if (s->count < reference->count) return throw(audio_error, "First sample should be longer");
    size_t length = reference->count, best = 0;
    double rr = product(reference, 0, reference, length), aa = product(s, 0, s, length), ar = product(s, 0, reference, length);
    double least = (rr * aa - ar * ar) / aa;
    for (size_t j = 1; j <= s->count - length; j++) {
        aa += length ? square(s, j + length - 1) - square(s, j - 1) : 0;
        ar = product(s, j, reference, length);
        double distance = (rr * aa - ar * ar) / aa;
        if (distance < least) {
            least = distance;
            best = j;
        }
    }
    scoped Own factor = float_new(product(s, best, reference, length) / rr);
    return factor ? tuple_pack(2, small_int_new((int64_t)best), factor) : NULL;
}

Own audio_findfit(Ref m, const Ref *a) {
    Sound s, reference;
    if (even_sound(a[0], &s) < 0) return NULL;
    Own result = NULL;
    if (even_sound(a[1], &reference) == 0) {
        result = fit(&s, &reference);
        sound_release(&reference);
    }
    sound_release(&s);
    return result;
}

Own audio_findfactor(Ref m, const Ref *a) {
    Sound s, reference;
    if (even_sound(a[0], &s) < 0) return NULL;
    Own result = NULL;
    if (even_sound(a[1], &reference) == 0) {
        result = s.count != reference.count
                     ? throw(audio_error, "Samples should be same size")
                     : float_new(product(&s, 0, &reference, s.count) / product(&reference, 0, &reference, s.count));
        sound_release(&reference);
    }
    sound_release(&s);
    return result;
}

static size_t loudest(const Sound *s, size_t length) {
    double power = product(s, 0, s, length), most = power;
    size_t best = 0;
    for (size_t j = 1; j <= s->count - length; j++) {
        power += length ? square(s, j + length - 1) - square(s, j - 1) : 0;
        if (power > most) {
            most = power;
            best = j;
        }
    }
    return best;
}

Own audio_findmax(Ref m, const Ref *a) {
    ssize_t length;
    Sound s;
    if (index_ssize(a[1], &length) < 0 || even_sound(a[0], &s) < 0) return NULL;
    Own result = length < 0 || (size_t)length > s.count ? throw(audio_error, "Input sample should be longer")
                                                        : small_int_new((int64_t)loudest(&s, (size_t)length));
    sound_release(&s);
    return result;
}
