/* The objects of the module decimal: how Decimal, Context and the signals fit together. */
#pragma once

#include "runtime/gilt.h"
#include "stdlib/decimal/number.h"

/* A number's limbs are in the object if there are few, else in a block of their own. */
enum { DECIMAL_LIMBS = 2 };
typedef struct Decimal {
    Object head;
    Num n;
    Limb few[DECIMAL_LIMBS];
} Decimal;

typedef struct Context {
    Object head;
    Ctx c;
    uint32_t traps, flags; /* of enum Condition; InvalidOperation is all of DEC_INVALID */
    uint8_t capitals;
    Own dicts[2];          /* flags and traps as they are shown, or NULL; they do not own the context */
} Context;

extern Type decimal_type, context_type, signal_dict_type, context_manager_type;

static inline const Num *num_of(Ref v) { return &((Decimal *)object_of(v))->n; }
static inline bool is_decimal(Ref v) { return is_object(v) && (object_of(v)->type == &decimal_type || is_kind(v, &decimal_type)); }
static inline Context *context_of(Ref v) { return (Context *)object_of(v); }

/* ---- decimal.c */
/* A Decimal (or an instance of a subclass) of what w holds, which is dropped.  MemoryError. */
NODISCARD Own decimal_take(Type *type, Work *w) HOLDS_GIL;
/* The same, after the signals. */
NODISCARD Own decimal_finish(Work *w, Context *c, uint32_t status) DROPS_GIL;
/* The result of an operation of one number or two by these rules, which need not be those of c; c is told what it signals. */
NODISCARD Own decimal_of_one(NumUnary op, const Num *a, Context *c, const Ctx *rules) DROPS_GIL;
NODISCARD Own decimal_of_two(NumBinary op, const Num *a, const Num *b, Context *c, const Ctx *rules) DROPS_GIL;
NODISCARD Own decimal_small(int64_t n) HOLDS_GIL;

/* ---- operand.c: values as numbers */
typedef struct Operand {
    const Num *n;
    Work w; /* dropped by operand_drop, unless n is a Decimal's */
} Operand;
#define operand_scope __attribute__((cleanup(operand_drop)))
static inline void operand_init(Operand *o) { o->w.heap = NULL; }
static inline void operand_drop(Operand *o) { work_drop(&o->w); }
/* A Decimal or an int: 1; 0 it is neither; -1. */
NODISCARD int operand_open_slow(Operand *o, Ref v) HOLDS_GIL;
NODISCARD static inline int operand_open(Operand *o, Ref v) {
    operand_init(o);
    if (LIKELY(is_object(v) && object_of(v)->type == &decimal_type)) {
        o->n = num_of(v);
        return 1;
    }
    return operand_open_slow(o, v);
}
/* Or TypeError "conversion from X to Decimal is not supported": 0, -1. */
NODISCARD int operand_need(Operand *o, Ref v) HOLDS_GIL;
/* w = the int v; false: no memory. */
NODISCARD bool work_set_int(Work *w, Ref v) HOLDS_GIL;
NODISCARD bool work_set_double(Work *w, double x) HOLDS_GIL;
/* The integer that a finite a is, or is rounded to. */
NODISCARD Own decimal_to_int(const Num *a, enum Rounding rounding) HOLDS_GIL;
NODISCARD Own num_to_str(const Num *a, bool engineering, bool capitals) HOLDS_GIL;

/* ---- convert.c */
/* Decimal(value) for a class, exact; TypeError, ValueError, and the signals of c.  create: as c.create_decimal does, rounded. */
NODISCARD Own decimal_new_exact(Type *type, Ref value, Context *c) DROPS_GIL;
NODISCARD Own decimal_create(Ref value, Context *c) DROPS_GIL;
NODISCARD Own decimal_from_float(Type *type, Ref value) DROPS_GIL;
NODISCARD Own decimal_int(Ref self) HOLDS_GIL;
NODISCARD Own decimal_float(Ref self) HOLDS_GIL;
NODISCARD Own decimal_as_tuple(Ref self, const Ref *args) DROPS_GIL;
NODISCARD Own decimal_as_integer_ratio(Ref self, const Ref *args) HOLDS_GIL;
NODISCARD int decimal_hash(Ref self, int64_t *out) HOLDS_GIL;

/* ---- compare.c, format.c */
NODISCARD Own decimal_compare(Ref a, Ref b, int op) DROPS_GIL;
NODISCARD Own decimal_format(Ref self, const Ref *args) DROPS_GIL;

/* ---- methods.c */
extern const MethodRow decimal_methods[], context_methods[];
NODISCARD Own decimal_power(Ref a, Ref b, Ref modulus) DROPS_GIL;

/* ---- context.c */
extern const char *const rounding_names[ROUNDING_COUNT];
/* TypeError "valid values for rounding are: ..." */
NODISCARD int rounding_from(Ref v, uint8_t *out) HOLDS_GIL;
NODISCARD Own context_copy(const Context *c) HOLDS_GIL;
NODISCARD int context_is(Ref v); /* 0, or -1: TypeError "optional argument must be a context" */
NODISCARD int context_set(Context *c, const char *name, Ref value) DROPS_GIL;
NODISCARD Own context_new_of(Type *type) HOLDS_GIL; /* DefaultContext's values without flags */
extern const char *const context_field_names[8]; /* prec, ..., traps */

/* ---- current.c */
/* The context of this thread, or of the contextvars.Context that runs in it; lent until Python code runs. */
NODISCARD Context *context_current(void) DROPS_GIL;
/* That of an optional argument. */
NODISCARD Context *context_of_arg(Ref arg) DROPS_GIL;
NODISCARD int current_init(void) DROPS_GIL;
void current_forget(void);
NODISCARD Own current_get(Ref module, const Ref *args) DROPS_GIL;
NODISCARD Own current_put(Ref module, const Ref *args) DROPS_GIL;
NODISCARD Own current_local(Ref module, const Ref *args, size_t count, Ref names) DROPS_GIL;

/* ---- signals.c */
/* Notes what has happened; -1 if it is trapped (or MemoryError). */
NODISCARD int context_signal_slow(Context *c, uint32_t status) DROPS_GIL;
NODISCARD static inline int context_signal(Context *c, uint32_t status) { return LIKELY(!status) ? 0 : context_signal_slow(c, status); }
NODISCARD int signals_init(Ref module) DROPS_GIL;
void signal_dict_forget(void);
NODISCARD Own signals_list(uint32_t flags) HOLDS_GIL;
NODISCARD int signals_from_list(Ref list, uint32_t *out) DROPS_GIL;
/* A mask of a dict of all signals.  TypeError, KeyError. */
NODISCARD int signals_from_dict(Ref dict, uint32_t *out) DROPS_GIL;
/* The dict flags or traps of a context, which keeps it. */
NODISCARD Own signal_dict_of(Context *c, bool traps) DROPS_GIL;
/* The context goes: its dicts keep what they show. */
void signal_dicts_leave(Context *c) HOLDS_GIL;
/* "[Inexact, Rounded]" */
NODISCARD Own signals_text(uint32_t flags) HOLDS_GIL;

/* ---- module.c */
typedef struct DecimalShared { /* set once by the module's init, for good */
    Own tuple_class, rational, default_context, basic_context, extended_context;
} DecimalShared;
extern DecimalShared decimal_shared;
