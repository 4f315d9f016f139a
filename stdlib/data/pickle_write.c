/* The pickler: output, frames, and everything that has opcodes of its own.
 *
 * Output grows in the writer, first in a small array and then in a bytes object, so that the result is not copied.
 * From protocol 4 on it is cut into frames of about 64 KiB; large byte strings stand between frames, and go to a file
 * straight away.  All of this must be as CPython does it, since the bytes must be equal.
 *
 * Ownership while walking: write_value_take owns one count of what it writes.  A str, bytes or tuple whose only other
 * holder is the container it was found in cannot be met again, so it takes a number but no entry in the memo: most of
 * them are like that, and the memo is what a pickler spends its time on.  (A list might be met again: a tuple around it
 * is not in the memo yet while the list is written.)
 *
 * Recursion follows the C stack, guarded by address: RecursionError. */
#include "stdlib/data/pickle.h"

#include <stdio.h>

#include "runtime/base/heap.h"

enum {
    FRAME_HEADER = 9,           /* FRAME and 8 bytes of length */
    FRAME_TARGET = 64 * 1024,
    FRAME_LEAST = 4,            /* what is shorter is written without a header */
    PART_LEAST = 256 * 1024,    /* less is copied rather than kept as a part */
    BATCH = 1000,               /* items between a MARK and an APPENDS or SETITEMS */
};

/* ---- output */

static int output_grow(Writer *w, size_t n) {
    size_t capacity = w->length + n < w->capacity * 2 ? w->capacity * 2 : w->length + n + w->length / 8 + 64;
    if (capacity < n || capacity > MEM_MAX / 2) return fail_memory();
    if (!w->big) {
        w->big = bytes_new_empty(capacity);
        if (!w->big) return -1;
        memcpy(bytes_data(w->big), w->small, w->length);
    } else {
        Bytes *b = heap_realloc(thread_current->heap, object_of(w->big), sizeof(Bytes) + capacity + 1);
        if (!b) return fail_memory();
        b->length = capacity;
        w->big = as_own(b);
    }
    w->out = bytes_data(w->big);
    w->capacity = capacity;
    return 0;
}

/* Room for n bytes, in a frame if there are frames; the caller fills them. */
static inline char *output(Writer *w, size_t n) {
    size_t header = w->framing && w->frame == SIZE_MAX ? FRAME_HEADER : 0;
    if (UNLIKELY(w->length + n + header > w->capacity) && output_grow(w, n + header) < 0) return NULL;
    if (header) {
        w->frame = w->length;
        w->length += FRAME_HEADER;
    }
    char *at = w->out + w->length;
    w->length += n;
    return at;
}

static void put_little(char *at, uint64_t value, int bytes) {
    for (int i = 0; i < bytes; i++) at[i] = (char)(value >> 8 * i);
}

/* Ends the frame that is open: its header gets the length, or goes if the frame is too small for one. */
static void frame_end(Writer *w) {
    if (!w->framing || w->frame == SIZE_MAX) return;
    size_t start = w->frame + FRAME_HEADER, size = w->length - start;
    if (size >= FRAME_LEAST) {
        w->out[w->frame] = (char)PICKLE_FRAME;
        put_little(w->out + w->frame + 1, size, 8);
    } else {
        memmove(w->out + w->frame, w->out + start, size);
        w->length -= FRAME_HEADER;
    }
    w->frame = SIZE_MAX;
}

static int write_to_file(Writer *w, Ref chunk) {
    scoped Own result = call1(w->write, chunk);
    return result ? 0 : -1;
}

static int output_flush(Writer *w) {
    scoped Own chunk = bytes_new(w->out, w->length);
    w->length = 0;
    return chunk ? write_to_file(w, chunk) : -1;
}

static COLD int frame_next(Writer *w) {
    frame_end(w);
    return w->write ? output_flush(w) : 0;
}

/* Between two opcodes a frame that is long enough ends. */
static inline bool is_frame_full(const Writer *w) {
    return UNLIKELY(w->frame != SIZE_MAX && w->length - w->frame - FRAME_HEADER >= FRAME_TARGET);
}
static inline int opcode_boundary(Writer *w) { return is_frame_full(w) ? frame_next(w) : 0; }

int write_bytes(Writer *w, const void *bytes, size_t n) {
    char *at = output(w, n);
    if (!at) return -1;
    memcpy(at, bytes, n);
    return 0;
}

