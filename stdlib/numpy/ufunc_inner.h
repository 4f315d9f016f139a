/* What the ufunc*.c and reduce*.c files share. */
#pragma once

#include "stdlib/numpy/ufunc.h"

/* One operand of a call, as an array: of a scalar or Python number, one of no dimension that lives here. */
typedef struct Operand {
    Array *array;
    const Dtype *dtype;
    Own held;                 /* what operand_from made */
    bool number;              /* Python's */
    Array scalar;             /* array points here if it is no array */
    _Alignas(16) char raw[16];
} Operand;
NODISCARD int operand_open(Operand *o, Ref v) DROPS_GIL;
static inline void operand_close(Operand *o) { decref(o->held); }
/* A 0-dimensional operand converted to dtype now, so that no loop has to. */
void operand_convert(Operand *o, const Dtype *dtype);

typedef struct UfuncOptions {
    Ref out[2];               /* arrays or NULL */
    Ref where;                /* NULL: everywhere */
    const Dtype *dtype;       /* NULL: as the operands say */
    const Kernel *kernel;     /* the one that signature= names, or NULL */
    enum Casting casting;
    char order;
    bool plain;               /* subok=False: no results of derived classes */
} UfuncOptions;
#define UFUNC_DEFAULTS {.casting = CAST_SAME_KIND, .order = 'K'}

/* The kernel for these operands.  TypeError. */
NODISCARD const Kernel *ufunc_resolve(const Ufunc *u, Operand *operands, const UfuncOptions *options) DROPS_GIL;
/* The kernel whose inputs all are of that type or of the first to which it casts safely; NULL without an exception. */
const Kernel *ufunc_kernel_for(const Ufunc *u, const Dtype *dtype);
/* Call u with operands values[0..inputs); results[0..outputs) are new references. */
NODISCARD int ufunc_execute(const Ufunc *u, const Ref *values, const UfuncOptions *options, Own *results) DROPS_GIL;
/* What the loops of u raised since float_errors_clear, reported as errstate says; where as in float_errors_report. */
NODISCARD int ufunc_errors_report(const Ufunc *u, const char *where) DROPS_GIL;
/* One result as it is, two as a tuple. */
NODISCARD Own ufunc_results_take(const Ufunc *u, Own *results) HOLDS_GIL;
/* TypeError of numpy.core._exceptions by its name. */
void *throw_ufunc(const char *type, const char *format, ...) DROPS_GIL COLD;
/* TypeError for differences and negatives of bools; nothing for other functions. */
void *throw_of_bools(const Ufunc *u) HOLDS_GIL COLD;
/* out= as an array or a tuple of them: 0, -1. */
NODISCARD int ufunc_out_from(const Ufunc *u, Ref out, Ref *outs) HOLDS_GIL;
/* where= as a bool array, NULL for True. */
NODISCARD int where_from(Ref where, Own *mask) DROPS_GIL;

/* ---- dot.c: numpy.matmul, whose elements are matrices */
extern Ufunc ufunc_matmul;
NODISCARD Own matmul_execute(const Ref *args, const UfuncOptions *options) DROPS_GIL;

/* ---- ufunc_reduce.c */
typedef struct ReduceOptions {
    uint32_t axes;            /* bit n: axis n is folded */
    const Dtype *dtype;
    Ref out;                  /* an array or NULL */
    bool keepdims;
    Ref initial;              /* NULL: the identity, if there is one; None: there is none */
    Ref where;                /* NULL: everywhere */
    const char *caller;       /* what warnings of the processor's errors name; NULL: "reduce" */
} ReduceOptions;
/* axis= as a set of axes; None is all.  AxisError, ValueError "duplicate value in 'axis'". */
NODISCARD int axes_from(Ref axis, int ndim, uint32_t *axes) DROPS_GIL;
NODISCARD Own ufunc_reduce(const Ufunc *u, Ref a, const ReduceOptions *options) DROPS_GIL;
NODISCARD Own ufunc_accumulate(const Ufunc *u, Ref a, int axis, const Dtype *dtype, Ref out) DROPS_GIL;
/* The folds of the parts of the last axis of `lanes`, a plain array, that begin at at[i] and end before at[i + 1], or behind the first element
 * where that is not larger; NotImplemented where the kernel's types differ. */
NODISCARD Own ufunc_reduceat(const Ufunc *u, Ref lanes, const int64_t *at, ssize_t count, const Dtype *dtype) DROPS_GIL;

extern const MethodRow ufunc_methods[];

/* ---- ufunc_shapes.c: ValueError in the words of numpy's iterator */
typedef struct FoldShapes {
    const char *name;
    const Array *a, *out, *mask; /* out, mask: or NULL */
    uint32_t axes;
    bool keepdims;
} FoldShapes;
NODISCARD int fold_shapes_check(const FoldShapes *f) HOLDS_GIL;
NODISCARD int accumulate_shapes_check(const Array *a, const Array *out) HOLDS_GIL;
NODISCARD int reduceat_shapes_check(const Array *a, int axis, const Array *indices, const Array *out) HOLDS_GIL;

/* ---- ufunc_signature.c */
/* signature= into o's kernel and dtype.  TypeError, ValueError. */
NODISCARD int ufunc_signature_from(const Ufunc *u, Ref value, UfuncOptions *o) DROPS_GIL;

/* ---- ufunc_arguments.c */
typedef struct UfuncParameters {
    const char *method;
    uint8_t required, count;
    const char *names[7];
} UfuncParameters;
/* The values of all parameters in their order, NULL where there is none.  TypeError in the words of numpy's own binder. */
NODISCARD int ufunc_arguments_bind(const UfuncParameters *p, const Ref *args, size_t count, Ref names, Ref *out) HOLDS_GIL;
/* dtype= of ufuncs and their methods: a class of elements without details.  NULL and None leave *dtype alone.  TypeError. */
NODISCARD int ufunc_dtype_from(Ref v, const Dtype **dtype) DROPS_GIL;
/* out= of a method, an array or a tuple of one: its form, which is looked at before a class is asked; what it says. */
NODISCARD int ufunc_method_out_check(Ref out) HOLDS_GIL;
NODISCARD int ufunc_method_out_from(Ref v, Ref *out) HOLDS_GIL;
/* An integer that is not 0; NULL: false.  TypeError. */
NODISCARD int keepdims_from(Ref v, bool *keepdims) DROPS_GIL;
/* axis= of accumulate and reduceat: one, 0 by default.  TypeError, AxisError, ValueError. */
NODISCARD int axis_single_from(const char *method, Ref v, int ndim, int *axis) DROPS_GIL;
/* A plain array of int64 of one dimension. */
NODISCARD Own reduceat_indices_from(Ref v) DROPS_GIL;

/* ---- join.c */
/* A list or tuple of arrays one behind the other along an axis; out, dtype NULL: as needed. */
NODISCARD Own arrays_concatenate(Ref arrays, int axis, Ref out, const Dtype *dtype, enum Casting casting) DROPS_GIL;
