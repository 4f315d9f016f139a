/* The unpickler: a machine with a stack of values, marks in it, and a memo.
 *
 * Nothing is believed: a length is compared with what is there before anything is allocated, numbers of memo entries
 * make the array grow no faster than entries are made (others go to a dict), and what is popped must lie above
 * the last mark.  The loop calls itself for nothing, so nesting costs no C stack. */
#include "stdlib/data/pickle.h"

#include <stdio.h>

#include "runtime/base/utf8.h"

/* ---- input */

/* n bytes of the input, valid until the next call; NULL: UnpicklingError "pickle data was truncated". */
static inline const uint8_t *take(Reader *r, size_t n) {
    if (UNLIKELY((size_t)(r->end - r->at) < n) && reader_fill(r, n) < 0) return NULL;
    const uint8_t *at = r->at;
    r->at += n;
    return at;
}

static uint64_t little(const uint8_t *at, int bytes) {
    uint64_t value = 0;
    for (int i = 0; i < bytes; i++) value |= (uint64_t)at[i] << 8 * i;
    return value;
}

/* A number of 1, 2, 4 or 8 bytes: 0, -1. */
static int take_number(Reader *r, int bytes, uint64_t *out) {
    const uint8_t *at = take(r, (size_t)bytes);
    if (at) *out = little(at, bytes);
    return at ? 0 : -1;
}

/* A length of that form; -1: an exception. */
static ssize_t take_size(Reader *r, int bytes, const char *op) {
    uint64_t n;
    if (take_number(r, bytes, &n) < 0) return -1;
    if (n <= MEM_MAX) return (ssize_t)n;
    return fail(OverflowError, "%s exceeds system's maximum size of %zd bytes", op, (ssize_t)MEM_MAX);
}

/* ---- the stack */

int reader_underflow(Reader *r) {
    return fail(UnpicklingError, r->mark_count ? "unexpected MARK found" : "unpickling stack underflow");
}

static COLD int stack_grow(Reader *r) {
    size_t capacity = r->capacity * 4;
    Own *stack = items_new(capacity);
    if (!stack) return -1;
    memcpy(stack, r->stack, r->depth * sizeof(Own));
    if (r->stack != r->small_stack) block_free(r->stack);
    r->stack = stack;
    r->capacity = capacity;
    return 0;
}

int reader_push_take(Reader *r, Own v) {
    if (UNLIKELY(!v)) return -1;
    if (UNLIKELY(r->depth == r->capacity) && stack_grow(r) < 0) {
        decref(v);
        return -1;
    }
    r->stack[r->depth++] = v;
    return 0;
}

Own reader_pop(Reader *r) {
    if (LIKELY(r->depth > r->floor)) return r->stack[--r->depth];
    return reader_underflow(r) < 0 ? NULL : None;
}

static int push_mark(Reader *r) {
    if (r->mark_count == r->mark_capacity) {
        size_t capacity = r->mark_capacity ? r->mark_capacity * 2 : 16;
        size_t *marks = mem_realloc_array(r->marks, capacity, sizeof *marks);
        if (!marks) return fail_memory();
        r->marks = marks;
        r->mark_capacity = capacity;
    }
    r->marks[r->mark_count++] = r->floor = r->depth;
    return 0;
}

/* Takes the last mark away: *from is where its items begin. */
static int pop_mark(Reader *r, size_t *from) {
    if (r->mark_count == 0) return fail(UnpicklingError, "could not find MARK");
    *from = r->marks[--r->mark_count];
    r->floor = r->mark_count ? r->marks[r->mark_count - 1] : 0;
    return 0;
}

static void stack_cut(Reader *r, size_t depth) {
    while (r->depth > depth) {
        Own v = r->stack[--r->depth];
        decref(v);
    }
}

/* ---- memo */

static int memo_grow_to(Reader *r, size_t index) {
    size_t capacity = r->memo_capacity * 4;
    if (index >= capacity) capacity = index + 1;
    Own *memo = items_new(capacity);
    if (!memo) return -1;
    memcpy(memo, r->memo, r->memo_capacity * sizeof(Own));
    memset(memo + r->memo_capacity, 0, (capacity - r->memo_capacity) * sizeof(Own));
    if (r->memo != r->small_memo) block_free(r->memo);
    r->memo = memo;
    r->memo_capacity = capacity;
    return 0;
}

