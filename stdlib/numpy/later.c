/* What other files will define, for as long as they are not there. */
#include "stdlib/numpy/ufunc.h"

#define LATER __attribute__((weak))
LATER void array_operators_fill(Type *ndarray) {}
LATER int ufuncs_fill(Ref module) { return 0; }
LATER int float_errors_report(int flags, const char *name) {
    return warn(RuntimeWarning, 1, "%d encountered in %s", flags, name);
}
LATER int broadcast_shape(Array *const *arrays, size_t count, ssize_t *shape) { return fail(NotImplementedError, "broadcasting"); }
LATER void broadcast_strides(const Array *a, int ndim, const ssize_t *shape, ssize_t *strides) {}
