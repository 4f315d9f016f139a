#include "stdlib/data/library.h"

#include <dlfcn.h>

static bool resolve(void *handle, const LibrarySymbol *symbols) {
    for (const LibrarySymbol *s = symbols; s->name; s++) {
        void *found = dlsym(handle, s->name);
        if (!found) return false;
        memcpy(s->slot, &found, sizeof found);
    }
    return true;
}

int library_load(Library *library, const char *needed_by) {
    for (size_t i = 0; !library->loaded && library->files[i]; i++) {
        void *handle = dlopen(library->files[i], RTLD_NOW | RTLD_LOCAL);
        library->loaded = handle && resolve(handle, library->symbols);
        if (handle && !library->loaded) dlclose(handle);
    }
    if (library->loaded) return 0;
    return fail(ImportError, "%s needs the library %s (package %s)", needed_by, library->files[0], library->package);
}
