/* strptime of the usual formats. */
#pragma once

#include "runtime/gilt.h"

/* The eleven fields of a struct_time (zone and offset are None if the text has none).  1 read; 0: ask lib/_strptime.py; -1. */
NODISCARD int strptime_fields(Ref text, Ref format, Own *out) HOLDS_GIL;
