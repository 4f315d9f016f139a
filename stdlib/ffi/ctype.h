/* C types: classes whose metaclass knows how their instances lie in memory.
 *
 *   class Point(Structure): ...     an instance of the metaclass c_structure_meta, and so a CType: a Type with a CInfo
 *
 * There are six kinds, each with a metaclass that fills the CInfo when a class is made.  What a class inherits it
 * copies, so every question about a type is answered by its own CInfo. */
#pragma once

#include "stdlib/ffi/libffi.h"

enum CKind { C_ABSTRACT, C_SIMPLE, C_STRUCTURE, C_UNION, C_ARRAY, C_POINTER, C_FUNCTION };

enum CFunctionFlags { /* CPython's values: _flags_ of a class of functions */
    FUNCTION_CDECL = 1, FUNCTION_HOLDS_GIL = 4, FUNCTION_ERRNO = 8,
};

struct CCode; /* simple.h */

typedef struct CInfo {
    enum CKind kind;          /* C_ABSTRACT: no instances yet, as of Structure itself */
    bool final;               /* its layout is in use and stays */
    bool has_pointer;         /* the bytes mean nothing elsewhere */
    bool has_bits, has_union; /* libffi cannot pass these by value */
    bool swapped;             /* the byte order is not the machine's */
    size_t size, align;
    size_t length;            /* fields of a structure, items of an array, 1 of a pointer */
    const struct CCode *code; /* of a simple type */
    Own proto;                /* what a pointer points to, an array is made of; or NULL */
    Own pointer;              /* the class POINTER(this), once it was asked for */
    Own arrays;               /* dict n -> the class this * n, or NULL */
    Own other_order;          /* this type in the other byte order, once it was asked for */
    Own fields;               /* of a structure: tuple of CField, those of its base excluded; or NULL */
    char *format;             /* as buffers say it (PEP 3118) */
    ffi_type *by_value;       /* of an aggregate that was passed by value: one block */
    /* of functions */
    int flags;
    Own argtypes, converters; /* tuples, or NULL: anything goes */
    Own restype;              /* or NULL */
} CInfo;

typedef struct CType { Type type; CInfo info; } CType;

extern Type c_simple_meta, c_structure_meta, c_union_meta, c_array_meta, c_pointer_meta, c_function_meta;
extern CType c_simple, c_structure, c_union, c_array, c_pointer, c_function;

/* NULL if v is not a C type. */
CInfo *ctype_info(Ref v);
/* ... or if it is abstract. */
CInfo *ctype_concrete(Ref v);
/* A simple type whose instances become plain Python values when they are read: c_int, but no subclass of it. */
bool ctype_is_plain(Ref v);

/* ---- for the metaclasses */
/* type.__new__; *out_base is the CInfo of the base class, which may be abstract. */
NODISCARD Own ctype_new(Type *meta, const Ref *args, size_t count, Ref names, const CInfo **out_base) DROPS_GIL;
/* What a subclass has of its base: layout, proto, fields of functions.  -1: MemoryError. */
NODISCARD int ctype_inherit(CInfo *info, const CInfo *base) HOLDS_GIL;
/* cls.__dict__[name] as it is, else what the bases say: 1, 0, -1. */
NODISCARD int ctype_attribute(Ref type, const char *name, Own *out) DROPS_GIL;
NODISCARD int ctype_set_format(CInfo *info, const char *format, ...) HOLDS_GIL __attribute__((format(printf, 2, 3)));

/* POINTER(type). */
NODISCARD Own ctype_pointer(Ref type) DROPS_GIL;
/* How libffi sees it as an argument or a result; aggregates are described once. */
NODISCARD ffi_type *ctype_ffi(Ref type) HOLDS_GIL;

/* The common parts of a metaclass. */
Own ctype_from_address(Ref type, const Ref *args), ctype_from_buffer(Ref type, const Ref *args), ctype_from_buffer_copy(Ref type, const Ref *args),
    ctype_in_dll(Ref type, const Ref *args), ctype_from_param(Ref type, const Ref *args); /* memory.c, param.c */
#define CTYPE_ROWS                                                                                                     \
    {"from_address(self, address, /)", ctype_from_address, "C.from_address(integer) -> C instance: access a C instance at the specified address", 0}, \
    {"from_buffer(self, source, offset=0, /)", ctype_from_buffer, "C.from_buffer(object, offset=0, /) -> C instance: create a C instance from a writeable buffer", 0}, \
    {"from_buffer_copy(self, source, offset=0, /)", ctype_from_buffer_copy, "C.from_buffer_copy(object, offset=0, /) -> C instance: create a C instance from a readable buffer", 0}, \
    {"in_dll(self, library, name, /)", ctype_in_dll, "C.in_dll(dll, name) -> C instance: access a C instance in a dll", 0}, \
    {"from_param(self, value, /)", ctype_from_param, "Convert a Python object into a function call parameter.", 0}
extern const MethodRow ctype_methods[];
void ctype_dealloc(Object *o);
int ctype_traverse(Object *o, VisitFn visit, void *context);
int ctype_clear(Object *o);
Own ctype_repeat(Ref a, Ref b);
#define C_META(text, maker)                                                                                            \
    .head = OBJECT_STATIC(&type_type), .name = "_ctypes." text, .flags = TYPE_BASE | TYPE_GC | TYPE_TYPE | TYPE_HAS_DICT, \
    .size = sizeof(CType), .weakrefs_offset = offsetof(Type, weakrefs), .base = &type_type,                            \
    .dealloc = ctype_dealloc, .traverse = ctype_traverse, .clear = ctype_clear, .new = maker, .repeat = ctype_repeat
