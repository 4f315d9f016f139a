/* What all streams share: the abstract bases _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase with their mixin methods,
 * and the ends of streams.
 *
 * The mixins work through the methods of self, so that a class in Python has to bring only the few that matter: readinto
 * gives read and readall, read gives readline, readline gives iteration.  A stream that is dropped while it is open closes
 * itself in finalize, the slot of __del__, whose errors go nowhere, as in CPython.
 */
#include "stdlib/io/text.h"
#include "stdlib/stdlib.h"

Own unsupported_operation;

/* ---- errors */

int unsupported_operation_init(void) {
    if (unsupported_operation) return 0;
    scoped Own name = str_intern("UnsupportedOperation"), bases = tuple_pack(2, as_ref(OSError), as_ref(ValueError));
    scoped Own namespace = dict_new(), module = str_intern("io");
    if (!name || !bases || !namespace || !module || dict_set(namespace, name___module__, module) < 0) return -1;
    unsupported_operation = type_new(&type_type, name, bases, namespace, NULL);
    return unsupported_operation ? 0 : -1;
}

void streams_forget(void) { CLEAR(unsupported_operation); }

void *throw_unsupported(const char *message) {
    scoped Own text = str_new(message);
    return text ? throw_value(type_peek(unsupported_operation), text) : NULL;
}

void *throw_closed(void) { return throw(ValueError, "I/O operation on closed file."); }

Own stream_no_pickle(Ref self, const Ref *args) {
    return throw(TypeError, "cannot pickle '%s' object", type_of(self)->name);
}

/* ---- asking a stream */

static Stream *stream_of(Ref v) { return (Stream *)object_of(v); }

static Ref below_peek(Ref stream) {
    const Type *type = type_of(stream);
    if (type == &text_wrapper_type) return text_of(stream)->buffer;
    bool buffered = type == &buffered_reader_type || type == &buffered_writer_type || type == &buffered_random_type;
    return buffered ? ((Buffered *)object_of(stream))->raw : NULL;
}

/* A program can close a stack of streams to a ring, by __init__.  Whoever has gone down so far asks in the usual way, which
 * ends in a RecursionError. */
enum { STACK_MAX = 100 };

int stream_is_closed(Ref stream) {
    Ref below;
    for (int depth = 0; depth < STACK_MAX && (below = below_peek(stream)); depth++) stream = below;
    if (is_exactly(stream, &file_io_type)) return ((FileIO *)object_of(stream))->fd < 0;
    scoped Own held = own(stream), closed = getattr(held, name_closed);
    return closed ? truth(closed) : -1;
}

static int check_closed(Ref self) {
    int closed = stream_is_closed(self);
    if (closed > 0) throw_closed();
    return closed ? -1 : 0;
}

int stream_asks(Ref stream, Ref method) {
    scoped Own answer = call_method(stream, method, NULL, 0);
    return answer ? truth(answer) : -1;
}

int stream_require(Ref stream, Ref method) {
    scoped Own answer = call_method(stream, method, NULL, 0);
    if (!answer) return -1;
    if (answer == True) return 0;
    scoped Own message = str_format("File or stream is not %U.", method);
    if (message) throw_value(type_peek(unsupported_operation), message);
    return -1;
}

int stream_size_arg(Ref v, ssize_t *out) {
    *out = -1;
    if (!v || is_none(v)) return 0;
    if (!is_int(v) && !type_of(v)->index) return fail(TypeError, "argument should be integer or None, not '%T'", v);
    return index_ssize(v, out);
}

int stream_name(Ref stream, Own *out) {
    int found = getattr_find(stream, name_name, out);
    if (found < 0 && error_clear_if(ValueError)) found = 0;
    if (found <= 0) *out = NULL;
    return found < 0 ? -1 : 0;
}

/* ---- the end */

Own stream_close_after(Own flushed, Ref inner) {
    scoped Own first = flushed, problem = first ? NULL : error_take();
    scoped Own closed = call_method(inner, name_close, NULL, 0);
    if (!problem) return give(closed);
    if (closed) return throw_object(problem);
    scoped Own second = error_take();
    exception_set_context(second, problem);
    error_restore_take(give(second));
    return NULL;
}

/* The FileIO at the bottom of a stack of exact built-in streams, or NULL. */
static FileIO *bottom_of(Ref stream) {
    Ref below = stream;
    for (int depth = 0; below && depth < STACK_MAX; depth++, below = below_peek(below))
        if (is_exactly(below, &file_io_type)) return (FileIO *)object_of(below);
    return NULL;
}

static void warn_unclosed(Ref stream) {
    FileIO *file = hooks.warn ? bottom_of(stream) : NULL;
    if (!file || file->fd < 0 || !file->close_fd) return;
    if (warn_resource(stream, "unclosed file %R", stream) < 0) error_unraisable(stream);
}

