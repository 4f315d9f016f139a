/* TextIOWrapper: text on a buffered stream of bytes.  Here are its life, its attributes, and writing; reading is in
 * text_read.c, positions in text_seek.c.
 *
 * Output is encoded at once and gathered in `pending`.  Appending happens under the GIL in one step, so texts of several
 * threads never mix; whoever hands the gathered bytes on takes all of them away first, and the buffered stream keeps the
 * order.  So no lock is needed here, and none can be left behind by a thread that is gone.
 */
#include "stdlib/io/text.h"

#include "runtime/types/chars.h"
#include "runtime/types/text_args.h"

/* ---- states */

static int fail_without_buffer(const TextWrapper *t) {
    return fail(ValueError, t->detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object");
}

int text_check_ready(Ref self) {
    TextWrapper *t = text_of(self);
    return LIKELY(t->ready && t->buffer) ? 0 : fail_without_buffer(t);
}

Own text_buffer_held(TextWrapper *t) {
    if (LIKELY(t->buffer)) return own(t->buffer);
    (void)!fail_without_buffer(t);
    return NULL;
}

int text_check_open(Ref self) {
    if (text_check_ready(self) < 0) return -1;
    int closed = stream_is_closed(text_of(self)->buffer);
    if (closed > 0) throw_closed();
    return closed ? -1 : 0;
}

void text_drop_decoded(TextWrapper *t) {
    CLEAR(t->decoded);
    CLEAR(t->snapshot);
    t->used = 0;
}

/* ---- writing */

int text_write_out(TextWrapper *t) {
    if (t->pending.n == 0) return 0;
    scoped Own buffer = text_buffer_held(t);
    if (!buffer) return -1;
    Buf out = t->pending;
    t->pending = (Buf){0};
    int status = buffered_write_all(buffer, out.bytes, out.n);
    if (t->pending.bytes) {
        buf_free(&out);
    } else {
        out.n = 0;
        t->pending = out;
    }
    return status;
}

/* After an append: on it goes, if there is enough of it or if it must. */
static int pass_on(TextWrapper *t, bool flush) {
    if (t->decoded || t->snapshot) {
        text_drop_decoded(t);
        if (text_decoder_reset(&t->decoder) < 0) return -1;
    }
    if (t->pending.failed) {
        t->pending.failed = false;
        return fail_memory();
    }
    if (t->pending.n < t->chunk_size && !flush && !t->write_through) return 0;
    if (text_write_out(t) < 0) return -1;
    if (!flush) return 0;
    scoped Own buffer = text_buffer_held(t);
    return buffer ? buffered_flush(buffer) : -1;
}

/* Room for size more: what is there goes first if both would be too much. */
static int make_room(TextWrapper *t, size_t size) {
    return t->pending.n + size > t->chunk_size ? text_write_out(t) : 0;
}

static bool has_char(Ref text, uint32_t c) {
    return chars_find_char(str_data(text), str_of(text)->kind, str_length(text), c) >= 0;
}

static Own with_line_ends(TextWrapper *t, Ref text) {
    scoped Own newline = str_new_char('\n'), end = str_new(t->line_end);
    Ref args[] = {newline, end};
    return newline && end ? call_method_named(text, "replace", args, 2) : NULL;
}

static int append_encoded(TextWrapper *t, Ref text) {
    scoped Own errors = own(t->errors); /* a handler may reconfigure the stream */
    scoped Own bytes = t->encoder ? text_codec_encode(t, text) : codec_encode(t->codec, text, t->errors_text, t->start_of_text);
    if (!bytes || make_room(t, bytes_length(bytes)) < 0) return -1;
    t->start_of_text = false;
    buf_append(&t->pending, bytes_data(bytes), bytes_length(bytes));
    return 0;
}

static int write_text(TextWrapper *t, Ref given) {
    bool has_lf = (t->line_end || t->line_buffering) && has_char(given, '\n');
    bool flush = t->line_buffering && (has_lf || has_char(given, '\r'));
    scoped Own text = has_lf && t->line_end ? with_line_ends(t, given) : own(given);
    if (!text) return -1;
    if (str_of(text)->ascii && t->ascii_as_is) {
        if (make_room(t, str_length(text)) < 0) return -1;
        buf_append(&t->pending, str_data(text), str_length(text));
    } else if (append_encoded(t, text) < 0) {
        return -1;
    }
    return pass_on(t, flush);
}

static int check_writable(Ref self) {
    if (text_check_open(self) < 0) return -1;
    return text_of(self)->can_write ? 0 : (throw_unsupported("not writable"), -1);
}

static Own text_write(Ref self, const Ref *a) {
    if (!is_str(a[0])) return throw(TypeError, "write() argument must be str, not %K", a[0]);
    if (check_writable(self) < 0 || write_text(text_of(self), a[0]) < 0) return NULL;
    return small_int_new((int64_t)str_length(a[0]));
}

/* Has a program given this one a `write` of its own?  1, 0, -1. */
static int has_own_write(Ref stream) {
    if (!type_of(stream)->attrs_offset || type_has(type_of(stream), TYPE_HEAP)) return 0; /* a class: it is asked anyway */
    scoped Own found = NULL;
    return attrs_get(stream, name_write, &found);
}

int stream_write(Ref stream, Ref text) {
    int diverted = has_own_write(stream);
    if (diverted < 0) return -1;
    if (!diverted && is_exactly(stream, &text_wrapper_type) && is_str(text))
        return check_writable(stream) < 0 ? -1 : write_text(text_of(stream), text);
    scoped Own done = call_method(stream, name_write, &text, 1);
    return done ? 0 : -1;
}

/* All of them ASCII, and written as they are: *size is how much that is. */
static bool pieces_are_plain(const TextWrapper *t, const Ref *pieces, size_t count, size_t *size) {
    *size = 0;
    if (!t->ascii_as_is || t->line_end) return false;
    for (size_t i = 0; i < count; i++) {
        if (!str_of(pieces[i])->ascii) return false;
        *size += str_length(pieces[i]);
    }
    return true;
}

static int print_plain(TextWrapper *t, const Ref *pieces, size_t count, size_t size) {
    bool flush = false;
    if (make_room(t, size) < 0) return -1;
    for (size_t i = 0; i < count; i++) {
        size_t n = str_length(pieces[i]);
        const char *data = str_data(pieces[i]);
        buf_append(&t->pending, data, n);
        if (t->line_buffering) flush = flush || memchr(data, '\n', n) || memchr(data, '\r', n);
    }
    return pass_on(t, flush);
}

static int print_joined(Ref stream, const Ref *pieces, size_t count) {
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    for (size_t i = 0; i < count; i++)
        if (str_builder_str(&b, pieces[i]) < 0) return -1;
    scoped Own text = str_builder_finish(&b);
    return text ? stream_write(stream, text) : -1;
}

int stream_print(Ref stream, const Ref *pieces, size_t count) {
    size_t size;
    int diverted = has_own_write(stream);
    if (diverted < 0) return -1;
    if (!diverted && is_exactly(stream, &text_wrapper_type)) {
        if (check_writable(stream) < 0) return -1;
        if (pieces_are_plain(text_of(stream), pieces, count, &size)) return print_plain(text_of(stream), pieces, count, size);
    }
    if (!diverted && !type_has(type_of(stream), TYPE_HEAP)) return print_joined(stream, pieces, count);
    for (size_t i = 0; i < count; i++)
        if (stream_write(stream, pieces[i]) < 0) return -1;
    return 0;
}

static Own text_flush(Ref self, const Ref *a) {
    if (text_check_open(self) < 0) return NULL;
    TextWrapper *t = text_of(self);
    t->telling = t->seekable;
    if (text_write_out(t) < 0) return NULL;
    scoped Own buffer = text_buffer_held(t);
    return !buffer || buffered_flush(buffer) < 0 ? NULL : None;
}

void text_wrapper_forget(Ref stream) {
    if (!is_exactly(stream, &text_wrapper_type)) return;
    TextWrapper *t = text_of(stream);
    t->pending.n = 0;
    if (t->buffer) buffered_forget(t->buffer);
}

/* ---- making */

static int set_newline(TextWrapper *t, Ref newline) {
    const char *text = newline && !is_none(newline) ? str_utf8(newline, NULL) : NULL;
    if (newline && !is_none(newline) && !text) return -1;
    if (text && *text && strcmp(text, "\n") && strcmp(text, "\r") && strcmp(text, "\r\n"))
        return fail(ValueError, "illegal newline value: %U", newline);
    t->decoder.newlines.universal = !text || !*text;
    t->decoder.newlines.translate = !text;
    t->read_end = !text || !*text ? NULL : text[0] == '\n' ? "\n" : text[1] ? "\r\n" : "\r";
    t->line_end = t->read_end && t->read_end[0] == '\r' ? t->read_end : NULL;
    return 0;
}

static int set_encoding(TextWrapper *t, Ref encoding, Ref errors) {
    const char *errors_text = str_utf8(errors, NULL);
    const Codec *c = errors_text ? text_codec_find(t, encoding, errors) : NULL;
    if (!c) return -1;
    own_set_take(&t->encoding, own(encoding));
    own_set_take(&t->errors, own(errors));
    t->codec = t->decoder.codec = c;
    t->errors_text = errors_text;
    t->ascii_as_is = c == &codec_utf8 || c == &codec_ascii || c == &codec_latin1 || (c->table && !c->bom);
    return 0;
}

/* Nothing was written before this stream's first byte?  Then a byte order mark goes first. */
static int find_start(TextWrapper *t) {
    t->start_of_text = true;
    if (!t->seekable || !t->can_write || !t->codec->bom) return 0;
    scoped Own buffer = text_buffer_held(t), at = buffer ? call_method(buffer, name_tell, NULL, 0) : NULL;
    if (!at) return -1;
    int elsewhere = truth(at);
    t->start_of_text = !elsewhere;
    return elsewhere < 0 ? -1 : 0;
}

static int ask_buffer(TextWrapper *t) {
    scoped Own buffer = own(t->buffer);
    int reads = stream_asks(buffer, name_readable), writes = reads < 0 ? -1 : stream_asks(buffer, name_writable);
    int seeks = writes < 0 ? -1 : stream_asks(buffer, name_seekable);
    if (seeks < 0) return -1;
    t->can_read = reads;
    t->can_write = writes;
    t->seekable = t->telling = seeks;
    scoped Own read1 = NULL;
    int found = getattr_find(buffer, name_read1, &read1);
    t->has_read1 = found > 0;
    return found < 0 ? -1 : find_start(t);
}

static int text_setup(TextWrapper *t, Ref buffer, Ref encoding, Ref errors, Ref newline) {
    t->ready = false;
    scoped Own name = encoding && !is_none(encoding) && !str_equal_c(encoding, "locale") ? own(encoding) : str_intern("UTF-8");
    scoped Own handler = errors && !is_none(errors) ? own(errors) : str_intern("strict");
    if (!name || !handler || set_newline(t, newline) < 0 || set_encoding(t, name, handler) < 0) return -1;
    text_drop_decoded(t);
    if (text_decoder_reset(&t->decoder) < 0) return -1;
    t->pending.n = 0;
    t->chunk_size = IO_CHUNK;
    t->detached = false;
    own_set_take(&t->buffer, own(buffer));
    if (ask_buffer(t) < 0) return -1;
    t->ready = true;
    return 0;
}

static int check_text(Ref v, const char *which) {
    if (!v || is_none(v) || is_str(v)) return 0;
    return fail(TypeError, "TextIOWrapper() argument '%s' must be str or None, not %T", which, v);
}

static int text_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[6];
    if (args_bind(&signature,
                  "TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
                  args, count, names, a) < 0) return -1;
    if (check_text(a[1], "encoding") < 0 || check_text(a[2], "errors") < 0 || check_text(a[3], "newline") < 0) return -1;
    int by_lines = a[4] ? truth(a[4]) : 0, through = by_lines < 0 ? -1 : a[5] ? truth(a[5]) : 0;
    if (through < 0) return -1;
    TextWrapper *t = text_of(self);
    t->line_buffering = by_lines;
    t->write_through = through;
    return text_setup(t, a[0], a[1], a[2], a[3]);
}

