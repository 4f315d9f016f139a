/* Code objects: what the compiler makes and the VM runs.  Instructions are described in opcodes.def. */
#pragma once

#include "interp/opcode.h"
#include "runtime/gilt.h"

/* No version or shape has this number: a site that remembers nothing yet. */
#define SITE_EMPTY UINT64_MAX

/* A site is the memory of one instruction: its name and inline cache.  Which fields mean what is the business of the
 * opcode that the instruction has become (vm_attr.c, vm_call.c ...). */
typedef struct Site {
    Own name;             /* interned str, or NULL */
    uint64_t key, key2;   /* shape address or id, class version, keys version, function version */
    union {
        void *pointer;
        Own value;        /* borrowed: the guard keeps it alive */
        uint64_t number;
    };
    uint32_t index;       /* slot, entry, or byte offset */
    uint16_t misses;      /* gives up specialising when it has missed too often */
    uint16_t flags;
} Site;

/* If an instruction at start <= pc < end raises: release the temporaries from `depth` on, put the exception into
 * R[exception], go on at handler.  Sorted so that the first match is the innermost. */
typedef struct ExceptionRow { uint32_t start, end, handler; uint32_t depth, exception; } ExceptionRow;

/* Source range of the instructions from pc on, up to the next row.  Columns are UTF-8 bytes from 0; -1: none.
 * line 0: no line of its own (compiler's own instructions); negative: no event for a tracer, a jump that belongs to that line. */
typedef struct PositionRow { uint32_t pc; int32_t line, end_line, col, end_col; } PositionRow;

enum CodeFlags { /* CPython's co_flags */
    CODE_OPTIMIZED = 1, CODE_NEWLOCALS = 2, CODE_VARARGS = 4, CODE_VARKEYWORDS = 8, CODE_NESTED = 16,
    CODE_GENERATOR = 32, CODE_COROUTINE = 128, CODE_ITERABLE_COROUTINE = 256, CODE_ASYNC_GENERATOR = 512,
    CODE_FUTURE_ANNOTATIONS = 0x1000000,
};

/* Code of the library is read from the binary in parts (frozen.h): at first what is needed to make a function of it, down to
 * first_line below; the rest by code_thaw, when it is called or looked at; doc and positions when somebody asks. */
typedef struct Code {
    Object head;
    Own name, qualname, filename;      /* str */
    Own doc;                           /* str or None; NULL: not read yet (code_doc) */
    uint32_t flags;
    uint32_t arg_count;                /* positional ones, positional-only included */
    uint32_t positional_only, keyword_only;
    uint32_t local_count;              /* parameters first: positional, keyword-only, *args, **kw; then other locals */
    uint32_t cell_count, free_count;   /* cells stand in registers local_count .. ; free ones behind the own ones */
    uint32_t lent_locals, lent_free;   /* the last so many of both are lent by or to a comprehension: values, no cells */
    uint32_t first_temp;               /* local_count + cell_count + free_count */
    uint32_t register_count;
    int32_t first_line;
    Own local_names, cell_names, free_names; /* tuples of str */
    Own cellvar_names;                 /* what co_cellvars tells; NULL: cell_names */
    uint32_t *words;
    uint32_t word_count;
    Own *constants;
    uint32_t constant_count;
    Site *sites;
    uint32_t site_count;
    ExceptionRow *handlers;
    uint32_t handler_count;
    PositionRow *positions;            /* NULL: none, or not read yet (code_position_rows) */
    uint32_t position_count;
    Own weakrefs;
    /* which parameter each own cell takes over, as MAKE_CELL_OF does it, for frame locals: -1 none */
    int32_t *cell_params;
    /* made by code_new_take */
    uint32_t param_count;              /* all parameters, *args and **kw included */
    bool is_quiet;                     /* stands for C code: tracebacks leave its frames out */
    bool makes_record;                 /* the __new__ of a named tuple: an instance of its first parameter, of the others */
    int32_t exact_args;                /* a call with just this many positional arguments needs no binding; -1: none does;
                                          ARGS_FROZEN: the code has not been thawed */
    const uint8_t *frozen;             /* its record in the binary, or NULL: it was compiled here */
} Code;

enum { ARGS_FROZEN = -2 };

extern Type code_type;

/* Takes over everything in *parts (heap memory by mem_alloc, counted values), also on failure. */
NODISCARD Own code_new_take(Code *parts);
/* Releases what *parts holds. */
void code_parts_release(Code *parts);
/* exact_args as it is, or will be after code_thaw. */
int32_t code_exact_args(const Code *code);
static inline bool code_is_frozen(const Code *code) { return code->exact_args == ARGS_FROZEN; }
NODISCARD int code_thaw_slow(Code *code) DROPS_GIL;
/* From here on every field but doc and positions may be read.  MemoryError. */
NODISCARD static inline int code_thaw(Code *code) { return LIKELY(!code_is_frozen(code)) ? 0 : code_thaw_slow(code); }
/* str or None. */
NODISCARD Own code_doc(const Code *code) HOLDS_GIL;
/* The rows, read now if need be; code->position_count is right afterwards.  NULL: there are none, or there is no memory for them
 * (no exception is set: whoever wants to know a line goes without). */
const PositionRow *code_position_rows(const Code *code) HOLDS_GIL;
/* Row of the instruction at word offset pc (any word of it), or NULL. */
const PositionRow *code_position(const Code *code, uint32_t pc);
/* Its line as it stands in the row (0: none of its own), and the nearest one from there back, or 0.  Needs no memory. */
int32_t code_line(const Code *code, uint32_t pc, int32_t *near);
/* The line to be shown for the instruction: its own, or the nearest, or the first. */
int code_line_or_near(const Code *code, uint32_t pc);
/* Where a comprehension begins whose free variables stand in their registers: behind MAKE_GENERATOR and COPY_FREE. */
const uint32_t *code_comprehension_start(const Code *code);
const ExceptionRow *code_handler(const Code *code, uint32_t pc);
/* The listing that -X dis prints: str. */
NODISCARD Own code_disassemble(Code *code);
