/* Codecs: between text and bytes.  bytes.h has decode() and encode() for everyone; here is what codecs are made of. */
#pragma once

#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

