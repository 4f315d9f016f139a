/* Modules: a namespace dict with a name.  Built-in modules are rows, and are made on first import. */
#pragma once

#include "runtime/object/attr.h"
#include "runtime/object/call.h"

typedef struct ModuleObject {
    Object head;
    Own dict;
    Own weakrefs;
    void *state;                 /* the C module's own, or NULL */
    void (*state_free)(void *);
} ModuleObject;

typedef struct ModuleDef {
    const char *name, *doc;
    const MethodRow *functions;                  /* ended by a NULL signature; fn sees the module as self */
    Type *const *types;                          /* made ready and added under their names; ended by NULL, or NULL */
    int (*init)(Ref module);                     /* fills the rest; may be NULL */
} ModuleDef;

extern Type module_type;

NODISCARD Own module_new(Ref name) HOLDS_GIL; /* not in sys.modules */
NODISCARD Own module_from_def(const ModuleDef *def) DROPS_GIL; /* likewise; whatever init raises */
Ref module_dict_peek(Ref module); /* its namespace */
NODISCARD int module_add(Ref module, const char *name, Ref value) HOLDS_GIL; /* MemoryError */
NODISCARD int module_add_take(Ref module, const char *name, Own value) HOLDS_GIL; /* value NULL: -1, the exception stands */
/* `import name`: through interp's importer (hooks.h).  The module named last ("a.b" gives b). */
NODISCARD Own import_module(const char *name) DROPS_GIL;
/* from name import attribute. */
NODISCARD Own import_from(const char *name, const char *attribute) DROPS_GIL;
