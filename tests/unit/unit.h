/* cmocka, with what it wants included before it. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* then */
#include <cmocka.h>
#include <unistd.h>

/* `fail` is ours and raises an exception; so cmocka's fail_msg has to do without it. */
#undef fail
#undef fail_msg
#define fail_msg(...) (print_error("ERROR: " __VA_ARGS__), print_error("\n"), _fail(__FILE__, __LINE__))

/* The end of a forked child: _exit, and what was counted is kept where coverage is measured. */
void __gcov_dump(void);
__attribute__((noreturn, unused)) static void leave_child(int status) {
#ifdef GILT_COVERAGE
    __gcov_dump();
#endif
    _exit(status);
}