static COLD int memo_put_sparse(Reader *r, size_t index, Ref v) {
    if (!r->sparse) r->sparse = dict_new();
    scoped Own key = r->sparse ? int_new_unsigned(index) : NULL;
    return key ? dict_set(r->sparse, key, v) : -1;
}

/* What lies on top of the stack gets the number index. */
static ALWAYS_INLINE int memo_put(Reader *r, size_t index) {
    if (r->depth <= r->floor) return reader_underflow(r);
    Ref v = r->stack[r->depth - 1];
    if (UNLIKELY(index >= r->memo_capacity)) {
        if (index > 2 * r->memo_used + 256) return memo_put_sparse(r, index, v);
        if (memo_grow_to(r, index) < 0) return -1;
    }
    if (!r->memo[index]) r->memo_used++;
    own_set_take(&r->memo[index], own(v));
    return 0;
}

static int memo_get(Reader *r, size_t index) {
    Own v = index < r->memo_capacity && r->memo[index] ? own(r->memo[index]) : NULL;
    if (UNLIKELY(!v)) {
        scoped Own key = int_new_unsigned(index);
        int found = key && r->sparse ? dict_get(r->sparse, key, &v) : key ? 0 : -1;
        if (found < 0) return -1;
        if (!found) return fail(UnpicklingError, "Memo value not found at index %zu", index);
    }
    return reader_push_take(r, v);
}

/* ---- numbers as text */

static int load_int_text(Reader *r) {
    size_t size;
    const uint8_t *line = reader_line(r, &size);
    if (!line) return -1;
    if (size == 2 && line[0] == '0' && (line[1] == '0' || line[1] == '1')) return reader_push_take(r, bool_new(line[1] == '1'));
    Own n;
    int parsed = int_parse((const char *)line, size, 0, &n);
    if (parsed == 0) return fail(ValueError, "could not convert string to int");
    return parsed < 0 ? -1 : reader_push_take(r, n);
}

static int load_long_text(Reader *r) {
    size_t size;
    const uint8_t *line = reader_line(r, &size);
    if (!line) return -1;
    if (size && line[size - 1] == 'L') size--;
    return reader_push_take(r, int_from_text((const char *)line, size, 0));
}

static int load_float_text(Reader *r) {
    size_t size;
    double x;
    const uint8_t *line = reader_line(r, &size);
    if (!line) return -1;
    int parsed = float_parse((const char *)line, size, &x);
    if (parsed == 0) return fail(ValueError, "could not convert string to float");
    return parsed < 0 ? -1 : reader_push_take(r, float_new(x));
}

static int load_binfloat(Reader *r) {
    const uint8_t *at = take(r, 8);
    if (!at) return -1;
    return reader_push_take(r, float_new(double_of(__builtin_bswap64(little(at, 8)))));
}

static int load_binint(Reader *r, int bytes) {
    const uint8_t *at = take(r, (size_t)bytes);
    if (!at) return -1;
    int64_t n = (int64_t)little(at, bytes);
    return reader_push_take(r, small_int_new(bytes == 4 ? (int32_t)n : n));
}

static int load_binlong(Reader *r, int width) {
    uint64_t size;
    if (take_number(r, width, &size) < 0) return -1;
    if (width == 4 && size > 0x7fffffff) return fail(UnpicklingError, "LONG pickle has negative byte count");
    const uint8_t *at = take(r, size);
    return at ? reader_push_take(r, size ? int_from_bytes(at, size, true, true) : small_int_new(0)) : -1;
}

/* ---- text and bytes */

/* The 8-bit strings of Python 2, by the encoding that load was given. */
static Own decode_old(Reader *r, const char *data, size_t size) {
    const char *encoding = r->encoding ? str_utf8(r->encoding, &(size_t){0}) : "ASCII";
    const char *errors = r->errors ? str_utf8(r->errors, &(size_t){0}) : "strict";
    if (encoding && !strcmp(encoding, "bytes")) return bytes_new(data, size);
    return encoding && errors ? decode(data, size, encoding, errors) : NULL;
}

static int load_string_text(Reader *r) {
    size_t size;
    const char *line = (const char *)reader_line(r, &size);
    if (!line) return -1;
    if (size < 2 || line[0] != line[size - 1] || (line[0] != '\'' && line[0] != '"'))
        return fail(UnpicklingError, "the STRING opcode argument must be quoted");
    scoped Own escaped = bytes_new(line + 1, size - 2), unescape = escaped ? import_from("_codecs", "escape_decode") : NULL;
    scoped Own pair = escaped && unescape ? call1(unescape, escaped) : NULL;
    if (!pair) return -1;
    Ref bytes = tuple_item_peek(pair, 0);
    return reader_push_take(r, decode_old(r, bytes_data(bytes), bytes_length(bytes)));
}

