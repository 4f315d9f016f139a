/* Universal functions: a name, a table of kernels by dtype, and what follows from them: broadcasting calls with out=,
 * where=, dtype=, casting=, order=; reduce, accumulate, reduceat, outer, at.  ufuncs.def lists them; adding one is a row there and a
 * line of arithmetic in a kernels file.
 *
 * Floating-point errors are the processor's flags, cleared before and read after the loops, and treated as numpy.errstate says
 * (per thread): "divide by zero encountered in divide", "overflow encountered in multiply", "invalid value encountered in sqrt".
 */
#pragma once

#include "stdlib/numpy/loop.h"

typedef struct Kernel {
    uint8_t types[4];      /* enum DtypeId of inputs, then outputs */
    RowFn *row;
} Kernel;

enum UfuncIdentity { UFUNC_NO_IDENTITY = 100, UFUNC_TRUE, UFUNC_FALSE, UFUNC_MINUS_INFINITY }; /* or 0, 1, -1 (all bits) */

typedef struct Ufunc {
    Object head;
    const char *name, *doc;
    uint8_t inputs, outputs;
    int8_t identity;
    uint8_t number;        /* enum UfuncNumber */
    const char *signature; /* of one whose elements are matrices: "(n?,k),(k,m?)->(n?,m?)"; NULL: they are numbers */
    const Kernel *kernels; /* in order of preference: the first to which all inputs cast safely is taken; ended by a NULL row */
} Ufunc;

extern Type ufunc_type;
enum { UFUNC_MAX_INPUTS = 3 };

enum UfuncNumber {
#define UFUNC(name, ...) UFUNC_##name,
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC
    UFUNC_COUNT
};
extern Ufunc ufuncs[UFUNC_COUNT];
#define UFUNC_OF(name) (&ufuncs[UFUNC_##name])

/* add for sums of narrow integers (and bools): the row's second operand is of the type, the others are of 64 bits.  NULL: there is none. */
typedef struct SumKernels { RowFn *wide[DTYPE_COUNT]; } SumKernels;
extern const SumKernels *sum_kernels; /* the best for this processor */

/* numpy.NAME(a) and (a, b), as operators call them; out may be NULL.  A scalar where all operands are 0-dimensional. */
NODISCARD Own ufunc_call1(const Ufunc *u, Ref a) DROPS_GIL;
NODISCARD Own ufunc_call2(const Ufunc *u, Ref a, Ref b, Ref out) DROPS_GIL;
/* `+` of bools is a copy, of which numpy warns: 0, or -1 with the warning as an exception. */
NODISCARD int warn_plus_of_bools(void) DROPS_GIL;

/* ---- floating-point errors (ufunc_errors.c) */
/* The processor's flags, as fenv.h numbers them (FE_DIVBYZERO, FE_OVERFLOW, FE_UNDERFLOW, FE_INVALID): lower all; those that are up. */
void float_errors_clear(void);
int float_errors_read(void);
/* What flags raised so far mean under errstate (0, or -1 with an exception); where is "add", "scalar add" ... */
NODISCARD int float_errors_report(int flags, const char *where) DROPS_GIL;
