/* The module zlib: deflate by the system's libz, which is loaded with the module.
 *
 * What takes long is done without the GIL; a lock of each object keeps two threads from working on one stream.  The input
 * is held by its buffer meanwhile; the output grows block by block. */
#include "stdlib/data/library.h"
#include "stdlib/stdlib.h"

/* ---- libz, by zlib.h of version 1.2 */

typedef struct ZStream {
    const uint8_t *next_in;
    unsigned avail_in;
    unsigned long total_in;
    uint8_t *next_out;
    unsigned avail_out;
    unsigned long total_out;
    const char *message;
    void *state, *alloc, *free, *opaque;
    int data_type;
    unsigned long adler, reserved;
} ZStream;

enum { Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES };
enum { Z_OK = 0, Z_STREAM_END = 1, Z_NEED_DICT = 2, Z_BUF_ERROR = -5, Z_MEM_ERROR = -4, Z_DATA_ERROR = -3, Z_STREAM_ERROR = -2 };
enum { MAX_WBITS = 15, DEF_MEM_LEVEL = 8, DEFLATED = 8, FIRST_BLOCK = 16 * 1024 };

static struct {
    const char *(*version)(void);
    int (*deflate_init)(ZStream *z, int level, int method, int bits, int memory, int strategy, const char *version, int size);
    int (*deflate)(ZStream *z, int flush);
    int (*deflate_end)(ZStream *z);
    int (*deflate_copy)(ZStream *to, ZStream *from);
    int (*deflate_dictionary)(ZStream *z, const uint8_t *data, unsigned size);
    int (*inflate_init)(ZStream *z, int bits, const char *version, int size);
    int (*inflate)(ZStream *z, int flush);
    int (*inflate_end)(ZStream *z);
    int (*inflate_copy)(ZStream *to, ZStream *from);
    int (*inflate_dictionary)(ZStream *z, const uint8_t *data, unsigned size);
    unsigned long (*crc32)(unsigned long crc, const uint8_t *data, size_t size);
    unsigned long (*adler32)(unsigned long adler, const uint8_t *data, size_t size);
} z;

static const LibrarySymbol symbols[] = {
    {"zlibVersion", &z.version}, {"deflateInit2_", &z.deflate_init}, {"deflate", &z.deflate}, {"deflateEnd", &z.deflate_end},
    {"deflateCopy", &z.deflate_copy}, {"deflateSetDictionary", &z.deflate_dictionary}, {"inflateInit2_", &z.inflate_init},
    {"inflate", &z.inflate}, {"inflateEnd", &z.inflate_end}, {"inflateCopy", &z.inflate_copy},
    {"inflateSetDictionary", &z.inflate_dictionary}, {"crc32_z", &z.crc32}, {"adler32_z", &z.adler32}, {0},
};
static Library library = {{"libz.so.1", "libz.so", NULL}, "zlib1g", symbols, false};
static Type *zlib_error;

static void *throw_zlib(const ZStream *stream, int error, const char *doing) {
    const char *text = stream->message;
    if (!text && error == Z_BUF_ERROR) text = "incomplete or truncated stream";
    if (!text && error == Z_STREAM_ERROR) text = "inconsistent stream state";
    if (!text && error == Z_DATA_ERROR) text = "invalid input data";
    if (!text) return throw(zlib_error, "Error %d %s", error, doing);
    return throw(zlib_error, "Error %d %s: %.200s", error, doing, text);
}

/* ---- a stream at work: input to output, in blocks */

typedef struct Work {
    ZStream *stream;
    int (*step)(ZStream *z, int flush);
    const uint8_t *in;
    size_t in_size, limit;   /* limit: most bytes of output */
    uint8_t *out;            /* of mem_alloc */
    size_t out_size, capacity;
    int flush, status;
    bool no_memory;
} Work;

static bool work_grow(Work *w) {
    if (w->out_size < w->capacity) return true;
    size_t capacity = w->capacity ? w->capacity * 2 : FIRST_BLOCK;
    if (capacity > w->limit) capacity = w->limit;
    uint8_t *out = mem_realloc(w->out, capacity ? capacity : 1);
    if (!out) return !(w->no_memory = true);
    w->out = out;
    w->capacity = capacity;
    return true;
}

