/* Encodings that are written in Python (those of modules like encodings.utf_7, and what programs register) for text streams.
 *
 * Such a stream has codec_of_python for its codec, and an incremental encoder and decoder do the work.  The decoder's state is in them,
 * so a position in the text is the state before the last piece of bytes, and the number of characters since. */
#include "stdlib/io/text.h"

static Own named_part(Ref info, const char *name, Ref errors) {
    scoped Own maker = getattr_named(info, name);
    return maker ? call(maker, (Ref[]){errors}, 1, NULL) : NULL;
}

/* The CodecInfo of an encoding for text.  LookupError. */
static Own find_info(Ref encoding) {
    scoped Own codecs = import_module("codecs"), info = codecs ? call_method_named(codecs, "lookup", &encoding, 1) : NULL;
    scoped Own flag = NULL, name = info ? str_intern("_is_text_encoding") : NULL;
    int found = name ? getattr_find(info, name, &flag) : -1;
    int is_text = found > 0 ? truth(flag) : found < 0 ? -1 : 1;
    if (is_text < 0) return NULL;
    return is_text ? give(info) : throw(LookupError, "'%U' is not a text encoding; use codecs.open() to handle arbitrary codecs", encoding);
}

const Codec *text_codec_find(TextWrapper *t, Ref encoding, Ref errors) {
    static const Codec codec_of_python = {.name = "python", .key = "python", .unit = 1};
    const char *name = str_utf8(encoding, NULL);
    const Codec *c = name ? codec_find(name) : NULL;
    scoped Own encoder = NULL, decoder = NULL;
    if (!c) {
        if (!error_clear_if(LookupError)) return NULL;
        scoped Own info = find_info(encoding);
        if (!info || !(encoder = named_part(info, "incrementalencoder", errors)) || !(decoder = named_part(info, "incrementaldecoder", errors)))
            return NULL;
        c = &codec_of_python;
    }
    own_set_take(&t->encoder, give(encoder));
    own_set_take(&t->decoder.python, give(decoder));
    return c;
}

Own text_codec_encode(TextWrapper *t, Ref text) {
    scoped Own encoder = own(t->encoder), bytes = call_method_named(encoder, "encode", &text, 1);
    if (bytes && !is_bytes(bytes)) return throw(TypeError, "encoder should return a bytes object, not '%T'", bytes);
    return give(bytes);
}

Own text_codec_decode(const TextDecoder *d, const char *data, size_t size, bool final) {
    scoped Own decoder = own(d->python), bytes = bytes_new(data, size);
    scoped Own text = bytes ? call_method_named(decoder, "decode", (Ref[]){bytes, bool_new(final)}, 2) : NULL;
    if (text && !is_str(text)) return throw(TypeError, "decoder should return a string result, not '%T'", text);
    return give(text);
}

int text_codec_reset(Ref decoder) {
    scoped Own done = call_method_named(decoder, "reset", NULL, 0);
    return done ? 0 : -1;
}

/* (bytes that wait, a number) */
static Own state_of(Ref decoder) {
    scoped Own state = call_method_named(decoder, "getstate", NULL, 0);
    if (state && (!is_tuple(state) || tuple_length(state) != 2 || !is_bytes(tuple_item_peek(state, 0))))
        return throw(TypeError, "illegal decoder state");
    return give(state);
}

int text_codec_snapshot(TextWrapper *t, Ref bytes) {
    scoped Own decoder = own(t->decoder.python), state = state_of(decoder);
    if (!state || int64_from(tuple_item_peek(state, 1), &t->before_state) < 0) return -1;
    t->before_cr = t->decoder.newlines.pending_cr;
    own_set_take(&t->snapshot, binary(OP_ADD, tuple_item_peek(state, 0), bytes));
    return t->snapshot ? 0 : -1;
}

int text_codec_restore(Ref decoder, int64_t number) {
    scoped Own nothing = bytes_new("", 0), value = int_new(number), state = nothing && value ? tuple_pack(2, nothing, value) : NULL;
    scoped Own done = state ? call_method_named(decoder, "setstate", (Ref[]){state}, 1) : NULL;
    return done ? 0 : -1;
}
