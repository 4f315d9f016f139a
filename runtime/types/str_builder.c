/* StrBuilder: pieces to one str.
 *
 * The text grows in inline_data while it is short, then right in the block of a str that nobody else has seen, so that
 * finishing a long text copies nothing.  The characters have the least width for what was appended so far; the first
 * wider one makes everything wider once.  max_char is the or of all characters (chars.h: chars_mask).
 */
#include "runtime/object/error.h"
#include "runtime/base/utf8.h"
#include "runtime/types/str_inner.h"

/* While the text is inline, data is inline_data; afterwards it is str_data of this. */
static bool is_inline(const StrBuilder *b) { return b->data == b->inline_data; }
static Own block_of(const StrBuilder *b) { return as_own((Str *)b->data - 1); }

void str_builder_init(StrBuilder *b) {
    b->data = b->inline_data;
    b->length = 0;
    b->kind = 1;
    b->max_char = 0;
    b->capacity = sizeof b->inline_data;
}

void str_builder_drop(StrBuilder *b) {
    if (!is_inline(b)) decref(block_of(b));
    str_builder_init(b);
}

/* Move to a new block of this many characters and width. */
static int move(StrBuilder *b, size_t capacity, int kind) {
    Own block = str_alloc(capacity, kind, false);
    if (!block) return -1;
    chars_copy(str_data(block), kind, b->data, b->kind, b->length);
    if (!is_inline(b)) decref(block_of(b));
    b->data = str_data(block);
    b->kind = (uint8_t)kind;
    b->capacity = capacity;
    return 0;
}

COLD static int make_room(StrBuilder *b, size_t more, int kind) {
    size_t need;
    if (__builtin_add_overflow(b->length, more, &need) || need > PTRDIFF_MAX / 8) return fail_memory();
    if (need <= b->capacity && kind <= b->kind) return 0;
    if (is_inline(b) && need * (size_t)kind <= sizeof b->inline_data) {
        char narrow[sizeof b->inline_data];
        memcpy(narrow, b->inline_data, b->length * b->kind);
        chars_copy(b->inline_data, kind, narrow, b->kind, b->length);
        b->kind = (uint8_t)kind;
        b->capacity = sizeof b->inline_data / (size_t)kind;
        return 0;
    }
    if (need < b->capacity) need = b->capacity;
    if (kind > b->kind || is_inline(b)) return move(b, need + need / 2 + 32, kind > b->kind ? kind : b->kind);
    Own block = str_resize_take(block_of(b), need + need / 2);
    if (!block) {
        str_builder_init(b);
        return -1;
    }
    b->data = str_data(block);
    b->capacity = need + need / 2;
    return 0;
}

/* Room for more characters, the widest of which is in mask. */
static inline int reserve(StrBuilder *b, size_t more, uint32_t mask) {
    int kind = chars_kind_for(mask);
    b->max_char |= mask;
    if (LIKELY(kind <= b->kind && more <= b->capacity - b->length)) return 0;
    return make_room(b, more, kind > b->kind ? kind : b->kind);
}

int str_builder_char(StrBuilder *b, uint32_t c) {
    if (reserve(b, 1, c) < 0) return -1;
    chars_set(b->data, b->kind, b->length++, c);
    return 0;
}

int str_builder_fill(StrBuilder *b, uint32_t c, size_t count) {
    if (count == 0) return 0;
    if (reserve(b, count, c) < 0) return -1;
    chars_fill(chars_at(b->data, b->kind, b->length), b->kind, count, c);
    b->length += count;
    return 0;
}

/* The commonest appends, each a few bytes, as plain code. */
static ALWAYS_INLINE int append_chars(StrBuilder *b, const void *data, int kind, size_t count, uint32_t mask) {
    if (count == 0) return 0;
    if (reserve(b, count, mask) < 0) return -1;
    void *to = chars_at(b->data, b->kind, b->length);
    if (LIKELY(kind == b->kind)) chars_copy_bytes(to, data, count * (size_t)kind);
    else chars_copy(to, b->kind, data, kind, count);
    b->length += count;
    return 0;
}

int str_builder_chars(StrBuilder *b, const void *data, int kind, size_t count, uint32_t mask) {
    return append_chars(b, data, kind, count, mask);
}

int str_builder_str(StrBuilder *b, Ref s) {
    return append_chars(b, str_data(s), str_kind(s), str_length(s), str_class(s));
}

int str_builder_slice(StrBuilder *b, Ref s, size_t start, size_t stop) {
    int kind = str_kind(s);
    const void *data = chars_at(str_data(s), kind, start);
    uint32_t mask = str_of(s)->ascii ? 0x7F : chars_class(data, kind, stop - start);
    return str_builder_chars(b, data, kind, stop - start, mask);
}

int str_builder_ascii(StrBuilder *b, const char *text, size_t size) { return append_chars(b, text, 1, size, 0x7F); }

int str_builder_utf8(StrBuilder *b, const char *text, size_t size) {
    size_t prefix = utf8_ascii_prefix(text, size);
    if (str_builder_ascii(b, text, prefix) < 0) return -1;
    if (prefix == size) return 0;
    scoped Own rest = str_new_utf8(text + prefix, size - prefix);
    return rest ? str_builder_str(b, rest) : -1;
}

Own str_builder_finish(StrBuilder *b) {
    size_t length = b->length;
    if (is_inline(b) || length == 0) {
        Own s =
            length == 1 ? str_new_char(chars_get(b->data, b->kind, 0)) : str_alloc(length, b->kind, b->max_char < 0x80);
        if (s && length > 1) chars_copy_bytes(str_data(s), b->data, length * b->kind);
        str_builder_drop(b);
        return s;
    }
    Own s = block_of(b);
    bool ascii = b->max_char < 0x80;
    str_builder_init(b);
    s = str_resize_take(s, length);
    if (s) str_of(s)->ascii = ascii;
    return s;
}
