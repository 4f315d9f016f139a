/* Making, keeping and reading str objects: what everything else in the system asks of text.
 *
 * A str is one block: the head, then the characters at 1, 2 or 4 bytes each, always the least width that the widest
 * character allows (PEP 393), then a NUL.  Because the width is the least, equal texts have equal bytes: comparing and
 * hashing are memcmp and one pass over the data.  One-character strs of Latin-1 and the empty str are static, shared
 * and immortal.  Interned strs live in a dict of the interpreter and are immortal as well.
 *
 * A str may change while nobody else can see it: in the code that made it, and in str_append, which grows a str whose
 * only count is the caller's.  That is what makes `s += t` in a loop linear; the spare room is what the heap's block
 * has beyond the text, so it needs no field.
 */
#include "runtime/types/str.h"

#include "runtime/base/hash.h"
#include "runtime/base/heap.h"
#include "runtime/gil/thread.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/str_inner.h"

/* ---- the shared ones */

#define SHORT(n) {{OBJECT_STATIC(&str_type), 1, -1, 1, (n) < 0x80, true, NULL}, {(n)}},
#define SHORT4(n) SHORT(n) SHORT((n) + 1) SHORT((n) + 2) SHORT((n) + 3)
#define SHORT16(n) SHORT4(n) SHORT4((n) + 4) SHORT4((n) + 8) SHORT4((n) + 12)
#define SHORT64(n) SHORT16(n) SHORT16((n) + 16) SHORT16((n) + 32) SHORT16((n) + 48)
ShortStr str_latin1[256] = {SHORT64(0) SHORT64(64) SHORT64(128) SHORT64(192)};
ShortStr str_empty = {{OBJECT_STATIC(&str_type), 0, -1, 1, true, true, NULL}, {0}};

/* ---- blocks */

/* Bytes of a str of length characters; false if they cannot be. */
static bool block_size(size_t length, int kind, size_t *out) {
    size_t data;
    if (__builtin_add_overflow(length, 1, &data) || __builtin_mul_overflow(data, (size_t)kind, &data)) return false;
    return !__builtin_add_overflow(data, sizeof(Str), out) && *out <= MEM_MAX;
}

/* An ascii or other str of length > 0; kind is a constant in the hottest call. */
static ALWAYS_INLINE Own alloc(size_t length, int kind, bool ascii) {
    if (UNLIKELY(length > MEM_MAX / 8)) return throw_memory();
    Str *s = heap_alloc(thread_current->heap, sizeof *s + (length + 1) * (size_t)kind);
    if (UNLIKELY(!s)) return throw_memory();
    s->head = (Object){1, 0, &str_type}; /* as object_new_raw does, without the questions */
    s->length = length;
    s->hash = -1;
    s->kind = (uint8_t)kind;
    s->ascii = ascii;
    s->interned = false;
    s->utf8 = NULL;
    chars_set(s + 1, kind, length, 0);
    return as_own(s);
}

Own str_alloc(size_t length, int kind, bool ascii) {
    return length ? alloc(length, kind, ascii) : own(str_empty_peek());
}

Own str_new_ascii(const char *text, size_t size) {
    if (size < 2) return size ? own(str_latin1_peek((uint8_t)*text)) : own(str_empty_peek());
    Own s = alloc(size, 1, true);
    if (LIKELY(s != NULL)) chars_copy_bytes(str_data(s), text, size);
    return s;
}

Own str_new_empty(size_t length, uint32_t max_char) {
    return str_alloc(length, chars_kind_for(max_char), max_char < 0x80);
}

/* The block of an unshared, exact str with `size` bytes in all; NULL (and s released): MemoryError. */
static Str *reallocate(Str *s, size_t size) {
    Str *moved = heap_realloc(thread_current->heap, s, size);
    if (moved) return moved;
    decref(as_own(s));
    return throw_memory();
}

static void forget_caches(Str *s) {
    s->hash = -1;
    mem_free(s->utf8);
    s->utf8 = NULL;
}

Own str_resize_take(Own value, size_t length) {
    size_t size;
    Str *s = str_of(value);
    if (length == s->length) return value;
    if (length == 0 || !block_size(length, s->kind, &size)) {
        decref(value);
        return length ? throw_memory() : own(str_empty_peek());
    }
    s = reallocate(s, size);
    if (!s) return NULL;
    forget_caches(s);
    s->length = length;
    chars_set(s + 1, s->kind, length, 0);
    return as_own(s);
}

/* ---- making */

Own str_new_char(uint32_t c) {
    if (c < 0x100) return own(str_latin1_peek((uint8_t)c));
    Own s = str_alloc(1, chars_kind_for(c), false);
    if (s) chars_set(str_data(s), str_kind(s), 0, c);
    return s;
}

Own str_from_chars(const void *data, int kind, size_t length) {
    if (length == 1) return str_new_char(chars_get(data, kind, 0));
    uint32_t mask = chars_class(data, kind, length);
    Own s = str_new_empty(length, mask);
    if (s && length) chars_copy(str_data(s), str_kind(s), data, kind, length);
    return s;
}

Own str_new_latin1(const void *bytes, size_t size) { return str_from_chars(bytes, 1, size); }
Own str_new_chars(const uint32_t *chars, size_t count) { return str_from_chars(chars, 4, count); }

Own str_exact(Ref s) {
    return is_exact_str(s) ? own(s) : str_from_chars(str_data(s), str_kind(s), str_length(s));
}

Own str_narrow_take(Own s) {
    if (!s || str_of(s)->ascii) return s;
    uint32_t mask = str_mask(s);
    if (chars_kind_for(mask) == str_kind(s) && str_length(s) > 1) {
        str_of(s)->ascii = mask < 0x80;
        return s;
    }
    Own narrow = str_from_chars(str_data(s), str_kind(s), str_length(s));
    decref(s);
    return narrow;
}

