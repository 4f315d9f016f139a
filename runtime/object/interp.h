/* Interp: everything that belongs to one interpreter.  Nothing else in the process is mutable but the signal state. */
#pragma once

#include "runtime/gil/thread.h"
#include "runtime/object/object.h"

struct LookupEntry;

typedef struct GcState {
    Object **table;          /* [1 .. limit]: tracked objects and free places (gc.c); [0] is unused */
    size_t count, limit, capacity;
    uint32_t free;           /* the first free place below limit, or 0 */
    size_t due;              /* collect when count reaches this */
    size_t survived;         /* count after the last collection */
    size_t younger[3];       /* [1], [2]: collections of the generation before since the last of this one */
    size_t low;              /* when count falls below this, due is reckoned anew */
    size_t width;            /* places that the last collection looked at; twice as many if it found little */
    size_t thresholds[3];    /* as gc.set_threshold; thresholds[0] == 0: off */
    bool enabled, collecting;
    bool stress;             /* a collection is due whenever anything has been tracked */
    size_t collections[3], collected[3]; /* by generation */
    int debug;               /* GC_DEBUG_... */
    Own callbacks, garbage;  /* the lists of the module gc, or NULL */
} GcState;

typedef struct Interp {
    struct Heap *heap;
    struct Gil *gil;
    GcState gc;
    Own modules;             /* sys.modules */
    Own builtins;            /* dict of the module builtins */
    Own sys_dict;            /* dict of the module sys */
    Own main_module;
    Own interned;            /* dict of interned strs (they are immortal) */
    struct Type *ready_types; /* all built-in types in use, for the leak check; linked by next_ready */
    uint64_t next_type_version, next_shape_id, next_dict_version;
    struct LookupEntry *lookup_cache; /* of class attributes (lookup.c) */
    int recursion_limit;
    int int_max_digits;      /* sys.set_int_max_str_digits: 0 the default, -1 no limit */
    bool finalizing;
    bool print_softspace;    /* Python 2's print statement owes a blank */
    Own memory_error;        /* preallocated, for when there is no memory for another */
    bool making_memory_error;
    struct InterpConfig {
        bool inspect, quiet, unbuffered, ignore_environment, hints, py2_print, stats;
        int verbose, optimize;
        const char *stdlib_dir;      /* -X stdlib=DIR, or NULL: embedded */
    } config;
    Own sources;             /* dict: texts of inputs that have no file, for tracebacks; or NULL */
    void *importer;          /* interp/import_private.h */
    void *vm;                /* the VM's own */
    Own audit_hooks;         /* list of what sys.addaudithook was given, or NULL */
    Own codec_cache;
    Own codec_search;              /* asked for encodings that are not built in (types/codecs.h), or NULL */
    void *thread_history;    /* threads that have ended while statistics were kept (stdlib/core/gil_report.c) */
} Interp;

static inline Interp *interp_current(void) { return (Interp *)thread_current->interp; }
extern Type *const builtin_types[]; /* all that start ready, a base before what is derived from it; ended by NULL */
NODISCARD int lookup_cache_init(Interp *interp);
/* First thing: heap, types, singletons, builtin exceptions.  hash_seed: as hash_init() takes it.  -1: not even that much memory, or
 * the seed is none. */
NODISCARD int runtime_init_seeded(const char *hash_seed);
NODISCARD int runtime_init(void); /* with a random seed */
/* The program has ended: what only __main__ holds goes (its __del__ methods run), in CPython's order of names. */
void runtime_end_main(void) DROPS_GIL;
void runtime_fini(void);
