/* Foreign functions: an address in a CData, and how to call it. */
#pragma once

#include "stdlib/ffi/cdata.h"
#include "stdlib/ffi/param.h"

typedef struct CFunctionData {
    CData data;
    Own callable;                     /* of a callback: the Python function behind it */
    Own thunk;                        /* ... and the code that C calls */
    Own argtypes, restype;            /* as they were given, or NULL: its class's */
    Own converters;                   /* tuple: from_param of each argtype */
    Own errcheck, paramflags;         /* or NULL */
    const char *cause;                /* what statistics call a call: its name */
} CFunctionData;

enum { ARGUMENTS_MAX = 1024 };

static inline CFunctionData *function_of(Ref v) { return (CFunctionData *)object_of(v); }

/* The slot: call.c. */
Own function_call(Ref self, const Ref *args, size_t count, Ref names);

/* Parameters with names, defaults and directions (paramflags): prototype.c */
NODISCARD int paramflags_check(Ref flags, Ref argtypes) DROPS_GIL;
/* The arguments in the order of the C function; *outs: those that are results, or NULL. */
NODISCARD Own paramflags_bind(Ref flags, Ref argtypes, const Ref *args, size_t count, Ref names, Own *outs) DROPS_GIL;
NODISCARD Own paramflags_result(Ref outs) DROPS_GIL;

/* Code that C can call and that runs `callable`: callback.c.  thunk_address: what C calls. */
NODISCARD Own thunk_new(Ref callable, Ref argtypes, Ref restype, int flags) HOLDS_GIL;
void *thunk_address(Ref thunk);
extern Type c_thunk_type;

/* ctypes' copy of errno, one for each thread. */
int *ctypes_errno(void);