/* ---- interning */

static int table_of_interned(Interp *interp) {
    if (!(interp->interned = dict_new())) return -1;
    gc_untrack(object_of(interp->interned)); /* strs are in no cycle */
    return 0;
}

Own str_intern_take(Own s) {
    if (!s || !is_exact_str(s) || str_of(s)->interned) return s;
    if (str_length(s) == 0 || (str_length(s) == 1 && str_char(s, 0) < 0x100)) {
        Own shared = str_length(s) ? str_new_char(str_char(s, 0)) : own(str_empty_peek());
        decref(s);
        return shared;
    }
    Interp *interp = interp_current();
    Own found = NULL;
    if (!interp->interned && table_of_interned(interp) < 0) {
        decref(s);
        return NULL;
    }
    int was_there = dict_setdefault(interp->interned, s, s, &found);
    if (was_there == 0) {
        str_of(s)->interned = true;
        object_of(s)->refcount = IMMORTAL_REFCOUNT;
    }
    decref(s);
    return found;
}

Own str_intern(const char *utf8) { return str_intern_take(str_new(utf8)); }

/* ---- joining two */

Own str_concat(Ref a, Ref b) {
    const Str *x = str_of(a), *y = str_of(b);
    if (x->length == 0) return str_exact(b);
    if (y->length == 0) return str_exact(a);
    int kind = x->kind > y->kind ? x->kind : y->kind;
    size_t length;
    if (__builtin_add_overflow(x->length, y->length, &length) || length > PTRDIFF_MAX)
        return throw(OverflowError, "strings are too large to concat");
    Own s = str_alloc(length, kind, x->ascii && y->ascii);
    if (!s) return NULL;
    chars_copy(str_data(s), kind, x + 1, x->kind, x->length);
    chars_copy(chars_at(str_data(s), kind, x->length), kind, y + 1, y->kind, y->length);
    return s;
}

/* Bytes to ask for when a str outgrows its block: an eighth more than needed, so that growing is amortised. */
static size_t roomy(size_t size) { return size + size / 8 + 16; }

/* May b be put behind s where it stands? */
static bool can_grow(const Str *s, const Str *b) {
    return s->head.refcount == 1 && s->head.type == &str_type && !s->interned && b->kind <= s->kind && b != s;
}

int str_append(Own *a, Ref b) {
    Str *s = str_of(*a);
    const Str *more = str_of(b);
    size_t length = s->length + more->length, size;
    if (!can_grow(s, more) || !block_size(length, s->kind, &size)) {
        own_set_take(a, str_concat(*a, b));
        return *a ? 0 : -1;
    }
    if (size > heap_block_size(s)) {
        s = reallocate(s, roomy(size));
        *a = as_own(s);
        if (!s) return -1;
    }
    forget_caches(s);
    chars_copy(chars_at(s + 1, s->kind, s->length), s->kind, more + 1, more->kind, more->length);
    s->ascii = s->ascii && more->ascii;
    s->length = length;
    chars_set(s + 1, s->kind, length, 0);
    return 0;
}

Own str_slice(Ref s, size_t start, size_t stop) {
    const Str *o = str_of(s);
    size_t length = stop - start;
    if (length == o->length && is_exact_str(s)) return own(s);
    const void *data = chars_at(o + 1, o->kind, start);
    return o->ascii ? str_new_ascii(data, length) : str_from_chars(data, o->kind, length);
}

/* ---- reading */

int64_t str_hash(Ref s) {
    Str *o = str_of(s);
    if (o->hash == -1) o->hash = hash_bytes(o + 1, o->length * o->kind);
    return o->hash;
}

/* memcmp(...) == 0, without a call for the few bytes of most keys: both ends, which overlap. */
static ALWAYS_INLINE bool same_bytes(const char *x, const char *y, size_t size) {
    uint64_t a, b, c, d;
    if (size > 16) return memcmp(x, y, size) == 0;
    if (size >= 8) {
        memcpy(&a, x, 8);
        memcpy(&b, y, 8);
        memcpy(&c, x + size - 8, 8);
        memcpy(&d, y + size - 8, 8);
        return ((a ^ b) | (c ^ d)) == 0;
    }
    uint32_t e, f, g, h;
    if (size >= 4) {
        memcpy(&e, x, 4);
        memcpy(&f, y, 4);
        memcpy(&g, x + size - 4, 4);
        memcpy(&h, y + size - 4, 4);
        return ((e ^ f) | (g ^ h)) == 0;
    }
    return size == 0 || (x[0] == y[0] && x[size / 2] == y[size / 2] && x[size - 1] == y[size - 1]);
}

bool str_equal(Ref a, Ref b) {
    const Str *x = str_of(a), *y = str_of(b);
    if (x == y) return true;
    if (x->length != y->length || x->kind != y->kind) return false;
    if (x->interned && y->interned) return false;
    if (x->hash != y->hash && x->hash != -1 && y->hash != -1) return false;
    return same_bytes((const char *)(x + 1), (const char *)(y + 1), x->length * x->kind);
}

bool str_equal_c(Ref a, const char *ascii) {
    const Str *s = str_of(a);
    return s->ascii && strlen(ascii) == s->length && memcmp(s + 1, ascii, s->length) == 0;
}

int str_compare(Ref a, Ref b) {
    const Str *x = str_of(a), *y = str_of(b);
    if (x == y) return 0;
    return chars_compare(x + 1, x->kind, x->length, y + 1, y->kind, y->length);
}