/* Until the input is used up and the output is complete, or full, or something is wrong. */
static void work_run_nogil(Work *w) {
    ZStream *s = w->stream;
    for (;;) {
        unsigned in = w->in_size > UINT32_MAX ? UINT32_MAX : (unsigned)w->in_size;
        if (!work_grow(w)) return;
        size_t room = w->capacity - w->out_size;
        unsigned out = room > UINT32_MAX ? UINT32_MAX : (unsigned)room;
        s->next_in = w->in;
        s->avail_in = in;
        s->next_out = w->out + w->out_size;
        s->avail_out = out;
        w->status = w->step(s, in < w->in_size ? Z_NO_FLUSH : w->flush);
        w->in += in - s->avail_in;
        w->in_size -= in - s->avail_in;
        w->out_size += out - s->avail_out;
        if (w->status != Z_OK && w->status != Z_BUF_ERROR) return;
        if (w->out_size == w->limit) return;
        if (s->avail_out == 0) continue;
        if (w->in_size == 0 || w->status == Z_BUF_ERROR) return;
    }
}

static void work_run(Work *w) { WITHOUT_GIL_FOR("zlib", work_run_nogil(w)); }

static Own work_result(Work *w) {
    Own result = w->no_memory ? throw_memory() : bytes_new(w->out, w->out_size);
    mem_free(w->out);
    w->out = NULL;
    return result;
}

/* ---- all at once */

static Own zlib_compress(Ref m, const Ref *a) {
    int level = -1, bits = MAX_WBITS;
    Buffer data;
    ZStream s = {0};
    if ((a[1] && int_from(a[1], &level) < 0) || (a[2] && int_from(a[2], &bits) < 0)) return NULL;
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    int error = z.deflate_init(&s, level, DEFLATED, bits, DEF_MEM_LEVEL, 0, z.version(), sizeof s);
    Work w = {.stream = &s, .step = z.deflate, .in = data.data, .in_size = data.size_bytes, .limit = MEM_MAX, .flush = Z_FINISH};
    if (error == Z_OK) {
        work_run(&w);
        z.deflate_end(&s);
    }
    buffer_release(&data);
    if (error == Z_OK) return work_result(&w);
    if (error == Z_MEM_ERROR) return throw(MemoryError, "Out of memory while compressing data");
    return error == Z_STREAM_ERROR ? throw(zlib_error, "Bad compression level") : throw_zlib(&s, error, "while compressing data");
}

static Own zlib_decompress(Ref m, const Ref *a) {
    int bits = MAX_WBITS;
    ssize_t size = FIRST_BLOCK;
    Buffer data;
    ZStream s = {0};
    if ((a[1] && int_from(a[1], &bits) < 0) || (a[2] && index_ssize(a[2], &size) < 0)) return NULL;
    if (size < 0) return throw(ValueError, "bufsize must be non-negative");
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    int error = z.inflate_init(&s, bits, z.version(), sizeof s);
    Work w = {.stream = &s, .step = z.inflate, .in = data.data, .in_size = data.size_bytes, .limit = MEM_MAX, .flush = Z_SYNC_FLUSH};
    if (error == Z_OK) work_run(&w);
    buffer_release(&data);
    if (error != Z_OK) return throw_zlib(&s, error, "while preparing to decompress data");
    scoped Own result = work_result(&w);
    if (result && w.status == Z_OK) w.status = Z_BUF_ERROR;
    if (result && w.status != Z_STREAM_END) {
        CLEAR(result);
        throw_zlib(&s, w.status, "while decompressing data");
    }
    z.inflate_end(&s);
    return give(result);
}

/* ---- objects */

typedef struct Coder {
    Object head;
    ZStream stream;
    struct Lock lock;
    bool alive, deflates, ended;
    Own unused, unconsumed, dictionary;
} Coder;

static Type compress_type, decompress_type;
static Coder *coder_of(Ref v) { return (Coder *)object_of(v); }

static void coder_dealloc(Object *o) {
    Coder *c = (Coder *)o;
    if (c->alive) (c->deflates ? z.deflate_end : z.inflate_end)(&c->stream);
    decref(c->unused);
    decref(c->unconsumed);
    decref(c->dictionary);
    object_free(o);
}

static Own coder_new(bool deflates) {
    Coder *c = object_new(deflates ? &compress_type : &decompress_type, 0);
    if (!c) return NULL;
    scoped Own self = as_own(c);
    lock_init(&c->lock);
    c->deflates = deflates;
    c->unused = bytes_new("", 0);
    c->unconsumed = bytes_new("", 0);
    return c->unused && c->unconsumed ? give(self) : NULL;
}

