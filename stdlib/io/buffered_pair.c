/* BufferedRWPair: a reader and a writer on two raw streams, as one object (pipes, sockets). */
#include "stdlib/io/buffered.h"

typedef struct Pair {
    Stream stream;
    Own reader, writer;
} Pair;

static Pair *pair_of(Ref v) { return (Pair *)object_of(v); }

static int pair_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[3];
    ssize_t size = IO_CHUNK;
    if (args_bind(&signature, "BufferedRWPair(reader, writer, buffer_size=8192, /)", args, count, names, a) < 0) return -1;
    if (a[2] && index_ssize(a[2], &size) < 0) return -1;
    if (size <= 0) return fail(ValueError, "buffer size must be strictly positive");
    if (stream_require(a[0], name_readable) < 0 || stream_require(a[1], name_writable) < 0) return -1;
    scoped Own reader = buffered_new(&buffered_reader_type, a[0], (size_t)size);
    scoped Own writer = reader ? buffered_new(&buffered_writer_type, a[1], (size_t)size) : NULL;
    if (!writer) return -1;
    own_set_take(&pair_of(self)->reader, give(reader));
    own_set_take(&pair_of(self)->writer, give(writer));
    return 0;
}

static Own forward(Ref half_held, Ref name, Ref argument) {
    if (!half_held) return throw(ValueError, "I/O operation on uninitialized object");
    scoped Own half = own(half_held);
    return call_method(half, name, &argument, argument ? 1 : 0);
}

static Own pair_read(Ref self, const Ref *a) { return forward(pair_of(self)->reader, name_read, a[0]); }
static Own pair_read1(Ref self, const Ref *a) { return forward(pair_of(self)->reader, name_read1, a[0]); }
static Own pair_peek(Ref self, const Ref *a) { return forward(pair_of(self)->reader, name_peek, a[0]); }
static Own pair_readinto(Ref self, const Ref *a) { return forward(pair_of(self)->reader, name_readinto, a[0]); }
static Own pair_readable(Ref self, const Ref *a) { return forward(pair_of(self)->reader, name_readable, NULL); }
static Own pair_write(Ref self, const Ref *a) { return forward(pair_of(self)->writer, name_write, a[0]); }
static Own pair_flush(Ref self, const Ref *a) { return forward(pair_of(self)->writer, name_flush, NULL); }
static Own pair_writable(Ref self, const Ref *a) { return forward(pair_of(self)->writer, name_writable, NULL); }

static Own pair_readinto1(Ref self, const Ref *a) {
    scoped Own reader = own(pair_of(self)->reader);
    return reader ? buffered_readinto1(reader, a) : throw(ValueError, "I/O operation on uninitialized object");
}

static Own pair_isatty(Ref self, const Ref *a) {
    scoped Own first = forward(pair_of(self)->writer, name_isatty, NULL);
    return first != False ? give(first) : forward(pair_of(self)->reader, name_isatty, NULL);
}

static Own pair_close(Ref self, const Ref *a) {
    if (!pair_of(self)->reader) return throw(ValueError, "I/O operation on uninitialized object");
    scoped Own reader = own(pair_of(self)->reader);
    return stream_close_after(forward(pair_of(self)->writer, name_close, NULL), reader);
}

static Own pair_closed(Ref self) {
    if (!pair_of(self)->writer) return throw(RuntimeError, "the BufferedRWPair object is being garbage-collected");
    scoped Own writer = own(pair_of(self)->writer);
    return getattr(writer, name_closed);
}

static Own pair_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}
static int pair_clear(Object *o) {
    CLEAR(((Pair *)o)->reader);
    CLEAR(((Pair *)o)->writer);
    attrs_clear(o);
    return 0;
}
static void pair_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    pair_clear(o);
    object_free(o);
}
static int pair_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Pair *)o)->reader);
    VISIT(((Pair *)o)->writer);
    return attrs_traverse(o, visit, context);
}

static const MethodRow pair_methods[] = {
    {"__getstate__()", stream_no_pickle, "Streams are not pickled.", 0},
    {"close()", pair_close, "Close both.", 0},
    {"flush()", pair_flush, "Write out what waits to be written.", 0},
    {"isatty()", pair_isatty, "Is one of them a terminal?", 0},
    {"peek(size=0, /)", pair_peek, "Bytes that the next read will give.", 0},
    {"read(size=-1, /)", pair_read, "size bytes, fewer only at the end; all of them without a size.", 0},
    {"read1(size=-1, /)", pair_read1, "At most size bytes, by at most one read of the raw stream.", 0},
    {"readable()", pair_readable, "Can it be read?", 0},
    {"readinto(buffer, /)", pair_readinto, "Fill a writable buffer; how many bytes.", 0},
    {"readinto1(buffer, /)", pair_readinto1, "readinto by at most one read of the raw stream.", 0},
    {"writable()", pair_writable, "Can it be written?", 0},
    {"write(buffer, /)", pair_write, "Write bytes; how many.", 0},
    {0},
};
static const GetSetRow pair_getset[] = {{"closed", pair_closed, NULL, "Is the writer closed?"}, {0}};

Type buffered_pair_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_io.BufferedRWPair", .base = &buffered_base_type, .flags = TYPE_BASE | TYPE_GC,
    .doc = "BufferedRWPair(reader, writer, buffer_size=8192, /)\n--\n\nA reader and a writer as one.", .size = sizeof(Pair),
    .attrs_offset = offsetof(Stream, attrs), .weakrefs_offset = offsetof(Stream, weakrefs), .methods = pair_methods,
    .getset = pair_getset, .new = pair_new, .init = pair_init, .dealloc = pair_dealloc, .traverse = pair_traverse,
    .clear = pair_clear,
};