int write_op(Writer *w, uint8_t op) {
    char *at = output(w, 1);
    if (!at) return -1;
    *at = (char)op;
    return 0;
}

static ALWAYS_INLINE int write_op_number(Writer *w, uint8_t op, uint64_t number, int bytes) {
    char *at = output(w, 1 + (size_t)bytes);
    if (!at) return -1;
    *at = (char)op;
    put_little(at + 1, number, bytes);
    return 0;
}

static int parts_add(Writer *w, Ref source) {
    if (w->part_count == w->part_capacity) {
        size_t capacity = w->part_capacity ? w->part_capacity * 2 : 4;
        WriterPart *parts = mem_realloc_array(w->parts, capacity, sizeof *parts);
        if (!parts) return fail_memory();
        w->parts = parts;
        w->part_capacity = capacity;
    }
    WriterPart *part = &w->parts[w->part_count];
    if (buffer_get(source, &part->data, BUFFER_READ) < 0) return -1;
    part->at = w->length;
    part->any_buffer = is_exactly(source, &pickle_buffer_type) && pickle_buffer_is_hidden(source) && !part->data.readonly;
    w->part_count++;
    return 0;
}

/* Large data leave the frame and, on the way to a file, the buffer.  source: the object whose buffer they are, or NULL. */
static int write_long_payload(Writer *w, const char *header, size_t header_size, const char *data, size_t size, Ref source) {
    frame_end(w);
    bool framing = w->framing;
    w->framing = false;
    int status = write_bytes(w, header, header_size);
    if (status == 0 && w->in_parts && source && size >= PART_LEAST) {
        status = parts_add(w, source);
    } else if (status == 0 && w->write) {
        scoped Own chunk = output_flush(w) == 0 ? bytes_new(data, size) : NULL;
        status = chunk ? write_to_file(w, chunk) : -1;
    } else if (status == 0) {
        status = write_bytes(w, data, size);
    }
    w->framing = framing;
    return status;
}

/* op, size in as many bytes as its three forms have (0: there is no such form), data; source as above. */
static int write_sized(Writer *w, const uint8_t ops[3], const char *kind, const char *data, size_t size, Ref source) {
    char header[9];
    int width = size <= 0xff && ops[0] ? 1 : size <= 0xffffffff && ops[1] ? 4 : 8;
    uint8_t op = ops[width == 1 ? 0 : width == 4 ? 1 : 2];
    if (!op) return fail(OverflowError, "serializing a %s larger than 4 GiB requires pickle protocol 4 or higher", kind);
    header[0] = (char)op;
    put_little(header + 1, size, width);
    size_t header_size = 1 + (size_t)width;
    if (UNLIKELY(size >= FRAME_TARGET)) return write_long_payload(w, header, header_size, data, size, source);
    char *at = output(w, header_size + size);
    if (!at) return -1;
    memcpy(at, header, header_size);
    memcpy(at + header_size, data, size);
    return 0;
}

/* ---- memo */

int write_memo_get(Writer *w, size_t index) {
    if (w->protocol == 0) {
        char text[32];
        int n = snprintf(text, sizeof text, "%c%zu\n", PICKLE_GET, index);
        return write_bytes(w, text, (size_t)n);
    }
    if (index < 256) return write_op_number(w, PICKLE_BINGET, index, 1);
    if (index > 0xffffffff) return fail(PicklingError, "memo id too large for LONG_BINGET");
    return write_op_number(w, PICKLE_LONG_BINGET, index, 4);
}

int write_memo_put_anonymous(Writer *w) {
    if (w->fast) return 0;
    size_t index = w->memo.count++;
    if (w->protocol >= 4) return write_op(w, PICKLE_MEMOIZE);
    if (w->protocol == 0) {
        char text[32];
        int n = snprintf(text, sizeof text, "%c%zu\n", PICKLE_PUT, index);
        return write_bytes(w, text, (size_t)n);
    }
    if (index < 256) return write_op_number(w, PICKLE_BINPUT, index, 1);
    if (index > 0xffffffff) return fail(PicklingError, "memo id too large for LONG_BINPUT");
    return write_op_number(w, PICKLE_LONG_BINPUT, index, 4);
}

