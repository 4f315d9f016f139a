/* The module _bz2: Burrows-Wheeler compression by the system's libbz2, which is loaded with the module; lib/bz2.py makes files
 * of it. */
#include "stdlib/data/stream_coder.h"

/* ---- libbz2, by bzlib.h of version 1.0 */

typedef struct BzStream {
    const uint8_t *next_in;
    unsigned avail_in, total_in[2];
    uint8_t *next_out;
    unsigned avail_out, total_out[2];
    void *state, *alloc, *free, *opaque;
} BzStream;

_Static_assert(sizeof(BzStream) <= sizeof((StreamCoder *)0)->stream, "room for libbz2's stream");

enum { BZ_RUN, BZ_FLUSH, BZ_FINISH };
enum { BZ_STREAM_END = 4, BZ_SEQUENCE_ERROR = -1, BZ_PARAM_ERROR = -2, BZ_MEM_ERROR = -3, BZ_DATA_ERROR = -4, BZ_DATA_ERROR_MAGIC = -5,
       BZ_IO_ERROR = -6, BZ_UNEXPECTED_EOF = -7 };

static struct {
    int (*compress_init)(BzStream *s, int level, int verbosity, int work_factor);
    int (*compress)(BzStream *s, int action);
    int (*compress_end)(BzStream *s);
    int (*decompress_init)(BzStream *s, int verbosity, int small);
    int (*decompress)(BzStream *s);
    int (*decompress_end)(BzStream *s);
} bz;

static const LibrarySymbol symbols[] = {
    {"BZ2_bzCompressInit", &bz.compress_init}, {"BZ2_bzCompress", &bz.compress}, {"BZ2_bzCompressEnd", &bz.compress_end},
    {"BZ2_bzDecompressInit", &bz.decompress_init}, {"BZ2_bzDecompress", &bz.decompress}, {"BZ2_bzDecompressEnd", &bz.decompress_end}, {0},
};
static Library library = {{"libbz2.so.1.0", "libbz2.so.1", NULL}, "libbz2-1.0", symbols, false};

static void *throw_bz(int status) {
    switch (status) {
    case BZ_PARAM_ERROR: return throw(ValueError, "Internal error - invalid parameters passed to libbzip2");
    case BZ_MEM_ERROR: return throw_memory();
    case BZ_DATA_ERROR:
    case BZ_DATA_ERROR_MAGIC: return throw(OSError, "Invalid data stream");
    case BZ_IO_ERROR: return throw(OSError, "Unknown I/O error");
    case BZ_UNEXPECTED_EOF: return throw(EOFError, "Compressed file ended before the logical end-of-stream was detected");
    case BZ_SEQUENCE_ERROR: return throw(RuntimeError, "Internal error - Invalid sequence of commands sent to libbzip2");
    default: return throw(OSError, "Unrecognized error from libbzip2: %d", status);
    }
}

/* ---- steps */

static BzStream *stream_of(StreamCoder *c) { return (BzStream *)c->stream; }
static unsigned at_most_unsigned(size_t n) { return n > UINT32_MAX ? UINT32_MAX : (unsigned)n; }

static void span_lend(BzStream *s, const StreamSpan *span) {
    s->next_in = span->in;
    s->avail_in = at_most_unsigned(span->in_size);
    s->next_out = span->out;
    s->avail_out = at_most_unsigned(span->out_size);
}

static StreamState span_return(const BzStream *s, StreamSpan *span, int status) {
    span->in_size -= (size_t)(s->next_in - span->in);
    span->out_size -= (size_t)(s->next_out - span->out);
    span->in = s->next_in;
    span->out = s->next_out;
    return status == BZ_STREAM_END ? STREAM_ENDED : status < 0 ? STREAM_FAILED : STREAM_GOES_ON;
}

/* Run with nothing to do is an error of libbz2's: a run ends when its input does, output follows with the next. */
static StreamState compress_step_nogil(StreamCoder *c, StreamSpan *span, bool finish, int *status) {
    BzStream *s = stream_of(c);
    if (!span->in_size && !finish) return STREAM_GOES_ON;
    span_lend(s, span);
    *status = bz.compress(s, finish ? BZ_FINISH : BZ_RUN);
    return span_return(s, span, *status);
}

static StreamState decompress_step_nogil(StreamCoder *c, StreamSpan *span, bool finish, int *status) {
    BzStream *s = stream_of(c);
    span_lend(s, span);
    *status = bz.decompress(s);
    return span_return(s, span, *status);
}

static void compress_end(StreamCoder *c) { bz.compress_end(stream_of(c)); }
static void decompress_end(StreamCoder *c) { bz.decompress_end(stream_of(c)); }

static const StreamKind compress_kind = {"bz2", compress_step_nogil, throw_bz, compress_end, NULL, false, false};
static const StreamKind decompress_kind = {"bz2", decompress_step_nogil, throw_bz, decompress_end, "End of stream already reached", false, true};

/* ---- types */

static Own compressor_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[1];
    int level = 9;
    if (args_bind(&signature, "BZ2Compressor(compresslevel=9, /)", args, count, names, a) < 0) return NULL;
    if (a[0] && int_from(a[0], &level) < 0) return NULL;
    if (level < 1 || level > 9) return throw(ValueError, "compresslevel must be between 1 and 9");
    scoped Own self = stream_coder_new(type);
    if (!self) return NULL;
    int status = bz.compress_init(stream_of(stream_coder_of(self)), level, 0, 0);
    if (status < 0) return throw_bz(status);
    stream_coder_of(self)->kind = &compress_kind;
    return give(self);
}

static Own decompressor_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (count) return throw(TypeError, "BZ2Decompressor() takes no %s arguments", names ? "keyword" : "positional");
    scoped Own self = stream_coder_new(type);
    if (!self) return NULL;
    int status = bz.decompress_init(stream_of(stream_coder_of(self)), 0, 0);
    if (status < 0) return throw_bz(status);
    stream_coder_of(self)->kind = &decompress_kind;
    return give(self);
}

static const GetSetRow decompressor_getset[] = {STREAM_GETSET_ROWS, {0}};

static Type compressor_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_bz2.BZ2Compressor", .doc = "Compresses data piece by piece.", .base = &object_type,
    .flags = TYPE_BASE, .size = sizeof(StreamCoder), .methods = stream_compressor_methods, .new = compressor_new, .dealloc = stream_coder_dealloc,
};
static Type decompressor_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_bz2.BZ2Decompressor", .doc = "Decompresses data piece by piece.", .base = &object_type,
    .flags = TYPE_BASE, .size = sizeof(StreamCoder), .methods = stream_decompressor_methods, .getset = decompressor_getset, .new = decompressor_new,
    .dealloc = stream_coder_dealloc,
};

static int init(Ref module) {
    if (library_load(&library, "bz2") < 0 || type_ready(&compressor_type) < 0 || type_ready(&decompressor_type) < 0) return -1;
    return module_add(module, "BZ2Compressor", as_ref(&compressor_type)) < 0 ? -1 : module_add(module, "BZ2Decompressor", as_ref(&decompressor_type));
}

const ModuleDef _bz2_module = {"_bz2", "Compression by libbz2.", NULL, NULL, init};
