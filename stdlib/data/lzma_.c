/* The module _lzma: LZMA and XZ by the system's liblzma, which is loaded with the module; lib/lzma.py makes files of it. */
#include "stdlib/data/lzma.h"

_Static_assert(sizeof(LzmaStream) <= sizeof((StreamCoder *)0)->stream, "room for liblzma's stream");

LzmaLibrary lzma;
Type *lzma_error;

static const LibrarySymbol symbols[] = {
    {"lzma_lzma_preset", &lzma.preset}, {"lzma_easy_encoder", &lzma.easy_encoder}, {"lzma_stream_encoder", &lzma.stream_encoder},
    {"lzma_alone_encoder", &lzma.alone_encoder}, {"lzma_raw_encoder", &lzma.raw_encoder}, {"lzma_auto_decoder", &lzma.auto_decoder},
    {"lzma_stream_decoder", &lzma.stream_decoder}, {"lzma_alone_decoder", &lzma.alone_decoder}, {"lzma_raw_decoder", &lzma.raw_decoder},
    {"lzma_code", &lzma.code}, {"lzma_end", &lzma.end}, {"lzma_get_check", &lzma.get_check}, {"lzma_check_is_supported", &lzma.check_is_supported},
    {"lzma_properties_size", &lzma.properties_size}, {"lzma_properties_encode", &lzma.properties_encode},
    {"lzma_properties_decode", &lzma.properties_decode}, {0},
};
static Library library = {{"liblzma.so.5", "liblzma.so", NULL}, "liblzma5", symbols, false};

enum { FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW };
enum { RUN = 0, FINISH = 3, TELL_NO_CHECK = 1, TELL_ANY_CHECK = 4 };

void *lzma_throw(int status) {
    static const char *const texts[] = {
        [LZMA_UNSUPPORTED_CHECK] = "Unsupported integrity check", [LZMA_MEMLIMIT_ERROR] = "Memory usage limit exceeded",
        [LZMA_FORMAT_ERROR] = "Input format not supported by decoder", [LZMA_OPTIONS_ERROR] = "Invalid or unsupported options",
        [LZMA_DATA_ERROR] = "Corrupt input data", [LZMA_BUF_ERROR] = "Insufficient buffer space", [LZMA_PROG_ERROR] = "Internal error",
    };
    if (status == LZMA_MEM_ERROR) return throw_memory();
    const char *text = status >= 0 && (size_t)status < COUNT_OF(texts) ? texts[status] : NULL;
    return text ? throw(lzma_error, "%s", text) : throw(lzma_error, "Unrecognized error from liblzma: %d", status);
}

/* ---- steps */

static LzmaStream *stream_of(StreamCoder *c) { return (LzmaStream *)c->stream; }

/* liblzma mentions the check sum in passing, and complains when it could do nothing, which want of input explains. */
static StreamState step_nogil(StreamCoder *c, StreamSpan *span, bool finish, int *status) {
    LzmaStream *s = stream_of(c);
    s->next_in = span->in;
    s->avail_in = span->in_size;
    s->next_out = span->out;
    s->avail_out = span->out_size;
    *status = lzma.code(s, finish ? FINISH : RUN);
    *span = (StreamSpan){s->next_in, s->avail_in, s->next_out, s->avail_out};
    if (*status == LZMA_GET_CHECK || *status == LZMA_NO_CHECK) {
        c->check = lzma.get_check(s);
        return STREAM_GOES_ON;
    }
    if (*status == LZMA_BUF_ERROR && !s->avail_in && s->avail_out) return STREAM_GOES_ON;
    return *status == LZMA_STREAM_END ? STREAM_ENDED : *status == LZMA_OK ? STREAM_GOES_ON : STREAM_FAILED;
}

static void stream_end(StreamCoder *c) { lzma.end(stream_of(c)); }
static const StreamKind kind = {"lzma", step_nogil, lzma_throw, stream_end, "Already at end of stream", true, false};

/* The stream was set up, if the status says so. */
static Own coder_started(Own self_taken, int status) {
    scoped Own self = self_taken;
    if (status != LZMA_OK) return status < 0 ? NULL : lzma_throw(status);
    stream_coder_of(self)->kind = &kind;
    return give(self);
}

/* ---- compressors */

