/* BytesIO: a stream of bytes in memory.  While a memoryview of it exists (getbuffer) it cannot change its size.
 *
 * What it was made of is looked at where it is until something is written, and comes back as it was when all is read. */
#include "stdlib/io/io.h"

#include "runtime/types/text_args.h"

#include <unistd.h>

typedef struct BytesIO {
    Stream stream;
    char *data;                        /* its own, or those of `shared` */
    size_t length, capacity, position; /* position may lie behind length; no capacity while the data are shared */
    Own shared;                        /* the bytes that it was made of, or NULL */
    size_t exports;
} BytesIO;

/* What getbuffer() exports. */
typedef struct BytesIOView { Object head; Own source; } BytesIOView;

static BytesIO *bytes_of(Ref v) { return (BytesIO *)object_of(v); }

static int check_open(Ref self) { return bytes_of(self)->stream.closed ? (throw_closed(), -1) : 0; }

static int check_resizable(BytesIO *b) {
    return b->exports ? fail(BufferError, "Existing exports of data: object cannot be re-sized") : 0;
}

static void drop_data(BytesIO *b) {
    if (b->shared) CLEAR(b->shared);
    else mem_free(b->data);
    b->data = NULL;
    b->length = b->capacity = 0;
}

/* Room for so many bytes of its own. */
static int reserve(BytesIO *b, size_t size) {
    if (size <= b->capacity) return 0;
    if (b->shared && size < b->length) size = b->length;
    if (size > MEM_MAX) return fail(OverflowError, "new buffer size too large");
    size_t capacity = size + size / 8 + 64;
    char *data = mem_realloc(b->shared ? NULL : b->data, capacity);
    if (!data) return fail_memory();
    if (b->shared) {
        memcpy(data, b->data, b->length);
        CLEAR(b->shared);
    }
    b->data = data;
    b->capacity = capacity;
    return 0;
}

/* ---- writing */

static int write_at(BytesIO *b, const char *data, size_t size) {
    if (size == 0) return 0;
    size_t end = b->position + size;
    if (end < size) return fail(OverflowError, "new position too large");
    if (reserve(b, end) < 0) return -1;
    if (b->position > b->length) memset(b->data + b->length, 0, b->position - b->length);
    memcpy(b->data + b->position, data, size);
    b->position = end;
    if (end > b->length) b->length = end;
    return 0;
}

static Own bytes_io_write(Ref self, const Ref *a) {
    Buffer buffer;
    if (check_open(self) < 0 || check_resizable(bytes_of(self)) < 0 || buffer_get(a[0], &buffer, BUFFER_READ) < 0) return NULL;
    int status = write_at(bytes_of(self), buffer.data, buffer.size_bytes);
    size_t size = buffer.size_bytes;
    buffer_release(&buffer);
    return status < 0 ? NULL : small_int_new((int64_t)size);
}

static Own bytes_io_truncate(Ref self, const Ref *a) {
    ssize_t size;
    BytesIO *b = bytes_of(self);
    if (check_open(self) < 0 || check_resizable(b) < 0) return NULL;
    if (!a[0] || is_none(a[0])) size = (ssize_t)b->position;
    else if (index_ssize(a[0], &size) < 0) return NULL;
    if (size < 0) return throw(ValueError, "negative size value %zd", size);
    if ((size_t)size < b->length) b->length = (size_t)size;
    return int_new(size);
}

/* ---- reading */

static size_t available(const BytesIO *b) { return b->position < b->length ? b->length - b->position : 0; }

/* All that there is, as it came. */
static bool is_whole(const BytesIO *b, size_t n) { return b->shared && b->position == 0 && n == bytes_length(b->shared); }

static Own take(BytesIO *b, size_t n) {
    if (is_whole(b, n)) {
        b->position = n;
        return own(b->shared);
    }
    Own bytes = bytes_new(b->data ? b->data + (n ? b->position : 0) : NULL, n);
    if (bytes) b->position += n;
    return bytes;
}

static Own bytes_io_read(Ref self, const Ref *a) {
    ssize_t size;
    if (check_open(self) < 0 || stream_size_arg(a[0], &size) < 0) return NULL;
    size_t n = available(bytes_of(self));
    return take(bytes_of(self), size >= 0 && (size_t)size < n ? (size_t)size : n);
}

static Own bytes_io_readinto(Ref self, const Ref *a) {
    Buffer buffer;
    if (check_open(self) < 0 || buffer_get_target(a[0], &buffer, "readinto() argument") < 0) return NULL;
    BytesIO *b = bytes_of(self);
    size_t n = available(b) < buffer.size_bytes ? available(b) : buffer.size_bytes;
    if (n) memmove(buffer.data, b->data + b->position, n); /* the buffer may be this stream's own */
    b->position += n;
    buffer_release(&buffer);
    return small_int_new((int64_t)n);
}

