/* Regular expressions: what the parser, the emitter, the matcher and the objects share.
 *
 *   pattern text --re_parse--> ReNode tree --re_emit--> ReProgram --re_match--> slots (spans of groups)
 *
 * A program is immutable once made and may be used by several threads. */
#pragma once

#include "runtime/base/alloc.h"
#include "runtime/base/arena.h"
#include "runtime/base/unicode.h"
#include "runtime/base/vec.h"
#include "runtime/types/chars.h"
#include "stdlib/stdlib.h"

enum ReFlags { /* as in the module re */
    RE_TEMPLATE = 1, RE_I = 2, RE_L = 4, RE_M = 8, RE_S = 16, RE_U = 32, RE_X = 64, RE_DEBUG = 128, RE_A = 256,
};

enum { RE_FOREVER = UINT32_MAX, RE_MAX_GROUPS = 1 << 20 };

typedef enum {
    RE_EMPTY, RE_CHAR, RE_ANY, RE_SET, RE_CAT, RE_ALT, RE_REPEAT, RE_GROUP, RE_REF, RE_AT, RE_LOOK, RE_ATOMIC, RE_COND, RE_FAIL,
} ReKind;

enum { AT_STRING_START, AT_LINE_START, AT_END, AT_LINE_END, AT_STRING_END, AT_BOUNDARY, AT_NOT_BOUNDARY };
enum { GREEDY, LAZY, POSSESSIVE };

/* Sets: a bitmap for the first 256 characters, ranges and classes for all others; it knows the classes of ASCII. */
enum { CLASS_DIGIT = 1, CLASS_NOT_DIGIT = 2, CLASS_SPACE = 4, CLASS_NOT_SPACE = 8, CLASS_WORD = 16, CLASS_NOT_WORD = 32 };
typedef struct ReRange { uint32_t low, high; } ReRange;
typedef struct ReSet {
    bool negate;
    uint8_t classes;
    uint16_t flags;
    uint32_t bits[8];
    uint32_t first_range, range_count; /* of ReProgram.ranges */
} ReSet;

typedef struct ReNode {
    uint8_t kind, mode;          /* mode: of a REPEAT, AT; of a LOOK: 1 negative, 2 behind */
    uint16_t flags;              /* in force where it stands */
    uint32_t a, b;               /* CHAR c; SET index; REPEAT min, max; GROUP, REF, COND number (0: no capture) */
    struct ReNode *child, *other, *next; /* other: the second branch of a COND; next: sibling in CAT and ALT */
} ReNode;

typedef struct ReProgram {
    uint32_t flags, groups;      /* groups: without group 0 */
    uint32_t slot_count;         /* 2 * (groups + 1), the last closed group, then loop and mark registers */
    VEC(uint32_t) code;
    VEC(ReSet) sets;
    VEC(ReRange) ranges;
    uint32_t first[8];           /* which characters below 256 a match may begin with */
    int only_first;              /* the one character that every match begins with, or -1 */
    bool any_first;              /* the filter says nothing: a match may be empty */
} ReProgram;

/* Instructions; operands follow in words of their own. */
enum ReOp {
    OP_CHAR,        /* c */
    OP_CHAR_IC,     /* c, canonical */
    OP_CHAR_IC_ASCII,
    OP_ANY,         /* - (a word of padding: single-character instructions are two words) */
    OP_ANY_ALL,
    OP_SET_,        /* set */
    OP_SET_IC,
    OP_ONE,         /* mode min max, then a single-character instruction */
    OP_SPLIT,       /* other: try what follows, then other */
    OP_JUMP,        /* target */
    OP_SAVE,        /* slot */
    OP_AT,          /* kind, flags */
    OP_REF,         /* group, flags */
    OP_LOOP_START,  /* register */
    OP_LOOP,        /* register min max mode exit, then LOOP_ENTER and the body */
    OP_LOOP_ENTER,  /* register body: one more iteration */
    OP_LOOK_,       /* register back */
    OP_LOOK_END,    /* register */
    OP_NOT_LOOK,    /* register back target */
    OP_NOT_LOOK_END,/* register */
    OP_ATOMIC_,     /* register */
    OP_ATOMIC_END,  /* register */
    OP_COND,        /* group else */
    OP_MATCH,
    OP_NEVER,
};

