/* Positions in text.
 *
 * A position is a number that only seek understands: where the bytes of the next character begin, as long as decoding can
 * begin there.  What the decoder must know besides goes into higher bits, as in CPython: bit 64 a \r that waits, bit 65
 * big-endian order after a byte order mark; from bit 192 on characters to be read and thrown away, where several come at
 * once out of one piece of bytes.
 *
 * tell() finds the byte of a character by decoding the last piece again, up to a place found by bisection.
 */
#include "stdlib/io/text.h"

#include <unistd.h>

enum { FLAG_CR = 1, FLAG_BIG = 2, FLAGS_SHIFT = 64, SKIP_SHIFT = 192 };

typedef struct Cookie { int64_t position, flags, skip; } Cookie;

static Own cookie_part(int64_t value, int shift) {
    scoped Own number = int_new(value);
    return number ? binary(OP_LSHIFT, number, small_int_new(shift)) : NULL;
}

static Own cookie_pack(const Cookie *c) {
    if (!c->flags && !c->skip) return int_new(c->position);
    scoped Own position = int_new(c->position), flags = cookie_part(c->flags, FLAGS_SHIFT), skip = cookie_part(c->skip, SKIP_SHIFT);
    scoped Own upper = flags && skip ? binary(OP_OR, flags, skip) : NULL;
    return position && upper ? binary(OP_OR, upper, position) : NULL;
}

static int cookie_field(Ref cookie, int shift, int64_t *out) {
    scoped Own shifted = binary(OP_RSHIFT, cookie, small_int_new(shift));
    scoped Own low = shifted ? binary(OP_AND, shifted, small_int_new(SMALL_INT_MAX)) : NULL;
    return low ? int64_from(low, out) : -1;
}

static int cookie_unpack(Ref cookie, Cookie *out) {
    return cookie_field(cookie, 0, &out->position) < 0 || cookie_field(cookie, FLAGS_SHIFT, &out->flags) < 0 ? -1
           : cookie_field(cookie, SKIP_SHIFT, &out->skip);
}

/* ---- tell */

typedef struct Prefix { size_t chars, left; bool cr; const Codec *actual; } Prefix;

/* What the first `size` bytes of the snapshot decode to. */
static int decode_prefix(TextWrapper *t, size_t size, Prefix *out) {
    TextDecoder d = {.codec = t->codec, .actual = t->before_actual, .newlines = t->decoder.newlines};
    d.newlines.pending_cr = t->before_cr;
    scoped Own snapshot = own(t->snapshot), errors = own(t->errors); /* a handler may do anything to the stream */
    if (!snapshot) return fail(OSError, "can't reconstruct logical file position");
    if (size > bytes_length(snapshot)) size = bytes_length(snapshot);
    scoped Own text = text_decoder_feed(&d, bytes_data(snapshot), size, t->errors_text, false);
    *out = (Prefix){text ? str_length(text) : 0, d.left.n, d.newlines.pending_cr, d.actual};
    text_decoder_free(&d);
    return text ? 0 : -1;
}

/* The least number of bytes that gives all characters used so far. */
static int bytes_used(TextWrapper *t, size_t *out) {
    size_t low = 0, high = bytes_length(t->snapshot);
    while (low < high) {
        size_t middle = (low + high) / 2;
        Prefix p;
        if (decode_prefix(t, middle, &p) < 0) return -1;
        if (p.chars >= t->used) high = middle;
        else low = middle + 1;
    }
    *out = low;
    return 0;
}

static int locate(TextWrapper *t, Cookie *c) {
    if (t->decoder.python) { /* from where the last piece began */
        c->flags = t->before_state << 1 | (t->before_cr ? FLAG_CR : 0);
        c->skip = (int64_t)t->used;
        return 0;
    }
    size_t total = bytes_length(t->snapshot), size;
    if (str_of(t->decoded)->ascii && str_length(t->decoded) == total && !t->decoder.newlines.pending_cr && !t->before_cr) {
        c->position += (int64_t)t->used;
        return 0;
    }
    Prefix p = {0};
    if (bytes_used(t, &size) < 0 || decode_prefix(t, size, &p) < 0) return -1;
    if (p.chars > t->used && size > 0 && decode_prefix(t, --size, &p) < 0) return -1;
    c->position += (int64_t)(size - p.left);
    c->flags = (p.cr ? FLAG_CR : 0) | (p.actual && p.actual != t->codec && p.actual->big ? FLAG_BIG : 0);
    c->skip = (int64_t)(t->used - p.chars);
    return 0;
}

