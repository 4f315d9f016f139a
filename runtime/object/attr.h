/* Attributes of instances: shapes and slots.
 *
 * Instances of classes do not carry a dict.  Their Attrs is a shape, which says what name has which index, and an array
 * of values; the array lies inside the object until it outgrows the room that the class has learnt to leave
 * (Type.inline_slots; a class that learns starts a new tree).  Shapes form a tree: adding a name leads to the child of that name, so instances that gain the
 * same names in the same order share one.  Every class has a tree of its own, so a shape implies the class.  The idea is Self's
 * maps (Chambers, Ungar, Lee 1989).
 *
 * An attribute site in the code remembers a shape's `id` and an index.  The id says more than the address: it is never
 * reused, and when a class gains something that hides instance attributes (a data descriptor, __getattribute__,
 * __setattr__ ...) all shapes of that class and of its subclasses get new ones, so no site needs a second guard.
 *
 * Deleting an early attribute, having more than SHAPE_MAX of them, or asking for __dict__ changes the instance to dict mode: its
 * shape is `shape_dict_mode` and slots[0] is an ordinary dict, which __dict__ then is.
 */
#pragma once

#include "runtime/object/error.h"
#include "runtime/object/object.h"

enum { SHAPE_MAX = 64 };

struct Shape {
    Shape *parent;
    Own name;            /* the name this shape adds; interned */
    uint32_t count;      /* names, and so used slots */
    uint32_t capacity;   /* slots an instance of this shape has room for at least */
    Shape **children;    /* by linear search; few */
    uint32_t children_count, children_capacity;
    Own index;           /* dict name -> small int, made when count > 8; or NULL */
    uint64_t id;         /* never reused; see above */
    Shape *older_root;   /* of a root: the class's former tree, for instances made before it learnt */
};

typedef struct Attrs Attrs; /* {Shape *shape; Own *slots}: defined in error.h because exceptions embed one */

/* A plain instance of a Python class. */
typedef struct Instance {
    Object head;
    Attrs attrs;
    /* weakref list head at type->weakrefs_offset, inline slots behind */
} Instance;

extern Shape shape_dict_mode;
extern Shape shape_cleared; /* of an object whose attributes the collector has taken; it has none */
#define SHAPE_ID_DICT_MODE ((uint64_t)1 << 62) /* its id; no other shape gets there */
#define SHAPE_ID_CLEARED (SHAPE_ID_DICT_MODE + 1)

static inline Attrs *attrs_of(Ref v, const Type *type) { return (Attrs *)((char *)object_of(v) + type->attrs_offset); }

/* Index of name (interned str) in shape, or -1. */
int shape_find(const Shape *shape, Ref name);
/* The shape that adds name (interned); &shape_dict_mode when that would be too much; NULL: MemoryError.  Where its
 * capacity is larger than shape's, the instance's array must grow (attrs_set does it). */
NODISCARD Shape *shape_add(Shape *shape, Ref name) HOLDS_GIL;
/* The class's tree: made, renumbered (see above; subclasses are the caller's business), freed with the class. */
NODISCARD int shape_root_make(Type *type) HOLDS_GIL;
void shape_renumber(Type *type);
void shape_free_all(Type *type);

NODISCARD int attrs_get(Ref object, Ref name, Own *out) HOLDS_GIL;   /* own attributes only: 1, 0, -1 */
NODISCARD int attrs_set(Ref object, Ref name, Ref value) HOLDS_GIL;  /* value NULL deletes: 1 done, 0 there was none, -1 */
NODISCARD Own attrs_dict(Ref object) HOLDS_GIL;                      /* __dict__: changes to dict mode */
NODISCARD int attrs_set_dict(Ref object, Ref dict) HOLDS_GIL;
NODISCARD Own attrs_copy_dict(Ref object) HOLDS_GIL;                 /* a new dict of them; no mode change */
void attrs_init(Object *object);          /* in object_new: root shape (which exists), inline slots */
int attrs_traverse(Object *object, VisitFn visit, void *context);
void attrs_clear(Object *object);                                    /* releases all */

/* ---- the generic attribute protocol (object.__getattribute__, __setattr__) */
NODISCARD Own generic_getattr(Ref object, Ref name) DROPS_GIL;
/* Without raising AttributeError: 1, 0, -1. */
NODISCARD int generic_getattr_find(Ref object, Ref name, Own *out) DROPS_GIL;
NODISCARD int generic_setattr(Ref object, Ref name, Ref value) DROPS_GIL;

/* A class attribute through the MRO, without binding: borrowed until the class changes; NULL if none. No exception. */
Ref type_lookup_peek(Type *type, Ref name);
/* Type.version, made if it is 0. */
uint64_t type_version(Type *type);
/* Must be called after any change of a class's dict or bases. */
void type_modified(Type *type);

/* Class variables that count (`Shape.count += 1`) must not cost every cache what it knows of the class.  The first time that a
 * plain value (of a built-in class that is no descriptor) replaces another one the name is noted in type->changing; from then
 * on no cache keeps such a value found under it, and replacing it is no change of the class. */
/* May type[name], a plain value, be replaced with the version staying?  A bit stands for several names: true of some others too. */
static inline bool type_changes(const Type *type, Ref name) {
    return type->changing >> ((word_of(name) >> 4 ^ word_of(name) >> 9) & 31) & 1;
}
void type_note_changing(Type *type, Ref name); /* calls type_modified too */
bool is_plain_value(Ref v);
/* Where the value stands that type_lookup_peek(type, name) finds, if that is a plain one that may change so; else NULL.  Good while
 * type's version lasts. */
Own *type_changing_peek(Type *type, Ref name);
