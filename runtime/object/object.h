/* What every heap object begins with, and what a type is.
 *
 * An Object is 16 bytes: a plain 32-bit count (the GIL guards it), its place in the cycle collector's table (0: not
 * tracked), and its type.  Built-in types are static and immortal; classes made by Python code are counted by their
 * instances.  A Type is a row of slots: what C calls directly.  slots.def ties each slot to its dunder method, in both
 * directions: built-in slots appear as slot wrappers (`int.__add__`), dunder methods of a class fill its slots.
 */
#pragma once

#include "runtime/object/value.h"

typedef struct Object {
    uint32_t refcount;
    uint32_t gc_index; /* place in the collector's table; 0: untracked */
    struct Type *type;
} Object;

#define IMMORTAL_REFCOUNT ((uint32_t)1 << 30) /* far from both ends: 24 GiB of pointers cannot move it there */
#define OBJECT_STATIC(type_pointer) {IMMORTAL_REFCOUNT, 0, (type_pointer)}

typedef struct Type Type;
typedef struct Shape Shape;
struct Site;

/* ---- slot signatures.  `int` results: -1 with an exception, else as stated. */
typedef Own (*UnaryFn)(Ref self);
typedef Own (*BinaryFn)(Ref a, Ref b);              /* NotImplemented when it does not know the other */
typedef Own (*TernaryFn)(Ref a, Ref b, Ref c);      /* pow */
typedef int (*TruthFn)(Ref self);                   /* 1, 0 */
typedef int (*SizeFn)(Ref self, size_t *out);
typedef int (*HashFn)(Ref self, int64_t *out);
typedef Own (*CompareFn)(Ref a, Ref b, int op);     /* op: enum CompareOp */
typedef Own (*CallFn)(Ref self, const Ref *args, size_t count, Ref names); /* see call.h */
typedef int (*NextFn)(Ref self, Own *out);          /* 1 an item, 0 exhausted (*out = NULL) */
typedef int (*NextItemsFn)(Ref self, Own *out, size_t n); /* the n items of the next tuple: as NextFn; 2: its length is another */
typedef int (*EachFn)(Own item, void *context);     /* a consumer, which the item is given to: 0 go on, 1 enough */
typedef int (*DriveFn)(Ref self, EachFn fn, void *context); /* fn for all that is to come: 0 exhausted, else what fn said */
typedef Own (*GetAttrFn)(Ref self, Ref name);
typedef int (*SetAttrFn)(Ref self, Ref name, Ref value); /* value NULL: delete */
typedef Own (*GetItemFn)(Ref self, Ref key);
/* Reading and writing one element that is a number, without running Python code or raising anything.  A NULL type, or false:
 * not this case (self has another number of dimensions, there is no such index ...), ask getitem or setitem. */
typedef struct Element {
    struct Type *type; /* its objects are MachineNumbers (runtime/types/machine.h) */
    uint64_t bits;
} Element;
typedef Element (*GetElementFn)(Ref self, int64_t i);
typedef Element (*GetElementPairFn)(Ref self, int64_t i, int64_t j);
typedef Element (*NextElementFn)(Ref iterator); /* ask next, also whether it is over */
typedef bool (*SetElementFn)(Ref self, int64_t i, Ref value);
typedef bool (*SetElementPairFn)(Ref self, int64_t i, int64_t j, Ref value);
/* self[i, j] without the tuple; NotImplemented: make one and ask getitem.  Not for Python classes, never inherited. */
typedef Own (*GetPairFn)(Ref self, Ref i, Ref j);
typedef int (*SetItemFn)(Ref self, Ref key, Ref value);  /* value NULL: delete */
typedef int (*ContainsFn)(Ref self, Ref item);           /* 1, 0 */
typedef Own (*DescrGetFn)(Ref descr, Ref object, Ref owner); /* object or owner may be NULL */
typedef int (*DescrSetFn)(Ref descr, Ref object, Ref value); /* value NULL: delete */
typedef Own (*NewFn)(Type *type, const Ref *args, size_t count, Ref names);
typedef int (*InitFn)(Ref self, const Ref *args, size_t count, Ref names);
typedef void (*DeallocFn)(Object *self);            /* count is 0; must end in object_free */
typedef int (*VisitFn)(Ref item, void *context);    /* the collector's callback; nonzero stops */
typedef int (*TraverseFn)(Object *self, VisitFn visit, void *context);
typedef int (*ClearFn)(Object *self);               /* drop references that can close a cycle */
typedef struct Buffer Buffer;
typedef int (*GetBufferFn)(Ref self, Buffer *out, int flags); /* runtime/types/memoryview.h */
typedef void (*ReleaseBufferFn)(Ref self, Buffer *buffer);

