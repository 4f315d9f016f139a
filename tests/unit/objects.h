/* For tests of objects: a runtime to run in, and short words to make values and look at them. */
#pragma once

#include "tests/unit/unit.h"
/* cmocka has macros of its own with these names */
#undef fail

#include "runtime/gilt.h"

static int runtime_setup(void **state) { return runtime_init(); }
static int runtime_teardown(void **state) {
    runtime_fini();
    return 0;
}

static inline Own I(int64_t n) { return small_int_new(n); }
static inline Own F(double x) {
    Own v = float_new(x);
    assert_non_null(v);
    return v;
}
static inline Own S(const char *text) {
    Own v = str_new(text);
    assert_non_null(v);
    return v;
}

/* repr(v) is text.  Consumes v. */
static inline void expect_repr(Own v, const char *text) {
    assert_non_null(v);
    scoped Own kept = v, shown = repr(v);
    assert_non_null(shown);
    assert_string_equal(str_utf8_lossy(shown), text);
}

/* The call before failed with this exception, whose text is this. */
static inline void expect_error(bool failed, Type *type, const char *text) {
    assert_true(failed);
    assert_true(error_is(type));
    scoped Own error = error_take(), shown = str(error);
    assert_non_null(shown);
    assert_string_equal(str_utf8_lossy(shown), text);
}

/* v.name(args...), counted by a NULL behind the last; arguments are consumed. */
static inline Own method(Ref v, const char *name, ...) {
    Own args[8];
    size_t n = 0;
    va_list list;
    va_start(list, name);
    while ((args[n] = va_arg(list, Own))) n++;
    va_end(list);
    Own result = call_method_named(v, name, (const Ref *)args, n);
    while (n > 0) decref(args[--n]);
    return result;
}
#define M(v, ...) method(v, __VA_ARGS__, NULL)

/* A list of ints. */
static inline Own ints(size_t n, const int64_t *values) {
    Own list = list_new(n);
    assert_non_null(list);
    for (size_t i = 0; i < n; i++) assert_int_equal(list_append_take(list, I(values[i])), 0);
    return list;
}
#define INTS(...) ints(sizeof((int64_t[]){__VA_ARGS__}) / sizeof(int64_t), (int64_t[]){__VA_ARGS__})

/* The same numbers as in the Python that computed the expected values: x = (x * 1103515245 + 12345) % 2**31. */
static inline uint32_t lcg(uint32_t *x) { return *x = (*x * 1103515245u + 12345u) & 0x7fffffff; }
/* Order matters: h = (h * 31 + x) % 2**61. */
static inline uint64_t mix(uint64_t h, int64_t x) {
    return (uint64_t)(((unsigned __int128)h * 31 + (uint64_t)x) & (((uint64_t)1 << 61) - 1));
}

#define RUN_OBJECT_TESTS(tests) cmocka_run_group_tests(tests, runtime_setup, runtime_teardown)
