/* Logarithms and powers of e as binary fixed-point numbers: x stands for x / 2^bits. */
#pragma once

#include <gmp.h>

#include "runtime/base/own.h"

/* out = e^x to within a few units of 2^-bits; |x| < 4. */
void fixed_exp(mpz_t out, mpz_srcptr x, uint64_t bits);
/* out = ln x to within a few units; 1/2 < x < 20. */
void fixed_ln(mpz_t out, mpz_srcptr x, uint64_t bits);
/* out = ln 10 to within a few units. */
void fixed_ln10(mpz_t out, uint64_t bits);
/* Gives back what is kept of it. */
void fixed_forget(void);
