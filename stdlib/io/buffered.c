/* BufferedReader, BufferedWriter, BufferedRandom: one block of memory in front of a raw stream.  Here are the lock, the
 * raw stream, and what both sides have; reading is in buffered_read.c, writing in buffered_write.c.
 *
 * The block holds either bytes read ahead or bytes waiting to be written, in [at, end); `writing` says which.  A stream
 * that does both changes sides by writing out, or by moving the raw stream back over what was read ahead.
 *
 * The raw stream lets go of the GIL, so whoever works on it holds `lock`; calls that find all they need in the block
 * do not (nothing can happen in between).  The lock is handed over in the order of asking, so output keeps that order.
 * Nobody waits for a lock whose owner cannot release it any more (another thread of the process before a fork, or a
 * daemon thread when the interpreter ends): its bytes are its own business, and a fresh block is used instead.
 */
#include "stdlib/io/buffered.h"

#include <errno.h>
#include <unistd.h>

static int fail_detached(void) { return fail(ValueError, "raw stream has been detached"); }

/* ---- the lock */

/* The old block is left alone, since the owner's system call may still read it. */
static int lock_steal(Buffered *b) {
    char *fresh = mem_alloc(b->capacity);
    if (!fresh) return fail_memory();
    b->data = fresh;
    b->at = b->end = 0;
    lock_init(&b->lock);
    b->lock.fifo = true;
    return lock_acquire(&b->lock, DEADLINE_NOW);
}

COLD static int lock_wait(Buffered *b) {
    bool orphan = lock_is_orphan(&b->lock);
    if (!orphan && b->lock.owner == thread_current->number) return fail(RuntimeError, "reentrant call inside %R", as_ref(b));
    for (;;) {
        if (orphan || gil_is_finalizing(interp_current()->gil)) return lock_steal(b);
        if (lock_acquire(&b->lock, DEADLINE_NEVER) == 0) return 0;
        if (signals_run() < 0) return -1;
    }
}

static int lock_take(Buffered *b) { return LIKELY(!b->lock.locked) ? lock_acquire(&b->lock, DEADLINE_NOW) : lock_wait(b); }

int buffered_enter(Buffered *b) {
    if (lock_take(b) < 0) return -1;
    if (LIKELY(b->raw && b->capacity)) return 0;
    buffered_leave(b);
    return b->raw ? buffered_check_ready(as_ref(b)) : fail_detached(); /* __init__ ran meanwhile, or detach() */
}

void buffered_leave(Buffered *b) { (void)lock_release(&b->lock); }

/* ---- states */

int buffered_check_ready(Ref self) {
    Buffered *b = buffered_of(self);
    if (LIKELY(b->raw && b->capacity)) return 0;
    return b->detached ? fail_detached() : fail(ValueError, "I/O operation on uninitialized object");
}

int buffered_check_open(Ref self, const char *message) {
    if (buffered_check_ready(self) < 0) return -1;
    int closed = stream_is_closed(buffered_of(self)->raw);
    if (closed > 0) fail(ValueError, "%s", message);
    return closed ? -1 : 0;
}

/* ---- the raw stream */

/* What ran meanwhile may have detached it. */
static Own raw_held(Buffered *b) {
    if (b->raw) return own(b->raw);
    (void)!fail_detached();
    return NULL;
}

static ssize_t raw_count(Ref result, size_t most, const char *verb) {
    if (is_none(result)) return RAW_BLOCKED;
    ssize_t n;
    if (index_ssize(result, &n) < 0) return -1;
    if (n >= 0 && (size_t)n <= most) return n;
    return fail(OSError, "raw %s() returned invalid length %zd (should have been between 0 and %zu)", verb, n, most);
}

static ssize_t descriptor_count(ssize_t n) {
    if (n >= 0) return n;
    if (n == -1 && errno == EAGAIN) return RAW_BLOCKED;
    return n == -2 ? -1 : fail_errno();
}

