/* What other files will define, for as long as they are not there. */
#include "stdlib/numpy/ufunc.h"

#define LATER __attribute__((weak))
LATER void array_operators_fill(Type *ndarray) {}
LATER int ufuncs_fill(Ref module) { return 0; }
LATER Own array_repr(Ref a) {
    scoped Own list = ndarray_tolist(a, NULL);
    return list ? str_format("array(%R)", list) : NULL;
}
LATER Own array_str(Ref a) {
    scoped Own list = ndarray_tolist(a, NULL);
    return list ? str_format("%R", list) : NULL;
}
LATER Own scalar_repr(Ref v) {
    scoped Own item = element_item(scalar_dtype(v), scalar_data(v));
    return item ? repr(item) : NULL;
}
LATER Own scalar_str(Ref v) { return scalar_repr(v); }
LATER int float_errors_report(int flags, const char *name) {
    return warn(RuntimeWarning, 1, "%d encountered in %s", flags, name);
}
