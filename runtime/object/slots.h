/* The table of slots.def, and the wrappers made of it: inside runtime/object only. */
#pragma once

#include "runtime/object/class.h"

enum SlotId {
#define SLOT(id, dunder, field, kind, doc) SLOT_##id,
#include "runtime/object/slots.def"
#undef SLOT
    SLOT_COUNT
};

enum SlotKind {
    KIND_UNARY, KIND_ITER, KIND_BINARY, KIND_RBINARY, KIND_INPLACE, KIND_TERNARY, KIND_RTERNARY, KIND_ITERNARY, KIND_TRUTH,
    KIND_SIZE, KIND_HASH, KIND_COMPARE_LT, KIND_COMPARE_LE, KIND_COMPARE_EQ, KIND_COMPARE_NE, KIND_COMPARE_GT,
    KIND_COMPARE_GE, KIND_CALL, KIND_NEXT, KIND_GETATTRIBUTE, KIND_GETATTR, KIND_SETATTR, KIND_DELATTR, KIND_GET,
    KIND_SET, KIND_DELETE, KIND_GETITEM, KIND_SETITEM, KIND_DELITEM, KIND_CONTAINS, KIND_NEW, KIND_INIT, KIND_DEL,
    KIND_SEQUENCE_BINARY, KIND_SEQUENCE_RBINARY, KIND_SEQUENCE_INPLACE,
};

typedef void (*SlotFn)(void); /* any slot function */

typedef struct SlotRow {
    const char *dunder, *doc;
    uint16_t offset;  /* of the field in Type */
    uint8_t kind;     /* enum SlotKind */
    SlotFn generic;   /* NULL: sequence rows */
} SlotRow;

extern const SlotRow slot_rows[SLOT_COUNT];
extern Own slot_names[SLOT_COUNT]; /* interned at start */
NODISCARD int slots_init(void) HOLDS_GIL;

static inline SlotFn *slot_field(Type *type, const SlotRow *row) { return (SlotFn *)((char *)type + row->offset); }

/* `int.__add__`: a C slot function as a Python method. */
typedef struct SlotWrapper {
    Object head;
    const SlotRow *row;
    SlotFn fn;
    Type *owner;
} SlotWrapper;
NODISCARD Own slot_wrapper_new(Type *owner, const SlotRow *row, SlotFn fn) HOLDS_GIL;
/* Run the slot function of a row as a method call. */
NODISCARD Own slot_call(const SlotRow *row, SlotFn fn, Ref self, const Ref *args, size_t count, Ref names) DROPS_GIL;

/* Every slot that is still NULL comes from base (static types). */
void type_inherit_slots(Type *type, const Type *base);