Own text_tell(Ref self, const Ref *a) {
    if (text_check_open(self) < 0) return NULL;
    TextWrapper *t = text_of(self);
    if (!t->seekable) return throw_unsupported("underlying stream is not seekable");
    if (!t->telling) return throw(OSError, "telling position disabled by next() call");
    if (text_write_out(t) < 0) return NULL;
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    scoped Own buffer = flushed ? text_buffer_held(t) : NULL, at = buffer ? call_method(buffer, name_tell, NULL, 0) : NULL;
    if (!at || !t->decoded || !t->snapshot) return give(at);
    Cookie c = {0};
    if (int64_from(at, &c.position) < 0) return NULL;
    if (!t->decoded || !t->snapshot) return give(at);
    c.position -= (int64_t)bytes_length(t->snapshot);
    return locate(t, &c) < 0 ? NULL : cookie_pack(&c);
}

/* ---- seek */

static Own seek_buffer(TextWrapper *t, int64_t position, int whence) {
    scoped Own buffer = text_buffer_held(t), where = int_new(position);
    Ref args[] = {where, small_int_new(whence)};
    return buffer && where ? call_method(buffer, name_seek, args, 2) : NULL;
}

static Own seek_end(Ref self) {
    TextWrapper *t = text_of(self);
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    if (!flushed) return NULL;
    text_drop_decoded(t);
    scoped Own at = text_decoder_reset(&t->decoder) == 0 ? seek_buffer(t, 0, SEEK_END) : NULL;
    int somewhere = at ? truth(at) : -1;
    if (somewhere < 0) return NULL;
    t->start_of_text = !somewhere;
    return give(at);
}

static int restore_decoder(TextWrapper *t, const Cookie *c) {
    if (text_decoder_reset(&t->decoder) < 0) return -1;
    t->decoder.newlines.pending_cr = c->flags & FLAG_CR;
    scoped Own python = t->decoder.python ? own(t->decoder.python) : NULL;
    if (python) return c->flags ? text_codec_restore(python, c->flags >> 1) : 0;
    if (!t->codec->bom || (c->position == 0 && c->flags == 0)) return 0;
    bool big = c->flags & FLAG_BIG;
    t->decoder.actual = t->codec->unit == 1 ? &codec_utf8
                        : t->codec->unit == 2 ? (big ? &codec_utf16_be : &codec_utf16_le)
                                              : (big ? &codec_utf32_be : &codec_utf32_le);
    return 0;
}

static int skip_characters(TextWrapper *t, size_t skip) {
    while (skip) {
        size_t left = t->decoded ? str_length(t->decoded) - t->used : 0, n = left < skip ? left : skip;
        t->used += n;
        skip -= n;
        int more = skip ? text_read_chunk(t, 0) : 1;
        if (more <= 0) return more < 0 ? -1 : fail(OSError, "can't restore logical file position");
    }
    return 0;
}

static Own seek_cookie(Ref self, Ref cookie) {
    TextWrapper *t = text_of(self);
    Cookie c;
    int below = compare_truth(cookie, small_int_new(0), CMP_LT);
    if (below) return below < 0 ? NULL : throw(ValueError, "negative seek position %R", cookie);
    scoped Own flushed = call_method(self, name_flush, NULL, 0);
    if (!flushed || cookie_unpack(cookie, &c) < 0) return NULL;
    scoped Own at = seek_buffer(t, c.position, SEEK_SET);
    if (!at) return NULL;
    text_drop_decoded(t);
    if (restore_decoder(t, &c) < 0) return NULL;
    t->start_of_text = c.position == 0;
    return skip_characters(t, (size_t)c.skip) < 0 ? NULL : own(cookie);
}

Own text_seek(Ref self, const Ref *a) {
    int whence = SEEK_SET;
    if (a[1] && int_from(a[1], &whence) < 0) return NULL;
    if (text_check_open(self) < 0) return NULL;
    TextWrapper *t = text_of(self);
    if (!t->seekable) return throw_unsupported("underlying stream is not seekable");
    scoped Own cookie = own(a[0]);
    if (whence == SEEK_CUR || whence == SEEK_END) {
        int zero = compare_truth(cookie, small_int_new(0), CMP_EQ);
        if (zero < 0) return NULL;
        if (!zero) return throw_unsupported(whence == SEEK_CUR ? "can't do nonzero cur-relative seeks" : "can't do nonzero end-relative seeks");
        if (whence == SEEK_END) return seek_end(self);
        own_set_take(&cookie, call_method(self, name_tell, NULL, 0));
        if (!cookie) return NULL;
    } else if (whence != SEEK_SET) {
        return throw(ValueError, "invalid whence (%d, should be %d, %d or %d)", whence, SEEK_SET, SEEK_CUR, SEEK_END);
    }
    scoped Own number = index_of(cookie);
    return number ? seek_cookie(self, number) : NULL;
}
