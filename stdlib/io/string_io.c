/* StringIO: a stream of text in memory: an array of characters, as wide as the widest one written. */
#include "stdlib/io/text.h"

#include <unistd.h>

#include "runtime/types/chars.h"

typedef struct StringIO {
    Stream stream;
    void *data;                        /* capacity characters of `kind` bytes */
    size_t length, capacity, position; /* position may lie behind length */
    int kind;
    bool ready;                        /* __init__ has run */
    Newlines newlines;                 /* of what is written, if newline is None or "" */
    const char *line_end;              /* written for \n: "\r", "\r\n"; NULL: as it is */
    const char *read_end;              /* what ends a line, unless universal */
    Own newline;                       /* as it was given */
} StringIO;

static StringIO *string_of(Ref v) { return (StringIO *)object_of(v); }

static int check_open(Ref self) {
    if (!string_of(self)->ready) return fail(ValueError, "I/O operation on uninitialized object");
    if (string_of(self)->stream.closed) return fail(ValueError, "I/O operation on closed file");
    return 0;
}

/* ---- memory */

static int reserve(StringIO *s, size_t length, int kind) {
    if (length <= s->capacity && kind <= s->kind) return 0;
    if (kind < s->kind) kind = s->kind;
    size_t capacity = length > s->capacity ? length + length / 4 + 32 : s->capacity;
    if (kind == s->kind) {
        void *data = mem_realloc_array(s->data, capacity, (size_t)kind);
        if (!data) return fail_memory();
        s->data = data;
    } else {
        void *data = mem_alloc_array(capacity, (size_t)kind);
        if (!data) return fail_memory();
        chars_copy(data, kind, s->data, s->kind, s->length);
        mem_free(s->data);
        s->data = data;
        s->kind = kind;
    }
    s->capacity = capacity;
    return 0;
}

static Own text_between(const StringIO *s, size_t start, size_t stop) {
    if (start >= stop) return str_new_empty(0, 0);
    str_builder_scope StrBuilder b;
    const void *from = chars_at(s->data, s->kind, start);
    str_builder_init(&b);
    if (str_builder_chars(&b, from, s->kind, stop - start, chars_class(from, s->kind, stop - start)) < 0) return NULL;
    return str_builder_finish(&b);
}

/* ---- writing */

static int put(StringIO *s, Ref text) {
    size_t n = str_length(text), end = s->position + n;
    if (n == 0) return 0;
    if (reserve(s, end, str_of(text)->kind) < 0) return -1;
    if (s->position > s->length) chars_fill(chars_at(s->data, s->kind, s->length), s->kind, s->position - s->length, 0);
    chars_copy(chars_at(s->data, s->kind, s->position), s->kind, str_data(text), str_of(text)->kind, n);
    s->position = end;
    if (end > s->length) s->length = end;
    return 0;
}

static int write_text(StringIO *s, Ref given) {
    scoped Own text = newlines_take(&s->newlines, own(given), true);
    if (text && s->line_end) {
        scoped Own newline = str_new_char('\n'), end = str_new(s->line_end);
        Ref args[] = {newline, end};
        own_set_take(&text, newline && end ? call_method_named(text, "replace", args, 2) : NULL);
    }
    return text ? put(s, text) : -1;
}

static Own string_io_write(Ref self, const Ref *a) {
    if (!is_str(a[0])) return throw(TypeError, "string argument expected, got '%T'", a[0]);
    if (check_open(self) < 0 || write_text(string_of(self), a[0]) < 0) return NULL;
    return small_int_new((int64_t)str_length(a[0]));
}

static Own string_io_truncate(Ref self, const Ref *a) {
    ssize_t size;
    StringIO *s = string_of(self);
    if (check_open(self) < 0) return NULL;
    if (!a[0] || is_none(a[0])) size = (ssize_t)s->position;
    else if (index_ssize(a[0], &size) < 0) return NULL;
    if (size < 0) return throw(ValueError, "Negative size value %zd", size);
    if ((size_t)size < s->length) s->length = (size_t)size;
    return int_new(size);
}

/* ---- reading */

static size_t available(const StringIO *s) { return s->position < s->length ? s->length - s->position : 0; }

static Own take(StringIO *s, size_t n) {
    Own text = text_between(s, s->position, s->position + n);
    if (text) s->position += n;
    return text;
}

static Own string_io_read(Ref self, const Ref *a) {
    ssize_t size;
    if (check_open(self) < 0 || stream_size_arg(a[0], &size) < 0) return NULL;
    size_t n = available(string_of(self));
    return take(string_of(self), size >= 0 && (size_t)size < n ? (size_t)size : n);
}

static ssize_t find(const StringIO *s, size_t n, uint32_t c) {
    return chars_find_char(chars_at(s->data, s->kind, s->position), s->kind, n, c);
}

