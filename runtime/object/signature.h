/* Signatures inside runtime/object; everyone else uses call.h. */
#pragma once

#include "runtime/object/call.h"

/* Whose arguments are bound; the message's "list.append()" or "math.sqrt()" is put together from it when needed. */
typedef struct Callee {
    const char *name;  /* up to "(" */
    const Type *owner; /* of a method, or NULL */
    Ref module;        /* of a function: str or NULL */
} Callee;

NODISCARD int signature_bind_callee(const Signature *s, const Callee *who, const Ref *args, size_t count, Ref names,
                                    Ref *out) HOLDS_GIL;
/* Of a method the leading "self" or "cls" is left out. */
NODISCARD Signature *signature_parse_for(const char *text, bool method) HOLDS_GIL;
void signature_free(Signature *s);