static Own text_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

Own text_wrapper_new(Ref buffer, const char *encoding, const char *errors, Ref newline, bool line_buffering,
                     bool write_through) {
    scoped Own self = text_new(&text_wrapper_type, NULL, 0, NULL);
    scoped Own name = encoding ? str_new(encoding) : None, handler = errors ? str_new(errors) : None;
    if (!self || !name || !handler) return NULL;
    text_of(self)->line_buffering = line_buffering;
    text_of(self)->write_through = write_through;
    return text_setup(text_of(self), buffer, name, handler, newline) < 0 ? NULL : give(self);
}

static int text_clear(Object *o) {
    TextWrapper *t = (TextWrapper *)o;
    t->ready = false;
    text_drop_decoded(t);
    CLEAR(t->buffer);
    CLEAR(t->encoder);
    CLEAR(t->decoder.python);
    attrs_clear(o);
    return 0;
}

static void text_dealloc(Object *o) {
    TextWrapper *t = (TextWrapper *)o;
    if (o->gc_index) gc_untrack(o);
    text_clear(o);
    CLEAR(t->encoding);
    CLEAR(t->errors);
    buf_free(&t->pending);
    text_decoder_free(&t->decoder);
    object_free(o);
}

static int text_traverse(Object *o, VisitFn visit, void *context) {
    TextWrapper *t = (TextWrapper *)o;
    VISIT(t->buffer);
    VISIT(t->encoder);
    VISIT(t->decoder.python);
    return attrs_traverse(o, visit, context);
}

