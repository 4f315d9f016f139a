/* What the compressors and decompressors of bz2 and lzma have in common: an object over a library's stream, which takes
 * bytes piece by piece.  Each library brings a StreamKind; the methods of the four classes are these. */
#pragma once

#include "stdlib/data/library.h"
#include "stdlib/stdlib.h"

typedef struct StreamCoder StreamCoder;

/* Where a step of the library may read and write; it moves both on. */
typedef struct StreamSpan {
    const uint8_t *in;
    size_t in_size;
    uint8_t *out;
    size_t out_size;
} StreamSpan;

typedef enum { STREAM_GOES_ON, STREAM_ENDED, STREAM_FAILED } StreamState;

typedef struct StreamKind {
    const char *cause;        /* of dropping the GIL, for statistics */
    /* One step; *status gets the library's own result.  finish: no more input will come. */
    StreamState (*step_nogil)(StreamCoder *c, StreamSpan *span, bool finish, int *status);
    void *(*throw)(int status); /* the exception for a status that failed */
    void (*end)(StreamCoder *c);
    const char *ended;        /* EOFError of decompress() at the end */
    bool full_means_more;     /* output that reached its limit is said to want no input */
    bool error_is_final;      /* the library must not be asked again after an error */
} StreamKind;

struct StreamCoder {
    Object head;
    struct Lock lock;         /* one thread at a time works on the stream */
    const StreamKind *kind;   /* NULL: the library's stream was never set up */
    bool finished;            /* compressing: flush() was called.  decompressing: the end was seen */
    bool needs_input, broken;
    int check;                /* of lzma: the check sum in use */
    Own pending;              /* input that was not used yet */
    Own unused;               /* what lies behind the end */
    uint64_t stream[24];      /* the library's struct */
};

static inline StreamCoder *stream_coder_of(Ref v) { return (StreamCoder *)object_of(v); }

/* A new one of this type, whose `kind` is to be set when its stream has been. */
NODISCARD Own stream_coder_new(Type *type) HOLDS_GIL;
void stream_coder_dealloc(Object *o);

/* compress(data), flush(); decompress(data, max_length).  ValueError, EOFError after the end. */
extern const MethodRow stream_compressor_methods[], stream_decompressor_methods[];

#define STREAM_GETSET_ROWS                                                                                             \
    {"eof", stream_coder_eof, NULL, "Has the end of the stream been seen?"},                                                 \
    {"needs_input", stream_coder_needs_input, NULL, "Does decompress() want data before it can return more?"},               \
    {"unused_data", stream_coder_unused, NULL, "What lies behind the end of the stream."}
NODISCARD Own stream_coder_eof(Ref self) HOLDS_GIL;
NODISCARD Own stream_coder_needs_input(Ref self) HOLDS_GIL;
NODISCARD Own stream_coder_unused(Ref self) HOLDS_GIL;