/* __del__: closes what is open.  Nobody could handle an error here. */
static Own base_finalize(Ref self) {
    int closed = stream_is_closed(self);
    if (closed < 0) error_clear();
    if (closed > 0) return None;
    warn_unclosed(self);
    scoped Own done = call_method(self, name_close, NULL, 0);
    if (!done) error_clear();
    return None;
}

void stream_drop(Object *o) {
    attrs_clear(o);
    object_free(o);
}

static void base_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    stream_drop(o);
}

static int base_traverse(Object *o, VisitFn visit, void *context) { return attrs_traverse(o, visit, context); }
static int base_clear(Object *o) {
    attrs_clear(o);
    return 0;
}

static Own base_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

/* ---- _IOBase */

static Own base_tell(Ref self, const Ref *a) {
    Ref args[] = {small_int_new(0), small_int_new(1)};
    return call_method(self, name_seek, args, 2);
}

static Own base_seek(Ref self, const Ref *a) { return throw_unsupported("seek"); }
static Own base_truncate(Ref self, const Ref *a) { return throw_unsupported("truncate"); }
static Own base_fileno(Ref self, const Ref *a) { return throw_unsupported("fileno"); }
static Own base_false(Ref self, const Ref *a) { return False; }
static Own base_isatty(Ref self, const Ref *a) { return check_closed(self) < 0 ? NULL : False; }
static Own base_flush(Ref self, const Ref *a) { return stream_of(self)->closed ? throw_closed() : None; }
static Own base_closed(Ref self) { return bool_new(stream_of(self)->closed); }
static Own base_check_closed(Ref self, const Ref *a) { return check_closed(self) < 0 ? NULL : None; }
static Own base_check_readable(Ref self, const Ref *a) { return stream_require(self, name_readable) < 0 ? NULL : None; }
static Own base_check_writable(Ref self, const Ref *a) { return stream_require(self, name_writable) < 0 ? NULL : None; }
static Own base_check_seekable(Ref self, const Ref *a) { return stream_require(self, name_seekable) < 0 ? NULL : None; }
static Own base_enter(Ref self, const Ref *a) { return check_closed(self) < 0 ? NULL : own(self); }
static Own base_exit(Ref self, const Ref *a) { return call_method(self, name_close, NULL, 0); }
static Own base_iter(Ref self) { return check_closed(self) < 0 ? NULL : own(self); }

static Own base_close(Ref self, const Ref *a) {
    if (stream_of(self)->closed) return None;
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    stream_of(self)->closed = true;
    return flushed ? None : NULL;
}

/* How many bytes readline may ask for at once without reading past the newline: what peek shows, up to it. */
static int line_piece_size(Ref self, Ref peek, size_t *out) {
    *out = 1;
    if (!peek) return 0;
    scoped Own shown = call1(peek, small_int_new(1));
    if (!shown) return -1;
    if (!is_bytes(shown)) return fail(OSError, "peek() should have returned a bytes object, not '%T'", shown);
    size_t n = bytes_length(shown);
    const char *newline = n ? memchr(bytes_data(shown), '\n', n) : NULL;
    if (n) *out = newline ? (size_t)(newline - bytes_data(shown)) + 1 : n;
    return 0;
}

static Own base_readline(Ref self, const Ref *a) {
    ssize_t limit;
    Own found = NULL;
    if (stream_size_arg(a[0], &limit) < 0 || getattr_find(self, name_peek, &found) < 0) return NULL;
    scoped Own peek = found, line = bytearray_new(NULL, 0);
    ByteArray *bytes = line ? (ByteArray *)object_of(line) : NULL;
    while (bytes && (limit < 0 || bytes->length < (size_t)limit)) {
        size_t want;
        if (line_piece_size(self, peek, &want) < 0) return NULL;
        if (limit >= 0 && want > (size_t)limit - bytes->length) want = (size_t)limit - bytes->length;
        Ref size = small_int_new((int64_t)want);
        scoped Own piece = call_method(self, name_read, &size, 1);
        if (!piece) return NULL;
        if (!is_bytes(piece)) return throw(OSError, "read() should have returned a bytes object, not '%T'", piece);
        size_t n = bytes_length(piece), before = bytes->length;
        if (n == 0) break;
        if (bytearray_resize(bytes, before + n) < 0) return NULL;
        memcpy(bytes->data + before, bytes_data(piece), n);
        if (bytes_data(piece)[n - 1] == '\n') break;
    }
    return bytes ? bytes_new(bytes->data, bytes->length) : NULL;
}

