/* Line ends: universal newlines over text that arrives in pieces, for TextIOWrapper and as io.IncrementalNewlineDecoder. */
#include "stdlib/io/text.h"

#include "runtime/types/chars.h"

/* ---- translation */

/* Every \r\n and \r becomes \n. */
static Own translated(Newlines *n, Ref text) {
    str_builder_scope StrBuilder out;
    size_t length = str_length(text), start = 0;
    const void *data = str_data(text);
    int kind = str_of(text)->kind;
    str_builder_init(&out);
    while (start < length) {
        ssize_t found = chars_find_char(chars_at(data, kind, start), kind, length - start, '\r');
        size_t at = found < 0 ? length : start + (size_t)found;
        if (str_builder_slice(&out, text, start, at) < 0) return NULL;
        if (at == length) break;
        bool pair = at + 1 < length && str_char(text, at + 1) == '\n';
        n->seen |= pair ? SEEN_CRLF : SEEN_CR;
        if (str_builder_char(&out, '\n') < 0) return NULL;
        start = at + (pair ? 2 : 1);
    }
    return str_builder_finish(&out);
}

/* Notes which line ends there are, once all three are known no more. */
static void look(Newlines *n, Ref text) {
    size_t length = str_length(text);
    for (size_t i = 0; i < length && n->seen != (SEEN_CR | SEEN_LF | SEEN_CRLF); i++) {
        uint32_t c = str_char(text, i);
        if (c == '\n') n->seen |= SEEN_LF;
        if (c != '\r') continue;
        bool pair = i + 1 < length && str_char(text, i + 1) == '\n';
        n->seen |= pair ? SEEN_CRLF : SEEN_CR;
        i += pair;
    }
}

/* A \n that no \r precedes? */
static bool has_lone_lf(Ref text) {
    size_t length = str_length(text);
    int kind = str_of(text)->kind;
    for (size_t at = 0; at < length;) {
        ssize_t found = chars_find_char(chars_at(str_data(text), kind, at), kind, length - at, '\n');
        if (found < 0) return false;
        at += (size_t)found;
        if (at == 0 || str_char(text, at - 1) != '\r') return true;
        at++;
    }
    return false;
}

/* A \r at the end waits for what follows, and one that waited goes first. */
static Own join_pending(Newlines *n, Own text_given, bool final) {
    scoped Own text = text_given;
    size_t length = str_length(text);
    if (n->pending_cr && (length > 0 || final)) {
        scoped Own cr = str_new_char('\r');
        own_set_take(&text, cr ? str_concat(cr, text) : NULL);
        if (!text) return NULL;
        n->pending_cr = false;
        length++;
    }
    if (final || length == 0 || str_char(text, length - 1) != '\r') return give(text);
    n->pending_cr = true;
    return str_slice(text, 0, length - 1);
}

Own newlines_take(Newlines *n, Own text_given, bool final) {
    if (!text_given || !n->universal) return text_given;
    scoped Own text = join_pending(n, text_given, final);
    if (!text) return NULL;
    size_t length = str_length(text);
    int kind = str_of(text)->kind;
    if (chars_find_char(str_data(text), kind, length, '\r') < 0) {
        if (!(n->seen & SEEN_LF) && chars_find_char(str_data(text), kind, length, '\n') >= 0) n->seen |= SEEN_LF;
        return give(text);
    }
    if (!n->translate) {
        look(n, text);
        return give(text);
    }
    if (!(n->seen & SEEN_LF) && has_lone_lf(text)) n->seen |= SEEN_LF;
    return translated(n, text);
}

Own newlines_seen(uint8_t seen) {
    static const char *const texts[] = {"\r", "\n", "\r\n"};
    Own found[3];
    size_t count = 0;
    if (!seen) return None;
    for (size_t i = 0; i < 3; i++) {
        if (!(seen & 1 << i)) continue;
        found[count] = str_intern(texts[i]);
        if (!found[count++]) return NULL;
    }
    return count == 1 ? found[0] : tuple_from_array_take(found, count);
}

/* ---- IncrementalNewlineDecoder */

typedef struct NewlineDecoder {
    Object head;
    Own decoder, errors;     /* decoder None: decode() is given text; NULL: not initialised */
    Newlines newlines;
} NewlineDecoder;

static NewlineDecoder *decoder_of(Ref v) { return (NewlineDecoder *)object_of(v); }

static int decoder_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[3];
    if (args_bind(&signature, "IncrementalNewlineDecoder(decoder, translate, errors='strict')", args, count, names, a) < 0) return -1;
    int translate = truth(a[1]);
    if (translate < 0) return -1;
    NewlineDecoder *d = decoder_of(self);
    d->newlines = (Newlines){.universal = true, .translate = translate};
    own_set_take(&d->decoder, own(a[0]));
    own_set_take(&d->errors, a[2] ? own(a[2]) : str_intern("strict"));
    return d->errors ? 0 : -1;
}

