/* Descriptors: the rows from which built-in types make their attributes, and property & co. */
#pragma once

#include "runtime/object/attr.h"
#include "runtime/object/call.h"

struct GetSetRow { /* ended by a NULL name */
    const char *name;
    UnaryFn get;
    int (*set)(Ref self, Ref value); /* value NULL: delete; NULL: read-only */
    const char *doc;
};

enum MemberKind { MEMBER_OBJECT, MEMBER_OBJECT_OR_NONE, MEMBER_SSIZE, MEMBER_INT, MEMBER_BOOL, MEMBER_DOUBLE };
struct MemberRow { /* ended by a NULL name */
    const char *name;
    int kind;
    size_t offset;
    bool writable;
    const char *doc;
};

extern Type getset_descr_type, member_descr_type, property_type, staticmethod_type, classmethod_type, super_type,
    mappingproxy_type;

typedef struct Property { Object head; Own getter, setter, deleter, doc; Attrs attrs; bool getter_doc; Own name; } Property;
typedef struct StaticMethod { Object head; Own callable; Attrs attrs; } StaticMethod; /* classmethod has the same layout */
typedef struct MemberDescr { Object head; const MemberRow *row; Type *owner; Own name; MemberRow own_row; } MemberDescr; /* __slots__ make these */
typedef struct GetSetDescr { Object head; const GetSetRow *row; Type *owner; Own name; } GetSetDescr;

NODISCARD Own getset_descr_new(Type *owner, const GetSetRow *row) HOLDS_GIL; /* the row must outlive it */
NODISCARD Own member_descr_new(Type *owner, const MemberRow *row) HOLDS_GIL; /* likewise */
/* A field of __slots__: reading it while it is NULL is an AttributeError. */
NODISCARD Own member_descr_new_field(Type *owner, Ref name, size_t offset) HOLDS_GIL;
extern const GetSetRow instance_dict_row, instance_weakref_row; /* __dict__ and __weakref__ of instances of classes */

typedef struct Super {
    Object head;
    Own type;        /* the class behind which the search begins; NULL before __init__ */
    Own object;      /* NULL: unbound */
    Own object_type; /* whose MRO it is: the object's class, or the object itself if it is a class */
} Super;

NODISCARD Own staticmethod_new(Ref callable) HOLDS_GIL;
NODISCARD Own classmethod_new(Ref callable) HOLDS_GIL;
NODISCARD Own mappingproxy_new(Ref mapping) HOLDS_GIL; /* a view that cannot be written; any mapping */
/* super(type, object).name without making the super object: what the compiler's super() calls use. */
NODISCARD Own super_here(void) DROPS_GIL; /* super() of the running method */
NODISCARD Own super_getattr(Type *type, Ref object, Ref name) DROPS_GIL;