/* Raw streams in Python see memory of their own, so that whatever they keep of it, or make of it, harms nobody. */
ssize_t buffered_raw_read(Buffered *b, char *to, size_t size) {
    int fd = raw_descriptor(b->raw);
    if (fd >= 0) return descriptor_count(fd_read(fd, to, size));
    scoped Own raw = own(b->raw), memory = bytearray_new(NULL, 0);
    ByteArray *bytes = memory ? (ByteArray *)object_of(memory) : NULL;
    if (!bytes || bytearray_resize(bytes, size) < 0) return -1;
    if (size) memset(bytes->data, 0, size);
    scoped Own view = memoryview_new(memory);
    Ref argument = view;
    scoped Own got = view ? call_method(raw, name_readinto, &argument, 1) : NULL;
    ssize_t n = got ? raw_count(got, size, "readinto") : -1;
    if (n > 0 && (size_t)n > bytes->length) return fail(OSError, "raw readinto() has taken its buffer away");
    if (n > 0) memcpy(to, bytes->data, (size_t)n);
    return n;
}

ssize_t buffered_raw_write(Buffered *b, const char *from, size_t size) {
    int fd = raw_descriptor(b->raw);
    if (fd >= 0) return descriptor_count(fd_write(fd, from, size));
    scoped Own raw = own(b->raw), memory = bytes_new(from, size), view = memory ? memoryview_new(memory) : NULL;
    Ref argument = view;
    scoped Own got = view ? call_method(raw, name_write, &argument, 1) : NULL;
    return got ? raw_count(got, size, "write") : -1;
}

static int64_t position_of(Ref result, const char *verb) {
    int64_t n;
    if (int64_from(result, &n) < 0) return -1;
    if (n >= 0) return n;
    return fail(OSError, "Raw stream returned invalid position %lld", (long long)n);
}

int64_t buffered_raw_seek(Buffered *b, int64_t offset, int whence) {
    scoped Own raw = own(b->raw), where = int_new(offset);
    Ref args[] = {where, small_int_new(whence)};
    scoped Own result = where ? call_method(raw, name_seek, args, 2) : NULL;
    return result ? position_of(result, "seek") : -1;
}

static int64_t raw_tell(Buffered *b) {
    scoped Own raw = own(b->raw), result = call_method(raw, name_tell, NULL, 0);
    return result ? position_of(result, "tell") : -1;
}

/* ---- sides */

int buffered_turn_to_reading(Buffered *b) {
    if (!b->writing) return 0;
    if (buffered_write_out(b) < 0) return -1;
    b->writing = false;
    b->at = b->end = 0;
    return 0;
}

int buffered_turn_to_writing(Buffered *b) {
    if (b->writing) return 0;
    if (b->at < b->end && buffered_raw_seek(b, -(int64_t)(b->end - b->at), SEEK_CUR) < 0) return -1;
    b->writing = true;
    b->at = b->end = 0;
    return 0;
}

/* How far the stream's position is from the raw stream's. */
static int64_t ahead(const Buffered *b) { return b->writing ? (int64_t)(b->end - b->at) : -(int64_t)(b->end - b->at); }

/* A raw stream may say that it is anywhere: what no number tells any more is the last place or the first. */
static int64_t move_by(int64_t at, int64_t step) {
    int64_t to;
    if (__builtin_add_overflow(at, step, &to)) return step < 0 ? INT64_MIN : INT64_MAX;
    return to;
}

/* ---- position */

static Own buffered_tell(Ref self, const Ref *a) {
    if (buffered_check_ready(self) < 0) return NULL;
    Buffered *b = buffered_of(self);
    int64_t at = raw_tell(b);
    if (at < 0) return NULL;
    at = move_by(at, ahead(b));
    return int_new(at < 0 ? 0 : at);
}

