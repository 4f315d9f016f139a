/* Decoding piece by piece: what cannot be decoded yet is kept for the next piece. */
#include "stdlib/io/text.h"

#include "runtime/base/utf8.h"

/* The codec after the byte order mark, of which *skip bytes are there; NULL: too few bytes to say. */
static const Codec *choose(const Codec *c, const char *data, size_t size, bool final, size_t *skip) {
    size_t needed = !c->bom ? 0 : c->unit == 1 ? 3 : (size_t)c->unit;
    *skip = 0;
    if (size >= needed || final) return codec_by_bom(c, data, size, skip);
    if (c->unit == 1 && memcmp(data, "\xEF\xBB\xBF", size)) return codec_by_bom(c, data, size, skip);
    return NULL;
}

static Own ascii_text(const char *data, size_t size) {
    Own text = str_new_empty(size, size ? 0x7f : 0);
    if (text && size) memcpy(str_data(text), data, size);
    return text;
}

static bool is_ascii_superset(const Codec *c) { return c == &codec_utf8 || c == &codec_ascii || c == &codec_latin1 || c->table; }

static Own feed(TextDecoder *d, const char *data, size_t size, const char *errors, bool final, size_t *consumed) {
    size_t skip = 0;
    bool first = false;
    *consumed = 0;
    if (!d->actual) {
        const Codec *c = choose(d->codec, data, size, final, &skip);
        if (!c) return str_new_empty(0, 0);
        d->actual = c;
        first = true;
    }
    data += skip;
    size -= skip;
    *consumed = size;
    Own text;
    if (is_ascii_superset(d->actual) && utf8_ascii_prefix(data, size) == size) text = ascii_text(data, size);
    else text = codec_decode(d->actual, data, size, errors, final ? NULL : consumed);
    if (text && first && codec_bom_missed(d->codec, skip, *consumed)) CLEAR(text);
    *consumed += skip;
    return text;
}

/* With bytes left over from before, all of it has to be put together first. */
static Own feed_joined(TextDecoder *d, const char *data, size_t size, const char *errors, bool final) {
    Buf all = d->left;
    d->left = (Buf){0};
    buf_append(&all, data, size);
    size_t consumed = 0;
    Own text = all.failed ? throw_memory() : feed(d, all.bytes, all.n, errors, final, &consumed);
    if (text && consumed < all.n) buf_append(&d->left, all.bytes + consumed, all.n - consumed);
    buf_free(&all);
    return text;
}

Own text_decoder_feed(TextDecoder *d, const char *data, size_t size, const char *errors, bool final) {
    Own text;
    if (UNLIKELY(d->python != NULL)) {
        text = text_codec_decode(d, data, size, final);
    } else if (UNLIKELY(d->left.n > 0)) {
        text = feed_joined(d, data, size, errors, final);
    } else {
        size_t consumed;
        text = feed(d, data, size, errors, final, &consumed);
        if (text && consumed < size) buf_append(&d->left, data + consumed, size - consumed);
    }
    if (text && d->left.failed) {
        decref(text);
        return throw_memory();
    }
    return newlines_take(&d->newlines, text, final);
}

int text_decoder_reset(TextDecoder *d) {
    d->actual = NULL;
    d->left.n = 0;
    d->newlines.pending_cr = false;
    scoped Own python = d->python ? own(d->python) : NULL;
    return python ? text_codec_reset(python) : 0;
}

void text_decoder_free(TextDecoder *d) {
    buf_free(&d->left);
    CLEAR(d->python);
}
