/* Bytes through a library's stream, in pieces (stream_coder.h).
 *
 * The library works without the GIL, under the lock of its object.  The input is held by its buffer meanwhile; the output
 * grows block by block up to the limit asked for.  What a limit leaves of the input is kept, in front of what comes next. */
#include "stdlib/data/stream_coder.h"

enum { FIRST_BLOCK = 32 * 1024 };

typedef struct Flow {
    StreamCoder *coder;
    const uint8_t *in;
    size_t in_size;
    uint8_t *out;             /* of mem_alloc */
    size_t out_size, capacity, limit;
    bool finish, no_memory;
    StreamState state;
    int status;
} Flow;

static bool flow_grow(Flow *f) {
    if (f->out_size < f->capacity) return true;
    size_t capacity = f->capacity ? f->capacity * 2 : FIRST_BLOCK;
    if (capacity > f->limit) capacity = f->limit;
    uint8_t *out = mem_realloc(f->out, capacity ? capacity : 1);
    if (!out) return !(f->no_memory = true);
    f->out = out;
    f->capacity = capacity;
    return true;
}

/* Until the input is used up (finish: the stream has ended), the output is full, or something is wrong. */
static void flow_run_nogil(Flow *f) {
    while (flow_grow(f)) {
        StreamSpan span = {f->in, f->in_size, f->out + f->out_size, f->capacity - f->out_size};
        f->state = f->coder->kind->step_nogil(f->coder, &span, f->finish, &f->status);
        f->in = span.in;
        f->in_size = span.in_size;
        f->out_size = f->capacity - span.out_size;
        if (f->state != STREAM_GOES_ON || f->out_size == f->limit) return;
        if (span.out_size && !f->in_size && !f->finish) return;
    }
}

/* With the coder's lock. */
static void flow_run(Flow *f) { WITHOUT_GIL_FOR(f->coder->kind->cause, flow_run_nogil(f)); }

static Own flow_result(Flow *f) {
    Own result = f->no_memory ? throw_memory() : f->state == STREAM_FAILED ? f->coder->kind->throw(f->status) : bytes_new(f->out, f->out_size);
    mem_free(f->out);
    f->out = NULL;
    return result;
}

/* ---- objects */

Own stream_coder_new(Type *type) {
    StreamCoder *c = object_new(type, 0);
    if (!c) return NULL;
    scoped Own self = as_own(c);
    lock_init(&c->lock);
    c->needs_input = true;
    c->pending = bytes_new("", 0);
    c->unused = c->pending ? own(c->pending) : NULL;
    return c->pending ? give(self) : NULL;
}

void stream_coder_dealloc(Object *o) {
    StreamCoder *c = (StreamCoder *)o;
    if (c->kind) c->kind->end(c);
    decref(c->pending);
    decref(c->unused);
    object_free(o);
}

static Own stream_coder_no_pickle(Ref self, const Ref *a) { return throw(TypeError, "cannot pickle %T object", self); }

/* ---- compressing */

static Own compress_more(StreamCoder *c, Buffer *data, bool finish) {
    scoped Own held = own(as_ref(c));
    if (lock_await(&c->lock) < 0) return NULL;
    if (c->finished) {
        lock_release(&c->lock);
        return throw(ValueError, finish ? "Repeated call to flush()" : "Compressor has been flushed");
    }
    Flow f = {.coder = c, .in = data->data, .in_size = data->size_bytes, .limit = MEM_MAX, .finish = finish};
    c->finished = finish;
    if (finish || f.in_size) flow_run(&f);
    lock_release(&c->lock);
    return flow_result(&f);
}

static Own stream_coder_compress(Ref self, const Ref *a) {
    Buffer data;
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    Own result = compress_more(stream_coder_of(self), &data, false);
    buffer_release(&data);
    return result;
}

static Own stream_coder_flush(Ref self, const Ref *a) { return compress_more(stream_coder_of(self), &(Buffer){0}, true); }

/* ---- decompressing */

/* What the library did not take, and whether it wants more. */
static int flow_keep_rest(const Flow *f) {
    StreamCoder *c = f->coder;
    scoped Own rest = bytes_new(f->in, f->in_size), none = rest ? bytes_new("", 0) : NULL;
    if (!none) return -1;
    bool ended = f->state == STREAM_ENDED, full = f->out_size == f->limit;
    if (ended) own_set_take(&c->unused, give(rest));
    own_set_take(&c->pending, ended ? give(none) : give(rest));
    c->finished = ended;
    c->needs_input = !ended && !f->in_size && !(full && c->kind->full_means_more);
    return 0;
}

/* With the coder's lock.  input: bytes, or anything with a buffer. */
static Own decompress_locked(StreamCoder *c, Ref input, size_t limit) {
    Buffer data;
    if (buffer_get(input, &data, BUFFER_READ) < 0) return NULL;
    Flow f = {.coder = c, .in = data.data, .in_size = data.size_bytes, .limit = limit};
    flow_run(&f);
    int kept = f.no_memory || f.state == STREAM_FAILED ? 0 : flow_keep_rest(&f);
    if (f.state == STREAM_FAILED && c->kind->error_is_final) c->broken = !(c->needs_input = false);
    buffer_release(&data);
    scoped Own result = flow_result(&f);
    return kept < 0 ? NULL : give(result);
}

static Own stream_coder_decompress(Ref self, const Ref *a) {
    StreamCoder *c = stream_coder_of(self);
    ssize_t limit = -1;
    scoped Own held = own(self);
    if (!has_buffer(a[0])) return throw(TypeError, "a bytes-like object is required, not '%T'", a[0]);
    if ((a[1] && index_ssize(a[1], &limit) < 0) || lock_await(&c->lock) < 0) return NULL;
    scoped Own result = NULL;
    if (c->finished) {
        throw(EOFError, "%s", c->kind->ended);
    } else if (c->broken) {
        throw(ValueError, "Decompressor is unusable after a previous error");
    } else {
        size_t kept;
        scoped Own all = length(c->pending, &kept) < 0 ? NULL : kept ? binary(OP_ADD, c->pending, a[0]) : own(a[0]);
        if (all) result = decompress_locked(c, all, limit < 0 ? MEM_MAX : (size_t)limit);
    }
    lock_release(&c->lock);
    return give(result);
}

Own stream_coder_eof(Ref self) { return bool_new(stream_coder_of(self)->finished); }
Own stream_coder_needs_input(Ref self) { return bool_new(stream_coder_of(self)->needs_input); }
Own stream_coder_unused(Ref self) { return own(stream_coder_of(self)->unused); }

const MethodRow stream_compressor_methods[] = {
    {"__reduce__(self, /)", stream_coder_no_pickle, "TypeError.", 0},
    {"compress(self, data, /)", stream_coder_compress, "Compress more data: what is complete of the result.", 0},
    {"flush(self, /)", stream_coder_flush, "The rest of the result.  The object is of no use after it.", 0},
    {0},
};
const MethodRow stream_decompressor_methods[] = {
    {"__reduce__(self, /)", stream_coder_no_pickle, "TypeError.", 0},
    {"decompress(self, data, max_length=-1)", stream_coder_decompress, "Decompress more data, to at most max_length bytes if that is not negative.", 0},
    {0},
};