/* Length of the next line, its end included; universal ends without translation, or one of "\n", "\r", "\r\n". */
static size_t line_length(const StringIO *s, size_t most) {
    size_t n = available(s);
    if (n == 0) return 0;
    ssize_t end;
    if (!s->read_end && !s->newlines.translate) {
        ssize_t cr = find(s, n, '\r');
        ssize_t lf = find(s, cr < 0 ? n : (size_t)cr, '\n');
        bool pair = lf < 0 && cr >= 0 && (size_t)cr + 1 < n && chars_get(s->data, s->kind, s->position + (size_t)cr + 1) == '\n';
        end = lf >= 0 ? lf + 1 : cr < 0 ? -1 : cr + (pair ? 2 : 1);
    } else if (s->read_end && s->read_end[1]) {
        static const uint8_t pair[] = {'\r', '\n'};
        uint32_t wide[2];
        chars_copy(wide, s->kind, pair, 1, 2);
        ssize_t found = chars_find(chars_at(s->data, s->kind, s->position), s->kind, n, wide, 2);
        end = found < 0 ? -1 : found + 2;
    } else {
        ssize_t found = find(s, n, s->read_end ? (uint32_t)s->read_end[0] : '\n');
        end = found < 0 ? -1 : found + 1;
    }
    size_t length = end < 0 ? n : (size_t)end;
    return length < most ? length : most;
}

static Own string_io_readline(Ref self, const Ref *a) {
    ssize_t size;
    if (check_open(self) < 0 || stream_size_arg(a[0], &size) < 0) return NULL;
    return take(string_of(self), line_length(string_of(self), size < 0 ? SIZE_MAX : (size_t)size));
}

static int string_io_next(Ref self, Own *out) {
    *out = NULL;
    if (type_has(type_of(self), TYPE_HEAP)) return io_base_type.next(self, out);
    if (check_open(self) < 0) return -1;
    size_t n = line_length(string_of(self), SIZE_MAX);
    if (n == 0) return 0;
    *out = take(string_of(self), n);
    return *out ? 1 : -1;
}

/* ---- position, contents */

static Own string_io_seek(Ref self, const Ref *a) {
    ssize_t offset;
    int whence = SEEK_SET;
    if (check_open(self) < 0 || index_ssize(a[0], &offset) < 0 || (a[1] && int_from(a[1], &whence) < 0)) return NULL;
    StringIO *s = string_of(self);
    if (whence < 0 || whence > 2) return throw(ValueError, "Invalid whence (%i, should be 0, 1 or 2)", whence);
    if (whence == SEEK_SET && offset < 0) return throw(ValueError, "Negative seek position %zd", offset);
    if (whence != SEEK_SET && offset != 0) return throw(OSError, "Can't do nonzero cur-relative seeks");
    if (whence != SEEK_CUR) s->position = whence == SEEK_SET ? (size_t)offset : s->length;
    return int_new((int64_t)s->position);
}

static Own string_io_tell(Ref self, const Ref *a) {
    return check_open(self) < 0 ? NULL : int_new((int64_t)string_of(self)->position);
}

static Own string_io_getvalue(Ref self, const Ref *a) {
    return check_open(self) < 0 ? NULL : text_between(string_of(self), 0, string_of(self)->length);
}

/* ---- life */

static int set_newline(StringIO *s, Ref newline) {
    const char *text = newline ? is_none(newline) ? NULL : str_utf8(newline, NULL) : "\n";
    if (newline && !is_none(newline) && !text) return -1;
    if (text && *text && strcmp(text, "\n") && strcmp(text, "\r") && strcmp(text, "\r\n"))
        return fail(ValueError, "illegal newline value: %R", newline);
    s->newlines = (Newlines){.universal = !text || !*text, .translate = !text};
    s->read_end = !text || !*text ? NULL : text[0] == '\n' ? "\n" : text[1] ? "\r\n" : "\r";
    s->line_end = s->read_end && s->read_end[0] == '\r' ? s->read_end : NULL;
    own_set_take(&s->newline, newline ? own(newline) : str_intern("\n"));
    return s->newline ? 0 : -1;
}

static int string_io_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[2];
    StringIO *s = string_of(self);
    if (args_bind(&signature, "StringIO(initial_value='', newline='\\n')", args, count, names, a) < 0) return -1;
    if (a[1] && !is_none(a[1]) && !is_str(a[1])) return fail(TypeError, "newline must be str or None, not %T", a[1]);
    if (a[0] && !is_none(a[0]) && !is_str(a[0])) return fail(TypeError, "initial_value must be str or None, not %T", a[0]);
    s->ready = false;
    if (set_newline(s, a[1]) < 0) return -1;
    s->length = s->position = 0;
    s->stream.closed = false;
    if (!s->kind) s->kind = 1;
    if (a[0] && !is_none(a[0]) && write_text(s, a[0]) < 0) return -1;
    s->position = 0;
    s->ready = true;
    return 0;
}