/* Reading, and the target is in the block? */
static bool seek_within(Buffered *b, int64_t target, int whence, int64_t *position) {
    if (b->writing || !b->can_read || whence == SEEK_END) return false;
    int64_t raw_at = raw_tell(b);
    if (raw_at < 0) return false;
    int64_t now = move_by(raw_at, ahead(b)), step = whence == SEEK_CUR ? target : move_by(target, -now);
    if (step < -(int64_t)b->at || step > (int64_t)(b->end - b->at) || b->end == 0 || move_by(now, step) < 0) return false;
    b->at = (size_t)((int64_t)b->at + step);
    *position = now + step;
    return true;
}

static int64_t seek_locked(Buffered *b, int64_t target, int whence) {
    int64_t position;
    if (seek_within(b, target, whence, &position)) return position;
    if (error_occurred() || (b->writing && buffered_write_out(b) < 0)) return -1;
    if (whence == SEEK_CUR) target = move_by(target, ahead(b));
    position = buffered_raw_seek(b, target, whence);
    if (position < 0) return -1;
    b->at = b->end = 0;
    if (b->can_read) b->writing = false;
    return position;
}

static Own buffered_seek(Ref self, const Ref *a) {
    int whence = SEEK_SET;
    int64_t target;
    if (a[1] && int_from(a[1], &whence) < 0) return NULL;
    if (whence < 0 || (whence > 2 && whence != SEEK_DATA && whence != SEEK_HOLE)) return throw(ValueError, "whence value %d unsupported", whence);
    if (buffered_check_open(self, "seek of closed file") < 0) return NULL;
    Buffered *b = buffered_of(self);
    scoped Own raw = raw_held(b);
    if (!raw || stream_require(raw, name_seekable) < 0 || int64_from(a[0], &target) < 0 || buffered_enter(b) < 0) return NULL;
    int64_t position = seek_locked(b, target, whence);
    buffered_leave(b);
    return position < 0 ? NULL : int_new(position);
}

static Own buffered_truncate(Ref self, const Ref *a) {
    if (buffered_check_open(self, "truncate of closed file") < 0) return NULL;
    Buffered *b = buffered_of(self);
    if (!b->can_write) return throw_unsupported("truncate");
    scoped Own where = a[0] && !is_none(a[0]) ? own(a[0]) : call_method(self, name_tell, NULL, 0);
    if (!where || buffered_enter(b) < 0) return NULL;
    int ready = b->writing ? buffered_write_out(b) : 0;
    scoped Own raw = own(b->raw);
    Ref argument = where;
    Own result = ready < 0 ? NULL : call_method(raw, name_truncate, &argument, 1);
    buffered_leave(b);
    return result;
}

/* ---- life */

Own buffered_new(Type *type, Ref raw, size_t capacity) {
    Ref args[] = {raw, small_int_new((int64_t)capacity)};
    return call(as_ref(type), args, 2, NULL);
}

static int buffered_setup(Ref self, const Ref *args, size_t count, Ref names, bool reads, bool writes) {
    static Signature *reader, *writer, *random;
    Signature **cache = !writes ? &reader : !reads ? &writer : &random;
    const char *text = !writes ? "BufferedReader(raw, buffer_size=8192)" : !reads ? "BufferedWriter(raw, buffer_size=8192)"
                                                                                  : "BufferedRandom(raw, buffer_size=8192)";
    Ref a[2];
    ssize_t size = IO_CHUNK;
    Buffered *b = buffered_of(self);
    if (args_bind(cache, text, args, count, names, a) < 0 || (a[1] && index_ssize(a[1], &size) < 0)) return -1;
    if (lock_take(b) < 0) return -1;
    b->at = b->end = b->capacity = 0; /* without room it is not initialised, until all is well */
    buffered_leave(b);
    if (reads && writes && stream_require(a[0], name_seekable) < 0) return -1;
    if (reads && stream_require(a[0], name_readable) < 0) return -1;
    if (writes && stream_require(a[0], name_writable) < 0) return -1;
    if (size <= 0) return fail(ValueError, "buffer size must be strictly positive");
    char *data = mem_alloc((size_t)size);
    if (!data) return fail_memory();
    if (lock_take(b) < 0) { /* others may be using the old block */
        mem_free(data);
        return -1;
    }
    mem_free(b->data);
    b->data = data;
    b->capacity = (size_t)size;
    b->at = b->end = 0;
    b->can_read = reads;
    b->can_write = writes;
    b->writing = !reads;
    b->detached = false;
    b->lock.fifo = true;
    own_set_take(&b->raw, own(a[0]));
    buffered_leave(b);
    return 0;
}

