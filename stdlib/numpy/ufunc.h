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

typedef struct Ufunc {
    Object head;
    const char *name, *doc;
    uint8_t inputs, outputs;
    const Kernel *kernels; /* in order of preference: the first to which all inputs cast safely is taken */
    size_t kernel_count;
    int8_t identity;       /* 0, 1, -1 (all bits), or UFUNC_NO_IDENTITY */
} Ufunc;
enum { UFUNC_NO_IDENTITY = 100 };

extern Type ufunc_type;

/* numpy.NAME(a) and (a, b), as operators call them; out may be NULL.  A scalar where all operands are 0-dimensional. */
NODISCARD Own ufunc_call1(const Ufunc *u, Ref a) DROPS_GIL;
NODISCARD Own ufunc_call2(const Ufunc *u, Ref a, Ref b, Ref out) DROPS_GIL;
/* The ufunc of that name (add, true_divide, ...), which exists. */
const Ufunc *ufunc_named(const char *name);

/* For scalars, which compute without a loop: what the flags raised so far mean under errstate (0, or -1 with an exception). */
NODISCARD int float_errors_report(int flags, const char *ufunc_name) DROPS_GIL;