static Own string_io_new(Type *type, const Ref *args, size_t count, Ref names) {
    StringIO *s = object_new(type, 0);
    if (!s) return NULL;
    s->kind = 1;
    gc_track(&s->stream.head);
    return as_own(s);
}

static void string_io_dealloc(Object *o) {
    StringIO *s = (StringIO *)o;
    if (o->gc_index) gc_untrack(o);
    mem_free(s->data);
    CLEAR(s->newline);
    stream_drop(o);
}
static int string_io_traverse(Object *o, VisitFn visit, void *context) { return attrs_traverse(o, visit, context); }
static int string_io_clear(Object *o) {
    attrs_clear(o);
    return 0;
}

static Own string_io_close(Ref self, const Ref *a) {
    StringIO *s = string_of(self);
    s->stream.closed = true;
    mem_free(s->data);
    s->data = NULL;
    s->length = s->capacity = 0;
    return None;
}

static Own string_io_getstate(Ref self, const Ref *a) {
    scoped Own value = string_io_getvalue(self, NULL), attributes = value ? attrs_copy_dict(self) : NULL;
    if (!attributes) return NULL;
    Ref shown = dict_length(attributes) ? (Ref)attributes : None;
    scoped Own position = int_new((int64_t)string_of(self)->position);
    return position ? tuple_pack(4, value, string_of(self)->newline, position, shown) : NULL;
}

static Own string_io_setstate(Ref self, const Ref *a) {
    if (string_of(self)->stream.closed) return throw(ValueError, "I/O operation on closed file");
    if (!is_tuple(a[0]) || tuple_length(a[0]) < 4)
        return throw(TypeError, "%T.__setstate__ argument should be 4-tuple, got %T", self, a[0]);
    ssize_t position;
    Ref args[] = {NULL, tuple_item_peek(a[0], 1)};
    scoped Own empty = str_new_empty(0, 0);
    args[0] = empty;
    StringIO *s = string_of(self);
    if (!empty || index_ssize(tuple_item_peek(a[0], 2), &position) < 0 || string_io_init(self, args, 2, NULL) < 0) return NULL;
    if (position < 0) return throw(ValueError, "position value cannot be negative");
    if (!is_str(tuple_item_peek(a[0], 0))) return throw(TypeError, "initial_value must be str or None, not %T", tuple_item_peek(a[0], 0));
    if (put(s, tuple_item_peek(a[0], 0)) < 0) return NULL;
    s->position = (size_t)position;
    Ref attributes = tuple_item_peek(a[0], 3);
    if (is_none(attributes)) return None;
    scoped Own dict = attrs_dict(self);
    return dict && dict_update(dict, attributes) == 0 ? None : NULL;
}

static Own string_io_true(Ref self, const Ref *a) { return check_open(self) < 0 ? NULL : True; }
static Own string_io_line_buffering(Ref self) { return check_open(self) < 0 ? NULL : False; }
static Own string_io_newlines(Ref self) {
    return check_open(self) < 0 ? NULL : newlines_seen(string_of(self)->newlines.seen);
}

static const MethodRow string_io_methods[] = {
    {"__getstate__()", string_io_getstate, "(value, newline, position, attributes)", 0},
    {"__setstate__(state, /)", string_io_setstate, "Back to what __getstate__ gave.", 0},
    {"close()", string_io_close, "Release the memory.", 0},
    {"getvalue()", string_io_getvalue, "All the text.", 0},
    {"read(size=-1, /)", string_io_read, "At most size characters; all of them without a size.", 0},
    {"readable()", string_io_true, "True.", 0},
    {"readline(size=-1, /)", string_io_readline, "One line, at most size characters of it.", 0},
    {"seek(pos, whence=0, /)", string_io_seek, "Move; the new position.", 0},
    {"seekable()", string_io_true, "True.", 0},
    {"tell()", string_io_tell, "The present position.", 0},
    {"truncate(pos=None, /)", string_io_truncate, "Cut to a length, by default the present position.", 0},
    {"writable()", string_io_true, "True.", 0},
    {"write(s, /)", string_io_write, "Write text; how many characters.", 0},
    {0},
};
static const GetSetRow string_io_getset[] = {
    {"line_buffering", string_io_line_buffering, NULL, "False."},
    {"newlines", string_io_newlines, NULL, "The kinds of line ends seen so far."},
    {0},
};

Type string_io_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_io.StringIO", .base = &text_base_type, .flags = TYPE_BASE | TYPE_GC,
    .doc = "StringIO(initial_value='', newline='\\n')\n--\n\nA stream of text in memory.", .size = sizeof(StringIO),
    .attrs_offset = offsetof(Stream, attrs), .weakrefs_offset = offsetof(Stream, weakrefs), .methods = string_io_methods,
    .getset = string_io_getset, .new = string_io_new, .init = string_io_init, .dealloc = string_io_dealloc,
    .traverse = string_io_traverse, .clear = string_io_clear, .next = string_io_next,
};