static int start_xz(StreamCoder *c, Ref preset, Ref specs) {
    LzmaChain chain;
    if (!specs) {
        uint32_t level = LZMA_PRESET_DEFAULT;
        return preset && lzma_uint32_from(preset, &level) < 0 ? -1 : lzma.easy_encoder(stream_of(c), level, c->check);
    }
    int status = lzma_chain_from(&chain, specs);
    if (status == 0) status = lzma.stream_encoder(stream_of(c), chain.filters, c->check);
    lzma_chain_free(&chain);
    return status;
}

static int start_alone(StreamCoder *c, Ref preset, Ref specs) {
    LzmaChain chain;
    LzmaOptions options;
    if (!specs) return lzma_options_preset(&options, preset) < 0 ? -1 : lzma.alone_encoder(stream_of(c), &options);
    int status = lzma_chain_from(&chain, specs);
    bool single = status == 0 && chain.filters[0].id == LZMA_FILTER_LZMA1 && chain.filters[1].id == LZMA_FILTER_NONE;
    if (single) status = lzma.alone_encoder(stream_of(c), chain.filters[0].options);
    else if (status == 0) status = fail(ValueError, "Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter");
    lzma_chain_free(&chain);
    return status;
}

static int start_raw(StreamCoder *c, Ref specs, int (*start)(LzmaStream *s, const LzmaFilter *filters)) {
    LzmaChain chain;
    int status = lzma_chain_from(&chain, specs);
    if (status == 0) status = start(stream_of(c), chain.filters);
    lzma_chain_free(&chain);
    return status;
}

static Ref unless_none(Ref v) { return v && !is_none(v) ? v : NULL; }

static Own compressor_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[4];
    int format = FORMAT_XZ, check = -1;
    if (args_bind(&signature, "LZMACompressor(format=1, check=-1, preset=None, filters=None)", args, count, names, a) < 0) return NULL;
    if ((a[0] && int_from(a[0], &format) < 0) || (a[1] && int_from(a[1], &check) < 0)) return NULL;
    Ref preset = unless_none(a[2]), filters = unless_none(a[3]);
    if (preset && filters) return throw(ValueError, "Cannot specify both preset and filter chain");
    if (format != FORMAT_XZ && check != -1 && check != 0) return throw(ValueError, "Integrity checks are only supported by FORMAT_XZ");
    if (format < FORMAT_XZ || format > FORMAT_RAW) return throw(ValueError, "Invalid container format: %d", format);
    if (format == FORMAT_RAW && !filters) return throw(ValueError, "Must specify filters for FORMAT_RAW");
    scoped Own self = stream_coder_new(type);
    if (!self) return NULL;
    StreamCoder *c = stream_coder_of(self);
    c->check = check == -1 ? LZMA_CHECK_CRC64 : check;
    int status = format == FORMAT_XZ ? start_xz(c, preset, filters) : format == FORMAT_ALONE ? start_alone(c, preset, filters) : start_raw(c, filters, lzma.raw_encoder);
    return coder_started(give(self), status);
}

/* ---- decompressors */

static int memory_limit(Ref given, int format, uint64_t *out) {
    *out = UINT64_MAX;
    if (!given) return 0;
    if (format == FORMAT_RAW) return fail(ValueError, "Cannot specify memory limit with FORMAT_RAW");
    scoped Own n = index_of(given);
    if (!n) return -1;
    if (int_sign(n) < 0) return fail(OverflowError, "can't convert negative int to unsigned");
    return int_as_uint64(n, out) ? 0 : fail(OverflowError, "int too big to convert");
}

static Own decompressor_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[3];
    int format = FORMAT_AUTO;
    uint64_t memory;
    if (args_bind(&signature, "LZMADecompressor(format=0, memlimit=None, filters=None)", args, count, names, a) < 0) return NULL;
    if (a[0] && int_from(a[0], &format) < 0) return NULL;
    Ref filters = unless_none(a[2]);
    if (memory_limit(unless_none(a[1]), format, &memory) < 0) return NULL;
    if (format == FORMAT_RAW && !filters) return throw(ValueError, "Must specify filters for FORMAT_RAW");
    if (format != FORMAT_RAW && filters) return throw(ValueError, "Cannot specify filters except with FORMAT_RAW");
    if (format < FORMAT_AUTO || format > FORMAT_RAW) return throw(ValueError, "Invalid container format: %d", format);
    scoped Own self = stream_coder_new(type);
    if (!self) return NULL;
    StreamCoder *c = stream_coder_of(self);
    LzmaStream *s = stream_of(c);
    c->check = format == FORMAT_ALONE || format == FORMAT_RAW ? 0 : LZMA_CHECK_UNKNOWN;
    uint32_t flags = TELL_ANY_CHECK | TELL_NO_CHECK;
    int status = format == FORMAT_AUTO ? lzma.auto_decoder(s, memory, flags) : format == FORMAT_XZ ? lzma.stream_decoder(s, memory, flags)
               : format == FORMAT_ALONE ? lzma.alone_decoder(s, memory) : start_raw(c, filters, lzma.raw_decoder);
    return coder_started(give(self), status);
}