static int load_binstring(Reader *r, int width) {
    uint64_t size;
    if (take_number(r, width, &size) < 0) return -1;
    if (size > 0x7fffffff) return fail(UnpicklingError, "BINSTRING pickle has negative byte count");
    const char *at = (const char *)take(r, size);
    return at ? reader_push_take(r, decode_old(r, at, size)) : -1;
}

static int load_unicode_text(Reader *r) {
    size_t size;
    const char *line = (const char *)reader_line(r, &size);
    return line ? reader_push_take(r, decode(line, size, "raw_unicode_escape", NULL)) : -1;
}

static int load_unicode(Reader *r, int width) {
    ssize_t size = take_size(r, width, "BINUNICODE");
    const char *at = size < 0 ? NULL : (const char *)take(r, (size_t)size);
    return at ? reader_push_take(r, str_new_utf8(at, (size_t)size)) : -1;
}

/* By far the most frequent one, where all of it is there. */
static int load_short_unicode(Reader *r) {
    const uint8_t *at = r->at;
    size_t left = (size_t)(r->end - at), size = left ? at[0] : 0;
    if (UNLIKELY(left < size + 1)) return load_unicode(r, 1);
    r->at = at + size + 1;
    return reader_push_take(r, str_new_utf8((const char *)at + 1, size));
}

static int load_bytes(Reader *r, int width) {
    ssize_t size = take_size(r, width, "BINBYTES");
    if (size < 0) return -1;
    if (size > r->end - r->at) return reader_push_take(r, reader_payload(r, (size_t)size, false));
    return reader_push_take(r, bytes_new(take(r, (size_t)size), (size_t)size));
}

static int load_bytearray(Reader *r) {
    ssize_t size = take_size(r, 8, "BYTEARRAY8");
    return size < 0 ? -1 : reader_push_take(r, reader_payload(r, (size_t)size, true));
}

static int load_next_buffer(Reader *r) {
    if (!r->buffers)
        return fail(UnpicklingError, "pickle stream refers to out-of-band data but no *buffers* argument was given");
    Own buffer;
    int got = next(r->buffers, &buffer);
    if (got == 0) return fail(UnpicklingError, "not enough out-of-band buffers");
    return got < 0 ? -1 : reader_push_take(r, buffer);
}

static int load_readonly_buffer(Reader *r) {
    Buffer buffer;
    scoped Own v = reader_pop(r);
    if (!v || buffer_get(v, &buffer, BUFFER_READ) < 0) return -1;
    bool readonly = buffer.readonly;
    buffer_release(&buffer);
    if (readonly) return reader_push_take(r, give(v));
    scoped Own view = memoryview_new(v);
    return view ? reader_push_take(r, call_method_named(view, "toreadonly", NULL, 0)) : -1;
}

/* ---- containers */

static int load_tuple_of(Reader *r, size_t from) {
    size_t count = r->depth - from;
    r->depth = from;
    Own tuple = count ? tuple_from_array_take(r->stack + from, count) : tuple_new(0);
    return reader_push_take(r, tuple);
}

static int load_short_tuple(Reader *r, size_t count) {
    return r->depth < r->floor + count ? reader_underflow(r) : load_tuple_of(r, r->depth - count);
}

Own reader_take_items(Reader *r, size_t from) {
    size_t count = r->depth - from;
    Own list = list_new(count);
    if (!list || !count) return list;
    memcpy(list_of(list)->items, r->stack + from, count * sizeof(Own));
    list_of(list)->length = count;
    r->depth = from;
    return list;
}

static int load_list_of(Reader *r, size_t from) {
    Own list = reader_take_items(r, from);
    return reader_push_take(r, list);
}

static int load_dict_of(Reader *r, size_t from) {
    if ((r->depth - from) % 2) return fail(UnpicklingError, "odd number of items for DICT");
    scoped Own dict = dict_new_sized((r->depth - from) / 2);
    if (!dict) return -1;
    for (size_t i = from; i < r->depth; i += 2)
        if (dict_set(dict, r->stack[i], r->stack[i + 1]) < 0) return -1;
    stack_cut(r, from);
    return reader_push_take(r, give(dict));
}

