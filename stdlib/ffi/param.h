/* From Python values to the arguments of a C call. */
#pragma once

#include "stdlib/ffi/ctype.h"

/* One number or address as C takes it. */
typedef union CScalar {
    int64_t n;
    void *p;
    _Alignas(16) char bytes[16];
} CScalar;

/* What from_param() and byref() answer: a value ready to be passed.  Shown as <cparam 'i' (5)>. */
typedef struct CParam {
    Object head;
    char tag;        /* the letter of its type, or 'P' */
    ffi_type *ffi;
    CScalar value;
    Own kept;        /* what must live meanwhile, or NULL */
} CParam;
extern Type c_param_type;

/* One argument: libffi reads it at `at`. */
typedef struct CArgument {
    ffi_type *ffi;
    void *at;        /* &value, or the bytes of a structure */
    CScalar value;
    Own kept;
} CArgument;

/* Without argtypes: ints, texts, None and what has `_as_parameter_`; number counts from 1.  ArgumentError. */
NODISCARD int argument_from(Ref value, size_t number, CArgument *out) DROPS_GIL;
/* byref(v, offset): v is a CData. */
NODISCARD Own param_of_address(Ref v, ssize_t offset) HOLDS_GIL;
/* type.from_param(v): a CParam, v itself, or what v._as_parameter_ is. */
NODISCARD Own param_from(Ref type, Ref v) DROPS_GIL;
NODISCARD Own cdata_from_outparam(Ref self, const Ref *args) HOLDS_GIL;

/* The current exception becomes one of this type, its text after the prefix: "argument 1: TypeError: wrong type".  -1. */
int error_prefix(Type *type, const char *prefix, ...) HOLDS_GIL COLD;
extern Type *c_argument_error; /* ctypes.ArgumentError */
