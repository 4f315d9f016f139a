/* Floating-point errors: the processor's flags and what numpy.errstate makes of them.
 *
 * The state is the thread's own, three bits for each kind of error as numpy packs them: ignore, warn, raise, call, print,
 * log.  numpy.seterr and errstate are Python (lib/numpy/_errstate.py) over the two functions here. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/kernels.h"

#include <fenv.h>
#include <stdio.h>

enum ErrorMode { MODE_IGNORE, MODE_WARN, MODE_RAISE, MODE_CALL, MODE_PRINT, MODE_LOG };
enum { MODE_DEFAULT = MODE_WARN | MODE_WARN << 3 | MODE_IGNORE << 6 | MODE_WARN << 9 };

static _Thread_local uint32_t modes_changed; /* from the default, by exclusive or: new threads begin with it */

enum { ERROR_FLAGS = FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW | FE_INVALID };

#ifdef __SSE2__
/* The vector unit's own register, and the x87's status, whose flags have the same numbers and where the compiler's conversions to half
 * floats leave theirs.  Saving the x87's whole environment, as fenv.h does, costs as much as a small loop. */
static int x87_flags(void) {
    uint16_t status;
    __asm__ volatile("fnstsw %0" : "=a"(status));
    return status & FE_ALL_EXCEPT;
}
void float_errors_clear(void) {
    uint32_t state = __builtin_ia32_stmxcsr();
    if (state & FE_ALL_EXCEPT) __builtin_ia32_ldmxcsr(state & ~(uint32_t)FE_ALL_EXCEPT);
    if (x87_flags()) __asm__ volatile("fnclex");
}
int float_errors_read(void) { return ((int)__builtin_ia32_stmxcsr() | x87_flags()) & ERROR_FLAGS; }
static void float_error_raise(uint32_t flag) { __builtin_ia32_ldmxcsr(__builtin_ia32_stmxcsr() | flag); }
#else
void float_errors_clear(void) { feclearexcept(FE_ALL_EXCEPT); }
int float_errors_read(void) { return fetestexcept(ERROR_FLAGS); }
static void float_error_raise(int flag) { feraiseexcept(flag); }
#endif
void kernel_raise_divide(void) { float_error_raise(FE_DIVBYZERO); }
void kernel_raise_overflow(void) { float_error_raise(FE_OVERFLOW); }
void kernel_raise_invalid(void) { float_error_raise(FE_INVALID); }

static int error_call(const char *what, int flags, bool log) {
    scoped Own module = import_module("numpy._errstate");
    if (!module) return -1;
    int numpys = (flags & FE_DIVBYZERO ? 1 : 0) | (flags & FE_OVERFLOW ? 2 : 0) | (flags & FE_UNDERFLOW ? 4 : 0) | (flags & FE_INVALID ? 8 : 0);
    scoped Own name = str_new(what), number = int_new(numpys);
    if (!name || !number) return -1;
    scoped Own result = call_method_named(module, log ? "log_error" : "call_error", (const Ref[]){name, number}, 2);
    return result ? 0 : -1;
}

static int error_treat(const char *what, const char *where, int mode, int flags) {
    switch (mode) {
    case MODE_WARN: return warn(RuntimeWarning, 1, "%s encountered in %s", what, where);
    case MODE_RAISE: return fail(FloatingPointError, "%s encountered in %s", what, where);
    case MODE_CALL: return error_call(what, flags, false);
    case MODE_PRINT: fprintf(stderr, "Warning: %s encountered in %s\n", what, where); return 0;
    case MODE_LOG: return error_call(what, flags, true);
    default: return 0;
    }
}

int float_errors_report(int flags, const char *where) {
    static const struct { int flag, shift; const char *text; } kinds[] = {
        {FE_DIVBYZERO, 0, "divide by zero"}, {FE_OVERFLOW, 3, "overflow"}, {FE_UNDERFLOW, 6, "underflow"}, {FE_INVALID, 9, "invalid value"}};
    if (LIKELY(!flags)) return 0;
    uint32_t modes = modes_changed ^ MODE_DEFAULT;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (!(flags & kinds[i].flag)) continue;
        if (error_treat(kinds[i].text, where, modes >> kinds[i].shift & 7, flags) < 0) return -1;
    }
    return 0;
}

Own function__geterrmodes(Ref module, const Ref *args) { return int_new(modes_changed ^ MODE_DEFAULT); }

Own function__seterrmodes(Ref module, const Ref *args) {
    int modes;
    if (int_from(args[0], &modes) < 0) return NULL;
    Own old = int_new(modes_changed ^ MODE_DEFAULT);
    modes_changed = (uint32_t)modes ^ MODE_DEFAULT;
    return old;
}
