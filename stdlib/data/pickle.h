/* Pickles: objects as programs for a small stack machine, byte for byte what CPython 3.11 writes, and read back.
 *
 * Writer and Reader are the two halves; the types Pickler and Unpickler carry one each, and dumps and loads, which
 * multiprocessing calls straight from C, make one on the stack.
 */
#pragma once

#include "stdlib/stdlib.h"

#include "runtime/types/memoryview.h"

enum PickleOp {
#define OP(name, byte) PICKLE_##name = byte,
#include "stdlib/data/pickle_ops.def"
#undef OP
};

enum { PICKLE_HIGHEST = 5, PICKLE_DEFAULT = 4 };
enum { PICKLE_LENT = 0xf1 };           /* an opcode that only messages between processes have: Reader.lent */

extern Type pickle_error_type, pickling_error_type, unpickling_error_type, pickler_type, unpickler_type, pickle_buffer_type;
static Type *const PicklingError __attribute__((unused)) = &pickling_error_type;
static Type *const UnpicklingError __attribute__((unused)) = &unpickling_error_type;

/* What one interpreter's pickles share: the tables of copyreg, and of names that changed since Python 2. */
typedef struct PickleState {
    Own dispatch_table;                          /* class -> reduce function */
    Own extension_registry, inverted_registry, extension_cache;
    Own import_to_3, name_to_3, import_to_2, name_to_2; /* dicts, made on first use */
    Own process_reducers;                        /* dict: reduce functions of messages to processes; NULL: none */
} PickleState;
PickleState *pickle_state(void) DROPS_GIL;             /* NULL: an exception */
NODISCARD int pickle_state_compat(PickleState *state) DROPS_GIL; /* makes sure of the four tables of names */

/* A PickleBuffer from which nobody will see what a pickle gives back for it, but the function to which it goes. */
void pickle_buffer_hide(Ref buffer);
bool pickle_buffer_is_hidden(Ref buffer);

/* loads, for C.  Any exception; UnpicklingError for what is no pickle. */
NODISCARD Own pickle_loads(const void *data, size_t size) DROPS_GIL;

/* ---- writing */

/* Which objects were written, and under which number.  Holds a count of each: an address must not be used again. */
typedef struct MemoEntry { Own key; size_t index; } MemoEntry;
enum { MEMO_SMALL = 32 };
typedef struct Memo {
    MemoEntry *table; /* open addressing; `small`, or a block */
    size_t mask, used;
    size_t count;     /* numbers given, also to objects that cannot be met again and so have no entry */
    MemoEntry small[MEMO_SMALL];
} Memo;
void memo_init(Memo *memo);
void memo_free(Memo *memo);
bool memo_find(const Memo *memo, Ref v, size_t *index);
NODISCARD int memo_add(Memo *memo, Ref v, size_t index) HOLDS_GIL;

/* A payload that stays where it is: it comes after so many bytes of the rest. */
typedef struct WriterPart {
    size_t at;
    bool any_buffer;         /* its reader may get any object with such a buffer: one that was hidden */
    Buffer data;
} WriterPart;
enum { WRITER_PART_HEAD = 9 }; /* what is before a part with any_buffer: its opcode and length */

enum { WRITER_SMALL = 512 };
typedef struct Writer {
    int protocol;
    bool fix_imports, fast;
    bool framing;
    size_t frame;            /* where the frame's header is, SIZE_MAX outside of one */
    char *out;               /* small, or the data of `big` */
    size_t length, capacity;
    Own big;                 /* bytes in the making, or NULL */
    bool in_parts;           /* large bytes and buffers are not copied but kept as parts */
    WriterPart *parts;
    size_t part_count, part_capacity;
    Own write;               /* file.write or NULL */
    Own persistent_id, reducer_override, dispatch_table, buffer_callback; /* NULL: none */
    Own reducers;            /* dict: reduce functions that go before any table, or NULL */
    PickleState *state;      /* NULL until an object without opcodes of its own comes */
    const Type *plain;       /* the class seen last whose instances are written without __reduce_ex__ */
    uint64_t plain_version;
    Memo memo;
    char small[WRITER_SMALL];
} Writer;

NODISCARD int writer_init(Writer *w, int protocol) HOLDS_GIL; /* MemoryError; writer_free in any case */
void writer_free(Writer *w);
/* One whole pickle; then writer_result takes it, or (write is set) it is in the file. */
NODISCARD int writer_dump(Writer *w, Ref v) DROPS_GIL;
NODISCARD Own writer_result(Writer *w) HOLDS_GIL;
/* protocol: an int, negative for the highest, or None or NULL.  ValueError "pickle protocol must be <= 5". */
NODISCARD int writer_protocol(Ref protocol, int *out) DROPS_GIL;