enum CompareOp { CMP_LT, CMP_LE, CMP_EQ, CMP_NE, CMP_GT, CMP_GE };

/* Binary operators: index into Type.binary; the in-place form is BINARY_COUNT further on in Type.inplace. */
enum BinaryOp {
    OP_ADD, OP_SUB, OP_MUL, OP_TRUEDIV, OP_FLOORDIV, OP_MOD, OP_DIVMOD, OP_LSHIFT, OP_RSHIFT, OP_AND, OP_OR, OP_XOR,
    OP_MATMUL, OP_POW, BINARY_COUNT
};

enum TypeFlags {
    TYPE_HEAP = 1 << 0,        /* made by a class statement or type(): counted, mutable */
    TYPE_BASE = 1 << 1,        /* may be subclassed */
    TYPE_GC = 1 << 2,          /* instances are tracked by the collector */
    TYPE_READY = 1 << 3,
    TYPE_HAS_DICT = 1 << 4,    /* instances have attributes of their own (attrs_offset is not 0) */
    TYPE_ABSTRACT = 1 << 5,    /* has abstract methods */
    TYPE_NO_NEW = 1 << 6,      /* cannot be called: "cannot create 'X' instances" */
    TYPE_FINALIZER = 1 << 7,   /* a class with __del__ */
    TYPE_SEQUENCE = 1 << 8,    /* matches [..] patterns */
    TYPE_MAPPING = 1 << 9,     /* matches {..} patterns */
    TYPE_PLAIN_GETATTR = 1 << 10, /* getattr is the generic one: attribute sites may cache */
    TYPE_PLAIN_SETATTR = 1 << 11,
    TYPE_METHOD_DESCR = 1 << 12, /* binding instances of this type gives a method: call sites may skip the bound method */
    TYPE_MATCH_SELF = 1 << 13,   /* C(x) in a pattern binds the subject itself */
    TYPE_SLOT_FIELDS = 1 << 14,  /* a heap type: it or a base has fields made by __slots__ */
    TYPE_ASKED_FIRST = 1 << 15,  /* a number of C's: beside its own kind, or an int or float in the word, its operators come first */
    /* The families that a bit makes cheap to test: see type_is_int_family etc. */
    TYPE_SPOKEN_OTHERWISE = 1 << 16, /* a class of C that messages name without its module, one of Python that they name with it */
    TYPE_NO_HINT = 1 << 17,      /* iterators without __length_hint__, who make their items: nobody need ask.  Not inherited */
    TYPE_INT = 1 << 24, TYPE_LIST = 1 << 25, TYPE_TUPLE = 1 << 26, TYPE_BYTES = 1 << 27, TYPE_STR = 1 << 28,
    TYPE_DICT = 1 << 29, TYPE_EXCEPTION = 1 << 30,
    TYPE_TYPE = (int)(1u << 31),
    TYPE_FAMILY = (int)0xff000000u,
};

typedef struct MethodRow MethodRow; /* call.h */
typedef struct GetSetRow GetSetRow; /* descr.h */
typedef struct MemberRow MemberRow; /* descr.h */

