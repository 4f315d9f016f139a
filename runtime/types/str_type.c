/* The type str: its slots, its constructor, its iterator, and the table of its methods. */
#include "runtime/object/class.h"
#include "runtime/object/protocol.h"
#include "runtime/base/heap.h"
#include "runtime/object/gc_inline.h"
#include "runtime/types/bytes.h"
#include "runtime/types/format.h"
#include "runtime/types/iterators.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/slice.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

/* ---- making */

/* An instance of a subclass with the text of s, which is consumed. */
static Own instance_take(Type *type, Own s) {
    if (!s) return NULL;
    const Str *from = str_of(s);
    Str *to = object_new(type, (from->length + 1) * from->kind);
    if (to) {
        to->length = from->length;
        to->hash = -1;
        to->kind = from->kind;
        to->ascii = from->ascii;
        memcpy(to + 1, from + 1, from->length * from->kind);
    }
    decref(s);
    return as_own(to);
}

/* str(object, encoding, errors): the text of something bytes-like. */
static Own decoded(Ref object, Ref encoding_arg, Ref errors_arg) {
    const char *encoding, *errors;
    Buffer buffer;
    if (text_arg(encoding_arg, "str", "'encoding'", "utf-8", &encoding) < 0) return NULL;
    if (text_arg(errors_arg, "str", "'errors'", NULL, &errors) < 0) return NULL;
    if (!object) return own(str_empty_peek());
    if (is_str(object)) return throw(TypeError, "decoding str is not supported");
    if (!has_buffer(object)) return throw(TypeError, "decoding to str: need a bytes-like object, %T found", object);
    if (buffer_get(object, &buffer, BUFFER_READ) < 0) return NULL;
    Own text = decode(buffer.data, buffer.size_bytes, encoding, errors);
    buffer_release(&buffer);
    return text;
}

static Own str_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[3] = {count ? args[0] : NULL};
    if ((count > 1 || names) &&
        args_bind(&signature, "str(object='', encoding='utf-8', errors='strict')", args, count, names, bound) < 0)
        return NULL;
    Own text;
    if (bound[1] || bound[2]) text = decoded(bound[0], bound[1], bound[2]);
    else text = bound[0] ? str(bound[0]) : own(str_empty_peek());
    return type == &str_type ? text : instance_take(type, text);
}

static void str_dealloc(Object *o) {
    if (UNLIKELY(((Str *)o)->utf8 != NULL)) mem_free(((Str *)o)->utf8);
    if (LIKELY(o->type == &str_type)) heap_free(o); /* nothing else hangs on an exact str */
    else object_free(o);
}

/* ---- slots */

static Own str_to_str(Ref self) { return str_exact(self); }

static int str_hash_slot(Ref self, int64_t *out) {
    *out = str_hash(self);
    return 0;
}

static Own str_compare_slot(Ref a, Ref b, int op) {
    if (!is_str(a) || !is_str(b)) return NotImplemented;
    switch (op) {
    case CMP_EQ: return bool_new(str_equal(a, b));
    case CMP_NE: return bool_new(!str_equal(a, b));
    case CMP_LT: return bool_new(str_compare(a, b) < 0);
    case CMP_LE: return bool_new(str_compare(a, b) <= 0);
    case CMP_GT: return bool_new(str_compare(a, b) > 0);
    default: return bool_new(str_compare(a, b) >= 0);
    }
}

static int str_length_slot(Ref self, size_t *out) {
    *out = str_length(self);
    return 0;
}

static Own item_at(Ref self, ssize_t at) {
    if (UNLIKELY(at < 0 || (size_t)at >= str_length(self))) return throw(IndexError, "string index out of range");
    uint32_t c = str_char(self, (size_t)at);
    return c < 0x100 ? own(str_latin1_peek((uint8_t)c)) : str_new_char(c);
}

/* Every step-th character; the slice is not empty and step is not 1. */
static Own stride(Ref self, ssize_t start, ssize_t step, size_t count) {
    int kind = str_kind(self);
    const void *data = str_data(self);
    Own result = str_alloc(count, kind, str_of(self)->ascii);
    if (!result) return NULL;
    if (kind == 1) {
        const uint8_t *from = (const uint8_t *)data + start;
        uint8_t *to = str_data(result);
        for (size_t i = 0; i < count; i++, from += step) to[i] = *from;
        return str_of(self)->ascii ? result : str_narrow_take(result);
    }
    for (size_t i = 0; i < count; i++)
        chars_set(str_data(result), kind, i, chars_get(data, kind, (size_t)(start + (ssize_t)i * step)));
    return str_narrow_take(result);
}

static Own str_getitem(Ref self, Ref key) {
    ssize_t start, stop, step;
    size_t count;
    if (LIKELY(is_small_int(key))) {
        ssize_t at = small_int(key);
        return item_at(self, at < 0 ? at + (ssize_t)str_length(self) : at);
    }
    if (is_exactly(key, &slice_type)) {
        if (slice_resolve(key, str_length(self), &start, &stop, &step, &count) < 0) return NULL;
        if (count == 0) return own(str_empty_peek());
        if (step == 1) return str_slice(self, (size_t)start, (size_t)start + count);
        return stride(self, start, step, count);
    }
    if (!has_index(key)) return throw(TypeError, "string indices must be integers, not '%T'", key);
    return item_index(key, str_length(self), &start) < 0 ? NULL : item_at(self, start);
}