static int reader_init(Ref self, const Ref *args, size_t count, Ref names) {
    return buffered_setup(self, args, count, names, true, false);
}
static int writer_init(Ref self, const Ref *args, size_t count, Ref names) {
    return buffered_setup(self, args, count, names, false, true);
}
static int random_init(Ref self, const Ref *args, size_t count, Ref names) {
    return buffered_setup(self, args, count, names, true, true);
}

static Own buffered_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

static void buffered_dealloc(Object *o) {
    Buffered *b = (Buffered *)o;
    if (o->gc_index) gc_untrack(o);
    mem_free(b->data);
    CLEAR(b->raw);
    stream_drop(o);
}

static int buffered_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Buffered *)o)->raw);
    return attrs_traverse(o, visit, context);
}

static int buffered_clear(Object *o) {
    CLEAR(((Buffered *)o)->raw);
    attrs_clear(o);
    return 0;
}

static Own buffered_close(Ref self, const Ref *a) {
    if (buffered_check_ready(self) < 0) return NULL;
    Buffered *b = buffered_of(self);
    scoped Own raw = own(b->raw);
    int closed = stream_is_closed(raw);
    if (closed) return closed < 0 ? NULL : None;
    return stream_close_after(call_method(self, name_flush, NULL, 0), raw);
}

static Own buffered_detach(Ref self, const Ref *a) {
    if (buffered_check_ready(self) < 0) return NULL;
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    if (!flushed) return NULL;
    Buffered *b = buffered_of(self);
    if (buffered_enter(b) < 0) return NULL; /* nobody is using it now */
    b->detached = true;
    Own raw = give(b->raw);
    buffered_leave(b);
    return raw;
}

void buffered_forget(Ref buffer) {
    if (!is_exactly(buffer, &buffered_writer_type)) return;
    Buffered *b = buffered_of(buffer);
    b->at = b->end = 0;
}

/* ---- what the raw stream answers */

static Own ask_raw(Ref self, Ref method) {
    if (buffered_check_ready(self) < 0) return NULL;
    scoped Own raw = own(buffered_of(self)->raw);
    return call_method(raw, method, NULL, 0);
}
static Own buffered_fileno(Ref self, const Ref *a) { return ask_raw(self, name_fileno); }
static Own buffered_isatty(Ref self, const Ref *a) { return ask_raw(self, name_isatty); }
static Own buffered_seekable(Ref self, const Ref *a) { return ask_raw(self, name_seekable); }
static Own buffered_readable(Ref self, const Ref *a) { return ask_raw(self, name_readable); }
static Own buffered_writable(Ref self, const Ref *a) { return ask_raw(self, name_writable); }

static Own raw_attribute(Ref self, Ref name) {
    if (buffered_check_ready(self) < 0) return NULL;
    scoped Own raw = own(buffered_of(self)->raw);
    return getattr(raw, name);
}
static Own buffered_closed(Ref self) { return raw_attribute(self, name_closed); }
static Own buffered_name(Ref self) { return raw_attribute(self, name_name); }
static Own buffered_mode(Ref self) { return raw_attribute(self, name_mode); }
static Own buffered_raw(Ref self) {
    Ref raw = buffered_of(self)->raw;
    return raw ? own(raw) : None;
}

static Own buffered_repr(Ref self) {
    Own found;
    if (stream_name(self, &found) < 0) return NULL;
    scoped Own name = found;
    const char *type = type_name(type_of(self));
    if (!name) return str_format("<_io.%s>", type);
    if (repr_enter(self)) return throw(RuntimeError, "reentrant call inside %s.__repr__", type);
    Own text = str_format("<_io.%s name=%R>", type, name);
    repr_leave(self);
    return text;
}

