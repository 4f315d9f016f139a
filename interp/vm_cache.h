/* The attribute cache: what `object.name` means, by class version, shape and name.
 *
 * One table for an interpreter, direct-mapped.  Sites that always meet the same class keep what they found to
 * themselves; this table is where they look first, and what sites with many classes live on. */
#pragma once

#include "interp/frame.h"

enum AttrForm {
    ATTR_GENERAL,       /* nothing to be cached: getattr() */
    ATTR_SLOT,          /* the object's own: slots[index] of the Attrs at `offset` */
    ATTR_CHANGING,      /* what stands at `place`: a class's plain value that may be replaced (attr.h, type_changes) */
    ATTR_VALUE,         /* value, as it is (class attributes without __get__, static methods, attributes of classes) */
    ATTR_METHOD,        /* value, a function or method_descriptor, to be bound to the object */
    ATTR_CLASS_METHOD,  /* value, a function, to be bound to the object's class */
    ATTR_SUPER_METHOD,  /* value, a function, to be bound to the object of a super() */
    ATTR_MEMBER,        /* the value at byte offset `index`; NULL: getattr() knows the error */
    ATTR_DOUBLE,        /* the double at byte offset `index`, as a float */
    ATTR_DESCRIPTOR,    /* value, a data descriptor of a built-in type: what its __get__ says */
    ATTR_GETTER,        /* a property whose getter `value` is a Python function */
    ATTR_IN_DICT,       /* what the object's dict says (dict mode); else `value`, of the class, if that is not NULL */
};

typedef struct AttrEntry { /* a cache line */
    uint64_t version, shape;  /* of the class; id of the object's shape, or who else is part of the question */
    Ref name;
    Own value;                /* borrowed: kept alive by what has that version */
    uint32_t index;
    int16_t offset;           /* of the Attrs; 0: the object has none */
    uint8_t form;
    Shape *added;             /* storing this new name leads to this shape, its value to the slot behind the others; or NULL */
    const Own *place;
    uint64_t padding;
} AttrEntry;
_Static_assert(sizeof(AttrEntry) == 64, "a cache line");

enum { ATTR_CACHE_BITS = 10, ATTR_CACHE_SIZE = 1 << ATTR_CACHE_BITS };

#define SHAPE_NONE 0 /* stands for the shape where an object has none */

/* Neighbouring numbers lie in neighbouring places: no two attributes of a class meet by chance. */
static ALWAYS_INLINE size_t attr_cache_place(uint64_t version, uint64_t shape, Ref name) {
    return (shape * 2 + version + (word_of(name) >> 5)) % ATTR_CACHE_SIZE;
}

const AttrEntry *attr_entry_slow(Ref object, Ref name) HOLDS_GIL; /* the search behind attr_entry */

/* The entry for object.name, filled if need be; NULL: this kind of object is not cached.  name is interned. */
HOLDS_GIL static ALWAYS_INLINE const AttrEntry *attr_entry(const Vm *vm, Ref object, Ref name) {
    Type *type = type_of(object);
    if (LIKELY(type_has(type, TYPE_PLAIN_GETATTR))) {
        uint64_t shape = LIKELY(type->attrs_offset) ? attrs_of(object, type)->shape->id : SHAPE_NONE;
        const AttrEntry *e = &vm->attr_cache[attr_cache_place(type->version, shape, name)];
        if (LIKELY(e->shape == shape && e->name == name && e->version == type->version)) return e;
    }
    return attr_entry_slow(object, name);
}
/* What the threads of an interpreter share: interp->vm. */
typedef struct VmShared {
    AttrEntry attr_cache[ATTR_CACHE_SIZE];
    Vm *spare;              /* a few that have no thread; guarded by the GIL */
    unsigned spare_count;
} VmShared;
/* Once at start. */
NODISCARD int vm_shared_init(void);