struct Type {
    Object head;
    const char *name;          /* of a built-in: "dict" or "collections.deque" (the part before the last dot is __module__) */
    const char *doc;           /* CPython's signature and text in our own words, or NULL */
    uint32_t flags;
    uint32_t size;             /* bytes of an instance without its items */
    uint32_t item_size;        /* of variable-size instances */
    int32_t attrs_offset;      /* where the Attrs (attr.h) of an instance lie; 0: none; negative: in the prefix */
    int32_t weakrefs_offset;   /* where the head of the list of weak references (an Own) lies; 0: not weakly referenceable */
    uint32_t prefix;           /* bytes in front of the head: heap subclasses of str, bytes, tuple (whose items
                                  follow the head) keep Attrs and weak references there */
    uint32_t inline_slots;     /* attribute slots that new instances carry within themselves */
    uint32_t changing;         /* of a heap type: names whose plain values are replaced time and again (attr.h, type_changes) */
    uint64_t version;          /* changes when an attribute of the class or of a base changes; never reused; 0: not yet */
    Type *base;
    const MethodRow *methods;  /* rows of a built-in, ended by a NULL signature */
    const GetSetRow *getset;
    const MemberRow *members;

    /* lifetime */
    DeallocFn dealloc;
    TraverseFn traverse;
    ClearFn clear;
    NewFn new;
    InitFn init;
    UnaryFn finalize;          /* __del__: called once, result released */

    /* everyone's */
    UnaryFn repr, str;
    HashFn hash;               /* NULL after type_ready: unhashable */
    CompareFn compare;
    CallFn call;
    UnaryFn iter;
    NextFn next;
    NextItemsFn next_items;    /* of built-in iterators over tuples, for loops that unpack them at once; not inherited */
    NextElementFn next_element; /* of built-in iterators over numbers; not inherited */
    DriveFn each;              /* of iterators that feed a consumer faster than one by one (each(), iterators.h); not inherited */
    GetAttrFn getattr;
    SetAttrFn setattr;
    DescrGetFn descr_get;
    DescrSetFn descr_set;
    UnaryFn await, aiter, anext;

    /* numbers */
    BinaryFn binary[BINARY_COUNT];  /* binary[OP_POW] is unused by the runtime: see power */
    BinaryFn inplace[BINARY_COUNT];
    const struct MachineType *machine; /* runtime/types/machine.h: the VM computes by itself; may be NULL, never inherited */
    TernaryFn power, inplace_power; /* third argument None when absent */
    UnaryFn negative, positive, absolute, invert, to_int, to_float, index;
    TruthFn truth;

    /* containers */
    SizeFn length;
    GetItemFn getitem;
    GetPairFn getitem_pair;
    GetElementFn get_element;  /* these four: all or none, never inherited */
    GetElementPairFn get_element_pair;
    SetElementFn set_element;
    SetElementPairFn set_element_pair;
    SetItemFn setitem;
    ContainsFn contains;
    BinaryFn concat;           /* sequence +, tried after numbers; likewise the three below */
    BinaryFn repeat;           /* a * n, n any object with __index__ */
    BinaryFn inplace_concat, inplace_repeat;
    GetBufferFn get_buffer;
    ReleaseBufferFn release_buffer;

    /* filled by type_ready; of heap types by type_new */
    Own dict;                  /* the class namespace; of built-in types NULL until asked for: type_namespace_peek() */
    Own bases, mro;            /* tuples */
    Own qualname, module;      /* of heap types; str */
    Own name_object;           /* __name__ as str */
    Own subclasses;            /* dict of the addresses of heap types derived from this one, or NULL */
    struct Type *next_ready;   /* built-in types: Interp.ready_types */
    uint64_t own_slots[2];     /* a bit for each of slots.def: the built-in fills it itself, the class defines (or once did) its dunder */
    Shape *root_shape;         /* the shape of an instance without attributes */
    Own abstract_methods;      /* frozenset or NULL */
    Own weakrefs;              /* head of the list of weak references to this class */
    Own slot_names;            /* __slots__ or NULL */
    uint32_t slot_fields;      /* of a heap type: fields made by its own __slots__, from slot_start on */
    int32_t slot_start;        /* negative: in the prefix */
};

/* ---- counting */
void object_dealloc(Object *o); /* count reached 0; runs the type's dealloc through the trashcan */

/* The head of the list of weak references to o; type->weakrefs_offset is not 0. */
static inline Own *weakrefs_of(Object *o, const Type *type) { return (Own *)((char *)o + type->weakrefs_offset); }

