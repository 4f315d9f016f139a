#include "stdlib/numpy/index.h"
Own fancy_get(Ref a, Index *index) { return throw(NotImplementedError, "fancy"); }
int fancy_set(Ref a, Index *index, Ref value) { return fail(NotImplementedError, "fancy"); }
