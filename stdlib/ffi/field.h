/* Fields of structures and unions: where each lies, and the descriptors that read and write it. */
#pragma once

#include "stdlib/ffi/ctype.h"

typedef struct CField {
    Object head;
    Own name, type;
    size_t offset, index;
    size_t size;          /* bytes of its type */
    unsigned shift, bits; /* of a bit field; bits 0: an ordinary one */
} CField;

extern Type c_field_type;

static inline CField *field_of(Ref v) { return (CField *)object_of(v); }

/* Where the next field goes: filled by layout_add field by field. */
typedef struct CLayout {
    size_t size, align;
    size_t pack;          /* _pack_, or 0 */
    bool is_union;
    size_t open_bits;     /* of the unit that bit fields go into; 0: none is open */
    unsigned used_bits;   /* of it */
} CLayout;

/* A new field at its place; bits 0: not a bit field.  OverflowError. */
NODISCARD Own layout_add(CLayout *layout, Ref name, Ref type, unsigned bits, size_t index) HOLDS_GIL;
size_t layout_end(const CLayout *layout); /* the size of the whole */
/* A field of a field: the same one seen from the outer structure (_anonymous_). */
NODISCARD Own field_within(const CField *outer, const CField *inner) HOLDS_GIL;