int write_memo_put(Writer *w, Ref v) {
    if (w->fast) return 0;
    if (memo_add(&w->memo, v, w->memo.count) < 0) return -1;
    return write_memo_put_anonymous(w);
}

/* What cannot be met again: see the top of the file. */
static inline bool is_met_once(Ref v) { return object_of(v)->refcount <= 2; }
static int write_memo_put_leaf(Writer *w, Ref v) {
    return is_met_once(v) ? write_memo_put_anonymous(w) : write_memo_put(w, v);
}

/* ---- numbers */

static int write_text_number(Writer *w, uint8_t op, Ref v, const char *end) {
    scoped Own text = op == PICKLE_FLOAT ? float_repr(float_value(v)) : int_to_text(v, 10);
    if (!text || write_op(w, op) < 0) return -1;
    return write_bytes(w, str_data(text), str_length(text)) < 0 ? -1 : write_bytes(w, end, strlen(end));
}

/* Two's complement; size is enough for it. */
static void int_to_little(Ref v, uint8_t *out, size_t size) {
    mpz_t small;
    mp_limb_t limb;
    mpz_srcptr z = int_mpz(v, small, &limb);
    const mp_limb_t *limbs = mpz_limbs_read(z);
    bool negative = mpz_sgn(z) < 0, carry = negative;
    for (size_t i = 0; i < size; i += 8) {
        uint64_t word = i / 8 < mpz_size(z) ? limbs[i / 8] : 0;
        if (negative) word = ~word + carry;
        carry = carry && word == 0;
        put_little((char *)out + i, word, size - i < 8 ? (int)(size - i) : 8);
    }
}

static int write_long(Writer *w, Ref v) {
    size_t size = int_bit_length(v) / 8 + 1;
    if (size > 0x7fffffff) return fail(OverflowError, "int too large to pickle");
    if (w->protocol < 2) return write_text_number(w, PICKLE_LONG, v, "L\n");
    uint8_t *data = block_new(size);
    if (!data) return -1;
    int_to_little(v, data, size);
    /* -2^(8n-1) fits one byte less than its bit length lets one think. */
    if (size > 1 && data[size - 1] == 0xff && (data[size - 2] & 0x80)) size--;
    int status = size < 256 ? write_op_number(w, PICKLE_LONG1, size, 1) : write_op_number(w, PICKLE_LONG4, size, 4);
    if (status == 0) status = write_bytes(w, data, size);
    block_free(data);
    return status;
}

/* Writes eight bytes, of which the first are meant. */
static inline void put_word(char *at, uint64_t word) {
    if (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) word = __builtin_bswap64(word);
    memcpy(at, &word, sizeof word);
}

/* The shortest form of protocol 2 and later.  Returns the end; there must be room for PUT_ROOM bytes. */
enum { PUT_ROOM = 2 + 8 };
static inline char *put_int(char *at, int64_t n) {
    if (LIKELY(n == (int32_t)n)) {
        bool byte = (uint64_t)n < 0x100, two = (uint64_t)n < 0x10000;
        put_word(at, (byte ? PICKLE_BININT1 : two ? PICKLE_BININT2 : PICKLE_BININT) | (uint64_t)(uint32_t)n << 8);
        return at + (byte ? 2 : two ? 3 : 5);
    }
    int size = (64 + 7 - __builtin_clrsbll(n)) / 8; /* of two's complement: 5 to 8 */
    at[0] = (char)PICKLE_LONG1;
    at[1] = (char)size;
    put_word(at + 2, (uint64_t)n);
    return at + 2 + size;
}

static inline char *put_float(char *at, double x) {
    *at = (char)PICKLE_BINFLOAT;
    put_word(at + 1, __builtin_bswap64(bits_of(x)));
    return at + 9;
}

static inline bool is_number_word(Ref v) { return is_small_int(v) || is_word_float(v); }
static inline char *put_number(char *at, Ref v) {
    return is_small_int(v) ? put_int(at, small_int(v)) : put_float(at, word_float(v));
}

/* Room for that many numbers, or NULL; what is not used of it is given back by output_end. */
static inline char *output_numbers(Writer *w, size_t count) { return output(w, count * PUT_ROOM); }
static inline void output_end(Writer *w, const char *end) { w->length = (size_t)(end - w->out); }

static int write_number_word(Writer *w, Ref v) {
    char *at = output_numbers(w, 1);
    if (!at) return -1;
    output_end(w, put_number(at, v));
    return 0;
}

