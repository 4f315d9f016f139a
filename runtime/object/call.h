/* Calling, and taking arguments apart.
 *
 * The convention is CPython's vectorcall without its flag bits: `args` are the positional values followed by the
 * keyword values, `count` counts the positional ones, `names` is a tuple of str for the rest, or NULL.  All borrowed.
 *
 * Built-in functions are rows: a signature as help() shows it, a C function, a line of documentation.  The signature
 * is parsed once and binds the arguments, so that the function sees one entry a parameter, NULL where none was given:
 *
 *   {"split(self, /, sep=None, maxsplit=-1)", str_split_method, "..."}     args[0] is sep, args[1] maxsplit
 *
 * `*args` arrives as a tuple, `**kw` as a dict.  The wording of a TypeError follows from the signature's form, as CPython's follows
 * from the C calling flavour: no parameters; one positional; positional only; with keywords.
 */
#pragma once

#include "runtime/object/object.h"

typedef Own (*MethodFn)(Ref self, const Ref *args);

enum MethodFlags {
    METHOD_STATIC = 1,  /* staticmethod: self is NULL */
    METHOD_CLASS = 2,   /* classmethod: self is the class */
    METHOD_RAW = 4,     /* fn is a CallFn: it takes the unbound call itself (dict.update, str.format, hot paths) */
    METHOD_NEW = 8,     /* stored as __new__: self is the class */
    METHOD_STEERS = 16, /* may turn tracing on: the VM calls it by its slow path, which looks */
};

struct MethodRow {
    const char *signature; /* "name(params)"; the leading "self, /" or "cls, /" of a method may be left out */
    MethodFn fn;
    const char *doc;
    int flags;
};
#define RAW(fn) ((MethodFn)(void (*)(void))(fn)) /* for METHOD_RAW rows */

enum { SIGNATURE_PLAIN_SLOTS = 12 };

/* A parsed signature. */
typedef struct Signature {
    const char *text;     /* "(sep=None, maxsplit=-1)": __text_signature__ */
    Own *names;           /* parameter names, interned */
    uint16_t parameters;  /* all named ones: positional-only, positional, keyword-only, in this order */
    uint16_t positional_only, positional; /* positional counts the positional-only ones too */
    uint16_t required;    /* how many of the positional ones have no default */
    bool star, star_star; /* their tuple and dict come after the named ones */
    uint64_t keyword_required; /* bit n: keyword-only parameter n has no default */
    uint16_t slots;       /* entries that the function sees */
    bool plain;           /* positional values alone fill the slots: no star, no required keywords, few slots */
} Signature;

/* Run the row without the general binding, if count positional values are all it needs (s may be NULL); false: not this case. */
static ALWAYS_INLINE bool method_row_run(const MethodRow *row, const Signature *s, Ref self, const Ref *args, size_t count, Own *out) {
    if (row->flags & METHOD_RAW) {
        *out = ((CallFn)(void (*)(void))row->fn)(self, args, count, NULL);
        return true;
    }
    if (UNLIKELY(!s || !s->plain || count < s->required || count > s->positional)) return false;
    if (count == s->slots) {
        *out = row->fn(self, args);
        return true;
    }
    Ref slots[SIGNATURE_PLAIN_SLOTS];
    size_t i = 0;
    for (; i < count; i++) slots[i] = args[i];
    for (; i < s->slots; i++) slots[i] = NULL;
    *out = row->fn(self, slots);
    return true;
}

/* So many positional values, and no others, can go to row->fn as they stand: calls of that form bind nothing.  EXACT_NONE: no number
 * of them, or the signature has not been parsed yet. */
#define EXACT_NONE UINT32_MAX
static inline uint32_t method_row_exact(const MethodRow *row, const Signature *s) {
    bool exact = !(row->flags & METHOD_RAW) && s && s->plain && s->slots == s->positional;
    return exact ? s->slots : EXACT_NONE;
}

/* A built-in function, or built-in method bound to its self.  Type builtin_function_or_method. */
typedef struct CFunction {
    Object head;
    const MethodRow *row;
    Signature *signature; /* NULL until the first call */
    uint32_t exact;       /* method_row_exact of both */
    Signature **home;     /* where a method's parsed signature is kept for all its bound forms, or NULL: own it */
    Own self;      /* NULL for module-level functions: fn then sees the module */
    Own module;    /* name, str, or NULL */
    Type *owner;   /* for methods: whose qualname prefixes the name; else NULL */
    Own weakrefs;
} CFunction;