/* ---- the tables */

#define COMMON_ROWS \
    {"__getstate__()", stream_no_pickle, "Streams are not pickled.", 0}, \
    {"close()", buffered_close, "Flush, and close the raw stream.", 0}, \
    {"detach()", buffered_detach, "The raw stream, from which this one is separated.", 0}, \
    {"fileno()", buffered_fileno, "The file descriptor of the raw stream.", 0}, \
    {"flush()", buffered_flush_method, "Write out what waits to be written.", 0}, \
    {"isatty()", buffered_isatty, "Is it a terminal?", 0}, \
    {"seek(target, whence=0, /)", buffered_seek, "Move; the new position.", 0}, \
    {"seekable()", buffered_seekable, "Can it be moved in?", 0}, \
    {"tell()", buffered_tell, "The present position.", 0}, \
    {"truncate(pos=None, /)", buffered_truncate, "Cut or extend to a size, by default the present position.", 0}
#define READING_ROWS \
    {"peek(size=0, /)", buffered_peek, "Bytes that the next read will give, at least one unless at the end.", 0}, \
    {"read(size=-1, /)", buffered_read, "size bytes, fewer only at the end; all of them without a size.", 0}, \
    {"read1(size=-1, /)", buffered_read1, "At most size bytes, by at most one read of the raw stream.", 0}, \
    {"readable()", buffered_readable, "Can it be read?", 0}, \
    {"readinto(buffer, /)", buffered_readinto, "Fill a writable buffer; how many bytes.", 0}, \
    {"readinto1(buffer, /)", buffered_readinto1, "readinto by at most one read of the raw stream.", 0}, \
    {"readline(size=-1, /)", buffered_readline, "One line, at most size bytes of it.", 0}
#define WRITING_ROWS \
    {"writable()", buffered_writable, "Can it be written?", 0}, {"write(buffer, /)", buffered_write, "Write bytes; how many.", 0}

static const MethodRow reader_methods[] = {COMMON_ROWS, READING_ROWS, {0}};
static const MethodRow writer_methods[] = {COMMON_ROWS, WRITING_ROWS, {0}};
static const MethodRow random_methods[] = {COMMON_ROWS, READING_ROWS, WRITING_ROWS, {0}};

static const GetSetRow buffered_getset[] = {
    {"closed", buffered_closed, NULL, "Is the raw stream closed?"},
    {"mode", buffered_mode, NULL, "The raw stream's mode."},
    {"name", buffered_name, NULL, "The raw stream's name."},
    {"raw", buffered_raw, NULL, "The raw stream."},
    {0},
};

#define BUFFERED_TYPE(text, rows, initialize, about, ...) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = text, .doc = about, .flags = TYPE_BASE | TYPE_GC, \
        .base = &buffered_base_type, .size = sizeof(Buffered), .attrs_offset = offsetof(Stream, attrs), \
        .weakrefs_offset = offsetof(Stream, weakrefs), .methods = rows, .getset = buffered_getset, \
        .new = buffered_type_new, .init = initialize, .dealloc = buffered_dealloc, .traverse = buffered_traverse, \
        .clear = buffered_clear, .repr = buffered_repr, __VA_ARGS__ \
    }
Type buffered_reader_type = BUFFERED_TYPE("_io.BufferedReader", reader_methods, reader_init,
                                          "BufferedReader(raw, buffer_size=8192)\n--\n\nReads ahead.", .next = buffered_next);
Type buffered_writer_type = BUFFERED_TYPE("_io.BufferedWriter", writer_methods, writer_init,
                                          "BufferedWriter(raw, buffer_size=8192)\n--\n\nGathers what is written.", );
Type buffered_random_type = BUFFERED_TYPE("_io.BufferedRandom", random_methods, random_init,
                                          "BufferedRandom(raw, buffer_size=8192)\n--\n\nReads and writes a seekable stream.",
                                          .next = buffered_next);