static int load_frozenset(Reader *r, size_t from) {
    scoped Own items = reader_take_items(r, from);
    return items ? reader_push_take(r, frozenset_new(items)) : -1;
}

/* ---- names and persistent ids */

static int load_global(Reader *r) {
    size_t size;
    const uint8_t *line = reader_line(r, &size);
    scoped Own module = line ? str_new_utf8((const char *)line, size) : NULL;
    if (!module) return -1;
    line = reader_line(r, &size);
    scoped Own name = line ? str_new_utf8((const char *)line, size) : NULL;
    return name ? reader_push_take(r, reader_find_class(r, module, name)) : -1;
}

static int load_stack_global(Reader *r) {
    scoped Own name = reader_pop(r), module = name ? reader_pop(r) : NULL;
    if (!module) return -1;
    if (!is_str(name) || !is_str(module)) return fail(UnpicklingError, "STACK_GLOBAL requires str");
    return reader_push_take(r, reader_find_class(r, module, name));
}

/* INST: a line each for module and class, arguments above the mark.  OBJ: the class lies there, too. */
static int load_inst(Reader *r, size_t from) {
    if (load_tuple_of(r, from) < 0) return -1;
    scoped Own args = reader_pop(r);
    if (load_global(r) < 0) return -1;
    scoped Own class = reader_pop(r);
    return reader_push_take(r, load_instantiate(class, args));
}

static int load_obj(Reader *r, size_t from) {
    if (r->depth - from < 1) return reader_underflow(r);
    if (load_tuple_of(r, from + 1) < 0) return -1;
    scoped Own args = r->stack[--r->depth], class = r->stack[--r->depth];
    return reader_push_take(r, load_instantiate(class, args));
}

static int need_persistent_load(Reader *r) {
    if (r->persistent_load) return 0;
    return fail(UnpicklingError, "A load persistent id instruction was encountered,\nbut no persistent_load function was specified.");
}

static int load_persistent(Reader *r) {
    scoped Own id = need_persistent_load(r) == 0 ? reader_pop(r) : NULL;
    return id ? reader_push_take(r, call1(r->persistent_load, id)) : -1;
}

static int load_persistent_text(Reader *r) {
    size_t size;
    const char *line = need_persistent_load(r) == 0 ? (const char *)reader_line(r, &size) : NULL;
    if (!line) return -1;
    if (utf8_ascii_prefix(line, size) < size) return fail(UnpicklingError, "persistent IDs in protocol 0 must be ASCII strings");
    scoped Own id = str_new_utf8(line, size);
    return id ? reader_push_take(r, call1(r->persistent_load, id)) : -1;
}

/* ---- the loop */

static int load_proto(Reader *r) {
    uint64_t protocol;
    if (take_number(r, 1, &protocol) < 0) return -1;
    if (protocol > PICKLE_HIGHEST) return fail(ValueError, "unsupported pickle protocol: %d", (int)protocol);
    r->protocol = (int)protocol;
    return 0;
}

/* The frame's bytes are fetched at once and stay in the window. */
static int load_frame(Reader *r) {
    uint64_t size;
    if (take_number(r, 8, &size) < 0) return -1;
    if (size > MEM_MAX) return fail(OverflowError, "FRAME length exceeds system's maximum of %zd bytes", (ssize_t)MEM_MAX);
    if (!take(r, size)) return -1;
    r->at -= size;
    return 0;
}

static int load_memo_text(Reader *r, bool put) {
    size_t size;
    uint64_t index;
    const uint8_t *line = reader_line(r, &size);
    scoped Own n = line ? int_from_text((const char *)line, size, 10) : NULL;
    if (!n) return -1;
    if (!int_as_uint64(n, &index)) {
        if (put) return fail(ValueError, "negative PUT argument");
        return fail(UnpicklingError, "Memo value not found at index %R", n);
    }
    return put ? memo_put(r, index) : memo_get(r, index);
}

static int load_memo(Reader *r, int width, bool put) {
    uint64_t index;
    if (take_number(r, width, &index) < 0) return -1;
    return put ? memo_put(r, index) : memo_get(r, index);
}

static int load_ext(Reader *r, int width) {
    uint64_t code;
    if (take_number(r, width, &code) < 0) return -1;
    return load_extension(r, width == 4 ? (int32_t)code : (int64_t)code);
}

