/* sys.settrace and sys.setprofile, for the calling thread. */
#pragma once

#include "runtime/gilt.h"

NODISCARD int settrace_set(Ref function, bool profile) DROPS_GIL; /* None: off */
NODISCARD Own settrace_get(bool profile) HOLDS_GIL;               /* the function, or None */
