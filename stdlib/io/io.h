/* The io room: streams in three layers, as Python has them.
 *
 *   FileIO                       a file descriptor; every read and write drops the GIL
 *   BufferedReader, ~Writer, ~Random, BytesIO     bytes
 *   TextIOWrapper, StringIO      text
 *
 * A buffered stream and a text stream are guarded by a lock each while they work on their raw stream, because that lets
 * go of the GIL.  Appending to the pending output of a text stream needs no lock: it happens under the GIL, in one step,
 * so what one print writes is never torn by another thread.
 */
#pragma once

#include "runtime/gil/sync.h"
#include "runtime/gilt.h"

/* What all streams begin with. */
typedef struct Stream {
    Object head;
    Attrs attrs;
    Own weakrefs;
} Stream;

typedef struct FileIO {
    Stream stream;
    int fd;                  /* -1: closed */
    bool readable, writable, created, appending, close_fd;
    bool unraisable;         /* sys.stdout and its like: no ResourceWarning */
    int8_t seekable;         /* -1: not asked yet */
} FileIO;

typedef struct Buffered {
    Stream stream;
    Own raw;                 /* NULL: detached */
    char *data;              /* `capacity` bytes; read ahead in [at, end), or written and waiting in [0, end) */
    size_t capacity, at, end;
    bool writing;            /* data holds output */
    bool can_read, can_write;
    bool finalizing;
    struct Lock lock;
    uint64_t owner;          /* thread number inside, for "reentrant call" */
    Own reader, writer;      /* BufferedRWPair's */
} Buffered;

enum NewlineMode { NEWLINE_UNIVERSAL, NEWLINE_LF, NEWLINE_CR, NEWLINE_CRLF };

extern Type io_base_type, raw_base_type, buffered_base_type, text_base_type;
extern Type file_io_type, buffered_reader_type, buffered_writer_type, buffered_random_type, buffered_pair_type;
extern Type text_wrapper_type, bytes_io_type, string_io_type, newline_decoder_type;
extern Own unsupported_operation; /* io.UnsupportedOperation: (OSError, ValueError) */

/* io.UnsupportedOperation(message): NULL. */
void *throw_unsupported(const char *message) HOLDS_GIL;
void *throw_closed(void) HOLDS_GIL; /* ValueError "I/O operation on closed file." */
/* Deallocation common to all: finalization closes the stream if it is open. */
void stream_finalize(Object *o) DROPS_GIL;
void stream_drop(Object *o);
int stream_is_closed(Ref stream) DROPS_GIL; /* by its attribute `closed`: 1, 0, -1 */

/* read(2) and write(2) until something happened: -2 signal handler raised, -1 errno, else bytes. EAGAIN is left to the caller. */
NODISCARD ssize_t fd_read(int fd, void *buffer, size_t size) DROPS_GIL;
NODISCARD ssize_t fd_write(int fd, const void *data, size_t size) DROPS_GIL;
/* A fast look behind a raw stream: its descriptor if it is exactly an open FileIO, else -1. */
static inline int raw_descriptor(Ref raw) {
    return raw && is_exactly(raw, &file_io_type) ? ((FileIO *)object_of(raw))->fd : -1;
}

NODISCARD Own file_io_open(Ref file, const char *mode, bool close_fd, Ref opener) DROPS_GIL;
NODISCARD Own buffered_new(Type *type, Ref raw, size_t capacity) DROPS_GIL;
/* C paths of the buffered layer for the text layer: any object with these methods works, exact types are fast. */
NODISCARD int buffered_write_all(Ref buffer, const char *data, size_t size) DROPS_GIL;
NODISCARD Own buffered_read_chunk(Ref buffer, size_t size) DROPS_GIL; /* bytes, b"" at the end: read1 */
NODISCARD Own text_wrapper_new(Ref buffer, const char *encoding, const char *errors, Ref newline, bool line_buffering,
                               bool write_through) DROPS_GIL;
/* open() as io.open has it. */
NODISCARD Own io_open(Ref file, const char *mode, ssize_t buffering, const char *encoding, const char *errors, Ref newline,
                      bool close_fd, Ref opener) DROPS_GIL;
/* Before fork: nothing of this process's output must come out of the child again. */
void streams_after_fork_in_child(void);