static int base_next(Ref self, Own *out) {
    *out = call_method(self, name_readline, NULL, 0);
    if (!*out) return -1;
    size_t n;
    if (length(*out, &n) < 0 || n == 0) {
        CLEAR(*out);
        return error_occurred() ? -1 : 0;
    }
    return 1;
}

static Own base_readlines(Ref self, const Ref *a) {
    ssize_t hint;
    if (stream_size_arg(a[0], &hint) < 0) return NULL;
    scoped Own lines = list_new(0);
    if (!lines || hint <= 0) return lines && list_extend(lines, self) == 0 ? give(lines) : NULL;
    scoped Own it = iter(self);
    if (!it) return NULL;
    for (size_t total = 0, n;;) {
        scoped Own line = NULL;
        int more = next(it, &line);
        if (more < 0 || (more && (length(line, &n) < 0 || list_append(lines, line) < 0))) return NULL;
        if (!more || (total += n) >= (size_t)hint) return give(lines);
    }
}

static Own base_writelines(Ref self, const Ref *a) {
    if (check_closed(self) < 0) return NULL;
    scoped Own it = iter(a[0]);
    if (!it) return NULL;
    for (size_t steps = 0;;) {
        scoped Own line = NULL;
        int more = next(it, &line);
        if (more <= 0) return more < 0 ? NULL : None;
        Ref argument = line;
        scoped Own done = call_method(self, name_write, &argument, 1);
        if (!done || loop_step(&steps) < 0) return NULL;
    }
}

static const MethodRow base_methods[] = {
    {"__enter__()", base_enter, "The stream itself.", 0},
    {"__exit__(*args)", base_exit, "Close the stream.", 0},
    {"_checkClosed()", base_check_closed, "ValueError if it is closed.", 0},
    {"_checkReadable()", base_check_readable, "UnsupportedOperation if it cannot be read.", 0},
    {"_checkSeekable()", base_check_seekable, "UnsupportedOperation if it cannot be moved in.", 0},
    {"_checkWritable()", base_check_writable, "UnsupportedOperation if it cannot be written.", 0},
    {"close()", base_close, "Flush and close; closing twice is no error.", 0},
    {"fileno()", base_fileno, "The file descriptor below, if there is one.", 0},
    {"flush()", base_flush, "Write out what is buffered.", 0},
    {"isatty()", base_isatty, "Is it a terminal?", 0},
    {"readable()", base_false, "Can it be read?", 0},
    {"readline(size=-1, /)", base_readline, "One line, at most size bytes of it.", 0},
    {"readlines(hint=-1, /)", base_readlines, "A list of lines; no more after hint bytes.", 0},
    {"seek(offset, whence=0, /)", base_seek, "Move; the new position.", 0},
    {"seekable()", base_false, "Can it be moved in?", 0},
    {"tell()", base_tell, "The present position.", 0},
    {"truncate(size=None, /)", base_truncate, "Cut or extend to a size, by default the present position.", 0},
    {"writable()", base_false, "Can it be written?", 0},
    {"writelines(lines, /)", base_writelines, "Write each of the lines; no separators are added.", 0},
    {0},
};
static const GetSetRow base_getset[] = {
    {"__dict__", attrs_dict, attrs_set_dict, NULL},
    {"closed", base_closed, NULL, "Is it closed?"},
    {0},
};

#define STREAM_BASE(text, parent, rows, properties, about, ...) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = text, .doc = about, .flags = TYPE_BASE | TYPE_GC, .base = parent, \
        .size = sizeof(Stream), .attrs_offset = offsetof(Stream, attrs), .weakrefs_offset = offsetof(Stream, weakrefs), \
        .methods = rows, .getset = properties, .new = base_new, .dealloc = base_dealloc, .traverse = base_traverse, \
        .clear = base_clear, __VA_ARGS__ \
    }
Type io_base_type = STREAM_BASE("_io._IOBase", &object_type, base_methods, base_getset, "What all streams have in common.",
                                .finalize = base_finalize, .iter = base_iter, .next = base_next);

/* ---- _RawIOBase */

static Own raw_read(Ref self, const Ref *a) {
    ssize_t size;
    if (stream_size_arg(a[0], &size) < 0) return NULL;
    if (size < 0) return call_method(self, name_readall, NULL, 0);
    scoped Own buffer = bytearray_new(NULL, 0);
    if (!buffer || bytearray_resize((ByteArray *)object_of(buffer), (size_t)size) < 0) return NULL;
    ByteArray *bytes = (ByteArray *)object_of(buffer);
    if (size) memset(bytes->data, 0, (size_t)size);
    Ref argument = buffer;
    scoped Own got = call_method(self, name_readinto, &argument, 1);
    if (!got || is_none(got)) return give(got);
    ssize_t n;
    if (index_ssize(got, &n) < 0) return NULL;
    if (n < 0 || (size_t)n > bytes->length) return throw(ValueError, "readinto() returned %zd outside buffer size %zd", n, size);
    return bytes_new(bytes->data, (size_t)n);
}

