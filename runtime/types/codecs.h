/* Codecs: between text and bytes.  bytes.h has decode() and encode() for everyone; here is what codecs are made of, for
 * the io and codecs modules and for the codecs themselves.
 *
 * A codec is two loops that go as far as they can.  Where they cannot go on they describe the trouble, the driver
 * (codecs.c) asks the error handler, puts in what it says and goes on where it says.  So no codec knows handlers and
 * no handler knows codecs (but for surrogatepass, which is about how a codec writes surrogates, and for the short way of the
 * built-in handlers, codec_patch.h). */
#pragma once

#include "runtime/base/buf.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

/* Where a codec stopped, and why. */
typedef struct Trouble {
    size_t start, end;    /* the input that is the matter: bytes in decoding, characters in encoding */
    const char *reason;
    bool unfinished;      /* decoding: more input might make it right */
    /* Said by the driver beforehand. */
    uint8_t handler;      /* what is done about trouble (codec_handler()): what codec_patch.h knows, a codec does itself */
    bool partial;         /* decoding: what is unfinished stays, since more may come */
} Trouble;

/* Fills in what a codec says; 0, as its functions return it. */
static inline int trouble_set(Trouble *t, size_t start, size_t end, const char *reason, bool unfinished) {
    t->start = start;
    t->end = end;
    t->reason = reason;
    t->unfinished = unfinished;
    return 0;
}

typedef struct Codec Codec;
struct Codec {
    const char *name;     /* as in error messages */
    const char *key;      /* its normalised name: "utf_8" */
    /* Decode from *at on into out.  1: all done; 0: *trouble says what is wrong at *at; -1: an exception. */
    int (*decode)(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *trouble);
    /* Encode characters [*at, stop) of s.  Results likewise. */
    int (*encode)(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *trouble);
    int unit;             /* bytes of a code unit: 1, 2, 4 */
    bool big;             /* its order in UTF-16 and UTF-32 */
    const char *bom;      /* written first by encode, skipped (and believed) by decode; or NULL */
    const uint16_t *table; /* of single-byte codecs: the characters of 0x80..0xFF; 0: undefined */
    const uint16_t *page;  /* the same for those that were loaded: of 0..0xFF; PAGE_UNDEFINED */
    struct CodecMap **map;  /* of both: where their map is kept (codec_byte.c); guarded by the GIL */
};

/* The codec of this name, spelt in any of the usual ways.  NULL: LookupError "unknown encoding: x". */
NODISCARD const Codec *codec_find(const char *encoding) DROPS_GIL;
/* Of a codec with a byte order mark: the codec for text that starts like this; *skip is the length of the mark.
 * Others: c itself. */
const Codec *codec_by_bom(const Codec *c, const char *data, size_t size, size_t *skip);
/* Was text of UTF-16 or UTF-32 decoded that did not start with a mark (skip is 0), as streams of it must?  Then a UnicodeError is set. */
bool codec_bom_missed(const Codec *c, size_t skip, size_t consumed) HOLDS_GIL;
/* consumed NULL: the data are all there is; otherwise a character cut off at the end is left, and *consumed says so. */
NODISCARD Own codec_decode(const Codec *c, const char *data, size_t size, const char *errors,
                           size_t *consumed) DROPS_GIL;
/* with_bom: at the start of a text. */
NODISCARD Own codec_encode(const Codec *c, Ref s, const char *errors, bool with_bom) DROPS_GIL;

/* All of s in UTF-16 or UTF-32 at once.  NULL without exception: there are surrogates in it. */
NODISCARD Own codec_encode_units(const Codec *c, Ref s, bool with_bom) HOLDS_GIL; /* codec_utf.c */

/* ---- the codecs (codec_utf.c, codec_byte.c, codec_escape.c) */
extern const Codec codec_utf8, codec_utf16_le, codec_utf16_be, codec_utf32_le, codec_utf32_be, codec_ascii,
    codec_latin1, codec_unicode_escape, codec_raw_unicode_escape;
extern const Codec codecs_with_bom[];    /* utf_8_sig, utf_16, utf_32; ended by a NULL key */
extern const Codec codecs_by_table[];    /* cp1252, ...; likewise */

/* Code pages that lib/encodings keeps and loads when they are asked for: a codec for good. */
enum { PAGE_SIZE = 256, PAGE_UNDEFINED = 0xFFFE };
NODISCARD const Codec *codec_page_make(const char *key, const uint16_t page[PAGE_SIZE]) HOLDS_GIL; /* codec_byte.c */
NODISCARD int codec_page_add(const char *key, const uint16_t page[PAGE_SIZE]) HOLDS_GIL;
/* Any other codec, which stays for good: it is found by its key from now on, if there was none. */
NODISCARD int codec_add(const Codec *codec) HOLDS_GIL;

/* ---- error handlers (codec_errors.c) */
/* What is to be put in, *replacement (a str, or bytes in encoding), and where to go on.  -1: an exception, the
 * codec's own if the handler is "strict".  input: the str, or bytes, with the trouble.  *instead: the bytes to go on with where
 * the handler gave the exception another object; otherwise it is left as it is. */
NODISCARD int codec_handle_decode(const Codec *c, const char *errors, const char *data, size_t size, const Trouble *t,
                                  Own *replacement, size_t *next, Own *instead) DROPS_GIL;
NODISCARD int codec_handle_encode(const Codec *c, const char *errors, Ref s, const Trouble *t, Own *replacement,
                                  size_t *next) DROPS_GIL;
/* The same without an object in between, right into what is being made, for the handlers that say the same of all; next is t->end.
 * 1, or true: that is done; 0, or false: ask the functions above. */
int codec_handler(const char *errors); /* its number, for these two */
NODISCARD int codec_patch_decode(int handler, const char *data, const Trouble *t, StrBuilder *out) HOLDS_GIL;
NODISCARD bool codec_patch_encode(const Codec *c, int handler, Ref s, const Trouble *t, Buf *out) HOLDS_GIL;
/* codecs.register_error, codecs.lookup_error. LookupError "unknown error handler name 'x'". */
NODISCARD int codec_errors_register(Ref name, Ref handler) HOLDS_GIL;
NODISCARD Own codec_errors_find(const char *name) HOLDS_GIL;

/* ---- encodings written in Python: function(encoding, "encode" or "decode", object, errors) is asked by encode() and
 * decode() for names that are not built in; what it returns is the result.  TypeError if it cannot be called. */
NODISCARD int codec_search_set(Ref function) HOLDS_GIL;