static Own decompressor_check(Ref self) { return small_int_new(stream_coder_of(self)->check); }

/* ---- types, the module */

static const GetSetRow decompressor_getset[] = {STREAM_GETSET_ROWS, {"check", decompressor_check, NULL, "The check sum in use, CHECK_UNKNOWN until it is known."}, {0}};

static Type compressor_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_lzma.LZMACompressor", .doc = "Compresses data piece by piece.", .base = &object_type,
    .flags = TYPE_BASE, .size = sizeof(StreamCoder), .methods = stream_compressor_methods, .new = compressor_new, .dealloc = stream_coder_dealloc,
};
static Type decompressor_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_lzma.LZMADecompressor", .doc = "Decompresses data piece by piece.", .base = &object_type,
    .flags = TYPE_BASE, .size = sizeof(StreamCoder), .methods = stream_decompressor_methods, .getset = decompressor_getset, .new = decompressor_new,
    .dealloc = stream_coder_dealloc,
};

static Own lzma_is_check_supported(Ref module, const Ref *a) {
    int check;
    return int_from(a[0], &check) < 0 ? NULL : bool_new(lzma.check_is_supported(check));
}

static const struct { const char *name; uint64_t value; } constants[] = {
    {"FORMAT_AUTO", FORMAT_AUTO}, {"FORMAT_XZ", FORMAT_XZ}, {"FORMAT_ALONE", FORMAT_ALONE}, {"FORMAT_RAW", FORMAT_RAW},
    {"CHECK_NONE", 0}, {"CHECK_CRC32", 1}, {"CHECK_CRC64", LZMA_CHECK_CRC64}, {"CHECK_SHA256", 10}, {"CHECK_ID_MAX", 15},
    {"CHECK_UNKNOWN", LZMA_CHECK_UNKNOWN}, {"FILTER_LZMA1", LZMA_FILTER_LZMA1}, {"FILTER_LZMA2", LZMA_FILTER_LZMA2},
    {"FILTER_DELTA", LZMA_FILTER_DELTA}, {"FILTER_X86", LZMA_FILTER_X86}, {"FILTER_POWERPC", 5}, {"FILTER_IA64", 6}, {"FILTER_ARM", 7},
    {"FILTER_ARMTHUMB", 8}, {"FILTER_SPARC", LZMA_FILTER_SPARC}, {"MF_HC3", 3}, {"MF_HC4", 4}, {"MF_BT2", 0x12}, {"MF_BT3", 0x13},
    {"MF_BT4", 0x14}, {"MODE_FAST", 1}, {"MODE_NORMAL", 2}, {"PRESET_DEFAULT", LZMA_PRESET_DEFAULT}, {"PRESET_EXTREME", UINT64_C(1) << 31},
};

static int init(Ref module) {
    if (library_load(&library, "lzma") < 0) return -1;
    if (!lzma_error) lzma_error = exception_class_new("_lzma.LZMAError", &exc_Exception);
    if (!lzma_error || type_ready(&compressor_type) < 0 || type_ready(&decompressor_type) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add_take(module, constants[i].name, int_new_unsigned(constants[i].value)) < 0) return -1;
    if (module_add(module, "LZMACompressor", as_ref(&compressor_type)) < 0 || module_add(module, "LZMAError", as_ref(lzma_error)) < 0) return -1;
    return module_add(module, "LZMADecompressor", as_ref(&decompressor_type));
}

static const MethodRow functions[] = {
    {"is_check_supported(check_id, /)", lzma_is_check_supported, "Can liblzma compute this check sum?", 0},
    {"_encode_filter_properties(filter, /)", lzma_encode_properties, "The options of a filter as bytes.", 0},
    {"_decode_filter_properties(filter_id, encoded_props, /)", lzma_decode_properties, "The filter that the bytes describe, a dict.", 0},
    {0},
};

const ModuleDef _lzma_module = {"_lzma", "Compression by liblzma.", functions, NULL, init};