static int str_contains(Ref self, Ref item) {
    if (!is_str(item)) return fail(TypeError, "'in <string>' requires string as left operand, not %T", item);
    if (str_kind(item) == 1 && str_length(item) == 1) return str_has_char(self, str_char(item, 0));
    return str_find_str(self, item, 0, str_length(self)) >= 0;
}

static Own str_concat_slot(Ref a, Ref b) {
    if (!is_str(b)) return throw(TypeError, "can only concatenate str (not \"%T\") to str", b);
    return str_concat(a, b);
}

static Own str_percent_slot(Ref a, Ref b) { return is_str(a) ? str_percent(a, b) : NotImplemented; }

/* ---- the iterator.  Most are not tracked: text holds nothing that could close a cycle; but an instance of a derived
 * class may, and so may the owner of a memoryview. */

Own text_iter_new(Type *type, Ref text) {
    SeqIter *it = object_new_raw(type, sizeof *it);
    if (!it) return NULL;
    it->index = 0;
    it->sequence = own(text);
    if (UNLIKELY(gc_is_tracked(text))) gc_track_new(&it->head);
    return as_own(it);
}

static Own str_iter(Ref self) {
    return text_iter_new(str_of(self)->ascii ? &str_ascii_iter_type : &str_iter_type, self);
}

static int str_iter_next(Ref self, Own *out) {
    SeqIter *it = (SeqIter *)object_of(self);
    *out = NULL;
    if (UNLIKELY(!it->sequence)) return 0;
    const Str *s = str_of(it->sequence);
    if (LIKELY(it->index < s->length)) {
        uint32_t c = chars_get(s + 1, s->kind, it->index++);
        *out = c < 0x100 ? own(str_latin1_peek((uint8_t)c)) : str_new_char(c);
        return *out ? 1 : -1;
    }
    CLEAR(it->sequence);
    return 0;
}

static int str_ascii_iter_next(Ref self, Own *out) {
    SeqIter *it = (SeqIter *)object_of(self);
    *out = NULL;
    if (UNLIKELY(!it->sequence)) return 0;
    const Str *s = str_of(it->sequence);
    if (LIKELY(it->index < s->length)) {
        *out = own(str_ascii_char_peek(s, it->index++));
        return 1;
    }
    CLEAR(it->sequence);
    return 0;
}

EACH_BY(str_iter_next)
EACH_BY(str_ascii_iter_next)
Type str_iter_type = SEQ_ITER_DRIVING("str_iterator", str_iter_next);
Type str_ascii_iter_type = SEQ_ITER_DRIVING("str_ascii_iterator", str_ascii_iter_next);

/* ---- methods */

Own str_dunder_format(Ref self, const Ref *args) {
    if (need_str(args[0], "__format__", NULL) < 0) return NULL;
    if (str_length(args[0]) == 0) return is_exact_str(self) ? own(self) : str(self);
    return format_str(self, args[0]);
}

Own str_getnewargs(Ref self, const Ref *args) {
    scoped Own text = str_exact(self);
    return text ? tuple_pack(1, text) : NULL;
}

Own str_sizeof(Ref self, const Ref *args) {
    const Str *s = str_of(self);
    size_t cached = s->utf8 ? s->utf8->size + sizeof *s->utf8 + 1 : 0;
    return small_int_new((int64_t)(s->head.type->prefix + sizeof *s + (s->length + 1) * s->kind + cached));
}

Own str_encode(Ref self, const Ref *args) {
    const char *encoding, *errors;
    if (text_arg(args[0], "encode", "'encoding'", "utf-8", &encoding) < 0) return NULL;
    if (text_arg(args[1], "encode", "'errors'", NULL, &errors) < 0) return NULL;
    return encode(self, encoding, errors);
}

/* ---- the type */

#define METHOD(signature, function, flags, doc) {signature, function, doc, flags},
#define METHOD_ANY(signature, function, flags, doc) {signature, RAW(function), doc, (flags) | METHOD_RAW},
static const MethodRow str_methods[] = {
#include "runtime/types/str_methods.def"
    {NULL, NULL, NULL, 0},
};

Type str_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "str",
    .doc =
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
        "Immutable text.  Of an object: what its __str__() says, else its repr().  With encoding or errors: the text\n"
        "that the bytes stand for (encoding defaults to 'utf-8', errors to 'strict').",
    .flags = TYPE_BASE | TYPE_STR | TYPE_MATCH_SELF,
    .size = sizeof(Str),
    .item_size = 1,
    .base = &object_type,
    .methods = str_methods,
    .dealloc = str_dealloc,
    .new = str_type_new,
    .repr = str_repr,
    .str = str_to_str,
    .hash = str_hash_slot,
    .compare = str_compare_slot,
    .iter = str_iter,
    .length = str_length_slot,
    .getitem = str_getitem,
    .contains = str_contains,
    .concat = str_concat_slot,
    .repeat = str_repeat,
    .binary[OP_MOD] = str_percent_slot,
};
