/* Struct sequences: tuples whose items have names too (sys.version_info, time.struct_time, os.stat_result).
 *
 *   static const char *const fields[] = {"major", "minor", NULL};
 *   Type *type = structseq_type_new("sys.version_info", doc, fields, 2);        fields beyond the visible count are
 *   Own v = structseq_new_take(type, items);                                    reachable by name only
 */
#pragma once

#include "runtime/object/object.h"

/* A new immortal type; a field named "-" has no name.  NULL: MemoryError. */
NODISCARD Type *structseq_type_new(const char *name, const char *doc, const char *const *fields, size_t visible) HOLDS_GIL;
/* An instance from as many values as there are fields; the items are consumed, also on failure. */
NODISCARD Own structseq_new_take(Type *type, Own *items) HOLDS_GIL;