/* An unbound method of a built-in type: list.append.  Type method_descriptor (or classmethod_descriptor). */
typedef struct MethodDescr {
    Object head;
    const MethodRow *row;
    Signature *signature; /* NULL until the first call */
    uint32_t exact;       /* method_row_exact of both */
    Type *owner;
    Own name;             /* interned */
} MethodDescr;

/* A bound method of a Python function (or any callable).  Type method. */
typedef struct BoundMethod {
    Object head;
    Own function, self;
    Own weakrefs;
} BoundMethod;

extern Type cfunction_type, method_descr_type, classmethod_descr_type, slot_wrapper_type, method_wrapper_type,
    bound_method_type;

NODISCARD Own cfunction_new(const MethodRow *row, Ref self, Ref module_name, Type *owner) HOLDS_GIL; /* owner NULL: of a module */
NODISCARD Own method_descr_new(Type *owner, const MethodRow *row) HOLDS_GIL;
/* From now on calls of it need no memory to know its parameters. */
NODISCARD int method_descr_prepare(Ref descr) HOLDS_GIL;
NODISCARD Own bound_method_new(Ref function, Ref self) HOLDS_GIL; /* MemoryError, as the two above */

/* Parse "name(params)"; cached with the row's owner.  SystemError for a malformed row. */
NODISCARD Signature *signature_parse(const char *text) HOLDS_GIL;
/* For C code that takes a call apart by hand: spreads it over out[slots] as the signature says, whose text is parsed once
 * into *cache.  Entries are borrowed, but for *args and **kw, which the caller gives back with signature_release.
 * TypeError, in the words of the function the text names. */
NODISCARD int args_bind(Signature **cache, const char *signature, const Ref *args, size_t count, Ref names, Ref *out) HOLDS_GIL;
void signature_release(const Signature *s, Ref *out) HOLDS_GIL;
/* TypeError "f() takes no keyword arguments" if there are names. */
NODISCARD int args_no_names(const char *function, Ref names) HOLDS_GIL;
/* TypeError "f expected at least 1 argument, got 0" (or at most, or exactly) unless min <= count <= max. */
NODISCARD int args_count(const char *function, size_t count, size_t min, size_t max) HOLDS_GIL;

/* ---- calling.  TypeError "'X' object is not callable", and whatever the callee raises. */
NODISCARD Own call(Ref callable, const Ref *args, size_t count, Ref names) DROPS_GIL;
NODISCARD Own call0(Ref callable) DROPS_GIL;
NODISCARD Own call1(Ref callable, Ref a) DROPS_GIL;
NODISCARD Own call2(Ref callable, Ref a, Ref b) DROPS_GIL;
NODISCARD Own call3(Ref callable, Ref a, Ref b, Ref c) DROPS_GIL;
/* f(*args, **kwargs): args a tuple, kwargs a dict or NULL. */
NODISCARD Own call_spread(Ref callable, Ref args, Ref kwargs) DROPS_GIL;
/* object.name(args...), without making a bound method where possible.  name: interned C string or str. */
NODISCARD Own call_method(Ref object, Ref name, const Ref *args, size_t count) DROPS_GIL;
NODISCARD Own call_method_named(Ref object, const char *name, const Ref *args, size_t count) DROPS_GIL;
/* The method `name` looked up on the type only (as implicit dunder calls do): 1 found, 0 absent.  *out is the
 * unbound function when *needs_self, else already bound. */
NODISCARD int special_method(Ref object, Ref name, Own *out, bool *needs_self) DROPS_GIL;

/* object.name(args...) by that lookup: 1 called, 0 there is no such method. */
NODISCARD int special_call(Ref object, Ref name, const Ref *args, size_t count, Own *out) DROPS_GIL;
/* callable(first, args..., names...). */
NODISCARD Own call_prepended(Ref callable, Ref first, const Ref *args, size_t count, Ref names) DROPS_GIL;

/* RecursionError ("maximum recursion depth exceeded" + where) when the C stack is nearly used up; where may be "". */
NODISCARD int recursion_check(const char *where) HOLDS_GIL;
