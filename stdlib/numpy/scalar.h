/* What the files of the scalar types share. */
#pragma once

#include "runtime/types/machine.h"
#include "stdlib/numpy/array_inner.h"

extern Type scalar_types[DTYPE_COUNT]; /* by enum DtypeId */
extern Type flexible_type, character_type;
extern Type generic_type, number_type, integer_type, signedinteger_type, unsignedinteger_type, inexact_type, floating_type,
    complexfloating_type;
extern Scalar scalar_true, scalar_false; /* numpy.True_, numpy.False_ */

/* numpy.bool_ of a truth value. */
static inline Own scalar_bool(bool truth) { return own(as_ref(truth ? &scalar_true : &scalar_false)); }
/* The exact type of v is that of dtype id: no subclass. */
static inline bool is_scalar_of(Ref v, int id) { return is_object(v) && object_of(v)->type == &scalar_types[id]; }

/* Fill the slots of arithmetic and comparison before the types are made ready (scalar_math.c). */
void scalar_math_fill(void);
extern const MethodRow scalar_methods[], number_methods[]; /* of bool_; of numbers */
extern const MethodRow integer_methods[], floating_methods[], complexfloating_methods[]; /* what only these have */
extern const GetSetRow integer_getset[];
extern const GetSetRow scalar_getset[];
/* Make all of them ready. */
NODISCARD int scalar_types_ready(void) HOLDS_GIL;
NODISCARD Own number_subscripted(Ref cls, const Ref *args) HOLDS_GIL; /* subscript.c */
Own scalar_getitem(Ref self, Ref key);
int scalar_get_buffer(Ref self, Buffer *out, int flags);