/* The numbers that items begin with, as many as come in a row: how many (none where a frame is to end, which may run Python code), -1. */
enum { RUN = 64 };
static ssize_t write_run(Writer *w, const Own *items, size_t count) {
    if (w->protocol < 2 || w->persistent_id || !is_number_word(items[0]) || is_frame_full(w)) return 0;
    if (count > RUN) count = RUN;
    char *at = output_numbers(w, count);
    if (!at) return -1;
    const char *last = w->out + (w->frame == SIZE_MAX ? w->length : w->frame + FRAME_HEADER + FRAME_TARGET);
    size_t n = 0;
    do at = put_number(at, items[n++]);
    while (n < count && at < last && is_number_word(items[n]));
    output_end(w, at);
    return (ssize_t)n;
}

static int write_int(Writer *w, Ref v) {
    int64_t n;
    if (is_small_int(v) && w->protocol >= 2) return write_number_word(w, v);
    if (!int_as_int64(v, &n) || n != (int32_t)n) return write_long(w, v);
    if (w->protocol == 0) return write_text_number(w, PICKLE_INT, v, "\n");
    if (n >= 0 && n < 0x100) return write_op_number(w, PICKLE_BININT1, (uint64_t)n, 1);
    if (n >= 0 && n < 0x10000) return write_op_number(w, PICKLE_BININT2, (uint64_t)n, 2);
    return write_op_number(w, PICKLE_BININT, (uint64_t)n, 4);
}

static int write_float(Writer *w, Ref v) {
    if (w->protocol == 0) return write_text_number(w, PICKLE_FLOAT, v, "\n");
    char *at = output(w, 9);
    if (!at) return -1;
    put_float(at, float_value(v));
    return 0;
}

static int write_bool(Writer *w, bool truth) {
    if (w->protocol >= 2) return write_op(w, truth ? PICKLE_NEWTRUE : PICKLE_NEWFALSE);
    return write_bytes(w, truth ? "I01\n" : "I00\n", 4);
}

/* ---- text and bytes */

static int write_str_text(Writer *w, Ref v) { /* protocol 0: raw unicode escapes, and those of what ends a line */
    StrBuilder safe str_builder_scope;
    str_builder_init(&safe);
    for (size_t i = 0; i < str_length(v); i++) {
        uint32_t c = str_char(v, i);
        char escape[8];
        bool special = c == '\\' || c == 0 || c == '\n' || c == '\r' || c == 0x1a;
        int n = special ? snprintf(escape, sizeof escape, "\\u%04x", c) : 0;
        if ((special ? str_builder_ascii(&safe, escape, (size_t)n) : str_builder_char(&safe, c)) < 0) return -1;
    }
    scoped Own text = str_builder_finish(&safe), bytes = text ? encode(text, "raw_unicode_escape", NULL) : NULL;
    if (!bytes || write_op(w, PICKLE_UNICODE) < 0) return -1;
    return write_bytes(w, bytes_data(bytes), bytes_length(bytes)) < 0 ? -1 : write_bytes(w, "\n", 1);
}

/* Text that is not ASCII: as UTF-8, surrogates too.  Short text is encoded in place. */
static int write_str_wide(Writer *w, const uint8_t ops[3], Ref v) {
    char short_text[WRITER_SMALL];
    size_t length = str_length(v);
    bool surrogates;
    if (length <= sizeof short_text / 4) {
        char *end = str_utf8_write(v, 0, length, short_text);
        return write_sized(w, ops, "string", short_text, (size_t)(end - short_text), NULL);
    }
    scoped Own bytes = bytes_new_empty(str_utf8_size(v, 0, length, &surrogates));
    if (!bytes) return -1;
    str_utf8_write(v, 0, length, bytes_data(bytes));
    return write_sized(w, ops, "string", bytes_data(bytes), bytes_length(bytes), NULL);
}

static int write_str(Writer *w, Ref v) {
    static const uint8_t ops4[] = {PICKLE_SHORT_BINUNICODE, PICKLE_BINUNICODE, PICKLE_BINUNICODE8};
    static const uint8_t ops1[] = {0, PICKLE_BINUNICODE, 0};
    const uint8_t *ops = w->protocol >= 4 ? ops4 : ops1;
    int status;
    if (w->protocol == 0) {
        status = write_str_text(w, v);
    } else if (str_of(v)->ascii) {
        status = write_sized(w, ops, "string", str_data(v), str_length(v), NULL);
    } else {
        status = write_str_wide(w, ops, v);
    }
    return status < 0 ? -1 : write_memo_put_leaf(w, v);
}

