/* A Unit is one code object in the making: instructions, labels, temporaries, constants, sites, tables.
 *
 * Errors are sticky: after a failure (`failed`, with an exception set) every function still may be called and does
 * no harm, so that code generation reads as a plain walk; unit_finish reports it. */
#pragma once

#include "interp/ast.h"
#include "interp/code.h"
#include "interp/symtable.h"
#include "runtime/base/vec.h"

typedef int Label; /* index into labels */

/* Register operands that ask for a place instead of naming one. */
enum {
    ANY = -1,  /* wherever the value is: a local in place, else a new temporary */
    NEXT = -2, /* a new temporary, the next one */
};

enum BlockKind { BLOCK_WHILE, BLOCK_FOR, BLOCK_ASYNC_FOR, BLOCK_TRY, BLOCK_FINALLY, BLOCK_HANDLER, BLOCK_FINALLY_END, BLOCK_WITH, BLOCK_ASYNC_WITH, BLOCK_VALUE };

/* What stands around the statement being compiled, for break, continue, return and the exception table. */
typedef struct Block {
    enum BlockKind kind;
    struct Block *outer;
    Label start, end;       /* loops: where continue and break go */
    int reg;                /* first temporary that it keeps alive */
    bool covers;            /* an exception row is being collected */
    bool suspended;         /* it was, before the way out that is being compiled */
    Label handler;
    int exception;          /* register for the exception; temporaries from here on are released */
    uint32_t range_start;
    int nesting;
    const NodeList *final;  /* BLOCK_FINALLY: the body to repeat on the way out */
    Ident *name;            /* BLOCK_HANDLER: `as` name to unset, or NULL */
    const Node *at;         /* position for clean-up code */
} Block;

typedef struct Fixup { uint32_t word; Label label; bool wide; uint32_t end; } Fixup;
typedef struct PendingRow { ExceptionRow row; Label handler; int nesting; uint32_t order; } PendingRow;

typedef struct Unit {
    struct Unit *outer;
    Scope *scope;
    Own name, qualname;
    Own doc;
    bool failed;
    const Node *at;           /* whose source range instructions get now; NULL: none of their own */
    const Node *mark;         /* a line that must be seen, but has no instruction yet */
    bool silent;              /* instructions of u->at begin no line for a tracer */
    uint32_t label_at;        /* offset of the label placed last */
    enum Opcode last;         /* the instruction emitted last */
    VEC(uint32_t) words;
    VEC(PositionRow) positions;
    VEC(uint32_t) labels;     /* word offsets; UINT32_MAX: not placed */
    VEC(Fixup) fixups;
    VEC(PendingRow) handlers;
    VEC(Site) sites;
    VEC(Own) constants;
    struct { Word *words; uint32_t *index; uint32_t size, used; } constant_map;
    int local_count, cell_count, free_count, first_temp;
    int lent_locals, lent_free; /* how many of them, the last ones, are lent (symtable_resolve.c) */
    int temp;                 /* next free temporary */
    int temp_max;
    Block *block;
    uint64_t *bound;          /* bit n: local, or lent free variable, n is surely bound here; functions only */
    int bound_words;
    bool *deletable;          /* local n is deleted somewhere */
    Own local_names, cell_names, free_names; /* lists */
    Own cellvar_names;        /* co_cellvars, a list; NULL: cell_names */
    int32_t *cell_params;
    int class_cell;           /* register of the cell __class__ in a class body, or -1 */
} Unit;

void unit_init(Unit *u, Unit *outer, Scope *scope); /* no memory: the unit has failed; unit_drop in any case */
void unit_drop(Unit *u);
/* Everything into a Code (flags, counts as given); NULL after a failure. */
NODISCARD Own unit_finish(Unit *u, Ref filename, uint32_t flags, const Node *arguments, int first_line);
/* For what recurses deeper than the symbol table did: is the C stack used up?  RecursionError, and the unit fails. */
bool unit_too_deep(Unit *u);

/* ---- instructions.  Operands beyond 255 get a WIDE of their own. */
void emit(Unit *u, enum Opcode op, int a, int b, int c);
/* A tracer shall see at's line here: by the next instruction if it is on that line or has none, else by a NOP. */
void mark_line(Unit *u, const Node *at);
void emit_word(Unit *u, uint32_t word);                              /* an extra word of the instruction before */
void emit_jump(Unit *u, enum Opcode op, Label target);               /* JUMP, LOOP */
/* A jump that belongs to the line before it; to at, silently, where that cannot be told. */
void emit_jump_silent(Unit *u, enum Opcode op, Label target, const Node *at);
void emit_branch(Unit *u, enum Opcode op, int a, int b, int c, Label target); /* forms with a J word */
void emit_target(Unit *u, Label target);                              /* the J word of forms with others before it */
void emit_site(Unit *u, enum Opcode op, int a, int b, int c, Ref name);      /* forms with an S word first; name may be NULL */
/* The same for a method call: the first word belongs to `at`, the site word to u->at. */
void emit_method(Unit *u, enum Opcode op, int dst, int base, int count, Ref name, const Node *at);
void emit_load_const_take(Unit *u, int dst, Own value);              /* LOAD_INT, LOAD_CONST or LOAD_CONST_LONG */
void emit_return_const_take(Unit *u, Own value);
uint32_t unit_constant_take(Unit *u, Own value);                     /* its index */

/* ---- labels */
Label label_new(Unit *u);
void label_place(Unit *u, Label label);

/* ---- temporaries */
int temp_new(Unit *u);
/* The temporaries below `next` are in use now. */
static inline void temp_set(Unit *u, int next) {
    u->temp = next;
    if (next > u->temp_max) u->temp_max = next;
}
static inline bool is_temp(const Unit *u, int reg) { return reg >= u->first_temp; }

/* ---- exception ranges */
void block_push(Unit *u, Block *b, enum BlockKind kind);
void block_pop(Unit *u, Block *b);
void block_cover(Unit *u, Block *b, Label handler, int exception);   /* from here on, exceptions go to handler */
void block_suspend(Unit *u, Block *b);                               /* not from here on ... */
void block_resume(Unit *u, Block *b);                                /* ... again */

/* ---- definite assignment of locals */
static inline bool is_bound(const Unit *u, int local) { return u->bound && (u->bound[local / 64] >> local % 64 & 1); }
void set_bound(Unit *u, int local, bool bound);
uint64_t *bound_save(Unit *u);                    /* copy of the state (NULL outside functions) */
void bound_restore(Unit *u, const uint64_t *saved);
void bound_restore_take(Unit *u, uint64_t *saved); /* back to it */
void bound_meet_take(Unit *u, uint64_t *other);    /* bound on both ways */
