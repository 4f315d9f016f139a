/* libffi, which is loaded (dlopen) for the first function: calls of functions whose signature is known at run time only. */
#pragma once

#include <ffi.h>

#include "runtime/gilt.h"

extern struct LibFfi {
    ffi_status (*prepare)(ffi_cif *cif, ffi_abi abi, unsigned count, ffi_type *result, ffi_type **arguments);
    ffi_status (*prepare_variadic)(ffi_cif *cif, ffi_abi abi, unsigned fixed, unsigned count, ffi_type *result, ffi_type **arguments);
    void (*call)(ffi_cif *cif, void (*function)(void), void *result, void **values);
    void *(*closure_new)(size_t size, void **code);
    void (*closure_free)(void *closure);
    ffi_status (*closure_prepare)(ffi_closure *closure, ffi_cif *cif, void (*run)(ffi_cif *, void *, void **, void *), void *data, void *code);
} libffi;

/* How libffi sees the numbers; its own variables of these would have to be looked up. */
extern ffi_type libffi_void, libffi_int8, libffi_uint8, libffi_int16, libffi_uint16, libffi_int32, libffi_uint32,
    libffi_int64, libffi_uint64, libffi_float, libffi_double, libffi_long_double, libffi_pointer;

NODISCARD int libffi_load(void) HOLDS_GIL; /* ImportError names what to install */
