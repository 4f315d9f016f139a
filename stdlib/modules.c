/* The table of the modules written in C, for the importer. */
#include "stdlib/stdlib.h"

const ModuleDef *const stdlib_modules[] = {
#define MODULE(name) &name##_module,
#include "stdlib/modules.def"
#undef MODULE
    NULL,
};

void stdlib_forget(void) {
    signals_forget();
    streams_forget();
}
