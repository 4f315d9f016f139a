/* "Did you mean: 'x'?" */
#pragma once

#include "runtime/gilt.h"

/* The name that was probably meant by the one a NameError or AttributeError complains about: str, or None. */
NODISCARD Own suggest_for(Ref exception) DROPS_GIL;
