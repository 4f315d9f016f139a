/* What the files of the importer share: import_find.c tells where a module is, import_spec.c makes its spec, import.c loads it. */
#pragma once

#include "interp/import.h"
#include "runtime/gil/fork.h"
#include "runtime/gil/sync.h"

typedef struct Importing {
    Ref name;
    struct Thread *thread;
    struct WaitQueue waiters;
    struct Importing *next;
} Importing;

typedef struct Importer {
    const ModuleDef *const *built_in;
    const EmbeddedModule *embedded;
    Importing *importing; /* on the stacks of the threads that make them */
    bool timed;         /* -X importtime; the rest is for that */
    int depth, told;
    int64_t nested_ns;  /* of what the running import has imported */
    bool use_forms;
    struct ForkHook fork;
} Importer;

static inline Importer *importer(void) { return interp_current()->importer; }

/* ---- import_find.c */
typedef struct Found {
    const ModuleDef *def;          /* written in C; or */
    const EmbeddedModule *embedded; /* part of the binary; or */
    Own spec;                      /* of another finder's module, which its loader runs; or */
    Own file;                      /* str: its path; or, of a namespace package, NULL with: */
    Own folders;                   /* list for __path__, or NULL if it is no package */
} Found;

void found_drop(Found *f); /* what it owns; all of it may be NULL */
/* Where a module is: 1, 0 nowhere, -1.  tail: the last part of its name; path: the parent's __path__, or NULL for sys.path. */
NODISCARD int finder_find(Ref name, Ref tail, Ref path, Found *out) DROPS_GIL;
/* The same among the library's Python modules alone. */
NODISCARD int finder_find_embedded(Ref name, Found *out) DROPS_GIL;
/* The parts of a dotted name before and behind the last dot; without one, "" and all of it. */
NODISCARD Own dotted_parent(Ref name) HOLDS_GIL;
NODISCARD Own dotted_tail(Ref name) HOLDS_GIL;

/* ---- import_spec.c */
/* The ModuleSpec of what was found; file: what is to be its origin, or NULL. */
NODISCARD Own spec_new(Ref name, const Found *f, Ref file, Ref package) HOLDS_GIL;
/* The body of the module has run. */
void spec_set_initialized(Ref module) HOLDS_GIL;
