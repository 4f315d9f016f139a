/* object.__reduce_ex__ and __getstate__ (reduce.c), for base_object.c. */
#pragma once

#include "runtime/object/object.h"

/* The tuple by which pickle and copy make another one.  Protocol 2 and up here, below by copyreg.  TypeError. */
NODISCARD Own object_reduce(Ref self, int protocol) DROPS_GIL;
/* None, the dict of attributes, or (dict or None, {slot: value}). */
NODISCARD Own object_state(Ref self) DROPS_GIL;
