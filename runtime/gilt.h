/* The runtime's public face: all that library code (stdlib) and the interpreter may include.
 *
 * Order of reading: own.h (who owns), value.h (the word), object.h (heads, types, slots), error.h (raising), call.h
 * (calling, signatures), protocol.h (operations), then the types. */
#pragma once

#include "runtime/base/own.h"
#include "runtime/object/value.h"
#include "runtime/object/object.h"
#include "runtime/object/attr.h"
#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/hooks.h"
#include "runtime/object/interp.h"
#include "runtime/object/module.h"
#include "runtime/object/protocol.h"
#include "runtime/object/weakref.h"
#include "runtime/types/bytes.h"
#include "runtime/types/complex.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/range.h"
#include "runtime/types/set.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