static Own text_close(Ref self, const Ref *a) {
    if (text_check_ready(self) < 0) return NULL;
    scoped Own buffer = own(text_of(self)->buffer);
    int closed = stream_is_closed(buffer);
    if (closed) return closed < 0 ? NULL : None;
    return stream_close_after(call_method(self, name_flush, NULL, 0), buffer);
}

static Own text_detach(Ref self, const Ref *a) {
    if (text_check_ready(self) < 0) return NULL;
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    if (!flushed || text_check_ready(self) < 0) return NULL;
    text_of(self)->detached = true;
    text_of(self)->ready = false;
    return give(text_of(self)->buffer);
}

/* ---- reconfigure */

static int keep_or_change(Ref given, bool *flag) {
    if (!given || is_none(given)) return 0;
    int value = truth(given);
    if (value >= 0) *flag = value;
    return value < 0 ? -1 : 0;
}

static int change_encoding(TextWrapper *t, Ref encoding, Ref errors) {
    bool named = encoding && !is_none(encoding), handled = errors && !is_none(errors);
    if (!named && !handled) return 0;
    scoped Own name = !named ? own(t->encoding) : str_equal_c(encoding, "locale") ? str_intern("UTF-8") : own(encoding);
    scoped Own handler = handled ? own(errors) : named ? str_intern("strict") : own(t->errors);
    return name && handler ? set_encoding(t, name, handler) : -1;
}

