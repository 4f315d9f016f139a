/* Sound at another rate: between two samples that were there, one lies on the line from one to the other.
 *
 * left is how far, in units of 1 / (in * out) seconds, the newest sample lies ahead of the next to be made.  What the next
 * piece of a sound needs of this one is that number and, for each channel, the last two samples, weighted: the state. */
#include "stdlib/data/audio.h"

#include <limits.h>

typedef struct Rate {
    int channels, in, out, weight_new, weight_old;
    int left;
    int32_t *before, *now; /* one a channel, of four bytes */
} Rate;

static int common_divisor(int a, int b) {
    while (b > 0) {
        int rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static int check_numbers(const Rate *r, int width) {
    if (r->channels < 1) return fail(audio_error, "# of channels should be >= 1");
    if (width > INT_MAX / r->channels) return fail(OverflowError, "width * nchannels too big for a C int");
    if (r->weight_new < 1 || r->weight_old < 0) return fail(audio_error, "weightA should be >= 1, weightB should be >= 0");
    return 0;
}

static int read_numbers(const Ref *a, Rate *r, int *width) {
    int *const places[] = {width, &r->channels, &r->in, &r->out};
    for (int i = 0; i < 4; i++)
        if (int_from(a[1 + i], places[i]) < 0) return -1;
    r->weight_new = 1;
    if ((a[6] && int_from(a[6], &r->weight_new) < 0) || (a[7] && int_from(a[7], &r->weight_old) < 0)) return -1;
    return 0;
}

/* Smaller numbers in the same proportions. */
static void reduce_numbers(Rate *r) {
    int rates = common_divisor(r->in, r->out), weights = common_divisor(r->weight_new, r->weight_old);
    r->in /= rates;
    r->out /= rates;
    r->weight_new /= weights;
    r->weight_old /= weights;
}

static int read_state(Ref state, Rate *r) {
    if (is_none(state)) {
        r->left = -r->out;
        return 0;
    }
    if (!is_tuple(state)) return fail(TypeError, "state must be a tuple or None");
    if (tuple_length(state) != 2 || int_from(tuple_item_peek(state, 0), &r->left) < 0 || !is_tuple(tuple_item_peek(state, 1)))
        return error_occurred() ? -1 : fail(TypeError, "ratecv(): illegal state argument");
    Ref pairs = tuple_item_peek(state, 1);
    if (tuple_length(pairs) != (size_t)r->channels) return fail(audio_error, "illegal state argument");
    for (int c = 0; c < r->channels; c++) {
        Ref pair = tuple_item_peek(pairs, (size_t)c);
        if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(TypeError, "ratecv(): illegal state argument");
        if (int_from(tuple_item_peek(pair, 0), &r->before[c]) < 0 || int_from(tuple_item_peek(pair, 1), &r->now[c]) < 0) return -1;
    }
    return 0;
}

static Own state_of(const Rate *r) {
    scoped Own pairs = tuple_new((size_t)r->channels);
    for (int c = 0; pairs && c < r->channels; c++) {
        Own pair = tuple_pack(2, small_int_new(r->before[c]), small_int_new(r->now[c]));
        if (!pair) return NULL;
        tuple_of(pairs)->items[c] = pair;
    }
    return pairs ? tuple_pack(2, small_int_new(r->left), pairs) : NULL;
}

static void take_frame(Rate *r, const uint8_t *in, int width) {
    for (int c = 0; c < r->channels; c++) {
        r->before[c] = r->now[c];
        double fresh = sample_widen(sample_at(in + c * width, width), width);
        r->now[c] = (int32_t)((r->weight_new * fresh + (double)r->weight_old * r->before[c]) / ((double)r->weight_new + r->weight_old));
    }
    r->left += r->out;
}

static uint8_t *make_frame(Rate *r, uint8_t *out, int width) {
    for (int c = 0; c < r->channels; c++, out += width) {
        double value = ((double)r->before[c] * r->left + (double)r->now[c] * ((double)r->out - r->left)) / r->out;
        if (fabs(value) > INT32_MAX) value = value < 0 ? INT32_MIN : INT32_MAX; /* a state of nobody's */
        sample_put(out, width, sample_narrow((int32_t)value, width));
    }
    r->left -= r->in;
    return out;
}

/* So many frames come out at most: one more than in proportion, for each piece begins somewhere between two. */
static int room_for(const Rate *r, size_t frames, size_t frame_size, size_t *out) {
    size_t most = frames ? ((frames - 1) / (size_t)r->in + 1) : 0;
    if (__builtin_mul_overflow(most, (size_t)r->out, &most) || __builtin_mul_overflow(most, frame_size, out) || *out > MEM_MAX)
        return fail(MemoryError, "not enough memory for output buffer");
    return 0;
}

static Own convert(Rate *r, const Sound *s) {
    size_t frame_size = (size_t)s->width * (size_t)r->channels, room = 0;
    if (s->size % frame_size) return throw(audio_error, "not a whole number of frames");
    if (r->in <= 0 || r->out <= 0) return throw(audio_error, "sampling rate not > 0");
    if (room_for(r, s->size / frame_size, frame_size, &room) < 0) return NULL;
    scoped Own bytes = bytes_new_empty(room);
    if (!bytes) return NULL;
    uint8_t *out = (uint8_t *)bytes_data(bytes), *begin = out, *end = out + room;
    const uint8_t *in = s->data, *last = s->data + s->size;
    for (;;) {
        while (r->left < 0 && in < last) {
            take_frame(r, in, s->width);
            in += frame_size;
        }
        if (r->left < 0) break;
        while (r->left >= 0 && out < end) out = make_frame(r, out, s->width);
        if (r->left >= 0) return throw(audio_error, "illegal state argument"); /* it is of no piece of such a sound */
    }
    scoped Own made = bytes_new(begin, (size_t)(out - begin));
    scoped Own state = made ? state_of(r) : NULL;
    return state ? tuple_pack(2, made, state) : NULL;
}

Own audio_ratecv(Ref m, const Ref *a) {
    Rate r = {0};
    Sound s;
    int width;
    if (read_numbers(a, &r, &width) < 0 || audio_width(a[1], &width) < 0 || check_numbers(&r, width) < 0) return NULL;
    if (r.in > 0 && r.out > 0) reduce_numbers(&r);
    else if (is_none(a[5]) || is_tuple(a[5])) return throw(audio_error, "sampling rate not > 0");
    Own result = NULL;
    r.before = mem_alloc_zero_array((size_t)r.channels, 2 * sizeof *r.before);
    if (!r.before) return throw_memory();
    r.now = r.before + r.channels;
    if (read_state(a[5], &r) == 0 && sound_get_of_width(a[0], width, &s) == 0) {
        result = convert(&r, &s);
        sound_release(&s);
    }
    mem_free(r.before);
    return result;
}
