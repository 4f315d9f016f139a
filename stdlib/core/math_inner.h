/* The parts of the module math: rows of math.c, functions of its other files. */
#pragma once

#include "runtime/gilt.h"
#include "runtime/types/machine.h"

/* math_int.c */
Own math_gcd(Ref self, const Ref *args, size_t count, Ref names); /* METHOD_RAW */
Own math_lcm(Ref self, const Ref *args, size_t count, Ref names); /* METHOD_RAW */
Own math_isqrt(Ref self, const Ref *args);
Own math_factorial(Ref self, const Ref *args);
Own math_comb(Ref self, const Ref *args);
Own math_perm(Ref self, const Ref *args);

/* math_sum.c */
Own math_fsum(Ref self, const Ref *args);
Own math_prod(Ref self, const Ref *args);
Own math_dist(Ref self, const Ref *args);
Own math_hypot(Ref self, const Ref *args, size_t count, Ref names); /* METHOD_RAW */

/* math_gamma.c.  errno EDOM at poles, ERANGE on overflow. */
double math_gamma_of(double x);
double math_lgamma_of(double x);