static int load_pop(Reader *r) {
    size_t from;
    /* A mark on top goes, too: very old pickles count on it. */
    if (r->mark_count && r->marks[r->mark_count - 1] == r->depth) return pop_mark(r, &from);
    if (r->depth <= r->floor) return reader_underflow(r);
    Own v = r->stack[--r->depth];
    decref(v);
    return 0;
}

static int load_dup(Reader *r) {
    return r->depth <= r->floor ? reader_underflow(r) : reader_push_take(r, own(r->stack[r->depth - 1]));
}

static COLD int bad_opcode(uint8_t op) {
    if (op >= 0x20 && op < 0x7f && op != '\'' && op != '\\') return fail(UnpicklingError, "invalid load key, '%c'.", op);
    char text[8];
    snprintf(text, sizeof text, "\\x%02x", op);
    return fail(UnpicklingError, "invalid load key, '%s'.", text);
}

/* Opcodes that work on everything above the last mark. */
static int load_marked(Reader *r, uint8_t op) {
    size_t from = 0;
    if (pop_mark(r, &from) < 0) return -1;
    switch (op) {
    case PICKLE_POP_MARK: stack_cut(r, from); return 0;
    case PICKLE_TUPLE: return load_tuple_of(r, from);
    case PICKLE_LIST: return load_list_of(r, from);
    case PICKLE_DICT: return load_dict_of(r, from);
    case PICKLE_APPENDS: return load_appends(r, from);
    case PICKLE_SETITEMS: return load_setitems(r, from);
    case PICKLE_ADDITEMS: return load_additems(r, from);
    case PICKLE_FROZENSET: return load_frozenset(r, from);
    case PICKLE_INST: return load_inst(r, from);
    default: return load_obj(r, from);
    }
}

static int load_op(Reader *r, uint8_t op) {
    switch (op) {
    case PICKLE_MARK: return push_mark(r);
    case PICKLE_POP: return load_pop(r);
    case PICKLE_DUP: return load_dup(r);
    case PICKLE_POP_MARK: case PICKLE_TUPLE: case PICKLE_LIST: case PICKLE_DICT: case PICKLE_APPENDS: case PICKLE_SETITEMS:
    case PICKLE_ADDITEMS: case PICKLE_FROZENSET: case PICKLE_INST: case PICKLE_OBJ: return load_marked(r, op);
    case PICKLE_NONE: return reader_push_take(r, None);
    case PICKLE_NEWTRUE: return reader_push_take(r, True);
    case PICKLE_NEWFALSE: return reader_push_take(r, False);
    case PICKLE_BININT: return load_binint(r, 4);
    case PICKLE_BININT1: return load_binint(r, 1);
    case PICKLE_BININT2: return load_binint(r, 2);
    case PICKLE_LONG1: return load_binlong(r, 1);
    case PICKLE_LONG4: return load_binlong(r, 4);
    case PICKLE_INT: return load_int_text(r);
    case PICKLE_LONG: return load_long_text(r);
    case PICKLE_FLOAT: return load_float_text(r);
    case PICKLE_BINFLOAT: return load_binfloat(r);
    case PICKLE_SHORT_BINUNICODE: return load_short_unicode(r);
    case PICKLE_BINUNICODE: return load_unicode(r, 4);
    case PICKLE_BINUNICODE8: return load_unicode(r, 8);
    case PICKLE_UNICODE: return load_unicode_text(r);
    case PICKLE_SHORT_BINBYTES: return load_bytes(r, 1);
    case PICKLE_BINBYTES: return load_bytes(r, 4);
    case PICKLE_BINBYTES8: return load_bytes(r, 8);
    case PICKLE_BYTEARRAY8: return load_bytearray(r);
    case PICKLE_NEXT_BUFFER: return load_next_buffer(r);
    case PICKLE_READONLY_BUFFER: return load_readonly_buffer(r);
    case PICKLE_STRING: return load_string_text(r);
    case PICKLE_BINSTRING: return load_binstring(r, 4);
    case PICKLE_SHORT_BINSTRING: return load_binstring(r, 1);
    case PICKLE_EMPTY_TUPLE: return reader_push_take(r, tuple_new(0));
    case PICKLE_EMPTY_LIST: return reader_push_take(r, list_new(0));
    case PICKLE_EMPTY_DICT: return reader_push_take(r, dict_new());
    case PICKLE_EMPTY_SET: return reader_push_take(r, set_new(NULL));
    case PICKLE_TUPLE1: return load_short_tuple(r, 1);
    case PICKLE_TUPLE2: return load_short_tuple(r, 2);
    case PICKLE_TUPLE3: return load_short_tuple(r, 3);
    case PICKLE_APPEND: return r->depth < r->floor + 1 ? reader_underflow(r) : load_appends(r, r->depth - 1);
    case PICKLE_SETITEM: return r->depth < r->floor + 2 ? reader_underflow(r) : load_setitems(r, r->depth - 2);
    case PICKLE_MEMOIZE: return memo_put(r, r->memo_used);
    case PICKLE_BINPUT: return load_memo(r, 1, true);
    case PICKLE_LONG_BINPUT: return load_memo(r, 4, true);
    case PICKLE_PUT: return load_memo_text(r, true);
    case PICKLE_BINGET: return load_memo(r, 1, false);
    case PICKLE_LONG_BINGET: return load_memo(r, 4, false);
    case PICKLE_GET: return load_memo_text(r, false);
    case PICKLE_GLOBAL: return load_global(r);
    case PICKLE_STACK_GLOBAL: return load_stack_global(r);
    case PICKLE_REDUCE: return load_reduce(r);
    case PICKLE_BUILD: return load_build(r);
    case PICKLE_NEWOBJ: return load_newobj(r, false);
    case PICKLE_NEWOBJ_EX: return load_newobj(r, true);
    case PICKLE_EXT1: return load_ext(r, 1);
    case PICKLE_EXT2: return load_ext(r, 2);
    case PICKLE_EXT4: return load_ext(r, 4);
    case PICKLE_PERSID: return load_persistent_text(r);
    case PICKLE_BINPERSID: return load_persistent(r);
    case PICKLE_PROTO: return load_proto(r);
    case PICKLE_FRAME: return load_frame(r);
    case PICKLE_LENT: return r->lent ? reader_push_take(r, r->lent(r)) : bad_opcode(op);
    default: return bad_opcode(op);
    }
}

