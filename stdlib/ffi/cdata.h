/* Instances of C types: some bytes, their own or a part of somebody else's.
 *
 *   c_int(5)                owns its bytes, which lie in the object itself if they are few
 *   point.x of a Structure  a view of `base`'s bytes, which keeps the base alive
 *   from_address(a)         somebody else's memory: nobody knows how long
 *
 * Addresses stored in the bytes do not keep anything alive by themselves.  What they stand for is kept in `objects` of the
 * outermost base: the object itself if there is room for one address only, else a dict by place ("2:0": item 2 of item 0). */
#pragma once

#include "stdlib/ffi/ctype.h"

typedef struct CData {
    Object head;
    char *data;
    size_t size;
    Own base;        /* whose bytes these are a part of, or NULL */
    size_t index;    /* which part */
    Own objects;     /* see above; or NULL */
    bool owns;       /* data is a block of its own */
    struct CDataBlock *retired; /* blocks that resize() has left: views of them may exist */
    _Alignas(16) char inside[16];
} CData;

extern Type c_data_type; /* _CData */

static inline CData *cdata_of(Ref v) { return (CData *)object_of(v); }
static inline bool is_cdata(Ref v) { return is_kind(v, &c_data_type); }
static inline const CInfo *info_of(Ref v) { return &((CType *)object_of(v)->type)->info; } /* v: is_cdata */

/* All bytes 0.  TypeError "abstract class". */
NODISCARD Own cdata_new(Type *type) HOLDS_GIL;
/* A view; base may be NULL. */
NODISCARD Own cdata_view(Type *type, void *address, Ref base, size_t index) HOLDS_GIL;
/* The value of a type at an address within base's reach: a Python value of plain simple types, else a view. */
NODISCARD Own cdata_load(Ref type, void *at, Ref base, size_t index) HOLDS_GIL;
/* Puts value there, which is a part of target; what must stay alive is kept. */
NODISCARD int cdata_store(Ref type, void *at, Ref value, Ref target, size_t index) DROPS_GIL;
/* Keeps `kept` (None: nothing) for part `index` of c. */
NODISCARD int cdata_keep_take(CData *c, size_t index, Own kept) HOLDS_GIL;
NODISCARD Own cdata_kept(Ref v) HOLDS_GIL; /* what the outermost base keeps: a dict, None ... */
/* IndexError-free check that a part lies within the bytes (a class may have been exchanged): ValueError. */
NODISCARD int cdata_check(const CData *c, size_t offset, size_t size) HOLDS_GIL;
NODISCARD int cdata_resize(Ref v, ssize_t size) HOLDS_GIL;

void cdata_dealloc(Object *o);
int cdata_traverse(Object *o, VisitFn visit, void *context);
int cdata_clear(Object *o);
Own cdata_slot_new(Type *type, const Ref *args, size_t count, Ref names);

#define C_DATA(text, meta, layout)                                                                                       \
    .head = OBJECT_STATIC(meta), .name = "_ctypes." text, .flags = TYPE_BASE | TYPE_GC, .size = sizeof(layout),        \
    .base = &c_data_type, .dealloc = cdata_dealloc, .traverse = cdata_traverse, .clear = cdata_clear