/* Before protocol 3 there were no bytes: codecs.encode(latin-1 text, "latin1") stands for them. */
static int write_bytes_as_call(Writer *w, Ref v) {
    scoped Own args = NULL, function = NULL;
    if (bytes_length(v) == 0) {
        function = own(as_ref(&bytes_type));
        args = tuple_new(0);
    } else {
        scoped Own text = str_new_latin1(bytes_data(v), bytes_length(v)), name = str_intern("latin1");
        function = import_from("_codecs", "encode");
        args = text && name ? tuple_pack(2, text, name) : NULL;
    }
    return function && args ? write_call(w, function, args, v) : -1;
}

static int write_bytes_data(Writer *w, Ref v, const char *data, size_t size) {
    const uint8_t ops[] = {PICKLE_SHORT_BINBYTES, PICKLE_BINBYTES, w->protocol >= 4 ? PICKLE_BINBYTES8 : 0};
    if (write_sized(w, ops, "bytes object", data, size, v) < 0) return -1;
    return write_memo_put_leaf(w, v);
}

/* A bytearray itself is copied: others may make it longer before it is sent. */
static int write_bytearray_data(Writer *w, Ref v, const char *data, size_t size) {
    static const uint8_t ops[] = {0, 0, PICKLE_BYTEARRAY8};
    Ref source = object_of(v)->type == &bytearray_type ? NULL : v;
    return write_sized(w, ops, "bytearray", data, size, source) < 0 ? -1 : write_memo_put(w, v);
}

static int write_bytes_object(Writer *w, Ref v) {
    if (w->protocol < 3) return write_bytes_as_call(w, v);
    return write_bytes_data(w, v, bytes_data(v), bytes_length(v));
}

static int write_bytearray(Writer *w, Ref v) {
    const ByteArray *array = (const ByteArray *)object_of(v);
    if (w->protocol >= 5) return write_bytearray_data(w, v, array->data, array->length);
    scoped Own content = array->length ? bytes_new(array->data, array->length) : NULL;
    if (array->length && !content) return -1;
    scoped Own args = content ? tuple_pack(1, content) : tuple_new(0);
    return args ? write_call(w, as_ref(&bytearray_type), args, v) : -1;
}

static int write_buffer_data(Writer *w, Ref v, const Buffer *buffer) {
    bool in_band = true;
    if (w->buffer_callback) {
        scoped Own kept = call1(w->buffer_callback, v);
        int true_or_not = kept ? truth(kept) : -1;
        if (true_or_not < 0) return -1;
        in_band = true_or_not;
    }
    if (in_band)
        return buffer->readonly ? write_bytes_data(w, v, buffer->data, buffer->size_bytes)
                                : write_bytearray_data(w, v, buffer->data, buffer->size_bytes);
    if (write_op(w, PICKLE_NEXT_BUFFER) < 0) return -1;
    return buffer->readonly ? write_op(w, PICKLE_READONLY_BUFFER) : 0;
}

