/* audit: what a program does, told to the hooks that it was given (PEP 578). */
#pragma once

#include "runtime/gilt.h"

/* sys.audit(event, *args) and sys.addaudithook(hook). */
Own sys_audit(Ref module, const Ref *args, size_t count, Ref names) DROPS_GIL;
Own sys_addaudithook(Ref module, const Ref *args) DROPS_GIL;
