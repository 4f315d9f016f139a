/* Classes derived from ndarray, and classes that answer for ufuncs. */
#pragma once

#include "stdlib/numpy/ufunc.h"

/* result, where it is a plain array, as an instance of self's class, which __array_finalize__(self) then completes; anything else as it is.
 * result may be NULL: so is then what comes out. */
NODISCARD Own array_like_take(Ref self, Own result) DROPS_GIL;
/* The same for a fold to one element: a scalar becomes an array without dimensions. */
NODISCARD Own array_like_fold_take(Ref self, Own result) DROPS_GIL;
/* The elements of the plain array `exact` as an instance of type; parent is what __array_finalize__ is told: an array or None. */
NODISCARD Own array_as_take(Own exact, Type *type, Ref parent) DROPS_GIL;
/* v itself if its class is ndarray, else a view of it that is a plain array. */
NODISCARD Own array_exact(Ref v) HOLDS_GIL;
static inline bool array_is_derived(Ref v) { return is_array(v) && object_of(v)->type != &ndarray_type; }

/* A call of a ufunc: of itself ("__call__") or of a method. */
typedef struct UfuncCall {
    const Ufunc *u;
    const char *method;
    const Ref *args;          /* positional ones, then those with names */
    size_t count;             /* positional */
    Ref names;                /* a tuple, or NULL */
} UfuncCall;
/* May some of the arguments' classes have a say?  Those of Python may, and tuples may hold one. */
static inline bool ufunc_asked_first(const Ref *args, size_t count, Ref names) {
    bool any = false;
    for (size_t i = 0; i < count; i++) any |= is_object(args[i]) && object_of(args[i])->type->flags & TYPE_HEAP;
    return any || names;
}
/* Does an operand's class have an __array_ufunc__ of its own?  1: *result is what it answered; 0; -1 with an exception. */
NODISCARD int ufunc_overridden(const UfuncCall *call, Own *result) DROPS_GIL;
/* The operand whose class results are to have: the one of a derived class with the highest __array_priority__; NULL: none. */
Ref ufunc_heir(const Ref *operands, size_t count) DROPS_GIL;
/* The same where it is no ufunc that computes: that of a __array_priority__ above the one of `heir`, which is 0 for a plain array (NULL). */
Ref array_heir(const Ref *operands, size_t count, Ref heir) DROPS_GIL;
/* The operand that wraps what a ufunc makes: the same, or an object that is no array but has an __array_wrap__. */
Ref ufunc_wrapper(const Ref *operands, size_t count) DROPS_GIL;
/* result as that operand's __array_wrap__ makes it, which is told of the call (NULL: of none), where it wants to know. */
NODISCARD Own ufunc_wrap_take(Ref heir, Own result, const UfuncCall *call, size_t output) DROPS_GIL;
/* Has an array that was given as out= an __array_wrap__ of its own? */
bool array_wraps(Ref out) HOLDS_GIL;
/* What such a function (or one that ends in _like) has made of a plain array's likeness, as first's class has it. */
NODISCARD Own function_like_take(const char *name, Ref first, Own result) DROPS_GIL;
/* A function of the module that ndarray has as a method, too, given an array of a derived class: the answer of the class's own method,
 * if it has one; *out is then set, to NULL with an exception.  False: it has none. */
bool method_overridden(const char *name, const char *parameters, const Ref *args, Own *out) DROPS_GIL;
/* Does v know better than an array what a binary operator means?  Objects that set __array_ufunc__ to None, or whose class claims a higher
 * __array_priority__.  1, 0, -1.  operators.c */
int array_defers(Ref v) DROPS_GIL;
