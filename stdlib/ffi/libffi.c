#include "stdlib/ffi/libffi.h"

#include "stdlib/data/library.h"

struct LibFfi libffi;

static const LibrarySymbol symbols[] = {
    {"ffi_prep_cif", &libffi.prepare}, {"ffi_prep_cif_var", &libffi.prepare_variadic}, {"ffi_call", &libffi.call},
    {"ffi_closure_alloc", &libffi.closure_new}, {"ffi_closure_free", &libffi.closure_free},
    {"ffi_prep_closure_loc", &libffi.closure_prepare}, {0},
};
static Library library = {{"libffi.so.8", "libffi.so.7", NULL}, "libffi8", symbols, false};

int libffi_load(void) { return library_load(&library, "ctypes"); }

#define NUMBER(name, type, tag) ffi_type libffi_##name = {sizeof(type), _Alignof(type), FFI_TYPE_##tag, NULL};
ffi_type libffi_void = {1, 1, FFI_TYPE_VOID, NULL};
NUMBER(int8, int8_t, SINT8)
NUMBER(uint8, uint8_t, UINT8)
NUMBER(int16, int16_t, SINT16)
NUMBER(uint16, uint16_t, UINT16)
NUMBER(int32, int32_t, SINT32)
NUMBER(uint32, uint32_t, UINT32)
NUMBER(int64, int64_t, SINT64)
NUMBER(uint64, uint64_t, UINT64)
NUMBER(float, float, FLOAT)
NUMBER(double, double, DOUBLE)
NUMBER(long_double, long double, LONGDOUBLE)
NUMBER(pointer, void *, POINTER)