static Own text_reconfigure(Ref self, const Ref *a) {
    if (text_check_ready(self) < 0) return NULL;
    TextWrapper *t = text_of(self);
    bool by_lines = t->line_buffering, through = t->write_through;
    if ((a[0] && !is_none(a[0]) && !is_str(a[0])) || (a[1] && !is_none(a[1]) && !is_str(a[1])))
        return throw(TypeError, "reconfigure() argument '%s' must be str or None, not %T", a[0] && !is_none(a[0]) && !is_str(a[0]) ? "encoding" : "errors",
                     a[0] && !is_none(a[0]) && !is_str(a[0]) ? a[0] : a[1]);
    bool line_ends = a[2] && a[2] != Ellipsis;
    if (line_ends && !is_none(a[2]) && !is_str(a[2]))
        return throw(TypeError, "reconfigure() argument 'newline' must be str or None, not %T", a[2]);
    if (t->decoded && ((a[0] && !is_none(a[0])) || (a[1] && !is_none(a[1])) || line_ends))
        return throw_unsupported("It is not possible to set the encoding or newline of stream after the first read");
    if (keep_or_change(a[3], &by_lines) < 0 || keep_or_change(a[4], &through) < 0) return NULL;
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    if (!flushed || (line_ends && set_newline(t, a[2]) < 0)) return NULL;
    const Codec *former = t->codec;
    if (change_encoding(t, a[0], a[1]) < 0) return NULL;
    if (t->codec != former && (text_decoder_reset(&t->decoder) < 0 || find_start(t) < 0)) return NULL;
    t->line_buffering = by_lines;
    t->write_through = through;
    return None;
}

