/* import: finding modules, loading them once, and `__import__`. */
#pragma once

#include "runtime/gilt.h"

/* path: "threading.py", "json/__init__.py"; form: its code as frozen.h reads it, or NULL. */
typedef struct EmbeddedModule { const char *path, *text; size_t size; const void *form; } EmbeddedModule;

/* The modules of the library; both tables end with NULL.  use_forms: else the embedded ones are compiled from their sources.
 * Called once, before the first import. */
NODISCARD int importer_init(const ModuleDef *const *built_in, const EmbeddedModule *embedded, bool use_forms) HOLDS_GIL;
/* -X importtime: from now on imports tell how long they take. */
void importer_time(void) HOLDS_GIL;
/* __import__(name, globals, locals, fromlist, level) as the language defines it. */
NODISCARD Own importer_import(Ref name, Ref globals, Ref fromlist, int64_t level) DROPS_GIL;
/* The code of an embedded module ("json.decoder", and its file name, unless NULL, is this one) as it stands in the binary: 1; 0:
 * there is none; -1. */
NODISCARD int importer_frozen_code(Ref full_name, Ref filename, Own *out) DROPS_GIL;
/* The text of an embedded module by the file name that its code objects carry, or NULL. */
const char *importer_source(const char *filename, size_t *size);
/* For -m NAME: where the module is that is not to be loaded; its packages are.  1, 0, -1.  *out_source = bytes, *out_path = its file
 * name, both NULL if it has no text: it is written in C, or a package of folders.  ModuleNotFoundError if a parent is no package. */
NODISCARD int importer_find_source(Ref full_name, Own *out_source, Own *out_path, bool *out_package) DROPS_GIL;
/* A ModuleSpec for a module that is run as __main__. */
NODISCARD Own importer_spec(Ref name, Ref file, Ref package) HOLDS_GIL;
/* Whole contents of a file: bytes.  OSError. */
NODISCARD Own read_whole_file(Ref path) DROPS_GIL;
/* Names of all modules that could be imported from the library (for help and sys). */
NODISCARD Own importer_library_names(void) HOLDS_GIL;
/* The full names of the library's modules written in Python, those in packages too. */
NODISCARD Own importer_embedded_names(void) HOLDS_GIL;