/* The parts of it, for pickle_reduce.c. */
NODISCARD int write_bytes(Writer *w, const void *bytes, size_t n) DROPS_GIL;
NODISCARD int write_op(Writer *w, uint8_t op) HOLDS_GIL;
NODISCARD int write_value(Writer *w, Ref v) DROPS_GIL;     /* with whatever it refers to */
NODISCARD int write_value_take(Writer *w, Own v) DROPS_GIL;
NODISCARD int write_list_items(Writer *w, Ref iterator) DROPS_GIL;
NODISCARD int write_dict_items(Writer *w, Ref iterator) DROPS_GIL;
NODISCARD int write_memo_get(Writer *w, size_t index) HOLDS_GIL;
NODISCARD int write_memo_put(Writer *w, Ref v) HOLDS_GIL;
NODISCARD int write_memo_put_anonymous(Writer *w) HOLDS_GIL; /* for what nobody else can hold */
/* A call: function(*args). */
NODISCARD int write_call(Writer *w, Ref function, Ref args, Ref v) DROPS_GIL;
/* Whatever has no opcode of its own. */
NODISCARD int write_object(Writer *w, Ref v) DROPS_GIL;

/* ---- reading */

enum { READER_NAMES = 32, READER_SMALL = 16 };
typedef struct Reader {
    const uint8_t *at, *end;      /* what is left of the window */
    Own window;                   /* what the window lies in, when it came from a file */
    /* More input into out: how many bytes, at most n; 0: that was all; -1.  Drops the GIL.
     * NULL: there is only the window. */
    ssize_t (*more)(struct Reader *r, void *out, size_t n);
    size_t ahead;                 /* so many bytes may be read before they are needed; 0 for a file, since the next
                                     pickle begins behind this one */
    Own read, readline;           /* of the file, or NULL */
    Own *stack;
    size_t depth, capacity;
    size_t floor;                 /* the last mark: nothing below may be popped */
    size_t *marks;
    size_t mark_count, mark_capacity;
    Own *memo;                    /* by number, NULL where there is none */
    size_t memo_capacity, memo_used;
    Own sparse;                   /* numbers that are too large for that array: int -> object */
    int protocol;
    bool fix_imports, running;
    Own encoding, errors;         /* of the 8-bit strings of old pickles; NULL: ASCII, strict */
    Own buffers;                  /* iterator or NULL */
    Own persistent_load;          /* or NULL */
    Own find_class;               /* of a subclass, or NULL: the built-in one */
    PickleState *state;           /* NULL until it is needed: reader_state */
    Own (*lent)(struct Reader *r); /* what comes after PICKLE_LENT; NULL: that is no opcode here */
    bool with_names;
    struct { Own text, interned; } names[READER_NAMES]; /* of attributes; nothing without with_names */
    Own small_stack[READER_SMALL], small_memo[READER_SMALL]; /* what stack and memo are at first */
} Reader;

void reader_init(Reader *r); /* all defaults */
void reader_free(Reader *r);
NODISCARD Own reader_load(Reader *r) DROPS_GIL;

/* What load, loads and Unpickler take; each argument may be NULL: its default. */
NODISCARD int reader_arguments(Reader *r, Ref fix_imports, Ref encoding, Ref errors, Ref buffers) DROPS_GIL;
NODISCARD int reader_set_file(Reader *r, Ref file) DROPS_GIL;

/* Its input (pickle_input.c).  What ends too early is an UnpicklingError. */
NODISCARD int reader_fill(Reader *r, size_t n) DROPS_GIL; /* the window gets at least n bytes */
NODISCARD const uint8_t *reader_line(Reader *r, size_t *size) DROPS_GIL; /* a line without its end, in the window */
NODISCARD Own reader_payload(Reader *r, size_t size, bool mutable) DROPS_GIL; /* that many bytes: bytes, or a bytearray */

/* The parts of it, for pickle_build.c. */
NODISCARD Own reader_pop(Reader *r) HOLDS_GIL;   /* UnpicklingError when there is nothing */
NODISCARD int reader_push_take(Reader *r, Own v) HOLDS_GIL; /* v NULL: -1 */
NODISCARD Own reader_take_items(Reader *r, size_t from) HOLDS_GIL; /* those from there on, off the stack: a list */
NODISCARD Own reader_find_class(Reader *r, Ref module, Ref name) DROPS_GIL;
NODISCARD Own reader_find_class_plain(Reader *r, Ref module, Ref name) DROPS_GIL;
NODISCARD int reader_underflow(Reader *r) HOLDS_GIL COLD;
NODISCARD int load_newobj(Reader *r, bool with_keywords) DROPS_GIL;
NODISCARD int load_reduce(Reader *r) DROPS_GIL;
NODISCARD int load_build(Reader *r) DROPS_GIL;
NODISCARD int load_appends(Reader *r, size_t from) DROPS_GIL;
NODISCARD int load_setitems(Reader *r, size_t from) DROPS_GIL;
NODISCARD int load_additems(Reader *r, size_t from) DROPS_GIL;
NODISCARD int load_extension(Reader *r, int64_t code) DROPS_GIL;
/* class(*args), in the manner of protocol 0: without arguments __init__ is left out. */
NODISCARD Own load_instantiate(Ref class, Ref args) DROPS_GIL;
/* object.a.b.c for a dotted name; *parent (may be NULL) is what holds the last part.  <locals> is an AttributeError. */
NODISCARD Own dotted_getattr(Ref object, Ref name, Own *parent) DROPS_GIL;
/* The name of the module in which v is found under a dotted name: its __module__, or that of one that has it. */
NODISCARD Own module_name_of(Ref v, Ref name) DROPS_GIL;
