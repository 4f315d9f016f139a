/* Between dict.c and those that merge dicts. */
#pragma once

#include "runtime/types/dict.h"

/* All items of the dict `source` into d, which has no table (d->entries NULL).  Runs no Python code.  0, -1. */
NODISCARD int dict_fill(Dict *d, Ref source) HOLDS_GIL;
