/* Libraries of the system that are loaded when they are first needed, by dlopen: a program that never asks pays nothing,
 * and gilt runs where they are not installed. */
#pragma once

#include "runtime/gilt.h"

typedef struct LibrarySymbol {
    const char *name;
    void *slot;               /* the address of a function pointer */
} LibrarySymbol;

typedef struct Library {
    const char *files[3];     /* tried in this order; ended by NULL */
    const char *package;      /* what to install */
    const LibrarySymbol *symbols; /* ended by a NULL name */
    bool loaded;
} Library;

/* ImportError "x needs the library libz.so.1 (package zlib1g)", if it is not there or lacks a symbol. */
NODISCARD int library_load(Library *library, const char *needed_by) HOLDS_GIL;
