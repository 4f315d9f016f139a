/* Between dict.c and the type's other files. */
#pragma once

#include "runtime/types/dict.h"

/* All items of the dict `source` into d, which has no table (d->entries NULL).  Runs no Python code.  0, -1. */
NODISCARD int dict_fill(Dict *d, Ref source) HOLDS_GIL;
/* In dealloc: releases everything and leaves the fields as they are. */
void dict_drop_items(Dict *d);
