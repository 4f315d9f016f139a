/* Warnings that C code and the compiler issue: hooks.warn and hooks.warn_at. */
#pragma once

#include "runtime/gilt.h"

/* Sets the hooks.  The module warnings is imported when the first warning has to be looked at closely. */
void warnings_init(void);