static int set_dictionary(Coder *c, Ref given) {
    Buffer data;
    if (buffer_get(given, &data, BUFFER_READ) < 0) return -1;
    int error = (c->deflates ? z.deflate_dictionary : z.inflate_dictionary)(&c->stream, data.data, (unsigned)data.size_bytes);
    buffer_release(&data);
    if (error == Z_OK) return 0;
    if (c->deflates) return fail(ValueError, "Invalid dictionary");
    throw_zlib(&c->stream, error, "while setting zdict");
    return -1;
}

/* level, method, wbits, memLevel, strategy, zdict */
static Own zlib_compressobj(Ref m, const Ref *a) {
    int n[5] = {-1, DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, 0};
    for (size_t i = 0; i < 5; i++)
        if (a[i] && int_from(a[i], &n[i]) < 0) return NULL;
    scoped Own self = coder_new(true);
    if (!self) return NULL;
    Coder *c = coder_of(self);
    int error = z.deflate_init(&c->stream, n[0], n[1], n[2], n[3], n[4], z.version(), sizeof c->stream);
    if (error == Z_STREAM_ERROR) return throw(ValueError, "Invalid initialization option");
    if (error != Z_OK) return error == Z_MEM_ERROR ? throw(MemoryError, "Can't allocate memory for compression object") : throw_zlib(&c->stream, error, "while creating compression object");
    c->alive = true;
    return a[5] && set_dictionary(c, a[5]) < 0 ? NULL : give(self);
}

static Own zlib_decompressobj(Ref m, const Ref *a) {
    int bits = MAX_WBITS;
    if (a[0] && int_from(a[0], &bits) < 0) return NULL;
    if (a[1] && !has_buffer(a[1])) return throw(TypeError, "zdict argument must support the buffer protocol");
    scoped Own self = coder_new(false);
    if (!self) return NULL;
    Coder *c = coder_of(self);
    int error = z.inflate_init(&c->stream, bits, z.version(), sizeof c->stream);
    if (error == Z_STREAM_ERROR) return throw(ValueError, "Invalid initialization option");
    if (error != Z_OK) return throw_zlib(&c->stream, error, "while creating decompression object");
    c->alive = true;
    c->dictionary = a[1] ? own(a[1]) : NULL;
    if (a[1] && bits < 0 && set_dictionary(c, a[1]) < 0) return NULL; /* raw streams do not ask for it */
    return give(self);
}

static Own compress_compress(Ref self, const Ref *a) {
    Coder *c = coder_of(self);
    Buffer data;
    scoped Own held = own(self);
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    Work w = {.stream = &c->stream, .step = z.deflate, .in = data.data, .in_size = data.size_bytes, .limit = MEM_MAX};
    int status = lock_await(&c->lock);
    if (status == 0) {
        work_run(&w);
        lock_release(&c->lock);
    }
    buffer_release(&data);
    if (status < 0) return NULL;
    scoped Own result = work_result(&w);
    return result && w.status == Z_STREAM_ERROR ? throw_zlib(&c->stream, w.status, "while compressing data") : give(result);
}

static Own compress_flush(Ref self, const Ref *a) {
    Coder *c = coder_of(self);
    int mode = Z_FINISH;
    scoped Own held = own(self);
    if (a[0] && int_from(a[0], &mode) < 0) return NULL;
    if (mode == Z_NO_FLUSH) return bytes_new("", 0);
    if (lock_await(&c->lock) < 0) return NULL;
    Work w = {.stream = &c->stream, .step = z.deflate, .limit = MEM_MAX, .flush = mode};
    work_run(&w);
    if (w.status == Z_STREAM_END && mode == Z_FINISH && c->alive) {
        z.deflate_end(&c->stream);
        c->alive = false;
        c->stream.message = NULL;
    }
    lock_release(&c->lock);
    scoped Own result = work_result(&w);
    return result && w.status == Z_STREAM_ERROR ? throw_zlib(&c->stream, w.status, "while flushing") : give(result);
}