static size_t line_length(const BytesIO *b, size_t most) {
    size_t n = available(b) < most ? available(b) : most;
    const char *start = b->data + b->position, *newline = n ? memchr(start, '\n', n) : NULL;
    return newline ? (size_t)(newline - start) + 1 : n;
}

static Own bytes_io_readline(Ref self, const Ref *a) {
    ssize_t size;
    if (check_open(self) < 0 || stream_size_arg(a[0], &size) < 0) return NULL;
    return take(bytes_of(self), line_length(bytes_of(self), size < 0 ? SIZE_MAX : (size_t)size));
}

static int bytes_io_next(Ref self, Own *out) {
    *out = NULL;
    if (check_open(self) < 0) return -1;
    size_t n = line_length(bytes_of(self), SIZE_MAX);
    if (n == 0) return 0;
    *out = take(bytes_of(self), n);
    return *out ? 1 : -1;
}

static Own bytes_io_readlines(Ref self, const Ref *a) {
    ssize_t hint;
    if (check_open(self) < 0 || stream_size_arg(a[0], &hint) < 0) return NULL;
    BytesIO *b = bytes_of(self);
    scoped Own lines = list_new(0);
    size_t total = 0, n;
    while (lines && (n = line_length(b, SIZE_MAX)) > 0) {
        Own line = take(b, n);
        if (!line || list_append_take(lines, line) < 0) return NULL;
        total += n;
        if (hint > 0 && total >= (size_t)hint) break;
    }
    return give(lines);
}

/* ---- position */

static Own bytes_io_seek(Ref self, const Ref *a) {
    ssize_t offset;
    int whence = SEEK_SET;
    if (check_open(self) < 0 || index_ssize(a[0], &offset) < 0 || (a[1] && int_from(a[1], &whence) < 0)) return NULL;
    BytesIO *b = bytes_of(self);
    if (whence < 0 || whence > 2) return throw(ValueError, "invalid whence (%i, should be 0, 1 or 2)", whence);
    if (whence == SEEK_SET && offset < 0) return throw(ValueError, "negative seek value %zd", offset);
    ssize_t base = whence == SEEK_SET ? 0 : (ssize_t)(whence == SEEK_CUR ? b->position : b->length), target;
    if (__builtin_add_overflow(base, offset, &target)) return throw(OverflowError, "new position too large");
    b->position = target < 0 ? 0 : (size_t)target;
    return int_new((int64_t)b->position);
}

static Own bytes_io_tell(Ref self, const Ref *a) {
    return check_open(self) < 0 ? NULL : int_new((int64_t)bytes_of(self)->position);
}

/* ---- contents */

static Own bytes_io_getvalue(Ref self, const Ref *a) {
    BytesIO *b = bytes_of(self);
    if (check_open(self) < 0) return NULL;
    return b->shared && b->length == bytes_length(b->shared) ? own(b->shared) : bytes_new(b->data, b->length);
}

static Own bytes_io_getbuffer(Ref self, const Ref *a) {
    if (check_open(self) < 0) return NULL;
    BytesIOView *view = object_new(&bytes_io_view_type, 0);
    if (!view) return NULL;
    scoped Own held = as_own(view);
    view->source = own(self);
    gc_track(&view->head);
    return memoryview_new(held);
}

static int view_get_buffer(Ref self, Buffer *out, int flags) {
    BytesIO *b = bytes_of(((BytesIOView *)object_of(self))->source);
    if (reserve(b, 1) < 0) return -1;
    buffer_fill(out, self, b->data, b->length, false);
    b->exports++;
    return 0;
}

static void view_release_buffer(Ref self, Buffer *buffer) { bytes_of(((BytesIOView *)object_of(self))->source)->exports--; }

static int view_clear(Object *o) { return 0; } /* the exports it counts are released first */
static void view_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    decref(((BytesIOView *)o)->source);
    object_free(o);
}
static int view_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((BytesIOView *)o)->source);
    return 0;
}

Type bytes_io_view_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_io._BytesIOBuffer", .base = &object_type, .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(BytesIOView), .get_buffer = view_get_buffer, .release_buffer = view_release_buffer,
    .dealloc = view_dealloc, .traverse = view_traverse, .clear = view_clear,
};

/* ---- life */

static int bytes_io_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[1];
    BytesIO *b = bytes_of(self);
    if (args_bind(&signature, "BytesIO(initial_bytes=b'')", args, count, names, a) < 0 || check_resizable(b) < 0) return -1;
    if (b->shared) drop_data(b);
    b->length = b->position = 0;
    b->stream.closed = false;
    if (!a[0] || is_none(a[0])) return 0;
    if (is_exactly(a[0], &bytes_type) && bytes_length(a[0])) {
        drop_data(b);
        b->shared = own(a[0]);
        b->data = bytes_data(a[0]);
        b->length = bytes_length(a[0]);
        return 0;
    }
    Buffer buffer;
    if (buffer_get(a[0], &buffer, BUFFER_READ) < 0) return -1;
    int status = write_at(b, buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    b->position = 0;
    return status;
}