/* ---- attributes */

static Own ask_buffer_method(Ref self, Ref method) {
    if (text_check_ready(self) < 0) return NULL;
    scoped Own buffer = own(text_of(self)->buffer);
    return call_method(buffer, method, NULL, 0);
}
static Own text_fileno(Ref self, const Ref *a) { return ask_buffer_method(self, name_fileno); }
static Own text_isatty(Ref self, const Ref *a) { return ask_buffer_method(self, name_isatty); }
static Own text_seekable(Ref self, const Ref *a) { return ask_buffer_method(self, name_seekable); }
static Own text_readable(Ref self, const Ref *a) { return ask_buffer_method(self, name_readable); }
static Own text_writable(Ref self, const Ref *a) { return ask_buffer_method(self, name_writable); }

static Own text_truncate(Ref self, const Ref *a) {
    if (text_check_ready(self) < 0) return NULL;
    scoped Own flushed = call_method(self, name_flush, NULL, 0), buffer = flushed ? text_buffer_held(text_of(self)) : NULL;
    Ref where = a[0] ? a[0] : None;
    return buffer ? call_method(buffer, name_truncate, &where, 1) : NULL;
}

static Own buffer_attribute(Ref self, Ref name) {
    if (text_check_ready(self) < 0) return NULL;
    scoped Own buffer = own(text_of(self)->buffer);
    return getattr(buffer, name);
}
static Own text_closed(Ref self) { return buffer_attribute(self, name_closed); }
static Own text_name(Ref self) { return buffer_attribute(self, name_name); }
/* What a detached one tells, too. */
static int check_initialised(Ref self) { return text_of(self)->detached ? 0 : text_check_ready(self); }
static Own text_encoding(Ref self) { return check_initialised(self) < 0 ? NULL : own(text_of(self)->encoding); }
static Own text_errors(Ref self) { return check_initialised(self) < 0 ? NULL : own(text_of(self)->errors); }
static Own text_line_buffering(Ref self) { return bool_new(text_of(self)->line_buffering); }
static Own text_write_through(Ref self) { return bool_new(text_of(self)->write_through); }
static Own text_newlines(Ref self) {
    return text_check_ready(self) < 0 ? NULL : newlines_seen(text_of(self)->decoder.newlines.seen);
}
static Own text_buffer(Ref self) {
    Ref buffer = text_of(self)->buffer;
    return buffer ? own(buffer) : None;
}
static Own text_chunk_size(Ref self) {
    return text_check_ready(self) < 0 ? NULL : small_int_new((int64_t)text_of(self)->chunk_size);
}
static int text_set_chunk_size(Ref self, Ref value) {
    ssize_t size;
    if (text_check_ready(self) < 0) return -1;
    if (!value) return fail(AttributeError, "cannot delete attribute");
    if (index_ssize(value, &size) < 0) return -1;
    if (size <= 0) return fail(ValueError, "a strictly positive integer is required");
    text_of(self)->chunk_size = (size_t)size;
    return 0;
}