static Own raw_readall(Ref self, const Ref *a) {
    Buf all = {0};
    Own result = NULL;
    for (bool first = true;; first = false) {
        Ref size = small_int_new(IO_CHUNK);
        scoped Own piece = call_method(self, name_read, &size, 1);
        if (!piece) break;
        if (is_none(piece) && first) {
            result = None;
            break;
        }
        if (!is_none(piece) && !is_bytes(piece)) {
            throw(TypeError, "read() should return bytes");
            break;
        }
        size_t n = is_none(piece) ? 0 : bytes_length(piece);
        if (n) buf_append(&all, bytes_data(piece), n);
        if (n && !all.failed) continue;
        result = all.failed ? throw_memory() : bytes_new(all.bytes, all.n);
        break;
    }
    buf_free(&all);
    return result;
}

static const MethodRow raw_methods[] = {
    {"read(size=-1, /)", raw_read, "At most size bytes, by one readinto; all of them without a size.", 0},
    {"readall()", raw_readall, "Everything up to the end.", 0},
    {0},
};
Type raw_base_type = STREAM_BASE("_io._RawIOBase", &io_base_type, raw_methods, NULL, "What raw streams of bytes have in common.", );

/* ---- _BufferedIOBase */

static Own base_detach(Ref self, const Ref *a) { return throw_unsupported("detach"); }
static Own base_read(Ref self, const Ref *a) { return throw_unsupported("read"); }
static Own base_read1(Ref self, const Ref *a) { return throw_unsupported("read1"); }
static Own base_write(Ref self, const Ref *a) { return throw_unsupported("write"); }

static Own read_into(Ref self, Ref target, Ref method) {
    Buffer buffer;
    if (buffer_get_target(target, &buffer, method == name_read ? "readinto() argument" : "readinto1() argument") < 0) return NULL;
    Ref size = small_int_new((int64_t)buffer.size_bytes);
    scoped Own got = call_method(self, method, &size, 1);
    Own result = NULL;
    if (got && !is_bytes(got)) throw(TypeError, "read() should return bytes");
    else if (got && bytes_length(got) > buffer.size_bytes)
        throw(ValueError, "read() returned too much data: %zu bytes requested, %zu returned", buffer.size_bytes, bytes_length(got));
    else if (got) {
        memcpy(buffer.data, bytes_data(got), bytes_length(got));
        result = small_int_new((int64_t)bytes_length(got));
    }
    buffer_release(&buffer);
    return result;
}

static Own base_readinto(Ref self, const Ref *a) { return read_into(self, a[0], name_read); }
static Own base_readinto1(Ref self, const Ref *a) { return read_into(self, a[0], name_read1); }

static const MethodRow buffered_base_methods[] = {
    {"detach()", base_detach, "The raw stream, from which this one is separated.", 0},
    {"read(size=-1, /)", base_read, "At most size bytes.", 0},
    {"read1(size=-1, /)", base_read1, "At most size bytes, by at most one read of the raw stream.", 0},
    {"readinto(buffer, /)", base_readinto, "Read into a writable buffer; how many bytes.", 0},
    {"readinto1(buffer, /)", base_readinto1, "readinto by at most one read of the raw stream.", 0},
    {"write(b, /)", base_write, "Write bytes; how many.", 0},
    {0},
};
Type buffered_base_type = STREAM_BASE("_io._BufferedIOBase", &io_base_type, buffered_base_methods, NULL,
                                      "What buffered streams of bytes have in common.", );

/* ---- _TextIOBase */

static Own base_text_readline(Ref self, const Ref *a) { return throw_unsupported("readline"); }
static Own base_none(Ref self) { return None; }

static const MethodRow text_base_methods[] = {
    {"detach()", base_detach, "The buffered stream, from which this one is separated.", 0},
    {"read(size=-1, /)", base_read, "At most size characters.", 0},
    {"readline(size=-1, /)", base_text_readline, "One line; \"\" at the end.", 0},
    {"write(s, /)", base_write, "Write text; how many characters.", 0},
    {0},
};
static const GetSetRow text_base_getset[] = {
    {"encoding", base_none, NULL, "Name of the encoding."},
    {"errors", base_none, NULL, "Name of the error handler."},
    {"newlines", base_none, NULL, "The kinds of line ends read so far."},
    {0},
};
Type text_base_type = STREAM_BASE("_io._TextIOBase", &io_base_type, text_base_methods, text_base_getset,
                                  "What streams of text have in common.", );