static Own bytes_io_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

static void bytes_io_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    drop_data((BytesIO *)o);
    stream_drop(o);
}
static int bytes_io_traverse(Object *o, VisitFn visit, void *context) { return attrs_traverse(o, visit, context); }
static int bytes_io_clear(Object *o) {
    attrs_clear(o);
    return 0;
}

static Own bytes_io_close(Ref self, const Ref *a) {
    BytesIO *b = bytes_of(self);
    if (check_resizable(b) < 0) return NULL;
    b->stream.closed = true;
    drop_data(b);
    return None;
}

static Own bytes_io_getstate(Ref self, const Ref *a) {
    scoped Own value = bytes_io_getvalue(self, NULL), attributes = value ? attrs_copy_dict(self) : NULL;
    if (!attributes) return NULL;
    scoped Own position = int_new((int64_t)bytes_of(self)->position);
    return position ? tuple_pack(3, value, position, dict_length(attributes) ? (Ref)attributes : None) : NULL;
}

static Own bytes_io_setstate(Ref self, const Ref *a) {
    if (check_open(self) < 0) return NULL;
    if (!is_tuple(a[0]) || tuple_length(a[0]) < 3)
        return throw(TypeError, "%T.__setstate__ argument should be 3-tuple, got %T", self, a[0]);
    ssize_t position;
    Ref content = tuple_item_peek(a[0], 0), attributes = tuple_item_peek(a[0], 2);
    if (index_ssize(tuple_item_peek(a[0], 1), &position) < 0 || bytes_io_init(self, &content, 1, NULL) < 0) return NULL;
    if (position < 0) return throw(ValueError, "position value cannot be negative");
    bytes_of(self)->position = (size_t)position;
    if (is_none(attributes)) return None;
    scoped Own dict = attrs_dict(self);
    return dict && dict_update(dict, attributes) == 0 ? None : NULL;
}

static Own bytes_io_true(Ref self, const Ref *a) { return check_open(self) < 0 ? NULL : True; }
static Own bytes_io_false(Ref self, const Ref *a) { return check_open(self) < 0 ? NULL : False; }
static Own bytes_io_flush(Ref self, const Ref *a) { return check_open(self) < 0 ? NULL : None; }

static const MethodRow bytes_io_methods[] = {
    {"__getstate__()", bytes_io_getstate, "(value, position, attributes)", 0},
    {"__setstate__(state, /)", bytes_io_setstate, "Back to what __getstate__ gave.", 0},
    {"close()", bytes_io_close, "Release the memory.", 0},
    {"flush()", bytes_io_flush, "Does nothing.", 0},
    {"getbuffer()", bytes_io_getbuffer, "A writable memoryview of the contents.", 0},
    {"getvalue()", bytes_io_getvalue, "All the contents.", 0},
    {"isatty()", bytes_io_false, "False.", 0},
    {"read(size=-1, /)", bytes_io_read, "At most size bytes; all of them without a size.", 0},
    {"read1(size=-1, /)", bytes_io_read, "As read.", 0},
    {"readable()", bytes_io_true, "True.", 0},
    {"readinto(buffer, /)", bytes_io_readinto, "Read into a writable buffer; how many bytes.", 0},
    {"readline(size=-1, /)", bytes_io_readline, "One line, at most size bytes of it.", 0},
    {"readlines(size=None, /)", bytes_io_readlines, "A list of lines; no more after size bytes.", 0},
    {"seek(pos, whence=0, /)", bytes_io_seek, "Move; the new position.", 0},
    {"seekable()", bytes_io_true, "True.", 0},
    {"tell()", bytes_io_tell, "The present position.", 0},
    {"truncate(size=None, /)", bytes_io_truncate, "Cut to a size, by default the present position.", 0},
    {"writable()", bytes_io_true, "True.", 0},
    {"write(b, /)", bytes_io_write, "Write bytes; how many.", 0},
    {0},
};

Type bytes_io_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_io.BytesIO", .base = &buffered_base_type, .flags = TYPE_BASE | TYPE_GC,
    .doc = "BytesIO(initial_bytes=b'')\n--\n\nA stream of bytes in memory.", .size = sizeof(BytesIO),
    .attrs_offset = offsetof(Stream, attrs), .weakrefs_offset = offsetof(Stream, weakrefs), .methods = bytes_io_methods,
    .new = bytes_io_new, .init = bytes_io_init, .dealloc = bytes_io_dealloc, .traverse = bytes_io_traverse,
    .clear = bytes_io_clear, .next = bytes_io_next,
};
