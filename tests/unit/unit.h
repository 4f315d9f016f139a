/* cmocka, with what it wants included before it. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* then */
#include <cmocka.h>
#undef fail /* ours raises an exception */