static int check_decoder(Ref self) {
    return decoder_of(self)->decoder ? 0 : fail(ValueError, "IncrementalNewlineDecoder.__init__() not called");
}

static Own decoder_decode(Ref self, const Ref *a) {
    int final = a[1] ? truth(a[1]) : 0;
    if (final < 0 || check_decoder(self) < 0) return NULL;
    NewlineDecoder *d = decoder_of(self);
    scoped Own inner = own(d->decoder), text = NULL;
    Ref args[] = {a[0], bool_new(final)};
    text = is_none(inner) ? own(a[0]) : call_method(inner, name_decode, args, 2);
    if (!text) return NULL;
    if (!is_str(text)) return throw(TypeError, "decoder should return a string result, not '%T'", text);
    return newlines_take(&d->newlines, give(text), final);
}

static Own decoder_getstate(Ref self, const Ref *a) {
    if (check_decoder(self) < 0) return NULL;
    NewlineDecoder *d = decoder_of(self);
    if (is_none(d->decoder)) {
        scoped Own empty = bytes_new(NULL, 0);
        return empty ? tuple_pack(2, empty, small_int_new(d->newlines.pending_cr)) : NULL;
    }
    scoped Own inner = own(d->decoder), state = call_method(inner, name_getstate, NULL, 0);
    if (!state) return NULL;
    if (!is_tuple(state)) return throw(TypeError, "illegal decoder state");
    if (tuple_length(state) != 2 || !is_int(tuple_item_peek(state, 1))) return throw(TypeError, "illegal decoder state");
    int64_t flag;
    if (int64_from(tuple_item_peek(state, 1), &flag) < 0) return NULL;
    scoped Own both = int_new((int64_t)((uint64_t)flag << 1 | d->newlines.pending_cr));
    return both ? tuple_pack(2, tuple_item_peek(state, 0), both) : NULL;
}

static Own decoder_setstate(Ref self, const Ref *a) {
    if (check_decoder(self) < 0) return NULL;
    NewlineDecoder *d = decoder_of(self);
    int64_t flag;
    if (!is_tuple(a[0])) return throw(TypeError, "state argument must be a tuple");
    if (tuple_length(a[0]) != 2) return throw(TypeError, "illegal state argument");
    if (int64_from(tuple_item_peek(a[0], 1), &flag) < 0) return NULL;
    d->newlines.pending_cr = flag & 1;
    if (is_none(d->decoder)) return None;
    scoped Own inner = own(d->decoder), rest = int_new(flag >> 1);
    scoped Own state = rest ? tuple_pack(2, tuple_item_peek(a[0], 0), rest) : NULL;
    Ref argument = state;
    return state ? call_method(inner, name_setstate, &argument, 1) : NULL;
}

static Own decoder_reset(Ref self, const Ref *a) {
    if (check_decoder(self) < 0) return NULL;
    NewlineDecoder *d = decoder_of(self);
    d->newlines.pending_cr = false;
    d->newlines.seen = 0;
    scoped Own inner = own(d->decoder);
    return is_none(inner) ? None : call_method(inner, name_reset, NULL, 0);
}

static Own decoder_newlines(Ref self) {
    return check_decoder(self) < 0 ? NULL : newlines_seen(decoder_of(self)->newlines.seen);
}

static Own decoder_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}
static int decoder_clear(Object *o) {
    CLEAR(((NewlineDecoder *)o)->decoder);
    CLEAR(((NewlineDecoder *)o)->errors);
    return 0;
}
static void decoder_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    decoder_clear(o);
    object_free(o);
}
static int decoder_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((NewlineDecoder *)o)->decoder);
    VISIT(((NewlineDecoder *)o)->errors);
    return 0;
}

static const MethodRow decoder_methods[] = {
    {"decode(input, final=False)", decoder_decode, "Text with its line ends translated.", 0},
    {"getstate()", decoder_getstate, "(bytes kept back, flags).", 0},
    {"reset()", decoder_reset, "Back to the start.", 0},
    {"setstate(state, /)", decoder_setstate, "Back to what getstate gave.", 0},
    {0},
};
static const GetSetRow decoder_getset[] = {{"newlines", decoder_newlines, NULL, "The kinds of line ends seen."}, {0}};

Type newline_decoder_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_io.IncrementalNewlineDecoder", .base = &object_type,
    .flags = TYPE_BASE | TYPE_GC, .doc = "A decoder of universal newlines around another decoder.",
    .size = sizeof(NewlineDecoder), .methods = decoder_methods, .getset = decoder_getset, .new = decoder_new,
    .init = decoder_init, .dealloc = decoder_dealloc, .traverse = decoder_traverse, .clear = decoder_clear,
};
