/* Addresses and libraries. */
#pragma once

#include "runtime/gilt.h"

/* An int as an address; TypeError with the message for anything else. */
NODISCARD int pointer_from(Ref v, const char *message, uintptr_t *out) HOLDS_GIL;
/* A symbol of a CDLL, never NULL without an exception: `error` if it is not there. */
NODISCARD void *library_symbol(Ref library, Ref name, Type *error) DROPS_GIL;

/* Functions of the module _ctypes. */
Own ctypes_dlopen(Ref module, const Ref *args), ctypes_dlclose(Ref module, const Ref *args), ctypes_dlsym(Ref module, const Ref *args);
