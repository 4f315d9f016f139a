/* Inside the text layer: line ends, incremental decoding, and the TextIOWrapper that both make. */
#pragma once

#include "stdlib/io/io.h"

/* ---- line ends (newline.c) */
enum { SEEN_CR = 1, SEEN_LF = 2, SEEN_CRLF = 4 };

typedef struct Newlines {
    bool universal;        /* \r, \n and \r\n all end a line */
    bool translate;        /* ... and become \n */
    bool pending_cr;       /* the text so far ended in \r, which is kept back: \n may follow */
    uint8_t seen;          /* SEEN_... */
} Newlines;

/* The next piece of text as the reader sees it.  final: nothing follows. */
NODISCARD Own newlines_take(Newlines *n, Own text, bool final) HOLDS_GIL;
NODISCARD Own newlines_seen(uint8_t seen) HOLDS_GIL; /* None, a str, or a tuple of them: the attribute `newlines` */

/* ---- decoding piece by piece (text_decode.c) */
typedef struct TextDecoder {
    const Codec *codec;    /* as named */
    const Codec *actual;   /* what the byte order mark made of it; NULL before the first bytes */
    Own python;            /* of an encoding written in Python: its incremental decoder, which has what is left; else NULL */
    Buf left;              /* bytes of a character that is not complete */
    Newlines newlines;
} TextDecoder;

/* The text of these bytes and of those left over before; what is incomplete is left over, unless final.  UnicodeDecodeError, by errors. */
NODISCARD Own text_decoder_feed(TextDecoder *d, const char *data, size_t size, const char *errors, bool final) DROPS_GIL;
NODISCARD int text_decoder_reset(TextDecoder *d) DROPS_GIL; /* at the start of a text; newlines seen stay seen */
void text_decoder_free(TextDecoder *d);

/* ---- TextIOWrapper */
typedef struct TextWrapper {
    Stream stream;
    Own buffer;              /* NULL: detached, or not initialised */
    Own encoding, errors;    /* str */
    const char *errors_text; /* of errors */
    const Codec *codec;
    const char *line_end;    /* written for \n: "\r\n", "\r"; NULL: as it is */
    const char *read_end;    /* what ends a line when reading, unless universal: "\n", "\r", "\r\n" */
    bool ready, detached;
    bool line_buffering, write_through;
    bool ascii_as_is;        /* ASCII text is its own encoding */
    bool seekable, telling;  /* can tell() work at all; and now (not while iterating) */
    bool can_read, can_write, has_read1;
    bool start_of_text;      /* writing: a byte order mark goes first */
    size_t chunk_size;       /* bytes read at once, and pending at most */

    Buf pending;             /* encoded output that the buffer has not seen */

    TextDecoder decoder;
    Own encoder;             /* of an encoding written in Python; else NULL */
    Own decoded;             /* str read ahead, or NULL */
    size_t used;             /* characters of it that were given out */
    Own snapshot;            /* bytes that `decoded` was made of, left-over ones included; NULL: tell() needs none */
    const Codec *before_actual; /* the decoder before it read the snapshot */
    bool before_cr;
    int64_t before_state;    /* the same of a decoder in Python */
} TextWrapper;

static inline TextWrapper *text_of(Ref v) { return (TextWrapper *)object_of(v); }

/* ---- encodings written in Python (text_codec.c) */

/* The codec of an encoding; of one in Python t also gets encoder and decoder.  NULL: LookupError and what its search raises. */
NODISCARD const Codec *text_codec_find(TextWrapper *t, Ref encoding, Ref errors) DROPS_GIL;
NODISCARD Own text_codec_encode(TextWrapper *t, Ref text) DROPS_GIL;
NODISCARD Own text_codec_decode(const TextDecoder *d, const char *data, size_t size, bool final) DROPS_GIL;
NODISCARD int text_codec_reset(Ref decoder) DROPS_GIL;
/* Keeps the decoder's state, and the bytes that it will decode next. */
NODISCARD int text_codec_snapshot(TextWrapper *t, Ref bytes) DROPS_GIL;
NODISCARD int text_codec_restore(Ref decoder, int64_t number) DROPS_GIL;

/* ValueError: detached, not initialised; closed. */
NODISCARD int text_check_ready(Ref self) HOLDS_GIL;
NODISCARD int text_check_open(Ref self) DROPS_GIL;
/* The stream below.  ValueError: what ran meanwhile has detached it. */
NODISCARD Own text_buffer_held(TextWrapper *t) HOLDS_GIL;
/* Gives all pending output to the buffer. */
NODISCARD int text_write_out(TextWrapper *t) DROPS_GIL;
/* Forgets what was read ahead. */
void text_drop_decoded(TextWrapper *t);

/* Reads and decodes one more piece into `decoded`, which has been used up: 1, 0 at the end, -1. */
NODISCARD int text_read_chunk(TextWrapper *t, size_t hint) DROPS_GIL;

/* ---- methods in text_read.c and text_seek.c */
Own text_read(Ref self, const Ref *a);
Own text_readline(Ref self, const Ref *a);
int text_next(Ref self, Own *out);
Own text_seek(Ref self, const Ref *a);
Own text_tell(Ref self, const Ref *a);