static Own coder_copy(Ref self, const Ref *a) {
    Coder *c = coder_of(self);
    scoped Own made = coder_new(c->deflates);
    if (!made || lock_await(&c->lock) < 0) return NULL;
    Coder *copy = coder_of(made);
    int error = c->alive ? (c->deflates ? z.deflate_copy : z.inflate_copy)(&copy->stream, &c->stream) : Z_STREAM_ERROR;
    copy->alive = error == Z_OK;
    copy->ended = c->ended;
    own_set_take(&copy->unused, own(c->unused));
    own_set_take(&copy->unconsumed, own(c->unconsumed));
    own_set_take(&copy->dictionary, c->dictionary ? own(c->dictionary) : NULL);
    lock_release(&c->lock);
    return error == Z_OK ? give(made) : throw(ValueError, "Inconsistent stream state");
}

/* inflate, with the dictionary where the stream asks for one. */
static int decompress_run(Coder *c, Work *w) {
    work_run(w);
    if (w->status != Z_NEED_DICT || !c->dictionary) return 0;
    if (set_dictionary(c, c->dictionary) < 0) return -1;
    work_run(w);
    return 0;
}

/* What lies behind the stream's end is unused; what the limit left is unconsumed. */
static int keep_rest(Coder *c, const Work *w) {
    if (w->status == Z_STREAM_END) {
        c->ended = true;
        scoped Own more = bytes_new(w->in, w->in_size), all = more ? binary(OP_ADD, c->unused, more) : NULL, none = all ? bytes_new("", 0) : NULL;
        if (!none) return -1;
        own_set_take(&c->unused, give(all));
        own_set_take(&c->unconsumed, give(none));
    } else {
        Own rest = bytes_new(w->in, w->in_size);
        if (!rest) return -1;
        own_set_take(&c->unconsumed, rest);
    }
    return 0;
}

static Own decompress_decompress(Ref self, const Ref *a) {
    Coder *c = coder_of(self);
    Buffer data;
    ssize_t limit = 0;
    scoped Own held = own(self);
    if (a[1] && index_ssize(a[1], &limit) < 0) return NULL;
    if (limit < 0) return throw(ValueError, "max_length must be non-negative");
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    Work w = {.stream = &c->stream, .step = z.inflate, .in = data.data, .in_size = data.size_bytes, .limit = limit ? (size_t)limit : MEM_MAX, .flush = Z_SYNC_FLUSH};
    int status = lock_await(&c->lock);
    if (status == 0) {
        if (c->ended) w.status = Z_STREAM_END;
        else status = decompress_run(c, &w);
        if (status == 0) status = keep_rest(c, &w);
        lock_release(&c->lock);
    }
    buffer_release(&data);
    scoped Own result = work_result(&w);
    if (status < 0 || !result) return NULL;
    bool good = w.status == Z_OK || w.status == Z_STREAM_END || w.status == Z_BUF_ERROR;
    return good ? give(result) : throw_zlib(&c->stream, w.status, "while decompressing data");
}

static Own decompress_flush(Ref self, const Ref *a) {
    ssize_t length = FIRST_BLOCK;
    if (a[0] && index_ssize(a[0], &length) < 0) return NULL;
    if (length <= 0) return throw(ValueError, "length must be greater than zero");
    scoped Own rest = own(coder_of(self)->unconsumed);
    return decompress_decompress(self, (const Ref[]){rest, NULL});
}

static Own decompress_unused(Ref self) { return own(coder_of(self)->unused); }
static Own decompress_unconsumed(Ref self) { return own(coder_of(self)->unconsumed); }
static Own decompress_eof(Ref self) { return bool_new(coder_of(self)->ended); }

#define COPY_ROWS {"__copy__(self, /)", coder_copy, "A copy.", 0}, {"__deepcopy__(self, memo, /)", coder_copy, "A copy.", 0}, {"copy(self, /)", coder_copy, "A copy in the same state.", 0}
static const MethodRow compress_methods[] = {
    COPY_ROWS,
    {"compress(self, data, /)", compress_compress, "Compress more data: what is complete of the result.", 0},
    {"flush(self, mode=4, /)", compress_flush, "The rest of the result.", 0},
    {0},
};
static const MethodRow decompress_methods[] = {
    COPY_ROWS,
    {"decompress(self, data, /, max_length=0)", decompress_decompress, "Decompress more data, to at most max_length bytes.", 0},
    {"flush(self, length=16384, /)", decompress_flush, "The rest of the result.", 0},
    {0},
};
static const GetSetRow decompress_getset[] = {
    {"eof", decompress_eof, NULL, "Has the end of the stream been seen?"},
    {"unconsumed_tail", decompress_unconsumed, NULL, "Input that max_length left."},
    {"unused_data", decompress_unused, NULL, "Input behind the end of the stream."},
    {0},
};
static Type compress_type = {
    .head = OBJECT_STATIC(&type_type), .name = "zlib.Compress", .base = &object_type, .flags = TYPE_NO_NEW, .size = sizeof(Coder),
    .methods = compress_methods, .dealloc = coder_dealloc,
};
static Type decompress_type = {
    .head = OBJECT_STATIC(&type_type), .name = "zlib.Decompress", .base = &object_type, .flags = TYPE_NO_NEW, .size = sizeof(Coder),
    .methods = decompress_methods, .getset = decompress_getset, .dealloc = coder_dealloc,
};

