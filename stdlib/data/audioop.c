/* The module audioop: its table, and how a function gets at its sound.  What is measured is in audio_measure.c, what is
 * changed in audio_change.c and audio_rate.c, the codes of telephones in audio_codes.c. */
#include "stdlib/data/audio.h"

Type *audio_error;

int audio_width(Ref value, int *out) {
    if (int_from(value, out) < 0) return -1;
    return *out >= 1 && *out <= 4 ? 0 : fail(audio_error, "Size should be 1, 2, 3 or 4");
}

int sound_get_of_width(Ref fragment, int width, Sound *out) {
    if (!has_buffer(fragment)) return fail(TypeError, "a bytes-like object is required, not '%T'", fragment);
    if (buffer_get(fragment, &out->buffer, BUFFER_READ) < 0) return -1;
    *out = (Sound){.buffer = out->buffer, .data = out->buffer.data, .size = out->buffer.size_bytes, .width = width};
    out->count = out->size / (size_t)width;
    if (out->size % (size_t)width == 0) return 0;
    sound_release(out);
    return fail(audio_error, "not a whole number of frames");
}

int sound_get(Ref fragment, Ref width, Sound *out) {
    int bytes;
    if (!has_buffer(fragment)) return fail(TypeError, "a bytes-like object is required, not '%T'", fragment);
    return audio_width(width, &bytes) < 0 ? -1 : sound_get_of_width(fragment, bytes, out);
}

static const MethodRow functions[] = {
    {"getsample(fragment, width, index, /)", audio_getsample, "The sample of this number.", 0},
    {"max(fragment, width, /)", audio_max, "The greatest of the samples' absolute values.", 0},
    {"minmax(fragment, width, /)", audio_minmax, "(least, greatest) of the samples.", 0},
    {"avg(fragment, width, /)", audio_avg, "The mean of the samples.", 0},
    {"rms(fragment, width, /)", audio_rms, "The root of the mean of the samples' squares: the sound's power.", 0},
    {"avgpp(fragment, width, /)", audio_avgpp, "The mean distance from a peak to the next.", 0},
    {"maxpp(fragment, width, /)", audio_maxpp, "The greatest distance from a peak to the next.", 0},
    {"cross(fragment, width, /)", audio_cross, "How often the sign changes.", 0},
    {"findfit(fragment, reference, /)", audio_findfit, "(where, factor) of the place that is most like the reference.", 0},
    {"findfactor(fragment, reference, /)", audio_findfactor, "The factor for the reference that makes it most like the fragment.", 0},
    {"findmax(fragment, length, /)", audio_findmax, "Where the loudest piece of this length begins.", 0},
    {"mul(fragment, width, factor, /)", audio_mul, "All samples times a factor.", 0},
    {"tomono(fragment, width, lfactor, rfactor, /)", audio_tomono, "One channel of two, each times a factor.", 0},
    {"tostereo(fragment, width, lfactor, rfactor, /)", audio_tostereo, "Two channels of one, each times a factor.", 0},
    {"add(fragment1, fragment2, width, /)", audio_add, "Two sounds at once.", 0},
    {"bias(fragment, width, bias, /)", audio_bias, "All samples plus a number, round and round.", 0},
    {"reverse(fragment, width, /)", audio_reverse, "The samples from the end.", 0},
    {"byteswap(fragment, width, /)", audio_byteswap, "The bytes of each sample from the end.", 0},
    {"lin2lin(fragment, width, newwidth, /)", audio_lin2lin, "Samples of another width.", 0},
    {"ratecv(fragment, width, nchannels, inrate, outrate, state, weightA=1, weightB=0, /)", audio_ratecv,
     "(fragment, state) at another rate; state: None, or that of the piece before.", 0},
    {"lin2ulaw(fragment, width, /)", audio_lin2ulaw, "In u-LAW, a byte a sample.", 0},
    {"ulaw2lin(fragment, width, /)", audio_ulaw2lin, "From u-LAW.", 0},
    {"lin2alaw(fragment, width, /)", audio_lin2alaw, "In a-LAW, a byte a sample.", 0},
    {"alaw2lin(fragment, width, /)", audio_alaw2lin, "From a-LAW.", 0},
    {"lin2adpcm(fragment, width, state, /)", audio_lin2adpcm, "(fragment, state) in Intel/DVI ADPCM, four bits a sample.", 0},
    {"adpcm2lin(fragment, width, state, /)", audio_adpcm2lin, "(fragment, state) from Intel/DVI ADPCM.", 0},
    {0},
};

static int init(Ref module) {
    if (!audio_error) audio_error = exception_class_new("audioop.error", Exception);
    if (!audio_error || module_add(module, "error", as_ref(audio_error)) < 0) return -1;
    return warn(DeprecationWarning, 1, "'audioop' is deprecated and slated for removal in Python 3.13");
}

const ModuleDef audioop_module = {
    .name = "audioop", .doc = "Sound in memory: measuring, changing, converting.", .functions = functions, .init = init};