/* ---- re_parse.c */
typedef struct ReParser {
    Arena arena;
    ReProgram *program;          /* sets and ranges go there at once */
    Ref pattern;
    bool is_bytes;
    const void *text;
    int kind;
    size_t length, at;
    uint32_t flags;              /* in force */
    uint32_t groups;             /* opened so far */
    VEC(uint8_t) open;           /* by group: is it still open? */
    VEC(uint32_t) behind;        /* groups there were when each enclosing look-behind began */
    Own names;                   /* dict: name -> number */
    bool begun;                  /* anything but flags and comments was read: global flags come too late */
    bool restart_verbose;        /* (?x) was met: what was read so far must be read again */
} ReParser;
/* The tree of p->pattern, or NULL with an exception; program->flags and groups are set. */
NODISCARD ReNode *re_parse(ReParser *p) DROPS_GIL;
void *re_throw(const ReParser *p, ssize_t position, const char *format, ...) HOLDS_GIL COLD; /* re.error; position -1: none */

/* ---- re_tree.c */
/* (flags, number of groups, names, tree as tuples) of p->pattern. */
NODISCARD Own re_tree(ReParser *p) DROPS_GIL;

/* ---- re_emit.c */
/* The program's code.  -1: error (look-behind of variable width) or MemoryError. */
NODISCARD int re_emit(ReParser *p, ReNode *root) HOLDS_GIL;
void re_program_free(ReProgram *program);

/* ---- re_match.c */
bool re_set_has(const ReProgram *program, const ReSet *set, uint32_t c);
/* One representative of all characters that are the same but for their case. */
uint32_t re_fold(uint32_t c, bool ascii);

typedef struct ReEntry { uint32_t kind, pc; size_t a, b; } ReEntry;
typedef struct ReState {
    const ReProgram *program;
    const void *text;
    int kind;
    size_t end;                  /* matching sees text[0 .. end) */
    size_t start;                /* where the present attempt began */
    bool full, must_advance;
    ssize_t *slots;
    VEC(ReEntry) stack;
    uint32_t steps;
} ReState;
NODISCARD int re_state_init(ReState *s, const ReProgram *program) HOLDS_GIL;
void re_state_free(ReState *s);
/* 1: slots tell; 0 no match; -1 exception (memory, or a signal handler raised). */
NODISCARD int re_match_at(ReState *s, size_t position) DROPS_GIL;
NODISCARD int re_search_from(ReState *s, size_t position) DROPS_GIL;

/* ---- re_object.c, re_replace.c */
typedef struct PatternObject {
    Object head;
    Own pattern;                 /* str, bytes, or None */
    Own names;                   /* dict */
    Own weakrefs;
    ReProgram *program;
    bool is_bytes;
} PatternObject;

/* A subject string, held while it is searched. */
typedef struct Subject {
    Own string;
    Buffer buffer;
    bool has_buffer, is_bytes;
    const void *text;
    int kind;
    size_t length;
} Subject;
NODISCARD int subject_open(Subject *s, const PatternObject *pattern, Ref string) HOLDS_GIL;
void subject_close(Subject *s);
Own subject_slice(const Subject *s, size_t start, size_t stop);
NODISCARD Own re_match_new(const PatternObject *pattern, Ref string, const ReState *s, size_t pos, size_t endpos) HOLDS_GIL;
/* The text of a group of the state: None if it took no part. */
NODISCARD Own re_group_text(const ReState *s, const Subject *subject, uint32_t group) HOLDS_GIL;
NODISCARD Own pattern_sub(PatternObject *self, Ref repl, Ref string, ssize_t count, bool with_count) DROPS_GIL;
