/* The io room: streams in three layers, as Python has them.
 *
 *   FileIO                                        a file descriptor; every read and write drops the GIL
 *   BufferedReader, ~Writer, ~Random, BytesIO     bytes
 *   TextIOWrapper, StringIO                       text
 *
 * A buffered stream is guarded by a lock while it works on its raw stream, because that lets go of the GIL.  Appending
 * to the pending output of a text stream needs no lock: it happens under the GIL, in one step, so what one print writes
 * is never torn by another thread.
 */
#pragma once

#include "runtime/gil/sync.h"
#include "runtime/gilt.h"

/* What all streams begin with. */
typedef struct Stream {
    Object head;
    Attrs attrs;
    Own weakrefs;
    bool closed;             /* of streams that have nothing else to tell it by: IOBase.closed */
} Stream;

typedef struct FileIO {
    Stream stream;
    int fd;                  /* -1: closed */
    bool readable, writable, created, appending, close_fd;
    int8_t seekable;         /* -1: not asked yet */
} FileIO;

typedef struct Buffered {
    Stream stream;
    Own raw;                 /* NULL: detached, or not initialised */
    char *data;              /* `capacity` bytes; read ahead in [at, end), or written and waiting in [at, end) */
    size_t capacity, at, end;
    bool writing;            /* data holds output */
    bool can_read, can_write;
    bool detached;
    struct Lock lock;        /* held while the raw stream is at work */
} Buffered;

enum { IO_CHUNK = 8192 };    /* io.DEFAULT_BUFFER_SIZE */

extern Type io_base_type, raw_base_type, buffered_base_type, text_base_type;
extern Type file_io_type, buffered_reader_type, buffered_writer_type, buffered_random_type, buffered_pair_type;
extern Type text_wrapper_type, bytes_io_type, bytes_io_view_type, string_io_type, newline_decoder_type;
extern Own unsupported_operation; /* io.UnsupportedOperation: (OSError, ValueError) */

/* ---- what all streams share (stream.c) */
NODISCARD int unsupported_operation_init(void) HOLDS_GIL;
/* io.UnsupportedOperation(message): NULL. */
void *throw_unsupported(const char *message) HOLDS_GIL COLD;
void *throw_closed(void) HOLDS_GIL COLD;   /* ValueError "I/O operation on closed file." */
/* Releases attributes and memory: the end of every dealloc.  Streams were closed by finalize before that. */
void stream_drop(Object *o);
NODISCARD int stream_is_closed(Ref stream) DROPS_GIL; /* by its attribute `closed`: 1, 0, -1 */
/* stream.name() as a truth value: readable, writable, seekable, isatty.  1, 0, -1. */
NODISCARD int stream_asks(Ref stream, Ref method) DROPS_GIL;
/* UnsupportedOperation "File or stream is not seekable." and its like unless stream.method() is true. */
NODISCARD int stream_require(Ref stream, Ref method) DROPS_GIL;
/* A method's optional size: -1 if v is NULL or None.  TypeError "argument should be integer or None, not 'X'". */
NODISCARD int stream_size_arg(Ref v, ssize_t *out) DROPS_GIL;
/* close() after flush(): both are done, and the second's exception has the first's as its context. */
NODISCARD Own stream_close_after(Own flushed, Ref inner) DROPS_GIL;
NODISCARD Own stream_no_pickle(Ref self, const Ref *args) HOLDS_GIL; /* __getstate__: TypeError */
/* "<_io.X name='...'>" and the like: getattr name, NULL without exception when it has none.  -1: an exception. */
NODISCARD int stream_name(Ref stream, Own *out) DROPS_GIL;

/* ---- descriptors (file_io.c) */
/* read(2) and write(2) until something happened: -2 signal handler raised, -1 errno, else bytes. EAGAIN is left to the caller. */
NODISCARD ssize_t fd_read(int fd, void *buffer, size_t size) DROPS_GIL;
NODISCARD ssize_t fd_write(int fd, const void *data, size_t size) DROPS_GIL;
/* A fast look behind a raw stream: its descriptor if it is exactly an open FileIO, else -1. */
static inline int raw_descriptor(Ref raw) {
    return raw && is_exactly(raw, &file_io_type) ? ((FileIO *)object_of(raw))->fd : -1;
}
NODISCARD Own file_io_open(Ref file, const char *mode, bool close_fd, Ref opener) DROPS_GIL;

/* ---- the buffered layer (buffered.c); for the text layer any object with these methods works, exact types are fast */
NODISCARD Own buffered_new(Type *type, Ref raw, size_t capacity) DROPS_GIL;
NODISCARD int buffered_write_all(Ref buffer, const char *data, size_t size) DROPS_GIL;
NODISCARD int buffered_flush(Ref buffer) DROPS_GIL;
/* At most size bytes by one read1 (or read): bytes; b"" at the end. */
NODISCARD Own buffered_read_chunk(Ref buffer, size_t size, bool has_read1) DROPS_GIL;
/* Output that is not written yet belongs to the parent: forget it. */
void buffered_forget(Ref buffer) HOLDS_GIL;

/* ---- the text layer (text_wrapper.c) */
NODISCARD Own text_wrapper_new(Ref buffer, const char *encoding, const char *errors, Ref newline, bool line_buffering,
                               bool write_through) DROPS_GIL;
/* Write strs: what print does.  One piece for built-in streams; an object of a Python class sees each by itself. */
NODISCARD int stream_print(Ref stream, const Ref *pieces, size_t count) DROPS_GIL;
/* stream.write(text), without the call for an exact TextIOWrapper. */
NODISCARD int stream_write(Ref stream, Ref text) DROPS_GIL;
void text_wrapper_forget(Ref stream) HOLDS_GIL; /* as buffered_forget */

/* Around fork: write out what sys.stdout and sys.stderr hold; forget in the child what could not be written. */
void streams_before_fork(void) DROPS_GIL;
void streams_after_fork_in_child(void) HOLDS_GIL;