static int write_pickle_buffer(Writer *w, Ref v) {
    Buffer buffer;
    if (w->protocol < 5) return fail(PicklingError, "PickleBuffer can only pickled with protocol >= 5");
    if (buffer_get(v, &buffer, BUFFER_READ) < 0) {
        if (!error_is(BufferError)) return -1;
        error_clear();
        return fail(PicklingError, "PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
    }
    int status = write_buffer_data(w, v, &buffer);
    buffer_release(&buffer);
    return status;
}

/* ---- containers */

/* Was v met inside of itself?  Then what was pushed for it goes, and the finished one comes from the memo. */
static int tuple_finish(Writer *w, Ref v, const uint8_t *pops, size_t pop_count, uint8_t op) {
    size_t index;
    if (is_met_once(v)) return write_op(w, op) < 0 ? -1 : write_memo_put_anonymous(w);
    if (memo_find(&w->memo, v, &index)) {
        for (size_t i = 0; i < pop_count; i++)
            if (write_op(w, *pops) < 0) return -1;
        return write_memo_get(w, index);
    }
    return write_op(w, op) < 0 ? -1 : write_memo_put(w, v);
}

static int write_tuple(Writer *w, Ref v) {
    static const uint8_t pop = PICKLE_POP, pop_mark = PICKLE_POP_MARK;
    static const uint8_t short_ops[] = {PICKLE_EMPTY_TUPLE, PICKLE_TUPLE1, PICKLE_TUPLE2, PICKLE_TUPLE3};
    size_t length = tuple_length(v);
    if (length == 0) return w->protocol ? write_op(w, PICKLE_EMPTY_TUPLE) : write_bytes(w, "(t", 2);
    bool with_mark = length > 3 || w->protocol < 2;
    if (with_mark && write_op(w, PICKLE_MARK) < 0) return -1;
    for (size_t i = 0; i < length;) {
        ssize_t run = write_run(w, tuple_of(v)->items + i, length - i);
        if (run < 0 || (run == 0 && write_value(w, tuple_item_peek(v, i)) < 0)) return -1;
        i += run ? (size_t)run : 1;
    }
    if (!with_mark) return tuple_finish(w, v, &pop, length, short_ops[length]);
    return w->protocol ? tuple_finish(w, v, &pop_mark, 1, PICKLE_TUPLE) : tuple_finish(w, v, &pop, length + 1, PICKLE_TUPLE);
}

/* An empty one of its kind, remembered before its items are written: they may hold it. */
static int write_empty(Writer *w, Ref v, uint8_t op, const char *text_ops) {
    if ((w->protocol ? write_op(w, op) : write_bytes(w, text_ops, 2)) < 0) return -1;
    return write_memo_put(w, v);
}

static int write_exact_list(Writer *w, Ref v) {
    if (list_length(v) == 1) {
        if (write_value(w, list_item_peek(v, 0)) < 0) return -1;
        return write_op(w, PICKLE_APPEND);
    }
    for (size_t i = 0; i < list_length(v);) {
        if (write_op(w, PICKLE_MARK) < 0) return -1;
        for (size_t n = BATCH; n && i < list_length(v);) {
            size_t left = list_length(v) - i;
            ssize_t run = write_run(w, list_of(v)->items + i, left < n ? left : n);
            if (run < 0 || (run == 0 && write_value(w, list_item_peek(v, i)) < 0)) return -1;
            i += run ? (size_t)run : 1;
            n -= run ? (size_t)run : 1;
        }
        if (write_op(w, PICKLE_APPENDS) < 0) return -1;
    }
    return 0;
}

static int write_list(Writer *w, Ref v) {
    if (write_empty(w, v, PICKLE_EMPTY_LIST, "(l") < 0) return -1;
    if (w->protocol) return write_exact_list(w, v);
    scoped Own iterator = iter(v);
    return iterator ? write_list_items(w, iterator) : -1;
}

/* The items of an iterator one batch at a time: emit writes one, op ends a batch and op_one stands alone. */
static int write_items(Writer *w, Ref iterator, int (*emit)(Writer *w, Ref item), uint8_t op_one, uint8_t op) {
    scoped Own first = NULL, item = NULL;
    for (size_t steps = 0;;) {
        int got = next(iterator, &first);
        if (got <= 0) return got;
        if (loop_step(&steps) < 0) return -1;
        int more = w->protocol ? next(iterator, &item) : 0;
        if (more < 0) return -1;
        if (!more) {
            if (emit(w, first) < 0 || write_op(w, op_one) < 0) return -1;
            CLEAR(first);
            if (w->protocol) return 0;
            continue;
        }
        if (write_op(w, PICKLE_MARK) < 0 || emit(w, first) < 0) return -1;
        CLEAR(first);
        int n = 1;
        do {
            if (emit(w, item) < 0) return -1;
            CLEAR(item);
            more = ++n < BATCH ? next(iterator, &item) : 0;
            if (more < 0) return -1;
        } while (more);
        if (write_op(w, op) < 0) return -1;
        if (n < BATCH) return 0;
    }
}

int write_list_items(Writer *w, Ref iterator) { return write_items(w, iterator, write_value, PICKLE_APPEND, PICKLE_APPENDS); }

static int write_pair(Writer *w, Ref pair) {
    if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(TypeError, "dict items iterator must return 2-tuples");
    return write_value(w, tuple_item_peek(pair, 0)) < 0 ? -1 : write_value(w, tuple_item_peek(pair, 1));
}

int write_dict_items(Writer *w, Ref iterator) { return write_items(w, iterator, write_pair, PICKLE_SETITEM, PICKLE_SETITEMS); }

/* 1 an item was written, 0 the end, -1. */
static int write_dict_next(Writer *w, Ref v, size_t *position) {
    Ref key, value;
    if (!dict_next(v, position, &key, &value)) return 0;
    if (!is_object(key) && !is_object(value)) return write_value(w, key) < 0 || write_value(w, value) < 0 ? -1 : 1;
    Own held = own(value); /* while its key is written */
    if (write_value_take(w, own(key)) == 0) return write_value_take(w, held) < 0 ? -1 : 1;
    decref(held);
    return -1;
}

static int write_exact_dict(Writer *w, Ref v) {
    size_t position = 0, length = dict_length(v);
    if (length == 1) return write_dict_next(w, v, &position) < 0 ? -1 : write_op(w, PICKLE_SETITEM);
    for (int n = BATCH; n == BATCH;) {
        int got = 1;
        if (write_op(w, PICKLE_MARK) < 0) return -1;
        for (n = 0; n < BATCH && (got = write_dict_next(w, v, &position)) > 0; n++) {
            if (dict_length(v) != length) return fail(RuntimeError, "dictionary changed size during iteration");
        }
        if (got < 0 || write_op(w, PICKLE_SETITEMS) < 0) return -1;
    }
    return 0;
}

static int write_dict(Writer *w, Ref v) {
    if (write_empty(w, v, PICKLE_EMPTY_DICT, "(d") < 0) return -1;
    if (dict_length(v) == 0) return 0;
    if (w->protocol) return write_exact_dict(w, v);
    scoped Own items = call_method(v, name_items, NULL, 0), iterator = items ? iter(items) : NULL;
    return iterator ? write_dict_items(w, iterator) : -1;
}

/* Before protocol 4: set([...]), frozenset([...]). */
static int write_set_as_call(Writer *w, Ref v) {
    scoped Own items = list_from(v), args = items ? tuple_pack(1, items) : NULL;
    return args ? write_call(w, as_ref(type_of(v)), args, v) : -1;
}

static int write_set(Writer *w, Ref v) {
    if (w->protocol < 4) return write_set_as_call(w, v);
    if (write_op(w, PICKLE_EMPTY_SET) < 0 || write_memo_put(w, v) < 0) return -1;
    size_t position = 0, length = set_length(v);
    for (int n = BATCH; n == BATCH && length;) {
        Ref item;
        if (write_op(w, PICKLE_MARK) < 0) return -1;
        for (n = 0; n < BATCH && set_next(v, &position, &item); n++) {
            if (write_value(w, item) < 0) return -1;
            if (set_length(v) != length) return fail(RuntimeError, "set changed size during iteration");
        }
        if (write_op(w, PICKLE_ADDITEMS) < 0) return -1;
    }
    return 0;
}

static int write_frozenset(Writer *w, Ref v) {
    static const uint8_t pop_mark = PICKLE_POP_MARK;
    if (w->protocol < 4) return write_set_as_call(w, v);
    if (write_op(w, PICKLE_MARK) < 0) return -1;
    Ref item;
    for (size_t position = 0; set_next(v, &position, &item);)
        if (write_value(w, item) < 0) return -1;
    return tuple_finish(w, v, &pop_mark, 1, PICKLE_FROZENSET);
}

/* ---- any value */

/* 1 written, 0 it has no persistent id, -1. */
static int write_persistent(Writer *w, Ref v) {
    scoped Own id = call1(w->persistent_id, v);
    if (!id) return -1;
    if (is_none(id)) return 0;
    if (w->protocol) {
        Own asked = w->persistent_id; /* an id has none itself */
        w->persistent_id = NULL;
        int status = write_value(w, id);
        w->persistent_id = asked;
        return status < 0 || write_op(w, PICKLE_BINPERSID) < 0 ? -1 : 1;
    }
    scoped Own text = str(id);
    if (!text) return -1;
    if (!str_of(text)->ascii) return fail(PicklingError, "persistent IDs in protocol 0 must be ASCII strings");
    if (write_op(w, PICKLE_PERSID) < 0 || write_bytes(w, str_data(text), str_length(text)) < 0) return -1;
    return write_bytes(w, "\n", 1) < 0 ? -1 : 1;
}

static int write_word(Writer *w, Ref v) {
    if (is_small_int(v)) return write_int(w, v);
    if (is_word_float(v)) return write_float(w, v);
    if (is_none(v)) return write_op(w, PICKLE_NONE);
    if (is_bool(v)) return write_bool(w, v == True);
    return write_object(w, v); /* Ellipsis, NotImplemented: by name */
}

static int write_held(Writer *w, Ref v) {
    const Type *type = object_of(v)->type;
    size_t index;
    if (type == &int_type) return write_int(w, v);
    if (type == &float_type) return write_float(w, v);
    bool leaf = type == &str_type || type == &bytes_type || type == &tuple_type;
    if (!(leaf && is_met_once(v)) && memo_find(&w->memo, v, &index)) return write_memo_get(w, index);
    if (type == &str_type) return write_str(w, v);
    if (type == &bytes_type) return write_bytes_object(w, v);
    if (UNLIKELY(thread_c_stack_low(thread_current)) && recursion_check(" while pickling an object") < 0) return -1;
    if (type == &tuple_type) return write_tuple(w, v);
    if (type == &list_type) return write_list(w, v);
    if (type == &dict_type) return write_dict(w, v);
    if (type == &set_type) return write_set(w, v);
    if (type == &frozenset_type) return write_frozenset(w, v);
    if (type == &bytearray_type) return write_bytearray(w, v);
    if (type == &pickle_buffer_type) return write_pickle_buffer(w, v);
    return write_object(w, v);
}

int write_value_take(Writer *w, Own v) {
    if (!is_object(v) && LIKELY(!w->persistent_id)) return opcode_boundary(w) < 0 ? -1 : write_word(w, v);
    scoped Own held = v;
    if (opcode_boundary(w) < 0) return -1;
    if (UNLIKELY(w->persistent_id != NULL)) {
        int done = write_persistent(w, v);
        if (done) return done < 0 ? -1 : 0;
    }
    return is_object(v) ? write_held(w, v) : write_word(w, v);
}

int write_value(Writer *w, Ref v) { return write_value_take(w, own(v)); }

/* ---- a whole pickle */

int writer_init(Writer *w, int protocol) {
    memset(w, 0, offsetof(Writer, memo));
    memo_init(&w->memo);
    w->protocol = protocol;
    w->fix_imports = true;
    w->frame = SIZE_MAX;
    w->out = w->small;
    w->capacity = sizeof w->small;
    return 0;
}

void writer_free(Writer *w) {
    memo_free(&w->memo);
    for (size_t i = 0; i < w->part_count; i++) buffer_release(&w->parts[i].data);
    mem_free(w->parts);
    CLEAR(w->big);
    CLEAR(w->write);
    CLEAR(w->persistent_id);
    CLEAR(w->reducer_override);
    CLEAR(w->dispatch_table);
    CLEAR(w->buffer_callback);
    CLEAR(w->reducers);
}

static int write_pickle(Writer *w, Ref v) {
    if (w->protocol >= 2) {
        char start[] = {(char)PICKLE_PROTO, (char)w->protocol};
        if (write_bytes(w, start, 2) < 0) return -1;
        w->framing = w->protocol >= 4;
    }
    if (write_value(w, v) < 0 || write_op(w, PICKLE_STOP) < 0) return -1;
    frame_end(w);
    return w->write ? output_flush(w) : 0;
}

int writer_dump(Writer *w, Ref v) {
    w->length = 0;
    w->frame = SIZE_MAX;
    int status = write_pickle(w, v);
    w->framing = false;
    return status;
}

Own writer_result(Writer *w) {
    if (!w->big) return bytes_new(w->out, w->length);
    Own result = give(w->big);
    size_t length = w->length;
    w->out = w->small;
    w->capacity = sizeof w->small;
    w->length = 0;
    return bytes_shrink_take(result, length);
}

int writer_protocol(Ref protocol, int *out) {
    *out = PICKLE_DEFAULT;
    if (!protocol || is_none(protocol)) return 0;
    if (int_from(protocol, out) < 0) return -1;
    if (*out < 0) *out = PICKLE_HIGHEST;
    return *out <= PICKLE_HIGHEST ? 0 : fail(ValueError, "pickle protocol must be <= %d", PICKLE_HIGHEST);
}