static inline Object *object_of(Ref v) { return (Object *)(uintptr_t)word_of(v); }
static inline Own as_own(const void *object) { return (Own)(uintptr_t)object; }
static inline Ref as_ref(const void *object) { return (Ref)(uintptr_t)object; }

/* Another count of v, which may be NULL. */
static ALWAYS_INLINE Own own(Ref v) {
    if (is_object(v)) object_of(v)->refcount++;
    return unlend(v);
}
static ALWAYS_INLINE void incref(Ref v) { if (is_object(v)) object_of(v)->refcount++; }
static ALWAYS_INLINE void decref(Own v) {
    if (is_object(v) && --object_of(v)->refcount == 0) object_dealloc(object_of(v));
}
/* `scoped Own x = ...;`: decref'ed when the scope is left. */
static ALWAYS_INLINE void own_drop(Own *slot) { decref(*slot); }
#define scoped __attribute__((cleanup(own_drop), unused))
/* Set a field: the old value is released last, since releasing may run Python code. */
static inline void own_set_take(Own *field, Own value) {
    Own old = *field;
    *field = value;
    decref(old);
}
#define CLEAR(field) own_set_take(&(field), NULL)

/* ---- types */
extern Type *const immediate_types[IMMEDIATE_COUNT];
extern Type type_type, object_type, int_type, float_type, bool_type, none_type, ellipsis_type, not_implemented_type;

static ALWAYS_INLINE Type *type_of(Ref v) {
    if (LIKELY(is_object_nn(v))) return object_of(v)->type;
    if (is_small_int(v)) return &int_type;
    if (is_word_float(v)) return &float_type;
    return immediate_types[word_of(v) >> 3];
}
static inline bool is_exactly(Ref v, const Type *type) { return type_of(v) == type; }
static inline bool type_has(const Type *type, uint32_t flags) { return (type->flags & flags) != 0; }
bool type_is_subtype(const Type *type, const Type *base); /* by the MRO; no Python code */
static inline bool is_kind(Ref v, const Type *type) { return type_of(v) == type || type_is_subtype(type_of(v), type); }

/* The families, by a flag that subclasses inherit. */
#define FAMILY(name, flag) \
    static inline bool name(Ref v) { return type_has(type_of(v), (uint32_t)(flag)); }
FAMILY(is_list, TYPE_LIST)
FAMILY(is_tuple, TYPE_TUPLE)
FAMILY(is_bytes, TYPE_BYTES)
FAMILY(is_str, TYPE_STR)
FAMILY(is_dict, TYPE_DICT)
FAMILY(is_exception, TYPE_EXCEPTION)
FAMILY(is_type, TYPE_TYPE)
#undef FAMILY
static inline bool is_int(Ref v) { return is_small_int(v) || type_has(type_of(v), TYPE_INT); } /* bools too */

static inline Type *type_peek(Ref v) { return (Type *)object_of(v); } /* v is a type */

/* ---- making and ending objects */
/* An instance of type with `items` extra items, zeroed behind the head, counted once, untracked.  NULL: MemoryError.
 * Instances of heap types hold a count of their type. */
NODISCARD void *object_new(Type *type, size_t items);
/* Same, not zeroed behind the head: for hot built-ins that fill every field at once. */
NODISCARD void *object_new_raw(Type *type, size_t size_bytes);
void object_free(Object *o); /* ends every dealloc: untracks, frees the memory, releases a heap type */

/* The dealloc of a container-like object calls this first and returns if it is false: the object was put off until the
 * stack is shallow again (rule 2 of the reliability rules). */
enum { DEALLOC_DEPTH = 48 };
bool dealloc_begin(Object *o);
void dealloc_end(void);

/* The collector's table: track when every field is valid, untrack first thing in dealloc. */
void gc_track(Object *o);
void gc_untrack(Object *o);
#define VISIT(field) \
    do { \
        if (is_object(field)) { \
            int stop_ = visit((field), context); \
            if (stop_) return stop_; \
        } \
    } while (0)