static Own load_until_stop(Reader *r) {
    for (;;) {
        const uint8_t *op = take(r, 1);
        if (UNLIKELY(!op)) {
            if (!error_is(UnpicklingError)) return NULL;
            error_clear();
            return throw(EOFError, "Ran out of input");
        }
        if (*op == PICKLE_STOP) return reader_pop(r);
        if (UNLIKELY(load_op(r, *op) < 0)) return NULL;
    }
}

/* ---- a whole pickle */

void reader_init(Reader *r) {
    memset(r, 0, offsetof(Reader, names));
    memset(r->small_memo, 0, sizeof r->small_memo);
    r->fix_imports = true;
    r->stack = r->small_stack;
    r->memo = r->small_memo;
    r->capacity = r->memo_capacity = READER_SMALL;
}

static void names_free(Reader *r) {
    for (size_t i = 0; i < READER_NAMES; i++) {
        CLEAR(r->names[i].text);
        CLEAR(r->names[i].interned);
    }
}

void reader_free(Reader *r) {
    Own *const fields[] = {&r->window, &r->read, &r->readline, &r->sparse, &r->encoding, &r->errors, &r->buffers,
                           &r->persistent_load, &r->find_class};
    stack_cut(r, 0);
    for (size_t i = 0, left = r->memo_used; left && i < r->memo_capacity; i++) { /* what goes may set the memo */
        if (!r->memo[i]) continue;
        CLEAR(r->memo[i]);
        left--;
    }
    if (r->with_names) names_free(r);
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        while (*fields[i]) CLEAR(*fields[i]); /* what goes may set them */
    if (r->stack != r->small_stack) block_free(r->stack);
    if (r->memo != r->small_memo) block_free(r->memo);
    mem_free(r->marks);
}

Own reader_load(Reader *r) {
    if (r->running) return throw(RuntimeError, "Unpickler.load() called by what it is loading");
    r->running = true;
    r->mark_count = r->floor = 0;
    r->protocol = 0;
    Own result = load_until_stop(r);
    stack_cut(r, 0);
    r->running = false;
    return result;
}

Own pickle_loads(const void *data, size_t size) {
    Reader r;
    reader_init(&r);
    r.at = data;
    r.end = r.at + size;
    Own result = reader_load(&r);
    reader_free(&r);
    return result;
}