/* ---- check sums */

static Own sum_of(const Ref *a, unsigned long start, unsigned long (*sum)(unsigned long value, const uint8_t *data, size_t size)) {
    Buffer data;
    if (a[1]) {
        scoped Own n = index_of(a[1]), mask = int_new(UINT32_MAX), low = n && mask ? binary(OP_AND, n, mask) : NULL;
        int64_t value;
        if (!low || int64_from(low, &value) < 0) return NULL;
        start = (unsigned long)value;
    }
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    static const uint8_t nothing;
    const uint8_t *in = data.data ? data.data : &nothing;
    if (data.size_bytes > 5 * 1024) WITHOUT_GIL_FOR("crc", start = sum(start, in, data.size_bytes));
    else start = sum(start, in, data.size_bytes);
    buffer_release(&data);
    return int_new_unsigned(start & UINT32_MAX);
}
static Own zlib_crc32(Ref m, const Ref *a) { return sum_of(a, 0, z.crc32); }
static Own zlib_adler32(Ref m, const Ref *a) { return sum_of(a, 1, z.adler32); }

/* ---- the module */

static const struct { const char *name; int value; } constants[] = {
    {"MAX_WBITS", MAX_WBITS}, {"DEFLATED", DEFLATED}, {"DEF_MEM_LEVEL", DEF_MEM_LEVEL}, {"DEF_BUF_SIZE", FIRST_BLOCK},
    {"Z_NO_COMPRESSION", 0}, {"Z_BEST_SPEED", 1}, {"Z_BEST_COMPRESSION", 9}, {"Z_DEFAULT_COMPRESSION", -1},
    {"Z_DEFAULT_STRATEGY", 0}, {"Z_FILTERED", 1}, {"Z_HUFFMAN_ONLY", 2}, {"Z_RLE", 3}, {"Z_FIXED", 4}, {"Z_NO_FLUSH", Z_NO_FLUSH},
    {"Z_PARTIAL_FLUSH", Z_PARTIAL_FLUSH}, {"Z_SYNC_FLUSH", Z_SYNC_FLUSH}, {"Z_FULL_FLUSH", Z_FULL_FLUSH}, {"Z_FINISH", Z_FINISH},
    {"Z_BLOCK", Z_BLOCK}, {"Z_TREES", Z_TREES},
};

static int init(Ref module) {
    if (library_load(&library, "zlib") < 0) return -1;
    if (!zlib_error) zlib_error = exception_class_new("zlib.error", &exc_Exception);
    if (!zlib_error || type_ready(&compress_type) < 0 || type_ready(&decompress_type) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    if (module_add_take(module, "ZLIB_VERSION", str_new(z.version())) < 0) return -1;
    if (module_add_take(module, "ZLIB_RUNTIME_VERSION", str_new(z.version())) < 0) return -1;
    return module_add(module, "error", as_ref(zlib_error));
}

static const MethodRow functions[] = {
    {"adler32(data, value=1, /)", zlib_adler32, "A check sum.", 0},
    {"compress(data, /, level=-1, wbits=15)", zlib_compress, "Compressed bytes.", 0},
    {"compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)", zlib_compressobj, "An object that compresses piece by piece.", 0},
    {"crc32(data, value=0, /)", zlib_crc32, "A check sum.", 0},
    {"decompress(data, /, wbits=15, bufsize=16384)", zlib_decompress, "What compress() was given.", 0},
    {"decompressobj(wbits=15, zdict=b'')", zlib_decompressobj, "An object that decompresses piece by piece.", 0},
    {0},
};

const ModuleDef zlib_module = {"zlib", "Compression by libz.", functions, NULL, init};
