/* sys.__getattr__: attributes made when they are first read. */
#pragma once

#include "runtime/gilt.h"

/* A row's function: args[0] is the name.  AttributeError. */
NODISCARD Own sys_lazy_attribute(Ref module, const Ref *args) DROPS_GIL;