static Own text_repr(Ref self) {
    if (check_initialised(self) < 0) return NULL;
    if (repr_enter(self)) return throw(RuntimeError, "reentrant call inside %s.__repr__", type_name(type_of(self)));
    Own name_found = NULL, mode_found = NULL;
    int status = text_of(self)->detached ? 0 : stream_name(self, &name_found);
    if (status == 0) status = getattr_find(self, name_mode, &mode_found);
    scoped Own name = name_found, mode = mode_found, shown = NULL, in_mode = NULL, result = NULL;
    if (status >= 0) shown = name ? str_format(" name=%R", name) : str_new("");
    if (shown) in_mode = mode ? str_format(" mode=%R", mode) : str_new("");
    if (in_mode) result = str_format("<_io.TextIOWrapper%U%U encoding=%R>", shown, in_mode, text_of(self)->encoding);
    repr_leave(self);
    return give(result);
}

static const MethodRow text_methods[] = {
    {"__getstate__()", stream_no_pickle, "Streams are not pickled.", 0},
    {"close()", text_close, "Flush, and close the buffer.", 0},
    {"detach()", text_detach, "The buffer, from which this stream is separated.", 0},
    {"fileno()", text_fileno, "The file descriptor below.", 0},
    {"flush()", text_flush, "Hand everything written on to the system.", 0},
    {"isatty()", text_isatty, "Is it a terminal?", 0},
    {"read(size=-1, /)", text_read, "At most size characters; all of them without a size.", 0},
    {"readable()", text_readable, "Can it be read?", 0},
    {"readline(size=-1, /)", text_readline, "One line, at most size characters of it; \"\" at the end.", 0},
    {"reconfigure(*, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None)",
     text_reconfigure, "Change how the stream works; the encoding only before anything was read.", 0},
    {"seek(cookie, whence=0, /)", text_seek, "Go where tell() was.", 0},
    {"seekable()", text_seekable, "Can it be moved in?", 0},
    {"tell()", text_tell, "The present position, as a number for seek.", 0},
    {"truncate(pos=None, /)", text_truncate, "Cut or extend to a size in bytes.", 0},
    {"writable()", text_writable, "Can it be written?", 0},
    {"write(text, /)", text_write, "Write text; how many characters.", 0},
    {0},
};
static const GetSetRow text_getset[] = {
    {"_CHUNK_SIZE", text_chunk_size, text_set_chunk_size, "Bytes read at once."},
    {"buffer", text_buffer, NULL, "The stream of bytes below."},
    {"closed", text_closed, NULL, "Is it closed?"},
    {"encoding", text_encoding, NULL, "Name of the encoding."},
    {"errors", text_errors, NULL, "Name of the error handler."},
    {"line_buffering", text_line_buffering, NULL, "Is it flushed at each line end?"},
    {"name", text_name, NULL, "The buffer's name."},
    {"newlines", text_newlines, NULL, "The kinds of line ends read so far."},
    {"write_through", text_write_through, NULL, "Does nothing wait here?"},
    {0},
};

Type text_wrapper_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_io.TextIOWrapper", .base = &text_base_type, .flags = TYPE_BASE | TYPE_GC,
    .doc = "Text on a buffered stream of bytes.", .size = sizeof(TextWrapper), .attrs_offset = offsetof(Stream, attrs),
    .weakrefs_offset = offsetof(Stream, weakrefs), .methods = text_methods, .getset = text_getset, .new = text_new,
    .init = text_init, .dealloc = text_dealloc, .traverse = text_traverse, .clear = text_clear, .repr = text_repr,
    .next = text_next,
};
